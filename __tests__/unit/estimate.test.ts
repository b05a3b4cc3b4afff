import { describe, expect, it } from 'vitest'
import { estimate, estimateText, PRICES } from '../../src/report/estimate.ts'

const ASK = { repositories: 10, runsADay: 20, changesPerRun: 1, plansPerRun: 1, years: 3, objectBytes: 16_384, storageUsd: undefined }

describe('an estimate', () => {
  it('counts the objects of every run, and their requests', () => {
    const { objects, bytes, requests, requestsUsd } = estimate(ASK)
    // Intent, outcome, plan, manifest, list, run.
    expect(objects).toBe(10 * 20 * 365 * 3 * 6)
    expect(bytes).toBe(objects * 16_384)
    expect(requests.map(({ what, count }) => [what, count])).toEqual([
      ['PUT', 1_314_000],
      ['LIST', 1_314_000],
      ['GET', 3_942_000],
    ])
    expect(requestsUsd).toBeCloseTo(6.57 + 6.57 + 1.58, 2)
  })

  it('grows with the square of the years in storage, and with the years in requests', () => {
    const [one, two] = [estimate({ ...ASK, years: 1 }), estimate({ ...ASK, years: 2 })]
    expect(two.gbMonths / one.gbMonths).toBeCloseTo(4, 2)
    expect(two.requestsUsd / one.requestsUsd).toBeCloseTo(2, 2)
  })

  it('takes the price of storage that it is given, and says so', () => {
    const { gbMonths, storageUsd } = estimate(ASK)
    expect(storageUsd).toBeCloseTo(gbMonths * PRICES.storage.usd, 1)
    expect(estimate({ ...ASK, storageUsd: 0.5 }).storageUsd).toBeCloseTo(gbMonths * 0.5, 1)
    expect(estimateText(estimate({ ...ASK, storageUsd: 0.5 }))).toContain('0.5 USD for a GB and month, as given')
  })

  it('says that small objects stay in their class, and what that means; of large ones it does not', () => {
    expect(estimateText(estimate(ASK))).toMatch(/below 128 KiB are not moved to a colder class.*for as long as they are kept/)
    expect(estimate({ ...ASK, objectBytes: 200_000 }).notes.join()).not.toContain('128 KiB')
  })

  it('names the date and the source of its prices, and each of them', () => {
    const text = estimateText(estimate(ASK))
    expect(text).toContain(`prices of ${PRICES.date}`)
    expect(text).toContain(PRICES.source)
    for (const { what, usd } of PRICES.rows) expect(text).toMatch(new RegExp(`${what} +${usd} USD`))
  })

  it('is nothing for a repository that never runs', () => {
    expect(estimate({ ...ASK, runsADay: 0 })).toMatchObject({ objects: 0, requestsUsd: 0, gbMonths: 0 })
  })
})
