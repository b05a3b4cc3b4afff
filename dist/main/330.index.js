export const id = 330;
export const ids = [330];
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


/***/ }),

/***/ 12330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMode: () => (/* binding */ runMode)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 15 modules
var core = __webpack_require__(14116);
// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __webpack_require__(33180);
// EXTERNAL MODULE: ./build/ledger/keys.js
var ledger_keys = __webpack_require__(96594);
// EXTERNAL MODULE: ./build/ledger/link.js
var ledger_link = __webpack_require__(94694);
// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __webpack_require__(53254);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 2 modules
var table = __webpack_require__(18763);
// EXTERNAL MODULE: ./build/record/shape.js
var shape = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __webpack_require__(46432);
// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(34529);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(86767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(97578);
// EXTERNAL MODULE: ./build/sign/seal.js
var seal = __webpack_require__(13523);
;// CONCATENATED MODULE: ./build/append/spool.js
/** Where a record waits that could not be stored: redacted, and signed as it was when it was captured. */













/**
 * Never throws: a full disk is a gap too, one that says so. A kind that may not be late is not kept. `glass`: leave to
 * keep an intent, sealed as it is now; one that nobody can sign is not kept.
 */
async function spool_spool(record, stream, why, sealed, ports, glass) {
    if (!(table/* KINDS */.GW[record.kind].late === 'spool' || isInside(record.kind, glass)))
        return gapOf(why);
    try {
        const captured = await capture(record, ports);
        if (glass !== undefined && captured.signatures.length === 0)
            return gapOf(why);
        const content = spoolFile(record, stream, why, sealed, captured, ports);
        const at = ports.clock.now();
        const path = (0,external_node_path_.join)(ports.spool, `${at.replaceAll(/[^0-9]/g, '')}-${Buffer.from(ports.random.bytes(6)).toString('hex')}.json`);
        await ports.files.createNew(path, (0,shared_bytes/* printJson */.Q2)(content), { mode: 0o600, stage: (0,external_node_path_.join)(ports.spool, '.tmp') });
        return (0,stages/* stageOf */.gV)({ why, spooled: path, ...(glass && { broken: { ...glass, intent: captured } }) });
    }
    catch (thrown) {
        const says = `${why.message}; and it could not be kept for later either: ${(0,errors/* messageOf */.bD)(thrown)}`;
        return gapOf(new errors/* LedgerError */.oy(why.code, { says, fix: why.fix }, { cause: thrown }));
    }
}
function isInside(kind, glass) {
    return glass !== undefined && table/* KINDS */.GW[kind].late === 'inside';
}
/** Nothing stands in the ledger, and nothing waits for it either. */
function gapOf(why) {
    return (0,stages/* stageOf */.gV)({ why, spooled: undefined });
}
function spoolFile(record, stream, why, sealed, captured, ports) {
    return {
        version: 1,
        stream: { zone: stream.zone, name: stream.name, scope: stream.scope },
        kind: record.kind,
        why: why.code,
        capturedAt: ports.clock.now(),
        captured,
        evidence: record.evidence.map(({ name, bytes }) => ({ name, bytes: (0,shared_bytes/* toBase64 */.nk)(bytes) })),
        sealed: sealed === undefined ? null : { key: (0,ledger_keys/* keyOf */.TN)(sealed.slot), sequence: sealed.slot.sequence, bytes: (0,shared_bytes/* toBase64 */.nk)(sealed.bytes) },
    };
}
/** Signed now, so that nobody rewrites it while it waits; unsigned, and said to be, where the signer has gone. */
async function capture(record, ports) {
    const payload = (0,shared_bytes/* printJson */.Q2)((0,ledger_link/* statementOf */.T)(record, undefined));
    try {
        return (await (0,seal/* envelop */.Ue)(payload, ports)).envelope;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* LedgerError */.oy))
            throw thrown;
        return { payload: (0,shared_bytes/* toBase64 */.nk)(payload), payloadType: entry/* PAYLOAD_TYPE */.Uc, signatures: [] };
    }
}
const base64 = (value, at) => (typeof value === 'string' && (0,shared_bytes/* fromBase64 */.Ey)(value) !== undefined ? [] : [`${at}: base64 expected`]);
const spoolShape = (0,shape/* objectOf */.Xy)({
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    stream: (0,shape/* objectOf */.Xy)({ zone: (0,shape/* oneOf */.yL)('changes', 'reviews'), name: ledger_keys/* streamNameShape */.ZH, scope: shape/* digest */.br }),
    kind: shape/* text */.Qq,
    why: shape/* text */.Qq,
    capturedAt: shape/* instant */.uR,
    // It becomes a member of the late record, where another member (`absent`) would mean another thing.
    captured: (0,shape/* objectOf */.Xy)({ payload: base64, payloadType: shape/* text */.Qq, signatures: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ keyid: shape/* text */.Qq, sig: base64 }, { closed: true })) }, { closed: true }),
    evidence: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, bytes: base64 })),
    sealed: (value, at) => (value === null ? [] : (0,shape/* objectOf */.Xy)({ key: shape/* text */.Qq, sequence: shape/* count */.U9, bytes: base64 })(value, at)),
}, { closed: true });
/** Oldest first. `broken` are files that are not ours or not whole: told, never shipped. */
async function spool_readSpool(ledger, { files, spool: folder }) {
    const names = (await files.list(folder)).filter((name) => name.endsWith('.json'));
    const waiting = [];
    const broken = [];
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
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
        return (await files.look(path))?.kind === 'file' ? await files.read(path, limits/* LIMITS */.b.answerBytes) : undefined;
    }
    catch (thrown) {
        if ((0,errors/* systemCode */.xU)(thrown) === undefined && !(thrown instanceof errors/* LedgerError */.oy))
            throw thrown;
        return undefined;
    }
}
const CAPTURED = (0,shape/* objectOf */.Xy)({ predicate: (0,shape/* objectOf */.Xy)(shapes/* BODY */.$p), predicateType: shape/* text */.Qq, subject: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({})) });
function openSpooled(path, bytes, ledger) {
    let value;
    try {
        value = (0,shared_bytes/* parseJson */.qF)(bytes ?? new Uint8Array());
    }
    catch {
        return undefined; // half-written, or somebody else's
    }
    if (spoolShape(value, 'spool').length > 0)
        return undefined;
    const held = value;
    const statement = (0,ledger_open/* readStatement */.cO)((0,shared_bytes/* fromBase64 */.Ey)(held.captured.payload), CAPTURED);
    if ('malformed' in statement || statement.kind !== held.kind)
        return undefined;
    const evidence = held.evidence.map(({ name, bytes: encoded }) => evidenceFrom(name, (0,shared_bytes/* fromBase64 */.Ey)(encoded)));
    const body = statement.predicate;
    return {
        path,
        stream: { ledger, ...held.stream },
        record: (0,stages/* stageOf */.gV)({ kind: held.kind, operation: body.operation.id, body, evidence }),
        captured: held.captured,
        capturedAt: held.capturedAt,
        why: held.why,
        sealed: held.sealed === null ? undefined : { sequence: held.sealed.sequence, bytes: (0,shared_bytes/* fromBase64 */.Ey)(held.sealed.bytes) },
    };
}
function evidenceFrom(name, bytes) {
    return { name, digest: (0,shared_bytes/* sha256 */.sc)(bytes), bytes };
}
/** The record as it is written late: what it said when it was captured, under the signature of that moment. */
function asLate({ record, captured, capturedAt, why }) {
    const proof = captured.signatures.length === 0 ? { absent: 'error', why: 'the signer had gone when this was captured' } : captured;
    const body = { ...record.body, late: { why, capturedAt, captured: proof } };
    return (0,stages/* stageOf */.gV)({ kind: record.kind, operation: record.operation, body, evidence: record.evidence });
}

// EXTERNAL MODULE: ./build/ledger/read.js + 1 modules
var ledger_read = __webpack_require__(31211);
;// CONCATENATED MODULE: ./build/ledger/streams.js
/** Which streams there are, and the newest records of one: for post, `log` and `show`. */



/** In byte order. Looks at one key of each stream and jumps over the rest. */
async function* streamsIn(ledger, zone, store, startsWith = '') {
    const prefix = `${zone}/${startsWith}`;
    for (let after = '';;) {
        const next = await firstKey(store, prefix, after);
        if (next === undefined)
            return;
        const name = next.split('/')[1] ?? '';
        if ((0,ledger_keys/* isStreamName */.wQ)(name))
            yield { ledger, zone, name: name };
        after = `${zone}/${name}0`; // "0" comes right after "/": every key of this stream lies before it
    }
}
async function firstKey(store, prefix, after) {
    for await (const { key } of store.list(prefix, { after, keys: 1 }))
        return key;
    return undefined;
}
/** Newest first. What is no record is left out: the verifier tells of it. */
async function* streams_recordsOf(stream, store) {
    for await (const stored of store.list((0,ledger_keys/* prefixOf */.MT)(stream), { keys: limits/* LIMITS */.b.window })) {
        const slot = (0,ledger_keys/* slotOf */.SW)(stored.key, stream.ledger);
        const object = slot && (await (0,ledger_read/* readStored */.CL)(stored, store));
        const record = slot && object && (0,ledger_read/* recordAt */.zR)((0,ledger_read/* standing */.JA)(object.bytes, slot));
        if (record !== undefined)
            yield record;
    }
}

;// CONCATENATED MODULE: ./build/flows/job-records.js
/** What stands in the ledger of one job, found in the ledger itself: the session's folder may have been deleted. */




