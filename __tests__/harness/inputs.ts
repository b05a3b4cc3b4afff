import type { ExecutionContext } from './execution-context.ts'
import { interpolate, type Scope } from './expression.ts'
import type { Manifest } from './manifest.ts'

/**
 * The inputs of one stage, evaluated anew for it (ActionRunner.cs:176-236): what the workflow gives wins, an explicit '' too; the
 * rest comes from the defaults, which see fewer contexts. `required: true` is not enforced.
 */
export function evaluateInputs(manifest: Manifest, given: Readonly<Record<string, string>>, scope: Scope, context: ExecutionContext): Map<string, string> {
  const inputs = new Map(Object.entries(given).map(([name, value]) => [name, interpolate(value, scope)]))
  const definitions = new Map([...manifest.inputs].map(([name, definition]) => [name.toLowerCase(), definition]))
  for (const name of inputs.keys()) {
    const message = definitions.get(name.toLowerCase())?.deprecationMessage
    if (message !== undefined) context.warn(`Input '${name}' has been deprecated with message: ${message}`)
  }
  const unexpected = [...inputs.keys()].filter((name) => !definitions.has(name.toLowerCase()))
  const known = new Set([...inputs.keys()].map((name) => name.toLowerCase()))
  for (const [name, definition] of manifest.inputs) {
    if (!known.has(name.toLowerCase())) inputs.set(name, interpolate(definition.default, defaultsScope(scope)))
  }
  if (unexpected.length > 0) {
    context.warn(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${[...manifest.inputs.keys()].join("', '")}']`)
  }
  return inputs
}

/** action_yaml.json:176-186 input-default-context; no strategy or matrix here. */
function defaultsScope({ contexts, status }: Scope): Scope {
  const { github, job, runner } = contexts
  return { contexts: { github, job, runner }, status }
}

/** Spaces become `_`, then upper case; a hyphen stays (Handler.cs:177-188). */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}
