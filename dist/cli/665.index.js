export const id = 665;
export const ids = [665];
export const modules = {

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId),
/* harmony export */   y: () => (/* binding */ initLedger)
/* harmony export */ });
/* harmony import */ var _append_claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7201);
/* harmony import */ var _append_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7175);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6594);
/* harmony import */ var _ledger_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4694);
/* harmony import */ var _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8416);
/* harmony import */ var _ledger_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3254);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1162);
/* harmony import */ var _record_body_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(618);
/* harmony import */ var _record_kinds_genesis_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5214);
/* harmony import */ var _record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5784);
/* harmony import */ var _redact_redact_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6791);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2005);
/* harmony import */ var _sign_seal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3523);
/** Founds a ledger: genesis, then the whole first policy. Only `init`, and the trial ledger of one job, come here. */














/** Crashed between the two records, it resumes. LEDGER_EXISTS, naming the standing id, when both are there. */
async function initLedger(asked, ports) {
    const standingGenesis = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_6__/* .genesisIn */ .oi)(ports.store);
    if (standingGenesis === 'foreign')
        throw foreign(ports.store.traits.url);
    const genesis = standingGenesis ?? (await writeGenesis(asked, ports));
    const { trust, slots } = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readRoot */ .XD)(genesis.ledger, ports.store, ports.verifier, undefined);
    if (slots.length > 1 && trust.policy === undefined)
        throw unfinished(genesis.ledger);
    if (slots.length > 1) {
        const fix = 'use it as it is, or name an empty folder or prefix for a new one';
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_EXISTS', { says: `there is a ledger already: ${genesis.ledger}`, fix });
    }
    if (trust.newest === undefined)
        throw foreign(ports.store.traits.url);
    const body = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .housekeepingBody */ .IY)(operationId(ports), ports.clock.now(), (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOutsideAJob */ .PR)(ports.recorder));
    const head = { stream: (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(genesis.ledger), next: 1, previous: genesis.leaf, tree: (0,_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .grow */ .wS)(_ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, genesis.leaf), root: trust.newest, seen: [] };
    await writeRoot((0,_record_kinds_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .policyOf */ .US)(asked.zones, body), head, genesis.ledger, trust.allowed('root', 1), ports);
    return genesis.ledger;
}
function unfinished(ledger) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', {
        says: `the ledger ${ledger} was begun, and what follows its genesis is no policy that its founder signed`,
        fix: 'name an empty folder for a new ledger',
    });
}
function foreign(url) {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_CORRUPT', {
        says: `${url} begins with something that is no genesis of this signer`,
        fix: 'name an empty folder for a new ledger',
    });
}
async function writeGenesis({ founder }, ports) {
    const unfounded = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)('');
    const body = (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .housekeepingBody */ .IY)(operationId(ports), ports.clock.now(), (0,_record_body_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOutsideAJob */ .PR)(ports.recorder));
    const head = { stream: (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(unfounded), next: 0, previous: undefined, tree: _ledger_merkle_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, root: undefined, seen: [] };
    const { ledger, leaf } = await writeRoot((0,_record_kinds_genesis_js__WEBPACK_IMPORTED_MODULE_8__/* .foundingOf */ .S)({ nonce: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .toBase64 */ .nk)(ports.random.bytes(16)), signer: founder }, body), head, unfounded, [founder], ports);
    return { ledger, leaf };
}
async function writeRoot(record, head, ledger, allowed, ports) {
    const patience = (0,_append_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patienceOf */ .Hw)(ports);
    const redacted = (0,_redact_redact_js__WEBPACK_IMPORTED_MODULE_10__/* .redact */ .E)(record, ports);
    const linked = (0,_ledger_link_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .n)(redacted, head);
    const sealed = await (0,_sign_seal_js__WEBPACK_IMPORTED_MODULE_13__/* .seal */ .od)(linked, ports);
    await refuseStranger(sealed, allowed, ports);
    const claim = await (0,_append_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimSlot */ .lT)(sealed, patience, ports);
    if (!claim.ours)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('LEDGER_EXISTS', {
            says: 'somebody else founded a ledger there at this moment',
            fix: 'run the command again: it names the standing id',
        });
    const receipt = await (0,_append_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .confirm */ .lJ)(sealed, { operation: redacted.operation, version: claim.version }, patience, ports);
    return { ledger: (record.kind === 'genesis' ? (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_11__/* .sha256 */ .sc)(linked.payload) : ledger), leaf: sealed.leaf, receipt };
}
/** A root record that its ledger refuses would stand there for good, and the ledger could never be used. */
async function refuseStranger({ bytes, slot }, allowed, { verifier }) {
    const opened = (0,_ledger_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openRecord */ .C6)(bytes, slot);
    const verdict = 'malformed' in opened ? { refused: true, detail: opened.malformed } : await verifier.verify(opened, allowed);
    if (!('refused' in verdict))
        return;
    const fix = 'sign with the key that the genesis names: the one that `init` was first run with';
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .LedgerError */ .oy('SIGNER_NOT_ALLOWED', { says: `this signer is not the founder of the ledger: ${verdict.detail}`, fix });
}
/** 128 random bits in hex: joins the records of one operation. */
function operationId({ random }) {
    return Buffer.from(random.bytes(16)).toString('hex');
}


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ verifyLedger)
});

// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/ledger/read.js
var read = __webpack_require__(1162);
// EXTERNAL MODULE: ./build/trust/root.js
var trust_root = __webpack_require__(9013);
// EXTERNAL MODULE: ./build/verify/check.js
var check = __webpack_require__(5824);
// EXTERNAL MODULE: ./build/ledger/streams.js
var streams = __webpack_require__(393);
// EXTERNAL MODULE: ./build/verify/compare.js
var compare = __webpack_require__(2327);
// EXTERNAL MODULE: ./build/record/shape.js
var shape = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/verify/turns.js
var turns = __webpack_require__(3068);
;// CONCATENATED MODULE: ./build/verify/evidence.js
/** What lies beside a record: the manifest that it names by digest, and each object that the manifest names. */






const manifestShape = (0,shape/* objectOf */.Xy)({ objects: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, digest: shape/* digest */.br })) });
/** Reads evidence one object at a time however many records are read at once: an object may be as large as a plan. */
class EvidenceReader {
    #store;
    #turns = new turns/* Turns */.P();
    constructor(store) {
        this.#store = store;
    }
    look(record, slot) {
        const { evidence } = record.body;
        if (evidence === null)
            return Promise.resolve([]);
        return this.#turns.take(() => this.#problems(evidence.manifest, slot));
    }
    async #problems(manifest, slot) {
        const read = await this.#read({ name: 'the manifest', digest: manifest }, slot);
        if (!('bytes' in read))
            return [read];
        const listed = manifestIn(read.bytes);
        if (listed === undefined)
            return [{ what: 'differs', detail: `the manifest ${manifest} is not one that lists objects` }];
        const problems = [];
        for (const { name, digest: named } of listed) {
            const object = await this.#read({ name, digest: named }, slot);
            if (!('bytes' in object))
                problems.push(object);
        }
        return problems;
    }
    async #read({ name, digest: expected }, slot) {
        const key = (0,keys/* evidenceKeyOf */.gA)(slot, expected);
        const bytes = await bytesAt(key, this.#store);
        if (bytes === undefined)
            return { what: 'missing', detail: `${name} is not there: ${key}` };
        if (bytes !== 'too-large' && (0,shared_bytes/* sha256 */.sc)(bytes) === expected)
            return { bytes };
        return { what: 'differs', detail: `${name} has other bytes than the record names: ${key}` };
    }
}
async function bytesAt(key, store) {
    for await (const stored of store.list(key, { keys: 1 })) {
        return stored.key === key ? (await (0,read/* oldestBytes */.Dt)(stored, store, limits/* LIMITS */.b.answerBytes))?.bytes : undefined;
    }
    return undefined;
}
function manifestIn(bytes) {
    try {
        const value = (0,shared_bytes/* parseJson */.qF)(bytes);
        return manifestShape(value, 'manifest').length === 0 ? value.objects : undefined;
    }
    catch {
        return undefined; // no JSON, so no manifest: the digest was right, so its writer put it there like that
    }
}

// EXTERNAL MODULE: ./build/verify/survey.js
var verify_survey = __webpack_require__(8832);
;// CONCATENATED MODULE: ./build/verify/copies.js
/** What copies hold that the first store does not, and the other way around. Gathered before the checks look: a check reads nothing. */






/** Reads all of both; what lies there under no key of ours is nobody's copy. */
async function copyFacts(first, copy, ledger) {
    const gathered = new Gathered(copy.traits.url);
    const beside = new Map();
    for await (const compared of (0,compare/* compareStores */.aX)(first, copy)) {
        const { key, what } = compared;
        // Written into the first store, and then into the copy, since the first was listed.
        const at = what === 'only-in-copy' && (await isThere(key, first)) ? { ...compared, what: 'same' } : compared;
        const [slot, evidence] = [(0,verify_survey/* homeSlotOf */.JL)(key), (0,keys/* evidenceOf */.X1)(key)];
        if (slot !== undefined)
            gathered.slot(slot, at.what);
        else if (evidence === undefined)
            continue;
        else if (at.what === 'missing')
            noteIn(beside, { ...evidence, ledger }, key);
        else
            gathered.evidence(evidence, key, at.what);
    }
    for (const each of beside.values())
        await lookBeside(each, copy, gathered);
    return gathered.all();
}
async function isThere(key, store) {
    for await (const stored of store.list(key, { keys: 1 }))
        return stored.key === key && (0,compare/* holds */.v9)(stored);
    return false;
}
function noteIn(beside, stream, key) {
    const known = beside.get((0,check/* pathOf */.XM)(stream)) ?? { stream, key, count: 0 };
    known.count += 1;
    beside.set((0,check/* pathOf */.XM)(stream), known);
}
/** A writer that crashed leaves evidence that no record names, and a copy that is behind lacks the evidence of what it lacks. */
async function lookBeside({ stream, key, count }, copy, gathered) {
    const reader = new EvidenceReader(copy);
    let named = 0;
    for await (const record of (0,streams/* recordsOf */.M)(stream, copy)) {
        for (const { what, detail } of await reader.look(record, record.slot)) {
            if (what !== 'missing')
                continue;
            gathered.tell('missing', (0,check/* placeIn */.VV)(stream, record.slot.sequence), detail);
            named += 1;
        }
    }
    if (named === 0)
        gathered.tell('unnamed', (0,check/* placeIn */.VV)(stream), `${count} piece(s) of evidence that no record of the copy names: ${key}`);
}
/** Slots come newest first, stream by stream, so those that lie side by side are told as one. */
class Gathered {
    #copy;
    #facts = [];
    #stream;
    #run;
    /** Whether a slot of this stream was seen that the first store has. */
    #begun = false;
    constructor(copy) {
        this.#copy = copy;
    }
    tell(what, place, detail) {
        this.#facts.push({ copy: this.#copy, what, place, detail });
    }
    slot(slot, what) {
        if (this.#stream === undefined || (0,check/* pathOf */.XM)(this.#stream) !== (0,check/* pathOf */.XM)(slot)) {
            this.#close();
            this.#begun = false;
        }
        this.#stream = slot;
        if (what === 'missing' || what === 'only-in-copy')
            this.#extend(what, slot);
        else
            this.#close();
        if (what === 'differs')
            this.tell(what, (0,check/* placeIn */.VV)(slot, slot.sequence), 'the copy holds other bytes there');
        if (what === 'unread')
            this.tell(what, (0,check/* placeIn */.VV)(slot, slot.sequence), 'what lies there is too large to be compared');
        this.#begun ||= what !== 'only-in-copy' && what !== 'nothing';
    }
    evidence(stream, key, what) {
        if (what === 'differs')
            this.tell(what, (0,check/* placeIn */.VV)(stream), `the copy holds other bytes: ${key}`);
        if (what === 'only-in-copy')
            this.tell(what, (0,check/* placeIn */.VV)(stream), `only the copy has ${key}`);
        if (what === 'unread')
            this.tell(what, (0,check/* placeIn */.VV)(stream), `too large to be compared: ${key}`);
    }
    all() {
        this.#close();
        return this.#facts;
    }
    #extend(what, { sequence }) {
        if (this.#run?.what !== what)
            this.#close();
        this.#run ??= { what, to: sequence, from: sequence, count: 0, newest: !this.#begun };
        this.#run.from = sequence;
        this.#run.count += 1;
    }
    #close() {
        const [run, stream] = [this.#run, this.#stream];
        this.#run = undefined;
        if (run === undefined || stream === undefined)
            return;
        const slots = run.from === run.to ? 'it' : `${run.count} slots up to ${run.to}`;
        // Without the first record of the root there is no copy at all: it is no longer a matter of catching up.
        const behind = run.what === 'missing' && run.newest && !(stream.zone === 'root' && run.from === 0);
        if (run.what === 'only-in-copy')
            this.tell(run.what, (0,check/* placeIn */.VV)(stream, run.from), `only the copy has ${slots}: the first store was cut, or the copy was added to`);
        else
            this.tell(behind ? 'behind' : 'missing', (0,check/* placeIn */.VV)(stream, run.from), `the copy lacks ${slots}${behind ? ', and so ends earlier' : ''}`);
    }
}

;// CONCATENATED MODULE: ./build/verify/crew.js

/** Slots to a task: a message for each record would cost more than its hashing. */
const TASK_SLOTS = 125;
/** Tasks for each thread that are begun and not yet handed on, so that none waits and no more lies in memory. */
const TASKS_AHEAD = 3;
class Crew {
    #hands;
    #signers;
    #waiting;
    #begun = [];
    /** How many tasks each hand has and has not finished. */
    #loads;
    #here = [];
    /** `parts`: all that will be asked for, in that order. */
    constructor(hands, parts, signers) {
        this.#hands = hands;
        this.#loads = hands.map(() => 0);
        this.#signers = signers;
        this.#waiting = grouped(parts);
        this.#begin();
    }
    /** All ranges of the stream that comes next. */
    async *fetch(stream) {
        for (;;) {
            if (this.#here.length === 0)
                await this.#advance();
            const [first] = this.#here;
            if (first === undefined || (0,check/* pathOf */.XM)(first.range.stream) !== (0,check/* pathOf */.XM)(stream))
                return;
            this.#here = this.#here.slice(1);
            yield first.fetched;
        }
    }
    async #advance() {
        const next = this.#begun.shift();
        if (next === undefined)
            return;
        const fetched = await next.fetched;
        this.#begin();
        this.#here = next.ranges.map((range, index) => ({ range, fetched: fetched[index] ?? [] }));
    }
    /** The thread with the least to do gets the next task. */
    #begin() {
        while (this.#begun.length < this.#hands.length * TASKS_AHEAD) {
            const ranges = this.#waiting.shift();
            if (ranges === undefined)
                return;
            const fetched = this.#give({ ranges, signers: this.#signers });
            fetched.catch(() => undefined); // it is awaited in its turn; until then its failure is not an unheard one
            this.#begun.push({ ranges, fetched });
        }
    }
    async #give(task) {
        const hand = this.#loads.indexOf(Math.min(...this.#loads));
        this.#loads[hand] = (this.#loads[hand] ?? 0) + 1;
        try {
            return await this.#hands[hand].fetch(task);
        }
        finally {
            this.#loads[hand] = (this.#loads[hand] ?? 0) - 1;
        }
    }
}
/** Small ones together: a ledger of many short streams costs no more messages than one of a long stream. */
function grouped(parts) {
    const groups = [];
    let slots = TASK_SLOTS;
    for (const { stream, from, to, filled } of parts) {
        if (slots >= TASK_SLOTS) {
            groups.push([]);
            slots = 0;
        }
        groups.at(-1)?.push({ stream, from, to });
        slots += filled;
    }
    return groups;
}

// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(4529);
;// CONCATENATED MODULE: ./build/verify/identity.js
/** Which ledger lies there, and as which one the rest of it is judged. */




/**
 * The id is not known before its record was read, so the slot is looked at under an id that no ledger has. A genesis of
 * another ledger is judged as what it is; one that does not even fit its own signature was altered, so the rest is
 * judged as the ledger that was asked for.
 */
