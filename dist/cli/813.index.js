export const id = 813;
export const ids = [813];
export const modules = {

/***/ 6397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ TOOLS)
/* harmony export */ });
const TOOLS = {
    terraform: {
        commands: ['terraform', 'tofu'],
        direct: [
            ...['-v', '-version', '--version', 'version', 'fmt', 'validate', 'graph', 'get', 'metadata', 'modules'],
            ...['providers', 'workspace list', 'workspace show'], // `providers lock` and `providers mirror` write files only
        ],
        access: ['output', 'show', 'state list', 'state pull', 'state show'],
        unlessSet: { words: ['', '-h', '-help', '--help'], variables: ['TF_CLI_ARGS', 'TF_CLI_ARGS_'] },
        load: () => __webpack_require__.e(/* import() */ 371).then(__webpack_require__.bind(__webpack_require__, 7371)),
    },
};


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports COMMITTERS, COMMITTER_INPUTS, committerSchemeOf, openCommitter */
const COMMITTERS = {
    'env:': { keeper: true, inputs: true, load: () => __webpack_require__.e(/* import() */ 192).then(__webpack_require__.bind(__webpack_require__, 192)) },
    'agent:': { keeper: false, inputs: false, load: () => __webpack_require__.e(/* import() */ 272).then(__webpack_require__.bind(__webpack_require__, 5272)) },
};
/** What a user may ask for; `agent:` is for the session alone. */
const COMMITTER_INPUTS = Object.keys(COMMITTERS).filter((scheme) => COMMITTERS[scheme].inputs);
/** `undefined` when the scheme is in no row. */
function committerSchemeOf(reference) {
    return Object.keys(COMMITTERS).find((scheme) => reference.startsWith(scheme));
}
async function openCommitter(reference, effects) {
    const scheme = committerSchemeOf(reference);
    if (scheme === undefined)
        throw new RangeError(`no committer for ${reference.slice(0, 8)}`);
    const { adapter } = await COMMITTERS[scheme].load();
    return adapter.openCommitter(reference.slice(scheme.length), effects);
}


/***/ }),

/***/ 8813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B9: () => (/* binding */ arguments_instantOf),
  lD: () => (/* binding */ ledgerIn),
  Yz: () => (/* binding */ parsed),
  yy: () => (/* binding */ print),
  TC: () => (/* binding */ readerOf),
  Om: () => (/* binding */ recordSlot),
  T4: () => (/* binding */ arguments_storeUrl),
  mA: () => (/* binding */ streamOf),
  Wp: () => (/* binding */ usageError)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/capture/tools/table.js
var table = __webpack_require__(6397);
// EXTERNAL MODULE: ./build/commitment/table.js
var commitment_table = __webpack_require__(4308);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/sign/table.js
var sign_table = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/store/azblob-address.js
var azblob_address = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/store/gs-address.js
var gs_address = __webpack_require__(8999);
// EXTERNAL MODULE: ./build/store/s3-address.js
var s3_address = __webpack_require__(803);
;// CONCATENATED MODULE: ./build/store/addresses.js



const addresses_ADDRESSES = {
    's3:': { read: s3_address/* s3Address */.Tj, allowed: s3_address/* S3_ALLOWED */.cZ },
    'azblob:': { read: azblob_address/* azblobAddress */.tl, allowed: azblob_address/* AZBLOB_ALLOWED */.KX },
    'gs:': { read: gs_address/* gsAddress */.J2, allowed: gs_address/* GS_ALLOWED */.od },
};

// EXTERNAL MODULE: ./build/store/table.js
var store_table = __webpack_require__(6118);
// EXTERNAL MODULE: ./build/redact/patterns.js
var patterns = __webpack_require__(2737);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
;// CONCATENATED MODULE: ./build/inputs/break-glass.js


const FORM = /^([A-Za-z0-9][A-Za-z0-9._#/-]{1,63}) (\S(?:.*\S)?) until (\S+)$/;
const TIME = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
const SHAPE = '`<ticket> <reason> until <time>` is expected, such as `INC-42 the store is down until 2026-03-01T06:00:00Z`';
/** What it says, or what is wrong with it. Nothing of a text that may be a secret is repeated. */
function break_glass_parseBreakGlass(text, now) {
    if (text.length > LIMITS.breakGlass.characters)
        return { problem: `at most ${LIMITS.breakGlass.characters} characters are allowed` };
    const [, ticket = '', reason = '', time = ''] = FORM.exec(text) ?? [];
    if (ticket === '' || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text))
        return { problem: SHAPE };
    if (reason.length < LIMITS.breakGlass.reason)
        return { problem: `a reason of at least ${LIMITS.breakGlass.reason} characters is expected: ${SHAPE}` };
    if (patternIn(text) !== undefined)
        return { problem: 'it looks as if it held a secret, and it would stand in every record of the job' };
    const until = instantOf(time);
    if (until === undefined)
        return { problem: `${JSON.stringify(time)} is no time: RFC 3339 is expected, with seconds and a zone, such as 2026-03-01T06:00:00Z` };
    if (until <= Date.parse(now))
        return { problem: 'it has expired: remove it, or give it another time' };
    if (until - Date.parse(now) > LIMITS.breakGlass.ms)
        return { problem: `it may last ${LIMITS.breakGlass.ms / 3_600_000} hours at most from now` };
    return { ticket, reason, until: new Date(until).toISOString() };
}
/** Date takes the 31st of February for the 3rd of March, and 24:00 for the next day. */
function instantOf(text) {
    const [, date = '', clock = '', zone = ''] = TIME.exec(text) ?? [];
    const local = new Date(`${date}T${clock}Z`);
    if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${date}T${clock}`))
        return undefined;
    const at = Date.parse(`${date}T${clock}${zone.toUpperCase()}`);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./build/inputs/inputs.js
/** Parsed once, at the edge. A scheme that is in no table does not get further than this file. */












/** By event, never by command: what a pull request runs is recorded apart. */
const REVIEW_EVENTS = (/* unused pure expression or super */ null && (['pull_request', 'pull_request_target', 'merge_group']));
function isReview(event) {
    return REVIEW_EVENTS.some((known) => known === event);
}
const SHELLS = (/* unused pure expression or super */ null && (['bash', 'sh', 'pwsh', 'python']));
class Problems {
    #found = [];
    add(input, given, allowed) {
        this.#found.push(`${input}: ${JSON.stringify(given)} was given; ${allowed}`);
        return undefined;
    }
    throwAny() {
        if (this.#found.length === 0)
            return;
        throw new LedgerError('INPUT_INVALID', {
            says: `${this.#found.length} input(s) can't be used:\n  ${this.#found.join('\n  ')}`,
            fix: 'correct them in the step that uses this action, or in the config file',
        });
    }
}
/** Every problem in one INPUT_INVALID: the input, what was given, what is allowed. */
function parseInputs(given, config, settings) {
    const problems = new Problems();
    const both = merged(given, config);
    const inputs = {
        lasting: lastingOf(both, settings.workspace, problems),
        committer: committerOf(both.commitmentKey, problems),
        zone: isReview(settings.event) ? 'reviews' : 'changes',
        enforcement: { ...enforcementOf(given.ifUnrecorded, config?.ifUnrecorded, problems), ...breakGlassOf(settings, both.store, problems) },
        environment: settings.environment,
        tools: toolsOf(settings.tools, problems),
        summary: flagOf('summary', settings.summary, problems),
        script: scriptOf(settings, problems),
    };
    flagOf('spool-artifact', settings.spoolArtifact, problems); // post asks for both again, when it knows whether there is anything
    flagOf('trial-artifact', settings.trialArtifact, problems);
    problems.throwAny();
    return inputs;
}
function merged(given, config) {
    const { store, ledger, signer, commitmentKey, roleToAssume, ifUnrecorded } = given;
    return {
        store: store ?? config?.store,
        ledger: ledger ?? config?.ledger,
        signer: signer ?? config?.signer,
        commitmentKey: commitmentKey ?? config?.commitmentKey,
        roleToAssume: roleToAssume ?? config?.roleToAssume,
        ifUnrecorded,
    };
}
function lastingOf({ store, ledger, signer, roleToAssume }, workspace, problems) {
    if (store === undefined) {
        if (ledger !== undefined)
            problems.add('ledger', ledger, 'it goes with a `store`; without one the job gets a trial ledger of its own');
        if (signer !== undefined)
            problems.add('signer', keyLike(signer), 'it goes with a `store`; without one the job signs with a key of its own');
        if (roleToAssume !== undefined)
            problems.add('role-to-assume', roleLike(roleToAssume), ROLE_ALLOWED);
        return undefined;
    }
    const url = storeUrl(store, workspace, problems);
    const pinned = isDigest(ledger)
        ? ledger
        : problems.add('ledger', ledger ?? '', 'with a store the id that `iac-ledger init` printed is required: sha256:<64 hex digits>');
    const reference = signerOf(signer, problems);
    const role = roleOf(roleToAssume, url, problems);
    return url === undefined || pinned === undefined || reference === undefined ? undefined : { store: url, ledger: pinned, signer: reference, role };
}
function storeUrl(store, workspace, problems) {
    const schemes = Object.keys(STORES).join(', ');
    const allowed = `one URL of a scheme out of ${schemes} is allowed, such as file:///srv/iac-ledger`;
    const scheme = store.includes('\n') ? undefined : /^[a-z0-9+.-]+:/.exec(store)?.[0];
    if (scheme === undefined || !isStoreScheme(scheme))
        return problems.add('store', withoutCredentials(store), allowed);
    if (scheme !== 'file:') {
        const { read, allowed: form } = ADDRESSES[scheme];
        const address = read(store);
        return isWrong(address) ? problems.add('store', withoutCredentials(store), `${address.wrong}; ${form}`) : store;
    }
    return fileUrl(store, workspace) ?? problems.add('store', withoutCredentials(store), 'file: takes a path, file:///absolute/path or file:relative/path');
}
const ROLE_ALLOWED = 'with a store in a bucket (s3:) the ARN of a role is allowed, such as arn:aws:iam::123456789012:role/ledger';
const ROLE = /^arn:[a-z][a-z-]*:iam:[a-z0-9-]*:(?:[0-9]{12})?:role\/[\w+=,.@/-]{1,512}$/;
/** A server that is not AWS has its own STS, and a token of the job goes nowhere that was not named. */
function roleOf(role, url, problems) {
    if (role === undefined || url === undefined)
        return undefined;
    const address = url.startsWith('s3:') ? s3Address(url) : undefined;
    if (address === undefined || 'wrong' in address || !ROLE.test(role))
        return problems.add('role-to-assume', roleLike(role), ROLE_ALLOWED);
    if (address.endpoint === undefined || address.stsEndpoint !== undefined)
        return role;
    return problems.add('role-to-assume', role, 'with endpoint= in the store, sts-endpoint=https://HOST must say there where the role is taken');
}
/** Whoever takes it for the place of an access key must not see that key in a log. */
function roleLike(role) {
    return role.startsWith('arn:') && role.length <= 600 ? role : '(a text that is no ARN, not shown)';
}
/** `file:relative/path` is relative to the workspace; a host, a query or a fragment is none of ours. */
function fileUrl(store, base) {
    const path = store.slice('file:'.length);
    if (path.startsWith('//') && !path.startsWith('///'))
        return undefined;
    const plain = path.startsWith('///') ? path.slice(2) : path;
    if (plain === '' || /[?#\0]/.test(plain))
        return undefined;
    return (0,external_node_url_.pathToFileURL)((0,external_node_path_.isAbsolute)(plain) ? plain : (0,external_node_path_.resolve)(base, plain)).href;
}
/** Up to the last `@`: a password may hold slashes, and other ones. Behind a `?` somebody may have put a key. */
function withoutCredentials(store) {
    return store.replace(/\?.*/s, '?***').replace(/\/\/.*@/s, '//***@');
}
function signerOf(signer, problems) {
    const allowed = `one of ${SIGNER_INPUTS.map((scheme) => `${scheme}<${scheme === 'env:' ? 'NAME' : 'path'}>`).join(', ')} is required with a store`;
    const scheme = SIGNER_INPUTS.find((known) => signer?.startsWith(known));
    if (signer === undefined || scheme === undefined)
        return problems.add('signer', keyLike(signer ?? ''), allowed);
    const rest = signer.slice(scheme.length);
    const fits = scheme === 'env:' ? VARIABLE.test(rest) : rest !== '' && !/PRIVATE KEY|\n/.test(rest);
    return fits ? signer : problems.add('signer', keyLike(signer), allowed);
}
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Somebody will paste the key itself: it must not come back in the message. An Ed25519 key has 64 signs of base64. */
const KEY_LIKE = /PRIVATE KEY|\n|[A-Za-z0-9+/=]{48}|.{81}/;
function keyLike(signer) {
    return KEY_LIKE.test(signer) ? '(a long text, not shown)' : signer;
}
function committerOf(reference, problems) {
    if (reference === undefined)
        return undefined;
    const scheme = COMMITTER_INPUTS.find((known) => reference.startsWith(known));
    if (scheme !== undefined && VARIABLE.test(reference.slice(scheme.length)))
        return reference;
    const allowed = 'env:<NAME> is allowed, a variable of this step with at least 32 random bytes (`openssl rand -base64 32`)';
    return problems.add('commitment-key', /^[a-z]+:(?!.*[A-Za-z0-9+/=_-]{16})/.test(reference) ? reference : '(a text that may be the key, not shown)', allowed);
}
function enforcementOf(input, config, problems) {
    const fits = (value) => value === 'block' || value === 'warn';
    if (input !== undefined && !fits(input))
        problems.add('if-unrecorded', input, 'block or warn is allowed');
    if (config !== undefined && !fits(config))
        problems.add('if-unrecorded (config file)', config, 'block or warn is allowed');
    if (fits(input))
        return { changes: input, plans: input, by: 'input' }; // a file never loosens an input
    if (fits(config))
        return { changes: config, plans: config, by: 'config' };
    return { changes: 'block', plans: 'warn', by: 'default' };
}
function breakGlassOf({ breakGlass, now }, store, problems) {
    if (breakGlass === undefined)
        return {};
    const parsed = parseBreakGlass(breakGlass, now);
    if ('problem' in parsed)
        problems.add('break-glass', '(not shown)', parsed.problem);
    else if (store === undefined)
        problems.add('break-glass', parsed.ticket, 'it goes with a `store`; the ledger of a trial is never away');
    return 'problem' in parsed ? {} : { breakGlass: parsed };
}
function toolsOf(tools, problems) {
    const known = Object.keys(TOOLS);
    const asked = (tools ?? 'all').split(/[\s,]+/).filter(Boolean);
    if (asked.length === 1 && asked[0] === 'all')
        return known;
    for (const tool of asked)
        if (!known.some((row) => row === tool))
            problems.add('tools', tool, `all, or a list out of ${known.join(', ')} is allowed`);
    return known.filter((row) => asked.includes(row));
}
function flagOf(input, given, problems) {
    if (given !== undefined && given !== 'true' && given !== 'false')
        problems.add(input, given, 'true or false is allowed');
    return given !== 'false';
}
function scriptOf({ run, shell, workingDirectory, workspace }, problems) {
    if (run === undefined) {
        if (shell !== undefined)
            problems.add('shell', shell, 'it goes with `run`');
        if (workingDirectory !== undefined)
            problems.add('working-directory', workingDirectory, 'it goes with `run`');
        return undefined;
    }
    if (shell !== undefined && !SHELLS.includes(shell))
        problems.add('shell', shell, `one of ${SHELLS.join(', ')} is allowed`);
    return { text: run, shell, directory: resolve(workspace, workingDirectory ?? '.') };
}

// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 1 modules
var node_effects = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(3749);
;// CONCATENATED MODULE: ./build/entries/cli/arguments.js
/** What the commands share: strict arguments, and stores by URL or path. */









function usageError(says) {
    return new errors/* LedgerError */.oy('INPUT_INVALID', { says, fix: '`iac-ledger help` lists the commands and what they take' });
}
/** Unknown options are refused; `operands` names what must stand beside them. */
function parsed(argv, options, operands) {
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...argv], options, allowPositionals: true, strict: true });
        if (positionals.length !== operands.length)
            throw new TypeError(`${operands.join(' ') || 'no operand'} expected, ${positionals.length} given`);
        return { values, positionals };
    }
    catch (thrown) {
        throw usageError((0,errors/* messageOf */.bD)(thrown));
    }
}
/** A path, or a URL of a scheme that a store has. */
function arguments_storeUrl(store) {
    if (!/^[a-z][a-z0-9+.-]+:/.test(store))
        return (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(store)).href;
    if (!store.startsWith('file:'))
        return store;
    const url = fileUrl(store, process.cwd());
    if (url === undefined)
        throw usageError(`${store} is no file: URL with a path`);
    return url;
}
async function readerOf(store) {
    const url = arguments_storeUrl(store);
    const effects = (0,node_effects/* nodeEffects */.Xj)();
    if (url.startsWith('file:')) {
        const facts = await effects.files.look(new URL(url).pathname === '' ? '/' : decodeURIComponent(new URL(url).pathname));
        if (facts?.kind !== 'folder')
            throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `there is no folder ${store}`, fix: 'name the folder that holds the ledger, or a copy of it' });
    }
    return (0,stores/* openReader */.cE)(url, effects);
}
/** For commands that read one ledger, whichever lies there. */
async function ledgerIn(store) {
    const genesis = await (0,read/* genesisIn */.oi)(store);
    if (genesis !== undefined && genesis !== 'foreign')
        return genesis.ledger;
    throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', {
        says: `there is no ledger in ${store.traits.url}`,
        fix: 'name the folder that holds root/, changes/ and reviews/',
    });
}
function arguments_instantOf(text, option) {
    const date = new Date(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(text) ? text : Number.NaN);
    // Date takes the 31st of February for the 3rd of March.
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(/(\.\d+)?Z$/, '')))
        return date.toISOString();
    throw usageError(`${option} ${text}: a time in UTC is expected, such as 2026-01-31 or 2026-01-31T12:00:00Z`);
}
function streamOf(text) {
    const [zone = '', stream = '', ...rest] = text.split('/');
    if (rest.length === 0 && (0,keys/* isZone */.DS)(zone) && (0,keys/* isStreamName */.wQ)(stream))
        return { zone, stream };
    throw usageError(`${text}: ZONE/STREAM is expected, as \`iac-ledger log\` prints it`);
}
/** The place of one record: ZONE/STREAM=SEQUENCE. */
function recordSlot(place) {
    const [, named = '', digits = ''] = /^(.+)=([0-9]{1,6})$/.exec(place) ?? [];
    if (named === '')
        throw usageError(`${place}: ZONE/STREAM=SEQUENCE is expected, as \`iac-ledger log\` prints it`);
    return { ...streamOf(named), sequence: Number(digits) };
}
function print(text) {
    process.stdout.write(`${text}\n`);
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ nodeClock),
  Xj: () => (/* binding */ nodeEffects),
  bJ: () => (/* binding */ stderrLog)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
