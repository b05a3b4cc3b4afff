/** The user's command behaves as without us: bytes, exit codes, stdin, terminal, arguments, variables. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Job } from '../harness/job.ts'
import type { RunOptions } from '../harness/script-step.ts'
import { needs } from '../needs.ts'
import { close, ofKind, ok, opened, program, SIMPLE, told } from './intercept-job.ts'
import { configuration, eachTool, type TOOLS } from './support.ts'

const script = needs('script')

type Options = Omit<RunOptions, 'script'> & { readonly script: (tool: string) => string }

/** The same script in two folders alike: with the tool by its path, which no shim sees, and by its name. */
async function bothWays(job: Job, { name, path }: (typeof TOOLS)[number], { script, ...options }: Options) {
  const [plain, ours] = [
    await job.run({ script: script(path), workingDirectory: 'plain', continueOnError: true, ...options }),
    await job.run({ script: script(name), workingDirectory: 'ours', continueOnError: true, ...options }),
  ].map(({ stdout, stderr, exitCode, signal }) => ({ script: script('tool'), stdout: steady(stdout), stderr: steady(stderr), exitCode, signal }))
  return { plain: plain!, ours: ours! }
}

/** Without what the tool itself makes up anew each time: ids, and the clock of -json. */
function steady(text: string): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replace(/"(@timestamp|created)":"[^"]*"/g, '"$1":"TIME"')
}

const FILES = { ...SIMPLE, 'more.tf': 'variable "in" {\n  default = "0"\n}\noutput "in" {\n  value = var.in\n}\n', 'odd.tf': 'locals {\nx   = 1\n}\n' }

/** In this order, with the exit code that each has. */
const COMMANDS: readonly (readonly [command: string, code: number])[] = [
  ['init -input=false', 0],
  ['plan', 0],
  ['plan -detailed-exitcode -out=tf.plan', 2],
  ['apply tf.plan', 0],
  ['apply tf.plan', 1], // stale by now
  ['plan -detailed-exitcode', 0],
  ['plan -json -var in=1', 0],
  ['apply -auto-approve -var in=1 -no-color', 0],
  ['apply -auto-approve -json -var in=2', 0],
  ['apply -auto-approve -compact-warnings -var nope=1', 1],
  ['apply no-such.plan', 1],
  ['apply -input=false', 1], // nobody says yes
  ['fmt -check', 3],
  ['validate', 0],
  ['taint terraform_data.a', 0],
  ['untaint terraform_data.a', 0],
  ['state mv terraform_data.a terraform_data.b', 0],
  ['state rm terraform_data.b', 0],
  ['import terraform_data.a x', 0],
  ['refresh', 0],
  ['workspace new w', 0],
  ['workspace select default', 0],
  ['workspace delete w', 0],
  ['force-unlock -force 1', 1],
  ['output -json', 0],
  ['test', 0],
  ['destroy -auto-approve', 0],
  ['no-such-word', 1],
  ['', 127],
]

