/** The serials of one lineage that records account for: where two of its stretches do not meet, something moved the state that no record tells of. */
import type { Place } from '../check.ts'

export interface Stretch {
  readonly low: number
  readonly high: number
  /** The record that found the state at `low`. */
  readonly place: Place
  /** Whether a command changed the state here, or was about to. A plan alone begins no account. */
  readonly acted: boolean
  /** A recorded command put the state there: nothing below has to lead to it. */
  readonly placed: boolean
  readonly passing: boolean
  readonly fresh: boolean
}

/** One stretch for as long as nothing is missing, however many records there are. */
export class Coverage {
  /** Apart from each other, lowest first. */
  #stretches: Stretch[] = []

  add({ low, high, place, acted, placed, passing, fresh }: Stretch): void {
    const stretch: Stretch = { low, high, place, acted, placed, passing, fresh }
    const first = this.#firstFrom(low)
    let end = first
    while ((this.#stretches[end]?.low ?? Number.POSITIVE_INFINITY) <= high) end += 1
    const joined = this.#stretches.slice(first, end).reduce(join, stretch)
    this.#stretches.splice(first, end - first, joined)
  }

  /** Two repositories that take turns on one state leave as many stretches as turns, until the second one was read. */
  #firstFrom(serial: number): number {
    let [low, high] = [0, this.#stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#stretches[middle]?.high ?? serial) < serial) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Neighbours that do not meet, above the first stretch that a command accounts for. */
  holes(): readonly { readonly below: Stretch; readonly above: Stretch }[] {
    const accounted = this.#stretches.slice(
      Math.max(
        this.#stretches.findIndex(({ acted }) => acted),
        0,
      ),
    )
    if (!accounted.some(({ acted }) => acted)) return []
    return accounted.slice(1).flatMap((above, index) => {
      const below = accounted[index]
      return below === undefined || above.placed ? [] : [{ below, above }]
    })
  }
}

function join(here: Stretch, there: Stretch): Stretch {
  const lower = there.low <= here.low ? there : here
  return {
    low: lower.low,
    high: Math.max(here.high, there.high),
    place: lower.place,
    acted: here.acted || there.acted,
    placed: here.low === there.low ? here.placed || there.placed : lower.placed,
    passing: here.passing || there.passing,
    fresh: lower.fresh,
  }
}