;// CONCATENATED MODULE: ./build/entries/node-exec.js
/** Processes as the real system has them. Only entries build one. */




const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_EVERY_MS = 250;
function exitFrom(code, signal) {
    return signal === null ? { code: code ?? 1 } : { signal };
}
/** Bytes that make room for more as they come: chunks that are joined in the end would lie in memory twice, and an answer may have 256 MiB. */
class Growing {
    #most;
    #held = new ArrayBuffer(65_536);
    #length = 0;
    constructor(most) {
        this.#most = most;
    }
    /** False when it does not fit. */
    add(chunk) {
        const length = this.#length + chunk.length;
        if (length > this.#most)
            return false;
        if (length > this.#held.byteLength)
            this.#held = this.#held.transfer(Math.min(this.#most, Math.max(length, this.#held.byteLength * 2))); // frees the old one now
        new Uint8Array(this.#held).set(chunk, this.#length);
        this.#length = length;
        return true;
    }
    bytes() {
        return new Uint8Array(this.#held, 0, this.#length);
    }
}
/** Output captured up to `maxBytes`, no stdin, killed at its deadline. */
function ask({ executable, argv, cwd, env }, deadlineMs, maxBytes = 256 * 1024 * 1024) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(executable, argv, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
        const answer = new Growing(maxBytes);
        const giveUp = (why) => {
            child.kill('SIGKILL');
            reject(new Error(why));
        };
        const timer = setTimeout(() => giveUp(`no answer in ${deadlineMs} ms`), deadlineMs);
        child.stdout.on('data', (chunk) => {
            if (!answer.add(chunk))
                giveUp(`more than ${maxBytes} bytes of answer`);
        });
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(cause);
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            resolve({ exit: exitFrom(code, signal), stdout: answer.bytes() });
        });
    });
}
/** Who started us. Taken at once: a shell that dies while an intent is written must be missed too. */
const PARENT = process.ppid;
/**
 * The first of INT, TERM, HUP goes on to the command, as INT: two of them would be a hard abort, and INT is what lets
 * terraform release its lock.
 */
function onceAsInterrupt() {
    let forwarded = false;
    return (_signal, command) => {
        if (!forwarded)
            command.kill('SIGINT');
        forwarded = true;
    };
}
/** To a shell each goes on as it came: it waits for its command at an INT, and dies of a TERM, which its commands notice. */
const asItCame = (signal, shell) => void shell.kill(signal);
/**
 * On a terminal the whole process group got the INT already. A runner that cancels signals only the step's shell, which
 * then dies without a word: the new parent tells. Once the command has ended, signals are for nobody: what is left to
 * do is to record it, and the runner's KILL sets the limit.
 */
function passOn(child, forward) {
    let ended = false;
    let orphaned = false;
    for (const signal of FORWARDED) {
        process.on(signal, () => {
            if (!ended && !(signal === 'SIGINT' && isInForeground()))
                forward(signal, child);
        });
    }
    const watch = setInterval(() => {
        if (orphaned || process.ppid === PARENT)
            return;
        orphaned = true;
        forward('SIGTERM', child);
    }, PARENT_EVERY_MS);
    return () => {
        ended = true;
        clearInterval(watch);
    };
}
/** Whether a terminal sends its interrupts to us, whatever stdin is (proc(5): fields 5 and 8, the group and the terminal's foreground group). */
function isInForeground() {
    try {
        const fields = fieldsAfterName((0,external_node_fs_.readFileSync)('/proc/self/stat', 'utf8'));
        return fields[2] === fields[5];
    }
    catch {
        return (0,external_node_tty_.isatty)(0);
    }
}
/** So that the signal that ended the command can end us too: PIPE as well, which node ignores until nobody listens any more. */
function heedSignals() {
    for (const signal of [...FORWARDED, 'SIGPIPE']) {
        process.on(signal, () => undefined);
        process.removeAllListeners(signal);
    }
}
function handOver({ executable, argv, cwd, env }, started, forward) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(executable, argv, { cwd, env, stdio: 'inherit' });
        const stop = passOn(child, forward);
        child.on('spawn', () => started(child.pid ?? 0));
        child.on('error', (cause) => {
            stop();
            reject(cause);
        });
        child.on('exit', (code, signal) => {
            stop();
            resolve(exitFrom(code, signal));
        });
    });
}
/** What follows the name, which may hold spaces and brackets: field 3 of proc(5) is the first. */
function fieldsAfterName(stat) {
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
/** Field 22 of /proc/PID/stat (proc(5)). */
async function startOf(pid) {
    const text = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const fields = text === undefined ? [] : fieldsAfterName(text);
    return fields[0] === 'Z' ? undefined : fields[19];
}
function nodeExec() {
    return { ask: (command, deadlineMs) => ask(command, deadlineMs), handOver: (command, started) => handOver(command, started, onceAsInterrupt()), startOf };
}
/** For a script that the runner would have run itself: its shell hears what the runner sends. */
function scriptExec() {
    return { ...nodeExec(), handOver: (command, started) => handOver(command, started, asItCame) };
}

// EXTERNAL MODULE: ./build/entries/node-files.js
var node_files = __webpack_require__(8209);
;// CONCATENATED MODULE: ./build/entries/node-effects.js
/** The real effects. Only entries build them. */





const nodeClock = {
    now: () => new Date().toISOString(),
    sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds),
};
const nodeRandom = { bytes: (length) => (0,external_node_crypto_.randomBytes)(length) };
function nodeEnv(variables) {
    const set = Object.fromEntries(Object.entries(variables).filter((pair) => pair[1] !== undefined));
    return { get: (name) => set[name] || undefined, all: () => set };
}
/** Everything on stderr: stdout belongs to the user's command. */
const stderrLog = {
    say: (text) => void process.stderr.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
};
/**
 * For tests and the benchmark. IAC_LEDGER_STOP_AT=<step>[:<nth>] kills this process when it gets there, or with
 * IAC_LEDGER_STOP_WITH=STOP makes it wait for a CONT. IAC_LEDGER_STEPS=<file> gets a line for each step. A step of the
 * job that sets them can do no more than a `kill` could.
 */
function nodeTrace(env) {
    const [stop, nth = '1'] = (env.get('IAC_LEDGER_STOP_AT') ?? '').split(':');
    const waits = env.get('IAC_LEDGER_STOP_WITH') === 'STOP';
    const file = env.get('IAC_LEDGER_STEPS');
    const seen = new Map();
    return {
        reached(step) {
            const times = (seen.get(step) ?? 0) + 1;
            seen.set(step, times);
            if (file !== undefined)
                (0,external_node_fs_.appendFileSync)(file, `${step} ${performance.timeOrigin + performance.now()}\n`);
            if (step === stop && times === Number(nth))
                process.kill(process.pid, waits ? 'SIGSTOP' : 'SIGKILL');
        },
    };
}
function nodeEffects(log = stderrLog) {
    const env = nodeEnv(process.env);
    return { clock: nodeClock, random: nodeRandom, log, env, files: (0,node_files/* nodeFiles */.kT)(), exec: nodeExec(), trace: nodeTrace(env) };
}


/***/ }),

/***/ 8209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kT: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* unused harmony exports tooLarge, namesFrom */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/** Files as the real file system has them. Only entries and contract tests build one. */





/** Nothing there is an answer; every other failure is the caller's. */
async function unlessAbsent(look) {
    try {
        return await look();
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) === 'ENOENT')
            return undefined;
        throw thrown;
    }
}
async function read(path, maxBytes) {
    return unlessAbsent(async () => {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
        try {
            const { size } = await file.stat();
            if (size > maxBytes)
                throw tooLarge(path, size, maxBytes);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    });
}
async function readRegular(path, maxBytes) {
    const facts = await look(path, 'told');
    return facts !== undefined && facts.kind !== 'file' ? new Uint8Array() : read(path, maxBytes);
}
function tooLarge(path, size, maxBytes) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('RECORD_TOO_LARGE', {
        says: `${path} has ${size} bytes or more, and ${maxBytes} are allowed`,
        fix: 'it is not one of ours, or damaged',
    });
}
async function* tail(path, maxBytes) {
    const file = await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r'));
    if (file === undefined)
        return;
    const { size } = await file.stat();
    yield* file.createReadStream({ start: Math.max(0, size - maxBytes) }); // closes the file
}
async function look(path, links) {
    return unlessAbsent(async () => {
        const facts = await (links === 'told' ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path, { bigint: true }) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path, { bigint: true }));
        const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
        const stamp = [facts.dev, facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join('-');
        return { kind, size: Number(facts.size), executable: (facts.mode & 73n) !== 0n, stamp };
    });
}
async function syncFolder(path) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}
/** A name is durable when its folder is synced, so each new folder's own name needs its parent synced. */
async function makeDurableFolder(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { mode: 0o755 });
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) === 'EEXIST')
            return;
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) !== 'ENOENT')
            throw thrown;
        await makeDurableFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
        await makeDurableFolder(path);
        return;
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
}
async function writeWhole(path, bytes, mode) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file?.close();
    }
}
/** Temp file, sync, link (fails when the name is taken), sync of the folder: nobody ever sees half a file at `path`. */
async function createNew(path, bytes, { mode, stage }) {
    const half = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stage, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex'));
    await makeDurableFolder(stage);
    await makeDurableFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    try {
        await writeWhole(half, bytes, mode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(half, path);
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) !== 'EEXIST')
            throw thrown;
        return 'exists';
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(half, { force: true });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    return 'created';
}
async function replace(path, bytes, mode) {
    const half = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, mode: 0o700 });
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(half, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(half, path);
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(half, { force: true });
        throw thrown;
    }
}
async function list(folder) {
    return namesFrom((await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true }))) ?? []);
}
function namesFrom(entries) {
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    // The default order is by UTF-16 units, which for the names of the ledger is the order of their bytes.
    return names.sort();
}
async function remove(path) {
    const facts = await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path));
    if (facts === undefined)
        return;
    if (facts.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path);
}
function nodeFiles() {
    return {
        read,
        readRegular,
        tail,
        look,
        createNew,
        replace,
        list,
        remove,
        append: (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, text, { mode: 0o600 }),
        makeFolder: async (path, mode) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true, mode });
        },
    };
}


