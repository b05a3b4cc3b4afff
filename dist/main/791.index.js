export const id = 791;
export const ids = [791];
export const modules = {

/***/ 89791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AzblobStore: () => (/* binding */ AzblobStore),
  adapter: () => (/* binding */ adapter)
});

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(97578);
// EXTERNAL MODULE: ./build/store/address.js
var store_address = __webpack_require__(42554);
// EXTERNAL MODULE: ./build/store/azblob-address.js
var azblob_address = __webpack_require__(78161);
// EXTERNAL MODULE: ./node_modules/@azure/storage-blob/dist/esm/index.js + 151 modules
var esm = __webpack_require__(96045);
;// CONCATENATED MODULE: ./build/store/adapters/azblob/client.js
/** The SDK's client as this store wants it: no retries of its own, and a name for who asks. */


/** The account's key, by the name that Azure's command line gives it. Without it: where the SDK always looks. */
const KEY = 'AZURE_STORAGE_KEY';
/** `maxTries: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign object. */
async function azblobClient(address, env) {
    const key = env.get(KEY);
    const credential = key === undefined ? await defaultCredential() : new esm/* StorageSharedKeyCredential */.Z3(address.account, key);
    const service = new esm/* BlobServiceClient */.wS((0,azblob_address/* serviceUrl */.Rs)(address), credential, { retryOptions: { maxTries: 1 } });
    const identity = key === undefined ? "the default credentials of Azure's SDK" : `the account's key in ${KEY}`;
    return { container: service.getContainerClient(address.container), identity };
}
async function defaultCredential() {
    const { DefaultAzureCredential } = await Promise.all(/* import() */[__webpack_require__.e(324), __webpack_require__.e(952)]).then(__webpack_require__.bind(__webpack_require__, 23952));
    return new DefaultAzureCredential();
}

// EXTERNAL MODULE: ./build/store/adapters/untrusted.js
var untrusted = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/store/adapters/azblob/failures.js
/** What a failed request to Azure means to the port: by the code of the error, else by its status, else it may have been written. */



const ACTIONS = 'Microsoft.Storage/storageAccounts/blobServices/containers';
const busy = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' };
const away = { code: 'STORE_UNREACHABLE', fix: (_, address) => `see that ${(0,azblob_address/* serviceUrl */.Rs)(address)} can be reached from this machine` };
const denied = {
    code: 'STORE_DENIED',
    fix: ({ permission }, { account, container }) => `allow that identity ${ACTIONS}/${permission} on the container ${container} of ${account}`,
};
const unknown = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows, and see that the clock of this machine is right' };
const nowhere = { code: 'STORE_DENIED', fix: (_, { account, container }) => `make the container ${container} in ${account}, or correct the store's URL` };
const full = { code: 'STORE_FULL', fix: () => 'see the limits of the account, then run the job again' };
const unable = { code: 'STORE_UNFIT', fix: () => 'use a server that knows conditional writes of block blobs' };
const failures_untrusted = { code: 'STORE_DENIED', fix: () => untrusted/* UNTRUSTED_FIX */.J };
const nobody = {
    code: 'STORE_DENIED',
    fix: () => 'give this step credentials: a login by azure/login, AZURE_CLIENT_ID and its companions, or an identity of the machine; and TLS, unless by a key',
};
const BY_CODE = {
    ServerBusy: busy,
    OperationTimedOut: away,
    ContainerNotFound: nowhere,
    ContainerBeingDeleted: nowhere,
    ContainerDisabled: nowhere,
    AuthenticationFailed: unknown,
    InvalidAuthenticationInfo: unknown,
    NoAuthenticationInformation: unknown,
    AccountIsDisabled: denied,
};
const BY_NAME = { CredentialUnavailableError: nobody, AuthenticationError: nobody, AggregateAuthenticationError: nobody };
const BY_STATUS = { 400: unable, 401: unknown, 403: denied, 404: nowhere, 409: busy, 429: busy, 501: unable, 507: full };
function statusOf(thrown) {
    return thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
}
function rowOf(thrown) {
    const code = (0,errors/* systemCode */.xU)(thrown) ?? '';
    if ((0,untrusted/* isUntrusted */.f)(code))
        return failures_untrusted;
    if (/Bearer token authentication is not permitted/.test((0,errors/* messageOf */.bD)(thrown)))
        return nobody;
    return BY_CODE[code] ?? BY_NAME[thrown instanceof Error ? thrown.name : ''] ?? BY_STATUS[statusOf(thrown) ?? 0] ?? away;
}
/** `identity`: who asked, as far as that is known, without a secret. */
function azblobFailure(thrown, asked, address, identity) {
    if (thrown instanceof errors/* LedgerError */.oy)
        return thrown;
    const { code, fix } = rowOf(thrown);
    const by = code === 'STORE_DENIED' ? `, asked by ${identity}` : '';
    // Only its first line: below it the SDK repeats ids and times of the request, and what was signed.
    const words = [statusOf(thrown), (0,errors/* systemCode */.xU)(thrown), (0,errors/* messageOf */.bD)(thrown).split('\n')[0]].filter((part) => part !== undefined && part !== '').join(': ');
    const says = `azblob://${address.account}/${address.container}/${asked.key} can't be ${asked.doing}${by}: ${words}`;
    return new errors/* LedgerError */.oy(code, { says, fix: fix(asked, address) }, { cause: thrown });
}

