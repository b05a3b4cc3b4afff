/** The body of an answer, as far as it may be held. */
import { LedgerError } from '../../shared/errors.ts'

/** `size`: what the server says; `undefined` where it does not. Throws RECORD_TOO_LARGE before more than `maxBytes` are held. */
export async function bounded(
  body: unknown,
  { size = 0, maxBytes, key }: { readonly size?: number | undefined; readonly maxBytes: number; readonly key: string },
): Promise<Uint8Array> {
  const stream = body as AsyncIterable<Uint8Array> & { destroy(): void }
  const chunks: Uint8Array[] = []
  let held = 0
  for await (const chunk of stream) {
    held += chunk.length
    if (Math.max(held, size) > maxBytes) {
      stream.destroy()
      throw new LedgerError('RECORD_TOO_LARGE', { says: `${key} is larger than ${maxBytes} bytes`, fix: 'no record is: see who put it there' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
