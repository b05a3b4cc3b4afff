/** The forms in which a secret turns up again: what tools and templates make of a value on its way into another. */

/** Beyond this many units only the beginning of a secret is looked for in its encoded forms: a key or a token is shorter. */
const ENCODED_UNITS = 4_096
/** What is left of three alignments of base64 when the digits that mix in neighbours are cut off, by bytes before it. */
const CUT = [0, 2, 3] as const

/** Nothing quotes or encodes these: most secrets are made of nothing else, and a large plan has thousands. */
const BARE = /^[A-Za-z0-9._~-]*$/

/** Itself, as JSON, percent-encoded, base64 as UTF-8 and as UTF-16 (PowerShell's), hexadecimal: each once. */
export function formsOf(secret: string): Iterable<string> {
  const head = secret.slice(0, ENCODED_UNITS)
  if (BARE.test(secret)) return new Set([secret, head, ...bytesOf(Buffer.from(head, 'latin1')), ...base64Of(Buffer.from(head, 'utf16le'))])
  const plain = [secret, quoted(secret), quoted(quoted(secret)), goQuoted(secret)]
  const encoded = [...new Set([head, quoted(head), goQuoted(head)])].flatMap((form) => [...percentOf(form), ...bytesOf(Buffer.from(form, 'utf8'))])
  return new Set([...plain, ...encoded, ...base64Of(Buffer.from(head, 'utf16le'))])
}

/** As it stands between the quotes of a JSON string. */
function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** As Go prints JSON, and so terraform's `jsonencode`: safe in HTML. */
function goQuoted(text: string): string {
  return quoted(text).replaceAll(/[<>&\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function percentOf(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
  return [encoded, encoded.replaceAll('%20', '+')]
}

function bytesOf(bytes: Buffer): readonly string[] {
  const hex = bytes.toString('hex')
  return [hex, hex.toUpperCase(), ...base64Of(bytes)]
}

/** The digits that the secret alone decides, behind no, one and two bytes of something else, in both alphabets. */
function base64Of(bytes: Buffer): readonly string[] {
  return CUT.flatMap((cut, before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes])
    const standard = all.toString('base64').slice(cut, Math.floor((all.length * 8) / 6))
    return /[+/]/.test(standard) ? [standard, standard.replaceAll('+', '-').replaceAll('/', '_')] : [standard]
  })
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** JSON in JSON in JSON: a task definition in a template in an error message. */
const NESTED = 4

/** Whether there is another reading of it. Asked for every value. */
export function isCoded(text: string): boolean {
  return text.includes('\\') || text.includes('%') || text.includes('+')
}

/** Other readings of a text: without its percent-encoding, without its escapes, however deep. For finding, never for showing. */
export function readingsOf(text: string): readonly string[] {
  const readings = [text]
  if (text.includes('%')) readings.push(withoutPercent(text))
  if (text.includes('+')) readings.push(withoutPercent(text.replaceAll('+', ' ')))
  for (const reading of [...readings]) readings.push(...unescaped(reading))
  return readings.slice(1)
}

function unescaped(text: string): readonly string[] {
  const readings: string[] = []
  for (let before = text; readings.length < NESTED && before.includes('\\'); before = readings.at(-1) ?? '') {
    readings.push(before.replaceAll(ESCAPE, (_, long?: string, short?: string, letter = '') => unitOf(long ?? short) ?? LETTERS[letter] ?? letter))
  }
  return readings
}

function unitOf(hex: string | undefined): string | undefined {
  return hex === undefined ? undefined : String.fromCharCode(Number.parseInt(hex, 16))
}

/** Run by run, so that one bad escape does not hide all others. */
export function withoutPercent(text: string): string {
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}
