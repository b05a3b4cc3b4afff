export const id = 360;
export const ids = [360];
export const modules = {

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

/***/ 78360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S3Store: () => (/* binding */ S3Store),
  adapter: () => (/* binding */ adapter)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/store/s3-address.js
var s3_address = __webpack_require__(20803);
// EXTERNAL MODULE: ./build/store/adapters/bounded.js
var bounded = __webpack_require__(12638);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(97578);
;// CONCATENATED MODULE: ./build/store/adapters/s3/client.js
/** The SDK's client as this store wants it: no retries of its own, bounded waits, proxies of the environment, and a name for who asks. */


const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
/**
 * `maxAttempts: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign
 * object. Our callers send the same bytes again, and find out by reading whose they are.
 */
function s3Client({ bucket, region, endpoint }, env) {
    const proxyEnv = Object.fromEntries(PROXIES.flatMap((name) => (env.get(name) === undefined ? [] : [[name, env.get(name)]])));
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv };
    const credentials = keysIn(env);
    return new dist_cjs/* S3Client */.YxF({
        region,
        maxAttempts: 1,
        // A name with dots fits no certificate of `*.s3.REGION.amazonaws.com`.
        forcePathStyle: endpoint !== undefined || bucket.includes('.'),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(credentials === undefined ? {} : { credentials }),
        requestHandler: {
            httpAgent: agent,
            httpsAgent: agent,
            connectionTimeout: limits/* LIMITS */.b.storeMs.connect,
            requestTimeout: limits/* LIMITS */.b.storeMs.answer,
            throwOnRequestTimeout: true,
            socketTimeout: limits/* LIMITS */.b.storeMs.answer,
        },
    });
}
/** What most jobs have. Without it the SDK looks where it always does: profiles, a web identity, a role of the machine. */
function keysIn(env) {
    const [accessKeyId, secretAccessKey, sessionToken] = [env.get('AWS_ACCESS_KEY_ID'), env.get('AWS_SECRET_ACCESS_KEY'), env.get('AWS_SESSION_TOKEN')];
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    return sessionToken === undefined ? { accessKeyId, secretAccessKey } : { accessKeyId, secretAccessKey, sessionToken };
}
/** The end of the access key's id is enough to tell one key from another, and no key. */
async function identityOf(client, env) {
    try {
        const { accessKeyId } = await client.config.credentials();
        const source = env.get('AWS_ACCESS_KEY_ID') === accessKeyId ? 'AWS_ACCESS_KEY_ID' : 'the default chain of the AWS SDK';
        return `the access key ..${accessKeyId.slice(-4)} of ${source}`;
    }
    catch {
        return undefined; // there are none: the failure itself says so
    }
}

// EXTERNAL MODULE: ./build/store/adapters/untrusted.js
var untrusted = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/store/adapters/s3/failures.js
/** What a failed request to S3 means to the port: by the name of the error, else by its status, else it may have been written. */


