export const id = 590;
export const ids = [590];
export const modules = {

/***/ 2:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _flows_glass_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5046);
/* harmony import */ var _flows_ship_spool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5268);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2132);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9924);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);
/* harmony import */ var _node_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8209);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8813);
/* harmony import */ var _writing_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5442);









const text = { type: 'string' };
const OPTIONS = { store: text, ledger: text, signer: text, keep: { type: 'boolean' }, json: { type: 'boolean' } };
/** Of an intent that was kept under break-glass, and whose runner was gone before post could look. */
const UNSEEN = {
    status: 'lost',
    why: 'its outcome is not in the folder that was shipped',
    state: (0,_record_values_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)('not-available', 'nobody saw the command end'),
};
async function command(argv) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .parsed */ .Yz)(argv, OPTIONS, ['FOLDER']);
    const folder = await folderAt(positionals[0] ?? '');
    const { store, ledger, signer, keep, json } = values;
    const opened = await (0,_writing_js__WEBPACK_IMPORTED_MODULE_8__/* .openToAppend */ .Y)({ store, ledger, signer }, folder);
    await (0,_flows_glass_js__WEBPACK_IMPORTED_MODULE_1__/* .closeKept */ .R1)(opened.ledger, () => Promise.resolve(UNSEEN), opened.append);
    const { fates, waiting } = await (0,_flows_ship_spool_js__WEBPACK_IMPORTED_MODULE_2__/* .shipSpool */ .I)(opened.ledger, opened.append, keep ? 'keep' : undefined);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(json ? JSON.stringify(asJson(fates)) : fates.map(lineOf).join('\n') || `nothing waits in ${folder}`);
    return waiting === 0 ? 0 : 1;
}
async function folderAt(given) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(given);
    if ((await (0,_node_files_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFiles */ .kT)().look(folder))?.kind === 'folder')
        return folder;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LedgerError */ .oy('INPUT_INVALID', {
        says: `there is no folder ${given}`,
        fix: 'name the spool that the job left, or the folder that its artifact was downloaded to',
    });
}
/** As the rest of the command line names a place. */
function placeOf({ slot }) {
    return `${slot.zone}/${slot.name}=${slot.sequence}`;
}
function lineOf(fate) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(`${fate.file}  ${saysOf(fate)}`);
}
function saysOf(fate) {
    if (fate.became === 'shipped')
        return `shipped: ${fate.receipt.kind} at ${placeOf(fate.receipt)}`;
    if (fate.became === 'stands-already')
        return 'stands in the ledger already';
    if (fate.became === 'broken')
        return 'BROKEN, and left: it is no whole record of a spool';
    return `LEFT: ${fate.why.message}. ${fate.why.fix} [${fate.why.code}]`;
}
function asJson(fates) {
    const named = (became) => fates.filter((fate) => fate.became === became).map(({ file }) => file);
    const shipped = fates.flatMap((fate) => (fate.became === 'shipped' ? [{ file: fate.file, ...receiptJson(fate.receipt) }] : []));
    const left = fates.flatMap((fate) => (fate.became === 'left' ? [{ file: fate.file, code: fate.why.code, why: fate.why.message, fix: fate.why.fix }] : []));
    return { shipped, standing: named('stands-already'), left, broken: named('broken') };
}
function receiptJson({ kind, slot, leaf }) {
    return { kind, place: { zone: slot.zone, stream: slot.name, sequence: slot.sequence }, leaf };
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf),
/* harmony export */   Y: () => (/* binding */ openToAppend)
/* harmony export */ });
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(675);
/* harmony import */ var _record_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(618);
/* harmony import */ var _session_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1856);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6767);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7712);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7130);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5659);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8813);









/** `folder`: where what can't be stored would wait. The root of the ledger is opened here, so that another one, or none, ends the command. */
async function openToAppend({ store, ledger, signer }, folder) {
    if (store === undefined)
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--store is required: a URL or a path');
    if (ledger === undefined || !(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(ledger))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--ledger is required: sha256:<64 hex digits>, as \`iac-ledger init\` printed it`);
    const reference = signerOf(signer);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeEffects */ .Xj)();
    const opened = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .openSigner */ .Hs)(reference, effects);
    const facts = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOutsideAJob */ .PR)((0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_0__/* .recorderOf */ .MU)(effects.env));
    const named = { directory: folder, ledger: ledger, facts, ownSecrets: (0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .valuesOf */ .sm)((0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .ownVariables */ .uk)([reference]), effects) };
    const append = { ...(0,_ports_js__WEBPACK_IMPORTED_MODULE_6__/* .appendPorts */ .hZ)(named, await (0,_stores_js__WEBPACK_IMPORTED_MODULE_7__/* .openStore */ .Ch)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .storeUrl */ .T4)(store), effects), opened, effects), spool: folder, positions: _session_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingRemembered */ .aw };
    await append.openRoot();
    return { ledger: ledger, append, effects };
}
function signerOf(signer) {
    if (signer !== undefined && _sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNER_INPUTS */ .B8.some((scheme) => signer.startsWith(scheme)))
        return signer;
    throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--signer is required: ${_sign_table_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGNER_INPUTS */ .B8.map((scheme) => `${scheme}...`).join(' or ')}`);
}


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recordsOf),
/* harmony export */   v: () => (/* binding */ streamsIn)
/* harmony export */ });
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7578);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6594);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1162);
/** Which streams there are, and the newest records of one: for post, `log` and `show`. */



/** In byte order. Looks at one key of each stream and jumps over the rest. */
async function* streamsIn(ledger, zone, store, startsWith = '') {
    const prefix = `${zone}/${startsWith}`;
    for (let after = '';;) {
        const next = await firstKey(store, prefix, after);
        if (next === undefined)
            return;
        const name = next.split('/')[1] ?? '';
        if ((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .isStreamName */ .wQ)(name))
            yield { ledger, zone, name: name };
        after = `${zone}/${name}0`; // "0" comes right after "/": every key of this stream lies before it
    }
}
async function firstKey(store, prefix, after) {
    for await (const { key } of store.list(prefix, { after, keys: 1 }))
        return key;
    return undefined;
}
/** Newest first. What is no record is left out: the verifier tells of it. */
async function* recordsOf(stream, store) {
    for await (const stored of store.list((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixOf */ .MT)(stream), { keys: _shared_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.window })) {
        const slot = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .slotOf */ .SW)(stored.key, stream.ledger);
        const object = slot && (await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readStored */ .CL)(stored, store));
        const record = slot && object && (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .recordAt */ .zR)((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .standing */ .JA)(object.bytes, slot));
        if (record !== undefined)
            yield record;
    }
}


/***/ })

};
