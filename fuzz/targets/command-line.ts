/** Command lines: what the shim takes them for, what its gate lets pass, what terraform would do. */
import { spawnSync } from 'node:child_process'
import { recognise } from '../../src/capture/tools/adapters/terraform/recognise.ts'
import { shellWords } from '../../src/capture/tools/adapters/terraform/shell-words.ts'
import { SUBCOMMANDS } from '../../src/capture/tools/adapters/terraform/subcommands.ts'
import { type Gate, TOOLS } from '../../src/capture/tools/table.ts'
import { Raw } from '../../src/record/values.ts'
import { shimScript } from '../../src/session/shim-script.ts'
import { sha256 } from '../../src/shared/bytes.ts'
import type { Choices } from '../choices.ts'
import { editText } from '../edit-text.ts'
import { type Edit, made } from '../edited.ts'
import { must, type Target } from '../target.ts'
import { doingOf } from '../terraform-model.ts'

interface Line {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const WORDS = [...new Set(SUBCOMMANDS.flatMap(({ words }) => words.split(' ')))]
const OPTIONS = [
  ...['-chdir=a', '-chdir=', '-chdir', '-help', '--help', '-h', '-v', '-version', '--version', '--', '-', '', ' ', '@args', '-x', '-x=y', '--x'],
  ...['-auto-approve', '-destroy', '-refresh-only', '-out=p', '-out', 'p.tfplan', '-var', 'a=b', '-var=a=b', '-target=aws_x.a', '-state=s', '-json'],
  ...[
    '-migrate-state',
    '-migrate-state=false',
    '--force-copy',
    '-reconfigure',
    '-reconfigure=true',
    'state list',
    'workspace show',
    'aws_x.a',
    '*',
    'version=1',
  ],
]
const VARIABLES = [
  'TF_CLI_ARGS',
  'TF_CLI_ARGS_',
  'TF_CLI_ARGS_apply',
  'TF_CLI_ARGS_plan',
  'TF_CLI_ARGS_state_list',
  'TF_CLI_ARGS_show',
  'TF_CLI_ARGS_force_unlock',
  'TF_VAR_x',
]

function word(choices: Choices): string {
  return choices.oneIn(2) ? choices.pick(WORDS) : choices.pick(OPTIONS)
}

function someLine(choices: Choices): Line {
  const names = choices.oneIn(2) ? [] : choices.some(2, () => choices.pick(VARIABLES))
  const [lead, command] = [choices.oneIn(3) ? choices.some(2, word) : [], choices.pick(SUBCOMMANDS).words.split(' ')]
  const argv = choices.oneIn(4) ? choices.some(5, word) : [...lead, ...command, ...choices.some(4, word)]
  return { argv, env: Object.fromEntries(names.map((name) => [name, choices.some(3, word).join(' ')])) }
}

const onText = editText({ words: [...WORDS, ...OPTIONS] })
const editLine: Edit<Line> = ({ argv, env }, choices) => {
  const at = choices.below(argv.length + 1)
  return choices.weighted<Line>([
    [3, () => ({ argv: argv.toSpliced(at, 0, word(choices)), env })],
    [2, () => ({ argv: argv.toSpliced(at, 1), env })],
    [2, () => ({ argv: argv.map((arg, index) => (index === at ? onText(arg, choices) : arg)), env })],
    [1, () => ({ argv, env: { ...env, [choices.pick(VARIABLES)]: onText(choices.some(3, word).join(' '), choices) } })],
    [1, () => ({ argv: argv.toReversed(), env })],
  ])
}

export const commandLine: Target<Line> = {
  about: 'recognise, and the gate of the sh script: nothing that terraform would change anything with is called a read, or let pass',
  stages: ['terraform is not sure', 'changes nothing', 'changes nothing, and passes the gate', 'mutates'],
  prepare() {
    let nth = 0
    return Promise.resolve({
      inputs: made(someLine, editLine),
      check({ argv, env }) {
        const call = recognise({ tool: 'terraform', executable: '/bin/terraform', argv, cwd: '/srv', env })
        const doing = doingOf(argv, env)
        const mutating = call.class === 'mutates-infrastructure' || call.class === 'mutates-state'
        must(doing !== 'mutates' || mutating, `terraform would change something, and it is called ${call.class}`)
        const passes = gateOf(argv, env, TOOLS.terraform)
        must(passes === 'node' || doing !== 'mutates', 'the gate lets pass what changes something')
        // Quoting that can't be undone makes everything a change; behind a word that passes, no argument makes it another one.
        must(passes === 'node' || !mutating || doing === 'unsure', `the gate lets pass what is called ${call.class}`)
        must(
          call.argv.every(({ value }) => value === null || value instanceof Raw || typeof value === 'string'),
          'an argument of no kind',
        )
        if (nth++ % SHELL_EVERY === 0) mustAgree(argv, env, passes)
        if (doing === 'unsure') return 'terraform is not sure'
        return doing === 'mutates' ? 'mutates' : passes === 'node' ? 'changes nothing' : 'changes nothing, and passes the gate'
      },
    })
  },
}

type Passes = 'passes' | 'node'

/** The gate as table.ts tells it, without a shell. */
function gateOf(argv: readonly string[], env: Line['env'], { direct, access, unlessSet }: Gate): Passes {
  const [first, second] = argv.slice(argv.findIndex((arg) => !/^-.*=/s.test(arg)))
  const none = argv.every((arg) => /^-.*=/s.test(arg))
  const named = [...direct, ...access]
  const one = none || first?.includes(' ') ? undefined : first
  const two = none || first === '' || second === undefined ? undefined : `${first} ${second}`
  if ([one, two].some((words) => words !== undefined && named.includes(words))) return 'passes'
  const asksForHelp = none || (first !== '' && unlessSet.words.includes(first ?? ''))
  return asksForHelp && unlessSet.variables.every((name) => !env[name]) ? 'passes' : 'node'
}

/** A shell costs as much as thousands of inputs. */
const SHELL_EVERY = 2_000
const PLACES = { node: '/fuzz/node', bundle: 'b', session: 's', digest: sha256(''), journal: '/dev/null' }
/** With the search for the tool left out, and two words in the place of the two programs. */
const SCRIPT = shimScript('terraform', 'terraform', TOOLS.terraform, PLACES)
  .replace(/^[\s\S]*?^_ial_word=/m, '_ial_word=')
  .replace('exec "$_ial_real" "$@"', 'echo passes; exit')
  .replace(/^exec .*$/m, 'echo node')

/** Of a line without NUL, which no process can be given. */
function mustAgree(argv: readonly string[], env: Line['env'], passes: Passes): void {
  if ([...argv, ...Object.values(env)].some((text) => text.includes('\0') || !text.isWellFormed())) return
  const { stdout } = spawnSync('sh', ['-c', SCRIPT, 'terraform', ...argv], { env, encoding: 'utf8' })
  must(stdout.trim() === passes, `sh says ${JSON.stringify(stdout)}, and the table ${passes}`)
}

export const words: Target<string> = {
  about: 'shellWords: words that were quoted come back as they were, and so does what it takes',
  stages: ['not understood', 'words'],
  prepare() {
    const some = (choices: Choices) => choices.some(5, () => onText(word(choices), choices))
    return Promise.resolve({
      inputs: made(
        (choices) =>
          some(choices)
            .map(choices.oneIn(2) ? quoted : String)
            .join(choices.pick([' ', '\t', '\n', '  '])),
        editText({ words: ["'", '"', '\\', ' ', ';', '|', '>', '2>', '(', '`'] }),
      ),
      check(text) {
        const found = shellWords(text)
        if (found === undefined) return 'not understood'
        must(JSON.stringify(shellWords(found.map(quoted).join(' '))) === JSON.stringify(found), 'does not come back')
        if (!/[\\'"`();&|<>]/.test(text))
          must(
            found.join(' ') ===
              text
                .split(/[ \t\r\n]+/)
                .filter(Boolean)
                .join(' '),
            'plain words, taken apart in another way',
          )
        return 'words'
      },
    })
  },
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
