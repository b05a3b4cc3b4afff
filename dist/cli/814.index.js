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
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(675);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6594);
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7351);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _sign_local_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(133);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7712);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(427);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7130);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8813);
/* harmony import */ var _writing_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5442);













async function allowedBy(option) {
    const [zone = '', path = ''] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)];
    if (!(0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isZone */ .DS)(zone) || path === '')
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .usageError */ .Wp)(`--allow ${option}: ZONE=PUB.pem is expected, with a zone out of ${_record_place_js__WEBPACK_IMPORTED_MODULE_12__/* .ZONES */ .k.join(', ')}`);
    return { zone, signer: (0,_sign_local_key_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleFromPublicPem */ .kZ)(await readPublicKey(path), path) };
}
async function readPublicKey(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((thrown) => {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown)}`, fix: 'name a PEM file with a public key' }, { cause: thrown });
    });
}
/** A zone that `--allow` names is for those keys only; every other zone is the founder's. */
function zonesOf(founder, allowed) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_12__/* .ZONES */ .k.map((zone) => {
        const named = allowed.filter((row) => row.zone === zone).map(({ signer }) => signer);
        return { zone, signers: named.length > 0 ? named : [founder] };
    });
}
async function command(argv) {
    const options = { signer: { type: 'string' }, allow: { type: 'string', multiple: true }, json: { type: 'boolean' } };
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .parsed */ .Yz)(argv, options, ['STORE']);
    const reference = (0,_writing_js__WEBPACK_IMPORTED_MODULE_11__/* .signerOf */ .K)(values.signer);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeEffects */ .Xj)();
    const signer = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_6__/* .openSigner */ .Hs)(reference, effects);
    const { signer: founder } = await signer.sign(new Uint8Array());
    const allowed = await Promise.all((values.allow ?? []).map(allowedBy));
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .Ch)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .storeUrl */ .T4)(positionals[0] ?? ''), effects);
    const ports = { ...effects, signer, store, verifier: new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__/* .KeyVerifier */ .W9(), ownSecrets: [], recorder: (0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .recorderOf */ .MU)(effects.env) };
    const ledger = await (0,_flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .initLedger */ .y)({ founder, zones: zonesOf(founder, allowed) }, ports);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .print */ .yy)(values.json ? JSON.stringify({ ledger }) : ledger);
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
