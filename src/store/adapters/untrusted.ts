/** Codes of a TLS connection whose other end can't show who it is: waiting changes nothing, so it is no matter of reaching it. */
const TLS = [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]

export const UNTRUSTED_FIX = 'name the certificate of its authority in NODE_EXTRA_CA_CERTS (a PEM file), for the whole job'

export function isUntrusted(code: string): boolean {
  return TLS.includes(code) || code.startsWith('CERT_') || code.startsWith('ERR_TLS_')
}
