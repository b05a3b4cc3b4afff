import { describe, expect, it } from 'vitest'
import { isFalse, isHarmless } from '../../src/capture/tools/adapters/terraform/grammars.ts'
import { recognise } from '../../src/capture/tools/adapters/terraform/recognise.ts'
import { shellWords } from '../../src/capture/tools/adapters/terraform/shell-words.ts'
import type { ToolCall } from '../../src/record/command.ts'
import { Raw } from '../../src/record/values.ts'

function typed(argv: readonly string[], env: Record<string, string> = {}): ToolCall {
  return recognise({ tool: 'terraform', executable: '/usr/bin/terraform', argv, cwd: '/job/infra', env })
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

/** `-flag=value`, with `***` for what is withheld. */
function shownIn({ argv }: ToolCall): readonly string[] {
  return argv.map(({ flag, value }) => [flag, value instanceof Raw ? '***' : value].filter((part) => part !== null).join('='))
}

function secretsIn({ secrets }: ToolCall): readonly unknown[] {
  return secrets.map((secret) => Raw.reveal(secret))
}

const CLASSES: readonly (readonly [typed: string, class_: ToolCall['class'], words: string, neverBlocked?: true])[] = [
  ['apply', 'mutates-infrastructure', 'apply'],
  ['apply -auto-approve', 'mutates-infrastructure', 'apply'],
  ['apply -refresh-only', 'mutates-infrastructure', 'apply'],
  ['apply -destroy', 'mutates-infrastructure', 'apply'],
  ['destroy -auto-approve', 'mutates-infrastructure', 'destroy'],
  ['test', 'mutates-infrastructure', 'test', true],
  ['stacks create', 'mutates-infrastructure', ''],
  ['rpcapi', 'mutates-infrastructure', ''],
  ['aply', 'mutates-infrastructure', ''],
  ['Version', 'mutates-infrastructure', ''],
  ['@arguments', 'mutates-infrastructure', ''],
  ['plan', 'plan', 'plan'],
  ['plan -destroy', 'plan', 'plan'],
  ['plan -generate-config-out=new.tf', 'plan', 'plan'],
  ['refresh', 'mutates-state', 'refresh'],
  ['import a.b id', 'mutates-state', 'import'],
  ['taint a.b', 'mutates-state', 'taint'],
  ['untaint a.b', 'mutates-state', 'untaint'],
  ['push', 'mutates-state', 'push'],
  ['force-unlock -force 1', 'mutates-state', 'force-unlock', true],
  ['state', 'read', 'state'],
  ['state -foo rm', 'read', 'state'],
  ['state rmx', 'mutates-infrastructure', 'state'],
  ['state @arguments', 'mutates-infrastructure', 'state'],
  ['state mv a.b c.d', 'mutates-state', 'state mv'],
  ['state move a.b c.d', 'mutates-state', 'state move'],
  ['state rm a.b', 'mutates-state', 'state rm'],
  ['state remove a.b', 'mutates-state', 'state remove'],
  ['state push -', 'mutates-state', 'state push'],
  ['state replace-provider a/b c/d', 'mutates-state', 'state replace-provider'],
  ['state list', 'access', 'state list'],
  ['state ls', 'access', 'state ls'],
  ['state show a.b', 'access', 'state show'],
  ['state pull', 'access', 'state pull'],
  ['state identities', 'access', 'state identities'],
  ['workspace', 'read', 'workspace'],
  ['workspace list', 'read', 'workspace list'],
  ['workspace show', 'read', 'workspace show'],
  ['workspace select prod', 'mutates-state', 'workspace select', true],
  ['workspace select -or-create prod', 'mutates-state', 'workspace select', true],
  ['workspace new prod', 'mutates-state', 'workspace new', true],
  ['workspace delete prod', 'mutates-state', 'workspace delete'],
  ['workspace rename a b', 'mutates-infrastructure', 'workspace'],
  ['env list', 'mutates-state', 'env list'],
  ['env new x', 'mutates-state', 'env new'],
  ['env whatever', 'mutates-state', 'env'],
  ['init', 'local', 'init'],
  ['init -upgrade -input=false', 'local', 'init'],
  ['init -backend-config=x=y', 'local', 'init'],
  ['init -migrate-state', 'mutates-state', 'init'],
  ['init --migrate-state=true', 'mutates-state', 'init'],
  ['init -migrate-state=maybe', 'mutates-state', 'init'],
  ['init -migrate-state=false', 'local', 'init'],
  ['init -migrate-state=false -migrate-state', 'mutates-state', 'init'],
  ['init -force-copy', 'mutates-state', 'init'],
  ['init -reconfigure', 'mutates-state', 'init', true],
  ['init -reconfigure -force-copy', 'mutates-state', 'init'],
  ['init -lockfile -- -migrate-state', 'mutates-state', 'init'],
  ['init @arguments', 'mutates-state', 'init'],
  ['console', 'access', 'console'],
  ['output -json', 'access', 'output'],
  ['show', 'access', 'show'],
  ['query', 'access', 'query'],
  ['version -json', 'read', 'version'],
  ['fmt -check', 'read', 'fmt'],
  ['validate', 'read', 'validate'],
  ['graph', 'read', 'graph'],
  ['get', 'read', 'get'],
  ['metadata functions', 'read', 'metadata functions'],
  ['modules', 'read', 'modules'],
  ['providers', 'read', 'providers'],
  ['providers schema', 'read', 'providers schema'],
  ['providers lock', 'local', 'providers lock'],
  ['providers mirror x', 'local', 'providers mirror'],
  ['login', 'local', 'login'],
  ['logout', 'local', 'logout'],
  ['help apply', 'read', 'help'],
  ['', 'read', ''],
  ['-help', 'read', ''],
  ['-help apply', 'read', 'apply'],
  ['apply -help', 'read', 'apply'],
  ['apply -auto-approve -h', 'read', 'apply'],
  ['destroy --help', 'read', 'destroy'],
  ['apply -- -help', 'mutates-infrastructure', 'apply'],
  ['apply @arguments -help', 'mutates-infrastructure', 'apply'],
  ['-version', 'read', 'version'],
  ['apply -auto-approve -v', 'read', 'version'],
  ['apply -- --version', 'read', 'version'],
  ['-lock=false apply', 'mutates-infrastructure', 'apply'],
  ['-- apply', 'read', ''],
]

describe('the class of a command line', () => {
  it.each(CLASSES.map(([text, ...row]) => ({ text, row })))('$text: $row', ({ text, row: [kind, sub, neverBlocked] }) => {
    const call = typed(words(text))
    expect([call.class, call.words.join(' '), call.neverBlocked]).toEqual([kind, sub, neverBlocked ?? false])
  })

  it('passes over an empty argument, as terraform does', () => {
    expect(typed(['', 'apply', '-auto-approve']).class).toBe('mutates-infrastructure')
  })

  it('takes an argument with a space for no sub-command', () => {
    expect(typed(['state rm', 'a.b']).class).toBe('read')
    expect(typed(['workspace', 'delete x']).class).toBe('mutates-infrastructure')
  })
})

/** Each was tried on terraform 1.11.4 and tofu 1.12.6. */
const VARIABLES: readonly (readonly [typed: string, env: Record<string, string>, class_: ToolCall['class'], shown: readonly string[]])[] = [
  ['', { TF_CLI_ARGS: 'apply -auto-approve' }, 'mutates-infrastructure', ['-auto-approve']],
  ['', { TF_CLI_ARGS_: 'apply -auto-approve' }, 'mutates-infrastructure', ['-auto-approve']],
  ['-x=y', { TF_CLI_ARGS: 'apply' }, 'mutates-infrastructure', ['***']],
  ['-- version', { TF_CLI_ARGS: 'apply' }, 'mutates-infrastructure', ['version']],
  ['-help', { TF_CLI_ARGS: 'apply --' }, 'mutates-infrastructure', ['-help']],
  ['-help', { TF_CLI_ARGS: 'apply' }, 'read', ['-help']],
  ['-version', { TF_CLI_ARGS: 'apply -auto-approve --' }, 'read', ['***', '-auto-approve', '***']],
  ['state', { TF_CLI_ARGS: 'rm a.b' }, 'mutates-state', ['a.b']],
  ['state', { TF_CLI_ARGS_state: 'rm a.b' }, 'mutates-state', ['a.b']],
  ['workspace', { TF_CLI_ARGS: 'delete prod' }, 'mutates-state', ['prod']],
  ['apply', { TF_CLI_ARGS: '-version' }, 'read', ['***', '-version']],
  ['apply', { TF_CLI_ARGS: '-help' }, 'read', ['-help']],
  ['apply', { TF_CLI_ARGS_apply: '-auto-approve -lock=false' }, 'mutates-infrastructure', ['-auto-approve', '-lock=false']],
  ['apply -json', { TF_CLI_ARGS: '-lock=false', TF_CLI_ARGS_apply: '-auto-approve' }, 'mutates-infrastructure', ['-auto-approve', '-lock=false', '-json']],
  ['plan', { TF_CLI_ARGS_apply: '-auto-approve' }, 'plan', []],
  ['state rm a.b', { TF_CLI_ARGS_state_rm: '-lock=false' }, 'mutates-state', ['-lock=false', 'a.b']],
  ['force-unlock 1', { TF_CLI_ARGS_force_unlock: '-force' }, 'mutates-state', ['-force', '1']],
  ['init', { TF_CLI_ARGS_init: '-migrate-state' }, 'mutates-state', ['-migrate-state']],
  ['plan', { TF_CLI_ARGS: '' }, 'plan', []],
  ['version', { TF_CLI_ARGS: '"apply' }, 'mutates-infrastructure', ['***', '***']],
]

describe('arguments from the environment', () => {
  it.each(VARIABLES)('%s with %o', (text, env, kind, shown) => {
    const call = typed(words(text), env)
    expect([call.class, shownIn(call)]).toEqual([kind, shown])
  })

  it('keeps a text that it could not take apart as a secret', () => {
    expect(secretsIn(typed(['version'], { TF_CLI_ARGS: '"-var=a=hunter22' }))).toContain('"-var=a=hunter22')
  })

  it('is inserted behind the first empty argument where no sub-command was typed', () => {
    expect(typed([''], { TF_CLI_ARGS: 'apply' }).class).toBe('mutates-infrastructure')
    expect(typed(['foo bar'], { TF_CLI_ARGS: 'apply -auto-approve' }).class).toBe('mutates-infrastructure')
  })
})

const SPLIT: readonly (readonly [string, readonly string[] | undefined])[] = [
  ['', []],
  ['  ', []],
  ['-a  -b\t-c\n-d', ['-a', '-b', '-c', '-d']],
  [`-var='a=b c'`, ['-var=a=b c']],
  ['-var "a=\\"b\\""', ['-var', 'a="b"']],
  [`'a\\b'`, ['a\\b']],
  ['a\\ b', ['a b']],
  [`"" ''`, ['', '']],
  [`a"b"'c'`, ['abc']],
  ['-a; rm', ['-a']],
  ['-a -b|c', ['-a', '-b']],
  ['-a 2>x', ['-a']],
  ['-a x>y', ['-a', 'x']],
  ["'a;b'", ['a;b']],
  ['"a', undefined],
  ["'a", undefined],
  ['a\\', undefined],
  ['a`b`', undefined],
  ['$(a)', undefined],
  ['(a', undefined],
]

it.each(SPLIT)('splits %j', (text, expected) => {
  expect(shellWords(text)).toEqual(expected)
})

const SHOWN: readonly (readonly [argv: readonly string[], shown: readonly string[]])[] = [
  [words('apply -auto-approve -lock=false -parallelism=3 -lock-timeout 5m'), ['-auto-approve', '-lock=false', '-parallelism=3', '-lock-timeout=5m']],
  [words('apply --auto-approve --input=0'), ['-auto-approve', '-input=0']],
  [words('apply -auto-approve=S3CRET -parallelism=x -lock-timeout=soon'), ['-auto-approve=***', '-parallelism=***', '-lock-timeout=***']],
  [
    ['apply', '-var', 'password=hunter22', '-var=a=b', '-var-file=prod.tfvars'],
    ['-var=***', '-var=***', '-var-file=***'],
  ],
  [
    ['init', '-backend-config=key=x', '-backend-config', 'prod.hcl', '-from-module=git::https://u:p@h/r'],
    ['-backend-config=***', '-backend-config=***', '-from-module=***'],
  ],
  [
    ['plan', '-out=tf.plan', '-target', 'module.a["k/1"].aws_x.b[0]', '-replace=data.a.b'],
    ['-out=tf.plan', '-target=module.a["k/1"].aws_x.b[0]', '-replace=data.a.b'],
  ],
  [
    ['plan', '-out=a plan', '-target=a.b["$ecret"]', '-target=nothing'],
    ['-out=***', '-target=***', '-target=***'],
  ],
  [
    ['plan', `-target=a.b["${'k'.repeat(65)}"]`, `-target=a.b["${'k'.repeat(64)}"]`],
    ['-target=***', `-target=a.b["${'k'.repeat(64)}"]`],
  ],
  [
    ['apply', '-S3CRET', '-hunter22=x', 'tf.plan'],
    ['***', '***', 'tf.plan'],
  ],
  [
    ['apply', '-new-flag', 'hunter22', 'tf.plan'],
    ['***', '***', 'tf.plan'],
  ],
  [
    ['apply', '-new-flag', 'tf.plan'],
    ['***', '***'],
  ],
  [
    ['apply', '-constructor', '-__proto__=1', '---lock=false'],
    ['***', '***', '***'],
  ],
  [
    ['import', 'aws_x.b["a"]', 'i-123'],
    ['aws_x.b["a"]', '***'],
  ],
  [
    ['state', 'mv', 'module.a', 'module.b', 'hunter22'],
    ['module.a', 'module.b', '***'],
  ],
  [
    ['state', 'rm', 'a.b', 'c.d["x y"]'],
    ['a.b', 'c.d["x y"]'],
  ],
  [
    ['state', 'replace-provider', 'registry.terraform.io/-/aws', 'hashicorp/aws'],
    ['registry.terraform.io/-/aws', 'hashicorp/aws'],
  ],
  [
    ['workspace', 'delete', '-force', 'prod'],
    ['-force', 'prod'],
  ],
  [['workspace', 'new', 'no such/name'], ['***']],
  [['force-unlock', '2f1b9c3e-7d0a-4f6e-9a51-0c2d3e4f5a6b'], ['2f1b9c3e-7d0a-4f6e-9a51-0c2d3e4f5a6b']],
  [['force-unlock', 'hunter22'], ['***']],
  [
    ['hunter22', '-json'],
    ['***', '-json'],
  ],
  [
    ['show', '-state', 'tf.plan'],
    ['-state', '***'],
  ],
  [
    ['apply', '-state', 'a/b.tfstate', '-backup=-'],
    ['-state=a/b.tfstate', '-backup=-'],
  ],
  [
    ['apply', '-json-into=-', '-concise', '-suppress-forget-errors'],
    ['-json-into=-', '-concise', '-suppress-forget-errors'],
  ],
  [['-chdir=../net', 'apply'], ['-chdir=../net']],
  [['-chdir=a b', 'apply'], ['-chdir=***']],
  [
    ['apply', '-out', '--', '-x'],
    ['-out=--', '***'],
  ],
  [['apply', '--', '-lock=false'], ['***']],
]

describe('what is shown of the arguments', () => {
  it.each(SHOWN)('%j', (argv, shown) => {
    expect(shownIn(typed(argv))).toEqual(shown)
  })
})

describe('secrets', () => {
  it('are every withheld value, whole and behind each of its equals signs', () => {
    expect(secretsIn(typed(['apply', '-var', 'password=hunter22', '-x=y=z']))).toEqual(['password=hunter22', 'hunter22', '-x=y=z', 'y=z', 'z'])
  })

  it('are the values inside of maps and lists, in JSON and in HCL', () => {
    const given = secretsIn(typed(['apply', '-var=a={"k":["one",{"l":"two"}]}', '-var', 'b={ k = "three" }']))
    expect(given).toEqual(expect.arrayContaining(['one', 'two', 'three']))
  })

  it('are told in variables too', () => {
    const env = {
      TF_VAR_password: 'v1',
      'TF_VAR_my-name': 'v2',
      TF_TOKEN_app_terraform_io: 'v3',
      TF_HTTP_PASSWORD: 'v4',
      TF_ENCRYPTION: 'key_provider "p" { passphrase = "v5" }',
      TF_DATA_DIR: 'no',
      HOME: 'no',
    }
    expect(secretsIn(typed(['plan'], env))).toEqual(expect.arrayContaining(['v1', 'v2', 'v3', 'v4', 'v5']))
    expect(secretsIn(typed(['plan'], env))).not.toContain('no')
  })

  it('credentials of whatever the command may start, by their names, and passwords in addresses', () => {
    const env = {
      AWS_SECRET_ACCESS_KEY: 'v1',
      DEPLOY_PAT: 'v2',
      GITHUB_TOKEN: 'v3',
      APP_KEY: 'v4',
      DATABASE_URL: 'postgres://app:v5@db/app',
      PGPASSWORD: 'v6',
    }
    const none = { PWD: '/no', OLDPWD: '/no', TF_STATE_KEY: 'no', AWS_REGION: 'no', TOKEN_TTL: 'no', STORE: 'https://no', PATH: '/no' }
    const given = secretsIn(typed(['apply'], { ...env, ...none }))
    expect(given).toEqual(expect.arrayContaining(Object.values(env)))
    for (const value of Object.values(none)) expect(given).not.toContain(value)
  })
})

describe('plan files', () => {
  const plans = (argv: readonly string[], env = {}) => typed(argv, env).plan

  it('are the last word of apply, resolved from where -chdir leads', () => {
    expect(plans(['apply', 'tf.plan'])).toEqual({ reads: '/job/infra/tf.plan', writes: null })
    expect(plans(['-chdir=../net', 'apply', '-new', 'value', 'tf.plan']).reads).toBe('/job/net/tf.plan')
    expect(plans(['-chdir=../net', 'apply', '/abs/tf.plan']).reads).toBe('/abs/tf.plan')
    expect(plans(['apply', '-new', 'tf.plan']).reads).toBe('/job/infra/tf.plan')
    expect(plans(['apply', '-auto-approve', 'false']).reads).toBe('/job/infra/false')
    expect(plans(['apply', '--', '-help']).reads).toBe('/job/infra/-help')
    expect(plans(['apply'], { TF_CLI_ARGS_apply: 'tf.plan' }).reads).toBe('/job/infra/tf.plan')
    expect(plans(['apply', '-lock', 'x', '-out', 'y']).reads).toBe('/job/infra/x')
    expect(plans(['destroy', 'tf.plan']).reads).toBeNull()
    expect(plans(['apply', '-auto-approve']).reads).toBeNull()
    expect(plans(['apply', '-help', 'tf.plan']).reads).toBeNull()
  })

  it('are what -out of plan names, the last one', () => {
    expect(plans(['plan', '-out=a', '-out', 'b'])).toEqual({ reads: null, writes: '/job/infra/b' })
    expect(plans(['-chdir=/net', 'plan', '--out=a'])).toEqual({ reads: null, writes: '/net/a' })
    expect(plans(['plan', '-out='])).toEqual({ reads: null, writes: null })
    expect(plans(['plan'], { TF_CLI_ARGS_plan: '-out=c' }).writes).toBe('/job/infra/c')
    expect(plans(['apply', '-out=a']).writes).toBeNull()
  })
})

describe('the folder', () => {
  const folder = (...argv: string[]) => typed(argv).directory

  it('is where -chdir leads: before the sub-command, with an equals sign, the last one', () => {
    expect(folder('apply')).toBe('/job/infra')
    expect(folder('-chdir=../net', 'apply')).toBe('/job/net')
    expect(folder('-chdir=/a', '-chdir=/b', 'apply')).toBe('/b')
    expect(folder('apply', '-chdir=/a')).toBe('/job/infra')
    expect(folder('-chdir', '/a', 'apply')).toBe('/job/infra')
    expect(folder('-chdir=/a', '-chdir=', 'apply')).toBe('/job/infra')
    expect(folder('', '-chdir=/a', 'apply')).toBe('/job/infra')
  })
})

it('takes for false what Go takes for it', () => {
  expect(['0', 'f', 'F', 'false', 'FALSE', 'False'].every(isFalse)).toBe(true)
  expect(['', 'no', 'fALSE', '1'].some(isFalse) || isFalse(null)).toBe(false)
})

it('shows no address that is longer than any resource has', () => {
  expect(isHarmless(`${'module.a.'.repeat(60)}b.c`, 'address')).toBe(false)
})

/** A small generator with a seed: the same arguments on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('any arguments at all', () => {
  const atoms = words(
    'apply plan state rm mv list workspace new delete init import destroy -help -version -v -- - -chdir=x -chdir @file -var -var= -out -target -lock -json -=x --- -x',
  )
  const odd = ['', ' ', '\n', '\u0000', '\ud800', '__proto__', '-__proto__', 'a b', '"', "'", '-var=a=b=c', '=', '@']

  it('never make it throw, and nothing that is shown holds what was withheld', () => {
    const next = generator(7)
    const pick = (from: readonly string[]) => from[next(from.length)] as string
    for (let round = 0; round < 3_000; round += 1) {
      const secret = `S3cr!t${round}` // fits no grammar, so it must never be shown
      const argument = () =>
        [pick(atoms), pick(odd), secret, `-${secret}`, `-var=k=${secret}`, `-${pick(['out', 'target', 'lock', 'x'])}=${secret}`][next(6)] as string
      const argv = Array.from({ length: next(9) }, argument)
      const env = next(3) === 0 ? { TF_CLI_ARGS: Array.from({ length: next(4) }, argument).join(' '), TF_CLI_ARGS_plan: pick(odd) } : {}
      const call = typed(argv, env)
      const said = JSON.stringify([call.class, call.words, shownIn(call), call.neverBlocked])
      expect(said, JSON.stringify([argv, env])).not.toContain(secret)
      const withheld = call.argv.filter(({ value }) => value instanceof Raw).map(({ value }) => Raw.reveal(value as Raw))
      const secrets = new Set(secretsIn(call))
      expect(withheld.filter((value) => value !== '' && !secrets.has(value))).toEqual([])
    }
  })
})
