export const id = 808;
export const ids = [808];
export const modules = {

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
/** What lies below the prefix of a store's own URL, by keys that are relative to it. `listing` knows whole keys only. */
async function* below(own, prefix, { after = '', keys }, listing) {
    for await (const { key, versions } of listing(`${own}${prefix}`, after === '' ? '' : `${own}${after}`, keys)) {
        yield { key: key.slice(own.length), versions };
    }
}


/***/ }),

/***/ 2638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/** The body of an answer, as far as it may be held. */

/** `size`: what the server says; `undefined` where it does not. Throws RECORD_TOO_LARGE before more than `maxBytes` are held. */
async function bounded(body, { size = 0, maxBytes, key }) {
    const stream = body;
    const chunks = [];
    let held = 0;
    for await (const chunk of stream) {
        held += chunk.length;
        if (Math.max(held, size) > maxBytes) {
            stream.destroy();
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('RECORD_TOO_LARGE', { says: `${key} is larger than ${maxBytes} bytes`, fix: 'no record is: see who put it there' });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/** The order of every listing: of the UTF-8 of keys, which is not that of strings. */
function inByteOrder(left, right) {
    return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ groupedGenerations)
/* harmony export */ });
/** No store names a version so. */
const HIDDEN = 'hidden';
/** A key that is complete once another one follows, or the listing ends. */
async function* groupedGenerations(listed) {
    let held = [];
    for await (const generation of listed) {
        if (held[0] !== undefined && held[0].key !== generation.key) {
            yield storedOf(held);
            held = [];
        }
        // A page may begin with the whole key that the last one ended in.
        if (!held.some(({ id }) => id === generation.id))
            held.push(generation);
    }
    if (held.length > 0)
        yield storedOf(held);
}
function storedOf(generations) {
    const sorted = generations.toSorted(oldestFirst);
    const [oldest, ...others] = sorted.map(({ id, writtenAt }) => ({ id: id, writtenAt, tombstone: false }));
    const newest = sorted.at(-1);
    if (oldest === undefined || newest === undefined)
        throw new RangeError('a key was listed without a version');
    if (sorted.some(({ live }) => live))
        return { key: newest.key, versions: [oldest, ...others] };
    return { key: newest.key, versions: [oldest, ...others, { id: `${newest.id}-${HIDDEN}`, writtenAt: newest.removedAt, tombstone: true }] };
}
function oldestFirst({ id: left }, { id: right }) {
    return left.length - right.length || (left < right ? -1 : 1);
}


/***/ }),

/***/ 7808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GsStore: () => (/* binding */ GsStore),
  adapter: () => (/* binding */ adapter)
});

// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/store/address.js
var store_address = __webpack_require__(2554);
;// CONCATENATED MODULE: ./build/store/gs-address.js
/** `gs://bucket/prefix`: parsed here without loading a library, since inputs are checked long before a store is opened. */

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;
const GS_ALLOWED = 'gs://BUCKET/PREFIX is allowed, and behind a ? endpoint=https://HOST';
/** What is wrong with the URL, in words that repeat nothing of it that could be a credential; or what it says. */
function gsAddress(text) {
    const url = (0,store_address/* urlIn */.Ht)(text, 'a bucket');
    if ((0,store_address/* isWrong */.cG)(url))
        return url;
    const { hostname: bucket, pathname } = url;
    if (!BUCKET.test(bucket))
        return { wrong: 'the bucket is no name of 3 to 222 small letters, digits, dots, hyphens and underscores' };
    const prefix = (0,store_address/* prefixIn */.Is)(pathname);
    if ((0,store_address/* isWrong */.cG)(prefix))
        return prefix;
    const parameters = (0,store_address/* parametersIn */.Kx)(url, ['endpoint']);
    if ((0,store_address/* isWrong */.cG)(parameters))
        return parameters;
    const endpoint = (0,store_address/* endpointIn */.BT)(parameters, 'https://storage.example.org');
    return (0,store_address/* isWrong */.cG)(endpoint) ? endpoint : { bucket, prefix, endpoint };
}
/** For messages, receipts and the verdict: what names the place, and nothing else. */
function gsUrl({ bucket, prefix, endpoint }) {
    return `gs://${bucket}/${prefix.slice(0, -1)}${endpoint === undefined ? '' : `?endpoint=${endpoint}`}`;
}

