/** The providers that `.terraform.lock.hcl` selects. The tool writes that file itself, so no more of HCL is read than it writes. */
import { join } from 'node:path'
import type { ToolFacts } from '../../../../record/command.ts'
import { absent } from '../../../../record/values.ts'
import { sha256 } from '../../../../shared/bytes.ts'
import type { Host } from '../../tool.ts'

const LOCK_FILE_BYTES = 4_194_304

interface Provider {
  readonly name: string
  readonly version: string
}

const PROVIDER = /^provider "([A-Za-z0-9.:_/-]{1,300})" \{$/
const VERSION = /^ {2}version += "([0-9A-Za-z.+-]{1,100})"$/
/** Everything else that the tool writes inside of a block. */
const REST = /^(?: {2}constraints += "[^"\\]*"| {2}hashes += \[| {4}"[^"\\]*",| {2}\])$/

/** `undefined` for a file that is not exactly as the tool writes it. */
export function providersIn(text: string): readonly Provider[] | undefined {
  const providers: Provider[] = []
  let name: string | undefined
  let version: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const opened = PROVIDER.exec(line)?.[1]
    const said = VERSION.exec(line)?.[1]
    if (name === undefined) {
      if (opened !== undefined) name = opened
      else if (line !== '' && !line.startsWith('#')) return undefined
    } else if (line === '}') {
      if (version === undefined) return undefined
      providers.push({ name, version })
      name = version = undefined
    } else if (said !== undefined && version === undefined) version = said
    else if (!REST.test(line)) return undefined
  }
  return name === undefined ? providers : undefined
}

export async function lockFileFacts(directory: string, { files }: Host): Promise<Pick<ToolFacts, 'providers' | 'lockFile'>> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await files.read(join(directory, '.terraform.lock.hcl'), LOCK_FILE_BYTES)
  } catch {
    const unreadable = absent('error', 'the lock file could not be read')
    return { providers: unreadable, lockFile: unreadable }
  }
  if (bytes === undefined) {
    const none = absent('not-available', 'there is no lock file')
    return { providers: none, lockFile: none }
  }
  const providers = providersIn(new TextDecoder().decode(bytes)) ?? absent('error', 'the lock file is not written the way the tool writes it')
  return { providers, lockFile: sha256(bytes) }
}
