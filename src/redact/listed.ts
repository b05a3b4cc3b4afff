/**
 * The attributes whose values a reviewer decides on, and that nobody keeps a secret in. All others are withheld: a list
 * of what is dangerous would be one provider behind for ever. An entry counts under any of its names, for the types that
 * it says, below nothing but blocks that are known (BLOCKS): a key of somebody's map may be called `engine` too.
 */
import { isTag } from './names.ts'

interface Row {
  readonly why: string
  readonly names: string
  readonly types?: RegExp
}

const ROWS: readonly Row[] = [
  {
    why: 'who can reach it: addresses',
    names: 'cidr_block cidr_blocks ipv6_cidr_block ipv6_cidr_blocks cidr_ipv4 cidr_ipv6 cidr ip_cidr_range public_access_cidrs',
  },
  {
    why: 'who can reach it: addresses',
    names: 'source_ranges destination_ranges source_address_prefix source_address_prefixes destination_address_prefix address_prefix',
  },
  {
    why: 'who can reach it: addresses',
    names: 'destination_address_prefixes address_space address_prefixes ip_rules ip_range ip_ranges start_ip_address end_ip_address source_ips',
  },
  {
    why: 'who can reach it: addresses',
    names: 'destination_cidr_block destination_ipv6_cidr_block loadBalancerSourceRanges load_balancer_source_ranges external_ips prefix_list_ids',
  },
  {
    why: 'who can reach it: ports',
    names:
      'from_port to_port port ports target_port node_port source_port_range source_port_ranges destination_port_range destination_port_ranges protocol ip_protocol',
  },
  {
    why: 'who can reach it: rules',
    names: 'direction access rule_action priority rule_no rule_number security_groups security_group_ids vpc_security_group_ids source_security_group_id',
  },
  {
    why: 'who can reach it: rules',
    names: 'referenced_security_group_id source_tags target_tags source_service_accounts default_action bypass virtual_network_subnet_ids subnet_id subnet_ids',
  },
  { why: 'which of a few: whether a rule is for what comes in or goes out, whether a listener forwards or answers', names: 'type address_type stack_type' },
  {
    why: 'which of a few',
    names: 'ipv6_access_type peer_network_type network_tier network_firewall_policy_enforcement_order subresource_names ip_address_type routing_mode',
  },
  {
    why: 'what is public',
    names: 'acl object_ownership visibility scheme load_balancer_type public_network_access public_access_prevention container_access_type access_level',
  },
  {
    why: 'what is public',
    names:
      'network_access_policy allow_origins allow_methods allowed_origins allowed_methods restriction_type endpoint_type auth_type authorization authorization_type',
  },
  {
    why: 'who may do what',
    names: 'actions not_actions data_actions not_data_actions effect action permissions permission privileges verbs resources api_groups resource not_resource',
  },
  {
    why: 'who may do what',
    names: 'principal principals principal_type principal_id role role_arn role_name role_definition_name role_definition_id policy_arn managed_policy_arns',
  },
  {
    why: 'who may do what',
    names:
      'permissions_boundary source_arn source_account account_id execution_role_arn task_role_arn iam_instance_profile scope scopes assignable_scopes included_permissions',
  },
  { why: 'who may do what', names: 'members member', types: /^google_.*_iam_/ },
  { why: 'who may do what', names: 'name kind namespace api_group', types: /^kubernetes_(?:cluster_)?role/ },
  { why: 'who may do what', names: 'groups group users user', types: /^aws_iam_/ },
  {
    why: 'what protects it',
    names: 'status sse_algorithm encryption_type kms_key_id kms_master_key_id kms_key_arn kms_key key_usage mode encryption_at_rest_kms',
  },
  {
    why: 'what protects it',
    names: 'ssl_policy ssl_mode min_tls_version minimum_tls_version minimum_protocol_version tls_version tls_policy http_tokens http_endpoint',
  },
  {
    why: 'what protects it',
    names: 'deletion_policy deletion_protection lifecycle_state on_delete backup_retention retention_in_days maintenance_window backup_window log_types',
  },
  {
    why: 'what protects it',
    names:
      'enabled_cloudwatch_logs_exports enabled_log_types enabled_cluster_log_types mfa_delete image_tag_mutability node_to_node_encryption rotation_period',
  },
  {
    why: 'how large and how dear',
    names: 'instance_type instance_types instance_class machine_type vm_size node_type size sku sku_name tier plan capacity_type capacity billing_mode',
  },
  {
    why: 'how large and how dear',
    names:
      'volume_type volume_size disk_type disk_size storage_type storage_class account_tier account_replication_type replication_type throughput iops launch_type tenancy',
  },
  {
    why: 'what runs',
    names:
      'engine engine_version engine_mode database_version family parameter_group_family license_model runtime architectures os_type package_type platform_version',
  },
  {
    why: 'what runs',
    names: 'kubernetes_version cluster_version release_label release_channel channel min_master_version ami image_id ami_type image_family image_project',
  },
  { why: 'what runs', names: 'version', types: /eks|gke|container_cluster|kubernetes|elasticsearch|opensearch|helm_release|mssql|postgresql|mysql|msk|mq_/ },
  { why: 'where it lies', names: 'region location zone zones availability_zone availability_zones locations replica_zones failover_zones' },
  {
    why: 'where it lies: what holds it, by the names and numbers that every ARN and URL of it has, too',
    names:
      'project project_id resource_group_name vpc_id network network_id subnetwork virtual_network_name virtual_hub_id remote_virtual_network_id owner_id arn',
  },
  {
    why: 'where it leads: routes and endpoints',
    names:
      'route_table_id route_table_ids associated_route_table_id gateway_id nat_gateway_id transit_gateway_id private_connection_resource_id private_dns_zone_ids',
  },
  { why: 'where its log goes', names: 'target_bucket target_prefix' },
  { why: 'who may do what', names: 'object_id tenant_id' },
  { why: 'what may be merged, and from where', names: 'repository branch source_branch default_branch ref full_name topics', types: /^(?:github|gitlab)_/ },
  {
    why: 'which file of the machine that applies, and who may read it: not what is in it',
    names: 'filename file_permission directory_permission',
    types: /^local_/,
  },
  {
    why: 'what it is called: the settings that it shares with others',
    names: 'db_name db_subnet_group_name parameter_group_name option_group_name dataset_id',
  },
  {
    why: 'what it is called: a new name is what a replacement is often for',
    names: 'bucket name identifier cluster_identifier function_name cluster_name table_name queue_name topic_name repository_name',
  },
]

