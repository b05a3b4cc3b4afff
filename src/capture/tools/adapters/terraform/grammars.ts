/**
 * What a value must look like to stand in a record as it is. A kind is listed for a flag only where its values are
 * harmless; a value that does not fit its kind is withheld all the same, because anything can be typed anywhere.
 */
const NAME = '[A-Za-z_][A-Za-z0-9_-]{0,127}'
const KEY = String.raw`\[(?:[0-9]{1,9}|"[A-Za-z0-9_.:/@ -]{0,64}")\]`
const MODULE = String.raw`module\.${NAME}(?:${KEY})?`
const RESOURCE = String.raw`(?:(?:data|ephemeral|action)\.)?[a-z][a-z0-9_-]{0,127}\.${NAME}(?:${KEY})?`
const ADDRESS = new RegExp(String.raw`^(?:${MODULE}|(?:${MODULE}\.)*${RESOURCE}|(?:${MODULE}\.)+${MODULE})$`)
const PROVIDER = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]{1,5})?\/)?(?:-|[a-z0-9][a-z0-9_-]{0,63})\/[a-z0-9][a-z0-9_-]{0,63}$/

const GRAMMARS = {
  switch: /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/,
  number: /^[0-9]{1,6}$/,
  duration: /^(?:0|(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:ns|us|ms|s|m|h)){1,6})$/,
  address: ADDRESS,
  provider: PROVIDER,
  file: /^[A-Za-z0-9._/-]{1,200}$/,
  workspace: /^[A-Za-z0-9._-]{1,90}$/,
  platform: /^[a-z0-9]{1,20}_[a-z0-9]{1,20}$/,
  lock: /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,20})$/,
  mode: /^(?:readonly|plan|plan-refresh-only|plan-destroy|apply)$/,
} as const

/** `withheld`: a value that may be anything, a secret among it. */
export type ValueKind = keyof typeof GRAMMARS | 'withheld'

export function isHarmless(value: string, kind: ValueKind): boolean {
  return kind !== 'withheld' && value.length <= 512 && GRAMMARS[kind].test(value)
}

/** What Go's flag package takes for false; anything else given to a switch is true, or refused. */
export function isFalse(value: string | null): boolean {
  return value !== null && /^(?:0|f|F|false|FALSE|False)$/.test(value)
}
