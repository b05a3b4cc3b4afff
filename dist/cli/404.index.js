export const id = 404;
export const ids = [404];
export const modules = {

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ admitOwn),
/* harmony export */   jE: () => (/* binding */ storeEvidence),
/* harmony export */   lJ: () => (/* binding */ confirm),
/* harmony export */   lT: () => (/* binding */ claimSlot)
/* harmony export */ });
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6594);
/* harmony import */ var _ledger_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3254);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7578);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7175);
/** The writer's hand on the store. verify/ never imports this folder. */








/** Content-addressed, so `exists` with the same bytes is success and a crash leaves garbage that nobody points to. */
async function storeEvidence(evidence, stream, patience, { store }) {
    for (const { digest, bytes } of evidence) {
        const key = (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceKeyOf */ .gA)(stream, digest);
        const put = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => store.create(key, bytes), patience);
        if (put.answer === 'created')
            continue;
        for await (const stored of store.list(key, { keys: 1 })) {
            const version = (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .oldestOf */ .TW)(stored);
            const standing = version && (await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => store.read(key, version.id, bytes.length), patience));
            if (standing === undefined || !(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sameBytes */ .er)(standing.bytes, bytes))
                throw differs(key);
            break;
        }
    }
}
/** The verifier's look at our own record before it is stored: a wrong key must fail here, not leave a bad record for good. */
async function admitOwn(sealed, { trust }) {
    const opened = (0,_ledger_open_js__WEBPACK_IMPORTED_MODULE_1__/* .openRecord */ .C6)(sealed.bytes, sealed.slot);
    if ('malformed' in opened)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('LEDGER_CORRUPT', { says: `our own record is malformed: ${opened.malformed}`, fix: 'report this as a bug' });
    if (!(0,_ledger_open_js__WEBPACK_IMPORTED_MODULE_1__/* .standsAt */ .T7)(opened, sealed.slot))
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('LEDGER_CORRUPT', { says: 'our own record was made for another place', fix: 'report this as a bug' });
    const { zone } = sealed.slot;
    const seal = await trust.judge(opened, zone);
    if (!('refused' in seal))
        return;
    const fix = `sign with a key that the ledger's policy allows in the zone "${zone}", or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('SIGNER_NOT_ALLOWED', { says: `the ledger would refuse this record: ${seal.detail}`, fix });
}
/** After it, somebody holds the slot. If what lies there is what we sent, a lost answer is all that happened. */
async function claimSlot(sealed, patience, { store }) {
    const put = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => store.create((0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(sealed.slot), sealed.bytes), patience);
    if (put.answer === 'created')
        return { ours: true, version: put.version };
    const standing = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readOldest */ .EQ)(sealed.slot, store), patience);
    return standing !== undefined && (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sameBytes */ .er)(standing.bytes, sealed.bytes) ? { ours: true, version: standing.version } : { ours: false };
}
/** Reads the version back and states its lock as read. STORE_DIFFERS is an alarm and is not retried. */
async function confirm(sealed, { operation, version }, patience, { store }) {
    const key = (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(sealed.slot);
    const back = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => store.read(key, version, _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.objectBytes), patience);
    if (back === undefined || !(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sameBytes */ .er)(back.bytes, sealed.bytes))
        throw differs(key);
    const { kind, slot, leaf } = sealed;
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_7__/* .stageOf */ .gV)({ kind, operation, slot, leaf, digest: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(sealed.bytes), version, lock: back.lock });
}
function differs(key) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('STORE_DIFFERS', {
        says: `the store gives back other bytes than were written at ${key}`,
        fix: 'somebody or something changes what is stored: stop, and look at the store before anything else',
    });
}


/***/ }),

/***/ 7175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hw: () => (/* binding */ patienceOf),
/* harmony export */   TG: () => (/* binding */ again),
/* harmony export */   fu: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7578);


function patienceOf({ clock, random }) {
    return { clock, random, endsAt: Date.parse(clock.now()) + _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.appendMs };
}
/** Full jitter: a hundred writers that lost the same slot must not come back together. APPEND_DEADLINE when patience ends. */
async function backOff(tries, patience, cause) {
    const most = Math.min(_shared_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.backoffMs.most, _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.backoffMs.first * 2 ** tries);
    const wait = (most * (patience.random.bytes(1)[0] ?? 255)) / 255;
    if (Date.parse(patience.clock.now()) + wait > patience.endsAt) {
        const says = cause?.message ?? `other writers took ${tries} slots in a row before us`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('APPEND_DEADLINE', { says, fix: cause?.fix ?? 'run fewer jobs on one state at a time' }, { cause });
    }
    await patience.clock.sleep(wait);
}
/** The same call with the same bytes, until it answers, refuses, or patience ends. */
async function again(call, patience) {
    for (let tries = 1;; tries += 1) {
        try {
            return await call();
        }
        catch (thrown) {
            const failure = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asLedgerError */ .MW)(thrown);
            if (!failure.again)
                throw failure;
            await backOff(tries, patience, failure);
        }
    }
}


/***/ }),

/***/ 5659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hZ: () => (/* binding */ appendPorts),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   uk: () => (/* binding */ ownVariables),
/* harmony export */   wS: () => (/* binding */ toolOf)
/* harmony export */ });
/* unused harmony exports lazySigner, commitFor, isToolRow, hostOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _capture_tools_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6397);
/* harmony import */ var _commitment_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4308);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1162);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2132);
/* harmony import */ var _session_memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1856);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2005);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(427);
/** From references to open ports, by the tables. Only entries import this. */








/** Opened when it is first signed with: a keeper that has died is a gap in one record, not a shim that can't start. */
function lazySigner(open) {
    let signer;
    return {
        sign: async (preAuthenticated) => {
            signer ??= open();
            return (await signer).sign(preAuthenticated);
        },
    };
}
/** Opened when it is first asked. A key that can't be used any more costs the commitment, and no command. */
function commitFor({ committer: reference, ledger }, effects) {
    if (reference === null)
        return undefined;
    let committer;
    return async (file) => {
        committer ??= openCommitter(reference, effects);
        try {
            return await (await committer).commit(ledger, file);
        }
        catch (thrown) {
            return absent('error', asLedgerError(thrown).message);
        }
    };
}
/** Names of the variables that references such as `env:LEDGER_KEY` point to. */
function ownVariables(references) {
    return references.flatMap((reference) => (reference?.startsWith('env:') ? [reference.slice('env:'.length)] : []));
}
/** For redaction: what the variables of this step hold must stand in no record. */
function valuesOf(variables, { env }) {
    return variables.flatMap((name) => env.get(name)?.trim() ?? []);
}
/** What is opened once and kept, but asked again after a failure: a store may come back. */
function once(open) {
    let opened;
    return () => {
        opened ??= open().catch((thrown) => {
            opened = undefined;
            throw thrown;
        });
        return opened;
    };
}
function appendPorts({ directory, ledger, facts, ownSecrets }, store, signer, effects) {
    const openTrust = once(() => (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_3__/* .openRoot */ .R8)(ledger, store, new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__/* .KeyVerifier */ .W9()));
    const { clock, random, files, trace } = effects;
    return {
        store,
        signer,
        openRoot: openTrust,
        positions: new _session_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .Memory */ .ce(directory, files),
        spool: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'spool'),
        clock,
        random,
        files,
        trace,
        facts,
        ownSecrets,
    };
}
async function toolOf(row) {
    return isToolRow(row) ? (await _capture_tools_table_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOLS */ .I[row].load()).tool : undefined;
}
function isToolRow(row) {
    return Object.hasOwn(_capture_tools_table_js__WEBPACK_IMPORTED_MODULE_1__/* .TOOLS */ .I, row);
}
function hostOf({ directory, workspace }, commit, { exec, files, clock }) {
    return { exec, files, clock, workspace, cache: join(directory, 'cache'), commit };
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ recorderOf),
/* harmony export */   dn: () => (/* binding */ actorOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2132);
/* harmony import */ var _shared_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7416);


function fieldOf(value, why) {
    return value ?? (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', why);
}
function factsOf(env, context) {
    const { enforcement } = context;
    return {
        run: runOf(env, context),
        actor: actorOf(env),
        recorder: recorderOf(env),
        change: changeOf(context.event),
        environment: fieldOf(context.environment, 'the input `environment` was not given, and no OIDC token was asked for'),
        approvals: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'approvals were not asked for'),
        controls: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'branch rules and environment protection were not asked for'),
        cloudIdentity: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the identity in the cloud was not asked for'),
        policy: context.policy ?? (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'no policy of the ledger was read'),
        config: context.config ?? (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'there is no config file'),
        enforcement: { mode: enforcement.changes, by: enforcement.by, ...(enforcement.breakGlass && { breakGlass: enforcement.breakGlass }) },
    };
}
function runOf(env, { session, checkRunId }) {
    const [repository, id] = [env.get('GITHUB_REPOSITORY'), env.get('GITHUB_RUN_ID')];
    const outside = 'the runner did not say';
    return {
        repository: repository ?? '',
        repositoryId: digitsOf(env.get('GITHUB_REPOSITORY_ID')) ?? '0',
        id: id ?? '',
        attempt: attemptOf(env.get('GITHUB_RUN_ATTEMPT')),
        job: env.get('GITHUB_JOB') ?? '',
        session,
        checkRunId: fieldOf(digitsOf(checkRunId), outside),
        workflowRef: fieldOf(env.get('GITHUB_WORKFLOW_REF'), outside),
        workflowSha: fieldOf(env.get('GITHUB_WORKFLOW_SHA'), outside),
        event: env.get('GITHUB_EVENT_NAME') ?? '',
        ref: fieldOf(env.get('GITHUB_REF'), outside),
        url: repository && id ? `${env.get('GITHUB_SERVER_URL') ?? 'https://github.com'}/${repository}/actions/runs/${id}` : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', outside),
        runner: { environment: env.get('RUNNER_ENVIRONMENT') ?? 'unknown', os: env.get('RUNNER_OS') ?? 'unknown', arch: env.get('RUNNER_ARCH') ?? 'unknown' },
    };
}
/** Plain decimal, or nothing: it becomes a part of the stream's name. */
function digitsOf(text) {
    return text !== undefined && /^(0|[1-9][0-9]{0,19})$/.test(text) ? text : undefined;
}
/** 0 where the runner did not say it in a way that a record can hold. */
function attemptOf(text) {
    const attempt = Number(digitsOf(text) ?? '0');
    return Number.isSafeInteger(attempt) ? attempt : 0;
}
function actorOf(env) {
    const login = env.get('GITHUB_ACTOR');
    if (login === undefined)
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the runner did not say');
    return {
        login,
        id: env.get('GITHUB_ACTOR_ID') ?? '',
        triggeredBy: fieldOf(env.get('GITHUB_TRIGGERING_ACTOR'), 'the runner did not say'),
        claims: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'no OIDC token was asked for'),
    };
}
function recorderOf(env) {
    const ref = env.get('GITHUB_ACTION_REF');
    const unknown = 'the runner did not say: a local action, or used outside one';
    const sha = ref !== undefined && /^[0-9a-f]{40}$/.test(ref) ? ref : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the action was not named by a commit');
    return { name: env.get('GITHUB_ACTION_REPOSITORY') ?? 'iac-ledger', version: _shared_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x, ref: fieldOf(ref, unknown), sha };
}
function changeOf(event) {
    const pull = event['pull_request'];
    if (typeof pull !== 'object' || pull === null)
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'not run for a pull request');
    const shaOf = (value) => typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the event did not say');
    const sideOf = (side) => shaOf(pull[side]?.['sha']);
    const number = pull['number'];
    return {
        pullRequest: Number.isSafeInteger(number) && number > 0 ? number : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the event did not say'),
        headSha: sideOf('head'),
        baseSha: sideOf('base'),
        mergeCommit: shaOf(pull['merge_commit_sha']),
        ticket: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'tickets were not asked for'),
    };
}


/***/ }),

/***/ 4694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ statementOf),
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3424);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7578);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3254);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1162);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9075);
/** The only maker of LinkedRecord: chain, body and subjects, printed once. Nobody builds these bytes a second time. */








/** Pure. RECORD_TOO_LARGE over the hard limit. */
function link(record, head) {
    const slot = (0,_read_js__WEBPACK_IMPORTED_MODULE_5__/* .slotAt */ .UP)(head.stream, head.next);
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .printJson */ .Q2)(statementOf(record, chainOf(record.kind, head)));
    const most = 'late' in record.body ? _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.payloadBytes.late : _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.payloadBytes.hard;
    if (payload.length > most) {
        const says = `the ${record.kind} record has ${payload.length} bytes, more than ${most}`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LedgerError */ .oy('RECORD_TOO_LARGE', { says, fix: 'split the configuration; this one command can not be recorded' });
    }
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_7__/* .stageOf */ .gV)({ kind: record.kind, slot, payload });
}
function chainOf(kind, { stream, next, previous, tree, root, seen }) {
    const founding = kind === 'genesis';
    return {
        ledger: founding ? null : stream.ledger,
        zone: stream.zone,
        stream: stream.name,
        sequence: next,
        previous: previous === undefined ? null : { leaf: previous },
        tree,
        root: root === undefined ? null : root,
        ...(seen.length > 0 ? { seen } : {}),
    };
}
/** The statement before it has a place: what is signed when a record must wait in the spool. */
function statementOf({ kind, body }, chain) {
    const predicate = { ...body, ...(chain === undefined ? {} : { chain }) };
    return { _type: _open_js__WEBPACK_IMPORTED_MODULE_4__/* .STATEMENT_TYPE */ .zG, predicate: predicate, predicateType: (0,_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .predicateType */ .W3)(kind), subject: (0,_subjects_js__WEBPACK_IMPORTED_MODULE_6__/* .subjectsOf */ .Z)(body) };
}


/***/ }),

/***/ 6791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ redact)
});

// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/redact/finder.js
/**
 * Finds any of many strings in a text, in one pass: Rabin and Karp's rolling hash over windows of eight units. Each
 * pattern is filed under one of its windows, the emptiest among its first ones, so that thousands of secrets with one
 * beginning (`arn:aws:...`) do not share a drawer. A table of flags says for almost every window of a text that no
 * pattern is filed there; only for the rest is one looked up and compared. Cost: length of the text, whatever the number
 * of patterns. An automaton (Aho and Corasick) would be as fast, but needs a node for every unit of every pattern; the
 * drawers are chains of numbers in arrays, since a large plan has millions of patterns.
 */
/** Units in a window; no pattern is shorter. */
const WINDOW = 8;
/** Windows of a pattern that are tried for an empty drawer. */
const TRIED = 24;
/** Flags for each pattern, as bits: few false ones, and small enough for the processor's own memory. */
const SPARSE = 32;
/** Drawers for each pattern. */
const ROOM = 2;
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;
const DROP = power(BASE, WINDOW - 1);
class Finder {
    #patterns;
    /** Where in its pattern the window begins that it is filed under. */
    #offsets;
    /** For each drawer its first pattern, and for each pattern the next one in its drawer; one more than the index, 0 for none. */
    #drawers;
    #next;
    #drawerShift;
    #flags;
    #flagShift;
    constructor(patterns) {
        this.#patterns = longEnough(patterns);
        const { length } = this.#patterns;
        this.#offsets = new Uint8Array(length);
        this.#next = new Uint32Array(length);
        const drawerBits = bitsFor(length * ROOM, 8, 28);
        this.#drawerShift = 32 - drawerBits;
        this.#drawers = new Uint32Array(2 ** drawerBits);
        const flagBits = bitsFor(length * SPARSE, 12, 24);
        this.#flagShift = 32 - flagBits;
        this.#flags = new Uint32Array(2 ** (flagBits - 5));
        for (let index = 0; index < length; index += 1)
            this.#file(index);
    }
    get isEmpty() {
        return this.#patterns.length === 0;
    }
    has(text) {
        return this.#scan(text, () => true);
    }
    /** Where the text holds patterns: in order, none touching the next. */
    spans(text) {
        const found = [];
        this.#scan(text, (from, to) => found.push({ from, to }) < 0);
        found.sort((left, right) => left.from - right.from);
        const merged = [];
        for (const { from, to } of found) {
            const last = merged.at(-1);
            if (last !== undefined && from <= last.to)
                last.to = Math.max(last.to, to);
            else
                merged.push({ from, to });
        }
        return merged;
    }
    #file(index) {
        const pattern = this.#patterns[index];
        const last = Math.min(pattern.length - WINDOW, TRIED - 1);
        let hash = hashAt(pattern, 0);
        const best = { offset: 0, hash, held: this.#heldAt(hash) };
        for (let offset = 1; offset <= last && best.held > 0; offset += 1) {
            hash = rolled(hash, pattern, offset);
            const held = this.#heldAt(hash);
            if (held < best.held)
                Object.assign(best, { offset, hash, held });
        }
        this.#offsets[index] = best.offset;
        const drawer = this.#drawerOf(best.hash);
        this.#next[index] = this.#drawers[drawer];
        this.#drawers[drawer] = index + 1;
        const flag = Math.imul(best.hash, SPREAD) >>> this.#flagShift;
        this.#flags[flag >>> 5] = this.#flags[flag >>> 5] | (1 << flag);
    }
    #drawerOf(hash) {
        return Math.imul(hash, SPREAD) >>> this.#drawerShift;
    }
    #heldAt(hash) {
        let held = 0;
        for (let at = this.#drawers[this.#drawerOf(hash)]; at > 0; at = this.#next[at - 1])
            held += 1;
        return held;
    }
    /** Calls `stop` for each match until it says so; true when it did. */
    #scan(text, stop) {
        const last = text.length - WINDOW;
        if (last < 0 || this.isEmpty)
            return false;
        const flags = this.#flags;
        const shift = this.#flagShift;
        let hash = hashAt(text, 0);
        for (let index = 0;;) {
            const flag = Math.imul(hash, SPREAD) >>> shift;
            if ((flags[flag >>> 5] & (1 << flag)) !== 0 && this.#stopsAt(text, index, hash, stop))
                return true;
            index += 1;
            if (index > last)
                return false;
            hash = rolled(hash, text, index);
        }
    }
    #stopsAt(text, index, hash, stop) {
        for (let at = this.#drawers[this.#drawerOf(hash)]; at > 0; at = this.#next[at - 1]) {
            const pattern = this.#patterns[at - 1];
            const from = index - this.#offsets[at - 1];
            if (from >= 0 && text.startsWith(pattern, from) && stop(from, from + pattern.length))
                return true;
        }
        return false;
    }
}
function longEnough(patterns) {
    const long = [];
    for (const pattern of patterns)
        if (pattern.length >= WINDOW)
            long.push(pattern);
    return long;
}
function bitsFor(wanted, least, most) {
    return Math.min(most, Math.max(least, Math.ceil(Math.log2(wanted + 1))));
}
function hashAt(text, start) {
    let hash = 0;
    for (let index = start; index < start + WINDOW; index += 1)
        hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
    return hash;
}
/** From the window before `start` to the one at it: one unit leaves, one comes. */
function rolled(hash, text, start) {
    const without = (hash - Math.imul(text.charCodeAt(start - 1), DROP)) | 0;
    return (Math.imul(without, BASE) + text.charCodeAt(start + WINDOW - 1)) | 0;
}
function power(base, exponent) {
    let result = 1;
    for (let times = 0; times < exponent; times += 1)
        result = Math.imul(result, base);
    return result;
}

;// CONCATENATED MODULE: ./build/redact/forms.js
/** The forms in which a secret turns up again: what tools and templates make of a value on its way into another. */
/** Beyond this many units only the beginning of a secret is looked for in its encoded forms: a key or a token is shorter. */
const ENCODED_UNITS = 4_096;
/** What is left of three alignments of base64 when the digits that mix in neighbours are cut off, by bytes before it. */
const CUT = [0, 2, 3];
/** Nothing quotes or encodes these: most secrets are made of nothing else, and a large plan has thousands. */
const BARE = /^[A-Za-z0-9._~-]*$/;
/** Itself, as JSON, percent-encoded, base64 as UTF-8 and as UTF-16 (PowerShell's), hexadecimal: each once. */
function formsOf(secret) {
    const head = secret.slice(0, ENCODED_UNITS);
    if (BARE.test(secret))
        return new Set([secret, head, ...bytesOf(Buffer.from(head, 'latin1')), ...base64Of(Buffer.from(head, 'utf16le'))]);
    const plain = [secret, quoted(secret), quoted(quoted(secret)), goQuoted(secret)];
    const encoded = [...new Set([head, quoted(head), goQuoted(head)])].flatMap((form) => [...percentOf(form), ...bytesOf(Buffer.from(form, 'utf8'))]);
    return new Set([...plain, ...encoded, ...base64Of(Buffer.from(head, 'utf16le'))]);
}
/** As it stands between the quotes of a JSON string. */
function quoted(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** As Go prints JSON, and so terraform's `jsonencode`: safe in HTML. */
function goQuoted(text) {
    return quoted(text).replaceAll(/[<>&\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function percentOf(text) {
    const encoded = encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
    return [encoded, encoded.replaceAll('%20', '+')];
}
function bytesOf(bytes) {
    const hex = bytes.toString('hex');
    return [hex, hex.toUpperCase(), ...base64Of(bytes)];
}
/** The digits that the secret alone decides, behind no, one and two bytes of something else, in both alphabets. */
function base64Of(bytes) {
    return CUT.flatMap((cut, before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes]);
        const standard = all.toString('base64').slice(cut, Math.floor((all.length * 8) / 6));
        return /[+/]/.test(standard) ? [standard, standard.replaceAll('+', '-').replaceAll('/', '_')] : [standard];
    });
}
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs;
const LETTERS = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** JSON in JSON in JSON: a task definition in a template in an error message. */
const NESTED = 4;
/** Whether there is another reading of it. Asked for every value. */
function isCoded(text) {
    return text.includes('\\') || text.includes('%') || text.includes('+');
}
/** Other readings of a text: without its percent-encoding, without its escapes, however deep. For finding, never for showing. */
function readingsOf(text) {
    const readings = [text];
    if (text.includes('%'))
        readings.push(withoutPercent(text));
    if (text.includes('+'))
        readings.push(withoutPercent(text.replaceAll('+', ' ')));
    for (const reading of [...readings])
        readings.push(...unescaped(reading));
    return readings.slice(1);
}
function unescaped(text) {
    const readings = [];
    for (let before = text; readings.length < NESTED && before.includes('\\'); before = readings.at(-1) ?? '') {
        readings.push(before.replaceAll(ESCAPE, (_, long, short, letter = '') => unitOf(long ?? short) ?? LETTERS[letter] ?? letter));
    }
    return readings;
}
function unitOf(hex) {
    return hex === undefined ? undefined : String.fromCharCode(Number.parseInt(hex, 16));
}
/** Run by run, so that one bad escape does not hide all others. */
function withoutPercent(text) {
    return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

;// CONCATENATED MODULE: ./build/redact/places.js
const ARGUMENT = { flag: 'keep', value: 'argument' };
const COMMAND = {
    tool: 'keep',
    class: 'keep',
    words: 'keep',
    argv: ARGUMENT,
    directory: 'keep', // where it ran: a path of the repository
    version: 'keep',
    providers: 'keep',
    lockFile: 'keep',
    taps: 'keep',
};
const STATE = { scope: 'keep', before: 'keep', after: 'keep' };
const COMMON = {
    operation: 'keep',
    recordedAt: 'keep',
    command: COMMAND,
    commit: 'keep',
    state: STATE,
    run: 'keep',
    actor: 'keep',
    recorder: 'keep',
    change: 'keep',
    environment: 'keep', // TF_VAR_environment=production is in every second workflow
    approvals: 'keep',
    controls: 'keep',
    cloudIdentity: 'keep', // and so is TF_VAR_role_arn
    policy: 'keep',
    config: 'keep',
    enforcement: 'keep',
};
const CHANGE = {
    address: 'address',
    deposed: 'keep',
    formerly: 'address',
    kind: 'keep',
    type: 'keep',
    action: 'keep',
    native: 'keep',
    reason: 'keep',
    replacement: { order: 'keep', paths: 'address' },
    deferred: 'keep',
    attributes: 'attribute',
    attributesOmitted: 'keep',
};
const CHECK = { address: 'address', kind: 'keep', status: 'keep', problems: 'problem' };
const RESULT = {
    address: 'address',
    deposed: 'keep',
    action: 'keep',
    status: 'keep',
    seenIn: 'keep',
    problem: 'problem',
};
const PLAN = {
    content: 'keep',
    format: 'keep',
    file: 'keep',
    counts: 'keep',
    changes: 'change',
    outputs: { name: 'address', action: 'keep', sensitive: 'keep' },
    drift: 'change',
    checks: CHECK,
    complete: 'keep',
    errored: 'keep',
};
const JOB = {
    status: 'keep',
    reads: { words: 'free', times: 'keep' },
    bypass: { what: 'keep', detail: 'free' },
    notChecked: { what: 'free', why: 'free' },
    waiting: 'keep',
    heads: 'keep',
    closed: 'keep',
};
const OWN = {
    founding: 'keep', // genesis
    zones: 'keep', // policy
    cut: 'keep',
    registers: 'keep', // register
    applies: 'keep', // intent: a record's place, a state's mark
    closes: 'keep', // outcome
    unannounced: { ...COMMON, applies: 'keep', code: 'keep' },
    exit: 'keep',
    status: 'keep',
    seenBy: 'keep',
    plan: PLAN,
    planRecord: 'keep',
    results: RESULT,
    samePlan: 'keep',
    breakGlass: 'keep', // the envelope holds what redaction left of the intent
    job: JOB, // run
    annotates: 'keep', // annotation
    note: 'problem',
};
/** What redaction itself adds. */
const ADDED = { redaction: 'keep', salt: 'keep', evidence: 'keep' };
const BODY = { ...COMMON, ...OWN, ...ADDED };
/** An object beside the record: the same lists, by the same rules. */
const EVIDENCE = { ...PLAN, results: RESULT, salt: 'keep', objects: 'keep' };
/** Why something is not there: in words that may quote what a tool or a server said. */
const ABSENT = { absent: 'keep', why: 'free' };
function placeOf(place, member) {
    if (typeof place === 'string')
        return place;
    return Object.hasOwn(place, member) ? (place[member] ?? 'free') : 'free';
}

// EXTERNAL MODULE: ./build/redact/patterns.js
var patterns = __webpack_require__(2737);
;// CONCATENATED MODULE: ./build/redact/text.js
/** Prose that a tool printed: what went wrong, which check failed. Shown without the values in it that may be secret. */

const SECRET = '(secret)';
const LIKE_SECRET = '(looks like a secret)';
const text_CUT = '... (cut)';
const SHOWN_BYTES = 2_048;
/** What is longer is no message. It is withheld, for a secret could begin before whatever border we cut at. */
const READ_UNITS = 262_144;
/** A secret of this size in a message was printed by something that prints everything. */
const WHOLE_UNITS = 1_024;
/** Colours and other sequences of a terminal; then all control characters but line ends and tabs, and those that turn or hide text. */
const TERMINAL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const WORD = '(?:passw(?:or)?d|passphrase|passcode|pwd|secret(?!smanager)|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|account[ _-]?key|authorization|connection[ _-]?string)';
/** `password = x`, `"password": "x"`, `--token x`, however often it was quoted. */
const ASSIGNED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?\\s{0,4}(?:=>|:=|=|:)\\s{0,4}\\\\{0,8}["'\`]?)([^\\s"'\`,;}\\])\\\\]+)`, 'gi');
const OPTION = new RegExp(`(--?[a-z-]{0,20}${WORD}[a-z-]{0,20}\\s+)([^\\s"'\`-][^\\s"'\`]*)`, 'gi');
/** The rest of a line behind such a word, and behind the quote that ends it where it is a key: every quoted string in it. */
const MENTIONED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?)([^\\n]*)`, 'gi');
const QUOTED = /(\\{0,8}["'`\u2018\u201c])([^"'`\n\u2019\u201d]{1,2000}?)(\\{0,8}["'`\u2019\u201d])/g;
/** In any doubt the whole is withheld. */
function clearText(value, secrets) {
    if (typeof value !== 'string' || value.length > READ_UNITS)
        return { withheld: 'not-listed' };
    const replaced = withoutSecrets(value.replaceAll('\r\n', '\n'), secrets);
    if (replaced === undefined)
        return { withheld: 'propagated' };
    const plain = replaced.replaceAll(TERMINAL, '').replaceAll(CONTROL, '');
    const again = withoutSecrets(plain, secrets); // control characters may have stood inside of a secret
    if (again === undefined)
        return { withheld: 'propagated' };
    const clear = withoutMentions((0,patterns/* withoutPatterns */.Sk)(again, LIKE_SECRET));
    const bare = clear.replaceAll(SECRET, ' ').replaceAll(LIKE_SECRET, ' ');
    if (secrets.within(bare))
        return { withheld: 'propagated' }; // in a form that can't be cut out
    if ((0,patterns/* patternIn */.Gv)(bare) !== undefined)
        return { withheld: 'pattern' };
    return { shown: cut(clear.toWellFormed()) };
}
/** `undefined` when a secret takes up so much that the rest is not worth the risk. */
function withoutSecrets(text, secrets) {
    const spans = secrets.spans(text);
    if (spans.some(({ from, to }) => to - from > WHOLE_UNITS))
        return undefined;
    let clear = '';
    let at = 0;
    for (const { from, to } of spans) {
        clear += text.slice(at, from) + SECRET;
        at = to;
    }
    clear += text.slice(at);
    return clear.replaceAll(QUOTED, (whole, open, inside, close) => (secrets.isShort(inside) ? `${open}${SECRET}${close}` : whole));
}
function withoutMentions(text) {
    const assigned = [ASSIGNED, OPTION].reduce((rest, form) => rest.replaceAll(form, (whole, before, held) => (isOurs(held) ? whole : `${before}${LIKE_SECRET}`)), text);
    const hide = (whole, open, inside, close) => (isOurs(inside) ? whole : `${open}${LIKE_SECRET}${close}`);
    return assigned.replaceAll(MENTIONED, (_, word, line) => `${word}${line.replaceAll(QUOTED, hide)}`);
}
/** What we put there ourselves, or its first word: not to be replaced again. */
function isOurs(held) {
    return held.startsWith('(secret') || held.startsWith('(looks');
}
function cut(text) {
    const bytes = Buffer.from(text);
    if (bytes.length <= SHOWN_BYTES)
        return text;
    const kept = bytes.subarray(0, SHOWN_BYTES - text_CUT.length);
    return `${kept.toString('utf8').replace(/\ufffd$/, '')}${text_CUT}`;
}

;// CONCATENATED MODULE: ./build/redact/names.js
/** What the name of an attribute says of its value, before anybody looks at the value. */
/** Words that say: here is a secret. Names are read with `-` between their words, whatever stood there. */
const SECRET_WORDS = [
    'passw(?:or)?d|passphrase|passcode|\\bpass\\b|pwd|secret|token|credential|cookie|\\bpin\\b|\\botp\\b|\\bsalt\\b|\\bseed\\b',
    '(?:api|access|private|account|shared|master|primary|secondary|signing|encryption|auth|host|license|ssh|storage|function|service)-?key\\b(?!-(?:id|arn|type|name|vault))',
    'access-?key-?id|\\bsecret-?access|key-?material|key-?pem|\\bpem\\b|\\bpfx\\b|\\bp12\\b|keystore|kubeconfig|kube-config',
    'connection-?str|conn-?str|connection-?ur[li]|database-?ur[li]|\\bdsn\\b|\\bsas\\b|authorization|auth-?header|webhook',
    'certificate-?(?:body|data|chain)|client-?certificate',
    '\\b(?:mfa|totp|cvv)\\b(?!-(?:delete|enabled|configuration))|(?:verification|recovery|security|activation|unlock|backup|invite|auth)-?codes?\\b',
];
const SECRET_NAME = new RegExp(SECRET_WORDS.join('|'), 'i');
/** A yes, a no or a small number with such a name is about the secret, not the secret: its length, its age, whether there must be one. */
const ABOUT = /(?:^|_)(?:length|min|minimum|max|maximum|age|enable|enabled|disable|disabled|require|required|requires|allow|allows|expire|expiration|expiry|validity|ttl|lifetime|days|hours|seconds|minutes|count|reuse|rotate|rotation|recovery_window_in|manage|manage_master_user|policy|deletion)(?:_|$)/i;
/** Named like secrets, and known to be none. Each with its reason. */
const NONE = [
    { name: 'http_tokens', why: 'optional or required: whether an instance answers metadata requests without a session' },
    { name: 'authorization', why: 'which kind of check a method of an API makes: NONE is what a reviewer looks for' },
    { name: 'authorization_type', why: 'the same of a function with a URL' },
];
const HARMLESS = new Set(NONE.map(({ name }) => name));
/**
 * Values under these are made by whoever writes the configuration and may be anything: scripts, environments, contents.
 * Nothing below one is shown, not even a number: each is a place where secrets have been found in real plans.
 */
const FREE_FORM = new Set([
    'user_data user_data_base64 user_data_replace_on_change custom_data metadata_startup_script startup_script metadata', // scripts of machines
    'environment environment_variables env env_from variables app_settings build_environment_variables', // what processes are told
    'content content_base64 sensitive_content source_code source template rendered body payload definition input output result value', // contents
    'values set set_list set_sensitive data binary_data string_data container_definitions containers template_body parameters', // of charts, tasks, stacks
    'triggers triggers_replace keepers command script inline interpreter provisioner connection query program', // of what runs anything
    'secret_string secret_binary request_parameters request_templates response_templates headers request_headers', // of what is sent
].flatMap((names) => names.split(' ')));
const TAGGED = new Set(['tags', 'tags_all', 'labels', 'effective_labels', 'terraform_labels']);
/** The way to the value of one tag: a key of somebody's, and so no name of the provider's. */
function isTag(names) {
    return names.length === 2 && TAGGED.has(names[0] ?? '');
}
/** Of a path as capture prints it: `ingress[0].from_port`, `tags["a b"]`. */
function namedBy(path) {
    const names = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[[^\]]*\]|([^.[\]]+)/g)].flatMap(([, key, name]) => key ?? name ?? []);
    const last = names.at(-1) ?? '';
    const telling = names.filter((name) => isSecretName(name));
    return {
        names,
        secret: telling.length > 0,
        about: telling.every((name) => ABOUT.test(snake(name))),
        freeForm: (!isTag(names) && names.some((name) => FREE_FORM.has(name))) || last === '',
    };
}
function isSecretName(name) {
    return !HARMLESS.has(name) && SECRET_NAME.test(snake(name).replaceAll(/[_. ]/g, '-'));
}
/** `adminPassword`: `admin_password`. */
function snake(name) {
    return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
}

