/** What the name of an attribute says of its value, before anybody looks at the value. */

/** Words that say: here is a secret. Names are read with `-` between their words, whatever stood there. */
const SECRET_WORDS = [
  'passw(?:or)?d|passphrase|passcode|\\bpass\\b|pwd|secret|token|credential|cookie|\\bpin\\b|\\botp\\b|\\bsalt\\b|\\bseed\\b',
  '(?:api|access|private|account|shared|master|primary|secondary|signing|encryption|auth|host|license|ssh|storage|function|service)-?key\\b(?!-(?:id|arn|type|name|vault))',
  'access-?key-?id|\\bsecret-?access|key-?material|key-?pem|\\bpem\\b|\\bpfx\\b|\\bp12\\b|keystore|kubeconfig|kube-config',
  'connection-?str|conn-?str|connection-?ur[li]|database-?ur[li]|\\bdsn\\b|\\bsas\\b|authorization|auth-?header|webhook',
  'certificate-?(?:body|data|chain)|client-?certificate',
  '\\b(?:mfa|totp|cvv)\\b(?!-(?:delete|enabled|configuration))|(?:verification|recovery|security|activation|unlock|backup|invite|auth)-?codes?\\b',
]
const SECRET_NAME = new RegExp(SECRET_WORDS.join('|'), 'i')

/** A yes, a no or a small number with such a name is about the secret, not the secret: its length, its age, whether there must be one. */
const ABOUT =
  /(?:^|_)(?:length|min|minimum|max|maximum|age|enable|enabled|disable|disabled|require|required|requires|allow|allows|expire|expiration|expiry|validity|ttl|lifetime|days|hours|seconds|minutes|count|reuse|rotate|rotation|recovery_window_in|manage|manage_master_user|policy|deletion)(?:_|$)/i

/** Named like secrets, and known to be none. Each with its reason. */
const NONE: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'http_tokens', why: 'optional or required: whether an instance answers metadata requests without a session' },
  { name: 'authorization', why: 'which kind of check a method of an API makes: NONE is what a reviewer looks for' },
  { name: 'authorization_type', why: 'the same of a function with a URL' },
]
const HARMLESS = new Set(NONE.map(({ name }) => name))

/**
 * Values under these are made by whoever writes the configuration and may be anything: scripts, environments, contents.
 * Nothing below one is shown, not even a number: each is a place where secrets have been found in real plans.
 */
const FREE_FORM = new Set(
  [
    'user_data user_data_base64 user_data_replace_on_change custom_data metadata_startup_script startup_script metadata', // scripts of machines
    'environment environment_variables env env_from variables app_settings build_environment_variables', // what processes are told
    'content content_base64 sensitive_content source_code source template rendered body payload definition input output result value', // contents
    'values set set_list set_sensitive data binary_data string_data container_definitions containers template_body parameters', // of charts, tasks, stacks
    'triggers triggers_replace keepers command script inline interpreter provisioner connection query program', // of what runs anything
    'secret_string secret_binary request_parameters request_templates response_templates headers request_headers', // of what is sent
  ].flatMap((names) => names.split(' ')),
)

const TAGGED = new Set(['tags', 'tags_all', 'labels', 'effective_labels', 'terraform_labels'])

/** The way to the value of one tag: a key of somebody's, and so no name of the provider's. */
export function isTag(names: readonly string[]): boolean {
  return names.length === 2 && TAGGED.has(names[0] ?? '')
}

interface Named {
  /** The names on the way to the value, without the places in lists. */
  readonly names: readonly string[]
  readonly secret: boolean
  /** Said of a flag or a small number: the name is about a secret. */
  readonly about: boolean
  readonly freeForm: boolean
}

/** Of a path as capture prints it: `ingress[0].from_port`, `tags["a b"]`. */
export function namedBy(path: string): Named {
  const names = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[[^\]]*\]|([^.[\]]+)/g)].flatMap(([, key, name]) => key ?? name ?? [])
  const last = names.at(-1) ?? ''
  const telling = names.filter((name) => isSecretName(name))
  return {
    names,
    secret: telling.length > 0,
    about: telling.every((name) => ABOUT.test(snake(name))),
    freeForm: (!isTag(names) && names.some((name) => FREE_FORM.has(name))) || last === '',
  }
}

export function isSecretName(name: string): boolean {
  return !HARMLESS.has(name) && SECRET_NAME.test(snake(name).replaceAll(/[_. ]/g, '-'))
}

/** `adminPassword`: `admin_password`. */
function snake(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
}
