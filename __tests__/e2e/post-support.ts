/** For post.*.test.ts. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from '../../src/ledger/keys.ts'
import type { LedgerId, Slot, StreamName } from '../../src/record/place.ts'
import type { Job } from '../harness/job.ts'
import type { StepResult } from '../harness/step-result.ts'
import { type LedgerPlace, postsOf, recordsOf } from './support.ts'

export const ONE = { 'main.tf': 'resource "terraform_data" "a" {}\n' }

export interface RunFacts {
  readonly status: string
  readonly bypass: readonly { readonly what: string; readonly detail: string }[]
  readonly notChecked: readonly { readonly what: string; readonly why: string }[]
  readonly closed: number
  readonly waiting: number
}

/** What each job found out about itself, in the order of the ledger. */
export function runsIn(place: Pick<LedgerPlace, 'store'>): readonly RunFacts[] {
  return recordsOf(place, '--kind', 'run').map(({ predicate }) => predicate['job'] as unknown as RunFacts)
}

/** The heads that a log tells, as `--expect-head` takes them. */
export function headsInLog(post: StepResult | undefined): readonly string[] {
  return [...(post?.log ?? '').matchAll(/^IaC Ledger: head (\S+)$/gm)].map(([, head = '']) => head)
}

/** The command that a summary gives its reader, as the reader sees it. */
export function commandInSummary(post: StepResult | undefined): string {
  const [, shown = ''] = /<pre>(iac.*?)<\/pre>/s.exec(post?.summary ?? '') ?? []
  return shown.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&')
}

export function lastPost(job: Job): StepResult | undefined {
  return postsOf(job).at(-1)
}

/** Removes one record, as whoever may write the store's folder can. */
export function cut({ store, id }: LedgerPlace, head: string): void {
  const [, zone = '', stream = '', digits = ''] = /^(\w+)\/(.+)=(\d+):/.exec(head) ?? []
  const slot: Slot = { ledger: id as LedgerId, zone: zone as Slot['zone'], name: stream as StreamName, sequence: Number(digits) }
  rmSync(join(store, keyOf(slot)))
}

export function changeState(job: Job, changed: (state: Record<string, unknown>) => Record<string, unknown>): string {
  const path = join(job.workspace, 'terraform.tfstate')
  return JSON.stringify(changed(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>))
}
