export const id = 736;
export const ids = [736];
export const modules = {

/***/ 5736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ledger_streams_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(393);
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3424);
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7351);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2132);
/* harmony import */ var _report_record_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2168);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8813);






function passes(record, { kind, actor, since }) {
    const { body } = record;
    const login = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsent */ .W0)(body.actor) ? undefined : body.actor.login;
    return (kind === undefined || record.kind === kind) && (actor === undefined || login === actor) && Date.parse(body.recordedAt) >= since;
}
async function* streamsAsked(named, store) {
    const ledger = await (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerIn */ .lD)(store);
    if (named !== undefined) {
        const { zone, stream } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .streamOf */ .mA)(named);
        yield { ledger, zone, name: stream };
        return;
    }
    for (const zone of _record_place_js__WEBPACK_IMPORTED_MODULE_5__/* .ZONES */ .k)
        yield* (0,_ledger_streams_js__WEBPACK_IMPORTED_MODULE_0__/* .streamsIn */ .v)(ledger, zone, store);
}
async function command(argv) {
    const text = { type: 'string' };
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .parsed */ .Yz)(argv, { stream: text, kind: text, actor: text, since: text, limit: text, json: { type: 'boolean' } }, [
        'STORE',
    ]);
    const { kind, actor, limit = '100' } = values;
    if (kind !== undefined && !Object.hasOwn(_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW, kind))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .usageError */ .Wp)(`--kind ${kind}: one of ${Object.keys(_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW).join(', ')} is expected`);
    if (!/^[1-9][0-9]{0,6}$/.test(limit))
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .usageError */ .Wp)(`--limit ${limit}: a whole number from 1 is expected`);
    const filter = { kind, actor, since: values.since === undefined ? 0 : Date.parse((0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .instantOf */ .B9)(values.since, '--since')) };
    const store = await (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readerOf */ .TC)(positionals[0] ?? '');
    const found = await newest(store, values.stream, filter, Number(limit));
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(values.json ? JSON.stringify(found.map(_report_record_text_js__WEBPACK_IMPORTED_MODULE_3__/* .recordJson */ .ki)) : found.map(_report_record_text_js__WEBPACK_IMPORTED_MODULE_3__/* .recordLine */ .IK).join('\n') || 'no record fits');
    return 0;
}
/** The newest of all streams together, newest last, as a log is read. */
async function newest(store, stream, filter, limit) {
    const found = [];
    for await (const asked of streamsAsked(stream, store)) {
        let taken = 0;
        for await (const record of (0,_ledger_streams_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsOf */ .M)(asked, store)) {
            if (!passes(record, filter))
                continue;
            found.push(record);
            taken += 1;
            if (taken >= limit)
                break;
        }
    }
    const timeOf = ({ body }) => body.recordedAt;
    return found.sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : 1)).slice(-limit);
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
