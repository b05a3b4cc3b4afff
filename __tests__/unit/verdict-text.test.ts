import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verdictText } from '../../src/report/verdict-text.ts'
import { NOWHERE } from '../../src/verify/check.ts'
import { allChecks, FINDINGS, type FindingCode } from '../../src/verify/findings.ts'
import { SEVERITIES } from '../../src/verify/severity.ts'
import type { Finding, Verdict } from '../../src/verify/verdict.ts'

function finding(code: FindingCode, sequence: number, detail: string): Finding {
  return { code, severity: FINDINGS[code].severity, place: { zone: 'changes', stream: 'r42.app-0a1b2c3d', sequence }, detail }
}

function verdict(findings: readonly Finding[], more: Partial<Verdict> = {}): Verdict {
  return { verdict: findings.length > 0 ? 'fail' : 'pass', findings, notChecked: [], counts: { streams: 2, records: 14 }, heads: [], ...more }
}

describe('the verdict as text', () => {
  it('of a good ledger is one line', () => {
    expect(verdictText(verdict([], { counts: { streams: 1, records: 1 } }))).toBe('PASS: no findings; 1 record in 1 stream read')
  })

  it('groups findings by code, errors first, with what each means and what to do', () => {
    const text = verdictText(
      verdict([finding('SLOT_AHEAD', 500, 'far'), finding('SEQUENCE_GAP', 3, 'nothing is there'), finding('SEQUENCE_GAP', 7, 'nothing is there')]),
    )
    const { says, cause, remedy } = FINDINGS.SEQUENCE_GAP
    expect(text.split('\n').slice(0, 7)).toEqual([
      'FAIL: 2 errors, 1 warning; 14 records in 2 streams read',
      '',
      `error SEQUENCE_GAP: ${says}`,
      '  changes/r42.app-0a1b2c3d=3: nothing is there',
      '  changes/r42.app-0a1b2c3d=7: nothing is there',
      `  cause   ${cause}`,
      `  remedy  ${remedy}`,
    ])
    expect(text.indexOf('warning SLOT_AHEAD')).toBeGreaterThan(text.indexOf('error SEQUENCE_GAP'))
  })

  it('names ten places of a code, and how many more there are', () => {
    const text = verdictText(verdict(Array.from({ length: 25 }, (_, sequence) => finding('BYPASS', sequence, 'x'))))
    expect(text.match(/=\d+: x/g)).toHaveLength(10)
    expect(text).toContain('and 15 places more')
  })

  it('tells what was not checked, and of the whole ledger as such', () => {
    const text = verdictText(verdict([], { notChecked: [{ code: 'HEAD_BEHIND_ANCHOR', place: NOWHERE, why: 'no head was given' }] }))
    expect(text).toContain(`not checked:\n  HEAD_BEHIND_ANCHOR (${FINDINGS.HEAD_BEHIND_ANCHOR.says})`)
    expect(text).toContain('    the ledger: no head was given')
  })

  it('obeys nothing that a stranger wrote: no control character, and no command of the runner, is left', () => {
    const text = verdictText(verdict([finding('SLOT_FOREIGN', 0, '\u001b[2J\r\n::error::fine\u202e\u0000##[error]')]))
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(text).not.toMatch(/^\s*(::|##\[)/m)
    expect(text).not.toContain('::error::')
    expect(text).toContain('\\u{1b}[2J')
  })
})

describe('the table of findings', () => {
  it('says of every code what it means, where it comes from and what to do, in sentences', () => {
    for (const [code, { severity, says, cause, remedy }] of Object.entries(FINDINGS)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect(SEVERITIES).toContain(severity)
      expect(says, code).toMatch(/^[a-z].*[^.]$/)
      for (const sentence of [cause, remedy]) expect(sentence, code).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('names each check once', () => {
    const names = allChecks().map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is what docs/findings.md says', () => {
    const script = resolve(import.meta.dirname, '../../scripts/findings-page.ts')
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  })
})
