/**
 * What terraform and tofu themselves would run of a command line, as far as it matters: whether it can change anything.
 * From the behaviour of 1.11 and tofu 1.12, told once more and apart from src/. Where it is not sure it says so, and
 * then nothing is asked of the product.
 */

export type Doing = 'mutates' | 'nothing' | 'unsure'

/** What changes infrastructure or state, by its words. */
const MUTATING = new Set(
  [
    'apply,destroy,refresh,import,taint,untaint,push,force-unlock,test',
    'state mv,state move,state rm,state remove,state push,state replace-provider',
    'workspace new,workspace select,workspace delete,env new,env select,env delete',
  ].flatMap((words) => words.split(',')),
)
const OTHERS = new Set(
  [
    'plan,init,console,output,show,query,version,fmt,validate,graph,get,modules,metadata,metadata functions,providers,providers schema,providers lock',
    'providers mirror,login,logout,state,state list,state ls,state show,state pull,state identities,workspace,workspace list,workspace show,env,env list',
  ].flatMap((words) => words.split(',')),
)

/** In `init`, these write to the state; given as a switch that is on. */
const INIT = /^--?(?:migrate-state|force-copy|reconfigure)(?:=(?:1|t|T|true|TRUE|True))?$/

export function doingOf(argv: readonly string[], env: Readonly<Record<string, string>>): Doing {
  const args = argv.filter((arg, at) => !(arg.startsWith('-chdir=') && argv.slice(0, at).every((before) => before.startsWith('-'))))
  if (argv.some((arg) => arg.startsWith('@')) || Object.values(env).some((value) => value.includes('@'))) return 'unsure'
  const typed = commandIn(args)
  const first = put(args, env['TF_CLI_ARGS'], typed.words)
  const whole = first && put(first, env[`TF_CLI_ARGS_${typed.words.replaceAll(/[ -]/g, '_')}`], typed.words)
  if (whole === undefined) return 'unsure'
  if (whole.some((arg) => /^(?:-v|--?version)$/.test(arg))) return 'nothing' // becomes the sub-command `version`
  const { words, at } = commandIn(whole)
  const end = whole.indexOf('--')
  if (whole.slice(0, end < 0 ? whole.length : end).some((arg) => /^(?:-h|--?help)$/.test(arg))) return 'nothing'
  if (words === 'init') return whole.slice(at).some((arg) => INIT.test(arg)) ? 'mutates' : 'nothing'
  return MUTATING.has(words) ? 'mutates' : 'nothing'
}

/** The longest name of a sub-command that the first words make. */
function commandIn(args: readonly string[]): { readonly words: string; readonly at: number } {
  const end = args.indexOf('--')
  const heard = end < 0 ? args : args.slice(0, end)
  const at = heard.findIndex((arg) => arg !== '' && !arg.startsWith('-'))
  const [first = '', second = ''] = at < 0 ? [] : heard.slice(at, at + 2)
  if (first.includes(' ')) return { words: '', at: heard.length }
  const both = `${first} ${second}`
  if (MUTATING.has(both) || OTHERS.has(both)) return { words: both, at: at + 2 }
  return { words: first, at: at + 1 }
}

/** Behind the last word of the sub-command, wherever a word like it stands first; in front where there is none. */
function put(args: readonly string[], text: string | undefined, words: string): readonly string[] | undefined {
  if (text === undefined || text === '') return args
  if (!/^[\w./=,: -]*$/.test(text)) return undefined // quoting is another target's business
  const at = args.indexOf(words.split(' ').at(-1) ?? '') + 1
  return [...args.slice(0, at), ...text.split(' ').filter(Boolean), ...args.slice(at)]
}