;// CONCATENATED MODULE: ./build/store/adapters/azblob/lock.js
const MODES = { locked: 'compliance', unlocked: 'governance' };
async function lockOf(fields, container) {
    const { immutabilityPolicyExpiresOn: until, immutabilityPolicyMode, legalHold } = fields;
    const mode = MODES[immutabilityPolicyMode?.toLowerCase() ?? ''];
    if (mode !== undefined && until !== undefined)
        return { state: 'locked', mode, until: until.toISOString(), hold: legalHold === true };
    const said = await container();
    if ('unseen' in said)
        return { state: 'unknown', why: said.unseen };
    if (said.hasImmutabilityPolicy === true)
        return { state: 'unknown', why: 'the container has a policy; whether it is locked, and for how long, is told by the management of the account only' };
    if (legalHold === true || said.hasLegalHold === true)
        return { state: 'unknown', why: 'a legal hold keeps it, and names no end' };
    return { state: 'unlocked' };
}

// EXTERNAL MODULE: ./build/store/adapters/below.js
var below = __webpack_require__(87730);
// EXTERNAL MODULE: ./build/store/adapters/bounded.js
var bounded = __webpack_require__(12638);
// EXTERNAL MODULE: ./build/store/adapters/byte-order.js
var byte_order = __webpack_require__(89344);
// EXTERNAL MODULE: ./build/store/adapters/generations.js
var generations = __webpack_require__(86472);
// EXTERNAL MODULE: ./build/store/adapters/port-proof.js
var port_proof = __webpack_require__(46447);
// EXTERNAL MODULE: ./build/store/adapters/second.js
var second = __webpack_require__(1055);
;// CONCATENATED MODULE: ./build/store/adapters/azblob.js
/**
 * A container of Azure Blob Storage with a locked time-based policy (docs/stores.md). A record is one Put Blob with
 * `If-None-Match: *`; versions are told where the account keeps them.
 */













