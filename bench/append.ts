/** An append must cost the same however long the stream is: the head is found in a few requests, never by reading all. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '../src/entries/node-files.ts'
import { Memory, nothingRemembered } from '../src/session/memory.ts'
import { appendOnce, type LongLedger, longLedger } from './long-ledger.ts'
import { type Bound, inTurns, median, ms } from './measure.ts'
import { benchFolder } from './session.ts'

const APPEND_BOUND = 1.2
const FEW = 100

function remembering({ folder }: LongLedger): Memory {
  return new Memory(join(folder, 'session'), nodeFiles())
}

function row(what: string, many: number, [few, long]: readonly [readonly number[], readonly number[]]): Bound {
  const ratio = median(long) / median(few)
  return {
    name: `append to a directory of ${many} records, ${what}`,
    measured: `${ms(median(few))} at ${FEW}, ${ms(median(long))} at ${many}: ${ratio.toFixed(2)} times`,
    bound: `<= ${APPEND_BOUND} times`,
    kept: ratio <= APPEND_BOUND,
  }
}

export async function benchAppend(rounds: number, many: number): Promise<readonly Bound[]> {
  const folder = benchFolder('append')
  try {
    const [short, long] = [join(folder, 'few'), join(folder, 'many')]
    for (const path of [short, long]) mkdirSync(path)
    const few = await longLedger(short, FEW)
    const big = await longLedger(long, many)
    const times = await inTurns(rounds, {
      few: () => appendOnce(few, remembering(few)),
      many: () => appendOnce(big, remembering(big)),
      fewFresh: () => appendOnce(few, nothingRemembered),
      manyFresh: () => appendOnce(big, nothingRemembered),
    })
    return [row('its head remembered', many, [times.few, times.many]), row('nothing remembered', many, [times.fewFresh, times.manyFresh])]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