async function identify(asked, store, verifier) {
    const slot = (0,read/* slotAt */.UP)((0,keys/* rootOf */.I5)((0,shared_bytes/* sha256 */.sc)('')), 0);
    const stored = await (0,read/* readOldest */.EQ)(slot, store);
    if (stored === undefined)
        return { begun: false, found: undefined, judged: undefined };
    const { record } = (0,read/* standing */.JA)(stored.bytes, slot);
    if ('malformed' in record || !(0,stages/* isKind */.VF)(record, 'genesis'))
        return { begun: true, found: undefined, judged: asked };
    const found = record.payloadDigest;
    const whole = found === asked || (await isWhole(record, verifier));
    return { begun: true, found, judged: whole ? found : (asked ?? found) };
}
async function isWhole(record, verifier) {
    return !('refused' in (await verifier.verify(record, [record.body.founding.signer])));
}

// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __webpack_require__(3254);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 1 modules
var table = __webpack_require__(3424);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __webpack_require__(6432);
// EXTERNAL MODULE: ./build/trust/verifier.js
var trust_verifier = __webpack_require__(427);
;// CONCATENATED MODULE: ./build/verify/captured.js
/**
 * A late record holds the envelope that was signed when it was captured. Whoever ships it could have changed what it
 * says while it waited in a spool; that envelope tells.
 */








const SHAPE = (0,shape/* objectOf */.Xy)({ predicate: (0,shape/* objectOf */.Xy)(shapes/* BODY */.$p), predicateType: shape/* text */.Qq, subject: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({})) });
function holdsCaptured({ predicate }) {
    return 'late' in predicate || 'breakGlass' in predicate;
}
/** `undefined` for a record that holds none. One that was captured late counts before the intent that it may hold. */
async function judgeCaptured(record, zone, trust, verifier) {
    const late = await judgeLate(record, zone, trust, verifier);
    if (late !== undefined && 'refused' in late)
        return late;
    const intent = await judgeIntent(record, zone, trust, verifier);
    return intent !== undefined && 'refused' in intent ? intent : (late ?? intent);
}
/** The intent of a change under break-glass, as it was sealed before the command: of the same operation, by somebody who may sign. */
async function judgeIntent(record, zone, trust, verifier) {
    if (!(0,stages/* isKind */.VF)(record, 'outcome') || record.body.breakGlass === undefined)
        return undefined;
    const { payload: encoded, payloadType, signatures } = record.body.breakGlass.intent;
    const [payload, signature] = [(0,shared_bytes/* fromBase64 */.Ey)(encoded), (0,shared_bytes/* fromBase64 */.Ey)(signatures[0]?.sig ?? '')];
    const statement = payload && (0,ledger_open/* readStatement */.cO)(payload, SHAPE);
    if (payload === undefined || signature === undefined || statement === undefined || 'malformed' in statement || signatures.length !== 1)
        return refused('the intent in it is not one of ours');
    const said = statement.predicate;
    if (payloadType !== entry/* PAYLOAD_TYPE */.Uc || statement.kind !== 'intent' || said.operation.id !== record.body.operation.id)
        return refused('the intent in it is of another operation');
    return judgeUnhinted({ payload, signature }, record, zone, trust, verifier);
}
/** `undefined` for a record that is not late. */
async function judgeLate(record, zone, trust, verifier) {
    const captured = capturedIn(record);
    if (captured === undefined || 'unsigned' in captured)
        return captured;
    const payload = (0,shared_bytes/* fromBase64 */.Ey)(captured.payload);
    const signature = (0,shared_bytes/* fromBase64 */.Ey)(captured.signatures[0]?.sig ?? '');
    if (payload === undefined || signature === undefined || captured.signatures.length !== 1 || captured.payloadType !== entry/* PAYLOAD_TYPE */.Uc) {
        return refused('the envelope that it was captured in is not one of ours');
    }
    if (!saysTheSame(payload, record))
        return refused('it does not say what it said when it was captured');
    return judgeUnhinted({ payload, signature }, record, zone, trust, verifier);
}
function capturedIn({ kind, predicate }) {
    const late = predicate['late'];
    if (late === undefined || table/* KINDS */.GW[kind].late !== 'spool')
        return undefined;
    const { captured } = late;
    return 'absent' in captured ? { unsigned: captured.why } : captured;
}
/** All but its place in the chain, and that it is late. */
function saysTheSame(payload, { kind, predicate }) {
    const statement = (0,ledger_open/* readStatement */.cO)(payload, SHAPE);
    if ('malformed' in statement || statement.kind !== kind)
        return false;
    const { chain: _chain, late: _late, ...said } = predicate;
    return (0,shared_bytes/* printed */.zd)(said) === (0,shared_bytes/* printed */.zd)(statement.predicate);
}
/** An envelope has no hint, so each signer that is allowed there is tried. */
async function judgeUnhinted(envelope, { chain }, zone, trust, verifier) {
    for (const rule of trust.allowed(zone, chain.root?.size ?? 0)) {
        const spki = (0,shared_bytes/* fromBase64 */.Ey)(rule.spki);
        if (spki === undefined)
            continue;
        const seal = await verifier.verify({ ...envelope, hint: (0,trust_verifier/* hintOf */.$z)(spki) }, [rule]);
        if (!('refused' in seal))
            return seal;
    }
    return refused('nobody who may sign here signed it when it was captured');
}
function refused(detail) {
    return { refused: 'SIGNATURE_INVALID', detail: `what was captured earlier: ${detail}` };
}

// EXTERNAL MODULE: ./build/verify/fetch.js
var fetch = __webpack_require__(6884);
// EXTERNAL MODULE: ./build/verify/read-ahead.js
var read_ahead = __webpack_require__(8726);
// EXTERNAL MODULE: ./build/verify/view.js
var verify_view = __webpack_require__(9619);
;// CONCATENATED MODULE: ./build/verify/reading.js
/** From a stream's first slot to its last: read, opened and judged a few ahead of the checks, and yielded in order. */








class Reading {
    #ports;
    #evidence;
    constructor(ports) {
        this.#ports = ports;
        this.#evidence = new EvidenceReader(ports.store);
    }
    /** In bunches, as they come. `crew`: others fetch, and were told of this route. */
    async *stream(route, crew) {
        const { stream, folders, from } = route;
        if (from > 0)
            yield [{ what: 'taken', below: from }];
        let next = from;
        let end;
        let ahead = false;
        for await (const views of crew === undefined ? this.#alone(route) : this.#together(stream, crew)) {
            const passed = [];
            for (const view of views) {
                const { slot } = view;
                if (slot.sequence > next && !ahead) {
                    end ??= await this.#newestGood(stream, folders, next);
                    ahead = slot.sequence > end;
                    if (!ahead)
                        passed.push({ what: 'hole', from: next, to: slot.sequence - 1 });
                }
                passed.push(ahead ? { what: 'ahead', slot } : { what: 'slot', view });
                next = slot.sequence + 1;
            }
            yield passed;
        }
    }
    /** What was removed while we read is a hole, like any other. */
    async *#alone({ stream, folders, from }) {
        // Each root record decides who may sign the next, so there nothing is judged ahead.
        const width = stream.zone === 'root' ? 1 : fetch/* AHEAD */.yJ;
        const filled = upward((0,verify_survey/* partsOf */.CI)(stream, folders, from), this.#ports.store);
        for await (const view of (0,read_ahead/* readAhead */.E)(filled, width, (slot) => this.#look(slot)))
            if (view !== undefined)
                yield [view];
    }
    async *#together(stream, crew) {
        for await (const fetched of crew.fetch(stream)) {
            const views = [];
            for (const each of fetched)
                views.push(await this.#view(each, false));
            yield views;
        }
    }
    /** Whether that very record stands there. */
    async holds(slot, leaf) {
        const object = await (0,read/* readOldest */.EQ)(slot, this.#ports.store);
        const here = object && (0,read/* standing */.JA)(object.bytes, slot);
        return here !== undefined && here.leaf === leaf && (0,read/* recordAt */.zR)(here) !== undefined;
    }
    /** What was appended to a stream since it was read up to `next`. */
    async *since(stream, next) {
        for (let sequence = next;; sequence += 1) {
            const slot = (0,read/* slotAt */.UP)(stream, sequence);
            const object = await (0,read/* readOldest */.EQ)(slot, this.#ports.store);
            if (object === undefined)
                return;
            yield [{ what: 'slot', view: await this.#view({ unwrapped: (0,entry/* unwrap */.oA)(object.bytes, slot), lock: object.lock, genuine: undefined }, true) }];
        }
    }
    async #look(filled) {
        const read = await (0,fetch/* fetchSlot */.Zx)(filled, this.#ports.store);
        return read && this.#view({ ...read, genuine: undefined }, false);
    }
    async #view({ unwrapped, genuine, lock }, fresh) {
        const here = (0,read/* standingOf */.YP)(unwrapped);
        const seal = await this.#judge(here, genuine);
        const { slot, leaf, record: content, misplaced } = here;
        const bundle = !('malformed' in unwrapped.content);
        const view = { slot, leaf, fresh, lock, content, misplaced, seal, bundle, captured: undefined, evidence: [] };
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined || (record.body.evidence === null && !holdsCaptured(record)))
            return view;
        return { ...view, ...(await this.#beside(record, slot)) };
    }
    async #beside(record, slot) {
        const { trust, verifier } = this.#ports;
        const captured = await judgeCaptured(record, slot.zone, trust, verifier);
        return { captured, evidence: await this.#evidence.look(record, slot) };
    }
    /** What is no record of this slot has no seal, but in the root it has a place that later records count. */
    async #judge(here, genuine) {
        const { trust, verifier } = this.#ports;
        const { slot, leaf } = here;
        const record = (0,read/* recordAt */.zR)(here);
        if (slot.zone === 'root' && slot.sequence === trust.size) {
            const seal = await trust.see(record, leaf);
            return record && seal;
        }
        if (record === undefined)
            return undefined;
        return slot.zone === 'root'
            ? verifier.verify(record, trust.allowed('root', trust.size))
            : trust.judge(genuine === undefined ? record : { ...record, genuine }, slot.zone);
    }
    /** The newest slot above the first hole that holds a good record; -1 when none does. Only broken streams pay for it. */
    async #newestGood(stream, folders, hole) {
        for (const range of (0,verify_survey/* partsOf */.CI)(stream, folders, hole).toReversed()) {
            for (const filled of await (0,verify_survey/* slotsIn */.ps)(range, this.#ports.store)) {
                const view = await this.#look(filled);
                if (view !== undefined && (0,verify_view/* believedIn */.Y)(view) !== undefined)
                    return filled.slot.sequence;
            }
        }
        return -1;
    }
}
async function* upward(ranges, store) {
    for (const range of ranges)
        yield* (await (0,verify_survey/* slotsIn */.ps)(range, store)).toReversed();
}

;// CONCATENATED MODULE: ./build/verify/registrations.js
/** Which streams the registers name. Collected on the way, since a stream points back to its registration. */




class Registrations {
    #streams = new Map();
    /** Only a believed `register` record counts, in the register of the stream's own repository and zone. */
    see(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined || !(0,stages/* isKind */.VF)(record, 'register'))
            return;
        const { ledger, zone, name: register } = view.slot;
        const name = record.body.registers.stream;
        if (!(0,keys/* isStreamName */.wQ)(name) || !name.includes('.') || (0,keys/* isReserved */.Bs)({ zone, name }))
            return;
        const stream = { ledger, zone, name };
        if ((0,keys/* registerOf */.Nk)(stream).name !== register)
            return;
        const known = this.#streams.get((0,check/* pathOf */.XM)(stream)) ?? { stream, leaves: new Set(), fresh: view.fresh };
        known.leaves.add(view.leaf);
        this.#streams.set((0,check/* pathOf */.XM)(stream), known);
    }
    /** The leaves of the records that register it: two writers at once may both have done so. */
    of(stream) {
        return this.#streams.get((0,check/* pathOf */.XM)(stream))?.leaves;
    }
    all() {
        return [...this.#streams.values()];
    }
}

// EXTERNAL MODULE: ./build/verify/verdict.js
var verdict = __webpack_require__(3021);
;// CONCATENATED MODULE: ./build/flows/verify-ledger.js
/** Reads everything, trusts nothing that it read, says what is wrong and what it could not check. */











/** Throws what the store throws: a ledger that could not be read has no verdict. */
async function verifyLedger(ask, ports) {
    const { store, verifier } = ports;
    const survey = await (0,verify_survey/* surveyStore */.MF)(store);
    const identity = await identify(ask.ledger, store, verifier);
    const ledger = identity.judged;
    const trust = new trust_root/* RootTrust */.f(ledger ?? NO_LEDGER, verifier, ask.pin);
    const registrations = new Registrations();
    const copies = await compared(ledger ?? NO_LEDGER, ports);
    const notebook = new verdict/* Notebook */.g({
        ask,
        identity,
        foreign: survey.foreign,
        past: survey.past,
        copies,
        locks: store.traits.locks,
        root: trust,
        registrations,
        now: ask.asOf ?? ports.clock.now(),
    });
    if (ledger === undefined)
        return notebook.conclude();
    const at = { reading: new Reading({ store, verifier, trust }), registrations, notebook, ports };
    const watched = new Map();
    const [root, ...others] = await routesOf(survey, ledger, ask, at);
    watched.set((0,check/* pathOf */.XM)(root.stream), await watch(root, at));
    await watchTogether(others, trust.signers(), watched, at);
    for (const stream of unwatched(registrations, watched)) {
        watched.set((0,check/* pathOf */.XM)(stream), await watch({ stream, folders: await (0,verify_survey/* surveyStream */.t7)(stream, store), from: 0 }, at));
    }
    for (const each of watched.values())
        await catchUp(each, at);
    for (const stream of unwatched(registrations, watched))
        watched.set((0,check/* pathOf */.XM)(stream), await catchUp(begun(stream, notebook), at));
    for (const { watcher } of watched.values())
        watcher.end();
    return notebook.conclude();
}
async function compared(ledger, { store, copies = [], log }) {
    const facts = [];
    for (const copy of copies) {
        facts.push(...(await copyFacts(store, copy, ledger)));
        log.say(`compared with ${copy.traits.url}`);
    }
    return facts;
}
const NO_LEDGER = `sha256:${'0'.repeat(64)}`;
/**
 * The root first: it says who may sign. The store was surveyed before, so whatever stream is in this list was registered
 * when its register is read, however the ledger grows meanwhile.
 */
async function routesOf({ streams }, ledger, ask, at) {
    const others = [];
    for (const { zone, name, folders } of streams.toSorted((left, right) => ((0,check/* pathOf */.XM)(left) < (0,check/* pathOf */.XM)(right) ? -1 : 1))) {
        const stream = { ledger, zone, name };
        if (zone !== 'root')
            others.push({ stream, folders, from: await resumedAt(stream, ask, at) });
    }
    return [{ stream: (0,keys/* rootOf */.I5)(ledger), folders: streams.find(({ zone }) => zone === 'root')?.folders ?? new Map(), from: 0 }, ...others];
}
/**
 * The head that the auditor vouches for, where it stands; of several, the lowest. Registers are read whole, as the root
 * is: they say which streams there are.
 */
async function resumedAt(stream, { from = [] }, { reading }) {
    const [head] = from.filter((each) => each.zone === stream.zone && each.stream === stream.name).toSorted((left, right) => left.sequence - right.sequence);
    if (head === undefined || (0,keys/* isRegister */.mU)(stream))
        return 0;
    return (await reading.holds((0,read/* slotAt */.UP)(stream, head.sequence), head.leaf)) ? head.sequence : 0;
}
async function watchTogether(routes, signers, watched, at) {
    const { hands } = at.ports;
    const parts = routes.flatMap(({ stream, folders, from }) => (0,verify_survey/* partsOf */.CI)(stream, folders, from, TASK_SLOTS));
    const slots = parts.reduce((sum, { filled }) => sum + filled, 0);
    const hired = hands !== undefined && slots >= hands.worthFrom ? hands.hire() : [];
    try {
        const crew = hired.length === 0 ? undefined : new Crew(hired, parts, signers);
        for (const route of routes)
            watched.set((0,check/* pathOf */.XM)(route.stream), await watch(route, at, crew));
    }
    finally {
        await hands?.dismiss();
    }
}
/** Streams that only a register betrays: empty, removed, or begun after the store was surveyed. */
function unwatched(registrations, watched) {
    return registrations.all().flatMap(({ stream }) => (watched.has((0,check/* pathOf */.XM)(stream)) ? [] : [stream]));
}
function begun(stream, notebook) {
    return { stream, watcher: notebook.watch(stream), next: 0 };
}
async function watch(route, at, crew) {
    const { notebook, reading, ports } = at;
    const before = notebook.records;
    const watched = await show(reading.stream(route, crew), begun(route.stream, notebook), at);
    const read = notebook.records - before;
    if (read >= WORTH_TELLING)
        ports.log.say(`verified ${read} records of ${(0,check/* pathOf */.XM)(route.stream)}`);
    return watched;
}
/** A stream that took a while. */
const WORTH_TELLING = 10_000;
/**
 * Jobs go on while their ledger is read. A record that was read late may point to one that was written after its own
 * stream was read, and nobody may be told that it was cut off.
 */
function catchUp(watched, at) {
    return show(at.reading.since(watched.stream, watched.next), watched, at);
}
async function show(passing, { stream, watcher, next: from }, at) {
    let next = from;
    for await (const bunch of passing) {
        for (const passed of bunch) {
            if (passed.what === 'slot') {
                at.registrations.see(passed.view);
                next = passed.view.slot.sequence + 1;
            }
            watcher.show(passed);
        }
        at.ports.progress?.(at.notebook.records);
    }
    return { stream, watcher, next };
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

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jM: () => (/* binding */ signerFromPem),
/* harmony export */   kZ: () => (/* binding */ ruleFromPublicPem),
/* harmony export */   uM: () => (/* binding */ newKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(427);
/** A private key in this process: read from PEM, or made new. */



const MAKE_ONE = 'make one with `iac-ledger keygen FILE`, or `openssl ecparam -name prime256v1 -genkey -noout`';
class LocalKey {
    #key;
    #public;
    #rule;
    constructor(key, rule) {
        this.#key = key;
        this.#public = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
        this.#rule = rule;
    }
    sign(preAuthenticated) {
        const hash = this.#rule.algorithm === 'ed25519' ? null : 'sha256';
        const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, preAuthenticated, this.#key);
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, preAuthenticated, this.#public, bytes)) {
            const fix = 'the key or the memory of this machine is damaged: use another';
            return Promise.reject(new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says: 'a signature just made does not fit its own key', fix }));
        }
        return Promise.resolve({ bytes, signer: this.#rule });
    }
}
/** `from` names the place for errors (`key:./ledger.pem`), which never quote the key. */
function signerFromPem(pem, from) {
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        // The cause may quote a part of the key, so it ends here.
        const says = pem.includes('ENCRYPTED') ? `the key in ${from} is encrypted` : `${from} holds no private key in PEM`;
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', { says, fix: `give an unencrypted P-256 or Ed25519 key in PEM (PKCS#8 or SEC1); ${MAKE_ONE}` });
    }
    const rule = (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    if (rule === undefined) {
        const type = [key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve].filter(Boolean).join(' ');
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', {
            says: `${from} holds a key of type ${type}, which records are not signed with`,
            fix: `use a P-256 or Ed25519 key; ${MAKE_ONE}`,
        });
    }
    return new LocalKey(key, rule);
}
/** A new P-256 key, as PEM: PKCS#8 and SubjectPublicKeyInfo. */
function newKey() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    return {
        privatePem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    };
}
/** The rule that allows the key of a public PEM. SIGNER_KEY_INVALID for any other text. */
function ruleFromPublicPem(pem, from) {
    let rule;
    try {
        rule = pem.includes('PRIVATE KEY') ? undefined : (0,_trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch {
        rule = undefined;
    }
    if (rule !== undefined)
        return rule;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy('SIGNER_KEY_INVALID', {
        says: `${from} holds no P-256 or Ed25519 public key in PEM`,
        fix: 'give the public half, such as the FILE.pub that `iac-ledger keygen FILE` writes',
    });
}


/***/ }),

/***/ 5824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   JW: () => (/* binding */ NOWHERE),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   XM: () => (/* binding */ pathOf)
/* harmony export */ });
const NOWHERE = { zone: null, stream: null, sequence: null };
function placeOf({ zone, name, sequence }) {
    return { zone, stream: name, sequence };
}
function placeIn({ zone, name }, sequence = null) {
    return { zone, stream: name, sequence };
}
function headOf({ slot, leaf }) {
    return { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf };
}
/** One name for a stream of this ledger, for maps. */
function pathOf({ zone, name }) {
    return `${zone}/${name}`;
}


/***/ }),

