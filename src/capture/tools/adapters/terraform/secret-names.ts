/**
 * Names that people give to secrets: a value with one is looked for everywhere else in the record. So this list is narrower
 * than redact/names.ts, which only hides a value where it stands: here a wrong name would blank what a reviewer decides on.
 * A name that only speaks of one (`secret_arn`, `token_ttl`) is not among them.
 */
const SECRET =
  /pass(?:word|wd|phrase)|(?:^|[_.-])(?:pwd|pw|pat)(?:$|[_.-])|secret|token|credential|api[_-]?key|private[_-]?key|access[_-]?key|account[_-]?key|shared[_-]?key|encryption[_-]?key|signing[_-]?key|master[_-]?key|client[_-]?key|conn(?:ection)?[_-]?str|sas[_-]?(?:url|uri|key)|authorization|webhook[_-]?url|dsn$|jwt/i
const ABOUT =
  /(?:[_.-](?:id|ids|arn|arns|name|names|length|ttl|version|versions|type|types|enabled|disabled|policy|period|days|hours|seconds|minutes|count|path|ref|region|algorithm|status|rotation|required|lifetime|expiry|expiration|endpoint|issuer|mode|format|size|bits)|Id|Arn|Name|Length|Version|Type|Enabled|Ref)$/

const known = new Map<string, boolean>()
/** Map keys are names too, and there may be any number of them. */
const MOST_KNOWN = 10_000

export function isSecretName(name: string): boolean {
  const before = known.get(name)
  if (before !== undefined) return before
  const secret = SECRET.test(name) && !ABOUT.test(name)
  if (known.size < MOST_KNOWN) known.set(name, secret)
  return secret
}
