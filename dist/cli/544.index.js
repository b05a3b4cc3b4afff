export const id = 544;
export const ids = [544];
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
        for await (const { versions } of store.list(key, { keys: 1 })) {
            const standing = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .again */ .TG)(() => store.read(key, versions[0].id, bytes.length), patience);
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
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_7__/* .stageOf */ .g)({ kind, operation, slot, leaf, digest: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(sealed.bytes), version, lock: back.lock });
}
function differs(key) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('STORE_DIFFERS', { says: `the store gives back other bytes than were written at ${key}`, fix: 'somebody or something changes what is stored: stop, and look at the store before anything else' });
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

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId),
/* harmony export */   y: () => (/* binding */ initLedger)
/* harmony export */ });
/* harmony import */ var _append_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7201);
/* harmony import */ var _append_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7175);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6594);
/* harmony import */ var _ledger_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4694);
/* harmony import */ var _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8416);
/* harmony import */ var _ledger_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3254);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1162);
/* harmony import */ var _record_body_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(618);
/* harmony import */ var _record_kinds_genesis_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5214);
/* harmony import */ var _record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5784);
/* harmony import */ var _redact_redact_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3240);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2005);
/* harmony import */ var _sign_seal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3523);
/** Founds a ledger: genesis, then the whole first policy. Only `init`, and the trial ledger of one job, come here. */














/** Crashed between the two records, it resumes. LEDGER_EXISTS, naming the standing id, when both are there. */
async function initLedger(asked, ports) {
    const standingGenesis = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_6__/* .genesisIn */ .oi)(ports.store);
    if (standingGenesis === 'foreign')
        throw foreign(ports.store.traits.url);
    const genesis = standingGenesis ?? (await writeGenesis(asked, ports));
    const { trust, slots } = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readRoot */ .XD)(genesis.ledger, ports.store, ports.verifier, undefined);
    if (slots.length > 1 && trust.policy === undefined)
        throw unfinished(genesis.ledger);
    if (slots.length > 1) {
        const fix = 'use it as it is, or name an empty folder for a new one';
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_EXISTS', { says: `there is a ledger already: ${genesis.ledger}`, fix });
    }
    if (trust.newest === undefined)
        throw foreign(ports.store.traits.url);
    const body = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .housekeepingBody */ .IY)(operationId(ports), ports.clock.now(), (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOutsideAJob */ .PR)(ports.recorder));
    const head = { stream: (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(genesis.ledger), next: 1, previous: genesis.leaf, tree: (0,_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .grow */ .wS)(_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, genesis.leaf), root: trust.newest, seen: [] };
    await writeRoot((0,_record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .policyOf */ .US)(asked.zones, body), head, genesis.ledger, trust.allowed('root', 1), ports);
    return genesis.ledger;
}
function unfinished(ledger) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', { says: `the ledger ${ledger} was begun, and what follows its genesis is no policy that its founder signed`, fix: 'name an empty folder for a new ledger' });
}
function foreign(url) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', { says: `${url} begins with something that is no genesis of this signer`, fix: 'name an empty folder for a new ledger' });
}
async function writeGenesis({ founder }, ports) {
    const unfounded = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)('');
    const body = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .housekeepingBody */ .IY)(operationId(ports), ports.clock.now(), (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOutsideAJob */ .PR)(ports.recorder));
    const head = { stream: (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(unfounded), next: 0, previous: undefined, tree: _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, root: undefined, seen: [] };
    const { ledger, leaf } = await writeRoot((0,_record_kinds_genesis_js__WEBPACK_IMPORTED_MODULE_8__/* .foundingOf */ .S)({ nonce: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .toBase64 */ .nk)(ports.random.bytes(16)), signer: founder }, body), head, unfounded, [founder], ports);
    return { ledger, leaf };
}
async function writeRoot(record, head, ledger, allowed, ports) {
    const patience = (0,_append_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patienceOf */ .Hw)(ports);
    const redacted = (0,_redact_redact_js__WEBPACK_IMPORTED_MODULE_10__/* .redact */ .E)(record, ports);
    const linked = (0,_ledger_link_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .n)(redacted, head);
    const sealed = await (0,_sign_seal_js__WEBPACK_IMPORTED_MODULE_13__/* .seal */ .od)(linked, ports);
    await refuseStranger(sealed, allowed, ports);
    const claim = await (0,_append_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimSlot */ .lT)(sealed, patience, ports);
    if (!claim.ours)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_EXISTS', { says: 'somebody else founded a ledger there at this moment', fix: 'run the command again: it names the standing id' });
    const receipt = await (0,_append_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .confirm */ .lJ)(sealed, { operation: redacted.operation, version: claim.version }, patience, ports);
    return { ledger: (record.kind === 'genesis' ? (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)(linked.payload) : ledger), leaf: sealed.leaf, receipt };
}
/** A root record that its ledger refuses would stand there for good, and the ledger could never be used. */
async function refuseStranger({ bytes, slot }, allowed, { verifier }) {
    const opened = (0,_ledger_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openRecord */ .C6)(bytes, slot);
    const verdict = 'malformed' in opened ? { refused: true, detail: opened.malformed } : await verifier.verify(opened, allowed);
    if (!('refused' in verdict))
        return;
    const fix = 'sign with the key that the genesis names: the one that `init` was first run with';
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('SIGNER_NOT_ALLOWED', { says: `this signer is not the founder of the ledger: ${verdict.detail}`, fix });
}
/** 128 random bits in hex: joins the records of one operation. */
function operationId({ random }) {
    return Buffer.from(random.bytes(16)).toString('hex');
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recorderOf),
/* harmony export */   x: () => (/* binding */ factsOf)
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
        enforcement: { mode: enforcement.changes, by: enforcement.by },
    };
}
function runOf(env, { session, checkRunId }) {
    const [repository, id] = [env.get('GITHUB_REPOSITORY'), env.get('GITHUB_RUN_ID')];
    const outside = 'the runner did not say';
    return {
        repository: repository ?? '',
        repositoryId: digitsOf(env.get('GITHUB_REPOSITORY_ID')) ?? '0',
        id: id ?? '',
        attempt: Number(digitsOf(env.get('GITHUB_RUN_ATTEMPT')) ?? '0'),
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
    if (typeof pull !== 'object')
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'not run for a pull request');
    const shaOf = (value) => (typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the event did not say'));
    const sideOf = (side) => shaOf(pull[side]?.['sha']);
    const number = pull['number'];
    return {
        pullRequest: Number.isSafeInteger(number) ? number : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the event did not say'),
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
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7578);
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3424);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4529);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1162);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3254);
/** The only maker of LinkedRecord: chain, body and subjects, printed once. Nobody builds these bytes a second time. */