/***/ 2327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aX: () => (/* binding */ compareStores),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1162);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7578);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6884);
/* harmony import */ var _read_ahead_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8726);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3068);
/** Two stores that should hold the same: each key of either, and whether the bytes that count are the same. */






/** In byte order. Holds a few records and no more than one pair of anything larger, however much there is. */
async function* compareStores(first, copy, prefix = '') {
    const turns = new _turns_js__WEBPACK_IMPORTED_MODULE_4__/* .Turns */ .P();
    yield* (0,_read_ahead_js__WEBPACK_IMPORTED_MODULE_5__/* .readAhead */ .E)(pairsOf(first.list(prefix), copy.list(prefix)), _fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .AHEAD */ .yJ, async (pair) => {
        const small = await judged(pair, { first, copy }, _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.objectBytes);
        const what = small === 'unread' ? await turns.take(() => judged(pair, { first, copy }, _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.answerBytes)) : small;
        return { key: pair.key, what, first: pair.first };
    });
}
/** Both listings are in one order, so each is read once, side by side. */
async function* pairsOf(firsts, copies) {
    const [left, right] = [firsts[Symbol.asyncIterator](), copies[Symbol.asyncIterator]()];
    try {
        let [first, copy] = [await next(left), await next(right)];
        while (first !== undefined || copy !== undefined) {
            const order = first === undefined ? 1 : copy === undefined ? -1 : byteOrder(first.key, copy.key);
            const pair = { first: order <= 0 ? first : undefined, copy: order >= 0 ? copy : undefined };
            yield { key: (pair.first ?? pair.copy)?.key ?? '', ...pair };
            if (order <= 0)
                first = await next(left);
            if (order >= 0)
                copy = await next(right);
        }
    }
    finally {
        await Promise.all([left.return?.(), right.return?.()]);
    }
}
async function next(listing) {
    const { done, value } = await listing.next();
    return done ? undefined : value;
}
function byteOrder(left, right) {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
async function judged(pair, stores, maxBytes) {
    if (pair.first === undefined || pair.copy === undefined)
        return judgedAlone(pair);
    const [first, copy] = await Promise.all([(0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestBytes */ .Dt)(pair.first, stores.first, maxBytes), (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestBytes */ .Dt)(pair.copy, stores.copy, maxBytes)]);
    if (first === undefined)
        return copy === undefined ? 'nothing' : 'only-in-copy';
    if (copy === undefined)
        return 'missing';
    if (first.bytes === 'too-large' || copy.bytes === 'too-large')
        return first.bytes === copy.bytes ? 'unread' : 'differs';
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sameBytes */ .er)(first.bytes, copy.bytes) ? 'same' : 'differs';
}
/** Where there is nothing to compare with, nothing is read. */
function judgedAlone({ first, copy }) {
    if (first !== undefined && holds(first))
        return 'missing';
    return copy !== undefined && holds(copy) ? 'only-in-copy' : 'nothing';
}
function holds({ versions }) {
    return versions.some(({ tombstone }) => !tombstone);
}


/***/ }),

/***/ 6884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zx: () => (/* binding */ fetchSlot),
/* harmony export */   yJ: () => (/* binding */ AHEAD)
/* harmony export */ });
/* unused harmony export Fetcher */
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3180);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5824);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8832);
/**
 * The part of a verification that needs to know nothing of the ledger: read what lies in a slot, take it apart, hash it,
 * check its signature against the key that it names. It is nearly all of the work, and any thread can do it.
 */





/** A record has at most 256 KiB, so this many hold a few megabytes. */
const AHEAD = 16;
/** One thread's: it remembers the folder that it listed last, since the next task is often the next part of it. */
class Fetcher {
    #ports;
    #listed;
    constructor(ports) {
        this.#ports = ports;
    }
    /** For each range of the task what lies in its slots, lowest first. What was removed meanwhile is left out. */
    async fetch({ ranges, signers }) {
        const { store, verifier, width } = this.#ports;
        const all = [];
        for (const range of ranges) {
            const fetched = [];
            const filled = await this.#filledIn(range);
            const look = (slot) => fetchSlot(slot, store);
            for await (const read of width > 1 ? readAhead(filled, width, look) : oneByOne(filled, look)) {
                if (read !== undefined)
                    fetched.push({ ...read, genuine: await isGenuine(read.unwrapped, signers, verifier) });
            }
            all.push(fetched);
        }
        return all;
    }
    async #filledIn({ stream, from, to }) {
        const whole = folderOf(stream, from);
        const folder = `${pathOf(stream)} ${whole.from}`;
        if (this.#listed?.folder !== folder)
            this.#listed = { folder, filled: (await slotsIn(whole, this.#ports.store)).toReversed() };
        return this.#listed.filled.filter(({ slot }) => slot.sequence >= from && slot.sequence < to);
    }
}
function* oneByOne(items, look) {
    for (const item of items)
        yield look(item);
}
async function fetchSlot({ slot, stored }, store) {
    const object = await (0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readStored */ .CL)(stored, store);
    return object && { unwrapped: (0,_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .unwrap */ .oA)(object.bytes, slot), lock: object.lock };
}
async function isGenuine({ content }, signers, verifier) {
    if ('malformed' in content)
        return undefined;
    const seal = await verifier.verify(content, signers);
    if (!('refused' in seal))
        return true;
    return seal.refused === 'SIGNATURE_INVALID' ? false : undefined;
}


/***/ }),

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ FINDINGS),
  f: () => (/* binding */ allChecks)
});

// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 1 modules
var table = __webpack_require__(3424);
// EXTERNAL MODULE: ./build/verify/check.js
var check = __webpack_require__(5824);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/verify/printable.js

/**
 * A name or text that somebody else chose, made fit for a verdict: whoever may write into a store chooses the names in
 * it, and a control character could repaint the verdict on the auditor's screen.
 */
function printable(text, most = 200) {
    return (0,report_escape/* visible */.RK)(text.length > most ? `${text.slice(0, most)}... (${text.length} characters)` : text);
}

// EXTERNAL MODULE: ./build/verify/view.js
var verify_view = __webpack_require__(9619);
;// CONCATENATED MODULE: ./build/verify/checks/contents.js





/**
 * Each slot holds a record that was written for it. Whoever may append can put junk there; a writer steps over it, says
 * so in `chain.seen`, and goes on: then the junk is told of, and is no more than that. But a writer that calls a good
 * record junk would have it overlooked.
 */
const contents = {
    name: 'contents',
    begin: (_ground, notes) => ({ stream: (stream) => new Contents(stream, notes) }),
};
class Contents {
    #stream;
    #notes;
    /** Junk that is not even a bundle, and that no later record has told of yet. */
    #untold = new Map();
    /** Slots without a good record: as many as somebody broke, not as many as there are. */
    #void = new Set();
    /** What lies below was not shown. */
    #from = 0;
    constructor(stream, notes) {
        this.#stream = stream;
        this.#notes = notes;
    }
    slot(view) {
        const { slot, content } = view;
        const record = (0,verify_view/* recordIn */.R)(view);
        if (record !== undefined)
            this.#checkHome(record, view);
        else if (!('malformed' in content))
            this.#notes.raise('RECORD_MISPLACED', (0,check/* placeOf */.$t)(slot), `it was written for ${writtenFor(content)}`);
        else if (view.bundle)
            this.#notes.raise('RECORD_MALFORMED', (0,check/* placeOf */.$t)(slot), printable(content.malformed));
        else
            this.#untold.set(slot.sequence, printable(content.malformed));
        const believed = (0,verify_view/* believedIn */.Y)(view);
        if (believed === undefined)
            this.#void.add(slot.sequence);
        else
            this.#hear(believed);
    }
    taken(below) {
        this.#from = below;
    }
    hole(from, to) {
        for (let sequence = from; sequence <= to; sequence += 1)
            this.#void.add(sequence);
    }
    end() {
        for (const [sequence, why] of this.#untold)
            this.#notes.raise('RECORD_MALFORMED', (0,check/* placeIn */.VV)(this.#stream, sequence), why);
    }
    #hear({ slot, chain }) {
        for (const { sequence, what } of chain.seen ?? []) {
            if (what !== 'foreign' || sequence >= slot.sequence || sequence < this.#from)
                continue;
            if (!this.#void.has(sequence)) {
                this.#notes.raise('VOID_UNJUSTIFIED', (0,check/* placeOf */.$t)(slot), `it says that slot ${sequence} holds no record, but a good one is there`);
            }
            else if (this.#untold.delete(sequence)) {
                this.#notes.raise('SLOT_FOREIGN', (0,check/* placeIn */.VV)(this.#stream, sequence), `bytes that are no record; record ${slot.sequence} stepped over them and says so`);
            }
        }
    }
    #checkHome({ kind }, { slot }) {
        const { home } = table/* KINDS */.GW[kind];
        const inRoot = slot.zone === 'root';
        const belongs = (home === 'root') === inRoot && (kind === 'register') === (0,keys/* isRegister */.mU)(slot) && (kind === 'run' || kind === 'register' || inRoot || !(0,keys/* isReserved */.Bs)(slot));
        if (!belongs)
            this.#notes.raise('RECORD_MISPLACED', (0,check/* placeOf */.$t)(slot), `a ${kind} record does not belong in this stream`);
        else if (kind === 'genesis' && slot.sequence > 0)
            this.#notes.raise('RECORD_MISPLACED', (0,check/* placeOf */.$t)(slot), 'a genesis record stands first or nowhere');
    }
}
function writtenFor({ chain }) {
    return printable(`${chain.zone}/${chain.stream} ${chain.sequence} of ${chain.ledger ?? 'a new ledger'}`);
}

;// CONCATENATED MODULE: ./build/verify/checks/evidence.js


const CODES = { missing: 'EVIDENCE_MISSING', differs: 'EVIDENCE_MISMATCH' };
/** What a record names beside itself is there, byte for byte. */
const evidence = {
    name: 'evidence',
    begin: (_ground, notes) => ({
        stream: () => ({
            slot: (view) => {
                for (const { what, detail } of view.evidence)
                    notes.raise(CODES[what], (0,check/* placeOf */.$t)(view.slot), printable(detail));
            },
        }),
    }),
};

// EXTERNAL MODULE: ./build/record/stages.js
var stages = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/record/values.js
var values = __webpack_require__(2132);
;// CONCATENATED MODULE: ./build/verify/checks/glass.js





/** A change that was made under break-glass stays open until another person has said something about it. */
const glass = {
    name: 'glass',
    begin(_ground, notes) {
        const panes = new Panes(notes);
        return { stream: () => ({ slot: (view) => panes.see(view) }), end: () => panes.end(), again: () => panes.open.map(({ head }) => head) };
    },
};
class Panes {
    #notes;
    #broken = [];
    #annotated = new Map();
    open = [];
    constructor(notes) {
        this.#notes = notes;
    }
    see(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined)
            return;
        const { slot, leaf, body } = record;
        if ((0,stages/* isKind */.VF)(record, 'outcome') && record.body.breakGlass !== undefined) {
            const { ticket, reason } = record.body.breakGlass;
            this.#broken.push({ place: (0,check/* placeOf */.$t)(slot), head: (0,check/* headOf */.Uo)(record), leaf, actor: body.actor, says: `${ticket}: ${reason}` });
        }
        if (!(0,stages/* isKind */.VF)(record, 'annotation'))
            return;
        const { leaf: about } = record.body.annotates;
        this.#annotated.set(about, [...(this.#annotated.get(about) ?? []), body.actor]);
    }
    end() {
        this.open = this.#broken.filter(({ leaf, actor }) => !(this.#annotated.get(leaf) ?? []).some((other) => isAnother(other, actor)));
        for (const { place, says } of this.open)
            this.#notes.raise('BREAK_GLASS_OPEN', place, printable(says));
    }
}
/** Only where both are known, and no name or number of the one is one of the other's. */
function isAnother(one, other) {
    if ((0,values/* isAbsent */.W0)(one) || (0,values/* isAbsent */.W0)(other))
        return false;
    const [mine, theirs] = [namesOf(one), namesOf(other)];
    return !mine.some((name) => theirs.includes(name));
}
/** Whoever runs a job again acts under the rights of the one who ran it first: both are named. Logins have no case. */
function namesOf({ login, id, triggeredBy }) {
    const logins = [login, ...((0,values/* isAbsent */.W0)(triggeredBy) ? [] : [triggeredBy])].map((name) => `login ${name.toLowerCase()}`);
    return id === '' ? logins : [...logins, `id ${id}`];
}

