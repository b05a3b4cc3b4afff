/**
 * Where a command without a saved plan has its secrets from. What the tool says went wrong may quote any of them, and
 * there is no plan to learn them from: so they are read where the tool reads them, in files of variables and in the state.
 */
import { join, resolve } from 'node:path'
import type { ToolCall } from '../../../../record/command.ts'
import type { Raw } from '../../../../record/values.ts'
import { isList, isObject, type Json } from '../../../../shared/bytes.ts'
import { documentIn, itemsIn, membersIn, type Span, valueIn } from '../../../../shared/json-spans.ts'
import type { Host } from '../../tool.ts'
import { partsOf } from './arguments.ts'
import { understand } from './command-line.ts'
import { memberOf } from './json.ts'
import { startOfJson } from './question.ts'
import { isSecretName } from './secret-names.ts'
import { SecretValues } from './secret-values.ts'
import { asRaw, textsInHcl } from './secrets.ts'

/** Files that are longer, or more, are no variables that somebody wrote. */
const MOST = { files: 200, bytes: 1_048_576 } as const
const VARIABLES = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/
const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/
/** Blocks at the left margin, as every formatter writes them: defaults of variables, credentials of providers. */
const TELLING_BLOCK = /^(?:variable|provider)\s+"[^"\n]*"\s*\{[\s\S]*?^\}/gm
const ASSIGNMENT = /^\s*"?([A-Za-z_][\w-]*)"?\s*[=:]\s*(".*)$/gm

/**
 * Every text in a file of variables, as every `-var` is one; of a configuration, defaults, literals of providers, and
 * what is named like a secret. Too broad for the values of a plan, and right for a message. Of the working folder only.
 */
export async function secretsInFiles({ line, directory }: Pick<ToolCall, 'line' | 'directory'>, { files }: Pick<Host, 'files'>): Promise<readonly Raw[]> {
  const named = partsOf(understand(line)).flatMap(({ flag, value }) => (flag === '-var-file' && value ? [resolve(directory, value)] : []))
  const there = (await files.list(directory).catch(() => [])).filter((name) => VARIABLES.test(name) || CONFIGURATION.test(name))
  const texts: string[] = []
  for (const path of [...named, ...there.map((name) => join(directory, name))].slice(0, MOST.files)) {
    const held = await files.read(path, MOST.bytes).catch(() => undefined) // the tool will have said so itself
    const text = new TextDecoder().decode(held ?? new Uint8Array())
    texts.push(...(CONFIGURATION.test(path) ? textsInConfiguration(text) : textsInHcl(text)))
  }
  return asRaw(texts)
}

function textsInConfiguration(text: string): readonly string[] {
  const blocks = [...text.matchAll(TELLING_BLOCK)].map(([block]) => block)
  const assigned = [...text.matchAll(ASSIGNMENT)].flatMap(([, name = '', value = '']) => (isSecretName(name) ? [value] : []))
  return [...blocks, ...assigned].flatMap(textsInHcl)
}

/** What the state marks, and what is named like a secret in it: nothing of one that can't be read. */
export function secretsInState(answer: Uint8Array): readonly Raw[] {
  const secrets = new SecretValues()
  try {
    const members = new Map(membersIn(documentIn(answer, startOfJson(answer))))
    for (const [name, output] of entriesIn(members.get('outputs'))) collectOutput(name, valueIn(output), secrets)
    for (const resource of listIn(members.get('resources'))) {
      for (const instance of listIn(new Map(membersIn(resource)).get('instances'))) collectInstance(valueIn(instance), secrets)
    }
  } catch {
    return secrets.raws() // encrypted, of another make, or none: what was found before counts
  }
  return secrets.raws()
}

function entriesIn(span: Span | undefined): Iterable<readonly [string, Span]> {
  return span === undefined ? [] : membersIn(span)
}

function listIn(span: Span | undefined): Iterable<Span> {
  return span === undefined ? [] : itemsIn(span)
}

function collectOutput(name: string, output: Json, secrets: SecretValues): void {
  const value = memberOf(output, 'value')
  if (memberOf(output, 'sensitive') === true || isSecretName(name)) secrets.add(value)
  else secrets.addNamed(value)
}

/** Marks are paths: `[[{type: get_attr, value: password}], ..]`. One that leads nowhere marks all that it came to. */
function collectInstance(instance: Json, secrets: SecretValues): void {
  const attributes = memberOf(instance, 'attributes') ?? memberOf(instance, 'attributes_flat')
  secrets.addNamed(attributes)
  const marks = memberOf(instance, 'sensitive_attributes')
  for (const path of isList(marks) ? marks : []) {
    let held = attributes
    for (const step of isList(path) ? path : []) {
      const next = stepInto(held, memberOf(step, 'value'))
      if (next === undefined) break
      held = next
    }
    secrets.add(held)
  }
}

/** A name, a place in a list, or a key with its type: `{type: string, value: a}`. */
function stepInto(held: Json | undefined, step: Json | undefined): Json | undefined {
  const key = isObject(step) ? memberOf(step, 'value') : step
  return typeof key === 'string' || typeof key === 'number' ? memberOf(held, key) : undefined
}
