/** The sources as the house rules look at them: text, imports, functions. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface Import {
  readonly from: string
  readonly to: string
  /** Erased by the compiler: no code of the other file runs. */
  readonly typeOnly: boolean
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

export function sourcesIn(...patterns: readonly string[]): readonly Source[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: importsIn(path, text) }
    })
}

function importsIn(from: string, text: string): readonly Import[] {
  const fixed = [...text.matchAll(/^(?:import|export)\b([^'"]*?)\bfrom '(\.[^']+)'/gm)].map(([, what = '', path = '']) => ({
    path,
    typeOnly: isTypeOnly(what),
  }))
  const bare = [...text.matchAll(/^import '(\.[^']+)'/gm)].map(([, path = '']) => ({ path, typeOnly: false }))
  const lazy = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, path = '']) => ({ path, typeOnly: false }))
  return [...fixed, ...bare, ...lazy].map(({ path, typeOnly }) => ({ from, to: normalize(join(dirname(from), path)), typeOnly }))
}

/** `import type { A }`, and `import { type A, type B }` too: nothing of it is left when the compiler is done. */
function isTypeOnly(what: string): boolean {
  if (/^\s*type\b/.test(what)) return true
  const names =
    /^\s*\{([^}]*)\}/
      .exec(what)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? []
  return names.length > 0 && names.every((name) => name.startsWith('type '))
}

/** `src/verify/checks/pins.ts` lies in `verify`. */
export function folderOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** Files that reach each other, as lists; none where the imports are a tree. */
export function cyclesOf(sources: readonly Source[], counts: (found: Import) => boolean): readonly (readonly string[])[] {
  const reached = new Map(sources.map(({ path }) => [path, reachableFrom(path, sources, counts)]))
  const inCycle = sources.map(({ path }) => path).filter((path) => reached.get(path)?.has(path))
  const groups = Map.groupBy(inCycle, (path) => inCycle.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path)).join(' '))
  return [...groups.values()]
}

/** Everything that is loaded when this file is; the file itself only where it comes back to it. */
export function reachableFrom(path: string, sources: readonly Source[], counts: (found: Import) => boolean): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const seen = new Set<string>()
  const waiting = [path]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { to } of (byPath.get(next)?.imports ?? []).filter(counts)) {
      if (seen.has(to)) continue
      seen.add(to)
      waiting.push(to)
    }
  }
  return seen
}

const FUNCTION = /(\bfunction\b.*|=>\s*|^\s*(?!if\b|for\b|while\b|switch\b|catch\b|else\b|return\b)(?:static |async |\*|get |set )*#?\w+(?:<.*>)?\(.*\).*)\{$/

/** Lines of each function, by the indentation that the formatter gives its closing brace. */
export function functionLengths({ text }: Source): readonly { readonly line: number; readonly lines: number }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (!FUNCTION.test(line)) return []
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    const end = lines.findIndex((later, place) => place > at && later.startsWith(`${indent}}`))
    return end < 0 ? [] : [{ line: at + 1, lines: end - at + 1 }]
  })
}

/** Without comments, so that a word in one is no violation. */
export function codeOf({ text }: Source): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).replaceAll(/(^|[\s;])\/\/.*$/gm, '$1')
}

/** `path:line` of every match. */
export function placesOf(pattern: RegExp, sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const code = codeOf(source)
    return [...code.matchAll(new RegExp(pattern, 'g'))].map((match) => `${source.path}:${code.slice(0, match.index).split('\n').length}`)
  })
}
