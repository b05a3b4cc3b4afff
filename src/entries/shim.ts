/** node shim.js SESSION DIGEST ROW COMMAND EXECUTABLE ARG...: started by the sh shim, for what its gate does not let pass. */
import process from 'node:process'
import { type RecordPorts, recordCommand, refusal } from '../flows/record-command.ts'
import { CLASSES } from '../record/classes.ts'
import type { CommandLine } from '../record/command.ts'
import { Memory } from '../session/memory.ts'
import { readSession, type Session } from '../session/session.ts'
import { isDigest } from '../shared/bytes.ts'
import type { Effects, Exec, Exit } from '../shared/effects.ts'
import { asLedgerError, LedgerError, messageOf, systemCode } from '../shared/errors.ts'
import { openSigner } from '../sign/table.ts'
import { mintingFor } from './access.ts'
import { explained, leaveAs } from './leave.ts'
import { nodeEffects } from './node-effects.ts'
import { heedSignals } from './node-exec.ts'
import { appendPorts, commitFor, hostOf, lazySigner, toolOf } from './ports.ts'
import { openStore } from './stores.ts'

const [sessionFile = '', digest = '', row = '', command = '', executable = '', ...argv] = process.argv.slice(2)

/** NODE_OPTIONS was kept from our own node, and is the user's again for the user's command. */
function userEnv({ env }: Effects): Record<string, string> {
  const { IAC_LEDGER_NODE_OPTIONS: kept, ...rest } = env.all()
  return kept === undefined ? rest : { ...rest, NODE_OPTIONS: kept }
}

async function thisProcess({ exec }: Effects): Promise<RecordPorts['shim']> {
  const start = await exec.startOf(process.pid)
  return start === undefined ? null : { pid: process.pid, start }
}

/** A tool that is there but can't be started ends as in a shell: 127 for an interpreter that is missing, 126 for the rest. */
function asInShell(exec: Exec): Exec {
  const handOver: Exec['handOver'] = async (line, started) => {
    try {
      return await exec.handOver(line, started)
    } catch (thrown) {
      if (systemCode(thrown) === undefined) throw thrown
      process.stderr.write(`${command}: cannot execute: ${messageOf(thrown)}\n`)
      return { code: systemCode(thrown) === 'ENOENT' ? 127 : 126 }
    }
  }
  return { ...exec, handOver }
}

async function portsFor(session: Session, effects: Effects): Promise<RecordPorts> {
  const tool = await toolOf(row)
  if (tool === undefined) throw new LedgerError('SESSION_INVALID', { says: `the shim names an unknown tool: ${row}`, fix: 'run the job again' })
  const { directory, ledger, facts, workspace, role } = session
  const { access, secrets } = mintingFor(role, { env: effects.env, run: facts.run })
  const store = await openStore(session.store, effects, access)
  const append = appendPorts(
    { directory, ledger, facts, ownSecrets: secrets },
    store,
    lazySigner(() => openSigner(session.signer, effects)),
    effects,
  )
  const { clock, exec, log, trace, files } = effects
  return {
    tool,
    host: hostOf({ directory, workspace: workspace ?? undefined }, commitFor(session, effects), effects),
    facts,
    clock,
    append,
    memory: new Memory(directory, files),
    exec: asInShell(exec),
    log,
    trace,
    row,
    shim: await thisProcess(effects),
  }
}

/** Without a session nothing can be recorded: a change does not start, anything else runs with a warning. */
async function withoutSession(line: CommandLine, why: LedgerError, effects: Effects): Promise<Exit> {
  const call = (await toolOf(row))?.recognise(line)
  const writes = call === undefined ? 'nothing' : CLASSES[call.class]
  if (call === undefined || (writes !== 'nothing' && 'ahead' in writes && !call.neverBlocked)) throw refusal(call ?? { line, words: [] }, why)
  if (writes !== 'nothing') effects.log.warn(`iac-ledger: ${command} ${call.words.join(' ')} is not recorded: ${why.message}. ${why.fix}`)
  return asInShell(effects.exec).handOver(line, () => undefined)
}

async function run(): Promise<Exit> {
  const effects = nodeEffects()
  const line: CommandLine = { tool: command, executable, argv, cwd: process.cwd(), env: userEnv(effects) }
  const session = await readSession(sessionFile, isDigest(digest) ? digest : undefined, effects.files).catch(asLedgerError)
  if (session instanceof LedgerError) return withoutSession(line, session, effects)
  return recordCommand(line, session, await portsFor(session, effects))
}

try {
  const exit = await run()
  heedSignals()
  leaveAs(exit)
} catch (thrown) {
  process.stderr.write(`iac-ledger: ${explained(thrown)}\n`)
  process.exitCode = 1 // never 2: that means "changes" to terraform
}
