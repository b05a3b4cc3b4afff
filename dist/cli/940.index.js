export const id = 940;
export const ids = [940,113];
export const modules = {

/***/ 4940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/append/retry.js
var retry = __webpack_require__(7175);
// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/verify/check.js
var check = __webpack_require__(5824);
// EXTERNAL MODULE: ./build/verify/compare.js
var compare = __webpack_require__(2327);
// EXTERNAL MODULE: ./build/verify/fetch.js
var fetch = __webpack_require__(6884);
// EXTERNAL MODULE: ./build/verify/read-ahead.js
var read_ahead = __webpack_require__(8726);
// EXTERNAL MODULE: ./build/verify/survey.js
var survey = __webpack_require__(8832);
// EXTERNAL MODULE: ./build/verify/turns.js
var turns = __webpack_require__(3068);
;// CONCATENATED MODULE: ./build/flows/copy-tally.js
const MOST_NAMED = 100;
const NAMED = (/* unused pure expression or super */ null && (['differs', 'missing', 'onlyInCopy', 'tooLarge', 'foreign', 'versions']));
const MEMBERS = {
    differs: 'differs',
    missing: 'missing',
    'only-in-copy': 'onlyInCopy',
    unread: 'tooLarge',
};
class CopyTally {
    #from;
    #to;
    #copied = { records: 0, evidence: 0 };
    #named = new Map();
    #same = 0;
    #later = 0;
    constructor(from, to) {
        this.#from = from;
        this.#to = to;
    }
    /** How many objects were copied so far. */
    copied(what) {
        this.#copied[what] += 1;
        return this.#copied.records + this.#copied.evidence;
    }
    later() {
        this.#later += 1;
    }
    /** How many keys were found the same so far. */
    judge(key, what) {
        if (what === 'same')
            this.#same += 1;
        else
            this.name(MEMBERS[what], key);
        return this.#same;
    }
    name(what, key) {
        const known = this.#named.get(what) ?? { count: 0, keys: [] };
        this.#named.set(what, known);
        known.count += 1;
        if (known.keys.length < MOST_NAMED)
            known.keys.push(key);
    }
    get agrees() {
        return Object.values(MEMBERS).every((what) => !this.#named.has(what));
    }
    report() {
        const keys = (what) => this.#named.get(what) ?? { count: 0, keys: [] };
        return {
            copy: this.agrees ? 'complete' : 'incomplete',
            from: this.#from,
            to: this.#to,
            copied: this.#copied,
            same: this.#same,
            differs: keys('differs'),
            missing: keys('missing'),
            onlyInCopy: keys('onlyInCopy'),
            tooLarge: keys('tooLarge'),
            later: this.#later,
            foreign: keys('foreign'),
            versions: keys('versions'),
        };
    }
}

;// CONCATENATED MODULE: ./build/flows/copy-ledger.js
/**
 * Copies a ledger, bytes as they are, into a store that may already hold a part of it. Cut off at any moment, the copy
 * is a ledger that ends earlier: the root and the registers come first, each stream from its first slot upward, and
 * what lies beside a record before the record. Nothing in the copy is ever overwritten.
 */













/** Streams that are copied side by side: a store's latency is paid for each record, and their order is only within one. */
const STREAMS_AT_ONCE = 4;
async function copyLedger(ports) {
    const { from, to } = ports;
    const { streams } = await (0,survey/* surveyStore */.MF)(from);
    if (streams.length === 0)
        throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', {
            says: `there is no ledger in ${from.traits.url}`,
            fix: 'name the store that holds root/, changes/ and reviews/',
        });
    const tally = new CopyTally(from.traits.url, to.traits.url);
    if (!(await isSameRoot(ports, tally)))
        return tally.report();
    const copying = new Copying(ports, tally);
    for (const group of inOrder(streams))
        for await (const _done of (0,read_ahead/* readAhead */.E)(group, STREAMS_AT_ONCE, (stream) => copying.stream(stream)))
            ;
    await compareAll(new Map(streams.map((stream) => [(0,check/* pathOf */.XM)(stream), stream])), copying, ports, tally);
    return tally.report();
}
/** Another ledger, or another root of this one, is left alone: two ledgers in one folder are of no use to anybody. */
async function isSameRoot({ from, to }, tally) {
    for await (const { key, what } of (0,compare/* compareStores */.aX)(from, to, 'root/')) {
        if ((0,survey/* homeSlotOf */.JL)(key) === undefined)
            continue;
        if (what === 'differs')
            tally.name('differs', key);
        else if (what === 'only-in-copy')
            tally.name('onlyInCopy', key);
    }
    return tally.agrees;
}
/** The root says who may sign, and a stream's first record points into its register. */
function inOrder(streams) {
    const root = streams.filter(({ zone }) => zone === 'root');
    const [registers, others] = [streams.filter(keys/* isRegister */.mU), streams.filter((stream) => stream.zone !== 'root' && !(0,keys/* isRegister */.mU)(stream))];
    return [root, registers, others];
}
class Copying {
    #ports;
    #tally;
    #large = new turns/* Turns */.P();
    constructor(ports, tally) {
        this.#ports = ports;
        this.#tally = tally;
    }
    /** No further than it went when the source was surveyed: what lies beside a later record may not have been listed. */
    async stream(stream) {
        const { from, to } = this.#ports;
        await this.#all(absent(from.list((0,keys/* evidencePrefixOf */.Dz)(stream)), to.list((0,keys/* evidencePrefixOf */.Dz)(stream))));
        for (const part of (0,survey/* partsOf */.CI)({ ...stream, ledger: ANY }, stream.folders, 0)) {
            const there = new Set((await (0,survey/* slotsIn */.ps)(part, to)).flatMap(({ stored }) => ((0,compare/* holds */.v9)(stored) ? [stored.key] : [])));
            const slots = (await (0,survey/* slotsIn */.ps)(part, from)).filter(({ slot, stored }) => slot.sequence <= stream.newest && !there.has(stored.key));
            await this.#all(slots.toReversed().map(({ stored }) => stored));
        }
    }
    /** Read ahead of the writing, written one after the other. */
    async #all(listed) {
        const read = (0,read_ahead/* readAhead */.E)(listed, fetch/* AHEAD */.yJ, async (stored) => ({ stored, bytes: await this.#read(stored, limits/* LIMITS */.b.objectBytes) }));
        for await (const { stored, bytes } of read)
            await this.#put(stored, bytes);
    }
    /** Whether it is there now. */
    async one(stored) {
        return this.#put(stored, await this.#read(stored, limits/* LIMITS */.b.objectBytes));
    }
    async #read(stored, maxBytes) {
        return (await (0,retry/* again */.TG)(() => (0,read/* oldestBytes */.Dt)(stored, this.#ports.from, maxBytes), (0,retry/* patienceOf */.Hw)(this.#ports)))?.bytes;
    }
    async #put(stored, small) {
        if (small !== 'too-large')
            return this.#create(stored, small);
        return this.#large.take(async () => this.#create(stored, await this.#read(stored, limits/* LIMITS */.b.answerBytes)));
    }
    /** That something is there already is no failure here: what it is, is looked at when all is compared. */
    async #create({ key }, bytes) {
        if (bytes === undefined || bytes === 'too-large' || !(0,survey/* isLedgerKey */.PK)(key))
            return false;
        const { answer } = await (0,retry/* again */.TG)(() => this.#ports.to.create(key, bytes), (0,retry/* patienceOf */.Hw)(this.#ports));
        if (answer === 'exists')
            return true;
        const copied = this.#tally.copied((0,keys/* evidenceOf */.X1)(key) === undefined ? 'records' : 'evidence');
        this.#ports.copied?.(copied);
        return true;
    }
}
const ANY = (0,bytes/* sha256 */.sc)('');
/** What only the first of two listings has. */
async function* absent(listed, there) {
    for await (const { first, copy } of (0,compare/* pairsOf */.fq)(listed, there))
        if (first !== undefined && (copy === undefined || !(0,compare/* holds */.v9)(copy)))
            yield first;
}
async function compareAll(surveyed, copying, { from, to, compared }, tally) {
    for await (const each of (0,compare/* compareStores */.aX)(from, to)) {
        const { key, what, first } = each;
        if (!(0,survey/* isLedgerKey */.PK)(key)) {
            if (first !== undefined)
                tally.name('foreign', key);
            continue;
        }
        if (first !== undefined && (0,read/* pastOf */.CM)(first) !== undefined)
            tally.name('versions', key);
        if (what === 'missing' && first !== undefined && (0,keys/* evidenceOf */.X1)(key) !== undefined && (await copying.one(first)))
            continue; // written since it was listed
        if (isLater(each, surveyed))
            tally.later();
        else if (what !== 'nothing') {
            const same = tally.judge(key, what);
            compared?.(same);
        }
    }
}
function isLater({ key, what }, surveyed) {
    const slot = (0,survey/* homeSlotOf */.JL)(key);
    return what === 'missing' && slot !== undefined && slot.sequence > (surveyed.get((0,check/* pathOf */.XM)(slot))?.newest ?? -1);
}

// EXTERNAL MODULE: ./build/flows/verify-ledger.js + 7 modules
var verify_ledger = __webpack_require__(4458);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/copy-report.js
/** What became of a copy: for a program as it is, for a terminal in words. Pure. */

/** Keys that are told on a terminal. */
const MOST_TOLD = 10;
function copyText(report) {
    const { from, to, copied, same, later } = report;
    const headline = report.copy === 'complete'
        ? `COMPLETE: ${to} holds what ${from} holds, byte for byte: ${same} keys compared`
        : `INCOMPLETE: ${to} is no copy of ${from}; ${same} keys are the same`;
    const done = `copied now: ${copied.records} records and ${copied.evidence} pieces of evidence`;
    const growing = later > 0 ? [`${later} keys were written into the source meanwhile: run it again for them`] : [];
    return [headline, done, ...growing, ...TOLD.flatMap(([member, says]) => keysText(report[member], says))].map(report_escape/* logLine */.BP).join('\n');
}
const TOLD = [
    ['differs', 'other bytes lie in the copy, and were left as they are'],
    ['missing', 'not in the copy: it could not be read as a file, or is larger than 256 MiB'],
    ['onlyInCopy', 'only the copy has it: it was removed from the source, or never was in this ledger'],
    ['tooLarge', 'larger than 256 MiB, and not compared'],
    ['foreign', 'not copied: no key of a ledger'],
    ['versions', 'not copied: other versions or delete markers over the oldest version, which counts'],
];
function keysText({ count, keys }, says) {
    if (count === 0)
        return [];
    const more = count - MOST_TOLD;
    return [
        `${count} ${count === 1 ? 'key' : 'keys'}: ${says}`,
        ...keys.slice(0, MOST_TOLD).map((key) => `  ${key}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
    ];
}

// EXTERNAL MODULE: ./build/report/verdict-text.js
var verdict_text = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __webpack_require__(427);
// EXTERNAL MODULE: ./build/verify/verdict.js
var verify_verdict = __webpack_require__(3021);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 1 modules
var node_effects = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/entries/progress.js
var progress = __webpack_require__(3948);
// EXTERNAL MODULE: ./build/entries/stores.js
var stores = __webpack_require__(3749);
// EXTERNAL MODULE: ./build/entries/verify-threads.js + 1 modules
var verify_threads = __webpack_require__(3594);
// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 3 modules
var cli_arguments = __webpack_require__(8813);
// EXTERNAL MODULE: ./build/entries/cli/verify.js + 1 modules
var verify = __webpack_require__(3113);
;// CONCATENATED MODULE: ./build/entries/cli/copy.js














const copy_text = { type: 'string' };
const OPTIONS = { ledger: copy_text, key: copy_text, policy: copy_text, json: { type: 'boolean' } };
async function verdictOn(to, { ledger, pin }, forProgram) {
    const { clock } = (0,node_effects/* nodeEffects */.Xj)();
    const shown = (0,progress/* progressOn */.z)(external_node_process_.stderr, forProgram);
    const ports = { store: await (0,cli_arguments/* readerOf */.TC)(to), verifier: new verifier/* KeyVerifier */.W9(), clock, log: shown.log, progress: shown.progress };
    const ask = { ledger, pin, expectHeads: [], asOf: undefined, unpinned: false };
    return (0,verify_ledger/* verifyLedger */.x)(ask, { ...ports, hands: (0,verify_threads/* verifyThreads */.$)((0,cli_arguments/* storeUrl */.T4)(to), (0,verify.workerFile)()) }).finally(shown.end);
}
async function command(argv) {
    const { values, positionals } = (0,cli_arguments/* parsed */.Yz)(argv, OPTIONS, ['FROM', 'TO']);
    const [from = '', to = ''] = positionals;
    const { ledger, key, policy, json = false } = values;
    if (ledger !== undefined && !(0,bytes/* isDigest */.Bc)(ledger))
        throw (0,cli_arguments/* usageError */.Wp)(`--ledger ${ledger}: sha256:<64 hex digits> is expected`);
    const trust = { ledger: ledger, pin: await (0,verify.pinOf)(key, policy) };
    const effects = (0,node_effects/* nodeEffects */.Xj)();
    const [source, target] = [await (0,cli_arguments/* readerOf */.TC)(from), await (0,stores/* openStore */.Ch)((0,cli_arguments/* storeUrl */.T4)(to), effects)];
    if (source.traits.url === target.traits.url)
        throw (0,cli_arguments/* usageError */.Wp)(`FROM and TO are one store: ${source.traits.url}`);
    const shown = (doing) => (0,progress/* progressOn */.z)(external_node_process_.stderr, json, undefined, doing);
    const [copying, comparing] = [shown('objects copied'), shown('objects compared')];
    const ports = { ...effects, from: source, to: target, copied: copying.progress, compared: comparing.progress };
    const report = await copyLedger(ports).finally(comparing.end);
    const verdict = trust.ledger === undefined && trust.pin === undefined ? undefined : await verdictOn(to, trust, json);
    if (json)
        (0,cli_arguments/* print */.yy)(JSON.stringify(verdict === undefined ? report : { ...report, verdict }));
    else
        (0,cli_arguments/* print */.yy)([copyText(report), ...(verdict === undefined ? [] : ['', `the copy: ${(0,verdict_text/* verdictText */.n)(verdict)}`])].join('\n'));
    return report.copy === 'complete' && (verdict === undefined || (0,verify_verdict/* exitOf */.s)(verdict) === 0) ? 0 : 1;
}


/***/ }),

/***/ 6814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   readPublicKey: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _flows_prove_setup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6336);
/* harmony import */ var _inputs_run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(675);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6594);
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7351);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);
/* harmony import */ var _sign_local_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(133);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7712);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(427);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7130);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3749);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8813);
/* harmony import */ var _writing_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5442);














async function allowedBy(option) {
    const [zone = '', path = ''] = [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)];
    if (!(0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .isZone */ .DS)(zone) || path === '')
        throw (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .usageError */ .Wp)(`--allow ${option}: ZONE=PUB.pem is expected, with a zone out of ${_record_place_js__WEBPACK_IMPORTED_MODULE_13__/* .ZONES */ .k.join(', ')}`);
    return { zone, signer: (0,_sign_local_key_js__WEBPACK_IMPORTED_MODULE_6__/* .ruleFromPublicPem */ .kZ)(await readPublicKey(path), path) };
}
async function readPublicKey(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((thrown) => {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LedgerError */ .oy('INPUT_INVALID', { says: `${path} can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown)}`, fix: 'name a PEM file with a public key' }, { cause: thrown });
    });
}
/** A zone that `--allow` names is for those keys only; every other zone is the founder's. */
function zonesOf(founder, allowed) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_13__/* .ZONES */ .k.map((zone) => {
        const named = allowed.filter((row) => row.zone === zone).map(({ signer }) => signer);
        return { zone, signers: named.length > 0 ? named : [founder] };
    });
}
async function command(argv) {
    const options = { signer: { type: 'string' }, allow: { type: 'string', multiple: true }, json: { type: 'boolean' } };
    const { values, positionals } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .parsed */ .Yz)(argv, options, ['STORE']);
    const reference = (0,_writing_js__WEBPACK_IMPORTED_MODULE_12__/* .signerOf */ .K)(values.signer);
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeEffects */ .Xj)();
    const signer = await (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_7__/* .openSigner */ .Hs)(reference, effects);
    const { signer: founder } = await signer.sign(new Uint8Array());
    const allowed = await Promise.all((values.allow ?? []).map(allowedBy));
    const url = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .storeUrl */ .T4)(positionals[0] ?? '');
    const [store, proof] = await Promise.all([(0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openStore */ .Ch)(url, effects), (0,_stores_js__WEBPACK_IMPORTED_MODULE_10__/* .openProof */ .J2)(url, effects)]);
    await (0,_flows_prove_setup_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseToFound */ .wt)(store, proof);
    const ports = { ...effects, signer, store, verifier: new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_8__/* .KeyVerifier */ .W9(), ownSecrets: [], recorder: (0,_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .recorderOf */ .MU)(effects.env) };
    const ledger = await (0,_flows_init_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .initLedger */ .y)({ founder, zones: zonesOf(founder, allowed) }, ports);
    (0,_arguments_js__WEBPACK_IMPORTED_MODULE_11__/* .print */ .yy)(values.json ? JSON.stringify({ ledger }) : ledger);
    return 0;
}


/***/ }),

/***/ 3113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command),
  pinOf: () => (/* binding */ pinOf),
  workerFile: () => (/* binding */ workerFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/flows/verify-ledger.js + 7 modules
var verify_ledger = __webpack_require__(4458);
;// CONCATENATED MODULE: ./build/ledger/heads.js
/** A head as text: for logs, for files that an auditor keeps, and back on a command line. */
/** `ZONE/STREAM=SEQUENCE:LEAF` (docs/record-format.md, section 24). */
function headText({ zone, stream, sequence, leaf }) {
    return `${zone}/${stream}=${sequence}:${leaf}`;
}
/** Of records that come stream by stream in their order. */
function newestOfEach(records) {
    return [...new Map(records.map((record) => [`${record.zone}/${record.stream}`, record])).values()];
}

// EXTERNAL MODULE: ./build/record/kinds/policy.js
var policy = __webpack_require__(5784);
// EXTERNAL MODULE: ./build/record/shape.js
var shape = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/report/verdict-text.js
var verdict_text = __webpack_require__(2732);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/sign/local-key.js
var local_key = __webpack_require__(133);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __webpack_require__(427);
// EXTERNAL MODULE: ./build/verify/severity.js
var severity = __webpack_require__(5057);
// EXTERNAL MODULE: ./build/verify/verdict.js
var verify_verdict = __webpack_require__(3021);
// EXTERNAL MODULE: ./build/entries/node-effects.js + 1 modules
var node_effects = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/entries/progress.js
var progress = __webpack_require__(3948);
// EXTERNAL MODULE: ./build/entries/verify-threads.js + 1 modules
var verify_threads = __webpack_require__(3594);
// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 3 modules
var cli_arguments = __webpack_require__(8813);
// EXTERNAL MODULE: ./build/entries/cli/init.js
var init = __webpack_require__(6814);
;// CONCATENATED MODULE: ./build/entries/cli/verify.js




















const verify_text = { type: 'string' };
const OPTIONS = {
    copy: { type: 'string', multiple: true },
    ledger: verify_text,
    key: verify_text,
    policy: verify_text,
    'expect-head': { type: 'string', multiple: true },
    from: { type: 'string', multiple: true },
    heads: verify_text,
    'fail-on': verify_text,
    'as-of': verify_text,
    'locked-until': verify_text,
    unpinned: { type: 'boolean' },
    json: { type: 'boolean' },
};
/** `{"zones": [{"zone": "root", "signers": [{"algorithm": .., "spki": ..}]}, ..]}`, as a policy record holds them. */
async function policyFile(path) {
    let value;
    try {
        value = (0,bytes/* readJson */.Vh)(new TextEncoder().encode(await (0,init.readPublicKey)(path)));
    }
    catch (thrown) {
        throw (0,cli_arguments/* usageError */.Wp)(`--policy ${path}: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
    const problems = (0,shape/* objectOf */.Xy)({ zones: policy/* zonesShape */.DH }, { closed: true })(value, path);
    if (problems.length > 0)
        throw (0,cli_arguments/* usageError */.Wp)(`--policy: ${problems.slice(0, 3).join('; ')}`);
    return value.zones;
}
async function pinOf(key, policy) {
    if (key !== undefined && policy !== undefined)
        throw (0,cli_arguments/* usageError */.Wp)('--key and --policy are two answers to one question: give one');
    if (key !== undefined)
        return { key: (0,local_key/* ruleFromPublicPem */.kZ)(await (0,init.readPublicKey)(key), key) };
    return policy === undefined ? undefined : { policy: await policyFile(policy) };
}
function headOf(option, text) {
    const [, path = '', digits = '', leaf = ''] = /^(.+)=([0-9]{1,6}):(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
    if (path === '')
        throw (0,cli_arguments/* usageError */.Wp)(`${option} ${text}: ZONE/STREAM=SEQUENCE:LEAF is expected, as the log of the job prints it`);
    return { ...(0,cli_arguments/* streamOf */.mA)(path), sequence: Number(digits), leaf: leaf };
}
/** One head, or with `@` before it the name of a file that `--heads` wrote. */
async function headsFrom(given) {
    if (!given.startsWith('@'))
        return [headOf('--from', given)];
    const text = await (0,promises_.readFile)(given.slice(1), 'utf8').catch((thrown) => {
        throw (0,cli_arguments/* usageError */.Wp)(`--from ${given}: the file can't be read: ${(0,errors/* systemCode */.xU)(thrown)}`);
    });
    return text.split('\n').flatMap((line) => (line === '' ? [] : [headOf('--from', line)]));
}
/** dist/verify-worker/index.js, beside the folder of this command; npm and npx start it by a link. */
const workerFile = () => (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(external_node_process_.argv[1] ?? '')), '..', 'verify-worker', 'index.js');
async function command(argv) {
    const { values, positionals } = (0,cli_arguments/* parsed */.Yz)(argv, OPTIONS, ['STORE']);
    const { ledger, json } = values;
    const failOn = values['fail-on'] ?? 'error';
    if (ledger !== undefined && !(0,bytes/* isDigest */.Bc)(ledger))
        throw (0,cli_arguments/* usageError */.Wp)(`--ledger ${ledger}: sha256:<64 hex digits> is expected`);
    if (!(0,severity/* isSeverity */._Z)(failOn))
        throw (0,cli_arguments/* usageError */.Wp)(`--fail-on ${failOn}: error, warning or info is expected`);
    const { 'as-of': asOf, 'locked-until': lockedUntil } = values;
    const ask = {
        ledger: ledger,
        pin: await pinOf(values.key, values.policy),
        expectHeads: (values['expect-head'] ?? []).map((text) => headOf('--expect-head', text)),
        from: (await Promise.all((values.from ?? []).map(headsFrom))).flat(),
        asOf: asOf === undefined ? undefined : (0,cli_arguments/* instantOf */.B9)(asOf, '--as-of'),
        lockedUntil: lockedUntil === undefined ? undefined : (0,cli_arguments/* instantOf */.B9)(lockedUntil, '--locked-until'),
        unpinned: values.unpinned ?? false,
        failOn,
    };
    const store = await (0,cli_arguments/* readerOf */.TC)(positionals[0] ?? '');
    const shown = (0,progress/* progressOn */.z)(external_node_process_.stderr, json ?? false);
    const hands = (0,verify_threads/* verifyThreads */.$)((0,cli_arguments/* storeUrl */.T4)(positionals[0] ?? ''), workerFile());
    const copies = await Promise.all((values.copy ?? []).map(cli_arguments/* readerOf */.TC));
    const ports = { store, copies, verifier: new verifier/* KeyVerifier */.W9(), clock: node_effects/* nodeClock */.$N, log: shown.log, hands, progress: shown.progress };
    const verdict = await (0,verify_ledger/* verifyLedger */.x)(ask, ports).finally(shown.end);
    if (values.heads !== undefined && verdict.verdict === 'pass')
        await (0,promises_.writeFile)(values.heads, verdict.heads.map((head) => `${headText(head)}\n`).join(''));
    (0,cli_arguments/* print */.yy)(json ? JSON.stringify(verdict) : (0,verdict_text/* verdictText */.n)(verdict));
    return (0,verify_verdict/* exitOf */.s)(verdict);
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

/***/ 3948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ progressOn)
/* harmony export */ });
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);

