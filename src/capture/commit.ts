/** What git says of the folder that a command runs in. Read when it runs: the checkout may come after our step. */
import type { Commit } from '../record/command.ts'
import { absent, type Field } from '../record/values.ts'
import { sha256 } from '../shared/bytes.ts'
import type { Exec } from '../shared/effects.ts'
import { messageOf } from '../shared/errors.ts'
import { LIMITS } from '../shared/limits.ts'

export interface Place {
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
}

/** Nothing that git takes from the user's variables may lead it elsewhere, and it must not write the index. */
function gitEnv(env: Place['env']): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'))
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
}

export async function commitOf({ directory, env }: Place, { exec }: { readonly exec: Exec }): Promise<Field<Commit>> {
  const git = (...argv: string[]) => exec.ask({ executable: 'git', argv, cwd: directory, env: gitEnv(env) }, LIMITS.gitMs)
  try {
    const [named, status] = await Promise.all([git('rev-parse', 'HEAD', 'HEAD^{tree}'), git('status', '--porcelain=v1', '-z')])
    const [sha, tree] = new TextDecoder().decode(named.stdout).split('\n')
    if (!succeeded(named.exit) || sha === undefined || tree === undefined)
      return absent('not-available', 'the folder is in no git work tree that this user may read')
    const files = status.stdout.filter((byte) => byte === 0).length
    const dirty = succeeded(status.exit) ? { files, digest: sha256(status.stdout) } : absent('error', '`git status` failed')
    return { sha, tree, dirty, signature: absent('not-available', 'the signature of the commit was not asked for') }
  } catch (thrown) {
    return absent('not-available', `git could not be asked: ${messageOf(thrown)}`)
  }
}

function succeeded(exit: Awaited<ReturnType<Exec['ask']>>['exit']): boolean {
  return 'code' in exit && exit.code === 0
}
