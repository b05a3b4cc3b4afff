// What the runner does with `::command::` lines of stdout and stderr (ActionCommandManager.cs, OutputManager.cs:79-110).
import { relative } from 'node:path'
import type { ExecutionContext } from './execution-context.ts'
import type { AnnotationLevel } from './step-result.ts'
import { parseCommand, type WorkflowCommand } from './workflow-command.ts'

interface Extension {
  /** With `::echo::on` the command line itself is shown too, unless it may hold a secret. */
  readonly omitEcho: boolean
  run(context: ExecutionContext, command: WorkflowCommand): void
}

const EXTENSIONS: Readonly<Record<string, Extension>> = {
  'set-env': { omitEcho: false, run: setEnv },
  'add-path': { omitEcho: false, run: addPath },
  'set-output': { omitEcho: false, run: (context, command) => context.setOutput(deprecatedName(context, command), command.data) },
  'save-state': { omitEcho: false, run: (context, command) => context.saveState(deprecatedName(context, command), command.data) },
  'add-mask': { omitEcho: true, run: addMask },
  // Problem matchers are not emulated: the commands are consumed and nothing matches.
  'add-matcher': { omitEcho: false, run: () => undefined },
  'remove-matcher': { omitEcho: false, run: () => undefined },
  warning: { omitEcho: true, run: annotate('warning') },
  error: { omitEcho: true, run: annotate('error') },
  notice: { omitEcho: true, run: annotate('notice') },
  // ACTIONS_STEP_DEBUG is off: a debug message is consumed and not shown.
  debug: { omitEcho: true, run: () => undefined },
  group: { omitEcho: false, run: (context, command) => context.output(`##[group]${command.data}`) },
  endgroup: { omitEcho: false, run: (context) => context.output('##[endgroup]') },
  echo: { omitEcho: false, run: setEcho },
}

const STOP = 'stop-commands'

/** One per step: the stop token does not outlive it (Handler.Initialize creates the manager). */
export class CommandProcessor {
  readonly #context: ExecutionContext
  readonly #registered = new Set([STOP, ...Object.keys(EXTENSIONS)])
  #stopToken: string | undefined

  constructor(context: ExecutionContext) {
    this.#context = context
  }

  /** One line of stdout or stderr. Throws when the runner's own handler throws, which fails the step. */
  receive(line: string): void {
    if (this.#process(line)) return
    // OutputManager.cs:93-99
    this.#context.output(line.replaceAll('##[start-action', '##[\\start-action').replaceAll('##[end-action', '##[\\end-action'))
  }

  #process(line: string): boolean {
    const command = parseCommand(line, this.#registered)
    if (command === undefined) return false
    if (this.#stopToken !== undefined) return this.#resume(command, line)
    if (command.name === STOP) this.#stop(command, line)
    else this.#run(command, line)
    return true
  }

  /** ActionCommandManager.cs:86-104: anything but the token is shown as it is. */
  #resume(command: WorkflowCommand, line: string): boolean {
    if (this.#stopToken === undefined || command.name !== this.#stopToken.toLowerCase()) return false
    this.#context.output(line)
    this.#registered.delete(command.name)
    this.#stopToken = undefined
    return true
  }

  /** ActionCommandManager.cs:109-124. A bad token throws out of the output handler (156-188). */
  #stop(command: WorkflowCommand, line: string): void {
    const token = command.data
    const invalid = token === '' || token.toLowerCase() === 'pause-logging' || this.#registered.has(token.toLowerCase())
    if (invalid && !allowed(this.#context, 'ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS')) {
      throw new Error("You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.")
    }
    this.#stopToken = token
    this.#registered.add(token.toLowerCase())
    if (token.length > 6) this.#context.job.masker.add(token)
    this.#context.output(line)
  }

  #run(command: WorkflowCommand, line: string): void {
    const extension = EXTENSIONS[command.name]
    if (extension === undefined) throw new Error(`no extension for ${command.name}`)
    if (this.#context.echoCommands && !extension.omitEcho) this.#context.output(line)
    try {
      extension.run(this.#context, command)
    } catch (error) {
      this.#context.failCommand(`Unable to process command '${extension.omitEcho ? command.name : line}' successfully.`, error)
    }
  }
}

/** Disabled since CVE-2020-15228, unless the env context opts in (ActionCommandManager.cs:234-260). */
function setEnv(context: ExecutionContext, command: WorkflowCommand): void {
  refuseUnsecure(context, command)
  const name = requiredName(command)
  if (name.toUpperCase() === 'NODE_OPTIONS') context.error("Can't update NODE_OPTIONS environment variable using ::set-env:: command.")
  else context.exportEnv(name, command.data)
}

function addPath(context: ExecutionContext, command: WorkflowCommand): void {
  refuseUnsecure(context, command)
  if (command.data === '') throw new Error("Value cannot be null. (Parameter 'path')")
  context.addPath(command.data)
}

function refuseUnsecure(context: ExecutionContext, { name }: WorkflowCommand): void {
  if (allowed(context, 'ACTIONS_ALLOW_UNSECURE_COMMANDS')) return
  throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`)
}

const allowed = (context: ExecutionContext, variable: string): boolean => context.envContext.get(variable)?.trim().toLowerCase() === 'true'

/** github.com sets DistributedTask.DeprecateStepOutputCommands: it warns, and works on (ActionCommandManager.cs:317-328). */
function deprecatedName(context: ExecutionContext, command: WorkflowCommand): string {
  context.warn(`The \`${command.name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`)
  return requiredName(command)
}

function requiredName(command: WorkflowCommand): string {
  const name = [...command.properties].find(([key]) => key.toLowerCase() === 'name')?.[1] ?? ''
  if (name === '') throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`)
  return name
}

/** ActionCommandManager.cs:427-450 */
function addMask(context: ExecutionContext, { data }: WorkflowCommand): void {
  if (data.trim() === '') {
    context.warn("Can't add secret mask for empty string in ##[add-mask] command.")
    return
  }
  if (context.echoCommands) context.output('::add-mask::***')
  context.mask(data)
}

/** A file inside the workspace is given relative to it (ActionCommandManager.cs IssueCommandExtension). */
function annotate(level: AnnotationLevel): Extension['run'] {
  return (context, { properties, data }) => {
    const inside = `${context.job.workspace}/`
    const entries = [...properties].map(([key, value]): [string, string] =>
      key.toLowerCase() === 'file' && value.startsWith(inside) ? [key, relative(inside, value)] : [key, value],
    )
    context.issue(level, data, Object.fromEntries(entries))
  }
}

function setEcho(context: ExecutionContext, { data }: WorkflowCommand): void {
  const value = data.trim().toUpperCase()
  if (value !== 'ON' && value !== 'OFF') throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
  context.echoCommands = value === 'ON'
}