eachTool('transparent for $name', (tool) => {
  const begun = async (files: Readonly<Record<string, string>> = FILES) => {
    const session = await opened({})
    for (const folder of ['plain', 'ours']) configuration(session.job, files, folder)
    return session
  }

  it('prints the same bytes to the same streams, and ends with the same code', async () => {
    const session = await begun()
    for (const [command, code] of COMMANDS) {
      const { plain, ours } = await bothWays(session.job, tool, { script: (name) => `${name} ${command}` })
      expect(ours).toEqual(plain)
      expect(plain, command).toMatchObject({ exitCode: command === '' && tool.name === 'tofu' ? plain.exitCode : code })
    }
    const { records } = await close(session)
    expect(told(records).filter((line) => line.startsWith('plan'))).toHaveLength(4)
    expect(ofKind(records, 'intent')).toHaveLength(ofKind(records, 'outcome').length)
  })

  it('hands on what comes through stdin, and takes none of it', async () => {
    const session = await begun()
    const scripts: readonly ((name: string) => string)[] = [
      (name) => `echo yes | ${name} apply -no-color`,
      (name) => `echo no | ${name} destroy -no-color`,
      (name) => `${name} destroy -no-color </dev/null`,
      (name) => `printf '1 + 1\\n"a" == "b"\\n' | ${name} console`,
      (name) => `echo 'in = "from a pipe"' | ${name} apply -auto-approve -no-color -var-file=/dev/stdin`,
      (name) => `${name} apply -auto-approve -no-color -var-file=<(echo 'in = "from a substitution"')`,
      (name) => `${name} plan -no-color <&-`,
      (name) => `printf 'one\\ntwo\\n' | { ${name} init -no-color; cat; }`,
    ]
    const codes: (number | null)[] = []
    for (const script of scripts) {
      const { plain, ours } = await bothWays(session.job, tool, { script })
      expect(ours).toEqual(plain)
      codes.push(ours.exitCode)
    }
    expect(codes).toEqual([0, 1, 1, 0, 0, 0, 0, 0])
    await close(session)
  })

  it('lets 50 MB through, and a reader that goes away early', async () => {
    const session = await begun({ chunk: 'x'.repeat(50_000), 'main.tf': 'output "big" {\n  value = join("", [for i in range(40) : file("chunk")])\n}\n' })
    const scripts: readonly ((name: string) => string)[] = [
      (name) => `echo 'join("", [for i in range(1000): file("chunk")])' | ${name} console | tee >(wc -c >&2) | sha256sum; echo \${PIPESTATUS[*]}; sleep 0.2`,
      (name) => `echo 'join("", [for i in range(1000): file("chunk")])' | ${name} console | head -c 3; echo \${PIPESTATUS[*]}`,
      (name) => `${name} plan -no-color | head -n 1; echo \${PIPESTATUS[*]}`,
      (name) => `set -o pipefail; ${name} plan -no-color | head -c 1`,
    ]
    for (const script of scripts) {
      const { plain, ours } = await bothWays(session.job, tool, { script })
      expect(ours).toEqual(plain)
      if (plain.stderr !== '') expect(plain.stderr).toBe('50000003\n')
      else expect(`${plain.stdout} ${plain.exitCode}`).toContain('141') // killed by SIGPIPE
    }
    await close(session)
  })

  it.skipIf(script === undefined)('leaves a terminal a terminal', async () => {
    const session = await begun()
    for (const command of ['plan', 'apply -auto-approve', 'output', 'destroy -auto-approve', 'apply -no-color -auto-approve']) {
      const { plain, ours } = await bothWays(session.job, tool, { script: (name) => `${script} -qec '${name} ${command}' /dev/null` })
      expect(ours).toEqual(plain)
      expect(plain.exitCode, plain.stdout).toBe(0)
      if (!command.includes('no-color')) expect(plain.stdout).toMatch(/\u001b\[1m|^o/m)
    }
    await close(session)
  })

  it('hands arguments on as they were typed, to node and past it', async () => {
    const session = await opened({})
    const folder = join(session.job.root, 'double')
    program(join(folder, tool.name), `#!/bin/sh\nfor arg; do printf '<%s>' "$arg"; done\n`)
    const argv = ['', ' ', 'a  b', '*', '$HOME', '`x`', "'", '"', '\\', 'a\nb', '--', '-n', 'ü€', '-var', 'x=\t\u0001', '@f', '-chdir=q']
    const typed = argv.map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(' ')
    for (const shell of ['bash', 'sh'] as const) {
      for (const word of ['apply', 'output', 'plan', 'console', 'new-word']) {
        const stdout = await ok(session.job, `PATH="\${PATH%%:*}:${folder}:\${PATH#*:}" ${tool.name} ${word} ${typed}`, { shell })
        expect(stdout).toBe(`<${word}>${argv.map((arg) => `<${arg}>`).join('')}`)
      }
    }
    expect(ofKind((await close(session)).records, 'outcome')).toHaveLength(4)
  })

  it('leaves the variables of the command as they are, and none of them breaks our own node', async () => {
    const session = await opened({})
    const folder = join(session.job.root, 'double')
    const double = program(join(folder, tool.name), '#!/bin/sh\ncat /proc/$$/environ\n')
    program(join(folder, 'node'), '#!/bin/sh\nexit 9\n')
    const odd = {
      'TF_VAR_my-name': 'kept',
      'a.b': 'kept',
      EMPTY: '',
      LINES: 'a\nb=c\n',
      QUOTES: `'"\\$x`,
      ENV: '/nope',
      CDPATH: '/',
      PS4: '$(exit 9)',
      HOME: '/nowhere',
      TERM: 'dumb',
    }
    const node = ['--require /nope.js', '--no-such-flag', '', undefined].map((value) => (value === undefined ? {} : { NODE_OPTIONS: value }))
    for (const options of node) {
      for (const word of ['apply', 'output']) {
        const line = `PATH="\${PATH%%:*}:${folder}:\${PATH#*:}"; ${double} ${word} && echo @@ && ${tool.name} ${word}`
        const [plain = '', ours = ''] = (await ok(session.job, line, { env: { ...odd, ...options } })).split('@@\n').map(withoutUnderscore).map(withoutTap)
        expect(ours).toBe(plain)
        expect(ours.includes('NODE_OPTIONS=')).toBe('NODE_OPTIONS' in options)
        expect(ours).toContain('TF_VAR_my-name=kept')
        expect(ours).not.toContain('IAC_LEDGER_NODE_OPTIONS')
      }
    }
    expect(ofKind((await close(session)).records, 'outcome')).toHaveLength(4)
  })
})

/** Without the two options that ask the tool for its own log, which a mutating command is given and its record tells (`command.taps`). */
function withoutTap(environ: string): string {
  return environ.replaceAll(/^TF_LOG_(?:CORE|PATH)=.*\n/gm, '')
}

/** Sorted, and without `_`, which every shell sets anew. */
function withoutUnderscore(environ: string): string {
  return environ
    .split('\0')
    .filter((pair) => !pair.startsWith('_='))
    .sort()
    .join('\n')
}