// EXTERNAL MODULE: ./build/store/adapters/below.js
var below = __webpack_require__(7730);
// EXTERNAL MODULE: ./build/store/adapters/byte-order.js
var byte_order = __webpack_require__(9344);
// EXTERNAL MODULE: ./build/store/adapters/generations.js
var generations = __webpack_require__(6472);
// EXTERNAL MODULE: ./node_modules/google-auth-library/build/src/index.js
var src = __webpack_require__(492);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(7578);
// EXTERNAL MODULE: ./build/store/adapters/bounded.js
var bounded = __webpack_require__(2638);
;// CONCATENATED MODULE: ./build/store/adapters/gs/client.js
/**
 * Requests to Google Cloud Storage's JSON API, with credentials as Google's own library finds them: no retries of ours
 * or the library's, bounded waits. An answer is an answer, whatever its status; only what is none is thrown.
 */



const GOOGLE = 'https://storage.googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write';
/** A page of a listing has a thousand names of at most 1,024 bytes. */
const ANSWER_BYTES = 16 * 1024 * 1024;
function gsClient({ endpoint = GOOGLE }) {
    const auth = new src.GoogleAuth({ scopes: SCOPE });
    // A token would be readable on the way, so a server without TLS gets none: an emulator wants none.
    const plain = endpoint.startsWith('http:') ? new src.PassThroughClient() : undefined;
    const client = () => plain ?? auth.getClient();
    return {
        send: async (request) => sent(await client(), endpoint, request),
        identity: async () => (plain === undefined ? identityOf(await client()) : 'nobody: a server without TLS gets no credentials'),
    };
}
async function sent(client, endpoint, { method, path, query, body, maxBytes = ANSWER_BYTES }) {
    const { status, data } = await client.request({
        method,
        url: `${endpoint}${path}?${new URLSearchParams(query)}`,
        ...(body === undefined ? {} : { data: Buffer.from(body.bytes), headers: { 'content-type': body.type } }),
        responseType: 'stream',
        timeout: limits/* LIMITS */.b.storeMs.answer,
        retry: false,
        validateStatus: () => true,
    });
    return { status, bytes: await (0,bounded/* bounded */.M)(data, { maxBytes, key: path }) };
}
function identityOf(client) {
    const email = 'email' in client && typeof client.email === 'string' ? client.email : undefined;
    return email ?? "the default credentials of Google's library";
}

// EXTERNAL MODULE: ./build/store/adapters/untrusted.js
var untrusted = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/store/adapters/gs/failures.js
/** What a failed request to Google Cloud Storage means to the port: by its reason, else by its status, else it may have been written. */


