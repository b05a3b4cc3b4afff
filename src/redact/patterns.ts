/** What secrets look like wherever they come from. Each row is a format that its issuer documents. */
const PATTERNS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{22,})/ },
  { name: 'a JSON web token', pattern: /\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]+/ },
  { name: 'a URL with a password', pattern: /:\/\/[^/\s:@]+:[^/\s@]+@/ },
]

export function patternIn(text: string): string | undefined {
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.name
}
