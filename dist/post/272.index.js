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


/***/ })

};
