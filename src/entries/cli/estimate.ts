import { estimate, estimateText } from '../../report/estimate.ts'
import { parsed, print, usageError } from './arguments.ts'

const text = { type: 'string' } as const
const OPTIONS = {
  'runs-a-day': text,
  repositories: text,
  years: text,
  changes: text,
  plans: text,
  'object-bytes': text,
  'storage-price': text,
  json: { type: 'boolean' },
} as const

function numberOf(option: string, given: string | undefined, or: number): number {
  if (given === undefined) return or
  if (/^(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?$/.test(given)) return Number(given)
  throw usageError(`${option} ${given}: a number is expected, such as 20 or 0.5`)
}

export async function command(argv: readonly string[]): Promise<number> {
  const { values } = parsed(argv, OPTIONS, [])
  const { 'runs-a-day': runs, 'storage-price': price } = values
  if (runs === undefined) throw usageError('--runs-a-day is missing: how often a day one repository runs its pipeline')
  const estimated = estimate({
    runsADay: numberOf('--runs-a-day', runs, 0),
    repositories: numberOf('--repositories', values.repositories, 1),
    years: numberOf('--years', values.years, 1),
    changesPerRun: numberOf('--changes', values.changes, 1),
    plansPerRun: numberOf('--plans', values.plans, 1),
    objectBytes: numberOf('--object-bytes', values['object-bytes'], 16_384),
    storageUsd: price === undefined ? undefined : numberOf('--storage-price', price, 0),
  })
  print(values.json ? JSON.stringify(estimated) : estimateText(estimated))
  return 0
}
