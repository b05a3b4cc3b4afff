/** `env:<NAME>`: a key in a variable that our step alone is given. */
import { LedgerError } from '../../shared/errors.ts'
import type { CommitterAdapter } from '../committer.ts'
import { committerFromText } from '../local-key.ts'

export const adapter: CommitterAdapter = {
  openCommitter(name, { env }) {
    const text = env.get(name)
    if (text === undefined) {
      const fix = `give it to this step alone: env: { ${name}: \${{ secrets.${name} }} }`
      return Promise.reject(new LedgerError('COMMITMENT_KEY_INVALID', { says: `env:${name}: the variable is not set or empty`, fix }))
    }
    return Promise.resolve().then(() => committerFromText(text, `env:${name}`))
  },
}
