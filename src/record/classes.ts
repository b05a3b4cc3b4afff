/**
 * What a command of each class has written: something ahead of it, something after it, or nothing. A kind that a
 * command is to write gets a row here too; the flow does not change.
 */
import type { CommandClass } from './command.ts'
import { intentOf } from './kinds/intent.ts'
import { outcomeOf } from './kinds/outcome.ts'
import { planOf } from './kinds/plan.ts'
import type { AuditRecord, CapturedAfter, CapturedBefore, Intent } from './stages.ts'

export interface Writes {
  readonly ahead?: (start: CapturedBefore) => AuditRecord<'intent'>
  readonly after: (end: CapturedAfter, intent: Intent) => AuditRecord<'outcome'> | AuditRecord<'plan'>
}

export const CLASSES = {
  'mutates-infrastructure': { ahead: intentOf, after: outcomeOf },
  'mutates-state': { ahead: intentOf, after: outcomeOf },
  plan: { after: planOf },
  access: 'nothing', // a line in the journal; the job's `run` record tells of them
  read: 'nothing',
  local: 'nothing',
} as const satisfies Record<CommandClass, Writes | 'nothing'>
