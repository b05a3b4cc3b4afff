import { StringDecoder } from 'node:string_decoder'

/**
 * Cuts a stream into lines as .NET's StreamReader.ReadLine does for ProcessInvoker.cs StartReadStream: `\n`, `\r\n` and a lone `\r`
 * each end a line, so a progress bar's `\r::error::x` is a workflow command too.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''

  push(chunk: Buffer): string[] {
    // A `\r` at the very end waits for the next chunk, which may bring its `\n`.
    const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines
  }

  /** The last line needs no line end; an unfinished one of a stream that never ends is lost. */
  end(): string[] {
    const rest = this.#rest + this.#decoder.end()
    return rest === '' ? [] : [rest.replace(/\r$/, '')]
  }
}

/** The same cut for a whole text (File.ReadAllLines, StreamReader.ReadLine). */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