/***/ }),

/***/ 3749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ openStore),
/* harmony export */   J2: () => (/* binding */ openProof),
/* harmony export */   cE: () => (/* binding */ openReader)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _store_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6118);


async function adapterOf(url) {
    const { protocol } = url;
    if (!(0,_store_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isStoreScheme */ .b)(protocol))
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('INPUT_INVALID', { says: `no store has the scheme ${protocol}`, fix: `use one of ${Object.keys(_store_table_js__WEBPACK_IMPORTED_MODULE_1__/* .STORES */ .Z).join(', ')}` });
    return (await _store_table_js__WEBPACK_IMPORTED_MODULE_1__/* .STORES */ .Z[protocol]()).adapter;
}
async function openStore(url, effects, access) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openStore(parsed, effects, access);
}
async function openReader(url, effects) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openReader(parsed, effects);
}
async function openProof(url, effects, access) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openProof(parsed, effects, access);
}


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Uc: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   eo: () => (/* binding */ leafOf),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);
/* harmony import */ var _shared_json_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7661);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8416);
/** The text that a leaf hashes: content-free, so that it can be published (docs/record-format.md, "Leaf"). */




const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const is = (wanted) => (value, at) => value === wanted ? [] : [`${at}: ${JSON.stringify(wanted)} expected`];
const one = (shape) => (value, at) => Array.isArray(value) && value.length === 1 ? shape(value[0], `${at}[0]`) : [`${at}: exactly one expected`];
const bundle = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
    mediaType: is(MEDIA_TYPE),
    dsseEnvelope: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ payload: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3, payloadType: is(PAYLOAD_TYPE), signatures: one((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ keyid: is(''), sig: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true })) }, { closed: true }),
    verificationMaterial: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ publicKey: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ hint: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true }) }, { closed: true }),
}, { closed: true });
/**
 * What stands between the three values that a bundle has, as it is printed. Whatever these fit, with canonical base64
 * between them, is a strict bundle: base64 has no character that JSON prints differently.
 */
const FRAME = [
    '{"dsseEnvelope":{"payload":"',
    `","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"","sig":"`,
    `"}]},"mediaType":"${MEDIA_TYPE}","verificationMaterial":{"publicKey":{"hint":"`,
    '"}}}',
];
/** A sixth of what parsing and printing back costs; `undefined` says only that somebody has to look closer. */
function readFramed(bytes) {
    const [head, middle, last, end] = FRAME;
    const text = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .latin1 */ .Wy)(bytes);
    const payloadEnd = text.indexOf('"', head.length);
    const signatureEnd = text.indexOf('"', payloadEnd + middle.length);
    const hintEnd = text.length - end.length;
    const framed = text.startsWith(head) && text.startsWith(middle, payloadEnd) && text.startsWith(last, signatureEnd) && text.startsWith(end, hintEnd);
    if (!framed || signatureEnd + last.length > hintEnd)
        return undefined;
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(head.length, payloadEnd));
    const signature = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(payloadEnd + middle.length, signatureEnd));
    const hint = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(signatureEnd + last.length, hintEnd));
    // The hint is printed anew: a piece of the text would keep all of it in memory.
    return payload === undefined || signature === undefined || hint === undefined ? undefined : { payload, signature, hint: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(hint) };
}
/** Strict: the very bytes that we would print. Otherwise what is wrong with them. */
function readBundle(bytes) {
    return readFramed(bytes) ?? readClosely(bytes);
}
function readClosely(bytes) {
    let value;
    try {
        value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes);
    }
    catch (thrown) {
        return { malformed: thrown instanceof Error ? thrown.message : 'is no JSON' };
    }
    const fit = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$5)(value, bundle);
    if (fit === undefined)
        return { malformed: bundle(value, 'bundle').join('; ') };
    const { dsseEnvelope, verificationMaterial } = fit;
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(dsseEnvelope.payload);
    const signature = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(dsseEnvelope.signatures[0].sig);
    return { payload, signature, hint: verificationMaterial.publicKey.hint };
}
/** Of the genesis the ledger is not known yet: 64 zeros. */
const UNFOUNDED = '0'.repeat(64);
function entryOf(slot, object, payload) {
    const genesis = slot.zone === 'root' && slot.sequence === 0;
    const ledger = genesis ? `sha256:${UNFOUNDED}` : slot.ledger;
    const place = `ledger ${ledger}\nstream ${slot.zone}/${slot.name}\nsequence ${slot.sequence}\n`;
    return Buffer.from(`iac-ledger/entry/v1\n${place}object ${object}\npayload ${payload ?? 'none'}\n`);
}
function unwrap(bytes, slot) {
    const bundle = readBundle(bytes);
    const digest = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    const content = 'malformed' in bundle ? bundle : { ...bundle, payloadDigest: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bundle.payload), plain: (0,_shared_json_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainJson */ .R)(bundle.payload) };
    return { slot, size: bytes.length, digest, leaf: (0,_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .leafHash */ .Jq)(entryOf(slot, digest, 'malformed' in content ? undefined : content.payloadDigest)), content };
}
/** The leaf of whatever lies in a slot. It depends on the bytes alone, never on trust. */
function leafOf(bytes, slot) {
    return unwrap(bytes, slot).leaf;
}


/***/ }),

/***/ 6594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   Dz: () => (/* binding */ evidencePrefixOf),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   Nk: () => (/* binding */ registerOf),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   WB: () => (/* binding */ streamName),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   ZH: () => (/* binding */ streamNameShape),
/* harmony export */   gA: () => (/* binding */ evidenceKeyOf),
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   mU: () => (/* binding */ isRegister),
/* harmony export */   wQ: () => (/* binding */ isStreamName)
/* harmony export */ });
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7351);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7578);
/** Names of streams and objects: the builder and the strict reader side by side (docs/record-format.md, "Keys"). */



const STREAM = /^[a-z0-9][a-z0-9._-]{0,127}$/;
const SLOT = /^(root|changes|reviews)\/([a-z0-9][a-z0-9._-]{0,127})\/([0-9]{7})\/([0-9]{10})-([0-9]{10})\.json$/;
const NEWEST = 9_999_999_999;
function isStreamName(name) {
    return STREAM.test(name) && !name.includes('..');
}
/** For names that come back from a file which a step of the job could have changed. */
const streamNameShape = (value, at) => (typeof value === 'string' && isStreamName(value) ? [] : [`${at}: the name of a stream expected`]);
function isZone(name) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_2__/* .ZONES */ .k.includes(name);
}
/** A name that came from a file which somebody could change must never lead out of its zone. */
function refuseOtherNames(name) {
    if (!isStreamName(name))
        throw new RangeError(`${JSON.stringify(name)} is no name of a stream`);
}
/** `<zone>/<stream>/<inverse / 1000>/<inverse>-<sequence>.json`: newest first, a thousand to a folder. */
function keyOf({ zone, name, sequence }) {
    refuseOtherNames(name);
    const inverse = String(NEWEST - sequence).padStart(10, '0');
    return `${zone}/${name}/${inverse.slice(0, 7)}/${inverse}-${String(sequence).padStart(10, '0')}.json`;
}
/** `undefined` for anything that `keyOf` would not print. */
function slotOf(key, ledger) {
    const [, zone, name, , , digits] = SLOT.exec(key) ?? [];
    if (zone === undefined || name === undefined || !isZone(zone) || !isStreamName(name))
        return undefined;
    const slot = { ledger, zone, name, sequence: Number(digits) };
    return slot.sequence < _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.sequences && keyOf(slot) === key ? slot : undefined;
}
function prefixOf({ zone, name }) {
    return `${zone}/${name}/`;
}
function evidenceKeyOf({ zone, name }, digest) {
    refuseOtherNames(name);
    return `evidence/${zone}/${name}/${digest.slice('sha256:'.length)}`;
}
const EVIDENCE = /^evidence\/([a-z]+)\/([^/]+)\/([0-9a-f]{64})$/;
/** The stream that a piece of evidence lies beside. `undefined` for anything that `evidenceKeyOf` would not print. */
function evidenceOf(key) {
    const [, zone = '', name = ''] = EVIDENCE.exec(key) ?? [];
    return isZone(zone) && isStreamName(name) ? { zone, name } : undefined;
}
/** Where the evidence of a stream lies. */
function evidencePrefixOf(stream) {
    return `evidence/${prefixOf(stream)}`;
}
/** `s` and, in words that a name may hold, what the stream is about; the hash makes it one and only. */
function streamName(repositoryId, about, scope) {
    const room = 128 - `r${repositoryId}.-`.length - 8;
    const slug = about
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(-Math.min(room, 60))
        .replace(/^-+/, '');
    return `r${repositoryId}.${slug || 'state'}-${scope.slice('sha256:'.length, 'sha256:'.length + 8)}`;
}
const REGISTER = '_register';
const RUNS = '_runs';
/** Names that are never registered and whose first record points back to nothing. */
function isReserved({ zone, name }) {
    return zone === 'root' || name.endsWith(`.${REGISTER}`) || name.endsWith(`.${RUNS}`);
}
function isRegister({ name }) {
    return name.endsWith(`.${REGISTER}`);
}
/** The repository's register, in the zone of the stream that is to be registered. */
function registerOf(stream) {
    return reserved(stream, stream.name.slice(0, stream.name.indexOf('.')), REGISTER);
}
/** Where the `run` records of jobs go that recorded nothing else. */
function runsOf(place, repositoryId) {
    return reserved(place, `r${repositoryId}`, RUNS);
}
function reserved({ ledger, zone }, repository, name) {
    const full = `${repository}.${name}`;
    return { ledger, zone, name: full, scope: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(full) };
}
function rootOf(ledger) {
    return { ledger, zone: 'root', name: 'root', scope: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)('root') };
}


/***/ }),

/***/ 8416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   PQ: () => (/* binding */ sameTree),
/* harmony export */   tK: () => (/* binding */ peakCount),
/* harmony export */   wS: () => (/* binding */ grow),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export nodeHash */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
function leafHash(entry) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(Buffer.concat([LEAF, entry]));
}
function nodeHash(left, right) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(Buffer.concat([NODE, hexOf(left), hexOf(right)]));
}
function hexOf(digest) {
    return Buffer.from(digest.slice('sha256:'.length), 'hex');
}
const EMPTY = { size: 0, peaks: [] };
/** One leaf more: every pair of equal trees at the right end becomes one. */
function grow(tree, leaf) {
    const peaks = [...tree.peaks];
    let peak = leaf;
    for (let full = tree.size; full % 2 === 1; full = (full - 1) / 2) {
        const left = peaks.pop();
        if (left === undefined)
            throw new RangeError(`${tree.peaks.length} peaks do not make ${tree.size} leaves`);
        peak = nodeHash(left, peak);
    }
    return { size: tree.size + 1, peaks: [...peaks, peak] };
}
/** How many peaks `size` leaves have: one for each bit that is set. */
function peakCount(size) {
    let ones = 0;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2))
        ones += rest % 2;
    return ones;
}
function sameTree(left, right) {
    return left.size === right.size && left.peaks.length === right.peaks.length && left.peaks.every((peak, index) => peak === right.peaks[index]);
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   T7: () => (/* binding */ standsAt),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   t3: () => (/* binding */ openUnwrapped),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3424);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6432);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7578);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3180);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8416);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9075);
/** Strict reading of a stored object: it prints back identically and has every member, or it is malformed. */