/** In the order in which they were written, stream by stream. Only what the ledger's policy believes. Empty where the store is away. */
async function recordsOfJob(kept, ports) {
    try {
        return await readRecords(kept, ports);
    }
    catch (thrown) {
        (0,errors/* asLedgerError */.MW)(thrown);
        return [];
    }
}
async function readRecords(kept, ports) {
    const { store, openRoot } = ports.append;
    const trust = await openRoot();
    const since = Date.parse(kept.openedAt) - limits/* LIMITS */.b.clockSlackMs;
    const found = [];
    for await (const stream of streamsIn(kept.ledger, kept.zone, store, `r${ports.facts.run.repositoryId}.`)) {
        found.push(...(await ofSession(stream, since, kept, ports)));
    }
    const believed = await Promise.all(found.map(async ({ record }) => !('refused' in (await trust.judge(record, kept.zone)))));
    return found.filter((_, index) => believed[index]).sort((left, right) => left.at - right.at);
}
async function ofSession(stream, since, { session }, { append }) {
    const found = [];
    for await (const record of streams_recordsOf(stream, append.store)) {
        const { body } = record;
        if (Date.parse(body.recordedAt) < since && !('late' in body))
            break; // a late one was captured long before it came here
        if (!('absent' in body.run) && body.run.session === session)
            found.push({ record, body });
    }
    let at = 0;
    return found.reverse().map((held) => {
        at = Math.max(at, Date.parse(held.body.recordedAt));
        return { ...held, at };
    });
}
/** Intents that no record closes. */
function openIntents(records) {
    const closed = new Set(records.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ body }) => body.operation.id));
    return records.filter(({ record, body }) => effectOf(record.kind) === 'opens' && !closed.has(body.operation.id));
}
/**
 * Whether another job's command worked on the same state since, or still does, or why that can't be told. One that was
 * announced long before is looked for among the newest records only.
 */
async function othersAt({ lineage, since }, stream, { session }, { append }) {
    const over = new Set();
    let looked = 0;
    try {
        for await (const { slot, kind, body } of recordsOf(stream, append.store)) {
            const theirs = !('absent' in body.run) && body.run.session !== session && effectOf(kind) !== undefined;
            if (theirs && !over.has(body.operation.id)) {
                if (effectOf(kind) === 'closes' && (slot.sequence < since || isAt(body, lineage) === false))
                    over.add(body.operation.id);
                else if (isAt(body, lineage) !== false)
                    return 'another job has worked on it';
            }
            looked += 1;
            if (slot.sequence <= since && looked >= LIMITS.window)
                return undefined;
        }
    }
    catch (thrown) {
        return `the ledger could not be read: ${asLedgerError(thrown).code}`;
    }
    return undefined;
}
/** `undefined` where the record does not say which state it found or left. */
function isAt({ state }, lineage) {
    const marks = 'absent' in state ? [] : [state.before, state.after].filter((mark) => !('absent' in mark));
    return marks.length === 0 ? undefined : marks.some((mark) => 'lineage' in mark && mark.lineage === lineage);
}

// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(32132);
;// CONCATENATED MODULE: ./build/flows/job-report.js
/** From what stands in the ledger to what the summary and the log say. */








const NO_ARTIFACTS = { spool: undefined, trial: undefined };
async function summaryInputOf(kept, { records, job, gap }, store, artifacts = NO_ARTIFACTS) {
    const shown = await Promise.all(records.map((record) => asSummaryRecord(record, store)));
    const { locks } = store.traits;
    const lock = locks === 'none' ? 'the store itself protects nothing' : `locked by the ${locks}`;
    return {
        ledger: kept.ledger,
        store: kept.store,
        trial: kept.trial,
        lock,
        records: shown,
        job,
        gap: gap?.message,
        artifacts,
        breakGlass: kept.enforcement.breakGlass,
    };
}
async function asSummaryRecord({ record, body }, store) {
    const { zone, name, sequence } = record.slot;
    const place = { kind: record.kind, zone, stream: name, sequence, leaf: record.leaf, digest: record.digest, signer: record.hint };
    const lists = await listsBeside(record.body.evidence?.manifest, record.slot, store);
    return { ...place, body: withLists(body, lists), cut: record.body.evidence?.lists.filter((list) => !Object.hasOwn(lists, list.name)) ?? [] };
}
const named = (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ address: shape/* text */.Qq }));
const manifestShape = (0,shape/* objectOf */.Xy)({ objects: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, digest: shape/* digest */.br })) });
const listsShape = (0,shape/* objectOf */.Xy)({}, { optional: { changes: named, checks: named, drift: named, results: named } });
/** A long list lies beside the record; the page needs all of it to put what matters first. */
async function listsBeside(manifest, stream, store) {
    if (manifest === undefined)
        return {};
    const objects = (0,shape/* fitted */.$5)(await evidenceAt(manifest, stream, store), manifestShape)?.objects ?? [];
    const held = await Promise.all(objects.map(async (object) => (0,shape/* fitted */.$5)(await evidenceAt(object.digest, stream, store), listsShape)));
    return Object.assign({}, ...held);
}
function withLists(body, { results, changes, checks, drift }) {
    const { plan } = body;
    const whole = plan === undefined || (0,values/* isAbsent */.W0)(plan) ? {} : { plan: { ...plan, ...(changes && { changes }), ...(checks && { checks }), ...(drift && { drift }) } };
    return { ...body, ...whole, ...(results && { results }) };
}
/** Evidence is named by its digest, so what does not hash to it is not it. */
async function evidenceAt(named, stream, store) {
    const key = (0,ledger_keys/* evidenceKeyOf */.gA)(stream, named);
    for await (const stored of store.list(key, { keys: 1 })) {
        const version = (0,ledger_read/* oldestOf */.TW)(stored);
        const read = version && (await store.read(key, version.id, limits/* LIMITS */.b.answerBytes).catch(() => undefined));
        return read === undefined || (0,shared_bytes/* sha256 */.sc)(read.bytes) !== named ? undefined : (0,shared_bytes/* parseJson */.qF)(read.bytes);
    }
    return undefined;
}
/** The newest record of each stream, one line each: what a reader of the log may keep. */
function headLines(records) {
    return newestOfEach(records).map((head) => `head ${headText(head)}`);
}
/** Where the page is left for later steps and for whoever looks at the runner. */
function summaryPath(runnerTemp, { session }) {
    return (0,external_node_path_.join)(runnerTemp, `iac-ledger-summary-${session}.md`);
}

// EXTERNAL MODULE: ./build/record/command.js
var command = __webpack_require__(50153);
;// CONCATENATED MODULE: ./build/capture/commit.js