;// CONCATENATED MODULE: ./build/redact/listed.js
/**
 * The attributes whose values a reviewer decides on, and that nobody keeps a secret in. All others are withheld: a list
 * of what is dangerous would be one provider behind for ever. An entry counts under any of its names, for the types that
 * it says, below nothing but blocks that are known (BLOCKS): a key of somebody's map may be called `engine` too.
 */

const ROWS = [
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
        names: 'from_port to_port port ports target_port node_port source_port_range source_port_ranges destination_port_range destination_port_ranges protocol ip_protocol',
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
        names: 'network_access_policy allow_origins allow_methods allowed_origins allowed_methods restriction_type endpoint_type auth_type authorization authorization_type',
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
        names: 'permissions_boundary source_arn source_account account_id execution_role_arn task_role_arn iam_instance_profile scope scopes assignable_scopes included_permissions',
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
        names: 'enabled_cloudwatch_logs_exports enabled_log_types enabled_cluster_log_types mfa_delete image_tag_mutability node_to_node_encryption rotation_period',
    },
    {
        why: 'how large and how dear',
        names: 'instance_type instance_types instance_class machine_type vm_size node_type size sku sku_name tier plan capacity_type capacity billing_mode',
    },
    {
        why: 'how large and how dear',
        names: 'volume_type volume_size disk_type disk_size storage_type storage_class account_tier account_replication_type replication_type throughput iops launch_type tenancy',
    },
    {
        why: 'what runs',
        names: 'engine engine_version engine_mode database_version family parameter_group_family license_model runtime architectures os_type package_type platform_version',
    },
    {
        why: 'what runs',
        names: 'kubernetes_version cluster_version release_label release_channel channel min_master_version ami image_id ami_type image_family image_project',
    },
    { why: 'what runs', names: 'version', types: /eks|gke|container_cluster|kubernetes|elasticsearch|opensearch|helm_release|mssql|postgresql|mysql|msk|mq_/ },
    { why: 'where it lies', names: 'region location zone zones availability_zone availability_zones locations replica_zones failover_zones' },
    {
        why: 'where it lies: what holds it, by the names and numbers that every ARN and URL of it has, too',
        names: 'project project_id resource_group_name vpc_id network network_id subnetwork virtual_network_name virtual_hub_id remote_virtual_network_id owner_id arn',
    },
    {
        why: 'where it leads: routes and endpoints',
        names: 'route_table_id route_table_ids associated_route_table_id gateway_id nat_gateway_id transit_gateway_id private_connection_resource_id private_dns_zone_ids',
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
];
/**
 * Keys of tags that say what something is for, in nearly every configuration. Their values stand on bills and in every
 * list of resources, and each cloud warns not to put a secret there. `owner` is not among them: it names a person.
 */