/** Milliseconds between two drawings. */
const EVERY = 200;
const CLEAR = '\r\u001b[K';
/** Nothing is drawn into a file or a pipe, such as the log of a job, nor for a program that reads the verdict. */
function progressOn(screen, forProgram, time = () => performance.now(), doing = 'records verified') {
    if (!screen.isTTY || forProgram)
        return { log: _node_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .stderrLog */ .bJ, progress: () => undefined, end: () => undefined };
    const began = time();
    let drawn = began;
    const clear = () => void screen.write(CLEAR);
    return {
        log: {
            say: (text) => void screen.write(`${CLEAR}${text}\n`),
            warn: (text) => void screen.write(`${CLEAR}${text}\n`),
        },
        progress(records) {
            const now = time();
            if (now - drawn < EVERY)
                return;
            drawn = now;
            screen.write(`${CLEAR}${records} ${doing}, ${Math.round((records * 1000) / (now - began))} a second`);
        },
        end: clear,
    };
}


/***/ }),

/***/ 3594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ verifyThreads)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/verify/parcel.js
function packed(fetched) {
    const pieces = [];
    const rows = JSON.stringify(fetched.map((range) => range.map((each) => rowOf(each, pieces))));
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
    }
    return { bytes: bytes.buffer, rows };
}
function rowOf({ unwrapped, genuine, lock }, pieces) {
    const { slot, size, digest, leaf, content } = unwrapped;
    const row = { sequence: slot.sequence, size, digest, leaf, genuine, lock: lock.state === 'unlocked' ? undefined : lock };
    if ('malformed' in content)
        return { ...row, content };
    const { payload, signature, hint, payloadDigest, plain } = content;
    pieces.push(payload, signature);
    return { ...row, content: { payload: payload.length, signature: signature.length, hint, payloadDigest, plain } };
}
const UNLOCKED = { state: 'unlocked' };
/** For the ranges that were asked for, in their order. */
function unpacked({ bytes, rows }, ranges) {
    const lists = JSON.parse(rows);
    if (lists.length !== ranges.length)
        throw new RangeError(`${ranges.length} ranges were asked for, and ${lists.length} came`);
    let at = 0;
    const next = (length) => {
        at += length;
        return new Uint8Array(bytes, at - length, length);
    };
    return ranges.map(({ stream }, index) => (lists[index] ?? []).map((row) => ({ unwrapped: unwrappedFrom(row, stream, next), genuine: row.genuine, lock: row.lock ?? UNLOCKED })));
}
function unwrappedFrom({ sequence, size, digest, leaf, content }, { ledger, zone, name }, next) {
    const slot = { ledger, zone, name, sequence };
    if ('malformed' in content)
        return { slot, size, digest, leaf, content };
    return { slot, size, digest, leaf, content: { ...content, payload: next(content.payload), signature: next(content.signature) } };
}