;// CONCATENATED MODULE: ./build/verify/checks/heads.js




const ROOT = { zone: 'root', name: 'root' };
/**
 * A stream that was cut at its end still links: only a memory elsewhere tells. The best one is outside the store; other
 * records of the ledger remember too: the root that they name, the plan that they apply, the heads that a job left behind.
 */
const heads = {
    name: 'heads',
    begin(ground, notes) {
        const heads = new Heads(ground, notes);
        return {
            stream: (stream) => ({ slot: (view) => heads.see(stream, view), taken: (below) => heads.take(stream, below) }),
            end: () => heads.end(),
        };
    },
};
class Heads {
    #ground;
    #notes;
    #ends = new Map();
    /** Slots of a stream below this one were not shown. */
    #taken = new Map();
    #expected;
    #unmet;
    /** For each stream the witness that remembers most. */
    #witnesses = new Map();
    constructor(ground, notes) {
        this.#ground = ground;
        this.#notes = notes;
        this.#expected = [...ground.ask.expectHeads, ...(ground.ask.from ?? [])];
        this.#unmet = new Set(this.#expected);
    }
    take(stream, below) {
        this.#taken.set((0,check/* pathOf */.XM)(stream), below);
    }
    see(stream, view) {
        const { slot, leaf } = view;
        this.#ends.set((0,check/* pathOf */.XM)(stream), { length: slot.sequence + 1, leaf });
        for (const head of this.#unmet) {
            if (head.sequence !== slot.sequence || head.stream !== stream.name || head.zone !== stream.zone)
                continue;
            this.#unmet.delete(head);
            if (head.leaf !== leaf)
                this.#notes.raise('HEAD_BEHIND_ANCHOR', (0,check/* placeIn */.VV)(stream, slot.sequence), `${head.leaf} was expected there, and ${leaf} is`);
        }
        if (view.fresh)
            return;
        const record = (0,verify_view/* recordIn */.R)(view);
        const root = stream.zone === 'root' ? null : record?.chain.root;
        if (record && root)
            this.#hear({ stream: ROOT, sequence: root.size - 1, leaf: root.leaf, says: nameOf(record) });
        const believed = (0,verify_view/* believedIn */.Y)(view);
        if (believed !== undefined)
            for (const witness of namedBy(believed))
                this.#hear(witness);
    }
    #hear(witness) {
        const path = (0,check/* pathOf */.XM)(witness.stream);
        const known = this.#witnesses.get(path);
        if (known === undefined || known.sequence < witness.sequence)
            this.#witnesses.set(path, witness);
    }
    end() {
        if (this.#ground.identity.judged !== undefined) {
            for (const witness of this.#witnesses.values())
                this.#judgeWitness(witness);
            this.#judgeRegistered();
        }
        for (const head of this.#unmet)
            this.#judgeUnmet(head);
        this.#leaveOpen();
    }
    #lengthOf(stream) {
        return this.#ends.get((0,check/* pathOf */.XM)(stream))?.length ?? 0;
    }
    /** Whatever stands before the last record is held by the links of those behind it. */
    #judgeWitness({ stream, sequence, leaf, says }) {
        const end = this.#ends.get((0,check/* pathOf */.XM)(stream));
        const length = end?.length ?? 0;
        if (length === sequence + 1 && end?.leaf !== leaf && stream.zone !== 'root') {
            this.#notes.raise('HEAD_BEHIND_ANCHOR', (0,check/* placeIn */.VV)(stream, sequence), printable(`its last record is not the one that ${says} names there`));
        }
        if (length > sequence)
            return;
        if (length === 0)
            this.#notes.raise('STREAM_MISSING', (0,check/* placeIn */.VV)(stream), printable(`none of its records is there, and ${says} names one of them`));
        else
            this.#notes.raise('HEAD_BEHIND_ANCHOR', (0,check/* placeIn */.VV)(stream, length), printable(`it ends after ${length} record(s), and ${says} names record ${sequence}`));
    }
    #judgeUnmet({ zone, stream, sequence }) {
        const place = { zone, name: stream };
        if (sequence < (this.#taken.get((0,check/* pathOf */.XM)(place)) ?? 0)) {
            this.#notes.leaveOpen('HEAD_BEHIND_ANCHOR', (0,check/* placeIn */.VV)(place, sequence), 'a record was expected there, and the slot was not read');
            return;
        }
        const length = this.#lengthOf(place);
        this.#notes.raise('HEAD_BEHIND_ANCHOR', (0,check/* placeIn */.VV)(place, sequence), `a record was expected there, and ${length > sequence ? 'the slot is empty' : `the stream ends after ${length} record(s)`}`);
        if (length === 0 && !this.#witnesses.has((0,check/* pathOf */.XM)(place)))
            this.#notes.raise('STREAM_MISSING', (0,check/* placeIn */.VV)(place), 'none of its records is there, and a head was given for it');
    }
    #judgeRegistered() {
        const proven = new Set([...this.#witnesses.keys(), ...[...this.#unmet].map(({ zone, stream }) => (0,check/* pathOf */.XM)({ zone, name: stream }))]);
        for (const { stream, fresh } of this.#ground.registrations.all()) {
            if (fresh || this.#lengthOf(stream) > 0 || proven.has((0,check/* pathOf */.XM)(stream)))
                continue;
            this.#notes.raise('STREAM_EMPTY', (0,check/* placeIn */.VV)(stream), 'a register names it, and it has no record');
        }
    }
    #leaveOpen() {
        const known = new Set(this.#expected.map(({ zone, stream }) => (0,check/* pathOf */.XM)({ zone, name: stream })));
        const unknown = [...this.#ends.keys()].filter((path) => !known.has(path));
        if (unknown.length === 0)
            return;
        this.#notes.leaveOpen('HEAD_BEHIND_ANCHOR', check/* NOWHERE */.JW, `no head was given from outside for ${unknown.length} stream(s): a tail that was cut there can't be seen`);
    }
}
/** Records that a record says to stand elsewhere: the plan that it is about, and where the streams of its job had got to. */
function namedBy(record) {
    const says = nameOf(record);
    const plan = planNamedBy(record);
    const heads = (0,stages/* isKind */.VF)(record, 'run') ? record.body.job.heads : [];
    return [
        ...(plan === undefined ? [] : [{ stream: { zone: plan.zone, name: plan.stream }, sequence: plan.sequence, leaf: plan.leaf, says }]),
        ...heads.map(({ stream, sequence, leaf }) => ({ stream: { zone: record.slot.zone, name: stream }, sequence, leaf, says })),
    ];
}
function planNamedBy(record) {
    if ((0,stages/* isKind */.VF)(record, 'outcome'))
        return 'absent' in record.body.planRecord ? undefined : record.body.planRecord;
    if (!(0,stages/* isKind */.VF)(record, 'intent') || 'absent' in record.body.applies)
        return undefined;
    return 'absent' in record.body.applies.record ? undefined : record.body.applies.record;
}
function nameOf({ slot }) {
    return `${(0,check/* pathOf */.XM)(slot)} ${slot.sequence}`;
}

// EXTERNAL MODULE: ./build/ledger/merkle.js
var merkle = __webpack_require__(8416);
;// CONCATENATED MODULE: ./build/verify/checks/links.js




/**
 * Each record points to the one before it, commits to all that came before, and knows no older root than the one
 * before it. Links and leaves come from the stored bytes, so this holds whoever signed: it is what makes an edit, a
 * swap or a cut in the middle show.
 */
const links = {
    name: 'links',
    begin(ground, notes) {
        const starts = [];
        return {
            stream: (stream) => new Links(stream, ground, notes, starts),
            end: () => {
                for (const start of starts)
                    judgeStart(start, ground, notes);
            },
        };
    },
};
/** The first record of a stream points to its registration, which may stand in a stream that was read later. */
function judgeStart({ stream, place, previous }, { registrations }, notes) {
    const leaves = registrations.of(stream);
    if (leaves === undefined)
        notes.raise('PREVIOUS_MISMATCH', place, 'no register names this stream, so it appeared unannounced');
    else if (previous !== undefined && !leaves.has(previous))
        notes.raise('PREVIOUS_MISMATCH', place, 'it does not point to the registration of this stream');
}
class Links {
    #stream;
    #ground;
    #notes;
    #starts;
    /** The slot before; `undefined` at the beginning and behind a hole. */
    #before;
    /** Recomputed from leaves at every step, never copied; `undefined` behind a hole, where leaves are missing. */
    #tree = merkle/* EMPTY */.wg;
    /** What would follow from the last record that carried another history. Only keeps one difference from being told a thousand times. */
    #carried;
    #rootSize = 0;
    /** Until the first record of a stream that must be registered was seen. */
    #unregistered;
    constructor(stream, ground, notes, starts) {
        this.#stream = stream;
        this.#ground = ground;
        this.#notes = notes;
        this.#starts = starts;
        this.#unregistered = !(0,keys/* isReserved */.Bs)(stream);
    }
    slot(view) {
        const { slot, leaf } = view;
        const record = (0,verify_view/* recordIn */.R)(view);
        if (record !== undefined) {
            if (slot.sequence === 0)
                this.#checkStart(record);
            else if (this.#before !== undefined)
                this.#checkPrevious(record, this.#before);
            this.#expectStart(record);
            this.#checkTree(record);
            this.#checkRoot(record);
        }
        const believed = (0,verify_view/* believedIn */.Y)(view);
        if (believed !== undefined)
            this.#checkRise(believed);
        this.#before = leaf;
        this.#tree = this.#tree && (0,merkle/* grow */.wS)(this.#tree, leaf);
        this.#carried = this.#carried && (0,merkle/* grow */.wS)(this.#carried, leaf);
    }
    /** As behind a hole, but the next record is vouched for, and so are its peaks and that its stream was registered. */
    taken() {
        this.hole();
        this.#unregistered = false;
    }
    hole() {
        this.#before = undefined;
        this.#tree = undefined;
        this.#carried = undefined;
    }
    /** Once for each stream that has a record at all, even where its first slot holds junk or nothing. */
    #expectStart({ slot, chain }) {
        if (!this.#unregistered)
            return;
        this.#unregistered = false;
        const first = slot.sequence === 0;
        this.#starts.push({ stream: this.#stream, place: (0,check/* placeIn */.VV)(this.#stream, 0), previous: first ? (chain.previous?.leaf ?? 'nothing') : undefined });
    }
    #checkStart({ slot, chain }) {
        if ((0,keys/* isReserved */.Bs)(slot) && chain.previous !== null)
            this.#notes.raise('PREVIOUS_MISMATCH', (0,check/* placeOf */.$t)(slot), 'the first record of this stream points to something before it');
    }
    #checkPrevious({ slot, chain }, before) {
        if (chain.previous?.leaf !== before)
            this.#notes.raise('PREVIOUS_MISMATCH', (0,check/* placeOf */.$t)(slot), `it points to ${chain.previous?.leaf ?? 'nothing'}, and ${before} is before it`);
    }
    #checkTree({ slot, chain }) {
        if (this.#tree !== undefined && (0,merkle/* sameTree */.PQ)(this.#tree, chain.tree)) {
            this.#carried = undefined;
            return;
        }
        const toldBefore = this.#carried !== undefined && (0,merkle/* sameTree */.PQ)(this.#carried, chain.tree);
        const unknown = this.#tree === undefined && this.#carried === undefined;
        if (!toldBefore && !unknown)
            this.#notes.raise('PEAKS_MISMATCH', (0,check/* placeOf */.$t)(slot), `its peaks are not those of the ${slot.sequence} slots before it`);
        this.#carried = chain.tree;
    }
    #checkRoot({ slot, chain }) {
        const { root } = chain;
        if (root !== null && slot.zone === 'root' && root.size > slot.sequence) {
            this.#notes.raise('PREVIOUS_MISMATCH', (0,check/* placeOf */.$t)(slot), `it names a root of ${root.size} records, which did not exist before it`);
            return;
        }
        if (root === null || root.size > this.#ground.root.size)
            return; // beyond the root's end: the heads check
        if (this.#ground.root.leafAt(root.size) === root.leaf)
            return;
        this.#notes.raise('PREVIOUS_MISMATCH', (0,check/* placeOf */.$t)(slot), `the root of ${root.size} record(s) that it names is another than this ledger's`);
    }
    #checkRise({ slot, chain }) {
        const size = chain.root?.size ?? 0;
        if (size < this.#rootSize)
            this.#notes.raise('ROOT_DECREASED', (0,check/* placeOf */.$t)(slot), `it names a root of ${size} records, after one of ${this.#rootSize}`);
        this.#rootSize = Math.max(this.#rootSize, size);
    }
}

// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
;// CONCATENATED MODULE: ./build/verify/jobs.js

function sessionOf({ run }) {
    return 'absent' in run ? undefined : run.session;
}
/** On a runner of the forge's, which is thrown away with its job. */
function isHosted({ run }) {
    return !('absent' in run || 'absent' in run.runner) && run.runner.environment === 'github-hosted';
}
/** How long its job may take. */
function longestJobMs(about) {
    return isHosted(about) ? limits/* LIMITS */.b.hostedJobMs : limits/* LIMITS */.b.selfHostedJobMs;
}

;// CONCATENATED MODULE: ./build/verify/checks/pairs.js





/** One intent, one outcome that closes it: what nearly all operations come to. Nothing more is remembered of them. */
const PAIRED = 'paired';
/**
 * What was begun ends, once, and nothing ends that was not begun. Which kinds begin and end, the kinds say. Operations
 * of a zone are paired across its streams and in the end: a backend that was moved by its own command changes the stream
 * between the two.
 */
const pairs = {
    name: 'pairs',
    begin(ground, notes) {
        const pairing = new Pairing(ground, notes);
        return {
            stream: (stream) => ({ slot: (view) => pairing.see(view), taken: () => pairing.take(stream) }),
            end: () => pairing.end(),
            again: () => pairing.undecided,
        };
    },
};
class Pairing {
    #ground;
    #notes;
    #operations = new Map();
    /** Jobs whose `run` record stands: they are over, so they close no intent any more. */
    #over = new Set();
    /** Zones with streams of which only the end is read: an operation may have begun before that. */
    #partly = new Set();
    /** Intents of which it is still open whether anything closes them. */
    undecided = [];
    constructor(ground, notes) {
        this.#ground = ground;
        this.#notes = notes;
    }
    take({ zone }) {
        this.#partly.add(zone);
    }
    see(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined)
            return;
        const session = sessionOf(record.body);
        if (record.kind === 'run' && session !== undefined && !view.fresh)
            this.#over.add(session);
        const { operation: role } = table/* KINDS */.GW[record.kind];
        if (role === 'opens')
            this.#open(record);
        else if (role === 'closes' && (0,stages/* isKind */.VF)(record, 'outcome'))
            this.#close(record);
    }
    #open(record) {
        const operation = this.#operationOf(record);
        const place = (0,check/* placeOf */.$t)(record.slot);
        if (operation === PAIRED) {
            this.#duplicate(place, 'intent', record.body.operation.id);
            return;
        }
        operation.openings.push({
            place,
            path: (0,check/* pathOf */.XM)(record.slot),
            sequence: record.slot.sequence,
            leaf: record.leaf,
            session: sessionOf(record.body),
            begunAt: Date.parse(record.body.recordedAt),
            longestMs: longestJobMs(record.body),
        });
    }
    #close(record) {
        const operation = this.#operationOf(record);
        const { closes, status, unannounced } = record.body;
        const closing = {
            place: (0,check/* placeOf */.$t)(record.slot),
            path: (0,check/* pathOf */.XM)(record.slot),
            sequence: record.slot.sequence,
            closes: 'absent' in closes ? undefined : closes.leaf,
            status,
            unannounced: !('absent' in unannounced),
        };
        if (operation === PAIRED) {
            if (status !== 'lost')
                this.#duplicate(closing.place, 'outcome', record.body.operation.id);
            return;
        }
        operation.closings.push(closing);
        const [opening, ...more] = operation.openings;
        const paired = opening !== undefined && more.length === 0 && operation.closings.length === 1 && status !== 'lost' && announces(opening, closing);
        if (paired)
            this.#operations.set(keyOf(record), PAIRED);
    }
    #operationOf(record) {
        const key = keyOf(record);
        const known = this.#operations.get(key);
        if (known !== undefined)
            return known;
        const fresh = { id: record.body.operation.id, openings: [], closings: [] };
        this.#operations.set(key, fresh);
        return fresh;
    }
    end() {
        for (const zone of this.#partly) {
            const place = { zone, stream: null, sequence: null };
            this.#notes.leaveOpen('DUPLICATE_OPERATION', place, 'operations are not compared with those in slots that were not read');
        }
        for (const operation of this.#operations.values())
            if (operation !== PAIRED)
                this.#judge(operation);
    }
    #judge({ id, openings, closings }) {
        for (const { place } of openings.slice(1))
            this.#duplicate(place, 'intent', id);
        const settled = closings.filter(({ status }) => status !== 'lost');
        for (const { place } of settled.slice(1))
            this.#duplicate(place, 'outcome', id);
        const judged = closings.filter((closing) => !settled.slice(1).includes(closing));
        for (const closing of judged) {
            if (!openings.some((opening) => announces(opening, closing)))
                this.#judgeUnannounced(id, closing);
        }
        const [first] = openings;
        if (first !== undefined && !closings.some((closing) => openings.some((opening) => announces(opening, closing))))
            this.#judgeOpen(id, first);
    }
    /** A command that never started and names no intent has nothing to announce. */
    #judgeUnannounced(id, { place, closes, status, unannounced }) {
        if (closes !== undefined && place.zone !== null && this.#partly.has(place.zone))
            this.#notes.leaveOpen('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: the intent that it closes, ${closes}, is not among the records that were read`);
        else if (closes !== undefined)
            this.#notes.raise('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: the intent that it closes, ${closes}, does not stand before it`);
        else if (status === 'not-started')
            return;
        else if (unannounced)
            this.#notes.raise('INTENT_NOT_STORED', place, `operation ${id}: its intent could not be stored, and it was let through`);
        else
            this.#notes.raise('OUTCOME_WITHOUT_INTENT', place, `operation ${id}: nothing announced it`);
    }
    #judgeOpen(id, opening) {
        const { place, session, begunAt, longestMs } = opening;
        const over = session !== undefined && this.#over.has(session);
        const old = Date.parse(this.#ground.now) - begunAt > longestMs;
        if (over)
            this.#notes.raise('INTENT_OPEN', place, `operation ${id}: its job is over`);
        else if (old)
            this.#notes.raise('INTENT_OPEN', place, `operation ${id}: no job takes longer than ${longestMs / 3_600_000} hours`);
        else
            this.#leaveUndecided(id, opening);
    }
    #leaveUndecided(id, { place, leaf, sequence }) {
        const { zone, stream } = place;
        if (zone !== null && stream !== null)
            this.undecided.push({ zone, stream, sequence, leaf });
        this.#notes.leaveOpen('INTENT_OPEN', place, `operation ${id}: its job may still be at work`);
    }
    #duplicate(place, what, id) {
        this.#notes.raise('DUPLICATE_OPERATION', place, `operation ${id} has another ${what}`);
    }
}
/** By its leaf where the outcome names one; in one stream, an intent that stands behind its outcome announced nothing. */
function announces(opening, { closes, path, sequence }) {
    if (closes !== undefined)
        return closes === opening.leaf;
    return opening.path !== path || opening.sequence < sequence;
}
function keyOf({ slot, body }) {
    return `${slot.zone} ${body.operation.id}`;
}

