export const id = 888;
export const ids = [888];
export const modules = {

/***/ 426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iT: () => (/* binding */ gapOf),
/* harmony export */   jd: () => (/* binding */ asLate),
/* harmony export */   kX: () => (/* binding */ spool),
/* harmony export */   qO: () => (/* binding */ readSpool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3180);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6594);
/* harmony import */ var _ledger_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4694);
/* harmony import */ var _ledger_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3254);
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3424);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6432);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7578);
/* harmony import */ var _sign_seal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3523);
/** Where a record waits that could not be stored: redacted, and signed as it was when it was captured. */













/**
 * Never throws: a full disk is a gap too, one that says so. A kind that may not be late is not kept. `glass`: leave to
 * keep an intent, sealed as it is now; one that nobody can sign is not kept.
 */
async function spool(record, stream, why, sealed, ports, glass) {
    if (!(_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_5__/* .KINDS */ .GW[record.kind].late === 'spool' || isInside(record.kind, glass)))
        return gapOf(why);
    try {
        const captured = await capture(record, ports);
        if (glass !== undefined && captured.signatures.length === 0)
            return gapOf(why);
        const content = spoolFile(record, stream, why, sealed, captured, ports);
        const at = ports.clock.now();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ports.spool, `${at.replaceAll(/[^0-9]/g, '')}-${Buffer.from(ports.random.bytes(6)).toString('hex')}.json`);
        await ports.files.createNew(path, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q2)(content), { mode: 0o600, stage: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(ports.spool, '.tmp') });
        return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_12__/* .stageOf */ .gV)({ why, spooled: path, ...(glass && { broken: { ...glass, intent: captured } }) });
    }
    catch (thrown) {
        const says = `${why.message}; and it could not be kept for later either: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .bD)(thrown)}`;
        return gapOf(new _shared_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .LedgerError */ .oy(why.code, { says, fix: why.fix }, { cause: thrown }));
    }
}
function isInside(kind, glass) {
    return glass !== undefined && _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_5__/* .KINDS */ .GW[kind].late === 'inside';
}
/** Nothing stands in the ledger, and nothing waits for it either. */
function gapOf(why) {
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_12__/* .stageOf */ .gV)({ why, spooled: undefined });
}
function spoolFile(record, stream, why, sealed, captured, ports) {
    return {
        version: 1,
        stream: { zone: stream.zone, name: stream.name, scope: stream.scope },
        kind: record.kind,
        why: why.code,
        capturedAt: ports.clock.now(),
        captured,
        evidence: record.evidence.map(({ name, bytes }) => ({ name, bytes: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .toBase64 */ .nk)(bytes) })),
        sealed: sealed === undefined ? null : { key: (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(sealed.slot), sequence: sealed.slot.sequence, bytes: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .toBase64 */ .nk)(sealed.bytes) },
    };
}
/** Signed now, so that nobody rewrites it while it waits; unsigned, and said to be, where the signer has gone. */
async function capture(record, ports) {
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q2)((0,_ledger_link_js__WEBPACK_IMPORTED_MODULE_3__/* .statementOf */ .T)(record, undefined));
    try {
        return (await (0,_sign_seal_js__WEBPACK_IMPORTED_MODULE_11__/* .envelop */ .Ue)(payload, ports)).envelope;
    }
    catch (thrown) {
        if (!(thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .LedgerError */ .oy))
            throw thrown;
        return { payload: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .toBase64 */ .nk)(payload), payloadType: _ledger_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .PAYLOAD_TYPE */ .Uc, signatures: [] };
    }
}
const base64 = (value, at) => (typeof value === 'string' && (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .fromBase64 */ .Ey)(value) !== undefined ? [] : [`${at}: base64 expected`]);
const spoolShape = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    stream: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ zone: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .oneOf */ .yL)('changes', 'reviews'), name: _ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .streamNameShape */ .ZH, scope: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .digest */ .br }),
    kind: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq,
    why: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq,
    capturedAt: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .instant */ .uR,
    // It becomes a member of the late record, where another member (`absent`) would mean another thing.
    captured: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ payload: base64, payloadType: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq, signatures: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ keyid: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq, sig: base64 }, { closed: true })) }, { closed: true }),
    evidence: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq, bytes: base64 })),
    sealed: (value, at) => (value === null ? [] : (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ key: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq, sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9, bytes: base64 })(value, at)),
}, { closed: true });
/** Oldest first. `broken` are files that are not ours or not whole: told, never shipped. */
async function readSpool(ledger, { files, spool: folder }) {
    const names = (await files.list(folder)).filter((name) => name.endsWith('.json'));
    const waiting = [];
    const broken = [];
    for (const name of names) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name);
        const spooled = openSpooled(path, await plainFile(path, files), ledger);
        if (spooled === undefined)
            broken.push(name);
        else
            waiting.push(spooled);
    }
    return { waiting, broken };
}
/** Any step can put a link, a pipe or an unreadable file there: none of it may stop what waits beside it, or hang whoever reads. */
async function plainFile(path, files) {
    try {
        return (await files.look(path))?.kind === 'file' ? await files.read(path, _shared_limits_js__WEBPACK_IMPORTED_MODULE_10__/* .LIMITS */ .b.answerBytes) : undefined;
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCode */ .xU)(thrown) === undefined && !(thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .LedgerError */ .oy))
            throw thrown;
        return undefined;
    }
}
const CAPTURED = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({ predicate: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)(_record_shapes_js__WEBPACK_IMPORTED_MODULE_7__/* .BODY */ .$p), predicateType: _record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq, subject: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)({})) });
function openSpooled(path, bytes, ledger) {
    let value;
    try {
        value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .qF)(bytes ?? new Uint8Array());
    }
    catch {
        return undefined; // half-written, or somebody else's
    }
    if (spoolShape(value, 'spool').length > 0)
        return undefined;
    const held = value;
    const statement = (0,_ledger_open_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatement */ .cO)((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .fromBase64 */ .Ey)(held.captured.payload), CAPTURED);
    if ('malformed' in statement || statement.kind !== held.kind)
        return undefined;
    const evidence = held.evidence.map(({ name, bytes: encoded }) => evidenceFrom(name, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .fromBase64 */ .Ey)(encoded)));
    const body = statement.predicate;
    return {
        path,
        stream: { ledger, ...held.stream },
        record: (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_12__/* .stageOf */ .gV)({ kind: held.kind, operation: body.operation.id, body, evidence }),
        captured: held.captured,
        capturedAt: held.capturedAt,
        why: held.why,
        sealed: held.sealed === null ? undefined : { sequence: held.sealed.sequence, bytes: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .fromBase64 */ .Ey)(held.sealed.bytes) },
    };
}
function evidenceFrom(name, bytes) {
    return { name, digest: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256 */ .sc)(bytes), bytes };
}
/** The record as it is written late: what it said when it was captured, under the signature of that moment. */
function asLate({ record, captured, capturedAt, why }) {
    const proof = captured.signatures.length === 0 ? { absent: 'error', why: 'the signer had gone when this was captured' } : captured;
    const body = { ...record.body, late: { why, capturedAt, captured: proof } };
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_12__/* .stageOf */ .gV)({ kind: record.kind, operation: record.operation, body, evidence: record.evidence });
}


