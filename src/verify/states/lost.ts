import type { Act } from './acts.ts'

/**
 * Commands of which nobody knows what they left. Such a one explains where the state has gone, at however many points
 * it is seen on the way. It held the lock meanwhile, so it explains nothing more once another one had the lock.
 */
export class Lost {
  readonly #acts = new Map<string, Act>()
  /** Those that explain where the state is now, by the slot of the record that first saw it. */
  readonly #explaining = new Map<string, number>()

  add(act: Act): void {
    this.#acts.set(act.operation, act)
  }

  get(operation: string): Act | undefined {
    return this.#acts.get(operation)
  }

  remove(operation: string): void {
    this.#acts.delete(operation)
    this.#explaining.delete(operation)
  }

  get any(): boolean {
    return this.#acts.size > 0
  }

  get all(): readonly Act[] {
    return [...this.#acts.values()]
  }

  explain(sequence: number): boolean {
    if (this.#explaining.size > 0) return true
    const [oldest] = this.#acts.keys()
    if (oldest !== undefined) this.#explaining.set(oldest, sequence)
    return oldest !== undefined
  }

  /** Somebody who was announced in that slot got the lock. */
  letGo(sequence: number): void {
    for (const [operation, since] of this.#explaining) if (since <= sequence) this.remove(operation)
  }

  /** Nothing has happened by then: those whose jobs are over did nothing. */
  settle(at: number): void {
    for (const [operation, { until }] of this.#acts) if (until < at) this.remove(operation)
  }
}
