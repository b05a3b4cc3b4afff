export const id = 399;
export const ids = [399];
export const modules = {

/***/ 9399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _sign_local_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(133);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8813);




/** Never over a file that is there: a lost key can't be made again. */
async function writeNew(path, text, mode) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', mode).catch((thrown) => {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(thrown) !== 'EEXIST')
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} can't be written: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(thrown)}`, fix: 'name a file in a folder that you may write' }, { cause: thrown });
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} is there already`, fix: 'name another file, or move the old key away' });
    });
    try {
        await file.writeFile(text);
        await file.sync();
    }
    finally {
        await file.close();
    }
}
async function command(argv) {
    const [path = ''] = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(argv, {}, ['FILE']).positionals;
    const { privatePem, publicPem } = (0,_sign_local_key_js__WEBPACK_IMPORTED_MODULE_2__/* .newKey */ .uM)();
    await writeNew(path, privatePem, 0o600);
    await writeNew(`${path}.pub`, publicPem, 0o644);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`${path}      the private key: keep it where only the signer reads it\n${path}.pub  the public key: give it to whoever verifies`);
    return 0;
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
