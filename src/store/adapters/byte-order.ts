/** The order of every listing: of the UTF-8 of keys, which is not that of strings. */
export function inByteOrder(left: string, right: string): number {
  return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right))
}