;// CONCATENATED MODULE: ./build/verify/checks/pins.js

const GENESIS = { zone: 'root', stream: 'root', sequence: 0 };
/**
 * Whether this is the ledger that was meant, and whether anything outside vouches for it. A forger who holds the store
 * can found another ledger in its place, with keys of his own: only the id and the keys that the auditor brings tell.
 */
const pins = {
    name: 'pins',
    begin: (ground, notes) => ({ end: () => judge(ground, notes) }),
};
function judge({ ask, identity }, notes) {
    const { begun, found, judged } = identity;
    const missing = [ask.ledger === undefined ? 'the id of the ledger' : '', ask.pin === undefined ? 'a policy or a key' : ''].filter(Boolean);
    if (missing.length > 0 && !ask.unpinned)
        notes.raise('UNPINNED', check/* NOWHERE */.JW, `not given: ${missing.join(', ')}`);
    if (!begun)
        notes.raise('LEDGER_EMPTY', check/* NOWHERE */.JW, 'there is no genesis record');
    else if (judged === undefined)
        notes.raise('LEDGER_EMPTY', check/* NOWHERE */.JW, 'what lies in the first slot of the root is no genesis record');
    else if (ask.ledger !== undefined && found !== ask.ledger) {
        notes.raise('LEDGER_MISMATCH', GENESIS, `${ask.ledger} was asked for, and ${found ?? 'something that is no genesis record'} is there`);
    }
}

;// CONCATENATED MODULE: ./build/verify/checks/policies.js



/**
 * Where the rules changed: who may sign, by a later policy; what the configuration says, by its digest in each record; and
 * where another allowed key took over without either. All may be right, and somebody should know.
 */
const policies = {
    name: 'policies',
    begin(_ground, notes) {
        const root = new Policies(notes);
        return { stream: ({ zone }) => (zone === 'root' ? root : new Settings(root, notes)) };
    },
};
/** The root is read before every other stream. */
class Policies {
    #notes;
    /** Sizes of the root from which on each policy was in force. */
    #from = [];
    #zones;
    constructor(notes) {
        this.#notes = notes;
    }
    slot(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined || !(0,stages/* isKind */.VF)(record, 'policy'))
            return;
        const { zones } = record.body;
        const changes = this.#zones === undefined ? [] : changesBetween(this.#zones, zones);
        if (changes.length > 0)
            this.#notes.raise('POLICY_CHANGED', (0,check/* placeOf */.$t)(view.slot), `who may sign: ${changes.join(', ')}`);
        this.#zones = zones;
        this.#from.push(view.slot.sequence + 1);
    }
    /** Which policy a record was written under. */
    eraOf({ chain }) {
        return this.#from.findLastIndex((from) => from <= (chain.root?.size ?? 0));
    }
}
function changesBetween(old, zones) {
    return [...new Set([...old, ...zones].map(({ zone }) => zone))].flatMap((zone) => {
        const [before, after] = [keysOf(old, zone), keysOf(zones, zone)];
        const [added, removed] = [after.filter((key) => !before.includes(key)), before.filter((key) => !after.includes(key))];
        return added.length + removed.length === 0 ? [] : [`${zone}, ${added.length} added and ${removed.length} removed`];
    });
}
function keysOf(zones, zone) {
    return zones.filter((rule) => rule.zone === zone).flatMap(({ signers }) => signers.map(({ spki }) => spki));
}
/** In one stream. Each key and each configuration is told where it is first seen: branches and machines take turns. */
class Settings {
    #policies;
    #notes;
    #configs = new Set();
    #signers = new Set();
    #era;
    constructor(root, notes) {
        this.#policies = root;
        this.#notes = notes;
    }
    slot(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined || view.seal === undefined || 'refused' in view.seal)
            return;
        this.#seeSigner(record, view.seal.signer);
        const { config } = record.body;
        if (typeof config !== 'string')
            return;
        if (this.#configs.size > 0 && !this.#configs.has(config))
            this.#notes.raise('POLICY_CHANGED', (0,check/* placeOf */.$t)(view.slot), `the configuration file is another one: ${config}`);
        this.#configs.add(config);
    }
    #seeSigner(record, signer) {
        const era = this.#policies.eraOf(record);
        if (era === this.#era && !this.#signers.has(signer))
            this.#notes.raise('SIGNER_CHANGED', (0,check/* placeOf */.$t)(record.slot), `signed by ${signer}, and no record of this stream was before`);
        this.#era = era;
        this.#signers.add(signer);
    }
}

;// CONCATENATED MODULE: ./build/verify/checks/runs.js




/** What a job itself found out about commands that went around us. */
const runs = {
    name: 'runs',
    begin: (_ground, notes) => ({
        stream: () => ({
            slot(view) {
                const record = (0,verify_view/* believedIn */.Y)(view);
                if (record === undefined || !(0,stages/* isKind */.VF)(record, 'run'))
                    return;
                for (const { what, detail } of record.body.job.bypass)
                    notes.raise('BYPASS', (0,check/* placeOf */.$t)(view.slot), printable(`${what}: ${detail}`));
            },
        }),
    }),
};

;// CONCATENATED MODULE: ./build/verify/checks/seals.js


/** Each record is signed, by somebody who may sign where it stands; and so was the envelope that a late one holds. */
const seals = {
    name: 'seals',
    begin: (_ground, notes) => ({
        stream: () => ({
            slot({ slot, seal, captured }) {
                if (seal !== undefined && 'refused' in seal)
                    notes.raise(seal.refused, (0,check/* placeOf */.$t)(slot), seal.detail);
                if (captured === undefined)
                    return;
                if ('refused' in captured)
                    notes.raise('SIGNATURE_INVALID', (0,check/* placeOf */.$t)(slot), captured.detail);
                else if ('unsigned' in captured)
                    notes.leaveOpen('SIGNATURE_INVALID', (0,check/* placeOf */.$t)(slot), `a late record that nobody signed when it was captured: ${printable(captured.unsigned)}`);
            },
        }),
    }),
};