;// CONCATENATED MODULE: ./build/entries/verify-threads.js
/** Starts the threads that help `iac-ledger verify`. One that fails, or ends before its time, is an error and never a slot that was not looked at. */





/** More of them wait for the thread that judges. */
const MOST = 4;
/** Megabytes in which a thread makes what it throws away at once. */
const YOUNG = 8;
/** The same for the thread that judges. Left to itself node lets it grow to 100, which makes nothing faster. */
const YOUNG_HERE = 16;
/**
 * What it has grown to, it keeps, and grows no more. The limit itself can be given to a process on its command line only;
 * a program that is started by its name has none.
 */
function growNoMore() {
    const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
    if ((young?.physical_space_size ?? 0) < YOUNG_HERE * 1024 * 1024)
        return false;
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    return true;
}
class Thread {
    #worker;
    #asked = new Map();
    #questions = 0;
    #gone;
    #grown = false;
    constructor(script, given) {
        this.#worker = new external_node_worker_threads_.Worker(script, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
        this.#worker.on('message', (answer) => this.#hear(answer));
        this.#worker.on('messageerror', (thrown) => this.#lose(thrown));
        this.#worker.on('error', (thrown) => this.#lose(thrown instanceof Error ? thrown : new Error(String(thrown))));
        this.#worker.on('exit', (code) => this.#lose(lost(code)));
    }
    fetch(task) {
        if (this.#gone !== undefined)
            return Promise.reject(this.#gone);
        const id = this.#questions++;
        return new Promise((resolve, reject) => {
            this.#asked.set(id, { task, resolve, reject });
            const question = { id, task };
            this.#worker.postMessage(question);
        });
    }
    #hear(answer) {
        const asked = this.#asked.get(answer.id);
        this.#asked.delete(answer.id);
        this.#grown ||= growNoMore();
        if (asked === undefined)
            return;
        if ('failure' in answer) {
            asked.reject(new errors/* LedgerError */.oy(answer.failure.code, answer.failure));
            return;
        }
        try {
            asked.resolve(unpacked(answer.parcel, asked.task.ranges));
        }
        catch (thrown) {
            asked.reject(thrown);
        }
    }
    #lose(why) {
        this.#gone ??= why;
        for (const { reject } of this.#asked.values())
            reject(this.#gone);
        this.#asked.clear();
    }
    async end() {
        await this.#worker.terminate();
    }
}
function lost(code) {
    return new errors/* LedgerError */.oy('THREAD_LOST', {
        says: `a thread that read a part of the ledger has ended (${code}) before it was done, so there is no verdict`,
        fix: 'see that this machine has memory left, then verify again',
    });
}
/** `script`: the file of the thread's own entry. */
function verifyThreads(url, script, { count = Math.min((0,external_node_os_.availableParallelism)(), MOST), worthFrom = WORTH_FROM } = {}) {
    let threads = [];
    return {
        worthFrom,
        hire: () => (threads = Array.from({ length: count }, () => new Thread(script, { url }))),
        dismiss: async () => {
            await Promise.all(threads.map((thread) => thread.end()));
        },
    };
}
/** Fewer slots are read before a thread has started. */
const WORTH_FROM = 500;


/***/ }),