const TAGS = new Set('name environment env stage tier project application app service component managedby managed_by managed-by terraform costcenter cost_center'.split(' '));
const DOCUMENTS = new Set('policy assume_role_policy access_policy access_policies bucket_policy key_policy resource_policy repository_policy policy_document policy_data'.split(' '));
/** Blocks of resources, whose members have the names that the provider gave them. */
const BLOCKS = new Set([
    'ingress egress rule rules security_rule allow deny action default_action filter condition conditions statement principals', // of networks and policies
    'subject role_ref authorized_networks ip_configuration network_rules network_acls master_authorized_networks_config cidr_blocks', // of access
    'versioning versioning_configuration server_side_encryption_configuration apply_server_side_encryption_by_default logging lifecycle_rule', // of buckets
    'encryption encryption_config encryption_configuration vpc_config metadata_options root_block_device ebs_block_device settings backup_configuration', // of machines
    'cors_rule cors_configuration network_configuration node_config scaling_config binding audit_config inline_policy spec subnet route listener', // of services
    'site_config identity sku storage_profile ip_restriction access_config network_interface boot_disk initialize_params point_in_time_recovery', // of services
    'routing propagated_route_table private_dns_zone_group private_service_connection branches access_policy', // of networks and rights
].flatMap((names) => names.split(' ')));
const BY_NAME = new Map();
for (const row of ROWS)
    for (const name of row.names.split(' '))
        BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), row]);