const resource = ({ permission, key }, { bucket }) => permission.startsWith('s3:List') || permission.startsWith('s3:GetBucket') ? `arn:aws:s3:::${bucket} (prefix ${key})` : `arn:aws:s3:::${bucket}/${key}`;
const busy = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' };
const away = { code: 'STORE_UNREACHABLE', fix: (_, { endpoint, region }) => `see that ${endpoint ?? `S3 in ${region}`} can be reached from this machine` };
const denied = { code: 'STORE_DENIED', fix: (asked, address) => `allow that identity ${asked.permission} on ${resource(asked, address)}` };
const noSuchKey = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows' };
const expired = { code: 'STORE_DENIED', fix: () => 'get new credentials before this step, and let them live as long as the longest command' };
const skewed = { code: 'STORE_DENIED', fix: () => 'set the clock of this machine: it is more than 15 minutes off, by the clock of the store' };
const nowhere = { code: 'STORE_DENIED', fix: (_, { bucket, region }) => `make the bucket ${bucket} in ${region}, or correct the store's URL` };
const elsewhere = { code: 'STORE_DENIED', fix: (_, __, thrown) => regionFix(thrown) };
const full = { code: 'STORE_FULL', fix: () => 'make room there, or raise the quota, then run the job again' };
const unlockable = {
    code: 'STORE_UNFIT',
    fix: ({ doing }) => doing === 'written' ? 'see that the bucket has Object Lock and versions, or leave lock=, days= and hold= out of the URL' : 'see what the store says',
};
const unable = { code: 'STORE_UNFIT', fix: () => 'use a server that knows conditional writes, versions and Object Lock' };
const failures_untrusted = { code: 'STORE_DENIED', fix: () => untrusted/* UNTRUSTED_FIX */.J };
const nobody = {
    code: 'STORE_DENIED',
    fix: () => 'give this step credentials: AWS_ACCESS_KEY_ID and its companions, a profile, or a role of the machine',
};
const BY_NAME = {
    ConditionalRequestConflict: busy, // somebody writes that key right now
    OperationAborted: busy,
    SlowDown: busy,
    Throttling: busy,
    ThrottlingException: busy,
    RequestLimitExceeded: busy,
    TooManyRequestsException: busy,
    RequestTimeout: away,
    AccessDenied: denied,
    AllAccessDisabled: denied,
    InvalidAccessKeyId: noSuchKey,
    SignatureDoesNotMatch: noSuchKey,
    InvalidClientTokenId: noSuchKey,
    InvalidToken: noSuchKey,
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    TokenRefreshRequired: expired,
    RequestExpired: expired,
    RequestTimeTooSkewed: skewed,
    NoSuchBucket: nowhere,
    PermanentRedirect: elsewhere,
    TemporaryRedirect: elsewhere,
    AuthorizationHeaderMalformed: elsewhere,
    IllegalLocationConstraintException: elsewhere,
    QuotaExceeded: full,
    XMinioStorageFull: full,
    XMinioAdminBucketQuotaExceeded: full,
    InvalidRequest: unlockable,
    MissingContentMD5: unlockable,
    NotImplemented: unable,
    CredentialsProviderError: nobody,
};
const BY_STATUS = {
    301: elsewhere,
    307: elsewhere,
    401: noSuchKey,
    403: denied,
    409: busy,
    429: busy,
    501: unable,
    507: full,
};
function answered(thrown) {
    return thrown instanceof Error ? thrown : {};
}
function statusOf(thrown) {
    return answered(thrown).$metadata?.httpStatusCode;
}
function nameOf(thrown) {
    return thrown instanceof Error ? thrown.name : '';
}
function rowOf(thrown) {
    const code = (0,errors/* systemCode */.xU)(thrown) ?? '';
    if ((0,untrusted/* isUntrusted */.f)(code))
        return failures_untrusted;
    return BY_NAME[nameOf(thrown)] ?? BY_STATUS[statusOf(thrown) ?? 0] ?? away;
}
function regionFix(thrown) {
    const { $response, Region } = answered(thrown);
    const region = $response?.headers?.['x-amz-bucket-region'] ?? Region;
    return region === undefined
        ? "write the bucket's own region into the store's URL"
        : `the bucket lies in ${region}: write region=${region} into the store's URL`;
}
/** `identity`: who asked, as far as that is known, without a secret. */
function s3Failure(thrown, asked, address, identity) {
    if (thrown instanceof errors/* LedgerError */.oy)
        return thrown;
    const { code, fix } = rowOf(thrown);
    const status = statusOf(thrown);
    const answer = [status, nameOf(thrown) === 'Error' ? (0,errors/* systemCode */.xU)(thrown) : nameOf(thrown)].filter((part) => part !== undefined && part !== '').join(' ');
    const by = code === 'STORE_DENIED' && identity !== undefined ? `, asked by ${identity}` : '';
    const says = `s3://${address.bucket}/${asked.key} can't be ${asked.doing}${by}: ${answer}: ${(0,errors/* messageOf */.bD)(thrown)}`;
    return new errors/* LedgerError */.oy(code, { says, fix: fix(asked, address, thrown) }, { cause: thrown });
}

;// CONCATENATED MODULE: ./build/store/adapters/s3/lock.js
/**
 * The lock of one version. A GET without the right to see locks succeeds and leaves them out, so their absence says
 * nothing: the question is asked once more where its refusal is an answer.
 */


