import { headText, newestOfEach } from '../ledger/heads.ts'
import { code, plain, shellWord } from './escape.ts'
import type { SummaryInput } from './summary-input.ts'

/** Where the records of the job stand, and how anybody checks them. */
export function evidenceBlock({ ledger, store, lock, records, trial }: SummaryInput): string {
  const heads = newestOfEach(records)
  const shown = heads.slice(0, 40)
  const lines = shown.map(
    ({ zone, stream, sequence, leaf, digest, signer }) => `| ${code(`${zone}/${stream}`)} | ${sequence} | ${code(leaf)} | ${code(digest)} | ${code(signer)} |`,
  )
  const expected = shown.slice(0, 3).map((head) => ` --expect-head ${headText(head)}`)
  const verify = `iac-ledger verify ${shellWord(store)} --ledger ${ledger} --key ${trial ? shellWord(trialKeyOf(store)) : 'PUBLIC-KEY.pem'}${expected.join('')}`
  return [
    '<details><summary>Evidence</summary>\n',
    `Ledger ${code(ledger)} in ${code(store)} (${plain(lock)}). Keep these heads: without a memory outside the store, a cut end can not be seen.\n`,
    '| stream | sequence | leaf of the head | digest | signer |',
    '|---|--:|---|---|---|',
    ...lines,
    ...(heads.length > shown.length ? [`\nand ${heads.length - shown.length} more streams, in the log of this step.`] : []),
    '\nNot checked here: signatures of other jobs, older records. To check all of it:\n',
    `<pre>${plain(verify, 4_000)}</pre>`,
    '\n</details>',
  ].join('\n')
}

/** It lies beside the trial ledger, under the same name. */
function trialKeyOf(store: string): string {
  return `${decodeURIComponent(new URL(store).pathname)}.pub`
}
