/**
 * Sections of a plan that never become part of a record, walked for the secrets in them: what the plan was told, what
 * the state holds, what is written in the configuration. One element is in memory at a time.
 */
import { isObject, type Json } from '../../../../shared/bytes.ts'
import { itemsIn, membersIn, type Span, valueIn } from '../../../../shared/json-spans.ts'
import { memberOf } from './json.ts'
import { isSecretName } from './secret-names.ts'
import type { SecretValues } from './secret-values.ts'

/** Members of a long object by name: the sections of a plan, the parts of a module. */
export type Sections = ReadonlyMap<string, Span>

export function collectSecrets(sections: Sections, secrets: SecretValues): void {
  collectFromState(membersOf(sections.get('planned_values')), secrets)
  collectFromState(membersOf(membersOf(sections.get('prior_state')).get('values')), secrets)
  const configuration = membersOf(sections.get('configuration'))
  for (const [, provider] of membersOf(configuration.get('provider_config'))) collectConstants(valueIn(provider), false, secrets)
  const root = membersOf(configuration.get('root_module'))
  collectFromModule(root, secrets)
  collectFromVariables(sections, membersOf(root.get('variables')), secrets)
}

/** By name; the last, where one stands twice. */
function membersOf(span: Span | undefined): Sections {
  return new Map(span === undefined ? [] : membersIn(span))
}

function items(span: Span | undefined): Iterable<Span> {
  return span === undefined ? [] : itemsIn(span)
}

function collectFromState(state: Sections, secrets: SecretValues): void {
  for (const [name, span] of membersOf(state.get('outputs'))) {
    const output = valueIn(span)
    const value = memberOf(output, 'value')
    if (memberOf(output, 'sensitive') === true || isSecretName(name)) secrets.add(value)
    else secrets.addNamed(value)
  }
  collectFromResources(membersOf(state.get('root_module')), secrets)
}

/** Outputs of another state (`terraform_remote_state`) are marked nowhere: only their names tell. */
function collectFromResources(module: Sections, secrets: SecretValues): void {
  for (const span of items(module.get('resources'))) {
    const resource = valueIn(span)
    const mask = memberOf(resource, 'sensitive_values')
    if (mask === undefined) secrets.addNamed(memberOf(resource, 'values'))
    else secrets.addMasked(memberOf(resource, 'values'), mask)
  }
  for (const child of items(module.get('child_modules'))) collectFromResources(membersOf(child), secrets)
}

function collectFromModule(module: Sections, secrets: SecretValues): void {
  for (const [name, span] of membersOf(module.get('variables'))) {
    const variable = valueIn(span)
    if (isSensitive(variable) || isSecretName(name)) secrets.add(memberOf(variable, 'default'))
  }
  for (const resource of items(module.get('resources'))) collectConstants(valueIn(resource), false, secrets)
  for (const [, span] of membersOf(module.get('module_calls'))) {
    const call = membersOf(span)
    const child = membersOf(call.get('module'))
    collectFromCall(membersOf(call.get('expressions')), membersOf(child.get('variables')), secrets)
    collectFromModule(child, secrets)
  }
}

function collectFromCall(expressions: Sections, variables: Sections, secrets: SecretValues): void {
  const sensitive = new Set<string>()
  for (const [name, span] of variables) if (isSensitive(valueIn(span))) sensitive.add(name)
  for (const [name, span] of expressions) collectConstants(valueIn(span), sensitive.has(name) || isSecretName(name), secrets)
}

/** `constant_value` is how a literal of the configuration is told, however deep in an expression. */
function collectConstants(expression: Json | undefined, secret: boolean, secrets: SecretValues): void {
  if (Array.isArray(expression)) for (const item of expression as readonly Json[]) collectConstants(item, secret, secrets)
  if (!isObject(expression)) return
  for (const [name, held] of Object.entries(expression)) {
    if (name !== 'constant_value') collectConstants(held, secret || isSecretName(name), secrets)
    else if (secret) secrets.add(held)
    else secrets.addNamed(held)
  }
}

/** Values stand there in clear, and whether they are secret stands elsewhere: what nobody declared may be one. */
function collectFromVariables(sections: Sections, declared: Sections, secrets: SecretValues): void {
  const unused = new Unused(SHOWN.flatMap((name) => sections.get(name) ?? []))
  for (const [name, span] of membersOf(sections.get('variables'))) {
    const declaration = declared.get(name)
    const value = memberOf(valueIn(span), 'value')
    const secret = declaration === undefined || isSensitive(valueIn(declaration)) || isSecretName(name)
    if (secret) secrets.add(value)
    else {
      secrets.addNamed(value)
      unused.collect(value, secrets)
    }
  }
}

function isSensitive(variable: Json): boolean {
  return memberOf(variable, 'sensitive') === true || memberOf(variable, 'ephemeral') === true
}

const SHOWN = ['resource_changes', 'resource_drift', 'output_changes', 'deferred_changes'] as const
const LONGEST_SEARCHED = 1024
/** In bytes, over all variables: a second or two. */
const MOST_SEARCHED = 2 ** 32

/**
 * The default of an ephemeral variable stands among the variables like any other. But it can't be part of any value
 * of the plan: so a value that looks chosen at random, and is part of none, may be one.
 */
class Unused {
  readonly #shown: readonly Buffer[]
  #left = MOST_SEARCHED

  constructor(shown: readonly Span[]) {
    this.#shown = shown.map(({ bytes, start, end }) => bytes.subarray(start, end))
  }

  collect(value: Json | undefined, secrets: SecretValues): void {
    if (typeof value === 'string' && looksRandom(value) && !this.#isShown(value)) secrets.add(value)
    if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) this.collect(held, secrets)
  }

  #isShown(text: string): boolean {
    this.#left -= this.#shown.reduce((sum, { length }) => sum + length, 0)
    const printed = JSON.stringify(text).slice(1, -1)
    return this.#left < 0 || this.#shown.some((bytes) => bytes.includes(printed))
  }
}

function looksRandom(text: string): boolean {
  return text.length >= 8 && text.length <= LONGEST_SEARCHED && /[0-9]/.test(text) && /[a-z]/i.test(text)
}