/***/ }),

/***/ 4888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _flows_append_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6733);
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(675);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/* harmony import */ var _record_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(618);
/* harmony import */ var _record_kinds_annotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2563);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2132);
/* harmony import */ var _redact_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6791);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2005);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8813);
/* harmony import */ var _writing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5442);










const text = { type: 'string' };
const OPTIONS = { ledger: text, signer: text, actor: text, note: text, json: { type: 'boolean' } };
const NOTE = { least: 4, most: 2_000 };
async function command(argv) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .parsed */ .Yz)(argv, OPTIONS, ['STORE', 'ZONE/STREAM=SEQUENCE']);
    const [store = '', place = ''] = positionals;
    const { ledger, signer, note = '', json } = values;
    if (note.length < NOTE.least || note.length > NOTE.most)
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--note is required: what there is to say, ${NOTE.least} to ${NOTE.most} characters`);
    const { zone, stream, sequence } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .recordSlot */ .Om)(place);
    if (zone === 'root')
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`${place}: a record of a job is expected`);
    const opened = await (0,_writing_js__WEBPACK_IMPORTED_MODULE_9__/* .openToAppend */ .Y)({ store, ledger, signer }, '');
    const actor = actorFor(values.actor, opened.effects.env);
    const about = await recordThere((0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .slotAt */ .UP)({ ledger: opened.ledger, zone, name: stream }, sequence), place, opened);
    const { append } = opened;
    const body = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_3__/* .housekeepingBody */ .IY)(about.body.operation.id, append.clock.now(), {
        ...append.facts,
        actor,
        policy: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_5__/* .absent */ .Ge)('not-available', 'not written by a job'),
    });
    const receipt = await (0,_flows_append_record_js__WEBPACK_IMPORTED_MODULE_0__/* .appendRecord */ .EB)((0,_redact_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redact */ .E)((0,_record_kinds_annotation_js__WEBPACK_IMPORTED_MODULE_4__/* .annotationOf */ .l)(about, note, body), append), { ...about.slot, scope: about.digest }, append);
    const told = { zone: receipt.slot.zone, stream: receipt.slot.name, sequence: receipt.slot.sequence };
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .print */ .yy)(json ? JSON.stringify({ place: told, leaf: receipt.leaf }) : `annotated ${place} at ${told.zone}/${told.stream}=${told.sequence}`);
    return 0;
}
/** In a job, whoever started it; elsewhere whoever is named. Nobody is anybody else in a job. */
function actorFor(named, env) {
    const ofJob = (0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_1__/* .actorOf */ .dn)(env);
    if (!(0,_record_values_js__WEBPACK_IMPORTED_MODULE_5__/* .isAbsent */ .W0)(ofJob)) {
        if (named === undefined || named.toLowerCase() === ofJob.login.toLowerCase())
            return ofJob;
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--actor ${named}: this job was started by ${ofJob.login}`);
    }
    if (named === undefined || !/^[A-Za-z0-9][A-Za-z0-9._@+[\]-]{0,99}$/.test(named))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--actor is required outside of a job: the login of who says this');
    const none = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_5__/* .absent */ .Ge)('not-available', 'annotated outside of a job');
    return { login: named, id: '', triggeredBy: none, claims: none };
}
async function recordThere(slot, place, { append }) {
    const trust = await append.openRoot();
    const stored = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readOldest */ .EQ)(slot, append.store);
    const record = stored && (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordAt */ .zR)((0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_2__/* .standing */ .JA)(stored.bytes, slot));
    if (record !== undefined && !('refused' in (await trust.judge(record, slot.zone))))
        return record;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .LedgerError */ .oy('INPUT_INVALID', {
        says: `no record that this ledger's policy allows stands at ${place}`,
        fix: '`iac-ledger log STORE` lists what is there, `iac-ledger verify` says what is wrong',
    });
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf),
/* harmony export */   Y: () => (/* binding */ openToAppend)
/* harmony export */ });
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(675);
/* harmony import */ var _record_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _session_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1856);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7712);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7130);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5659);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8813);









