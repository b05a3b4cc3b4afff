/** Started detached by main. What it is to keep comes over stdin: never by argument, variable or file. */
import process from 'node:process'
import { committerFromText } from '../commitment/local-key.ts'
import type { LedgerId, Zone } from '../record/place.ts'
import { digest, nullOr, objectOf, oneOf, text } from '../record/shape.ts'
import { startKeeping } from '../session/keeper.ts'
import { type JsonObject, parseJson } from '../shared/bytes.ts'
import { signerFromPem } from '../sign/local-key.ts'

interface Handed {
  readonly pem: string | null
  readonly commitmentKey: string | null
  readonly socket: string
  readonly ledger: LedgerId
  readonly zone: Zone
  readonly session: string
}

const handed = objectOf(
  { pem: nullOr(text), commitmentKey: nullOr(text), socket: text, ledger: digest, zone: oneOf('changes', 'reviews'), session: text },
  { closed: true },
)

async function readStdin(): Promise<JsonObject> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk)
  return parseJson(Buffer.concat(chunks)) as JsonObject
}

const given = await readStdin()
if (handed(given, 'stdin').length > 0) process.exit(2)
const { pem, commitmentKey, ...mandate } = given as JsonObject & Handed
// A step's end signals nobody here, and a stray signal must not take the keys away from the steps that follow.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => undefined)
const signer = pem === null ? undefined : signerFromPem(pem, 'the kept key')
const committer = commitmentKey === null ? undefined : committerFromText(commitmentKey, 'the kept commitment key')
const keeper = await startKeeping({ signer, committer, ...mandate })
process.stdout.write('ready\n')
await keeper.ended
process.exit(0)
