export const id = 853;
export const ids = [853];
export const modules = {

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fateOf),
/* harmony export */   w: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var _commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5788);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7578);
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

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   SU: () => (/* binding */ uncommitted),
/* harmony export */   rh: () => (/* binding */ committed)
/* harmony export */ });
/* unused harmony export COMMITTED */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);
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

/***/ 1853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/ledger/keys.js
var ledger_keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/sign/local-key.js
var local_key = __webpack_require__(133);
// EXTERNAL MODULE: ./build/trust/pae.js
var pae = __webpack_require__(4979);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __webpack_require__(427);
;// CONCATENATED MODULE: ./build/demo/attacks.js
/** Five things that somebody with write access to a store would do. Each works on a copy of a good ledger. */








function pathOf({ folder }, slot) {
    return (0,external_node_path_.join)(folder, (0,ledger_keys/* keyOf */.TN)(slot));
}
function before(slot, steps = 1) {
    return { ...slot, sequence: slot.sequence - steps };
}
async function overwrite(path, bytes) {
    await (0,promises_.chmod)(path, 0o644);
    await (0,promises_.writeFile)(path, bytes);
}
function payloadIn(bytes) {
    const bundle = (0,entry/* readBundle */.Bo)(bytes);
    if ('malformed' in bundle)
        throw new RangeError(bundle.malformed);
    return (0,shared_bytes/* parseJson */.qF)(bundle.payload);
}
/** The same record, saying that somebody else did it. */
async function blameAnother(target) {
    const path = pathOf(target, target.last);
    const bytes = await (0,promises_.readFile)(path);
    const statement = payloadIn(bytes);
    const predicate = {
        ...statement['predicate'],
        actor: { claims: { absent: 'not-available', why: 'none' }, id: '666', login: 'mallory', triggeredBy: 'mallory' },
    };
    const payload = (0,shared_bytes/* toBase64 */.nk)((0,shared_bytes/* printJson */.Q2)({ ...statement, predicate }));
    const text = bytes.toString('utf8').replace(/"payload":"[^"]*"/, () => `"payload":"${payload}"`);
    await overwrite(path, Buffer.from(text));
}
/** A ledger in which the whole stream is signed anew, with a key of the attacker's. */
async function signAnew(target) {
    const signer = (0,local_key/* signerFromPem */.jM)((0,local_key/* newKey */.uM)().privatePem, 'the attacker');
    const path = pathOf(target, target.last);
    const payload = (0,shared_bytes/* printJson */.Q2)(payloadIn(await (0,promises_.readFile)(path)));
    const { bytes, signer: rule } = await signer.sign((0,pae/* preAuthenticated */.J)(payload));
    const hint = (0,verifier/* hintOf */.$z)(Buffer.from(rule.spki, 'base64'));
    const envelope = { payload: (0,shared_bytes/* toBase64 */.nk)(payload), payloadType: entry/* PAYLOAD_TYPE */.Uc, signatures: [{ keyid: '', sig: (0,shared_bytes/* toBase64 */.nk)(bytes) }] };
    await overwrite(path, (0,shared_bytes/* printJson */.Q2)({ dsseEnvelope: envelope, mediaType: entry/* MEDIA_TYPE */.Ap, verificationMaterial: { publicKey: { hint } } }));
}
async function replay(target) {
    const old = await (0,promises_.readFile)(pathOf(target, before(target.last, 2)));
    await (0,promises_.writeFile)(pathOf(target, { ...target.last, sequence: target.last.sequence + 1 }), old);
}
const ATTACKS = [
    { story: 'a record is edited: the change was "made" by somebody else', does: blameAnother },
    { story: 'a record in the middle is deleted: that change never happened', does: (target) => (0,promises_.rm)(pathOf(target, before(target.last, 2))) },
    { story: 'the newest record is deleted: nobody is to see how the last change ended', does: (target) => (0,promises_.rm)(pathOf(target, target.last)) },
    { story: 'the newest record is signed again, with another key', does: signAnew },
    { story: 'an old record is put at the end once more', does: replay },
];

// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
;// CONCATENATED MODULE: ./build/demo/replay.js
/** A tool that says again what a real one said: for machines without terraform or tofu. Made by scripts/demo-run.ts. */


const NO_FILE = (0,values/* absent */.Ge)('not-applicable', 'a recorded run has no plan files');
async function readRecordedRun(path) {
    return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
}
function replayTool({ steps }) {
    const stepOf = ({ argv }) => {
        const step = steps.find((held) => held.argv.join(' ') === argv.join(' '));
        if (step === undefined)
            throw new RangeError(`the recorded run has no step ${argv.join(' ')}`);
        return step;
    };
    const tool = {
        recognise: (line) => ({ ...stepOf(line).call, line, directory: line.cwd, plan: { reads: null, writes: null }, secrets: [] }),
        before: ({ line }) => Promise.resolve({ ...stepOf(line).before, planFile: NO_FILE, secrets: [] }),
        after: ({ line }) => Promise.resolve({ ...stepOf(line).after, planFile: NO_FILE }),
        stateNow: () => Promise.resolve((0,values/* absent */.Ge)('not-available', 'a recorded run has no state')),
    };
    return { tool, exitOf: (line) => stepOf(line).exit };
}

// EXTERNAL MODULE: ./build/capture/tools/table.js
var table = __webpack_require__(6397);
// EXTERNAL MODULE: ./build/flows/init-ledger.js
var init_ledger = __webpack_require__(110);
// EXTERNAL MODULE: ./build/record/command.js
var record_command = __webpack_require__(153);
// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
;// CONCATENATED MODULE: ./build/capture/commit.js