/** Whether a value by these names may be shown, and as what. `names`: the way to it, without places in lists. */
function listedAs(type, names) {
    const last = names.at(-1);
    if (isTag(names))
        return TAGS.has((last ?? '').toLowerCase()) ? 'value' : undefined;
    if (last === undefined || !names.slice(0, -1).every((name) => BLOCKS.has(name)))
        return undefined;
    if (DOCUMENTS.has(last))
        return 'document';
    return BY_NAME.get(last)?.some(({ types }) => types === undefined || types.test(type)) ? 'value' : undefined;
}

;// CONCATENATED MODULE: ./build/redact/common.js
const common_COMMON = [
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
        pattern: /^(?:(?:north|south|east|west|central)+(?:us|europe|asia|india)\d?|(?:uk|france|germany|norway|japan|brazil|korea|australia|canada|sweden|switzerland)(?:north|south|east|west|central)+)$/,
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
];
class Known {
    #words;
    #shapes;
    constructor(rows) {
        this.#words = new Set(rows.flatMap(({ words = [] }) => words.map((word) => word.toLowerCase())));
        this.#shapes = rows.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
    }
    has(text) {
        return text.length <= 128 && (this.#words.has(text.toLowerCase()) || this.#shapes.some((shape) => shape.test(text)));
    }
}
const NOT_LOOKED_FOR = new Known(common_COMMON.filter((row) => row.as !== 'open'));
const OPEN = new Known(common_COMMON.filter((row) => row.as !== 'common'));
function isCommon(text) {
    return NOT_LOOKED_FOR.has(text);
}
/** Whether a value may be shown below any name that is neither free nor that of a secret: `tcp`, `eu-central-1`, `10.0.0.0/8`. */
function isOpen(text) {
    return OPEN.has(text);
}

;// CONCATENATED MODULE: ./build/redact/values.js
/** One value: shown or withheld, and why. Everything that can be a reason against showing it is asked here. */


/** A longer value is a document or a script, whatever it is called. */
const SHOWN_UNITS = 256;
const DOCUMENT_BYTES = 2_048;
/** Ports, sizes, counts, days: of fewer than these there is no use in hiding one. A number of more digits may be a code or a key. */
const SMALL = 65_535;
/** Seconds, bytes and millions: of codes of six digits, one in sixty is a multiple of one of these. */
const ROUND = [60, 1_000, 1_024];
const ROUND_BELOW = 100_000_000;
/**
 * The most telling reason first: that a value is a known secret says more than that its name is not listed. An author of
 * a change can find out by it whether a guess is a secret of the same plan; who can plan can read that secret anyway.
 */
function clearValue(value, standing, look) {
    const why = reasonAgainst(value, standing, look);
    return why === undefined ? { shown: printable(value) } : { withheld: why };
}
function reasonAgainst(value, standing, look) {
    const { secretName, about, freeForm, listed } = standing;
    const harmless = isHarmless(value);
    const found = harmless ? undefined : look(value);
    if (found !== undefined)
        return found;
    const telling = !(harmless || isRound(value));
    if (secretName && (telling || !about))
        return 'name';
    if (freeForm)
        return 'not-listed';
    if (!telling || (typeof value === 'string' && isOpen(value)))
        return undefined;
    return listed !== undefined && isShort(value, listed) ? undefined : 'not-listed';
}
/** Says too little to be a secret. */
function isHarmless(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && Math.abs(value) <= SMALL;
    if (typeof value === 'string')
        return value === '' || value === 'true' || value === 'false';
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length === 0;
    return true;
}
/** `345600`, `262144`: a time or a size. Only where it is not known as a secret, unlike what is small. */
function isRound(value) {
    return typeof value === 'number' && Math.abs(value) < ROUND_BELOW && ROUND.some((unit) => value % unit === 0);
}
/** In a text, in a list, in an object and its member names, and in JSON inside of a text. */
function foundIn(value, secrets) {
    if (typeof value === 'string')
        return foundInText(value, secrets) ?? foundInDocument(value, secrets);
    if (typeof value === 'number')
        return secrets.in(String(value)) ? 'propagated' : undefined;
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = [...Object.keys(value), ...Object.values(value)].map((held) => foundIn(held, secrets));
    return found.find((reason) => reason === 'propagated') ?? found.find((reason) => reason === 'pattern');
}
function foundInText(text, secrets) {
    if (secrets.in(text))
        return 'propagated';
    return (0,patterns/* patternIn */.Gv)(text) === undefined ? undefined : 'pattern';
}
/** Leaf by leaf, so that a short secret is compared with whole leaves. Longer ones were found in the text. */
function foundInDocument(text, secrets) {
    const document = secrets.hasShort ? documentIn(text) : undefined;
    return document === undefined ? undefined : foundIn(document, secrets);
}
function documentIn(text) {
    if (text.length > 1_048_576 || !isBracketed(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // it only begins like a document
    }
}
/** Begins like an object or a list. Asked for every value. */
function isBracketed(text) {
    const first = text.charCodeAt(0);
    return first === 0x7b || first === 0x5b || (first <= 0x20 && /^\s*[[{]/.test(text));
}
/** A policy is shown as it was printed, when it is JSON and small; each of its leaves was looked at. */
function isShort(value, listed) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (listed === 'document')
        return Buffer.byteLength(text) <= DOCUMENT_BYTES && (typeof value !== 'string' || documentIn(value) !== undefined);
    if (typeof value === 'object' && !Array.isArray(value))
        return false;
    return text.length <= SHOWN_UNITS && !(typeof value === 'string' && isBracketed(text));
}
/** Records hold no fractions, no number that a reader would round, and no half of a surrogate pair. */
function printable(value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : String(value);
    if (Array.isArray(value))
        return value.map((item) => printable(item));
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
        return {};
    if (typeof value === 'object' && value !== null)
        return JSON.stringify(value).toWellFormed(); // free keys are no members of a record
    return value ?? null;
}

;// CONCATENATED MODULE: ./build/redact/attributes.js




function clearAttributes({ type, replacement, attributes }, pass) {
    const forcing = replacement?.paths ?? [];
    return attributes.map(({ path, op, sensitive, before, after }) => {
        pass.names(path);
        const known = standingOf(type, path, pass);
        const standing = known.listed === undefined && forcing.some((forced) => isBelow(path, forced)) ? { ...known, listed: 'value' } : known;
        const side = (value) => clearSide(value, sensitive, standing, pass);
        return { after: side(after), before: side(before), op, path: path.toWellFormed(), sensitive }; // in the order of printing
    });
}
/** What a replacement is for is what a reviewer must see of it: the old bucket's name and the new one. */
function isBelow(path, forced) {
    return path.startsWith(forced) && (path.length === forced.length || path[forced.length] === '.' || path[forced.length] === '[');
}
function clearSide(value, sensitive, standing, pass) {
    if (value === null)
        return null;
    if ('unknown' in value)
        return { unknown: true };
    const clear = pass.degraded ? { withheld: 'degraded' } : judged(value, sensitive, standing, pass);
    if ('withheld' in clear)
        pass.tally.withheld(clear.withheld);
    return clear;
}
/** What capture has judged stays withheld; what it would show is judged again, like a raw value. */
function judged(value, sensitive, standing, { look }) {
    if (!(value instanceof values/* Raw */.dO) && 'withheld' in value)
        return value;
    if (sensitive)
        return { withheld: 'masked' };
    const held = value instanceof values/* Raw */.dO ? values/* Raw */.dO.reveal(value) : value.shown;
    return clearValue(held, standing, look);
}
/** The same few paths stand in thousands of changes. */
function standingOf(type, path, { standings }) {
    const key = `${type} ${path}`;
    const known = standings.get(key);
    if (known !== undefined)
        return known;
    const { names, secret, about, freeForm } = namedBy(path);
    const standing = { secretName: secret, about, freeForm, listed: listedAs(type, names) };
    standings.set(key, standing);
    return standing;
}

;// CONCATENATED MODULE: ./build/redact/walk.js







const HOLDS_SECRET = '(withheld: holds a value that was given as a secret)';
const LOOKS_LIKE_ONE = '(withheld: looks like a secret)';
/** Anything but an object gives an empty body: nothing passes that was not walked through. */
function clearBody(body, place, pass) {
    const held = Object.entries(body).map(([name, value]) => [name, clearAt(value, placeOf(place, name), pass)]);
    return Object.fromEntries(held);
}
/** One item of a list. `undefined` for what is no object: a list of a record holds nothing else. */
function clearItem(item, place, pass) {
    const clear = clearAt(item, place, pass);
    return typeof clear === 'object' && clear !== null && !(0,shared_bytes/* isList */.Lv)(clear) ? clear : undefined;
}
function clearAt(value, place, pass) {
    if (Array.isArray(value))
        return value.map((item) => clearAt(item, place, pass) ?? null);
    if (place === 'argument')
        return clearArgument(value, pass);
    if (place === 'problem')
        return clearProblem(value, pass);
    if (value instanceof values/* Raw */.dO)
        return withheld('not-listed', pass);
    if (value instanceof values/* Later */.Vs)
        return undefined; // told when all is cleared; missing is malformed
    if (typeof value === 'string')
        return clearString(value, place, pass);
    if (typeof value !== 'object' || value === null)
        return plain(value);
    if ((0,values/* isAbsent */.W0)(value))
        return clearBody(value, ABSENT, pass);
    if (place === 'change')
        return clearChange(value, pass);
    return clearBody(value, place, pass);
}
/** Numbers that a record can't hold as such, and what is no JSON at all. */
function plain(value) {
    if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
        return value === undefined ? undefined : printable(value);
    return null;
}
function clearChange(change, pass) {
    const { attributes, ...members } = change;
    return { ...clearBody(members, CHANGE, pass), attributes: clearAttributes(change, pass) };
}
function clearString(text, place, pass) {
    if (place === 'address')
        pass.names(text);
    return place === 'keep' || place === 'address' ? text.toWellFormed() : clearFree(text, pass);
}
function clearFree(text, pass) {
    if (walk_isOurs(text))
        return text; // of a record that was read back
    if (pass.secrets.in(text)) {
        pass.tally.found('propagated');
        return HOLDS_SECRET;
    }
    if ((0,patterns/* patternIn */.Gv)(text) === undefined)
        return text.toWellFormed();
    pass.tally.found('pattern');
    return LOOKS_LIKE_ONE;
}
/** Known to be harmless by the adapter, unless it is a secret all the same. Of what is not known to be, nothing is shown. */
function clearArgument(value, pass) {
    if (value === null || value === undefined)
        return value;
    if (pass.degraded)
        return withheld('degraded', pass);
    if (value instanceof values/* Raw */.dO)
        return withheld('not-listed', pass);
    if (isWithheld(value))
        return withheld(value.withheld, pass);
    const known = isShown(value) ? value.shown : String(value);
    const found = pass.look(known);
    if (found !== undefined)
        return withheld(found, pass);
    return isShown(value) ? { shown: printable(known) } : printable(known);
}
function clearProblem(value, pass) {
    if (value === null || value === undefined)
        return value;
    if (pass.degraded)
        return withheld('degraded', pass);
    if (isWithheld(value))
        return withheld(value.withheld, pass);
    const text = textOf(value);
    const clear = text === undefined ? { withheld: 'not-listed' } : clearText(text, pass.secrets);
    if ('withheld' in clear)
        return withheld(clear.withheld, pass);
    const shown = String(clear.shown);
    if (shown.includes(SECRET))
        pass.tally.found('propagated');
    if (shown.includes(LIKE_SECRET))
        pass.tally.found('pattern');
    return { shown };
}
/** `undefined` for what is no prose: then nobody knows how to look into it. */
function textOf(value) {
    if (value instanceof values/* Raw */.dO)
        return value.kind === 'text' ? values/* Raw */.dO.reveal(value) : undefined;
    return isShown(value) ? value.shown : undefined;
}
function withheld(reason, { tally }) {
    tally.withheld(reason);
    return { withheld: reason };
}
function isWithheld(value) {
    return typeof value === 'object' && value !== null && 'withheld' in value;
}
function isShown(value) {
    return typeof value === 'object' && value !== null && 'shown' in value;
}
/** Words that redaction put there: no secret, even where one is spelled like them. */
function walk_isOurs(text) {
    return text === HOLDS_SECRET || text === LOOKS_LIKE_ONE;
}

;// CONCATENATED MODULE: ./build/redact/check.js
/**
 * The last look, at what is about to be signed: by its own walk, which knows nothing of how the values came to be shown.
 * The enemy here is a mistake of ours.
 */








/** Over one record and all that lies beside it, in the order in which they are made. */
class LastLook {
    /** Whether a secret stands in the printed values, texts and arguments. Addresses, names and digests are blanked before. */
    holdsSecret = false;
    /** Whether anything of what the signing step itself was given stands anywhere, an address included: nobody names a resource like our key. */
    holdsOwn = false;
    #secrets;
    #own;
    constructor(secrets, ownSecrets) {
        this.#secrets = secrets;
        this.#own = new Finder(ownSecrets.filter((secret) => secret.length >= WINDOW).flatMap((secret) => [...formsOf(secret)]));
    }
    /** `text`: the same, as it is printed. */
    item(list, item, text) {
        this.#look(item, placeOf(EVIDENCE, list), text);
    }
    body(body) {
        this.#look(body, BODY, (0,shared_bytes/* printed */.zd)(body));
    }
    #look(value, place, text) {
        this.holdsSecret ||= this.#secrets.literally(renderingOf(value, place));
        this.holdsOwn ||= this.#own.has(text);
    }
}
function secretLeft(what) {
    return new errors/* LedgerError */.oy('SECRET_LEFT', { says: `${what} stood in a record, which was not written`, fix: 'report this as a bug, without the secret' });
}
/** One line for each free value, as it is printed. */
function renderingOf(value, place) {
    const lines = [];
    render(value, place, lines);
    return lines.join('\n');
}
function render(value, place, lines) {
    if (value === undefined || value === null || typeof value === 'boolean')
        return;
    if ((0,shared_bytes/* isList */.Lv)(value)) {
        for (const item of value)
            render(item, place, lines);
    }
    else if (typeof value === 'object')
        renderObject(value, place, lines);
    else if (place === 'problem')
        lines.push((0,shared_bytes/* printed */.zd)(withoutOurs(String(value))));
    else if (place !== 'keep' && place !== 'address' && !walk_isOurs(String(value)))
        lines.push((0,shared_bytes/* printed */.zd)(value));
}
function renderObject(value, place, lines) {
    if ((0,values/* isAbsent */.W0)(value))
        renderMembers(value, ABSENT, lines);
    else if (place === 'change')
        renderChange(value, lines);
    else if (place === 'argument' || place === 'attribute')
        renderShown(value, lines);
    else if (place === 'problem')
        render(value['shown'], place, lines);
    else
        renderMembers(value, place, lines);
}
/** Nothing of what is withheld, or unknown. */
function renderShown({ shown }, lines) {
    if (shown !== undefined)
        lines.push((0,shared_bytes/* printed */.zd)(shown));
}
/** Of a change only its attributes are free, and of each of them its two values. */
function renderChange({ attributes, ...members }, lines) {
    renderMembers(members, CHANGE, lines);
    for (const attribute of (0,shared_bytes/* isList */.Lv)(attributes) ? attributes : []) {
        if ((0,shared_bytes/* isList */.Lv)(attribute) || typeof attribute !== 'object' || attribute === null)
            continue;
        render(attribute['before'], 'attribute', lines);
        render(attribute['after'], 'attribute', lines);
    }
}
function renderMembers(value, places, lines) {
    for (const [name, held] of Object.entries(value))
        render(held, placeOf(places, name), lines);
}
function withoutOurs(text) {
    return [SECRET, LIKE_SECRET, text_CUT].reduce((rest, ours) => rest.replaceAll(ours, '\n'), text);
}

// EXTERNAL MODULE: ./build/shared/json-parts.js
var json_parts = __webpack_require__(779);
;// CONCATENATED MODULE: ./build/record/plan-content.js
/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */


function entryOf(change) {
    const line = (0,shared_bytes/* printed */.zd)({
        address: change.address,
        deposed: change.deposed,
        formerly: change.formerly,
        action: change.action,
        actions: change.native.split(','),
        deferred: change.deferred,
        replacePaths: [...(change.replacement?.paths ?? [])].sort(),
        values: valuesOf(change),
    });
    return { address: change.address, deposed: change.deposed ?? '', line };
}
/** Equal for two plans that do the same to the same resources, as far as a reviewer is shown it. */
function contentOf(entries, outputs) {
    const changes = entries.toSorted((left, right) => order(left.address, right.address) || order(left.deposed, right.deposed)).map(({ line }) => line);
    const named = outputs.map(({ name, action, sensitive }) => ({ name, action, sensitive })).sort((left, right) => order(left.name, right.name));
    return (0,json_parts/* digestOfParts */.w)((0,json_parts/* partsOf */.CI)({ v: 'iac-ledger/plan-content/v1', outputs: named }, { changes }));
}
/** Of what redaction left of them: a digest of a value that is not shown could be guessed. */
function valuesOf({ attributes, attributesOmitted }) {
    if (attributes.length === 0 && attributesOmitted === 0)
        return null;
    const listed = attributes.map(({ path, op, before, after }) => ({ after, before, op, path })); // in the order of printing, since there may be many
    listed.sort((left, right) => order(left.path, right.path) || order(left.op, right.op));
    return (0,shared_bytes/* sha256 */.sc)((0,shared_bytes/* printed */.zd)({ attributes: listed, omitted: attributesOmitted }));
}
/** By UTF-16 units, like everything that is digested. */
function order(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/redact/content.js


/** Hears of the cleared items of a plan, one by one. */
class PlanContent {
    #entries = [];
    #outputs = [];
    see(list, item) {
        if (list === 'changes')
            this.#entries.push(entryOf(typed(item)));
        if (list === 'outputs')
            this.#outputs.push(typed(item));
    }
    digest() {
        return contentOf(this.#entries, this.#outputs);
    }
}
function withContent(body, content) {
    const { plan } = body;
    if (typeof plan !== 'object' || plan === null || (0,values/* isAbsent */.W0)(plan))
        return body;
    return { ...body, plan: { ...plan, content: content.digest() } };
}
/** As the walk left it: the shape that the type says, each Raw replaced. */
function typed(item) {
    const walked = item;
    return walked;
}

// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
;// CONCATENATED MODULE: ./build/redact/sheet.js


/** What destroys, and what failed, first: a reader of the record alone must see it. Equal ones keep their order. */
const FIRST = {
    action: ['delete', 'replace', 'forget'],
    status: ['failed', 'interrupted', 'fail', 'error', 'unknown', 'not-attempted'],
};
const ORDERED_BY = { changes: 'action', outputs: 'action', drift: 'action', checks: 'status', results: 'status' };
class Sheet {
    name;
    total = 0;
    hasAttributes = false;
    #by;
    #order;
    #ranks;
    constructor(name) {
        this.name = name;
        this.#by = ORDERED_BY[name];
        this.#order = FIRST[this.#by] ?? [];
        this.#ranks = Array.from({ length: this.#order.length + 1 }, () => ({ printed: new json_parts/* PrintedItems */.BL(), first: [], firstToDo: [] }));
    }
    /** `text`: the same, as it is printed. */
    add(item, text) {
        this.total += 1;
        this.hasAttributes ||= hasAttributes(item);
        const found = this.#order.indexOf(String(item[this.#by]));
        const rank = this.#ranks.at(found);
        if (rank === undefined)
            throw new RangeError(`no rank for a place of ${found}`);
        rank.printed.add(text);
        if (rank.first.length < limits/* LIMITS */.b.planChanges)
            rank.first.push(item);
        if (item['action'] !== 'no-op' && rank.firstToDo.length < limits/* LIMITS */.b.planChanges)
            rank.firstToDo.push(item);
    }
    /** At most `most`, and at most as many as a record ever holds: all there are, or the first that do something. */
    first(most) {
        if (this.total <= most)
            return this.#ranks.flatMap(({ first }) => first);
        return this.#ranks.flatMap(({ firstToDo }) => firstToDo).slice(0, most);
    }
    /** All items in their order, printed. */
    parts() {
        return this.#ranks.flatMap(({ printed: items }) => items.parts());
    }
}
function hasAttributes({ attributes }) {
    return Array.isArray(attributes) && attributes.length > 0;
}

;// CONCATENATED MODULE: ./build/redact/lists.js
/**
 * What of a body's lists stands in the record, and what beside it. A record is small, so that a stream can be read; the
 * whole of each list is in the evidence that the record names by digest, and counts and content digest stay in it.
 */






/** The chain, the statement and its subjects come later: this much of the soft limit is theirs. */
const RESERVED_BYTES = 3_072;
/** From all to nothing: attributes go first, of what others changed before of what this plan changes; then the number. */
const LEVELS = [
    { most: limits/* LIMITS */.b.planChanges, bare: [] },
    { most: limits/* LIMITS */.b.planChanges, bare: ['drift'] },
    ...[limits/* LIMITS */.b.planChanges, 20, 10, 5, 2, 0].map((most) => ({ most, bare: ['drift', 'changes'] })),
];
/** Members of one kind lie together: from changes and outputs the content digest can be computed again. */
const OBJECTS = [
    { name: 'changes.json', lists: ['changes', 'outputs'] },
    { name: 'drift.json', lists: ['drift'] },
    { name: 'checks.json', lists: ['checks'] },
    { name: 'results.json', lists: ['results'] },
];
/** The body without its lists: they are looked at one item at a time, and put back by `setOut` as far as there is room. */
function withoutLists(body) {
    const taken = [];
    const rest = Object.entries(body).flatMap((member) => {
        const [name, value] = member;
        if (name !== 'plan' || !isObject(value) || (0,values/* isAbsent */.W0)(value))
            return takenFrom(member, RESULTS, taken);
        const plan = Object.entries(value).flatMap((planned) => takenFrom(planned, PLANNED, taken));
        return [[name, Object.fromEntries(plan)]];
    });
    return { rest: Object.fromEntries(rest), taken };
}
const RESULTS = ['results'];
const PLANNED = stages/* LISTS */.m5.filter((name) => !RESULTS.includes(name));
function takenFrom([name, value], names, taken) {
    const list = names.find((each) => each === name);
    if (list === undefined || !Array.isArray(value))
        return [[name, value]];
    taken.push({ name: list, items: value });
    return [];
}
/** The body within the soft limit, if that can be, and what lies beside it. `rest` are the members that come after this. */
function setOut(body, sheets, rest, salt) {
    const levels = LEVELS.map(({ most, bare }) => sheets.map((sheet) => heldOf(sheet, most, bare.includes(sheet.name))));
    const fits = levels.find((level) => sizeOf(body, level, rest) <= limits/* LIMITS */.b.payloadBytes.soft - RESERVED_BYTES) ?? levels.at(-1) ?? [];
    const cut = fits.filter(({ whole }) => !whole);
    const shown = withLists(body, fits);
    if (cut.length === 0)
        return { body: { ...shown, evidence: null }, evidence: [] };
    const objects = objectsOf(sheets, cut.map(({ sheet }) => sheet.name), salt);
    const manifest = evidenceOf('evidence-manifest.json', (0,shared_bytes/* printJson */.Q2)({ objects: objects.map(({ name, digest }) => ({ digest, name })), salt: salt() }));
    return { body: { ...shown, evidence: { manifest: manifest.digest, lists: cut.map(asideOf) } }, evidence: [manifest, ...objects] };
}
function heldOf(sheet, most, bare) {
    const few = sheet.first(most);
    const stripped = bare && few.some(hasAttributes);
    const items = stripped ? few.map((item) => ({ ...item, attributes: [] })) : few;
    return { sheet, items, bare: stripped, whole: !stripped && sheet.total <= most };
}
function sizeOf(body, level, rest) {
    return (0,shared_bytes/* printJson */.Q2)({ ...withLists(body, level), ...rest }).length;
}
function withLists(body, level) {
    const results = level.filter(({ sheet }) => RESULTS.includes(sheet.name));
    const planned = level.filter(({ sheet }) => PLANNED.includes(sheet.name));
    const { plan } = body;
    return { ...body, ...membersOf(results), ...(isObject(plan) && planned.length > 0 ? { plan: { ...plan, ...membersOf(planned) } } : {}) };
}
function membersOf(level) {
    return Object.fromEntries(level.map(({ sheet, items }) => [sheet.name, items]));
}
function asideOf({ sheet, items }) {
    return { name: sheet.name, total: sheet.total, inline: items.length, bare: items.length > 0 && !items.some(hasAttributes) && sheet.hasAttributes };
}
function objectsOf(sheets, cut, salt) {
    const wanted = OBJECTS.filter((object) => object.lists.some((name) => cut.includes(name)));
    return wanted.map(({ name, lists }) => {
        const held = sheets.filter((sheet) => lists.includes(sheet.name)).map((sheet) => [sheet.name, sheet.parts()]);
        return evidenceOf(name, (0,json_parts/* joined */.oR)((0,json_parts/* partsOf */.CI)({ salt: salt() }, Object.fromEntries(held))));
    });
}
function evidenceOf(name, bytes) {
    return { name, digest: (0,shared_bytes/* sha256 */.sc)(bytes), bytes };
}
/** A body that may hold Raw is no JSON yet. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/redact/tally.js

/** Version of all rules together: what is masked, searched, listed. It changes whenever one of them would decide otherwise. */
const RULES = 'values/v2';
class Tally {
    #reasons = new Map();
    #inAddress = new Set();
    #propagated = 0;
    #patterns = 0;
    withheld(reason) {
        this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
        this.found(reason);
    }
    /** In a text of which the rest is shown, too. */
    found(reason) {
        if (reason === 'propagated')
            this.#propagated += 1;
        if (reason === 'pattern')
            this.#patterns += 1;
    }
    inAddress(text) {
        this.#inAddress.add(text);
    }
    report(degraded) {
        const reasons = values/* WITHHELD */.iz.map((reason) => ({ reason, count: this.#reasons.get(reason) ?? 0 })).filter(({ count }) => count > 0);
        const withheld = reasons.reduce((sum, { count }) => sum + count, 0);
        return { rules: RULES, withheld, reasons, propagated: this.#propagated, patterns: this.#patterns, inAddress: this.#inAddress.size, degraded };
    }
}

;// CONCATENATED MODULE: ./build/redact/pass.js


const REMEMBERED = { units: 512, values: 200_000 };
class Pass {
    secrets;
    /** Shows no value at all: the check found a secret in the pass before. */
    degraded;
    tally = new Tally();
    standings = new Map();
    #names = new Set();
    #found = new Map();
    constructor(secrets, degraded) {
        this.secrets = secrets;
        this.degraded = degraded;
    }
    /** Values repeat: both sides of a change, the same attribute of a thousand resources. */
    look = (value) => {
        if (typeof value !== 'string' || value.length > REMEMBERED.units)
            return foundIn(value, this.secrets);
        if (this.#found.has(value))
            return this.#found.get(value);
        const found = foundIn(value, this.secrets);
        if (this.#found.size < REMEMBERED.values)
            this.#found.set(value, found);
        return found;
    };
    /** A name that stays whatever stands in it; whether a secret does is counted, once for each name. */
    names(text) {
        if (this.#names.has(text))
            return;
        this.#names.add(text);
        const keys = text.includes('["') ? [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]/g)].map(([, key = '']) => key) : [];
        if (this.secrets.in(text) || keys.some((key) => this.secrets.isShort(key)))
            this.tally.inAddress(text);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/redact/secrets.js
/** All that must not stand in one record, and whether a text holds it, in whatever form. */





/** From here on a secret is found inside of other text. */
const SUBSTRING = WINDOW;
/** From here up to there it is only compared with a whole value: replacing each `dev1` would hide nothing and spoil everything. */
const WHOLE = 4;
/** Of a secret of several lines (a key, a script), lines from here on count by themselves: messages indent and quote them. */
const LINE = 16;
class Secrets {
    #finder;
    #words;
    constructor(raws, ownSecrets) {
        const wanted = wantedOf(raws, ownSecrets);
        this.#words = new Set([...wanted].filter((text) => text.length < SUBSTRING));
        this.#finder = new Finder(patternsOf(wanted));
    }
    /** For a whole value: is it a secret, or is one in it? */
    in(text) {
        return this.isShort(text) || this.within(text);
    }
    get hasShort() {
        return this.#words.size > 0;
    }
    isShort(text) {
        return this.#words.has(text);
    }
    /** Somewhere in a text, in any form and reading. */
    within(text) {
        if (text.length < SUBSTRING || this.#finder.isEmpty)
            return false;
        return this.#finder.has(text) || (isCoded(text) && readingsOf(text).some((reading) => this.#finder.has(reading)));
    }
    /** As the text stands: its own escapes are not undone. */
    literally(text) {
        return this.#finder.has(text);
    }
    spans(text) {
        return this.#finder.spans(text);
    }
}
/** Each once, with its parts. */
function wantedOf(raws, ownSecrets) {
    const wanted = new Set();
    const add = (secret) => {
        for (const part of partsOf(secret))
            if (part.length >= WHOLE && !isCommon(part))
                wanted.add(part);
    };
    for (const raw of raws)
        add(values/* Raw */.dO.reveal(raw));
    for (const secret of ownSecrets) {
        add(secret);
        if (secret.length >= SUBSTRING)
            wanted.add(secret); // ours are random: no word that is common
    }
    return wanted;
}
function* patternsOf(wanted) {
    for (const text of wanted)
        if (text.length >= SUBSTRING)
            yield* formsOf(text);
}
/** A secret, and what of it is a secret by itself: leaves of JSON, the password of a URL, the lines of a key, what a wrapping holds. */
function partsOf(secret) {
    if (typeof secret === 'number')
        return [String(secret)];
    if (typeof secret !== 'string')
        return leavesOf(secret).flatMap(partsOf);
    const trimmed = secret.trim();
    const inside = jsonIn(trimmed);
    const parts = inside === undefined ? linesOf(trimmed) : leavesOf(inside).flatMap(partsOf);
    return [secret, trimmed, ...parts, ...passwordIn(trimmed), ...unwrapped(trimmed).flatMap((held) => partsOf(held))];
}
/** As `base64decode(var.key)` or a URL makes of it. Each round is shorter than the one before, so it ends. */
function unwrapped(text) {
    const plain = /%[0-9a-f]{2}/i.test(text) ? withoutPercent(text) : text;
    return [...(plain.length < text.length ? [plain] : []), ...base64In(text)];
}
const WRAPPED = /^[0-9A-Za-z+/_-]{11,}={0,2}$/;
/** Only what gives a text: nearly every password of letters and digits is base64 of some bytes. */
function base64In(text) {
    if (!WRAPPED.test(text))
        return [];
    const bytes = Buffer.from(text, 'base64');
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return []; // asked first: a decoder that refuses makes an error each time
    const inside = new TextDecoder().decode(bytes);
    return secrets_CONTROL.test(inside) ? [] : [inside];
}
const secrets_CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
/** Member names are no secrets: `password` would be one. */
function leavesOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap((held) => (held === undefined ? [] : leavesOf(held))) : [];
}
/** Objects and lists only: `12345678` and `"x"` are texts as much as JSON. */
function jsonIn(text) {
    if (!/^[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function linesOf(text) {
    if (!text.includes('\n'))
        return [];
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line.length >= LINE && !line.startsWith('-----') && !line.startsWith('#'));
}
function passwordIn(text) {
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i.exec(text)?.[1];
    if (password === undefined)
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password]; // a percent sign that begins no escape: the password is as it stands
    }
}

;// CONCATENATED MODULE: ./build/redact/redact.js










/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let a secret through. */
function redact(record, { random, ownSecrets }) {
    const secrets = new Secrets(record.secrets, ownSecrets);
    const salt = () => (0,shared_bytes/* toBase64 */.nk)(random.bytes(16));
    const shown = attempt(record, new Pass(secrets, false), ownSecrets, salt);
    const { body, evidence, look } = shown.look.holdsSecret ? withoutValues(record, secrets, ownSecrets, salt) : shown;
    if (look.holdsOwn)
        throw secretLeft('a secret of this step');
    return (0,stages/* stageOf */.gV)({ kind: record.kind, operation: record.body.operation.id, body: bodyOf(body), evidence });
}
function attempt(record, pass, ownSecrets, salt) {
    const look = new LastLook(pass.secrets, ownSecrets);
    const { rest, taken } = withoutLists(record.body);
    const clear = clearBody(rest, BODY, pass);
    const { sheets, content } = clearLists(taken, pass, look);
    const added = { salt: salt(), redaction: { ...pass.tally.report(pass.degraded) } };
    const { body, evidence } = setOut(withContent(clear, content), sheets, added, salt);
    const made = { ...body, ...added };
    look.body(made);
    return { body: made, evidence, look };
}
function clearLists(taken, pass, look) {
    const content = new PlanContent();
    const sheets = taken.map(({ name, items }) => {
        const sheet = new Sheet(name);
        for (const item of items) {
            const clear = clearItem(item, placeOf(EVIDENCE, name), pass);
            if (clear === undefined)
                continue;
            const text = (0,shared_bytes/* printed */.zd)(clear);
            look.item(name, clear, text);
            content.see(name, clear);
            sheet.add(clear, text);
        }
        return sheet;
    });
    return { sheets, content };
}
/** A record without values is worth more than none; one with a secret in it is worth less. */
function withoutValues(record, secrets, ownSecrets, salt) {
    const made = attempt(record, new Pass(secrets, true), ownSecrets, salt);
    if (made.look.holdsSecret)
        throw secretLeft('a secret of the command');
    return made;
}
/** The one place where the walk's result gets its type: it has the members that it was given, each Raw replaced. */
function bodyOf(body) {
    const walked = body;
    return walked;
}


/***/ }),

/***/ 1856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aw: () => (/* binding */ nothingRemembered),
/* harmony export */   ce: () => (/* binding */ Memory)
/* harmony export */ });
/* unused harmony exports journalPath, streamOfNote */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6594);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6432);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);
/**
 * What the commands of one job leave for each other and for post, in the session's folder: hints, never evidence. A
 * step can change all of it; the ledger itself, and the state that the next command finds, are what counts.
 */






const running = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ pid: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, start: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq });
const note = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    operation: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    row: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    stream: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ zone: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('changes', 'reviews'), name: _ledger_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .streamNameShape */ .ZH, scope: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br }),
    sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    shim: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)(running),
    process: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)(running),
    state: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ kind: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq })),
    mark: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ lineage: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, serial: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
    closed: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt,
}, { closed: true, optional: { ended: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, kept: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt } });
const position = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9 }, { closed: true });
const LARGEST = 65_536;
class Memory {
    #directory;
    #files;
    constructor(directory, files) {
        this.#directory = directory;
        this.#files = files;
    }
    async recall(stream) {
        return (await this.#read(this.#head(stream), position))?.sequence;
    }
    note(stream, sequence) {
        return this.#write(this.#head(stream), { sequence });
    }
    #head({ zone, name }) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'heads', `${zone}.${name}.json`);
    }
    planRecord(file) {
        return this.#read(this.#plan(file), _record_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .planRecord */ .x1);
    }
    notePlan(file, record) {
        return this.#write(this.#plan(file), { ...record });
    }
    #plan(file) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'plans', `${file.slice('sha256:'.length)}.json`);
    }
    noteOperation(held) {
        return this.#write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'operations', `${held.operation}.json`), held);
    }
    async operations() {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'operations');
        const names = (await this.#files.list(folder)).filter((name) => name.endsWith('.json'));
        const held = await Promise.all(names.map((name) => this.#read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), note)));
        return held.filter((found) => found !== undefined);
    }
    /** Only one process of the job at a time sends what waits in the spool: two would send one record twice. False while another is at it. */
    async takeTurn(self) {
        try {
            return (await this.#files.createNew(this.#turn, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(self), { mode: 0o600, stage: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, '.tmp') })) === 'created';
        }
        catch (thrown) {
            if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) === undefined)
                throw thrown;
            return false;
        }
    }
    endTurn() {
        return this.#files.remove(this.#turn);
    }
    /** Whose turn it is, be it that this process was killed since. */
    turn() {
        return this.#read(this.#turn, running);
    }
    get #turn() {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'sending.json');
    }
    /** How often each kind of read was made, from the lines that the shims leave. */
    async reads() {
        const bytes = await this.#files.read(journalPath(this.#directory), LARGEST * 64).catch(() => undefined);
        const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n');
        const words = lines.map((line) => line.split('\t')[0] ?? '').filter((word) => /^[a-z]{1,20}( [a-z-]{1,30}){0,2}$/.test(word));
        const kinds = [...new Set(words)].sort();
        return kinds.map((kind) => ({ words: kind, times: words.filter((word) => word === kind).length }));
    }
    noteRead(words) {
        return this.#files.append(journalPath(this.#directory), `${words}\n`);
    }
    async #read(path, shape) {
        try {
            const value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)((await this.#files.read(path, LARGEST)) ?? new Uint8Array());
            return (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$5)(value, shape);
        }
        catch (thrown) {
            if (thrown instanceof SyntaxError || (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) !== undefined)
                return undefined;
            throw thrown;
        }
    }
    /** A full disk costs the hint, not the command. */
    async #write(path, value) {
        try {
            await this.#files.replace(path, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(value), 0o600);
        }
        catch (thrown) {
            if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) === undefined)
                throw thrown;
        }
    }
}
function journalPath(directory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'journal');
}
/** For those who have no session: every head is found from the ledger alone. */
const nothingRemembered = { recall: () => Promise.resolve(undefined), note: () => Promise.resolve() };
function streamOfNote({ stream }, ledger) {
    return { ledger, ...stream };
}


