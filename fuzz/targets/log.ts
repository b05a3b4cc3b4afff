/** The tool's own log, and what is made of it together with two states and a plan. */
import { isDeepStrictEqual } from 'node:util'
import { planned } from '../../__tests__/fakes/commands.ts'
import { MemoryFiles } from '../../__tests__/fakes/effects.ts'
import type { RunLog } from '../../src/capture/tools/adapters/terraform/diagnostics.ts'
import { objectKey } from '../../src/capture/tools/adapters/terraform/inventory.ts'
import { readTap } from '../../src/capture/tools/adapters/terraform/log-tap.ts'
import { resultsOf } from '../../src/capture/tools/adapters/terraform/results.ts'
import { ACTIONS, type Change } from '../../src/record/change.ts'
import type { Inventory, Plan, StateObject } from '../../src/record/command.ts'
import { absent, type Field, isAbsent, Raw } from '../../src/record/values.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { Choices } from '../choices.ts'
import { editBytes } from '../edit-text.ts'
import { made } from '../edited.ts'
import { must, type Target } from '../target.ts'

const ADDRESSES = ['aws_x.a', 'aws_x.b[0]', 'aws_x.b[1]', 'module.m["k.v"].aws_y.c["a b"]', 'aws_z.d', 'data.aws_x.e', 'var.f', 'provider["x"].y']
const MESSAGES: readonly ((choices: Choices) => string)[] = [
  () => 'backend/local: starting Apply operation',
  () => 'backend/local: apply calling Apply',
  (choices) => `Starting apply for ${choices.pick(ADDRESSES)}`,
  (choices) => `Starting apply for ${choices.pick(ADDRESSES)}`,
  (choices) => `vertex ${JSON.stringify(choices.pick(ADDRESSES))} error: went wrong`,
  (choices) => `vertex ${JSON.stringify(`${choices.pick(ADDRESSES)} (destroy)`)} error: can't be deleted`,
  (choices) => `vertex ${JSON.stringify(`${choices.pick(ADDRESSES)} (destroy deposed 0a1b2c3d)`)} error: \\x1b \u{1f600}`,
  () => 'terraform: Stop called, initiating interrupt sequence',
  () => 'terraform: stop complete',
  () => 'CLI command args: []string{"apply"}',
]

function logText(choices: Choices): string {
  const begin = choices.oneIn(6) ? [] : ['backend/local: starting Apply operation', 'backend/local: apply calling Apply'].map(line)
  const rest = choices.some(14, () => (choices.oneIn(8) ? 'a second line of the message' : line(choices.pick(MESSAGES)(choices))))
  return [...begin, ...rest, ''].join('\n')
}

function line(message: string): string {
  return `2026-11-24T14:33:58.983Z [INFO]  ${message}`
}

export interface LogInput {
  readonly bytes: Uint8Array
  readonly seed: number
}

const onBytes = editBytes({ words: ['\n', 'Starting apply for ', 'vertex "', ' error: ', '\\U0010ffff', '\\U00110000', '2026-11-24T14:33:58Z [WARN] '] })
const logInputs = made<LogInput>(
  (choices) => ({ bytes: Buffer.from(logText(choices)), seed: choices.next() }),
  ({ bytes, seed }, choices) => ({ bytes: onBytes(bytes, choices), seed }),
)

/** A file that is read in pieces of any size. */
class Pieces extends MemoryFiles {
  readonly #sizes: () => number

  constructor(sizes: () => number) {
    super()
    this.#sizes = sizes
  }

  override async *tail(path: string, maxBytes: number): AsyncGenerator<Uint8Array> {
    for await (const bytes of super.tail(path, maxBytes)) {
      for (let at = 0; at < bytes.length; ) {
        const size = this.#sizes()
        yield bytes.subarray(at, at + size)
        at += size
      }
    }
  }
}

async function logIn(bytes: Uint8Array, sizes: () => number = () => 1e9): Promise<Field<RunLog>> {
  const files = new Pieces(sizes)
  await files.createNew('/tap', bytes)
  const log = await readTap({ env: {}, file: '/tap' }, { files })
  must((await files.look('/tap')) === undefined, 'the log was left behind')
  return log
}

