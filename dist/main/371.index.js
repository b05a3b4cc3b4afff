export const id = 371;
export const ids = [371];
export const modules = {

/***/ 90333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fateOf),
/* harmony export */   w: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var _commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45788);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32132);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97578);
/** The file of a saved plan: looked at once, and once more afterwards, since any step of the job may put another in its place. */




/** Read once for everything. The stamp is taken first: whoever writes while it is read is noticed later. */
async function readPlanFile(path, { files, commit }) {
    const read = await stampedBytes(path, files).catch(() => undefined);
    if (read === undefined)
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('error', 'the plan file could not be read');
    if (read === 'none')
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-available', 'there is no such plan file');
    const { stamp, bytes } = read;
    const whole = (0,_commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeFile */ .AA)('plan-file', [bytes]);
    return { bytes, file: { stamp, digest: whole.digest, commitment: await (0,_commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__/* .committed */ .rh)(commit, () => whole) } };
}
async function stampedBytes(path, files) {
    const facts = await files.look(path);
    if (facts === undefined)
        return 'none';
    const bytes = facts.kind === 'file' ? await files.read(path, _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.answerBytes) : undefined; // a pipe would be read empty before the tool comes
    return bytes && { stamp: facts.stamp, bytes };
}
/** Reads the file again only where somebody touched it. What can't be read any more is `gone`. */
async function fateOf(path, { stamp, digest }, { files }) {
    const now = await files.look(path).catch(() => undefined);
    if (now?.stamp === stamp)
        return 'untouched';
    const bytes = now && (await files.read(path, _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.answerBytes).catch(() => undefined));
    if (bytes === undefined)
        return 'gone';
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) === digest ? 'touched' : 'changed';
}


/***/ }),

/***/ 27371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tool: () => (/* binding */ tool)
});

// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(32132);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(97578);
// EXTERNAL MODULE: ./build/capture/plan-file.js
var plan_file = __webpack_require__(90333);
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

// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(86767);
;// CONCATENATED MODULE: ./build/shared/json-exact.js
/** Of a number that JavaScript might round, or a record could not print. Strings that look alike cost time, no more. */
const RISKY = /[0-9]{16}|(?:^|[:,[\s])-?[0-9]+[.eE]|(?:^|[:,[\s])-0/;
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/gs;
/**
 * A number that is no integer below 2^53, written plainly, becomes the string of its token. Throws a SyntaxError.
 * The tokens are found in the text: a reviver is told them too (`context.source`), but V8 13.6 now and then leaves one
 * out, and then 9007199254740993 is 9007199254740992 to whoever asks.
 */
function parseExact(text) {
    const rounded = JSON.parse(text);
    return RISKY.test(text) ? JSON.parse(text.replaceAll(STRING_OR_NUMBER, exactly)) : rounded;
}
function exactly(token) {
    if (token.startsWith('"'))
        return token;
    const number = Number(token);
    return Number.isSafeInteger(number) && String(number) === token ? token : `"${token}"`;
}

;// CONCATENATED MODULE: ./build/shared/json-spans.js

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
/** The one value in `bytes` from `from` on, with nothing but white space around it. */
function documentIn(bytes, from = 0) {
    const span = spanAt(bufferOf(bytes), from);
    if (skipSpace(span.bytes, span.end) !== span.bytes.length)
        throw new SyntaxError('something stands behind the JSON');
    return span;
}
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/**
 * The members of the one object that `documentIn` would give, found in one pass; of a name that stands twice, the
 * last. `undefined` where the value is no object.
 */
function sectionsIn(bytes, from = 0) {
    const buffer = bufferOf(bytes);
    const start = skipSpace(buffer, from);
    if (buffer[start] !== OPEN_OBJECT)
        return undefined;
    const members = membersIn({ bytes: buffer, start, end: buffer.length });
    const found = new Map();
    let next = members.next();
    for (; !next.done; next = members.next())
        found.set(...next.value);
    if (skipSpace(buffer, next.value + 1) !== buffer.length)
        throw new SyntaxError('something stands behind the JSON');
    return found;
}
function valueIn({ bytes, start, end }) {
    return parseExact(bytes.toString('utf8', start, end));
}
function isObjectSpan({ bytes, start }) {
    return bytes[start] === OPEN_OBJECT;
}
function isListSpan({ bytes, start }) {
    return bytes[start] === OPEN_LIST;
}
/** Members in the order of the bytes; none where the value is no object. A name that stands twice is given twice. Returns where it ends. */
function* membersIn(span) {
    if (!isObjectSpan(span))
        return span.end;
    const { bytes } = span;
    let at = skipSpace(bytes, span.start + 1);
    while (bytes[at] !== CLOSE_OBJECT) {
        if (bytes[at] !== QUOTE)
            throw new SyntaxError('a member without a name');
        const nameEnd = endOfString(bytes, at);
        const colon = skipSpace(bytes, nameEnd);
        if (bytes[colon] !== COLON)
            throw new SyntaxError('a name without a value');
        const value = spanAt(bytes, colon + 1);
        yield [String(JSON.parse(bytes.toString('utf8', at, nameEnd))), value];
        at = nextItem(bytes, value.end, CLOSE_OBJECT);
    }
    return at;
}
/** The object's bytes but for those members of it that have one of these names, each from its opening quote to what stands behind its comma. */
function piecesWithout({ bytes, start, end }, members, names) {
    const pieces = [];
    let kept = start;
    let at = skipSpace(bytes, start + 1);
    for (const [member, value] of members) {
        const next = nextItem(bytes, value.end, CLOSE_OBJECT);
        if (names.includes(member)) {
            pieces.push(bytes.subarray(kept, at));
            kept = next;
        }
        at = next;
    }
    return [...pieces, bytes.subarray(kept, end)];
}
/** Elements in their order; none where the value is no list. */
function* itemsIn(span) {
    if (!isListSpan(span))
        return;
    const { bytes } = span;
    for (let at = skipSpace(bytes, span.start + 1); bytes[at] !== CLOSE_LIST;) {
        const value = spanAt(bytes, at);
        yield value;
        at = nextItem(bytes, value.end, CLOSE_LIST);
    }
}
function spanAt(bytes, from) {
    const start = skipSpace(bytes, from);
    return { bytes, start, end: endOfValue(bytes, start) };
}
/** Of the closing bracket, or of what stands behind the comma. */
function nextItem(bytes, from, close) {
    const at = skipSpace(bytes, from);
    if (bytes[at] === close)
        return at;
    const next = bytes[at] === COMMA ? skipSpace(bytes, at + 1) : bytes.length;
    if (next >= bytes.length || bytes[next] === close)
        throw new SyntaxError('a list or an object that does not end');
    return next;
}
function skipSpace(bytes, from) {
    let at = from;
    for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[at])
        at += 1;
    return at;
}
function endOfValue(bytes, start) {
    const first = bytes[start];
    if (first === QUOTE)
        return endOfString(bytes, start);
    if (first === OPEN_OBJECT || first === OPEN_LIST)
        return endOfBrackets(bytes, start);
    return endOfWord(bytes, start);
}
function endOfString(bytes, start) {
    let at = start + 1;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
        if (byte === undefined)
            throw new SyntaxError('a string that does not end');
        at += byte === BACKSLASH ? 2 : 1;
    }
    return at + 1;
}
/** By byte: what opens, what closes, a string, or nothing of interest. A table, since this looks at every byte of a plan. */
const [OPENS, CLOSES, STRING] = [1, 2, 3];
const MEANING = new Uint8Array(256);
for (const byte of [OPEN_LIST, OPEN_OBJECT])
    MEANING[byte] = OPENS;
for (const byte of [CLOSE_LIST, CLOSE_OBJECT])
    MEANING[byte] = CLOSES;
