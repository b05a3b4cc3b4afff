/** How somebody gets at what a job left behind, as commands to copy. Pure. */
import { shellWord } from './escape.ts'
import type { Artifact, SummaryInput } from './summary-input.ts'

type Place = Pick<SummaryInput, 'store' | 'ledger'>

function download({ name, repository, runId }: Artifact): string {
  return `gh run download ${shellWord(runId)} --repo ${shellWord(repository)} --name ${name} --dir ${name}`
}

export function commandsToShip(artifact: Artifact, { store, ledger }: Place): readonly string[] {
  return [download(artifact), `iac-ledger ship ${artifact.name} --store ${shellWord(store)} --ledger ${ledger} --signer SIGNER`]
}

export function commandsToVerify(artifact: Artifact, { ledger }: Place): readonly string[] {
  const folder = `${artifact.name}/iac-ledger-trial`
  return [download(artifact), `iac-ledger verify ${folder} --ledger ${ledger} --key ${folder}.pub`]
}
