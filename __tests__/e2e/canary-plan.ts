/** A plan as providers print them that no test can install: each place of it that may hold a secret holds one of its own. */
import type { Canaries } from './canary-support.ts'

type Members = Record<string, unknown>

/** The value that nothing speaks against: what is looked for is found when it is there. */
export const SHOWN = 'a-bucket-of-ours'

function change(type: string, change: Members, more: Members = {}): Members {
  const sides = { actions: ['update'], before: null, after: null, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...change }
  return { address: `${type}.a`, mode: 'managed', type, name: 'a', provider_name: 'registry.terraform.io/hashicorp/aws', change: sides, ...more }
}

/** Where values are shown: so only the search for known secrets can keep these out. */
function echoed(secret: string): Members {
  const bytes = Buffer.from(secret)
  return {
    engine: secret,
    engine_version: `14.1-${secret}`,
    bucket: bytes.toString('base64'),
    identifier: Buffer.from(`xy${secret}z`).toString('base64'),
    name: encodeURIComponent(secret),
    family: bytes.toString('hex'),
    policy: JSON.stringify({ Statement: [{ Resource: secret, Condition: JSON.stringify({ inner: secret }) }] }),
    tags: { Name: secret, Environment: JSON.stringify(secret) },
    cidr_blocks: [secret, '10.0.0.0/8'],
    port: 5432,
    location: `${secret}\n`,
  }
}

export function planWithCanaries(canaries: Canaries): Members {
  const at = (place: string) => canaries.at(place)
  const masked = at('a masked value')
  const written = canaries.add('one with signs', 'canary "x" & y/z <é> + 1% off')
  const constant = (place: string) => ({ constant_value: at(place) })
  return {
    format_version: '1.2',
    terraform_version: '9.9.9',
    variables: {
      hidden: { value: at('a sensitive variable') },
      fleeting: { value: at('an ephemeral default') },
      undeclared: { value: at('a variable that nobody declared') },
      app_token: { value: at('a variable that is named') },
    },
    planned_values: { root_module: { child_modules: [{ resources: [{ values: { p: at('a planned value') }, sensitive_values: { p: true } }] }] } },
    resource_changes: [
      change('aws_db_instance', {
        before: { password: at('an old masked value'), ...echoed(at('an old masked value')), size: 10 },
        after: { password: masked, ...echoed(masked), size: 20, bucket: SHOWN },
        before_sensitive: { password: true, tags: {}, cidr_blocks: [false, false] },
        after_sensitive: { password: true, tags: {}, cidr_blocks: [false, false] },
      }),
      ...['a sensitive variable', 'a variable that nobody declared', 'a variable that is named', 'a planned value']
        .concat([
          'a literal of a provider',
          'a literal of a resource',
          'a sensitive default',
          'an output of another state',
          'a sensitive output',
          'an output that is named',
        ])
        .concat([
          'a pair in an environment',
          'a name in JSON',
          'a value of an action',
          'an old drifted value',
          'a drifted value',
          'what was put off',
          'one in base64',
        ])
        .map((place) =>
          change(
            'aws_db_parameter_group',
            { actions: ['create'], after: echoed(at(place)), before_sensitive: false, after_sensitive: { tags: {}, cidr_blocks: [false, false] } },
            { address: `aws_x.${place.replaceAll(' ', '_')}` },
          ),
        ),
      change('aws_secret', {
        actions: ['create'],
        after: { p: written, ...echoed(written) },
        before_sensitive: false,
        after_sensitive: { p: true, tags: {}, cidr_blocks: [false, false] },
      }),
      change('aws_lambda_function', {
        before: { environment: [{ variables: { GREETING: at('an old environment of a function') } }] },
        after: { environment: [{ variables: { GREETING: at('the environment of a function'), API_TOKEN: at('a token in it') } }], handler: 'x.y' },
        before_sensitive: { environment: [{ variables: {} }] },
        after_sensitive: { environment: [{ variables: {} }] },
      }),
      change('aws_ecs_task_definition', {
        actions: ['delete', 'create'],
        replace_paths: [['container_definitions']],
        before: { container_definitions: '[]' },
        after: {
          container_definitions: JSON.stringify([
            { environment: [{ name: 'DB_PASSWORD', value: at('a pair in an environment') }], settings: { secretKey: at('a name in JSON') } },
          ]),
        },
      }),
      change('aws_instance', { before: { user_data: at('a script of a machine') }, after: { user_data: `#!/bin/sh\n${at('a script of a machine')} now` } }),
      change('aws_x', {
        actions: ['no-op'],
        importing: { id: at('an id that is imported'), identity: { id: at('an identity') } },
        generated_config: at('what was generated'),
      }),
    ],
    resource_drift: [
      change('aws_db_instance', {
        before: { password: at('an old drifted value'), tags: { Name: at('an old drifted value') } },
        after: { password: at('a drifted value'), tags: { Name: at('a drifted value') } },
        before_sensitive: { password: true, tags: {} },
        after_sensitive: { password: true, tags: {} },
      }),
    ],
    deferred_changes: [
      {
        reason: 'unknown',
        resource_change: change('aws_x', { after: { p: at('what was put off') }, after_sensitive: { p: true } }, { address: 'aws_x.later' }),
      },
    ],
    action_invocations: [{ address: 'action.a.b', type: 'a', config_values: { p: at('a value of an action') }, config_sensitive: { p: true } }],
    output_changes: {
      o: { actions: ['create'], before: null, after: { a: at('a sensitive output') }, before_sensitive: true, after_sensitive: true },
      api_key: { actions: ['create'], before: null, after: at('an output that is named') },
    },
    prior_state: {
      values: {
        root_module: {
          resources: [
            { type: 'terraform_remote_state', values: { outputs: { shared_secret: at('an output of another state') } }, sensitive_values: { outputs: {} } },
          ],
        },
      },
    },
    configuration: {
      provider_config: { aws: { expressions: { secret_key: constant('a literal of a provider') } } },
      root_module: {
        variables: {
          hidden: { sensitive: true, default: at('a sensitive default') },
          fleeting: {},
          app_token: {},
          encoded: { sensitive: true, default: Buffer.from(JSON.stringify({ auths: { x: { auth: at('one in base64') } } })).toString('base64') },
        },
        resources: [{ expressions: { master_password: constant('a literal of a resource') } }],
      },
    },
    checks: [
      {
        address: { kind: 'check', to_display: 'check.health' },
        status: 'fail',
        instances: [{ problems: [{ message: `the answer was ${masked} for "${at('a sensitive variable')}", ${encodeURIComponent(written)}` }] }],
      },
    ],
    infracost: { note: at('a section of somebody else') },
    timestamp: '2026-01-01T00:00:00Z',
  }
}