/** Nothing that git takes from the user's variables may lead it elsewhere, and it must not write the index. */
function gitEnv(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'));
    return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
async function commitOf({ directory, env }, { exec }) {
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
var plan_file = __webpack_require__(333);
;// CONCATENATED MODULE: ./build/capture/capture.js
/** From a command line to captured facts, and back from an exit. Nothing here fails the user's command. */







async function lookBefore(operation, call, ports) {
    const at = ports.clock.now(); // before it looks: whoever left the state later than that may have left another one
    const place = { directory: call.directory, env: call.line.env };
    const [before, commit] = await Promise.all([ports.tool.before(call, ports.host), commitOf(place, ports.host)]);
    const planRecord = await planRecordOf(call, before, ports);
    const directory = namedFrom(ports.host.workspace, call.directory);
    return (0,stages/* stageOf */.gV)({ operation, call, facts: factsFor(call, ports.facts), directory, commit, before, planRecord, at });
}
/** A command that is never refused says so itself, whatever the job was told. */
function factsFor({ neverBlocked }, facts) {
    return neverBlocked ? { ...facts, enforcement: { mode: 'warn', by: 'command' } } : facts;
}
function namedFrom(workspace, directory) {
    const inside = workspace === undefined ? '..' : (0,external_node_path_.relative)(workspace, directory);
    return inside.startsWith('..') ? directory : inside || '.';
}
async function planRecordOf({ plan }, { planFile }, { plans }) {
    if (plan.reads === null)
        return (0,values/* absent */.Ge)('not-applicable', 'no plan file was given');
    if ((0,values/* isAbsent */.W0)(planFile))
        return (0,values/* absent */.Ge)('not-available', 'the plan file could not be read');
    return (await plans.planRecord(planFile.digest)) ?? (0,values/* absent */.Ge)('not-available', 'no plan with these bytes was recorded in this job');
}
async function lookAfter(start, exit, ports) {
    const { call } = start;
    const fate = await planFate(start, ports);
    // What stands in the ledger already is not asked of the tool again: `show -json` loads every provider. Only after a
    // failure it is worth it, since what was never attempted can be told from the plan alone.
    const known = !(0,values/* isAbsent */.W0)(start.planRecord) && 'code' in exit && exit.code === 0;
    const shows = fate === 'untouched' && !known;
    const seen = await ports.tool.after(shows ? call : { ...call, plan: { ...call.plan, reads: null } }, start.before, exit, ports.host);
    const planFates = shows ? await planFate(start, ports) : fate;
    const after = call.plan.reads === null ? seen : { ...seen, ...aboutPlan(start, planFates, seen) };
    return (0,stages/* stageOf */.gV)({ start, exit, after, planFate: planFates, at: ports.clock.now() });
}
/** Of the file that it was given: the record speaks of one plan, and any step of the job may put another in its place. */
async function planFate({ call, before }, { host }) {
    if (call.plan.reads === null)
        return (0,values/* absent */.Ge)('not-applicable', 'no plan file was given');
    return (0,values/* isAbsent */.W0)(before.planFile) ? before.planFile : (0,plan_file/* fateOf */._)(call.plan.reads, before.planFile, host);
}
/** Where the file is not what it was, nothing that was read from it is told: neither as the plan, nor as what became of it. */
function aboutPlan({ planRecord }, fate, seen) {
    if ((0,values/* isAbsent */.W0)(fate))
        return { plan: fate };
    if (fate !== 'untouched')
        return { plan: (0,values/* absent */.Ge)('not-available', record_command/* PLAN_DOUBTS */.O[fate]), ...((0,values/* isAbsent */.W0)(seen.plan) ? {} : { results: (0,values/* absent */.Ge)('not-available', record_command/* PLAN_DOUBTS */.O[fate]) }) };
    return (0,values/* isAbsent */.W0)(planRecord) ? {} : { plan: (0,values/* absent */.Ge)('not-applicable', 'the plan stands in its own record') };
}
/** A command that was refused: nothing ran, so nothing is looked at. */
function notStarted(start, { clock }) {
    const none = (0,values/* absent */.Ge)('not-applicable', 'the command was not started');
    return (0,stages/* stageOf */.gV)({
        start,
        exit: null,
        after: { state: none, plan: none, planFile: none, scope: start.before.scope, results: none, secrets: [], digest: none },
        planFate: none,
        at: clock.now(),
    });
}
/** The only way to start the user's command, and it takes the leave to do so. */
function runCommand({ command }, { exec }, started) {
    return exec.handOver(command, started);
}
/** Around what follows the command: nothing of ours may change its exit code. The open intent tells the rest. */
async function withoutHarm(log, work) {
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
function streamOfCommand(scope, directory, repositoryId, home) {
    const known = (0,values/* isAbsent */.W0)(scope) ? { type: 'unknown', address: [{ name: 'directory', value: directory }], workspace: '' } : scope;
    return streamOfScope(known, repositoryId, home);
}
/** The stream of a script: workflow file and job. */
function scopeOfScript({ workflowRef, job }) {
    const workflow = isAbsent(workflowRef) ? '' : (workflowRef.split('@')[0] ?? '');
    return {
        type: 'script',
        address: [
            { name: 'job', value: job },
            { name: 'workflow', value: workflow },
        ],
        workspace: '',
    };
}

// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/record/kinds/intent.js
var intent = __webpack_require__(4076);
// EXTERNAL MODULE: ./build/record/kinds/outcome.js
var outcome = __webpack_require__(580);
// EXTERNAL MODULE: ./build/record/kinds/plan.js
var plan = __webpack_require__(4817);
;// CONCATENATED MODULE: ./build/record/classes.js



const CLASSES = {
    'mutates-infrastructure': { ahead: intent/* intentOf */.oQ, after: outcome/* outcomeOf */.sG },
    'mutates-state': { ahead: intent/* intentOf */.oQ, after: outcome/* outcomeOf */.sG },
    plan: { after: plan/* planOf */.X },
    access: 'nothing', // a line in the journal; the job's `run` record tells of them
    read: 'nothing',
    local: 'nothing',
};

// EXTERNAL MODULE: ./build/append/claim.js
var append_claim = __webpack_require__(7201);
// EXTERNAL MODULE: ./build/append/retry.js
var retry = __webpack_require__(7175);
// EXTERNAL MODULE: ./build/ledger/link.js
var ledger_link = __webpack_require__(4694);
// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __webpack_require__(3254);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 1 modules
var kinds_table = __webpack_require__(3424);
// EXTERNAL MODULE: ./build/record/shape.js
var record_shape = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __webpack_require__(6432);
// EXTERNAL MODULE: ./build/sign/seal.js
var seal = __webpack_require__(3523);
;// CONCATENATED MODULE: ./build/append/spool.js
/** Where a record waits that could not be stored: redacted, and signed as it was when it was captured. */













/** Never throws: a full disk is a gap too, one that says so. A kind that may not be late is not kept. */
async function spool(record, stream, why, sealed, ports) {
    if (kinds_table/* KINDS */.GW[record.kind].late === 'never')
        return gapOf(why);
    try {
        const content = await spoolFile(record, stream, why, sealed, ports);
        const at = ports.clock.now();
        const path = (0,external_node_path_.join)(ports.spool, `${at.replaceAll(/[^0-9]/g, '')}-${Buffer.from(ports.random.bytes(6)).toString('hex')}.json`);
        await ports.files.createNew(path, (0,shared_bytes/* printJson */.Q2)(content), { mode: 0o600, stage: (0,external_node_path_.join)(ports.spool, '.tmp') });
        return (0,stages/* stageOf */.gV)({ why, spooled: path });
    }
    catch (thrown) {
        const says = `${why.message}; and it could not be kept for later either: ${(0,errors/* messageOf */.bD)(thrown)}`;
        return gapOf(new errors/* LedgerError */.oy(why.code, { says, fix: why.fix }, { cause: thrown }));
    }
}
/** Nothing stands in the ledger, and nothing waits for it either. */
function gapOf(why) {
    return (0,stages/* stageOf */.gV)({ why, spooled: undefined });
}
async function spoolFile(record, stream, why, sealed, ports) {
    return {
        version: 1,
        stream: { zone: stream.zone, name: stream.name, scope: stream.scope },
        kind: record.kind,
        why: why.code,
        capturedAt: ports.clock.now(),
        captured: (await capture(record, ports)),
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
const spoolShape = (0,record_shape/* objectOf */.Xy)({
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    stream: (0,record_shape/* objectOf */.Xy)({ zone: (0,record_shape/* oneOf */.yL)('changes', 'reviews'), name: ledger_keys/* streamNameShape */.ZH, scope: record_shape/* digest */.br }),
    kind: record_shape/* text */.Qq,
    why: record_shape/* text */.Qq,
    capturedAt: record_shape/* instant */.uR,
    // It becomes a member of the late record, where another member (`absent`) would mean another thing.
    captured: (0,record_shape/* objectOf */.Xy)({ payload: base64, payloadType: record_shape/* text */.Qq, signatures: (0,record_shape/* listOf */.c3)((0,record_shape/* objectOf */.Xy)({ keyid: record_shape/* text */.Qq, sig: base64 }, { closed: true })) }, { closed: true }),
    evidence: (0,record_shape/* listOf */.c3)((0,record_shape/* objectOf */.Xy)({ name: record_shape/* text */.Qq, bytes: base64 })),
    sealed: (value, at) => (value === null ? [] : (0,record_shape/* objectOf */.Xy)({ key: record_shape/* text */.Qq, sequence: record_shape/* count */.U9, bytes: base64 })(value, at)),
}, { closed: true });
/** Oldest first. `broken` are files that are not ours or not whole: told, never shipped. */
async function readSpool(ledger, { files, spool: folder }) {
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
const CAPTURED = (0,record_shape/* objectOf */.Xy)({ predicate: (0,record_shape/* objectOf */.Xy)(shapes/* BODY */.$p), predicateType: record_shape/* text */.Qq, subject: (0,record_shape/* listOf */.c3)((0,record_shape/* objectOf */.Xy)({})) });
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
    const boundOf = (window) => Math.min(known + window, limits/* LIMITS */.b.sequences);
    let bound = boundOf(limits/* LIMITS */.b.window);
    const newest = await slotsBelow(stream, bound, 2, store);
    if (bound === limits/* LIMITS */.b.sequences || newest[0]?.sequence !== bound - 1)
        return { newest, bound };
    for (let window = limits/* LIMITS */.b.window * 2;; window *= 2) {
        bound = boundOf(window);
        // One exact key says whether the window is full, and costs a directory no reading of a whole folder.
        const full = bound < limits/* LIMITS */.b.sequences && (await isFilled(stream, bound - 1, store));
        if (!full)
            return { newest: await slotsBelow(stream, bound, 2, store), bound };
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

// EXTERNAL MODULE: ./build/record/body.js
var body = __webpack_require__(618);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __webpack_require__(4043);
// EXTERNAL MODULE: ./build/redact/redact.js + 19 modules
var redact = __webpack_require__(2363);
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
/** The append that a command waits for: a receipt, or a gap that says why and where the record waits. */
async function appendOrSpool(record, stream, ports) {
    let last;
    try {
        const redacted = (0,redact/* redact */.E)(record, ports);
        try {
            return await appendRecord(redacted, stream, ports, (sealed) => {
                last = sealed;
            });
        }
        catch (thrown) {
            return await spool(redacted, stream, (0,errors/* asLedgerError */.MW)(thrown), last, ports);
        }
    }
    catch (thrown) {
        return gapOf((0,errors/* asLedgerError */.MW)(thrown));
    }
}
/** Straight to the spool: for a record whose append would fail as the one before it just did. */
async function keepForLater(record, stream, why, ports) {
    return spool((0,redact/* redact */.E)(record, ports), stream, why, undefined, ports);
}

// EXTERNAL MODULE: ./build/ledger/streams.js
var streams = __webpack_require__(393);
;// CONCATENATED MODULE: ./build/flows/ship-spool.js
/** What could not be stored when it was written, sent when the store is back. */








/** In order. The first failure of the store or the signer leaves the rest where it is. */
async function shipSpool(ledger, ports) {
    const { waiting, broken } = await readSpool(ledger, ports);
    const shipped = [];
    let left = waiting.length;
    for (const late of waiting) {
        const receipt = await ship(late, ports).catch(errors/* asLedgerError */.MW);
        if (receipt instanceof Error && receipt.code === 'RECORD_TOO_LARGE')
            continue; // it alone is at fault, and the others still fit
        if (receipt instanceof Error)
            break;
        if (receipt !== 'stands already')
            shipped.push(receipt);
        left -= 1;
        await ports.files.remove(late.path);
    }
    return { shipped, waiting: left + broken.length };
}
/** The same bytes at the same slot first: perhaps only their answer was lost. Otherwise it is linked anew, as late. */
async function ship(late, ports) {
    const { stream, record, sealed } = late;
    const patience = (0,retry/* patienceOf */.Hw)(ports);
    const trust = await (0,retry/* again */.TG)(ports.openRoot, patience);
    const same = sealed && (0,seal/* sealedAgain */.Hm)(record.kind, sealed.bytes, (0,read/* slotAt */.UP)(stream, sealed.sequence));
    if (same !== undefined && (await isAdmitted(same, trust))) {
        await (0,retry/* again */.TG)(() => stillThere(stream, ports), patience);
        await (0,append_claim/* storeEvidence */.jE)(record.evidence, stream, patience, ports);
        const claim = await (0,append_claim/* claimSlot */.lT)(same, patience, ports);
        if (claim.ours)
            return acknowledged(same, await (0,append_claim/* confirm */.lJ)(same, { operation: record.operation, version: claim.version }, patience, ports), ports);
    }
    return (await standsAlready(late, trust, ports)) ? 'stands already' : appendRecord(asLate(late), stream, ports);
}
/** How far back a record of our own job can lie, with all its siblings at work on one stream. */
const LOOKED_AT = 256;
/** Whoever was killed between the append and the removal of its file has left one that was sent. */
async function standsAlready({ stream, record }, trust, { store }) {
    let seen = 0;
    for await (const standing of (0,streams/* recordsOf */.M)(stream, store)) {
        // No two records have one salt, and a late one keeps the salt that it was captured with.
        if (standing.body.salt === record.body.salt && !('refused' in (await trust.judge(standing, stream.zone))))
            return true;
        seen += 1;
        if (seen >= LOOKED_AT)
            return false;
    }
    return false;
}
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

;// CONCATENATED MODULE: ./build/flows/record-command.js
/** One command of the user's, from before it starts until after it ended. */











async function recordCommand(line, session, ports) {
    const call = ports.tool.recognise(line);
    const writes = CLASSES[call.class];
    if (writes === 'nothing')
        return runUnrecorded(call, ports);
    const start = await lookBefore((0,init_ledger/* operationId */.B)(ports.append), call, { ...ports, plans: ports.memory });
    ports.trace.reached('looked-before');
    const stream = streamOfCommand(start.before.scope, start.directory, session.facts.run.repositoryId, session);
    const intent = writes.ahead ? await announce(start, writes.ahead, stream, ports) : 'not-needed';
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
async function announce(start, ahead, stream, ports) {
    const intent = await appendOrSpool(ahead(start), stream, ports.append);
    if (!('why' in intent)) {
        await ports.memory.noteOperation(noteOf(start, intent.slot.sequence, stream, ports));
        ports.trace.reached('intent-acknowledged');
    }
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
        await withoutHarm(ports.log, async () => void (await keepForLater(refused, stream, (0,errors/* asLedgerError */.MW)(thrown), ports.append)));
        if (start.before.tap !== null)
            await ports.host.files.remove(start.before.tap.file).catch(() => undefined);
        throw thrown;
    }
}
/** The only maker of Cleared: a change starts on a receipt, or on a gap that somebody chose to allow. */
function clearToStart(start, intent, { enforcement }) {
    const { call } = start;
    if (intent !== 'not-needed' && 'why' in intent && enforcement.changes === 'block' && !call.neverBlocked) {
        throw refusal(call, intent.why);
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
    const instead = 'To let changes go on unrecorded while the store is away, set `if-unrecorded: warn`';
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
        state: (0,values/* isAbsent */.W0)(where) ? null : where,
        mark: null,
        closed: false,
    };
}
/** So that post can tell a command that outlived its shim from one that is over. */
async function noteProcess(pid, start, intent, stream, ports) {
    if (intent !== 'not-needed' && !('why' in intent)) {
        const began = await ports.exec.startOf(pid);
        const process = began === undefined ? null : { pid, start: began };
        await ports.memory.noteOperation({ ...noteOf(start, intent.slot.sequence, stream, ports), process }).catch(() => undefined);
    }
    ports.trace.reached('command-started');
}
/** Hints for the next command of this job and for post. */
async function remember(end, intent, outcome, stream, ports) {
    const { start, after } = end;
    if (intent !== 'not-needed') {
        const mark = (0,values/* isAbsent */.W0)(after.state) || (0,values/* isAbsent */.W0)(after.digest) ? null : { lineage: after.state.lineage, serial: after.state.serial, digest: after.digest };
        const closed = 'why' in outcome ? { closed: false } : { closed: true, ended: outcome.slot.sequence };
        const sequence = 'why' in intent ? await sequenceWithout(outcome, stream, ports) : intent.slot.sequence;
        await ports.memory.noteOperation({ ...noteOf(start, sequence, stream, ports), mark, ...closed });
    }
    if ((0,values/* isAbsent */.W0)(after.planFile) || (0,values/* isAbsent */.W0)(after.plan) || 'why' in outcome)
        return;
    const content = await recordedContent(outcome, ports);
    const { zone, name } = stream;
    if (content !== undefined)
        await ports.memory.notePlan(after.planFile.digest, { zone, stream: name, sequence: outcome.slot.sequence, leaf: outcome.leaf, content });
}
/** The digest of a plan's content is over what redaction left, so only the record itself knows it. */
async function recordedContent({ slot }, { append }) {
    const stored = await (0,read/* readOldest */.EQ)(slot, append.store);
    const record = stored && (0,read/* recordAt */.zR)((0,read/* standing */.JA)(stored.bytes, slot));
    return record === undefined || !(0,stages/* isKind */.VF)(record, 'plan') || (0,values/* isAbsent */.W0)(record.body.plan) ? undefined : record.body.plan.content;
}
/** Where a command without an intent stands among the others on its state: not before what this job knew last. */
async function sequenceWithout(outcome, stream, { memory }) {
    return 'why' in outcome ? ((await memory.recall(stream)) ?? 0) : outcome.slot.sequence;
}
/** Success says nothing. A gap is said, and what waits from before is shipped as soon as the store answers again. */
async function tell({ start: { call }, planFate }, intent, outcome, session, ports) {
    const command = [call.line.tool, ...call.words].join(' ');
    if (!(0,values/* isAbsent */.W0)(planFate) && planFate !== 'untouched')
        ports.log.warn(`iac-ledger: ${command}: ${record_command/* PLAN_DOUBTS */.O[planFate]}. Its outcome says so`);
    if (intent !== 'not-needed' && 'why' in intent)
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

// EXTERNAL MODULE: ./build/inputs/run-context.js
var run_context = __webpack_require__(675);
// EXTERNAL MODULE: ./build/record/place.js
var place = __webpack_require__(7351);
;// CONCATENATED MODULE: ./build/session/memory.js
/**
 * What the commands of one job leave for each other and for post, in the session's folder: hints, never evidence. A
 * step can change all of it; the ledger itself, and the state that the next command finds, are what counts.
 */






const running = (0,record_shape/* objectOf */.Xy)({ pid: record_shape/* count */.U9, start: record_shape/* text */.Qq });
const note = (0,record_shape/* objectOf */.Xy)({
    operation: record_shape/* text */.Qq,
    row: record_shape/* text */.Qq,
    stream: (0,record_shape/* objectOf */.Xy)({ zone: (0,record_shape/* oneOf */.yL)('changes', 'reviews'), name: ledger_keys/* streamNameShape */.ZH, scope: record_shape/* digest */.br }),
    sequence: record_shape/* count */.U9,
    shim: (0,record_shape/* nullOr */.lW)(running),
    process: (0,record_shape/* nullOr */.lW)(running),
    state: (0,record_shape/* nullOr */.lW)((0,record_shape/* objectOf */.Xy)({ kind: record_shape/* text */.Qq })),
    mark: (0,record_shape/* nullOr */.lW)((0,record_shape/* objectOf */.Xy)({ lineage: record_shape/* text */.Qq, serial: record_shape/* count */.U9, digest: record_shape/* digest */.br })),
    closed: record_shape/* flag */.Jt,
}, { closed: true, optional: { ended: record_shape/* count */.U9 } });
const position = (0,record_shape/* objectOf */.Xy)({ sequence: record_shape/* count */.U9 }, { closed: true });
const LARGEST = 65_536;
class memory_Memory {
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
        return (0,external_node_path_.join)(this.#directory, 'heads', `${zone}.${name}.json`);
    }
    planRecord(file) {
        return this.#read(this.#plan(file), shapes/* planRecord */.x1);
    }
    notePlan(file, record) {
        return this.#write(this.#plan(file), { ...record });
    }
    #plan(file) {
        return (0,external_node_path_.join)(this.#directory, 'plans', `${file.slice('sha256:'.length)}.json`);
    }
    noteOperation(held) {
        return this.#write((0,external_node_path_.join)(this.#directory, 'operations', `${held.operation}.json`), held);
    }
    async operations() {
        const folder = (0,external_node_path_.join)(this.#directory, 'operations');
        const names = (await this.#files.list(folder)).filter((name) => name.endsWith('.json'));
        const held = await Promise.all(names.map((name) => this.#read((0,external_node_path_.join)(folder, name), note)));
        return held.filter((found) => found !== undefined);
    }
    /** Only one process of the job at a time sends what waits in the spool: two would send one record twice. False while another is at it. */
    async takeTurn(self) {
        try {
            return (await this.#files.createNew(this.#turn, (0,shared_bytes/* printJson */.Q2)(self), { mode: 0o600, stage: (0,external_node_path_.join)(this.#directory, '.tmp') })) === 'created';
        }
        catch (thrown) {
            if ((0,errors/* systemCode */.xU)(thrown) === undefined)
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
        return (0,external_node_path_.join)(this.#directory, 'sending.json');
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
            const value = (0,shared_bytes/* parseJson */.qF)((await this.#files.read(path, LARGEST)) ?? new Uint8Array());
            return (0,record_shape/* fitted */.$5)(value, shape);
        }
        catch (thrown) {
            if (thrown instanceof SyntaxError || (0,errors/* systemCode */.xU)(thrown) !== undefined)
                return undefined;
            throw thrown;
        }
    }
    /** A full disk costs the hint, not the command. */
    async #write(path, value) {
        try {
            await this.#files.replace(path, (0,shared_bytes/* printJson */.Q2)(value), 0o600);
        }
        catch (thrown) {
            if ((0,errors/* systemCode */.xU)(thrown) === undefined)
                throw thrown;
        }
    }
}
function journalPath(directory) {
    return (0,external_node_path_.join)(directory, 'journal');
}
/** For those who have no session: every head is found from the ledger alone. */
const nothingRemembered = { recall: () => Promise.resolve(undefined), note: () => Promise.resolve() };
function streamOfNote({ stream }, ledger) {
    return { ledger, ...stream };
}

// EXTERNAL MODULE: ./build/store/table.js
var store_table = __webpack_require__(6118);
;// CONCATENATED MODULE: ./build/demo/run.js
/** A ledger of a small real run: real terraform or tofu where one is on PATH, or what one said when it was recorded. */













/** What the demo does, in order; `main` is the configuration before each command. */
const DEMO_STEPS = [
    { main: 'one', argv: ['plan', '-input=false', '-no-color', '-out=demo.tfplan'] },
    { main: 'one', argv: ['apply', '-input=false', '-no-color', 'demo.tfplan'] },
    { main: 'two', argv: ['apply', '-input=false', '-no-color', '-auto-approve'] },
];
const DEMO_CONFIGURATIONS = {
    one: 'resource "terraform_data" "network" {\n  input = "10.0.0.0/16"\n}\n\nresource "terraform_data" "database" {\n  input            = "small"\n  triggers_replace = [terraform_data.network.id]\n}\n',
    two: 'resource "terraform_data" "network" {\n  input = "10.0.0.0/8"\n}\n',
};
/** The first of terraform and tofu on PATH. */
async function findTool({ env, files }) {
    for (const name of table/* TOOLS */.I.terraform.commands) {
        for (const folder of (env.get('PATH') ?? '').split(external_node_path_.delimiter).filter(Boolean)) {
            const executable = (0,external_node_path_.join)(folder, name);
            const facts = await files.look(executable).catch(() => undefined);
            if (facts?.kind === 'file' && facts.executable)
                return { name, executable };
        }
    }
    return undefined;
}
async function makeDemoLedger(home, demo, effects, say) {
    const folder = (0,external_node_path_.join)(home, 'ledger');
    const { privatePem, publicPem } = (0,local_key/* newKey */.uM)();
    const signer = (0,local_key/* signerFromPem */.jM)(privatePem, 'the demo key');
    const { signer: founder } = await signer.sign(new Uint8Array());
    const store = await (await store_table/* STORES */.Z['file:']()).adapter.openStore((0,external_node_url_.pathToFileURL)(folder), effects);
    const session = 'demo';
    const enforcement = { changes: 'block', plans: 'warn', by: 'default' };
    const facts = (0,run_context/* factsOf */.x)(effects.env, { session, checkRunId: undefined, environment: undefined, enforcement, policy: undefined, config: undefined, event: {} });
    const found = { ...effects, signer, store, verifier: new verifier/* KeyVerifier */.W9(), ownSecrets: [privatePem], recorder: facts.recorder };
    const ledger = await (0,init_ledger/* initLedger */.y)({ founder, zones: place/* ZONES */.k.map((zone) => ({ zone, signers: [founder] })) }, found);
    const directory = (0,external_node_path_.join)(home, 'session');
    const memory = new memory_Memory(directory, effects.files);
    const append = { ...found, facts, positions: memory, spool: (0,external_node_path_.join)(directory, 'spool'), openRoot: () => (0,read/* openRoot */.R8)(ledger, store, found.verifier) };
    const exec = { ...effects.exec, handOver: demo.start };
    const { files, clock, log, trace } = effects;
    const host = { exec: effects.exec, files, clock, workspace: (0,external_node_path_.join)(home, 'infra'), cache: (0,external_node_path_.join)(directory, 'cache'), commit: undefined };
    const ports = { tool: demo.tool, host, facts, clock, append, memory, exec, log, trace, row: 'terraform', shim: null };
    const held = {
        version: 1,
        directory,
        ledger,
        zone: 'changes',
        store: store.traits.url,
        signer: 'demo',
        committer: null,
        enforcement,
        trial: true,
        workspace: host.workspace,
        tools: ['terraform'],
        openedAt: clock.now(),
        facts,
    };
    await runSteps(host.workspace, effects.env.all(), demo, held, ports, say);
    return { folder, ledger, publicPem };
}
async function runSteps(workspace, env, demo, session, ports, say) {
    await (0,promises_.mkdir)(workspace, { recursive: true });
    for (const { main, argv } of DEMO_STEPS) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(workspace, 'main.tf'), DEMO_CONFIGURATIONS[main] ?? '');
        const line = { tool: demo.name, executable: demo.executable, argv, cwd: workspace, env };
        const exit = await recordCommand(line, session, ports);
        say(`  ${demo.name} ${argv.join(' ')}: ${'code' in exit ? `exit ${exit.code}` : exit.signal}`);
    }
}

// EXTERNAL MODULE: ./build/flows/verify-ledger.js + 9 modules
var verify_ledger = __webpack_require__(5092);
// EXTERNAL MODULE: ./build/report/record-text.js
var record_text = __webpack_require__(2168);
// EXTERNAL MODULE: ./build/verify/findings.js + 22 modules
var verify_findings = __webpack_require__(1083);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 2 modules
var node_effects = __webpack_require__(1763);
// EXTERNAL MODULE: ./build/commitment/table.js
var commitment_table = __webpack_require__(4308);
;// CONCATENATED MODULE: ./build/entries/ports.js
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
    const openTrust = once(() => openRoot(ledger, store, new KeyVerifier()));
    const { clock, random, files, trace } = effects;
    return {
        store,
        signer,
        openRoot: openTrust,
        positions: new Memory(directory, files),
        spool: join(directory, 'spool'),
        clock,
        random,
        files,
        trace,
        facts,
        ownSecrets,
    };
}
async function toolOf(row) {
    return isToolRow(row) ? (await table/* TOOLS */.I[row].load()).tool : undefined;
}
function isToolRow(row) {
    return Object.hasOwn(table/* TOOLS */.I, row);
}
function hostOf({ directory, workspace }, commit, { exec, files, clock }) {
    return { exec, files, clock, workspace, cache: join(directory, 'cache'), commit };
}

// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(3749);
// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 2 modules
var cli_arguments = __webpack_require__(3657);
;// CONCATENATED MODULE: ./build/entries/cli/demo.js
/** Shows what the ledger is for, on a real one, to somebody who has never heard of it. */




















/** dist/cli/index.js, beside the folder `demo` of the repository; npm and npx start it by a link. */
const recordedRun = () => (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(external_node_process_.argv[1] ?? '')), '..', '..', 'demo', 'recorded-run.json');
async function demoTool(effects) {
    const found = await findTool(effects);
    const tool = await toolOf('terraform');
    if (found !== undefined && tool !== undefined) {
        (0,cli_arguments/* print */.yy)(`Running ${found.executable} in a folder of the demo's own. Each command is recorded before it starts, and its outcome after it ended.`);
        return { ...found, tool, start: async (command) => (await effects.exec.ask(command, 60_000)).exit };
    }
    const run = await readRecordedRun(recordedRun());
    (0,cli_arguments/* print */.yy)(`Neither terraform nor tofu is on PATH. What ${run.madeWith} said in a real run is sealed instead; nothing is run.`);
    const { tool: replayed, exitOf } = replayTool(run);
    return { name: 'terraform', executable: 'terraform', tool: replayed, start: (command) => Promise.resolve(exitOf({ ...command, tool: 'terraform' })) };
}
function askFor({ ledger, publicPem }, head) {
    const expected = head === undefined ? [] : [{ zone: head.slot.zone, stream: head.slot.name, sequence: head.slot.sequence, leaf: head.leaf }];
    return { ledger, pin: { key: (0,local_key/* ruleFromPublicPem */.kZ)(publicPem, 'the demo key') }, expectHeads: expected, asOf: undefined, unpinned: false };
}
async function verdictOn(folder, ask, effects) {
    const store = await (0,stores/* openReader */.c)((0,external_node_url_.pathToFileURL)(folder).href, effects);
    return (0,verify_ledger/* verifyLedger */.x)(ask, { store, verifier: new verifier/* KeyVerifier */.W9(), clock: effects.clock, log: effects.log });
}
async function newestRecords(demo, effects) {
    const store = await (0,stores/* openReader */.c)((0,external_node_url_.pathToFileURL)(demo.folder).href, effects);
    for await (const stream of (0,streams/* streamsIn */.v)(demo.ledger, 'changes', store)) {
        if ((0,ledger_keys/* isReserved */.Bs)(stream))
            continue;
        const found = [];
        for await (const record of (0,streams/* recordsOf */.M)(stream, store))
            found.push(record);
        return found;
    }
    return [];
}
async function show(attack, number, demo, head, effects) {
    const copy = `${demo.folder}-${number}`;
    await (0,promises_.cp)(demo.folder, copy, { recursive: true });
    const target = { folder: copy, last: head.slot };
    await attack.does(target);
    const { findings } = await verdictOn(copy, askFor(demo, head), effects);
    (0,cli_arguments/* print */.yy)(`\n${number}. ${attack.story}`);
    for (const { code, place, detail } of findings)
        (0,cli_arguments/* print */.yy)(`   found: ${code} at ${place.zone}/${place.stream}=${place.sequence}: ${verify_findings/* FINDINGS */.T[code].says} (${detail})`);
    if (findings.length === 0)
        (0,cli_arguments/* print */.yy)('   NOT FOUND');
    return findings.length > 0;
}
async function play(home, effects) {
    const demo = await makeDemoLedger(home, await demoTool(effects), effects, cli_arguments/* print */.yy);
    const records = await newestRecords(demo, effects);
    const [head] = records;
    if (head === undefined)
        throw new RangeError('the demo wrote no record');
    await (0,promises_.writeFile)((0,external_node_path_.join)(home, 'ledger.pub'), demo.publicPem);
    (0,cli_arguments/* print */.yy)(`\nThe ledger ${demo.ledger}\nlies in ${demo.folder}. Its records, as \`iac-ledger log\` lists them:\n`);
    (0,cli_arguments/* print */.yy)(records.toReversed().map(record_text/* recordLine */.IK).join('\n'));
    const good = await verdictOn(demo.folder, askFor(demo, head), effects);
    (0,cli_arguments/* print */.yy)(`\nVerified with its id, its public key and the leaf of its head: ${good.verdict}, ${good.counts.records} records, ${good.findings.length} findings.`);
    (0,cli_arguments/* print */.yy)('\nNow somebody who may write into that folder tampers with it, in five ways, each on a fresh copy:');
    let found = good.verdict === 'pass';
    for (const [index, attack] of ATTACKS.entries())
        found = (await show(attack, index + 1, demo, head, effects)) && found;
    (0,cli_arguments/* print */.yy)(found ? '\nAll five were found.' : '\nSomething was not found: this is a bug, please report it.');
    return found ? 0 : 1;
}
async function command(argv) {
    const { values } = (0,cli_arguments/* parsed */.Yz)(argv, { keep: { type: 'string' } }, []);
    const home = values.keep ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'iac-ledger-demo-')));
    try {
        return await play(home, (0,node_effects/* nodeEffects */.Xj)());
    }
    finally {
        if (values.keep === undefined)
            await (0,promises_.rm)(home, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recordsOf),
/* harmony export */   v: () => (/* binding */ streamsIn)
/* harmony export */ });
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7578);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6594);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/** Which streams there are, and the newest records of one: for post, `log` and `show`. */



/** In byte order. Looks at one key of each stream and jumps over the rest. */
async function* streamsIn(ledger, zone, store, startsWith = '') {
    const prefix = `${zone}/${startsWith}`;
    for (let after = '';;) {
        const next = await firstKey(store, prefix, after);
        if (next === undefined)
            return;
        const name = next.split('/')[1] ?? '';
        if ((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isStreamName */ .wQ)(name))
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
async function* recordsOf(stream, store) {
    for await (const stored of store.list((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixOf */ .MT)(stream), { keys: _shared_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.window })) {
        const slot = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOf */ .SW)(stored.key, stream.ledger);
        const object = slot && (await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readStored */ .CL)(stored, store));
        const record = slot && object && (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordAt */ .zR)((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .standing */ .JA)(object.bytes, slot));
        if (record !== undefined)
            yield record;
    }
}


/***/ }),

/***/ 2168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IK: () => (/* binding */ recordLine),
/* harmony export */   hf: () => (/* binding */ recordPage),
/* harmony export */   ki: () => (/* binding */ recordJson)
/* harmony export */ });
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3424);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/** A record for a terminal: one line, or a page. And as JSON, for programs. Pure; nothing obeys what it prints. */




function sentenceOf({ kind, body }) {
    const row = _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind];
    return row.says(body);
}
function placeOf({ slot }) {
    return `${slot.zone}/${slot.name}=${slot.sequence}`;
}
function recordLine(record) {
    const { body } = record;
    const who = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(body.actor) ? '-' : body.actor.login;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)([body.recordedAt, record.kind.padEnd(8), who.padEnd(12), placeOf(record), sentenceOf(record)].join('  '));
}
/** The whole record, with where it stands and what it hashes to. */
function recordJson(record) {
    const { kind, slot, leaf, digest, payloadDigest, hint, predicate } = record;
    const { zone, name, sequence } = slot;
    return { kind, place: { zone, stream: name, sequence }, leaf, digest, payload: payloadDigest, signer: hint, predicate };
}
function recordPage(record) {
    const { kind, leaf, digest, payloadDigest, hint, predicate } = record;
    const head = [
        `${kind} at ${placeOf(record)}: ${sentenceOf(record)}`,
        `  leaf      ${leaf}`,
        `  object    ${digest}`,
        `  payload   ${payloadDigest}`,
        `  signed by ${hint} (not checked here: \`iac-ledger verify\` does)`,
    ];
    return [...head.map(_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK), '', ...linesOf(predicate, 0)].join('\n');
}
/** Members by name, lists item by item; an absence reads as its reason. */
function linesOf(value, depth) {
    const indent = '  '.repeat(depth);
    if (value === undefined)
        return [];
    if (typeof value !== 'object' || value === null)
        return [`${indent}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(String(value))}`];
    if ((0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(value))
        return [`${indent}(${value.absent}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(value.why)})`];
    if ((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        return value.flatMap((item) => linesOf(item, depth).map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : `  ${line}`)));
    return Object.entries(value).flatMap(([name, held]) => {
        const short = held !== undefined ? linesOf(held, depth + 1) : [];
        return short.length === 1 ? [`${indent}${name}: ${short[0]?.trim()}`] : [`${indent}${name}:`, ...short];
    });
}


/***/ })

};
