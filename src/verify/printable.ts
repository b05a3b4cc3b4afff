import { visible } from '../report/escape.ts'

/**
 * A name or text that somebody else chose, made fit for a verdict: whoever may write into a store chooses the names in
 * it, and a control character could repaint the verdict on the auditor's screen.
 */
export function printable(text: string, most = 200): string {
  return visible(text.length > most ? `${text.slice(0, most)}... (${text.length} characters)` : text)
}
