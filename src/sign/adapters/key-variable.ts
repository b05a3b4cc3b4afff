/** `env:<NAME>`: a PEM in a variable that our step alone is given. */
import { LedgerError } from '../../shared/errors.ts'
import { signerFromPem } from '../local-key.ts'
import type { SignerAdapter } from '../signer.ts'

export const adapter: SignerAdapter = {
  openSigner(name, { env }) {
    const pem = env.get(name)
    if (pem === undefined) {
      const fix = `give it to this step alone: env: { ${name}: \${{ secrets.${name} }} }`
      return Promise.reject(new LedgerError('SIGNER_KEY_INVALID', { says: `env:${name}: the variable is not set or empty`, fix }))
    }
    return Promise.resolve().then(() => signerFromPem(pem, `env:${name}`))
  },
}
