/** Which version of the tool this is: asked once per binary, since each question costs the user time. */
import { join } from 'node:path'
import { absent, type Field, isAbsent } from '../../../../record/values.ts'
import { type Digest, isObject, parseJson, printJson, sha256 } from '../../../../shared/bytes.ts'
import { LIMITS } from '../../../../shared/limits.ts'
import type { Host } from '../../tool.ts'
import { type Asked, ask, jsonIn } from './question.ts'

const VERSION = /^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}(?:[-+][0-9A-Za-z.+-]{1,64})?$/
const REMEMBERED_BYTES = 16_384

export async function versionOf(asked: Asked, host: Host): Promise<Field<string>> {
  const key = await keyOf(asked, host)
  const remembered = key && (await recall(key, host))
  if (remembered) return remembered
  const answer = await ask(asked, ['version', '-json'], LIMITS.questionMs, host)
  if (isAbsent(answer)) return answer
  const said = jsonIn(answer)?.value
  const version = isObject(said) ? said['terraform_version'] : undefined
  if (typeof version !== 'string' || !VERSION.test(version)) return absent('error', 'the tool did not say its version in a way that is known')
  if (key) await remember(key, version, host)
  return version
}

/** Beside the binary, what a version manager in its place goes by: the folder, and variables that name a version. A digest, so that no value is kept. */
async function keyOf({ executable, directory, env }: Asked, { files }: Host): Promise<Digest | undefined> {
  const found = await files.look(executable).catch(() => undefined)
  if (found === undefined) return undefined
  const chosen = Object.entries(env).filter(([name]) => /(?:TERRAFORM|TOFU|TENV|TF).*VERSION/.test(name))
  return sha256(JSON.stringify([executable, directory, found.stamp, chosen]))
}

function placeOf(key: Digest, { cache }: Host): string {
  return join(cache, `version-${key.slice('sha256:'.length)}.json`)
}

/** Only what prints back identically and names this very key: everything else is asked again. */
async function recall(key: Digest, host: Host): Promise<string | undefined> {
  try {
    const bytes = await host.files.read(placeOf(key, host), REMEMBERED_BYTES)
    const held = bytes && parseJson(bytes)
    if (!isObject(held) || held['key'] !== key) return undefined
    const version = held['version']
    return typeof version === 'string' && VERSION.test(version) ? version : undefined
  } catch {
    return undefined // a cache that can't be read is no cache
  }
}

async function remember(key: Digest, version: string, host: Host): Promise<void> {
  try {
    await host.files.makeFolder(host.cache, 0o700)
    await host.files.replace(placeOf(key, host), printJson({ key, version }), 0o600)
  } catch {
    // Asked again next time: a cache that can't be written must not stop a command.
  }
}
