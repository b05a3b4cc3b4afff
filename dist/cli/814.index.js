export const id = 814;
export const ids = [814];
export const modules = {

/***/ 6814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(675);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6594);
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7351);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2005);
/* harmony import */ var _sign_local_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(133);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7712);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(427);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1763);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3657);












async function allowedBy(option) {
    const [zone = '', path = ''] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)];
    if (!(0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isZone */ .DS)(zone) || path === '')
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .usageError */ .Wp)(`--allow ${option}: ZONE=PUB.pem is expected, with a zone out of ${_record_place_js__WEBPACK_IMPORTED_MODULE_11__/* .ZONES */ .k.join(', ')}`);
    return { zone, signer: (0,_sign_local_key_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleFromPublicPem */ .kZ)(await readPublicKey(path), path) };
}
async function readPublicKey(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((thrown) => {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown)}`, fix: 'name a PEM file with a public key' }, { cause: thrown });
    });
}
/** A zone that `--allow` names is for those keys only; every other zone is the founder's. */
function zonesOf(founder, allowed) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_11__/* .ZONES */ .k.map((zone) => {
        const named = allowed.filter((row) => row.zone === zone).map(({ signer }) => signer);
        return { zone, signers: named.length > 0 ? named : [founder] };
    });
}
async function command(argv) {
    const options = { signer: { type: 'string' }, allow: { type: 'string', multiple: true }, json: { type: 'boolean' } };
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .parsed */ .Yz)(argv, options, ['STORE']);
    const { signer: reference } = values;
    if (reference === undefined || !_sign_table_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNER_INPUTS */ .B8.some((scheme) => reference.startsWith(scheme)))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .usageError */ .Wp)(`--signer is required: ${_sign_table_js__WEBPACK_IMPORTED_MODULE_6__/* .SIGNER_INPUTS */ .B8.map((scheme) => `${scheme}...`).join(' or ')}`);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeEffects */ .Xj)();
    const signer = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_6__/* .openSigner */ .Hs)(reference, effects);
    const { signer: founder } = await signer.sign(new Uint8Array());
    const allowed = await Promise.all((values.allow ?? []).map(allowedBy));
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_9__/* .openStore */ .C)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .storeUrl */ .T4)(positionals[0] ?? ''), effects);
    const ports = { ...effects, signer, store, verifier: new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_7__/* .KeyVerifier */ .W9(), ownSecrets: [], recorder: (0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .recorderOf */ .M)(effects.env) };
    const ledger = await (0,_flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .initLedger */ .y)({ founder, zones: zonesOf(founder, allowed) }, ports);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .print */ .yy)(values.json ? JSON.stringify({ ledger }) : ledger);
    return 0;
}


/***/ })

};