/** Pure. RECORD_TOO_LARGE over the hard limit. */
function link(record, head) {
    const slot = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .slotAt */ .UP)(head.stream, head.next);
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .printJson */ .Q2)(statementOf(record, chainOf(record.kind, head)));
    const most = 'late' in record.body ? _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.payloadBytes.late : _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.payloadBytes.hard;
    if (payload.length > most) {
        const says = `the ${record.kind} record has ${payload.length} bytes, more than ${most}`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('RECORD_TOO_LARGE', { says, fix: 'split the configuration; this one command can not be recorded' });
    }
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .g)({ kind: record.kind, slot, payload });
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
function statementOf({ kind, operation, body, evidence }, chain) {
    const predicate = { ...body, ...(chain === undefined ? {} : { chain }) };
    return { _type: _open_js__WEBPACK_IMPORTED_MODULE_5__/* .STATEMENT_TYPE */ .zG, predicate: predicate, predicateType: (0,_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateType */ .W3)(kind), subject: subjectsOf(operation, body, evidence) };
}
/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
function subjectsOf(operation, body, evidence) {
    const manifest = evidence.filter(({ digest }) => digest === body.evidence?.manifest);
    const { commit } = body;
    return [
        ...manifest.map(({ name, digest }) => ({ name, digest: { sha256: hexOf(digest) } })),
        ...('absent' in commit ? [] : [{ name: 'git', digest: { gitCommit: commit.sha } }]),
        { name: 'operation', digest: { sha256: hexOf((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(operation)) } },
    ];
}
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 3240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ redact)
});

// UNUSED EXPORTS: RULES

// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
;// CONCATENATED MODULE: ./build/redact/patterns.js
/** What secrets look like wherever they come from. Each row is a format that its issuer documents. */
const PATTERNS = [
    { name: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
    { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
    { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{22,})/ },
    { name: 'a JSON web token', pattern: /\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]+/ },
    { name: 'a URL with a password', pattern: /:\/\/[^/\s:@]+:[^/\s@]+@/ },
];
function patternIn(text) {
    return PATTERNS.find(({ pattern }) => pattern.test(text))?.name;
}

