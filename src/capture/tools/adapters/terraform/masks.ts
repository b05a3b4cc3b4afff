/**
 * The masks beside the values of a plan (`after_sensitive`): `true` hides everything below; an object names only what
 * holds something hidden; a list has a place for every element; `false` stands beside a simple value or none.
 * A mask that does not fit its value hides it: whatever it meant, it was not this.
 */
import { isList, isObject, type Json } from '../../../../shared/bytes.ts'
import { isNothing, memberOf } from './json.ts'

/** `parts`: the mask goes on inside the value. */
export type Cover = 'all' | 'none' | 'parts'

export function coverOf(mask: Json | undefined, value: Json | undefined): Cover {
  if (mask === true) return 'all'
  if (isNothing(value)) return isBare(mask) || typeof mask === 'object' ? 'none' : 'all'
  if (isList(value)) return (isList(mask) && mask.length === value.length) || (value.length === 0 && isBare(mask)) ? 'parts' : 'all'
  if (isObject(value)) return isObject(mask) || (Object.keys(value).length === 0 && isBare(mask)) ? 'parts' : 'all'
  return isBare(mask) ? 'none' : 'all'
}

function isBare(mask: Json | undefined): boolean {
  return mask === false || mask === undefined
}

/** The mask of one element or member. */
export function maskAt(mask: Json | undefined, step: string | number): Json | undefined {
  return memberOf(mask, step)
}

/** Whether anything in `marks` is `true`: a mask that hides something, or values that are unknown in part. */
export function marksAny(marks: Json | undefined): boolean {
  if (typeof marks !== 'object' || marks === null) return marks === true
  return Object.values(marks).some(marksAny)
}

/** Whether anything in the value is hidden, by the mask or because the mask does not fit. */
export function hidesAny(mask: Json | undefined, value: Json | undefined): boolean {
  const cover = coverOf(mask, value)
  if (cover !== 'parts') return cover === 'all' || marksAny(mask)
  if (isList(value)) return value.some((item, index) => hidesAny(maskAt(mask, index), item))
  return isObject(value) && Object.entries(value).some(([name, held]) => hidesAny(maskAt(mask, name), held))
}
