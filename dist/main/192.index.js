export const id = 192;
export const ids = [192];
export const modules = {

/***/ 50192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adapter: () => (/* binding */ adapter)
});

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(86767);
// EXTERNAL MODULE: ./build/commitment/preimage.js
var preimage = __webpack_require__(47464);
;// CONCATENATED MODULE: ./build/commitment/local-key.js
/** A commitment key in this process: read from the text of a secret. */




/** As many as the hash gives: a shorter key is the weakest part (RFC 2104, section 3). */
const SHORTEST = 32;
const KEY_ID = 'iac-ledger/commitment-key/v1\n';
class LocalCommitter {
    #key;
    #id;
    constructor(key) {
        this.#key = key;
        this.#id = (0,external_node_crypto_.createHash)('sha256').update(KEY_ID).update(key).digest('hex').slice(0, 16);
    }
    commit(ledger, file) {
        const hmac = (0,external_node_crypto_.createHmac)('sha256', this.#key).update((0,preimage/* preimageOf */.kq)(ledger, file)).digest('hex');
        return Promise.resolve({ hmac: `sha256:${hmac}`, key: this.#id });
    }
}
/** `from` names the place for errors (`env:COMMITMENT_KEY`), which never quote the key. */
function committerFromText(text, from) {
    const key = bytesOf(text.replace(/\s/g, ''));
    if (key === undefined)
        throw invalid(`${from} holds neither base64 nor hex`);
    if (key.length < SHORTEST)
        throw invalid(`${from} holds a key of ${key.length} bytes, and ${SHORTEST} are needed`);
    if (new Set(key).size < SHORTEST / 4)
        throw invalid(`${from} holds a key of the same few bytes again and again`);
    return new LocalCommitter(key);
}
/** What is all hex digits is hex: as base64 it would be a longer key with less in it. */
function bytesOf(text) {
    if (/^[0-9a-fA-F]+$/.test(text))
        return text.length % 2 === 0 ? Buffer.from(text, 'hex') : undefined;
    return (0,bytes/* fromBase64 */.Ey)(text);
}
function invalid(says) {
    return new errors/* LedgerError */.oy('COMMITMENT_KEY_INVALID', {
        says,
        fix: `give at least ${SHORTEST} random bytes in base64 or hex; make them with \`openssl rand -base64 ${SHORTEST}\`, and keep them as a secret`,
    });
}

;// CONCATENATED MODULE: ./build/commitment/adapters/key-variable.js
/** `env:<NAME>`: a key in a variable that our step alone is given. */


const adapter = {
    openCommitter(name, { env }) {
        const text = env.get(name);
        if (text === undefined) {
            const fix = `give it to this step alone: env: { ${name}: \${{ secrets.${name} }} }`;
            return Promise.reject(new errors/* LedgerError */.oy('COMMITMENT_KEY_INVALID', { says: `env:${name}: the variable is not set or empty`, fix }));
        }
        return Promise.resolve().then(() => committerFromText(text, `env:${name}`));
    },
};


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

/***/ 47464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kq: () => (/* binding */ preimageOf)
/* harmony export */ });
/* unused harmony exports asksForCommitment, readPreimage */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86767);
/* harmony import */ var _committer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45788);


const DOMAIN = 'iac-ledger/commitment/v1';
const LINES = new RegExp(`^${DOMAIN}\nledger (sha256:[0-9a-f]{64})\nkind ([a-z-]+)\nlength (0|[1-9][0-9]{0,15})\nvalue (sha256:[0-9a-f]{64})\n$`);
/** None is longer: whatever is, is not read. */
const LONGEST = 320;
function preimageOf(ledger, { kind, length, digest }) {
    return new TextEncoder().encode(`${DOMAIN}\nledger ${ledger}\nkind ${kind}\nlength ${length}\nvalue ${digest}\n`);
}
/** Whether somebody asks for a commitment, well or badly: no other request begins like this. */
function asksForCommitment(request) {
    return Buffer.from(request.buffer, request.byteOffset, request.byteLength).subarray(0, DOMAIN.length).equals(Buffer.from(DOMAIN));
}
/** `undefined` for what `preimageOf` would not have made. */
function readPreimage(bytes) {
    if (bytes.length > LONGEST)
        return undefined;
    const [, ledger, kind, digits, digest] = LINES.exec(Buffer.from(bytes).toString('latin1')) ?? [];
    const known = COMMITTED.find((one) => one === kind);
    const length = Number(digits);
    if (known === undefined || !isDigest(ledger) || !isDigest(digest) || !Number.isSafeInteger(length))
        return undefined;
    return { ledger: ledger, file: { kind: known, length, digest } };
}


/***/ })

};
