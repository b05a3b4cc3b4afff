export const id = 634;
export const ids = [634];
export const modules = {

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/flows/prove-setup.js + 1 modules
var prove_setup = __webpack_require__(6336);
// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/record/place.js
var place = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/proofs-text.js
/** What a set-up has proved, for a terminal. Pure. */

/** A failure outweighs what could not be found out, and a warning neither. */
function proofResult(proofs) {
    const needed = proofs.filter(({ severity }) => severity === 'error');
    if (needed.some(({ state }) => state === 'failed'))
        return 'failed';
    return needed.some(({ state }) => state === 'unknown') ? 'unknown' : 'proved';
}
const HEADLINES = {
    proved: 'PROVED: all that is needed was shown',
    failed: 'FAILED: not fit to hold a ledger as it is',
    unknown: 'NOT PROVED: something that is needed could not be found out',
};
function proofsText(store, proofs) {
    return [`${HEADLINES[proofResult(proofs)]}: ${(0,report_escape/* logLine */.BP)(store)}`, ...proofs.map(proofText)].join('\n\n');
}
function proofText({ name, shows, state, severity, saw, fix }) {
    const word = state === 'failed' && severity === 'warning' ? 'failed (warning)' : state;
    return [`${word}: ${name}: ${shows}`, `  saw     ${(0,report_escape/* logLine */.BP)(saw)}`, ...(fix === null ? [] : [`  to do   ${(0,report_escape/* logLine */.BP)(fix)}`])].join('\n');
}

// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/sign/table.js
var table = __webpack_require__(7712);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __webpack_require__(427);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 1 modules
var node_effects = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(3749);
// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 3 modules
var cli_arguments = __webpack_require__(8813);
;// CONCATENATED MODULE: ./build/entries/cli/doctor.js











const doctor_text = { type: 'string' };
const OPTIONS = { ledger: doctor_text, signer: doctor_text, zone: doctor_text, json: { type: 'boolean' } };
const EXITS = { proved: 0, failed: 1, unknown: 2 };
async function command(argv) {
    const { values, positionals } = (0,cli_arguments/* parsed */.Yz)(argv, OPTIONS, ['STORE']);
    const { ledger, signer: reference, zone = 'changes', json } = values;
    if (ledger === undefined || !(0,bytes/* isDigest */.Bc)(ledger))
        throw (0,cli_arguments/* usageError */.Wp)('--ledger sha256:<64 hex digits> is required');
    if (reference === undefined || !table/* SIGNER_INPUTS */.B8.some((scheme) => reference.startsWith(scheme)))
        throw (0,cli_arguments/* usageError */.Wp)(`--signer is required: ${table/* SIGNER_INPUTS */.B8.map((scheme) => `${scheme}...`).join(' or ')}`);
    if (!(0,keys/* isZone */.DS)(zone))
        throw (0,cli_arguments/* usageError */.Wp)(`--zone ${zone}: one of ${place/* ZONES */.k.join(', ')} is expected`);
    const effects = (0,node_effects/* nodeEffects */.Xj)();
    const url = (0,cli_arguments/* storeUrl */.T4)(positionals[0] ?? '');
    const [store, proof, signer] = await Promise.all([(0,stores/* openStore */.Ch)(url, effects), (0,stores/* openProof */.J2)(url, effects), (0,table/* openSigner */.Hs)(reference, effects)]);
    const id = ledger;
    const trust = await (0,read/* openRoot */.R8)(id, store, new verifier/* KeyVerifier */.W9());
    const repositoryId = effects.env.get('GITHUB_REPOSITORY_ID');
    const proofs = await (0,prove_setup/* proveSetup */.uH)({ ledger: id, zone, repositoryId, store, proof, signer, trust });
    const result = proofResult(proofs);
    (0,cli_arguments/* print */.yy)(json ? JSON.stringify({ result, proofs }) : proofsText(store.traits.url, proofs));
    return EXITS[result];
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