;// CONCATENATED MODULE: ./build/redact/redact.js
/**
 * The only maker of RedactedRecord, and the only folder that looks into a Raw. Pure but for the salts it is given.
 * This version shows no value of a resource and no text that a tool printed: what comes in Raw goes out withheld.
 */






const RULES = 'core/v1';
/** Members whose value names or proves something: rewriting them would make the record false. None of them is free text. */
const STRUCTURAL = new Set(['address', 'type', 'formerly', 'native', 'lineage', 'leaf', 'spki', 'nonce', 'content', 'digest', 'sha', 'tree', 'lockFile', 'scope', 'id']);
/** Shorter ones are words: replacing each `dev` would hide nothing and spoil everything. */
const SHORTEST = 8;
/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let one through. */
function redact(record, { random, ownSecrets }) {
    const secrets = [...ownSecrets, ...record.secrets.flatMap(textsIn)].filter((secret) => secret.length >= SHORTEST);
    const tally = { rules: RULES, withheld: 0, propagated: 0, patterns: 0 };
    const shown = clearOf(record.body, false, { secrets, tally });
    const salt = () => (0,shared_bytes/* toBase64 */.nk)(random.bytes(16));
    const { body, evidence } = setAside(shown, salt);
    const whole = { ...body, salt: salt(), redaction: tally, evidence: evidence.at(0) ? { manifest: evidence[0].digest } : null };
    refuseOwnSecrets(whole, ownSecrets);
    const { operation } = record.body;
    return (0,stages/* stageOf */.g)({ kind: record.kind, operation: operation.id, body: whole, evidence });
}
function textsIn(raw) {
    const value = values/* Raw */.dO.reveal(raw);
    return typeof value === 'string' ? [value] : [JSON.stringify(value)];
}
function clearOf(value, structural, pass) {
    if (value instanceof values/* Raw */.dO) {
        pass.tally.withheld += 1;
        return { withheld: 'not-listed' };
    }
    if (typeof value === 'string')
        return structural ? value : clearText(value, pass);
    if (Array.isArray(value))
        return value.map((item) => clearOf(item, structural, pass) ?? null);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, clearOf(held, STRUCTURAL.has(name), pass)]));
    }
    return value;
}
function clearText(text, { secrets, tally }) {
    if (secrets.some((secret) => text.includes(secret))) {
        tally.propagated += 1;
        return '(withheld: holds a value that was given as a secret)';
    }
    const pattern = patternIn(text);
    if (pattern === undefined)
        return text.toWellFormed();
    tally.patterns += 1;
    return `(withheld: looks like ${pattern})`;
}
/** The signing key and the job's tokens, whatever member they might have come in by. */
function refuseOwnSecrets(body, ownSecrets) {
    const text = new TextDecoder().decode((0,shared_bytes/* printJson */.Q2)(body));
    const left = ownSecrets.some((secret) => secret.length >= SHORTEST && text.includes(JSON.stringify(secret).slice(1, -1)));
    if (left)
        throw new errors/* LedgerError */.oy('SECRET_LEFT', { says: 'a secret of this step stood in a record, which was not written', fix: 'report this as a bug, without the secret' });
}
/** A list of changes or outputs that is too long for the record becomes evidence beside it; counts and digest stay. */
function setAside(body, salt) {
    const plan = body['plan'];
    if (plan?.changes === undefined)
        return { body, evidence: [] };
    const { changes: planned, outputs = [] } = plan;
    if (Math.max(planned.length, outputs.length) <= limits/* LIMITS */.b.planChanges)
        return { body, evidence: [] };
    const changes = evidenceOf('changes.json', { changes: planned, outputs, salt: salt() });
    const listed = [{ digest: changes.digest, name: changes.name }];
    const manifest = evidenceOf('evidence-manifest.json', { objects: listed, salt: salt() });
    const most = (items) => items.filter(({ action }) => action !== 'no-op').slice(0, limits/* LIMITS */.b.planChanges);
    return { body: { ...body, plan: { ...plan, changes: most(planned), outputs: most(outputs) } }, evidence: [manifest, changes] };
}
function evidenceOf(name, content) {
    const bytes = (0,shared_bytes/* printJson */.Q2)(content);
    return { name, digest: (0,shared_bytes/* sha256 */.sc)(bytes), bytes };
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jM: () => (/* binding */ signerFromPem),
/* harmony export */   kZ: () => (/* binding */ ruleFromPublicPem),
/* harmony export */   uM: () => (/* binding */ newKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(427);
/** A private key in this process: read from PEM, or made new. */



const MAKE_ONE = 'make one with `iac-ledger keygen FILE`, or `openssl ecparam -name prime256v1 -genkey -noout`';
class LocalKey {
    #key;
    #public;
    #rule;
    constructor(key, rule) {
        this.#key = key;
        this.#public = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
        this.#rule = rule;
    }
    sign(preAuthenticated) {
        const hash = this.#rule.algorithm === 'ed25519' ? null : 'sha256';
        const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, preAuthenticated, this.#key);
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, preAuthenticated, this.#public, bytes)) {
            const fix = 'the key or the memory of this machine is damaged: use another';
            return Promise.reject(new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: 'a signature just made does not fit its own key', fix }));
        }
        return Promise.resolve({ bytes, signer: this.#rule });
    }
}
/** `from` names the place for errors (`key:./ledger.pem`), which never quote the key. */
function signerFromPem(pem, from) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        // The cause may quote a part of the key, so it ends here.
        const says = pem.includes('ENCRYPTED') ? `the key in ${from} is encrypted` : `${from} holds no private key in PEM`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says, fix: `give an unencrypted P-256 or Ed25519 key in PEM (PKCS#8 or SEC1); ${MAKE_ONE}` });
    }
    const rule = (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    if (rule === undefined) {
        const type = [key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve].filter(Boolean).join(' ');
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: `${from} holds a key of type ${type}, which records are not signed with`, fix: `use a P-256 or Ed25519 key; ${MAKE_ONE}` });
    }
    return new LocalKey(key, rule);
}
/** A new P-256 key, as PEM: PKCS#8 and SubjectPublicKeyInfo. */
function newKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    return {
        privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    };
}
/** The rule that allows the key of a public PEM. SIGNER_KEY_INVALID for any other text. */
function ruleFromPublicPem(pem, from) {
    let rule;
    try {
        rule = pem.includes('PRIVATE KEY') ? undefined : (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch {
        rule = undefined;
    }
    if (rule !== undefined)
        return rule;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: `${from} holds no P-256 or Ed25519 public key in PEM`, fix: 'give the public half, such as the FILE.pub that `iac-ledger keygen FILE` writes' });
}


