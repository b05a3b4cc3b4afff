/** `key:<path>`: a PEM file that the job can read. Later steps can read it too. */
import { LedgerError, messageOf } from '../../shared/errors.ts'
import { signerFromPem } from '../local-key.ts'
import type { SignerAdapter } from '../signer.ts'

const LARGEST = 16_384

export const adapter: SignerAdapter = {
  async openSigner(path, { files }) {
    const from = `key:${path}`
    const bytes = await files.read(path, LARGEST).catch((thrown: unknown) => {
      throw new LedgerError(
        'SIGNER_KEY_INVALID',
        { says: `${from} can't be read: ${messageOf(thrown)}`, fix: 'name a PEM file that the user of the job may read' },
        { cause: thrown },
      )
    })
    if (bytes === undefined)
      throw new LedgerError('SIGNER_KEY_INVALID', {
        says: `${from}: there is no such file`,
        fix: 'name a PEM file; the path is relative to the working folder',
      })
    return signerFromPem(new TextDecoder().decode(bytes), from)
  },
}
