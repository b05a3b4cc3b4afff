/** `node bench/record-plan.ts FILE`: one plan from its JSON to a sealed record, and to the page; a process of its own, since a peak never falls. */
import { readFileSync } from 'node:fs'
import { endOf, startOf } from '../__tests__/fakes/commands.ts'
import { planIn } from '../src/capture/tools/adapters/terraform/plan.ts'
import { nodeClock, nodeRandom } from '../src/entries/node-effects.ts'
import { factsOf } from '../src/inputs/run-context.ts'
import { foundingHead } from '../src/ledger/head.ts'
import { runsOf } from '../src/ledger/keys.ts'
import { link } from '../src/ledger/link.ts'
import { planOf } from '../src/record/kinds/plan.ts'
import type { LedgerId } from '../src/record/place.ts'
import { isAbsent } from '../src/record/values.ts'
import { redact } from '../src/redact/redact.ts'
import { summaryOf } from '../src/report/summary.ts'
import { sha256 } from '../src/shared/bytes.ts'
import { newKey, signerFromPem } from '../src/sign/local-key.ts'
import { seal } from '../src/sign/seal.ts'

const [, , path = ''] = process.argv
const signer = signerFromPem(newKey().privatePem, 'the key of the benchmark')
const enforcement = { changes: 'block', plans: 'warn', by: 'default' } as const
const facts = factsOf(
  { get: () => undefined },
  { session: 'bench', checkRunId: undefined, environment: undefined, enforcement, policy: undefined, config: undefined, event: {} },
)
const stream = runsOf({ ledger: sha256('') as LedgerId, zone: 'changes' }, '1')
const root = { size: 2, leaf: sha256('root') } as Parameters<typeof foundingHead>[2]

const began = performance.now()
const answer = readFileSync(path)
const read = planIn(answer)
if (isAbsent(read)) throw new Error(read.why)
const end = endOf(startOf({ operation: '0'.repeat(32), facts, at: nodeClock.now(), class: 'plan' }), { code: 0 }, nodeClock.now(), { plan: read.plan })
const record = planOf({ ...end, after: { ...end.after, secrets: read.secrets } })
const redacted = redact(record, { random: nodeRandom, ownSecrets: [] })
const sealed = await seal(link(redacted, foundingHead(stream, undefined, root)), { signer })
const recorded = performance.now() - began
const peakMb = process.resourceUsage().maxRSS / 1024

const changes = redacted.evidence.find(({ name }) => name === 'changes.json')
const { plan } = redacted.body
if (isAbsent(plan)) throw new Error(plan.why)
const all = changes === undefined ? plan : { ...plan, ...(JSON.parse(Buffer.from(changes.bytes).toString()) as Pick<typeof plan, 'changes'>) }
const job = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }
const place = { zone: 'changes', stream: stream.name, sequence: 0, leaf: sealed.leaf, digest: sha256(sealed.bytes), signer: 'bench' }
const rendering = performance.now()
const page = summaryOf({
  ledger: stream.ledger,
  store: 'file:///srv',
  trial: false,
  lock: 'none',
  gap: undefined,
  job,
  records: [{ kind: 'plan', ...place, body: { ...redacted.body, plan: all } }],
})
const summary = performance.now() - rendering
process.stdout.write(
  JSON.stringify({
    mb: answer.length / 1e6,
    changes: read.plan.changes.length,
    recordMs: recorded,
    peakMb,
    recordBytes: sealed.bytes.length,
    summaryMs: summary,
    summaryBytes: Buffer.byteLength(page),
  }),
)
