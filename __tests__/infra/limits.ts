/** What no test here can show, by name; infra/README.md says each of them, and documents.test.ts counts them. */
export const LIMITS = {
  'minio-if-none-match': {
    says: 'MinIO does not know s3:if-none-match as a condition key. Its roles are tried without the statement OnlyIfAbsent; that text is only compared.',
    statement: 'OnlyIfAbsent',
  },
  'minio-public-access-block': {
    says: 'MinIO has no public access block to look at. Its auditor is tried without the statement SeeHowItIsProtected.',
    statement: 'SeeHowItIsProtected',
  },
  'minio-lock-on-put': {
    says: 'MinIO knows s3:object-lock-remaining-retention-days when a lock is changed, not when an object is put with one: there it refuses every lock. The least and the most of a lock of reviews are tried on changes of a lock.',
  },
  'moto-no-policies': { says: 'moto takes the bucket policy, and enforces none of its conditions. What it refuses is tried nowhere; its text is compared.' },
  'moto-cloudtrail': { says: 'moto 5.2.1 fails on StartLogging, so the trail is made with logging off.' },
  'moto-drift': { says: 'moto forgets the EventBridge switch and the selection of encrypted objects for replication: a second plan wants these two again.' },
  'github-trust': { says: 'No double checks the claims of a token against a trust policy: the trust of GitHub is compared as text.' },
  'aws-provider-absent': { says: 'Where the AWS provider 5.100.0 lies on no mirror, infra/aws is neither validated nor applied.' },
} as const