/***/ }),

/***/ 3523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ sealedAgain),
/* harmony export */   Ue: () => (/* binding */ envelop),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3180);
/* harmony import */ var _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8416);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4529);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _trust_pae_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4979);
/** The only maker of SealedRecord: envelope, signature, bundle, and a look at it with the verifier's eyes. */







/** `keyid` stays empty: cosign refuses any other for a key (docs/record-format.md, "Envelope"). */
async function envelop(payload, { signer }) {
    const { bytes, signer: rule } = await signer.sign((0,_trust_pae_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthenticated */ .J)(payload));
    const spki = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(rule.spki);
    if (spki === undefined)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: 'the signer names no public key', fix: 'report this as a bug' });
    return { envelope: { payload: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload), payloadType: _ledger_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_TYPE */ .Uc, signatures: [{ keyid: '', sig: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(bytes) }] }, hint: (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_4__/* .hintOf */ .$z)(spki) };
}
async function seal(linked, ports) {
    const { envelope, hint } = await envelop(linked.payload, ports);
    const bytes = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .printJson */ .Q2)({ dsseEnvelope: envelope, mediaType: _ledger_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap, verificationMaterial: { publicKey: { hint } } });
    const leaf = (0,_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .leafHash */ .Jq)((0,_ledger_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(linked.slot, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes), (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(linked.payload)));
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .g)({ kind: linked.kind, slot: linked.slot, leaf, bytes });
}
/** Bytes that were sealed earlier, to be sent again as they are. */
function sealedAgain(kind, bytes, slot) {
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .g)({ kind, slot, leaf: (0,_ledger_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .leafOf */ .eo)(bytes, slot), bytes });
}


/***/ })

};