;// CONCATENATED MODULE: ./build/verify/states/coverage.js
/** One stretch for as long as nothing is missing, however many records there are. */
class Coverage {
    /** Apart from each other, lowest first. */
    #stretches = [];
    add({ low, high, place, acted, placed, passing, fresh }) {
        const stretch = { low, high, place, acted, placed, passing, fresh };
        const first = this.#firstFrom(low);
        let end = first;
        while ((this.#stretches[end]?.low ?? Number.POSITIVE_INFINITY) <= high)
            end += 1;
        const joined = this.#stretches.slice(first, end).reduce(join, stretch);
        this.#stretches.splice(first, end - first, joined);
    }
    /** Two repositories that take turns on one state leave as many stretches as turns, until the second one was read. */
    #firstFrom(serial) {
        let [low, high] = [0, this.#stretches.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#stretches[middle]?.high ?? serial) < serial)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
    /** Neighbours that do not meet, above the first stretch that a command accounts for. */
    holes() {
        const accounted = this.#stretches.slice(Math.max(this.#stretches.findIndex(({ acted }) => acted), 0));
        if (!accounted.some(({ acted }) => acted))
            return [];
        return accounted.slice(1).flatMap((above, index) => {
            const below = accounted[index];
            return below === undefined || above.placed ? [] : [{ below, above }];
        });
    }
}
function join(here, there) {
    const lower = there.low <= here.low ? there : here;
    return {
        low: lower.low,
        high: Math.max(here.high, there.high),
        place: lower.place,
        acted: here.acted || there.acted,
        placed: here.low === there.low ? here.placed || there.placed : lower.placed,
        passing: here.passing || there.passing,
        fresh: lower.fresh,
    };
}

;// CONCATENATED MODULE: ./build/verify/states/accounts.js
/** What all streams together tell of each state: two repositories, or two zones, may change one. Serials order what chains can't. */



/** One lineage of one state. */
class Account {
    coverage = new Coverage();
    doubts = [];
    /** Streams whose commands worked on this state, and those that set it back. What was not announced has no place in its stream, so it counts as one of its own. */
    actors = new Set();
    rewriters = new Set();
    /** A recorded command gave the state this lineage. */
    made = false;
}
/** One state, or one address at which several have lain. */
class Holding {
    home;
    lineages = new Map();
    replaced = [];
    /** Commands of which nobody knows what they left. */
    unknown = [];
    /** A lineage that had been replaced stood here again: then several states share this address. */
    shared = false;
    constructor(home) {
        this.home = home;
    }
}
/** A local state on a hosted runner has a new lineage with every job. */
const MOST_LINEAGES = 1_000;
class Accounts {
    #holdings = new Map();
    /** Backends that a recorded command copied states into, and workspaces that one removed. */
    #filled = new Set();
    #removed = new Set();
    #forgetful = new Set();
    /** Streams that were read from a head on: what stands in the others may be of before it, and be explained there. */
    #resumed = new Set();
    of(home, lineage) {
        const { lineages } = this.#holding(home);
        const known = lineages.get(lineage);
        if (known !== undefined)
            return known;
        const account = new Account();
        lineages.set(lineage, account);
        const [oldest] = lineages.keys();
        if (lineages.size > MOST_LINEAGES && oldest !== undefined) {
            lineages.delete(oldest);
            this.#forgetful.add(home.id);
        }
        return account;
    }
    #holding(home) {
        const holding = this.#holdings.get(home.id) ?? new Holding(home);
        this.#holdings.set(home.id, holding);
        return holding;
    }
    resumed(path) {
        this.#resumed.add(path);
    }
    #isPartly(...places) {
        const resumed = ({ zone, stream }) => zone !== null && stream !== null && this.#resumed.has((0,check/* pathOf */.XM)({ zone, name: stream }));
        return this.#resumed.size > 0 && !places.every(resumed);
    }
    filled({ backend }) {
        this.#filled.add(backend);
    }
    removed({ backend }, workspace) {
        this.#removed.add(`${backend} ${workspace}`);
    }
    replaced(home, replaced) {
        this.#holding(home).replaced.push(replaced);
    }
    returned(home) {
        this.#holding(home).shared = true;
    }
    /** What is left over when its stream ends. */
    unknown(act) {
        if (act.home === undefined)
            return;
        this.#holding(act.home).unknown.push({ act, from: typeof act.before === 'string' ? -1 : act.before.serial });
    }
    judge(notes) {
        for (const holding of this.#holdings.values()) {
            for (const account of holding.lineages.values()) {
                this.#judgeHoles(holding, account, notes);
                for (const { doubt, stream } of account.doubts)
                    this.#judgeDoubt(doubt, stream, holding.home, account, notes);
            }
            for (const replaced of holding.replaced)
                this.#judgeReplaced(holding, replaced, notes);
            if (this.#forgetful.has(holding.home.id))
                notes.leaveOpen('STATE_GAP', check/* NOWHERE */.JW, printable(`more than ${MOST_LINEAGES} states have lain at ${holding.home.id}: the oldest were not compared`));
        }
    }
    #judgeHoles(holding, { coverage }, notes) {
        let going;
        for (const { below, above } of coverage.holes()) {
            const moved = `the state was at serial ${below.high}, and then it was found at ${above.low}`;
            going = below.low === below.high && going !== undefined ? going : takeUnknown(holding, below);
            const excuse = this.#isPartly(below.place, above.place) ? NOT_READ : this.#excuseOf(holding, above, going);
            if (excuse !== undefined)
                notes.leaveOpen('STATE_GAP', above.place, `${moved}: ${excuse}`);
            else
                raiseGap(notes, above.place, `${moved}, and no record tells what moved it`, below.passing || above.passing);
        }
    }
    #excuseOf({ home }, above, unknown) {
        if (above.fresh)
            return 'it was recorded while the ledger was read';
        if (unknown !== undefined)
            return `nobody knows what operation ${unknown.act.operation} left`;
        return this.#filled.has(home.backend) ? 'a recorded command copied states into this backend' : undefined;
    }
    #judgeDoubt({ place, detail, passing, excusedBy }, stream, { backend }, account, notes) {
        const other = [...account[excusedBy]].some((actor) => actor !== stream);
        if (this.#isPartly(place))
            notes.leaveOpen('STATE_GAP', place, `${detail}; ${NOT_READ}`);
        else if (!other && !this.#filled.has(backend))
            raiseGap(notes, place, detail, passing);
        else
            notes.leaveOpen('STATE_GAP', place, `${detail}; a change that is recorded elsewhere may be the reason`);
    }
    #judgeReplaced({ home, lineages, shared }, { to, place, detail }, notes) {
        const made = lineages.get(to)?.made ?? false;
        const removed = [home.workspace, '*'].some((workspace) => this.#removed.has(`${home.backend} ${workspace}`));
        if (made || removed || this.#filled.has(home.backend))
            return;
        if (this.#isPartly(place)) {
            notes.leaveOpen('STATE_GAP', place, printable(`${detail}; ${NOT_READ}`));
            return;
        }
        if (home.addressed && !shared)
            notes.raise('STATE_GAP', place, printable(`${detail}, and no record tells who replaced it`));
        else
            notes.leaveOpen('STATE_GAP', place, printable(`${detail}: its address may be that of several states`));
    }
}
const NOT_READ = 'another stream was read from a head on, and what is below it may be the reason';
/** It explains one way that the state went, seen at however many points, and no second one. */
function takeUnknown({ unknown }, below) {
    const at = unknown.findIndex(({ from }) => from <= below.high);
    return at === -1 ? undefined : unknown.splice(at, 1)[0];
}
function raiseGap(notes, place, detail, passing) {
    if (passing)
        notes.raise('STATE_GAP', place, `${detail}; the file lay on a hosted runner, and ended with its job`, 'milder');
    else
        notes.raise('STATE_GAP', place, detail);
}

;// CONCATENATED MODULE: ./build/verify/states/acts.js



function actOf(record, about, fresh) {
    const { slot } = record;
    const { command, state } = about;
    const known = 'absent' in command ? undefined : command;
    const words = known?.words.join(' ') ?? '';
    const home = homeOf(state, slot.name);
    const at = Date.parse(about.recordedAt);
    const hosted = isHosted(about);
    return {
        operation: about.operation.id,
        place: (0,check/* placeOf */.$t)(slot),
        sequence: slot.sequence,
        home,
        before: 'absent' in state ? foundIn(state) : foundIn(state.before),
        at,
        until: at + longestJobMs(about),
        session: sessionOf(about),
        words,
        locks: !isSwitchedOff('-lock', known),
        rewrites: !RAISE.has(words),
        puts: putBy(words, known),
        elsewhere: words.startsWith('state ') ? false : isGiven('-state-out', known),
        passing: hosted && home?.local === true,
        fresh,
        removes: /^(?:workspace|env) delete$/.test(words) ? (lastPositional(known) ?? '*') : undefined,
    };
}
function endingOf(record, fresh) {
    const { slot, body } = record;
    const { state, unannounced } = body;
    return {
        operation: body.operation.id,
        place: (0,check/* placeOf */.$t)(slot),
        sequence: slot.sequence,
        home: homeOf(state, slot.name),
        after: 'absent' in state ? foundIn(state) : foundIn(state.after),
        status: body.status,
        at: Date.parse(body.recordedAt),
        session: sessionOf(body),
        act: actOf(record, 'absent' in unannounced ? body : unannounced, fresh),
    };
}
/** What a plan found: it changes nothing. Looked at twice, so that one of the two looks may be told. */
function sightsOf(record, fresh) {
    if (!(0,stages/* isKind */.VF)(record, 'plan') || 'absent' in record.body.state)
        return [];
    const act = actOf(record, record.body, fresh);
    const marks = [act.before, foundIn(record.body.state.after)];
    return marks.flatMap((mark) => (typeof mark === 'string' ? [] : [{ act, mark }]));
}
/** Commands that only ever raise the serial of the state that they find. */
const RAISE = new Set([
    ...['apply', 'destroy', 'test', 'plan', 'refresh', 'import', 'taint', 'untaint', 'force-unlock'],
    ...['state mv', 'state move', 'state rm', 'state remove', 'state replace-provider'],
]);
function isSwitchedOff(flag, command) {
    const value = command?.argv.findLast((argument) => argument.flag === flag)?.value;
    return typeof value === 'string' && /^(?:0|f|F|false|FALSE|False)$/.test(value);
}
function isGiven(flag, command) {
    return command?.argv.some((argument) => argument.flag === flag) ?? false;
}
function putBy(words, command) {
    if (words === 'init' && (isGiven('-migrate-state', command) || isGiven('-force-copy', command)))
        return 'copy';
    return / new$/.test(words) ? 'new' : undefined;
}
function lastPositional(command) {
    const value = command?.argv.findLast(({ flag }) => flag === null)?.value;
    return typeof value === 'string' ? value : undefined;
}
function foundIn(field) {
    if ('absent' in field)
        return field.absent === 'not-applicable' ? 'none' : 'unread';
    const { lineage, serial, commitment } = field;
    return { lineage, serial, bytes: 'absent' in commitment ? undefined : { key: commitment.key, hmac: commitment.hmac } };
}
/** Two repositories have two files at one relative path. */
function homeOf(state, stream) {
    if ('absent' in state || 'absent' in state.scope)
        return undefined;
    const { type, address, workspace } = state.scope;
    const local = type === 'local';
    const apart = local && !address.some(({ value }) => value.startsWith('/')) ? stream.slice(0, stream.indexOf('.')) : '';
    const named = address.map(({ name, value }) => [name, value]).sort();
    const backend = JSON.stringify([apart, type, named]);
    return { id: `${backend} ${workspace}`, backend, workspace, local, addressed: !local && address.length > 0 };
}

;// CONCATENATED MODULE: ./build/verify/states/races.js
/**
 * Whether `latest` ran beside one of those that ended before it, both changed the state, and one of them had not taken
 * its lock. Where one began with what the other had left, they came one after the other all the same.
 */
function racedWith(latest, others) {
    return others.find((other) => besides(latest, other) && !(latest.locks && other.locks) && changed(latest) && changed(other) && !inTurn(latest, other));
}
function besides(one, other) {
    return one.began !== one.ended && other.began !== other.ended && one.began < other.ended && other.began < one.ended;
}
function changed({ before, after }) {
    return typeof before !== 'string' && !same(before, after);
}
function inTurn(one, other) {
    return follows(one, other) || follows(other, one);
}
function follows({ before }, { after }) {
    return typeof before !== 'string' && same(before, after);
}
/** Commitments are compared only where one key made both. */
function same(one, other) {
    if (one.lineage !== other.lineage || one.serial !== other.serial)
        return false;
    return one.bytes === undefined || other.bytes === undefined || one.bytes.key !== other.bytes.key || one.bytes.hmac === other.bytes.hmac;
}
function races_keyOf(home, { lineage }) {
    return `${lineage} ${home.id}`;
}

;// CONCATENATED MODULE: ./build/verify/states/front.js
/** Where the records of one stream left one lineage of one state. */


/** Two machines with one ledger: stores refuse requests from clocks that are further off. */
const CLOCKS_APART_MS = 15 * 60_000;
class Front {
    mark;
    /** By the clock of whoever left or last saw it there. */
    #at;
    #session;
    /** It has been higher, so a serial does not tell any more what was reached only once. */
    rewound = false;
    /** Something is missing or got mixed up here: what is found next counts as what was left. */
    loose = false;
    constructor(mark, { at, session }) {
        this.mark = mark;
        this.#at = at;
        this.#session = session;
    }
    /** Whether somebody who looked at that moment looked before the state was left here. One job has one clock. */
    isAfter({ at, session }) {
        if (at <= this.#at)
            return 'yes';
        return at < this.#at + CLOCKS_APART_MS && (session === undefined || session !== this.#session) ? 'perhaps' : 'no';
    }
    /** A look may take as long as one question may. */
    seenAt(mark, { at, session }) {
        this.#move(mark, { at: at + limits/* LIMITS */.b.questionMs, session });
    }
    leftAt(mark, moment) {
        this.rewound ||= mark.serial < this.mark.serial;
        this.#move(mark, moment);
    }
    /** Left while others were at work: what stood higher stays, and at one serial nobody knows whose bytes they are. */
    leftBeside(mark, moment) {
        const higher = mark.serial > this.mark.serial;
        const kept = same(mark, this.mark) ? this.mark : { ...this.mark, bytes: undefined };
        this.#move(higher ? mark : kept, moment);
    }
    /** What was found is taken for what was left. */
    restart(mark) {
        this.rewound ||= mark.serial < this.mark.serial;
        this.loose = false;
        this.mark = mark;
    }
    #move(mark, { at, session }) {
        this.mark = mark;
        if (at < this.#at)
            return;
        this.#at = at;
        this.#session = session;
    }
}

;// CONCATENATED MODULE: ./build/verify/states/lost.js
/**
 * Commands of which nobody knows what they left. Such a one explains where the state has gone, at however many points
 * it is seen on the way. It held the lock meanwhile, so it explains nothing more once another one had the lock.
 */
class Lost {
    #acts = new Map();
    /** Those that explain where the state is now, by the slot of the record that first saw it. */
    #explaining = new Map();
    add(act) {
        this.#acts.set(act.operation, act);
    }
    get(operation) {
        return this.#acts.get(operation);
    }
    remove(operation) {
        this.#acts.delete(operation);
        this.#explaining.delete(operation);
    }
    get any() {
        return this.#acts.size > 0;
    }
    get all() {
        return [...this.#acts.values()];
    }
    explain(sequence) {
        if (this.#explaining.size > 0)
            return true;
        const [oldest] = this.#acts.keys();
        if (oldest !== undefined)
            this.#explaining.set(oldest, sequence);
        return oldest !== undefined;
    }
    /** Somebody who was announced in that slot got the lock. */
    letGo(sequence) {
        for (const [operation, since] of this.#explaining)
            if (since <= sequence)
                this.remove(operation);
    }
    /** Nothing has happened by then: those whose jobs are over did nothing. */
    settle(at) {
        for (const [operation, { until }] of this.#acts)
            if (until < at)
                this.remove(operation);
    }
}

;// CONCATENATED MODULE: ./build/verify/states/trail.js



const MOST_FRONTS = 1_000;
const MOST_ENDED = 64;
class Trail {
    #stream;
    #accounts;
    #notes;
    #fronts = new Map();
    /** The lineage that stood last at each address. */
    #standing = new Map();
    #open = new Map();
    #lost = new Lost();
    /** Those that ended while others were open. */
    #ended = [];
    #rewrote = false;
    #counts = { unread: 0, older: 0, another: 0 };
    constructor(stream, accounts, notes) {
        this.#stream = stream;
        this.#accounts = accounts;
        this.#notes = notes;
    }
    /** Records are missing here or not believed, and may have told of anything. */
    interrupt() {
        for (const front of this.#fronts.values())
            front.loose = true;
        this.#standing.clear();
    }
    begins(act) {
        const open = { ...act, overlapped: false, announced: true };
        for (const other of this.#open.values()) {
            if (other.until < act.at)
                continue;
            other.overlapped = true;
            open.overlapped = true;
        }
        if (act.home !== undefined && typeof act.before !== 'string')
            this.#found(open, act.home, act.before);
        else if (act.before === 'unread' && this.#fronts.size > 0)
            this.#counts.unread += 1;
        this.#open.set(act.operation, open);
    }
    ends(ending) {
        const { operation, status } = ending;
        const announced = this.#open.get(operation);
        const known = announced ?? this.#lost.get(operation);
        const act = known ?? ending.act;
        this.#open.delete(operation);
        if (status === 'lost') {
            if (announced !== undefined)
                this.#lost.add(act);
        }
        else {
            this.#lost.remove(operation);
            if (status !== 'not-started')
                this.#left(announced ?? { ...act, overlapped: true, announced: known !== undefined }, ending);
            if (status === 'succeeded' && announced !== undefined && act.locks)
                this.#lost.letGo(act.sequence);
        }
        if (this.#open.size > 0)
            return;
        this.#ended = [];
        this.#rewrote = false;
    }
    /** A plan looked at some moment before its record, and nothing that was announced later had happened by then. */
    sees(act, mark) {
        if (act.home === undefined)
            return;
        const front = this.#fronts.get(races_keyOf(act.home, mark));
        let low = mark.serial;
        if (front !== undefined && mark.serial > front.mark.serial && this.#explains(front, act)) {
            low = front.mark.serial;
            front.seenAt(mark, act);
        }
        this.#accounts.of(act.home, mark.lineage).coverage.add({ ...act, low, high: mark.serial, acted: false, placed: false });
    }
    #found(act, home, mark) {
        const account = this.#accounts.of(home, mark.lineage);
        account.actors.add(this.#stream);
        const front = this.#fronts.get(races_keyOf(home, mark));
        if (!act.overlapped)
            this.#identify(act, home, mark, front !== undefined);
        let low = mark.serial;
        if (front === undefined)
            this.#setFront(home, mark, act);
        else if (front.loose) {
            low = Math.min(low, front.mark.serial);
            front.restart(mark);
        }
        else if (mark.serial > front.mark.serial) {
            if (this.#explains(front, act))
                low = front.mark.serial;
            else if (front.rewound)
                this.#doubt(act.place, act, mark, `it was left at serial ${front.mark.serial}, and found at ${mark.serial}`, 'actors');
            front.seenAt(mark, act);
        }
        else if (same(mark, front.mark))
            this.#lost.settle(act.at);
        else if (!act.overlapped)
            this.#foundOlder(act, mark, front);
        account.coverage.add({ ...act, low, high: mark.serial, acted: true, placed: false });
    }
    /** Whether it is the state that stood there. A file's path tells little: each machine has its own. */
    #identify(act, home, { lineage }, met) {
        const stood = this.#standing.get(home.id);
        this.#standing.set(home.id, lineage);
        if (stood === undefined || stood === lineage || this.#lost.any)
            return;
        if (!home.addressed)
            this.#counts.another += 1;
        else if (met)
            this.#accounts.returned(home);
        else
            this.#accounts.replaced(home, { to: lineage, place: act.place, detail: `another state stands there: lineage ${lineage}, and ${stood} was left` });
    }
    /** Whether a command that was at work, or that nobody saw end, may have brought the state on. */
    #explains(front, act) {
        if (front.loose)
            return true;
        if ([...this.#open.values()].some(({ operation, until }) => operation !== act.operation && until >= act.at))
            return true;
        return this.#lost.explain(act.sequence);
    }
    #foundOlder(act, mark, front) {
        const since = front.isAfter(act);
        if (since === 'perhaps')
            this.#counts.older += 1;
        if (since !== 'no')
            return;
        if (mark.serial < front.mark.serial)
            this.#doubt(act.place, act, mark, wentBack(front.mark.serial, mark.serial), 'rewriters');
        else
            this.#doubt(act.place, act, mark, `it was found with other bytes at the serial ${mark.serial} that it was left at`, 'actors');
        front.restart(mark);
        front.rewound = true;
    }
    #left(act, ending) {
        const { home = act.home, after } = ending;
        if (act.removes !== undefined && act.home !== undefined)
            this.#accounts.removed(act.home, act.removes);
        if (act.home === undefined || home === undefined || after === 'none' || act.elsewhere)
            return;
        if (home.id !== act.home.id)
            this.#wentElsewhere(act, home, after);
        else if (after === 'unread') {
            this.#counts.unread += 1;
            this.#lost.add({ ...act, until: ending.at });
        }
        else
            this.#leftAt(act, home, after, ending);
    }
    /** `init` and `workspace` end at another state than they began at. Where they put one, it is a beginning. */
    #wentElsewhere(act, home, after) {
        const puts = act.puts !== undefined;
        if (act.puts === 'copy')
            this.#accounts.filled(home);
        if (typeof after === 'string')
            return;
        const account = this.#accounts.of(home, after.lineage);
        account.made ||= puts;
        account.coverage.add({ ...act, low: after.serial, high: after.serial, acted: puts, placed: puts });
    }
    #leftAt(act, home, after, ending) {
        const account = this.#accounts.of(home, after.lineage);
        const found = typeof act.before !== 'string' && act.before.lineage === after.lineage ? act.before.serial : undefined;
        const between = [found ?? after.serial, after.serial];
        account.coverage.add({ ...act, low: Math.min(...between), high: Math.max(...between), acted: true, placed: found === undefined });
        account.actors.add(this.#actor(act));
        account.made ||= found === undefined;
        this.#standing.set(home.id, after.lineage);
        const front = this.#fronts.get(races_keyOf(home, after)) ?? this.#setFront(home, after, ending);
        this.#rewrote ||= act.rewrites;
        if (act.overlapped && (this.#rewrote || front.rewound))
            front.loose = true;
        if (act.rewrites)
            this.#rewritten(front, act, account, ending, after);
        else if (found !== undefined && after.serial < found && !this.#rewrote)
            this.#wentBack(front, act, ending, found, after);
        else if (act.overlapped)
            front.leftBeside(after, ending);
        else
            this.#leftAlone(front, act, ending, after);
        this.#race(front, act, after, ending);
    }
    #rewritten(front, act, { rewriters }, ending, after) {
        if (after.serial < front.mark.serial)
            rewriters.add(this.#actor(act));
        if (act.overlapped)
            front.leftBeside(after, ending);
        else
            front.leftAt(after, ending);
    }
    #actor({ announced }) {
        return announced ? this.#stream : `${this.#stream}, unannounced`;
    }
    #leftAlone(front, act, ending, after) {
        const older = after.serial < front.mark.serial ? front.isAfter(ending) : 'no';
        if (older === 'perhaps')
            this.#counts.older += 1;
        if (older !== 'no')
            front.leftBeside(after, ending);
        else if (after.serial < front.mark.serial)
            this.#wentBack(front, act, ending, front.mark.serial, after);
        else
            front.leftAt(after, ending);
    }
    #wentBack(front, act, ending, from, after) {
        this.#doubt(ending.place, act, after, wentBack(from, after.serial), 'rewriters');
        front.leftAt(after, ending);
    }
    #race(front, act, after, { place, sequence }) {
        const ended = { operation: act.operation, began: act.sequence, ended: sequence, before: act.before, after, locks: act.locks };
        const other = racedWith(ended, this.#ended);
        if (other !== undefined) {
            this.#notes.raise('STATE_RACE', place, `operations ${other.operation} and ${act.operation} ran at the same time, and not both held the state's lock`);
            front.loose = true;
        }
        if (act.overlapped)
            this.#ended = [...this.#ended.slice(1 - MOST_ENDED), ended];
    }
    #setFront(home, mark, moment) {
        const front = new Front(mark, moment);
        this.#fronts.set(races_keyOf(home, mark), front);
        const [oldest] = this.#fronts.keys();
        if (this.#fronts.size > MOST_FRONTS && oldest !== undefined)
            this.#fronts.delete(oldest);
        return front;
    }
    #doubt(place, { home, passing }, { lineage }, detail, excusedBy) {
        if (home !== undefined)
            this.#accounts.of(home, lineage).doubts.push({ doubt: { place, detail, passing, excusedBy }, stream: this.#stream });
    }
    end(place) {
        for (const act of [...this.#lost.all, ...this.#open.values()])
            this.#accounts.unknown(act);
        const { unread, older, another } = this.#counts;
        const open = (why) => this.#notes.leaveOpen('STATE_GAP', place, why);
        if (unread > 0)
            open(`${unread} time(s) the state before or after a command is not known, so it was not compared`);
        if (older > 0)
            open(`${older} command(s) found an older state than the one that was left, and may have looked before it was left`);
        if (another > 0)
            open(`${another} command(s) found another state there: another machine may have its own at the same path`);
    }
}
function wentBack(from, to) {
    return `the state went back, from serial ${from} to ${to}, and no record tells what put it there`;
}

;// CONCATENATED MODULE: ./build/verify/checks/states.js







/**
 * What a command finds is what the last one left. A state that moved in between was moved by something that is not
 * recorded: a command by its own path, another pipeline, a console, an older copy that was put back. This is the one check
 * that sees what never passed us, so it must not cry wolf: what records can't decide is left open.
 */
const states = {
    name: 'states',
    begin(_ground, notes) {
        const accounts = new Accounts();
        return {
            stream: (stream) => ((0,keys/* isReserved */.Bs)(stream) ? {} : new States(stream, accounts, notes)),
            end: () => accounts.judge(notes),
        };
    },
};
class States {
    #stream;
    #trail;
    #accounts;
    /** Slots since the last good record that hold none. */
    #void = new Set();
    #missing = false;
    constructor(stream, accounts, notes) {
        this.#stream = stream;
        this.#accounts = accounts;
        this.#trail = new Trail((0,check/* pathOf */.XM)(stream), accounts, notes);
    }
    slot(view) {
        const record = (0,verify_view/* believedIn */.Y)(view);
        if (record === undefined) {
            this.#void.add(view.slot.sequence);
            return;
        }
        this.#resume(record);
        if ((0,stages/* isKind */.VF)(record, 'intent'))
            this.#trail.begins(actOf(record, record.body, view.fresh));
        else if ((0,stages/* isKind */.VF)(record, 'outcome'))
            this.#trail.ends(endingOf(record, view.fresh));
        else
            for (const { act, mark } of sightsOf(record, view.fresh))
                this.#trail.sees(act, mark);
    }
    taken() {
        this.#accounts.resumed((0,check/* pathOf */.XM)(this.#stream));
    }
    hole() {
        this.#missing = true;
    }
    /** Junk that was stepped over was never a record. Anything else that is no record now may have been one. */
    #resume({ chain }) {
        for (const { sequence, what } of chain.seen ?? [])
            if (what === 'foreign')
                this.#void.delete(sequence);
        if (this.#missing || this.#void.size > 0)
            this.#trail.interrupt();
        this.#missing = false;
        this.#void.clear();
    }
    end() {
        this.#trail.end((0,check/* placeIn */.VV)(this.#stream));
    }
}

;// CONCATENATED MODULE: ./build/verify/checks/copies.js

/** What one store lost, another still has: whoever tampers has to hold them all. */
const copies = {
    name: 'copies',
    begin: (ground, notes) => ({
        end() {
            for (const { copy, what, place, detail } of ground.copies) {
                const told = `${printable(detail)} (${copy})`;
                if (what === 'missing')
                    notes.raise('COPY_MISSING', place, told);
                else if (what === 'behind' || what === 'unnamed')
                    notes.raise('COPY_MISSING', place, told, 'milder');
                else if (what === 'unread')
                    notes.leaveOpen('COPY_DIFFERS', place, told);
                else
                    notes.raise('COPY_DIFFERS', place, told);
            }
        },
    }),
};

;// CONCATENATED MODULE: ./build/verify/findings-copies.js
/** The rows of FINDINGS that are about copies beside the first store. */

const COPY_FINDINGS = {
    COPY_MISSING: {
        severity: 'error',
        or: { severity: 'warning', when: 'the copy only ends earlier, or lacks nothing but evidence that no record of it names' },
        by: copies,
        says: 'a copy lacks what the first store has',
        cause: 'A copy that ends earlier was made or caught up before the newest records were written, or its end was cut. What is missing before its end was removed from it, or never was copied; without the first record of the root, the store that was named is no copy.',
        remedy: 'Bring the copy up to date with `iac-ledger copy`. Where something is missing before its end, look first into who could remove it, and keep the copy as it is until you know.',
    },
    COPY_DIFFERS: {
        severity: 'error',
        by: copies,
        says: 'a copy holds what the first store does not',
        cause: 'Something was changed in one of the two after it was written. Or it was removed from the first store: a ledger whose end was cut passes every other check, and the copy still has what is gone.',
        remedy: 'Verify the copy by itself, with the same id and key: the one whose records pass is right about them. A record that only the copy has, and that passes there, was removed from the first store.',
    },
};

;// CONCATENATED MODULE: ./build/verify/checks/gaps.js



/**
 * Every slot from the first to the newest record holds something, and nothing else lies in the store. An empty slot
 * before a good record was emptied; an empty slot before junk is the stream's end.
 */
const gaps = {
    name: 'gaps',
    begin: ({ foreign }, notes) => ({
        stream: (stream) => ({
            taken: (below) => notes.leaveOpen('SEQUENCE_GAP', (0,check/* placeIn */.VV)(stream, 0), notRead(below)),
            hole: (from, to) => notes.raise('SEQUENCE_GAP', (0,check/* placeIn */.VV)(stream, from), to === from ? 'nothing is there' : `nothing is there, up to ${to}`),
            ahead: (slot) => notes.raise('SLOT_AHEAD', (0,check/* placeOf */.$t)(slot), 'it lies beyond the first empty slot'),
        }),
        end: () => raiseForeign(foreign, notes),
    }),
};
function notRead(below) {
    return `${below} slot(s), up to ${below - 1}, were not read, nor what lies beside them: the head that was given at ${below} vouches for them`;
}
function raiseForeign(foreign, notes) {
    for (const key of foreign)
        notes.raise('SLOT_FOREIGN', placeNear(key), printable(key));
}
/** As far as the key's folders name a place. */
function placeNear(key) {
    const [zone = '', stream = '', ...rest] = key.split('/');
    if (!(0,keys/* isZone */.DS)(zone))
        return check/* NOWHERE */.JW;
    return { zone, stream: rest.length > 0 && (0,keys/* isStreamName */.wQ)(stream) ? stream : null, sequence: null };
}

;// CONCATENATED MODULE: ./build/verify/checks/locks.js


/**
 * Where a store locks objects, each slot is locked. A lock that ran out is worth knowing; that it should not have, only
 * the auditor can say.
 */
const locks = {
    name: 'locks',
    begin: ({ ask: { lockedUntil }, locks: kind, now }, notes) => ({
        stream(stream) {
            if (kind === 'none')
                return {};
            const unknown = { count: 0, why: '' };
            return {
                slot({ slot, lock }) {
                    if (lock.state === 'unlocked')
                        notes.raise('LOCK_MISSING', (0,check/* placeOf */.$t)(slot), 'nothing keeps it from being removed');
                    else if (lock.state === 'unknown')
                        Object.assign(unknown, { count: unknown.count + 1, why: lock.why });
                    else if (!lock.hold && lock.until < (lockedUntil ?? now))
                        notes.raise('LOCK_TOO_SHORT', (0,check/* placeOf */.$t)(slot), `its lock ends at ${lock.until}`, lockedUntil === undefined ? 'milder' : undefined);
                },
                end() {
                    if (unknown.count > 0)
                        notes.leaveOpen('LOCK_MISSING', (0,check/* placeIn */.VV)(stream), `of ${unknown.count} slot(s) the lock is not known: ${printable(unknown.why)}`);
                },
            };
        },
    }),
};

;// CONCATENATED MODULE: ./build/verify/checks/past.js


/** A slot is filled once. Where the store keeps what was done to it since, that shows, though the oldest version goes on to count. */
const past = {
    name: 'past',
    begin: (ground, notes) => ({
        end() {
            for (const each of ground.past) {
                const [place, filled] = [(0,check/* placeOf */.$t)(each.slot), each.versions.filter(({ tombstone }) => !tombstone)];
                if (filled.length > 1)
                    notes.raise('SLOT_VERSIONS', place, `${filled.length} versions lie there, and the oldest counts: ${printable(filled[0]?.id ?? '')}`);
                if (filled.length < each.versions.length)
                    notes.raise('SLOT_DELETED', place, hiding(each));
            }
        },
    }),
};
function hiding({ versions }) {
    if (versions.every(({ tombstone }) => tombstone))
        return 'a delete marker lies there, and nothing below it';
    return versions.at(-1)?.tombstone ? 'a delete marker hides it from whoever does not list versions' : 'a delete marker lies among its versions';
}

;// CONCATENATED MODULE: ./build/verify/findings-slots.js
/** The rows of FINDINGS that are about slots, whatever a record in them says. */



const SLOT_FINDINGS = {
    SEQUENCE_GAP: {
        severity: 'error',
        by: gaps,
        says: 'a slot before a good record is empty',
        cause: 'A record was removed from the middle of a stream. Writers fill the slots one by one, so none leaves a hole.',
        remedy: 'Look into who could remove it. Restore it from a copy: it fits in again only if it is the same bytes.',
    },
    SLOT_VERSIONS: {
        severity: 'error',
        by: past,
        says: 'somebody wrote over a slot that was filled',
        cause: 'A write without a condition put another version over it; or a delete marker let a second writer in. The oldest version counts, and is still there. Seen only where the store keeps versions.',
        remedy: 'Look at the other versions: what they say was never part of the ledger. Take the right from whoever wrote them; a policy of the bucket can refuse writes that have no condition.',
    },
    SLOT_DELETED: {
        severity: 'error',
        by: past,
        says: 'somebody put a delete marker on a slot',
        cause: 'Somebody who may delete wanted the record overlooked, or a lifecycle rule expires objects. What lies below is still there, and counts, unless the detail says that nothing is. Seen only where the store keeps versions.',
        remedy: 'Look into who may delete, and into the rules of the bucket. Leave the marker where it is until you know: it says when it was put there.',
    },
    SLOT_FOREIGN: {
        severity: 'warning',
        by: gaps,
        says: 'something that is no record lies in the ledger',
        cause: 'Another program, or a person, wrote into the store; or somebody who may append put junk into a slot, and the next writer stepped over it.',
        remedy: 'Find out who wrote it and take that right away. Leave junk in a slot where it is: later records commit to its bytes.',
    },
    SLOT_AHEAD: {
        severity: 'warning',
        by: gaps,
        says: 'something was written beyond the next slot',
        cause: 'Somebody who may append wrote where no writer of ours does. It does not stop records, until they reach it.',
        remedy: 'Find out who wrote it. Where the store can, limit the writers by pattern to the slots near the end.',
    },
    LOCK_MISSING: {
        severity: 'error',
        by: locks,
        says: 'a record is not locked, and could be removed',
        cause: 'It was written while the bucket had no default retention and the URL asked for none; somebody who may took its lock away, which GOVERNANCE mode allows; or the whole bucket has no Object Lock.',
        remedy: 'Lock it now: a lock can be added at any time. Give the bucket a default retention, in COMPLIANCE mode where nobody should be able to take it away.',
    },
    LOCK_TOO_SHORT: {
        severity: 'error',
        or: { severity: 'info', when: 'its time has passed, and `--locked-until` did not ask for more' },
        by: locks,
        says: 'a record is not locked for as long as it should be',
        cause: 'Its retention is shorter than `--locked-until` asks for, or its time has passed, or somebody who may shortened it, which GOVERNANCE mode allows.',
        remedy: 'Extend its retention, which is possible at any time. Compare the default retention of the bucket with how long records have to be kept.',
    },
};

;// CONCATENATED MODULE: ./build/verify/findings.js













const FINDINGS = {
    LEDGER_EMPTY: {
        severity: 'error',
        by: pins,
        says: 'there is no ledger here',
        cause: 'The store or prefix is mistyped, the ledger was never founded, or all of it, or its first record, was removed.',
        remedy: 'Check the store that you named. If a ledger was there before, keep everything that is left and look into who could remove it.',
    },
    LEDGER_MISMATCH: {
        severity: 'error',
        by: pins,
        says: 'this is not the ledger that was asked for',
        cause: 'The store holds another ledger, its first record was changed, or somebody founded a new ledger in its place.',
        remedy: 'Compare the id with the one that was noted when the ledger was founded. Never replace the pinned id by the one that is found before you know why they differ.',
    },
    UNPINNED: {
        severity: 'error',
        by: pins,
        says: 'nothing outside the ledger vouches for it',
        cause: 'The id of the ledger, or both the policy and the key, were not given. A ledger that was rewritten as a whole, with other keys, passes every other check.',
        remedy: 'Give the id and the public key or the policy, from a place that whoever writes the store can not change. `--unpinned` says that you look all the same.',
    },
    STREAM_MISSING: {
        severity: 'error',
        by: heads,
        says: 'a stream that had records has none',
        cause: 'All its records were removed: another record, or a head that was given, names one of them.',
        remedy: 'Look into who could remove them. Restore them from a copy: they fit in again only if they are the same bytes.',
    },
    STREAM_EMPTY: {
        severity: 'warning',
        by: heads,
        says: 'a stream was registered and has no record',
        cause: 'A job ended between the registration and the first record. Or the records were removed, all of them.',
        remedy: 'Look at the job that wrote the registration. If it went on to make a change, records were removed.',
    },
    ...SLOT_FINDINGS,
    RECORD_MALFORMED: {
        severity: 'error',
        by: contents,
        says: 'what lies in a slot does not read as a record',
        cause: 'It was changed, or it never was one. A record reads back to exactly the bytes that were printed.',
        remedy: 'Compare it with a copy. Later records still tell the bytes that were there, by their digest.',
    },
    RECORD_MISPLACED: {
        severity: 'error',
        by: contents,
        says: 'a record stands where it was not written for',
        cause: 'Somebody copied it from another slot, stream, zone or ledger, or swapped two.',
        remedy: 'The record says where it belongs. Look for what stood here before: the record after it names that by its leaf.',
    },
    PREVIOUS_MISMATCH: {
        severity: 'error',
        by: links,
        says: 'a record does not point to what is before it',
        cause: 'What is before it was changed, replaced or removed after this record was written; or its stream was never registered; or the root that it names was rewritten.',
        remedy: 'Look at what is before it: its signature tells whether it is the forged one. Compare with a copy.',
    },
    PEAKS_MISMATCH: {
        severity: 'error',
        by: links,
        says: 'a record commits to another history than the one that is there',
        cause: 'Something before it was changed, replaced or removed after this record was written, or its writer lied.',
        remedy: 'The first record that says so stands right after the change, or later. Compare everything before it with a copy.',
    },
    ROOT_DECREASED: {
        severity: 'error',
        by: links,
        says: 'a record knew an older root than the one before it',
        cause: 'Its writer was shown an old root, or named one on purpose: a record is judged by the policy that it names, so an old one would let a removed signer sign.',
        remedy: 'Look at the job that wrote it, and at who could change what that job was shown.',
    },
    SIGNATURE_INVALID: {
        severity: 'error',
        by: seals,
        says: 'a signature does not fit its record',
        cause: 'The record was changed after it was signed. For a late record: what it says was changed while it waited.',
        remedy: 'Compare it with a copy, and look at the job that it names.',
    },
    SIGNER_NOT_ALLOWED: {
        severity: 'error',
        by: seals,
        says: 'signed by somebody whom the policy does not name',
        cause: 'Another key signed it, or the policy that it names is not in this ledger, or the wrong key or policy was given for this verification.',
        remedy: 'Check the key or policy that you gave. If it is the right one, nothing in this record can be relied on.',
    },
    SIGNER_CHANGED: {
        severity: 'warning',
        by: policies,
        says: 'another key signs here than before, and the policy did not change',
        cause: 'The policy allows several keys there, and this one had not signed in this stream yet: another machine or team took over, or the key is in other hands.',
        remedy: 'Ask whoever holds that key. If nobody knows of it, the key is stolen: nothing that it signed since can be relied on.',
    },
    POLICY_CHANGED: {
        severity: 'info',
        by: policies,
        says: 'the rules changed here',
        cause: 'A later policy allows other keys, or the jobs of this stream had another configuration file than before.',
        remedy: 'Look at who made the change, and whether it was agreed: the commit for the configuration file, the root record for the policy.',
    },
    HEAD_BEHIND_ANCHOR: {
        severity: 'error',
        by: heads,
        says: 'a stream is shorter than somebody remembers, or ends with another record',
        cause: 'Its last records were removed or replaced. Or the head that was given is of another ledger.',
        remedy: 'Check the head that you gave. If it is the right one, look into who could remove records, and restore them from a copy.',
    },
    STATE_GAP: {
        severity: 'error',
        or: { severity: 'info', when: 'the state is a file on a hosted runner, which ends with its job' },
        by: states,
        says: 'a state changed between two records',
        cause: 'Somebody changed it without a record: called the tool by its own path, from another machine or pipeline, edited it, or put an older copy back. The command that is named found another state than was left before it.',
        remedy: "Find out what changed the state between the two records: the backend's own versions and logs tell when. Look at what is in it now, and close the way around the recording.",
    },
    STATE_RACE: {
        severity: 'warning',
        by: states,
        says: 'two commands changed one state at the same time, without its lock',
        cause: 'One of them had `-lock=false`, so nothing kept it from writing over what the other one wrote.',
        remedy: 'Compare the state with what is really there: what one of them made may be missing in it. Use `-lock-timeout` in place of `-lock=false`.',
    },
    INTENT_OPEN: {
        severity: 'error',
        by: pairs,
        says: 'a change was begun, and nothing says how it ended',
        cause: 'The job was killed before its last step, its last records could not be stored, or they were removed.',
        remedy: 'Look at the run that the intent names, and at the state: the change may have been made in part.',
    },
    INTENT_NOT_STORED: {
        severity: 'warning',
        by: pairs,
        says: 'a change was made that could not be announced',
        cause: 'The store was away, and `if-unrecorded: warn` let the change go on; or the command is one that is never stopped.',
        remedy: 'The outcome says what the intent would have said, and why it could not be stored. Repair that.',
    },
    OUTCOME_WITHOUT_INTENT: {
        severity: 'error',
        by: pairs,
        says: 'a change ended that was never announced',
        cause: 'Its intent was removed or replaced, or somebody wrote an outcome that no command had.',
        remedy: 'Look at the run that the outcome names. If the run is genuine, its intent was removed.',
    },
    DUPLICATE_OPERATION: {
        severity: 'error',
        by: pairs,
        says: 'two records of one kind claim the same operation',
        cause: 'Somebody who may sign wrote a second version of what happened.',
        remedy: 'The one that stands first is the one that was written at the time. Look at who wrote the other one.',
    },
    BREAK_GLASS_OPEN: {
        severity: 'warning',
        by: glass,
        says: 'a change was made under break-glass, and nobody else has said anything about it',
        cause: 'The store was away, and `break-glass` let a change start on an intent that was only kept on the runner. The detail is the ticket and the reason that were given.',
        remedy: 'Look at the change. Then another person than the one whose job it was says so, with `iac-ledger annotate STORE ZONE/STREAM=SEQUENCE`: a note of the same person, or of nobody known, does not close it.',
    },
    BYPASS: {
        severity: 'error',
        by: runs,
        says: 'a job tells of commands that went around the recording',
        cause: 'A step changed the PATH, called the tool by its own path, or changed what the action had left; or a state changed without a record.',
        remedy: 'The detail says what was found. Look at the steps of that job, and use `run:` or `record/` where no shim can see.',
    },
    EVIDENCE_MISSING: {
        severity: 'error',
        by: evidence,
        says: 'what a record names beside it is gone',
        cause: 'It was removed, or only a part of the store was copied.',
        remedy: 'Copy all of it, or look into who could remove it. The record still has the counts and the digest.',
    },
    EVIDENCE_MISMATCH: {
        severity: 'error',
        by: evidence,
        says: 'what lies beside a record is not what the record names',
        cause: 'It was changed.',
        remedy: 'Compare it with a copy: the record names the digest of the true one.',
    },
    ...COPY_FINDINGS,
    VOID_UNJUSTIFIED: {
        severity: 'error',
        by: contents,
        says: 'a writer called a good record void',
        cause: 'Its writer wanted the record overlooked. Writers of ours only say so of what is no record.',
        remedy: 'Rely on the record that was called void. Look at who wrote the one that says so.',
    },
};
/** Each check once, in the order of the table. */
function allChecks() {
    return [...new Set(Object.values(FINDINGS).map(({ by }) => by))];
}


/***/ }),

/***/ 8726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead)
/* harmony export */ });
/**
 * Looks at up to `width` items at once and yields in their order: a store's latency is paid once per `width` items, and
 * no more than that lies in memory. With a width of 1 each look ends before the next begins.
 */
async function* readAhead(items, width, look) {
    const under = [];
    for await (const item of items) {
        const looking = look(item);
        looking.catch(() => undefined); // it is awaited below, in its turn; until then its failure is not an unheard one
        under.push(looking);
        if (under.length >= width)
            yield await oldest(under);
    }
    while (under.length > 0)
        yield await oldest(under);
}
function oldest(under) {
    const [first] = under.splice(0, 1);
    if (first === undefined)
        throw new RangeError('nothing is being looked at');
    return first;
}


/***/ }),

/***/ 5057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Z: () => (/* binding */ isSeverity),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** Mildest first. */
const SEVERITIES = ['info', 'warning', 'error'];
function isSeverity(text) {
    return SEVERITIES.includes(text);
}
function isAtLeast(severity, least) {
    return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}


/***/ }),

/***/ 8832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   JL: () => (/* binding */ homeSlotOf),
/* harmony export */   MF: () => (/* binding */ surveyStore),
/* harmony export */   PK: () => (/* binding */ isLedgerKey),
/* harmony export */   ps: () => (/* binding */ slotsIn),
/* harmony export */   t7: () => (/* binding */ surveyStream)
/* harmony export */ });
/* unused harmony export folderOf */
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6594);
/* harmony import */ var _ledger_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1162);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6767);
/** What there is, from listings alone: streams, foreign keys, and the thousands that a stream's slots lie in. */



