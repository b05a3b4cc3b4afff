/** How far a long verification or copy has got, on one line that is drawn again and again. Only for somebody who sits before it. */
import type { Log } from '../shared/effects.ts'
import { stderrLog } from './node-effects.ts'

/** Milliseconds between two drawings. */
const EVERY = 200
const CLEAR = '\r\u001b[K'

export interface Progress {
  readonly log: Log
  readonly progress: (records: number) => void
  readonly end: () => void
}

/** Nothing is drawn into a file or a pipe, such as the log of a job, nor for a program that reads the verdict. */
export function progressOn(
  screen: { readonly isTTY?: boolean; write(text: string): unknown },
  forProgram: boolean,
  time = () => performance.now(),
  doing = 'records verified',
): Progress {
  if (!screen.isTTY || forProgram) return { log: stderrLog, progress: () => undefined, end: () => undefined }
  const began = time()
  let drawn = began
  const clear = () => void screen.write(CLEAR)
  return {
    log: {
      say: (text) => void screen.write(`${CLEAR}${text}\n`),
      warn: (text) => void screen.write(`${CLEAR}${text}\n`),
    },
    progress(records) {
      const now = time()
      if (now - drawn < EVERY) return
      drawn = now
      screen.write(`${CLEAR}${records} ${doing}, ${Math.round((records * 1000) / (now - began))} a second`)
    },
    end: clear,
  }
}
