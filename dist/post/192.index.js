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


/***/ })

};
