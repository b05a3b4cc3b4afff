/** The house rules (CONTRIBUTING.md) as tests over the sources. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf, cyclesOf, folderOf, functionLengths, placesOf, ROOT, reachableFrom, type Source, sourcesIn } from './sources.ts'

const sources = sourcesIn('src/**/*.ts')
const own = [...sources, ...sourcesIn('scripts/**/*.ts', 'bench/**/*.ts', 'fuzz/**/*.ts')]
const others = sources.filter(({ path }) => folderOf(path) !== 'entries')

/** Top first. What is in no row is a stage; a demo is a flow of its own that only the command line knows. */
const LAYERS: Readonly<Record<string, number>> = { entries: 0, demo: 1, flows: 2, shared: 4 }
const STAGE = 3
const layerOf = (path: string) => LAYERS[folderOf(path)] ?? STAGE

describe('imports', () => {
  const imports = sources.flatMap((source) => source.imports)

  it('are all found', () => {
    const paths = new Set(sources.map(({ path }) => path))
    expect(imports.length).toBeGreaterThan(300)
    expect(imports.filter(({ to }) => !paths.has(to))).toEqual([])
  })

  it('run one way: entries, demo, flows, stages, shared', () => {
    const up = imports.filter(({ from, to }) => layerOf(to) < layerOf(from) || (folderOf(to) === 'entries' && folderOf(from) !== 'entries'))
    expect(up.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
    expect(imports.filter(({ from, to }) => folderOf(from) === 'shared' && folderOf(to) !== 'shared')).toEqual([])
  })

  it('make no cycle of files', () => {
    expect(cyclesOf(sources, ({ typeOnly }) => !typeOnly)).toEqual([])
  })

  it('make no cycle of types beyond two families: a stage with its kinds, a check with its table', () => {
    const families = cyclesOf(sources, () => true).map((files) => [...new Set(files.map(folderOf))])
    expect(families.toSorted()).toEqual([['record'], ['verify']])
  })

  it.each(['verify', 'report'])('keep %s from everything that can write, sign or run', (folder) => {
    const forbidden = ['append', 'sign', 'flows', 'redact', 'capture', 'session', 'inputs', 'entries', 'demo']
    const reached = sources
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path }) => [...reachableFrom(path, sources, ({ typeOnly }) => !typeOnly)])
    expect(reached.filter((path) => forbidden.includes(folderOf(path)))).toEqual([])
    expect(reached.filter((path) => path.startsWith('src/store/adapters/'))).toEqual([])
  })

  it('let no flow name an adapter, and nobody but its table load one', () => {
    const named = imports.filter(({ from, to }) => to.includes('/adapters/') && !from.includes('/adapters/'))
    expect([...new Set(named.map(({ from }) => from))].toSorted()).toEqual([
      'src/capture/tools/table.ts',
      'src/commitment/table.ts',
      'src/sign/table.ts',
      'src/store/table.ts',
    ])
  })
})

