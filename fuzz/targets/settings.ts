/** What people type: inputs, the config file, arguments, keys; and what the runner tells of a job. */
import { stringify } from 'yaml'
import { instantOf, parsed, streamOf } from '../../src/entries/cli/arguments.ts'
import { parseConfig } from '../../src/inputs/config.ts'
import { type Given, parseInputs, type Settings } from '../../src/inputs/inputs.ts'
import { factsOf } from '../../src/inputs/run-context.ts'
import { isStreamName, keyOf, slotOf, streamName } from '../../src/ledger/keys.ts'
import type { LedgerId } from '../../src/record/place.ts'
import { instant, objectOf } from '../../src/record/shape.ts'
import { BODY } from '../../src/record/shapes.ts'
import { isDigest, type Json, type JsonObject, printJson, sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { newKey, ruleFromPublicPem, signerFromPem } from '../../src/sign/local-key.ts'
import { newCanary } from '../canaries.ts'
import { editJson } from '../edit-json.ts'
import { editBytes, editText } from '../edit-text.ts'
import { edited, made } from '../edited.ts'
import { must, orRefusal, type Target } from '../target.ts'

interface Typed {
  readonly given: Given
  readonly settings: Settings
  readonly secret: string
}

const LEDGER = sha256('ledger')
const STORES = ['file:///srv/l', 'file:rel/path', 'file:a b#c', 'file://host/x', 's3://bucket', '/srv/l', 'file:', 'https://h', undefined]
const SIGNERS = ['env:KEY', 'key:./k.pem', 'agent:/s', 'env:a b', 'key:', 'kms:x', undefined]
const SECRET_IN: readonly ((secret: string) => Partial<Given>)[] = [
  (secret) => ({ signer: `-----BEGIN PRIVATE KEY-----\n${secret}${secret}\n-----END PRIVATE KEY-----` }),
  (secret) => ({ signer: `key:-----BEGIN PRIVATE KEY-----\n${secret}${secret}` }),
  (secret) => ({ signer: `env:MC4CAQAwBQYDK2VwBCIEI${secret}${secret}${secret}` }),
  (secret) => ({ store: `https://user:${secret}@host/x` }),
  (secret) => ({ store: `file://user:${secret}@host/x` }),
]

export const inputs: Target<Typed> = {
  about: 'parseInputs: INPUT_INVALID that repeats no key or password, or inputs that give themselves again',
  stages: ['refused', 'trial', 'lasting'],
  prepare() {
    const onText = editText({ words: ['file:', 'key:', 'env:', 'block', 'warn', 'all', 'terraform', 'true', ', '] })
    return Promise.resolve({
      inputs: made<Typed>(
        (choices) => {
          const secret = newCanary(choices).slice(0, 12).repeat(2)
          const given = choices.oneIn(6)
            ? { store: undefined, ledger: undefined, signer: undefined, ifUnrecorded: undefined }
            : {
                store: choices.oneIn(3) ? choices.pick(STORES) : 'file:///srv/l',
                ledger: choices.oneIn(4) ? choices.pick([undefined, 'x']) : LEDGER,
                signer: choices.oneIn(3) ? choices.pick(SIGNERS) : 'env:KEY',
                ifUnrecorded: choices.pick(['block', 'warn', undefined, undefined]),
              }
          const settings = {
            environment: undefined,
            tools: choices.pick(['all', 'terraform', undefined]),
            summary: choices.pick(['true', undefined]),
            run: choices.pick([undefined, 'x']),
            shell: undefined,
            workingDirectory: undefined,
            event: 'push',
            workspace: '/w',
          }
          return { given: { ...given, ...(choices.oneIn(4) ? choices.pick(SECRET_IN)(secret) : {}) }, settings, secret }
        },
        ({ given, settings, secret }, choices) => {
          const name = choices.pick(['store', 'ledger', 'signer', 'ifUnrecorded'] as const)
          const other = choices.pick(['tools', 'summary', 'shell', 'workingDirectory', 'event'] as const)
          // Where a secret stands, it stays as it was pasted: a part of it is no longer one.
          if (choices.oneIn(3)) return { given, secret, settings: { ...settings, [other]: onText(settings[other] ?? '', choices) } }
          return given[name]?.includes(secret)
            ? { given, settings, secret }
            : { given: { ...given, [name]: onText(given[name] ?? '', choices) }, settings, secret }
        },
      ),
      async check({ given, settings, secret }) {
        const read = await orRefusal(['INPUT_INVALID'], () => parseInputs(given, undefined, settings))
        if (read instanceof LedgerError) {
          must(!`${read.message} ${read.fix}`.includes(secret.slice(0, 12)), `the message repeats a secret: ${read.message}`)
          return 'refused'
        }
        const { lasting } = read.value
        if (lasting === undefined) return 'trial'
        must(isDigest(lasting.ledger) && URL.canParse(lasting.store) && lasting.store.startsWith('file:///'), `a store at ${lasting.store}`)
        return 'lasting'
      },
    })
  },
}

const CONFIG = `# of this repository
store: file:///srv/ledger
ledger: ${LEDGER}
signer: "env:KEY"
if-unrecorded: block
`

export const config: Target<Uint8Array> = {
  about: 'parseConfig: INPUT_INVALID, or settings that mean the same when they are written anew',
  stages: ['refused', 'accepted'],
  prepare() {
    const words = [
      '&a ',
      '*a',
      '<<: *a',
      '!!str ',
      '!!binary ',
      '---\n',
      '...\n',
      '? ',
      '- ',
      '|\n  x',
      '>-\n',
      '{a: b}',
      'store: x\n',
      'signer: |\n  x\n',
      '%YAML 1.1\n',
      '&a [*a,*a]',
    ]
    return Promise.resolve({
      inputs: edited<Uint8Array>([Buffer.from(CONFIG), Buffer.from(''), Buffer.from(`{"store": "file:x", "ledger": "${LEDGER}"}`)], editBytes({ words })),
      async check(bytes) {
        const read = await orRefusal(['INPUT_INVALID'], () => parseConfig(bytes, 'c.yml'))
        if (read instanceof LedgerError) return 'refused'
        const { digest, ...given } = read.value
        must(digest === sha256(bytes), 'the digest of other bytes')
        must(Object.keys(given).sort().join() === 'ifUnrecorded,ledger,signer,store', `settings: ${Object.keys(given).join()}`)
        must(
          Object.values(given).every((value) => value === undefined || (typeof value === 'string' && value !== '')),
          'a setting that is no text',
        )
        const anew = stringify(
          Object.fromEntries(
            Object.entries({ ...given, 'if-unrecorded': given.ifUnrecorded, ifUnrecorded: undefined }).filter(([, value]) => value !== undefined),
          ),
        )
        const { digest: _other, ...again } = await parseConfig(Buffer.from(anew), 'c.yml')
        must(JSON.stringify(again) === JSON.stringify(given), `written anew, it means something else: ${anew}`)
        return 'accepted'
      },
    })
  },
}

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