const busy = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' };
const away = {
    code: 'STORE_UNREACHABLE',
    fix: (_, { endpoint }) => `see that ${endpoint ?? 'storage.googleapis.com'} can be reached from this machine`,
};
const denied = { code: 'STORE_DENIED', fix: ({ permission, key }, { bucket }) => `allow that identity ${permission} on gs://${bucket}/${key}` };
const unknown = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows, and that live as long as the longest command' };
const nowhere = { code: 'STORE_DENIED', fix: (_, { bucket }) => `make the bucket ${bucket}, or correct the store's URL` };
const full = { code: 'STORE_FULL', fix: () => 'see the billing and the quotas of the project, then run the job again' };
const unable = { code: 'STORE_UNFIT', fix: () => 'use a server that knows ifGenerationMatch and uploads of more than one part' };
const failures_untrusted = { code: 'STORE_DENIED', fix: () => untrusted/* UNTRUSTED_FIX */.J };
const nobody = {
    code: 'STORE_DENIED',
    fix: () => 'give this step credentials: GOOGLE_APPLICATION_CREDENTIALS, as google-github-actions/auth sets it, or an account of the machine',
};
const BY_REASON = {
    rateLimitExceeded: busy,
    userRateLimitExceeded: busy,
    quotaExceeded: full,
    dailyLimitExceeded: full,
    accountDisabled: full,
    userProjectAccountProblem: full,
    notImplemented: unable,
};
const BY_STATUS = { 400: unable, 401: unknown, 403: denied, 404: nowhere, 409: busy, 429: busy, 501: unable, 507: full };
/** What the library says before it asks anything. */
const NO_CREDENTIALS = /Could not load the default credentials|invalid_grant|invalid_client|Could not refresh access token|GOOGLE_APPLICATION_CREDENTIALS/;
function refused({ status, bytes }) {
    const text = Buffer.from(bytes).toString();
    try {
        const { error } = JSON.parse(text);
        return { status, reason: String(error?.errors?.[0]?.reason ?? ''), message: String(error?.message ?? '') };
    }
    catch {
        return { status, reason: '', message: text.slice(0, 200) }; // some answers are plain text, or somebody's who stands before the store
    }
}
/** `identity`: who asked, as far as that is known, without a secret. */
function gsRefusal(answer, asked, address, identity) {
    const { status, reason, message } = refused(answer);
    const { code, fix } = BY_REASON[reason] ?? BY_STATUS[status] ?? away;
    const by = code === 'STORE_DENIED' && identity !== undefined ? `, asked by ${identity}` : '';
    const words = [String(status), reason, message].filter((part) => part !== '').join(': ');
    return new errors/* LedgerError */.oy(code, { says: `gs://${address.bucket}/${asked.key} can't be ${asked.doing}${by}: ${words}`, fix: fix(asked, address) });
}
function gsFailure(thrown, asked, address) {
    if (thrown instanceof errors/* LedgerError */.oy)
        return thrown;
    const { code, fix } = (0,untrusted/* isUntrusted */.f)((0,errors/* systemCode */.xU)(thrown) ?? '') ? failures_untrusted : NO_CREDENTIALS.test((0,errors/* messageOf */.bD)(thrown)) ? nobody : away;
    const says = `gs://${address.bucket}/${asked.key} can't be ${asked.doing}: ${(0,errors/* messageOf */.bD)(thrown)}`;
    return new errors/* LedgerError */.oy(code, { says, fix: fix(asked, address) }, { cause: thrown });
}

