/** What the pages point to is there: files, headings, and sections by their number. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

const PAGES = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'))
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8')

/** As the forge makes them: lower case, spaces to hyphens, everything else but letters, digits, `_` and `-` left out. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...read(page).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** `file#anchor`, seen from the page; addresses elsewhere are not for here. */
function linksIn(page: string): readonly string[] {
  return [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link))
}

describe('links between the pages', () => {
  it('are found', () => {
    expect(PAGES.flatMap(linksIn).length).toBeGreaterThan(15)
  })

  it.each(PAGES)('of %s lead to what is there', (page) => {
    const dead = linksIn(page).filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).has(anchor))
    })
    expect(dead).toEqual([])
  })

  it('the record format names sections that it has', () => {
    const text = read('docs/record-format.md')
    const sections = new Set([...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => number))
    const named = [...text.matchAll(/\b[Ss]ections? (\d+)(?:(?:,| and| to) (\d+))?/g)].flatMap(([, first, second]) => [first, second]).filter(Boolean)
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((number) => !sections.has(number as string))).toEqual([])
  })
})