/** Azure gives 5,000 at once; as many as the others do is enough. */
const PAGE = 1_000;
/** Each says that something lies there: its own kind of refusal to replace it. */
const TAKEN = ['BlobAlreadyExists', 'ConditionNotMet', 'BlobImmutableDueToPolicy', 'UnauthorizedBlobOverwrite', 'LeaseIdMissing'];
class AzblobStore {
    traits;
    #address;
    #ports;
    #policy;
    constructor(address, ports) {
        this.#address = address;
        this.#ports = ports;
        // A container with a policy lets nothing be replaced. Where the account keeps versions, the listing tells.
        this.traits = { url: (0,azblob_address/* azblobUrl */.MK)(address), past: 'never', locks: 'container', exact: false };
    }
    list(prefix, asked = {}) {
        return (0,below/* below */.G)(this.#address.prefix, prefix, asked, (...whole) => (0,generations/* groupedGenerations */.S)(this.#generations(...whole)));
    }
    async *#generations(prefix, after, keys) {
        const most = this.#ports.page ?? PAGE;
        const asked = { doing: 'listed', permission: 'blobs/read', key: prefix };
        let token;
        // One more than the wanted keys, for a key is whole when the next one is seen; and `startFrom` counts itself in.
        for (let size = Math.min(most, (keys ?? most) + 2);; size = most) {
            const { segment, continuationToken } = await this.#ask(asked, () => this.#page(prefix, after, { maxPageSize: size, ...(token && { continuationToken: token }) }));
            for (const item of segment.blobItems) {
                const version = versionOf(item);
                if (version !== undefined && (after === '' || (0,byte_order/* inByteOrder */.q)(item.name, after) > 0))
                    yield version;
            }
            token = continuationToken;
            if (token === undefined || token === '')
                return;
        }
    }
    async #page(prefix, after, settings) {
        const versions = { includeVersions: true, includeDeletedWithVersions: true };
        const options = { prefix, ...versions, ...(after > prefix ? { startFrom: after } : {}), abortSignal: deadline() };
        const { value } = await this.#ports.client.container.listBlobsFlat(options).byPage(settings).next();
        if (value === undefined)
            throw new TypeError('a listing without a page');
        return value;
    }
    async read(key, version, maxBytes) {
        const asked = { doing: 'read', permission: 'blobs/read', key: `${this.#address.prefix}${key}` };
        const blob = this.#ports.client.container.getBlobClient(asked.key);
        const [dated, tagged] = [/^\d{4}-/.test(version), /^0x/i.test(version)];
        if (!dated && !tagged)
            return undefined;
        return this.#ask(asked, async () => {
            try {
                const conditions = tagged ? { ifMatch: `"${version}"` } : {};
                const got = await (dated ? blob.withVersion(version) : blob).download(0, undefined, { conditions, abortSignal: deadline(), maxRetryRequests: 0 });
                const bytes = await (0,bounded/* bounded */.M)(got.readableStreamBody, { size: got.contentLength, maxBytes, key });
                return { bytes, lock: await lockOf(got, () => this.#containerPolicy()) };
            }
            catch (thrown) {
                if (statusOf(thrown) === 412 || (statusOf(thrown) === 404 && (0,errors/* systemCode */.xU)(thrown) !== 'ContainerNotFound'))
                    return undefined;
                throw thrown;
            }
        });
    }
    async create(key, bytes) {
        const asked = { doing: 'written', permission: 'blobs/add/action', key: `${this.#address.prefix}${key}` };
        const blob = this.#ports.client.container.getBlockBlobClient(asked.key);
        const version = await this.#ask(asked, async () => {
            try {
                const put = await blob.upload(Buffer.from(bytes), bytes.length, { conditions: { ifNoneMatch: '*' }, abortSignal: deadline() });
                if (put.etag === undefined)
                    throw new TypeError('an answer without an ETag');
                return put.versionId ?? unquoted(put.etag);
            }
            catch (thrown) {
                if (TAKEN.includes((0,errors/* systemCode */.xU)(thrown) ?? ''))
                    return undefined;
                throw thrown;
            }
        });
        if (version === undefined || (await (0,second/* isSecond */.l)(this, key, version)))
            return { answer: 'exists' };
        return { answer: 'created', version: version };
    }
    /** Asked once: a policy that is there stays for as long as a job, and a right that is missing is not given meanwhile. */
    async #containerPolicy() {
        this.#policy ??= await this.#ports.client.container.getProperties({ abortSignal: deadline() }).catch((thrown) => {
            if (statusOf(thrown) === 403 || statusOf(thrown) === 401)
                return { unseen: 'not allowed to see whether the container has a policy: containers/read' };
            throw thrown;
        });
        return this.#policy;
    }
    async #ask(asked, request) {
        try {
            return await request();
        }
        catch (thrown) {
            throw azblobFailure(thrown, asked, this.#address, this.#ports.client.identity);
        }
    }
}
/**
 * Where an account keeps no versions, a blob is told from another one at its place by its tag: to read under it never
 * gives what came later.
 */
function versionOf({ name, versionId, isCurrentVersion, hasVersionsOnly, properties: { etag, createdOn, lastModified } }) {
    if (versionId === undefined && hasVersionsOnly === true)
        return undefined; // its versions stand for themselves
    const live = versionId === undefined || isCurrentVersion === true;
    return { key: name, id: versionId ?? unquoted(etag), writtenAt: instantOf(createdOn ?? lastModified), live, removedAt: undefined };
}
function unquoted(etag) {
    return etag.replaceAll('"', '');
}
function instantOf(date) {
    return date?.toISOString();
}
function deadline() {
    return AbortSignal.timeout(limits/* LIMITS */.b.storeMs.answer);
}
async function azblob_open(url, { env }) {
    const address = (0,azblob_address/* azblobAddress */.tl)(url.href);
    if ((0,store_address/* isWrong */.cG)(address))
        throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${azblob_address/* AZBLOB_ALLOWED */.KX}` });
    return new AzblobStore(address, { client: await azblobClient(address, env) });
}
const adapter = {
    openReader: (url, effects) => azblob_open(url, effects),
    openStore: azblob_open,
    openProof: async (url, effects) => new port_proof/* PortProof */.Y(await azblob_open(url, effects)),
};


/***/ }),

/***/ 87730:
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

/***/ 12638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
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

/***/ 89344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/** The order of every listing: of the UTF-8 of keys, which is not that of strings. */
function inByteOrder(left, right) {
    return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
}


/***/ }),

/***/ 86472:
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

/***/ 46447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PortProof)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52005);
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


/***/ })

};
