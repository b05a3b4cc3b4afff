/** A verification must be fast enough to run every night: nearly as fast as reading, hashing and checking signatures alone, in memory that does not grow with the ledger. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bound, type Command, inTurns, median, wallTime } from './measure.ts'
import { benchFolder, ROOT } from './session.ts'
import { type SignedLedger, signedLedger } from './signed-ledger.ts'

const LEAST_SHARE = 0.7
const MOST_MEGABYTES = 250
const RESUME_MS = 1_000

/** Leaves the most memory that a process held, its threads with it, in a file. */
const NOTE_MEMORY = `if (require('node:worker_threads').isMainThread)
  process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))
`

interface Place {
  readonly folder: string
  readonly ledger: SignedLedger
}

function floor({ folder, ledger }: Place): Command {
  const { zone, name } = ledger.stream
  return { file: process.execPath, argv: [join(ROOT, 'bench/verify-floor.ts'), join(folder, 'ledger', zone, name), ledger.publicKey], cwd: folder, env: {} }
}

function verify({ folder, ledger }: Place, ...more: readonly string[]): Command {
  const argv = ['--require', join(folder, 'memory.cjs'), join(ROOT, 'dist/cli/index.js'), 'verify', join(folder, 'ledger'), '--ledger', ledger.id]
  return { file: process.execPath, argv: [...argv, '--key', ledger.publicKey, ...more], cwd: folder, env: { PEAK: join(folder, 'peak') } }
}

/** Kilobytes, of the last verification. */
function peak({ folder }: Place): number {
  return Number(readFileSync(join(folder, 'peak'), 'utf8'))
}

async function rows(place: Place, count: number, rounds: number, slowness: number): Promise<readonly Bound[]> {
  const heads = join(place.folder, 'heads')
  const memory: number[] = []
  const times = await inTurns(rounds, {
    floor: () => wallTime(floor(place)),
    verify: () => {
      const time = wallTime(verify(place, '--heads', heads))
      memory.push(peak(place) / 1024)
      return time
    },
  })
  const share = median(times.floor.map((time, at) => time / (times.verify[at] ?? Number.NaN)))
  await place.ledger.grow(1)
  const { resumed } = await inTurns(rounds, { resumed: () => wallTime(verify(place, '--from', `@${heads}`)) })
  const records = `${count} records`
  const seconds = (some: readonly number[]) => `${(median(some) / 1000).toFixed(2)} s`
  return [
    {
      name: `verify ${records} of a directory`,
      measured: `floor ${seconds(times.floor)}, verify ${seconds(times.verify)}: ${(share * 100).toFixed(0)} % of the floor's speed`,
      bound: `>= ${LEAST_SHARE * 100} %`,
      kept: share >= LEAST_SHARE,
    },
    {
      name: `memory of verifying ${records}`,
      measured: `${Math.max(...memory).toFixed(0)} MB at most`,
      bound: `<= ${MOST_MEGABYTES} MB`,
      kept: Math.max(...memory) <= MOST_MEGABYTES,
    },
    {
      name: `verify one record more than ${records}, from their heads`,
      measured: seconds(resumed),
      bound: `<= ${((RESUME_MS * slowness) / 1000).toFixed(1)} s`,
      kept: median(resumed) <= RESUME_MS * slowness,
    },
  ]
}

export async function benchVerify(count: number, rounds: number, slowness: number): Promise<readonly Bound[]> {
  const folder = benchFolder('verify')
  try {
    writeFileSync(join(folder, 'memory.cjs'), NOTE_MEMORY)
    return await rows({ folder, ledger: await signedLedger(folder, count) }, count, rounds, slowness)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
