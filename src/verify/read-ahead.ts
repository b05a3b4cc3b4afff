/**
 * Looks at up to `width` items at once and yields in their order: a store's latency is paid once per `width` items, and
 * no more than that lies in memory. With a width of 1 each look ends before the next begins.
 */
export async function* readAhead<Item, Seen>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  look: (item: Item) => Promise<Seen>,
): AsyncIterable<Seen> {
  const under: Promise<Seen>[] = []
  for await (const item of items) {
    const looking = look(item)
    looking.catch(() => undefined) // it is awaited below, in its turn; until then its failure is not an unheard one
    under.push(looking)
    if (under.length >= width) yield await oldest(under)
  }
  while (under.length > 0) yield await oldest(under)
}

function oldest<Seen>(under: Promise<Seen>[]): Promise<Seen> {
  const [first] = under.splice(0, 1)
  if (first === undefined) throw new RangeError('nothing is being looked at')
  return first
}
