import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Folder } from '../fakes/folder-store.ts'
import { COPIES } from './copies.ts'
import { copyOf, goodLedger, type Scene, told } from './scene.ts'

let good: Scene
let scene: Scene
let copy: Folder

beforeAll(async () => {
  good = await goodLedger()
})
afterEach(() => {
  scene.folder.gone()
  copy.gone()
})
afterAll(() => good.folder.gone())

it.each(COPIES)('$name', async ({ told: expected, says, passes, tamper }) => {
  scene = await copyOf(good)
  copy = scene.folder.copy()
  await tamper(scene, copy)
  const { findings, verdict } = await scene.verify({}, { copies: [await copy.store()] })
  expect(told(findings).toSorted()).toEqual(expected.toSorted())
  expect(verdict).toBe(passes ? 'pass' : 'fail')
  const details = findings.filter(({ code }) => code.startsWith('COPY_')).map(({ detail }) => detail)
  for (const detail of details) expect(detail).toContain(copy.path)
  expect(details.join('\n')).toContain(says ?? '')
})

it('with two copies names the one that differs', async () => {
  scene = await copyOf(good)
  copy = scene.folder.copy()
  const other = scene.folder.copy()
  other.write(scene.keyAt(scene.app, 1), 'junk')
  const { findings } = await scene.verify({}, { copies: [await copy.store(), await other.store()] })
  expect(findings).toMatchObject([{ code: 'COPY_DIFFERS', severity: 'error', detail: expect.stringContaining(other.path) }])
  other.gone()
})
