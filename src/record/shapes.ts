/** The shapes of the members that stand in every record, and of those that several kinds share. */
import { ACTIONS, RESULTS } from './change.ts'
import { STATUSES } from './command.ts'
import { base64, certain, clear, count, digest, FITS, field, flag, instant, listOf, matching, nullOr, objectOf, oneOf, type Shape, text } from './shape.ts'
import { LISTS } from './stages.ts'
import { WITHHELD } from './values.ts'

const named = listOf(objectOf({ name: text, value: text }))
export const commitment = objectOf({ hmac: digest, key: text })

const scope = objectOf({ type: text, address: named, workspace: text })
export const stateMark = objectOf({ lineage: text, serial: count, commitment: field(commitment) })
const code = objectOf({ code: count })
const signal = objectOf({ signal: text })
export const exit: Shape = (value, at) => {
  const byCode = typeof value === 'object' && value !== null && 'code' in value
  return byCode ? code(value, at) : signal(value, at)
}
export const status = oneOf(...STATUSES)

const argument = objectOf({ flag: nullOr(text), value: nullOr((value, at) => (typeof value === 'string' ? FITS : clear(value, at))) })

const run = objectOf({
  repository: text,
  repositoryId: matching(/^(0|[1-9][0-9]{0,19})$/),
  id: text,
  attempt: count,
  job: text,
  session: text,
  checkRunId: field(text),
  workflowRef: field(text),
  workflowSha: field(text),
  event: text,
  ref: field(text),
  url: field(text),
  runner: field(objectOf({ environment: text, os: text, arch: text })),
})

const command = objectOf({
  tool: text,
  class: text,
  words: listOf(text),
  argv: listOf(argument),
  directory: text,
  version: field(text),
  providers: field(listOf(objectOf({ name: text, version: text }))),
  lockFile: field(digest),
  taps: listOf(text),
})

const changeReference = objectOf({
  pullRequest: field(count),
  headSha: field(text),
  baseSha: field(text),
  mergeCommit: field(text),
  ticket: field(text),
})

const commit = objectOf({ sha: text, tree: text, dirty: field(objectOf({ files: count, digest })), signature: field(text) })

const redaction = objectOf({
  rules: text,
  withheld: count,
  reasons: listOf(objectOf({ reason: oneOf(...WITHHELD), count })),
  propagated: count,
  patterns: count,
  inAddress: count,
  degraded: flag,
})

const glass = { ticket: text, reason: text, until: instant }
export const breakGlass = objectOf(glass)
const envelope = objectOf({ payload: base64, payloadType: text, signatures: listOf(objectOf({ keyid: text, sig: base64 })) })
export const brokenGlass = objectOf({ ...glass, intent: envelope })

/** docs/record-format.md, "Body". */
export const BODY: Readonly<Record<string, Shape>> = {
  operation: objectOf({ id: matching(/^[0-9a-f]{32}$/) }),
  recordedAt: instant,
  salt: base64,
  command: field(command),
  actor: field(objectOf({ login: text, id: text, triggeredBy: field(text), claims: field(named) })),
  run: field(run),
  recorder: field(objectOf({ name: text, version: text, ref: field(text), sha: field(text) })),
  commit: field(commit),
  change: field(changeReference),
  environment: field(text),
  approvals: field(listOf(objectOf({ id: text, commit: text, submittedAt: instant }))),
  controls: field(named),
  cloudIdentity: field(text),
  policy: field(digest),
  config: field(digest),
  enforcement: field(objectOf({ mode: oneOf('block', 'warn'), by: text }, { optional: { breakGlass } })),
  state: field(objectOf({ scope: field(scope), before: field(stateMark), after: field(stateMark) })),
  redaction,
  evidence: nullOr(objectOf({ manifest: digest, lists: listOf(objectOf({ name: oneOf(...LISTS), total: count, inline: count, bare: flag })) })),
}

const unknownValue = objectOf({ unknown: certain }, { closed: true })
const shownOrNull = nullOr(clear)
const value: Shape = (held, at) => (typeof held === 'object' && held !== null && 'unknown' in held ? unknownValue(held, at) : shownOrNull(held, at))
const attribute = objectOf({ path: text, op: oneOf('add', 'remove', 'change'), sensitive: flag, before: value, after: value })

const change = objectOf({
  address: text,
  deposed: nullOr(text),
  formerly: nullOr(text),
  kind: oneOf('resource', 'data'),
  type: text,
  action: oneOf(...ACTIONS),
  native: text,
  reason: nullOr(text),
  replacement: nullOr(objectOf({ order: oneOf('delete-first', 'create-first', 'unknown'), paths: listOf(text) })),
  deferred: nullOr(text),
  attributes: listOf(attribute),
  attributesOmitted: count,
})

export const result = objectOf({
  address: text,
  deposed: nullOr(text),
  action: oneOf(...ACTIONS),
  status: oneOf(...RESULTS),
  seenIn: oneOf('log', 'state', 'exit-code'),
  problem: shownOrNull,
})

const checkResult = objectOf({ address: text, kind: text, status: oneOf('pass', 'fail', 'error', 'unknown'), problems: listOf(clear) })

export const plan = objectOf({
  content: digest,
  format: text,
  file: field(commitment),
  counts: listOf(objectOf({ action: oneOf(...ACTIONS), count })),
  changes: listOf(change),
  outputs: listOf(objectOf({ name: text, action: text, sensitive: flag })),
  drift: listOf(change),
  checks: listOf(checkResult),
  complete: field(flag),
  errored: field(flag),
})

export const planRecord = objectOf({ zone: text, stream: text, sequence: count, leaf: digest, content: digest })

/** What was sealed when it could not be stored, held by the record that was written when it could. */
export const late = objectOf({
  why: text,
  capturedAt: instant,
  captured: field(envelope),
})
