export const id = 290;
export const ids = [290];
export const modules = {

/***/ 1290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adapter: () => (/* binding */ adapter)
});

// EXTERNAL MODULE: ./build/record/kinds/policy.js
var policy = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/record/shape.js
var shape = __webpack_require__(8149);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __webpack_require__(3254);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 1 modules
var table = __webpack_require__(3424);
// EXTERNAL MODULE: ./build/trust/pae.js
var pae = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/session/protocol.js
/** What is said over the keeper's socket: one request, one answer, both closed by their sender. */





const STOP = new TextEncoder().encode('stop');
const anyStatement = (0,shape/* objectOf */.Xy)({
    predicate: (0,shape/* objectOf */.Xy)({ run: (0,shape/* objectOf */.Xy)({ session: shape/* text */.Qq }) }, { optional: { chain: (0,shape/* objectOf */.Xy)({ ledger: shape/* text */.Qq, zone: shape/* text */.Qq }) } }),
    predicateType: shape/* text */.Qq,
});
/**
 * Why the keeper must not sign this, or `undefined`. It signs statements of our kinds, for this ledger and this job:
 * a step that reaches the socket can have a record of its own run signed (docs/threat-model.md), and nothing else.
 */
function refusalOf(preAuthenticated, { ledger, zone, session }) {
    const payload = payloadOf(preAuthenticated);
    if (payload === undefined)
        return 'not a DSSE encoding of an in-toto statement';
    const statement = readStatement(payload, anyStatement);
    if ('malformed' in statement)
        return statement.malformed;
    if (KINDS[statement.kind].home === 'root')
        return `a ${statement.kind} record is not for a job to write`;
    const { chain, run } = statement.predicate;
    if (chain !== undefined && chain.ledger !== ledger)
        return 'a record of another ledger';
    if (chain !== undefined && chain.zone !== zone)
        return 'a record of another zone';
    return run.session === session ? undefined : 'a record of another job';
}
/** Sends all, then reads the whole answer. Rejects when nobody listens there or no answer comes in time. */
function askSocket(path, request, deadlineMs) {
    return new Promise((resolve, reject) => {
        const answer = [];
        const socket = (0,external_node_net_.connect)({ path, allowHalfOpen: true });
        socket.setTimeout(deadlineMs, () => socket.destroy(new Error('no answer in time')));
        socket.on('error', reject);
        socket.on('data', (chunk) => answer.push(chunk));
        socket.on('end', () => resolve(Buffer.concat(answer)));
        socket.on('close', () => reject(new Error('closed without an answer')));
        socket.end(request);
    });
}

// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/sign/adapters/agent.js
/** `agent:<socket>`: the process that main left the signer with. */





const DEADLINE_MS = 10_000;
const signed = (0,shape/* objectOf */.Xy)({ signature: shape/* base64 */.K3, signer: policy/* signerShape */.WE });
class Agent {
    #socket;
    constructor(socket) {
        this.#socket = socket;
    }
    async sign(preAuthenticated) {
        const bytes = await askSocket(this.#socket, preAuthenticated, DEADLINE_MS).catch((thrown) => {
            const fix = 'a step ended it, or the machine ran out of memory: run the job again';
            throw new errors/* LedgerError */.oy('SIGNER_GONE', { says: 'the process that keeps the signing key for this job has ended or does not answer', fix }, { cause: thrown });
        });
        const answer = (0,shared_bytes/* parseJson */.qF)(bytes);
        if (typeof answer['refused'] === 'string') {
            throw new errors/* LedgerError */.oy('SIGNER_DENIED', { says: `the process that keeps the signing key refused: ${answer['refused']}`, fix: 'report this as a bug' });
        }
        const fit = (0,shape/* fitted */.$5)(answer, signed);
        if (fit === undefined)
            throw new errors/* LedgerError */.oy('SIGNER_DENIED', {
                says: "the answer on the keeper's socket is not one of ours",
                fix: 'a step may have put another process in its place: look at the steps before this one',
            });
        return { bytes: (0,shared_bytes/* fromBase64 */.Ey)(fit.signature), signer: fit.signer };
    }
}
const adapter = { openSigner: (socket) => Promise.resolve(new Agent(socket)) };


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


/***/ })

};