/** Nothing that git takes from the user's variables may lead it elsewhere, and it must not write the index. */
function gitEnv(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'));
    return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
async function commit_commitOf({ directory, env }, { exec }) {
    const git = (...argv) => exec.ask({ executable: 'git', argv, cwd: directory, env: gitEnv(env) }, limits/* LIMITS */.b.gitMs);
    try {
        const [named, status] = await Promise.all([git('rev-parse', 'HEAD', 'HEAD^{tree}'), git('status', '--porcelain=v1', '-z')]);
        const [sha, tree] = new TextDecoder().decode(named.stdout).split('\n');
        if (!succeeded(named.exit) || sha === undefined || tree === undefined)
            return (0,values/* absent */.Ge)('not-available', 'the folder is in no git work tree that this user may read');
        const files = status.stdout.filter((byte) => byte === 0).length;
        const dirty = succeeded(status.exit) ? { files, digest: (0,shared_bytes/* sha256 */.sc)(status.stdout) } : (0,values/* absent */.Ge)('error', '`git status` failed');
        return { sha, tree, dirty, signature: (0,values/* absent */.Ge)('not-available', 'the signature of the commit was not asked for') };
    }
    catch (thrown) {
        return (0,values/* absent */.Ge)('not-available', `git could not be asked: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
}
function succeeded(exit) {
    return 'code' in exit && exit.code === 0;
}

// EXTERNAL MODULE: ./build/capture/plan-file.js
var plan_file = __webpack_require__(90333);
;// CONCATENATED MODULE: ./build/capture/capture.js
/** From a command line to captured facts, and back from an exit. Nothing here fails the user's command. */







async function capture_lookBefore(operation, call, ports) {
    const at = ports.clock.now(); // before it looks: whoever left the state later than that may have left another one
    const place = { directory: call.directory, env: call.line.env };
    const [before, commit] = await Promise.all([ports.tool.before(call, ports.host), commitOf(place, ports.host)]);
    const planRecord = await planRecordOf(call, before, ports);
    const directory = namedFrom(ports.host.workspace, call.directory);
    return stageOf({ operation, call, facts: factsFor(call, ports.facts), directory, commit, before, planRecord, at });
}
/** A command that is never refused says so itself, whatever the job was told. */
function factsFor({ neverBlocked }, facts) {
    const { enforcement } = facts;
    return neverBlocked ? { ...facts, enforcement: { ...(isAbsent(enforcement) ? {} : enforcement), mode: 'warn', by: 'command' } } : facts;
}
function namedFrom(workspace, directory) {
    const inside = workspace === undefined ? '..' : relative(workspace, directory);
    return inside.startsWith('..') ? directory : inside || '.';
}
async function planRecordOf({ plan }, { planFile }, { plans }) {
    if (plan.reads === null)
        return absent('not-applicable', 'no plan file was given');
    if (isAbsent(planFile))
        return absent('not-available', 'the plan file could not be read');
    return (await plans.planRecord(planFile.digest)) ?? absent('not-available', 'no plan with these bytes was recorded in this job');
}
async function capture_lookAfter(start, exit, ports) {
    const { call } = start;
    const fate = await planFate(start, ports);
    // What stands in the ledger already is not asked of the tool again: `show -json` loads every provider. Only after a
    // failure it is worth it, since what was never attempted can be told from the plan alone.
    const known = !isAbsent(start.planRecord) && 'code' in exit && exit.code === 0;
    const shows = fate === 'untouched' && !known;
    const seen = await ports.tool.after(shows ? call : { ...call, plan: { ...call.plan, reads: null } }, start.before, exit, ports.host);
    const planFates = shows ? await planFate(start, ports) : fate;
    const after = call.plan.reads === null ? seen : { ...seen, ...aboutPlan(start, planFates, seen) };
    return stageOf({ start, exit, after, planFate: planFates, at: ports.clock.now() });
}
/** Of the file that it was given: the record speaks of one plan, and any step of the job may put another in its place. */
async function planFate({ call, before }, { host }) {
    if (call.plan.reads === null)
        return absent('not-applicable', 'no plan file was given');
    return isAbsent(before.planFile) ? before.planFile : fateOf(call.plan.reads, before.planFile, host);
}
/** Where the file is not what it was, nothing that was read from it is told: neither as the plan, nor as what became of it. */
function aboutPlan({ planRecord }, fate, seen) {
    if (isAbsent(fate))
        return { plan: fate };
    if (fate !== 'untouched')
        return { plan: absent('not-available', PLAN_DOUBTS[fate]), ...(isAbsent(seen.plan) ? {} : { results: absent('not-available', PLAN_DOUBTS[fate]) }) };
    return isAbsent(planRecord) ? {} : { plan: absent('not-applicable', 'the plan stands in its own record') };
}
/** A command that was refused: nothing ran, so nothing is looked at. */
function capture_notStarted(start, { clock }) {
    const none = absent('not-applicable', 'the command was not started');
    return stageOf({
        start,
        exit: null,
        after: { state: none, plan: none, planFile: none, scope: start.before.scope, results: none, secrets: [], digest: none },
        planFate: none,
        at: clock.now(),
    });
}
/** The only way to start the user's command, and it takes the leave to do so. */
function capture_runCommand({ command }, { exec }, started) {
    return exec.handOver(command, started);
}
/** Around what follows the command: nothing of ours may change its exit code. The open intent tells the rest. */
async function capture_withoutHarm(log, work) {
    try {
        await work();
    }
    catch (thrown) {
        log.warn(`iac-ledger: the outcome was not recorded: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
}

;// CONCATENATED MODULE: ./build/capture/tools/stream.js
/** Which stream a command belongs to: one per state, named after it. */



/** The hash is of the exact tuple, so two backend configurations are two streams however alike their names. */
function streamOfScope({ type, address, workspace }, repositoryId, { ledger, zone }) {
    const named = [...address].sort((left, right) => (left.name < right.name ? -1 : 1)).map(({ name, value }) => ({ name, value }));
    const scope = (0,shared_bytes/* sha256 */.sc)((0,shared_bytes/* printJson */.Q2)({ address: named, type, workspace }));
    const about = [type, ...named.map(({ value }) => value), workspace === 'default' ? '' : workspace].filter(Boolean).join('-');
    return { ledger, zone, name: (0,ledger_keys/* streamName */.WB)(repositoryId, about, scope), scope };
}
/** A command whose state can't be named is still recorded, by the folder it ran in. */
function stream_streamOfCommand(scope, directory, repositoryId, home) {
    const known = isAbsent(scope) ? { type: 'unknown', address: [{ name: 'directory', value: directory }], workspace: '' } : scope;
    return streamOfScope(known, repositoryId, home);
}
/** The stream of a script: workflow file and job. */
function scopeOfScript({ workflowRef, job }) {
    const workflow = (0,values/* isAbsent */.W0)(workflowRef) ? '' : (workflowRef.split('@')[0] ?? '');
    return {
        type: 'script',
        address: [
            { name: 'job', value: job },
            { name: 'workflow', value: workflow },
        ],
        workspace: '',
    };
}

// EXTERNAL MODULE: ./build/record/kinds/intent.js
var kinds_intent = __webpack_require__(64076);
// EXTERNAL MODULE: ./build/record/kinds/outcome.js
var kinds_outcome = __webpack_require__(90580);
// EXTERNAL MODULE: ./build/append/away.js
var away = __webpack_require__(18943);
// EXTERNAL MODULE: ./build/append/claim.js
var append_claim = __webpack_require__(57201);
// EXTERNAL MODULE: ./build/append/retry.js
var retry = __webpack_require__(97175);
// EXTERNAL MODULE: ./build/ledger/merkle.js
var merkle = __webpack_require__(38416);
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
        const here = found(stream, sequence, await (0,ledger_read/* readStored */.CL)(stored, ports.store));
        const record = here && (0,ledger_read/* recordAt */.zR)(here);
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
    return stored && { ...(0,ledger_read/* standing */.JA)(stored.bytes, (0,ledger_read/* slotAt */.UP)(stream, sequence)), past: stored.past };
}
async function standingAt(stream, sequence, store) {
    return found(stream, sequence, await (0,ledger_read/* readOldest */.EQ)((0,ledger_read/* slotAt */.UP)(stream, sequence), store));
}
/** What the next record tells of a slot. */
function seenAt(here) {
    const { sequence } = here.slot;
    const foreign = (0,ledger_read/* recordAt */.zR)(here) === undefined ? [{ sequence, what: 'foreign' }] : [];
    return here.past === undefined ? foreign : [...foreign, { sequence, what: here.past }];
}
async function believed(record, { zone }, { trust }) {
    return !('refused' in (await trust.judge(record, zone)));
}
async function pointsBack({ chain }, stream, listed, store) {
    if (chain.sequence === 0)
        return true; // to its registration, which the verifier looks up
    const sequence = chain.sequence - 1;
    const before = listed === undefined ? await standingAt(stream, sequence, store) : found(stream, sequence, await (0,ledger_read/* readStored */.CL)(listed.stored, store));
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
        seen.push({ sequence: newest, what: sequence + 1 === newest && (0,ledger_read/* pastOf */.CM)(stored) === 'hidden' ? 'hidden' : 'ahead' });
    if (sequence + 1 >= limits/* LIMITS */.b.sequences) {
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: `the stream ${stream.zone}/${stream.name} is full`, fix: 'begin a new ledger' });
    }
    return { stream, next: sequence + 1, previous: leaf, tree, root: trust.newest, seen };
}
/** The head of an empty stream: its first record points back to its registration, or to nothing for a reserved name. */
function foundingHead(stream, registration, root) {
    return { stream, next: 0, previous: registration, tree: merkle/* EMPTY */.wg, root, seen: [] };
}

// EXTERNAL MODULE: ./build/record/body.js
var body = __webpack_require__(30618);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __webpack_require__(54043);
// EXTERNAL MODULE: ./build/redact/redact.js + 18 modules
var redact_redact = __webpack_require__(76791);
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
    const { leaf } = await appendRecord((0,redact_redact/* redact */.E)(registration, ports), (0,ledger_keys/* registerOf */.Nk)(stream), ports);
    ports.trace.reached('stream-registered');
    return head ?? foundingHead(stream, leaf, ports.trust.newest);
}
/**
 * A store that went away since its root was opened looks like a new one. Beginning a stream there would put the record
 * where nobody looks, and call it stored.
 */
async function stillThere({ ledger }, { store }) {
    const genesis = await (0,ledger_read/* genesisIn */.oi)(store);
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
async function append_record_appendOrSpool(record, stream, ports, glass) {
    let last;
    try {
        const redacted = (0,redact_redact/* redact */.E)(record, ports);
        try {
            return await appendRecord(redacted, stream, ports, (sealed) => {
                last = sealed;
            });
        }
        catch (thrown) {
            const why = (0,errors/* asLedgerError */.MW)(thrown);
            const broken = glass !== undefined && (await (0,away/* isAway */.D)(why, ports.store)) ? glass : undefined;
            return await spool_spool(redacted, stream, why, last, ports, broken);
        }
    }
    catch (thrown) {
        return gapOf((0,errors/* asLedgerError */.MW)(thrown));
    }
}
/** Straight to the spool: for a record whose append would fail as the one before it just did. */
async function append_record_keepForLater(record, stream, why, ports) {
    return spool(redact(record, ports), stream, why, undefined, ports);
}

;// CONCATENATED MODULE: ./build/flows/ship-spool.js
/** What could not be stored when it was written, sent when the store is back. */











/** In order. The first failure of the store or the signer leaves the rest where it is. `keep`: files of what is shipped stay too. */
async function ship_spool_shipSpool(ledger, ports, keep) {
    const { waiting, broken } = await spool_readSpool(ledger, ports);
    const fates = [];
    let stopped;
    const inside = (late) => table/* KINDS */.GW[late.record.kind].late === 'inside';
    for (const late of [...waiting.filter((one) => !inside(one)), ...waiting.filter(inside)]) {
        const file = (0,external_node_path_.basename)(late.path);
        const receipt = stopped ?? (await (inside(late) ? enclosed(late, ports) : ship(late, ports)).catch(errors/* asLedgerError */.MW));
        if (receipt instanceof errors/* LedgerError */.oy) {
            fates.push({ file, became: 'left', why: receipt });
            if (!ALONE.includes(receipt.code))
                stopped = receipt;
            continue;
        }
        fates.push(receipt === 'stands already' ? { file, became: 'stands-already' } : { file, became: 'shipped', receipt });
        if (keep === undefined)
            await ports.files.remove(late.path);
    }
    return shipmentOf([...fates, ...broken.map((file) => ({ file, became: 'broken' }))]);
}
/** That one alone is at fault, and the others can still be sent. */
const ALONE = ['RECORD_TOO_LARGE', 'NOT_RECORDED'];
function shipmentOf(fates) {
    const shipped = fates.flatMap((fate) => (fate.became === 'shipped' ? [fate.receipt] : []));
    return { shipped, waiting: fates.filter(({ became }) => became === 'left' || became === 'broken').length, fates };
}
/** An intent that was kept under break-glass is in the ledger once the outcome of its operation is: it holds it. */
async function enclosed(kept, ports) {
    if (await ship_spool_hasOutcome(kept, ports))
        return 'stands already';
    const says = 'no outcome of its operation is in the ledger yet, and an intent is never sent by itself';
    return new errors/* LedgerError */.oy('NOT_RECORDED', { says, fix: 'post writes one when the job ends, and `iac-ledger ship` when nobody did' });
}
async function ship_spool_hasOutcome(kept, ports) {
    const trust = await ports.openRoot();
    return stands(kept, ({ kind, body }) => (0,table/* effectOf */.$x)(kind) === 'closes' && body.operation.id === kept.record.operation, trust, ports);
}
/** The same bytes at the same slot first: perhaps only their answer was lost. Otherwise it is linked anew, as late. */
async function ship(late, ports) {
    const { stream, record, sealed } = late;
    const patience = (0,retry/* patienceOf */.Hw)(ports);
    const trust = await (0,retry/* again */.TG)(ports.openRoot, patience);
    const same = sealed && (0,seal/* sealedAgain */.Hm)(record.kind, sealed.bytes, (0,ledger_read/* slotAt */.UP)(stream, sealed.sequence));
    if (same !== undefined && (await isAdmitted(same, trust))) {
        await (0,retry/* again */.TG)(() => stillThere(stream, ports), patience);
        await (0,append_claim/* storeEvidence */.jE)(record.evidence, stream, patience, ports);
        const claim = await (0,append_claim/* claimSlot */.lT)(same, patience, ports);
        if (claim.ours)
            return acknowledged(same, await (0,append_claim/* confirm */.lJ)(same, { operation: record.operation, version: claim.version }, patience, ports), ports);
    }
    // No two records have one salt, and a late one keeps the salt that it was captured with.
    return (await stands(late, ({ body }) => body.salt === record.body.salt, trust, ports)) ? 'stands already' : appendRecord(asLate(late), stream, ports);
}
/**
 * Whoever was killed between the append and the removal of its file has left one that was sent, and an artifact may be
 * downloaded twice. All that was recorded since is looked at.
 */
async function stands({ stream, record }, isIt, trust, { store }) {
    const since = Date.parse(record.body.recordedAt) - limits/* LIMITS */.b.clockSlackMs;
    let seen = 0;
    for await (const standing of streams_recordsOf(stream, store)) {
        if (isIt(standing) && !('refused' in (await trust.judge(standing, stream.zone))))
            return true;
        seen += 1;
        const older = Date.parse(standing.body.recordedAt) < since && !('late' in standing.body);
        if (older && seen >= LOOKED_AT)
            return false;
    }
    return false;
}
/** However late it is said to be: as many as all siblings of one job may have written to one stream meanwhile. */
const LOOKED_AT = 256;
/** Whoever can write the spool could have put anything there: what is sent again is looked at like what is sent first. */
async function isAdmitted(sealed, trust) {
    try {
        await (0,append_claim/* admitOwn */.AM)(sealed, { trust });
        return true;
    }
    catch (thrown) {
        (0,errors/* asLedgerError */.MW)(thrown);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/flows/glass.js
/** Changes under break-glass: when one may start, and how its kept intent enters the ledger. */







/** What may be broken for this command, now. Nothing, where nothing stands in its way. */
function glass_glassFor({ neverBlocked }, { changes, breakGlass }, clock) {
    if (breakGlass === undefined || changes !== 'block' || neverBlocked)
        return undefined;
    return Date.parse(clock.now()) < Date.parse(breakGlass.until) ? breakGlass : undefined;
}
/** The log outlives a spool that is removed, and an artifact that could not be uploaded. */
function glass_tellBroken(command, { ticket, reason, until, intent }, log) {
    log.warn(`iac-ledger: BREAK-GLASS: ${command} starts although its intent could not be stored (${ticket}: ${reason}, until ${until})`);
    log.warn(`iac-ledger: its sealed intent: ${(0,shared_bytes/* printed */.zd)({ ...intent })}`);
}
/** Of operations whose outcome nobody wrote: each intent enters the ledger inside one that says so. */
async function closeKept(ledger, became, ports) {
    const { waiting } = await readSpool(ledger, ports);
    const ended = new Set(waiting.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ record }) => record.operation));
    let closed = 0;
    for (const kept of waiting) {
        const { record, stream } = kept;
        if (!isKeptIntent(kept) || ended.has(record.operation) || (await hasOutcome(kept, ports).catch(() => false)))
            continue;
        const outcome = outcomeFor(kept, await became(record.operation), ports.clock);
        if (outcome === undefined)
            continue;
        await appendOrSpool(outcome, stream, ports);
        closed += 1;
    }
    return closed;
}
function isKeptIntent({ record }) {
    return KINDS[record.kind].late === 'inside';
}
function outcomeFor({ record, captured, why }, became, clock) {
    const { body } = record;
    if (!('applies' in body) || isAbsent(body.enforcement) || body.enforcement.breakGlass === undefined)
        return undefined;
    const intent = { ...body, recordedAt: clock.now() };
    return closingOfKept(intent, { ...body.enforcement.breakGlass, intent: captured }, why, became);
}

