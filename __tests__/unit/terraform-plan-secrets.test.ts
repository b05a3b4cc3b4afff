/** Which values of a plan are secret, section by section. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { planIn } from '../../src/capture/tools/adapters/terraform/plan.ts'
import { isSecretName } from '../../src/capture/tools/adapters/terraform/secret-names.ts'
import { isAbsent, Raw } from '../../src/record/values.ts'
import type { JsonObject } from '../../src/shared/bytes.ts'

function secretsIn(sections: JsonObject, format = '1.2'): readonly unknown[] {
  const read = planIn(strToU8(JSON.stringify({ format_version: format, planned_values: {}, ...sections })))
  if (isAbsent(read)) throw new Error(read.why)
  return read.secrets.map((secret) => Raw.reveal(secret)).sort()
}

const changed = (change: JsonObject) => ({ address: 'a.b', type: 'a', change: { actions: ['update'], before_sensitive: {}, after_sensitive: {}, ...change } })
const variable = (value: unknown, declared?: JsonObject, more: JsonObject = {}) => ({
  variables: { v: { value } as JsonObject },
  configuration: { root_module: { variables: declared === undefined ? {} : { v: declared } } },
  ...more,
})
const module = (content: JsonObject) => ({ configuration: { root_module: { module_calls: { m: { module: content } } } } })

const ROWS: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  [
    'both sides of a change, by their masks',
    {
      resource_changes: [
        changed({ before: { p: 'old secret', q: 'open' }, after: { p: 'new secret' }, before_sensitive: { p: true }, after_sensitive: { p: true } }),
      ],
    },
    ['new secret', 'old secret'],
  ],
  [
    'what did not change',
    { resource_changes: [changed({ actions: ['no-op'], before: { p: 'hidden' }, after: { p: 'hidden' }, after_sensitive: { p: true } })] },
    ['hidden'],
  ],
  ['drift', { resource_drift: [changed({ before: { p: 'hidden' }, after: null, before_sensitive: { p: true }, after_sensitive: false })] }, ['hidden']],
  [
    'what was put off',
    { deferred_changes: [{ reason: 'unknown', resource_change: changed({ after: { p: 'hidden' }, after_sensitive: { p: true } }) }] },
    ['hidden'],
  ],
  [
    'all below a mark, and the leaves of JSON',
    { resource_changes: [changed({ after: { p: { a: ['one1', 2222, true, null, 'no'], b: '{"c":"deep secret"}' } }, after_sensitive: { p: true } })] },
    ['2222', 'deep secret', 'one1', '{"c":"deep secret"}'],
  ],
  ['what a mask does not fit', { resource_changes: [changed({ after: { p: ['inside'], q: 'open' }, after_sensitive: { p: {} } })] }, ['inside']],
  ['what is named like one', { resource_changes: [changed({ after: { db_password: 'named one', port: 'open' } })] }, ['named one']],
  [
    'a pair of name and value',
    { resource_changes: [changed({ after: { env: [{ name: 'API_TOKEN', value: 'paired' }] }, after_sensitive: { env: [{}] } })] },
    ['paired'],
  ],
  [
    'names inside of JSON',
    { resource_changes: [changed({ after: { text: '[{"name":"API_TOKEN","value":"paired"},{"secretKey":"named one"}]' } })] },
    ['named one', 'paired'],
  ],
  [
    'names in a plan without masks',
    { resource_changes: [{ address: 'a.b', change: { actions: ['create'], after: { list: [{ token: 'named one' }], o: 'open' } } }] },
    ['named one'],
  ],
  [
    'an output that is sensitive',
    { output_changes: { o: { actions: ['create'], before: null, after: { a: 'hidden' }, before_sensitive: true, after_sensitive: true } } },
    ['hidden'],
  ],
  ['an output that is named like one', { output_changes: { api_key: { actions: ['create'], after: 'named one' } } }, ['named one']],
  [
    'an output that is neither',
    { output_changes: { o: { actions: ['create'], after: { password: 'named one', a: 'open' }, after_sensitive: false } } },
    ['named one'],
  ],
  [
    'planned outputs',
    { planned_values: { outputs: { o: { sensitive: true, value: 'hidden' }, p: { sensitive: false, value: 'open' }, token: { value: 'named one' } } } },
    ['hidden', 'named one'],
  ],
  [
    'planned resources, in modules too',
    {
      planned_values: {
        root_module: { child_modules: [{ child_modules: [{ resources: [{ values: { p: 'hidden', q: 'open' }, sensitive_values: { p: true } }] }] }] },
      },
    },
    ['hidden'],
  ],
  [
    'the state before',
    {
      prior_state: {
        values: { outputs: { o: { sensitive: true, value: 'hidden' } }, root_module: { resources: [{ values: { password: 'named one', q: 'open' } }] } },
      },
    },
    ['hidden', 'named one'],
  ],
  [
    'outputs of another state, by their names',
    {
      prior_state: {
        values: {
          root_module: {
            resources: [
              { type: 'terraform_remote_state', values: { outputs: { shared_secret: { x: 'named one' }, url: 'open' } }, sensitive_values: { outputs: {} } },
            ],
          },
        },
      },
    },
    ['named one'],
  ],
  ['a variable that is sensitive', variable({ a: 'hidden' }, { sensitive: true }), ['hidden']],
  ['one that nobody declared', variable('undeclared'), ['undeclared']],
  [
    'one that is named like one',
    { variables: { app_token: { value: 'named one' } }, configuration: { root_module: { variables: { app_token: {} } } } },
    ['named one'],
  ],
  ['one that is neither', variable('production', {}), []],
  ['one that looks random, and is part of nothing that is shown', variable('k9-x8-w7-v6', {}), ['k9-x8-w7-v6']],
  ['one that looks random, and is shown', variable('eu-central-1', {}, { resource_changes: [changed({ after: { zone: 'eu-central-1a' } })] }), []],
  [
    'the default of a sensitive variable',
    { configuration: { root_module: { variables: { v: { sensitive: true, default: 'hidden' }, w: { default: 'open' } } } } },
    ['hidden'],
  ],
  ['the same in a module', module({ variables: { v: { sensitive: true, default: 'hidden' } } }), ['hidden']],
  [
    'what a module is given for it',
    {
      configuration: {
        root_module: {
          module_calls: {
            m: { expressions: { v: { constant_value: 'hidden' }, w: { constant_value: 'open' } }, module: { variables: { v: { sensitive: true } } } },
          },
        },
      },
    },
    ['hidden'],
  ],
  [
    'settings of providers',
    {
      configuration: {
        provider_config: {
          aws: {
            expressions: {
              secret_key: { constant_value: 'named one' },
              region: { constant_value: 'open' },
              assume: [{ token: { constant_value: 'named two' } }],
            },
          },
        },
      },
    },
    ['named one', 'named two'],
  ],
  [
    'literals and provisioners',
    module({
      resources: [
        {
          expressions: { password: { constant_value: 'named one' }, a: { constant_value: 'open' } },
          provisioners: [{ expressions: { environment: { constant_value: { DB_PASSWORD: 'named two', LANG: 'open' } } } }],
        },
      ],
    }),
    ['named one', 'named two'],
  ],
  [
    'settings of an action',
    { action_invocations: [{ address: 'action.a.b', config_values: { p: 'hidden', api_key: 'named one', q: 'open' }, config_sensitive: { p: true } }] },
    ['hidden', 'named one'],
  ],
  ['nothing in sections that nobody knows', { provider_schemas: { password: 'x1234' }, infracost: { token: 'y1234' } }, []],
]

describe('secret is', () => {
  it.each(ROWS)('%s', (_what, sections, expected) => {
    expect(secretsIn(sections)).toEqual(expected)
  })

  it('each once, none that is short, a yes, a no or nothing', () => {
    const p = ['same', 'same', 'abc', 'true', 'False', 'null', '', 123, 1234]
    expect(secretsIn({ resource_changes: [changed({ after: { p }, after_sensitive: { p: true } })] })).toEqual(['1234', 'same'])
  })
})

describe('a name', () => {
  it.each([
    'password',
    'DB_PASSWORD',
    'dbPassword',
    'master-passwd',
    'api_key',
    'apiKey',
    'X-Api-Key',
    'client_secret',
    'SecretAccessKey',
    'connection_string',
    'token',
    'private_key_pem',
    'pw',
    'sas_url',
    'conn_str',
  ])('%s is one of a secret', (name) => expect(isSecretName(name)).toBe(true))
  it.each(['secret_arn', 'secret_id', 'token_ttl', 'password_length', 'secret_name', 'key', 'pwned_by', 'keystone', 'passage', 'secretVersion', 'public_key'])(
    '%s is none',
    (name) => expect(isSecretName(name)).toBe(false),
  )
})
