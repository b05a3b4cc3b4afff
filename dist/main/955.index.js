export const id = 955;
export const ids = [955];
export const modules = {

/***/ 66955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapter: () => (/* binding */ adapter)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
/* harmony import */ var _local_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50133);
/** `env:<NAME>`: a PEM in a variable that our step alone is given. */


const adapter = {
    openSigner(name, { env }) {
        const pem = env.get(name);
        if (pem === undefined) {
            const fix = `give it to this step alone: env: { ${name}: \${{ secrets.${name} }} }`;
            return Promise.reject(new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: `env:${name}: the variable is not set or empty`, fix }));
        }
        return Promise.resolve().then(() => (0,_local_key_js__WEBPACK_IMPORTED_MODULE_1__/* .signerFromPem */ .jM)(pem, `env:${name}`));
    },
};


/***/ })

};
