export const id = 500;
export const ids = [500];
export const modules = {

/***/ 56491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zu: () => (/* binding */ askSocket)
/* harmony export */ });
/* unused harmony exports STOP, refusalOf */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _ledger_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53254);
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18763);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8149);
/* harmony import */ var _trust_pae_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24979);
/**
 * What is said over the keeper's socket: one request, one answer, both closed by their sender. Three requests, told apart
 * by how they begin: `stop`; a DSSE encoding, to be signed; a preimage (commitment/preimage.ts), to be committed to.
 */





const STOP = new TextEncoder().encode('stop');
const anyStatement = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)({
    predicate: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)({ run: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)({ session: _record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq }) }, { optional: { chain: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)({ ledger: _record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq, zone: _record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq }) } }),
    predicateType: _record_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
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
    const row = KINDS[statement.kind];
    if (row.home === 'root' || row.byHand)
        return `a record of the kind ${statement.kind} is not for a job to write`;
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
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ path, allowHalfOpen: true });
        socket.setTimeout(deadlineMs, () => socket.destroy(new Error('no answer in time')));
        socket.on('error', reject);
        socket.on('data', (chunk) => answer.push(chunk));
        socket.on('end', () => resolve(Buffer.concat(answer)));
        socket.on('close', () => reject(new Error('closed without an answer')));
        socket.end(request);
    });
}


/***/ }),

/***/ 36500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapter: () => (/* binding */ adapter)
/* harmony export */ });
/* harmony import */ var _record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55784);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8149);
/* harmony import */ var _session_protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56491);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52005);
/** `agent:<socket>`: the process that main left the signer with. */





const DEADLINE_MS = 10_000;
const signed = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ signature: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3, signer: _record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .signerShape */ .WE });
class Agent {
    #socket;
    constructor(socket) {
        this.#socket = socket;
    }
    async sign(preAuthenticated) {
        const bytes = await (0,_session_protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .askSocket */ .zu)(this.#socket, preAuthenticated, DEADLINE_MS).catch((thrown) => {
            const fix = 'a step ended it, or the machine ran out of memory: run the job again';
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('SIGNER_GONE', { says: 'the process that keeps the signing key for this job has ended or does not answer', fix }, { cause: thrown });
        });
        const answer = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes);
        if (typeof answer['refused'] === 'string') {
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('SIGNER_DENIED', { says: `the process that keeps the signing key refused: ${answer['refused']}`, fix: 'report this as a bug' });
        }
        const fit = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fitted */ .$5)(answer, signed);
        if (fit === undefined)
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('SIGNER_DENIED', {
                says: "the answer on the keeper's socket is not one of ours",
                fix: 'a step may have put another process in its place: look at the steps before this one',
            });
        return { bytes: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .fromBase64 */ .Ey)(fit.signature), signer: fit.signer };
    }
}
const adapter = { openSigner: (socket) => Promise.resolve(new Agent(socket)) };


/***/ })

};
