export const id = 553;
export const ids = [553];
export const modules = {

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);
/* harmony import */ var _report_record_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2168);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8813);




async function command(argv) {
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .parsed */ .Yz)(argv, { json: { type: 'boolean' } }, ['STORE', 'ZONE/STREAM=SEQUENCE']);
    const [store = '', place = ''] = positionals;
    const { zone, stream, sequence } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .recordSlot */ .Om)(place);
    const reader = await (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readerOf */ .TC)(store);
    const slot = (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .slotAt */ .UP)({ ledger: await (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerIn */ .lD)(reader), zone, name: stream }, sequence);
    const stored = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readOldest */ .EQ)(slot, reader);
    const here = stored && (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .standing */ .JA)(stored.bytes, slot);
    const record = here && (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(here);
    if (record === undefined) {
        const says = stored === undefined ? `there is nothing at ${place}` : `what lies at ${place} is no record of that place`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LedgerError */ .oy('INPUT_INVALID', { says, fix: '`iac-ledger log STORE` lists what is there, `iac-ledger verify` says what is wrong' });
    }
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(values.json ? JSON.stringify((0,_report_record_text_js__WEBPACK_IMPORTED_MODULE_1__/* .recordJson */ .ki)(record)) : (0,_report_record_text_js__WEBPACK_IMPORTED_MODULE_1__/* .recordPage */ .hf)(record));
    return 0;
}


/***/ }),

/***/ 2168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IK: () => (/* binding */ recordLine),
/* harmony export */   hf: () => (/* binding */ recordPage),
/* harmony export */   ki: () => (/* binding */ recordJson)
/* harmony export */ });
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3424);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2132);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/** A record for a terminal: one line, or a page. And as JSON, for programs. Pure; nothing obeys what it prints. */




function sentenceOf({ kind, body }) {
    const row = _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind];
    return row.says(body);
}
function placeOf({ slot }) {
    return `${slot.zone}/${slot.name}=${slot.sequence}`;
}
function recordLine(record) {
    const { body } = record;
    const who = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(body.actor) ? '-' : body.actor.login;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)([body.recordedAt, record.kind.padEnd(8), who.padEnd(12), placeOf(record), sentenceOf(record)].join('  '));
}
/** The whole record, with where it stands and what it hashes to. */
function recordJson(record) {
    const { kind, slot, leaf, digest, payloadDigest, hint, predicate } = record;
    const { zone, name, sequence } = slot;
    return { kind, place: { zone, stream: name, sequence }, leaf, digest, payload: payloadDigest, signer: hint, predicate };
}
function recordPage(record) {
    const { kind, leaf, digest, payloadDigest, hint, predicate } = record;
    const head = [
        `${kind} at ${placeOf(record)}: ${sentenceOf(record)}`,
        `  leaf      ${leaf}`,
        `  object    ${digest}`,
        `  payload   ${payloadDigest}`,
        `  signed by ${hint} (not checked here: \`iac-ledger verify\` does)`,
    ];
    return [...head.map(_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK), '', ...linesOf(predicate, 0)].join('\n');
}
/** Members by name, lists item by item; an absence reads as its reason. */
function linesOf(value, depth) {
    const indent = '  '.repeat(depth);
    if (value === undefined)
        return [];
    if (typeof value !== 'object' || value === null)
        return [`${indent}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(String(value))}`];
    if ((0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W0)(value))
        return [`${indent}(${value.absent}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(value.why)})`];
    if ((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        return value.flatMap((item) => linesOf(item, depth).map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : `  ${line}`)));
    return Object.entries(value).flatMap(([name, held]) => {
        const short = held !== undefined ? linesOf(held, depth + 1) : [];
        return short.length === 1 ? [`${indent}${name}: ${short[0]?.trim()}`] : [`${indent}${name}:`, ...short];
    });
}


/***/ })

};
