export const id = 920;
export const ids = [920];
export const modules = {

/***/ 6920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/flags.js
const FLAGS = new Map(Object.entries({
    switch: [
        'allow-deferral allow-missing allow-missing-config auto-approve backend check cloud compact-warnings concise consolidate-errors consolidate-warnings',
        'create-default-workspace deprecation destroy detailed-exitcode diff draw-cycles dry-run enable-plugin-cache force force-copy get h help',
        'ignore-remote-version input json list lock lock-file migrate-state no-color no-tests or-create raw reconfigure recursive refresh refresh-only',
        'show-sensitive suppress-forget-errors update upgrade v verbose verify-plugins version write',
    ],
    number: ['module-depth parallelism'],
    duration: ['lock-timeout'],
    address: ['exclude invoke replace target'],
    file: ['backup backup-out chdir exclude-file generate-config-out json-into out plan state state-out target-file'],
    platform: ['platform'],
    mode: ['lockfile type'],
    withheld: [
        'backend-config cloud-run config filter from-module fs-mirror id junit-xml module net-mirror plugin-dir provider state-id test-directory var var-file',
    ],
}).flatMap(([kind, names]) => names
    .join(' ')
    .split(' ')
    .map((name) => [`-${name}`, kind])));
/** Where one name means another thing for one sub-command. */
const EXCEPTIONS = new Map([
    ['show -state', 'switch'],
    ['show -config', 'switch'],
    ['console -plan', 'switch'],
]);
/** What stands alone, by sub-command; the last kind goes for all that follow. The rest is withheld. */
const POSITIONALS = new Map([
    ['apply', ['file']],
    ['import', ['address', 'withheld']],
    ['state mv', ['address']],
    ['state move', ['address']],
    ['state rm', ['address']],
    ['state remove', ['address']],
    ['state push', ['file']],
    ['state replace-provider', ['provider']],
    ['taint', ['address']],
    ['untaint', ['address']],
    ['workspace new', ['workspace']],
    ['workspace select', ['workspace']],
    ['workspace delete', ['workspace']],
    ['force-unlock', ['lock']],
]);
/** `undefined` for a flag that no version is known to have. */
function kindOfFlag(flag, words) {
    return EXCEPTIONS.get(`${words.join(' ')} ${flag}`) ?? FLAGS.get(flag);
}
function kindOfPositional(index, words) {
    const kinds = POSITIONALS.get(words.join(' ')) ?? [];
    return kinds[index] ?? kinds.at(-1) ?? 'withheld';
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/grammars.js
/**
 * What a value must look like to stand in a record as it is. A kind is listed for a flag only where its values are
 * harmless; a value that does not fit its kind is withheld all the same, because anything can be typed anywhere.
 */
const NAME = '[A-Za-z_][A-Za-z0-9_-]{0,127}';
const KEY = String.raw `\[(?:[0-9]{1,9}|"[A-Za-z0-9_.:/@ -]{0,64}")\]`;
const MODULE = String.raw `module\.${NAME}(?:${KEY})?`;
const RESOURCE = String.raw `(?:(?:data|ephemeral|action)\.)?[a-z][a-z0-9_-]{0,127}\.${NAME}(?:${KEY})?`;
const ADDRESS = new RegExp(String.raw `^(?:${MODULE}|(?:${MODULE}\.)*${RESOURCE}|(?:${MODULE}\.)+${MODULE})$`);
const PROVIDER = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]{1,5})?\/)?(?:-|[a-z0-9][a-z0-9_-]{0,63})\/[a-z0-9][a-z0-9_-]{0,63}$/;
const GRAMMARS = {
    switch: /^(?:1|0|t|f|T|F|true|false|TRUE|FALSE|True|False)$/,
    number: /^[0-9]{1,6}$/,
    duration: /^(?:0|(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:ns|us|ms|s|m|h)){1,6})$/,
    address: ADDRESS,
    provider: PROVIDER,
    file: /^[A-Za-z0-9._/-]{1,200}$/,
    workspace: /^[A-Za-z0-9._-]{1,90}$/,
    platform: /^[a-z0-9]{1,20}_[a-z0-9]{1,20}$/,
    lock: /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{1,20})$/,
    mode: /^(?:readonly|plan|plan-refresh-only|plan-destroy|apply)$/,
};
function isHarmless(value, kind) {
    return kind !== 'withheld' && value.length <= 512 && GRAMMARS[kind].test(value);
}
/** What Go's flag package takes for false; anything else given to a switch is true, or refused. */
function isFalse(value) {
    return value !== null && /^(?:0|f|F|false|FALSE|False)$/.test(value);
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/arguments.js



/** Flags are read wherever they stand: behind a positional the tool refuses them, and nothing runs. */
function partsOf({ rest, words, chdir }) {
    const parts = chdir === null ? [] : [{ flag: '-chdir', value: chdir, kind: 'file', positional: false }];
    const left = [...rest];
    let known = 0; // positionals that are certainly none of a flag's values
    let flagsEnded = false;
    for (let text = left.shift(); text !== undefined; text = left.shift()) {
        if (text === '--' && !flagsEnded)
            flagsEnded = true;
        else if (flagsEnded || !/^-./s.test(text)) {
            const kind = perhapsAValue(parts) ? 'withheld' : kindOfPositional(known++, words);
            parts.push({ flag: null, value: text, kind, positional: true });
        }
        else {
            const part = flagPart(text, left[0], words);
            if (takesNext(part, text))
                left.shift();
            parts.push(part);
        }
    }
    return parts;
}
/** Behind a flag that is not known, a word is its value or stands alone: nobody can say. */
function perhapsAValue(parts) {
    const last = parts.at(-1);
    return last !== undefined && !last.positional && last.flag === null && !last.value?.includes('=');
}
function flagPart(text, next, words) {
    const [, flag = '', inline] = /^-?(-[^=]+)(?:=(.*))?$/s.exec(text) ?? [];
    const kind = kindOfFlag(flag, words);
    if (kind === undefined)
        return { flag: null, value: text, kind: 'withheld', positional: false };
    return { flag, value: inline ?? (kind === 'switch' ? null : (next ?? null)), kind, positional: false };
}
function takesNext({ flag, kind }, text) {
    return flag !== null && kind !== 'switch' && !text.includes('=');
}
function shown({ flag, value, kind }) {
    return { flag, value: value === null || isHarmless(value, kind) ? value : new values/* Raw */.dO(value) };
}
/** The last value of a flag: the tool lets a later one win. `undefined` when it is not given, or given as nothing. */
function lastValue(flag, parts) {
    return parts.findLast((part) => part.flag === flag)?.value || undefined;
}
/** The last word that stands alone: one before it may be the value of a flag that is not known. */
function lastPositional(parts) {
    return parts.findLast(({ positional }) => positional)?.value || undefined;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/json.js
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A list, or none where there is nothing; `undefined` for anything else. */
function itemsOf(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : undefined;
}
/** As it can be printed in a record: without half characters. */
function textOf(value) {
    return typeof value === 'string' ? value.toWellFormed() : undefined;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/backends.js

const LONGEST = 1_024;
/**
 * A URL keeps host and path: user, password, query and fragment may hold credentials. What is no URL or host is
 * dropped, and so is one with an `@` in its path: a slash in a password (`u:1/2@host`) ends the host too early.
 */
const url = (name, value) => {
    if (typeof value !== 'string' || value.length > LONGEST)
        return [];
    if (/^[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._/-]*)?$/.test(value))
        return [{ name, value }];
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || !URL.canParse(value))
        return [];
    const { protocol, host, pathname } = new URL(value);
    return pathname.includes('@') ? [] : [{ name, value: `${protocol}//${host}${pathname}` }];
};
const backends_text = (name, value) => {
    if (typeof value !== 'string' || value === '' || value.length > LONGEST)
        return [];
    if (value.includes('://'))
        return url(name, value);
    return /:[^/]*@/.test(value) ? [] : [{ name, value: value.toWellFormed() }];
};
/** Settings one level down, as `name.inner`: an object, or a list of objects. */
function below(inner) {
    return (name, value) => (itemsOf(value) ?? [value])
        .filter(isObject)
        .flatMap((held) => Object.entries(inner).flatMap(([member, reduce]) => reduce(`${name}.${member}`, held[member])));
}
/** Tags that choose workspaces: a list, or a map. */
const tags = (name, value) => {
    const pairs = isObject(value) ? Object.entries(value).map(([tag, set]) => `${tag}=${typeof set === 'string' ? set : ''}`) : (itemsOf(value) ?? []);
    const joined = pairs
        .filter((tag) => typeof tag === 'string')
        .sort()
        .join(',');
    return backends_text(name, joined);
};
/** Of a PostgreSQL address, as URL or as `key=value` words: host and database. Quoted words are dropped as a whole. */
const database = (_name, value) => {
    if (typeof value !== 'string' || value.length > LONGEST)
        return [];
    if (/^postgres(?:ql)?:\/\//.test(value)) {
        if (!URL.canParse(value))
            return [];
        const { host, pathname } = new URL(value);
        return pathname.includes('@') ? [] : [...backends_text('host', host), ...backends_text('dbname', pathname.slice(1))];
    }
    const words = value.trim().split(/\s+/);
    if (!words.every((word) => /^[a-z_]+=[^\s'"\\=]*$/.test(word)))
        return [];
    const settings = new Map(words.map((word) => word.split('=', 2)));
    return ['host', 'port', 'dbname'].flatMap((setting) => backends_text(setting, settings.get(setting)));
};
function settings(names) {
    return Object.fromEntries(names.split(' ').map((name) => [name, backends_text]));
}
const HCP = { ...settings('hostname organization'), workspaces: below({ ...settings('name prefix project'), tags }) };
const BACKENDS = new Map(Object.entries({
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
}));
/** Empty for a type that is not known: nothing of it can be called harmless. */
function addressOf(type, config) {
    const allowed = Object.entries(BACKENDS.get(type) ?? {});
    return allowed
        .flatMap(([name, reduce]) => reduce(name, Object.hasOwn(config, name) ? config[name] : undefined))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}
const SECRET_NAME = /password|secret|token|credential|conn_str|access_key|encryption_key|customer_key|private_key/;
/** Settings of a backend that hold credentials, so that no other member of a record can hold them either. */
function secretsOf(config) {
    const direct = Object.entries(config).flatMap(([name, value]) => (SECRET_NAME.test(name) && typeof value === 'string' ? [value] : []));
    const inAddresses = Object.values(config).flatMap((value) => (typeof value === 'string' && URL.canParse(value) ? [decoded(new URL(value).password)] : []));
    return [...direct, ...inAddresses];
}
function decoded(password) {
    try {
        return decodeURIComponent(password);
    }
    catch {
        return password; // it was not encoded
    }
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/shell-words.js
/** TF_CLI_ARGS is split like a shell would, by rules that terraform and tofu share: no variables, no commands. */
const SPACES = new Set([' ', '\t', '\r', '\n']);
/** Unquoted, they end the list: what follows them is dropped without a word. */
const ENDS = new Set([';', '&', '|', '<', '>']);
/** Unquoted, they open a command that would not be run but kept as text, or refused: too rare to be guessed at. */
const OPENS = new Set(['`', '(', ')']);
/** The words of `text`, or `undefined` when its quoting is not closed or not understood. */
function shellWords(text) {
    const words = [];
    let word;
    let quote;
    let escaped = false;
    for (const character of text) {
        if (escaped) {
            word = (word ?? '') + character;
            escaped = false;
        }
        else if (character === '\\' && quote !== "'")
            escaped = true;
        else if (quote !== undefined) {
            if (character === quote)
                quote = undefined;
            else
                word = (word ?? '') + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word ??= '';
        }
        else if (SPACES.has(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (OPENS.has(character))
            return undefined;
        else if (ENDS.has(character)) {
            if (character === '>' && /^[0-9]/.test(word ?? ''))
                word = undefined; // the number of a stream that would be redirected
            break;
        }
        else
            word = (word ?? '') + character;
    }
    if (escaped || quote !== undefined)
        return undefined;
    return word === undefined ? words : [...words, word];
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/subcommands.js
const SUBCOMMANDS = [
    { words: 'apply', class: 'mutates-infrastructure' },
    { words: 'destroy', class: 'mutates-infrastructure' },
    { words: 'test', class: 'mutates-infrastructure', neverBlocked: true },
    { words: 'refresh', class: 'mutates-state' },
    { words: 'import', class: 'mutates-state' },
    { words: 'taint', class: 'mutates-state' },
    { words: 'untaint', class: 'mutates-state' },
    { words: 'push', class: 'mutates-state' },
    { words: 'force-unlock', class: 'mutates-state', neverBlocked: true },
    { words: 'init', given: ['-migrate-state', '-force-copy'], class: 'mutates-state' },
    { words: 'init', given: ['-reconfigure'], class: 'mutates-state', neverBlocked: true },
    { words: 'init', class: 'local' },
    { words: 'state', class: 'read', below: 'mutates-infrastructure' },
    { words: 'state mv', class: 'mutates-state' },
    { words: 'state move', class: 'mutates-state' },
    { words: 'state rm', class: 'mutates-state' },
    { words: 'state remove', class: 'mutates-state' },
    { words: 'state push', class: 'mutates-state' },
    { words: 'state replace-provider', class: 'mutates-state' },
    { words: 'state list', class: 'access' },
    { words: 'state ls', class: 'access' },
    { words: 'state show', class: 'access' },
    { words: 'state pull', class: 'access' },
    { words: 'state identities', class: 'access' },
    { words: 'workspace', class: 'read', below: 'mutates-infrastructure' },
    { words: 'workspace list', class: 'read' },
    { words: 'workspace show', class: 'read' },
    { words: 'workspace select', class: 'mutates-state', neverBlocked: true },
    { words: 'workspace new', class: 'mutates-state', neverBlocked: true },
    { words: 'workspace delete', class: 'mutates-state' },
    { words: 'env', class: 'mutates-state', below: 'mutates-state' },
    { words: 'env list', class: 'mutates-state' },
    { words: 'env select', class: 'mutates-state' },
    { words: 'env new', class: 'mutates-state' },
    { words: 'env delete', class: 'mutates-state' },
    { words: 'plan', class: 'plan' },
    { words: 'console', class: 'access' },
    { words: 'output', class: 'access' },
    { words: 'show', class: 'access' },
    { words: 'query', class: 'access' },
    { words: 'version', class: 'read' },
    { words: 'help', class: 'read' },
    { words: 'fmt', class: 'read' },
    { words: 'validate', class: 'read' },
    { words: 'graph', class: 'read' },
    { words: 'get', class: 'read' },
    { words: 'modules', class: 'read' },
    { words: 'metadata', class: 'read' },
    { words: 'metadata functions', class: 'read' },
    { words: 'providers', class: 'read' },
    { words: 'providers schema', class: 'read' },
    { words: 'providers lock', class: 'local' },
    { words: 'providers mirror', class: 'local' },
    { words: 'login', class: 'local' },
    { words: 'logout', class: 'local' },
];
const KNOWN = new Set(SUBCOMMANDS.map(({ words }) => words));
function isSubcommand(words) {
    return KNOWN.has(words);
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/command-line.js
/**
 * A command line taken apart the way terraform and tofu do it themselves (tried on 1.11.4 and 1.12.6): `-chdir=`,
 * then TF_CLI_ARGS and TF_CLI_ARGS_<sub-command> put in right after the sub-command, then any `-version` at all, then
 * the sub-command once more: with none typed, the variables alone can name one. Pure, and throws for nothing.
 */



function understand({ argv, cwd, env }) {
    const { chdir, args } = withoutChdir(argv);
    const place = { directory: (0,external_node_path_.resolve)(cwd, chdir ?? ''), chdir };
    const merged = withVariables(args, env);
    if (merged === undefined)
        return { ...place, doing: 'unknown', words: [], next: undefined, rest: [...args, ...variablesIn(env)], hidden: true };
    const whole = merged.some((arg) => arg === '-v' || arg === '-version' || arg === '--version') ? ['version', ...merged] : merged;
    const found = findSubcommand(whole);
    const start = found.at - found.words.length;
    const rest = found.at < 0 ? whole : whole.toSpliced(start, found.words.length);
    return { ...place, doing: found.doing, words: found.words, next: whole[found.at], rest, hidden: whole.some(isFileOfArguments) };
}
/** Only before the sub-command, only with `=`, the last one counts; a `-chdir` without its folder makes it refuse everything. */
function withoutChdir(argv) {
    const end = argv.findIndex((arg) => !arg.startsWith('-'));
    const leading = end < 0 ? argv : argv.slice(0, end);
    const at = leading.findLastIndex((arg) => arg.startsWith('-chdir='));
    const chdir = leading[at]?.slice('-chdir='.length);
    if (!chdir || leading.includes('-chdir') || leading.includes('-chdir='))
        return { chdir: null, args: argv };
    return { chdir, args: argv.toSpliced(at, 1) };
}
/** Both variables are looked up by the sub-command that was typed, and put in after it: the second one ends up in front. */
function withVariables(args, env) {
    const { named } = findSubcommand(args);
    const last = named.at(-1) ?? '';
    let merged = args;
    for (const name of ['TF_CLI_ARGS', `TF_CLI_ARGS_${named.join('_').replaceAll('-', '_')}`]) {
        const extra = shellWords(env[name] ?? '');
        if (extra === undefined)
            return undefined;
        merged = merged.toSpliced(merged.indexOf(last) + 1, 0, ...extra);
    }
    return merged;
}
/** Each as one argument: what can't be taken apart is withheld as a whole. */
function variablesIn(env) {
    return Object.entries(env).flatMap(([name, value]) => (/^TF_CLI_ARGS(?:_|$)/.test(name) ? [value] : []));
}
/** The first argument that is no flag and not empty, and the word after it where both together are a sub-command. */
function findSubcommand(args) {
    const ends = args.indexOf('--');
    const heard = ends < 0 ? args : args.slice(0, ends);
    const first = heard.findIndex((arg) => arg !== '' && !arg.startsWith('-'));
    const word = heard[first];
    const next = heard[first + 1];
    const none = { doing: 'help', words: [], named: [], at: -1 };
    if (word === undefined || word.includes(' '))
        return none;
    const pair = next === undefined ? undefined : `${word} ${next}`;
    const named = pair !== undefined && isSubcommand(pair) ? [word, next] : [word];
    const known = isSubcommand(named.join(' '));
    const doing = asksForHelp(heard) ? 'help' : known ? 'subcommand' : 'unknown';
    return { doing, words: known ? named : [], named, at: known ? first + named.length : -1 };
}
function asksForHelp(heard) {
    const hidden = heard.findIndex(isFileOfArguments); // may hold a `--`, after which `-help` is a file name
    return (hidden < 0 ? heard : heard.slice(0, hidden)).some((arg) => arg === '-h' || arg === '-help' || arg === '--help');
}
function isFileOfArguments(arg) {
    return arg.startsWith('@');
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/question.js
/** Questions of ours to the tool itself: bounded, without the user's own options, and never through a wrapper. */


/** setup-terraform puts a wrapper in the tool's place, which writes into stdout and loses exit codes; the tool lies beside it. */
async function askedOf({ line, directory }, { files }) {
    const executable = line.executable.includes('/') ? (0,external_node_path_.resolve)(line.cwd, line.executable) : line.executable;
    const behind = `${(0,external_node_path_.dirname)(executable)}/${(0,external_node_path_.basename)(executable)}-bin`;
    const found = executable.includes('/') ? await files.look(behind).catch(() => undefined) : undefined;
    const wrapped = found?.kind === 'file' && found.executable;
    return { executable: wrapped ? behind : executable, directory, env: environmentOf(line) };
}
/** A relative path in TF_CLI_CONFIG_FILE is meant from where the user stood, not from where `-chdir` leads. */
function environmentOf({ env, cwd }) {
    const settings = env['TF_CLI_CONFIG_FILE'];
    return settings ? { ...env, TF_CLI_CONFIG_FILE: (0,external_node_path_.resolve)(cwd, settings) } : env;
}
/** What it printed, when it ended with 0. Why not is said without a word of its own: that may hold anything. */
async function ask({ executable, directory, env }, argv, deadlineMs, { exec }) {
    let answer;
    try {
        answer = await exec.ask({ executable, argv, cwd: directory, env: { ...quiet(env), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' } }, deadlineMs);
    }
    catch {
        return (0,values/* absent */.Ge)('error', `the tool could not be asked (${argv[0]}): it did not start, or not end in time`);
    }
    const { exit, stdout } = answer;
    return 'code' in exit && exit.code === 0 ? stdout : (0,values/* absent */.Ge)('error', `the tool refused to answer (${argv[0]})`);
}
/** TF_LOG and its kin would cost time and write files; TF_CLI_ARGS would change the question. */
function quiet(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^TF_(?:LOG|CLI_ARGS)/.test(name)));
}
/** The JSON in an answer. tofu prints warnings about its settings in front of it. `undefined` when there is none. */
function jsonIn(answer) {
    const bytes = answer.subarray(startOfJson(answer));
    try {
        return { bytes, value: JSON.parse(new TextDecoder().decode(bytes)) };
    }
    catch {
        return undefined; // truncated, or no JSON
    }
}
/** Of the first `{` that begins a line. */
function startOfJson(answer) {
    const [lineFeed, brace] = [10, 123];
    for (let at = answer.indexOf(brace); at > 0; at = answer.indexOf(brace, at + 1)) {
        if (answer[at - 1] === lineFeed)
            return at;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/data-folder.js
/** What terraform keeps in its data folder (`.terraform`, or TF_DATA_DIR): the chosen workspace and the backend's settings. */




const SETTINGS_BYTES = 4_194_304;
const WORKSPACE_BYTES = 4_096;
function dataFolderOf({ directory, line }) {
    const chosen = line.env['TF_DATA_DIR'];
    const path = (0,external_node_path_.resolve)(directory, chosen || '.terraform');
    return { path, chosen: chosen ? path : null };
}
/** May be any text: the name is not checked here, and stands in no path of ours. */
async function workspaceIn(folder, env, { files }) {
    const chosen = env['TF_WORKSPACE'];
    if (chosen)
        return chosen.toWellFormed();
    try {
        const held = await files.read((0,external_node_path_.join)(folder.path, 'environment'), WORKSPACE_BYTES);
        return new TextDecoder().decode(held).trim() || 'default';
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the name of the workspace could not be read');
    }
}
const LOCAL = { type: 'local', config: {} };
/** The local one where nothing was configured. */
async function backendIn(folder, { files }) {
    let held;
    try {
        held = await files.read((0,external_node_path_.join)(folder.path, 'terraform.tfstate'), SETTINGS_BYTES);
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the settings of the backend could not be read');
    }
    if (held === undefined)
        return LOCAL;
    const settings = jsonIn(held)?.value;
    if (!isObject(settings))
        return (0,values/* absent */.Ge)('error', 'the settings of the backend are of a shape that is not known');
    const backend = settings['backend'] ?? settings['state_store'];
    if (backend === undefined || backend === null)
        return LOCAL;
    const type = isObject(backend) ? backend['type'] : undefined;
    if (!isObject(backend) || typeof type !== 'string' || !/^[a-z0-9_-]{1,64}$/.test(type))
        return (0,values/* absent */.Ge)('error', 'the backend has no type that could be told');
    const { config } = backend;
    return { type, config: isObject(config) ? config : {} };
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secrets.js
/** What a command was told where secrets are told, each in every form in which it may turn up again. */


const SECRET_VARIABLES = /^(?:TF_VAR_.+|TF_TOKEN_.+|TF_HTTP_PASSWORD|TF_ENCRYPTION)$/s;
/** The value of an attribute in HCL: `passphrase = "..."`. */
const HCL_VALUE = /=\s*"((?:[^"\\]|\\.)+)"/g;
function secretsIn(parts, env) {
    const withheld = parts.flatMap(({ value, kind }) => (value === null || isHarmless(value, kind) ? [] : [value]));
    const variables = Object.entries(env).flatMap(([name, value]) => (SECRET_VARIABLES.test(name) ? [value] : []));
    return asRaw([...withheld, ...variables].flatMap(formsOf));
}
function asRaw(texts) {
    return [...new Set(texts)].filter((text) => text !== '').map((text) => new values/* Raw */.dO(text));
}
/** `-flag=name=value` gives the whole, `name=value` and `value`; a map or an object gives its values too. */
function formsOf(text) {
    const once = behindEquals(text);
    return [text, once, behindEquals(once)].flatMap((form) => [form, ...leavesOf(form)]);
}
function behindEquals(text) {
    const at = text.indexOf('=');
    return at < 0 ? '' : text.slice(at + 1);
}
function leavesOf(text) {
    const values = [...text.matchAll(HCL_VALUE)].map(([, value = '']) => value);
    if (!/^\s*[[{]/.test(text))
        return values;
    try {
        return [...values, ...textsIn(JSON.parse(text))];
    }
    catch {
        return values; // HCL, not JSON
    }
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/location.js
/** Where the state of a command lies, and the tuple that names it. */







async function locate(call, asked, host) {
    const folder = dataFolderOf(call);
    const [workspace, backend] = await Promise.all([workspaceIn(folder, call.line.env, host), backendIn(folder, host)]);
    if ((0,values/* isAbsent */.W0)(workspace))
        return nowhere(workspace);
    if ((0,values/* isAbsent */.W0)(backend))
        return nowhere(backend);
    const files = stateFiles(call);
    if (backend.type === 'local' || (call.words[0] === 'state' && files.state !== undefined))
        return inFiles(call, { workspace, backend, ...files }, host);
    const scope = { type: backend.type, address: addressOf(backend.type, backend.config), workspace };
    const where = { kind: 'remote', executable: asked.executable, directory: call.directory, workspace, dataDirectory: folder.chosen };
    return { scope, reads: where, writes: where, secrets: asRaw(secretsOf(backend.config)) };
}
function nowhere(why) {
    return { scope: why, reads: why, writes: why, secrets: [] };
}
/** `workspace new -state` names a file to copy from; `state mv -state-out` another state than the one that is told of. */
function stateFiles({ line, words }) {
    const parts = partsOf(understand(line));
    const state = words[0] === 'workspace' ? undefined : lastValue('-state', parts);
    return { state, out: words[0] === 'state' ? undefined : lastValue('-state-out', parts) };
}
/** What terraform takes for the name of a workspace, `..` among it. A path is built with no other. */
const WORKSPACE = /^[A-Za-z0-9_.~$&+=:@-]+$/;
/** The tuple holds the path without the workspace's part of it. `-state` goes for every workspace. */
function inFiles({ directory }, { workspace, backend, state, out }, host) {
    const base = state ?? textOr(backend.config['path'], 'terraform.tfstate');
    const folder = textOr(backend.config['workspace_dir'], undefined);
    const address = [
        { name: 'path', value: namedFrom(host.workspace, (0,external_node_path_.resolve)(directory, base)) },
        ...(folder === undefined ? [] : [{ name: 'workspace_dir', value: namedFrom(host.workspace, (0,external_node_path_.resolve)(directory, folder)) }]),
    ];
    const apart = workspace !== 'default' && state === undefined;
    const path = apart ? (0,external_node_path_.join)(folder ?? 'terraform.tfstate.d', workspace, 'terraform.tfstate') : base;
    const reads = apart && !WORKSPACE.test(workspace) ? (0,values/* absent */.Ge)('not-available', 'no workspace can have this name') : { kind: 'local', path: (0,external_node_path_.resolve)(directory, path) };
    const writes = out === undefined ? reads : { kind: 'local', path: (0,external_node_path_.resolve)(directory, out) };
    return { scope: { type: 'local', address, workspace }, reads, writes, secrets: [] };
}
function textOr(value, otherwise) {
    return typeof value === 'string' && value !== '' ? value : otherwise;
}
/** Relative to the checkout, so that another runner gives it the same name; absolute outside of it. */
function namedFrom(workspace, path) {
    const inside = workspace === undefined ? path : (0,external_node_path_.relative)(workspace, path);
    return (0,external_node_path_.isAbsolute)(inside) || /^\.\.(?:[\\/]|$)/.test(inside) ? path : inside.replaceAll('\\', '/');
}

// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/lock-file.js
/** The providers that `.terraform.lock.hcl` selects. The tool writes that file itself, so no more of HCL is read than it writes. */



const LOCK_FILE_BYTES = 4_194_304;
const lock_file_PROVIDER = /^provider "([A-Za-z0-9.:_/-]{1,300})" \{$/;
const VERSION = /^ {2}version += "([0-9A-Za-z.+-]{1,100})"$/;
/** Everything else that the tool writes inside of a block. */
const REST = /^(?: {2}constraints += "[^"\\]*"| {2}hashes += \[| {4}"[^"\\]*",| {2}\])$/;
/** `undefined` for a file that is not exactly as the tool writes it. */
function providersIn(text) {
    const providers = [];
    let name;
    let version;
    for (const line of text.split(/\r?\n/)) {
        const opened = lock_file_PROVIDER.exec(line)?.[1];
        const said = VERSION.exec(line)?.[1];
        if (name === undefined) {
            if (opened !== undefined)
                name = opened;
            else if (line !== '' && !line.startsWith('#'))
                return undefined;
        }
        else if (line === '}') {
            if (version === undefined)
                return undefined;
            providers.push({ name, version });
            name = version = undefined;
        }
        else if (said !== undefined && version === undefined)
            version = said;
        else if (!REST.test(line))
            return undefined;
    }
    return name === undefined ? providers : undefined;
}
async function lockFileFacts(directory, { files }) {
    let bytes;
    try {
        bytes = await files.read((0,external_node_path_.join)(directory, '.terraform.lock.hcl'), LOCK_FILE_BYTES);
    }
    catch {
        const unreadable = (0,values/* absent */.Ge)('error', 'the lock file could not be read');
        return { providers: unreadable, lockFile: unreadable };
    }
    if (bytes === undefined) {
        const none = (0,values/* absent */.Ge)('not-available', 'there is no lock file');
        return { providers: none, lockFile: none };
    }
    const providers = providersIn(new TextDecoder().decode(bytes)) ?? (0,values/* absent */.Ge)('error', 'the lock file is not written the way the tool writes it');
    return { providers, lockFile: (0,shared_bytes/* sha256 */.sc)(bytes) };
}

// EXTERNAL MODULE: ./build/record/change.js
var change = __webpack_require__(2226);
;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/actions.js
/** An order that is not told deletes nothing: the old object is only forgotten. */
const NATIVE = new Map(Object.entries({
    'no-op': { action: 'no-op' },
    create: { action: 'create' },
    read: { action: 'read' },
    update: { action: 'update' },
    delete: { action: 'delete' },
    forget: { action: 'forget' },
    'delete,create': { action: 'replace', order: 'delete-first' },
    'create,delete': { action: 'replace', order: 'create-first' },
    'create,forget': { action: 'replace', order: 'create-first' },
    'forget,create': { action: 'replace', order: 'unknown' },
}));
/** `delete,create`; a word that is none of terraform's way of naming actions is not repeated. */
function nativeOf(actions) {
    const words = Array.isArray(actions) ? actions : [];
    return words.map((word) => (typeof word === 'string' && /^[a-z][a-z_-]{0,31}$/.test(word) ? word : 'unknown')).join(',') || 'unknown';
}
/** An import and a move change nothing by themselves, so terraform calls them `no-op`. */
function actionOf(native, { moved, imported }) {
    const action = NATIVE.get(native)?.action ?? 'unknown';
    if (action !== 'no-op')
        return action;
    if (moved)
        return 'move';
    return imported ? 'import' : 'no-op';
}
function orderOf(native) {
    return NATIVE.get(native)?.order ?? 'unknown';
}
const REASONS = new Set([
    'replace_because_cannot_update',
    'replace_because_tainted',
    'replace_by_request',
    'replace_by_triggers',
    'delete_because_no_resource_config',
    'delete_because_wrong_repetition',
    'delete_because_count_index',
    'delete_because_each_key',
    'delete_because_no_module',
    'delete_because_no_move_target',
    'delete_because_enabled_false',
    'read_because_config_unknown',
    'read_because_dependency_pending',
    'read_because_check_nested',
    'forgot_because_lifecycle_destroy_in_state',
    'forgot_because_lifecycle_destroy_in_config',
]);
function reasonOf(reason) {
    return typeof reason === 'string' && REASONS.has(reason) ? reason : null;
}
/** `ingress[0].from_port`, `tags["a b"]`. A step that is neither name nor number could be a value, and is not shown. */
function pathText(path) {
    const steps = Array.isArray(path) ? path : [null];
    return steps.map(stepText).join('').replace(/^\./, '');
}
function stepText(step) {
    if (typeof step === 'number' && Number.isSafeInteger(step))
        return `[${step}]`;
    if (typeof step !== 'string')
        return '[?]';
    return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step.toWellFormed())}]`;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan.js
/** What `show -json` tells of a plan, reduced to addresses, types, actions and paths. No value of an attribute passes. */






function planIn(answer) {
    const document = jsonIn(answer)?.value;
    if (!isObject(document))
        return (0,values/* absent */.Ge)('error', 'the tool did not print the plan as JSON');
    const format = document['format_version'];
    if (typeof format !== 'string' || !/^[01]\.[0-9]{1,4}$/.test(format))
        return (0,values/* absent */.Ge)('error', 'the plan is in a format that is not known');
    if (!isPlan(document))
        return (0,values/* absent */.Ge)('error', 'the tool printed something else than a plan');
    const changes = changesIn(document);
    const outputs = outputsIn(document['output_changes']);
    const drift = itemsOf(document['resource_drift']);
    if (changes === undefined || outputs === undefined || drift === undefined)
        return (0,values/* absent */.Ge)('error', 'the plan is of a shape that is not known');
    const listed = changes.filter(({ action }) => action !== 'no-op');
    return {
        content: contentOf(listed, outputs),
        format,
        file: (0,values/* absent */.Ge)('not-available', 'no commitment key is configured'),
        counts: (0,change/* countChanges */.x)(changes),
        changes: listed,
        outputs,
        drift: drift.filter(isDrift).length,
        complete: flagOf(document['complete']),
        errored: flagOf(document['errored']),
    };
}
/** The state has a format version too, and is printed by the same command. */
function isPlan(document) {
    return ['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((member) => Object.hasOwn(document, member));
}
function flagOf(value) {
    return typeof value === 'boolean' ? value : (0,values/* absent */.Ge)('not-available', 'this version of the tool does not say');
}
function isDrift(entry) {
    return isObject(entry) && isObject(entry['change']) && nativeOf(entry['change']['actions']) !== 'no-op';
}
function changesIn(document) {
    const resources = itemsOf(document['resource_changes'])?.map(changeOf);
    const invoked = itemsOf(document['action_invocations'])?.map(invocationOf);
    const changes = resources && invoked && [...resources, ...invoked];
    return changes?.every((change) => change !== undefined) ? changes : undefined;
}
function changeOf(entry) {
    if (!isObject(entry) || !isObject(entry['change']))
        return undefined;
    const { change } = entry;
    const address = textOf(entry['address']);
    if (!address)
        return undefined;
    const native = nativeOf(change['actions']);
    const formerly = textOf(entry['previous_address']) ?? null;
    const action = actionOf(native, { moved: formerly !== null, imported: isObject(change['importing']) });
    const paths = (itemsOf(change['replace_paths']) ?? []).map(pathText);
    return {
        address,
        deposed: textOf(entry['deposed']) ?? null,
        formerly,
        kind: entry['mode'] === 'data' ? 'data' : 'resource',
        type: textOf(entry['type']) ?? '',
        action,
        native,
        reason: reasonOf(entry['action_reason']),
        replacement: action === 'replace' ? { order: orderOf(native), paths } : null,
    };
}
/** An action of terraform 1.14: it changes no resource of the state, but may do anything outside of it. */
function invocationOf(entry) {
    const address = isObject(entry) ? textOf(entry['address']) : undefined;
    if (!isObject(entry) || !address)
        return undefined;
    const type = textOf(entry['type']) ?? '';
    return { address, deposed: null, formerly: null, kind: 'resource', type, action: 'invoke', native: 'invoke', reason: null, replacement: null };
}
/** Those that change. */
function outputsIn(changes) {
    if (changes === undefined || changes === null)
        return [];
    if (!isObject(changes))
        return undefined;
    const outputs = Object.entries(changes).map(([name, change]) => ({
        name: name.toWellFormed(),
        action: nativeOf(isObject(change) ? change['actions'] : undefined),
    }));
    return outputs.filter(({ action }) => action !== 'no-op').sort((left, right) => order(left.name, right.name));
}
/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */
function contentOf(changes, outputs) {
    const listed = changes.map(({ address, deposed, formerly, action, native, replacement }) => ({
        address,
        deposed,
        formerly,
        action,
        actions: native.split(','),
        replacePaths: [...(replacement?.paths ?? [])].sort(),
        values: null,
    }));
    listed.sort((left, right) => order(left.address, right.address) || order(left.deposed ?? '', right.deposed ?? ''));
    return (0,shared_bytes/* sha256 */.sc)((0,shared_bytes/* printJson */.Q2)({ v: 'iac-ledger/plan-content/v1', changes: listed, outputs: outputs.map(({ name, action }) => ({ name, action })) }));
}
/** By UTF-16 units, like everything that is digested. */
function order(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/state.js





async function stateNow(where, host, env) {
    const held = where.kind === 'local' ? await readLocal(where.path, host) : await ask(state_askedOf(where, env), ['state', 'pull'], limits/* LIMITS */.b.questionMs, host);
    return (0,values/* isAbsent */.W0)(held) ? held : stateIn(held);
}
async function readLocal(path, { files }) {
    try {
        return (await files.read(path, limits/* LIMITS */.b.stateBytes)) ?? new Uint8Array();
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the state file could not be read');
    }
}
/** The folder's own settings may have changed since: what was found then is said outright. */
function state_askedOf({ executable, directory, workspace, dataDirectory }, env) {
    const { TF_DATA_DIR: _elsewhere, ...others } = env;
    return { executable, directory, env: { ...others, TF_WORKSPACE: workspace, ...(dataDirectory === null ? {} : { TF_DATA_DIR: dataDirectory }) } };
}
function stateIn(answer) {
    const state = jsonIn(answer);
    if (state === undefined)
        return /\{/.test(new TextDecoder().decode(answer)) ? (0,values/* absent */.Ge)('error', 'the state is no JSON') : noStateYet();
    const mark = markIn(state.value);
    return (0,values/* isAbsent */.W0)(mark) ? mark : { mark, digest: (0,shared_bytes/* sha256 */.sc)(state.bytes) };
}
/** Of a state in any format since 0.9; tofu keeps both in clear where it encrypts the rest. */
function markIn(state) {
    if (!isObject(state))
        return (0,values/* absent */.Ge)('error', 'the state is of a shape that is not known');
    const { lineage, serial } = state;
    if (lineage === '' || (lineage === undefined && serial === undefined))
        return noStateYet();
    const known = typeof lineage === 'string' && lineage.length <= 256 && lineage.isWellFormed() && typeof serial === 'number' && Number.isSafeInteger(serial) && serial >= 0;
    if (!known)
        return (0,values/* absent */.Ge)('error', 'the state names no lineage and serial');
    return { lineage, serial, commitment: (0,values/* absent */.Ge)('not-available', 'no commitment key is configured') };
}
function noStateYet() {
    return (0,values/* absent */.Ge)('not-available', 'there is no state yet');
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan-file.js





async function plannedMark(path, { files }) {
    let held;
    try {
        held = await files.read(path, limits/* LIMITS */.b.stateBytes);
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the plan file could not be read');
    }
    if (held === undefined)
        return (0,values/* absent */.Ge)('not-available', 'there is no such plan file');
    return isZip(held) ? markInZip(held) : withoutMark(held);
}
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
async function markInZip(bytes) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 1306));
    try {
        const { tfstate } = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'tfstate' && originalSize <= limits/* LIMITS */.b.stateBytes });
        const state = tfstate && jsonIn(tfstate)?.value;
        return state === undefined ? (0,values/* absent */.Ge)('error', 'the plan file holds no state that could be read') : markIn(state);
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the plan file is a damaged zip');
    }
}
/** Files of other makes that `apply` takes too, or may have been given by mistake. */
function withoutMark(bytes) {
    const held = jsonIn(bytes)?.value;
    if (isObject(held) && Object.hasOwn(held, 'remote_plan_format'))
        return (0,values/* absent */.Ge)('not-available', 'the plan lies at HCP Terraform: the file only names it');
    if (isObject(held) && Object.hasOwn(held, 'encrypted_data'))
        return (0,values/* absent */.Ge)('not-available', 'the plan file is encrypted');
    return (0,values/* absent */.Ge)('error', 'the file is no plan');
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/recognise.js
/** From a command line to what it is: its class, its plan file, and what of it may be shown. */






function recognise(line) {
    const understood = understand(line);
    const { directory, words } = understood;
    const parts = partsOf(understood);
    const row = rowOf(understood);
    const absolute = (file) => (file === undefined ? null : (0,external_node_path_.resolve)(directory, file));
    return {
        line,
        class: row.class,
        words,
        argv: parts.map(shown),
        directory,
        plan: {
            reads: row.words === 'apply' ? absolute(lastPositional(parts)) : null,
            writes: row.words === 'plan' ? absolute(lastValue('-out', parts)) : null,
        },
        neverBlocked: row.neverBlocked ?? false,
        secrets: secretsIn(parts, line.env),
    };
}
const HELP = { words: 'help', class: 'read' };
const UNKNOWN = { words: '', class: 'mutates-infrastructure' };
function rowOf({ doing, words, next, rest, hidden }) {
    if (doing === 'help')
        return HELP;
    const row = SUBCOMMANDS.find((candidate) => candidate.words === words.join(' ') && (candidate.given?.some((flag) => hidden || isGiven(flag, rest)) ?? true));
    if (row === undefined)
        return UNKNOWN;
    const below = next === undefined || next === '' || next.startsWith('-') ? undefined : row.below;
    return below === undefined ? row : { ...row, class: below };
}
/** Anywhere, even where it would be the value of another flag: a wrong guess may cost a record, never a gap. */
function isGiven(flag, rest) {
    return rest.some((text) => {
        const [, name, value] = /^-?(-[^=]+)(?:=(.*))?$/s.exec(text) ?? [];
        return name === flag && !isFalse(value ?? null);
    });
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/version.js
/** Which version of the tool this is: asked once per binary, since each question costs the user time. */






const version_VERSION = /^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}(?:[-+][0-9A-Za-z.+-]{1,64})?$/;
const REMEMBERED_BYTES = 16_384;
async function versionOf(asked, host) {
    const key = await keyOf(asked, host);
    const remembered = key && (await recall(key, host));
    if (remembered)
        return remembered;
    const answer = await ask(asked, ['version', '-json'], limits/* LIMITS */.b.questionMs, host);
    if ((0,values/* isAbsent */.W0)(answer))
        return answer;
    const said = jsonIn(answer)?.value;
    const version = isObject(said) ? said['terraform_version'] : undefined;
    if (typeof version !== 'string' || !version_VERSION.test(version))
        return (0,values/* absent */.Ge)('error', 'the tool did not say its version in a way that is known');
    if (key)
        await remember(key, version, host);
    return version;
}
/** Beside the binary, what a version manager in its place goes by: the folder, and variables that name a version. A digest, so that no value is kept. */
async function keyOf({ executable, directory, env }, { files }) {
    const found = await files.look(executable).catch(() => undefined);
    if (found === undefined)
        return undefined;
    const chosen = Object.entries(env).filter(([name]) => /(?:TERRAFORM|TOFU|TENV|TF).*VERSION/.test(name));
    return (0,shared_bytes/* sha256 */.sc)(JSON.stringify([executable, directory, found.stamp, chosen]));
}
function placeOf(key, { cache }) {
    return (0,external_node_path_.join)(cache, `version-${key.slice('sha256:'.length)}.json`);
}
/** Only what prints back identically and names this very key: everything else is asked again. */
async function recall(key, host) {
    try {
        const bytes = await host.files.read(placeOf(key, host), REMEMBERED_BYTES);
        const held = bytes && (0,shared_bytes/* parseJson */.qF)(bytes);
        if (!isObject(held) || held['key'] !== key)
            return undefined;
        const version = held['version'];
        return typeof version === 'string' && version_VERSION.test(version) ? version : undefined;
    }
    catch {
        return undefined; // a cache that can't be read is no cache
    }
}
async function remember(key, version, host) {
    try {
        await host.files.makeFolder(host.cache, 0o700);
        await host.files.replace(placeOf(key, host), (0,shared_bytes/* printJson */.Q2)({ key, version }), 0o600);
    }
    catch {
        // Asked again next time: a cache that can't be written must not stop a command.
    }
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/terraform.js










const tool = { recognise: recognise, before, after, stateNow: stateNow };
async function before(call, host) {
    const asked = await askedOf(call, host);
    const located = locate(call, asked, host);
    const [version, lock, planned, { scope, writes, secrets }, state] = await Promise.all([
        versionOf(asked, host),
        lockFileFacts(call.directory, host),
        plannedOf(call, host),
        located,
        located.then(({ reads }) => stateAt(reads, asked, host)),
    ]);
    return { tool: { version, ...lock }, scope, state: (0,values/* isAbsent */.W0)(state) ? state : state.mark, planned, where: writes, secrets };
}
function plannedOf({ plan }, host) {
    return plan.reads === null ? Promise.resolve((0,values/* absent */.Ge)('not-applicable', 'no plan file was given')) : plannedMark(plan.reads, host);
}
function stateAt(where, { env }, host) {
    return (0,values/* isAbsent */.W0)(where) ? Promise.resolve(where) : stateNow(where, host, env);
}
/** A command may have moved the state: `init -migrate-state`, `workspace select`. So it is looked for anew. */
async function after(call, { where }, exit, host) {
    const asked = await askedOf(call, host);
    const located = locate(call, asked, host);
    const [{ scope, writes }, state, plan] = await Promise.all([
        located,
        located.then((found) => stateAt(found.writes, asked, host)),
        planOf(call, exit, asked, host),
    ]);
    if ((0,values/* isAbsent */.W0)(state))
        return { scope, state, plan, digest: state };
    const moved = JSON.stringify(writes) !== JSON.stringify(where);
    const digest = moved ? (0,values/* absent */.Ge)('not-applicable', 'the command went on to another state') : state.digest;
    return { scope, state: state.mark, plan, digest };
}
/** Only now, since it loads every provider: the user's command has ended. */
async function planOf({ plan, words, class: kind }, exit, asked, host) {
    if (kind === 'plan') {
        if (plan.writes === null)
            return (0,values/* absent */.Ge)('not-available', 'the plan was not saved: -out was not given');
        if (!wasPlanned(exit))
            return (0,values/* absent */.Ge)('not-available', 'the command made no plan');
        return showPlan(plan.writes, asked, host);
    }
    if (plan.reads !== null)
        return showPlan(plan.reads, asked, host);
    const changes = words[0] === 'apply' || words[0] === 'destroy';
    return changes
        ? (0,values/* absent */.Ge)('not-available', 'no plan file was given: the tool planned and applied in one go')
        : (0,values/* absent */.Ge)('not-applicable', 'this command has no plan');
}
/** 2 is what `-detailed-exitcode` says of a plan with changes. */
function wasPlanned(exit) {
    return 'code' in exit && (exit.code === 0 || exit.code === 2);
}
async function showPlan(path, asked, host) {
    const answer = await ask(asked, ['show', '-json', path], limits/* LIMITS */.b.questionMs * 4, host);
    return (0,values/* isAbsent */.W0)(answer) ? answer : planIn(answer);
}


/***/ })

};
