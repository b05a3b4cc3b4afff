/** A MinIO of a suite's own, started before its first test and ended after its last. */
import { afterAll, beforeAll } from 'vitest'
import { needs } from '../needs.ts'
import { Minio } from './minio.ts'

/** Asked outside of the suite, so that what is missing is told of the file even where nothing runs. */
export function hasMinio(): boolean {
  return [needs('minio'), needs('mc')].every((path) => path !== undefined)
}

/** To be called in the suite's own block. `minio` is there once a test runs. */
export function suiteMinio(): { readonly minio: Minio } {
  let started: Minio | undefined
  beforeAll(async () => {
    started = await Minio.start(needs('minio') ?? '', needs('mc') ?? '')
  }, 60_000)
  afterAll(() => started?.stop())
  return {
    get minio() {
      if (started === undefined) throw new RangeError('a test asks for its server before it was started')
      return started
    },
  }
}
