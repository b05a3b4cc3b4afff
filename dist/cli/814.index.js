export const id = 814;
export const ids = [814];
export const modules = {

/***/ 6814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _flows_prove_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6336);
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(675);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6594);
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7351);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);
/* harmony import */ var _sign_local_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(133);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7712);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(427);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7130);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8813);
/* harmony import */ var _writing_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5442);














async function allowedBy(option) {
    const [zone = '', path = ''] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)];
    if (!(0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isZone */ .DS)(zone) || path === '')
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .usageError */ .Wp)(`--allow ${option}: ZONE=PUB.pem is expected, with a zone out of ${_record_place_js__WEBPACK_IMPORTED_MODULE_13__/* .ZONES */ .k.join(', ')}`);
    return { zone, signer: (0,_sign_local_key_js__WEBPACK_IMPORTED_MODULE_6__/* .ruleFromPublicPem */ .kZ)(await readPublicKey(path), path) };
}
async function readPublicKey(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((thrown) => {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown)}`, fix: 'name a PEM file with a public key' }, { cause: thrown });
    });
}
/** A zone that `--allow` names is for those keys only; every other zone is the founder's. */
function zonesOf(founder, allowed) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_13__/* .ZONES */ .k.map((zone) => {
        const named = allowed.filter((row) => row.zone === zone).map(({ signer }) => signer);
        return { zone, signers: named.length > 0 ? named : [founder] };
    });
}
async function command(argv) {
    const options = { signer: { type: 'string' }, allow: { type: 'string', multiple: true }, json: { type: 'boolean' } };
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .parsed */ .Yz)(argv, options, ['STORE']);
    const reference = (0,_writing_js__WEBPACK_IMPORTED_MODULE_12__/* .signerOf */ .K)(values.signer);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeEffects */ .Xj)();
    const signer = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_7__/* .openSigner */ .Hs)(reference, effects);
    const { signer: founder } = await signer.sign(new Uint8Array());
    const allowed = await Promise.all((values.allow ?? []).map(allowedBy));
    const url = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .storeUrl */ .T4)(positionals[0] ?? '');
    const [store, proof] = await Promise.all([(0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .Ch)(url, effects), (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openProof */ .J2)(url, effects)]);
    await (0,_flows_prove_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseToFound */ .wt)(store, proof);
    const ports = { ...effects, signer, store, verifier: new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_8__/* .KeyVerifier */ .W9(), ownSecrets: [], recorder: (0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .recorderOf */ .MU)(effects.env) };
    const ledger = await (0,_flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .initLedger */ .y)({ founder, zones: zonesOf(founder, allowed) }, ports);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .print */ .yy)(values.json ? JSON.stringify({ ledger }) : ledger);
    return 0;
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
/* harmony import */ var _redact_redact_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6791);
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
        const fix = 'use it as it is, or name an empty folder or prefix for a new one';
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
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', {
        says: `the ledger ${ledger} was begun, and what follows its genesis is no policy that its founder signed`,
        fix: 'name an empty folder for a new ledger',
    });
}
function foreign(url) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', {
        says: `${url} begins with something that is no genesis of this signer`,
        fix: 'name an empty folder for a new ledger',
    });
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
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_EXISTS', {
            says: 'somebody else founded a ledger there at this moment',
            fix: 'run the command again: it names the standing id',
        });
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

/***/ 6336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uH: () => (/* binding */ proveSetup),
  wt: () => (/* binding */ refuseToFound)
});

// UNUSED EXPORTS: refuseUnproved

// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var ledger_read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/trust/pae.js
var pae = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/append/proofs.js
/**
 * What a set-up has to prove, a row each. Main asks what costs a request or two before the first command; `doctor` asks
 * everything. Nothing is left behind: each trial of a store is one that can't come to pass (src/store/store.ts).
 */





const proofs_PROOFS = {
    'write-once': {
        shows: 'a second object at a key that is taken is refused',
        severity: 'error',
        ofLocks: false,
        inMain: true,
        code: 'STORE_UNFIT',
        ask: isWriteOnce,
    },
    versions: {
        shows: 'what is replaced or removed stays visible as a version',
        severity: 'error',
        ofLocks: true,
        inMain: true,
        code: 'STORE_UNFIT',
        ask: keepsVersions,
    },
    lock: { shows: 'records are locked when they are written', severity: 'warning', ofLocks: true, inMain: true, code: 'STORE_UNFIT', ask: locks },
    'no-removal': { shows: 'this role can not remove a version', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotRemove },
    'no-shortening': { shows: 'this role can not shorten a lock', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotShorten },
    clock: { shows: "this machine's clock and the store's agree", severity: 'warning', ofLocks: false, inMain: true, code: 'STORE_UNFIT', ask: clocksAgree },
    signer: {
        shows: "the ledger's policy allows this signer in the zone",
        severity: 'error',
        ofLocks: false,
        inMain: true,
        code: 'SIGNER_NOT_ALLOWED',
        ask: signerIsAllowed,
    },
};
const proofs_PROOF_NAMES = Object.keys(proofs_PROOFS);
function severityOf(name, { store }) {
    const { severity, ofLocks } = proofs_PROOFS[name];
    return ofLocks && store.traits.locks === 'none' ? 'warning' : severity;
}
/** Starts no question before a row asks it, and none twice. */
function proofs_asking(setup) {
    const object = once(() => objectOf(setup));
    return { ...setup, object, holding: once(() => setup.proof.holding()), rights: once(async () => setup.proof.rights(await object())) };
}
function once(ask) {
    let asked;
    return () => {
        asked ??= ask();
        return asked;
    };
}
/** One that lies where this writer may write: a role for one zone may not touch the root. Else the genesis, which is there before anything is. */
async function objectOf({ ledger, zone, repositoryId, store }) {
    const own = zone === 'root' ? (0,keys/* prefixOf */.MT)((0,keys/* rootOf */.I5)(ledger)) : `${zone}/r${repositoryId === undefined ? '' : `${repositoryId}.`}`;
    for await (const stored of store.list(own, { keys: 1 })) {
        const oldest = (0,ledger_read/* oldestOf */.TW)(stored);
        if (oldest === undefined || stored.versions.at(-1)?.tombstone === true)
            break; // a condition does not see what a marker hides
        const read = await (0,ledger_read/* readStored */.CL)(stored, store);
        if (read !== undefined && read.bytes.length > 0)
            return { key: stored.key, version: read.version, bytes: read.bytes, lock: read.lock };
        break;
    }
    const slot = (0,ledger_read/* slotAt */.UP)((0,keys/* rootOf */.I5)(ledger), 0);
    const genesis = await (0,ledger_read/* readOldest */.EQ)(slot, store);
    if (genesis === undefined)
        throw new RangeError('a ledger without a genesis has been opened');
    return { key: (0,keys/* keyOf */.TN)(slot), version: genesis.version, bytes: genesis.bytes, lock: genesis.lock };
}
async function isWriteOnce(asked) {
    const object = await asked.object();
    const condition = await asked.proof.condition(object);
    if (condition.state === 'kept')
        return ok(`${object.key} was put once more, and refused`);
    if (condition.state === 'ignored')
        return failed(condition.saw, 'it is no write-once store: use AWS, or a server that keeps `If-None-Match: *` (docs/stores.md)');
    const may = await asked.proof.mayCreate(ownEvidence(asked, object), object.bytes);
    if (may.state === 'refused')
        throw may.cause;
    if (may.state === 'unknown')
        throw condition.cause;
    const saw = `this role may not write ${object.key}, and nothing that it may write is there yet`;
    return { state: 'unknown', saw, fix: 'run `iac-ledger doctor` as the role that founded the ledger, or again when this repository has its first record' };
}
/** Named by the digest of its bytes, as evidence is: even if a server stored it, nothing would ever refer to it. */
function ownEvidence({ ledger, zone, repositoryId = '0' }, { bytes }) {
    return (0,keys/* evidenceKeyOf */.gA)((0,keys/* runsOf */.ky)({ ledger, zone }, repositoryId), (0,shared_bytes/* sha256 */.sc)(bytes));
}
async function keepsVersions({ holding }) {
    const { versions } = await holding();
    if (versions.state === 'unknown')
        return unknown(versions);
    if (versions.state === 'kept')
        return ok('versions are kept');
    return failed('no versions are kept, so nothing but the chain shows that a record was replaced', versions.fix);
}
async function locks({ holding, store }) {
    const { lock } = await holding();
    if (lock.state === 'unknown')
        return unknown(lock);
    if (lock.state === 'set')
        return ok(`${lock.mode}, ${lock.days} days`);
    const saw = store.traits.locks === 'none' ? 'this store has no locks: whoever may remove its objects' : 'records get no lock: whoever may delete versions';
    return failed(`${saw} can empty the ledger`, lock.fix);
}
async function mayNotRemove({ rights }) {
    return rightShown((await rights()).remove);
}
async function mayNotShorten({ rights }) {
    return rightShown((await rights()).shorten);
}
function rightShown(right) {
    if (right.state === 'unknown')
        return unknown(right);
    return right.state === 'refused' ? ok(right.saw) : failed(right.saw, right.fix);
}
async function clocksAgree({ holding }) {
    const { clock } = await holding();
    if (clock.state === 'unknown')
        return unknown(clock);
    const skewMs = Date.parse(clock.ours) - Date.parse(clock.store);
    const saw = `this machine says ${clock.ours}, the store ${clock.store}`;
    if (Math.abs(skewMs) <= limits/* LIMITS */.b.skewMs)
        return ok(saw);
    return failed(`${saw}: ${Math.round(Math.abs(skewMs) / 1_000)} s ${skewMs < 0 ? 'behind' : 'ahead'}`, 'set the clock of this machine, for example with `chronyc makestep`');
}
async function signerIsAllowed({ signer, zone, trust }) {
    const { signer: rule } = await signer.sign((0,pae/* preAuthenticated */.J)(new TextEncoder().encode('probe')));
    const allowed = trust.allowed(zone, trust.newest?.size ?? 0);
    if (allowed.some(({ spki }) => spki === rule.spki))
        return ok(`its key is among ${allowed.length} in the zone "${zone}"`);
    return failed(`the ledger's policy allows ${allowed.length} signer(s) in the zone "${zone}", and this one is not among them`, `sign with an allowed key, or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``);
}
function ok(saw) {
    return { state: 'ok', saw, fix: null };
}
function failed(saw, fix) {
    return { state: 'failed', saw, fix };
}
function unknown({ why, fix }) {
    return { state: 'unknown', saw: why, fix: fix ?? null };
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/flows/prove-setup.js
/** A set-up proves itself: to main, which stops at what is wrong, and to `doctor`, which tells everything. */


/** Throws STORE_UNFIT or SIGNER_NOT_ALLOWED for what has failed, STORE_DENIED for what this role may not do at all. */
async function refuseUnproved(setup, log) {
    const asked = asking(setup);
    const names = PROOF_NAMES.filter((name) => PROOFS[name].inMain);
    const proved = await Promise.all(names.map(async (name) => provedBy(name, await PROOFS[name].ask(asked), setup)));
    for (const each of proved) {
        if (each.state === 'ok')
            continue;
        const says = `${each.saw} (${setup.store.traits.url}, where it is to be shown that ${each.shows})`;
        if (each.state === 'failed' && each.severity === 'error')
            throw new LedgerError(PROOFS[each.name].code, { says, fix: each.fix });
        if (setup.store.traits.locks === 'none')
            continue; // a folder is what its user chose; `doctor` tells what it can't do
        if (each.state === 'failed')
            log.warn(`IaC Ledger: ${says}; to do: ${each.fix}`);
        else
            log.say(`IaC Ledger: not known: ${says}`);
    }
}
/** Before a ledger is founded: in a store that keeps no versions every job would refuse it, and by then it would stand there. STORE_UNFIT. */
async function refuseToFound(store, proof) {
    if (store.traits.locks === 'none')
        return;
    const { versions } = await proof.holding();
    if (versions.state === 'lost')
        throw new errors/* LedgerError */.oy('STORE_UNFIT', { says: `${store.traits.url} keeps no versions of what is replaced`, fix: versions.fix });
}
/** Every row; a right that is missing to ask one leaves that one unknown. Throws where no row could be answered: STORE_UNREACHABLE, STORE_BUSY. */
async function proveSetup(setup) {
    const asked = proofs_asking(setup);
    return Promise.all(proofs_PROOF_NAMES.map(async (name) => {
        const shown = await proofs_PROOFS[name].ask(asked).catch((thrown) => {
            if (thrown instanceof errors/* LedgerError */.oy && thrown.code === 'STORE_DENIED')
                return { state: 'unknown', saw: thrown.message, fix: thrown.fix };
            throw thrown;
        });
        return provedBy(name, shown, setup);
    }));
}
function provedBy(name, shown, setup) {
    return { ...shown, name, shows: proofs_PROOFS[name].shows, severity: severityOf(name, setup) };
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
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', {
            says: `${from} holds a key of type ${type}, which records are not signed with`,
            fix: `use a P-256 or Ed25519 key; ${MAKE_ONE}`,
        });
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
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', {
        says: `${from} holds no P-256 or Ed25519 public key in PEM`,
        fix: 'give the public half, such as the FILE.pub that `iac-ledger keygen FILE` writes',
    });
}


/***/ })

};
