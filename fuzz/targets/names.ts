/** Short texts: keys of a store, arguments of the command line, keys in PEM; and what the runner tells of a job. */
import { instantOf, parsed, streamOf } from '../../src/entries/cli/arguments.ts'
import { factsOf } from '../../src/inputs/run-context.ts'
import { isStreamName, keyOf, slotOf, streamName } from '../../src/ledger/keys.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { instant, objectOf } from '../../src/record/shape.ts'
import { BODY } from '../../src/record/shapes.ts'
import { type Json, type JsonObject, printJson, sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { newKey, ruleFromPublicPem, signerFromPem } from '../../src/sign/local-key.ts'
import { editJson } from '../edit-json.ts'
import { editText } from '../edit-text.ts'
import { edited, made } from '../edited.ts'
import { must, orRefusal, type Target } from '../target.ts'

const LEDGER = sha256('ledger')

export const keys: Target<string> = {
  about: 'slotOf and keyOf: a key that names a slot is the one that the slot prints; no name leads out of its zone',
  stages: ['foreign', 'a slot'],
  prepare() {
    const names = ['root', 'r42.app-d83ad772', 'r42._register', 'r0._runs']
    return Promise.resolve({
      inputs: made(
        (choices) =>
          keyOf({
            zone: choices.pick(['root', 'changes', 'reviews']),
            name: choices.pick(names) as never,
            sequence: choices.oneIn(2) ? choices.below(1_000_000) : choices.below(3),
          }),
        editText({ words: ['changes/', '/../', '..', '9999999999', '0000000000', '.json', '/'] }),
      ),
      check(key) {
        const made = streamName('42', key, sha256(key))
        must(isStreamName(made) && !made.includes('/'), `the name of a stream: ${made}`)
        const slot = slotOf(key, LEDGER as LedgerId)
        if (slot === undefined) return 'foreign'
        must(keyOf(slot) === key, 'prints another key')
        const [zone, name, , last = ''] = key.split('/')
        const [inverse, sequence] = last.replace('.json', '').split('-').map(Number)
        must(
          zone === slot.zone && name === slot.name && sequence === slot.sequence && inverse === 9_999_999_999 - slot.sequence,
          'another slot than the key says',
        )
        return 'a slot'
      },
    })
  },
}

export const cliArguments: Target<string> = {
  about: 'instantOf, streamOf, parsed, and times in records: INPUT_INVALID, or what gives itself again',
  stages: ['refused', 'a stream', 'a time'],
  prepare() {
    const seeds = ['2026-01-31', '2026-01-31T12:00:00Z', '2026-02-28T23:59:59.123Z', '2026-01-31T12:00Z', 'changes/r42.app-d83ad772', 'root/root', '--key=x']
    return Promise.resolve({
      inputs: edited(seeds, editText({ words: ['-31', '-02-', 'T24:00', ':60', 'Z', '/', 'root', '+01:00', '2024-02-29', '.9999999'] })),
      async check(text) {
        must(instant(text, 'at').length > 0 || isDay(text), `taken for a time: ${text}`)
        await orRefusal(['INPUT_INVALID'], () => parsed([text], { key: { type: 'string' } }, ['STORE']))
        const time = await orRefusal(['INPUT_INVALID'], () => instantOf(text, '--as-of'))
        if (!(time instanceof LedgerError)) {
          must(time.value.startsWith(text.replace(/(?:\.\d+)?Z$/, '')) && instant(time.value, 'at').length === 0, `${text} is taken for ${time.value}`)
          return 'a time'
        }
        const stream = await orRefusal(['INPUT_INVALID'], () => streamOf(text))
        if (stream instanceof LedgerError) return 'refused'
        must(`${stream.value.zone}/${stream.value.stream}` === text, 'another stream')
        return 'a stream'
      },
    })
  },
}

/** A day that there is, and a time of it (RFC 3339, section 5.6, without leap seconds). */
function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0, hour = 99, minute = 99, second = 99] = (
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(text) ?? []
  ).map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60
}

export const pem: Target<string> = {
  about: 'signerFromPem, ruleFromPublicPem: SIGNER_KEY_INVALID that repeats nothing, or a key that signs',
  stages: ['refused', 'a key'],
  prepare() {
    const pairs = [newKey(), newKey()]
    const edit = editText({ words: ['-----BEGIN PRIVATE KEY-----\n', '-----BEGIN EC PRIVATE KEY-----', 'ENCRYPTED', '\n', '='] })
    return Promise.resolve({
      inputs: edited(
        pairs.flatMap(({ privatePem, publicPem }) => [privatePem, publicPem]),
        edit,
      ),
      async check(text) {
        const signer = await orRefusal(['SIGNER_KEY_INVALID'], () => signerFromPem(text, 'the test'))
        const rule = await orRefusal(['SIGNER_KEY_INVALID'], () => ruleFromPublicPem(text, 'the test'))
        for (const refusal of [signer, rule])
          if (refusal instanceof LedgerError) must(refusal.message.length < 200 && !/[A-Za-z0-9+/]{40}/.test(refusal.message), 'the message repeats a key')
        if (!(signer instanceof LedgerError)) await orRefusal(['SIGNER_KEY_INVALID'], () => signer.value.sign(Buffer.from('x')))
        return signer instanceof LedgerError && rule instanceof LedgerError ? 'refused' : 'a key'
      },
    })
  },
}

interface Job {
  readonly event: Json
  readonly env: Readonly<Record<string, string>>
}

const SHA = 'a'.repeat(40)
const FACTS = objectOf(
  Object.fromEntries(
    Object.entries(BODY).filter(([name]) => ['actor', 'run', 'recorder', 'change', 'environment', 'policy', 'config', 'enforcement'].includes(name)),
  ),
)
const ENV = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTION_REF: SHA,
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
}

export const job: Target<Job> = {
  about: 'factsOf: whatever the event and the variables say, facts that fit the record',
  stages: ['no pull request', 'a pull request'],
  prepare() {
    const events: readonly Json[] = [
      { pull_request: { number: 7, head: { sha: SHA }, base: { sha: SHA }, merge_commit_sha: SHA } },
      { ref: 'refs/heads/main' },
      {},
    ]
    const [onEvent, onText] = [editJson({ names: ['pull_request', 'head', 'sha', 'number'], others: events }), editText()]
    return Promise.resolve({
      inputs: edited<Job>(
        events.map((event) => ({ event, env: ENV })),
        ({ event, env }, choices) => {
          if (choices.oneIn(2)) return { event: onEvent(event, choices), env }
          const name = choices.pick(Object.keys(ENV))
          return { event, env: { ...env, [name]: onText(env[name] ?? '', choices).toWellFormed() } }
        },
      ),
      check({ event, env }) {
        const held = typeof event === 'object' && event !== null && !Array.isArray(event) ? (event as JsonObject) : {}
        const enforcement = { changes: 'block', plans: 'warn', by: 'default' } as const
        const context = { session: 's', checkRunId: '1', environment: undefined, enforcement, policy: undefined, config: undefined, event: held }
        const facts = factsOf({ get: (name) => env[name] || undefined }, context)
        const problems = FACTS(facts, 'facts')
        must(problems.length === 0, problems.join('; '))
        printJson({ ...facts } as unknown as string)
        return 'absent' in facts.change ? 'no pull request' : 'a pull request'
      },
    })
  },
}