;// CONCATENATED MODULE: ./build/store/adapters/gs/lock.js
async function lockOf(fields, policy) {
    const { retentionExpirationTime: until, retention, temporaryHold, eventBasedHold } = fields;
    const hold = temporaryHold === true || eventBasedHold === true;
    const own = instantOf(retention?.retainUntilTime);
    if (retention?.mode === 'Locked' && own !== undefined)
        return { state: 'locked', mode: 'compliance', until: own, hold };
    const end = instantOf(until);
    if (end === undefined)
        return hold ? { state: 'unknown', why: 'a hold keeps it, and names no end' } : { state: 'unlocked' };
    if (retention?.mode === 'Unlocked' && own === end)
        return { state: 'locked', mode: 'governance', until: end, hold };
    const said = await policy();
    if ('unseen' in said)
        return { state: 'unknown', why: said.unseen };
    return { state: 'locked', mode: said.locked ? 'policy' : 'governance', until: end, hold }; // whoever may change the bucket may lift a policy that is not locked
}
function instantOf(text) {
    const at = Date.parse(text ?? '');
    return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

// EXTERNAL MODULE: ./build/store/adapters/port-proof.js
var port_proof = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/store/adapters/second.js
var second = __webpack_require__(1055);
;// CONCATENATED MODULE: ./build/store/adapters/gs.js
/**
 * A bucket of Google Cloud Storage with a locked retention policy (docs/stores.md). A record is one upload under
 * `ifGenerationMatch=0`; generations are told where the bucket keeps them.
 */












/** As many entries as Google gives at once. */
const PAGE = 1_000;
const LISTED = 'nextPageToken,items(name,generation,timeCreated,timeDeleted)';
const LOCKS = 'size,retentionExpirationTime,retention,temporaryHold,eventBasedHold';
class GsStore {
    traits;
    #address;
    #ports;
    #policy;
    constructor(address, ports) {
        this.#address = address;
        this.#ports = ports;
        // The best bucket keeps no generations, since nothing in it can be replaced. Where one does, the listing tells.
        this.traits = { url: gsUrl(address), past: 'never', locks: 'container', exact: false };
    }
    list(prefix, asked = {}) {
        return (0,below/* below */.G)(this.#address.prefix, prefix, asked, (...whole) => (0,generations/* groupedGenerations */.S)(this.#generations(...whole)));
    }
    async *#generations(prefix, after, keys) {
        const most = this.#ports.page ?? PAGE;
        let token;
        // One more than the wanted keys, for a key is whole when the next one is seen; and `startOffset` counts itself in.
        for (let size = Math.min(most, (keys ?? most) + 2);; size = most) {
            const page = await this.#page(prefix, { maxResults: String(size), ...(after === '' ? {} : { startOffset: after }), ...(token && { pageToken: token }) });
            for (const { name, generation, timeCreated, timeDeleted } of page.items ?? []) {
                if (after !== '' && (0,byte_order/* inByteOrder */.q)(name, after) <= 0)
                    continue;
                yield { key: name, id: generation, writtenAt: gs_instantOf(timeCreated), live: timeDeleted === undefined, removedAt: gs_instantOf(timeDeleted) };
            }
            token = page.nextPageToken;
            if (token === undefined || token === '')
                return;
        }
    }
    async #page(prefix, query) {
        const asked = { doing: 'listed', permission: 'storage.objects.list', key: prefix };
        const request = { method: 'GET', path: `${this.#bucket()}/o`, query: { prefix, versions: 'true', fields: LISTED, ...query } };
        return this.#json(await this.#ask(asked, request), asked);
    }
    async read(key, version, maxBytes) {
        if (!/^[1-9][0-9]{0,18}$/.test(version))
            return undefined;
        const asked = { doing: 'read', permission: 'storage.objects.get', key: `${this.#address.prefix}${key}` };
        const path = `${this.#bucket()}/o/${encodeURIComponent(asked.key)}`;
        const told = await this.#ask(asked, { method: 'GET', path, query: { generation: version, fields: LOCKS } }, [404]);
        const body = told.status === 404 ? told : await this.#ask(asked, { method: 'GET', path, query: { generation: version, alt: 'media' }, maxBytes }, [404]);
        if (body.status === 404)
            return undefined;
        const fields = await this.#json(told, asked);
        return { bytes: body.bytes, lock: await lockOf(fields, () => this.#bucketPolicy()) };
    }
    async create(key, bytes) {
        const asked = { doing: 'written', permission: 'storage.objects.create', key: `${this.#address.prefix}${key}` };
        // As one part (`uploadType=media`) at least one server ignores the condition.
        const query = { uploadType: 'multipart', ifGenerationMatch: '0', fields: 'generation' };
        const answer = await this.#ask(asked, { method: 'POST', path: `/upload${this.#bucket()}/o`, query, body: multipart(asked.key, bytes) }, [412, 403]);
        if (answer.status === 412)
            return { answer: 'exists' };
        if (answer.status === 403) {
            if (await this.#isRefusedAsTaken(answer, key))
                return { answer: 'exists' };
            throw gsRefusal(answer, asked, this.#address, await this.#ports.client.identity());
        }
        const version = (await this.#json(answer, asked)).generation;
        return (await (0,second/* isSecond */.l)(this, key, version)) ? { answer: 'exists' } : { answer: 'created', version };
    }
    /** Who may create and not delete is refused where something lies, before any condition is looked at. */
    async #isRefusedAsTaken(answer, key) {
        const { reason, message } = refused(answer);
        if (reason !== 'retentionPolicyNotMet' && !message.includes('storage.objects.delete'))
            return false;
        for await (const stored of this.list(key, { keys: 1 }))
            return stored.key === key;
        return false;
    }
    /** Asked once: a policy that is locked stays so, and a right that is missing is not given meanwhile. */
    async #bucketPolicy() {
        this.#policy ??= await this.#askPolicy();
        return this.#policy;
    }
    async #askPolicy() {
        const asked = { doing: 'read', permission: 'storage.objects.get', key: '' };
        const answer = await this.#ask(asked, { method: 'GET', path: this.#bucket(), query: { fields: 'retentionPolicy' } }, [401, 403, 404]);
        if (answer.status >= 400)
            return { unseen: 'not allowed to see whether the policy of the bucket is locked: storage.buckets.get' };
        const { retentionPolicy } = await this.#json(answer, asked);
        return { locked: retentionPolicy?.isLocked === true };
    }
    #bucket() {
        return `/storage/v1/b/${encodeURIComponent(this.#address.bucket)}`;
    }
    /** `alsoFine`: statuses that say something to the one who asks. */
    async #ask(asked, request, alsoFine = []) {
        const answer = await this.#ports.client.send(request).catch((thrown) => {
            throw gsFailure(thrown, asked, this.#address);
        });
        if (answer.status === 200 || alsoFine.includes(answer.status))
            return answer;
        throw gsRefusal(answer, asked, this.#address, await this.#ports.client.identity());
    }
    async #json({ bytes }, asked) {
        try {
            return JSON.parse(Buffer.from(bytes).toString());
        }
        catch (thrown) {
            throw gsFailure(thrown, asked, this.#address);
        }
    }
}
function gs_instantOf(text) {
    return text === undefined ? undefined : new Date(text).toISOString();
}
/** The name, then the bytes; the line between them is one that they can't hold. */
function multipart(name, bytes) {
    const boundary = (0,shared_bytes/* sha256 */.sc)(bytes).slice(-48); // 70 signs are the most
    const head = `--${boundary}\r\ncontent-type: application/json\r\n\r\n${JSON.stringify({ name })}\r\n--${boundary}\r\ncontent-type: application/octet-stream\r\n\r\n`;
    return { bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), type: `multipart/related; boundary=${boundary}` };
}
function gs_open(url, _) {
    const address = gsAddress(url.href);
    if ((0,store_address/* isWrong */.cG)(address))
        throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${GS_ALLOWED}` });
    return Promise.resolve(new GsStore(address, { client: gsClient(address) }));
}
const adapter = {
    openReader: (url, effects) => gs_open(url, effects),
    openStore: gs_open,
    openProof: async (url, effects) => new port_proof/* PortProof */.Y(await gs_open(url, effects)),
};


/***/ }),

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PortProof)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
/** What a store can be seen to be by the port alone. Rights, defaults and clocks are asked of clouds in ways of their own; where nobody asks, they are not known. */

const NOT_ASKED = { state: 'unknown', why: 'this kind of store is not asked yet', fix: undefined };
class PortProof {
    #store;
    constructor(store) {
        this.#store = store;
    }
    async condition({ key, bytes }) {
        try {
            const { answer } = await this.#store.create(key, bytes);
            return answer === 'exists' ? { state: 'kept' } : { state: 'ignored', saw: 'it took a second object at a key that is taken' };
        }
        catch (thrown) {
            const cause = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asLedgerError */ .MW)(thrown);
            if (cause.code === 'STORE_DENIED')
                return { state: 'denied', cause };
            throw cause;
        }
    }
    mayCreate() {
        return Promise.resolve(NOT_ASKED);
    }
    rights() {
        return Promise.resolve({ remove: NOT_ASKED, shorten: NOT_ASKED });
    }
    holding() {
        return Promise.resolve({ versions: NOT_ASKED, lock: NOT_ASKED, clock: NOT_ASKED });
    }
}


/***/ }),

/***/ 1055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isSecond)
/* harmony export */ });
/**
 * The condition of a write looks at what is there now, so it lets a write pass over what was hidden. Whoever may delete
 * could make two writers believe in one slot: the one whose version is not the oldest has not created it.
 */
async function isSecond(store, key, version) {
    for await (const { key: found, versions } of store.list(key, { keys: 1 })) {
        return found === key && versions.find(({ tombstone }) => !tombstone)?.id !== version;
    }
    return false;
}


/***/ }),

/***/ 4269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ UNTRUSTED_FIX),
/* harmony export */   f: () => (/* binding */ isUntrusted)
/* harmony export */ });
/** Codes of a TLS connection whose other end can't show who it is: waiting changes nothing, so it is no matter of reaching it. */
const TLS = [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
];
const UNTRUSTED_FIX = 'name the certificate of its authority in NODE_EXTRA_CA_CERTS (a PEM file), for the whole job';
function isUntrusted(code) {
    return TLS.includes(code) || code.startsWith('CERT_') || code.startsWith('ERR_TLS_');
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ endpointIn),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Is: () => (/* binding */ prefixIn),
/* harmony export */   Kx: () => (/* binding */ parametersIn),
/* harmony export */   cG: () => (/* binding */ isWrong)
/* harmony export */ });
/**
 * What the URLs of all stores over the network have in common. What is wrong is told in words that repeat nothing of
 * the URL that could be a credential.
 */
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
/** Such stores take keys of 1,024 bytes, and ours are below 300. */
const PREFIX_MOST = 512;
function isWrong(answer) {
    return typeof answer === 'object' && answer !== null && 'wrong' in answer;
}
/** `place`: what stands where other URLs have a host. */
function urlIn(text, place) {
    if (!URL.canParse(text))
        return { wrong: 'it is no URL' };
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return { wrong: 'it holds credentials, which belong into the environment' };
    if (url.port !== '')
        return { wrong: `${place} has no port: the server is named by endpoint=` };
    if (url.hash !== '')
        return { wrong: 'it has a fragment (#)' };
    return url;
}
/** Empty, or ending in `/`. */
function prefixIn(path) {
    const prefix = path.replace(/^\//, '').replace(/\/$/, '');
    if (prefix === '')
        return prefix;
    if (prefix.length > PREFIX_MOST || !prefix.split('/').every((segment) => SEGMENT.test(segment)))
        return { wrong: 'the prefix may hold letters, digits, and . _ - between single slashes, and no part that begins with a dot' };
    return `${prefix}/`;
}
function parametersIn({ searchParams }, known) {
    const names = [...searchParams.keys()];
    if (names.some((name) => !known.includes(name)))
        return { wrong: `a parameter is none of ${known.join(', ')}` };
    if (new Set(names).size < names.length)
        return { wrong: 'a parameter stands there twice' };
    return searchParams;
}
/** The server, without a slash at its end; `undefined`: the cloud's own. */
function endpointIn(parameters, example, name = 'endpoint') {
    const endpoint = parameters.get(name) ?? undefined;
    if (endpoint !== undefined && !isEndpoint(endpoint))
        return { wrong: `${name}= takes the URL of a server, such as ${example}, without path, query or credentials` };
    return endpoint && new URL(endpoint).origin; // not as it was typed: a URL forgives spaces and more
}
function isEndpoint(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password, pathname, search, hash } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && `${username}${password}${search}${hash}` === '' && pathname === '/';
}


/***/ })

};