/***/ }),

/***/ 779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ PrintedItems),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   w: () => (/* binding */ digestOfParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);
/** JSON that is too long to be one string: printed item by item, and never in memory as a tree of values. */


/** Items that were printed one by one, with the commas between them. */
class PrintedItems {
    #chunks = [];
    #fresh = [];
    #units = 0;
    add(item) {
        this.#fresh.push(item);
        this.#units += item.length;
        if (this.#units >= CHUNK_UNITS)
            this.#flush();
    }
    /** What stands between the brackets, each part with no comma at its ends. */
    parts() {
        this.#flush();
        return this.#chunks;
    }
    #flush() {
        if (this.#fresh.length === 0)
            return;
        this.#chunks.push(Buffer.from(this.#fresh.join(',')));
        this.#fresh = [];
        this.#units = 0;
    }
}
/** Strings lie on the heap, which is searched for what is no longer needed; bytes lie beside it. */
const CHUNK_UNITS = 262_144;
/** An object some of whose lists were printed before: the bytes that `printJson` would print of the whole, part by part. */
function* partsOf(members, lists) {
    let before = '{';
    for (const name of [...Object.keys(members), ...Object.keys(lists)].sort()) {
        yield `${before}${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(name)}:`;
        before = ',';
        const list = lists[name];
        if (list === undefined)
            yield (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(members[name] ?? null);
        else
            yield* bracketed(list);
    }
    yield before === '{' ? '{}' : '}';
}
function* bracketed(list) {
    let before = '[';
    for (const part of list) {
        yield before;
        yield part;
        before = ',';
    }
    yield before === '[' ? '[]' : ']';
}
function joined(parts) {
    const { buffer, byteOffset, length } = Buffer.concat([...parts].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    return new Uint8Array(buffer, byteOffset, length); // no Buffer, whose slices are no copies
}
function digestOfParts(parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 3523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ sealedAgain),
/* harmony export */   Ue: () => (/* binding */ envelop),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3180);
/* harmony import */ var _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8416);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _trust_pae_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4979);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(427);
/** The only maker of SealedRecord: envelope, signature, bundle, and a look at it with the verifier's eyes. */