const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const seen = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, what: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('foreign', 'hidden', 'versions', 'ahead') }, { closed: true }));
/** Closed: within v1 it never gains a member, and an unknown one is refused. */
const chain = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    ledger: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    zone: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    stream: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    previous: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ leaf: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br }, { closed: true })),
    tree: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ size: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, peaks: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br) }, { closed: true }),
    root: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ size: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, leaf: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br }, { closed: true })),
}, { closed: true, optional: { seen } });
const statement = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    _type: (value, at) => (value === STATEMENT_TYPE ? [] : [`${at}: ${STATEMENT_TYPE} expected`]),
    predicate: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ ..._record_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .BODY */ .$p, chain }),
    predicateType: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    subject: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, digest: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({}) })),
}, { closed: true });
/** What is stored at `slot`, opened. Its signature is not looked at. */
function openRecord(bytes, slot) {
    return openUnwrapped((0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .unwrap */ .oA)(bytes, slot));
}
function openUnwrapped(unwrapped) {
    const { content, size } = unwrapped;
    if (size > _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.objectBytes)
        return { malformed: `larger than ${_shared_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.objectBytes} bytes` };
    if ('malformed' in content)
        return content;
    const read = content.plain ? statementIn((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlain */ .eE)(content.payload), statement) : readStatement(content.payload);
    if ('malformed' in read)
        return read;
    const problem = problemOfSubjects(read);
    return problem === undefined ? opened(unwrapped, content, read) : { malformed: `subject ${problem}` };
}
/** A verifier that knows nothing of ours shows its user the subjects: they must not speak of something else than the record. */
function problemOfSubjects({ predicate, subject }) {
    const expected = (0,_subjects_js__WEBPACK_IMPORTED_MODULE_8__/* .subjectsOf */ .Z)(predicate);
    const told = subject.filter(({ name }) => (0,_subjects_js__WEBPACK_IMPORTED_MODULE_8__/* .isSubjectName */ .K)(name));
    for (const { name, digest } of expected) {
        const [one, ...more] = told.filter((each) => each.name === name);
        if (one === undefined)
            return `${name}: missing`;
        if (more.length > 0)
            return `${name}: stands there twice`;
        if (!isSame(one, name, digest))
            return `${name}: not what the predicate has`;
    }
    const unfounded = told.find(({ name }) => !expected.some((each) => each.name === name));
    return unfounded && `${unfounded.name}: the predicate has none`;
}
function isSame(told, name, digest) {
    const [[algorithm, value] = []] = Object.entries(digest);
    const held = told['digest'];
    return algorithm !== undefined && Object.keys(told).length === 2 && told['name'] === name && Object.keys(held).length === 1 && held[algorithm] === value;
}
/** A payload on its own, as the keeper and a late record's envelope have it too. */
function readStatement(payload, shape = statement) {
    let json;
    try {
        json = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload);
    }
    catch (thrown) {
        return { malformed: `payload: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}` };
    }
    return statementIn(json, shape);
}
function statementIn(json, shape) {
    const problems = shape(json, 'statement');
    if (problems.length > 0)
        return { malformed: problems.slice(0, 5).join('; ') };
    const value = json;
    const kind = (0,_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value['predicateType']);
    if (kind === undefined)
        return { malformed: `an unknown predicate type: ${String(value['predicateType'])}` };
    const predicate = value['predicate'];
    const own = _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind].own(predicate);
    return own.length > 0 ? { malformed: own.slice(0, 5).join('; ') } : { kind, predicate, subject: value['subject'] };
}
function opened({ slot, leaf, digest: objectDigest }, bundle, { kind, predicate }) {
    const held = predicate['chain'];
    if (held.tree.peaks.length !== (0,_merkle_js__WEBPACK_IMPORTED_MODULE_7__/* .peakCount */ .tK)(held.tree.size))
        return { malformed: 'chain.tree: peaks do not make that size' };
    const founding = kind === 'genesis';
    if (founding !== (held.ledger === null) || founding !== (held.root === null))
        return { malformed: 'chain: only a genesis has no ledger and no root' };
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_9__/* .stageOf */ .gV)({
        kind,
        slot,
        leaf,
        chain: held,
        // Its shape was checked against the kind's own table a moment ago.
        body: predicate,
        predicate,
        payload: bundle.payload,
        payloadDigest: bundle.payloadDigest,
        digest: objectDigest,
        signature: bundle.signature,
        hint: bundle.hint,
    });
}
/** Where the record says that it stands. Elsewhere it is misplaced: taken from another slot, stream, zone or ledger. */
function standsAt({ chain: held, kind, payloadDigest }, slot) {
    const ledger = kind === 'genesis' ? payloadDigest : held.ledger;
    return ledger === slot.ledger && held.zone === slot.zone && held.stream === slot.name && held.sequence === slot.sequence && held.tree.size === slot.sequence;
}


/***/ }),

/***/ 1162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ readStored),
/* harmony export */   CM: () => (/* binding */ pastOf),
/* harmony export */   Dt: () => (/* binding */ oldestBytes),
/* harmony export */   EQ: () => (/* binding */ readOldest),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   TW: () => (/* binding */ oldestOf),
/* harmony export */   UP: () => (/* binding */ slotAt),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   oi: () => (/* binding */ genesisIn),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7578);
/* harmony import */ var _trust_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9013);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3180);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6594);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3254);
/** Reading slots by the ledger's rules. Nothing here writes; writer and verifier both stand on it. */







function pastOf({ versions }) {
    if (versions.some(({ tombstone }) => tombstone))
        return 'hidden';
    return versions.length > 1 ? 'versions' : undefined;
}
/** The version of a slot that counts: the oldest that is no tombstone. `undefined`: the slot is empty. */
async function readOldest(slot, store) {
    const key = (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .TN)(slot);
    for await (const stored of store.list(key, { keys: 1 }))
        return stored.key === key ? readStored(stored, store) : undefined;
    return undefined;
}
/** The version that counts; `undefined` where only delete markers lie. */
function oldestOf({ versions }) {
    return versions.find(({ tombstone }) => !tombstone);
}
async function readStored(stored, store) {
    const read = await oldestBytes(stored, store, _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.objectBytes);
    if (read === undefined)
        return undefined;
    // Junk, and its leaf must not cost whoever reads it more than a record does: it counts as if it were empty.
    return { ...read, bytes: read.bytes === 'too-large' ? new Uint8Array() : read.bytes, past: pastOf(stored) };
}
/** The version that counts of whatever lies at a key. `undefined`: there is none, or none any more. */
async function oldestBytes({ key, versions }, store, maxBytes) {
    const oldest = oldestOf({ versions });
    if (oldest === undefined)
        return undefined;
    try {
        const read = await store.read(key, oldest.id, maxBytes);
        return read && { bytes: read.bytes, version: oldest.id, lock: read.lock };
    }
    catch (thrown) {
        if (thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy && thrown.code === 'RECORD_TOO_LARGE')
            return { bytes: 'too-large', version: oldest.id, lock: { state: 'unknown', why: 'too large to be read' } };
        throw thrown;
    }
}
function standing(bytes, slot) {
    return standingOf((0,_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .unwrap */ .oA)(bytes, slot));
}
function standingOf(unwrapped) {
    const { slot, leaf } = unwrapped;
    const record = (0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .openUnwrapped */ .t3)(unwrapped);
    return { slot, leaf, record, misplaced: 'malformed' in record ? false : !(0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .standsAt */ .T7)(record, slot) };
}
/** The record of a slot, where there is one that was written for it. */
function recordAt({ record, misplaced }) {
    return 'malformed' in record || misplaced ? undefined : record;
}
function slotAt(stream, sequence) {
    return { ledger: stream.ledger, zone: stream.zone, name: stream.name, sequence };
}
/** The genesis that lies in a store, whatever ledger was asked for: its id is not known before it was read. */
async function genesisIn(store) {
    const nowhere = slotAt((0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I5)((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)('')), 0);
    const stored = await readOldest(nowhere, store);
    if (stored === undefined)
        return undefined;
    const { record, leaf } = standing(stored.bytes, nowhere);
    return 'malformed' in record || record.kind !== 'genesis' ? 'foreign' : { ledger: record.payloadDigest, leaf };
}
/** Reads the root stream from its first record to the first hole, and learns from it who may sign. */
async function readRoot(ledger, store, verifier, pin) {
    const trust = new _trust_root_js__WEBPACK_IMPORTED_MODULE_3__/* .RootTrust */ .f(ledger, verifier, pin);
    const slots = [];
    for (let sequence = 0;; sequence += 1) {
        const slot = slotAt((0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I5)(ledger), sequence);
        const stored = await readOldest(slot, store);
        if (stored === undefined)
            return { trust, slots };
        const here = standing(stored.bytes, slot);
        slots.push({ standing: here, seal: await trust.see(recordAt(here), here.leaf) });
    }
}
/** For writers: the ledger that was asked for, with a policy, or an error that says what is there instead. */
async function openRoot(ledger, store, verifier) {
    const { trust, slots } = await readRoot(ledger, store, verifier, undefined);
    const [genesis] = slots;
    if (genesis === undefined) {
        const fix = 'see that the store is there and that its name is right; a new ledger is made once, with `iac-ledger init STORE --signer SIGNER`';
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('LEDGER_MISMATCH', { says: `there is no ledger in ${store.traits.url}, and ${ledger} was asked for`, fix });
    }
    const found = 'malformed' in genesis.standing.record ? undefined : genesis.standing.record;
    if (found === undefined || genesis.standing.misplaced) {
        const says = found === undefined ? 'something that is no genesis record' : found.payloadDigest;
        const fix = 'pin the id of the ledger that lies there (the input `ledger`), or name the store of the one you mean';
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('LEDGER_MISMATCH', { says: `${store.traits.url} holds ${says}, and ${ledger} was asked for`, fix });
    }
    if (trust.policy === undefined) {
        const fix = 'run `iac-ledger init` again with the same signer: it goes on where it stopped';
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('LEDGER_CORRUPT', { says: `the ledger in ${store.traits.url} has no policy that its founder signed`, fix });
    }
    return trust;
}


/***/ }),

/***/ 9075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isSubjectName),
  Z: () => (/* binding */ subjectsOf)
});

// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
;// CONCATENATED MODULE: ./build/record/commitments.js

const COMMITTED = ['plan-file', 'state-before', 'state-after'];
function commitmentsIn({ plan, applies, state }) {
    const given = present(applies)?.file;
    const [before, after] = [present(present(state)?.before), present(present(state)?.after)];
    return [...named('plan-file', present(plan)?.file ?? given), ...named('state-before', before?.commitment), ...named('state-after', after?.commitment)];
}
function present(field) {
    return field === undefined || (0,values/* isAbsent */.W0)(field) ? undefined : field;
}
function named(name, field) {
    const commitment = present(field);
    return commitment === undefined ? [] : [{ name, hmac: commitment.hmac }];
}

// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(6767);
;// CONCATENATED MODULE: ./build/ledger/subjects.js


/** No record may use one of these names for anything but what its own body holds. */
const NAMES = ['evidence-manifest.json', 'git', ...COMMITTED, 'operation'];
function isSubjectName(name) {
    return NAMES.includes(name);
}
/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
function subjectsOf(body) {
    const { operation, commit, evidence } = body;
    return [
        ...(evidence === null ? [] : [{ name: 'evidence-manifest.json', digest: { sha256: hexOf(evidence.manifest) } }]),
        ...('absent' in commit ? [] : [{ name: 'git', digest: { gitCommit: commit.sha } }]),
        ...commitmentsIn(body).map(({ name, hmac }) => ({ name, digest: { hmacSha256: hexOf(hmac) } })),
        { name: 'operation', digest: { sha256: hexOf((0,bytes/* sha256 */.sc)(operation.id)) } },
    ];
}
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ housekeepingBody),
/* harmony export */   PR: () => (/* binding */ factsOutsideAJob),
/* harmony export */   PZ: () => (/* binding */ bodyAfter),
/* harmony export */   i7: () => (/* binding */ bodyBefore),
/* harmony export */   vK: () => (/* binding */ commonMembers)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2132);

/** Facts for records that no job writes (`init` on somebody's machine). */
function factsOutsideAJob(recorder) {
    const none = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'not written by a job');
    return {
        run: none,
        actor: none,
        recorder,
        change: none,
        environment: none,
        approvals: none,
        controls: none,
        cloudIdentity: none,
        policy: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'this record founds the ledger or stands in its root'),
        config: none,
        enforcement: none,
    };
}
/** The members of a record that is not about a command. */
function housekeepingBody(operation, recordedAt, facts) {
    const none = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'this record is not about a command');
    return { ...facts, operation: { id: operation }, recordedAt, command: none, commit: none, state: none };
}
function bodyBefore(start) {
    return { ...start.facts, ...aboutCommand(start), recordedAt: start.at, state: stateOf(start, (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the command has not run yet')) };
}
function bodyAfter({ start, after, at }) {
    const moved = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W0)(after.scope) ? start.before.scope : after.scope;
    return { ...start.facts, ...aboutCommand(start), recordedAt: at, state: { ...stateOf(start, after.state), scope: moved } };
}
function aboutCommand(start) {
    const { call, before } = start;
    const taps = Object.keys(before.tap?.env ?? {}).sort();
    return {
        operation: { id: start.operation },
        command: { tool: call.line.tool, class: call.class, words: call.words, argv: call.argv, directory: start.directory, ...before.tool, taps },
        commit: start.commit,
    };
}
function stateOf(start, after) {
    return { scope: start.before.scope, before: start.before.state, after };
}
/** Only the members that every record has, of a body that may hold more (a record that was read back). */
function commonMembers(body) {
    const { operation, recordedAt, command, actor, run, recorder, commit, change, environment, approvals, controls, cloudIdentity, policy, config, enforcement, state, } = body;
    return {
        operation,
        recordedAt,
        command,
        actor,
        run,
        recorder,
        commit,
        change,
        environment,
        approvals,
        controls,
        cloudIdentity,
        policy,
        config,
        enforcement,
        state,
    };
}


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ RESULTS),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'forget', 'import', 'move', 'no-op', 'invoke', 'unknown'];
const RESULTS = ['succeeded', 'failed', 'not-attempted', 'interrupted', 'unknown'];
/** How many changes of each action, in the order of ACTIONS, none that is zero. */
function countChanges(changes) {
    const counted = ACTIONS.map((action) => ({ action, count: changes.filter((change) => change.action === action).length }));
    return counted.filter(({ count }) => count > 0);
}


/***/ }),

/***/ 153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PLAN_DOUBTS),
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/** Why nobody may say which plan was applied. */
const PLAN_DOUBTS = {
    touched: 'somebody wrote to the plan file after the look before the command: what was applied is not known',
    changed: 'the plan file was replaced after the look before the command: what was applied is not known',
    gone: 'the plan file was gone when the command had ended: what was applied is not known',
};
const STATUSES = ['not-started', 'succeeded', 'failed', 'interrupted', 'lost'];


/***/ }),

/***/ 2563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ annotationOf),
/* harmony export */   w: () => (/* binding */ annotation)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);



