export const id = 495;
export const ids = [495];
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

/***/ 7495:
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
var keys = __webpack_require__(6594);
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
    return (0,external_node_path_.join)(folder, (0,keys/* keyOf */.TN)(slot));
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
    const { enforcement } = facts;
    return neverBlocked ? { ...facts, enforcement: { ...((0,values/* isAbsent */.W0)(enforcement) ? {} : enforcement), mode: 'warn', by: 'command' } } : facts;
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
    return { ledger, zone, name: (0,keys/* streamName */.WB)(repositoryId, about, scope), scope };
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

// EXTERNAL MODULE: ./build/flows/append-record.js + 2 modules
var append_record = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/flows/glass.js
var glass = __webpack_require__(5046);
// EXTERNAL MODULE: ./build/flows/ship-spool.js
var ship_spool = __webpack_require__(5268);
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
        const outcome = await (0,append_record/* appendOrSpool */.b_)(writes.after(end, intent), stream, ports.append);
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
    const intent = await (0,append_record/* appendOrSpool */.b_)(ahead(start), stream, ports.append, (0,glass/* glassFor */.Ol)(start.call, enforcement, ports.append.clock));
    if ('why' in intent && intent.broken === undefined)
        return intent;
    if ('why' in intent && intent.broken !== undefined)
        (0,glass/* tellBroken */.jO)([start.call.line.tool, ...start.call.words].join(' '), intent.broken, ports.log);
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
        await withoutHarm(ports.log, async () => void (await (0,append_record/* keepForLater */.D2)(refused, stream, (0,errors/* asLedgerError */.MW)(thrown), ports.append)));
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
        state: (0,values/* isAbsent */.W0)(where) ? null : where,
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
        const mark = (0,values/* isAbsent */.W0)(after.state) || (0,values/* isAbsent */.W0)(after.digest) ? null : { lineage: after.state.lineage, serial: after.state.serial, digest: after.digest };
        const closed = 'why' in outcome ? { closed: false, kept: outcome.spooled !== undefined } : { closed: true, ended: outcome.slot.sequence };
        const sequence = await sequenceOf('why' in intent ? outcome : intent, stream, ports);
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
/** Success says nothing. A gap is said, and what waits from before is shipped as soon as the store answers again. */
async function tell({ start: { call }, planFate }, intent, outcome, session, ports) {
    const command = [call.line.tool, ...call.words].join(' ');
    if (!(0,values/* isAbsent */.W0)(planFate) && planFate !== 'untouched')
        ports.log.warn(`iac-ledger: ${command}: ${record_command/* PLAN_DOUBTS */.O[planFate]}. Its outcome says so`);
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
        await (0,ship_spool/* shipSpool */.I)(ledger, append);
    }
    finally {
        await memory.endTurn();
    }
}

// EXTERNAL MODULE: ./build/inputs/run-context.js
var run_context = __webpack_require__(675);
// EXTERNAL MODULE: ./build/record/place.js
var place = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/session/memory.js
var session_memory = __webpack_require__(1856);
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
    const facts = (0,run_context/* factsOf */.xS)(effects.env, { session, checkRunId: undefined, environment: undefined, enforcement, policy: undefined, config: undefined, event: {} });
    const found = { ...effects, signer, store, verifier: new verifier/* KeyVerifier */.W9(), ownSecrets: [privatePem], recorder: facts.recorder };
    const ledger = await (0,init_ledger/* initLedger */.y)({ founder, zones: place/* ZONES */.k.map((zone) => ({ zone, signers: [founder] })) }, found);
    const directory = (0,external_node_path_.join)(home, 'session');
    const memory = new session_memory/* Memory */.ce(directory, effects.files);
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
        role: null,
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

// EXTERNAL MODULE: ./build/flows/verify-ledger.js + 7 modules
var verify_ledger = __webpack_require__(4458);
// EXTERNAL MODULE: ./build/ledger/streams.js
var streams = __webpack_require__(393);
// EXTERNAL MODULE: ./build/report/record-text.js
var record_text = __webpack_require__(2168);
// EXTERNAL MODULE: ./build/verify/findings.js + 26 modules
var verify_findings = __webpack_require__(9489);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 1 modules
var node_effects = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/entries/ports.js
var ports = __webpack_require__(5659);
// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(3749);
// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 3 modules
var cli_arguments = __webpack_require__(8813);
;// CONCATENATED MODULE: ./build/entries/cli/demo.js
/** Shows what the ledger is for, on a real one, to somebody who has never heard of it. */




















/** dist/cli/index.js, beside the folder `demo` of the repository; npm and npx start it by a link. */
const recordedRun = () => (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(external_node_process_.argv[1] ?? '')), '..', '..', 'demo', 'recorded-run.json');
async function demoTool(effects) {
    const found = await findTool(effects);
    const tool = await (0,ports/* toolOf */.wS)('terraform');
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
    const store = await (0,stores/* openReader */.cE)((0,external_node_url_.pathToFileURL)(folder).href, effects);
    return (0,verify_ledger/* verifyLedger */.x)(ask, { store, verifier: new verifier/* KeyVerifier */.W9(), clock: effects.clock, log: effects.log });
}
async function newestRecords(demo, effects) {
    const store = await (0,stores/* openReader */.cE)((0,external_node_url_.pathToFileURL)(demo.folder).href, effects);
    for await (const stream of (0,streams/* streamsIn */.v)(demo.ledger, 'changes', store)) {
        if ((0,keys/* isReserved */.Bs)(stream))
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
