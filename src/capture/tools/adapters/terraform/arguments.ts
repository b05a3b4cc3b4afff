/** The arguments of a command line, split as Go's flag package splits them, and what of them may be shown. */
import type { Argument } from '../../../../record/command.ts'
import { Raw } from '../../../../record/values.ts'
import type { Understood } from './command-line.ts'
import { kindOfFlag, kindOfPositional } from './flags.ts'
import { isHarmless, type ValueKind } from './grammars.ts'

export interface Part {
  /** With one dash, however many were typed; `null` for a positional, and for a flag that is not known. */
  readonly flag: string | null
  readonly value: string | null
  readonly kind: ValueKind
  readonly positional: boolean
}

/** Flags are read wherever they stand: behind a positional the tool refuses them, and nothing runs. */
export function partsOf({ rest, words, chdir }: Pick<Understood, 'rest' | 'words' | 'chdir'>): readonly Part[] {
  const parts: Part[] = chdir === null ? [] : [{ flag: '-chdir', value: chdir, kind: 'file', positional: false }]
  const left = [...rest]
  let known = 0 // positionals that are certainly none of a flag's values
  let flagsEnded = false
  for (let text = left.shift(); text !== undefined; text = left.shift()) {
    if (text === '--' && !flagsEnded) flagsEnded = true
    else if (flagsEnded || !/^-./s.test(text)) {
      const kind = perhapsAValue(parts) ? 'withheld' : kindOfPositional(known++, words)
      parts.push({ flag: null, value: text, kind, positional: true })
    } else {
      const part = flagPart(text, left[0], words)
      if (takesNext(part, text)) left.shift()
      parts.push(part)
    }
  }
  return parts
}

/** Behind a flag that is not known, a word is its value or stands alone: nobody can say. */
function perhapsAValue(parts: readonly Part[]): boolean {
  const last = parts.at(-1)
  return last !== undefined && !last.positional && last.flag === null && !last.value?.includes('=')
}

function flagPart(text: string, next: string | undefined, words: readonly string[]): Part {
  const [, flag = '', inline] = /^-?(-[^=]+)(?:=(.*))?$/s.exec(text) ?? []
  const kind = kindOfFlag(flag, words)
  if (kind === undefined) return { flag: null, value: text, kind: 'withheld', positional: false }
  return { flag, value: inline ?? (kind === 'switch' ? null : (next ?? null)), kind, positional: false }
}

function takesNext({ flag, kind }: Part, text: string): boolean {
  return flag !== null && kind !== 'switch' && !text.includes('=')
}

export function shown({ flag, value, kind }: Part): Argument {
  return { flag, value: value === null || isHarmless(value, kind) ? value : new Raw(value) }
}

/** The last value of a flag: the tool lets a later one win. `undefined` when it is not given, or given as nothing. */
export function lastValue(flag: string, parts: readonly Part[]): string | undefined {
  return parts.findLast((part) => part.flag === flag)?.value || undefined
}

/** The last word that stands alone: one before it may be the value of a flag that is not known. */
export function lastPositional(parts: readonly Part[]): string | undefined {
  return parts.findLast(({ positional }) => positional)?.value || undefined
}