function annotationOf({ slot, leaf }, note, body) {
    const annotates = { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)({ kind: 'annotation', body: { ...body, annotates, note: new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Raw */ .dO(note, 'text') }, secrets: [] });
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ annotates: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zone: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, stream: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, sequence: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, leaf: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br }), note: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .clear */ .IU });
const annotation = {
    home: 'state',
    late: 'never',
    byHand: true,
    says: ({ annotates, note }) => `says of ${annotates.zone}/${annotates.stream}=${annotates.sequence}: ${'shown' in note ? String(note.shown) : 'a note that is withheld'}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 5214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foundingOf),
/* harmony export */   T: () => (/* binding */ genesis)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4529);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5784);



const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ founding: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ nonce: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3, signer: _policy_js__WEBPACK_IMPORTED_MODULE_1__/* .signerShape */ .WE }) });
function foundingOf(founding, body) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)({ kind: 'genesis', body: { ...body, founding }, secrets: [] });
}
const genesis = {
    home: 'root',
    late: 'never',
    says: () => 'founds the ledger',
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ intentBodyOf),
/* harmony export */   Br: () => (/* binding */ applies),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   oQ: () => (/* binding */ intentOf),
/* harmony export */   tf: () => (/* binding */ intent)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2132);





/** Records of before there were commitments have no `file`. */
const applies = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ record: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .planRecord */ .x1), madeAgainst: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .stateMark */ .B3) }, { optional: { file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .commitment */ .Kc) } }));
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ applies });
function intentBodyOf(start) {
    const { planned, planFile } = start.before;
    if (start.call.plan.reads === null)
        return { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyBefore */ .i7)(start), applies: (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)('not-applicable', 'no plan file was given') };
    const file = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(planFile) ? planFile : planFile.commitment;
    return { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyBefore */ .i7)(start), applies: { record: start.planRecord, madeAgainst: planned, file } };
}
function intentOf(start) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)({ kind: 'intent', body: intentBodyOf(start), secrets: [...start.call.secrets, ...start.before.secrets] });
}
const intent = {
    home: 'state',
    late: 'inside',
    operation: 'opens',
    says: (body) => `is about to run ${wordsOf(body)}`,
    own: (body) => own(body, 'predicate'),
};
/** `terraform apply`, for one line of a log. */
function wordsOf(body) {
    return 'absent' in body.command ? 'a command' : [body.command.tool, ...body.command.words].join(' ');
}


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ closingOfKept),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony export closingOf */
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(153);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2132);
/* harmony import */ var _intent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4076);







function outcomeOf(end, intent) {
    const { start, exit: left, after } = end;
    const body = {
        ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyAfter */ .PZ)(end),
        closes: closedBy(intent),
        unannounced: unannouncedBy(end, intent),
        exit: left ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'the command was not started'),
        status: statusOf(left),
        seenBy: left === null ? 'refusal' : 'exit',
        plan: after.plan,
        planRecord: appliedRecord(end),
        results: after.results,
        samePlan: samePlan(end),
        ...brokenBy(intent),
    };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .gV)({ kind: 'outcome', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
function closedBy(intent) {
    if (intent === 'not-needed')
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'this command needs no intent');
    return 'why' in intent ? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', `the intent has no receipt: ${intent.why.code}`) : { leaf: intent.leaf };
}
function unannouncedBy(end, intent) {
    if (intent === 'not-needed' || !('why' in intent))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'the intent stands in the ledger');
    return { ...(0,_intent_js__WEBPACK_IMPORTED_MODULE_5__/* .intentBodyOf */ .AK)(end.start), code: intent.why.code };
}
function brokenBy(intent) {
    return intent === 'not-needed' || !('why' in intent) || intent.broken === undefined ? {} : { breakGlass: intent.broken };
}
function statusOf(left) {
    if (left === null)
        return 'not-started';
    if ('signal' in left)
        return 'interrupted';
    return left.code === 0 ? 'succeeded' : 'failed';
}
/** The recorded plan is the one that was applied only as long as nobody touched its file meanwhile. */
function appliedRecord({ start: { planRecord }, planFate }) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planRecord) || (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planFate) || planFate === 'untouched' ? planRecord : (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', _command_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_DOUBTS */ .O[planFate]);
}
/** The record of the plan was found by the digest of the file that the command was given. */
function samePlan({ start: { planRecord }, planFate }) {
    if (planFate === 'changed')
        return false;
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planRecord))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', planRecord.why);
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planFate))
        return planFate;
    return planFate === 'untouched' ? true : (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', _command_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_DOUBTS */ .O[planFate]);
}
/** For an intent of this job that nobody closed. */
function closingOf(intent, announced, became) {
    const standing = { closes: { leaf: intent }, unannounced: absent('not-applicable', 'the intent stands in the ledger') };
    return closedByPost(announced, became, standing);
}
/** The same for one that was kept under break-glass: it enters the ledger inside this record. */
function closingOfKept(intent, broken, code, became) {
    const closes = (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', `the intent has no receipt: ${code}`);
    return closedByPost(intent, became, { closes, unannounced: { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .commonMembers */ .vK)(intent), applies: intent.applies, code }, breakGlass: broken });
}
function closedByPost(announced, became, intent) {
    const { state } = announced;
    const body = {
        ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .commonMembers */ .vK)(announced),
        state: 'absent' in state ? state : { ...state, after: became.state },
        ...intent,
        exit: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', became.why),
        status: became.status,
        seenBy: 'post',
        plan: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', became.why),
        planRecord: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'written by post'),
        results: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', became.why),
        samePlan: (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', became.why),
    };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .gV)({ kind: 'outcome', body, secrets: [] });
}
const unannounced = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ ...withoutSeal(), applies: _intent_js__WEBPACK_IMPORTED_MODULE_5__/* .applies */ .Br, code: _shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq }));
/** The members that redaction adds are not in what an intent would have said. */
function withoutSeal() {
    const { salt: _salt, redaction: _redaction, evidence: _evidence, ...announced } = _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .BODY */ .$p;
    return announced;
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    closes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ leaf: _shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
    unannounced,
    exit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .exit */ .NS),
    status: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .status */ .h5,
    seenBy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('exit', 'post', 'refusal'),
    plan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et),
    planRecord: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .planRecord */ .x1),
    results: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .result */ .Ke)),
    samePlan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((value, at) => (typeof value === 'boolean' ? [] : [`${at}: true or false expected`])),
}, { optional: { late: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .late */ .fn, breakGlass: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .brokenGlass */ .c7 } });
const outcome = {
    home: 'state',
    late: 'spool',
    operation: 'closes',
    says: (body) => `ran ${(0,_intent_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(body)}: ${body.status}${body.samePlan === false ? ', with a plan file that was replaced meanwhile' : ''}${body.breakGlass === undefined ? '' : ', under break-glass'}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOf),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(618);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2132);
/* harmony import */ var _intent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4076);






function planOf(end) {
    const { start, exit: left, after } = end;
    const body = { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyAfter */ .PZ)(end), exit: left ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)('not-available', 'the command did not start'), plan: after.plan };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_5__/* .stageOf */ .gV)({ kind: 'plan', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ exit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .exit */ .NS), plan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .et) }, { optional: { late: _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .late */ .fn } });
const plan = {
    home: 'state',
    late: 'spool',
    says: (body) => `ran ${(0,_intent_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(body)}: ${'absent' in body.plan ? 'the plan itself is not available' : `${total(body.plan.counts)} change(s) planned`}`,
    own: (body) => own(body, 'predicate'),
};
function total(counts) {
    return counts.filter(({ action }) => action !== 'no-op').reduce((sum, { count }) => sum + count, 0);
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ zonesShape),
/* harmony export */   JN: () => (/* binding */ policy),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   WE: () => (/* binding */ signerShape)
/* harmony export */ });
/* unused harmony export ALGORITHMS */
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4529);



const ALGORITHMS = ['ecdsa-p256-sha256', 'ed25519'];
const signerShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ algorithm: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...ALGORITHMS), spki: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true });
const zonesShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zone: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(..._place_js__WEBPACK_IMPORTED_MODULE_1__/* .ZONES */ .k), signers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(signerShape) }, { closed: true }));
const cut = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zone: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(..._place_js__WEBPACK_IMPORTED_MODULE_1__/* .ZONES */ .k), stream: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, sequence: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, leaf: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br }, { closed: true }));
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zones: zonesShape, cut });
/** The first policy of a ledger: no stream has a head yet, so the cut is empty. */
function policyOf(zones, body) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV)({ kind: 'policy', body: { ...body, zones, cut: [] }, secrets: [] });
}
const policy = {
    home: 'root',
    late: 'never',
    says: (body) => `allows ${body.zones.map(({ zone, signers }) => `${signers.length} signer(s) in ${zone}`).join(', ')}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ registrationOf),
/* harmony export */   k: () => (/* binding */ register)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4529);


function registrationOf(stream, body) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)({ kind: 'register', body: { ...body, registers: { stream: stream.name, scope: stream.scope } }, secrets: [] });
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ registers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ stream: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, scope: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br }) });
const register = {
    home: 'state',
    late: 'never',
    says: (body) => `registers the stream ${body.registers.stream}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 3424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GW: () => (/* binding */ KINDS),
  $x: () => (/* binding */ effectOf),
  I: () => (/* binding */ kindOf),
  W3: () => (/* binding */ predicateType)
});

// EXTERNAL MODULE: ./build/record/kinds/annotation.js
var annotation = __webpack_require__(2563);
// EXTERNAL MODULE: ./build/record/kinds/genesis.js
var genesis = __webpack_require__(5214);
// EXTERNAL MODULE: ./build/record/kinds/intent.js
var intent = __webpack_require__(4076);
// EXTERNAL MODULE: ./build/record/kinds/outcome.js
var outcome = __webpack_require__(580);
// EXTERNAL MODULE: ./build/record/kinds/plan.js
var plan = __webpack_require__(4817);
// EXTERNAL MODULE: ./build/record/kinds/policy.js
var policy = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/record/shape.js
var shape = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __webpack_require__(6432);
;// CONCATENATED MODULE: ./build/record/kinds/run.js



const BYPASSES = ['shadowed', 'state-moved', 'session-changed', 'shims-removed', 'spool-removed'];
function runOf(body, job) {
    return stageOf({ kind: 'run', body: { ...body, job }, secrets: [] });
}
const job = (0,shape/* objectOf */.Xy)({
    status: shape/* text */.Qq,
    reads: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ words: shape/* text */.Qq, times: shape/* count */.U9 })),
    bypass: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ what: (0,shape/* oneOf */.yL)(...BYPASSES), detail: shape/* text */.Qq })),
    notChecked: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ what: shape/* text */.Qq, why: shape/* text */.Qq })),
    waiting: shape/* count */.U9,
    heads: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ stream: shape/* text */.Qq, sequence: shape/* count */.U9, leaf: shape/* digest */.br })),
    closed: shape/* count */.U9,
});
const own = (0,shape/* objectOf */.Xy)({ job }, { optional: { late: shapes/* late */.fn } });
const run = {
    home: 'state',
    late: 'spool',
    says: (body) => `closes the job (${body.job.status})${body.job.bypass.length > 0 ? `: ${body.job.bypass.map(({ what }) => what).join(', ')}` : ''}`,
    own: (body) => own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/kinds/table.js
/** Adding a kind: its file, and one line here. `predicateType` is made from the key. */








const KINDS = { genesis: genesis/* genesis */.T, policy: policy/* policy */.JN, register: register/* register */.k, plan: plan/* plan */.e, intent: intent/* intent */.tf, outcome: outcome/* outcome */.bu, run: run, annotation: annotation/* annotation */.w };
const NAMESPACE = 'https://iac-ledger.github.io';
function predicateType(kind) {
    return `${NAMESPACE}/${kind}/v1`;
}
/** `undefined` for a type that no version of ours has written. */
function kindOf(type) {
    return Object.keys(KINDS).find((kind) => predicateType(kind) === type);
}
/** Whether a record of this kind leaves its operation open, or ends it. */
function effectOf(kind) {
    const row = KINDS[kind];
    return row.operation;
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ZONES)
/* harmony export */ });
const ZONES = ['root', 'changes', 'reviews'];


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   IU: () => (/* binding */ clear),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   lW: () => (/* binding */ nullOr),
/* harmony export */   pY: () => (/* binding */ certain),
/* harmony export */   pu: () => (/* binding */ FITS),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);
/** What a value must look like, said once and checked strictly: each shape names every place that does not fit. */


/** Enough to see what is wrong: whoever writes ten thousand members that nobody knows must not have each of them told. */
const MOST_PROBLEMS = 8;
/** One list for all that fits: every member of every record of a ledger is looked at. */
const FITS = Object.freeze([]);
/**
 * Looks without a place first: a path is printed for each member only where something does not fit. Where the place is
 * '', nobody wants to know it.
 */
function placed(look) {
    return (value, at) => (at === '' || look(value, '').length > 0 ? look(value, at) : FITS);
}
function below(at, path) {
    return at === '' ? '' : at + path;
}
/** A value that fits is one of `T`: the shape and the type are kept side by side by whoever declares both. */
function fitted(value, shape) {
    return shape(value, 'value').length === 0 ? value : undefined;
}
function when(fits, wanted) {
    return (value, at) => (fits(value) ? FITS : [`${at}: ${wanted} expected`]);
}
const text = when((value) => typeof value === 'string', 'a string');
const flag = when((value) => typeof value === 'boolean', 'true or false');
const certain = when((value) => value === true, 'true');
const count = when((value) => Number.isSafeInteger(value) && value >= 0, 'a whole number from 0');
const digest = when(_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'sha256:<64 hex>');
const instant = when((value) => typeof value === 'string' && isTime(value), 'an RFC 3339 time with Z');
const base64 = when((value) => typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value, 'canonical base64');
/** Also one that the calendar and the clock have: Date.parse takes 30 February for a day in March. */
function isTime(text) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text))
        return false;
    const at = Date.parse(text);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === text.slice(0, 19);
}
function oneOf(...allowed) {
    return when((value) => typeof value === 'string' && allowed.includes(value), `one of ${allowed.join(', ')}`);
}
function matching(pattern) {
    return when((value) => typeof value === 'string' && pattern.test(value), `text like ${pattern.source}`);
}
function nullOr(shape) {
    return (value, at) => (value === null ? FITS : shape(value, at));
}
function listOf(shape) {
    return placed((value, at) => {
        if (!Array.isArray(value))
            return [`${at}: a list expected`];
        let problems = FITS;
        for (let index = 0; index < value.length && problems.length < MOST_PROBLEMS; index += 1)
            problems = both(problems, shape(value[index], at === '' ? '' : `${at}[${index}]`));
        return problems;
    });
}
function both(some, more) {
    if (more.length === 0)
        return some;
    return some.length === 0 ? more : [...some, ...more];
}
function objectOf(members, { optional = {}, closed = false } = {}) {
    const required = Object.entries(members).map(([name, shape]) => ({ name, path: `.${name}`, shape }));
    const others = Object.entries(optional).map(([name, shape]) => ({ name, path: `.${name}`, shape }));
    const known = new Set([...Object.keys(members), ...Object.keys(optional)]);
    return placed((value, at) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return [`${at}: an object expected`];
        const held = value;
        let problems = FITS;
        for (const { name, path, shape } of required) {
            const member = held[name];
            problems = both(problems, member === undefined ? [`${at}${path}: missing`] : shape(member, below(at, path)));
        }
        for (const { name, path, shape } of others)
            if (held[name] !== undefined)
                problems = both(problems, shape(held[name], below(at, path)));
        return closed ? both(problems, unknownMembers(held, known, at)) : problems;
    });
}
function unknownMembers(held, known, at) {
    let problems = FITS;
    for (const name of Object.keys(held)) {
        if (!known.has(name))
            problems = both(problems, [`${at}.${name}: unknown member`]);
        if (problems.length === MOST_PROBLEMS)
            break;
    }
    return problems;
}
const absence = objectOf({ absent: oneOf('not-available', 'not-permitted', 'not-applicable', 'rate-limited', 'error'), why: text }, { closed: true });
/** The value, or why there is none. */
function field(shape) {
    return (value, at) => (typeof value === 'object' && value !== null && 'absent' in value ? absence(value, at) : shape(value, at));
}
/** What redaction left of a raw value. */
const clear = (value, at) => (typeof value === 'object' && value !== null && 'shown' in value ? FITS : withheld(value, at));
const withheld = objectOf({ withheld: oneOf(..._values_js__WEBPACK_IMPORTED_MODULE_1__/* .WITHHELD */ .iz) }, { closed: true });


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ BODY),
/* harmony export */   B3: () => (/* binding */ stateMark),
/* harmony export */   Kc: () => (/* binding */ commitment),
/* harmony export */   Ke: () => (/* binding */ result),
/* harmony export */   NS: () => (/* binding */ exit),
/* harmony export */   c7: () => (/* binding */ brokenGlass),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   fn: () => (/* binding */ late),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* unused harmony export breakGlass */
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2226);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(153);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2132);
/** The shapes of the members that stand in every record, and of those that several kinds share. */