/** Slots lie in folders of a thousand: one listing of one folder is all that is held at a time. */
const THOUSAND = 1_000;
const EVIDENCE = 'evidence/';
const ANY = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)('');
async function surveyStore(store) {
    const streams = new Map();
    const foreign = [];
    const past = [];
    for await (const { key, versions } of store.list('')) {
        const slot = homeSlotOf(key);
        if (slot !== undefined) {
            const { zone, name, sequence: newest } = slot; // newest first, as listings have them
            const known = streams.get((0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(slot)) ?? { zone, name, folders: new Map(), newest };
            streams.set((0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(slot), known);
            countIn(known.folders, slot);
            if ((0,_ledger_read_js__WEBPACK_IMPORTED_MODULE_1__/* .pastOf */ .CM)({ versions }) !== undefined)
                past.push({ slot, versions });
        }
        else if (!key.startsWith(EVIDENCE))
            foreign.push(key);
    }
    return { streams: [...streams.values()].map((stream) => ({ ...stream, folders: upward(stream.folders) })), foreign, past };
}
/** A key of our own making. No other one is ever written: whoever may write into one store would choose names in the next. */
function isLedgerKey(key) {
    return homeSlotOf(key) !== undefined || (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOf */ .X1)(key) !== undefined;
}
function countIn(folders, { sequence }) {
    const folder = Math.floor(sequence / THOUSAND);
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
}
function upward(folders) {
    return new Map([...folders].sort(([left], [right]) => left - right));
}
/** The zone `root` has one stream. */
function homeSlotOf(key) {
    const slot = (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(key, ANY);
    return slot !== undefined && (slot.zone !== 'root' || slot.name === 'root') ? slot : undefined;
}
/** Of one stream, as it is now. */
async function surveyStream(stream, store) {
    const folders = new Map();
    for await (const { key } of store.list((0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(stream))) {
        const slot = (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(key, stream.ledger);
        if (slot !== undefined)
            countIn(folders, slot);
    }
    return upward(folders);
}
/** All of the folder that a slot lies in. */
function folderOf(stream, sequence) {
    const from = sequence - (sequence % THOUSAND);
    return { stream, from, to: from + THOUSAND };
}
/** Lowest first, from the slot `from` on, of about `most` filled slots each: a folder is filled from its lowest slot upward. */
function partsOf(stream, folders, from, most = THOUSAND) {
    const parts = [];
    for (const [folder, count] of folders) {
        const end = (folder + 1) * THOUSAND;
        for (let at = folder * THOUSAND, left = count; at < end; left -= most) {
            const to = left > most ? Math.min(at + most, end) : end;
            if (to > from)
                parts.push({ stream, from: Math.max(at, from), to, filled: Math.min(left, most) });
            at = to;
        }
    }
    return parts;
}
/** Newest first, as a listing has them. */
async function slotsIn({ stream, from, to }, store) {
    const [lowest, after] = [(0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)({ ...stream, sequence: from }), (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)({ ...stream, sequence: to })];
    const filled = [];
    for await (const stored of store.list(lowest.slice(0, lowest.lastIndexOf('/') + 1), { after })) {
        const slot = (0,_ledger_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(stored.key, stream.ledger);
        if (slot === undefined)
            continue;
        if (slot.sequence < from)
            break;
        filled.push({ slot, stored });
    }
    return filled;
}


/***/ }),

/***/ 3068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/** For what is too large to be held twice: however many ask at once, one works at a time, in the order in which they asked. */
class Turns {
    #before = Promise.resolve();
    take(work) {
        const working = this.#before.then(work);
        this.#before = working.catch(() => undefined); // whoever asked is told; the next one is not
        return working;
    }
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ Notebook),
/* harmony export */   s: () => (/* binding */ exitOf)
/* harmony export */ });
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7351);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5824);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9489);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5057);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9619);
/** What the checks wrote down, put in order: the same ledger always gives the same verdict, byte for byte. */





