/** The input `break-glass`: `<ticket> <reason> until <RFC 3339>`. Pure. */
import type { BreakGlass } from '../record/break-glass.ts'
import { patternIn } from '../redact/patterns.ts'
import type { Instant } from '../shared/bytes.ts'
import { LIMITS } from '../shared/limits.ts'

const FORM = /^([A-Za-z0-9][A-Za-z0-9._#/-]{1,63}) (\S(?:.*\S)?) until (\S+)$/
const TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/
const SHAPE = '`<ticket> <reason> until <time>` is expected, such as `INC-42 the store is down until 2026-03-01T06:00:00Z`'

/** What it says, or what is wrong with it. Nothing of a text that may be a secret is repeated. */
export function parseBreakGlass(text: string, now: Instant): BreakGlass | { readonly problem: string } {
  if (text.length > LIMITS.breakGlass.characters) return { problem: `at most ${LIMITS.breakGlass.characters} characters are allowed` }
  const [, ticket = '', reason = '', time = ''] = FORM.exec(text) ?? []
  if (ticket === '' || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return { problem: SHAPE }
  if (reason.length < LIMITS.breakGlass.reason) return { problem: `a reason of at least ${LIMITS.breakGlass.reason} characters is expected: ${SHAPE}` }
  if (patternIn(text) !== undefined) return { problem: 'it looks as if it held a secret, and it would stand in every record of the job' }
  const until = instantOf(time)
  if (until === undefined) return { problem: `${JSON.stringify(time)} is no time: RFC 3339 is expected, with seconds and a zone, such as 2026-03-01T06:00:00Z` }
  if (until <= Date.parse(now)) return { problem: 'it has expired: remove it, or give it another time' }
  if (until - Date.parse(now) > LIMITS.breakGlass.ms) return { problem: `it may last ${LIMITS.breakGlass.ms / 3_600_000} hours at most from now` }
  return { ticket, reason, until: new Date(until).toISOString() as Instant }
}

/** Date takes the 31st of February for the 3rd of March, and 24:00 for the next day. */
function instantOf(text: string): number | undefined {
  const [, date = '', clock = '', zone = ''] = TIME.exec(text) ?? []
  const local = new Date(`${date}T${clock}Z`)
  if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${date}T${clock}`)) return undefined
  const at = Date.parse(`${date}T${clock}${zone.toUpperCase()}`)
  return Number.isNaN(at) ? undefined : at
}
