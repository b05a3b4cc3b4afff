/** The values of one change's attributes. */
import type { Attribute, Change, Value } from '../record/change.ts'
import { type Clear, Raw, type Redacted } from '../record/values.ts'
import type { Json } from '../shared/bytes.ts'
import { listedAs } from './listed.ts'
import { namedBy } from './names.ts'
import type { Pass } from './pass.ts'
import { clearValue, type Standing } from './values.ts'

export function clearAttributes(
  { type, replacement, attributes }: Pick<Change, 'type' | 'replacement' | 'attributes'>,
  pass: Pass,
): readonly Redacted<Attribute>[] {
  const forcing = replacement?.paths ?? []
  return attributes.map(({ path, op, sensitive, before, after }) => {
    pass.names(path)
    const known = standingOf(type, path, pass)
    const standing = known.listed === undefined && forcing.some((forced) => isBelow(path, forced)) ? { ...known, listed: 'value' as const } : known
    const side = (value: Value) => clearSide(value, sensitive, standing, pass)
    return { after: side(after), before: side(before), op, path: path.toWellFormed(), sensitive } // in the order of printing
  })
}

/** What a replacement is for is what a reviewer must see of it: the old bucket's name and the new one. */
function isBelow(path: string, forced: string): boolean {
  return path.startsWith(forced) && (path.length === forced.length || path[forced.length] === '.' || path[forced.length] === '[')
}

function clearSide(value: Value, sensitive: boolean, standing: Standing, pass: Pass): Redacted<Value> {
  if (value === null) return null
  if ('unknown' in value) return { unknown: true }
  const clear = pass.degraded ? { withheld: 'degraded' as const } : judged(value, sensitive, standing, pass)
  if ('withheld' in clear) pass.tally.withheld(clear.withheld)
  return clear
}

/** What capture has judged stays withheld; what it would show is judged again, like a raw value. */
function judged(value: Raw | Clear, sensitive: boolean, standing: Standing, { look }: Pass): Clear {
  if (!(value instanceof Raw) && 'withheld' in value) return value
  if (sensitive) return { withheld: 'masked' }
  const held: Json = value instanceof Raw ? Raw.reveal(value) : value.shown
  return clearValue(held, standing, look)
}

/** The same few paths stand in thousands of changes. */
function standingOf(type: string, path: string, { standings }: Pass): Standing {
  const key = `${type} ${path}`
  const known = standings.get(key)
  if (known !== undefined) return known
  const { names, secret, about, freeForm } = namedBy(path)
  const standing = { secretName: secret, about, freeForm, listed: listedAs(type, names) }
  standings.set(key, standing)
  return standing
}
