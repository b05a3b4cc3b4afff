/**
 * What no verification can do without, and nothing else: every file of a stream read, hashed, and its signature checked,
 * on all cores. It trusts where in a file things stand.
 *
 *   node bench/verify-floor.ts FOLDER-OF-A-STREAM PUBLIC-KEY.pem
 */
import { createPublicKey, hash, verify } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const LARGEST = 262_144

function between(text: string, before: string): string {
  const from = text.indexOf(before) + before.length
  return text.slice(from, text.indexOf('"', from))
}

function checkAll(folder: string, key: ReturnType<typeof createPublicKey>, scratch: Buffer): number {
  const names = readdirSync(folder)
  for (const name of names) {
    const file = openSync(join(folder, name), 'r')
    const bytes = scratch.subarray(0, readSync(file, scratch, 0, scratch.length, 0))
    closeSync(file)
    hash('sha256', bytes)
    const text = bytes.toString('latin1')
    const payload = Buffer.from(between(text, '"payload":"'), 'base64')
    const signed = Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} `), payload])
    if (!verify('sha256', signed, key, Buffer.from(between(text, '"sig":"'), 'base64'))) throw new Error(`${name} is not signed by that key`)
  }
  return names.length
}

function help(): void {
  const key = createPublicKey(workerData as string)
  const scratch = Buffer.allocUnsafeSlow(LARGEST)
  parentPort?.on('message', (folder: string) => parentPort?.postMessage(checkAll(folder, key, scratch)))
}

async function main([stream = '', pem = '']: readonly string[]): Promise<void> {
  const folders = readdirSync(stream)
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(import.meta.filename, { workerData: readFileSync(pem, 'utf8') }))
  const counts = workers.map(
    (worker) =>
      new Promise<number>((resolve, reject) => {
        let count = 0
        const next = () => {
          const folder = folders.shift()
          if (folder === undefined) resolve(count)
          else worker.postMessage(join(stream, folder))
        }
        worker.on('message', (done: number) => {
          count += done
          next()
        })
        worker.on('error', reject)
        next()
      }),
  )
  const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  await Promise.all(workers.map((worker) => worker.terminate()))
  process.stdout.write(`${total}\n`)
}

if (isMainThread) await main(process.argv.slice(2))
else help()