/**
 * Keys of tags that say what something is for, in nearly every configuration. Their values stand on bills and in every
 * list of resources, and each cloud warns not to put a secret there. `owner` is not among them: it names a person.
 */
const TAGS = new Set(
  'name environment env stage tier project application app service component managedby managed_by managed-by terraform costcenter cost_center'.split(' '),
)

const DOCUMENTS = new Set(
  'policy assume_role_policy access_policy access_policies bucket_policy key_policy resource_policy repository_policy policy_document policy_data'.split(' '),
)

/** Blocks of resources, whose members have the names that the provider gave them. */
const BLOCKS = new Set(
  [
    'ingress egress rule rules security_rule allow deny action default_action filter condition conditions statement principals', // of networks and policies
    'subject role_ref authorized_networks ip_configuration network_rules network_acls master_authorized_networks_config cidr_blocks', // of access
    'versioning versioning_configuration server_side_encryption_configuration apply_server_side_encryption_by_default logging lifecycle_rule', // of buckets
    'encryption encryption_config encryption_configuration vpc_config metadata_options root_block_device ebs_block_device settings backup_configuration', // of machines
    'cors_rule cors_configuration network_configuration node_config scaling_config binding audit_config inline_policy spec subnet route listener', // of services
    'site_config identity sku storage_profile ip_restriction access_config network_interface boot_disk initialize_params point_in_time_recovery', // of services
    'routing propagated_route_table private_dns_zone_group private_service_connection branches access_policy', // of networks and rights
  ].flatMap((names) => names.split(' ')),
)

const BY_NAME = new Map<string, Row[]>()
for (const row of ROWS) for (const name of row.names.split(' ')) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), row])

/** Whether a value by these names may be shown, and as what. `names`: the way to it, without places in lists. */
export function listedAs(type: string, names: readonly string[]): 'value' | 'document' | undefined {
  const last = names.at(-1)
  if (isTag(names)) return TAGS.has((last ?? '').toLowerCase()) ? 'value' : undefined
  if (last === undefined || !names.slice(0, -1).every((name) => BLOCKS.has(name))) return undefined
  if (DOCUMENTS.has(last)) return 'document'
  return BY_NAME.get(last)?.some(({ types }) => types === undefined || types.test(type)) ? 'value' : undefined
}