const named = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }));
const commitment = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ hmac: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, key: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const scope = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, address: named, workspace: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const stateMark = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ lineage: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, serial: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, commitment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commitment) });
const code = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ code: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 });
const signal = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ signal: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const exit = (value, at) => {
    const byCode = typeof value === 'object' && value !== null && 'code' in value;
    return byCode ? code(value, at) : signal(value, at);
};
const status = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._command_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f);
const argument = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ flag: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), value: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((value, at) => (typeof value === 'string' ? _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .FITS */ .pu : (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU)(value, at))) });
const run = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    repository: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    repositoryId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(0|[1-9][0-9]{0,19})$/),
    id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    attempt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    job: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    session: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    checkRunId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    workflowRef: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    workflowSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    event: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    url: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    runner: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ environment: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, os: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, arch: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq })),
});
const command = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    tool: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    class: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    words: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    argv: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(argument),
    directory: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    providers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, version: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }))),
    lockFile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    taps: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
});
const changeReference = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    pullRequest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9),
    headSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    baseSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    mergeCommit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    ticket: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
});
const commit = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ sha: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, tree: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, dirty: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ files: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, digest: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br })), signature: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) });
const redaction = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    rules: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    withheld: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    reasons: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ reason: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._values_js__WEBPACK_IMPORTED_MODULE_2__/* .WITHHELD */ .iz), count: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 })),
    propagated: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    patterns: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    inAddress: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    degraded: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
});
const glass = { ticket: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, reason: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, until: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR };
const breakGlass = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(glass);
const envelope = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ payload: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3, payloadType: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, signatures: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ keyid: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sig: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3 })) });
const brokenGlass = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ ...glass, intent: envelope });
/** docs/record-format.md, "Body". */
const BODY = {
    operation: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[0-9a-f]{32}$/) }),
    recordedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR,
    salt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
    command: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(command),
    actor: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ login: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, triggeredBy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), claims: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(named) })),
    run: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(run),
    recorder: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, version: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), sha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) })),
    commit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commit),
    change: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(changeReference),
    environment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    approvals: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, commit: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, submittedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR }))),
    controls: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(named),
    cloudIdentity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    policy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    config: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    enforcement: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ mode: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('block', 'warn'), by: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }, { optional: { breakGlass } })),
    state: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ scope: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(scope), before: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(stateMark), after: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(stateMark) })),
    redaction,
    evidence: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ manifest: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, lists: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._stages_js__WEBPACK_IMPORTED_MODULE_3__/* .LISTS */ .m5), total: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, inline: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, bare: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt })) })),
};
const unknownValue = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ unknown: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .pY }, { closed: true });
const shownOrNull = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU);
const value = (held, at) => (typeof held === 'object' && held !== null && 'unknown' in held ? unknownValue(held, at) : shownOrNull(held, at));
const attribute = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ path: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, op: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('add', 'remove', 'change'), sensitive: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, before: value, after: value });
const change = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deposed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    formerly: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('resource', 'data'),
    type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl),
    native: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    reason: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    replacement: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ order: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('delete-first', 'create-first', 'unknown'), paths: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) })),
    deferred: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    attributes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(attribute),
    attributesOmitted: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
});
const result = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deposed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl),
    status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .RESULTS */ .Pr),
    seenIn: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('log', 'state', 'exit-code'),
    problem: shownOrNull,
});
const checkResult = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, kind: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('pass', 'fail', 'error', 'unknown'), problems: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU) });
const plan = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    content: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    format: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commitment),
    counts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl), count: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 })),
    changes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(change),
    outputs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, action: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sensitive: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt })),
    drift: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(change),
    checks: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(checkResult),
    complete: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt),
    errored: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt),
});
const planRecord = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ zone: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, stream: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sequence: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, leaf: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, content: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br });
/** What was sealed when it could not be stored, held by the record that was written when it could. */
const late = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    why: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    capturedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR,
    captured: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(envelope),
});


/***/ }),

/***/ 4529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   m5: () => (/* binding */ LISTS)
/* harmony export */ });
/**
 * The life of a record, as types. Each stage has one maker, named beside it; a stage that was skipped does not
 * compile (__tests__/types/stages.ts).
 *
 *   writing   CommandLine > ToolCall > CapturedBefore > AuditRecord > RedactedRecord > LinkedRecord > SealedRecord
 *             > Receipt > Cleared > (the command runs) > CapturedAfter > AuditRecord > ... > Receipt
 *   reading   StoredKey > OpenedRecord > Verdict
 */
/** For the one maker of a stage, named in its comment; __tests__/unit/house.test.ts refuses every other caller. */
function stageOf(data) {
    return data;
}
const LISTS = ['changes', 'outputs', 'drift', 'checks', 'results'];
/** Tells one kind from the others, with its own members. */
function isKind(record, kind) {
    return record.kind === kind;
}


/***/ }),

/***/ 2132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Vs: () => (/* binding */ Later),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   dO: () => (/* binding */ Raw),
/* harmony export */   iz: () => (/* binding */ WITHHELD)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/**
 * Something a tool, a command line or the environment said. May be a secret, so it can be neither printed nor
 * serialised. `text` is prose that may hold values (an error message); everything else is one value.
 */
class Raw {
    #value;
    kind;
    constructor(value, kind = 'value') {
        this.#value = value;
        this.kind = kind;
    }
    toJSON() {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('SECRET_LEFT', { says: 'a raw value reached a serialiser', fix: 'report this as a bug' });
    }
    toString() {
        return '[raw]';
    }
    /** For redact/ only: no other folder may call it. */
    static reveal(raw) {
        return raw.#value;
    }
}
/** A member that only redaction can tell, since it is made of what redaction leaves: until then there is nothing to read. */
class Later {
}
/**
 * Why a value is not shown. `masked`: the tool marks it. `unmasked`: this version of the tool marks nothing, so no value
 * of it is taken. `name`, `pattern`: it is called like a secret, or looks like one. `propagated`: it holds a value that
 * is secret elsewhere. `not-listed`: nobody has said that it is harmless. `degraded`: the final check found a secret.
 */