/** A Raw tells nothing of itself: its text is of no interest here but for its length. */
function toldOf(log: Field<RunLog>): unknown {
  if (isAbsent(log)) return log
  return { ...log, failures: [...log.failures].map(([key, { problem, ...rest }]) => [key, rest, String(Raw.reveal(problem))]) }
}

export const log: Target<LogInput> = {
  about: 'readTap: the same in whatever pieces the file is read, problems bounded, nothing but addresses; the file is gone afterwards',
  stages: ['no apply', 'nothing begun', 'begun', 'failures'],
  prepare() {
    return Promise.resolve({
      inputs: logInputs,
      async check({ bytes, seed }) {
        const whole = await logIn(bytes)
        const sizes = new Choices(seed)
        const pieces = await logIn(bytes, () => 1 + sizes.below(100))
        must(isDeepStrictEqual(toldOf(whole), toldOf(pieces)), 'read in pieces, and something else')
        if (isAbsent(whole)) return 'no apply'
        const { started, failures } = whole
        for (const address of started.keys()) must(/^(?:module\.|\p{L}|\p{N}|_|-)/u.test(address) && !address.includes('\n'), `begun: ${address}`)
        for (const { problem } of failures.values()) must(String(Raw.reveal(problem)).length <= LIMITS.problemCharacters, 'a problem without an end')
        if (failures.size > 0) return 'failures'
        return started.size > 0 ? 'begun' : 'nothing begun'
      },
    })
  },
}

const none = absent('not-available', 'not in this test')

function inventory(choices: Choices): Field<Inventory> {
  if (choices.oneIn(6)) return none
  const objects = choices.some(6, (): StateObject => {
    const deposed = choices.oneIn(6) ? '0a1b2c3d' : null
    const number = choices.below(3)
    return {
      address: choices.pick(ADDRESSES),
      deposed,
      type: 'aws_x',
      identity: choices.oneIn(3) ? null : sha256(`i${number}`),
      content: sha256(`c${choices.below(3)}`),
      tainted: choices.oneIn(5),
    }
  })
  return new Map(objects.map((object) => [objectKey(object.address, object.deposed), object]))
}

function plan(choices: Choices): Field<Plan> {
  if (choices.oneIn(3)) return none
  const addresses = [...new Set(choices.some(5, () => choices.pick(ADDRESSES)))]
  const [model] = planned(1).changes
  const changes = addresses.map((address): Change => {
    const formerly = choices.oneIn(6) ? 'aws_x.gone' : null
    return { ...(model as Change), address, action: choices.pick(ACTIONS), formerly, deposed: choices.oneIn(8) ? '0a1b2c3d' : null }
  })
  return { ...planned(0), changes }
}

export const results: Target<LogInput> = {
  about: 'resultsOf: each planned change has one result, nothing has two, what failed never succeeded, what did not end well was not begun in vain',
  stages: ['nothing to tell by', 'no results', 'results'],
  prepare() {
    return Promise.resolve({
      inputs: logInputs,
      async check({ bytes, seed }) {
        const choices = new Choices(seed)
        const read = choices.oneIn(5) ? none : await logIn(bytes)
        const story = {
          plan: plan(choices),
          log: read,
          before: inventory(choices),
          after: inventory(choices),
          exit: choices.pick([{ code: 0 }, { code: 1 }, { signal: 'SIGTERM' }]),
        }
        const found = resultsOf(story)
        if (isAbsent(found)) return 'nothing to tell by'
        const keys = found.map(({ address, deposed }) => objectKey(address, deposed))
        must(new Set(keys).size === keys.length, 'two results of one object')
        const changes = isAbsent(story.plan)
          ? []
          : story.plan.changes.filter(({ action, kind }) => kind === 'resource' && action !== 'no-op' && action !== 'read')
        for (const { address, deposed } of changes) must(keys.includes(objectKey(address, deposed)), `no result of ${address}`)
        const failed = isAbsent(read) ? [] : [...read.failures.keys()]
        for (const { address, deposed, status } of found)
          if (failed.includes(objectKey(address, deposed))) must(status === 'failed' || status === 'interrupted', `${address} failed, and is told as ${status}`)
        return found.length === 0 ? 'no results' : 'results'
      },
    })
  },
}
