/** Every number with a reason, in one place. Milliseconds and bytes. */
export const LIMITS = {
  appendMs: 30_000, // a change may wait this long for its intent, no longer
  backoffMs: { first: 20, most: 5_000 }, // full jitter between them; a directory answers at once, a bucket does not
  storeMs: { connect: 5_000, answer: 10_000 }, // of one request to a store over the network; it is made again within appendMs
  payloadBytes: { soft: 16_384, hard: 65_536, late: 155_648 }, // a late record holds a whole payload in base64
  objectBytes: 262_144, // a bundle holds its payload in base64, and a late record an envelope inside its payload
  skewMs: 60_000, // between a machine's clock and its store's: locks end and intents count as open by it; S3 refuses from 15 minutes on
  sequences: 1_000_000,
  window: 1_000, // slots ahead of the trusted position that one listing covers
  questionMs: 30_000, // our own questions to a tool (`state pull`); the user waits for them
  gitMs: 5_000, // `git status` in a large work tree
  answerBytes: 256 * 1024 * 1024, // of `show -json`, `state pull`, a plan file or evidence: what is held in memory as a whole
  stateBytes: 256 * 1024 * 1024,
  logBytes: 64 * 1024 * 1024, // of a tool's own log, its end: read line by line
  logLine: 65_536,
  problemCharacters: 4_096, // of what a tool says went wrong with one object
  planChanges: 40, // changes listed in the record itself; all of them lie in its evidence
  clockSlackMs: 10 * 60_000, // how far the clocks of two writers may lie apart: one job has one clock, but it may be set
  breakGlass: { characters: 256, reason: 8, ms: 24 * 3_600_000 }, // a night, not a way of working
  artifactMs: 90_000, // how long post waits for one artifact to be uploaded
  orphanMs: 30_000, // how long post waits for a command that outlived its shim
  hostedJobMs: 6 * 3_600_000, // a hosted job ends after 6 hours, a self-hosted one after 5 days
  selfHostedJobMs: 5 * 24 * 3_600_000,
  signRequestBytes: 262_144, // a late record holds an envelope inside its payload
  keeperStartMs: 10_000,
  summaryBytes: 262_144,
} as const