const WITHHELD = ['masked', 'unmasked', 'name', 'pattern', 'propagated', 'not-listed', 'degraded'];
function absent(reason, why) {
    return { absent: reason, why };
}
function isAbsent(field) {
    return typeof field === 'object' && field !== null && 'absent' in field;
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ patternIn),
/* harmony export */   Sk: () => (/* binding */ withoutPatterns)
/* harmony export */ });
/* unused harmony export isRandom */
const PATTERNS = [
    { name: 'a private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]{0,16384}(?:-----END [A-Z0-9 ]{0,40}-----)?/g },
    { name: 'an AWS access key', pattern: /(?<![0-9A-Za-z])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![0-9A-Za-z])/g },
    { name: 'a GitHub token', pattern: /gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_[0-9A-Za-z_]{22,255}/g },
    { name: 'a GitLab token', pattern: /gl(?:pat|dt|rt|ptt|cbt|soat|agent)-[0-9A-Za-z_-]{20,64}/g },
    { name: 'a JSON web token', pattern: /eyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*/g },
    { name: 'a URL with a password', pattern: /:\/\/[^/\s:@"'<>]{0,256}:[^/\s@"'<>]{1,256}@/g },
    {
        name: 'a Slack token or hook',
        pattern: /xox[abeprs]-[0-9A-Za-z-]{10,255}|xapp-\d-[0-9A-Za-z-]{10,255}|hooks\.slack\.com\/(?:services|workflows)\/[0-9A-Za-z/]{10,}/g,
    },
    { name: 'a Google key', pattern: /AIza[0-9A-Za-z_-]{35}|ya29\.[0-9A-Za-z_-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}/g },
    { name: 'an Azure connection string', pattern: /(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s*=\s*[^;\s"']{4,}/gi },
    { name: 'an Azure signature', pattern: /[?&](?:amp;)?sig=[0-9A-Za-z%+/=_-]{16,}/gi },
    { name: 'a signed URL of AWS', pattern: /X-Amz-(?:Signature|Security-Token|Credential)=[0-9A-Za-z%+/=_-]{8,}/gi },
    { name: 'a Stripe or OpenAI key', pattern: /(?:sk|rk|pk)[-_](?:live|test|proj|ant|svcacct)[-_][0-9A-Za-z_-]{16,}/g },
    { name: 'a SendGrid key', pattern: /SG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}/g },
    {
        name: 'a token of a registry or of HashiCorp',
        pattern: /npm_[0-9A-Za-z]{36}|pypi-AgEI[0-9A-Za-z_-]{40,}|hv[sbr]\.[0-9A-Za-z_-]{20,}|[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,}/g,
    },
    { name: 'an authorization header', pattern: /\b(?:Bearer|Basic)\s+[0-9A-Za-z._~+/=-]{8,}/gi },
];
function patternIn(text) {
    const runs = runsIn(text);
    if (runs === undefined)
        return undefined;
    const row = PATTERNS.find(({ pattern }) => text.search(pattern) >= 0);
    return row?.name ?? (runs.some((run) => run.length >= RANDOM && isRandom(run)) ? 'a random token' : undefined);
}
/** Nothing that looks like a secret has no run of this length, but for what follows a sign: `://user:x@`, `Pwd=x`. */
const RUN = 15;
/** By UTF-16 unit: part of a run, a sign, both, or neither. */
const KIND = { run: 1, sign: 2 };
const KINDS = new Uint8Array(65_536);
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/_-.')
    KINDS[unit.charCodeAt(0)] = KIND.run;
KINDS['@'.charCodeAt(0)] = KIND.sign;
KINDS['='.charCodeAt(0)] = KIND.sign | KIND.run;
/** Asked for every value, so in one loop and without an expression. `undefined` where no pattern can be. */
function runsIn(text) {
    const runs = [];
    let signs = text.includes('-----BEGIN') ? KIND.sign : 0;
    let start = 0;
    for (let index = 0; index <= text.length; index += 1) {
        const kind = index < text.length ? (KINDS[text.charCodeAt(index)] ?? 0) : 0;
        signs |= kind;
        if ((kind & KIND.run) !== 0)
            continue;
        if (index - start >= RUN)
            runs.push(text.slice(start, index));
        start = index + 1;
    }
    return runs.length > 0 || (signs & KIND.sign) !== 0 ? runs : undefined;
}
/** The text with `instead` for all that looks like a secret. */
function withoutPatterns(text, instead) {
    const known = PATTERNS.reduce((rest, { pattern }) => rest.replaceAll(pattern, instead), text);
    return known.replaceAll(TOKEN, (token) => (isRandom(token) ? instead : token));
}
/** Shorter ones are too often a name: 20 units of base64 are 120 bits. */
const RANDOM = 20;
const TOKEN = /[0-9A-Za-z+/=_.-]{20,}/g;
/** Ids that the clouds make, after a word that says of what, and UUIDs: random, but names. */
const ID = /^(?:[a-z]{1,16}-){1,3}(?:[0-9a-f]{8}|[0-9a-f]{17})$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]{20,}|[0-9A-F]{20,})$/;
/** How often, of all neighbours in one part, letters, capitals and digits alternate. Base64: 0.64, hexadecimal 0.47, words 0.2. */
const MIXED = { withDigits: 0.28, withoutDigits: 0.45 };
/**
 * Whether a person would have named something so. Shannon's entropy can't say for twenty units: it counts units, not
 * order, and `prod-network-use1` has as much of it as a key.
 */
function isRandom(token) {
    if (ID.test(token))
        return false;
    const parts = token.split(/[-_/=+.]/).filter((part) => part !== '');
    if (parts.some((part) => HEX.test(part) && /\d/.test(part) && /[a-f]/i.test(part)))
        return true;
    const units = parts.reduce((sum, part) => sum + part.length, 0);
    if (units < 16)
        return false;
    const turns = parts.reduce((sum, part) => sum + turnsOf(part), 0);
    return turns / (units - 1) >= (/\d/.test(token) ? MIXED.withDigits : MIXED.withoutDigits);
}
function turnsOf(part) {
    let turns = 0;
    for (let index = 1; index < part.length; index += 1)
        if (classAt(part, index) !== classAt(part, index - 1))
            turns += 1;
    return turns;
}
function classAt(text, index) {
    const unit = text.charCodeAt(index);
    if (unit <= 57)
        return 0;
    return unit <= 90 ? 1 : 2;
}


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   eE: () => (/* binding */ parsePlain),
/* harmony export */   er: () => (/* binding */ sameBytes),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _json_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7661);


function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes)}`;
}
function isDigest(text) {
    return typeof text === 'string' && text.length === 71 && text.startsWith('sha256:') && areHexDigits(text, 7);
}
/** Lower case, from `from` to the end. A record has twenty digests, and a pattern takes three times as long. */
function areHexDigits(text, from) {
    for (let at = from; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66)))
            return false;
    }
    return true;
}
function sameBytes(left, right) {
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}
const utf8 = new TextEncoder();
/**
 * Members sorted by UTF-16 units, no white space, integers below 2^53 only, no lone surrogates. What this prints,
 * `parseJson` accepts, and nothing else. Throws a TypeError for what JSON can't say.
 */
function printJson(value) {
    return utf8.encode(printed(value));
}
/** Levels of lists and objects: a reader's stack must not decide what is malformed. */
const NESTED = 200;
function printed(value) {
    const ready = inOrder(value, 0);
    return ready === undefined ? printedSlowly(value, 0) : JSON.stringify(ready);
}
/**
 * The same value as the engine's own printer prints it to the same bytes, ten times as fast (the evidence of a large
 * plan has 14 MB): members in order. `undefined` for what that printer would not print, or print differently.
 */
function inOrder(value, depth) {
    if (typeof value === 'string')
        return value.isWellFormed() ? value : undefined;
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : undefined;
    if (value === null || typeof value === 'boolean')
        return value;
    if (depth === NESTED)
        return undefined;
    if (isList(value))
        return listInOrder(value, depth + 1);
    return typeof value === 'object' ? objectInOrder(value, depth + 1) : undefined;
}
function listInOrder(list, depth) {
    let copy;
    for (let index = 0; index < list.length; index += 1) {
        const held = list[index];
        const ready = inOrder(held, depth);
        if (ready === undefined)
            return undefined;
        if (ready !== held)
            copy ??= list.slice(0, index);
        copy?.push(ready);
    }
    return copy ?? list;
}
function objectInOrder(value, depth) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        return undefined;
    const names = Object.keys(value);
    let last = '';
    let sorted = true;
    let changed;
    for (const name of names) {
        const held = value[name];
        if (held === undefined) {
            sorted = false;
            continue;
        }
        const ready = isUnordered(name) ? undefined : inOrder(held, depth);
        if (ready === undefined)
            return undefined;
        if (ready !== held)
            changed = (changed ?? new Map()).set(name, ready);
        sorted &&= name >= last;
        last = name;
    }
    return sorted && changed === undefined ? value : sortedCopy(value, names, changed);
}
/** What was changed below is not looked at again: it would be twice for each level, and an attacker chooses the levels. */
function sortedCopy(value, names, changed) {
    const copy = {};
    for (const name of names.toSorted()) {
        const held = changed?.get(name) ?? value[name];
        if (held !== undefined)
            copy[name] = held;
    }
    return copy;
}
/** Names that objects keep in an order of their own, or not as members. */
function isUnordered(name) {
    const first = name.charCodeAt(0);
    return (first >= 48 && first <= 57) || name === '__proto__' || name === 'toJSON' || !name.isWellFormed();
}
function printedSlowly(value, depth) {
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string') {
        if (!value.isWellFormed())
            throw new TypeError('a string with a lone surrogate has no UTF-8 form');
        return JSON.stringify(value);
    }
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value) || Object.is(value, -0))
            throw new TypeError(`${value} is no integer below 2^53`);
        return String(value);
    }
    if (depth === NESTED)
        throw new TypeError(`JSON of more than ${NESTED} levels`);
    if (isList(value))
        return `[${value.map((item) => printedSlowly(item, depth + 1)).join(',')}]`;
    return printedObject(value, depth + 1);
}
function printedObject(value, depth) {
    if (typeof value !== 'object')
        throw new TypeError(`a ${typeof value} is no JSON`);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        throw new TypeError('an object of a class is no JSON');
    const members = Object.keys(value).sort(); // the default order is by UTF-16 units
    const kept = members.filter((member) => value[member] !== undefined);
    return `{${kept.map((member) => `${printedSlowly(member, depth)}:${printedSlowly(value[member], depth)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Fatal UTF-8, and the very bytes that `printJson` would print: so duplicate members, other orders, floats, white
 * space and a byte order mark are refused without a parser of our own. Throws a SyntaxError.
 */
function parseJson(bytes) {
    if ((0,_json_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainJson */ .R)(bytes))
        return parsePlain(bytes);
    const value = readJson(bytes);
    if (!sameBytes(printedBack(value), bytes))
        throw new SyntaxError('does not print back to the same bytes');
    return value;
}
/** Of bytes that `isPlainJson` was asked about. */
function parsePlain(bytes) {
    return JSON.parse(latin1(bytes));
}
/** A character for each byte: the text, where the bytes are ASCII. */
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
/** What our JSON can't say (1.5, a lone surrogate) was not printed by us. */
function printedBack(value) {
    try {
        return utf8.encode(printed(value));
    }
    catch (cause) {
        throw new SyntaxError('does not print back to the same bytes', { cause });
    }
}
/** Any JSON in valid UTF-8, for files that people write by hand. Throws a SyntaxError. */
function readJson(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new SyntaxError('is not UTF-8', { cause });
    }
    return JSON.parse(text);
}
function toBase64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
/** What the decoder steps over makes the bytes fewer; the other alphabet, and bits left over at the end, are looked for. */
function isPrintedBack(text, bytes) {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    if (text.length % 4 !== 0 || bytes.length !== (text.length / 4) * 3 - padding || text.includes('-') || text.includes('_'))
        return false;
    // The decoder takes a character beyond Latin-1 by its last eight bits: U+2038 would be an 8.
    return Buffer.byteLength(text) === text.length && bytes.toString('base64', Math.floor((bytes.length - 1) / 3) * 3) === text.slice(-4);
}
/** Standard alphabet, padded, canonical: `undefined` for any text that would not be printed back. */
function fromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return isPrintedBack(text, bytes) ? bytes : undefined;
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isPlainJson)
/* harmony export */ });
/**
 * Tells by one look over the bytes that they are what `printJson` prints, for the plain JSON that records are nearly
 * always made of: ASCII, no \u escapes, no negative numbers, no members that begin with a digit. A parser and a printer
 * need three times as long to say the same. `false` says nothing: whoever asks has the value printed back then.
 */
function isPlainJson(bytes) {
    return valueFrom(bytes, 0) === bytes.length;
}
/** No such place: the bytes are not plain JSON, or not JSON at all. */
const NONE = -1;
/** Deeper than any record, and far from the end of the stack. */
const DEEPEST = 64;
/** Digits of a number that is surely below 2^53. */
const SURE_DIGITS = 15;
const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const WORDS = ['null', 'true', 'false'].map(bytesOf);
/** `"`, `\` and b, f, n, r, t: printed behind a backslash, and never otherwise. */
const ESCAPED = new Set(bytesOf('"\\bfnrt'));
function bytesOf(ascii) {
    return new TextEncoder().encode(ascii);
}
/** Each of these is given where something begins, and says where it ends; behind the last byte there is `undefined`. */
function valueFrom(bytes, at, depth = 0) {
    const first = bytes[at];
    if (first === undefined || depth > DEEPEST)
        return NONE;
    if (first === QUOTE)
        return textFrom(bytes, at);
    if (first === OPEN_OBJECT)
        return objectFrom(bytes, at + 1, depth + 1);
    if (first === OPEN_LIST)
        return listFrom(bytes, at + 1, depth + 1);
    if (isDigit(first))
        return numberFrom(bytes, at);
    for (const word of WORDS)
        if (word[0] === first)
            return wordFrom(bytes, at, word);
    return NONE;
}
/** A string, from its opening quote to behind the closing one. */
function textFrom(bytes, from) {
    if (bytes[from] !== QUOTE)
        return NONE;
    for (let at = from + 1;; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === BACKSLASH) {
            at += 1;
            if (!ESCAPED.has(bytes[at]))
                return NONE;
        }
        else if (byte === undefined || byte < 0x20 || byte > 0x7e)
            return NONE;
    }
}
/** A string without escapes that objects keep in the order of its bytes: a member's name. */
function nameFrom(bytes, from) {
    if (bytes[from] !== QUOTE || isDigit(bytes[from + 1]))
        return NONE;
    for (let at = from + 1;; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === undefined || byte < 0x20 || byte > 0x7e || byte === BACKSLASH)
            return NONE;
    }
}
function numberFrom(bytes, from) {
    if (!isDigit(bytes[from]))
        return NONE;
    let at = from + 1;
    while (isDigit(bytes[at]))
        at += 1;
    const digits = at - from;
    return digits > SURE_DIGITS || (bytes[from] === ZERO && digits > 1) ? NONE : at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= NINE;
}
/** Those very bytes. */
function wordFrom(bytes, from, word) {
    for (let index = 0; index < word.length; index += 1)
        if (bytes[from + index] !== word[index])
            return NONE;
    return from + word.length;
}
function listFrom(bytes, from, depth) {
    if (bytes[from] === CLOSE_LIST)
        return from + 1;
    for (let at = from;; at += 1) {
        at = valueFrom(bytes, at, depth);
        if (at === NONE)
            return NONE;
        if (bytes[at] === CLOSE_LIST)
            return at + 1;
        if (bytes[at] !== COMMA)
            return NONE;
    }
}
/** Each member's name comes after the one before it: so none stands twice. */
function objectFrom(bytes, from, depth) {
    if (bytes[from] === CLOSE_OBJECT)
        return from + 1;
    let before = NONE;
    for (let at = from;; at += 1) {
        const end = nameFrom(bytes, at);
        if (end === NONE || bytes[end] !== COLON || (before !== NONE && !comesAfter(bytes, at, before)))
            return NONE;
        before = at;
        at = valueFrom(bytes, end + 1, depth);
        if (at === NONE)
            return NONE;
        if (bytes[at] === CLOSE_OBJECT)
            return at + 1;
        if (bytes[at] !== COMMA)
            return NONE;
    }
}
/** Two names, each from its opening quote. By bytes, which for ASCII is the order of UTF-16 units; a name that another begins with comes before it. */
function comesAfter(bytes, name, before) {
    for (let index = 1;; index += 1) {
        const one = bytes[before + index];
        const other = bytes[name + index];
        if (one === other && one !== QUOTE)
            continue;
        if (one === QUOTE || other === QUOTE)
            return one === QUOTE && other !== QUOTE;
        return one !== undefined && other !== undefined && one < other;
    }
}


/***/ }),

/***/ 7578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** Every number with a reason, in one place. Milliseconds and bytes. */
const LIMITS = {
    appendMs: 30_000, // a change may wait this long for its intent, no longer
    backoffMs: { first: 20, most: 5_000 }, // full jitter between them; a directory answers at once, a bucket does not
    storeMs: { connect: 5_000, answer: 10_000 }, // of one request to a store over the network; it is made again within appendMs
    payloadBytes: { soft: 16_384, hard: 65_536, late: 155_648 }, // a late record holds a whole payload in base64
    objectBytes: 262_144, // a bundle holds its payload in base64, and a late record an envelope inside its payload
    skewMs: 60_000, // between a machine's clock and its store's: locks end and intents count as open by it; S3 refuses from 15 minutes on
    sequences: 1_000_000,
    window: 1_000, // slots ahead of the trusted position that one listing covers
    questionMs: 30_000, // our own questions to a tool (`state pull`); the user waits for them
    gitMs: 5_000, // `git status` in a large work tree
    answerBytes: 256 * 1024 * 1024, // of `show -json`, `state pull`, a plan file or evidence: what is held in memory as a whole
    stateBytes: 256 * 1024 * 1024,
    logBytes: 64 * 1024 * 1024, // of a tool's own log, its end: read line by line
    logLine: 65_536,
    problemCharacters: 4_096, // of what a tool says went wrong with one object
    planChanges: 40, // changes listed in the record itself; all of them lie in its evidence
    clockSlackMs: 10 * 60_000, // how far the clocks of two writers may lie apart: one job has one clock, but it may be set
    breakGlass: { characters: 256, reason: 8, ms: 24 * 3_600_000 }, // a night, not a way of working
    artifactMs: 90_000, // how long post waits for one artifact to be uploaded
    orphanMs: 30_000, // how long post waits for a command that outlived its shim
    hostedJobMs: 6 * 3_600_000, // a hosted job ends after 6 hours, a self-hosted one after 5 days
    selfHostedJobMs: 5 * 24 * 3_600_000,
    signRequestBytes: 262_144, // a late record holds an envelope inside its payload
    keeperStartMs: 10_000,
    summaryBytes: 262_144,
};


/***/ }),