/** `keyid` stays empty: cosign refuses any other for a key (docs/record-format.md, "Envelope"). */
async function envelop(payload, { signer }) {
    const { bytes, signer: rule } = await signer.sign((0,_trust_pae_js__WEBPACK_IMPORTED_MODULE_4__/* .preAuthenticated */ .J)(payload));
    const spki = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .fromBase64 */ .Ey)(rule.spki);
    if (spki === undefined)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: 'the signer names no public key', fix: 'report this as a bug' });
    return { envelope: { payload: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64 */ .nk)(payload), payloadType: _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .PAYLOAD_TYPE */ .Uc, signatures: [{ keyid: '', sig: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64 */ .nk)(bytes) }] }, hint: (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_5__/* .hintOf */ .$z)(spki) };
}
async function seal(linked, ports) {
    const { envelope, hint } = await envelop(linked.payload, ports);
    const bytes = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .printJson */ .Q2)({ dsseEnvelope: envelope, mediaType: _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPE */ .Ap, verificationMaterial: { publicKey: { hint } } });
    const leaf = (0,_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .leafHash */ .Jq)((0,_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(linked.slot, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes), (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(linked.payload)));
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .gV)({ kind: linked.kind, slot: linked.slot, leaf, bytes });
}
/** Bytes that were sealed earlier, to be sent again as they are. */
function sealedAgain(kind, bytes, slot) {
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .gV)({ kind, slot, leaf: (0,_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leafOf */ .eo)(bytes, slot), bytes });
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preAuthenticated)
/* harmony export */ });
/* unused harmony export payloadOf */
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3180);

