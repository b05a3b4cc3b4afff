/** What a reviewer should look at first. Tables of what is hard to undo or opens something; no verdict of ours. */
import type { Attribute, Change } from '../record/change.ts'
import type { Redacted } from '../record/values.ts'

export type StoredChange = Redacted<Change>

interface Kind {
  readonly why: string
  readonly types: RegExp
}

/** Data lives in these: a replacement is a loss, unless somebody restores it. */
const STATEFUL: readonly RegExp[] = [
  /^aws_(db_|rds_|docdb_|neptune_|redshift_|dynamodb_|elasticache_|memorydb_|opensearch_|elasticsearch_|efs_|fsx_|ebs_|s3_bucket$|s3_bucket_object|s3_object|kinesis_|msk_|mq_|timestream|glacier|backup_|kms_key|secretsmanager_secret$|cloudwatch_log_group|cognito_user_pool$|ecr_repository$)/,
  /^google_(sql_|spanner_|bigtable_|bigquery_(dataset|table)|storage_bucket|filestore_|redis_|firestore_|compute_disk|kms_(key_ring|crypto_key)|pubsub_)/,
  /^azurerm_(.*sql|cosmosdb|storage_|redis_|managed_disk|key_vault|eventhub|servicebus|data_lake|postgresql|mariadb|container_registry|log_analytics)/,
  /^(kubernetes_(persistent_volume|stateful_set|namespace)|digitalocean_(database|volume|spaces)|mongodbatlas_(cluster|advanced_cluster)|random_(password|id|string|pet|uuid))/,
]

/** Who may do what, and who can reach what. */
const SENSITIVE: readonly Kind[] = [
  {
    why: 'changes who may do what',
    types:
      /(^|_)(iam|role|policy|permission|access_key|service_account|user|group_membership|sso|rbac|role_assignment|role_definition|oidc_provider|trust)(_|$)/,
  },
  {
    why: 'changes who can reach what',
    types:
      /(security_group|firewall|network_acl|nacl|route|vpn|peering|gateway|listener|dns_record|route53|public_ip|eip|ingress|network_policy|public_access_block|bucket_acl|waf)/,
  },
  {
    why: 'changes what is logged or kept',
    types: /(cloudtrail|guardduty|config_(rule|recorder)|flow_log|audit|log_(group|bucket|sink)|backup|retention|object_lock)/,
  },
]

const PUBLIC = /^(0\.0\.0\.0\/0|::\/0|\*|public-read|public-read-write|allUsers|allAuthenticatedUsers|Internet)$/

/** In a policy document, as it was printed: whoever asks is the principal. */
const ANYBODY = /"(?:Principal|AWS)"\s*:\s*(?:\[\s*)?"\*"/

export interface Attention {
  /** Smaller is more urgent. */
  readonly rank: number
  readonly why: string
}

function isStateful(type: string): boolean {
  return STATEFUL.some((pattern) => pattern.test(type))
}

/** Why this change stands in the attention table; `undefined` when nothing says that it should. */
export function attentionFor(change: StoredChange): Attention | undefined {
  const { action, type, attributes } = change
  const stateful = isStateful(type)
  if (action === 'delete') return { rank: stateful ? 0 : 3, why: stateful ? 'destroys data' : 'destroys' }
  if (action === 'replace') return { rank: stateful ? 1 : 4, why: stateful ? 'replaces, and so destroys, data' : 'replaces' }
  if (action === 'forget') return { rank: 5, why: 'leaves it running, out of the state' }
  if (action === 'no-op' || action === 'read') return undefined
  if (attributes.some(opensToAll)) return { rank: 2, why: 'opens something to everybody' }
  const kind = SENSITIVE.find(({ types }) => types.test(type))
  if (kind !== undefined) return { rank: 6, why: kind.why }
  return action === 'unknown' || action === 'invoke' ? { rank: 7, why: 'does something that is not known to this version' } : undefined
}

function opensToAll({ after }: Redacted<Attribute>): boolean {
  const shown = after !== null && 'shown' in after ? after.shown : undefined
  return typeof shown === 'string' && (PUBLIC.test(shown) || ANYBODY.test(shown))
}