/** `folder`: where what can't be stored would wait. The root of the ledger is opened here, so that another one, or none, ends the command. */
async function openToAppend({ store, ledger, signer }, folder) {
    if (store === undefined)
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--store is required: a URL or a path');
    if (ledger === undefined || !(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(ledger))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--ledger is required: sha256:<64 hex digits>, as \`iac-ledger init\` printed it`);
    const reference = signerOf(signer);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeEffects */ .Xj)();
    const opened = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .openSigner */ .Hs)(reference, effects);
    const facts = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOutsideAJob */ .PR)((0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_0__/* .recorderOf */ .MU)(effects.env));
    const named = { directory: folder, ledger: ledger, facts, ownSecrets: (0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .valuesOf */ .sm)((0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .ownVariables */ .uk)([reference]), effects) };
    const append = { ...(0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .appendPorts */ .hZ)(named, await (0,_stores_js__WEBPACK_IMPORTED_MODULE_7__/* .openStore */ .Ch)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .storeUrl */ .T4)(store), effects), opened, effects), spool: folder, positions: _session_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingRemembered */ .aw };
    await append.openRoot();
    return { ledger: ledger, append, effects };
}
function signerOf(signer) {
    if (signer !== undefined && _sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNER_INPUTS */ .B8.some((scheme) => signer.startsWith(scheme)))
        return signer;
    throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--signer is required: ${_sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNER_INPUTS */ .B8.map((scheme) => `${scheme}...`).join(' or ')}`);
}


/***/ }),

/***/ 6733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hn: () => (/* binding */ acknowledged),
  b_: () => (/* binding */ appendOrSpool),
  EB: () => (/* binding */ appendRecord),
  D2: () => (/* binding */ keepForLater),
  Vk: () => (/* binding */ stillThere)
});

// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/append/away.js
/** Whether the store is what failed, and not what was to be written, or who signs it. Only that lets somebody break the glass. */


const AWAY = ['STORE_BUSY', 'STORE_UNREACHABLE', 'STORE_DENIED', 'STORE_FULL'];
async function isAway(why, store) {
    if (why.code === 'APPEND_DEADLINE')
        return why.cause instanceof errors/* LedgerError */.oy; // without one, other writers were faster: it is there
    if (why.code === 'LEDGER_MISMATCH')
        return isEmpty(store); // a disk that is not mounted; another ledger in its place is none
    return AWAY.includes(why.code);
}
async function isEmpty(store) {
    try {
        return (await (0,read/* genesisIn */.oi)(store)) === undefined;
    }
    catch (thrown) {
        (0,errors/* asLedgerError */.MW)(thrown);
        return true;
    }
}

// EXTERNAL MODULE: ./build/append/claim.js
var append_claim = __webpack_require__(7201);
// EXTERNAL MODULE: ./build/append/retry.js
var retry = __webpack_require__(7175);
// EXTERNAL MODULE: ./build/append/spool.js
var spool = __webpack_require__(426);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/ledger/keys.js
var ledger_keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/merkle.js
var merkle = __webpack_require__(8416);
;// CONCATENATED MODULE: ./build/ledger/head.js
/**
 * Where a stream ends. A writer must find it in a few requests however long the stream is, and must not be stopped by
 * whoever may write into the store: junk at the next slot is stepped over and told, junk further ahead is told.
 */





/** How many slots below the newest one are looked at for a record that can be trusted, before all are. */
const NEAR = 64;
/** How much of what was seen a record tells: whoever floods the slots ahead must not make it too large to be stored. */
const MOST_SEEN = 64;
/**
 * The record before the first hole. Lists a window ahead of the last known position, newest first, and takes the
 * first record that verifies and points to the one before it; then reads exact keys upward to the first absence.
 * `undefined`: the stream is empty. Throws what the store throws.
 */
async function findHead(stream, ports) {
    const { newest, bound } = await newestSlots(stream, ports);
    const [ahead] = newest;
    if (ahead === undefined)
        return undefined;
    const trusted = (await newestTrusted(stream, newest, ports)) ??
        (await newestTrusted(stream, await slotsBelow(stream, bound, NEAR, ports.store), ports)) ??
        (await sinceTheBeginning(stream, ports));
    return trusted === undefined ? undefined : upward(stream, trusted, ahead, ports);
}
/** The two newest of the window that holds the end, newest first. A full window means that there may be more beyond it. */
async function newestSlots(stream, { store, positions }) {
    const hint = (await positions.recall(stream)) ?? -1;
    const known = Number.isSafeInteger(hint) && hint >= 0 ? hint : -1;
    for (let window = limits/* LIMITS */.b.window;; window *= 2) {
        const bound = Math.min(known + window, limits/* LIMITS */.b.sequences);
        const last = bound === limits/* LIMITS */.b.sequences;
        // Elsewhere the question costs what its answer would.
        if (!last && store.traits.exact && (await isFilled(stream, bound - 1, store)))
            continue;
        const newest = await slotsBelow(stream, bound, 2, store);
        if (last || newest[0]?.sequence !== bound - 1)
            return { newest, bound };
    }
}
async function isFilled(stream, sequence, store) {
    const exact = (0,ledger_keys/* keyOf */.TN)({ ...stream, sequence });
    for await (const { key } of store.list(exact, { keys: 1 }))
        return key === exact;
    return false;
}
async function slotsBelow(stream, bound, keys, store) {
    const found = [];
    const after = (0,ledger_keys/* keyOf */.TN)({ ...stream, sequence: bound });
    for await (const stored of store.list((0,ledger_keys/* prefixOf */.MT)(stream), { after, keys })) {
        const slot = (0,ledger_keys/* slotOf */.SW)(stored.key, stream.ledger);
        if (slot !== undefined)
            found.push({ sequence: slot.sequence, stored });
        if (found.length >= keys)
            break;
    }
    return found;
}
async function newestTrusted(stream, candidates, ports) {
    for (const { sequence, stored } of candidates) {
        const here = found(stream, sequence, await (0,read/* readStored */.CL)(stored, ports.store));
        const record = here && (0,read/* recordAt */.zR)(here);
        if (here === undefined || record === undefined || !(await believed(record, stream, ports)))
            continue;
        const before = candidates.find((each) => each.sequence === sequence - 1);
        if (!(await pointsBack(record, stream, before, ports.store)))
            continue;
        return { tree: (0,merkle/* grow */.wS)(record.chain.tree, here.leaf), leaf: here.leaf, sequence, seen: seenAt(here) };
    }
    return undefined;
}
function found(stream, sequence, stored) {
    return stored && { ...(0,read/* standing */.JA)(stored.bytes, (0,read/* slotAt */.UP)(stream, sequence)), past: stored.past };
}
async function standingAt(stream, sequence, store) {
    return found(stream, sequence, await (0,read/* readOldest */.EQ)((0,read/* slotAt */.UP)(stream, sequence), store));
}
/** What the next record tells of a slot. */
function seenAt(here) {
    const { sequence } = here.slot;
    const foreign = (0,read/* recordAt */.zR)(here) === undefined ? [{ sequence, what: 'foreign' }] : [];
    return here.past === undefined ? foreign : [...foreign, { sequence, what: here.past }];
}
async function believed(record, { zone }, { trust }) {
    return !('refused' in (await trust.judge(record, zone)));
}
async function pointsBack({ chain }, stream, listed, store) {
    if (chain.sequence === 0)
        return true; // to its registration, which the verifier looks up
    const sequence = chain.sequence - 1;
    const before = listed === undefined ? await standingAt(stream, sequence, store) : found(stream, sequence, await (0,read/* readStored */.CL)(listed.stored, store));
    return before !== undefined && before.leaf === chain.previous?.leaf;
}
/** No record near the end can be trusted: every slot is read, and peaks come from leaves alone. */
async function sinceTheBeginning(stream, { store }) {
    const first = await standingAt(stream, 0, store);
    if (first === undefined)
        return undefined;
    return { tree: (0,merkle/* grow */.wS)(merkle/* EMPTY */.wg, first.leaf), leaf: first.leaf, sequence: 0, seen: seenAt(first) };
}
/** From a trusted record over whatever fills the next slots, to the first that is empty. */
async function upward(stream, from, { sequence: newest, stored }, { store, trust }) {
    let { tree, leaf, sequence } = from;
    const seen = [...from.seen];
    while (sequence < newest) {
        const here = await standingAt(stream, sequence + 1, store);
        if (here === undefined)
            break;
        sequence += 1;
        leaf = here.leaf;
        tree = (0,merkle/* grow */.wS)(tree, leaf);
        seen.push(...seenAt(here).slice(0, Math.max(0, MOST_SEEN - seen.length)));
    }
    // A delete marker with nothing below it fills no slot; the record that is written there lies over it.
    if (sequence < newest)
        seen.push({ sequence: newest, what: sequence + 1 === newest && (0,read/* pastOf */.CM)(stored) === 'hidden' ? 'hidden' : 'ahead' });
    if (sequence + 1 >= limits/* LIMITS */.b.sequences) {
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: `the stream ${stream.zone}/${stream.name} is full`, fix: 'begin a new ledger' });
    }
    return { stream, next: sequence + 1, previous: leaf, tree, root: trust.newest, seen };
}
/** The head of an empty stream: its first record points back to its registration, or to nothing for a reserved name. */
function foundingHead(stream, registration, root) {
    return { stream, next: 0, previous: registration, tree: merkle/* EMPTY */.wg, root, seen: [] };
}

// EXTERNAL MODULE: ./build/ledger/link.js
var ledger_link = __webpack_require__(4694);
// EXTERNAL MODULE: ./build/record/body.js
var body = __webpack_require__(618);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/redact/redact.js + 18 modules
var redact = __webpack_require__(6791);
// EXTERNAL MODULE: ./build/sign/seal.js
var seal = __webpack_require__(3523);
;// CONCATENATED MODULE: ./build/flows/append-record.js
/** The order of these lines is the design. Each says what a crash right after it leaves behind. */













/** A receipt, or a LedgerError that says why there is none. `sent` is told each set of bytes before it goes out. */
async function appendRecord(record, stream, ports, sent = () => undefined) {
    const { trace } = ports;
    const patience = (0,retry/* patienceOf */.Hw)(ports);
    const write = { ...ports, trust: await (0,retry/* again */.TG)(ports.openRoot, patience) };
    if (record.evidence.length > 0)
        await (0,retry/* again */.TG)(() => stillThere(stream, write), patience);
    await (0,append_claim/* storeEvidence */.jE)(record.evidence, stream, patience, write); //         crash: garbage that nobody points to
    trace.reached('evidence-stored');
    for (let tries = 1;; tries += 1) {
        const head = await (0,retry/* again */.TG)(() => headOf(stream, record.operation, write), patience); // crash: a registered, empty stream
        trace.reached('head-found');
        const linked = (0,ledger_link/* link */.n)(record, head);
        trace.reached('linked');
        const sealed = await (0,retry/* again */.TG)(() => (0,seal/* seal */.od)(linked, ports), patience); //       crash: a signature that nobody has seen
        await (0,append_claim/* admitOwn */.AM)(sealed, write);
        trace.reached('sealed');
        sent(sealed);
        const claim = await (0,append_claim/* claimSlot */.lT)(sealed, patience, write); //                crash: it stands, only its receipt is lost
        trace.reached('slot-claimed');
        if (claim.ours)
            return acknowledged(sealed, await (0,append_claim/* confirm */.lJ)(sealed, { operation: record.operation, version: claim.version }, patience, ports), ports);
        await (0,retry/* backOff */.fu)(tries, patience); //                                        somebody else was first: link and seal again
    }
}
/** Remembers where the stream ends now. */
async function acknowledged({ slot }, receipt, { positions }) {
    await positions.note(slot, slot.sequence);
    return receipt;
}
/**
 * A stream's first record points back to its registration in its repository's register, so none appears or vanishes
 * unseen. The register itself, and the other reserved names, begin with no previous.
 */
async function headOf(stream, operation, ports) {
    const head = await findHead(stream, ports);
    if (head !== undefined && !isJunkOnly(head))
        return head;
    await stillThere(stream, ports);
    if ((0,ledger_keys/* isReserved */.Bs)(stream))
        return head ?? foundingHead(stream, undefined, ports.trust.newest);
    const registration = (0,register/* registrationOf */.D)(stream, (0,body/* housekeepingBody */.IY)(operation, ports.clock.now(), ports.facts));
    const { leaf } = await appendRecord((0,redact/* redact */.E)(registration, ports), (0,ledger_keys/* registerOf */.Nk)(stream), ports);
    ports.trace.reached('stream-registered');
    return head ?? foundingHead(stream, leaf, ports.trust.newest);
}
/**
 * A store that went away since its root was opened looks like a new one. Beginning a stream there would put the record
 * where nobody looks, and call it stored.
 */
async function stillThere({ ledger }, { store }) {
    const genesis = await (0,read/* genesisIn */.oi)(store);
    if (genesis !== undefined && genesis !== 'foreign' && genesis.ledger === ledger)
        return;
    const says = `the ledger ${ledger} is no longer in ${store.traits.url}`;
    throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', { says, fix: 'see what became of the store: it was there when this command began' });
}
/** Junk in the slots of a stream that was never begun must not keep its registration from being written. */
function isJunkOnly({ next, seen }) {
    return seen.filter(({ what }) => what === 'foreign').length >= Math.min(next, MOST_SEEN);
}
/**
 * The append that a command waits for: a receipt, or a gap that says why and where the record waits. `glass` may be
 * broken for an intent, and only when it is the store that failed.
 */
async function appendOrSpool(record, stream, ports, glass) {
    let last;
    try {
        const redacted = (0,redact/* redact */.E)(record, ports);
        try {
            return await appendRecord(redacted, stream, ports, (sealed) => {
                last = sealed;
            });
        }
        catch (thrown) {
            const why = (0,errors/* asLedgerError */.MW)(thrown);
            const broken = glass !== undefined && (await isAway(why, ports.store)) ? glass : undefined;
            return await (0,spool/* spool */.kX)(redacted, stream, why, last, ports, broken);
        }
    }
    catch (thrown) {
        return (0,spool/* gapOf */.iT)((0,errors/* asLedgerError */.MW)(thrown));
    }
}
/** Straight to the spool: for a record whose append would fail as the one before it just did. */
async function keepForLater(record, stream, why, ports) {
    return (0,spool/* spool */.kX)((0,redact/* redact */.E)(record, ports), stream, why, undefined, ports);
}


/***/ })

};