/** What is signed: the DSSE pre-authentication encoding, `DSSEv1 <len> <type> <len> <payload>` (DSSE v1, protocol.md). */
function preAuthenticated(payload) {
    return Buffer.concat([Buffer.from(`DSSEv1 ${_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .PAYLOAD_TYPE */ .Uc.length} ${_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .PAYLOAD_TYPE */ .Uc} ${payload.length} `), payload]);
}
/** The payload of a pre-authentication encoding of ours; `undefined` for any other bytes. */
function payloadOf(encoded) {
    const head = /^DSSEv1 \d+ \S+ (\d{1,9}) /.exec(Buffer.from(encoded.subarray(0, 128)).toString('latin1'))?.[0];
    if (head === undefined)
        return undefined;
    const payload = encoded.subarray(head.length);
    return Buffer.compare(preAuthenticated(payload), encoded) === 0 ? payload : undefined;
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   W9: () => (/* binding */ KeyVerifier),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);
/* harmony import */ var _pae_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4979);
/** Believes a signature, or says why not. Knows nothing of chains, stores or streams. */



/** The hash that each algorithm signs with; `null` where the algorithm has its own. */
const HASHES = { 'ecdsa-p256-sha256': 'sha256', ed25519: null };
/** base64 of SHA-256 of the SubjectPublicKeyInfo, as Sigstore bundles have it. */
function hintOf(spki) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(Buffer.from((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(spki).slice('sha256:'.length), 'hex'));
}
/** The algorithm that a key is for, or `undefined` for one that no record may be signed with. */
function algorithmOf(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return 'ed25519';
    const curve = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : undefined;
    return curve === 'prime256v1' ? 'ecdsa-p256-sha256' : undefined;
}
function ruleOf(publicKey) {
    const algorithm = algorithmOf(publicKey);
    return algorithm === undefined ? undefined : { algorithm, spki: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(publicKey.export({ format: 'der', type: 'spki' })) };
}
/** Keys are imported once: an import costs as much as a verification. */
class KeyVerifier {
    #known = new Map();
    #ofRule = new WeakMap();
    #check;
    /** `here`: in the thread that asks, which a thread that does nothing else is best at. Otherwise on the thread pool, so that reading and verifying overlap. */
    constructor(where = 'on the pool') {
        this.#check = where === 'here' ? checkHere : checkOnPool;
    }
    async verify({ payload, signature, hint, genuine }, allowed) {
        const candidate = allowed.map((rule) => this.#candidateOf(rule)).find((known) => known?.hint === hint);
        if (candidate === undefined)
            return { refused: 'SIGNER_NOT_ALLOWED', detail: `signed by ${hint}, which is not among the ${allowed.length} allowed` };
        const good = genuine ?? (await this.#check(candidate, (0,_pae_js__WEBPACK_IMPORTED_MODULE_2__/* .preAuthenticated */ .J)(payload), signature));
        return good ? { signer: hint } : { refused: 'SIGNATURE_INVALID', detail: `the signature is not one of ${hint} over this payload` };
    }
    #candidateOf(rule) {
        const known = this.#ofRule.get(rule);
        if (known !== undefined)
            return known;
        const { algorithm, spki } = rule;
        const id = `${algorithm} ${spki}`;
        if (!this.#known.has(id))
            this.#known.set(id, importKey(algorithm, spki));
        const candidate = this.#known.get(id);
        this.#ofRule.set(rule, candidate);
        return candidate;
    }
}
function importKey(algorithm, spki) {
    const der = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(spki);
    if (der === undefined)
        return undefined;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(der), format: 'der', type: 'spki' });
        // A rule whose algorithm is not its key's would let one key stand for two.
        return algorithmOf(key) === algorithm ? { hint: hintOf(der), key, hash: HASHES[algorithm] } : undefined;
    }
    catch {
        return undefined; // no key, so nobody is allowed by this rule
    }
}
/** A malformed signature is a wrong one. */
function checkHere({ key, hash }, signed, signature) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, key, signature);
}
function checkOnPool({ key, hash }, signed, signature) {
    return new Promise((resolve) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, key, signature, (error, good) => resolve(error === null && good));
    });
}


/***/ })

};
