/** The file that stands first on PATH. It knows the gate and a few paths, and holds no secret. */
import type { Gate } from '../capture/tools/table.ts'
import type { Digest } from '../shared/bytes.ts'

export interface ShimScriptPlaces {
  /** The runner's own, absolute: the job may have another one first. */
  readonly node: string
  readonly bundle: string
  readonly session: string
  readonly digest: Digest
  readonly journal: string
  /**
   * A bash, absolute, where there is one. dash and busybox lose every variable whose name is no name to a shell
   * (`TF_VAR_my-name`) before a script can do anything about it; bash hands them on. `/bin/sh` if not given.
   */
  readonly bash?: string | undefined
}

/**
 * Plain sh, builtins only, so that a read costs a millisecond. Arguments for node, in order: session, its digest,
 * row, command, the real executable, and what the user typed. NODE_OPTIONS is the user's and not meant for our node:
 * it waits in IAC_LEDGER_NODE_OPTIONS.
 *
 * Only `-x=y` is skipped in front of the first word: a flag with its value apart (`--stack about up`) would let the
 * value pass for the command. PATH is taken apart without IFS, so that nothing is split or expanded, and an empty
 * entry, the last one too, is the folder that we are in. Nothing rests on `set -e` or `-u`, which an exported
 * SHELLOPTS may switch on; `-p` keeps bash from reading BASH_ENV and from taking exported functions for builtins.
 */
export function shimScript(command: string, row: string, gate: Gate, at: ShimScriptPlaces): string {
  const call = [at.node, at.bundle, at.session, at.digest, row, command].map(quoted).join(' ')
  return `#!${at.bash === undefined ? '/bin/sh' : `${at.bash} -p`}
# iac-ledger, for this job only. The file .iac-ledger marks its folder: no shim ever calls another.
_ial_rest=\${PATH-}:
while [ -n "$_ial_rest" ]; do
  _ial_real=\${_ial_rest%%:*}
  _ial_rest=\${_ial_rest#*:}
  case $_ial_real in /*) ;; *) _ial_real=./$_ial_real ;; esac
  if ! [ -e "$_ial_real/.iac-ledger" ]; then
    _ial_real=$_ial_real/${command}
    if [ -f "$_ial_real" ] && [ -x "$_ial_real" ]; then break; fi
  fi
  _ial_real=
done
if [ -z "$_ial_real" ]; then
  printf '%s\\n' ${quoted(`${command}: command not found`)} >&2
  exit 127
fi
_ial_word= _ial_two=
for _ial_arg in "$@"; do
  if [ -n "$_ial_word" ]; then
    _ial_two="\${_ial_word#:} $_ial_arg"
    break
  fi
  case $_ial_arg in -*=*) ;; *) _ial_word=:$_ial_arg ;; esac
done
_ial_pass= _ial_read=
${choices(gate)}
if [ -n "$_ial_read" ]; then
  case \${PWD-} in *'\t'* | *'
'*) _ial_folder=? ;; *) _ial_folder=\${PWD-} ;; esac
  { printf '%s\\t%s\\n' "${command} $_ial_read" "$_ial_folder" >>${quoted(at.journal)}; } 2>/dev/null || :
fi
if [ -n "$_ial_pass$_ial_read" ]; then exec "$_ial_real" "$@"; fi
if [ -n "\${NODE_OPTIONS+set}" ]; then
  export IAC_LEDGER_NODE_OPTIONS="$NODE_OPTIONS"
  unset NODE_OPTIONS
fi
exec ${call} "$_ial_real" "$@"
`
}

/** `_ial_word` is `:` and the first word, so that an empty first word differs from none; `_ial_two` has no such mark. */
function choices({ direct, access, unlessSet }: Gate): string {
  const variables = unlessSet.variables.map((name) => `\${${name}-}`).join('')
  const onWord = [
    branch(direct.filter(isOne).map(asWord), '_ial_pass=1'),
    branch(access.filter(isOne).map(asWord), `_ial_read=\${_ial_word#:}`),
    branch(
      unlessSet.words.map((word) => (word === '' ? '' : asWord(word))),
      `if [ -z "${variables}" ]; then _ial_pass=1; fi`,
    ),
  ]
  const onTwo = [branch(direct.filter(isTwo), '_ial_pass=1'), branch(access.filter(isTwo), '_ial_read=$_ial_two')]
  return [chosen('$_ial_word', onWord), chosen('$_ial_two', onTwo)].join('\n')
}

function isTwo(entry: string): boolean {
  return entry.includes(' ')
}

function isOne(entry: string): boolean {
  return !isTwo(entry)
}

function asWord(entry: string): string {
  return `:${entry}`
}

function branch(words: readonly string[], then: string): string {
  return words.length === 0 ? '' : `  ${words.map(quoted).join(' | ')}) ${then} ;;\n`
}

function chosen(value: string, branches: readonly string[]): string {
  return `case ${value} in\n${branches.join('')}esac`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
