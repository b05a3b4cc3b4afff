/**
 * One error class, one closed table of codes. Callers and tests look at `code`, never at the text.
 * `exit`: what the CLI ends with (a shim always ends with 1, since 2 means "changes" to terraform).
 * `again`: the very same call, with the very same bytes, may be made once more.
 */
export const ERRORS = {
  INPUT_INVALID: { exit: 2, again: false },
  SESSION_INVALID: { exit: 2, again: false }, // the file that main left is gone, changed, or not one of ours
  SCRIPT_NOT_STARTED: { exit: 2, again: false }, // the shell of `run:` could not be started
  NOT_RECORDED: { exit: 1, again: false }, // the change was stopped because its intent has no receipt
  STORE_BUSY: { exit: 2, again: true }, // certainly not written
  STORE_UNREACHABLE: { exit: 2, again: true }, // perhaps written: the answer was lost
  STORE_DENIED: { exit: 2, again: false },
  STORE_FULL: { exit: 2, again: false }, // certainly not written, and waiting makes no room
  STORE_UNFIT: { exit: 2, again: false }, // failed its probe, or can't do what was asked of it
  STORE_DIFFERS: { exit: 1, again: false }, // read back is not what was written: an alarm
  SIGNER_DENIED: { exit: 2, again: false },
  SIGNER_GONE: { exit: 2, again: false }, // the process that kept the key has ended
  SIGNER_KEY_INVALID: { exit: 2, again: false },
  COMMITMENT_KEY_INVALID: { exit: 2, again: false },
  SIGNER_NOT_ALLOWED: { exit: 2, again: false }, // our own record would be refused by the ledger's policy
  LEDGER_MISMATCH: { exit: 1, again: false },
  LEDGER_EXISTS: { exit: 2, again: false }, // `init` on a ledger that is finished
  LEDGER_CORRUPT: { exit: 1, again: false }, // nothing can be appended that a verifier would accept
  THREAD_LOST: { exit: 2, again: false }, // one that helped to verify ended before it was done
  RECORD_TOO_LARGE: { exit: 2, again: false },
  SECRET_LEFT: { exit: 2, again: false }, // the self-check found a known secret in the final bytes
  APPEND_DEADLINE: { exit: 2, again: false },
} as const satisfies Record<string, { readonly exit: 1 | 2; readonly again: boolean }>

export type ErrorCode = keyof typeof ERRORS

export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  readonly code: ErrorCode
  /** What the reader of the log can do about it: a sentence, an input, a permission, a command. */
  readonly fix: string

  constructor(code: ErrorCode, text: { readonly says: string; readonly fix: string }, options?: ErrorOptions) {
    super(text.says, options)
    this.code = code
    this.fix = text.fix
  }

  get again(): boolean {
    return ERRORS[this.code].again
  }
}

/** For a catch that expects our own errors only: a bug is not a store failure, so it goes up untouched. */
export function asLedgerError(thrown: unknown): LedgerError {
  if (thrown instanceof LedgerError) return thrown
  throw thrown
}

/** The code of a failed system call (`ENOENT`), where the thrown value is one. */
export function systemCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
