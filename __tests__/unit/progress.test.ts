import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/entries/progress.ts'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, write: (text: string) => written.push(text) > 0, written }
}

describe('progress', () => {
  it('is drawn on a terminal, on one line, seldom, and taken away in the end', () => {
    const terminal = screen(true)
    let now = 0
    const { progress, end, log } = progressOn(terminal, false, () => now)
    for (let records = 1; records <= 1_000; records += 1) {
      now += 1
      progress(records)
    }
    log.say('something')
    end()
    const [first, , , , , said, last] = terminal.written
    expect(first).toBe('\r\u001b[K200 records verified, 1000 a second')
    expect(said).toBe('\r\u001b[Ksomething\n')
    expect(last).toBe('\r\u001b[K')
    expect(terminal.written).toHaveLength(7)
  })

  it.each([
    ['into the log of a job', false, false],
    ['for a program', true, true],
  ])('is not drawn %s', (_where, isTTY, forProgram) => {
    const nobody = screen(isTTY)
    let now = 0
    const { progress, end } = progressOn(nobody, forProgram, () => {
      now += 1_000
      return now
    })
    for (const records of [1, 100, 1_000]) progress(records)
    end()
    expect(nobody.written).toEqual([])
  })
})
