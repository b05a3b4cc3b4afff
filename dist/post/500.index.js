export const id = 500;
export const ids = [500];
export const modules = {

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
