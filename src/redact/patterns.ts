/** What secrets look like wherever they come from, known to us or not. Each row is a format that its issuer documents. */
interface Pattern {
  readonly name: string
  readonly pattern: RegExp
}

const PATTERNS: readonly Pattern[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]{0,16384}(?:-----END [A-Z0-9 ]{0,40}-----)?/g },
  { name: 'an AWS access key', pattern: /(?<![0-9A-Za-z])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![0-9A-Za-z])/g },
  { name: 'a GitHub token', pattern: /gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_[0-9A-Za-z_]{22,255}/g },
  { name: 'a GitLab token', pattern: /gl(?:pat|dt|rt|ptt|cbt|soat|agent)-[0-9A-Za-z_-]{20,64}/g },
  { name: 'a JSON web token', pattern: /eyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*/g },
  { name: 'a URL with a password', pattern: /:\/\/[^/\s:@"'<>]{0,256}:[^/\s@"'<>]{1,256}@/g },
  {
    name: 'a Slack token or hook',
    pattern: /xox[abeprs]-[0-9A-Za-z-]{10,255}|xapp-\d-[0-9A-Za-z-]{10,255}|hooks\.slack\.com\/(?:services|workflows)\/[0-9A-Za-z/]{10,}/g,
  },
  { name: 'a Google key', pattern: /AIza[0-9A-Za-z_-]{35}|ya29\.[0-9A-Za-z_-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}/g },
  { name: 'an Azure connection string', pattern: /(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s*=\s*[^;\s"']{4,}/gi },
  { name: 'an Azure signature', pattern: /[?&](?:amp;)?sig=[0-9A-Za-z%+/=_-]{16,}/gi },
  { name: 'a signed URL of AWS', pattern: /X-Amz-(?:Signature|Security-Token|Credential)=[0-9A-Za-z%+/=_-]{8,}/gi },
  { name: 'a Stripe or OpenAI key', pattern: /(?:sk|rk|pk)[-_](?:live|test|proj|ant|svcacct)[-_][0-9A-Za-z_-]{16,}/g },
  { name: 'a SendGrid key', pattern: /SG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}/g },
  {
    name: 'a token of a registry or of HashiCorp',
    pattern: /npm_[0-9A-Za-z]{36}|pypi-AgEI[0-9A-Za-z_-]{40,}|hv[sbr]\.[0-9A-Za-z_-]{20,}|[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,}/g,
  },
  { name: 'an authorization header', pattern: /\b(?:Bearer|Basic)\s+[0-9A-Za-z._~+/=-]{8,}/gi },
]

export function patternIn(text: string): string | undefined {
  const runs = runsIn(text)
  if (runs === undefined) return undefined
  const row = PATTERNS.find(({ pattern }) => text.search(pattern) >= 0)
  return row?.name ?? (runs.some((run) => run.length >= RANDOM && isRandom(run)) ? 'a random token' : undefined)
}

/** Nothing that looks like a secret has no run of this length, but for what follows a sign: `://user:x@`, `Pwd=x`. */
const RUN = 15
/** By UTF-16 unit: part of a run, a sign, both, or neither. */
const KIND = { run: 1, sign: 2 } as const
const KINDS = new Uint8Array(65_536)
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/_-.') KINDS[unit.charCodeAt(0)] = KIND.run
KINDS['@'.charCodeAt(0)] = KIND.sign
KINDS['='.charCodeAt(0)] = KIND.sign | KIND.run

/** Asked for every value, so in one loop and without an expression. `undefined` where no pattern can be. */
function runsIn(text: string): readonly string[] | undefined {
  const runs: string[] = []
  let signs = text.includes('-----BEGIN') ? KIND.sign : 0
  let start = 0
  for (let index = 0; index <= text.length; index += 1) {
    const kind = index < text.length ? (KINDS[text.charCodeAt(index)] ?? 0) : 0
    signs |= kind
    if ((kind & KIND.run) !== 0) continue
    if (index - start >= RUN) runs.push(text.slice(start, index))
    start = index + 1
  }
  return runs.length > 0 || (signs & KIND.sign) !== 0 ? runs : undefined
}

/** The text with `instead` for all that looks like a secret. */
export function withoutPatterns(text: string, instead: string): string {
  const known = PATTERNS.reduce((rest, { pattern }) => rest.replaceAll(pattern, instead), text)
  return known.replaceAll(TOKEN, (token) => (isRandom(token) ? instead : token))
}

/** Shorter ones are too often a name: 20 units of base64 are 120 bits. */
const RANDOM = 20
const TOKEN = /[0-9A-Za-z+/=_.-]{20,}/g

/** Ids that the clouds make, after a word that says of what, and UUIDs: random, but names. */
const ID = /^(?:[a-z]{1,16}-){1,3}(?:[0-9a-f]{8}|[0-9a-f]{17})$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const HEX = /^(?:[0-9a-f]{20,}|[0-9A-F]{20,})$/
/** How often, of all neighbours in one part, letters, capitals and digits alternate. Base64: 0.64, hexadecimal 0.47, words 0.2. */
const MIXED = { withDigits: 0.28, withoutDigits: 0.45 } as const

/**
 * Whether a person would have named something so. Shannon's entropy can't say for twenty units: it counts units, not
 * order, and `prod-network-use1` has as much of it as a key.
 */
export function isRandom(token: string): boolean {
  if (ID.test(token)) return false
  const parts = token.split(/[-_/=+.]/).filter((part) => part !== '')
  if (parts.some((part) => HEX.test(part) && /\d/.test(part) && /[a-f]/i.test(part))) return true
  const units = parts.reduce((sum, part) => sum + part.length, 0)
  if (units < 16) return false
  const turns = parts.reduce((sum, part) => sum + turnsOf(part), 0)
  return turns / (units - 1) >= (/\d/.test(token) ? MIXED.withDigits : MIXED.withoutDigits)
}

function turnsOf(part: string): number {
  let turns = 0
  for (let index = 1; index < part.length; index += 1) if (classAt(part, index) !== classAt(part, index - 1)) turns += 1
  return turns
}

function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  if (unit <= 57) return 0
  return unit <= 90 ? 1 : 2
}
