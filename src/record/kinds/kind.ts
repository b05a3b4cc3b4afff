/** One kind of record: what lies in it, who may write it, its sentence, its strict reader. One file, one row. */
import type { JsonObject } from '../../shared/bytes.ts'
import type { Redacted } from '../values.ts'

export interface KindRow<Body> {
  readonly home: 'root' | 'state'
  /** Whether a record of this kind leaves its operation open, or ends it. Verification pairs them; nobody names kinds in a check. */
  readonly operation?: 'opens' | 'closes'
  /**
   * Whether it may be written later than it should be. `inside`: only in the outcome of its operation, and only under
   * break-glass. An intent after its command would be a lie.
   */
  readonly late: 'spool' | 'inside' | 'never'
  /** Written by a person: no keeper signs it, so that no step of a job can say it in another's name. */
  readonly byHand?: true
  /** One line for log and summary. */
  readonly says: (body: Redacted<Body>) => string
  /** The members of this kind beside the ones of every record, with what each must be. Missing or misshapen is malformed. */
  readonly own: (body: JsonObject) => readonly string[]
}
