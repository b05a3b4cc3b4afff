export const id = 437;
export const ids = [437];
export const modules = {

/***/ 89437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapter: () => (/* binding */ adapter)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _local_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50133);
/** `key:<path>`: a PEM file that the job can read. Later steps can read it too. */


const LARGEST = 16_384;
const adapter = {
    async openSigner(path, { files }) {
        const from = `key:${path}`;
        const bytes = await files.read(path, LARGEST).catch((thrown) => {
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: `${from} can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`, fix: 'name a PEM file that the user of the job may read' }, { cause: thrown });
        });
        if (bytes === undefined)
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', {
                says: `${from}: there is no such file`,
                fix: 'name a PEM file; the path is relative to the working folder',
            });
        return (0,_local_key_js__WEBPACK_IMPORTED_MODULE_1__/* .signerFromPem */ .jM)(new TextDecoder().decode(bytes), from);
    },
};


/***/ })

};
