/** What a statement is about, for verifiers that know nothing of ours: the digests that its body holds already, as in-toto has them. */
import type { Body } from '../record/body.ts'
import { COMMITTED, type Committing, commitmentsIn } from '../record/commitments.ts'
import type { Redacted } from '../record/values.ts'
import { type Digest, sha256 } from '../shared/bytes.ts'

export interface Subject {
  readonly name: SubjectName
  readonly digest: { readonly sha256: string } | { readonly gitCommit: string } | { readonly hmacSha256: string }
}

/** No record may use one of these names for anything but what its own body holds. */
const NAMES = ['evidence-manifest.json', 'git', ...COMMITTED, 'operation'] as const
type SubjectName = (typeof NAMES)[number]

export function isSubjectName(name: string): name is SubjectName {
  return (NAMES as readonly string[]).includes(name)
}

export type About = Redacted<Pick<Body, 'operation' | 'commit'>> & Committing & { readonly evidence: { readonly manifest: Digest } | null }

/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
export function subjectsOf(body: About): readonly Subject[] {
  const { operation, commit, evidence } = body
  return [
    ...(evidence === null ? [] : [{ name: 'evidence-manifest.json' as const, digest: { sha256: hexOf(evidence.manifest) } }]),
    ...('absent' in commit ? [] : [{ name: 'git' as const, digest: { gitCommit: commit.sha } }]),
    ...commitmentsIn(body).map(({ name, hmac }) => ({ name, digest: { hmacSha256: hexOf(hmac) } })),
    { name: 'operation', digest: { sha256: hexOf(sha256(operation.id)) } },
  ]
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