// EXTERNAL MODULE: ./build/flows/init-ledger.js
var init_ledger = __webpack_require__(20110);
// EXTERNAL MODULE: ./build/record/kinds/plan.js
var plan = __webpack_require__(34817);
;// CONCATENATED MODULE: ./build/record/classes.js



const classes_CLASSES = {
    'mutates-infrastructure': { ahead: kinds_intent/* intentOf */.oQ, after: kinds_outcome/* outcomeOf */.sG },
    'mutates-state': { ahead: kinds_intent/* intentOf */.oQ, after: kinds_outcome/* outcomeOf */.sG },
    plan: { after: plan/* planOf */.X },
    access: 'nothing', // a line in the journal; the job's `run` record tells of them
    read: 'nothing',
    local: 'nothing',
};

;// CONCATENATED MODULE: ./build/flows/record-command.js
/** One command of the user's, from before it starts until after it ended. */












async function recordCommand(line, session, ports) {
    const call = ports.tool.recognise(line);
    const writes = CLASSES[call.class];
    if (writes === 'nothing')
        return runUnrecorded(call, ports);
    const start = await lookBefore(operationId(ports.append), call, { ...ports, plans: ports.memory });
    ports.trace.reached('looked-before');
    const stream = streamOfCommand(start.before.scope, start.directory, session.facts.run.repositoryId, session);
    const intent = writes.ahead ? await announce(start, writes.ahead, stream, session, ports) : 'not-needed';
    const cleared = await clearOrRefuse(start, intent, stream, session, ports); // NOT_RECORDED ends it here, and nothing has happened yet
    let noted = Promise.resolve();
    const exit = await runCommand(cleared, ports, (pid) => {
        noted = noteProcess(pid, start, intent, stream, ports);
    });
    ports.trace.reached('command-ended');
    await withoutHarm(ports.log, async () => {
        await noted;
        const end = await lookAfter(start, exit, { ...ports, plans: ports.memory });
        ports.trace.reached('looked-after');
        const outcome = await appendOrSpool(writes.after(end, intent), stream, ports.append);
        await remember(end, intent, outcome, stream, ports);
        ports.trace.reached('outcome-acknowledged');
        await tell(end, intent, outcome, session, ports);
    });
    return exit;
}
/** Reads, local work and access: run untouched; for access, one line in the journal first. */
async function runUnrecorded(call, ports) {
    if (call.class === 'access')
        await ports.memory.noteRead([call.line.tool, ...call.words].join(' ')).catch(() => undefined);
    return ports.exec.handOver(call.line, () => undefined);
}
async function announce(start, ahead, stream, { enforcement }, ports) {
    const intent = await appendOrSpool(ahead(start), stream, ports.append, glassFor(start.call, enforcement, ports.append.clock));
    if ('why' in intent && intent.broken === undefined)
        return intent;
    if ('why' in intent && intent.broken !== undefined)
        tellBroken([start.call.line.tool, ...start.call.words].join(' '), intent.broken, ports.log);
    await ports.memory.noteOperation(noteOf(start, await sequenceOf(intent, stream, ports), stream, ports));
    ports.trace.reached('intent-acknowledged');
    return intent;
}
/** A command that is refused leaves an outcome that says so, where the store takes it. */
async function clearOrRefuse(start, intent, stream, session, ports) {
    try {
        return clearToStart(start, intent, session);
    }
    catch (thrown) {
        // What kept the intent out would keep this out too, and the user waits: post sends it.
        const refused = CLASSES['mutates-infrastructure'].after(notStarted(start, ports), intent);
        await withoutHarm(ports.log, async () => void (await keepForLater(refused, stream, asLedgerError(thrown), ports.append)));
        if (start.before.tap !== null)
            await ports.host.files.remove(start.before.tap.file).catch(() => undefined);
        throw thrown;
    }
}
/** The only maker of Cleared: a change starts on a receipt, or on a gap that somebody chose to allow, by `warn` or by breaking the glass. */
function clearToStart(start, intent, { enforcement }) {
    const { call } = start;
    const gap = intent !== 'not-needed' && 'why' in intent ? intent : undefined;
    if (gap !== undefined && gap.broken === undefined && enforcement.changes === 'block' && !call.neverBlocked) {
        throw refusal(call, gap.why);
    }
    return (0,stages/* stageOf */.gV)({ command: tapped(call.line, start.before) });
}
/** With what makes the tool keep a log for us: names that the record tells (`command.taps`). */
function tapped(line, { tap }) {
    return tap === null ? line : { ...line, env: { ...line.env, ...tap.env } };
}
function refusal({ line, words }, why) {
    const command = [line.tool, ...words].join(' ');
    const says = `${command} was not started and nothing was changed, because its intent could not be recorded: ${why.message}`;
    const instead = 'To let changes go on unrecorded while the store is away, set `if-unrecorded: warn`; for one change, with a ticket and a time, `break-glass`';
    return new errors/* LedgerError */.oy('NOT_RECORDED', { says, fix: `${why.fix}. ${instead}` }, { cause: why });
}
function noteOf(start, sequence, { zone, name, scope }, { row, shim }) {
    const { where } = start.before;
    return {
        operation: start.operation,
        row,
        stream: { zone, name, scope },
        sequence,
        shim,
        process: null,
        state: isAbsent(where) ? null : where,
        mark: null,
        closed: false,
    };
}
/** So that post can tell a command that outlived its shim from one that is over. */
async function noteProcess(pid, start, intent, stream, ports) {
    if (intent !== 'not-needed' && (!('why' in intent) || intent.broken !== undefined)) {
        const began = await ports.exec.startOf(pid);
        const process = began === undefined ? null : { pid, start: began };
        await ports.memory.noteOperation({ ...noteOf(start, await sequenceOf(intent, stream, ports), stream, ports), process }).catch(() => undefined);
    }
    ports.trace.reached('command-started');
}
/** Where an intent stands; one that is kept, behind what this job knew last. */
async function sequenceOf(intent, stream, { memory }) {
    return 'why' in intent ? ((await memory.recall(stream)) ?? 0) : intent.slot.sequence;
}
/** Hints for the next command of this job and for post. */
async function remember(end, intent, outcome, stream, ports) {
    const { start, after } = end;
    if (intent !== 'not-needed') {
        const mark = isAbsent(after.state) || isAbsent(after.digest) ? null : { lineage: after.state.lineage, serial: after.state.serial, digest: after.digest };
        const closed = 'why' in outcome ? { closed: false, kept: outcome.spooled !== undefined } : { closed: true, ended: outcome.slot.sequence };
        const sequence = await sequenceOf('why' in intent ? outcome : intent, stream, ports);
        await ports.memory.noteOperation({ ...noteOf(start, sequence, stream, ports), mark, ...closed });
    }
    if (isAbsent(after.planFile) || isAbsent(after.plan) || 'why' in outcome)
        return;
    const content = await recordedContent(outcome, ports);
    const { zone, name } = stream;
    if (content !== undefined)
        await ports.memory.notePlan(after.planFile.digest, { zone, stream: name, sequence: outcome.slot.sequence, leaf: outcome.leaf, content });
}
/** The digest of a plan's content is over what redaction left, so only the record itself knows it. */
async function recordedContent({ slot }, { append }) {
    const stored = await readOldest(slot, append.store);
    const record = stored && recordAt(standing(stored.bytes, slot));
    return record === undefined || !isKind(record, 'plan') || isAbsent(record.body.plan) ? undefined : record.body.plan.content;
}
/** Success says nothing. A gap is said, and what waits from before is shipped as soon as the store answers again. */
async function tell({ start: { call }, planFate }, intent, outcome, session, ports) {
    const command = [call.line.tool, ...call.words].join(' ');
    if (!isAbsent(planFate) && planFate !== 'untouched')
        ports.log.warn(`iac-ledger: ${command}: ${PLAN_DOUBTS[planFate]}. Its outcome says so`);
    if (intent !== 'not-needed' && 'why' in intent && intent.broken === undefined)
        ports.log.warn(`iac-ledger: ${command} ran without a recorded intent: ${intent.why.message}`);
    if (!('why' in outcome))
        return sendWaiting(session, ports);
    const kept = outcome.spooled === undefined ? 'it is lost' : 'it waits in the spool of this job and is sent again';
    ports.log.warn(`iac-ledger: what became of ${command} is not recorded yet: ${outcome.why.message}; ${kept}. ${outcome.why.fix}`);
}
/** What another command is sending is left to it, and what it leaves to the next one, or to post. */
async function sendWaiting({ ledger }, { append, memory, shim }) {
    const names = await append.files.list(append.spool);
    if (!names.some((name) => name.endsWith('.json')) || !(await memory.takeTurn(shim)))
        return;
    try {
        await shipSpool(ledger, append);
    }
    finally {
        await memory.endTurn();
    }
}