const MODES = { COMPLIANCE: 'compliance', GOVERNANCE: 'governance' };
function lockedBy({ mode, until, hold }) {
    const known = MODES[mode ?? ''];
    if (known === undefined || until === undefined)
        return undefined;
    return { state: 'locked', mode: known, until: until.toISOString(), hold: hold === 'ON' };
}
/** Asks no more than it must: a right that is missing once, and a bucket without locks, are remembered. */
class Locks {
    #client;
    #bucket;
    #settled;
    constructor(client, bucket) {
        this.#client = client;
        this.#bucket = bucket;
    }
    /** `fields`: what came with the bytes. Throws what the SDK throws for anything that is no answer. */
    async of(fields, object) {
        return lockedBy(fields) ?? this.#settled ?? this.#ask(fields, object);
    }
    async #ask({ hold }, object) {
        try {
            const { Retention } = await this.#client.send(new dist_cjs/* GetObjectRetentionCommand */.zsK({ Bucket: this.#bucket, ...object }));
            const lock = lockedBy({ mode: Retention?.Mode, until: Retention?.RetainUntilDate, hold });
            return lock ?? { state: 'unknown', why: 'the store names a lock without its mode or its end' };
        }
        catch (thrown) {
            if (nameOf(thrown) === 'NoSuchObjectLockConfiguration')
                return { state: 'unlocked' };
            if (nameOf(thrown) === 'InvalidRequest')
                return this.#settle({ state: 'unlocked' }); // the bucket has no Object Lock
            if (statusOf(thrown) === 403)
                return this.#settle({ state: 'unknown', why: 'not allowed to look: s3:GetObjectRetention' });
            if (statusOf(thrown) === 501 || statusOf(thrown) === 405)
                return this.#settle({ state: 'unknown', why: 'the store knows no locks of objects' });
            throw thrown;
        }
    }
    #settle(lock) {
        this.#settled = lock;
        return lock;
    }
}

// EXTERNAL MODULE: ./build/store/adapters/byte-order.js
var byte_order = __webpack_require__(89344);
;// CONCATENATED MODULE: ./build/store/adapters/s3/versions.js

/** What a bucket without versions says in place of one. */
const NO_VERSION = 'null';
/** `EncodingType=url`: a key may hold what XML can't. */
function decodedKey(encoded) {
    try {
        return decodeURIComponent(encoded.replaceAll('+', ' '));
    }
    catch {
        return encoded; // a server that does not encode
    }
}
function entryOf({ Key = '', VersionId = NO_VERSION, LastModified, IsLatest }, tombstone) {
    const writtenAt = LastModified === undefined ? undefined : LastModified.toISOString();
    return { key: decodedKey(Key), version: { id: VersionId, writtenAt, tombstone }, latest: IsLatest === true };
}
/** The entries of a page in the order of the server: by key, and of one key newest first. */
function entriesOf({ Versions = [], DeleteMarkers = [] }) {
    const [versions, markers] = [Versions.map((listed) => entryOf(listed, false)), DeleteMarkers.map((listed) => entryOf(listed, true))];
    const merged = [];
    for (const marker of markers) {
        while (versions[0] !== undefined && precedes(versions[0], marker))
            merged.push(...versions.splice(0, 1));
        merged.push(marker);
    }
    return [...merged, ...versions];
}
function precedes(version, marker) {
    return ((0,byte_order/* inByteOrder */.q)(version.key, marker.key) || newestFirst(version, marker)) < 0;
}
/** By the second only on some servers: of two in one second, what is the latest came later, and a marker after what it hides. */
function newestFirst(version, marker) {
    if (version.latest !== marker.latest)
        return version.latest ? -1 : 1;
    return (version.version.writtenAt ?? '') > (marker.version.writtenAt ?? '') ? -1 : 1;
}
/** A key that is complete once another one follows, or the listing ends. */
async function* grouped(pages) {
    let key;
    let versions = [];
    for await (const page of pages) {
        for (const entry of entriesOf(page)) {
            if (entry.key !== key) {
                if (key !== undefined)
                    yield oldestFirst(key, versions);
                key = entry.key;
                versions = [];
            }
            versions.push(entry.version);
        }
    }
    if (key !== undefined)
        yield oldestFirst(key, versions);
}
function oldestFirst(key, newestFirst) {
    const [oldest, ...others] = newestFirst.toReversed();
    if (oldest === undefined)
        throw new RangeError(`${key} was listed without a version`);
    return { key, versions: [oldest, ...others] };
}

// EXTERNAL MODULE: ./build/store/adapters/second.js
var second = __webpack_require__(1055);
;// CONCATENATED MODULE: ./build/store/adapters/s3.js
/**
 * A bucket with versions and Object Lock, on AWS or any server that speaks S3 and keeps conditional writes
 * (docs/stores.md). A record is one PutObject with `If-None-Match: *`; versions and delete markers are told as they are.
 */









