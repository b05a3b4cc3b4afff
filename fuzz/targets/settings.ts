/** What people set: the inputs of the action, and the config file. */

import { stringify } from 'yaml'
import { parseConfig } from '../../src/inputs/config.ts'
import { type Given, parseInputs, type Settings } from '../../src/inputs/inputs.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { isDigest, sha256 } from '../../src/shared/bytes.ts'
import { LedgerError } from '../../src/shared/errors.ts'
import { newCanary } from '../canaries.ts'
import { editBytes, editText } from '../edit-text.ts'
import { edited, made } from '../edited.ts'
import { must, orRefusal, type Target } from '../target.ts'

interface Typed {
  readonly given: Given
  readonly settings: Settings
  readonly secret: string
}

const LEDGER = sha256('ledger')
const STORES = [
  'file:///srv/l',
  'file:rel/path',
  'file:a b#c',
  'file://host/x',
  's3://bucket',
  's3://bucket/p?region=eu-west-1',
  '/srv/l',
  'file:',
  'https://h',
  undefined,
]
const SIGNERS = ['env:KEY', 'key:./k.pem', 'agent:/s', 'env:a b', 'key:', 'kms:x', undefined]
const SECRET_IN: readonly ((secret: string) => Partial<Given>)[] = [
  (secret) => ({ signer: `-----BEGIN PRIVATE KEY-----\n${secret}${secret}\n-----END PRIVATE KEY-----` }),
  (secret) => ({ signer: `key:-----BEGIN PRIVATE KEY-----\n${secret}${secret}` }),
  (secret) => ({ signer: `env:MC4CAQAwBQYDK2VwBCIEI${secret}${secret}${secret}` }),
  (secret) => ({ commitmentKey: `env:${secret}${secret}${secret}${secret}=` }),
  (secret) => ({ store: `https://user:${secret}@host/x` }),
  (secret) => ({ roleToAssume: secret }),
  (secret) => ({ store: `file://user:${secret}@host/x` }),
]

const UNSET = {
  breakGlass: undefined,
  now: '2026-03-01T08:00:00Z' as Instant,
  spoolArtifact: undefined,
  trialArtifact: undefined,
  shell: undefined,
  workingDirectory: undefined,
  event: 'push',
  workspace: '/w',
}

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
            ? { store: undefined, ledger: undefined, signer: undefined, ifUnrecorded: undefined, commitmentKey: undefined, roleToAssume: undefined }
            : {
                store: choices.oneIn(3) ? choices.pick(STORES) : 'file:///srv/l',
                ledger: choices.oneIn(4) ? choices.pick([undefined, 'x']) : LEDGER,
                signer: choices.oneIn(3) ? choices.pick(SIGNERS) : 'env:KEY',
                ifUnrecorded: choices.pick(['block', 'warn', undefined, undefined]),
                commitmentKey: choices.pick(['env:OTHER', 'env:', undefined, undefined, undefined]),
                roleToAssume: choices.oneIn(4) ? choices.pick(['arn:aws:iam::123456789012:role/x', 'x']) : undefined,
              }
          const settings = {
            environment: undefined,
            tools: choices.pick(['all', 'terraform', undefined]),
            summary: choices.pick(['true', undefined]),
            run: choices.pick([undefined, 'x']),
            ...UNSET,
          }
          return { given: { ...given, ...(choices.oneIn(4) ? choices.pick(SECRET_IN)(secret) : {}) }, settings, secret }
        },
        ({ given, settings, secret }, choices) => {
          const name = choices.pick(['store', 'ledger', 'signer', 'ifUnrecorded', 'commitmentKey', 'roleToAssume'] as const)
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
        must(isDigest(lasting.ledger) && URL.canParse(lasting.store) && /^(file:\/\/\/|s3:\/\/)/.test(lasting.store), `a store at ${lasting.store}`)
        return 'lasting'
      },
    })
  },
}

const CONFIG = `# of this repository
store: file:///srv/ledger
ledger: ${LEDGER}
signer: "env:KEY"
role-to-assume: arn:aws:iam::123456789012:role/ledger
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
      'commitment-key: env:K\n',
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
        must(Object.keys(given).sort().join() === 'commitmentKey,ifUnrecorded,ledger,roleToAssume,signer,store', `settings: ${Object.keys(given).join()}`)
        must(
          Object.values(given).every((value) => value === undefined || (typeof value === 'string' && value !== '')),
          'a setting that is no text',
        )
        const anew = written(given)
        const { digest: _other, ...again } = await parseConfig(Buffer.from(anew), 'c.yml')
        must(JSON.stringify(again) === JSON.stringify(given), `written anew, it means something else: ${anew}`)
        return 'accepted'
      },
    })
  },
}

/** As a file has it: the names of settings there are those of the inputs. */
function written({ ifUnrecorded, commitmentKey, roleToAssume, ...same }: Given): string {
  const all = { ...same, 'if-unrecorded': ifUnrecorded, 'commitment-key': commitmentKey, 'role-to-assume': roleToAssume }
  return stringify(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
}
