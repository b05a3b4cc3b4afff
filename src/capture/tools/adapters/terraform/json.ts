/** JSON of somebody else's, looked at step by step: nothing about its shape can be relied on. */
import { isList, isObject, type Json } from '../../../../shared/bytes.ts'

/** A list, or none where there is nothing; `undefined` for anything else. */
export function itemsOf(value: Json | undefined): readonly Json[] | undefined {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : undefined
}

/** As it can be printed in a record: without half characters. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.toWellFormed() : undefined
}

export function isNothing(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null
}

/** A member of its own: `constructor` and `__proto__` are names like any other. */
export function memberOf(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === 'number') return isList(value) ? value[step] : undefined
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}
