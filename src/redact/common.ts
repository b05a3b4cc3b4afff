/**
 * Values that are never looked for elsewhere, though they were given where secrets are given (TF_VAR_*, `-var`, a masked
 * attribute): everybody can guess them, so finding them tells nothing, and to withhold each of their occurrences would
 * blank the very values that a reviewer decides on. It matters who chooses: the author of a change may set
 * TF_VAR_x=0.0.0.0/0 to have an opened port withheld. In its own, masked place such a value stays withheld.
 */
interface Common {
  readonly why: string
  /**
   * `common`: never looked for. `open`: still looked for, and shown wherever it stands, unless a mask, a name or the
   * search speaks against it: one of so few that to know it is to know nothing. Without a word: both.
   */
  readonly as?: 'common' | 'open'
  readonly words?: readonly string[]
  readonly pattern?: RegExp
}

const COMMON: readonly Common[] = [
  { why: 'says that there is none, or yes or no', words: ['true', 'false', 'null', 'none', 'undefined', 'enabled', 'disabled', 'required', 'optional'] },
  {
    why: 'names of environments',
    words: ['default', 'prod', 'production', 'stage', 'staging', 'test', 'testing', 'devel', 'development', 'integration', 'preprod', 'sandbox', 'acceptance'],
  },
  {
    why: 'names of environments',
    words: ['preproduction', 'pre-production', 'non-production', 'nonprod', 'shared', 'global', 'local', 'main', 'master', 'latest', 'stable'],
  },
  { why: 'clouds and tools', words: ['terraform', 'opentofu', 'terragrunt', 'github', 'amazon', 'azure', 'azurerm', 'google', 'kubernetes', 'cloudformation'] },
  {
    why: 'engines and their first users, in every tutorial, and so the first passwords that anybody tries',
    as: 'common',
    words: [
      'postgres',
      'postgresql',
      'mysql',
      'mariadb',
      'aurora-mysql',
      'aurora-postgresql',
      'redis',
      'valkey',
      'mongodb',
      'sqlserver',
      'oracle',
      'elasticsearch',
    ],
  },
  {
    why: 'engines and their first users, in every tutorial, and so the first passwords that anybody tries',
    as: 'common',
    words: ['opensearch', 'memcached', 'admin', 'root', 'user', 'username', 'administrator', 'password', 'secret'],
  },
  {
    why: 'words of policies and networks',
    words: ['Allow', 'Deny', 'Effect', 'Action', 'Resource', 'Principal', 'Statement', 'Service', 'Federated', 'ingress', 'egress'],
  },
  {
    why: 'words of policies and networks',
    words: ['localhost', 'public', 'private', 'internal', 'internet-facing', 'public-read', 'log-delivery-write', 'authenticated-read'],
  },
  { why: 'regions and zones of AWS', pattern: /^(?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov|-isob?)?-(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/ },
  {
    why: 'regions and zones of Google',
    pattern: /^(?:us|europe|asia|australia|southamerica|northamerica|africa|me)-(?:north|south|east|west|central)(?:east|west)?\d{1,2}(?:-[a-f])?$/,
  },
  {
    why: 'regions of Azure',
    pattern:
      /^(?:(?:north|south|east|west|central)+(?:us|europe|asia|india)\d?|(?:uk|france|germany|norway|japan|brazil|korea|australia|canada|sweden|switzerland)(?:north|south|east|west|central)+)$/,
  },
  { why: 'versions and dates', pattern: /^v?\d{1,4}(?:\.\d{1,4}){1,3}$|^(?:19|20)\d\d-[01]\d-[0-3]\d$/ },
  { why: 'what may be a version or a date, and as well a code in groups of digits', as: 'common', pattern: /^v?\d{1,4}(?:[.-]\d{1,4}){1,3}$/ },
  {
    why: 'an address or a range: what is behind it is guarded, not its number',
    pattern: /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$|^[0-9a-f:]*::?[0-9a-f:]*\/\d{1,3}$/i,
  },
  { why: 'the number of an AWS account: part of every ARN, and no secret for AWS', as: 'common', pattern: /^\d{12}$/ },
  { why: 'digits too few to tell a secret from a port; six are a code that somebody is sent', as: 'common', pattern: /^[+-]?\d{1,5}$/ },
  { why: 'types of instances', pattern: /^(?:(?:db|cache)\.)?[a-z][a-z0-9-]{1,9}\.(?:nano|micro|small|medium|\d*x?large|metal)$/ },
  { why: 'actions of policies; a user with a password has the same shape', as: 'common', pattern: /^[a-z0-9-]{2,40}:[A-Z*][A-Za-z]{0,60}\*?$/ },
  { why: 'services that policies are for', pattern: /^[a-z0-9-]{2,30}\.amazonaws\.com$/ },
  {
    why: 'protocols',
    as: 'open',
    words: [
      'tcp',
      'udp',
      'icmp',
      'icmpv6',
      'http',
      'https',
      'http2',
      'tls',
      'ssl',
      'ssh',
      'grpc',
      'tcp_udp',
      'ipv4',
      'ipv6',
      'ipv4_ipv6',
      'dualstack',
      'all',
      'any',
    ],
  },
  {
    why: 'words of settings with a few values',
    as: 'open',
    words: [
      'standard',
      'premium',
      'basic',
      'free',
      'external',
      'regional',
      'zonal',
      'active',
      'inactive',
      'always',
      'never',
      'automatic',
      'manual',
      'on',
      'off',
      'yes',
      'no',
    ],
  },
  { why: 'policies that AWS writes', pattern: /^arn:aws(?:-cn|-us-gov)?:iam::aws:policy\/[A-Za-z0-9/_-]{1,80}$/ },
]

class Known {
  readonly #words: ReadonlySet<string>
  readonly #shapes: readonly RegExp[]

  constructor(rows: readonly Common[]) {
    this.#words = new Set(rows.flatMap(({ words = [] }) => words.map((word) => word.toLowerCase())))
    this.#shapes = rows.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]))
  }

  has(text: string): boolean {
    return text.length <= 128 && (this.#words.has(text.toLowerCase()) || this.#shapes.some((shape) => shape.test(text)))
  }
}

const NOT_LOOKED_FOR = new Known(COMMON.filter((row) => row.as !== 'open'))
const OPEN = new Known(COMMON.filter((row) => row.as !== 'common'))

export function isCommon(text: string): boolean {
  return NOT_LOOKED_FOR.has(text)
}

/** Whether a value may be shown below any name that is neither free nor that of a secret: `tcp`, `eu-central-1`, `10.0.0.0/8`. */
export function isOpen(text: string): boolean {
  return OPEN.has(text)
}
