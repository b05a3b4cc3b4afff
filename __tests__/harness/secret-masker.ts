// The runner's secret masker. References are to actions/runner at 258d6c8.

type Encoder = (value: string) => string

const shifted = (value: string, shift: number): string => {
  const bytes = Buffer.from(value, 'utf8')
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}
const json: Encoder = (value) => JSON.stringify(value).slice(1, -1)
const uri: Encoder = (value) => encodeURIComponent(value.toWellFormed()).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const XML: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' }
const trimmedQuotes: Encoder = (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '')

// HostContext.cs:103-113 and ValueEncoders.cs; the two PowerShell encoders are left out, there is no pwsh here.
const ENCODERS: readonly Encoder[] = [
  (value) => shifted(value, 0),
  (value) => shifted(value, 1),
  (value) => shifted(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  json,
  uri,
  (value) => value.replace(/[<>"'&]/g, (c) => XML[c] ?? c),
  trimmedQuotes,
]

export class SecretMasker {
  readonly #originals = new Set<string>()
  readonly #values = new Set<string>()

  /** No minimum length: masking `a` really ruins every log line (SecretMasker.cs AddValue). */
  add(value: string): void {
    if (value === '' || this.#originals.has(value)) return
    this.#originals.add(value)
    for (const variant of [value, ...ENCODERS.map((encode) => encode(value))]) if (variant !== '') this.#values.add(variant)
  }

  /** The whole value and each of its lines (ActionCommandManager.cs:440-448, Worker.cs:160-171). */
  addWithLines(value: string): void {
    this.add(value)
    for (const line of value.split(/[\r\n]/)) this.add(line.trim())
  }

  /** Overlapping and touching hits become one `***` (SecretMasker.cs MaskSecrets). */
  mask(text: string): string {
    const hits = [...this.#values].flatMap((value) => positions(text, value)).sort((a, b) => a.start - b.start)
    let masked = ''
    let at = 0
    let open: { start: number; end: number } | undefined
    for (const hit of hits) {
      if (open !== undefined && hit.start <= open.end) open.end = Math.max(open.end, hit.end)
      else {
        if (open !== undefined) at = open.end
        masked += `${text.slice(at, hit.start)}***`
        open = { ...hit }
      }
    }
    return masked + text.slice(open?.end ?? 0)
  }
}

/** Every position, overlapping ones too (ValueSecret.cs GetPositions). */
function positions(text: string, value: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) found.push({ start, end: start + value.length })
  return found
}