/** Who may make each stage of a record (src/record/stages.ts). A second maker is a second way around what the first one checks. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  CapturedBefore: ['src/capture/capture.ts', 'src/flows/run-script.ts'], // a script is captured by its flow: no tool knows it
  CapturedAfter: ['src/capture/capture.ts', 'src/flows/run-script.ts'],
  AuditRecord: ['annotation', 'genesis', 'intent', 'outcome', 'plan', 'policy', 'register', 'run'].map((kind) => `src/record/kinds/${kind}.ts`),
  RedactedRecord: ['src/append/spool.ts', 'src/redact/redact.ts'], // the spool gives back what redaction made before it waited
  LinkedRecord: ['src/ledger/link.ts'],
  SealedRecord: ['src/sign/seal.ts'],
  Receipt: ['src/append/claim.ts'],
  Gap: ['src/append/spool.ts'],
  Cleared: ['src/flows/record-command.ts'],
  OpenedRecord: ['src/ledger/open.ts'],
}

describe('the stages of a record', () => {
  const made = sources.flatMap((source) => [...codeOf(source).matchAll(/\bstageOf(?:<(\w+)[^(]*>)?\(/g)].map(([, stage]) => ({ path: source.path, stage })))
  const makers = made.filter(({ path, stage }) => !(path === 'src/record/stages.ts' && stage === 'S'))

  it('are each made by their one maker, and by name', () => {
    const found = Object.fromEntries(
      Object.keys(MAKERS).map((stage) => [stage, [...new Set(makers.filter((made) => made.stage === stage).map(({ path }) => path))].toSorted()]),
    )
    expect(found).toEqual(MAKERS)
    expect(makers.filter(({ stage }) => stage === undefined || MAKERS[stage] === undefined)).toEqual([])
  })

  it('are never cast into', () => {
    expect(placesOf(new RegExp(`\\bas (?:unknown as )?(?:${Object.keys(MAKERS).join('|')})\\b(?!(?:<\\w+>)?\\[)`), sources)).toEqual([])
  })

  it('let only redaction look into a raw value', () => {
    expect(placesOf(/\bRaw\.reveal\b/, sources).filter((place) => !place.startsWith('src/redact/'))).toEqual([])
    expect(placesOf(/\breveal\b/, sources).map((place) => place.split(':')[0])).toContain('src/redact/walk.ts')
  })

  it("let the user's process start in three places: with leave, unrecorded by its class, and without a session", () => {
    const places = placesOf(/\.handOver\(/, sources).map((place) => place.split(':')[0])
    expect([...new Set(places)].toSorted()).toEqual(['src/capture/capture.ts', 'src/entries/shim.ts', 'src/flows/record-command.ts'])
  })
})

describe('effects', () => {
  it("are the entries': no process, no clock, no chance, no runner anywhere else", () => {
    expect(placesOf(/\bprocess\b\s*[.[]|from 'node:process'/, others)).toEqual([])
    expect(placesOf(/@actions\//, others)).toEqual([])
    expect(placesOf(/\bDate\.now\(|\bnew Date\(\)|\bperformance\b|\bMath\.random\b|\brandomBytes\b|\brandomUUID\b/, others)).toEqual([])
    expect(placesOf(/from 'node:(child_process|fs|fs\/promises|https?|dns|os|net|timers|timers\/promises)'/, others.filter(isNoSocket))).toEqual([])
  })

  it('never reach the network from a shim', () => {
    const loaded = reachableFrom('src/entries/shim.ts', sources, ({ typeOnly }) => !typeOnly)
    const shim = sources.filter(({ path }) => loaded.has(path))
    expect(placesOf(/@actions\/|from 'node:(https?|http2|tls|dgram)'|\bfetch\(/, shim)).toEqual([])
  })
})

/** The keeper and its socket are one process' talk with another of ours; the demo writes a folder of its own. */
function isNoSocket({ path }: Source): boolean {
  return !['src/session/keeper.ts', 'src/session/protocol.ts'].includes(path) && folderOf(path) !== 'demo'
}

describe('size', () => {
  it('is under 250 lines for a file', () => {
    expect(own.filter(({ text }) => text.split('\n').length - 1 >= 250).map(({ path }) => path)).toEqual([])
  })

  it('is under 50 lines for a function', () => {
    const lengths = own.flatMap((source) => functionLengths(source).map(({ line, lines }) => ({ place: `${source.path}:${line}`, lines })))
    expect(lengths.length).toBeGreaterThan(400)
    expect(lengths.filter(({ lines }) => lines >= 50)).toEqual([])
  })
})

describe('failures', () => {
  it('are never swallowed by an empty catch, and one that looks at no error says what it expects', () => {
    expect(placesOf(/\.catch\(\s*\(\w*\)\s*=>\s*\{\s*\}\s*\)/, own)).toEqual([])
    const silent = own.flatMap(({ path, text }) =>
      [...text.matchAll(/\bcatch \{\n([\s\S]*?)\n\s*\}/g)]
        .filter(({ index, 1: body = '' }) => !/\/\/|\babsent\(/.test(body) && !isDocumented(text.slice(0, index)))
        .map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}`),
    )
    expect(silent).toEqual([])
  })

  it('are never typed away', () => {
    expect(placesOf(/@ts-ignore|@ts-nocheck|: any\b|\bas any\b|<any>|biome-ignore/, own)).toEqual([])
  })
})

/** Whether the function that the text ends in says above it what it does. */
function isDocumented(before: string): boolean {
  const start = [...before.matchAll(/^(?:export )?(?:async )?function /gm)].at(-1)?.index ?? 0
  return before.slice(0, start).trimEnd().endsWith('*/')
}

describe('tests', () => {
  const tests = sourcesIn('__tests__/**/*.ts')

  it('are neither skipped, nor kept for later, nor alone', () => {
    expect(placesOf(/(?<=^\s*)(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|only|fails)\b/m, tests)).toEqual([])
  })

  it('run once for each tool by a name that is told where there is none', () => {
    expect(placesOf(/\bdescribe\.each\(TOOLS\)/, tests)).toEqual([])
  })

  it('mock no module', () => {
    expect(placesOf(/\bvi\.(?:mock|doMock|stubGlobal)\(/, tests)).toEqual([])
  })

  it('hold no private key', () => {
    expect(tests.filter(({ text }) => /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*\n?[A-Za-z0-9+/]{40}/.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('pages', () => {
  it('that a comment names are there', () => {
    const everything = [...own, ...sourcesIn('__tests__/**/*.ts', '.github/**/*.yml', '.ci/run', 'action.yml')]
    const named = everything.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w./-])(?:\/[\w/.-]+\/|docs\/)?[\w-]+\.md\b(?=[^'`]|$)/gm)].map(([page]) => ({ path, page })),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(({ page }) => page !== 'protocol.md' && !existsSync(join(ROOT, page)))).toEqual([])
  })
})
