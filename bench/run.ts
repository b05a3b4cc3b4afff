/** npm run bench [-- --short]: the budgets, measured on this machine. Exits 1 when one is broken. */
import { benchAppend } from './append.ts'
import { benchCommands } from './commands.ts'
import type { Bound } from './measure.ts'
import { benchStart } from './start.ts'

const short = process.argv.includes('--short')
const rounds = short ? 15 : 31

function print({ name, measured, bound, kept }: Bound): void {
  console.log(`${kept ? 'ok    ' : 'BROKEN'} ${name}\n         ${measured}; bound ${bound}`)
}

const began = performance.now()
const commands = await benchCommands(rounds)
const bounds = [...commands.bounds, ...(await benchStart(rounds)), ...(await benchAppend(rounds, short ? 10_000 : 100_000))]
console.log(`medians of ${rounds} rounds, in turns, on node ${process.version}\n`)
for (const bound of bounds) print(bound)
for (const note of commands.notes) console.log(`\n${note}`)
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
process.exitCode = bounds.every(({ kept }) => kept) ? 0 : 1