/***/ 7712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ SIGNER_INPUTS),
/* harmony export */   Hs: () => (/* binding */ openSigner)
/* harmony export */ });
/* unused harmony exports SIGNERS, signerSchemeOf */
const SIGNERS = {
    'key:': { keeper: false, inputs: true, load: () => __webpack_require__.e(/* import() */ 437).then(__webpack_require__.bind(__webpack_require__, 9437)) },
    'env:': { keeper: true, inputs: true, load: () => __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 6955)) },
    'agent:': { keeper: false, inputs: false, load: () => __webpack_require__.e(/* import() */ 500).then(__webpack_require__.bind(__webpack_require__, 6500)) },
};
/** What a user may ask for; `agent:` is for the session alone. */
const SIGNER_INPUTS = Object.keys(SIGNERS).filter((scheme) => SIGNERS[scheme].inputs);
/** `undefined` when the scheme is in no row. */
function signerSchemeOf(reference) {
    return Object.keys(SIGNERS).find((scheme) => reference.startsWith(scheme));
}
async function openSigner(reference, effects) {
    const scheme = signerSchemeOf(reference);
    if (scheme === undefined)
        throw new RangeError(`no signer for ${reference.slice(0, 8)}`);
    const { adapter } = await SIGNERS[scheme].load();
    return adapter.openSigner(reference.slice(scheme.length), effects);
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ endpointIn),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Is: () => (/* binding */ prefixIn),
/* harmony export */   Kx: () => (/* binding */ parametersIn),
/* harmony export */   cG: () => (/* binding */ isWrong)
/* harmony export */ });
/**
 * What the URLs of all stores over the network have in common. What is wrong is told in words that repeat nothing of
 * the URL that could be a credential.
 */
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
/** Such stores take keys of 1,024 bytes, and ours are below 300. */
const PREFIX_MOST = 512;
function isWrong(answer) {
    return typeof answer === 'object' && answer !== null && 'wrong' in answer;
}
/** `place`: what stands where other URLs have a host. */
function urlIn(text, place) {
    if (!URL.canParse(text))
        return { wrong: 'it is no URL' };
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return { wrong: 'it holds credentials, which belong into the environment' };
    if (url.port !== '')
        return { wrong: `${place} has no port: the server is named by endpoint=` };
    if (url.hash !== '')
        return { wrong: 'it has a fragment (#)' };
    return url;
}
/** Empty, or ending in `/`. */
function prefixIn(path) {
    const prefix = path.replace(/^\//, '').replace(/\/$/, '');
    if (prefix === '')
        return prefix;
    if (prefix.length > PREFIX_MOST || !prefix.split('/').every((segment) => SEGMENT.test(segment)))
        return { wrong: 'the prefix may hold letters, digits, and . _ - between single slashes, and no part that begins with a dot' };
    return `${prefix}/`;
}
function parametersIn({ searchParams }, known) {
    const names = [...searchParams.keys()];
    if (names.some((name) => !known.includes(name)))
        return { wrong: `a parameter is none of ${known.join(', ')}` };
    if (new Set(names).size < names.length)
        return { wrong: 'a parameter stands there twice' };
    return searchParams;
}
/** The server, without a slash at its end; `undefined`: the cloud's own. */
function endpointIn(parameters, example, name = 'endpoint') {
    const endpoint = parameters.get(name) ?? undefined;
    if (endpoint !== undefined && !isEndpoint(endpoint))
        return { wrong: `${name}= takes the URL of a server, such as ${example}, without path, query or credentials` };
    return endpoint && new URL(endpoint).origin; // not as it was typed: a URL forgives spaces and more
}
function isEndpoint(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password, pathname, search, hash } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && `${username}${password}${search}${hash}` === '' && pathname === '/';
}


/***/ }),

/***/ 8161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ AZBLOB_ALLOWED),
/* harmony export */   MK: () => (/* binding */ azblobUrl),
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   tl: () => (/* binding */ azblobAddress)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2554);
/** `azblob://account/container/prefix`: parsed here without loading an SDK, since inputs are checked long before a store is opened. */

const ACCOUNT = /^[a-z0-9]{3,24}$/;
const CONTAINER = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const AZBLOB_ALLOWED = 'azblob://ACCOUNT/CONTAINER/PREFIX is allowed, and behind a ? endpoint=https://HOST';
/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
function azblobAddress(text) {
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .urlIn */ .Ht)(text, 'an account');
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(url))
        return url;
    const { hostname: account, pathname } = url;
    if (!ACCOUNT.test(account))
        return { wrong: 'the account is no name of 3 to 24 small letters and digits' };
    const [container = '', ...below] = pathname.replace(/^\//, '').split('/');
    if (!CONTAINER.test(container))
        return { wrong: 'the container is no name of 3 to 63 small letters, digits and single hyphens' };
    const prefix = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixIn */ .Is)(below.join('/'));
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(prefix))
        return prefix;
    const parameters = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersIn */ .Kx)(url, ['endpoint']);
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(parameters))
        return parameters;
    const endpoint = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointIn */ .BT)(parameters, 'https://ACCOUNT.blob.core.chinacloudapi.cn');
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(endpoint) ? endpoint : { account, container, prefix, endpoint };
}
/** Where the account answers: by the name of the host, or else, as emulators and appliances have it, by the path. */
function serviceUrl({ account, endpoint }) {
    if (endpoint === undefined)
        return `https://${account}.blob.core.windows.net`;
    return new URL(endpoint).hostname.startsWith(`${account}.`) ? endpoint : `${endpoint}/${account}`;
}
/** For messages, receipts and the verdict: what names the place, and nothing else. */
function azblobUrl({ account, container, prefix, endpoint }) {
    return `azblob://${account}/${container}/${prefix.slice(0, -1)}${endpoint === undefined ? '' : `?endpoint=${endpoint}`}`;
}


/***/ }),

/***/ 8999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ gsAddress),
/* harmony export */   a8: () => (/* binding */ gsUrl),
/* harmony export */   od: () => (/* binding */ GS_ALLOWED)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2554);
/** `gs://bucket/prefix`: parsed here without loading a library, since inputs are checked long before a store is opened. */

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;
const GS_ALLOWED = 'gs://BUCKET/PREFIX is allowed, and behind a ? endpoint=https://HOST';
/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
function gsAddress(text) {
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .urlIn */ .Ht)(text, 'a bucket');
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(url))
        return url;
    const { hostname: bucket, pathname } = url;
    if (!BUCKET.test(bucket))
        return { wrong: 'the bucket is no name of 3 to 222 small letters, digits, dots, hyphens and underscores' };
    const prefix = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixIn */ .Is)(pathname);
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(prefix))
        return prefix;
    const parameters = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersIn */ .Kx)(url, ['endpoint']);
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(parameters))
        return parameters;
    const endpoint = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointIn */ .BT)(parameters, 'https://storage.example.org');
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(endpoint) ? endpoint : { bucket, prefix, endpoint };
}
/** For messages, receipts and the verdict: what names the place, and nothing else. */
function gsUrl({ bucket, prefix, endpoint }) {
    return `gs://${bucket}/${prefix.slice(0, -1)}${endpoint === undefined ? '' : `?endpoint=${endpoint}`}`;
}


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ s3Url),
/* harmony export */   Tj: () => (/* binding */ s3Address),
/* harmony export */   cZ: () => (/* binding */ S3_ALLOWED),
/* harmony export */   u1: () => (/* binding */ stsEndpoint)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2554);
/** `s3://bucket/prefix?region=..`: parsed here without loading an SDK, since inputs are checked long before a store is opened. */

const BUCKET = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/;
const PARAMETERS = ['region', 'endpoint', 'sts-endpoint', 'lock', 'days', 'hold'];
const MOST_DAYS = 36_500;
const S3_ALLOWED = 's3://BUCKET/PREFIX?region=REGION is allowed, and with & further: endpoint=https://HOST, sts-endpoint=https://HOST, lock=compliance|governance with days=N, hold=on';
/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
function s3Address(text) {
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .urlIn */ .Ht)(text, 'a bucket');
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(url))
        return url;
    const where = placeIn(url);
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(where))
        return where;
    const said = parametersOf(url);
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(said) ? said : { ...where, ...said };
}
function placeIn({ hostname: bucket, pathname }) {
    if (bucket.endsWith('--x-s3'))
        return { wrong: 'a directory bucket (S3 Express) has neither versions nor locks: name a general purpose bucket' };
    if (!BUCKET.test(bucket))
        return { wrong: 'the bucket is no name of 3 to 63 small letters, digits, dots and hyphens' };
    const prefix = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixIn */ .Is)(pathname);
    return (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(prefix) ? prefix : { bucket, prefix };
}
function parametersOf(url) {
    const parameters = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parametersIn */ .Kx)(url, PARAMETERS);
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(parameters))
        return parameters;
    const endpoint = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointIn */ .BT)(parameters, 'https://s3.example.org:9000');
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(endpoint))
        return endpoint;
    const sts = (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointIn */ .BT)(parameters, 'https://sts.example.org', 'sts-endpoint');
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isWrong */ .cG)(sts))
        return sts;
    if (sts !== undefined && !isPrivate(sts))
        return { wrong: 'sts-endpoint= takes a server over https: what goes there must not be read on the way' };
    const region = parameters.get('region') ?? (endpoint === undefined ? '' : 'us-east-1');
    if (!/^[a-z]{2,}[a-z0-9-]*$/.test(region))
        return { wrong: 'region= is missing, or no region, such as eu-central-1' };
    const retention = retentionOf(parameters.get('lock'), parameters.get('days'));
    if (retention === 'wrong')
        return { wrong: `lock=compliance or lock=governance goes with days=, a whole number from 1 to ${MOST_DAYS}` };
    const hold = parameters.get('hold');
    if (hold !== null && hold !== 'on')
        return { wrong: 'hold= takes on, or is left out' };
    return { region, endpoint, stsEndpoint: sts, retention, hold: hold === 'on' };
}
/** Tokens and credentials go over it: in clear text only within one machine. */
function isPrivate(text) {
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
const STS_DOMAINS = [
    ['cn-', 'amazonaws.com.cn'],
    ['eusc-', 'amazonaws.eu'],
];
/** Of the region, and not the one for the whole world: it is near, and its sessions are good in every region. */
function stsEndpoint({ stsEndpoint: named, region }) {
    const [, domain = 'amazonaws.com'] = STS_DOMAINS.find(([begin]) => region.startsWith(begin)) ?? [];
    return named ?? `https://sts.${region}.${domain}`;
}
function retentionOf(mode, days) {
    if (mode === null && days === null)
        return undefined;
    if ((mode !== 'compliance' && mode !== 'governance') || days === null || !/^[1-9][0-9]{0,4}$/.test(days) || Number(days) > MOST_DAYS)
        return 'wrong';
    return { mode, days: Number(days) };
}
/** What names the place and how it is written to, and nothing else: no credential, so it may stand in messages and in the session. */
function s3Url({ bucket, prefix, region, endpoint, stsEndpoint: sts, retention, hold }) {
    const said = [
        ['region', region],
        ['endpoint', endpoint],
        ['sts-endpoint', sts],
        ['lock', retention?.mode],
        ['days', retention && String(retention.days)],
        ['hold', hold ? 'on' : undefined],
    ];
    const query = said.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
    return `s3://${bucket}/${prefix.slice(0, -1)}?${query.join('&')}`;
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ STORES),
/* harmony export */   b: () => (/* binding */ isStoreScheme)
/* harmony export */ });
const STORES = {
    'file:': () => __webpack_require__.e(/* import() */ 476).then(__webpack_require__.bind(__webpack_require__, 5476)),
    's3:': () => Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 4909)),
    'azblob:': () => Promise.all(/* import() */[__webpack_require__.e(669), __webpack_require__.e(45), __webpack_require__.e(791)]).then(__webpack_require__.bind(__webpack_require__, 9791)),
    'gs:': () => Promise.all(/* import() */[__webpack_require__.e(324), __webpack_require__.e(492), __webpack_require__.e(693)]).then(__webpack_require__.bind(__webpack_require__, 8693)),
};
function isStoreScheme(scheme) {
    return Object.hasOwn(STORES, scheme);
}


/***/ }),

/***/ 9013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ RootTrust)
/* harmony export */ });
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4529);

class RootTrust {
    #verifier;
    #pin;
    #leaves = [];
    #eras = [];
    #founder;
    #newest;
    ledger;
    constructor(ledger, verifier, pin) {
        this.ledger = ledger;
        this.#verifier = verifier;
        this.#pin = pin;
    }
    /** The next object of the root stream, opened or not, with what its seal is worth. */
    async see(record, leaf) {
        const size = this.#leaves.push(leaf);
        if (record === undefined)
            return { refused: 'SIGNATURE_INVALID', detail: 'no record' };
        if (size === 1 && (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(record, 'genesis'))
            this.#founder = record.body.founding.signer;
        const seal = await this.#verifier.verify(record, this.#rootSigners(size - 1));
        if ('refused' in seal)
            return seal;
        this.#newest = { size, leaf };
        if ((0,_record_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(record, 'policy'))
            this.#eras.push({ from: size, zones: record.body.zones, digest: record.payloadDigest });
        return seal;
    }
    /** `sizeBefore`: a policy is judged by the one before it, the first by the genesis. */
    #rootSigners(sizeBefore) {
        if (this.#pin !== undefined)
            return 'key' in this.#pin ? [this.#pin.key] : signersIn(this.#pin.policy, 'root');
        const era = this.#eraAt(sizeBefore);
        if (era !== undefined)
            return signersIn(era.zones, 'root');
        return this.#founder === undefined ? [] : [this.#founder];
    }
    #eraAt(size) {
        return this.#eras.findLast(({ from }) => from <= size);
    }
    /** The newest root record whose seal was believed. */
    get newest() {
        return this.#newest;
    }
    get size() {
        return this.#leaves.length;
    }
    leafAt(size) {
        return this.#leaves[size - 1];
    }
    /** Digest of the payload of the policy in force now. */
    get policy() {
        return this.#eras.at(-1)?.digest;
    }
    /** Who may sign in a zone, for a record that names a root of that size. */
    allowed(zone, rootSize) {
        if (zone === 'root')
            return this.#rootSigners(rootSize);
        if (this.#pin !== undefined && 'policy' in this.#pin)
            return signersIn(this.#pin.policy, zone);
        return signersIn(this.#eraAt(rootSize)?.zones ?? NO_ZONES, zone);
    }
    /** Every signer who may sign anything anywhere: whose signatures are worth checking before it is known where they stand. */
    signers() {
        const pinned = this.#pin === undefined ? [] : 'key' in this.#pin ? [this.#pin.key] : this.#pin.policy.flatMap(({ signers }) => signers);
        return [...pinned, ...this.#eras.flatMap(({ zones }) => zones.flatMap(({ signers }) => signers))];
    }
    /** A record outside the root, by the policy at its own `chain.root`. That root must be one that we have seen. */
    judge(record, zone) {
        const { root } = record.chain;
        if (root === null || this.leafAt(root.size) !== root.leaf) {
            return Promise.resolve({ refused: 'SIGNER_NOT_ALLOWED', detail: 'names a root record that is not in this ledger, so no policy speaks for it' });
        }
        return this.#verifier.verify(record, this.allowed(zone, root.size));
    }
}
const NO_ZONES = [];
const SIGNERS = new WeakMap();
/** A policy never changes, and is asked once for each record. */
function signersIn(zones, zone) {
    const known = SIGNERS.get(zones) ?? new Map();
    const signers = known.get(zone) ?? zones.filter((rule) => rule.zone === zone).flatMap((rule) => rule.signers);
    SIGNERS.set(zones, known.set(zone, signers));
    return signers;
}


/***/ })

};
