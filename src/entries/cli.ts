/** iac-ledger COMMAND ...: one row per command, loaded when it is used. */
import process from 'node:process'
import { VERSION } from '../shared/version.ts'
import { exitCodeOf, explained } from './leave.ts'

interface CommandRow {
  readonly says: string
  /** For `iac-ledger COMMAND --help`, where one line is not enough. */
  readonly more?: string
  readonly load: () => Promise<{ readonly command: Command }>
}

export type Command = (argv: readonly string[]) => Promise<number>

export const COMMANDS: Readonly<Record<string, CommandRow>> = {
  keygen: { says: 'FILE: makes a P-256 key, FILE (private, mode 0600) and FILE.pub', load: () => import('./cli/keygen.ts') },
  init: { says: 'STORE --signer SIGNER [--allow ZONE=PUB.pem].. [--json]: founds a ledger and prints its id', load: () => import('./cli/init.ts') },
  verify: {
    says: 'STORE --ledger ID (--key PUB.pem | --policy FILE) [--copy STORE2].. [--expect-head ZONE/STREAM=SEQUENCE:LEAF].. [--from HEAD|@FILE].. [--heads FILE] [--fail-on SEVERITY] [--as-of TIME] [--locked-until TIME] [--unpinned] [--json]: finds what was altered, hidden or dropped',
    more: `Reads every record and what lies beside it, and checks each hash, link and signature. A large ledger is read by several threads.

  --ledger, --key, --policy  what the auditor trusts; it must not come from the store
  --copy STORE2              compares every key of STORE with a copy: COPY_MISSING, COPY_DIFFERS
  --expect-head HEAD         a record that must stand there: ZONE/STREAM=SEQUENCE:LEAF
  --heads FILE               writes the newest head of each stream, of a ledger that passed (in the JSON: heads)
  --from HEAD|@FILE          goes on from a head of an earlier pass: what lies below it is not read, and listed as
                             not checked. One that does not stand there is HEAD_BEHIND_ANCHOR, and its stream is
                             read from the beginning. The root and the registers are always read whole
  --fail-on SEVERITY         error (default), warning or info
  --as-of TIME               what counts as now, for intents that are still open
  --locked-until TIME        until when every record must be locked, in a store that has locks
  --unpinned                 looks although nothing outside the ledger vouches for it
  --json                     { verdict, findings, notChecked, counts, heads }
`,
    load: () => import('./cli/verify.ts'),
  },
  log: {
    says: 'STORE [--stream ZONE/STREAM] [--kind KIND] [--actor LOGIN] [--since TIME] [--limit N] [--json]: lists records',
    load: () => import('./cli/log.ts'),
  },
  show: { says: 'STORE ZONE/STREAM=SEQUENCE [--json]: one record in full', load: () => import('./cli/show.ts') },
  copy: {
    says: 'FROM TO [--ledger ID (--key PUB.pem | --policy FILE)] [--json]: copies a ledger into another store or folder, and compares them',
    more: `Copies what is not there yet, bytes as they are, and then compares all: an interrupted copy is a ledger that ends earlier,
and the same command goes on with it. Nothing that lies in TO is ever overwritten: other bytes are named, and the exit is 1.
Of a key with several versions the oldest one is copied.

  --ledger, --key, --policy  verifies the copy as well, with what the auditor trusts
  --json                     { copy, from, to, copied, same, differs, missing, onlyInCopy, .. } and, where it was verified, verdict
`,
    load: () => import('./cli/copy.ts'),
  },
  estimate: {
    says: '--runs-a-day N [--repositories N] [--years N] [--changes N] [--plans N] [--object-bytes N] [--storage-price USD] [--json]: what a ledger on S3 will hold and cost',
    more: `  --runs-a-day N        runs of one repository in a day; --changes and --plans: commands of each kind in a run (1, 1)
  --repositories N      how many such repositories (1); --years N: for how long (1)
  --object-bytes N      mean size of an object (16384)
  --storage-price USD   for a GB and month, where you pay another one than us-east-1's
`,
    load: () => import('./cli/estimate.ts'),
  },
  ship: {
    says: 'FOLDER --store STORE --ledger ID --signer SIGNER [--keep] [--json]: sends records that waited in a spool or lie in its artifact',
    more: `Sends what a job could not store: FOLDER is the spool that it left on its runner, or its artifact, downloaded.
Each record says when it was captured, and that it is late. One that stands in the ledger already is not sent
again, so a folder may be sent as often as one likes.

  --store, --ledger, --signer  as the job had them; the signer must be allowed in the zone of the records
  --keep                       leaves the files of what was sent; without it they are removed
  --json                       { shipped, standing, left, broken }

What can't be read is named and left where it is, and so is what the store did not take. Exit 0: nothing is left;
1: something is; 2: could not run.
`,
    load: () => import('./cli/ship.ts'),
  },
  annotate: {
    says: 'STORE ZONE/STREAM=SEQUENCE --ledger ID --signer SIGNER --note TEXT [--actor LOGIN] [--json]: says something of a record that stands, such as a change under break-glass',
    more: `Appends an annotation to the stream of that record. It names the record by its leaf, and whoever says it: in a job
who started the job, elsewhere --actor. A note of another person than the one whose job made the change closes
BREAK_GLASS_OPEN. The note is redacted like any text of a record.
`,
    load: () => import('./cli/annotate.ts'),
  },
  doctor: {
    says: 'STORE --ledger ID --signer SIGNER [--zone ZONE] [--json]: proves that the store is write-once here, and that this role, clock and signer are fit; leaves nothing behind',
    more: `To be run with the credentials of the job. The streams it looks at are those of GITHUB_REPOSITORY_ID, where that is set.

  --zone ZONE   changes (default), reviews or root: where the job writes
  --json        { result, proofs: [{ name, shows, state, severity, saw, fix }] }

Exit 0: everything that is needed was proved; 1: a proof failed; 2: one could not be made. A warning fails nothing.
`,
    load: () => import('./cli/doctor.ts'),
  },
  demo: { says: '[--keep FOLDER]: a ledger of a real run, verified, tampered with in five ways, each found', load: () => import('./cli/demo.ts') },
}

function usage(problem?: string): number {
  const rows = Object.entries(COMMANDS).map(([name, { says }]) => `  iac-ledger ${name} ${says}`)
  const text = `iac-ledger ${VERSION}\n\n${rows.join('\n')}\n\nSTORE is a URL or a path. SIGNER is key:<path> or env:<NAME>. Exit 0: nothing found; 1: findings; 2: could not run.\n`
  if (problem === undefined) process.stdout.write(text)
  else process.stderr.write(`iac-ledger: ${problem}\n\n${text}`)
  return problem === undefined ? 0 : 2
}

async function run([name, ...argv]: readonly string[]): Promise<number> {
  if (name === undefined) return usage('a command is missing')
  if (name === 'help' || name === '--help' || name === '-h') return usage()
  if (name === '--version' || name === 'version') {
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  const row = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (row === undefined) return usage(`there is no command ${JSON.stringify(name)}`)
  if (argv.includes('--help')) {
    process.stdout.write(`iac-ledger ${name} ${row.says}\n${row.more === undefined ? '' : `\n${row.more}`}`)
    return 0
  }
  const { command } = await row.load()
  return command(argv)
}

// `iac-ledger log | head` closes our stdout: that is no failure of ours.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 2))

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (thrown) {
  process.stderr.write(`iac-ledger: ${explained(thrown)}\n`)
  process.exitCode = exitCodeOf(thrown)
}
