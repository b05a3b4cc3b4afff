/** Text of strangers in a page that reviewers read: addresses, branch names, workspaces. None of it may become markup. */

/** Controls, line and paragraph separators, bidi marks and overrides, zero-width characters: shown, never obeyed. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

export function visible(text: string): string {
  return text.toWellFormed().replaceAll(INVISIBLE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What Markdown, or the forge's own links and mentions, would read as theirs. */
const MARKUP = /[&<>"'|\\`[\]()!*_~@#:/.{}$^=+-]/g

/** As the content of an element: every sign that could end it or mean something is a numeric entity. */
function inert(text: string): string {
  return visible(text).replaceAll(MARKUP, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`)
}

/** A value of a stranger, in `<code>`, cut to `most` characters. */
export function code(text: string, most = 200): string {
  const cut = text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text
  return `<code>${inert(cut)}</code>`
}

/** Words of our own that hold a stranger's: for sentences. */
export function plain(text: string, most = 500): string {
  return inert(text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text)
}

/** One word for a shell. */
export function shellWord(text: string): string {
  return /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** For one line of a log: no command of the runner's can begin in it. */
export function logLine(text: string): string {
  return visible(text)
    .replaceAll(/:(?=:)/g, ': ')
    .replaceAll('##[', '## [')
}
