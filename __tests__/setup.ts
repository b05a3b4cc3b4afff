/** Once before all tests: the node that the action runs on, a dist, and a file for what is missing on this machine. */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { distIsStale } from '../scripts/sources.ts'

const ROOT = resolve(import.meta.dirname, '..')

export default function setup(): () => void {
  const [major] = process.versions.node.split('.')
  if (major !== '24')
    throw new Error(`the action runs on node 24 and so do its tests; this is ${process.version}. \`npm ci\` brings one for linux: run \`npm test\``)
  const stale = distIsStale()
  if (stale !== undefined) process.env['IAC_LEDGER_TEST_STALE'] = stale
  mkdirSync(join(ROOT, '.test-report'), { recursive: true })
  const missing = join(ROOT, '.test-report', `missing-${process.pid}.jsonl`)
  process.env['IAC_LEDGER_TEST_MISSING'] = missing
  return () => rmSync(missing, { force: true })
}
