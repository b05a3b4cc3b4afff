import { describe, expect, it } from 'vitest'
import { nodeExec } from '../../src/entries/node-exec.ts'
import { type Json, printed, printJson, sha256 } from '../../src/shared/bytes.ts'
import { digestOfParts, joined, PrintedItems, partsOf } from '../../src/shared/json-parts.ts'

const LISTS: readonly (readonly Json[])[] = [
  [],
  [1],
  [{ b: 1, a: '"\\\u2028ü😀' }, null, [true]],
  Array.from({ length: 5_000 }, (_, index) => ({ index, text: 'x'.repeat(index % 300) })),
]

describe('an object whose lists were printed item by item', () => {
  it.each(LISTS)('is to the byte what is printed of the whole', (...items) => {
    const list = new PrintedItems()
    for (const item of items) list.add(printed(item))
    const whole = printJson({ salt: 'x', list: items, a: null, '"': { z: 1, b: [] }, none: [] } as { readonly [name: string]: Json })
    const parts = () => partsOf({ salt: 'x', a: null, '"': { z: 1, b: [] } }, { list: list.parts(), none: [] })
    expect(Buffer.from(joined(parts())).equals(whole)).toBe(true)
    expect(digestOfParts(parts())).toBe(sha256(whole))
  })

  it('may have no members', () => {
    expect(Buffer.from(joined(partsOf({}, {}))).toString()).toBe('{}')
  })
})

describe('a long answer of a program', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 3_000_001])('of %d bytes arrives as it was printed', async (length) => {
    const script = `process.stdout.write(Buffer.alloc(${length}).map((_, index) => index % 251))`
    const { exit, stdout } = await nodeExec().ask({ executable: process.execPath, argv: ['-e', script], cwd: '/', env: {} }, 30_000)
    expect(exit).toEqual({ code: 0 })
    expect(Buffer.from(stdout).equals(Buffer.alloc(length).map((_, index) => index % 251))).toBe(true)
  })
})
