export const id = 272;
export const ids = [272];
export const modules = {

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapter: () => (/* binding */ adapter)
/* harmony export */ });
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46432);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32132);
/* harmony import */ var _session_protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56491);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86767);
/* harmony import */ var _preimage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47464);
/** `agent:<socket>`: the process that main left the key with. */






const DEADLINE_MS = 10_000;
const made = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ commitment: _record_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .commitment */ .Kc }, { closed: true });
const refusal = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ refused: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }, { closed: true });
class Agent {
    #socket;
    constructor(socket) {
        this.#socket = socket;
    }
    async commit(ledger, file) {
        const bytes = await (0,_session_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .askSocket */ .zu)(this.#socket, (0,_preimage_js__WEBPACK_IMPORTED_MODULE_5__/* .preimageOf */ .kq)(ledger, file), DEADLINE_MS).catch(() => undefined); // gone, or silent
        if (bytes === undefined)
            return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_2__/* .absent */ .Ge)('error', 'the process that keeps the commitment key for this job has ended or does not answer');
        return readAnswer(bytes);
    }
}
function readAnswer(bytes) {
    let answer;
    try {
        answer = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    }
    catch {
        answer = undefined; // another process in its place may say anything
    }
    const fit = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$5)(answer, made);
    if (fit !== undefined)
        return fit.commitment;
    const refused = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$5)(answer, refusal);
    const why = refused === undefined ? "the answer on the keeper's socket is not one of ours" : `the process that keeps the commitment key refused: ${refused.refused}`;
    return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_2__/* .absent */ .Ge)('error', why);
}
const adapter = { openCommitter: (socket) => Promise.resolve(new Agent(socket)) };


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


/***/ }),

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


/***/ })

};
