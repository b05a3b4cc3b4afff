/** The flags of terraform and tofu, every sub-command and version together, and the kind of value that each takes. */
import type { ValueKind } from './grammars.ts'

const FLAGS: ReadonlyMap<string, ValueKind> = new Map(
  Object.entries({
    switch: [
      'allow-deferral allow-missing allow-missing-config auto-approve backend check cloud compact-warnings concise consolidate-errors consolidate-warnings',
      'create-default-workspace deprecation destroy detailed-exitcode diff draw-cycles dry-run enable-plugin-cache force force-copy get h help',
      'ignore-remote-version input json list lock lock-file migrate-state no-color no-tests or-create raw reconfigure recursive refresh refresh-only',
      'show-sensitive suppress-forget-errors update upgrade v verbose verify-plugins version write',
    ],
    number: ['module-depth parallelism'],
    duration: ['lock-timeout'],
    address: ['exclude invoke replace target'],
    file: ['backup backup-out chdir exclude-file generate-config-out json-into out plan state state-out target-file'],
    platform: ['platform'],
    mode: ['lockfile type'],
    withheld: [
      'backend-config cloud-run config filter from-module fs-mirror id junit-xml module net-mirror plugin-dir provider state-id test-directory var var-file',
    ],
  } satisfies { readonly [Kind in ValueKind]?: readonly string[] }).flatMap(([kind, names]) =>
    names
      .join(' ')
      .split(' ')
      .map((name) => [`-${name}`, kind as ValueKind] as const),
  ),
)

/** Where one name means another thing for one sub-command. */
const EXCEPTIONS: ReadonlyMap<string, ValueKind> = new Map([
  ['show -state', 'switch'],
  ['show -config', 'switch'],
  ['console -plan', 'switch'],
] as const)

/** What stands alone, by sub-command; the last kind goes for all that follow. The rest is withheld. */
const POSITIONALS: ReadonlyMap<string, readonly ValueKind[]> = new Map<string, readonly ValueKind[]>([
  ['apply', ['file']],
  ['import', ['address', 'withheld']],
  ['state mv', ['address']],
  ['state move', ['address']],
  ['state rm', ['address']],
  ['state remove', ['address']],
  ['state push', ['file']],
  ['state replace-provider', ['provider']],
  ['taint', ['address']],
  ['untaint', ['address']],
  ['workspace new', ['workspace']],
  ['workspace select', ['workspace']],
  ['workspace delete', ['workspace']],
  ['force-unlock', ['lock']],
])

/** `undefined` for a flag that no version is known to have. */
export function kindOfFlag(flag: string, words: readonly string[]): ValueKind | undefined {
  return EXCEPTIONS.get(`${words.join(' ')} ${flag}`) ?? FLAGS.get(flag)
}

export function kindOfPositional(index: number, words: readonly string[]): ValueKind {
  const kinds = POSITIONALS.get(words.join(' ')) ?? []
  return kinds[index] ?? kinds.at(-1) ?? 'withheld'
}
