/** Text of strangers on its way to a page, a log or a verdict. */
import { code, logLine, plain, visible } from '../../src/report/escape.ts'
import { printable } from '../../src/verify/printable.ts'
import { editText } from '../edit-text.ts'
import { edited } from '../edited.ts'
import { must, type Target } from '../target.ts'

const SEEDS = [
  'aws_x.a["k"]',
  'feature/x',
  '::error::',
  ':::',
  '##[group]',
  '@octocat #1 https://x/y',
  '<script>',
  '| a | b |',
  '\u202eabc\u202c',
  'x'.repeat(210),
  '[a](b)',
  '`x`',
]
const WORDS = [
  '::',
  ':',
  '##[',
  '#',
  '[',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u061c',
  '\ufeff',
  '\u{e0041}',
  '\u0085',
  '\u001b[2J',
  '\ud83d',
  '&#58;',
  '&lt;',
  '</code>',
  '\\u{202e}',
]

/** Controls, line ends, and all that turns or hides what stands beside it: by Unicode's own classes, which the code under test does not use. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u
/** Seen though Unicode lets a font leave it out: fillers, joiners and selectors of scripts. */
const HARMLESS = [0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2065, 0x3164, 0xffa0]
const HARMLESS_RANGES = [
  [0x180b, 0x180f],
  [0xfe00, 0xfe0f],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0080, 0xe0fff],
] as const

function isUnseen(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return UNSEEN.test(sign) && !HARMLESS.includes(code) && !HARMLESS_RANGES.some(([from, to]) => code >= from && code <= to)
}

export const escapes: Target<string> = {
  about: 'visible, printable, logLine, code, plain: nothing unseen, no command of the runner, no markup',
  stages: ['as it was', 'escaped'],
  prepare() {
    return Promise.resolve({
      inputs: edited(SEEDS, editText({ words: WORDS })),
      check(text) {
        for (const shown of [visible(text), printable(text), logLine(text), code(text), plain(text)])
          must(shown.isWellFormed() && !(UNSEEN.test(shown) && [...shown].some(isUnseen)), `something unseen in ${JSON.stringify(shown)}`)
        must(!/::|##\[/.test(logLine(text)), `a command of the runner in ${logLine(text)}`)
        must(/^<code>(?:[^&<>"'|\\`[\]()!*_~@#:/.{}$^=+-]|&(?:amp|lt|gt|quot|#\d+);)*<\/code>$/.test(code(text)), `markup in ${code(text)}`)
        must(/^(?:[^&<>"'|\\`[\]()!*_~@#:/.{}$^=+-]|&(?:amp|lt|gt|quot|#\d+);)*$/.test(plain(text)), `markup in ${plain(text)}`)
        return visible(text) === text ? 'as it was' : 'escaped'
      },
    })
  },
}
