/**
 * Real programs that a test needs: where they are, or that they are not. Nothing skips silently: what is missing is
 * written down for the reporter, which says at the end what was not run, why, and how to get it; where every component
 * must be there (IAC_LEDGER_TEST_ALL), a missing one is an error here and now.
 */
import { accessSync, appendFileSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect } from 'vitest'
import { componentAdvice, componentPath } from '../scripts/components.ts'

export interface Missing {
  /** The test file that asked. */
  readonly file: string
  readonly name: string
  readonly get: string
  /** The component that takes its place on this machine, so that its absence is no gap. */
  readonly instead: string | undefined
}

const { IAC_LEDGER_TEST_ALL, IAC_LEDGER_TEST_MISSING } = process.env
const found = new Map<string, string | undefined>()

/** The path of `name`, pinned build first, then PATH; `undefined` when it is nowhere, and the test that needs it is skipped with `it.skipIf`. */
export function needs(name: string): string | undefined {
  if (!found.has(name)) found.set(name, locate(name))
  const path = found.get(name)
  if (path === undefined) tellMissing(name)
  return path
}

function locate(name: string): string | undefined {
  const advice = componentAdvice(name)
  if (advice === undefined) return onPath(name)
  const pinned = componentPath(name)
  // An old terraform is no terraform: it says other things. Another version of what is built at a pin is good enough for a first look.
  return pinned ?? (advice.instead === undefined && IAC_LEDGER_TEST_ALL === undefined ? onPath(name) : undefined)
}

/**
 * For what no script of ours can get onto a machine, such as a provider that only its registry has: told and counted like
 * a missing component, and no error even where every component must be there.
 */
export function limited(name: string, get: string): void {
  tell({ file: expect.getState().testPath ?? 'a test file', name, get, instead: undefined })
}

function tellMissing(name: string): void {
  const advice = componentAdvice(name)
  const get = advice?.get ?? `install ${name} and put it on PATH`
  const instead = advice?.instead !== undefined && componentPath(advice.instead) !== undefined ? advice.instead : undefined
  if (IAC_LEDGER_TEST_ALL !== undefined && instead === undefined) throw new Error(`${name} is missing, and every test must run here: ${get}`)
  tell({ file: expect.getState().testPath ?? 'a test file', name, get, instead })
}

function tell(told: Missing): void {
  if (IAC_LEDGER_TEST_MISSING !== undefined) appendFileSync(IAC_LEDGER_TEST_MISSING, `${JSON.stringify(told)}\n`)
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false // absent, or not ours to run: both mean "not usable"
  }
}
