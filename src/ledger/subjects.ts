/** What a statement is about, for verifiers that know nothing of ours: the digests that its body holds already, as in-toto has them. */
import type { Body } from '../record/body.ts'
import { type Digest, sha256 } from '../shared/bytes.ts'

export interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: string } | { readonly gitCommit: string }
}

type About = Pick<Body, 'operation' | 'commit'> & { readonly evidence: { readonly manifest: Digest } | null }

/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
export function subjectsOf({ operation, commit, evidence }: About): readonly Subject[] {
  return [
    ...(evidence === null ? [] : [{ name: 'evidence-manifest.json', digest: { sha256: hexOf(evidence.manifest) } }]),
    ...('absent' in commit ? [] : [{ name: 'git', digest: { gitCommit: commit.sha } }]),
    { name: 'operation', digest: { sha256: hexOf(sha256(operation.id)) } },
  ]
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