;// CONCATENATED MODULE: ./build/flows/run-script.js
/** `run:` mode: the shims for one script only, and an intent and an outcome for the script itself. */











/** `shell`: how the record names it. The script's text is never recorded. */
async function runScript(shell, command, session, ports) {
    const scope = scopeOfScript(session.facts.run);
    const start = await lookAtScript(shell, command, scope, session, ports);
    const stream = streamOfScope(scope, session.facts.run.repositoryId, session);
    const intent = await append_record_appendOrSpool((0,kinds_intent/* intentOf */.oQ)(start), stream, ports.append, glass_glassFor(start.call, session.enforcement, ports.append.clock));
    const cleared = clearToStart(start, intent, session);
    if ('why' in intent && intent.broken !== undefined)
        glass_tellBroken('the script', intent.broken, ports.log);
    if (!('why' in intent))
        await ports.memory.noteOperation(run_script_noteOf(start, intent, stream));
    let noted = Promise.resolve();
    const end = (exit) => append_record_appendOrSpool((0,kinds_outcome/* outcomeOf */.sG)(endOf(start, exit, scope, ports), intent), stream, ports.append);
    const exit = await capture_runCommand(cleared, ports, (pid) => {
        noted = run_script_noteProcess(pid, start, intent, stream, ports);
    }).catch(async (thrown) => {
        await capture_withoutHarm(ports.log, async () => void (await end(null))); // there is no such shell, or no such folder
        throw thrown;
    });
    await noted;
    const outcome = await end(exit);
    await capture_withoutHarm(ports.log, async () => {
        if (!('why' in intent))
            await ports.memory.noteOperation({ ...run_script_noteOf(start, intent, stream), closed: !('why' in outcome) });
    });
    return { exit, outcome };
}
async function lookAtScript(shell, command, scope, session, ports) {
    const none = (0,values/* absent */.Ge)('not-applicable', 'a script: what is in it is recorded command by command');
    const line = { ...command, tool: 'script' };
    const call = {
        line,
        class: 'mutates-infrastructure',
        words: [shell],
        argv: [],
        directory: command.cwd,
        plan: { reads: null, writes: null },
        neverBlocked: false,
        secrets: [],
    };
    const { workspace } = session;
    const planRecord = (0,values/* absent */.Ge)('not-applicable', 'a script');
    return (0,stages/* stageOf */.gV)({
        operation: (0,init_ledger/* operationId */.B)(ports.append),
        call,
        facts: session.facts,
        directory: workspace !== null && command.cwd.startsWith(workspace) ? command.cwd.slice(workspace.length + 1) || '.' : command.cwd,
        commit: await commit_commitOf({ directory: command.cwd, env: command.env }, ports),
        before: {
            tool: { version: none, providers: none, lockFile: none },
            scope,
            state: none,
            planned: none,
            planFile: none,
            where: none,
            inventory: none,
            tap: null,
            secrets: [],
        },
        planRecord,
        at: ports.append.clock.now(),
    });
}
/** So that post can tell a script that outlived this step from one that is over. */
async function run_script_noteProcess(pid, start, intent, stream, { exec, memory, trace }) {
    if (!('why' in intent)) {
        const began = await exec.startOf(pid);
        const process = began === undefined ? null : { pid, start: began };
        await memory.noteOperation({ ...run_script_noteOf(start, intent, stream), process }).catch(() => undefined);
    }
    trace.reached('command-started');
}
function endOf(start, exit, scope, { append }) {
    const none = (0,values/* absent */.Ge)('not-applicable', 'a script: what is in it is recorded command by command');
    const after = { state: none, plan: none, planFile: none, scope, results: none, secrets: [], digest: none };
    return (0,stages/* stageOf */.gV)({ start, exit, after, planFate: none, at: append.clock.now() });
}
function run_script_noteOf({ operation }, { slot }, { zone, name, scope }) {
    return { operation, row: 'script', stream: { zone, name, scope }, sequence: slot.sequence, shim: null, process: null, state: null, mark: null, closed: false };
}

// EXTERNAL MODULE: ./build/record/change.js
var change = __webpack_require__(72226);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/artifacts.js
/** How somebody gets at what a job left behind, as commands to copy. Pure. */

function download({ name, repository, runId }) {
    return `gh run download ${(0,report_escape/* shellWord */.r7)(runId)} --repo ${(0,report_escape/* shellWord */.r7)(repository)} --name ${name} --dir ${name}`;
}
function commandsToShip(artifact, { store, ledger }) {
    return [download(artifact), `iac-ledger ship ${artifact.name} --store ${(0,report_escape/* shellWord */.r7)(store)} --ledger ${ledger} --signer SIGNER`];
}
function commandsToVerify(artifact, { ledger }) {
    const folder = `${artifact.name}/iac-ledger-trial`;
    return [download(artifact), `iac-ledger verify ${folder} --ledger ${ledger} --key ${folder}.pub`];
}

