/** For what is too large to be held twice: however many ask at once, one works at a time, in the order in which they asked. */
export class Turns {
  #before: Promise<unknown> = Promise.resolve()

  take<T>(work: () => Promise<T>): Promise<T> {
    const working = this.#before.then(work)
    this.#before = working.catch(() => undefined) // whoever asked is told; the next one is not
    return working
  }
}
