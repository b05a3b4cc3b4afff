/**
 * The write order of one recorded command, step by step, and what a process that dies right after each leaves behind.
 * Fault tests stop a process at each of them, docs/life-of-a-change.md tells them, the benchmark times them.
 */
export const STEPS = {
  'looked-before': 'nothing: no record, and the command never started',
  'evidence-stored': 'evidence that no record names',
  'stream-registered': 'a registered stream without a record (STREAM_EMPTY)',
  'head-found': 'nothing new',
  linked: 'nothing new',
  sealed: 'a signature that nobody has seen',
  'slot-claimed': 'the record stands; only its receipt is lost',
  'intent-acknowledged': 'an open intent whose command never started; post closes it',
  'command-started': 'an open intent whose command goes on; post waits for it and closes it',
  'command-ended': 'an open intent whose command has ended; post closes it',
  'looked-after': 'an open intent whose command has ended; post closes it',
  'outcome-acknowledged': 'a complete pair',
} as const satisfies Record<string, string>

export type Step = keyof typeof STEPS