/** As many entries as S3 gives at once. */
const PAGE = 1_000;
const DAY_MS = 86_400_000;
class S3Store {
    traits;
    #address;
    #ports;
    #locks;
    constructor(address, ports) {
        this.#address = address;
        this.#ports = ports;
        this.#locks = new Locks(ports.client, address.bucket);
        this.traits = { url: (0,s3_address/* s3Url */.AB)(address), past: 'listed', locks: 'object' };
    }
    async *list(prefix, { after = '', keys } = {}) {
        const own = this.#address.prefix;
        for await (const { key, versions } of grouped(this.#pages(`${own}${prefix}`, after === '' ? '' : `${own}${after}`, keys))) {
            yield { key: key.slice(own.length), versions };
        }
    }
    /** One more entry than the wanted keys: a key is whole when the next one is seen. */
    async *#pages(prefix, after, keys) {
        // Servers take a marker only below the prefix. All that it covers lies on one side of any other.
        const below = after.startsWith(prefix);
        if (!below && Buffer.compare(Buffer.from(after), Buffer.from(prefix)) > 0)
            return;
        const most = this.#ports.page ?? PAGE;
        let marker = below && after !== '' ? { KeyMarker: after } : {};
        for (let size = Math.min(most, (keys ?? most) + 1);; size = most) {
            const page = await this.#listed(prefix, size, marker);
            yield page;
            if (page.IsTruncated !== true || page.NextKeyMarker === undefined)
                return;
            const { NextVersionIdMarker: version } = page;
            marker = { KeyMarker: decodedKey(page.NextKeyMarker), ...(version === undefined ? {} : { VersionIdMarker: version }) };
        }
    }
    #listed(prefix, size, marker) {
        const command = new dist_cjs/* ListObjectVersionsCommand */.uc$({ Bucket: this.#address.bucket, Prefix: prefix, MaxKeys: size, EncodingType: 'url', ...marker });
        return this.#ask({ doing: 'listed', permission: 's3:ListBucketVersions', key: prefix }, () => this.#ports.client.send(command));
    }
    async read(key, version, maxBytes) {
        const object = { Key: `${this.#address.prefix}${key}`, VersionId: version };
        return this.#ask({ doing: 'read', permission: 's3:GetObjectVersion', key: object.Key }, async () => {
            try {
                const got = await this.#ports.client.send(new dist_cjs/* GetObjectCommand */.jLs({ Bucket: this.#address.bucket, ...object }));
                const bytes = await (0,bounded/* bounded */.M)(got.Body, { size: got.ContentLength, maxBytes, key });
                const fields = { mode: got.ObjectLockMode, until: got.ObjectLockRetainUntilDate, hold: got.ObjectLockLegalHoldStatus };
                return { bytes, lock: await this.#locks.of(fields, object) };
            }
            catch (thrown) {
                if (isNothing(thrown))
                    return undefined;
                throw thrown;
            }
        });
    }
    async create(key, bytes) {
        const Key = `${this.#address.prefix}${key}`;
        const command = new dist_cjs/* PutObjectCommand */.wKZ({
            Bucket: this.#address.bucket,
            Key,
            Body: bytes,
            IfNoneMatch: '*',
            ChecksumAlgorithm: 'SHA256', // Object Lock wants a checksum
            ...this.#lockFields(),
        });
        const version = await this.#ask({ doing: 'written', permission: 's3:PutObject', key: Key }, async () => {
            try {
                return ((await this.#ports.client.send(command)).VersionId ?? 'null');
            }
            catch (thrown) {
                if (statusOf(thrown) === 412)
                    return undefined;
                throw thrown;
            }
        });
        if (version === undefined || (await (0,second/* isSecond */.l)(this, key, version)))
            return { answer: 'exists' };
        return { answer: 'created', version };
    }
    #lockFields() {
        const { retention, hold } = this.#address;
        const until = retention && new Date(Date.parse(this.#ports.clock.now()) + retention.days * DAY_MS);
        const mode = retention?.mode === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE';
        return {
            ...(until === undefined ? {} : { ObjectLockMode: mode, ObjectLockRetainUntilDate: until }),
            ...(hold ? { ObjectLockLegalHoldStatus: 'ON' } : {}),
        };
    }
    async #ask(asked, request) {
        try {
            return await request();
        }
        catch (thrown) {
            if (thrown instanceof errors/* LedgerError */.oy)
                throw thrown;
            throw s3Failure(thrown, asked, this.#address, await identityOf(this.#ports.client, this.#ports.env));
        }
    }
}
/** No such version: by its name, by a name that no version has, or because it is a delete marker. */
function isNothing(thrown) {
    const status = statusOf(thrown);
    return nameOf(thrown) === 'NoSuchKey' || nameOf(thrown) === 'NoSuchVersion' || status === 405 || (status === 400 && nameOf(thrown) === 'InvalidArgument');
}
function s3_open(url, { clock, env }) {
    const address = (0,s3_address/* s3Address */.Tj)(url.href);
    if ('wrong' in address)
        throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${s3_address/* S3_ALLOWED */.cZ}` });
    return Promise.resolve(new S3Store(address, { client: s3Client(address, env), clock, env }));
}
const adapter = { openReader: (url, effects) => s3_open(url, effects), openStore: s3_open };


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