/** 2 is for what could not run, and is thrown. */
function exitOf({ verdict }) {
    return verdict === 'pass' ? 0 : 1;
}
/** All checks at work on one ledger. */
class Notebook {
    #ground;
    #findings = [];
    #open = [];
    #inspections;
    #streams = new Set();
    #newest = new Map();
    #records = 0;
    constructor(ground, checks = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .allChecks */ .f)()) {
        this.#ground = ground;
        this.#inspections = checks.map((check) => check.begin(ground, this.#notes()));
    }
    #notes() {
        return {
            raise: (code, place, detail, how) => {
                const { severity, or } = _findings_js__WEBPACK_IMPORTED_MODULE_1__/* .FINDINGS */ .T[code];
                this.#findings.push({ code, severity: how === 'milder' && or !== undefined ? or.severity : severity, place, detail });
            },
            leaveOpen: (code, place, why) => this.#open.push({ code, place, why }),
        };
    }
    /** `show` is for everything that is passed on the way, `end` for when the stream has ended. */
    watch(stream) {
        const watchers = this.#inspections.flatMap((inspection) => inspection.stream?.(stream) ?? []);
        return {
            show: (passed) => {
                this.#count(stream, passed);
                for (const watcher of watchers)
                    tell(watcher, passed);
            },
            end: () => {
                for (const watcher of watchers)
                    watcher.end?.();
            },
        };
    }
    #count(stream, passed) {
        if (passed.what !== 'slot')
            return;
        this.#streams.add((0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(stream));
        const record = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .recordIn */ .R)(passed.view);
        if (record === undefined)
            return;
        this.#records += 1;
        if (!passed.view.fresh)
            this.#newest.set((0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(stream), (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(record));
    }
    get records() {
        return this.#records;
    }
    conclude() {
        for (const inspection of this.#inspections)
            inspection.end?.();
        const least = this.#ground.ask.failOn ?? 'error';
        const verdict = this.#findings.some(({ severity }) => (0,_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(severity, least)) ? 'fail' : 'pass';
        return {
            verdict,
            findings: this.#findings.toSorted(inOrder),
            notChecked: this.#open.toSorted(inOrder),
            counts: { streams: this.#streams.size, records: this.#records },
            heads: verdict === 'pass' ? this.#heads() : [],
        };
    }
    /** The newest record of each stream, or the oldest that has to be seen again. */
    #heads() {
        const heads = new Map(this.#newest);
        for (const head of this.#inspections.flatMap((inspection) => inspection.again?.() ?? [])) {
            const path = (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)({ zone: head.zone, name: head.stream });
            if (head.sequence < (heads.get(path)?.sequence ?? 0))
                heads.set(path, head);
        }
        return [...heads.keys()].toSorted().flatMap((path) => heads.get(path) ?? []);
    }
}
function tell(watcher, passed) {
    if (passed.what === 'slot')
        watcher.slot?.(passed.view);
    else if (passed.what === 'taken')
        watcher.taken?.(passed.below);
    else if (passed.what === 'hole')
        watcher.hole?.(passed.from, passed.to);
    else
        watcher.ahead?.(passed.slot);
}
/** What is about the whole ledger first, then the root, then by stream, sequence, code and text. */
function inOrder(left, right) {
    const [here, there] = [sortKey(left), sortKey(right)];
    const differing = here.findIndex((part, index) => part !== there[index]);
    return differing === -1 ? 0 : (here[differing] ?? 0) < (there[differing] ?? 0) ? -1 : 1;
}
function sortKey(entry) {
    const { zone, stream, sequence } = entry.place;
    const text = 'detail' in entry ? entry.detail : entry.why;
    return [zone === null ? -1 : _record_place_js__WEBPACK_IMPORTED_MODULE_4__/* .ZONES */ .k.indexOf(zone), stream ?? '', sequence ?? -1, entry.code, text];
}


/***/ }),

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ recordIn),
/* harmony export */   Y: () => (/* binding */ believedIn)
/* harmony export */ });
/** What lies in one slot, as the checks see it: read, opened and judged before any of them looks. */
/** The record that stands here, whoever signed it. Its bytes are a fact, what it says is not. */
function recordIn({ content, misplaced }) {
    return 'malformed' in content || misplaced ? undefined : content;
}
/** The record that stands here and is signed by somebody who may. Only such a one is taken at its word. */
function believedIn(view) {
    return view.seal === undefined || 'refused' in view.seal ? undefined : recordIn(view);
}


/***/ })

};
