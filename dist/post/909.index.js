export const id = 909;
export const ids = [909];
export const modules = {

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

/***/ 4909:
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
// EXTERNAL MODULE: ./build/store/adapters/below.js
var below = __webpack_require__(87730);
// EXTERNAL MODULE: ./build/store/adapters/bounded.js
var bounded = __webpack_require__(12638);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __webpack_require__(97578);
;// CONCATENATED MODULE: ./build/store/adapters/s3/wire.js
/** One question over HTTP beside those to the bucket, through the same handler: its proxies, its certificates, its waits. */

const LARGEST = 65_536;
/** Whatever the status. STORE_UNREACHABLE when there was no answer, or one that is too large for any of those that are meant. */
async function asked(wire, { url, whom, headers, form }) {
    const { protocol, hostname, port, pathname, search } = url;
    const posted = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', 'content-length': `${Buffer.byteLength(form)}` };
    try {
        const { response } = await wire.handle({
            ...{ protocol, hostname, path: `${pathname}${search}`, method: form === undefined ? 'GET' : 'POST' },
            headers: { host: url.host, ...headers, ...posted },
            ...(port === '' ? {} : { port: Number(port) }),
            ...(form === undefined ? {} : { body: form }),
        });
        return { status: response.statusCode, text: await textOf(response.body, whom) };
    }
    catch (thrown) {
        if (thrown instanceof errors/* LedgerError */.oy)
            throw thrown;
        const says = `${whom} did not answer: ${[(0,errors/* systemCode */.xU)(thrown), (0,errors/* messageOf */.bD)(thrown)].filter(Boolean).join(' ')}`;
        throw new errors/* LedgerError */.oy('STORE_UNREACHABLE', { says, fix: `see that ${url.host} can be reached from this machine` }, { cause: thrown });
    }
}
async function textOf(body, whom) {
    const stream = body;
    const chunks = [];
    let held = 0;
    for await (const chunk of stream) {
        held += chunk.length;
        if (held > LARGEST) {
            stream.destroy();
            throw new errors/* LedgerError */.oy('STORE_UNREACHABLE', { says: `${whom} answered with more than ${LARGEST} bytes`, fix: 'see what answers there in its place' });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/store/adapters/s3/job-token.js


/** What AWS, and every guide to it, expects. A token for it is of no use with anybody else. */
const AUDIENCE = 'sts.amazonaws.com';
const TOKEN = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const PASTE = `give the job this in its workflow, and in a workflow that calls it too:

permissions:
  contents: read
  id-token: write

A job for a pull request from a fork, or started by Dependabot, is never given a token: run what changes infrastructure on another event. A command that is started with an environment of its own (env -i, sudo) needs ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN in it`;
/** STORE_DENIED: the job is given none. STORE_UNREACHABLE: ask once more. */
async function jobToken(env, wire) {
    const [address, bearer] = [env.get('ACTIONS_ID_TOKEN_REQUEST_URL'), env.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    if (address === undefined || bearer === undefined || !URL.canParse(address)) {
        const says = 'role-to-assume needs a token of this job, and the runner offers none here (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set)';
        throw new errors/* LedgerError */.oy('STORE_DENIED', { says, fix: PASTE });
    }
    const url = new URL(address);
    url.searchParams.set('audience', AUDIENCE);
    const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
    const { status, text } = await asked(wire, { url, whom: "the forge's token service", headers });
    if (status === 200)
        return tokenIn(text);
    const says = `the forge's token service gave this job no token: ${status}`;
    if (status === 429 || status >= 500)
        throw new errors/* LedgerError */.oy('STORE_UNREACHABLE', { says, fix: 'it will be tried again; if this lasts, see the status page of the forge' });
    throw new errors/* LedgerError */.oy('STORE_DENIED', { says, fix: PASTE });
}
function tokenIn(text) {
    const value = member(text, 'value');
    if (typeof value === 'string' && TOKEN.test(value))
        return value;
    const says = "the forge's token service answered, but not with a token";
    throw new errors/* LedgerError */.oy('STORE_UNREACHABLE', { says, fix: 'see what answers at ACTIONS_ID_TOKEN_REQUEST_URL in its place' });
}
/** As others print it: only our own JSON is held to one way of printing. */
function member(text, name) {
    try {
        const parsed = JSON.parse(text);
        return typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, name) ? parsed[name] : undefined;
    }
    catch {
        return undefined; // no JSON: a page of whatever stands in between
    }
}
/** For messages only: nothing is believed of what they say, and the token itself never stands in one. */
function claimsOf(token) {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const said = (name) => {
        const value = member(payload, name);
        return typeof value === 'string' ? plain(value) : undefined;
    };
    const unsaid = '(none)';
    return { issuer: said('iss') ?? unsaid, subject: said('sub') ?? unsaid, audience: said('aud') ?? unsaid, repositoryId: said('repository_id') };
}
/** A claim holds names that people choose, such as that of a branch. */
function plain(text) {
    return text.replace(/[\p{C}\u2028\u2029]/gu, '?').slice(0, 512);
}

;// CONCATENATED MODULE: ./build/store/adapters/s3/sts.js



/** An hour is what every role allows unless it says otherwise, and is longer than most commands. */
const SECONDS = 3_600;
/** STORE_DENIED names the claims that were presented, and what to change; STORE_BUSY and STORE_UNREACHABLE may be tried again. */
async function exchanged(token, exchange, wire) {
    const form = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: exchange.role,
        RoleSessionName: exchange.sessionName,
        DurationSeconds: String(SECONDS),
        WebIdentityToken: token,
    });
    const question = { url: new URL(`${exchange.endpoint}/`), whom: `STS at ${exchange.endpoint}`, headers: { accept: 'text/xml' }, form: form.toString() };
    const { status, text } = await asked(wire, question);
    if (status !== 200)
        throw refused(status, text, token, exchange);
    const minted = mintedIn(text);
    if (minted !== undefined)
        return minted;
    const says = `what answers at ${exchange.endpoint} is no STS`;
    throw new errors/* LedgerError */.oy('STORE_UNREACHABLE', { says, fix: "correct sts-endpoint= in the store's URL, or see what stands in between" });
}
/** The text of the one element of this name: `undefined` where it is missing, stands there twice, or holds more than text. */
function sts_element(xml, name) {
    const [first, ...others] = xml.matchAll(new RegExp(`<${name}>([^<>&]*)</${name}>`, 'g'));
    return others.length === 0 ? first?.[1] : undefined;
}
function mintedIn(xml) {
    const shaped = (name, shape) => {
        const value = sts_element(xml, name);
        return value !== undefined && shape.test(value) ? value : undefined;
    };
    const [accessKeyId, secretAccessKey] = [shaped('AccessKeyId', /^\w{4,128}$/), shaped('SecretAccessKey', /^[\w+/=-]{8,256}$/)];
    const [sessionToken, expires] = [shaped('SessionToken', /^[\w+/=.-]+$/), Date.parse(sts_element(xml, 'Expiration') ?? '')];
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined || Number.isNaN(expires))
        return undefined;
    const arn = plain(shaped('Arn', /^arn:.+$/) ?? '');
    return { accessKeyId, secretAccessKey, sessionToken, expires: new Date(expires).toISOString(), arn };
}
const untrusted = { code: 'STORE_DENIED', fix: (claims, exchange) => `if this job is to write there, let ${trustOf(claims, exchange)}` };
const unknown = {
    code: 'STORE_DENIED',
    fix: (claims, exchange) => `see that the role's account has an OIDC provider for ${claims.issuer} with the audience ${claims.audience}, then let ${trustOf(claims, exchange)}`,
};
const expired = {
    code: 'STORE_DENIED',
    fix: () => 'a token lives for five minutes and was asked for just now: see the clock of the server, then run the job again',
};
const misnamed = {
    code: 'STORE_DENIED',
    fix: (_, { role }) => `correct role-to-assume (${role}), and see that the role allows sessions of ${SECONDS} seconds`,
};
const disabled = {
    code: 'STORE_DENIED',
    fix: (_, { endpoint }) => `have STS activated in that region, or name another by sts-endpoint= in place of ${endpoint}`,
};
const busy = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over time' };
const away = { code: 'STORE_UNREACHABLE', fix: (_, { endpoint }) => `it will be tried again; if this lasts, see what is wrong at ${endpoint}` };
const BY_NAME = {
    AccessDenied: untrusted,
    IDPRejectedClaim: untrusted,
    InvalidIdentityToken: unknown,
    InvalidParameterValue: unknown, // MinIO, of a token that it does not take
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    ValidationError: misnamed,
    RegionDisabledException: disabled,
    IDPCommunicationError: away, // AWS could not fetch the keys of the issuer, and asks to be asked again
    Throttling: busy,
    ThrottlingException: busy,
    RequestLimitExceeded: busy,
};
function rowOf(status, name) {
    if (Object.hasOwn(BY_NAME, name))
        return BY_NAME[name];
    if (status === 429)
        return busy;
    return status >= 500 ? away : untrusted;
}
/** What the server says may repeat the token: it is taken out before anybody sees it. */
function refused(status, xml, token, exchange) {
    const [name, message] = [sts_element(xml, 'Code') ?? '', sts_element(xml, 'Message') ?? ''];
    const claims = claimsOf(token);
    const { issuer, subject, audience } = claims;
    const answer = plain([status, name, message]
        .filter((part) => part !== '')
        .join(' ')
        .replaceAll(token, '***'));
    const says = `STS at ${exchange.endpoint} did not let this job take ${exchange.role}: ${answer}; presented were issuer ${issuer}, subject ${subject}, audience ${audience}`;
    const { code, fix } = rowOf(status, name);
    return new errors/* LedgerError */.oy(code, { says, fix: fix(claims, exchange) });
}
/** GitHub's own issuer, of whose tokens AWS reads more claims than `aud` and `sub`. */
const GITHUB = 'token.actions.githubusercontent.com';
function trustOf({ issuer, subject, audience, repositoryId }, { role }) {
    const [, partition = 'aws', , , account = ''] = role.split(':');
    const provider = issuer.replace(/^https?:\/\//, '');
    const repository = provider === GITHUB && repositoryId !== undefined ? { [`${provider}:repository_id`]: repositoryId } : {};
    const statement = {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${provider}:aud`]: audience, [`${provider}:sub`]: subject, ...repository } },
    };
    return `the trust policy of the role hold this statement:\n${JSON.stringify(statement, null, 2)}`;
}

;// CONCATENATED MODULE: ./build/store/adapters/s3/role.js


/** New ones are asked for this long before the old ones end: an append has time to finish with either. */
const EARLY_MS = 300_000;
class Role {
    #ports;
    #held;
    #asking;
    constructor(ports) {
        this.#ports = ports;
    }
    /** Requests side by side share one exchange. Where a new one fails, what is held serves until it ends: a job that is being cancelled may get no more tokens. */
    async credentials() {
        if (this.#held === undefined || this.#left(this.#held) < EARLY_MS) {
            this.#asking ??= this.#mint().finally(() => {
                this.#asking = undefined;
            });
            try {
                this.#held = await this.#asking;
            }
            catch (thrown) {
                if (this.#held === undefined || this.#left(this.#held) <= 0)
                    throw thrown;
            }
        }
        const { accessKeyId, secretAccessKey, sessionToken, expires } = this.#held;
        return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expires) };
    }
    /** Who writes, without a secret. */
    get identity() {
        const { role, sessionName } = this.#ports.access;
        return `${this.#held?.arn || role} (session ${sessionName}, by role-to-assume, audience ${AUDIENCE})`;
    }
    #left({ expires }) {
        return Date.parse(expires) - Date.parse(this.#ports.clock.now());
    }
    async #mint() {
        const { access, endpoint, env, wire } = this.#ports;
        const { role, sessionName, minted } = access;
        const token = await jobToken(env, wire);
        minted(token);
        const made = await exchanged(token, { endpoint, role, sessionName }, wire);
        for (const secret of [made.secretAccessKey, made.sessionToken])
            minted(secret);
        return made;
    }
}

;// CONCATENATED MODULE: ./build/store/adapters/s3/client.js
/** The SDK's client as this store wants it: no retries of its own, bounded waits, proxies of the environment, and a name for who asks. */




const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
/**
 * `maxAttempts: 1`: after a lost answer the SDK's own second try meets our first one, and reports it as a foreign
 * object. Our callers send the same bytes again, and find out by reading whose they are.
 */
function clientOf({ bucket, region, endpoint }, env, credentials) {
    const proxyEnv = Object.fromEntries(PROXIES.flatMap((name) => (env.get(name) === undefined ? [] : [[name, env.get(name)]])));
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv };
    return new dist_cjs/* S3Client */.YxF({
        region,
        maxAttempts: 1,
        ignoreConfiguredEndpointUrls: true, // AWS_ENDPOINT_URL is meant for the user's tool: a ledger lies where its URL says
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
/** With a role to take, nothing of the environment's is looked at: what other actions left there, or wiped, does not count. */
function s3Asker(address, { env, clock }, access) {
    if (access === undefined) {
        const client = clientOf(address, env, keysIn(env));
        return { client, identity: () => identityOf(client, env) };
    }
    const client = clientOf(address, env, () => role.credentials());
    const role = new Role({ access, endpoint: (0,s3_address/* stsEndpoint */.u1)(address), env, clock, wire: client.config.requestHandler });
    return { client, identity: () => Promise.resolve(role.identity) };
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
var adapters_untrusted = __webpack_require__(4269);
;// CONCATENATED MODULE: ./build/store/adapters/s3/failures.js
/** What a failed request to S3 means to the port: by the name of the error, else by its status, else it may have been written. */


const resource = ({ permission, key }, { bucket }) => permission.startsWith('s3:List') || permission.startsWith('s3:GetBucket') ? `arn:aws:s3:::${bucket} (prefix ${key})` : `arn:aws:s3:::${bucket}/${key}`;
/** As docs/stores.md has it: for all below the ledger's prefix. */
function statement({ permission }, { bucket, prefix }) {
    const arn = `arn:aws:s3:::${bucket}`;
    const listed = prefix === '' ? { Resource: arn } : { Resource: arn, Condition: { StringLike: { 's3:prefix': `${prefix}*` } } };
    return JSON.stringify({ Effect: 'Allow', Action: permission, ...(permission.startsWith('s3:List') ? listed : { Resource: `${arn}/${prefix}*` }) });
}
const failures_busy = { code: 'STORE_BUSY', fix: () => 'it will be tried again; if this lasts, spread the jobs over more streams' };
const failures_away = { code: 'STORE_UNREACHABLE', fix: (_, { endpoint, region }) => `see that ${endpoint ?? `S3 in ${region}`} can be reached from this machine` };
const denied = {
    code: 'STORE_DENIED',
    fix: (asked, address) => `allow that identity ${asked.permission} on ${resource(asked, address)}, by this statement in its policy:\n${statement(asked, address)}`,
};
const noSuchKey = { code: 'STORE_DENIED', fix: () => 'give this step credentials that the store knows' };
const failures_expired = { code: 'STORE_DENIED', fix: () => 'get new credentials before this step, and let them live as long as the longest command' };
const skewed = { code: 'STORE_DENIED', fix: () => 'set the clock of this machine: it is more than 15 minutes off, by the clock of the store' };
const nowhere = { code: 'STORE_DENIED', fix: (_, { bucket, region }) => `make the bucket ${bucket} in ${region}, or correct the store's URL` };
const elsewhere = { code: 'STORE_DENIED', fix: (_, __, thrown) => regionFix(thrown) };
const full = { code: 'STORE_FULL', fix: () => 'make room there, or raise the quota, then run the job again' };
const unlockable = {
    code: 'STORE_UNFIT',
    fix: ({ doing }) => doing === 'written' ? 'see that the bucket has Object Lock and versions, or leave lock=, days= and hold= out of the URL' : 'see what the store says',
};
const unable = { code: 'STORE_UNFIT', fix: () => 'use a server that knows conditional writes, versions and Object Lock' };
const failures_untrusted = { code: 'STORE_DENIED', fix: () => adapters_untrusted/* UNTRUSTED_FIX */.J };
const nobody = {
    code: 'STORE_DENIED',
    fix: () => 'give this step credentials: AWS_ACCESS_KEY_ID and its companions, a profile, or a role of the machine',
};
const failures_BY_NAME = {
    ConditionalRequestConflict: failures_busy, // somebody writes that key right now
    OperationAborted: failures_busy,
    SlowDown: failures_busy,
    Throttling: failures_busy,
    ThrottlingException: failures_busy,
    RequestLimitExceeded: failures_busy,
    TooManyRequestsException: failures_busy,
    RequestTimeout: failures_away,
    AccessDenied: denied,
    AllAccessDisabled: denied,
    InvalidAccessKeyId: noSuchKey,
    SignatureDoesNotMatch: noSuchKey,
    InvalidClientTokenId: noSuchKey,
    InvalidToken: noSuchKey,
    ExpiredToken: failures_expired,
    ExpiredTokenException: failures_expired,
    TokenRefreshRequired: failures_expired,
    RequestExpired: failures_expired,
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
    409: failures_busy,
    429: failures_busy,
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
function failures_rowOf(thrown) {
    const code = (0,errors/* systemCode */.xU)(thrown) ?? '';
    if ((0,adapters_untrusted/* isUntrusted */.f)(code))
        return failures_untrusted;
    return failures_BY_NAME[nameOf(thrown)] ?? BY_STATUS[statusOf(thrown) ?? 0] ?? failures_away;
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
    const { code, fix } = failures_rowOf(thrown);
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

;// CONCATENATED MODULE: ./build/store/adapters/s3/proof.js
/**
 * Trials on a bucket that leave nothing there. A put carries the digest of other bytes, so a server that stores it has
 * failed to check even that; a removal and a shorter lock name a version that does not exist. Whether we were allowed to ask is
 * found out before whether it could be done, so the refusal tells the one from the other.
 */


/** Of no bytes that anybody has. S3 knows this header longest, and servers that ignore newer checksums check it. */
const OTHER_MD5 = 'AAAAAAAAAAAAAAAAAAAAAA==';
const NEW_BUCKET = 'found the ledger in a bucket with versions and locks: `aws s3api create-bucket --object-lock-enabled-for-bucket --bucket NAME`, then docs/stores.md';
const NO_REMOVAL = 'take s3:DeleteObjectVersion and s3:DeleteObject from this role';
const NO_SHORTENING = 'take s3:BypassGovernanceRetention from this role';
class S3Proof {
    #address;
    #ports;
    /** What the newest answer said of the store's time, and ours when it came. */
    #told;
    constructor(address, ports) {
        this.#address = address;
        this.#ports = ports;
        ports.client.middlewareStack.add((next) => async (args) => {
            const answered = await next(args);
            this.#hear(answered.response);
            return answered;
        }, { step: 'deserialize', name: 'timeOfTheStore', priority: 'low' });
    }
    #hear(response) {
        const { headers } = response;
        const date = new Date(headers?.['date'] ?? Number.NaN);
        if (!Number.isNaN(date.getTime()))
            this.#told = { store: date.toISOString(), ours: this.#ports.clock.now() };
    }
    async condition({ key, bytes }) {
        const doomed = await this.#put(key, bytes, OTHER_MD5);
        // AWS says that it keeps the condition, and not when it looks at it. Others are not believed: a version would be left.
        const seen = isOtherDigest(doomed) && this.#address.endpoint === undefined ? await this.#put(key, bytes) : doomed;
        if (seen === undefined)
            return { state: 'ignored', saw: 'it took a second object at a key that is taken' };
        if (statusOf(seen) === 412 || nameOf(seen) === 'ConditionalRequestConflict')
            return { state: 'kept' };
        if (isOtherDigest(seen))
            return { state: 'ignored', saw: `at a key that is taken it refused wrong bytes (${nameOf(seen)}) and not a second object` };
        const cause = await this.#failure(seen, writing(this.#keyOf(key)));
        if (cause.code === 'STORE_DENIED')
            return { state: 'denied', cause };
        throw cause;
    }
    async mayCreate(key, bytes) {
        const seen = await this.#put(key, bytes, OTHER_MD5);
        if (seen === undefined || isOtherDigest(seen) || statusOf(seen) === 412)
            return { state: 'allowed' };
        const cause = await this.#failure(seen, writing(this.#keyOf(key)));
        if (nameOf(seen) === 'AccessDenied')
            return { state: 'refused', cause };
        throw cause;
    }
    /** What S3 threw; `undefined`: it stored them. */
    async #put(key, bytes, md5) {
        const object = { Bucket: this.#address.bucket, Key: this.#keyOf(key), Body: bytes, IfNoneMatch: '*' };
        const checksum = md5 === undefined ? { ChecksumAlgorithm: 'SHA256' } : { ContentMD5: md5 };
        return this.#refusal(() => this.#ports.client.send(new dist_cjs/* PutObjectCommand */.wKZ({ ...object, ...checksum })));
    }
    async rights(object) {
        const VersionId = another(object.version);
        if (VersionId === undefined) {
            const unknown = { state: 'unknown', why: 'no version can be named that is not there', fix: undefined };
            return { remove: unknown, shorten: unknown };
        }
        const [remove, shorten] = await Promise.all([this.#remove(object, VersionId), this.#shorten(object, VersionId)]);
        return { remove, shorten };
    }
    async #remove({ key }, VersionId) {
        const asked = { doing: 'removed', permission: 's3:DeleteObjectVersion', key: this.#keyOf(key) };
        const refusal = await this.#refusal(() => this.#ports.client.send(new dist_cjs/* DeleteObjectCommand */.k4j({ Bucket: this.#address.bucket, Key: asked.key, VersionId })));
        return isNotThere(refusal) ? allowed(asked, NO_REMOVAL) : this.#right(refusal, asked, NO_REMOVAL);
    }
    async #shorten({ key, lock, version }, absent) {
        if (lock.state === 'unknown')
            return { state: 'unknown', why: lock.why, fix: 'allow s3:GetObjectRetention' };
        if (lock.state === 'unlocked')
            return { state: 'refused', saw: 'there is no lock that could be shortened' };
        if (lock.mode === 'compliance')
            return { state: 'refused', saw: 'records are locked in COMPLIANCE mode, which nobody shortens' };
        const asked = { doing: 'locked anew', permission: 's3:PutObjectRetention with s3:BypassGovernanceRetention', key: this.#keyOf(key) };
        const until = new Date(lock.until);
        const relock = (VersionId) => {
            const Retention = { Mode: 'GOVERNANCE', RetainUntilDate: until };
            const object = { Bucket: this.#address.bucket, Key: asked.key, VersionId, BypassGovernanceRetention: true };
            return this.#refusal(() => this.#ports.client.send(new dist_cjs/* PutObjectRetentionCommand */.EwB({ ...object, Retention })));
        };
        const refusal = await relock(absent);
        if (!isNotThere(refusal))
            return this.#right(refusal, asked, NO_SHORTENING);
        // Some servers look for the version before they look at the right. The lock that it has, once more, changes nothing.
        return this.#right(this.#address.endpoint === undefined ? undefined : await relock(version), asked, NO_SHORTENING);
    }
    async #right(refusal, asked, fix) {
        if (refusal === undefined)
            return allowed(asked, fix);
        if (nameOf(refusal) === 'AccessDenied')
            return { state: 'refused', saw: `${asked.permission} was refused` };
        const failure = await this.#failure(refusal, asked);
        if (failure.code === 'STORE_UNREACHABLE' && statusOf(refusal) === 400)
            return { state: 'unknown', why: failure.message, fix: undefined };
        if (failure.code === 'STORE_UNFIT')
            return { state: 'unknown', why: failure.message, fix: undefined };
        throw failure;
    }
    async holding() {
        const [versions, lock] = await Promise.all([this.#versions(), this.#lock()]);
        const untold = { state: 'unknown', why: 'the store does not say what time it is', fix: undefined };
        return { versions, lock, clock: this.#told === undefined ? untold : { state: 'told', ...this.#told } };
    }
    async #versions() {
        try {
            const { Status } = await this.#ports.client.send(new dist_cjs/* GetBucketVersioningCommand */._rj({ Bucket: this.#address.bucket }));
            return Status === 'Enabled' ? { state: 'kept' } : { state: 'lost', fix: NEW_BUCKET };
        }
        catch (thrown) {
            return this.#unknown(thrown, 's3:GetBucketVersioning');
        }
    }
    async #lock() {
        try {
            const { ObjectLockConfiguration: said } = await this.#ports.client.send(new dist_cjs/* GetObjectLockConfigurationCommand */.mU1({ Bucket: this.#address.bucket }));
            const { Mode: mode, Days: days, Years: years } = said?.Rule?.DefaultRetention ?? {};
            const { retention } = this.#address;
            if (retention !== undefined)
                return { state: 'set', ...retention };
            if (mode === undefined)
                return this.#noLock();
            return { state: 'set', mode: mode === 'COMPLIANCE' ? 'compliance' : 'governance', days: days ?? (years ?? 0) * 365 };
        }
        catch (thrown) {
            if (nameOf(thrown) === 'ObjectLockConfigurationNotFoundError')
                return this.#noLock();
            return this.#unknown(thrown, 's3:GetBucketObjectLockConfiguration');
        }
    }
    #noLock() {
        const rule = 'ObjectLockEnabled=Enabled,Rule={DefaultRetention={Mode=COMPLIANCE,Days=365}}';
        const fix = `aws s3api put-object-lock-configuration --bucket ${this.#address.bucket} --object-lock-configuration '${rule}'${this.#address.endpoint === undefined ? '' : ` --endpoint-url ${this.#address.endpoint}`}`;
        return { state: 'none', fix };
    }
    /** A question about the bucket that this role may not ask. Whatever else is wrong goes up. */
    async #unknown(thrown, permission) {
        const failure = await this.#failure(thrown, { doing: 'looked at', permission, key: '' });
        const { bucket } = this.#address;
        if (nameOf(thrown) === 'AccessDenied')
            return { state: 'unknown', why: `not allowed to look: ${permission}`, fix: `allow ${permission} on arn:aws:s3:::${bucket}` };
        if (failure.code === 'STORE_UNFIT')
            return { state: 'unknown', why: failure.message, fix: failure.fix };
        throw failure;
    }
    async #refusal(request) {
        try {
            await request();
            return undefined;
        }
        catch (thrown) {
            this.#hear(thrown instanceof Error && '$response' in thrown ? thrown.$response : {});
            return thrown;
        }
    }
    async #failure(thrown, asked) {
        return s3Failure(thrown, asked, this.#address, await this.#ports.identity());
    }
    #keyOf(key) {
        return `${this.#address.prefix}${key}`;
    }
}
function writing(key) {
    return { doing: 'written', permission: 's3:PutObject', key };
}
function allowed({ permission }, fix) {
    return { state: 'allowed', saw: `${permission} was not refused`, fix };
}
function isNotThere(thrown) {
    return statusOf(thrown) === 404 && nameOf(thrown) !== 'NoSuchBucket';
}
function isOtherDigest(thrown) {
    return statusOf(thrown) === 400 && ['BadDigest', 'InvalidDigest', 'XAmzContentChecksumMismatch'].includes(nameOf(thrown));
}
/** Formed like a version of this bucket, and none: of all that a store could make up, it will not make up this one. */
function another(version) {
    const other = version.replaceAll(/[0-9]/g, (digit) => String((Number(digit) + 1) % 10));
    return other === version ? undefined : other;
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
        this.traits = { url: (0,s3_address/* s3Url */.AB)(address), past: 'listed', locks: 'object', exact: false };
    }
    list(prefix, asked = {}) {
        return (0,below/* below */.G)(this.#address.prefix, prefix, asked, (...whole) => grouped(this.#pages(...whole)));
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
            throw s3Failure(thrown, asked, this.#address, await this.#ports.identity());
        }
    }
}
/** No such version: by its name, by a name that no version has, or because it is a delete marker. */
function isNothing(thrown) {
    const status = statusOf(thrown);
    return nameOf(thrown) === 'NoSuchKey' || nameOf(thrown) === 'NoSuchVersion' || status === 405 || (status === 400 && nameOf(thrown) === 'InvalidArgument');
}
function addressIn(url) {
    const address = (0,s3_address/* s3Address */.Tj)(url.href);
    if ('wrong' in address)
        throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `the URL of the store can't be used: ${address.wrong}`, fix: `correct it: ${s3_address/* S3_ALLOWED */.cZ}` });
    return address;
}
async function s3_open(url, { clock, env }, access) {
    const address = addressIn(url);
    return new S3Store(address, { ...s3Asker(address, { env, clock }, access), clock });
}
async function openProof(url, { clock, env }, access) {
    const address = addressIn(url);
    return new S3Proof(address, { ...s3Asker(address, { env, clock }, access), clock });
}
const adapter = { openReader: (url, effects, access) => s3_open(url, effects, access), openStore: s3_open, openProof };


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
