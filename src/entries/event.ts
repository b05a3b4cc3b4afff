import { type JsonObject, readJson } from '../shared/bytes.ts'
import type { Effects } from '../shared/effects.ts'

/** The payload of the event that started the job; empty where the runner gave none that can be read. */
export async function readEvent({ env, files }: Effects): Promise<JsonObject> {
  const path = env.get('GITHUB_EVENT_PATH')
  const bytes = path === undefined ? undefined : await files.read(path, 16 * 1024 * 1024).catch(() => undefined)
  try {
    const value = readJson(bytes ?? new Uint8Array())
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
  } catch {
    return {} // any step may write that file; what it would have said is stated as not available
  }
}