MEANING[QUOTE] = STRING;
function endOfBrackets(bytes, start) {
    let depth = 0;
    for (let at = start; at < bytes.length; at += 1) {
        const meaning = MEANING[bytes[at]];
        if (meaning === 0)
            continue;
        if (meaning === STRING)
            at = endOfString(bytes, at) - 1;
        else if (meaning === OPENS)
            depth += 1;
        else {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    throw new SyntaxError('brackets that do not close');
}
/** A number, `true`, `false` or `null`. What it is, is found out by whoever parses it. */
function endOfWord(bytes, start) {
    let at = start;
    for (let byte = bytes[at]; byte !== undefined && isWordByte(byte); byte = bytes[at])
        at += 1;
    if (at === start)
        throw new SyntaxError('a value is missing');
    return at;
}
function isWordByte(byte) {
    return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2b || byte === 0x2d || byte === 0x2e || byte === 0x45;
}
const CHUNK = 65_536;
/**
 * The same JSON without the white space between its tokens: tools print one value in several layouts. No piece may begin
 * or end inside of a string. What is given is one buffer, filled again and again: be done with it before the next.
 */
function* withoutSpace(pieces) {
    const chunk = new Uint8Array(CHUNK);
    let used = 0;
    let [quoted, escaped] = [false, false];
    for (const piece of pieces) {
        for (let at = 0; at < piece.length; at += 1) {
            const byte = piece[at];
            if (byte === QUOTE && !escaped)
                quoted = !quoted;
            escaped = byte === BACKSLASH && !escaped;
            if (!quoted && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
                continue;
            chunk[used] = byte;
            used += 1;
            if (used < CHUNK)
                continue;
            yield chunk;
            used = 0;
        }
    }
    yield chunk.subarray(0, used);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/inventory.js




/** One object: no address holds a line feed. */
function objectKey(address, deposed) {
    return `${address}\n${deposed ?? ''}`;
}
function inventoryIn(answer) {
    if (!answer.includes(0x7b))
        return new Map(); // there is no state yet
    try {
        return inventoryOf(new Map(membersIn(documentIn(answer, startOfJson(answer)))));
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the objects in the state could not be read');
    }
}
function inventoryOf(members) {
    if (members.has('encrypted_data'))
        return (0,values/* absent */.Ge)('not-available', 'the state is encrypted');
    if (!(members.has('lineage') || members.has('serial')))
        return new Map();
    if (readOf(members.get('version')) !== 4)
        return (0,values/* absent */.Ge)('not-available', 'the state is in a format whose objects are not known');
    const resources = members.get('resources');
    const held = resources === undefined ? [] : [...itemsIn(resources)].flatMap(objectsOf);
    return new Map(held.map((object) => [objectKey(object.address, object.deposed), object]));
}
/** Data sources stand in the state too, and reading them changes nothing. */
function objectsOf(resource) {
    const members = new Map(membersIn(resource));
    const [module, mode, type, name] = ['module', 'mode', 'type', 'name'].map((member) => readOf(members.get(member)));
    const instances = members.get('instances');
    if (mode !== 'managed' || instances === undefined)
        return [];
    if (typeof type !== 'string' || typeof name !== 'string')
        throw new SyntaxError('a resource without a name');
    const base = typeof module === 'string' ? `${module}.${type}.${name}` : `${type}.${name}`;
    return [...itemsIn(instances)].map((instance) => objectOf(instance, base, type));
}
function objectOf(instance, base, type) {
    const members = new Map(membersIn(instance));
    const [key, deposed, status] = ['index_key', 'deposed', 'status'].map((member) => readOf(members.get(member)));
    const attributes = members.get('attributes') ?? members.get('attributes_flat');
    return {
        address: base + keyText(key),
        deposed: typeof deposed === 'string' ? deposed : null,
        type,
        identity: attributes === undefined ? null : identityOf(attributes, type),
        content: (0,shared_bytes/* sha256 */.sc)(attributes === undefined ? '' : attributes.bytes.subarray(attributes.start, attributes.end)),
        tainted: status === 'tainted',
    };
}
/** What stays the same while an object is changed or moved. Not every provider has it. */
function identityOf(attributes, type) {
    if (!isObjectSpan(attributes))
        return null;
    for (const [name, value] of membersIn(attributes)) {
        if (name !== 'id')
            continue;
        const id = readOf(value);
        return typeof id === 'string' && id !== '' ? (0,shared_bytes/* sha256 */.sc)(`${type}\n${id}`) : null;
    }
    return null;
}
function readOf(value) {
    return value === undefined ? undefined : valueIn(value);
}
/** As the tool prints it in an address: the log and the plan have it in these very words. */
function keyText(key) {
    if (key === undefined || key === null)
        return '';
    return typeof key === 'string'
        ? `["${[...key.toWellFormed()]
            .map(quoted)
            .join('')
            .replace(/[$%](?=\{)/g, '$&$&')}"]`
        : `[${String(key)}]`;
}
const QUOTED = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['"', '\\"'],
    ['\\', '\\\\'],
]);
function quoted(character) {
    const known = QUOTED.get(character);
    if (known !== undefined || /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character))
        return known ?? character;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

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
/** JSON of somebody else's, looked at step by step: nothing about its shape can be relied on. */

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
function isNothing(value) {
    return value === undefined || value === null;
}
/** A member of its own: `constructor` and `__proto__` are names like any other. */
function memberOf(value, step) {
    if (typeof step === 'number')
        return (0,shared_bytes/* isList */.Lv)(value) ? value[step] : undefined;
    return (0,shared_bytes/* isObject */.Gv)(value) && Object.hasOwn(value, step) ? value[step] : undefined;
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
        .filter(shared_bytes/* isObject */.Gv)
        .flatMap((held) => Object.entries(inner).flatMap(([member, reduce]) => reduce(`${name}.${member}`, held[member])));
}
/** Tags that choose workspaces: a list, or a map. */
const tags = (name, value) => {
    const pairs = (0,shared_bytes/* isObject */.Gv)(value) ? Object.entries(value).map(([tag, set]) => `${tag}=${typeof set === 'string' ? set : ''}`) : (itemsOf(value) ?? []);
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
const shell_words_OPENS = new Set(['`', '(', ')']);
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
        else if (shell_words_OPENS.has(character))
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
    if (!(0,shared_bytes/* isObject */.Gv)(settings))
        return (0,values/* absent */.Ge)('error', 'the settings of the backend are of a shape that is not known');
    const backend = settings['backend'] ?? settings['state_store'];
    if (backend === undefined || backend === null)
        return LOCAL;
    const type = (0,shared_bytes/* isObject */.Gv)(backend) ? backend['type'] : undefined;
    if (!(0,shared_bytes/* isObject */.Gv)(backend) || typeof type !== 'string' || !/^[a-z0-9_-]{1,64}$/.test(type))
        return (0,values/* absent */.Ge)('error', 'the backend has no type that could be told');
    const { config } = backend;
    return { type, config: (0,shared_bytes/* isObject */.Gv)(config) ? config : {} };
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secret-names.js
/**
 * Names that people give to secrets: a value with one is looked for everywhere else in the record. So this list is narrower
 * than redact/names.ts, which only hides a value where it stands: here a wrong name would blank what a reviewer decides on.
 * A name that only speaks of one (`secret_arn`, `token_ttl`) is not among them.
 */
const SECRET = /pass(?:word|wd|phrase)|(?:^|[_.-])(?:pwd|pw|pat)(?:$|[_.-])|secret|token|credential|api[_-]?key|private[_-]?key|access[_-]?key|account[_-]?key|shared[_-]?key|encryption[_-]?key|signing[_-]?key|master[_-]?key|client[_-]?key|conn(?:ection)?[_-]?str|sas[_-]?(?:url|uri|key)|authorization|webhook[_-]?url|dsn$|jwt/i;
const ABOUT = /(?:[_.-](?:id|ids|arn|arns|name|names|length|ttl|version|versions|type|types|enabled|disabled|policy|period|days|hours|seconds|minutes|count|path|ref|region|algorithm|status|rotation|required|lifetime|expiry|expiration|endpoint|issuer|mode|format|size|bits)|Id|Arn|Name|Length|Version|Type|Enabled|Ref)$/;
const known = new Map();
/** Map keys are names too, and there may be any number of them. */
const MOST_KNOWN = 10_000;
function isSecretName(name) {
    const before = known.get(name);
    if (before !== undefined)
        return before;
    const secret = SECRET.test(name) && !ABOUT.test(name);
    if (known.size < MOST_KNOWN)
        known.set(name, secret);
    return secret;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secrets.js
/** What a command was told where secrets are told, each in every form in which it may turn up again. */



const SECRET_VARIABLES = /^(?:TF_VAR_.+|TF_TOKEN_.+|TF_HTTP_PASSWORD|TF_ENCRYPTION)$/s;
/** A key, but for those that only name something: `TF_STATE_KEY=prod/terraform.tfstate`. */
const KEY_VARIABLES = /(?<!(?:STATE|BUCKET|OBJECT|CACHE|PUBLIC|BACKEND))_KEY$/i;
const URL_WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
/** A quoted text of HCL, and whether it is a name: each is matched, so that no closing quote is taken for an opening one. */
const HCL_TEXT = /"((?:[^"\\\n]|\\.)*)"(\s*[=:{])?/g;
function secretsIn(parts, env) {
    const withheld = parts.flatMap(({ value, kind }) => (value === null || isHarmless(value, kind) ? [] : [value]));
    const variables = Object.entries(env).flatMap(([name, value]) => (isSecretVariable(name, value) ? [value] : []));
    return asRaw([...withheld, ...variables].flatMap(formsOf));
}
/** Credentials of providers and of programs that provisioners start: any of them may turn up in what went wrong. */
function isSecretVariable(name, value) {
    if (name === 'PWD' || name === 'OLDPWD')
        return false; // the folder that a shell is in
    return SECRET_VARIABLES.test(name) || isSecretName(name.toLowerCase()) || KEY_VARIABLES.test(name) || URL_WITH_PASSWORD.test(value);
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
    if (!/^\s*[[{]/.test(text))
        return text.includes('"') ? textsInHcl(text) : [];
    try {
        return textsIn(JSON.parse(text));
    }
    catch {
        return textsInHcl(text); // HCL, not JSON
    }
}
/** Of a document in HCL, or of any text with such texts in it, and what is quoted inside of these. */
function textsInHcl(text) {
    return [...text.matchAll(HCL_TEXT)].flatMap(([, quoted = '', name]) => {
        if (name !== undefined)
            return [];
        const plain = withoutEscapes(quoted);
        return [quoted, plain, ...(plain.includes('"') ? textsInHcl(plain) : [])];
    });
}
function withoutEscapes(quoted) {
    try {
        return JSON.parse(`"${quoted.replaceAll('$${', '${').replaceAll('%%{', '%{')}"`);
    }
    catch {
        return quoted; // an escape that JSON has not
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

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/diagnostics.js
/**
 * What terraform's own log at level INFO tells of an apply (tried on 1.11.4 and tofu 1.12.6): which objects it began
 * with, which of them failed, and whether it was asked to stop. It has no word for an object that is done. Only
 * addresses leave this file, and the tool's words for an error as Raw.
 */



const ENTRY = /^\d{4}-\d\d-\d\dT\S+ \[[A-Z]+\]\s+(.*)$/s;
const diagnostics_KEY = String.raw `(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const diagnostics_NAME = String.raw `[\p{L}\p{N}_-]+`;
/** A managed resource, and none of the other nodes that look alike. */
const OBJECT = new RegExp(`^(?:module\\.${diagnostics_NAME}${diagnostics_KEY}\\.)*(?!(?:var|local|output|module|data|ephemeral|action|check|provider)\\.)${diagnostics_NAME}\\.${diagnostics_NAME}${diagnostics_KEY}$`, 'u');
const VERTEX = /^(.*?)(?: \((destroy)(?: deposed ([0-9a-f]{8}))?\))?$/s;
/** Reads that a provisioner makes in passing, and that come to no object: they write nothing that could be taken for ours. */
const SILENT = new Set(['fmt', 'output', 'show', 'state', 'version', 'workspace']);
class LogReader {
    #cut;
    #started = new Map();
    #troubles = new Map();
    #commands = 0;
    #operations = 0;
    #applying = false;
    #stop = 'not-asked';
    /** Where a line that begins no entry belongs: an error may have several. */
    #last;
    /** `cut`: its beginning was left out. */
    constructor({ cut }) {
        this.#cut = cut;
        this.#applying = cut;
    }
    line(text) {
        const message = ENTRY.exec(text)?.[1];
        if (message === undefined)
            this.#goOn(text);
        else
            this.#entry(message);
    }
    #entry(message) {
        this.#last = undefined;
        for (const { pattern, note } of this.#entries) {
            const found = pattern.exec(message);
            if (found !== null)
                note(found);
        }
    }
    /**
     * Provisioners inherit the environment, and with it the name of this file: what two wrote can't be told apart, and of
     * the secrets of the other one nothing is known.
     */
    end() {
        const own = this.#cut ? 0 : 1;
        if (this.#operations > 1 || this.#commands > own)
            return (0,values/* absent */.Ge)('not-available', 'another command wrote into the same log');
        if (this.#operations === 0 && !this.#cut)
            return (0,values/* absent */.Ge)('not-available', 'the log tells of no apply that ran here');
        const failures = [...this.#troubles].map(([key, { texts, ...rest }]) => [key, { ...rest, problem: new values/* Raw */.dO(shortened(texts), 'text') }]);
        return { complete: !this.#cut, started: this.#started, failures: new Map(failures), stop: this.#stop };
    }
    /** Every process of the tool's begins so; in a log that was cut, ours is gone. */
    #command(word) {
        if (!SILENT.has(word))
            this.#commands += 1;
    }
    #entries = [
        { pattern: /^CLI command args: \[\]string\{(?:"((?:[^"\\]|\\.)*)")?/, note: ([, word = '']) => this.#command(word) },
        { pattern: /^Starting apply for (.+)$/s, note: ([, address = '']) => this.#begin(address) },
        { pattern: /^vertex "((?:[^"\\]|\\.)*)" error: (.*)$/s, note: ([, name = '', text = '']) => this.#fail(unquoted(name), text) },
        { pattern: /^backend\/local: (?:starting (?:Apply|Plan|Refresh) operation|apply calling Apply)/, note: ([entry]) => this.#step(entry) },
        { pattern: /^(?:terraform|tofu): (?:Stop called|stop complete)/, note: ([entry]) => this.#stopping(entry) },
    ];
    #step(entry) {
        if (entry.endsWith('operation'))
            this.#operations += 1;
        else
            this.#applying = true;
    }
    #stopping(entry) {
        this.#stop = entry.endsWith('complete') ? 'done' : 'asked';
    }
    #begin(address) {
        if (this.#applying && OBJECT.test(address))
            this.#started.set(address, (this.#started.get(address) ?? 0) + 1);
    }
    /** No more of it than is kept. */
    #goOn(text) {
        if (this.#last !== undefined && this.#last.texts.length < limits/* LIMITS */.b.problemCharacters)
            this.#last.texts.push(text);
    }
    /** What fails while it plans was not begun. */
    #fail(vertex, text) {
        const [, address = '', destroying, deposed] = VERTEX.exec(vertex) ?? [];
        if (!this.#applying || !OBJECT.test(address))
            return;
        const key = objectKey(address, deposed ?? null);
        const trouble = this.#troubles.get(key) ?? { texts: [], destroying: destroying !== undefined, afterStop: this.#stop !== 'not-asked' };
        trouble.texts.push(text);
        this.#troubles.set(key, trouble);
        this.#last = trouble;
    }
}
function shortened(texts) {
    return [...new Set(texts)].join('\n').slice(0, limits/* LIMITS */.b.problemCharacters).toWellFormed();
}
const ESCAPES = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/** Go's quoting, undone. */
function unquoted(text) {
    return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gs, (_, byte, short, long, single = '') => {
        const code = byte ?? short ?? long;
        return code === undefined ? (ESCAPES[single] ?? single) : codePoint(Number.parseInt(code, 16));
    });
}
function codePoint(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/log-tap.js
/**
 * A private log of the user's own command. `TF_LOG_CORE=INFO` with `TF_LOG_PATH` writes it beside the command, which
 * prints the very same bytes as without. Never taken where the user has a log of their own. The file holds the command
 * line, secrets among it: it is ours alone, and gone as soon as it was read.
 */




/** Made before the command starts, so that nobody else can own the name. `null` where there is to be none, or none can be had. */
async function openTap({ line }, host) {
    const folder = (0,external_node_path_.join)(host.cache, 'taps');
    if (hasOwnLog(line.env, folder))
        return null;
    try {
        await host.files.makeFolder(folder, 0o700);
        const file = await createIn(folder, host);
        return file === undefined ? null : { env: { TF_LOG_CORE: 'INFO', TF_LOG_PATH: file }, file };
    }
    catch {
        return null; // a full disk costs the log, not the command
    }
}
/** A command within a command of ours inherits our tap, which is no wish of the user's: it gets one of its own. */
function hasOwnLog(env, folder) {
    const set = Object.entries(env).filter(([name, value]) => name.startsWith('TF_LOG') && value !== '');
    if (set.length === 0)
        return false;
    const inherited = set.length === 2 && env['TF_LOG_CORE'] === 'INFO' && env['TF_LOG_PATH']?.startsWith((0,external_node_path_.join)(folder, '/'));
    return !inherited;
}
/** Commands of one job run side by side. */
const TRIES = 100;
async function createIn(folder, { files, clock }) {
    const now = Date.parse(clock.now());
    for (let nth = 0; nth < TRIES; nth += 1) {
        const file = (0,external_node_path_.join)(folder, `${now}-${nth}.log`);
        if ((await files.createNew(file, new Uint8Array(), { mode: 0o600, stage: folder })) === 'created')
            return file;
    }
    return undefined;
}
async function readTap({ file }, { files }) {
    try {
        const size = (await files.look(file))?.size ?? 0;
        const cut = size > limits/* LIMITS */.b.logBytes;
        const reader = new LogReader({ cut });
        for await (const line of linesOf(files.tail(file, limits/* LIMITS */.b.logBytes), cut))
            reader.line(line);
        return reader.end();
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the log of the tool could not be read');
    }
    finally {
        await files.remove(file).catch(() => undefined); // post removes the folder that it lies in
    }
}
/** `cut`: the first line is the end of one. Of a line that is too long, its beginning. */
async function* linesOf(chunks, cut) {
    const decoder = new TextDecoder();
    let rest = '';
    let skip = cut;
    for await (const chunk of chunks) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = (lines.pop() ?? '').slice(0, limits/* LIMITS */.b.logLine);
        for (const line of lines) {
            if (!skip)
                yield line.slice(0, limits/* LIMITS */.b.logLine);
            skip = false;
        }
    }
    if (rest !== '' && !skip)
        yield rest;
}

// EXTERNAL MODULE: ./build/record/change.js
var change = __webpack_require__(72226);
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
/** As it follows the path so far; at the very beginning its dot is left out. */
function stepText(step) {
    if (typeof step === 'number' && Number.isSafeInteger(step))
        return `[${step}]`;
    if (typeof step !== 'string')
        return '[?]';
    return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step.toWellFormed())}]`;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/checks.js


const KINDS = new Set(['check', 'resource', 'output_value', 'var']);
/** Those that a reviewer has to see stand first, wherever a list is cut. */
const STATUSES = ['fail', 'error', 'unknown', 'pass'];
function checksIn(entries) {
    const checks = entries.flatMap((entry) => checkOf(entry) ?? []);
    return checks.sort((left, right) => STATUSES.indexOf(left.status) - STATUSES.indexOf(right.status));
}
function checkOf(entry) {
    const named = memberOf(entry, 'address');
    const address = textOf(memberOf(named, 'to_display'));
    if (!address)
        return undefined;
    const kind = textOf(memberOf(named, 'kind')) ?? '';
    const status = STATUSES.find((known) => known === memberOf(entry, 'status')) ?? 'unknown';
    const problems = (itemsOf(memberOf(entry, 'instances')) ?? []).flatMap(problemsOf);
    return { address, kind: KINDS.has(kind) ? kind : 'unknown', status, problems };
}
/** Its message may hold any value that the condition saw. */
function problemsOf(instance) {
    const messages = (itemsOf(memberOf(instance, 'problems')) ?? []).map((problem) => textOf(memberOf(problem, 'message')));
    return messages.flatMap((message) => (message ? [new values/* Raw */.dO(message, 'text')] : []));
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/masks.js
/**
 * The masks beside the values of a plan (`after_sensitive`): `true` hides everything below; an object names only what
 * holds something hidden; a list has a place for every element; `false` stands beside a simple value or none.
 * A mask that does not fit its value hides it: whatever it meant, it was not this.
 */


function coverOf(mask, value) {
    if (mask === true)
        return 'all';
    if (isNothing(value))
        return isBare(mask) || typeof mask === 'object' ? 'none' : 'all';
    if ((0,shared_bytes/* isList */.Lv)(value))
        return ((0,shared_bytes/* isList */.Lv)(mask) && mask.length === value.length) || (value.length === 0 && isBare(mask)) ? 'parts' : 'all';
    if ((0,shared_bytes/* isObject */.Gv)(value))
        return (0,shared_bytes/* isObject */.Gv)(mask) || (Object.keys(value).length === 0 && isBare(mask)) ? 'parts' : 'all';
    return isBare(mask) ? 'none' : 'all';
}
function isBare(mask) {
    return mask === false || mask === undefined;
}
/** The mask of one element or member. */
function maskAt(mask, step) {
    return memberOf(mask, step);
}
/** Whether anything in `marks` is `true`: a mask that hides something, or values that are unknown in part. */
function marksAny(marks) {
    if (typeof marks !== 'object' || marks === null)
        return marks === true;
    return Object.values(marks).some(marksAny);
}
/** Whether anything in the value is hidden, by the mask or because the mask does not fit. */
function hidesAny(mask, value) {
    const cover = coverOf(mask, value);
    if (cover !== 'parts')
        return cover === 'all' || marksAny(mask);
    if ((0,shared_bytes/* isList */.Lv)(value))
        return value.some((item, index) => hidesAny(maskAt(mask, index), item));
    return (0,shared_bytes/* isObject */.Gv)(value) && Object.entries(value).some(([name, held]) => hidesAny(maskAt(mask, name), held));
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/attributes.js





const MOST_PER_CHANGE = 500;
/** Nobody reviews a longer one, and a record of it would be all that fits. */
const attributes_LONGEST = 65_536;
const NONE = { value: undefined, mask: undefined };
/** Of `change` in an entry of the plan. `marked`: whether this format of the plan marks what is sensitive. */
function attributesOf(change, marked, room) {
    const before = { value: memberOf(change, 'before'), mask: memberOf(change, 'before_sensitive') };
    const after = { value: memberOf(change, 'after'), mask: memberOf(change, 'after_sensitive') };
    const walk = new Walk(marked && hasMasks(change), room);
    walk.look('', { before, after, unknown: memberOf(change, 'after_unknown') });
    return { attributes: walk.found, attributesOmitted: walk.omitted };
}
/** A side that has a value has a mask beside it, or nobody knows what in it is secret. */
function hasMasks(change) {
    const fits = (side) => isNothing(memberOf(change, side)) || Object.hasOwn(change, `${side}_sensitive`);
    return fits('before') && fits('after');
}
class Walk {
    found = [];
    omitted = 0;
    #marked;
    #room;
    constructor(marked, room) {
        this.#marked = marked;
        this.#room = room;
    }
    look(path, pair) {
        if (!differs(pair))
            return;
        const shape = pair.unknown === true || this.#isHidden(pair) ? 'leaf' : shapeOf(pair);
        if (shape === 'leaf')
            this.#add(path, pair);
        else if (shape === 'list')
            this.#lookInList(path, pair);
        else
            this.#lookInObject(path, pair);
    }
    /** As a whole: what is hidden only in part is looked into. */
    #isHidden({ before, after }) {
        return this.#marked && (coverOf(before.mask, before.value) === 'all' || coverOf(after.mask, after.value) === 'all');
    }
    #lookInObject(path, pair) {
        const names = new Set();
        for (const held of [pair.before.value, pair.after.value, pair.unknown])
            if ((0,shared_bytes/* isObject */.Gv)(held))
                for (const name of Object.keys(held))
                    names.add(name);
        for (const name of [...names].sort()) {
            const inside = { before: sideAt(pair.before, name), after: sideAt(pair.after, name), unknown: memberOf(pair.unknown, name) };
            this.look(`${path}${stepText(name)}`, inside);
        }
    }
    /**
     * A set is printed as a list in an order of its own, so one element more shifts all behind it: elements that stand
     * on both sides are left out first. They keep their order in a set; where they don't, the order is what differs.
     */
    #lookInList(path, pair) {
        const { gone, come, reordered } = apart(pair);
        if (reordered)
            this.#add(path, pair);
        const indexes = reordered ? [] : [...new Set([...gone, ...come])].sort((left, right) => left - right);
        for (const index of indexes) {
            const before = gone.has(index) ? sideAt(pair.before, index) : NONE;
            const after = come.has(index) ? sideAt(pair.after, index) : NONE;
            this.look(`${path}${stepText(index)}`, { before, after, unknown: come.has(index) ? memberOf(pair.unknown, index) : undefined });
        }
    }
    #add(path, pair) {
        if (this.found.length >= MOST_PER_CHANGE || this.#room.left <= 0) {
            this.omitted += 1;
            return;
        }
        this.#room.left -= 1;
        const { before, after, unknown } = pair;
        const sensitive = this.#marked && (hidesAny(before.mask, before.value) || hidesAny(after.mask, after.value) || (unknown === true && marksAny(after.mask)));
        const comes = unknown === true || (isNothing(after.value) && marksAny(unknown));
        this.found.push({
            path: path.replace(/^\./, ''),
            op: opOf(pair),
            sensitive,
            before: this.#valueOf(before.value, sensitive),
            after: comes ? { unknown: true } : this.#valueOf(after.value, sensitive),
        });
    }
    #valueOf(value, sensitive) {
        if (isNothing(value))
            return null;
        if (!this.#marked)
            return { withheld: 'unmasked' };
        if (sensitive)
            return { withheld: 'masked' };
        return lengthOf(value) > attributes_LONGEST ? { withheld: 'not-listed' } : new values/* Raw */.dO(value);
    }
}
function opOf({ before, after, unknown }) {
    if (isNothing(before.value))
        return 'add';
    return isNothing(after.value) && !marksAny(unknown) ? 'remove' : 'change';
}
function sideAt({ value, mask }, step) {
    return { value: memberOf(value, step), mask: maskAt(mask, step) };
}
/** A mark that comes or goes is a difference too: somebody will see the value from now on. */
function differs({ before, after, unknown }) {
    if (marksAny(unknown))
        return true;
    const sides = [before, after].filter(({ value }) => !isNothing(value)).length;
    if (sides < 2)
        return sides === 1;
    return JSON.stringify(before.value) !== JSON.stringify(after.value) || !marksAlike(before.mask, after.mask);
}
function marksAlike(left, right) {
    return (!marksAny(left) && !marksAny(right)) || JSON.stringify(left) === JSON.stringify(right);
}
/** What can be looked into is of one kind on both sides, and not empty. */
function shapeOf({ before, after, unknown }) {
    const held = [before.value, after.value, marksAny(unknown) ? unknown : undefined].filter((value) => !isNothing(value));
    if (held.every(shared_bytes/* isList */.Lv) && held.some((list) => list.length > 0))
        return 'list';
    return held.every(shared_bytes/* isObject */.Gv) && held.some((object) => Object.keys(object).length > 0) ? 'object' : 'leaf';
}
/** The indexes of the elements that stand on one side only. */
function apart({ before, after, unknown }) {
    const gone = new Set(Array(lengthOfList(before.value)).keys());
    const twins = Map.groupBy(lengthOfList(after.value) === 0 ? [] : gone, (index) => keyOf(sideAt(before, index)));
    const come = new Set();
    let last = -1;
    let reordered = false;
    for (const index of Array(Math.max(lengthOfList(after.value), lengthOfList(unknown))).keys()) {
        const twin = twins.size === 0 || marksAny(memberOf(unknown, index)) ? undefined : twins.get(keyOf(sideAt(after, index)))?.shift();
        if (twin === undefined) {
            come.add(index);
            continue;
        }
        gone.delete(twin);
        reordered ||= twin < last;
        last = twin;
    }
    return { gone, come, reordered };
}
function lengthOfList(value) {
    return (0,shared_bytes/* isList */.Lv)(value) ? value.length : 0;
}
function keyOf({ value, mask }) {
    return JSON.stringify([value, mask ?? false]);
}
function lengthOf(value) {
    return typeof value === 'string' ? value.length : JSON.stringify(value).length;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan-change.js




/** Nothing happens to the object itself: it is only read, or only forgotten. */
const UNTOUCHED = new Set(['no-op', 'read', 'forget']);
const NO_ATTRIBUTES = { attributes: [], attributesOmitted: 0 };
function changeOf(entry, { marked, room }) {
    const change = memberOf(entry, 'change');
    const address = plan_change_addressOf(entry);
    if (!(0,shared_bytes/* isObject */.Gv)(entry) || !(0,shared_bytes/* isObject */.Gv)(change) || !address)
        return undefined;
    const native = nativeOf(memberOf(change, 'actions'));
    const formerly = textOf(memberOf(entry, 'previous_address')) ?? null;
    const action = actionOf(native, { moved: formerly !== null, imported: (0,shared_bytes/* isObject */.Gv)(memberOf(change, 'importing')) });
    const paths = (itemsOf(memberOf(change, 'replace_paths')) ?? []).map(pathText);
    return {
        address,
        deposed: textOf(memberOf(entry, 'deposed')) ?? null,
        formerly,
        kind: memberOf(entry, 'mode') === 'data' ? 'data' : 'resource',
        type: textOf(memberOf(entry, 'type')) ?? '',
        action,
        native,
        reason: reasonOf(memberOf(entry, 'action_reason')),
        replacement: action === 'replace' ? { order: orderOf(native), paths } : null,
        deferred: null,
        ...(UNTOUCHED.has(native) ? NO_ATTRIBUTES : attributesOf(change, marked, room)),
    };
}
/** Entries of drift had no address in terraform 1.0, only what it is made of. */
function plan_change_addressOf(entry) {
    const address = textOf(memberOf(entry, 'address'));
    if (!(0,shared_bytes/* isObject */.Gv)(entry) || address)
        return address;
    const [type, name, module] = ['type', 'name', 'module_address'].map((part) => textOf(memberOf(entry, part)));
    if (!type || !name)
        return undefined;
    const index = memberOf(entry, 'index');
    const key = typeof index === 'string' || typeof index === 'number' ? `[${JSON.stringify(typeof index === 'string' ? index.toWellFormed() : index)}]` : '';
    return `${module ? `${module}.` : ''}${memberOf(entry, 'mode') === 'data' ? 'data.' : ''}${type}.${name}${key}`;
}
/** An action of terraform 1.14: it changes no resource of the state, but may do anything outside of it. */
function invocationOf(entry) {
    const address = textOf(memberOf(entry, 'address'));
    if (!address)
        return undefined;
    const type = textOf(memberOf(entry, 'type')) ?? '';
    const nothing = { deposed: null, formerly: null, reason: null, replacement: null, deferred: null };
    return { address, kind: 'resource', type, action: 'invoke', native: 'invoke', ...nothing, ...NO_ATTRIBUTES };
}
const DEFERRALS = new Set(['instance_count_unknown', 'resource_config_unknown', 'provider_config_unknown', 'deferred_prereq', 'absent_prereq']);
/** The member that holds what was put off. */
function deferredOf(entry, reading) {
    const reason = memberOf(entry, 'reason');
    const change = changeOf(memberOf(entry, 'resource_change'), reading) ?? invocationOf(memberOf(entry, 'action_invocation'));
    return change && { ...change, deferred: typeof reason === 'string' && DEFERRALS.has(reason) ? reason : 'unknown' };
}
/** The values of an entry with the mask beside each, for whoever looks for secrets in them. */
function sidesOf(change) {
    return ['before', 'after'].map((side) => ({ value: memberOf(change, side), mask: memberOf(change, `${side}_sensitive`) }));
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan-drift.js



/** `null`: the entry tells of nothing that anybody did. `undefined`: it is of no known shape. */
function driftOf(entry, reading) {
    const change = memberOf(entry, 'change');
    if (!(0,shared_bytes/* isObject */.Gv)(entry) || !(0,shared_bytes/* isObject */.Gv)(change))
        return undefined;
    const drift = changeOf({ ...entry, change: withoutSpelling(change) }, reading);
    if (drift === undefined || drift.action === 'no-op' || drift.action === 'move')
        return drift && null;
    const nothingLeft = drift.action === 'update' && drift.attributes.length === 0 && drift.attributesOmitted === 0;
    return nothingLeft ? null : drift;
}
function withoutSpelling(change) {
    const [before, after] = [memberOf(change, 'before'), memberOf(change, 'after')];
    return isNothing(before) || isNothing(after) ? change : { ...change, after: asSpelled(before, after, '') };
}
/** `after`, where it differs from `before` in spelling only, as it was before. Lists keep their elements: masks go by index. */
function asSpelled(before, after, name) {
    if (isEmpty(before) && isEmpty(after))
        return before ?? null;
    if (isClock(name) && isTime(before) && isTime(after))
        return before ?? null;
    if (!(0,shared_bytes/* isObject */.Gv)(before) || !(0,shared_bytes/* isObject */.Gv)(after))
        return after;
    return Object.fromEntries(Object.entries(after).map(([member, held]) => [member, asSpelled(memberOf(before, member), held ?? null, member)]));
}
function isEmpty(value) {
    return isNothing(value) || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
/** A time that runs by itself (`latest_restorable_time`). A time that somebody sets (`valid_until`) is a change. */
function isClock(name) {
    return /^(?:last|latest)_|_last_|^(?:updated?|modified)_|_(?:modified|updated)(?:_|$)/i.test(name);
}
function isTime(value) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/.test(value);
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secret-values.js
/** The secret values of one plan, as they turn up elsewhere: every text below what is secret, each once. */






/** Shorter ones are words and small numbers: to look for them would spoil everything and hide nothing. */
const SHORTEST = 4;
const NO_SECRET = /^(?:true|false|null)$/i;
class SecretValues {
    #texts = new Set();
    raws() {
        return [...this.#texts].map((text) => new values/* Raw */.dO(text));
    }
    /** All of it is secret. */
    add(value) {
        if (typeof value === 'string')
            this.#addText(value);
        else if (typeof value === 'number')
            this.#addText(String(value));
        else if (typeof value === 'object' && value !== null)
            for (const held of Object.values(value))
                this.add(held);
    }
    /** What the mask hides of it, and what is named like a secret. */
    addMasked(value, mask) {
        if (coverOf(mask, value) === 'all')
            this.add(value);
        else
            this.#look(value, (held, step) => this.addMasked(held, maskAt(mask, step)));
    }
    /** Only what is named like a secret: there is no mask. */
    addNamed(value) {
        this.#look(value, (held) => this.addNamed(held));
    }
    #look(value, inside) {
        if (typeof value === 'string')
            this.addNamed(jsonOf(value)); // container definitions, policies and settings are JSON in a string
        if ((0,shared_bytes/* isList */.Lv)(value))
            for (const [index, held] of value.entries())
                inside(held, index);
        if (!(0,shared_bytes/* isObject */.Gv)(value))
            return;
        for (const [name, held] of Object.entries(value)) {
            if (isSecretName(name))
                this.add(held);
            else
                inside(held, name);
        }
        this.#lookAtPair(value);
    }
    /** `{name: 'DB_PASSWORD', value: '...'}`: how environments are listed. */
    #lookAtPair(value) {
        const name = memberOf(value, 'name') ?? memberOf(value, 'key') ?? memberOf(value, 'Name') ?? memberOf(value, 'Key');
        if (typeof name === 'string' && isSecretName(name))
            this.add(memberOf(value, 'value') ?? memberOf(value, 'Value'));
    }
    #addText(text) {
        if (text.length < SHORTEST || NO_SECRET.test(text) || this.#texts.has(text))
            return;
        this.#texts.add(text);
        this.add(jsonOf(text));
    }
}
function jsonOf(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        return parseExact(text);
    }
    catch {
        return undefined; // it only begins like a document
    }
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secrets-in-plan.js
/**
 * Sections of a plan that never become part of a record, walked for the secrets in them: what the plan was told, what
 * the state holds, what is written in the configuration. One element is in memory at a time.
 */




function collectSecrets(sections, secrets) {
    collectFromState(membersOf(sections.get('planned_values')), secrets);
    collectFromState(membersOf(membersOf(sections.get('prior_state')).get('values')), secrets);
    const configuration = membersOf(sections.get('configuration'));
    for (const [, provider] of membersOf(configuration.get('provider_config')))
        collectConstants(valueIn(provider), false, secrets);
    const root = membersOf(configuration.get('root_module'));
    collectFromModule(root, secrets);
    collectFromVariables(sections, membersOf(root.get('variables')), secrets);
}
/** By name; the last, where one stands twice. */
function membersOf(span) {
    return new Map(span === undefined ? [] : membersIn(span));
}
function items(span) {
    return span === undefined ? [] : itemsIn(span);
}
function collectFromState(state, secrets) {
    for (const [name, span] of membersOf(state.get('outputs'))) {
        const output = valueIn(span);
        const value = memberOf(output, 'value');
        if (memberOf(output, 'sensitive') === true || isSecretName(name))
            secrets.add(value);
        else
            secrets.addNamed(value);
    }
    collectFromResources(membersOf(state.get('root_module')), secrets);
}
/** Outputs of another state (`terraform_remote_state`) are marked nowhere: only their names tell. */
function collectFromResources(module, secrets) {
    for (const span of items(module.get('resources'))) {
        const resource = valueIn(span);
        const mask = memberOf(resource, 'sensitive_values');
        if (mask === undefined)
            secrets.addNamed(memberOf(resource, 'values'));
        else
            secrets.addMasked(memberOf(resource, 'values'), mask);
    }
    for (const child of items(module.get('child_modules')))
        collectFromResources(membersOf(child), secrets);
}
function collectFromModule(module, secrets) {
    for (const [name, span] of membersOf(module.get('variables'))) {
        const variable = valueIn(span);
        if (isSensitive(variable) || isSecretName(name))
            secrets.add(memberOf(variable, 'default'));
    }
    for (const resource of items(module.get('resources')))
        collectConstants(valueIn(resource), false, secrets);
    for (const [, span] of membersOf(module.get('module_calls'))) {
        const call = membersOf(span);
        const child = membersOf(call.get('module'));
        collectFromCall(membersOf(call.get('expressions')), membersOf(child.get('variables')), secrets);
        collectFromModule(child, secrets);
    }
}
function collectFromCall(expressions, variables, secrets) {
    const sensitive = new Set();
    for (const [name, span] of variables)
        if (isSensitive(valueIn(span)))
            sensitive.add(name);
    for (const [name, span] of expressions)
        collectConstants(valueIn(span), sensitive.has(name) || isSecretName(name), secrets);
}
/** `constant_value` is how a literal of the configuration is told, however deep in an expression. */
function collectConstants(expression, secret, secrets) {
    if (Array.isArray(expression))
        for (const item of expression)
            collectConstants(item, secret, secrets);
    if (!(0,shared_bytes/* isObject */.Gv)(expression))
        return;
    for (const [name, held] of Object.entries(expression)) {
        if (name !== 'constant_value')
            collectConstants(held, secret || isSecretName(name), secrets);
        else if (secret)
            secrets.add(held);
        else
            secrets.addNamed(held);
    }
}
/** Values stand there in clear, and whether they are secret stands elsewhere: what nobody declared may be one. */
function collectFromVariables(sections, declared, secrets) {
    const unused = new Unused(SHOWN.flatMap((name) => sections.get(name) ?? []));
    for (const [name, span] of membersOf(sections.get('variables'))) {
        const declaration = declared.get(name);
        const value = memberOf(valueIn(span), 'value');
        const secret = declaration === undefined || isSensitive(valueIn(declaration)) || isSecretName(name);
        if (secret)
            secrets.add(value);
        else {
            secrets.addNamed(value);
            unused.collect(value, secrets);
        }
    }
}
function isSensitive(variable) {
    return memberOf(variable, 'sensitive') === true || memberOf(variable, 'ephemeral') === true;
}
const SHOWN = ['resource_changes', 'resource_drift', 'output_changes', 'deferred_changes'];
const LONGEST_SEARCHED = 1024;
/** In bytes, over all variables: a second or two. */
const MOST_SEARCHED = 2 ** 32;
/**
 * The default of an ephemeral variable stands among the variables like any other. But it can't be part of any value
 * of the plan: so a value that looks chosen at random, and is part of none, may be one.
 */
class Unused {
    #shown;
    #left = MOST_SEARCHED;
    constructor(shown) {
        this.#shown = shown.map(({ bytes, start, end }) => bytes.subarray(start, end));
    }
    collect(value, secrets) {
        if (typeof value === 'string' && looksRandom(value) && !this.#isShown(value))
            secrets.add(value);
        if (typeof value === 'object' && value !== null)
            for (const held of Object.values(value))
                this.collect(held, secrets);
    }
    #isShown(text) {
        this.#left -= this.#shown.reduce((sum, { length }) => sum + length, 0);
        const printed = JSON.stringify(text).slice(1, -1);
        return this.#left < 0 || this.#shown.some((bytes) => bytes.includes(printed));
    }
}
function looksRandom(text) {
    return text.length >= 8 && text.length <= LONGEST_SEARCHED && /[0-9]/.test(text) && /[a-z]/i.test(text);
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan.js
/**
 * What `show -json` tells of a plan: its changes with what differs in them, and the secrets that stand in it. Only the
 * sections named here become part of the result, and no value of an attribute leaves it other than in a Raw.
 */














/** In all changes of one plan together: what more there is, is counted. */
const MOST_ATTRIBUTES = 100_000;
function planIn(answer) {
    if (isUtf16(answer))
        return (0,values/* absent */.Ge)('error', 'the tool printed the plan in UTF-16');
    try {
        return readPlan(answer);
    }
    catch (thrown) {
        if (thrown instanceof SyntaxError)
            return (0,values/* absent */.Ge)('error', 'the tool did not print the plan as JSON');
        if (thrown instanceof RangeError)
            return (0,values/* absent */.Ge)('error', 'the plan is nested too deep, or a part of it is too long');
        throw thrown;
    }
}
function readPlan(answer) {
    const sections = sectionsIn(answer, startOf(answer));
    if (sections === undefined)
        return (0,values/* absent */.Ge)('error', 'the tool did not print the plan as JSON');
    const format = sectionIn(sections, 'format_version');
    if (typeof format !== 'string' || !/^[0-9]{1,4}\.[0-9]{1,4}$/.test(format))
        return (0,values/* absent */.Ge)('error', 'the plan is in a format that is not known');
    if (!/^[01]\./.test(format))
        return (0,values/* absent */.Ge)('error', `the plan is in format ${format}, which this version does not read`);
    if (!isPlan(sections))
        return (0,values/* absent */.Ge)('error', 'the tool printed something else than a plan');
    const reading = { marked: !/^0\.[01]$/.test(format), room: { left: MOST_ATTRIBUTES } };
    const secrets = new SecretValues();
    const plan = planOf(sections, format, reading, secrets);
    if (plan === undefined)
        return (0,values/* absent */.Ge)('error', 'the plan is of a shape that is not known');
    collectSecrets(sections, secrets);
    return { plan, secrets: secrets.raws() };
}
/** The byte order mark of UTF-8 does no harm. */
function startOf(answer) {
    return answer[0] === 0xef && answer[1] === 0xbb && answer[2] === 0xbf ? 3 : startOfJson(answer);
}
/** What PowerShell makes of a redirected output. */
function isUtf16([first, second]) {
    return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;
}
/** The state has a format version too, and is printed by the same command. */
function isPlan(sections) {
    return ['planned_values', 'resource_changes', 'output_changes', 'configuration'].some((name) => sections.has(name));
}
function sectionIn(sections, name) {
    const span = sections.get(name);
    return span && valueIn(span);
}
function planOf(sections, format, reading, secrets) {
    const resources = listed(sections, 'resource_changes', secrets, (entry) => changeOf(entry, reading));
    const invoked = listed(sections, 'action_invocations', secrets, invocationOf);
    const deferred = ['deferred_changes', 'deferred_action_invocations'].map((name) => listed(sections, name, secrets, (entry) => deferredOf(entry, reading)));
    const drift = listed(sections, 'resource_drift', secrets, (entry) => driftOf(entry, reading));
    const outputs = outputsIn(sections.get('output_changes'), secrets);
    const checks = listed(sections, 'checks', undefined, (entry) => entry);
    if (!resources || !invoked || !deferred.every((list) => list !== undefined) || !drift || !outputs || !checks)
        return undefined;
    const now = [...resources, ...invoked];
    const changes = [...now.filter(({ action }) => action !== 'no-op'), ...deferred.flat()];
    return {
        content: new values/* Later */.Vs(),
        format,
        file: (0,values/* absent */.Ge)('not-available', 'no commitment key is configured'),
        counts: (0,change/* countChanges */.xS)(now),
        changes,
        outputs,
        drift,
        checks: checksIn(checks),
        complete: flagOf(sectionIn(sections, 'complete')),
        errored: flagOf(sectionIn(sections, 'errored')),
    };
}
function flagOf(value) {
    return typeof value === 'boolean' ? value : (0,values/* absent */.Ge)('not-available', 'this version of the tool does not say');
}
/** One section, entry by entry. `undefined` where it is no list, or holds an entry that `of` does not know; `null` leaves one out. */
function listed(sections, name, secrets, of) {
    const span = sections.get(name);
    if (span === undefined || valueIfBare(span) === null)
        return [];
    if (!isListSpan(span))
        return undefined;
    const found = [];
    for (const item of itemsIn(span)) {
        const entry = valueIn(item);
        const made = of(entry);
        if (made === undefined)
            return undefined;
        if (made !== null)
            found.push(made);
        if (secrets)
            collectFromEntry(entry, secrets);
    }
    return found;
}
function valueIfBare(span) {
    return isListSpan(span) || isObjectSpan(span) ? undefined : valueIn(span);
}
/** A change, an action's settings, or either inside of what was put off. */
function collectFromEntry(entry, secrets) {
    const change = memberOf(entry, 'change');
    if ((0,shared_bytes/* isObject */.Gv)(change))
        for (const { value, mask } of sidesOf(change))
            addSide(value, mask, secrets);
    addSide(memberOf(entry, 'config_values'), memberOf(entry, 'config_sensitive'), secrets);
    for (const inner of ['resource_change', 'action_invocation'])
        if (memberOf(entry, inner) !== undefined)
            collectFromEntry(memberOf(entry, inner), secrets);
}
function addSide(value, mask, secrets) {
    if (mask === undefined)
        secrets.addNamed(value);
    else
        secrets.addMasked(value, mask);
}
/** Those that change. All of an output is sensitive, or nothing of it. */
function outputsIn(span, secrets) {
    if (span === undefined || valueIfBare(span) === null)
        return [];
    if (!isObjectSpan(span))
        return undefined;
    const outputs = new Map();
    for (const [name, held] of membersIn(span)) {
        const change = valueIn(held);
        const sides = (0,shared_bytes/* isObject */.Gv)(change) ? sidesOf(change) : [];
        const sensitive = sides.some(({ mask }) => marksAny(mask));
        for (const { value } of sides) {
            if (sensitive || isSecretName(name))
                secrets.add(value);
            else
                secrets.addNamed(value);
        }
        outputs.set(name, { name: name.toWellFormed(), action: nativeOf(memberOf(change, 'actions')), sensitive });
    }
    return [...outputs.values()].filter(({ action }) => action !== 'no-op').sort((left, right) => (left.name < right.name ? -1 : 1));
}

// EXTERNAL MODULE: ./build/commitment/committer.js
var committer = __webpack_require__(45788);
// EXTERNAL MODULE: ./build/shared/json-parts.js
var json_parts = __webpack_require__(30779);
;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/state.js
/** A state as it is now: where it lies decides how it is read, and only lineage, serial and a keyed commitment go into a record. */







async function stateNow(where, host, env) {
    const held = await heldState(where, host, env);
    return (0,values/* isAbsent */.W0)(held) ? held : stateIn(held, host.commit);
}
/** Its bytes, perhaps with a warning of the tool's in front. None at all where there is no state yet. */
function heldState(where, host, env) {
    return where.kind === 'local' ? readLocal(where.path, host) : ask(state_askedOf(where, env), ['state', 'pull'], limits/* LIMITS */.b.questionMs, host);
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
/** Members that say nothing of what there is. Each version writes its own name; and check results come in another order each time that a state is pulled. */
const CHANGING = ['terraform_version', 'check_results'];
/** Lineage and serial are looked for between the brackets: parsed whole, a large state would be a multiple of itself. */
async function stateIn(answer, commit) {
    if (!answer.includes(0x7b))
        return noStateYet();
    try {
        const state = documentIn(answer, startOfJson(answer));
        const members = [...membersIn(state)];
        const place = placeIn(isObjectSpan(state) ? marksOf(members) : null);
        if ((0,values/* isAbsent */.W0)(place))
            return place;
        const pieces = piecesWithout(state, members, CHANGING);
        const commitment = await (0,committer/* committed */.rh)(commit, () => (0,committer/* wholeFile */.AA)('state', withoutSpace(pieces)));
        return {
            mark: { ...place, commitment },
            // Only when asked for: before a command nobody does, and the user waits.
            get digest() {
                return (0,json_parts/* digestOfParts */.w)(pieces);
            },
        };
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the state is no JSON');
    }
}
function marksOf(members) {
    return Object.fromEntries(members.flatMap(([name, value]) => (name === 'lineage' || name === 'serial' ? [[name, valueIn(value)]] : [])));
}
/** Of a state in any format since 0.9; tofu keeps both in clear where it encrypts the rest. */
function placeIn(state) {
    if (!(0,shared_bytes/* isObject */.Gv)(state))
        return (0,values/* absent */.Ge)('error', 'the state is of a shape that is not known');
    const { lineage, serial } = state;
    if (lineage === '' || (lineage === undefined && serial === undefined))
        return noStateYet();
    const known = typeof lineage === 'string' && lineage.length <= 256 && lineage.isWellFormed() && typeof serial === 'number' && Number.isSafeInteger(serial) && serial >= 0;
    return known ? { lineage, serial } : (0,values/* absent */.Ge)('error', 'the state names no lineage and serial');
}
function noStateYet() {
    return (0,values/* absent */.Ge)('not-available', 'there is no state yet');
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/plan-file.js
/** What a plan file says of the state that it was made against, without the tool: it is a zip, and a copy of the state lies in it. */






async function plannedMark(bytes, host) {
    return isZip(bytes) ? markInZip(bytes, host) : withoutMark(bytes);
}
function isZip(bytes) {
    return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
/** The copy is refreshed: it may differ from the state that lies in the backend, and that is the one that is committed to. */
async function markInZip(bytes, { commit }) {
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 51306));
    try {
        const { tfstate } = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'tfstate' && originalSize <= limits/* LIMITS */.b.stateBytes });
        const state = tfstate && jsonIn(tfstate)?.value;
        if (state === undefined)
            return (0,values/* absent */.Ge)('error', 'the plan file holds no state that could be read');
        const place = placeIn(state);
        return (0,values/* isAbsent */.W0)(place) ? place : { ...place, commitment: (0,committer/* uncommitted */.SU)(commit, 'the copy in a plan file is not the state itself') };
    }
    catch {
        return (0,values/* absent */.Ge)('error', 'the plan file is a damaged zip');
    }
}
/** Files of other makes that `apply` takes too, or may have been given by mistake. */
function withoutMark(bytes) {
    const held = jsonIn(bytes)?.value;
    if ((0,shared_bytes/* isObject */.Gv)(held) && Object.hasOwn(held, 'remote_plan_format'))
        return (0,values/* absent */.Ge)('not-available', 'the plan lies at HCP Terraform: the file only names it');
    if ((0,shared_bytes/* isObject */.Gv)(held) && Object.hasOwn(held, 'encrypted_data'))
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

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/observed.js


const NOTHING_HELD = new Map();
const NOTHING_LOGGED = { complete: false, started: new Map(), failures: new Map(), stop: 'not-asked' };
function loggedBy({ log }) {
    return (0,values/* isAbsent */.W0)(log) ? NOTHING_LOGGED : log;
}
function seenOf(address, deposed, sources) {
    const key = objectKey(address, deposed);
    const { started, failures } = loggedBy(sources);
    const held = (inventory) => ((0,values/* isAbsent */.W0)(inventory) ? undefined : inventory.get(key));
    return {
        address,
        deposed,
        before: held(sources.before),
        after: held(sources.after),
        started: deposed === null ? (started.get(address) ?? 0) : 0,
        failure: failures.get(key),
    };
}
function isChanged({ before, after }) {
    return before?.content !== after?.content || before?.tainted !== after?.tainted;
}
/** Every object that any of the sources knows. */
function everythingSeen(sources) {
    const { started, failures } = loggedBy(sources);
    const begun = [...started.keys()].map((address) => objectKey(address, null));
    const inventories = [sources.before, sources.after].map((inventory) => ((0,values/* isAbsent */.W0)(inventory) ? NOTHING_HELD : inventory));
    const keys = new Set([...inventories.flatMap((inventory) => [...inventory.keys()]), ...begun, ...failures.keys()]);
    return [...keys].map((key) => {
        const [address = '', deposed = ''] = key.split('\n');
        return seenOf(address, deposed || null, sources);
    });
}
/** Addresses, old to new: an object that left one and came up at the other, though the tool destroyed nothing. */
function movesIn(seen, { log }) {
    const logged = !(0,values/* isAbsent */.W0)(log) && log.complete;
    const current = seen.filter(({ deposed }) => deposed === null);
    const left = current.filter(({ before, after, started }) => before !== undefined && after === undefined && started === 0);
    const came = current.filter(({ before, after }) => before === undefined && after !== undefined);
    // Without a log, one that was destroyed and made again under the same id would look the same: then all of it must be.
    const mark = (object) => (object === undefined ? null : logged ? object.identity : object.content);
    const arrivals = uniqueBy(came, ({ after }) => mark(after));
    const departures = uniqueBy(left, ({ before }) => mark(before));
    const pairs = [...departures].flatMap(([id, from]) => {
        const to = arrivals.get(id);
        return to === undefined || to.after?.type !== from.before?.type ? [] : [[from.address, to.address]];
    });
    return new Map(pairs);
}
function uniqueBy(seen, mark) {
    const found = new Map();
    for (const one of seen) {
        const id = mark(one);
        if (id !== null)
            found.set(id, found.has(id) ? undefined : one);
    }
    return new Map([...found].filter((pair) => pair[1] !== undefined));
}
const appeared = ({ before, after }) => before === undefined && after !== undefined;
const vanished = ({ before, after }) => before !== undefined && after === undefined;
const stayed = ({ before, after }) => before !== undefined && after !== undefined;
const begun = ({ started, failure }) => started > 0 || failure !== undefined;
const otherObject = ({ before, after }) => before?.identity !== after?.identity;
/** The first that fits. `nothing`: this command did nothing to it, or another line of the results tells of it. */
const DONE = [
    { when: (seen) => seen.deposed !== null && (seen.failure !== undefined || (seen.compared && !stayed(seen))), action: 'delete' },
    { when: ({ deposed }) => deposed !== null, action: 'nothing' },
    { when: ({ failure }) => failure?.destroying === true, action: 'delete' },
    { when: ({ compared, ...seen }) => !(compared || begun(seen)), action: 'nothing' },
    { when: ({ compared }) => !compared, action: 'unknown' },
    { when: ({ moved }) => moved === 'away', action: 'nothing' },
    { when: ({ moved, ...seen }) => moved === 'here' && begun(seen), action: 'update' },
    { when: ({ moved }) => moved === 'here', action: 'move' },
    { when: (seen) => appeared(seen) && (begun(seen) || !seen.logged), action: 'create' },
    { when: appeared, action: 'import' },
    { when: (seen) => vanished(seen) && seen.started > 1, action: 'replace' },
    { when: (seen) => vanished(seen) && (begun(seen) || !seen.logged), action: 'delete' },
    { when: vanished, action: 'forget' },
    { when: (seen) => !stayed(seen), action: 'create' }, // begun, and never there
    { when: ({ logged, ...seen }) => logged && !begun(seen), action: 'nothing' }, // what is changed was only refreshed
    { when: ({ started }) => started > 1, action: 'replace' },
    { when: (seen) => isChanged(seen) && otherObject(seen), action: 'replace' },
    { when: isChanged, action: 'update' },
    { when: begun, action: 'unknown' },
];
function actionSeen(seen, moves, arrivals, sources) {
    const compared = !((0,values/* isAbsent */.W0)(sources.before) || (0,values/* isAbsent */.W0)(sources.after));
    const moved = moves.has(seen.address) ? 'away' : arrivals.has(seen.address) ? 'here' : undefined;
    const doubt = { ...seen, logged: loggedBy(sources).complete, compared, moved: seen.deposed === null ? moved : undefined };
    return DONE.find(({ when }) => when(doubt))?.action ?? 'nothing';
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/results.js



function resultsOf(story) {
    const { plan, log, before, after } = story;
    const compared = !((0,values/* isAbsent */.W0)(before) || (0,values/* isAbsent */.W0)(after));
    if ((0,values/* isAbsent */.W0)(log) && !compared && (0,values/* isAbsent */.W0)(plan))
        return (0,values/* absent */.Ge)('not-available', 'there is neither a log, nor a state before and after, nor a plan to tell by');
    const planned = (0,values/* isAbsent */.W0)(plan) ? [] : plan.changes.filter(isApplied);
    const told = new Set(planned.flatMap(keysOf));
    const results = [...planned.map((change) => plannedResult(change, story)), ...otherResults(told, !(0,values/* isAbsent */.W0)(plan), story)];
    return results.sort((left, right) => order(left.address, right.address) || order(left.deposed ?? '', right.deposed ?? ''));
}
/** Reading is no change. */
function isApplied({ kind, action }) {
    return kind === 'resource' && action !== 'no-op' && action !== 'read';
}
function keysOf({ address, deposed, formerly }) {
    return [objectKey(address, deposed), ...(formerly === null ? [] : [objectKey(formerly, null)])];
}
function plannedResult({ address, deposed, action, formerly }, story) {
    const leftover = formerly === null ? undefined : seenOf(formerly, null, story).after;
    return resultOf(seenOf(address, deposed, story), action, leftover === undefined, story);
}
/** What no plan tells of. Beside a plan, a value that is only different was refreshed, not changed. */
function otherResults(told, hasPlan, story) {
    const everything = everythingSeen(story);
    const moves = movesIn(everything, story);
    const arrivals = new Set(moves.values());
    return everything.flatMap((seen) => {
        if (told.has(objectKey(seen.address, seen.deposed)))
            return [];
        if (hasPlan && seen.started === 0 && seen.failure === undefined && seen.deposed === null)
            return [];
        const action = actionSeen(seen, moves, arrivals, story);
        return action === 'nothing' ? [] : [resultOf(seen, action, true, story)];
    });
}
/** Where a change of this kind leaves its traces. Of `nothing`, the tool tells in no way that is known. */
const TRACED = {
    create: 'log',
    update: 'log',
    replace: 'log',
    delete: 'log',
    unknown: 'log',
    forget: 'state',
    import: 'state',
    move: 'state',
    read: 'nothing',
    'no-op': 'nothing',
    invoke: 'nothing',
};
const isThere = ({ after }) => after !== undefined;
const isGone = ({ after }) => after === undefined;
const isOther = (seen) => isThere(seen) && isChanged(seen);
const never = () => false;
/** Whether the state after looks as it must when the change was made. */
const AS_MEANT = {
    create: isOther,
    update: isOther,
    replace: isOther,
    delete: isGone,
    forget: isGone,
    import: isThere,
    move: isThere,
    read: never,
    'no-op': never,
    invoke: never,
    unknown: never,
};
/** Left behind by a create that failed on its way: the object is there, and the tool will replace it. */
function isNewlyTainted({ before, after }) {
    return after?.tainted === true && !(before?.tainted === true && before.content === after.content);
}
/** The first that fits. */
const RULES = [
    { when: ({ failure }) => failure?.afterStop === true, status: 'interrupted', seenIn: 'log' },
    { when: ({ failure }) => failure !== undefined, status: 'failed', seenIn: 'log' },
    { when: isNewlyTainted, status: 'failed', seenIn: 'state' },
    { when: ({ started, needed, inOrder }) => inOrder && started >= needed, status: 'succeeded', seenIn: 'log' },
    { when: ({ asMeant }) => asMeant, status: 'succeeded', seenIn: 'state' },
    { when: ({ started, inOrder }) => started > 0 && !inOrder, status: 'interrupted', seenIn: 'log' },
    { when: ({ started }) => started > 0, status: 'failed', seenIn: 'log' }, // destroyed, and never made again
    {
        when: ({ traced, stateKnown, deposed, inOrder }) => traced === 'state' && stateKnown && (deposed === null || inOrder),
        status: 'not-attempted',
        seenIn: 'state',
    },
    { when: ({ traced, logged }) => traced === 'log' && logged, status: 'not-attempted', seenIn: 'log' },
    { when: ({ exitedWell }) => exitedWell, status: 'succeeded', seenIn: 'exit-code' },
    { when: () => true, status: 'unknown', seenIn: 'exit-code' },
];
function resultOf(seen, action, leftNothing, story) {
    const { address, deposed, failure } = seen;
    const stateKnown = !(0,values/* isAbsent */.W0)(story.after);
    const exitedWell = 'code' in story.exit && story.exit.code === 0;
    const one = {
        ...seen,
        traced: deposed === null ? TRACED[action] : 'state', // the log names none of these
        asMeant: stateKnown && leftNothing && canBeCompared(action, story) && AS_MEANT[action](seen),
        needed: action === 'replace' ? 2 : 1,
        inOrder: cameToAnEnd(story),
        logged: loggedBy(story).complete,
        stateKnown,
        exitedWell,
    };
    const { status, seenIn } = RULES.find(({ when }) => when(one));
    return { address, deposed, action, status, seenIn, problem: failure?.problem ?? null };
}
/** An object that is there says nothing about what was done to it, where it is not known what it was. */
function canBeCompared(action, { before }) {
    return !(0,values/* isAbsent */.W0)(before) || !(action === 'update' || action === 'replace');
}
/** terraform ends with 0 or 1 when it ends by itself, and says so when it was asked to stop and did. */
function cameToAnEnd(story) {
    const { exit } = story;
    return 'code' in exit && exit.code <= 1 && loggedBy(story).stop !== 'asked';
}
function order(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/secret-sources.js
/**
 * Where a command without a saved plan has its secrets from. What the tool says went wrong may quote any of them, and
 * there is no plan to learn them from: so they are read where the tool reads them, in files of variables and in the state.
 */










/** Files that are longer, or more, are no variables that somebody wrote. */
const MOST = { files: 200, bytes: 1_048_576 };
const VARIABLES = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;
const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
/** Blocks at the left margin, as every formatter writes them: defaults of variables, credentials of providers. */
const TELLING_BLOCK = /^(?:variable|provider)\s+"[^"\n]*"\s*\{[\s\S]*?^\}/gm;
const ASSIGNMENT = /^\s*"?([A-Za-z_][\w-]*)"?\s*[=:]\s*(".*)$/gm;
/**
 * Every text in a file of variables, as every `-var` is one; of a configuration, defaults, literals of providers, and
 * what is named like a secret. Too broad for the values of a plan, and right for a message. Of the working folder only.
 */
async function secretsInFiles({ line, directory }, { files }) {
    const named = partsOf(understand(line)).flatMap(({ flag, value }) => (flag === '-var-file' && value ? [(0,external_node_path_.resolve)(directory, value)] : []));
    const there = (await files.list(directory).catch(() => [])).filter((name) => VARIABLES.test(name) || CONFIGURATION.test(name));
    const texts = [];
    for (const path of [...named, ...there.map((name) => (0,external_node_path_.join)(directory, name))].slice(0, MOST.files)) {
        const held = await files.read(path, MOST.bytes).catch(() => undefined); // the tool will have said so itself
        const text = new TextDecoder().decode(held ?? new Uint8Array());
        texts.push(...(CONFIGURATION.test(path) ? textsInConfiguration(text) : textsInHcl(text)));
    }
    return asRaw(texts);
}
function textsInConfiguration(text) {
    const blocks = [...text.matchAll(TELLING_BLOCK)].map(([block]) => block);
    const assigned = [...text.matchAll(ASSIGNMENT)].flatMap(([, name = '', value = '']) => (isSecretName(name) ? [value] : []));
    return [...blocks, ...assigned].flatMap(textsInHcl);
}
/** What the state marks, and what is named like a secret in it: nothing of one that can't be read. */
function secretsInState(answer) {
    const secrets = new SecretValues();
    try {
        const members = new Map(membersIn(documentIn(answer, startOfJson(answer))));
        for (const [name, output] of entriesIn(members.get('outputs')))
            collectOutput(name, valueIn(output), secrets);
        for (const resource of listIn(members.get('resources'))) {
            for (const instance of listIn(new Map(membersIn(resource)).get('instances')))
                collectInstance(valueIn(instance), secrets);
        }
    }
    catch {
        return secrets.raws(); // encrypted, of another make, or none: what was found before counts
    }
    return secrets.raws();
}
function entriesIn(span) {
    return span === undefined ? [] : membersIn(span);
}
function listIn(span) {
    return span === undefined ? [] : itemsIn(span);
}
function collectOutput(name, output, secrets) {
    const value = memberOf(output, 'value');
    if (memberOf(output, 'sensitive') === true || isSecretName(name))
        secrets.add(value);
    else
        secrets.addNamed(value);
}
/** Marks are paths: `[[{type: get_attr, value: password}], ..]`. One that leads nowhere marks all that it came to. */
function collectInstance(instance, secrets) {
    const attributes = memberOf(instance, 'attributes') ?? memberOf(instance, 'attributes_flat');
    secrets.addNamed(attributes);
    const marks = memberOf(instance, 'sensitive_attributes');
    for (const path of (0,shared_bytes/* isList */.Lv)(marks) ? marks : []) {
        let held = attributes;
        for (const step of (0,shared_bytes/* isList */.Lv)(path) ? path : []) {
            const next = stepInto(held, memberOf(step, 'value'));
            if (next === undefined)
                break;
            held = next;
        }
        secrets.add(held);
    }
}
/** A name, a place in a list, or a key with its type: `{type: string, value: a}`. */
function stepInto(held, step) {
    const key = (0,shared_bytes/* isObject */.Gv)(step) ? memberOf(step, 'value') : step;
    return typeof key === 'string' || typeof key === 'number' ? memberOf(held, key) : undefined;
}

;// CONCATENATED MODULE: ./build/capture/tools/adapters/terraform/version.js
/** Which version of the tool this is: asked once per binary, since each question costs the user time. */





const version_VERSION = /^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}(?:[-+][0-9A-Za-z.+-]{1,64})?$/;
const REMEMBERED_BYTES = 16_384;
async function versionOf(asked, host) {
    const key = await version_keyOf(asked, host);
    const remembered = key && (await recall(key, host));
    if (remembered)
        return remembered;
    const answer = await ask(asked, ['version', '-json'], limits/* LIMITS */.b.questionMs, host);
    if ((0,values/* isAbsent */.W0)(answer))
        return answer;
    const said = jsonIn(answer)?.value;
    const version = (0,shared_bytes/* isObject */.Gv)(said) ? said['terraform_version'] : undefined;
    if (typeof version !== 'string' || !version_VERSION.test(version))
        return (0,values/* absent */.Ge)('error', 'the tool did not say its version in a way that is known');
    if (key)
        await remember(key, version, host);
    return version;
}
/** Beside the binary, what a version manager in its place goes by: the folder, and variables that name a version. A digest, so that no value is kept. */
async function version_keyOf({ executable, directory, env }, { files }) {
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
        if (!(0,shared_bytes/* isObject */.Gv)(held) || held['key'] !== key)
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
/** The user waits for this. */
async function before(call, host) {
    const asked = await askedOf(call, host);
    const located = locate(call, asked, host);
    const [version, lock, plan, { scope, writes, secrets }, { now: state, inventory }, tap] = await Promise.all([
        versionOf(asked, host),
        lockFileFacts(call.directory, host),
        planGiven(call, host),
        located,
        located.then(({ reads }) => stateAt(reads, call, asked, host)),
        applies(call) ? openTap(call, host) : null,
    ]);
    return { tool: { version, ...lock }, scope, state: (0,values/* isAbsent */.W0)(state) ? state : state.mark, ...plan, where: writes, inventory, tap, secrets };
}
/** Read once for both: they speak of the same bytes. */
async function planGiven({ plan }, host) {
    const read = plan.reads === null ? (0,values/* absent */.Ge)('not-applicable', 'no plan file was given') : await (0,plan_file/* readPlanFile */.w)(plan.reads, host);
    return (0,values/* isAbsent */.W0)(read) ? { planned: read, planFile: read } : { planned: await plannedMark(read.bytes, host), planFile: read.file };
}
/** `-refresh-only` changes the state, and no object. */
function applies({ words, class: kind, argv }) {
    if (kind !== 'mutates-infrastructure' || (words[0] !== 'apply' && words[0] !== 'destroy'))
        return false;
    return !argv.some(({ flag, value }) => flag === '-refresh-only' && !(typeof value === 'string' && isFalse(value)));
}
/** Read once for both; its objects only where they are compared afterwards. */
async function stateAt(where, call, { env }, host, failed = false) {
    const held = (0,values/* isAbsent */.W0)(where) ? where : await heldState(where, host, env);
    if ((0,values/* isAbsent */.W0)(held))
        return { now: held, inventory: held, secrets: [] };
    const inventory = applies(call) ? inventoryIn(held) : (0,values/* absent */.Ge)('not-applicable', 'this command applies nothing');
    return { now: await stateIn(held, host.commit), inventory, secrets: failed && applies(call) ? secretsInState(held) : [] };
}
/** A command may have moved the state: `init -migrate-state`, `workspace select`. So it is looked for anew. */
async function after(call, start, exit, host) {
    const asked = await askedOf(call, host);
    const located = locate(call, asked, host);
    const failed = !('code' in exit && exit.code === 0);
    const [{ scope, writes }, { now: state, inventory, secrets: inState }, shown, log] = await Promise.all([
        located,
        located.then((found) => stateAt(found.writes, call, asked, host, failed)),
        terraform_planOf(call, start, exit, asked, host),
        start.tap === null ? (0,values/* absent */.Ge)('not-available', 'no log was kept') : readTap(start.tap, host),
    ]);
    const inFiles = (0,values/* isAbsent */.W0)(shown) && failed && applies(call) ? await secretsInFiles(call, host) : [];
    const { plan, secrets: planned, saved: planFile } = (0,values/* isAbsent */.W0)(shown) ? { plan: shown, secrets: inFiles, saved: shown } : shown;
    const secrets = [...planned, ...inState];
    const results = applies(call) ? resultsOf({ plan, exit, log, before: start.inventory, after: inventory }) : notApplied(call);
    if ((0,values/* isAbsent */.W0)(state))
        return { scope, state, plan, planFile, results, secrets, digest: state };
    const moved = JSON.stringify(writes) !== JSON.stringify(start.where);
    const digest = moved ? (0,values/* absent */.Ge)('not-applicable', 'the command went on to another state') : state.digest;
    return { scope, state: state.mark, plan, planFile, results, secrets, digest };
}
function notApplied({ class: kind, words }) {
    return kind === 'mutates-infrastructure' && words[0] !== 'apply'
        ? (0,values/* absent */.Ge)('not-available', 'what this command did to single resources is not known')
        : (0,values/* absent */.Ge)('not-applicable', 'this command applies nothing');
}
/** Only now, since it loads every provider: the user's command has ended. */
async function terraform_planOf({ plan, words, class: kind }, { planFile }, exit, asked, host) {
    if (kind === 'plan') {
        if (plan.writes === null)
            return (0,values/* absent */.Ge)('not-available', 'the plan was not saved: -out was not given');
        if (!wasPlanned(exit))
            return (0,values/* absent */.Ge)('not-available', 'the command made no plan');
        return showSaved(plan.writes, asked, host);
    }
    if (plan.reads !== null)
        return withFile(await showPlan(plan.reads, asked, host), planFile, (0,values/* absent */.Ge)('not-applicable', 'this command saves no plan'));
    const changes = words[0] === 'apply' || words[0] === 'destroy';
    return changes
        ? (0,values/* absent */.Ge)('not-available', 'no plan file was given: the tool planned and applied in one go')
        : (0,values/* absent */.Ge)('not-applicable', 'this command has no plan');
}
/** 2 is what `-detailed-exitcode` says of a plan with changes. */
function wasPlanned(exit) {
    return 'code' in exit && (exit.code === 0 || exit.code === 2);
}
/** A later command is known to apply this plan by the file's digest: so what is shown must be of the very bytes that were digested. */
async function showSaved(path, asked, host) {
    const read = await (0,plan_file/* readPlanFile */.w)(path, host);
    if ((0,values/* isAbsent */.W0)(read))
        return read;
    const shown = await showPlan(path, asked, host);
    const fate = await (0,plan_file/* fateOf */._)(path, read.file, host);
    return fate === 'untouched' ? withFile(shown, read.file, read.file) : (0,values/* absent */.Ge)('not-available', 'somebody wrote to the plan file while it was looked at');
}
function withFile(shown, from, saved) {
    return (0,values/* isAbsent */.W0)(shown) ? shown : { ...shown, plan: { ...shown.plan, file: (0,values/* isAbsent */.W0)(from) ? from : from.commitment }, saved };
}
async function showPlan(path, asked, host) {
    const answer = await ask(asked, ['show', '-json', path], limits/* LIMITS */.b.questionMs * 4, host);
    return (0,values/* isAbsent */.W0)(answer) ? answer : planIn(answer);
}


/***/ }),

/***/ 45788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   SU: () => (/* binding */ uncommitted),
/* harmony export */   rh: () => (/* binding */ committed)
/* harmony export */ });
/* unused harmony export COMMITTED */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32132);
/**
 * A keyed commitment tells whoever holds a file and the key that it is this very file, and nobody else anything. Only whole
 * files are committed to: of anything shorter, whoever may ask for commitments could guess the value.
 */


const COMMITTED = (/* unused pure expression or super */ null && (['plan-file', 'state']));
/** Of the pieces that a file is made of, in their order. */
function wholeFile(kind, pieces) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let length = 0;
    for (const piece of pieces) {
        hash.update(piece);
        length += piece.length;
    }
    return { kind, length, digest: `sha256:${hash.digest('hex')}` };
}
const NO_KEY = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-available', 'no commitment key is configured');
/** Without a key, nobody is kept waiting for a digest that nobody needs. */
function committed(commit, file) {
    return commit === undefined ? Promise.resolve(NO_KEY) : commit(file());
}
/** For what is no whole file of its own: why there is no commitment, as long as there could be one. */
function uncommitted(commit, why) {
    return commit === undefined ? NO_KEY : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-applicable', why);
}


/***/ })

};