/***/ 6336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uH: () => (/* binding */ proveSetup),
  wt: () => (/* binding */ refuseToFound)
});

// UNUSED EXPORTS: refuseUnproved

// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var ledger_read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/trust/pae.js
var pae = __webpack_require__(4979);
;// CONCATENATED MODULE: ./build/append/proofs.js
/**
 * What a set-up has to prove, a row each. Main asks what costs a request or two before the first command; `doctor` asks
 * everything. Nothing is left behind: each trial of a store is one that can't come to pass (src/store/store.ts).
 */





const proofs_PROOFS = {
    'write-once': {
        shows: 'a second object at a key that is taken is refused',
        severity: 'error',
        ofLocks: false,
        inMain: true,
        code: 'STORE_UNFIT',
        ask: isWriteOnce,
    },
    versions: {
        shows: 'what is replaced or removed stays visible as a version',
        severity: 'error',
        ofLocks: true,
        inMain: true,
        code: 'STORE_UNFIT',
        ask: keepsVersions,
    },
    lock: { shows: 'records are locked when they are written', severity: 'warning', ofLocks: true, inMain: true, code: 'STORE_UNFIT', ask: locks },
    'no-removal': { shows: 'this role can not remove a version', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotRemove },
    'no-shortening': { shows: 'this role can not shorten a lock', severity: 'error', ofLocks: true, inMain: false, code: 'STORE_UNFIT', ask: mayNotShorten },
    clock: { shows: "this machine's clock and the store's agree", severity: 'warning', ofLocks: false, inMain: true, code: 'STORE_UNFIT', ask: clocksAgree },
    signer: {
        shows: "the ledger's policy allows this signer in the zone",
        severity: 'error',
        ofLocks: false,
        inMain: true,
        code: 'SIGNER_NOT_ALLOWED',
        ask: signerIsAllowed,
    },
};
const proofs_PROOF_NAMES = Object.keys(proofs_PROOFS);
function severityOf(name, { store }) {
    const { severity, ofLocks } = proofs_PROOFS[name];
    return ofLocks && store.traits.locks === 'none' ? 'warning' : severity;
}
/** Starts no question before a row asks it, and none twice. */
function proofs_asking(setup) {
    const object = once(() => objectOf(setup));
    return { ...setup, object, holding: once(() => setup.proof.holding()), rights: once(async () => setup.proof.rights(await object())) };
}
function once(ask) {
    let asked;
    return () => {
        asked ??= ask();
        return asked;
    };
}
/** One that lies where this writer may write: a role for one zone may not touch the root. Else the genesis, which is there before anything is. */
async function objectOf({ ledger, zone, repositoryId, store }) {
    const own = zone === 'root' ? (0,keys/* prefixOf */.MT)((0,keys/* rootOf */.I5)(ledger)) : `${zone}/r${repositoryId === undefined ? '' : `${repositoryId}.`}`;
    for await (const stored of store.list(own, { keys: 1 })) {
        const oldest = (0,ledger_read/* oldestOf */.TW)(stored);
        if (oldest === undefined || stored.versions.at(-1)?.tombstone === true)
            break; // a condition does not see what a marker hides
        const read = await (0,ledger_read/* readStored */.CL)(stored, store);
        if (read !== undefined && read.bytes.length > 0)
            return { key: stored.key, version: read.version, bytes: read.bytes, lock: read.lock };
        break;
    }
    const slot = (0,ledger_read/* slotAt */.UP)((0,keys/* rootOf */.I5)(ledger), 0);
    const genesis = await (0,ledger_read/* readOldest */.EQ)(slot, store);
    if (genesis === undefined)
        throw new RangeError('a ledger without a genesis has been opened');
    return { key: (0,keys/* keyOf */.TN)(slot), version: genesis.version, bytes: genesis.bytes, lock: genesis.lock };
}
async function isWriteOnce(asked) {
    const object = await asked.object();
    const condition = await asked.proof.condition(object);
    if (condition.state === 'kept')
        return ok(`${object.key} was put once more, and refused`);
    if (condition.state === 'ignored')
        return failed(condition.saw, 'it is no write-once store: use AWS, or a server that keeps `If-None-Match: *` (docs/stores.md)');
    const may = await asked.proof.mayCreate(ownEvidence(asked, object), object.bytes);
    if (may.state === 'refused')
        throw may.cause;
    if (may.state === 'unknown')
        throw condition.cause;
    const saw = `this role may not write ${object.key}, and nothing that it may write is there yet`;
    return { state: 'unknown', saw, fix: 'run `iac-ledger doctor` as the role that founded the ledger, or again when this repository has its first record' };
}
/** Named by the digest of its bytes, as evidence is: even if a server stored it, nothing would ever refer to it. */
function ownEvidence({ ledger, zone, repositoryId = '0' }, { bytes }) {
    return (0,keys/* evidenceKeyOf */.gA)((0,keys/* runsOf */.ky)({ ledger, zone }, repositoryId), (0,shared_bytes/* sha256 */.sc)(bytes));
}
async function keepsVersions({ holding }) {
    const { versions } = await holding();
    if (versions.state === 'unknown')
        return unknown(versions);
    if (versions.state === 'kept')
        return ok('versions are kept');
    return failed('no versions are kept, so nothing but the chain shows that a record was replaced', versions.fix);
}
async function locks({ holding, store }) {
    const { lock } = await holding();
    if (lock.state === 'unknown')
        return unknown(lock);
    if (lock.state === 'set')
        return ok(`${lock.mode}, ${lock.days} days`);
    const saw = store.traits.locks === 'none' ? 'this store has no locks: whoever may remove its objects' : 'records get no lock: whoever may delete versions';
    return failed(`${saw} can empty the ledger`, lock.fix);
}
async function mayNotRemove({ rights }) {
    return rightShown((await rights()).remove);
}
async function mayNotShorten({ rights }) {
    return rightShown((await rights()).shorten);
}
function rightShown(right) {
    if (right.state === 'unknown')
        return unknown(right);
    return right.state === 'refused' ? ok(right.saw) : failed(right.saw, right.fix);
}
async function clocksAgree({ holding }) {
    const { clock } = await holding();
    if (clock.state === 'unknown')
        return unknown(clock);
    const skewMs = Date.parse(clock.ours) - Date.parse(clock.store);
    const saw = `this machine says ${clock.ours}, the store ${clock.store}`;
    if (Math.abs(skewMs) <= limits/* LIMITS */.b.skewMs)
        return ok(saw);
    return failed(`${saw}: ${Math.round(Math.abs(skewMs) / 1_000)} s ${skewMs < 0 ? 'behind' : 'ahead'}`, 'set the clock of this machine, for example with `chronyc makestep`');
}
async function signerIsAllowed({ signer, zone, trust }) {
    const { signer: rule } = await signer.sign((0,pae/* preAuthenticated */.J)(new TextEncoder().encode('probe')));
    const allowed = trust.allowed(zone, trust.newest?.size ?? 0);
    if (allowed.some(({ spki }) => spki === rule.spki))
        return ok(`its key is among ${allowed.length} in the zone "${zone}"`);
    return failed(`the ledger's policy allows ${allowed.length} signer(s) in the zone "${zone}", and this one is not among them`, `sign with an allowed key, or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``);
}
function ok(saw) {
    return { state: 'ok', saw, fix: null };
}
function failed(saw, fix) {
    return { state: 'failed', saw, fix };
}
function unknown({ why, fix }) {
    return { state: 'unknown', saw: why, fix: fix ?? null };
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
;// CONCATENATED MODULE: ./build/flows/prove-setup.js
/** A set-up proves itself: to main, which stops at what is wrong, and to `doctor`, which tells everything. */


/** Throws STORE_UNFIT or SIGNER_NOT_ALLOWED for what has failed, STORE_DENIED for what this role may not do at all. */
async function refuseUnproved(setup, log) {
    const asked = asking(setup);
    const names = PROOF_NAMES.filter((name) => PROOFS[name].inMain);
    const proved = await Promise.all(names.map(async (name) => provedBy(name, await PROOFS[name].ask(asked), setup)));
    for (const each of proved) {
        if (each.state === 'ok')
            continue;
        const says = `${each.saw} (${setup.store.traits.url}, where it is to be shown that ${each.shows})`;
        if (each.state === 'failed' && each.severity === 'error')
            throw new LedgerError(PROOFS[each.name].code, { says, fix: each.fix });
        if (setup.store.traits.locks === 'none')
            continue; // a folder is what its user chose; `doctor` tells what it can't do
        if (each.state === 'failed')
            log.warn(`IaC Ledger: ${says}; to do: ${each.fix}`);
        else
            log.say(`IaC Ledger: not known: ${says}`);
    }
}
/** Before a ledger is founded: in a store that keeps no versions every job would refuse it, and by then it would stand there. STORE_UNFIT. */
async function refuseToFound(store, proof) {
    if (store.traits.locks === 'none')
        return;
    const { versions } = await proof.holding();
    if (versions.state === 'lost')
        throw new errors/* LedgerError */.oy('STORE_UNFIT', { says: `${store.traits.url} keeps no versions of what is replaced`, fix: versions.fix });
}
/** Every row; a right that is missing to ask one leaves that one unknown. Throws where no row could be answered: STORE_UNREACHABLE, STORE_BUSY. */
async function proveSetup(setup) {
    const asked = proofs_asking(setup);
    return Promise.all(proofs_PROOF_NAMES.map(async (name) => {
        const shown = await proofs_PROOFS[name].ask(asked).catch((thrown) => {
            if (thrown instanceof errors/* LedgerError */.oy && thrown.code === 'STORE_DENIED')
                return { state: 'unknown', saw: thrown.message, fix: thrown.fix };
            throw thrown;
        });
        return provedBy(name, shown, setup);
    }));
}
function provedBy(name, shown, setup) {
    return { ...shown, name, shows: proofs_PROOFS[name].shows, severity: severityOf(name, setup) };
}


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ verdictText)
/* harmony export */ });
/* harmony import */ var _verify_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9489);
/* harmony import */ var _verify_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5057);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);



/** Places told of one code; more of them say no more. All are in the JSON. */
const MOST_PLACES = 10;
function verdictText(verdict) {
    const worstFirst = _verify_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.toReversed();
    const groups = worstFirst.flatMap((severity) => groupsOf(verdict.findings.filter((finding) => finding.severity === severity)));
    return [headline(verdict), ...groups.map(groupText), ...notCheckedText(verdict.notChecked)].join('\n\n');
}
function headline({ verdict, findings, counts }) {
    const found = _verify_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.toReversed().flatMap((severity) => countOf(findings, severity));
    const read = `${counted(counts.records, 'record')} in ${counted(counts.streams, 'stream')} read`;
    return `${verdict.toUpperCase()}: ${found.length > 0 ? found.join(', ') : 'no findings'}; ${read}`;
}
function countOf(findings, severity) {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [severity === 'info' ? `${count} for information` : counted(count, severity)];
}
function counted(count, one) {
    return `${count} ${one}${count === 1 ? '' : 's'}`;
}
/** In the order in which each code comes first. */
function groupsOf(entries) {
    const codes = [...new Set(entries.map(({ code }) => code))];
    return codes.map((code) => ({ code, entries: entries.filter((entry) => entry.code === code) }));
}
function groupText({ code, entries }) {
    const { severity, says, cause, remedy } = _verify_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code];
    const places = placesText(entries.map(({ place, detail }) => `${placeText(place)}: ${detail}`));
    return [`${severity} ${code}: ${says}`, ...places, `  cause   ${cause}`, `  remedy  ${remedy}`].join('\n');
}
function notCheckedText(entries) {
    if (entries.length === 0)
        return [];
    const groups = groupsOf(entries).map(({ code, entries: open }) => [`  ${code} (${_verify_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDINGS */ .T[code].says})`, ...placesText(open.map(({ place, why }) => `  ${placeText(place)}: ${why}`))].join('\n'));
    return [['not checked:', ...groups].join('\n')];
}
function placesText(lines) {
    const more = lines.length - MOST_PLACES;
    return [...lines.slice(0, MOST_PLACES).map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(line)}`), ...(more > 0 ? [`  and ${counted(more, 'place')} more`] : [])];
}
/** `changes/r1.app-0a1b2c3d=7`, as records are named everywhere. */
function placeText({ zone, stream, sequence }) {
    if (zone === null)
        return 'the ledger';
    const path = stream === null ? zone : `${zone}/${stream}`;
    return sequence === null ? path : `${path}=${sequence}`;
}


/***/ })

};
