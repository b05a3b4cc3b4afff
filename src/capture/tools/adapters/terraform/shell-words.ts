/** TF_CLI_ARGS is split like a shell would, by rules that terraform and tofu share: no variables, no commands. */

const SPACES = new Set([' ', '\t', '\r', '\n'])
/** Unquoted, they end the list: what follows them is dropped without a word. */
const ENDS = new Set([';', '&', '|', '<', '>'])
/** Unquoted, they open a command that would not be run but kept as text, or refused: too rare to be guessed at. */
const OPENS = new Set(['`', '(', ')'])

/** The words of `text`, or `undefined` when its quoting is not closed or not understood. */
export function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  let escaped = false
  for (const character of text) {
    if (escaped) {
      word = (word ?? '') + character
      escaped = false
    } else if (character === '\\' && quote !== "'") escaped = true
    else if (quote !== undefined) {
      if (character === quote) quote = undefined
      else word = (word ?? '') + character
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (SPACES.has(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (OPENS.has(character)) return undefined
    else if (ENDS.has(character)) {
      if (character === '>' && /^[0-9]/.test(word ?? '')) word = undefined // the number of a stream that would be redirected
      break
    } else word = (word ?? '') + character
  }
  if (escaped || quote !== undefined) return undefined
  return word === undefined ? words : [...words, word]
}
