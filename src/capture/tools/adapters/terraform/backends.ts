/** What may be told of each backend: the settings that say where the state is. Everything else is dropped unseen. */
import type { Scope } from '../../../../record/command.ts'
import { isObject, type Json, type JsonObject } from '../../../../shared/bytes.ts'
import { itemsOf } from './json.ts'

type Named = Scope['address'][number]
type Reduce = (name: string, value: Json | undefined) => readonly Named[]

const LONGEST = 1_024

/**
 * A URL keeps host and path: user, password, query and fragment may hold credentials. What is no URL or host is
 * dropped, and so is one with an `@` in its path: a slash in a password (`u:1/2@host`) ends the host too early.
 */
const url: Reduce = (name, value) => {
  if (typeof value !== 'string' || value.length > LONGEST) return []
  if (/^[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._/-]*)?$/.test(value)) return [{ name, value }]
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || !URL.canParse(value)) return []
  const { protocol, host, pathname } = new URL(value)
  return pathname.includes('@') ? [] : [{ name, value: `${protocol}//${host}${pathname}` }]
}

const text: Reduce = (name, value) => {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return []
  if (value.includes('://')) return url(name, value)
  return /:[^/]*@/.test(value) ? [] : [{ name, value: value.toWellFormed() }]
}

/** Settings one level down, as `name.inner`: an object, or a list of objects. */
function below(inner: Readonly<Record<string, Reduce>>): Reduce {
  return (name, value) =>
    (itemsOf(value) ?? [value])
      .filter(isObject)
      .flatMap((held) => Object.entries(inner).flatMap(([member, reduce]) => reduce(`${name}.${member}`, held[member])))
}

/** Tags that choose workspaces: a list, or a map. */
const tags: Reduce = (name, value) => {
  const pairs = isObject(value) ? Object.entries(value).map(([tag, set]) => `${tag}=${typeof set === 'string' ? set : ''}`) : (itemsOf(value) ?? [])
  const joined = pairs
    .filter((tag) => typeof tag === 'string')
    .sort()
    .join(',')
  return text(name, joined)
}

/** Of a PostgreSQL address, as URL or as `key=value` words: host and database. Quoted words are dropped as a whole. */
const database: Reduce = (_name, value) => {
  if (typeof value !== 'string' || value.length > LONGEST) return []
  if (/^postgres(?:ql)?:\/\//.test(value)) {
    if (!URL.canParse(value)) return []
    const { host, pathname } = new URL(value)
    return pathname.includes('@') ? [] : [...text('host', host), ...text('dbname', pathname.slice(1))]
  }
  const words = value.trim().split(/\s+/)
  if (!words.every((word) => /^[a-z_]+=[^\s'"\\=]*$/.test(word))) return []
  const settings = new Map(words.map((word) => word.split('=', 2) as [string, string]))
  return ['host', 'port', 'dbname'].flatMap((setting) => text(setting, settings.get(setting)))
}

function settings(names: string): Readonly<Record<string, Reduce>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, text]))
}

const HCP = { ...settings('hostname organization'), workspaces: below({ ...settings('name prefix project'), tags }) }

const BACKENDS: ReadonlyMap<string, Readonly<Record<string, Reduce>>> = new Map(
  Object.entries({
    azurerm: { ...settings('container_name environment key resource_group_name storage_account_name subscription_id tenant_id'), endpoint: url },
    cloud: HCP,
    consul: { ...settings('path'), address: url },
    cos: settings('bucket key prefix region'),
    gcs: settings('bucket prefix'),
    http: { address: url, lock_address: url, unlock_address: url },
    kubernetes: { ...settings('config_context config_path namespace secret_suffix'), host: url },
    oci: settings('bucket key namespace region'),
    oss: { ...settings('bucket key prefix region'), endpoint: url },
    pg: { ...settings('schema_name'), conn_str: database },
    remote: HCP,
    s3: { ...settings('bucket key region workspace_key_prefix'), endpoint: url, endpoints: below({ s3: url }) },
    swift: { ...settings('container region_name state_name'), auth_url: url },
  }),
)

/** Empty for a type that is not known: nothing of it can be called harmless. */
export function addressOf(type: string, config: JsonObject): Scope['address'] {
  const allowed = Object.entries(BACKENDS.get(type) ?? {})
  return allowed
    .flatMap(([name, reduce]) => reduce(name, Object.hasOwn(config, name) ? config[name] : undefined))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}

const SECRET_NAME = /password|secret|token|credential|conn_str|access_key|encryption_key|customer_key|private_key/

/** Settings of a backend that hold credentials, so that no other member of a record can hold them either. */
export function secretsOf(config: JsonObject): readonly string[] {
  const direct = Object.entries(config).flatMap(([name, value]) => (SECRET_NAME.test(name) && typeof value === 'string' ? [value] : []))
  const inAddresses = Object.values(config).flatMap((value) => (typeof value === 'string' && URL.canParse(value) ? [decoded(new URL(value).password)] : []))
  return [...direct, ...inAddresses]
}

function decoded(password: string): string {
  try {
    return decodeURIComponent(password)
  } catch {
    return password // it was not encoded
  }
}
