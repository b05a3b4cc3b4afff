/**
 * What terraform's own log at level INFO tells of an apply (tried on 1.11.4 and tofu 1.12.6): which objects it began
 * with, which of them failed, and whether it was asked to stop. It has no word for an object that is done. Only
 * addresses leave this file, and the tool's words for an error as Raw.
 */
import { absent, type Field, Raw } from '../../../../record/values.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import { objectKey } from './inventory.ts'

export interface Failure {
  readonly problem: Raw
  /** It failed to be destroyed. */
  readonly destroying: boolean
  /** It failed after the tool had been asked to stop, which ends what is under way. */
  readonly afterStop: boolean
}

export interface RunLog {
  /** Whether it was read from its beginning: then what it does not name was not begun. */
  readonly complete: boolean
  /** By address, how often it was begun: twice for a replacement. */
  readonly started: ReadonlyMap<string, number>
  /** By object. */
  readonly failures: ReadonlyMap<string, Failure>
  /** `done`: it stopped in good order, everything it had begun came to an end. */
  readonly stop: 'not-asked' | 'asked' | 'done'
}

interface Trouble {
  readonly texts: string[]
  readonly destroying: boolean
  readonly afterStop: boolean
}

const ENTRY = /^\d{4}-\d\d-\d\dT\S+ \[[A-Z]+\]\s+(.*)$/s
const KEY = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`
const NAME = String.raw`[\p{L}\p{N}_-]+`
/** A managed resource, and none of the other nodes that look alike. */
const OBJECT = new RegExp(`^(?:module\\.${NAME}${KEY}\\.)*(?!(?:var|local|output|module|data|ephemeral|action|check|provider)\\.)${NAME}\\.${NAME}${KEY}$`, 'u')
const VERTEX = /^(.*?)(?: \((destroy)(?: deposed ([0-9a-f]{8}))?\))?$/s

/** Reads that a provisioner makes in passing, and that come to no object: they write nothing that could be taken for ours. */
const SILENT = new Set(['fmt', 'output', 'show', 'state', 'version', 'workspace'])

export class LogReader {
  readonly #cut: boolean
  readonly #started = new Map<string, number>()
  readonly #troubles = new Map<string, Trouble>()
  #commands = 0
  #operations = 0
  #applying = false
  #stop: RunLog['stop'] = 'not-asked'
  /** Where a line that begins no entry belongs: an error may have several. */
  #last: Trouble | undefined

  /** `cut`: its beginning was left out. */
  constructor({ cut }: { readonly cut: boolean }) {
    this.#cut = cut
    this.#applying = cut
  }

  line(text: string): void {
    const message = ENTRY.exec(text)?.[1]
    if (message === undefined) this.#goOn(text)
    else this.#entry(message)
  }

  #entry(message: string): void {
    this.#last = undefined
    for (const { pattern, note } of this.#entries) {
      const found = pattern.exec(message)
      if (found !== null) note(found)
    }
  }

  /**
   * Provisioners inherit the environment, and with it the name of this file: what two wrote can't be told apart, and of
   * the secrets of the other one nothing is known.
   */
  end(): Field<RunLog> {
    const own = this.#cut ? 0 : 1
    if (this.#operations > 1 || this.#commands > own) return absent('not-available', 'another command wrote into the same log')
    if (this.#operations === 0 && !this.#cut) return absent('not-available', 'the log tells of no apply that ran here')
    const failures = [...this.#troubles].map(([key, { texts, ...rest }]) => [key, { ...rest, problem: new Raw(shortened(texts), 'text') }] as const)
    return { complete: !this.#cut, started: this.#started, failures: new Map(failures), stop: this.#stop }
  }

  /** Every process of the tool's begins so; in a log that was cut, ours is gone. */
  #command(word: string): void {
    if (!SILENT.has(word)) this.#commands += 1
  }

  readonly #entries: readonly { readonly pattern: RegExp; readonly note: (found: RegExpExecArray) => void }[] = [
    { pattern: /^CLI command args: \[\]string\{(?:"((?:[^"\\]|\\.)*)")?/, note: ([, word = '']) => this.#command(word) },
    { pattern: /^Starting apply for (.+)$/s, note: ([, address = '']) => this.#begin(address) },
    { pattern: /^vertex "((?:[^"\\]|\\.)*)" error: (.*)$/s, note: ([, name = '', text = '']) => this.#fail(unquoted(name), text) },
    { pattern: /^backend\/local: (?:starting (?:Apply|Plan|Refresh) operation|apply calling Apply)/, note: ([entry]) => this.#step(entry) },
    { pattern: /^(?:terraform|tofu): (?:Stop called|stop complete)/, note: ([entry]) => this.#stopping(entry) },
  ]

  #step(entry: string): void {
    if (entry.endsWith('operation')) this.#operations += 1
    else this.#applying = true
  }

  #stopping(entry: string): void {
    this.#stop = entry.endsWith('complete') ? 'done' : 'asked'
  }

  #begin(address: string): void {
    if (this.#applying && OBJECT.test(address)) this.#started.set(address, (this.#started.get(address) ?? 0) + 1)
  }

  /** No more of it than is kept. */
  #goOn(text: string): void {
    if (this.#last !== undefined && this.#last.texts.length < LIMITS.problemCharacters) this.#last.texts.push(text)
  }

  /** What fails while it plans was not begun. */
  #fail(vertex: string, text: string): void {
    const [, address = '', destroying, deposed] = VERTEX.exec(vertex) ?? []
    if (!this.#applying || !OBJECT.test(address)) return
    const key = objectKey(address, deposed ?? null)
    const trouble = this.#troubles.get(key) ?? { texts: [], destroying: destroying !== undefined, afterStop: this.#stop !== 'not-asked' }
    trouble.texts.push(text)
    this.#troubles.set(key, trouble)
    this.#last = trouble
  }
}

function shortened(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n').slice(0, LIMITS.problemCharacters).toWellFormed()
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Go's quoting, undone. */
function unquoted(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gs, (_, byte?: string, short?: string, long?: string, single = '') => {
    const code = byte ?? short ?? long
    return code === undefined ? (ESCAPES[single] ?? single) : codePoint(Number.parseInt(code, 16))
  })
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