;// CONCATENATED MODULE: ./build/report/risk.js
/** Data lives in these: a replacement is a loss, unless somebody restores it. */
const STATEFUL = [
    /^aws_(db_|rds_|docdb_|neptune_|redshift_|dynamodb_|elasticache_|memorydb_|opensearch_|elasticsearch_|efs_|fsx_|ebs_|s3_bucket$|s3_bucket_object|s3_object|kinesis_|msk_|mq_|timestream|glacier|backup_|kms_key|secretsmanager_secret$|cloudwatch_log_group|cognito_user_pool$|ecr_repository$)/,
    /^google_(sql_|spanner_|bigtable_|bigquery_(dataset|table)|storage_bucket|filestore_|redis_|firestore_|compute_disk|kms_(key_ring|crypto_key)|pubsub_)/,
    /^azurerm_(.*sql|cosmosdb|storage_|redis_|managed_disk|key_vault|eventhub|servicebus|data_lake|postgresql|mariadb|container_registry|log_analytics)/,
    /^(kubernetes_(persistent_volume|stateful_set|namespace)|digitalocean_(database|volume|spaces)|mongodbatlas_(cluster|advanced_cluster)|random_(password|id|string|pet|uuid))/,
];
/** Who may do what, and who can reach what. */
const SENSITIVE = [
    {
        why: 'changes who may do what',
        types: /(^|_)(iam|role|policy|permission|access_key|service_account|user|group_membership|sso|rbac|role_assignment|role_definition|oidc_provider|trust)(_|$)/,
    },
    {
        why: 'changes who can reach what',
        types: /(security_group|firewall|network_acl|nacl|route|vpn|peering|gateway|listener|dns_record|route53|public_ip|eip|ingress|network_policy|public_access_block|bucket_acl|waf)/,
    },
    {
        why: 'changes what is logged or kept',
        types: /(cloudtrail|guardduty|config_(rule|recorder)|flow_log|audit|log_(group|bucket|sink)|backup|retention|object_lock)/,
    },
];
const PUBLIC = /^(0\.0\.0\.0\/0|::\/0|\*|public-read|public-read-write|allUsers|allAuthenticatedUsers|Internet)$/;
/** In a policy document, as it was printed: whoever asks is the principal. */
const ANYBODY = /"(?:Principal|AWS)"\s*:\s*(?:\[\s*)?"\*"/;
function isStateful(type) {
    return STATEFUL.some((pattern) => pattern.test(type));
}
/** Why this change stands in the attention table; `undefined` when nothing says that it should. */
function attentionFor(change) {
    const { action, type, attributes } = change;
    const stateful = isStateful(type);
    if (action === 'delete')
        return { rank: stateful ? 0 : 3, why: stateful ? 'destroys data' : 'destroys' };
    if (action === 'replace')
        return { rank: stateful ? 1 : 4, why: stateful ? 'replaces, and so destroys, data' : 'replaces' };
    if (action === 'forget')
        return { rank: 5, why: 'leaves it running, out of the state' };
    if (action === 'no-op' || action === 'read')
        return undefined;
    if (attributes.some(opensToAll))
        return { rank: 2, why: 'opens something to everybody' };
    const kind = SENSITIVE.find(({ types }) => types.test(type));
    if (kind !== undefined)
        return { rank: 6, why: kind.why };
    return action === 'unknown' || action === 'invoke' ? { rank: 7, why: 'does something that is not known to this version' } : undefined;
}
function opensToAll({ after }) {
    const shown = after !== null && 'shown' in after ? after.shown : undefined;
    return typeof shown === 'string' && (PUBLIC.test(shown) || ANYBODY.test(shown));
}

;// CONCATENATED MODULE: ./build/report/summary-changes.js


/** Where each list ends on the page; what is cut is said. */
const MOST = { attention: 40, problems: 20, listBytes: 80_000, done: 500, paths: 12 };
function rest(all, shown, what) {
    return all > shown ? [`and ${all - shown} more ${what}`] : [];
}
function attentionTable(changes) {
    const rows = changes.flatMap((change) => {
        const attention = attentionFor(change);
        return attention === undefined ? [] : [{ change, ...attention }];
    });
    if (rows.length === 0)
        return [];
    const sorted = rows.toSorted((left, right) => left.rank - right.rank);
    const shown = sorted.slice(0, MOST.attention);
    const lines = shown.map(({ change, why }) => `| ${change.action} | ${(0,report_escape/* code */.aY)(change.address)} | ${why}${forcedBy(change)} |`);
    return [
        '#### Look at these first',
        '',
        '| action | resource | why |',
        '|---|---|---|',
        ...lines,
        ...rest(sorted.length, shown.length, 'in the list below').map((line) => `\n${line}`),
        '',
    ];
}
function forcedBy({ replacement }) {
    const paths = replacement?.paths ?? [];
    return paths.length === 0
        ? ''
        : `, forced by ${paths
            .slice(0, 3)
            .map((path) => (0,report_escape/* code */.aY)(path))
            .join(', ')}${paths.length > 3 ? ' ..' : ''}`;
}
const TROUBLE = { failed: 'failed', 'not-attempted': 'never attempted', interrupted: 'interrupted', unknown: 'not known' };
function resultsList(results) {
    const trouble = results.filter(({ status }) => status !== 'succeeded');
    if (trouble.length === 0)
        return [];
    const shown = trouble.slice(0, MOST.problems);
    const lines = shown.map(({ address, status, action, problem, seenIn }) => `- **${TROUBLE[status] ?? status}**: ${action} ${(0,report_escape/* code */.aY)(address)} (seen in the ${seenIn})${problemText(problem)}`);
    return ['#### What did not go through', '', ...lines, ...rest(trouble.length, shown.length, 'like these'), ''];
}
function problemText(problem) {
    if (problem === null)
        return '';
    if ('withheld' in problem)
        return ': its message is withheld';
    return `: ${(0,report_escape/* plain */.pj)(String(problem.shown).replaceAll(/\s+/g, ' '), 400)}`;
}
function checksList(checks) {
    const failed = checks.filter(({ status }) => status !== 'pass');
    if (failed.length === 0)
        return [];
    const shown = failed.slice(0, MOST.problems);
    return [
        '#### Checks',
        '',
        ...shown.map(({ address, status, problems }) => `- **${status}**: ${(0,report_escape/* code */.aY)(address)}${problems
            .slice(0, 2)
            .map((problem) => problemText(problem))
            .join('')}`),
        '',
    ];
}
/** By module, most dangerous action first; collapsed, since the table above has what matters most. */
function resourceList(changes, title) {
    const listed = changes.filter(({ action }) => action !== 'no-op');
    if (listed.length === 0)
        return [];
    const shown = withinBytes(listed);
    const groups = Map.groupBy(shown, ({ address }) => moduleOf(address));
    const blocks = [...groups].flatMap(([module, members]) => [...(module === '' ? [] : [`\n**${(0,report_escape/* code */.aY)(module)}**\n`]), ...members.map(resourceLine)]);
    const cutNote = rest(listed.length, shown.length, 'resources; `iac-ledger show` names the evidence that has all of them');
    return [`<details><summary>${listed.length} change(s): ${title}</summary>`, '', ...blocks, ...cutNote, '', '</details>', ''];
}
/** Of a command without a saved plan: what it did, as its own log or the states tell. */
function doneList(results, title) {
    const done = results.filter(({ status }) => status === 'succeeded');
    if (done.length === 0)
        return [];
    const shown = done.slice(0, MOST.done);
    const lines = shown.map(({ action, address, deposed, seenIn }) => `- ${action} ${(0,report_escape/* code */.aY)(address)}${deposed === null ? '' : `, the deposed object ${(0,report_escape/* code */.aY)(deposed)}`} (seen in the ${seenIn})`);
    return [`<details><summary>${done.length} change(s): ${title}</summary>`, '', ...lines, ...rest(done.length, shown.length, 'resources'), '', '</details>', ''];
}
/** As many as fit, so that a plan of thousands still has its list and the page its end. */
function withinBytes(changes) {
    let used = 0;
    const end = changes.findIndex((change) => {
        used += Buffer.byteLength(resourceLine(change)) + 1;
        return used > MOST.listBytes;
    });
    return end === -1 ? changes : changes.slice(0, end);
}
/** Of `module.a.module.b["x.y"].type.name`, the modules. Keys may hold dots, so quotes are skipped as a whole. */
function moduleOf(address) {
    return /^(?:module\.[^.["]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$))+/.exec(address)?.[0].replace(/\.$/, '') ?? '';
}
function resourceLine(change) {
    const paths = change.attributes.slice(0, MOST.paths).map(attributeText);
    const more = change.attributes.length > MOST.paths ? `, and ${change.attributes.length - MOST.paths} more` : '';
    const moved = change.formerly === null ? '' : `, formerly ${(0,report_escape/* code */.aY)(change.formerly)}`;
    const deposed = change.deposed === null ? '' : `, the deposed object ${(0,report_escape/* code */.aY)(change.deposed)}`;
    const detail = paths.length === 0 ? '' : `: ${paths.join(', ')}${more}`;
    return `- ${change.action} ${(0,report_escape/* code */.aY)(change.address)}${deposed}${moved}${detail}`;
}
function attributeText({ path, before, after, op }) {
    if (op !== 'change')
        return `${(0,report_escape/* code */.aY)(path, 80)}${op === 'add' ? valueText(after, ' = ') : ''}`;
    const [was, is] = [valueText(before, ' '), valueText(after, ' → ')];
    return `${(0,report_escape/* code */.aY)(path, 80)}${was}${is}`;
}
function valueText(value, before) {
    if (value === null || 'withheld' in value)
        return '';
    if ('unknown' in value)
        return `${before}(known after apply)`;
    return `${before}${(0,report_escape/* code */.aY)(JSON.stringify(value.shown), 80)}`;
}

;// CONCATENATED MODULE: ./build/ledger/heads.js
/** A head as text: for logs, for files that an auditor keeps, and back on a command line. */
/** `ZONE/STREAM=SEQUENCE:LEAF` (docs/record-format.md, section 24). */
function heads_headText({ zone, stream, sequence, leaf }) {
    return `${zone}/${stream}=${sequence}:${leaf}`;
}
/** Of records that come stream by stream in their order. */
function heads_newestOfEach(records) {
    return [...new Map(records.map((record) => [`${record.zone}/${record.stream}`, record])).values()];
}

;// CONCATENATED MODULE: ./build/report/summary-evidence.js


/** Where the records of the job stand, and how anybody checks them. */
function evidenceBlock({ ledger, store, lock, records, trial }) {
    const heads = heads_newestOfEach(records);
    const shown = heads.slice(0, 40);
    const lines = shown.map(({ zone, stream, sequence, leaf, digest, signer }) => `| ${(0,report_escape/* code */.aY)(`${zone}/${stream}`)} | ${sequence} | ${(0,report_escape/* code */.aY)(leaf)} | ${(0,report_escape/* code */.aY)(digest)} | ${(0,report_escape/* code */.aY)(signer)} |`);
    const expected = shown.slice(0, 3).map((head) => ` --expect-head ${heads_headText(head)}`);
    const verify = `iac-ledger verify ${(0,report_escape/* shellWord */.r7)(store)} --ledger ${ledger} --key ${trial ? (0,report_escape/* shellWord */.r7)(trialKeyOf(store)) : 'PUBLIC-KEY.pem'}${expected.join('')}`;
    return [
        '<details><summary>Evidence</summary>\n',
        `Ledger ${(0,report_escape/* code */.aY)(ledger)} in ${(0,report_escape/* code */.aY)(store)} (${(0,report_escape/* plain */.pj)(lock)}). Keep these heads: without a memory outside the store, a cut end can not be seen.\n`,
        '| stream | sequence | leaf of the head | digest | signer |',
        '|---|--:|---|---|---|',
        ...lines,
        ...(heads.length > shown.length ? [`\nand ${heads.length - shown.length} more streams, in the log of this step.`] : []),
        '\nNot checked here: signatures of other jobs, older records. To check all of it:\n',
        `<pre>${(0,report_escape/* plain */.pj)(verify, 4_000)}</pre>`,
        '\n</details>',
    ].join('\n');
}
/** It lies beside the trial ledger, under the same name. */
function trialKeyOf(store) {
    return `${decodeURIComponent(new URL(store).pathname)}.pub`;
}

;// CONCATENATED MODULE: ./build/report/summary-glass.js


/** What break-glass was set for, and what was made of it: above everything else but the verdict. */
function glassNote({ breakGlass, records, store, ledger }) {
    const broken = records.filter(({ body }) => body.breakGlass !== undefined);
    const set = breakGlass ?? broken[0]?.body.breakGlass;
    if (set === undefined)
        return '';
    const said = `> **BREAK-GLASS** was set until ${(0,report_escape/* plain */.pj)(set.until)}: ${(0,report_escape/* plain */.pj)(set.ticket)}: ${(0,report_escape/* plain */.pj)(set.reason)}.`;
    return ['> [!CAUTION]', said, ...broken.flatMap((record) => openLines(record, { store, ledger }))].join('\n');
}
function openLines(record, { store, ledger }) {
    const { zone, stream, sequence, body } = record;
    const place = `${zone}/${stream}=${sequence}`;
    const who = (0,values/* isAbsent */.W0)(body.actor) ? 'whoever started it' : (0,report_escape/* code */.aY)(body.actor.login);
    return [
        `> - **BREAK_GLASS_OPEN**: the change at ${(0,report_escape/* code */.aY)(place)} started without a stored intent. It stays open until another person than ${who} says something about it:`,
        `>   ${(0,report_escape/* code */.aY)(`iac-ledger annotate ${(0,report_escape/* shellWord */.r7)(store)} ${place} --ledger ${ledger} --signer SIGNER --note TEXT`, 1_000)}`,
    ];
}

;// CONCATENATED MODULE: ./build/report/summary.js
/** The job summary: what a reviewer wants in ten seconds, then what an auditor needs. Pure; everything from outside is escaped. */








const TRIAL = [
    '> [!NOTE]',
    '> **TRIAL.** This ledger ends with the runner, and its key was made by this job: it shows what a record looks like and proves nothing to anybody.',
    '> For a ledger that lasts: `iac-ledger init STORE --signer SIGNER`, then give this step `store`, `ledger` and `signer`.',
];
function trialNote(input) {
    const { trial } = input.artifacts;
    if (trial === undefined)
        return TRIAL.join('\n');
    const kept = `It is left as the artifact ${(0,report_escape/* code */.aY)(trial.name)}. To look at it:`;
    return `${[...TRIAL, `> ${kept}`].join('\n')}\n\n${commandBlock(commandsToVerify(trial, input))}`;
}
function commandBlock(commands) {
    return `<pre>${commands.map((command) => (0,report_escape/* plain */.pj)(command, 4_000)).join('\n')}</pre>`;
}
function summaryOf(input) {
    const { records } = input;
    const commands = records.filter(isCommand);
    const first = [
        verdictLine(input, commands),
        glassNote(input),
        whoAndWhere(records),
        input.trial ? trialNote(input) : '',
        warnings(input),
        commitLine(records),
        countsTable(commands, records),
    ];
    const details = [...commands.flatMap(troubleOf), ...commands.flatMap(attentionOf), ...commands.flatMap(listsOf)];
    return `${fitted([...first, ...details.map((lines) => lines.join('\n'))].filter(Boolean), evidenceBlock(input))}\n`;
}
/** The evidence always stays: what comes before it is cut where the page ends. */
function fitted(blocks, evidence) {
    const sizeOf = (text) => Buffer.byteLength(text);
    const room = limits/* LIMITS */.b.summaryBytes - sizeOf(evidence) - 400;
    const kept = [];
    let used = 0;
    for (const block of blocks) {
        const size = sizeOf(block) + 2;
        if (used + size > room) {
            kept.push(`This page may have ${limits/* LIMITS */.b.summaryBytes} bytes, so ${blocks.length - kept.length} part(s) of it were left out. \`iac-ledger show\` prints each record, and names the evidence beside it.`);
            break;
        }
        kept.push(block);
        used += size;
    }
    return [...kept, evidence].join('\n\n');
}
function isCommand({ kind, body }) {
    return (kind === 'outcome' || kind === 'plan') && !(0,values/* isAbsent */.W0)(body.command) && body.command.tool !== 'script';
}
function commandOf({ body }) {
    return (0,values/* isAbsent */.W0)(body.command) ? 'a command' : [body.command.tool, ...body.command.words].join(' ');
}
function verdictLine({ job, gap, trial }, commands) {
    const outcomes = commands.filter(({ kind }) => kind === 'outcome');
    const went = outcomes.map((record) => `${(0,report_escape/* code */.aY)(commandOf(record))} ${record.body.status ?? 'unknown'}`);
    const many = went.length > 5 ? `, and ${went.length - 5} more` : '';
    const whole = job.waiting === 0 && gap === undefined && job.bypass.length === 0;
    const none = whole || commands.length > 0 ? `${commands.length} plan(s), no change` : 'nothing of this job could be read from the ledger';
    const told = went.length > 0 ? went.slice(0, 5).join(', ') + many : none;
    const replaced = outcomes.some(({ body }) => body.samePlan === false);
    const failed = outcomes.some(({ body }) => body.status !== 'succeeded');
    const broken = outcomes.some(({ body }) => body.breakGlass !== undefined);
    const sign = whole && !replaced && !broken ? (failed ? '❌' : '✅') : '⚠️';
    const plan = replaced ? ', **and a plan file was replaced**' : '';
    return `### ${sign} IaC Ledger: ${told} — ${whole ? 'all recorded' : 'not all of it is recorded'}${plan}${broken ? ', **under break-glass**' : ''}${trial ? ' (TRIAL)' : ''}`;
}
function whoAndWhere(records) {
    const [record] = records;
    if (record === undefined)
        return '';
    const { actor, environment, run, change } = record.body;
    const states = [...new Set(records.flatMap(({ body }) => ((0,values/* isAbsent */.W0)(body.state) || (0,values/* isAbsent */.W0)(body.state.scope) ? [] : [stateName(body.state.scope)])))];
    const parts = [
        (0,values/* isAbsent */.W0)(actor)
            ? ''
            : `by ${(0,report_escape/* code */.aY)(actor.login)}${!(0,values/* isAbsent */.W0)(actor.triggeredBy) && actor.triggeredBy !== actor.login ? `, re-run by ${(0,report_escape/* code */.aY)(actor.triggeredBy)}` : ''}`,
        (0,values/* isAbsent */.W0)(environment) ? '' : `environment ${(0,report_escape/* code */.aY)(environment)}`,
        (0,values/* isAbsent */.W0)(run) ? '' : `event ${(0,report_escape/* code */.aY)(run.event)}`,
        (0,values/* isAbsent */.W0)(change) || (0,values/* isAbsent */.W0)(change.pullRequest) ? '' : `pull request ${change.pullRequest}`,
        states.length === 0
            ? ''
            : `state ${states
                .slice(0, 5)
                .map((state) => (0,report_escape/* code */.aY)(state))
                .join(', ')}${states.length > 5 ? ` and ${states.length - 5} more` : ''}`,
    ];
    return parts.filter(Boolean).join(' · ');
}
function stateName({ type, address, workspace, }) {
    return `${type} ${address.map(({ value }) => value).join(' ')}${workspace === 'default' || workspace === '' ? '' : ` [${workspace}]`}`;
}
function warnings(input) {
    const { records, job, gap } = input;
    const unannounced = records.filter(({ kind, body }) => kind === 'outcome' && body.status !== 'not-started' && body.unannounced !== undefined && !(0,values/* isAbsent */.W0)(body.unannounced));
    const surgery = records.filter(({ kind, body }) => kind === 'outcome' && !(0,values/* isAbsent */.W0)(body.command) && body.command.class === 'mutates-state');
    return [
        ...job.bypass.map(({ what, detail }) => `- **BYPASS** (${what}): ${(0,report_escape/* plain */.pj)(detail)}`),
        ...unannounced.map((record) => `- **INTENT_NOT_STORED**: ${(0,report_escape/* code */.aY)(commandOf(record))} ran before its intent could be stored; its outcome says so.`),
        ...records.flatMap((record) => otherPlan(record, records)),
        ...surgery.map((record) => `- **State surgery**: ${(0,report_escape/* code */.aY)(commandOf(record))} changed the state itself (${record.body.status ?? 'unknown'}).`),
        ...records.flatMap((record) => record.cut.map((list) => cutLine(record, list))),
        ...waitingLines(input),
        ...(gap === undefined ? [] : [`- **The record of this job could not be written**: ${(0,report_escape/* plain */.pj)(gap)}`]),
        ...job.notChecked.map(({ what, why }) => `- Not checked: ${(0,report_escape/* plain */.pj)(what)}: ${(0,report_escape/* plain */.pj)(why)}`),
    ].join('\n');
}
function waitingLines(input) {
    const { waiting } = input.job;
    const { spool } = input.artifacts;
    if (waiting === 0)
        return [];
    const waits = `- **${waiting} record(s) still wait in the spool** of this job: the store did not take them.`;
    if (spool === undefined)
        return [waits];
    return [`${waits} They are in the artifact ${(0,report_escape/* code */.aY)(spool.name)}, ${(0,report_escape/* code */.aY)(spool.url)}. To store them:\n\n${commandBlock(commandsToShip(spool, input))}\n`];
}
function cutLine(record, { name, total, inline }) {
    return `- Only ${inline} of ${total} ${name} of ${(0,report_escape/* code */.aY)(commandOf(record))} are shown: the evidence beside its record could not be read.`;
}
/** Of a command that was given a recorded plan: whether it is known to have applied it. */
function otherPlan(record, records) {
    const { samePlan, status, operation } = record.body;
    if (record.kind !== 'outcome' || samePlan === undefined || samePlan === true || status === 'not-started')
        return [];
    if (samePlan === false) {
        return [
            `- **PLAN FILE REPLACED**: after ${(0,report_escape/* code */.aY)(commandOf(record))} its plan file has other bytes than when the intent was written. What was applied need not be what was planned and reviewed: look at the results and at the state.`,
        ];
    }
    const intent = records.find(({ kind, body }) => kind === 'intent' && body.operation.id === operation.id)?.body.applies;
    const given = intent !== undefined && !(0,values/* isAbsent */.W0)(intent) && !(0,values/* isAbsent */.W0)(intent.record);
    return given ? [`- **Not known to be the recorded plan**: ${(0,report_escape/* code */.aY)(commandOf(record))}: ${(0,report_escape/* plain */.pj)(samePlan.why)}`] : [];
}
function commitLine(records) {
    const commits = records.flatMap(({ body }) => ((0,values/* isAbsent */.W0)(body.commit) ? [] : [body.commit]));
    const [commit] = commits;
    if (commit === undefined)
        return 'Commit: not available';
    const dirty = (0,values/* isAbsent */.W0)(commit.dirty) || commit.dirty.files === 0 ? '' : `, with ${commit.dirty.files} file(s) changed or not in git`;
    const others = new Set(commits.map(({ sha }) => sha)).size - 1;
    return `Commit ${(0,report_escape/* code */.aY)(commit.sha)}${dirty}${others > 0 ? `, and ${others} other commit(s)` : ''}`;
}
function ownPlan({ body: { plan } }) {
    return plan === undefined || (0,values/* isAbsent */.W0)(plan) ? undefined : plan;
}
/** What a command without a saved plan is known to have done. */
function countsOfResults({ body: { results } }) {
    if (results === undefined || (0,values/* isAbsent */.W0)(results))
        return undefined;
    const done = results.filter(({ status }) => status === 'succeeded');
    return change/* ACTIONS */.kl.map((action) => ({ action, count: done.filter((result) => result.action === action).length }));
}
/** Its own plan, or the one in the record of the plan that it applied. */
function plannedBy(record, records) {
    const { planRecord } = record.body;
    const applied = planRecord === undefined || (0,values/* isAbsent */.W0)(planRecord) ? undefined : records.find(({ leaf }) => leaf === planRecord.leaf);
    return ownPlan(record) ?? (applied && ownPlan(applied));
}
const COLUMNS = ['create', 'update', 'replace', 'delete', 'forget', 'import', 'move'];
function countsTable(commands, records) {
    const rows = commands.map((record) => {
        const counts = plannedBy(record, records)?.counts ?? countsOfResults(record);
        const numbers = COLUMNS.map((column) => (counts === undefined ? '?' : String(counts.find(({ action }) => action === column)?.count ?? 0)));
        const status = record.kind === 'plan' ? 'planned' : (record.body.status ?? 'unknown');
        const { samePlan } = record.body;
        const same = samePlan === true ? ', the recorded plan' : samePlan === false ? ', **plan file replaced**' : '';
        return `| ${(0,report_escape/* code */.aY)(commandOf(record))} | ${(0,report_escape/* plain */.pj)(status)}${same} | ${numbers.join(' | ')} | ${(0,report_escape/* code */.aY)(`${record.zone}/${record.stream}`)} ${record.sequence} |`;
    });
    if (rows.length === 0)
        return '';
    const unknown = rows.some((row) => row.includes('| ? |')) ? '\n\n`?`: the changes of that command are not known, since it was given no saved plan.' : '';
    return [`| command | outcome | ${COLUMNS.join(' | ')} | record |`, `|---|---|${COLUMNS.map(() => '--:').join('|')}|---|`, ...rows].join('\n') + unknown;
}
function troubleOf(record) {
    const { results } = record.body;
    return [resultsList(results === undefined || (0,values/* isAbsent */.W0)(results) ? [] : results), checksList(ownPlan(record)?.checks ?? [])];
}
function attentionOf(record) {
    return [attentionTable(ownPlan(record)?.changes ?? [])];
}
function listsOf(record) {
    const plan = ownPlan(record);
    return [
        resourceList(plan?.changes ?? [], (0,report_escape/* code */.aY)(commandOf(record))),
        doneList(resultsAlone(record), (0,report_escape/* code */.aY)(commandOf(record))),
        resourceList(plan?.drift ?? [], 'changed by others since the state was written'),
    ];
}
/** Of a command without a saved plan: where one was applied, its list is told by the plan. */
function resultsAlone({ body: { plan, planRecord, results } }) {
    const planned = (plan !== undefined && !(0,values/* isAbsent */.W0)(plan)) || (planRecord !== undefined && !(0,values/* isAbsent */.W0)(planRecord));
    return planned || results === undefined || (0,values/* isAbsent */.W0)(results) ? [] : results;
}

// EXTERNAL MODULE: ./build/session/memory.js
var memory = __webpack_require__(71856);
// EXTERNAL MODULE: ./build/session/session.js
var session_session = __webpack_require__(77851);
// EXTERNAL MODULE: ./build/session/shims.js + 1 modules
var shims = __webpack_require__(75427);
// EXTERNAL MODULE: ./build/sign/table.js
var sign_table = __webpack_require__(97712);
// EXTERNAL MODULE: ./build/entries/access.js
var entries_access = __webpack_require__(40057);
// EXTERNAL MODULE: ./build/entries/leave.js
var leave = __webpack_require__(70976);
// EXTERNAL MODULE: ./build/entries/node-exec.js + 1 modules
var node_exec = __webpack_require__(39240);
// EXTERNAL MODULE: ./build/entries/ports.js
var entries_ports = __webpack_require__(35659);
// EXTERNAL MODULE: ./build/entries/runner.js + 8 modules
var runner = __webpack_require__(75827);
// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(73749);
;// CONCATENATED MODULE: ./build/entries/run-mode.js
/** `run:`: the script as the runner would run it, with our shims first on its PATH only. */























/** The runner's own templates (ScriptHandlerHelpers.cs); `default` is what a step without `shell:` gets. */
const SHELLS = {
    default: { program: 'bash', argv: ['-e'], ending: '.sh' },
    bash: { program: 'bash', argv: ['--noprofile', '--norc', '-e', '-o', 'pipefail'], ending: '.sh' },
    sh: { program: 'sh', argv: ['-e'], ending: '.sh' },
    python: { program: 'python', argv: [], ending: '.py' },
    pwsh: {
        program: 'pwsh',
        argv: ['-command'],
        ending: '.ps1',
        before: "$ErrorActionPreference = 'stop'\n",
        after: '\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n',
    },
};
/** What a step with `run:` would not have: our inputs and state, and what only actions are given. */
const OURS = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_|ACTIONS_CACHE_|IAC_LEDGER_NODE_OPTIONS$)/;
/** `state` takes the place of our step's own file, out of which post is told what main kept. */
function scriptEnv(kept, own, state, { env }) {
    const left = Object.entries(env.all()).filter(([name]) => !OURS.test(name) && !own.includes(name));
    return { ...Object.fromEntries(left), GITHUB_STATE: state, PATH: [(0,shims/* shimFolder */.gv)(kept.directory), env.get('PATH') ?? ''].join(external_node_path_.delimiter) };
}
async function commandFor({ text, shell, directory }, kept, own, effects) {
    const { program, argv, ending, before = '', after = '' } = SHELLS[shell ?? 'default'];
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(kept.directory, 'script-'));
    const path = (0,external_node_path_.join)(folder, `script${ending}`);
    await (0,promises_.writeFile)(path, `${before}${text}${after}`, { mode: 0o600 });
    const state = (0,external_node_path_.join)(folder, 'state');
    await (0,promises_.writeFile)(state, '', { mode: 0o600 });
    const file = program === 'pwsh' ? `. '${path}'` : path;
    return { executable: program, argv: [...argv, file], cwd: directory, env: scriptEnv(kept, own, state, effects) };
}
/** `own`: the variables that hold the keys of this step, which no command of the script is to see. */
async function runMode(script, kept, own, effects) {
    const session = await (0,session_session/* readSession */.lx)((0,session_session/* sessionPath */.kz)(kept.directory), kept.digest, effects.files);
    const { access, secrets } = (0,entries_access/* mintingFor */.U)(session.role, { env: effects.env, run: session.facts.run, own: (0,entries_ports/* valuesOf */.sm)(own, effects) });
    const store = await (0,stores/* openStore */.Ch)(kept.store, effects, access);
    const append = (0,entries_ports/* appendPorts */.hZ)({ ...session, ownSecrets: secrets }, store, (0,entries_ports/* lazySigner */.NO)(() => (0,sign_table/* openSigner */.Hs)(session.signer, effects)), effects);
    const ports = { append, memory: new memory/* Memory */.ce(kept.directory, effects.files), exec: (0,node_exec/* scriptExec */.XU)(), log: effects.log, trace: effects.trace };
    const command = await commandFor(script, kept, own, effects);
    const { exit, outcome } = await runScript(script.shell ?? 'default', command, session, ports).catch((thrown) => {
        if (thrown instanceof errors/* LedgerError */.oy)
            throw thrown;
        throw new errors/* LedgerError */.oy('SCRIPT_NOT_STARTED', {
            says: `the shell ${command.executable} could not be started: ${(0,errors/* messageOf */.bD)(thrown)}`,
            fix: 'see that it is installed and that `working-directory` is there',
        }, { cause: thrown });
    });
    await tellOutputs(kept, exit, outcome, { append, facts: session.facts }, effects);
    (0,node_exec/* heedSignals */.aQ)();
    (0,leave/* leaveAs */.ER)(exit);
    return 'code' in exit ? exit.code : 1;
}
async function tellOutputs(kept, exit, outcome, ports, effects) {
    const waiting = await stillWaiting(kept, outcome, ports);
    const records = await recordsOfJob(kept, ports);
    const bodies = records.map(({ record, body }) => ({ kind: record.kind, body }));
    const findings = bodies.filter(({ kind, body }) => kind === 'outcome' && unannounced(body)).map(() => 'INTENT_NOT_STORED');
    const recorded = 'why' in outcome ? undefined : outcome;
    const outputs = {
        record: recorded === undefined ? '' : (0,ledger_keys/* keyOf */.TN)(recorded.slot),
        digest: recorded?.digest ?? '',
        sequence: recorded === undefined ? '' : String(recorded.slot.sequence),
        changes: changesOf(records),
        findings: JSON.stringify(findings),
        'exit-code': 'code' in exit ? String(exit.code) : '',
        'summary-path': await writeSummary(kept, records, waiting, ports.append.store, effects),
    };
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
}
/** What a command of the script had to leave in the spool is sent first, as long as the store took the script's own outcome. */
async function stillWaiting({ ledger }, outcome, { append }) {
    if (!('why' in outcome))
        return (await ship_spool_shipSpool(ledger, append)).waiting;
    const { waiting, broken } = await spool_readSpool(ledger, append);
    return waiting.length + broken.length;
}
/** The page as it stands after the script; post adds what only the end of the job can tell. */
async function writeSummary(kept, records, waiting, store, effects) {
    const path = summaryPath((0,runner/* runnerTemp */.X5)(effects.env), kept);
    const job = { status: 'running', reads: [], bypass: [], notChecked: [], waiting, heads: [], closed: 0 };
    await (0,promises_.writeFile)(path, summaryOf(await summaryInputOf(kept, { records, job, gap: undefined, waiting }, store)));
    return path;
}
function unannounced(body) {
    const held = body.unannounced;
    return held !== undefined && !(0,values/* isAbsent */.W0)(held);
}
/** What the applies of this job were to change, as planned. Empty when one of them was given no saved plan: then nobody counted. */
function changesOf(records) {
    const plans = new Map();
    for (const { record } of records)
        if ((0,stages/* isKind */.VF)(record, 'plan') && !(0,values/* isAbsent */.W0)(record.body.plan))
            plans.set(record.leaf, [...record.body.plan.counts]);
    const applied = records.flatMap(({ record }) => (0,stages/* isKind */.VF)(record, 'outcome') && !(0,values/* isAbsent */.W0)(record.body.command) && record.body.command.words[0] === 'apply' ? [record.body] : []);
    const counts = applied.map(({ plan, planRecord }) => ((0,values/* isAbsent */.W0)(planRecord) ? ((0,values/* isAbsent */.W0)(plan) ? undefined : plan.counts) : plans.get(planRecord.leaf)));
    if (counts.some((known) => known === undefined))
        return '';
    const all = counts.flatMap((known) => known ?? []).filter(({ action }) => action !== 'no-op');
    return String(all.reduce((sum, { count }) => sum + count, 0));
}


/***/ })

};
