import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8167:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fateOf),
/* harmony export */   w: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var _commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5788);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2132);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7578);
/** The file of a saved plan: looked at once, and once more afterwards, since any step of the job may put another in its place. */




/** Read once for everything. The stamp is taken first: whoever writes while it is read is noticed later. */
async function readPlanFile(path, { files, commit }) {
    const read = await stampedBytes(path, files).catch(() => undefined);
    if (read === undefined)
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('error', 'the plan file could not be read');
    if (read === 'none')
        return (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-available', 'there is no such plan file');
    const { stamp, bytes } = read;
    const whole = (0,_commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeFile */ .AA)('plan-file', [bytes]);
    return { bytes, file: { stamp, digest: whole.digest, commitment: await (0,_commitment_committer_js__WEBPACK_IMPORTED_MODULE_0__/* .committed */ .rh)(commit, () => whole) } };
}
async function stampedBytes(path, files) {
    const facts = await files.look(path);
    if (facts === undefined)
        return 'none';
    const bytes = facts.kind === 'file' ? await files.read(path, _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.answerBytes) : undefined; // a pipe would be read empty before the tool comes
    return bytes && { stamp: facts.stamp, bytes };
}
/** Reads the file again only where somebody touched it. What can't be read any more is `gone`. */
async function fateOf(path, { stamp, digest }, { files }) {
    const now = await files.look(path).catch(() => undefined);
    if (now?.stamp === stamp)
        return 'untouched';
    const bytes = now && (await files.read(path, _shared_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b.answerBytes).catch(() => undefined));
    if (bytes === undefined)
        return 'gone';
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes) === digest ? 'touched' : 'changed';
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ wholeFile),
/* harmony export */   SU: () => (/* binding */ uncommitted),
/* harmony export */   rh: () => (/* binding */ committed)
/* harmony export */ });
/* unused harmony export COMMITTED */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _record_values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2132);
/**
 * A keyed commitment tells whoever holds a file and the key that it is this very file, and nobody else anything. Only whole
 * files are committed to: of anything shorter, whoever may ask for commitments could guess the value.
 */


const COMMITTED = (/* unused pure expression or super */ null && (['plan-file', 'state']));
/** Of the pieces that a file is made of, in their order. */
function wholeFile(kind, pieces) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let length = 0;
    for (const piece of pieces) {
        hash.update(piece);
        length += piece.length;
    }
    return { kind, length, digest: `sha256:${hash.digest('hex')}` };
}
const NO_KEY = (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-available', 'no commitment key is configured');
/** Without a key, nobody is kept waiting for a digest that nobody needs. */
function committed(commit, file) {
    return commit === undefined ? Promise.resolve(NO_KEY) : commit(file());
}
/** For what is no whole file of its own: why there is no commitment, as long as there could be one. */
function uncommitted(commit, why) {
    return commit === undefined ? NO_KEY : (0,_record_values_js__WEBPACK_IMPORTED_MODULE_1__/* .absent */ .Ge)('not-applicable', why);
}


/***/ }),

/***/ 57:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mintingFor)
/* harmony export */ });
function mintingFor(role, { env, run, own = [], hide = () => undefined }) {
    if (role === null || role === undefined)
        return { access: undefined, secrets: own };
    const secrets = [...own, env.get('ACTIONS_ID_TOKEN_REQUEST_TOKEN') ?? ''].filter(Boolean);
    const minted = (secret) => {
        hide(secret);
        secrets.push(secret);
    };
    return { access: { role, sessionName: sessionNameOf(run.id, String(run.attempt)), minted }, secrets };
}
/** STS takes 2 to 64 of these signs. With it CloudTrail leads back to the run. */
function sessionNameOf(id, attempt) {
    return `iac-ledger-${id}-${attempt}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}


/***/ }),

/***/ 4681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  to: () => (/* binding */ explained),
  ER: () => (/* binding */ leaveAs)
});

// UNUSED EXPORTS: exitCodeOf

;// CONCATENATED MODULE: ./build/report/escape.js
/** Text of strangers in a page that reviewers read: addresses, branch names, workspaces. None of it may become markup. */
/** Controls, line and paragraph separators, bidi marks and overrides, zero-width characters: shown, never obeyed. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
function visible(text) {
    return text.toWellFormed().replaceAll(INVISIBLE, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What Markdown, or the forge's own links and mentions, would read as theirs. */
const MARKUP = /[&<>"'|\\`[\]()!*_~@#:/.{}$^=+-]/g;
/** As the content of an element: every sign that could end it or mean something is a numeric entity. */
function inert(text) {
    return visible(text).replaceAll(MARKUP, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
/** A value of a stranger, in `<code>`, cut to `most` characters. */
function code(text, most = 200) {
    const cut = text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
    return `<code>${inert(cut)}</code>`;
}
/** Words of our own that hold a stranger's: for sentences. */
function plain(text, most = 500) {
    return inert(text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text);
}
/** One word for a shell. */
function shellWord(text) {
    return /^[\w:/.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** For one line of a log: no command of the runner's can begin in it. */
function logLine(text) {
    return visible(text)
        .replaceAll(/:(?=:)/g, ': ')
        .replaceAll('##[', '## [');
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
;// CONCATENATED MODULE: ./build/entries/leave.js
/** How our processes end. */


/** The same code; for a signal, the same signal raised on ourselves, so that the caller sees what it would have seen. */
function leaveAs(exit) {
    if ('code' in exit) {
        process.exitCode = exit.code;
        return;
    }
    process.kill(process.pid, exit.signal);
    // A signal that does not end us (it is ignored here) still must not look like success.
    process.exitCode = 1;
}
/** What failed, and what to do. A bug says that it is one, with its cause for the report. */
function explained(thrown) {
    if (thrown instanceof errors/* LedgerError */.oy)
        return `${thrown.message}\n  to do: ${thrown.fix} [${thrown.code}]`;
    return `a bug in IaC Ledger: ${(0,errors/* messageOf */.bD)(thrown)}\n  to do: report it, with this line: ${firstFrame(thrown)}`;
}
function firstFrame(thrown) {
    const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n').slice(1) : [];
    return logLine(frames[0]?.trim() ?? 'no place known');
}
function exitCodeOf(thrown) {
    return thrown instanceof LedgerError ? ERRORS[thrown.code].exit : 2;
}


/***/ }),

/***/ 1907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Xj: () => (/* binding */ nodeEffects)
});

// UNUSED EXPORTS: nodeClock, stderrLog

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./build/entries/node-exec.js + 1 modules
var node_exec = __nccwpck_require__(9240);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
;// CONCATENATED MODULE: ./build/entries/node-files.js
/** Files as the real file system has them. Only entries and contract tests build one. */





/** Nothing there is an answer; every other failure is the caller's. */
async function unlessAbsent(look) {
    try {
        return await look();
    }
    catch (thrown) {
        if ((0,errors/* systemCode */.xU)(thrown) === 'ENOENT')
            return undefined;
        throw thrown;
    }
}
async function read(path, maxBytes) {
    return unlessAbsent(async () => {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const { size } = await file.stat();
            if (size > maxBytes)
                throw tooLarge(path, size, maxBytes);
            return await file.readFile();
        }
        finally {
            await file.close();
        }
    });
}
async function readRegular(path, maxBytes) {
    const facts = await look(path, 'told');
    return facts !== undefined && facts.kind !== 'file' ? new Uint8Array() : read(path, maxBytes);
}
function tooLarge(path, size, maxBytes) {
    return new errors/* LedgerError */.oy('RECORD_TOO_LARGE', {
        says: `${path} has ${size} bytes or more, and ${maxBytes} are allowed`,
        fix: 'it is not one of ours, or damaged',
    });
}
async function* tail(path, maxBytes) {
    const file = await unlessAbsent(() => (0,promises_.open)(path, 'r'));
    if (file === undefined)
        return;
    const { size } = await file.stat();
    yield* file.createReadStream({ start: Math.max(0, size - maxBytes) }); // closes the file
}
async function look(path, links) {
    return unlessAbsent(async () => {
        const facts = await (links === 'told' ? (0,promises_.lstat)(path, { bigint: true }) : (0,promises_.stat)(path, { bigint: true }));
        const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
        const stamp = [facts.dev, facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join('-');
        return { kind, size: Number(facts.size), executable: (facts.mode & 73n) !== 0n, stamp };
    });
}
async function syncFolder(path) {
    const folder = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY);
    try {
        await folder.sync();
    }
    finally {
        await folder.close();
    }
}
/** A name is durable when its folder is synced, so each new folder's own name needs its parent synced. */
async function makeDurableFolder(path) {
    try {
        await (0,promises_.mkdir)(path, { mode: 0o755 });
    }
    catch (thrown) {
        if ((0,errors/* systemCode */.xU)(thrown) === 'EEXIST')
            return;
        if ((0,errors/* systemCode */.xU)(thrown) !== 'ENOENT')
            throw thrown;
        await makeDurableFolder((0,external_node_path_.dirname)(path));
        await makeDurableFolder(path);
        return;
    }
    await syncFolder((0,external_node_path_.dirname)(path));
}
async function writeWhole(path, bytes, mode) {
    let file;
    try {
        file = await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file?.close();
    }
}
/** Temp file, sync, link (fails when the name is taken), sync of the folder: nobody ever sees half a file at `path`. */
async function createNew(path, bytes, { mode, stage }) {
    const half = (0,external_node_path_.join)(stage, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
    await makeDurableFolder(stage);
    await makeDurableFolder((0,external_node_path_.dirname)(path));
    try {
        await writeWhole(half, bytes, mode);
        await (0,promises_.link)(half, path);
    }
    catch (thrown) {
        if ((0,errors/* systemCode */.xU)(thrown) !== 'EEXIST')
            throw thrown;
        return 'exists';
    }
    finally {
        await (0,promises_.rm)(half, { force: true });
    }
    await syncFolder((0,external_node_path_.dirname)(path));
    return 'created';
}
async function replace(path, bytes, mode) {
    const half = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    try {
        const file = await (0,promises_.open)(half, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.close();
        await (0,promises_.rename)(half, path);
    }
    catch (thrown) {
        await (0,promises_.rm)(half, { force: true });
        throw thrown;
    }
}
async function list(folder) {
    return namesFrom((await unlessAbsent(() => (0,promises_.readdir)(folder, { withFileTypes: true }))) ?? []);
}
function namesFrom(entries) {
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    // The default order is by UTF-16 units, which for the names of the ledger is the order of their bytes.
    return names.sort();
}
async function remove(path) {
    const facts = await unlessAbsent(() => (0,promises_.lstat)(path));
    if (facts === undefined)
        return;
    if (facts.isDirectory())
        await (0,promises_.rm)(path, { recursive: true, force: true });
    else
        await (0,promises_.unlink)(path);
}
function nodeFiles() {
    return {
        read,
        readRegular,
        tail,
        look,
        createNew,
        replace,
        list,
        remove,
        append: (path, text) => (0,promises_.appendFile)(path, text, { mode: 0o600 }),
        makeFolder: async (path, mode) => {
            await (0,promises_.mkdir)(path, { recursive: true, mode });
        },
    };
}

;// CONCATENATED MODULE: ./build/entries/node-effects.js
/** The real effects. Only entries build them. */





const nodeClock = {
    now: () => new Date().toISOString(),
    sleep: (milliseconds) => (0,promises_namespaceObject.setTimeout)(milliseconds),
};
const nodeRandom = { bytes: (length) => (0,external_node_crypto_.randomBytes)(length) };
function nodeEnv(variables) {
    const set = Object.fromEntries(Object.entries(variables).filter((pair) => pair[1] !== undefined));
    return { get: (name) => set[name] || undefined, all: () => set };
}
/** Everything on stderr: stdout belongs to the user's command. */
const stderrLog = {
    say: (text) => void process.stderr.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
};
/**
 * For tests and the benchmark. IAC_LEDGER_STOP_AT=<step>[:<nth>] kills this process when it gets there, or with
 * IAC_LEDGER_STOP_WITH=STOP makes it wait for a CONT. IAC_LEDGER_STEPS=<file> gets a line for each step. A step of the
 * job that sets them can do no more than a `kill` could.
 */
function nodeTrace(env) {
    const [stop, nth = '1'] = (env.get('IAC_LEDGER_STOP_AT') ?? '').split(':');
    const waits = env.get('IAC_LEDGER_STOP_WITH') === 'STOP';
    const file = env.get('IAC_LEDGER_STEPS');
    const seen = new Map();
    return {
        reached(step) {
            const times = (seen.get(step) ?? 0) + 1;
            seen.set(step, times);
            if (file !== undefined)
                (0,external_node_fs_.appendFileSync)(file, `${step} ${performance.timeOrigin + performance.now()}\n`);
            if (step === stop && times === Number(nth))
                process.kill(process.pid, waits ? 'SIGSTOP' : 'SIGKILL');
        },
    };
}
function nodeEffects(log = stderrLog) {
    const env = nodeEnv(process.env);
    return { clock: nodeClock, random: nodeRandom, log, env, files: nodeFiles(), exec: (0,node_exec/* nodeExec */.U9)(), trace: nodeTrace(env) };
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  aQ: () => (/* binding */ heedSignals),
  U9: () => (/* binding */ nodeExec)
});

// UNUSED EXPORTS: scriptExec

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
;// CONCATENATED MODULE: ./build/entries/node-exec.js
/** Processes as the real system has them. Only entries build one. */




const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_EVERY_MS = 250;
function exitFrom(code, signal) {
    return signal === null ? { code: code ?? 1 } : { signal };
}
/** Bytes that make room for more as they come: chunks that are joined in the end would lie in memory twice, and an answer may have 256 MiB. */
class Growing {
    #most;
    #held = new ArrayBuffer(65_536);
    #length = 0;
    constructor(most) {
        this.#most = most;
    }
    /** False when it does not fit. */
    add(chunk) {
        const length = this.#length + chunk.length;
        if (length > this.#most)
            return false;
        if (length > this.#held.byteLength)
            this.#held = this.#held.transfer(Math.min(this.#most, Math.max(length, this.#held.byteLength * 2))); // frees the old one now
        new Uint8Array(this.#held).set(chunk, this.#length);
        this.#length = length;
        return true;
    }
    bytes() {
        return new Uint8Array(this.#held, 0, this.#length);
    }
}
/** Output captured up to `maxBytes`, no stdin, killed at its deadline. */
function ask({ executable, argv, cwd, env }, deadlineMs, maxBytes = 256 * 1024 * 1024) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(executable, argv, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] });
        const answer = new Growing(maxBytes);
        const giveUp = (why) => {
            child.kill('SIGKILL');
            reject(new Error(why));
        };
        const timer = setTimeout(() => giveUp(`no answer in ${deadlineMs} ms`), deadlineMs);
        child.stdout.on('data', (chunk) => {
            if (!answer.add(chunk))
                giveUp(`more than ${maxBytes} bytes of answer`);
        });
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(cause);
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            resolve({ exit: exitFrom(code, signal), stdout: answer.bytes() });
        });
    });
}
/** Who started us. Taken at once: a shell that dies while an intent is written must be missed too. */
const PARENT = process.ppid;
/**
 * The first of INT, TERM, HUP goes on to the command, as INT: two of them would be a hard abort, and INT is what lets
 * terraform release its lock.
 */
function onceAsInterrupt() {
    let forwarded = false;
    return (_signal, command) => {
        if (!forwarded)
            command.kill('SIGINT');
        forwarded = true;
    };
}
/** To a shell each goes on as it came: it waits for its command at an INT, and dies of a TERM, which its commands notice. */
const asItCame = (signal, shell) => void shell.kill(signal);
/**
 * On a terminal the whole process group got the INT already. A runner that cancels signals only the step's shell, which
 * then dies without a word: the new parent tells. Once the command has ended, signals are for nobody: what is left to
 * do is to record it, and the runner's KILL sets the limit.
 */
function passOn(child, forward) {
    let ended = false;
    let orphaned = false;
    for (const signal of FORWARDED) {
        process.on(signal, () => {
            if (!ended && !(signal === 'SIGINT' && isInForeground()))
                forward(signal, child);
        });
    }
    const watch = setInterval(() => {
        if (orphaned || process.ppid === PARENT)
            return;
        orphaned = true;
        forward('SIGTERM', child);
    }, PARENT_EVERY_MS);
    return () => {
        ended = true;
        clearInterval(watch);
    };
}
/** Whether a terminal sends its interrupts to us, whatever stdin is (proc(5): fields 5 and 8, the group and the terminal's foreground group). */
function isInForeground() {
    try {
        const fields = fieldsAfterName((0,external_node_fs_.readFileSync)('/proc/self/stat', 'utf8'));
        return fields[2] === fields[5];
    }
    catch {
        return (0,external_node_tty_namespaceObject.isatty)(0);
    }
}
/** So that the signal that ended the command can end us too: PIPE as well, which node ignores until nobody listens any more. */
function heedSignals() {
    for (const signal of [...FORWARDED, 'SIGPIPE']) {
        process.on(signal, () => undefined);
        process.removeAllListeners(signal);
    }
}
function handOver({ executable, argv, cwd, env }, started, forward) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(executable, argv, { cwd, env, stdio: 'inherit' });
        const stop = passOn(child, forward);
        child.on('spawn', () => started(child.pid ?? 0));
        child.on('error', (cause) => {
            stop();
            reject(cause);
        });
        child.on('exit', (code, signal) => {
            stop();
            resolve(exitFrom(code, signal));
        });
    });
}
/** What follows the name, which may hold spaces and brackets: field 3 of proc(5) is the first. */
function fieldsAfterName(stat) {
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
/** Field 22 of /proc/PID/stat (proc(5)). */
async function startOf(pid) {
    const text = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    const fields = text === undefined ? [] : fieldsAfterName(text);
    return fields[0] === 'Z' ? undefined : fields[19];
}
function nodeExec() {
    return { ask: (command, deadlineMs) => ask(command, deadlineMs), handOver: (command, started) => handOver(command, started, onceAsInterrupt()), startOf };
}
/** For a script that the runner would have run itself: its shell hears what the runner sends. */
function scriptExec() {
    return { ...nodeExec(), handOver: (command, started) => handOver(command, started, asItCame) };
}


/***/ }),

/***/ 6742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hZ: () => (/* binding */ appendPorts),
  xt: () => (/* binding */ commitFor),
  w4: () => (/* binding */ hostOf),
  NO: () => (/* binding */ lazySigner),
  wS: () => (/* binding */ toolOf)
});

// UNUSED EXPORTS: isToolRow, ownVariables, valuesOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/capture/tools/table.js
const TOOLS = {
    terraform: {
        commands: ['terraform', 'tofu'],
        direct: [
            ...['-v', '-version', '--version', 'version', 'fmt', 'validate', 'graph', 'get', 'metadata', 'modules'],
            ...['providers', 'workspace list', 'workspace show'], // `providers lock` and `providers mirror` write files only
        ],
        access: ['output', 'show', 'state list', 'state pull', 'state show'],
        unlessSet: { words: ['', '-h', '-help', '--help'], variables: ['TF_CLI_ARGS', 'TF_CLI_ARGS_'] },
        load: () => __nccwpck_require__.e(/* import() */ 371).then(__nccwpck_require__.bind(__nccwpck_require__, 7371)),
    },
};

;// CONCATENATED MODULE: ./build/commitment/table.js
const COMMITTERS = {
    'env:': { keeper: true, inputs: true, load: () => __nccwpck_require__.e(/* import() */ 192).then(__nccwpck_require__.bind(__nccwpck_require__, 192)) },
    'agent:': { keeper: false, inputs: false, load: () => __nccwpck_require__.e(/* import() */ 272).then(__nccwpck_require__.bind(__nccwpck_require__, 5272)) },
};
/** What a user may ask for; `agent:` is for the session alone. */
const COMMITTER_INPUTS = Object.keys(COMMITTERS).filter((scheme) => COMMITTERS[scheme].inputs);
/** `undefined` when the scheme is in no row. */
function committerSchemeOf(reference) {
    return Object.keys(COMMITTERS).find((scheme) => reference.startsWith(scheme));
}
async function openCommitter(reference, effects) {
    const scheme = committerSchemeOf(reference);
    if (scheme === undefined)
        throw new RangeError(`no committer for ${reference.slice(0, 8)}`);
    const { adapter } = await COMMITTERS[scheme].load();
    return adapter.openCommitter(reference.slice(scheme.length), effects);
}

// EXTERNAL MODULE: ./build/ledger/read.js + 1 modules
var read = __nccwpck_require__(1211);
// EXTERNAL MODULE: ./build/record/values.js
var values = __nccwpck_require__(2132);
// EXTERNAL MODULE: ./build/session/memory.js
var memory = __nccwpck_require__(1856);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __nccwpck_require__(427);
;// CONCATENATED MODULE: ./build/entries/ports.js
/** From references to open ports, by the tables. Only entries import this. */








/** Opened when it is first signed with: a keeper that has died is a gap in one record, not a shim that can't start. */
function lazySigner(open) {
    let signer;
    return {
        sign: async (preAuthenticated) => {
            signer ??= open();
            return (await signer).sign(preAuthenticated);
        },
    };
}
/** Opened when it is first asked. A key that can't be used any more costs the commitment, and no command. */
function commitFor({ committer: reference, ledger }, effects) {
    if (reference === null)
        return undefined;
    let committer;
    return async (file) => {
        committer ??= openCommitter(reference, effects);
        try {
            return await (await committer).commit(ledger, file);
        }
        catch (thrown) {
            return (0,values/* absent */.Ge)('error', (0,errors/* asLedgerError */.MW)(thrown).message);
        }
    };
}
/** Names of the variables that references such as `env:LEDGER_KEY` point to. */
function ownVariables(references) {
    return references.flatMap((reference) => (reference?.startsWith('env:') ? [reference.slice('env:'.length)] : []));
}
/** For redaction: what the variables of this step hold must stand in no record. */
function valuesOf(variables, { env }) {
    return variables.flatMap((name) => env.get(name)?.trim() ?? []);
}
/** What is opened once and kept, but asked again after a failure: a store may come back. */
function once(open) {
    let opened;
    return () => {
        opened ??= open().catch((thrown) => {
            opened = undefined;
            throw thrown;
        });
        return opened;
    };
}
function appendPorts({ directory, ledger, facts, ownSecrets }, store, signer, effects) {
    const openTrust = once(() => (0,read/* openRoot */.R8)(ledger, store, new verifier/* KeyVerifier */.W9()));
    const { clock, random, files, trace } = effects;
    return {
        store,
        signer,
        openRoot: openTrust,
        positions: new memory/* Memory */.ce(directory, files),
        spool: (0,external_node_path_.join)(directory, 'spool'),
        clock,
        random,
        files,
        trace,
        facts,
        ownSecrets,
    };
}
async function toolOf(row) {
    return isToolRow(row) ? (await TOOLS[row].load()).tool : undefined;
}
function isToolRow(row) {
    return Object.hasOwn(TOOLS, row);
}
function hostOf({ directory, workspace }, commit, { exec, files, clock }) {
    return { exec, files, clock, workspace, cache: (0,external_node_path_.join)(directory, 'cache'), commit };
}


/***/ }),

/***/ 1430:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
/* harmony import */ var _flows_record_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6110);
/* harmony import */ var _record_classes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3224);
/* harmony import */ var _session_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1856);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7851);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2005);
/* harmony import */ var _sign_table_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7712);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(57);
/* harmony import */ var _leave_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4681);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1907);
/* harmony import */ var _node_exec_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9240);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(6742);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(4668);
/** node shim.js SESSION DIGEST ROW COMMAND EXECUTABLE ARG...: started by the sh shim, for what its gate does not let pass. */














const [sessionFile = '', digest = '', row = '', command = '', executable = '', ...argv] = node_process__WEBPACK_IMPORTED_MODULE_0__.argv.slice(2);
/** NODE_OPTIONS was kept from our own node, and is the user's again for the user's command. */
function userEnv({ env }) {
    const { IAC_LEDGER_NODE_OPTIONS: kept, ...rest } = env.all();
    return kept === undefined ? rest : { ...rest, NODE_OPTIONS: kept };
}
async function thisProcess({ exec }) {
    const start = await exec.startOf(node_process__WEBPACK_IMPORTED_MODULE_0__.pid);
    return start === undefined ? null : { pid: node_process__WEBPACK_IMPORTED_MODULE_0__.pid, start };
}
/** A tool that is there but can't be started ends as in a shell: 127 for an interpreter that is missing, 126 for the rest. */
function asInShell(exec) {
    const handOver = async (line, started) => {
        try {
            return await exec.handOver(line, started);
        }
        catch (thrown) {
            if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(thrown) === undefined)
                throw thrown;
            node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`${command}: cannot execute: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(thrown)}\n`);
            return { code: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(thrown) === 'ENOENT' ? 127 : 126 };
        }
    };
    return { ...exec, handOver };
}
async function portsFor(session, effects) {
    const tool = await (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .toolOf */ .wS)(row);
    if (tool === undefined)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LedgerError */ .oy('SESSION_INVALID', { says: `the shim names an unknown tool: ${row}`, fix: 'run the job again' });
    const { directory, ledger, facts, workspace, role } = session;
    const { access, secrets } = (0,_access_js__WEBPACK_IMPORTED_MODULE_13__/* .mintingFor */ .U)(role, { env: effects.env, run: facts.run });
    const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_12__/* .openStore */ .Ch)(session.store, effects, access);
    const append = (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .appendPorts */ .hZ)({ directory, ledger, facts, ownSecrets: secrets }, store, (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .lazySigner */ .NO)(() => (0,_sign_table_js__WEBPACK_IMPORTED_MODULE_7__/* .openSigner */ .Hs)(session.signer, effects)), effects);
    const { clock, exec, log, trace, files } = effects;
    return {
        tool,
        host: (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .hostOf */ .w4)({ directory, workspace: workspace ?? undefined }, (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .commitFor */ .xt)(session, effects), effects),
        facts,
        clock,
        append,
        memory: new _session_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .Memory */ .ce(directory, files),
        exec: asInShell(exec),
        log,
        trace,
        row,
        shim: await thisProcess(effects),
    };
}
/** Without a session nothing can be recorded: a change does not start, anything else runs with a warning. */
async function withoutSession(line, why, effects) {
    const call = (await (0,_ports_js__WEBPACK_IMPORTED_MODULE_11__/* .toolOf */ .wS)(row))?.recognise(line);
    const writes = call === undefined ? 'nothing' : _record_classes_js__WEBPACK_IMPORTED_MODULE_2__/* .CLASSES */ .N[call.class];
    if (call === undefined || (writes !== 'nothing' && 'ahead' in writes && !call.neverBlocked))
        throw (0,_flows_record_command_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(call ?? { line, words: [] }, why);
    if (writes !== 'nothing')
        effects.log.warn(`iac-ledger: ${command} ${call.words.join(' ')} is not recorded: ${why.message}. ${why.fix}`);
    return asInShell(effects.exec).handOver(line, () => undefined);
}
async function run() {
    const effects = (0,_node_effects_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeEffects */ .Xj)();
    const line = { tool: command, executable, argv, cwd: node_process__WEBPACK_IMPORTED_MODULE_0__.cwd(), env: userEnv(effects) };
    const session = await (0,_session_session_js__WEBPACK_IMPORTED_MODULE_4__/* .readSession */ .lx)(sessionFile, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(digest) ? digest : undefined, effects.files).catch(_shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asLedgerError */ .MW);
    if (session instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .LedgerError */ .oy)
        return withoutSession(line, session, effects);
    return (0,_flows_record_command_js__WEBPACK_IMPORTED_MODULE_1__/* .recordCommand */ .t6)(line, session, await portsFor(session, effects));
}
try {
    const exit = await run();
    (0,_node_exec_js__WEBPACK_IMPORTED_MODULE_10__/* .heedSignals */ .aQ)();
    (0,_leave_js__WEBPACK_IMPORTED_MODULE_8__/* .leaveAs */ .ER)(exit);
}
catch (thrown) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`iac-ledger: ${(0,_leave_js__WEBPACK_IMPORTED_MODULE_8__/* .explained */ .to)(thrown)}\n`);
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = 1; // never 2: that means "changes" to terraform
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ch: () => (/* binding */ openStore)
});

// UNUSED EXPORTS: openProof, openReader

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
;// CONCATENATED MODULE: ./build/store/table.js
const STORES = {
    'file:': () => __nccwpck_require__.e(/* import() */ 476).then(__nccwpck_require__.bind(__nccwpck_require__, 5476)),
    's3:': () => Promise.all(/* import() */[__nccwpck_require__.e(711), __nccwpck_require__.e(705)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4705)),
    'azblob:': () => Promise.all(/* import() */[__nccwpck_require__.e(669), __nccwpck_require__.e(45), __nccwpck_require__.e(574)]).then(__nccwpck_require__.bind(__nccwpck_require__, 574)),
    'gs:': () => Promise.all(/* import() */[__nccwpck_require__.e(324), __nccwpck_require__.e(492), __nccwpck_require__.e(808)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7808)),
};
function isStoreScheme(scheme) {
    return Object.hasOwn(STORES, scheme);
}

;// CONCATENATED MODULE: ./build/entries/stores.js


async function adapterOf(url) {
    const { protocol } = url;
    if (!isStoreScheme(protocol))
        throw new errors/* LedgerError */.oy('INPUT_INVALID', { says: `no store has the scheme ${protocol}`, fix: `use one of ${Object.keys(STORES).join(', ')}` });
    return (await STORES[protocol]()).adapter;
}
async function openStore(url, effects, access) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openStore(parsed, effects, access);
}
async function openReader(url, effects) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openReader(parsed, effects);
}
async function openProof(url, effects, access) {
    const parsed = new URL(url);
    return (await adapterOf(parsed)).openProof(parsed, effects, access);
}


/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t6: () => (/* binding */ recordCommand),
  x5: () => (/* binding */ refusal)
});

// UNUSED EXPORTS: clearToStart

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/record/command.js
var record_command = __nccwpck_require__(153);
// EXTERNAL MODULE: ./build/record/stages.js
var stages = __nccwpck_require__(4529);
// EXTERNAL MODULE: ./build/record/values.js
var values = __nccwpck_require__(2132);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
// EXTERNAL MODULE: ./build/shared/bytes.js
var shared_bytes = __nccwpck_require__(6767);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __nccwpck_require__(7578);
;// CONCATENATED MODULE: ./build/capture/commit.js




/** Nothing that git takes from the user's variables may lead it elsewhere, and it must not write the index. */
function gitEnv(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'));
    return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
async function commitOf({ directory, env }, { exec }) {
    const git = (...argv) => exec.ask({ executable: 'git', argv, cwd: directory, env: gitEnv(env) }, limits/* LIMITS */.b.gitMs);
    try {
        const [named, status] = await Promise.all([git('rev-parse', 'HEAD', 'HEAD^{tree}'), git('status', '--porcelain=v1', '-z')]);
        const [sha, tree] = new TextDecoder().decode(named.stdout).split('\n');
        if (!succeeded(named.exit) || sha === undefined || tree === undefined)
            return (0,values/* absent */.Ge)('not-available', 'the folder is in no git work tree that this user may read');
        const files = status.stdout.filter((byte) => byte === 0).length;
        const dirty = succeeded(status.exit) ? { files, digest: (0,shared_bytes/* sha256 */.sc)(status.stdout) } : (0,values/* absent */.Ge)('error', '`git status` failed');
        return { sha, tree, dirty, signature: (0,values/* absent */.Ge)('not-available', 'the signature of the commit was not asked for') };
    }
    catch (thrown) {
        return (0,values/* absent */.Ge)('not-available', `git could not be asked: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
}
function succeeded(exit) {
    return 'code' in exit && exit.code === 0;
}

// EXTERNAL MODULE: ./build/capture/plan-file.js
var plan_file = __nccwpck_require__(333);
;// CONCATENATED MODULE: ./build/capture/capture.js
/** From a command line to captured facts, and back from an exit. Nothing here fails the user's command. */







async function lookBefore(operation, call, ports) {
    const at = ports.clock.now(); // before it looks: whoever left the state later than that may have left another one
    const place = { directory: call.directory, env: call.line.env };
    const [before, commit] = await Promise.all([ports.tool.before(call, ports.host), commitOf(place, ports.host)]);
    const planRecord = await planRecordOf(call, before, ports);
    const directory = namedFrom(ports.host.workspace, call.directory);
    return (0,stages/* stageOf */.gV)({ operation, call, facts: factsFor(call, ports.facts), directory, commit, before, planRecord, at });
}
/** A command that is never refused says so itself, whatever the job was told. */
function factsFor({ neverBlocked }, facts) {
    const { enforcement } = facts;
    return neverBlocked ? { ...facts, enforcement: { ...((0,values/* isAbsent */.W0)(enforcement) ? {} : enforcement), mode: 'warn', by: 'command' } } : facts;
}
function namedFrom(workspace, directory) {
    const inside = workspace === undefined ? '..' : (0,external_node_path_.relative)(workspace, directory);
    return inside.startsWith('..') ? directory : inside || '.';
}
async function planRecordOf({ plan }, { planFile }, { plans }) {
    if (plan.reads === null)
        return (0,values/* absent */.Ge)('not-applicable', 'no plan file was given');
    if ((0,values/* isAbsent */.W0)(planFile))
        return (0,values/* absent */.Ge)('not-available', 'the plan file could not be read');
    return (await plans.planRecord(planFile.digest)) ?? (0,values/* absent */.Ge)('not-available', 'no plan with these bytes was recorded in this job');
}
async function lookAfter(start, exit, ports) {
    const { call } = start;
    const fate = await planFate(start, ports);
    // What stands in the ledger already is not asked of the tool again: `show -json` loads every provider. Only after a
    // failure it is worth it, since what was never attempted can be told from the plan alone.
    const known = !(0,values/* isAbsent */.W0)(start.planRecord) && 'code' in exit && exit.code === 0;
    const shows = fate === 'untouched' && !known;
    const seen = await ports.tool.after(shows ? call : { ...call, plan: { ...call.plan, reads: null } }, start.before, exit, ports.host);
    const planFates = shows ? await planFate(start, ports) : fate;
    const after = call.plan.reads === null ? seen : { ...seen, ...aboutPlan(start, planFates, seen) };
    return (0,stages/* stageOf */.gV)({ start, exit, after, planFate: planFates, at: ports.clock.now() });
}
/** Of the file that it was given: the record speaks of one plan, and any step of the job may put another in its place. */
async function planFate({ call, before }, { host }) {
    if (call.plan.reads === null)
        return (0,values/* absent */.Ge)('not-applicable', 'no plan file was given');
    return (0,values/* isAbsent */.W0)(before.planFile) ? before.planFile : (0,plan_file/* fateOf */._)(call.plan.reads, before.planFile, host);
}
/** Where the file is not what it was, nothing that was read from it is told: neither as the plan, nor as what became of it. */
function aboutPlan({ planRecord }, fate, seen) {
    if ((0,values/* isAbsent */.W0)(fate))
        return { plan: fate };
    if (fate !== 'untouched')
        return { plan: (0,values/* absent */.Ge)('not-available', record_command/* PLAN_DOUBTS */.O[fate]), ...((0,values/* isAbsent */.W0)(seen.plan) ? {} : { results: (0,values/* absent */.Ge)('not-available', record_command/* PLAN_DOUBTS */.O[fate]) }) };
    return (0,values/* isAbsent */.W0)(planRecord) ? {} : { plan: (0,values/* absent */.Ge)('not-applicable', 'the plan stands in its own record') };
}
/** A command that was refused: nothing ran, so nothing is looked at. */
function notStarted(start, { clock }) {
    const none = (0,values/* absent */.Ge)('not-applicable', 'the command was not started');
    return (0,stages/* stageOf */.gV)({
        start,
        exit: null,
        after: { state: none, plan: none, planFile: none, scope: start.before.scope, results: none, secrets: [], digest: none },
        planFate: none,
        at: clock.now(),
    });
}
/** The only way to start the user's command, and it takes the leave to do so. */
function runCommand({ command }, { exec }, started) {
    return exec.handOver(command, started);
}
/** Around what follows the command: nothing of ours may change its exit code. The open intent tells the rest. */
async function withoutHarm(log, work) {
    try {
        await work();
    }
    catch (thrown) {
        log.warn(`iac-ledger: the outcome was not recorded: ${(0,errors/* messageOf */.bD)(thrown)}`);
    }
}

// EXTERNAL MODULE: ./build/ledger/keys.js
var ledger_keys = __nccwpck_require__(6594);
;// CONCATENATED MODULE: ./build/capture/tools/stream.js
/** Which stream a command belongs to: one per state, named after it. */



/** The hash is of the exact tuple, so two backend configurations are two streams however alike their names. */
function streamOfScope({ type, address, workspace }, repositoryId, { ledger, zone }) {
    const named = [...address].sort((left, right) => (left.name < right.name ? -1 : 1)).map(({ name, value }) => ({ name, value }));
    const scope = (0,shared_bytes/* sha256 */.sc)((0,shared_bytes/* printJson */.Q2)({ address: named, type, workspace }));
    const about = [type, ...named.map(({ value }) => value), workspace === 'default' ? '' : workspace].filter(Boolean).join('-');
    return { ledger, zone, name: (0,ledger_keys/* streamName */.WB)(repositoryId, about, scope), scope };
}
/** A command whose state can't be named is still recorded, by the folder it ran in. */
function streamOfCommand(scope, directory, repositoryId, home) {
    const known = (0,values/* isAbsent */.W0)(scope) ? { type: 'unknown', address: [{ name: 'directory', value: directory }], workspace: '' } : scope;
    return streamOfScope(known, repositoryId, home);
}
/** The stream of a script: workflow file and job. */
function scopeOfScript({ workflowRef, job }) {
    const workflow = isAbsent(workflowRef) ? '' : (workflowRef.split('@')[0] ?? '');
    return {
        type: 'script',
        address: [
            { name: 'job', value: job },
            { name: 'workflow', value: workflow },
        ],
        workspace: '',
    };
}

// EXTERNAL MODULE: ./build/ledger/read.js + 1 modules
var read = __nccwpck_require__(1211);
// EXTERNAL MODULE: ./build/record/classes.js
var classes = __nccwpck_require__(3224);
;// CONCATENATED MODULE: ./build/append/away.js
/** Whether the store is what failed, and not what was to be written, or who signs it. Only that lets somebody break the glass. */


const AWAY = ['STORE_BUSY', 'STORE_UNREACHABLE', 'STORE_DENIED', 'STORE_FULL'];
async function isAway(why, store) {
    if (why.code === 'APPEND_DEADLINE')
        return why.cause instanceof errors/* LedgerError */.oy; // without one, other writers were faster: it is there
    if (why.code === 'LEDGER_MISMATCH')
        return isEmpty(store); // a disk that is not mounted; another ledger in its place is none
    return AWAY.includes(why.code);
}
async function isEmpty(store) {
    try {
        return (await (0,read/* genesisIn */.oi)(store)) === undefined;
    }
    catch (thrown) {
        (0,errors/* asLedgerError */.MW)(thrown);
        return true;
    }
}

// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __nccwpck_require__(3254);
;// CONCATENATED MODULE: ./build/append/retry.js


function retry_patienceOf({ clock, random }) {
    return { clock, random, endsAt: Date.parse(clock.now()) + limits/* LIMITS */.b.appendMs };
}
/** Full jitter: a hundred writers that lost the same slot must not come back together. APPEND_DEADLINE when patience ends. */
async function backOff(tries, patience, cause) {
    const most = Math.min(limits/* LIMITS */.b.backoffMs.most, limits/* LIMITS */.b.backoffMs.first * 2 ** tries);
    const wait = (most * (patience.random.bytes(1)[0] ?? 255)) / 255;
    if (Date.parse(patience.clock.now()) + wait > patience.endsAt) {
        const says = cause?.message ?? `other writers took ${tries} slots in a row before us`;
        throw new errors/* LedgerError */.oy('APPEND_DEADLINE', { says, fix: cause?.fix ?? 'run fewer jobs on one state at a time' }, { cause });
    }
    await patience.clock.sleep(wait);
}
/** The same call with the same bytes, until it answers, refuses, or patience ends. */
async function again(call, patience) {
    for (let tries = 1;; tries += 1) {
        try {
            return await call();
        }
        catch (thrown) {
            const failure = (0,errors/* asLedgerError */.MW)(thrown);
            if (!failure.again)
                throw failure;
            await backOff(tries, patience, failure);
        }
    }
}

;// CONCATENATED MODULE: ./build/append/claim.js
/** The writer's hand on the store. verify/ never imports this folder. */








/** Content-addressed, so `exists` with the same bytes is success and a crash leaves garbage that nobody points to. */
async function storeEvidence(evidence, stream, patience, { store }) {
    for (const { digest, bytes } of evidence) {
        const key = (0,ledger_keys/* evidenceKeyOf */.gA)(stream, digest);
        const put = await again(() => store.create(key, bytes), patience);
        if (put.answer === 'created')
            continue;
        for await (const stored of store.list(key, { keys: 1 })) {
            const version = (0,read/* oldestOf */.TW)(stored);
            const standing = version && (await again(() => store.read(key, version.id, bytes.length), patience));
            if (standing === undefined || !(0,shared_bytes/* sameBytes */.er)(standing.bytes, bytes))
                throw differs(key);
            break;
        }
    }
}
/** The verifier's look at our own record before it is stored: a wrong key must fail here, not leave a bad record for good. */
async function admitOwn(sealed, { trust }) {
    const opened = (0,ledger_open/* openRecord */.C6)(sealed.bytes, sealed.slot);
    if ('malformed' in opened)
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: `our own record is malformed: ${opened.malformed}`, fix: 'report this as a bug' });
    if (!(0,ledger_open/* standsAt */.T7)(opened, sealed.slot))
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: 'our own record was made for another place', fix: 'report this as a bug' });
    const { zone } = sealed.slot;
    const seal = await trust.judge(opened, zone);
    if (!('refused' in seal))
        return;
    const fix = `sign with a key that the ledger's policy allows in the zone "${zone}", or make a ledger whose policy allows this one: \`iac-ledger init STORE --signer SIGNER --allow ${zone}=KEY.pub\``;
    throw new errors/* LedgerError */.oy('SIGNER_NOT_ALLOWED', { says: `the ledger would refuse this record: ${seal.detail}`, fix });
}
/** After it, somebody holds the slot. If what lies there is what we sent, a lost answer is all that happened. */
async function claim_claimSlot(sealed, patience, { store }) {
    const put = await again(() => store.create((0,ledger_keys/* keyOf */.TN)(sealed.slot), sealed.bytes), patience);
    if (put.answer === 'created')
        return { ours: true, version: put.version };
    const standing = await again(() => (0,read/* readOldest */.EQ)(sealed.slot, store), patience);
    return standing !== undefined && (0,shared_bytes/* sameBytes */.er)(standing.bytes, sealed.bytes) ? { ours: true, version: standing.version } : { ours: false };
}
/** Reads the version back and states its lock as read. STORE_DIFFERS is an alarm and is not retried. */
async function claim_confirm(sealed, { operation, version }, patience, { store }) {
    const key = (0,ledger_keys/* keyOf */.TN)(sealed.slot);
    const back = await again(() => store.read(key, version, limits/* LIMITS */.b.objectBytes), patience);
    if (back === undefined || !(0,shared_bytes/* sameBytes */.er)(back.bytes, sealed.bytes))
        throw differs(key);
    const { kind, slot, leaf } = sealed;
    return (0,stages/* stageOf */.gV)({ kind, operation, slot, leaf, digest: (0,shared_bytes/* sha256 */.sc)(sealed.bytes), version, lock: back.lock });
}
function differs(key) {
    return new errors/* LedgerError */.oy('STORE_DIFFERS', {
        says: `the store gives back other bytes than were written at ${key}`,
        fix: 'somebody or something changes what is stored: stop, and look at the store before anything else',
    });
}

// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/record/kinds/table.js + 2 modules
var table = __nccwpck_require__(8763);
// EXTERNAL MODULE: ./build/ledger/subjects.js + 1 modules
var subjects = __nccwpck_require__(9075);
;// CONCATENATED MODULE: ./build/ledger/link.js
/** The only maker of LinkedRecord: chain, body and subjects, printed once. Nobody builds these bytes a second time. */








/** Pure. RECORD_TOO_LARGE over the hard limit. */
function link_link(record, head) {
    const slot = (0,read/* slotAt */.UP)(head.stream, head.next);
    const payload = (0,shared_bytes/* printJson */.Q2)(statementOf(record, chainOf(record.kind, head)));
    const most = 'late' in record.body ? limits/* LIMITS */.b.payloadBytes.late : limits/* LIMITS */.b.payloadBytes.hard;
    if (payload.length > most) {
        const says = `the ${record.kind} record has ${payload.length} bytes, more than ${most}`;
        throw new errors/* LedgerError */.oy('RECORD_TOO_LARGE', { says, fix: 'split the configuration; this one command can not be recorded' });
    }
    return (0,stages/* stageOf */.gV)({ kind: record.kind, slot, payload });
}
function chainOf(kind, { stream, next, previous, tree, root, seen }) {
    const founding = kind === 'genesis';
    return {
        ledger: founding ? null : stream.ledger,
        zone: stream.zone,
        stream: stream.name,
        sequence: next,
        previous: previous === undefined ? null : { leaf: previous },
        tree,
        root: root === undefined ? null : root,
        ...(seen.length > 0 ? { seen } : {}),
    };
}
/** The statement before it has a place: what is signed when a record must wait in the spool. */
function statementOf({ kind, body }, chain) {
    const predicate = { ...body, ...(chain === undefined ? {} : { chain }) };
    return { _type: ledger_open/* STATEMENT_TYPE */.zG, predicate: predicate, predicateType: (0,table/* predicateType */.W3)(kind), subject: (0,subjects/* subjectsOf */.Z)(body) };
}

// EXTERNAL MODULE: ./build/record/shape.js
var shape = __nccwpck_require__(8149);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __nccwpck_require__(6432);
// EXTERNAL MODULE: ./build/ledger/merkle.js
var merkle = __nccwpck_require__(8416);
// EXTERNAL MODULE: ./build/trust/pae.js
var pae = __nccwpck_require__(4979);
// EXTERNAL MODULE: ./build/trust/verifier.js
var verifier = __nccwpck_require__(427);
;// CONCATENATED MODULE: ./build/sign/seal.js
/** The only maker of SealedRecord: envelope, signature, bundle, and a look at it with the verifier's eyes. */







/** `keyid` stays empty: cosign refuses any other for a key (docs/record-format.md, "Envelope"). */
async function envelop(payload, { signer }) {
    const { bytes, signer: rule } = await signer.sign((0,pae/* preAuthenticated */.J)(payload));
    const spki = (0,shared_bytes/* fromBase64 */.Ey)(rule.spki);
    if (spki === undefined)
        throw new errors/* LedgerError */.oy('SIGNER_KEY_INVALID', { says: 'the signer names no public key', fix: 'report this as a bug' });
    return { envelope: { payload: (0,shared_bytes/* toBase64 */.nk)(payload), payloadType: entry/* PAYLOAD_TYPE */.Uc, signatures: [{ keyid: '', sig: (0,shared_bytes/* toBase64 */.nk)(bytes) }] }, hint: (0,verifier/* hintOf */.$z)(spki) };
}
async function seal_seal(linked, ports) {
    const { envelope, hint } = await envelop(linked.payload, ports);
    const bytes = (0,shared_bytes/* printJson */.Q2)({ dsseEnvelope: envelope, mediaType: entry/* MEDIA_TYPE */.Ap, verificationMaterial: { publicKey: { hint } } });
    const leaf = (0,merkle/* leafHash */.Jq)((0,entry/* entryOf */.Ms)(linked.slot, (0,shared_bytes/* sha256 */.sc)(bytes), (0,shared_bytes/* sha256 */.sc)(linked.payload)));
    return (0,stages/* stageOf */.gV)({ kind: linked.kind, slot: linked.slot, leaf, bytes });
}
/** Bytes that were sealed earlier, to be sent again as they are. */
function sealedAgain(kind, bytes, slot) {
    return (0,stages/* stageOf */.gV)({ kind, slot, leaf: (0,entry/* leafOf */.eo)(bytes, slot), bytes });
}

;// CONCATENATED MODULE: ./build/append/spool.js
/** Where a record waits that could not be stored: redacted, and signed as it was when it was captured. */













/**
 * Never throws: a full disk is a gap too, one that says so. A kind that may not be late is not kept. `glass`: leave to
 * keep an intent, sealed as it is now; one that nobody can sign is not kept.
 */
async function spool(record, stream, why, sealed, ports, glass) {
    if (!(table/* KINDS */.GW[record.kind].late === 'spool' || isInside(record.kind, glass)))
        return gapOf(why);
    try {
        const captured = await capture(record, ports);
        if (glass !== undefined && captured.signatures.length === 0)
            return gapOf(why);
        const content = spoolFile(record, stream, why, sealed, captured, ports);
        const at = ports.clock.now();
        const path = (0,external_node_path_.join)(ports.spool, `${at.replaceAll(/[^0-9]/g, '')}-${Buffer.from(ports.random.bytes(6)).toString('hex')}.json`);
        await ports.files.createNew(path, (0,shared_bytes/* printJson */.Q2)(content), { mode: 0o600, stage: (0,external_node_path_.join)(ports.spool, '.tmp') });
        return (0,stages/* stageOf */.gV)({ why, spooled: path, ...(glass && { broken: { ...glass, intent: captured } }) });
    }
    catch (thrown) {
        const says = `${why.message}; and it could not be kept for later either: ${(0,errors/* messageOf */.bD)(thrown)}`;
        return gapOf(new errors/* LedgerError */.oy(why.code, { says, fix: why.fix }, { cause: thrown }));
    }
}
function isInside(kind, glass) {
    return glass !== undefined && table/* KINDS */.GW[kind].late === 'inside';
}
/** Nothing stands in the ledger, and nothing waits for it either. */
function gapOf(why) {
    return (0,stages/* stageOf */.gV)({ why, spooled: undefined });
}
function spoolFile(record, stream, why, sealed, captured, ports) {
    return {
        version: 1,
        stream: { zone: stream.zone, name: stream.name, scope: stream.scope },
        kind: record.kind,
        why: why.code,
        capturedAt: ports.clock.now(),
        captured,
        evidence: record.evidence.map(({ name, bytes }) => ({ name, bytes: (0,shared_bytes/* toBase64 */.nk)(bytes) })),
        sealed: sealed === undefined ? null : { key: (0,ledger_keys/* keyOf */.TN)(sealed.slot), sequence: sealed.slot.sequence, bytes: (0,shared_bytes/* toBase64 */.nk)(sealed.bytes) },
    };
}
/** Signed now, so that nobody rewrites it while it waits; unsigned, and said to be, where the signer has gone. */
async function capture(record, ports) {
    const payload = (0,shared_bytes/* printJson */.Q2)(statementOf(record, undefined));
    try {
        return (await envelop(payload, ports)).envelope;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* LedgerError */.oy))
            throw thrown;
        return { payload: (0,shared_bytes/* toBase64 */.nk)(payload), payloadType: entry/* PAYLOAD_TYPE */.Uc, signatures: [] };
    }
}
const base64 = (value, at) => (typeof value === 'string' && (0,shared_bytes/* fromBase64 */.Ey)(value) !== undefined ? [] : [`${at}: base64 expected`]);
const spoolShape = (0,shape/* objectOf */.Xy)({
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    stream: (0,shape/* objectOf */.Xy)({ zone: (0,shape/* oneOf */.yL)('changes', 'reviews'), name: ledger_keys/* streamNameShape */.ZH, scope: shape/* digest */.br }),
    kind: shape/* text */.Qq,
    why: shape/* text */.Qq,
    capturedAt: shape/* instant */.uR,
    // It becomes a member of the late record, where another member (`absent`) would mean another thing.
    captured: (0,shape/* objectOf */.Xy)({ payload: base64, payloadType: shape/* text */.Qq, signatures: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ keyid: shape/* text */.Qq, sig: base64 }, { closed: true })) }, { closed: true }),
    evidence: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, bytes: base64 })),
    sealed: (value, at) => (value === null ? [] : (0,shape/* objectOf */.Xy)({ key: shape/* text */.Qq, sequence: shape/* count */.U9, bytes: base64 })(value, at)),
}, { closed: true });
/** Oldest first. `broken` are files that are not ours or not whole: told, never shipped. */
async function spool_readSpool(ledger, { files, spool: folder }) {
    const names = (await files.list(folder)).filter((name) => name.endsWith('.json'));
    const waiting = [];
    const broken = [];
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        const spooled = openSpooled(path, await plainFile(path, files), ledger);
        if (spooled === undefined)
            broken.push(name);
        else
            waiting.push(spooled);
    }
    return { waiting, broken };
}
/** Any step can put a link, a pipe or an unreadable file there: none of it may stop what waits beside it, or hang whoever reads. */
async function plainFile(path, files) {
    try {
        return (await files.look(path))?.kind === 'file' ? await files.read(path, limits/* LIMITS */.b.answerBytes) : undefined;
    }
    catch (thrown) {
        if ((0,errors/* systemCode */.xU)(thrown) === undefined && !(thrown instanceof errors/* LedgerError */.oy))
            throw thrown;
        return undefined;
    }
}
const CAPTURED = (0,shape/* objectOf */.Xy)({ predicate: (0,shape/* objectOf */.Xy)(shapes/* BODY */.$p), predicateType: shape/* text */.Qq, subject: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({})) });
function openSpooled(path, bytes, ledger) {
    let value;
    try {
        value = (0,shared_bytes/* parseJson */.qF)(bytes ?? new Uint8Array());
    }
    catch {
        return undefined; // half-written, or somebody else's
    }
    if (spoolShape(value, 'spool').length > 0)
        return undefined;
    const held = value;
    const statement = (0,ledger_open/* readStatement */.cO)((0,shared_bytes/* fromBase64 */.Ey)(held.captured.payload), CAPTURED);
    if ('malformed' in statement || statement.kind !== held.kind)
        return undefined;
    const evidence = held.evidence.map(({ name, bytes: encoded }) => evidenceFrom(name, (0,shared_bytes/* fromBase64 */.Ey)(encoded)));
    const body = statement.predicate;
    return {
        path,
        stream: { ledger, ...held.stream },
        record: (0,stages/* stageOf */.gV)({ kind: held.kind, operation: body.operation.id, body, evidence }),
        captured: held.captured,
        capturedAt: held.capturedAt,
        why: held.why,
        sealed: held.sealed === null ? undefined : { sequence: held.sealed.sequence, bytes: (0,shared_bytes/* fromBase64 */.Ey)(held.sealed.bytes) },
    };
}
function evidenceFrom(name, bytes) {
    return { name, digest: (0,shared_bytes/* sha256 */.sc)(bytes), bytes };
}
/** The record as it is written late: what it said when it was captured, under the signature of that moment. */
function asLate({ record, captured, capturedAt, why }) {
    const proof = captured.signatures.length === 0 ? { absent: 'error', why: 'the signer had gone when this was captured' } : captured;
    const body = { ...record.body, late: { why, capturedAt, captured: proof } };
    return (0,stages/* stageOf */.gV)({ kind: record.kind, operation: record.operation, body, evidence: record.evidence });
}

;// CONCATENATED MODULE: ./build/ledger/head.js
/**
 * Where a stream ends. A writer must find it in a few requests however long the stream is, and must not be stopped by
 * whoever may write into the store: junk at the next slot is stepped over and told, junk further ahead is told.
 */





/** How many slots below the newest one are looked at for a record that can be trusted, before all are. */
const NEAR = 64;
/** How much of what was seen a record tells: whoever floods the slots ahead must not make it too large to be stored. */
const MOST_SEEN = 64;
/**
 * The record before the first hole. Lists a window ahead of the last known position, newest first, and takes the
 * first record that verifies and points to the one before it; then reads exact keys upward to the first absence.
 * `undefined`: the stream is empty. Throws what the store throws.
 */
async function findHead(stream, ports) {
    const { newest, bound } = await newestSlots(stream, ports);
    const [ahead] = newest;
    if (ahead === undefined)
        return undefined;
    const trusted = (await newestTrusted(stream, newest, ports)) ??
        (await newestTrusted(stream, await slotsBelow(stream, bound, NEAR, ports.store), ports)) ??
        (await sinceTheBeginning(stream, ports));
    return trusted === undefined ? undefined : upward(stream, trusted, ahead, ports);
}
/** The two newest of the window that holds the end, newest first. A full window means that there may be more beyond it. */
async function newestSlots(stream, { store, positions }) {
    const hint = (await positions.recall(stream)) ?? -1;
    const known = Number.isSafeInteger(hint) && hint >= 0 ? hint : -1;
    for (let window = limits/* LIMITS */.b.window;; window *= 2) {
        const bound = Math.min(known + window, limits/* LIMITS */.b.sequences);
        const last = bound === limits/* LIMITS */.b.sequences;
        // Elsewhere the question costs what its answer would.
        if (!last && store.traits.exact && (await isFilled(stream, bound - 1, store)))
            continue;
        const newest = await slotsBelow(stream, bound, 2, store);
        if (last || newest[0]?.sequence !== bound - 1)
            return { newest, bound };
    }
}
async function isFilled(stream, sequence, store) {
    const exact = (0,ledger_keys/* keyOf */.TN)({ ...stream, sequence });
    for await (const { key } of store.list(exact, { keys: 1 }))
        return key === exact;
    return false;
}
async function slotsBelow(stream, bound, keys, store) {
    const found = [];
    const after = (0,ledger_keys/* keyOf */.TN)({ ...stream, sequence: bound });
    for await (const stored of store.list((0,ledger_keys/* prefixOf */.MT)(stream), { after, keys })) {
        const slot = (0,ledger_keys/* slotOf */.SW)(stored.key, stream.ledger);
        if (slot !== undefined)
            found.push({ sequence: slot.sequence, stored });
        if (found.length >= keys)
            break;
    }
    return found;
}
async function newestTrusted(stream, candidates, ports) {
    for (const { sequence, stored } of candidates) {
        const here = found(stream, sequence, await (0,read/* readStored */.CL)(stored, ports.store));
        const record = here && (0,read/* recordAt */.zR)(here);
        if (here === undefined || record === undefined || !(await believed(record, stream, ports)))
            continue;
        const before = candidates.find((each) => each.sequence === sequence - 1);
        if (!(await pointsBack(record, stream, before, ports.store)))
            continue;
        return { tree: (0,merkle/* grow */.wS)(record.chain.tree, here.leaf), leaf: here.leaf, sequence, seen: seenAt(here) };
    }
    return undefined;
}
function found(stream, sequence, stored) {
    return stored && { ...(0,read/* standing */.JA)(stored.bytes, (0,read/* slotAt */.UP)(stream, sequence)), past: stored.past };
}
async function standingAt(stream, sequence, store) {
    return found(stream, sequence, await (0,read/* readOldest */.EQ)((0,read/* slotAt */.UP)(stream, sequence), store));
}
/** What the next record tells of a slot. */
function seenAt(here) {
    const { sequence } = here.slot;
    const foreign = (0,read/* recordAt */.zR)(here) === undefined ? [{ sequence, what: 'foreign' }] : [];
    return here.past === undefined ? foreign : [...foreign, { sequence, what: here.past }];
}
async function believed(record, { zone }, { trust }) {
    return !('refused' in (await trust.judge(record, zone)));
}
async function pointsBack({ chain }, stream, listed, store) {
    if (chain.sequence === 0)
        return true; // to its registration, which the verifier looks up
    const sequence = chain.sequence - 1;
    const before = listed === undefined ? await standingAt(stream, sequence, store) : found(stream, sequence, await (0,read/* readStored */.CL)(listed.stored, store));
    return before !== undefined && before.leaf === chain.previous?.leaf;
}
/** No record near the end can be trusted: every slot is read, and peaks come from leaves alone. */
async function sinceTheBeginning(stream, { store }) {
    const first = await standingAt(stream, 0, store);
    if (first === undefined)
        return undefined;
    return { tree: (0,merkle/* grow */.wS)(merkle/* EMPTY */.wg, first.leaf), leaf: first.leaf, sequence: 0, seen: seenAt(first) };
}
/** From a trusted record over whatever fills the next slots, to the first that is empty. */
async function upward(stream, from, { sequence: newest, stored }, { store, trust }) {
    let { tree, leaf, sequence } = from;
    const seen = [...from.seen];
    while (sequence < newest) {
        const here = await standingAt(stream, sequence + 1, store);
        if (here === undefined)
            break;
        sequence += 1;
        leaf = here.leaf;
        tree = (0,merkle/* grow */.wS)(tree, leaf);
        seen.push(...seenAt(here).slice(0, Math.max(0, MOST_SEEN - seen.length)));
    }
    // A delete marker with nothing below it fills no slot; the record that is written there lies over it.
    if (sequence < newest)
        seen.push({ sequence: newest, what: sequence + 1 === newest && (0,read/* pastOf */.CM)(stored) === 'hidden' ? 'hidden' : 'ahead' });
    if (sequence + 1 >= limits/* LIMITS */.b.sequences) {
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: `the stream ${stream.zone}/${stream.name} is full`, fix: 'begin a new ledger' });
    }
    return { stream, next: sequence + 1, previous: leaf, tree, root: trust.newest, seen };
}
/** The head of an empty stream: its first record points back to its registration, or to nothing for a reserved name. */
function foundingHead(stream, registration, root) {
    return { stream, next: 0, previous: registration, tree: merkle/* EMPTY */.wg, root, seen: [] };
}

// EXTERNAL MODULE: ./build/record/body.js
var body = __nccwpck_require__(618);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __nccwpck_require__(4043);
;// CONCATENATED MODULE: ./build/redact/finder.js
/**
 * Finds any of many strings in a text, in one pass: Rabin and Karp's rolling hash over windows of eight units. Each
 * pattern is filed under one of its windows, the emptiest among its first ones, so that thousands of secrets with one
 * beginning (`arn:aws:...`) do not share a drawer. A table of flags says for almost every window of a text that no
 * pattern is filed there; only for the rest is one looked up and compared. Cost: length of the text, whatever the number
 * of patterns. An automaton (Aho and Corasick) would be as fast, but needs a node for every unit of every pattern; the
 * drawers are chains of numbers in arrays, since a large plan has millions of patterns.
 */
/** Units in a window; no pattern is shorter. */
const WINDOW = 8;
/** Windows of a pattern that are tried for an empty drawer. */
const TRIED = 24;
/** Flags for each pattern, as bits: few false ones, and small enough for the processor's own memory. */
const SPARSE = 32;
/** Drawers for each pattern. */
const ROOM = 2;
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;
const DROP = power(BASE, WINDOW - 1);
class Finder {
    #patterns;
    /** Where in its pattern the window begins that it is filed under. */
    #offsets;
    /** For each drawer its first pattern, and for each pattern the next one in its drawer; one more than the index, 0 for none. */
    #drawers;
    #next;
    #drawerShift;
    #flags;
    #flagShift;
    constructor(patterns) {
        this.#patterns = longEnough(patterns);
        const { length } = this.#patterns;
        this.#offsets = new Uint8Array(length);
        this.#next = new Uint32Array(length);
        const drawerBits = bitsFor(length * ROOM, 8, 28);
        this.#drawerShift = 32 - drawerBits;
        this.#drawers = new Uint32Array(2 ** drawerBits);
        const flagBits = bitsFor(length * SPARSE, 12, 24);
        this.#flagShift = 32 - flagBits;
        this.#flags = new Uint32Array(2 ** (flagBits - 5));
        for (let index = 0; index < length; index += 1)
            this.#file(index);
    }
    get isEmpty() {
        return this.#patterns.length === 0;
    }
    has(text) {
        return this.#scan(text, () => true);
    }
    /** Where the text holds patterns: in order, none touching the next. */
    spans(text) {
        const found = [];
        this.#scan(text, (from, to) => found.push({ from, to }) < 0);
        found.sort((left, right) => left.from - right.from);
        const merged = [];
        for (const { from, to } of found) {
            const last = merged.at(-1);
            if (last !== undefined && from <= last.to)
                last.to = Math.max(last.to, to);
            else
                merged.push({ from, to });
        }
        return merged;
    }
    #file(index) {
        const pattern = this.#patterns[index];
        const last = Math.min(pattern.length - WINDOW, TRIED - 1);
        let hash = hashAt(pattern, 0);
        const best = { offset: 0, hash, held: this.#heldAt(hash) };
        for (let offset = 1; offset <= last && best.held > 0; offset += 1) {
            hash = rolled(hash, pattern, offset);
            const held = this.#heldAt(hash);
            if (held < best.held)
                Object.assign(best, { offset, hash, held });
        }
        this.#offsets[index] = best.offset;
        const drawer = this.#drawerOf(best.hash);
        this.#next[index] = this.#drawers[drawer];
        this.#drawers[drawer] = index + 1;
        const flag = Math.imul(best.hash, SPREAD) >>> this.#flagShift;
        this.#flags[flag >>> 5] = this.#flags[flag >>> 5] | (1 << flag);
    }
    #drawerOf(hash) {
        return Math.imul(hash, SPREAD) >>> this.#drawerShift;
    }
    #heldAt(hash) {
        let held = 0;
        for (let at = this.#drawers[this.#drawerOf(hash)]; at > 0; at = this.#next[at - 1])
            held += 1;
        return held;
    }
    /** Calls `stop` for each match until it says so; true when it did. */
    #scan(text, stop) {
        const last = text.length - WINDOW;
        if (last < 0 || this.isEmpty)
            return false;
        const flags = this.#flags;
        const shift = this.#flagShift;
        let hash = hashAt(text, 0);
        for (let index = 0;;) {
            const flag = Math.imul(hash, SPREAD) >>> shift;
            if ((flags[flag >>> 5] & (1 << flag)) !== 0 && this.#stopsAt(text, index, hash, stop))
                return true;
            index += 1;
            if (index > last)
                return false;
            hash = rolled(hash, text, index);
        }
    }
    #stopsAt(text, index, hash, stop) {
        for (let at = this.#drawers[this.#drawerOf(hash)]; at > 0; at = this.#next[at - 1]) {
            const pattern = this.#patterns[at - 1];
            const from = index - this.#offsets[at - 1];
            if (from >= 0 && text.startsWith(pattern, from) && stop(from, from + pattern.length))
                return true;
        }
        return false;
    }
}
function longEnough(patterns) {
    const long = [];
    for (const pattern of patterns)
        if (pattern.length >= WINDOW)
            long.push(pattern);
    return long;
}
function bitsFor(wanted, least, most) {
    return Math.min(most, Math.max(least, Math.ceil(Math.log2(wanted + 1))));
}
function hashAt(text, start) {
    let hash = 0;
    for (let index = start; index < start + WINDOW; index += 1)
        hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
    return hash;
}
/** From the window before `start` to the one at it: one unit leaves, one comes. */
function rolled(hash, text, start) {
    const without = (hash - Math.imul(text.charCodeAt(start - 1), DROP)) | 0;
    return (Math.imul(without, BASE) + text.charCodeAt(start + WINDOW - 1)) | 0;
}
function power(base, exponent) {
    let result = 1;
    for (let times = 0; times < exponent; times += 1)
        result = Math.imul(result, base);
    return result;
}

;// CONCATENATED MODULE: ./build/redact/forms.js
/** The forms in which a secret turns up again: what tools and templates make of a value on its way into another. */
/** Beyond this many units only the beginning of a secret is looked for in its encoded forms: a key or a token is shorter. */
const ENCODED_UNITS = 4_096;
/** What is left of three alignments of base64 when the digits that mix in neighbours are cut off, by bytes before it. */
const CUT = [0, 2, 3];
/** Nothing quotes or encodes these: most secrets are made of nothing else, and a large plan has thousands. */
const BARE = /^[A-Za-z0-9._~-]*$/;
/** Itself, as JSON, percent-encoded, base64 as UTF-8 and as UTF-16 (PowerShell's), hexadecimal: each once. */
function formsOf(secret) {
    const head = secret.slice(0, ENCODED_UNITS);
    if (BARE.test(secret))
        return new Set([secret, head, ...bytesOf(Buffer.from(head, 'latin1')), ...base64Of(Buffer.from(head, 'utf16le'))]);
    const plain = [secret, quoted(secret), quoted(quoted(secret)), goQuoted(secret)];
    const encoded = [...new Set([head, quoted(head), goQuoted(head)])].flatMap((form) => [...percentOf(form), ...bytesOf(Buffer.from(form, 'utf8'))]);
    return new Set([...plain, ...encoded, ...base64Of(Buffer.from(head, 'utf16le'))]);
}
/** As it stands between the quotes of a JSON string. */
function quoted(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** As Go prints JSON, and so terraform's `jsonencode`: safe in HTML. */
function goQuoted(text) {
    return quoted(text).replaceAll(/[<>&\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function percentOf(text) {
    const encoded = encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
    return [encoded, encoded.replaceAll('%20', '+')];
}
function bytesOf(bytes) {
    const hex = bytes.toString('hex');
    return [hex, hex.toUpperCase(), ...base64Of(bytes)];
}
/** The digits that the secret alone decides, behind no, one and two bytes of something else, in both alphabets. */
function base64Of(bytes) {
    return CUT.flatMap((cut, before) => {
        const all = Buffer.concat([Buffer.alloc(before), bytes]);
        const standard = all.toString('base64').slice(cut, Math.floor((all.length * 8) / 6));
        return /[+/]/.test(standard) ? [standard, standard.replaceAll('+', '-').replaceAll('/', '_')] : [standard];
    });
}
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs;
const LETTERS = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** JSON in JSON in JSON: a task definition in a template in an error message. */
const NESTED = 4;
/** Whether there is another reading of it. Asked for every value. */
function isCoded(text) {
    return text.includes('\\') || text.includes('%') || text.includes('+');
}
/** Other readings of a text: without its percent-encoding, without its escapes, however deep. For finding, never for showing. */
function readingsOf(text) {
    const readings = [text];
    if (text.includes('%'))
        readings.push(withoutPercent(text));
    if (text.includes('+'))
        readings.push(withoutPercent(text.replaceAll('+', ' ')));
    for (const reading of [...readings])
        readings.push(...unescaped(reading));
    return readings.slice(1);
}
function unescaped(text) {
    const readings = [];
    for (let before = text; readings.length < NESTED && before.includes('\\'); before = readings.at(-1) ?? '') {
        readings.push(before.replaceAll(ESCAPE, (_, long, short, letter = '') => unitOf(long ?? short) ?? LETTERS[letter] ?? letter));
    }
    return readings;
}
function unitOf(hex) {
    return hex === undefined ? undefined : String.fromCharCode(Number.parseInt(hex, 16));
}
/** Run by run, so that one bad escape does not hide all others. */
function withoutPercent(text) {
    return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

;// CONCATENATED MODULE: ./build/redact/places.js
const ARGUMENT = { flag: 'keep', value: 'argument' };
const COMMAND = {
    tool: 'keep',
    class: 'keep',
    words: 'keep',
    argv: ARGUMENT,
    directory: 'keep', // where it ran: a path of the repository
    version: 'keep',
    providers: 'keep',
    lockFile: 'keep',
    taps: 'keep',
};
const STATE = { scope: 'keep', before: 'keep', after: 'keep' };
const COMMON = {
    operation: 'keep',
    recordedAt: 'keep',
    command: COMMAND,
    commit: 'keep',
    state: STATE,
    run: 'keep',
    actor: 'keep',
    recorder: 'keep',
    change: 'keep',
    environment: 'keep', // TF_VAR_environment=production is in every second workflow
    approvals: 'keep',
    controls: 'keep',
    cloudIdentity: 'keep', // and so is TF_VAR_role_arn
    policy: 'keep',
    config: 'keep',
    enforcement: 'keep',
};
const CHANGE = {
    address: 'address',
    deposed: 'keep',
    formerly: 'address',
    kind: 'keep',
    type: 'keep',
    action: 'keep',
    native: 'keep',
    reason: 'keep',
    replacement: { order: 'keep', paths: 'address' },
    deferred: 'keep',
    attributes: 'attribute',
    attributesOmitted: 'keep',
};
const CHECK = { address: 'address', kind: 'keep', status: 'keep', problems: 'problem' };
const RESULT = {
    address: 'address',
    deposed: 'keep',
    action: 'keep',
    status: 'keep',
    seenIn: 'keep',
    problem: 'problem',
};
const PLAN = {
    content: 'keep',
    format: 'keep',
    file: 'keep',
    counts: 'keep',
    changes: 'change',
    outputs: { name: 'address', action: 'keep', sensitive: 'keep' },
    drift: 'change',
    checks: CHECK,
    complete: 'keep',
    errored: 'keep',
};
const JOB = {
    status: 'keep',
    reads: { words: 'free', times: 'keep' },
    bypass: { what: 'keep', detail: 'free' },
    notChecked: { what: 'free', why: 'free' },
    waiting: 'keep',
    heads: 'keep',
    closed: 'keep',
};
const OWN = {
    founding: 'keep', // genesis
    zones: 'keep', // policy
    cut: 'keep',
    registers: 'keep', // register
    applies: 'keep', // intent: a record's place, a state's mark
    closes: 'keep', // outcome
    unannounced: { ...COMMON, applies: 'keep', code: 'keep' },
    exit: 'keep',
    status: 'keep',
    seenBy: 'keep',
    plan: PLAN,
    planRecord: 'keep',
    results: RESULT,
    samePlan: 'keep',
    breakGlass: 'keep', // the envelope holds what redaction left of the intent
    job: JOB, // run
    annotates: 'keep', // annotation
    note: 'problem',
};
/** What redaction itself adds. */
const ADDED = { redaction: 'keep', salt: 'keep', evidence: 'keep' };
const BODY = { ...COMMON, ...OWN, ...ADDED };
/** An object beside the record: the same lists, by the same rules. */
const EVIDENCE = { ...PLAN, results: RESULT, salt: 'keep', objects: 'keep' };
/** Why something is not there: in words that may quote what a tool or a server said. */
const ABSENT = { absent: 'keep', why: 'free' };
function placeOf(place, member) {
    if (typeof place === 'string')
        return place;
    return Object.hasOwn(place, member) ? (place[member] ?? 'free') : 'free';
}

;// CONCATENATED MODULE: ./build/redact/patterns.js
const PATTERNS = [
    { name: 'a private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^-]{0,16384}(?:-----END [A-Z0-9 ]{0,40}-----)?/g },
    { name: 'an AWS access key', pattern: /(?<![0-9A-Za-z])(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![0-9A-Za-z])/g },
    { name: 'a GitHub token', pattern: /gh[pousr]_[0-9A-Za-z]{36,255}|github_pat_[0-9A-Za-z_]{22,255}/g },
    { name: 'a GitLab token', pattern: /gl(?:pat|dt|rt|ptt|cbt|soat|agent)-[0-9A-Za-z_-]{20,64}/g },
    { name: 'a JSON web token', pattern: /eyJ[0-9A-Za-z_-]{8,}\.eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]*/g },
    { name: 'a URL with a password', pattern: /:\/\/[^/\s:@"'<>]{0,256}:[^/\s@"'<>]{1,256}@/g },
    {
        name: 'a Slack token or hook',
        pattern: /xox[abeprs]-[0-9A-Za-z-]{10,255}|xapp-\d-[0-9A-Za-z-]{10,255}|hooks\.slack\.com\/(?:services|workflows)\/[0-9A-Za-z/]{10,}/g,
    },
    { name: 'a Google key', pattern: /AIza[0-9A-Za-z_-]{35}|ya29\.[0-9A-Za-z_-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}/g },
    { name: 'an Azure connection string', pattern: /(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\s*=\s*[^;\s"']{4,}/gi },
    { name: 'an Azure signature', pattern: /[?&](?:amp;)?sig=[0-9A-Za-z%+/=_-]{16,}/gi },
    { name: 'a signed URL of AWS', pattern: /X-Amz-(?:Signature|Security-Token|Credential)=[0-9A-Za-z%+/=_-]{8,}/gi },
    { name: 'a Stripe or OpenAI key', pattern: /(?:sk|rk|pk)[-_](?:live|test|proj|ant|svcacct)[-_][0-9A-Za-z_-]{16,}/g },
    { name: 'a SendGrid key', pattern: /SG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}/g },
    {
        name: 'a token of a registry or of HashiCorp',
        pattern: /npm_[0-9A-Za-z]{36}|pypi-AgEI[0-9A-Za-z_-]{40,}|hv[sbr]\.[0-9A-Za-z_-]{20,}|[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,}/g,
    },
    { name: 'an authorization header', pattern: /\b(?:Bearer|Basic)\s+[0-9A-Za-z._~+/=-]{8,}/gi },
];
function patternIn(text) {
    const runs = runsIn(text);
    if (runs === undefined)
        return undefined;
    const row = PATTERNS.find(({ pattern }) => text.search(pattern) >= 0);
    return row?.name ?? (runs.some((run) => run.length >= RANDOM && isRandom(run)) ? 'a random token' : undefined);
}
/** Nothing that looks like a secret has no run of this length, but for what follows a sign: `://user:x@`, `Pwd=x`. */
const RUN = 15;
/** By UTF-16 unit: part of a run, a sign, both, or neither. */
const KIND = { run: 1, sign: 2 };
const patterns_KINDS = new Uint8Array(65_536);
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/_-.')
    patterns_KINDS[unit.charCodeAt(0)] = KIND.run;
patterns_KINDS['@'.charCodeAt(0)] = KIND.sign;
patterns_KINDS['='.charCodeAt(0)] = KIND.sign | KIND.run;
/** Asked for every value, so in one loop and without an expression. `undefined` where no pattern can be. */
function runsIn(text) {
    const runs = [];
    let signs = text.includes('-----BEGIN') ? KIND.sign : 0;
    let start = 0;
    for (let index = 0; index <= text.length; index += 1) {
        const kind = index < text.length ? (patterns_KINDS[text.charCodeAt(index)] ?? 0) : 0;
        signs |= kind;
        if ((kind & KIND.run) !== 0)
            continue;
        if (index - start >= RUN)
            runs.push(text.slice(start, index));
        start = index + 1;
    }
    return runs.length > 0 || (signs & KIND.sign) !== 0 ? runs : undefined;
}
/** The text with `instead` for all that looks like a secret. */
function withoutPatterns(text, instead) {
    const known = PATTERNS.reduce((rest, { pattern }) => rest.replaceAll(pattern, instead), text);
    return known.replaceAll(TOKEN, (token) => (isRandom(token) ? instead : token));
}
/** Shorter ones are too often a name: 20 units of base64 are 120 bits. */
const RANDOM = 20;
const TOKEN = /[0-9A-Za-z+/=_.-]{20,}/g;
/** Ids that the clouds make, after a word that says of what, and UUIDs: random, but names. */
const ID = /^(?:[a-z]{1,16}-){1,3}(?:[0-9a-f]{8}|[0-9a-f]{17})$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]{20,}|[0-9A-F]{20,})$/;
/** How often, of all neighbours in one part, letters, capitals and digits alternate. Base64: 0.64, hexadecimal 0.47, words 0.2. */
const MIXED = { withDigits: 0.28, withoutDigits: 0.45 };
/**
 * Whether a person would have named something so. Shannon's entropy can't say for twenty units: it counts units, not
 * order, and `prod-network-use1` has as much of it as a key.
 */
function isRandom(token) {
    if (ID.test(token))
        return false;
    const parts = token.split(/[-_/=+.]/).filter((part) => part !== '');
    if (parts.some((part) => HEX.test(part) && /\d/.test(part) && /[a-f]/i.test(part)))
        return true;
    const units = parts.reduce((sum, part) => sum + part.length, 0);
    if (units < 16)
        return false;
    const turns = parts.reduce((sum, part) => sum + turnsOf(part), 0);
    return turns / (units - 1) >= (/\d/.test(token) ? MIXED.withDigits : MIXED.withoutDigits);
}
function turnsOf(part) {
    let turns = 0;
    for (let index = 1; index < part.length; index += 1)
        if (classAt(part, index) !== classAt(part, index - 1))
            turns += 1;
    return turns;
}
function classAt(text, index) {
    const unit = text.charCodeAt(index);
    if (unit <= 57)
        return 0;
    return unit <= 90 ? 1 : 2;
}

;// CONCATENATED MODULE: ./build/redact/text.js
/** Prose that a tool printed: what went wrong, which check failed. Shown without the values in it that may be secret. */

const SECRET = '(secret)';
const LIKE_SECRET = '(looks like a secret)';
const text_CUT = '... (cut)';
const SHOWN_BYTES = 2_048;
/** What is longer is no message. It is withheld, for a secret could begin before whatever border we cut at. */
const READ_UNITS = 262_144;
/** A secret of this size in a message was printed by something that prints everything. */
const WHOLE_UNITS = 1_024;
/** Colours and other sequences of a terminal; then all control characters but line ends and tabs, and those that turn or hide text. */
const TERMINAL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const WORD = '(?:passw(?:or)?d|passphrase|passcode|pwd|secret(?!smanager)|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|account[ _-]?key|authorization|connection[ _-]?string)';
/** `password = x`, `"password": "x"`, `--token x`, however often it was quoted. */
const ASSIGNED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?\\s{0,4}(?:=>|:=|=|:)\\s{0,4}\\\\{0,8}["'\`]?)([^\\s"'\`,;}\\])\\\\]+)`, 'gi');
const OPTION = new RegExp(`(--?[a-z-]{0,20}${WORD}[a-z-]{0,20}\\s+)([^\\s"'\`-][^\\s"'\`]*)`, 'gi');
/** The rest of a line behind such a word, and behind the quote that ends it where it is a key: every quoted string in it. */
const MENTIONED = new RegExp(`(${WORD}[A-Za-z0-9_-]{0,40}\\\\{0,8}["'\`]?)([^\\n]*)`, 'gi');
const QUOTED = /(\\{0,8}["'`\u2018\u201c])([^"'`\n\u2019\u201d]{1,2000}?)(\\{0,8}["'`\u2019\u201d])/g;
/** In any doubt the whole is withheld. */
function clearText(value, secrets) {
    if (typeof value !== 'string' || value.length > READ_UNITS)
        return { withheld: 'not-listed' };
    const replaced = withoutSecrets(value.replaceAll('\r\n', '\n'), secrets);
    if (replaced === undefined)
        return { withheld: 'propagated' };
    const plain = replaced.replaceAll(TERMINAL, '').replaceAll(CONTROL, '');
    const again = withoutSecrets(plain, secrets); // control characters may have stood inside of a secret
    if (again === undefined)
        return { withheld: 'propagated' };
    const clear = withoutMentions(withoutPatterns(again, LIKE_SECRET));
    const bare = clear.replaceAll(SECRET, ' ').replaceAll(LIKE_SECRET, ' ');
    if (secrets.within(bare))
        return { withheld: 'propagated' }; // in a form that can't be cut out
    if (patternIn(bare) !== undefined)
        return { withheld: 'pattern' };
    return { shown: cut(clear.toWellFormed()) };
}
/** `undefined` when a secret takes up so much that the rest is not worth the risk. */
function withoutSecrets(text, secrets) {
    const spans = secrets.spans(text);
    if (spans.some(({ from, to }) => to - from > WHOLE_UNITS))
        return undefined;
    let clear = '';
    let at = 0;
    for (const { from, to } of spans) {
        clear += text.slice(at, from) + SECRET;
        at = to;
    }
    clear += text.slice(at);
    return clear.replaceAll(QUOTED, (whole, open, inside, close) => (secrets.isShort(inside) ? `${open}${SECRET}${close}` : whole));
}
function withoutMentions(text) {
    const assigned = [ASSIGNED, OPTION].reduce((rest, form) => rest.replaceAll(form, (whole, before, held) => (isOurs(held) ? whole : `${before}${LIKE_SECRET}`)), text);
    const hide = (whole, open, inside, close) => (isOurs(inside) ? whole : `${open}${LIKE_SECRET}${close}`);
    return assigned.replaceAll(MENTIONED, (_, word, line) => `${word}${line.replaceAll(QUOTED, hide)}`);
}
/** What we put there ourselves, or its first word: not to be replaced again. */
function isOurs(held) {
    return held.startsWith('(secret') || held.startsWith('(looks');
}
function cut(text) {
    const bytes = Buffer.from(text);
    if (bytes.length <= SHOWN_BYTES)
        return text;
    const kept = bytes.subarray(0, SHOWN_BYTES - text_CUT.length);
    return `${kept.toString('utf8').replace(/\ufffd$/, '')}${text_CUT}`;
}

;// CONCATENATED MODULE: ./build/redact/names.js
/** What the name of an attribute says of its value, before anybody looks at the value. */
/** Words that say: here is a secret. Names are read with `-` between their words, whatever stood there. */
const SECRET_WORDS = [
    'passw(?:or)?d|passphrase|passcode|\\bpass\\b|pwd|secret|token|credential|cookie|\\bpin\\b|\\botp\\b|\\bsalt\\b|\\bseed\\b',
    '(?:api|access|private|account|shared|master|primary|secondary|signing|encryption|auth|host|license|ssh|storage|function|service)-?key\\b(?!-(?:id|arn|type|name|vault))',
    'access-?key-?id|\\bsecret-?access|key-?material|key-?pem|\\bpem\\b|\\bpfx\\b|\\bp12\\b|keystore|kubeconfig|kube-config',
    'connection-?str|conn-?str|connection-?ur[li]|database-?ur[li]|\\bdsn\\b|\\bsas\\b|authorization|auth-?header|webhook',
    'certificate-?(?:body|data|chain)|client-?certificate',
    '\\b(?:mfa|totp|cvv)\\b(?!-(?:delete|enabled|configuration))|(?:verification|recovery|security|activation|unlock|backup|invite|auth)-?codes?\\b',
];
const SECRET_NAME = new RegExp(SECRET_WORDS.join('|'), 'i');
/** A yes, a no or a small number with such a name is about the secret, not the secret: its length, its age, whether there must be one. */
const ABOUT = /(?:^|_)(?:length|min|minimum|max|maximum|age|enable|enabled|disable|disabled|require|required|requires|allow|allows|expire|expiration|expiry|validity|ttl|lifetime|days|hours|seconds|minutes|count|reuse|rotate|rotation|recovery_window_in|manage|manage_master_user|policy|deletion)(?:_|$)/i;
/** Named like secrets, and known to be none. Each with its reason. */
const NONE = [
    { name: 'http_tokens', why: 'optional or required: whether an instance answers metadata requests without a session' },
    { name: 'authorization', why: 'which kind of check a method of an API makes: NONE is what a reviewer looks for' },
    { name: 'authorization_type', why: 'the same of a function with a URL' },
];
const HARMLESS = new Set(NONE.map(({ name }) => name));
/**
 * Values under these are made by whoever writes the configuration and may be anything: scripts, environments, contents.
 * Nothing below one is shown, not even a number: each is a place where secrets have been found in real plans.
 */
const FREE_FORM = new Set([
    'user_data user_data_base64 user_data_replace_on_change custom_data metadata_startup_script startup_script metadata', // scripts of machines
    'environment environment_variables env env_from variables app_settings build_environment_variables', // what processes are told
    'content content_base64 sensitive_content source_code source template rendered body payload definition input output result value', // contents
    'values set set_list set_sensitive data binary_data string_data container_definitions containers template_body parameters', // of charts, tasks, stacks
    'triggers triggers_replace keepers command script inline interpreter provisioner connection query program', // of what runs anything
    'secret_string secret_binary request_parameters request_templates response_templates headers request_headers', // of what is sent
].flatMap((names) => names.split(' ')));
const TAGGED = new Set(['tags', 'tags_all', 'labels', 'effective_labels', 'terraform_labels']);
/** The way to the value of one tag: a key of somebody's, and so no name of the provider's. */
function isTag(names) {
    return names.length === 2 && TAGGED.has(names[0] ?? '');
}
/** Of a path as capture prints it: `ingress[0].from_port`, `tags["a b"]`. */
function namedBy(path) {
    const names = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[[^\]]*\]|([^.[\]]+)/g)].flatMap(([, key, name]) => key ?? name ?? []);
    const last = names.at(-1) ?? '';
    const telling = names.filter((name) => isSecretName(name));
    return {
        names,
        secret: telling.length > 0,
        about: telling.every((name) => ABOUT.test(snake(name))),
        freeForm: (!isTag(names) && names.some((name) => FREE_FORM.has(name))) || last === '',
    };
}
function isSecretName(name) {
    return !HARMLESS.has(name) && SECRET_NAME.test(snake(name).replaceAll(/[_. ]/g, '-'));
}
/** `adminPassword`: `admin_password`. */
function snake(name) {
    return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
}

;// CONCATENATED MODULE: ./build/redact/listed.js
/**
 * The attributes whose values a reviewer decides on, and that nobody keeps a secret in. All others are withheld: a list
 * of what is dangerous would be one provider behind for ever. An entry counts under any of its names, for the types that
 * it says, below nothing but blocks that are known (BLOCKS): a key of somebody's map may be called `engine` too.
 */

const ROWS = [
    {
        why: 'who can reach it: addresses',
        names: 'cidr_block cidr_blocks ipv6_cidr_block ipv6_cidr_blocks cidr_ipv4 cidr_ipv6 cidr ip_cidr_range public_access_cidrs',
    },
    {
        why: 'who can reach it: addresses',
        names: 'source_ranges destination_ranges source_address_prefix source_address_prefixes destination_address_prefix address_prefix',
    },
    {
        why: 'who can reach it: addresses',
        names: 'destination_address_prefixes address_space address_prefixes ip_rules ip_range ip_ranges start_ip_address end_ip_address source_ips',
    },
    {
        why: 'who can reach it: addresses',
        names: 'destination_cidr_block destination_ipv6_cidr_block loadBalancerSourceRanges load_balancer_source_ranges external_ips prefix_list_ids',
    },
    {
        why: 'who can reach it: ports',
        names: 'from_port to_port port ports target_port node_port source_port_range source_port_ranges destination_port_range destination_port_ranges protocol ip_protocol',
    },
    {
        why: 'who can reach it: rules',
        names: 'direction access rule_action priority rule_no rule_number security_groups security_group_ids vpc_security_group_ids source_security_group_id',
    },
    {
        why: 'who can reach it: rules',
        names: 'referenced_security_group_id source_tags target_tags source_service_accounts default_action bypass virtual_network_subnet_ids subnet_id subnet_ids',
    },
    { why: 'which of a few: whether a rule is for what comes in or goes out, whether a listener forwards or answers', names: 'type address_type stack_type' },
    {
        why: 'which of a few',
        names: 'ipv6_access_type peer_network_type network_tier network_firewall_policy_enforcement_order subresource_names ip_address_type routing_mode',
    },
    {
        why: 'what is public',
        names: 'acl object_ownership visibility scheme load_balancer_type public_network_access public_access_prevention container_access_type access_level',
    },
    {
        why: 'what is public',
        names: 'network_access_policy allow_origins allow_methods allowed_origins allowed_methods restriction_type endpoint_type auth_type authorization authorization_type',
    },
    {
        why: 'who may do what',
        names: 'actions not_actions data_actions not_data_actions effect action permissions permission privileges verbs resources api_groups resource not_resource',
    },
    {
        why: 'who may do what',
        names: 'principal principals principal_type principal_id role role_arn role_name role_definition_name role_definition_id policy_arn managed_policy_arns',
    },
    {
        why: 'who may do what',
        names: 'permissions_boundary source_arn source_account account_id execution_role_arn task_role_arn iam_instance_profile scope scopes assignable_scopes included_permissions',
    },
    { why: 'who may do what', names: 'members member', types: /^google_.*_iam_/ },
    { why: 'who may do what', names: 'name kind namespace api_group', types: /^kubernetes_(?:cluster_)?role/ },
    { why: 'who may do what', names: 'groups group users user', types: /^aws_iam_/ },
    {
        why: 'what protects it',
        names: 'status sse_algorithm encryption_type kms_key_id kms_master_key_id kms_key_arn kms_key key_usage mode encryption_at_rest_kms',
    },
    {
        why: 'what protects it',
        names: 'ssl_policy ssl_mode min_tls_version minimum_tls_version minimum_protocol_version tls_version tls_policy http_tokens http_endpoint',
    },
    {
        why: 'what protects it',
        names: 'deletion_policy deletion_protection lifecycle_state on_delete backup_retention retention_in_days maintenance_window backup_window log_types',
    },
    {
        why: 'what protects it',
        names: 'enabled_cloudwatch_logs_exports enabled_log_types enabled_cluster_log_types mfa_delete image_tag_mutability node_to_node_encryption rotation_period',
    },
    {
        why: 'how large and how dear',
        names: 'instance_type instance_types instance_class machine_type vm_size node_type size sku sku_name tier plan capacity_type capacity billing_mode',
    },
    {
        why: 'how large and how dear',
        names: 'volume_type volume_size disk_type disk_size storage_type storage_class account_tier account_replication_type replication_type throughput iops launch_type tenancy',
    },
    {
        why: 'what runs',
        names: 'engine engine_version engine_mode database_version family parameter_group_family license_model runtime architectures os_type package_type platform_version',
    },
    {
        why: 'what runs',
        names: 'kubernetes_version cluster_version release_label release_channel channel min_master_version ami image_id ami_type image_family image_project',
    },
    { why: 'what runs', names: 'version', types: /eks|gke|container_cluster|kubernetes|elasticsearch|opensearch|helm_release|mssql|postgresql|mysql|msk|mq_/ },
    { why: 'where it lies', names: 'region location zone zones availability_zone availability_zones locations replica_zones failover_zones' },
    {
        why: 'where it lies: what holds it, by the names and numbers that every ARN and URL of it has, too',
        names: 'project project_id resource_group_name vpc_id network network_id subnetwork virtual_network_name virtual_hub_id remote_virtual_network_id owner_id arn',
    },
    {
        why: 'where it leads: routes and endpoints',
        names: 'route_table_id route_table_ids associated_route_table_id gateway_id nat_gateway_id transit_gateway_id private_connection_resource_id private_dns_zone_ids',
    },
    { why: 'where its log goes', names: 'target_bucket target_prefix' },
    { why: 'who may do what', names: 'object_id tenant_id' },
    { why: 'what may be merged, and from where', names: 'repository branch source_branch default_branch ref full_name topics', types: /^(?:github|gitlab)_/ },
    {
        why: 'which file of the machine that applies, and who may read it: not what is in it',
        names: 'filename file_permission directory_permission',
        types: /^local_/,
    },
    {
        why: 'what it is called: the settings that it shares with others',
        names: 'db_name db_subnet_group_name parameter_group_name option_group_name dataset_id',
    },
    {
        why: 'what it is called: a new name is what a replacement is often for',
        names: 'bucket name identifier cluster_identifier function_name cluster_name table_name queue_name topic_name repository_name',
    },
];
/**
 * Keys of tags that say what something is for, in nearly every configuration. Their values stand on bills and in every
 * list of resources, and each cloud warns not to put a secret there. `owner` is not among them: it names a person.
 */
const TAGS = new Set('name environment env stage tier project application app service component managedby managed_by managed-by terraform costcenter cost_center'.split(' '));
const DOCUMENTS = new Set('policy assume_role_policy access_policy access_policies bucket_policy key_policy resource_policy repository_policy policy_document policy_data'.split(' '));
/** Blocks of resources, whose members have the names that the provider gave them. */
const BLOCKS = new Set([
    'ingress egress rule rules security_rule allow deny action default_action filter condition conditions statement principals', // of networks and policies
    'subject role_ref authorized_networks ip_configuration network_rules network_acls master_authorized_networks_config cidr_blocks', // of access
    'versioning versioning_configuration server_side_encryption_configuration apply_server_side_encryption_by_default logging lifecycle_rule', // of buckets
    'encryption encryption_config encryption_configuration vpc_config metadata_options root_block_device ebs_block_device settings backup_configuration', // of machines
    'cors_rule cors_configuration network_configuration node_config scaling_config binding audit_config inline_policy spec subnet route listener', // of services
    'site_config identity sku storage_profile ip_restriction access_config network_interface boot_disk initialize_params point_in_time_recovery', // of services
    'routing propagated_route_table private_dns_zone_group private_service_connection branches access_policy', // of networks and rights
].flatMap((names) => names.split(' ')));
const BY_NAME = new Map();
for (const row of ROWS)
    for (const name of row.names.split(' '))
        BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), row]);
/** Whether a value by these names may be shown, and as what. `names`: the way to it, without places in lists. */
function listedAs(type, names) {
    const last = names.at(-1);
    if (isTag(names))
        return TAGS.has((last ?? '').toLowerCase()) ? 'value' : undefined;
    if (last === undefined || !names.slice(0, -1).every((name) => BLOCKS.has(name)))
        return undefined;
    if (DOCUMENTS.has(last))
        return 'document';
    return BY_NAME.get(last)?.some(({ types }) => types === undefined || types.test(type)) ? 'value' : undefined;
}

;// CONCATENATED MODULE: ./build/redact/common.js
const common_COMMON = [
    { why: 'says that there is none, or yes or no', words: ['true', 'false', 'null', 'none', 'undefined', 'enabled', 'disabled', 'required', 'optional'] },
    {
        why: 'names of environments',
        words: ['default', 'prod', 'production', 'stage', 'staging', 'test', 'testing', 'devel', 'development', 'integration', 'preprod', 'sandbox', 'acceptance'],
    },
    {
        why: 'names of environments',
        words: ['preproduction', 'pre-production', 'non-production', 'nonprod', 'shared', 'global', 'local', 'main', 'master', 'latest', 'stable'],
    },
    { why: 'clouds and tools', words: ['terraform', 'opentofu', 'terragrunt', 'github', 'amazon', 'azure', 'azurerm', 'google', 'kubernetes', 'cloudformation'] },
    {
        why: 'engines and their first users, in every tutorial, and so the first passwords that anybody tries',
        as: 'common',
        words: [
            'postgres',
            'postgresql',
            'mysql',
            'mariadb',
            'aurora-mysql',
            'aurora-postgresql',
            'redis',
            'valkey',
            'mongodb',
            'sqlserver',
            'oracle',
            'elasticsearch',
        ],
    },
    {
        why: 'engines and their first users, in every tutorial, and so the first passwords that anybody tries',
        as: 'common',
        words: ['opensearch', 'memcached', 'admin', 'root', 'user', 'username', 'administrator', 'password', 'secret'],
    },
    {
        why: 'words of policies and networks',
        words: ['Allow', 'Deny', 'Effect', 'Action', 'Resource', 'Principal', 'Statement', 'Service', 'Federated', 'ingress', 'egress'],
    },
    {
        why: 'words of policies and networks',
        words: ['localhost', 'public', 'private', 'internal', 'internet-facing', 'public-read', 'log-delivery-write', 'authenticated-read'],
    },
    { why: 'regions and zones of AWS', pattern: /^(?:us|eu|ap|sa|ca|me|af|il|mx|cn)(?:-gov|-isob?)?-(?:north|south|east|west|central)(?:east|west)?-\d[a-f]?$/ },
    {
        why: 'regions and zones of Google',
        pattern: /^(?:us|europe|asia|australia|southamerica|northamerica|africa|me)-(?:north|south|east|west|central)(?:east|west)?\d{1,2}(?:-[a-f])?$/,
    },
    {
        why: 'regions of Azure',
        pattern: /^(?:(?:north|south|east|west|central)+(?:us|europe|asia|india)\d?|(?:uk|france|germany|norway|japan|brazil|korea|australia|canada|sweden|switzerland)(?:north|south|east|west|central)+)$/,
    },
    { why: 'versions and dates', pattern: /^v?\d{1,4}(?:\.\d{1,4}){1,3}$|^(?:19|20)\d\d-[01]\d-[0-3]\d$/ },
    { why: 'what may be a version or a date, and as well a code in groups of digits', as: 'common', pattern: /^v?\d{1,4}(?:[.-]\d{1,4}){1,3}$/ },
    {
        why: 'an address or a range: what is behind it is guarded, not its number',
        pattern: /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$|^[0-9a-f:]*::?[0-9a-f:]*\/\d{1,3}$/i,
    },
    { why: 'the number of an AWS account: part of every ARN, and no secret for AWS', as: 'common', pattern: /^\d{12}$/ },
    { why: 'digits too few to tell a secret from a port; six are a code that somebody is sent', as: 'common', pattern: /^[+-]?\d{1,5}$/ },
    { why: 'types of instances', pattern: /^(?:(?:db|cache)\.)?[a-z][a-z0-9-]{1,9}\.(?:nano|micro|small|medium|\d*x?large|metal)$/ },
    { why: 'actions of policies; a user with a password has the same shape', as: 'common', pattern: /^[a-z0-9-]{2,40}:[A-Z*][A-Za-z]{0,60}\*?$/ },
    { why: 'services that policies are for', pattern: /^[a-z0-9-]{2,30}\.amazonaws\.com$/ },
    {
        why: 'protocols',
        as: 'open',
        words: [
            'tcp',
            'udp',
            'icmp',
            'icmpv6',
            'http',
            'https',
            'http2',
            'tls',
            'ssl',
            'ssh',
            'grpc',
            'tcp_udp',
            'ipv4',
            'ipv6',
            'ipv4_ipv6',
            'dualstack',
            'all',
            'any',
        ],
    },
    {
        why: 'words of settings with a few values',
        as: 'open',
        words: [
            'standard',
            'premium',
            'basic',
            'free',
            'external',
            'regional',
            'zonal',
            'active',
            'inactive',
            'always',
            'never',
            'automatic',
            'manual',
            'on',
            'off',
            'yes',
            'no',
        ],
    },
    { why: 'policies that AWS writes', pattern: /^arn:aws(?:-cn|-us-gov)?:iam::aws:policy\/[A-Za-z0-9/_-]{1,80}$/ },
];
class Known {
    #words;
    #shapes;
    constructor(rows) {
        this.#words = new Set(rows.flatMap(({ words = [] }) => words.map((word) => word.toLowerCase())));
        this.#shapes = rows.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
    }
    has(text) {
        return text.length <= 128 && (this.#words.has(text.toLowerCase()) || this.#shapes.some((shape) => shape.test(text)));
    }
}
const NOT_LOOKED_FOR = new Known(common_COMMON.filter((row) => row.as !== 'open'));
const OPEN = new Known(common_COMMON.filter((row) => row.as !== 'common'));
function isCommon(text) {
    return NOT_LOOKED_FOR.has(text);
}
/** Whether a value may be shown below any name that is neither free nor that of a secret: `tcp`, `eu-central-1`, `10.0.0.0/8`. */
function isOpen(text) {
    return OPEN.has(text);
}

;// CONCATENATED MODULE: ./build/redact/values.js
/** One value: shown or withheld, and why. Everything that can be a reason against showing it is asked here. */


/** A longer value is a document or a script, whatever it is called. */
const SHOWN_UNITS = 256;
const DOCUMENT_BYTES = 2_048;
/** Ports, sizes, counts, days: of fewer than these there is no use in hiding one. A number of more digits may be a code or a key. */
const SMALL = 65_535;
/** Seconds, bytes and millions: of codes of six digits, one in sixty is a multiple of one of these. */
const ROUND = [60, 1_000, 1_024];
const ROUND_BELOW = 100_000_000;
/**
 * The most telling reason first: that a value is a known secret says more than that its name is not listed. An author of
 * a change can find out by it whether a guess is a secret of the same plan; who can plan can read that secret anyway.
 */
function clearValue(value, standing, look) {
    const why = reasonAgainst(value, standing, look);
    return why === undefined ? { shown: printable(value) } : { withheld: why };
}
function reasonAgainst(value, standing, look) {
    const { secretName, about, freeForm, listed } = standing;
    const harmless = isHarmless(value);
    const found = harmless ? undefined : look(value);
    if (found !== undefined)
        return found;
    const telling = !(harmless || isRound(value));
    if (secretName && (telling || !about))
        return 'name';
    if (freeForm)
        return 'not-listed';
    if (!telling || (typeof value === 'string' && isOpen(value)))
        return undefined;
    return listed !== undefined && isShort(value, listed) ? undefined : 'not-listed';
}
/** Says too little to be a secret. */
function isHarmless(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && Math.abs(value) <= SMALL;
    if (typeof value === 'string')
        return value === '' || value === 'true' || value === 'false';
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length === 0;
    return true;
}
/** `345600`, `262144`: a time or a size. Only where it is not known as a secret, unlike what is small. */
function isRound(value) {
    return typeof value === 'number' && Math.abs(value) < ROUND_BELOW && ROUND.some((unit) => value % unit === 0);
}
/** In a text, in a list, in an object and its member names, and in JSON inside of a text. */
function foundIn(value, secrets) {
    if (typeof value === 'string')
        return foundInText(value, secrets) ?? foundInDocument(value, secrets);
    if (typeof value === 'number')
        return secrets.in(String(value)) ? 'propagated' : undefined;
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = [...Object.keys(value), ...Object.values(value)].map((held) => foundIn(held, secrets));
    return found.find((reason) => reason === 'propagated') ?? found.find((reason) => reason === 'pattern');
}
function foundInText(text, secrets) {
    if (secrets.in(text))
        return 'propagated';
    return patternIn(text) === undefined ? undefined : 'pattern';
}
/** Leaf by leaf, so that a short secret is compared with whole leaves. Longer ones were found in the text. */
function foundInDocument(text, secrets) {
    const document = secrets.hasShort ? documentIn(text) : undefined;
    return document === undefined ? undefined : foundIn(document, secrets);
}
function documentIn(text) {
    if (text.length > 1_048_576 || !isBracketed(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // it only begins like a document
    }
}
/** Begins like an object or a list. Asked for every value. */
function isBracketed(text) {
    const first = text.charCodeAt(0);
    return first === 0x7b || first === 0x5b || (first <= 0x20 && /^\s*[[{]/.test(text));
}
/** A policy is shown as it was printed, when it is JSON and small; each of its leaves was looked at. */
function isShort(value, listed) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (listed === 'document')
        return Buffer.byteLength(text) <= DOCUMENT_BYTES && (typeof value !== 'string' || documentIn(value) !== undefined);
    if (typeof value === 'object' && !Array.isArray(value))
        return false;
    return text.length <= SHOWN_UNITS && !(typeof value === 'string' && isBracketed(text));
}
/** Records hold no fractions, no number that a reader would round, and no half of a surrogate pair. */
function printable(value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : String(value);
    if (Array.isArray(value))
        return value.map((item) => printable(item));
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
        return {};
    if (typeof value === 'object' && value !== null)
        return JSON.stringify(value).toWellFormed(); // free keys are no members of a record
    return value ?? null;
}

;// CONCATENATED MODULE: ./build/redact/attributes.js




function clearAttributes({ type, replacement, attributes }, pass) {
    const forcing = replacement?.paths ?? [];
    return attributes.map(({ path, op, sensitive, before, after }) => {
        pass.names(path);
        const known = standingOf(type, path, pass);
        const standing = known.listed === undefined && forcing.some((forced) => isBelow(path, forced)) ? { ...known, listed: 'value' } : known;
        const side = (value) => clearSide(value, sensitive, standing, pass);
        return { after: side(after), before: side(before), op, path: path.toWellFormed(), sensitive }; // in the order of printing
    });
}
/** What a replacement is for is what a reviewer must see of it: the old bucket's name and the new one. */
function isBelow(path, forced) {
    return path.startsWith(forced) && (path.length === forced.length || path[forced.length] === '.' || path[forced.length] === '[');
}
function clearSide(value, sensitive, standing, pass) {
    if (value === null)
        return null;
    if ('unknown' in value)
        return { unknown: true };
    const clear = pass.degraded ? { withheld: 'degraded' } : judged(value, sensitive, standing, pass);
    if ('withheld' in clear)
        pass.tally.withheld(clear.withheld);
    return clear;
}
/** What capture has judged stays withheld; what it would show is judged again, like a raw value. */
function judged(value, sensitive, standing, { look }) {
    if (!(value instanceof values/* Raw */.dO) && 'withheld' in value)
        return value;
    if (sensitive)
        return { withheld: 'masked' };
    const held = value instanceof values/* Raw */.dO ? values/* Raw */.dO.reveal(value) : value.shown;
    return clearValue(held, standing, look);
}
/** The same few paths stand in thousands of changes. */
function standingOf(type, path, { standings }) {
    const key = `${type} ${path}`;
    const known = standings.get(key);
    if (known !== undefined)
        return known;
    const { names, secret, about, freeForm } = namedBy(path);
    const standing = { secretName: secret, about, freeForm, listed: listedAs(type, names) };
    standings.set(key, standing);
    return standing;
}

;// CONCATENATED MODULE: ./build/redact/walk.js







const HOLDS_SECRET = '(withheld: holds a value that was given as a secret)';
const LOOKS_LIKE_ONE = '(withheld: looks like a secret)';
/** Anything but an object gives an empty body: nothing passes that was not walked through. */
function clearBody(body, place, pass) {
    const held = Object.entries(body).map(([name, value]) => [name, clearAt(value, placeOf(place, name), pass)]);
    return Object.fromEntries(held);
}
/** One item of a list. `undefined` for what is no object: a list of a record holds nothing else. */
function clearItem(item, place, pass) {
    const clear = clearAt(item, place, pass);
    return typeof clear === 'object' && clear !== null && !(0,shared_bytes/* isList */.Lv)(clear) ? clear : undefined;
}
function clearAt(value, place, pass) {
    if (Array.isArray(value))
        return value.map((item) => clearAt(item, place, pass) ?? null);
    if (place === 'argument')
        return clearArgument(value, pass);
    if (place === 'problem')
        return clearProblem(value, pass);
    if (value instanceof values/* Raw */.dO)
        return withheld('not-listed', pass);
    if (value instanceof values/* Later */.Vs)
        return undefined; // told when all is cleared; missing is malformed
    if (typeof value === 'string')
        return clearString(value, place, pass);
    if (typeof value !== 'object' || value === null)
        return plain(value);
    if ((0,values/* isAbsent */.W0)(value))
        return clearBody(value, ABSENT, pass);
    if (place === 'change')
        return clearChange(value, pass);
    return clearBody(value, place, pass);
}
/** Numbers that a record can't hold as such, and what is no JSON at all. */
function plain(value) {
    if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
        return value === undefined ? undefined : printable(value);
    return null;
}
function clearChange(change, pass) {
    const { attributes, ...members } = change;
    return { ...clearBody(members, CHANGE, pass), attributes: clearAttributes(change, pass) };
}
function clearString(text, place, pass) {
    if (place === 'address')
        pass.names(text);
    return place === 'keep' || place === 'address' ? text.toWellFormed() : clearFree(text, pass);
}
function clearFree(text, pass) {
    if (walk_isOurs(text))
        return text; // of a record that was read back
    if (pass.secrets.in(text)) {
        pass.tally.found('propagated');
        return HOLDS_SECRET;
    }
    if (patternIn(text) === undefined)
        return text.toWellFormed();
    pass.tally.found('pattern');
    return LOOKS_LIKE_ONE;
}
/** Known to be harmless by the adapter, unless it is a secret all the same. Of what is not known to be, nothing is shown. */
function clearArgument(value, pass) {
    if (value === null || value === undefined)
        return value;
    if (pass.degraded)
        return withheld('degraded', pass);
    if (value instanceof values/* Raw */.dO)
        return withheld('not-listed', pass);
    if (isWithheld(value))
        return withheld(value.withheld, pass);
    const known = isShown(value) ? value.shown : String(value);
    const found = pass.look(known);
    if (found !== undefined)
        return withheld(found, pass);
    return isShown(value) ? { shown: printable(known) } : printable(known);
}
function clearProblem(value, pass) {
    if (value === null || value === undefined)
        return value;
    if (pass.degraded)
        return withheld('degraded', pass);
    if (isWithheld(value))
        return withheld(value.withheld, pass);
    const text = textOf(value);
    const clear = text === undefined ? { withheld: 'not-listed' } : clearText(text, pass.secrets);
    if ('withheld' in clear)
        return withheld(clear.withheld, pass);
    const shown = String(clear.shown);
    if (shown.includes(SECRET))
        pass.tally.found('propagated');
    if (shown.includes(LIKE_SECRET))
        pass.tally.found('pattern');
    return { shown };
}
/** `undefined` for what is no prose: then nobody knows how to look into it. */
function textOf(value) {
    if (value instanceof values/* Raw */.dO)
        return value.kind === 'text' ? values/* Raw */.dO.reveal(value) : undefined;
    return isShown(value) ? value.shown : undefined;
}
function withheld(reason, { tally }) {
    tally.withheld(reason);
    return { withheld: reason };
}
function isWithheld(value) {
    return typeof value === 'object' && value !== null && 'withheld' in value;
}
function isShown(value) {
    return typeof value === 'object' && value !== null && 'shown' in value;
}
/** Words that redaction put there: no secret, even where one is spelled like them. */
function walk_isOurs(text) {
    return text === HOLDS_SECRET || text === LOOKS_LIKE_ONE;
}

;// CONCATENATED MODULE: ./build/redact/check.js
/**
 * The last look, at what is about to be signed: by its own walk, which knows nothing of how the values came to be shown.
 * The enemy here is a mistake of ours.
 */








/** Over one record and all that lies beside it, in the order in which they are made. */
class LastLook {
    /** Whether a secret stands in the printed values, texts and arguments. Addresses, names and digests are blanked before. */
    holdsSecret = false;
    /** Whether anything of what the signing step itself was given stands anywhere, an address included: nobody names a resource like our key. */
    holdsOwn = false;
    #secrets;
    #own;
    constructor(secrets, ownSecrets) {
        this.#secrets = secrets;
        this.#own = new Finder(ownSecrets.filter((secret) => secret.length >= WINDOW).flatMap((secret) => [...formsOf(secret)]));
    }
    /** `text`: the same, as it is printed. */
    item(list, item, text) {
        this.#look(item, placeOf(EVIDENCE, list), text);
    }
    body(body) {
        this.#look(body, BODY, (0,shared_bytes/* printed */.zd)(body));
    }
    #look(value, place, text) {
        this.holdsSecret ||= this.#secrets.literally(renderingOf(value, place));
        this.holdsOwn ||= this.#own.has(text);
    }
}
function secretLeft(what) {
    return new errors/* LedgerError */.oy('SECRET_LEFT', { says: `${what} stood in a record, which was not written`, fix: 'report this as a bug, without the secret' });
}
/** One line for each free value, as it is printed. */
function renderingOf(value, place) {
    const lines = [];
    render(value, place, lines);
    return lines.join('\n');
}
function render(value, place, lines) {
    if (value === undefined || value === null || typeof value === 'boolean')
        return;
    if ((0,shared_bytes/* isList */.Lv)(value)) {
        for (const item of value)
            render(item, place, lines);
    }
    else if (typeof value === 'object')
        renderObject(value, place, lines);
    else if (place === 'problem')
        lines.push((0,shared_bytes/* printed */.zd)(withoutOurs(String(value))));
    else if (place !== 'keep' && place !== 'address' && !walk_isOurs(String(value)))
        lines.push((0,shared_bytes/* printed */.zd)(value));
}
function renderObject(value, place, lines) {
    if ((0,values/* isAbsent */.W0)(value))
        renderMembers(value, ABSENT, lines);
    else if (place === 'change')
        renderChange(value, lines);
    else if (place === 'argument' || place === 'attribute')
        renderShown(value, lines);
    else if (place === 'problem')
        render(value['shown'], place, lines);
    else
        renderMembers(value, place, lines);
}
/** Nothing of what is withheld, or unknown. */
function renderShown({ shown }, lines) {
    if (shown !== undefined)
        lines.push((0,shared_bytes/* printed */.zd)(shown));
}
/** Of a change only its attributes are free, and of each of them its two values. */
function renderChange({ attributes, ...members }, lines) {
    renderMembers(members, CHANGE, lines);
    for (const attribute of (0,shared_bytes/* isList */.Lv)(attributes) ? attributes : []) {
        if ((0,shared_bytes/* isList */.Lv)(attribute) || typeof attribute !== 'object' || attribute === null)
            continue;
        render(attribute['before'], 'attribute', lines);
        render(attribute['after'], 'attribute', lines);
    }
}
function renderMembers(value, places, lines) {
    for (const [name, held] of Object.entries(value))
        render(held, placeOf(places, name), lines);
}
function withoutOurs(text) {
    return [SECRET, LIKE_SECRET, text_CUT].reduce((rest, ours) => rest.replaceAll(ours, '\n'), text);
}

// EXTERNAL MODULE: ./build/shared/json-parts.js
var json_parts = __nccwpck_require__(779);
;// CONCATENATED MODULE: ./build/record/plan-content.js
/** docs/record-format.md, "Content digest": from what the record or its evidence lists, so that anybody can compute it again. */


function entryOf(change) {
    const line = (0,shared_bytes/* printed */.zd)({
        address: change.address,
        deposed: change.deposed,
        formerly: change.formerly,
        action: change.action,
        actions: change.native.split(','),
        deferred: change.deferred,
        replacePaths: [...(change.replacement?.paths ?? [])].sort(),
        values: valuesOf(change),
    });
    return { address: change.address, deposed: change.deposed ?? '', line };
}
/** Equal for two plans that do the same to the same resources, as far as a reviewer is shown it. */
function contentOf(entries, outputs) {
    const changes = entries.toSorted((left, right) => order(left.address, right.address) || order(left.deposed, right.deposed)).map(({ line }) => line);
    const named = outputs.map(({ name, action, sensitive }) => ({ name, action, sensitive })).sort((left, right) => order(left.name, right.name));
    return (0,json_parts/* digestOfParts */.w)((0,json_parts/* partsOf */.CI)({ v: 'iac-ledger/plan-content/v1', outputs: named }, { changes }));
}
/** Of what redaction left of them: a digest of a value that is not shown could be guessed. */
function valuesOf({ attributes, attributesOmitted }) {
    if (attributes.length === 0 && attributesOmitted === 0)
        return null;
    const listed = attributes.map(({ path, op, before, after }) => ({ after, before, op, path })); // in the order of printing, since there may be many
    listed.sort((left, right) => order(left.path, right.path) || order(left.op, right.op));
    return (0,shared_bytes/* sha256 */.sc)((0,shared_bytes/* printed */.zd)({ attributes: listed, omitted: attributesOmitted }));
}
/** By UTF-16 units, like everything that is digested. */
function order(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/redact/content.js


/** Hears of the cleared items of a plan, one by one. */
class PlanContent {
    #entries = [];
    #outputs = [];
    see(list, item) {
        if (list === 'changes')
            this.#entries.push(entryOf(typed(item)));
        if (list === 'outputs')
            this.#outputs.push(typed(item));
    }
    digest() {
        return contentOf(this.#entries, this.#outputs);
    }
}
function withContent(body, content) {
    const { plan } = body;
    if (typeof plan !== 'object' || plan === null || (0,values/* isAbsent */.W0)(plan))
        return body;
    return { ...body, plan: { ...plan, content: content.digest() } };
}
/** As the walk left it: the shape that the type says, each Raw replaced. */
function typed(item) {
    const walked = item;
    return walked;
}

;// CONCATENATED MODULE: ./build/redact/sheet.js


/** What destroys, and what failed, first: a reader of the record alone must see it. Equal ones keep their order. */
const FIRST = {
    action: ['delete', 'replace', 'forget'],
    status: ['failed', 'interrupted', 'fail', 'error', 'unknown', 'not-attempted'],
};
const ORDERED_BY = { changes: 'action', outputs: 'action', drift: 'action', checks: 'status', results: 'status' };
class Sheet {
    name;
    total = 0;
    hasAttributes = false;
    #by;
    #order;
    #ranks;
    constructor(name) {
        this.name = name;
        this.#by = ORDERED_BY[name];
        this.#order = FIRST[this.#by] ?? [];
        this.#ranks = Array.from({ length: this.#order.length + 1 }, () => ({ printed: new json_parts/* PrintedItems */.BL(), first: [], firstToDo: [] }));
    }
    /** `text`: the same, as it is printed. */
    add(item, text) {
        this.total += 1;
        this.hasAttributes ||= hasAttributes(item);
        const found = this.#order.indexOf(String(item[this.#by]));
        const rank = this.#ranks.at(found);
        if (rank === undefined)
            throw new RangeError(`no rank for a place of ${found}`);
        rank.printed.add(text);
        if (rank.first.length < limits/* LIMITS */.b.planChanges)
            rank.first.push(item);
        if (item['action'] !== 'no-op' && rank.firstToDo.length < limits/* LIMITS */.b.planChanges)
            rank.firstToDo.push(item);
    }
    /** At most `most`, and at most as many as a record ever holds: all there are, or the first that do something. */
    first(most) {
        if (this.total <= most)
            return this.#ranks.flatMap(({ first }) => first);
        return this.#ranks.flatMap(({ firstToDo }) => firstToDo).slice(0, most);
    }
    /** All items in their order, printed. */
    parts() {
        return this.#ranks.flatMap(({ printed: items }) => items.parts());
    }
}
function hasAttributes({ attributes }) {
    return Array.isArray(attributes) && attributes.length > 0;
}

;// CONCATENATED MODULE: ./build/redact/lists.js
/**
 * What of a body's lists stands in the record, and what beside it. A record is small, so that a stream can be read; the
 * whole of each list is in the evidence that the record names by digest, and counts and content digest stay in it.
 */






/** The chain, the statement and its subjects come later: this much of the soft limit is theirs. */
const RESERVED_BYTES = 3_072;
/** From all to nothing: attributes go first, of what others changed before of what this plan changes; then the number. */
const LEVELS = [
    { most: limits/* LIMITS */.b.planChanges, bare: [] },
    { most: limits/* LIMITS */.b.planChanges, bare: ['drift'] },
    ...[limits/* LIMITS */.b.planChanges, 20, 10, 5, 2, 0].map((most) => ({ most, bare: ['drift', 'changes'] })),
];
/** Members of one kind lie together: from changes and outputs the content digest can be computed again. */
const OBJECTS = [
    { name: 'changes.json', lists: ['changes', 'outputs'] },
    { name: 'drift.json', lists: ['drift'] },
    { name: 'checks.json', lists: ['checks'] },
    { name: 'results.json', lists: ['results'] },
];
/** The body without its lists: they are looked at one item at a time, and put back by `setOut` as far as there is room. */
function withoutLists(body) {
    const taken = [];
    const rest = Object.entries(body).flatMap((member) => {
        const [name, value] = member;
        if (name !== 'plan' || !isObject(value) || (0,values/* isAbsent */.W0)(value))
            return takenFrom(member, RESULTS, taken);
        const plan = Object.entries(value).flatMap((planned) => takenFrom(planned, PLANNED, taken));
        return [[name, Object.fromEntries(plan)]];
    });
    return { rest: Object.fromEntries(rest), taken };
}
const RESULTS = ['results'];
const PLANNED = stages/* LISTS */.m5.filter((name) => !RESULTS.includes(name));
function takenFrom([name, value], names, taken) {
    const list = names.find((each) => each === name);
    if (list === undefined || !Array.isArray(value))
        return [[name, value]];
    taken.push({ name: list, items: value });
    return [];
}
/** The body within the soft limit, if that can be, and what lies beside it. `rest` are the members that come after this. */
function setOut(body, sheets, rest, salt) {
    const levels = LEVELS.map(({ most, bare }) => sheets.map((sheet) => heldOf(sheet, most, bare.includes(sheet.name))));
    const fits = levels.find((level) => sizeOf(body, level, rest) <= limits/* LIMITS */.b.payloadBytes.soft - RESERVED_BYTES) ?? levels.at(-1) ?? [];
    const cut = fits.filter(({ whole }) => !whole);
    const shown = withLists(body, fits);
    if (cut.length === 0)
        return { body: { ...shown, evidence: null }, evidence: [] };
    const objects = objectsOf(sheets, cut.map(({ sheet }) => sheet.name), salt);
    const manifest = evidenceOf('evidence-manifest.json', (0,shared_bytes/* printJson */.Q2)({ objects: objects.map(({ name, digest }) => ({ digest, name })), salt: salt() }));
    return { body: { ...shown, evidence: { manifest: manifest.digest, lists: cut.map(asideOf) } }, evidence: [manifest, ...objects] };
}
function heldOf(sheet, most, bare) {
    const few = sheet.first(most);
    const stripped = bare && few.some(hasAttributes);
    const items = stripped ? few.map((item) => ({ ...item, attributes: [] })) : few;
    return { sheet, items, bare: stripped, whole: !stripped && sheet.total <= most };
}
function sizeOf(body, level, rest) {
    return (0,shared_bytes/* printJson */.Q2)({ ...withLists(body, level), ...rest }).length;
}
function withLists(body, level) {
    const results = level.filter(({ sheet }) => RESULTS.includes(sheet.name));
    const planned = level.filter(({ sheet }) => PLANNED.includes(sheet.name));
    const { plan } = body;
    return { ...body, ...membersOf(results), ...(isObject(plan) && planned.length > 0 ? { plan: { ...plan, ...membersOf(planned) } } : {}) };
}
function membersOf(level) {
    return Object.fromEntries(level.map(({ sheet, items }) => [sheet.name, items]));
}
function asideOf({ sheet, items }) {
    return { name: sheet.name, total: sheet.total, inline: items.length, bare: items.length > 0 && !items.some(hasAttributes) && sheet.hasAttributes };
}
function objectsOf(sheets, cut, salt) {
    const wanted = OBJECTS.filter((object) => object.lists.some((name) => cut.includes(name)));
    return wanted.map(({ name, lists }) => {
        const held = sheets.filter((sheet) => lists.includes(sheet.name)).map((sheet) => [sheet.name, sheet.parts()]);
        return evidenceOf(name, (0,json_parts/* joined */.oR)((0,json_parts/* partsOf */.CI)({ salt: salt() }, Object.fromEntries(held))));
    });
}
function evidenceOf(name, bytes) {
    return { name, digest: (0,shared_bytes/* sha256 */.sc)(bytes), bytes };
}
/** A body that may hold Raw is no JSON yet. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/redact/tally.js

/** Version of all rules together: what is masked, searched, listed. It changes whenever one of them would decide otherwise. */
const RULES = 'values/v2';
class Tally {
    #reasons = new Map();
    #inAddress = new Set();
    #propagated = 0;
    #patterns = 0;
    withheld(reason) {
        this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
        this.found(reason);
    }
    /** In a text of which the rest is shown, too. */
    found(reason) {
        if (reason === 'propagated')
            this.#propagated += 1;
        if (reason === 'pattern')
            this.#patterns += 1;
    }
    inAddress(text) {
        this.#inAddress.add(text);
    }
    report(degraded) {
        const reasons = values/* WITHHELD */.iz.map((reason) => ({ reason, count: this.#reasons.get(reason) ?? 0 })).filter(({ count }) => count > 0);
        const withheld = reasons.reduce((sum, { count }) => sum + count, 0);
        return { rules: RULES, withheld, reasons, propagated: this.#propagated, patterns: this.#patterns, inAddress: this.#inAddress.size, degraded };
    }
}

;// CONCATENATED MODULE: ./build/redact/pass.js


const REMEMBERED = { units: 512, values: 200_000 };
class Pass {
    secrets;
    /** Shows no value at all: the check found a secret in the pass before. */
    degraded;
    tally = new Tally();
    standings = new Map();
    #names = new Set();
    #found = new Map();
    constructor(secrets, degraded) {
        this.secrets = secrets;
        this.degraded = degraded;
    }
    /** Values repeat: both sides of a change, the same attribute of a thousand resources. */
    look = (value) => {
        if (typeof value !== 'string' || value.length > REMEMBERED.units)
            return foundIn(value, this.secrets);
        if (this.#found.has(value))
            return this.#found.get(value);
        const found = foundIn(value, this.secrets);
        if (this.#found.size < REMEMBERED.values)
            this.#found.set(value, found);
        return found;
    };
    /** A name that stays whatever stands in it; whether a secret does is counted, once for each name. */
    names(text) {
        if (this.#names.has(text))
            return;
        this.#names.add(text);
        const keys = text.includes('["') ? [...text.matchAll(/\["((?:[^"\\]|\\.)*)"\]/g)].map(([, key = '']) => key) : [];
        if (this.secrets.in(text) || keys.some((key) => this.secrets.isShort(key)))
            this.tally.inAddress(text);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/redact/secrets.js
/** All that must not stand in one record, and whether a text holds it, in whatever form. */





/** From here on a secret is found inside of other text. */
const SUBSTRING = WINDOW;
/** From here up to there it is only compared with a whole value: replacing each `dev1` would hide nothing and spoil everything. */
const WHOLE = 4;
/** Of a secret of several lines (a key, a script), lines from here on count by themselves: messages indent and quote them. */
const LINE = 16;
class Secrets {
    #finder;
    #words;
    constructor(raws, ownSecrets) {
        const wanted = wantedOf(raws, ownSecrets);
        this.#words = new Set([...wanted].filter((text) => text.length < SUBSTRING));
        this.#finder = new Finder(patternsOf(wanted));
    }
    /** For a whole value: is it a secret, or is one in it? */
    in(text) {
        return this.isShort(text) || this.within(text);
    }
    get hasShort() {
        return this.#words.size > 0;
    }
    isShort(text) {
        return this.#words.has(text);
    }
    /** Somewhere in a text, in any form and reading. */
    within(text) {
        if (text.length < SUBSTRING || this.#finder.isEmpty)
            return false;
        return this.#finder.has(text) || (isCoded(text) && readingsOf(text).some((reading) => this.#finder.has(reading)));
    }
    /** As the text stands: its own escapes are not undone. */
    literally(text) {
        return this.#finder.has(text);
    }
    spans(text) {
        return this.#finder.spans(text);
    }
}
/** Each once, with its parts. */
function wantedOf(raws, ownSecrets) {
    const wanted = new Set();
    const add = (secret) => {
        for (const part of partsOf(secret))
            if (part.length >= WHOLE && !isCommon(part))
                wanted.add(part);
    };
    for (const raw of raws)
        add(values/* Raw */.dO.reveal(raw));
    for (const secret of ownSecrets) {
        add(secret);
        if (secret.length >= SUBSTRING)
            wanted.add(secret); // ours are random: no word that is common
    }
    return wanted;
}
function* patternsOf(wanted) {
    for (const text of wanted)
        if (text.length >= SUBSTRING)
            yield* formsOf(text);
}
/** A secret, and what of it is a secret by itself: leaves of JSON, the password of a URL, the lines of a key, what a wrapping holds. */
function partsOf(secret) {
    if (typeof secret === 'number')
        return [String(secret)];
    if (typeof secret !== 'string')
        return leavesOf(secret).flatMap(partsOf);
    const trimmed = secret.trim();
    const inside = jsonIn(trimmed);
    const parts = inside === undefined ? linesOf(trimmed) : leavesOf(inside).flatMap(partsOf);
    return [secret, trimmed, ...parts, ...passwordIn(trimmed), ...unwrapped(trimmed).flatMap((held) => partsOf(held))];
}
/** As `base64decode(var.key)` or a URL makes of it. Each round is shorter than the one before, so it ends. */
function unwrapped(text) {
    const plain = /%[0-9a-f]{2}/i.test(text) ? withoutPercent(text) : text;
    return [...(plain.length < text.length ? [plain] : []), ...base64In(text)];
}
const WRAPPED = /^[0-9A-Za-z+/_-]{11,}={0,2}$/;
/** Only what gives a text: nearly every password of letters and digits is base64 of some bytes. */
function base64In(text) {
    if (!WRAPPED.test(text))
        return [];
    const bytes = Buffer.from(text, 'base64');
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return []; // asked first: a decoder that refuses makes an error each time
    const inside = new TextDecoder().decode(bytes);
    return secrets_CONTROL.test(inside) ? [] : [inside];
}
const secrets_CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
/** Member names are no secrets: `password` would be one. */
function leavesOf(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap((held) => (held === undefined ? [] : leavesOf(held))) : [];
}
/** Objects and lists only: `12345678` and `"x"` are texts as much as JSON. */
function jsonIn(text) {
    if (!/^[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function linesOf(text) {
    if (!text.includes('\n'))
        return [];
    const lines = text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line.length >= LINE && !line.startsWith('-----') && !line.startsWith('#'));
}
function passwordIn(text) {
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:([^/\s@]+)@/i.exec(text)?.[1];
    if (password === undefined)
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password]; // a percent sign that begins no escape: the password is as it stands
    }
}

;// CONCATENATED MODULE: ./build/redact/redact.js










/** Withholds, propagates, matches, checks the final bytes. Throws SECRET_LEFT rather than let a secret through. */
function redact_redact(record, { random, ownSecrets }) {
    const secrets = new Secrets(record.secrets, ownSecrets);
    const salt = () => (0,shared_bytes/* toBase64 */.nk)(random.bytes(16));
    const shown = attempt(record, new Pass(secrets, false), ownSecrets, salt);
    const { body, evidence, look } = shown.look.holdsSecret ? withoutValues(record, secrets, ownSecrets, salt) : shown;
    if (look.holdsOwn)
        throw secretLeft('a secret of this step');
    return (0,stages/* stageOf */.gV)({ kind: record.kind, operation: record.body.operation.id, body: bodyOf(body), evidence });
}
function attempt(record, pass, ownSecrets, salt) {
    const look = new LastLook(pass.secrets, ownSecrets);
    const { rest, taken } = withoutLists(record.body);
    const clear = clearBody(rest, BODY, pass);
    const { sheets, content } = clearLists(taken, pass, look);
    const added = { salt: salt(), redaction: { ...pass.tally.report(pass.degraded) } };
    const { body, evidence } = setOut(withContent(clear, content), sheets, added, salt);
    const made = { ...body, ...added };
    look.body(made);
    return { body: made, evidence, look };
}
function clearLists(taken, pass, look) {
    const content = new PlanContent();
    const sheets = taken.map(({ name, items }) => {
        const sheet = new Sheet(name);
        for (const item of items) {
            const clear = clearItem(item, placeOf(EVIDENCE, name), pass);
            if (clear === undefined)
                continue;
            const text = (0,shared_bytes/* printed */.zd)(clear);
            look.item(name, clear, text);
            content.see(name, clear);
            sheet.add(clear, text);
        }
        return sheet;
    });
    return { sheets, content };
}
/** A record without values is worth more than none; one with a secret in it is worth less. */
function withoutValues(record, secrets, ownSecrets, salt) {
    const made = attempt(record, new Pass(secrets, true), ownSecrets, salt);
    if (made.look.holdsSecret)
        throw secretLeft('a secret of the command');
    return made;
}
/** The one place where the walk's result gets its type: it has the members that it was given, each Raw replaced. */
function bodyOf(body) {
    const walked = body;
    return walked;
}

;// CONCATENATED MODULE: ./build/flows/append-record.js
/** The order of these lines is the design. Each says what a crash right after it leaves behind. */













/** A receipt, or a LedgerError that says why there is none. `sent` is told each set of bytes before it goes out. */
async function appendRecord(record, stream, ports, sent = () => undefined) {
    const { trace } = ports;
    const patience = retry_patienceOf(ports);
    const write = { ...ports, trust: await again(ports.openRoot, patience) };
    if (record.evidence.length > 0)
        await again(() => stillThere(stream, write), patience);
    await storeEvidence(record.evidence, stream, patience, write); //         crash: garbage that nobody points to
    trace.reached('evidence-stored');
    for (let tries = 1;; tries += 1) {
        const head = await again(() => headOf(stream, record.operation, write), patience); // crash: a registered, empty stream
        trace.reached('head-found');
        const linked = link_link(record, head);
        trace.reached('linked');
        const sealed = await again(() => seal_seal(linked, ports), patience); //       crash: a signature that nobody has seen
        await admitOwn(sealed, write);
        trace.reached('sealed');
        sent(sealed);
        const claim = await claim_claimSlot(sealed, patience, write); //                crash: it stands, only its receipt is lost
        trace.reached('slot-claimed');
        if (claim.ours)
            return acknowledged(sealed, await claim_confirm(sealed, { operation: record.operation, version: claim.version }, patience, ports), ports);
        await backOff(tries, patience); //                                        somebody else was first: link and seal again
    }
}
/** Remembers where the stream ends now. */
async function acknowledged({ slot }, receipt, { positions }) {
    await positions.note(slot, slot.sequence);
    return receipt;
}
/**
 * A stream's first record points back to its registration in its repository's register, so none appears or vanishes
 * unseen. The register itself, and the other reserved names, begin with no previous.
 */
async function headOf(stream, operation, ports) {
    const head = await findHead(stream, ports);
    if (head !== undefined && !isJunkOnly(head))
        return head;
    await stillThere(stream, ports);
    if ((0,ledger_keys/* isReserved */.Bs)(stream))
        return head ?? foundingHead(stream, undefined, ports.trust.newest);
    const registration = (0,register/* registrationOf */.D)(stream, (0,body/* housekeepingBody */.IY)(operation, ports.clock.now(), ports.facts));
    const { leaf } = await appendRecord(redact_redact(registration, ports), (0,ledger_keys/* registerOf */.Nk)(stream), ports);
    ports.trace.reached('stream-registered');
    return head ?? foundingHead(stream, leaf, ports.trust.newest);
}
/**
 * A store that went away since its root was opened looks like a new one. Beginning a stream there would put the record
 * where nobody looks, and call it stored.
 */
async function stillThere({ ledger }, { store }) {
    const genesis = await (0,read/* genesisIn */.oi)(store);
    if (genesis !== undefined && genesis !== 'foreign' && genesis.ledger === ledger)
        return;
    const says = `the ledger ${ledger} is no longer in ${store.traits.url}`;
    throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', { says, fix: 'see what became of the store: it was there when this command began' });
}
/** Junk in the slots of a stream that was never begun must not keep its registration from being written. */
function isJunkOnly({ next, seen }) {
    return seen.filter(({ what }) => what === 'foreign').length >= Math.min(next, MOST_SEEN);
}
/**
 * The append that a command waits for: a receipt, or a gap that says why and where the record waits. `glass` may be
 * broken for an intent, and only when it is the store that failed.
 */
async function append_record_appendOrSpool(record, stream, ports, glass) {
    let last;
    try {
        const redacted = redact_redact(record, ports);
        try {
            return await appendRecord(redacted, stream, ports, (sealed) => {
                last = sealed;
            });
        }
        catch (thrown) {
            const why = (0,errors/* asLedgerError */.MW)(thrown);
            const broken = glass !== undefined && (await isAway(why, ports.store)) ? glass : undefined;
            return await spool(redacted, stream, why, last, ports, broken);
        }
    }
    catch (thrown) {
        return gapOf((0,errors/* asLedgerError */.MW)(thrown));
    }
}
/** Straight to the spool: for a record whose append would fail as the one before it just did. */
async function keepForLater(record, stream, why, ports) {
    return spool(redact_redact(record, ports), stream, why, undefined, ports);
}

// EXTERNAL MODULE: ./build/record/kinds/outcome.js
var outcome = __nccwpck_require__(580);
;// CONCATENATED MODULE: ./build/ledger/streams.js
/** Which streams there are, and the newest records of one: for post, `log` and `show`. */



/** In byte order. Looks at one key of each stream and jumps over the rest. */
async function* streamsIn(ledger, zone, store, startsWith = '') {
    const prefix = `${zone}/${startsWith}`;
    for (let after = '';;) {
        const next = await firstKey(store, prefix, after);
        if (next === undefined)
            return;
        const name = next.split('/')[1] ?? '';
        if (isStreamName(name))
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
    for await (const stored of store.list((0,ledger_keys/* prefixOf */.MT)(stream), { keys: limits/* LIMITS */.b.window })) {
        const slot = (0,ledger_keys/* slotOf */.SW)(stored.key, stream.ledger);
        const object = slot && (await (0,read/* readStored */.CL)(stored, store));
        const record = slot && object && (0,read/* recordAt */.zR)((0,read/* standing */.JA)(object.bytes, slot));
        if (record !== undefined)
            yield record;
    }
}

;// CONCATENATED MODULE: ./build/flows/ship-spool.js
/** What could not be stored when it was written, sent when the store is back. */











/** In order. The first failure of the store or the signer leaves the rest where it is. `keep`: files of what is shipped stay too. */
async function shipSpool(ledger, ports, keep) {
    const { waiting, broken } = await spool_readSpool(ledger, ports);
    const fates = [];
    let stopped;
    const inside = (late) => table/* KINDS */.GW[late.record.kind].late === 'inside';
    for (const late of [...waiting.filter((one) => !inside(one)), ...waiting.filter(inside)]) {
        const file = (0,external_node_path_.basename)(late.path);
        const receipt = stopped ?? (await (inside(late) ? enclosed(late, ports) : ship(late, ports)).catch(errors/* asLedgerError */.MW));
        if (receipt instanceof errors/* LedgerError */.oy) {
            fates.push({ file, became: 'left', why: receipt });
            if (!ALONE.includes(receipt.code))
                stopped = receipt;
            continue;
        }
        fates.push(receipt === 'stands already' ? { file, became: 'stands-already' } : { file, became: 'shipped', receipt });
        if (keep === undefined)
            await ports.files.remove(late.path);
    }
    return shipmentOf([...fates, ...broken.map((file) => ({ file, became: 'broken' }))]);
}
/** That one alone is at fault, and the others can still be sent. */
const ALONE = ['RECORD_TOO_LARGE', 'NOT_RECORDED'];
function shipmentOf(fates) {
    const shipped = fates.flatMap((fate) => (fate.became === 'shipped' ? [fate.receipt] : []));
    return { shipped, waiting: fates.filter(({ became }) => became === 'left' || became === 'broken').length, fates };
}
/** An intent that was kept under break-glass is in the ledger once the outcome of its operation is: it holds it. */
async function enclosed(kept, ports) {
    if (await ship_spool_hasOutcome(kept, ports))
        return 'stands already';
    const says = 'no outcome of its operation is in the ledger yet, and an intent is never sent by itself';
    return new errors/* LedgerError */.oy('NOT_RECORDED', { says, fix: 'post writes one when the job ends, and `iac-ledger ship` when nobody did' });
}
async function ship_spool_hasOutcome(kept, ports) {
    const trust = await ports.openRoot();
    return stands(kept, ({ kind, body }) => (0,table/* effectOf */.$x)(kind) === 'closes' && body.operation.id === kept.record.operation, trust, ports);
}
/** The same bytes at the same slot first: perhaps only their answer was lost. Otherwise it is linked anew, as late. */
async function ship(late, ports) {
    const { stream, record, sealed } = late;
    const patience = retry_patienceOf(ports);
    const trust = await again(ports.openRoot, patience);
    const same = sealed && sealedAgain(record.kind, sealed.bytes, (0,read/* slotAt */.UP)(stream, sealed.sequence));
    if (same !== undefined && (await isAdmitted(same, trust))) {
        await again(() => stillThere(stream, ports), patience);
        await storeEvidence(record.evidence, stream, patience, ports);
        const claim = await claim_claimSlot(same, patience, ports);
        if (claim.ours)
            return acknowledged(same, await claim_confirm(same, { operation: record.operation, version: claim.version }, patience, ports), ports);
    }
    // No two records have one salt, and a late one keeps the salt that it was captured with.
    return (await stands(late, ({ body }) => body.salt === record.body.salt, trust, ports)) ? 'stands already' : appendRecord(asLate(late), stream, ports);
}
/**
 * Whoever was killed between the append and the removal of its file has left one that was sent, and an artifact may be
 * downloaded twice. All that was recorded since is looked at.
 */
async function stands({ stream, record }, isIt, trust, { store }) {
    const since = Date.parse(record.body.recordedAt) - limits/* LIMITS */.b.clockSlackMs;
    let seen = 0;
    for await (const standing of recordsOf(stream, store)) {
        if (isIt(standing) && !('refused' in (await trust.judge(standing, stream.zone))))
            return true;
        seen += 1;
        const older = Date.parse(standing.body.recordedAt) < since && !('late' in standing.body);
        if (older && seen >= LOOKED_AT)
            return false;
    }
    return false;
}
/** However late it is said to be: as many as all siblings of one job may have written to one stream meanwhile. */
const LOOKED_AT = 256;
/** Whoever can write the spool could have put anything there: what is sent again is looked at like what is sent first. */
async function isAdmitted(sealed, trust) {
    try {
        await admitOwn(sealed, { trust });
        return true;
    }
    catch (thrown) {
        (0,errors/* asLedgerError */.MW)(thrown);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/flows/glass.js
/** Changes under break-glass: when one may start, and how its kept intent enters the ledger. */







/** What may be broken for this command, now. Nothing, where nothing stands in its way. */
function glassFor({ neverBlocked }, { changes, breakGlass }, clock) {
    if (breakGlass === undefined || changes !== 'block' || neverBlocked)
        return undefined;
    return Date.parse(clock.now()) < Date.parse(breakGlass.until) ? breakGlass : undefined;
}
/** The log outlives a spool that is removed, and an artifact that could not be uploaded. */
function tellBroken(command, { ticket, reason, until, intent }, log) {
    log.warn(`iac-ledger: BREAK-GLASS: ${command} starts although its intent could not be stored (${ticket}: ${reason}, until ${until})`);
    log.warn(`iac-ledger: its sealed intent: ${(0,shared_bytes/* printed */.zd)({ ...intent })}`);
}
/** Of operations whose outcome nobody wrote: each intent enters the ledger inside one that says so. */
async function closeKept(ledger, became, ports) {
    const { waiting } = await readSpool(ledger, ports);
    const ended = new Set(waiting.filter(({ record }) => effectOf(record.kind) === 'closes').map(({ record }) => record.operation));
    let closed = 0;
    for (const kept of waiting) {
        const { record, stream } = kept;
        if (!isKeptIntent(kept) || ended.has(record.operation) || (await hasOutcome(kept, ports).catch(() => false)))
            continue;
        const outcome = outcomeFor(kept, await became(record.operation), ports.clock);
        if (outcome === undefined)
            continue;
        await appendOrSpool(outcome, stream, ports);
        closed += 1;
    }
    return closed;
}
function isKeptIntent({ record }) {
    return KINDS[record.kind].late === 'inside';
}
function outcomeFor({ record, captured, why }, became, clock) {
    const { body } = record;
    if (!('applies' in body) || isAbsent(body.enforcement) || body.enforcement.breakGlass === undefined)
        return undefined;
    const intent = { ...body, recordedAt: clock.now() };
    return closingOfKept(intent, { ...body.enforcement.breakGlass, intent: captured }, why, became);
}

// EXTERNAL MODULE: ./build/record/kinds/genesis.js
var genesis = __nccwpck_require__(5214);
// EXTERNAL MODULE: ./build/record/kinds/policy.js
var policy = __nccwpck_require__(5784);
;// CONCATENATED MODULE: ./build/flows/init-ledger.js
/** Founds a ledger: genesis, then the whole first policy. Only `init`, and the trial ledger of one job, come here. */














/** Crashed between the two records, it resumes. LEDGER_EXISTS, naming the standing id, when both are there. */
async function initLedger(asked, ports) {
    const standingGenesis = await genesisIn(ports.store);
    if (standingGenesis === 'foreign')
        throw foreign(ports.store.traits.url);
    const genesis = standingGenesis ?? (await writeGenesis(asked, ports));
    const { trust, slots } = await readRoot(genesis.ledger, ports.store, ports.verifier, undefined);
    if (slots.length > 1 && trust.policy === undefined)
        throw unfinished(genesis.ledger);
    if (slots.length > 1) {
        const fix = 'use it as it is, or name an empty folder or prefix for a new one';
        throw new LedgerError('LEDGER_EXISTS', { says: `there is a ledger already: ${genesis.ledger}`, fix });
    }
    if (trust.newest === undefined)
        throw foreign(ports.store.traits.url);
    const body = housekeepingBody(operationId(ports), ports.clock.now(), factsOutsideAJob(ports.recorder));
    const head = { stream: rootOf(genesis.ledger), next: 1, previous: genesis.leaf, tree: grow(EMPTY, genesis.leaf), root: trust.newest, seen: [] };
    await writeRoot(policyOf(asked.zones, body), head, genesis.ledger, trust.allowed('root', 1), ports);
    return genesis.ledger;
}
function unfinished(ledger) {
    return new LedgerError('LEDGER_CORRUPT', {
        says: `the ledger ${ledger} was begun, and what follows its genesis is no policy that its founder signed`,
        fix: 'name an empty folder for a new ledger',
    });
}
function foreign(url) {
    return new LedgerError('LEDGER_CORRUPT', {
        says: `${url} begins with something that is no genesis of this signer`,
        fix: 'name an empty folder for a new ledger',
    });
}
async function writeGenesis({ founder }, ports) {
    const unfounded = sha256('');
    const body = housekeepingBody(operationId(ports), ports.clock.now(), factsOutsideAJob(ports.recorder));
    const head = { stream: rootOf(unfounded), next: 0, previous: undefined, tree: EMPTY, root: undefined, seen: [] };
    const { ledger, leaf } = await writeRoot(foundingOf({ nonce: toBase64(ports.random.bytes(16)), signer: founder }, body), head, unfounded, [founder], ports);
    return { ledger, leaf };
}
async function writeRoot(record, head, ledger, allowed, ports) {
    const patience = patienceOf(ports);
    const redacted = redact(record, ports);
    const linked = link(redacted, head);
    const sealed = await seal(linked, ports);
    await refuseStranger(sealed, allowed, ports);
    const claim = await claimSlot(sealed, patience, ports);
    if (!claim.ours)
        throw new LedgerError('LEDGER_EXISTS', {
            says: 'somebody else founded a ledger there at this moment',
            fix: 'run the command again: it names the standing id',
        });
    const receipt = await confirm(sealed, { operation: redacted.operation, version: claim.version }, patience, ports);
    return { ledger: (record.kind === 'genesis' ? sha256(linked.payload) : ledger), leaf: sealed.leaf, receipt };
}
/** A root record that its ledger refuses would stand there for good, and the ledger could never be used. */
async function refuseStranger({ bytes, slot }, allowed, { verifier }) {
    const opened = openRecord(bytes, slot);
    const verdict = 'malformed' in opened ? { refused: true, detail: opened.malformed } : await verifier.verify(opened, allowed);
    if (!('refused' in verdict))
        return;
    const fix = 'sign with the key that the genesis names: the one that `init` was first run with';
    throw new LedgerError('SIGNER_NOT_ALLOWED', { says: `this signer is not the founder of the ledger: ${verdict.detail}`, fix });
}
/** 128 random bits in hex: joins the records of one operation. */
function operationId({ random }) {
    return Buffer.from(random.bytes(16)).toString('hex');
}

;// CONCATENATED MODULE: ./build/flows/record-command.js
/** One command of the user's, from before it starts until after it ended. */












async function recordCommand(line, session, ports) {
    const call = ports.tool.recognise(line);
    const writes = classes/* CLASSES */.N[call.class];
    if (writes === 'nothing')
        return runUnrecorded(call, ports);
    const start = await lookBefore(operationId(ports.append), call, { ...ports, plans: ports.memory });
    ports.trace.reached('looked-before');
    const stream = streamOfCommand(start.before.scope, start.directory, session.facts.run.repositoryId, session);
    const intent = writes.ahead ? await announce(start, writes.ahead, stream, session, ports) : 'not-needed';
    const cleared = await clearOrRefuse(start, intent, stream, session, ports); // NOT_RECORDED ends it here, and nothing has happened yet
    let noted = Promise.resolve();
    const exit = await runCommand(cleared, ports, (pid) => {
        noted = noteProcess(pid, start, intent, stream, ports);
    });
    ports.trace.reached('command-ended');
    await withoutHarm(ports.log, async () => {
        await noted;
        const end = await lookAfter(start, exit, { ...ports, plans: ports.memory });
        ports.trace.reached('looked-after');
        const outcome = await append_record_appendOrSpool(writes.after(end, intent), stream, ports.append);
        await remember(end, intent, outcome, stream, ports);
        ports.trace.reached('outcome-acknowledged');
        await tell(end, intent, outcome, session, ports);
    });
    return exit;
}
/** Reads, local work and access: run untouched; for access, one line in the journal first. */
async function runUnrecorded(call, ports) {
    if (call.class === 'access')
        await ports.memory.noteRead([call.line.tool, ...call.words].join(' ')).catch(() => undefined);
    return ports.exec.handOver(call.line, () => undefined);
}
async function announce(start, ahead, stream, { enforcement }, ports) {
    const intent = await append_record_appendOrSpool(ahead(start), stream, ports.append, glassFor(start.call, enforcement, ports.append.clock));
    if ('why' in intent && intent.broken === undefined)
        return intent;
    if ('why' in intent && intent.broken !== undefined)
        tellBroken([start.call.line.tool, ...start.call.words].join(' '), intent.broken, ports.log);
    await ports.memory.noteOperation(noteOf(start, await sequenceOf(intent, stream, ports), stream, ports));
    ports.trace.reached('intent-acknowledged');
    return intent;
}
/** A command that is refused leaves an outcome that says so, where the store takes it. */
async function clearOrRefuse(start, intent, stream, session, ports) {
    try {
        return clearToStart(start, intent, session);
    }
    catch (thrown) {
        // What kept the intent out would keep this out too, and the user waits: post sends it.
        const refused = classes/* CLASSES */.N['mutates-infrastructure'].after(notStarted(start, ports), intent);
        await withoutHarm(ports.log, async () => void (await keepForLater(refused, stream, (0,errors/* asLedgerError */.MW)(thrown), ports.append)));
        if (start.before.tap !== null)
            await ports.host.files.remove(start.before.tap.file).catch(() => undefined);
        throw thrown;
    }
}
/** The only maker of Cleared: a change starts on a receipt, or on a gap that somebody chose to allow, by `warn` or by breaking the glass. */
function clearToStart(start, intent, { enforcement }) {
    const { call } = start;
    const gap = intent !== 'not-needed' && 'why' in intent ? intent : undefined;
    if (gap !== undefined && gap.broken === undefined && enforcement.changes === 'block' && !call.neverBlocked) {
        throw refusal(call, gap.why);
    }
    return (0,stages/* stageOf */.gV)({ command: tapped(call.line, start.before) });
}
/** With what makes the tool keep a log for us: names that the record tells (`command.taps`). */
function tapped(line, { tap }) {
    return tap === null ? line : { ...line, env: { ...line.env, ...tap.env } };
}
function refusal({ line, words }, why) {
    const command = [line.tool, ...words].join(' ');
    const says = `${command} was not started and nothing was changed, because its intent could not be recorded: ${why.message}`;
    const instead = 'To let changes go on unrecorded while the store is away, set `if-unrecorded: warn`; for one change, with a ticket and a time, `break-glass`';
    return new errors/* LedgerError */.oy('NOT_RECORDED', { says, fix: `${why.fix}. ${instead}` }, { cause: why });
}
function noteOf(start, sequence, { zone, name, scope }, { row, shim }) {
    const { where } = start.before;
    return {
        operation: start.operation,
        row,
        stream: { zone, name, scope },
        sequence,
        shim,
        process: null,
        state: (0,values/* isAbsent */.W0)(where) ? null : where,
        mark: null,
        closed: false,
    };
}
/** So that post can tell a command that outlived its shim from one that is over. */
async function noteProcess(pid, start, intent, stream, ports) {
    if (intent !== 'not-needed' && (!('why' in intent) || intent.broken !== undefined)) {
        const began = await ports.exec.startOf(pid);
        const process = began === undefined ? null : { pid, start: began };
        await ports.memory.noteOperation({ ...noteOf(start, await sequenceOf(intent, stream, ports), stream, ports), process }).catch(() => undefined);
    }
    ports.trace.reached('command-started');
}
/** Where an intent stands; one that is kept, behind what this job knew last. */
async function sequenceOf(intent, stream, { memory }) {
    return 'why' in intent ? ((await memory.recall(stream)) ?? 0) : intent.slot.sequence;
}
/** Hints for the next command of this job and for post. */
async function remember(end, intent, outcome, stream, ports) {
    const { start, after } = end;
    if (intent !== 'not-needed') {
        const mark = (0,values/* isAbsent */.W0)(after.state) || (0,values/* isAbsent */.W0)(after.digest) ? null : { lineage: after.state.lineage, serial: after.state.serial, digest: after.digest };
        const closed = 'why' in outcome ? { closed: false, kept: outcome.spooled !== undefined } : { closed: true, ended: outcome.slot.sequence };
        const sequence = await sequenceOf('why' in intent ? outcome : intent, stream, ports);
        await ports.memory.noteOperation({ ...noteOf(start, sequence, stream, ports), mark, ...closed });
    }
    if ((0,values/* isAbsent */.W0)(after.planFile) || (0,values/* isAbsent */.W0)(after.plan) || 'why' in outcome)
        return;
    const content = await recordedContent(outcome, ports);
    const { zone, name } = stream;
    if (content !== undefined)
        await ports.memory.notePlan(after.planFile.digest, { zone, stream: name, sequence: outcome.slot.sequence, leaf: outcome.leaf, content });
}
/** The digest of a plan's content is over what redaction left, so only the record itself knows it. */
async function recordedContent({ slot }, { append }) {
    const stored = await (0,read/* readOldest */.EQ)(slot, append.store);
    const record = stored && (0,read/* recordAt */.zR)((0,read/* standing */.JA)(stored.bytes, slot));
    return record === undefined || !(0,stages/* isKind */.VF)(record, 'plan') || (0,values/* isAbsent */.W0)(record.body.plan) ? undefined : record.body.plan.content;
}
/** Success says nothing. A gap is said, and what waits from before is shipped as soon as the store answers again. */
async function tell({ start: { call }, planFate }, intent, outcome, session, ports) {
    const command = [call.line.tool, ...call.words].join(' ');
    if (!(0,values/* isAbsent */.W0)(planFate) && planFate !== 'untouched')
        ports.log.warn(`iac-ledger: ${command}: ${record_command/* PLAN_DOUBTS */.O[planFate]}. Its outcome says so`);
    if (intent !== 'not-needed' && 'why' in intent && intent.broken === undefined)
        ports.log.warn(`iac-ledger: ${command} ran without a recorded intent: ${intent.why.message}`);
    if (!('why' in outcome))
        return sendWaiting(session, ports);
    const kept = outcome.spooled === undefined ? 'it is lost' : 'it waits in the spool of this job and is sent again';
    ports.log.warn(`iac-ledger: what became of ${command} is not recorded yet: ${outcome.why.message}; ${kept}. ${outcome.why.fix}`);
}
/** What another command is sending is left to it, and what it leaves to the next one, or to post. */
async function sendWaiting({ ledger }, { append, memory, shim }) {
    const names = await append.files.list(append.spool);
    if (!names.some((name) => name.endsWith('.json')) || !(await memory.takeTurn(shim)))
        return;
    try {
        await shipSpool(ledger, append);
    }
    finally {
        await memory.endTurn();
    }
}


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Uc: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   eo: () => (/* binding */ leafOf),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
/* unused harmony export readBundle */
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_json_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7661);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8416);
/** The text that a leaf hashes: content-free, so that it can be published (docs/record-format.md, "Leaf"). */




const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const is = (wanted) => (value, at) => value === wanted ? [] : [`${at}: ${JSON.stringify(wanted)} expected`];
const one = (shape) => (value, at) => Array.isArray(value) && value.length === 1 ? shape(value[0], `${at}[0]`) : [`${at}: exactly one expected`];
const bundle = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
    mediaType: is(MEDIA_TYPE),
    dsseEnvelope: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ payload: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3, payloadType: is(PAYLOAD_TYPE), signatures: one((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ keyid: is(''), sig: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true })) }, { closed: true }),
    verificationMaterial: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ publicKey: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ hint: _record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true }) }, { closed: true }),
}, { closed: true });
/**
 * What stands between the three values that a bundle has, as it is printed. Whatever these fit, with canonical base64
 * between them, is a strict bundle: base64 has no character that JSON prints differently.
 */
const FRAME = [
    '{"dsseEnvelope":{"payload":"',
    `","payloadType":"${PAYLOAD_TYPE}","signatures":[{"keyid":"","sig":"`,
    `"}]},"mediaType":"${MEDIA_TYPE}","verificationMaterial":{"publicKey":{"hint":"`,
    '"}}}',
];
/** A sixth of what parsing and printing back costs; `undefined` says only that somebody has to look closer. */
function readFramed(bytes) {
    const [head, middle, last, end] = FRAME;
    const text = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .latin1 */ .Wy)(bytes);
    const payloadEnd = text.indexOf('"', head.length);
    const signatureEnd = text.indexOf('"', payloadEnd + middle.length);
    const hintEnd = text.length - end.length;
    const framed = text.startsWith(head) && text.startsWith(middle, payloadEnd) && text.startsWith(last, signatureEnd) && text.startsWith(end, hintEnd);
    if (!framed || signatureEnd + last.length > hintEnd)
        return undefined;
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(head.length, payloadEnd));
    const signature = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(payloadEnd + middle.length, signatureEnd));
    const hint = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.slice(signatureEnd + last.length, hintEnd));
    // The hint is printed anew: a piece of the text would keep all of it in memory.
    return payload === undefined || signature === undefined || hint === undefined ? undefined : { payload, signature, hint: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(hint) };
}
/** Strict: the very bytes that we would print. Otherwise what is wrong with them. */
function readBundle(bytes) {
    return readFramed(bytes) ?? readClosely(bytes);
}
function readClosely(bytes) {
    let value;
    try {
        value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes);
    }
    catch (thrown) {
        return { malformed: thrown instanceof Error ? thrown.message : 'is no JSON' };
    }
    const fit = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .fitted */ .$5)(value, bundle);
    if (fit === undefined)
        return { malformed: bundle(value, 'bundle').join('; ') };
    const { dsseEnvelope, verificationMaterial } = fit;
    const payload = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(dsseEnvelope.payload);
    const signature = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(dsseEnvelope.signatures[0].sig);
    return { payload, signature, hint: verificationMaterial.publicKey.hint };
}
/** Of the genesis the ledger is not known yet: 64 zeros. */
const UNFOUNDED = '0'.repeat(64);
function entryOf(slot, object, payload) {
    const genesis = slot.zone === 'root' && slot.sequence === 0;
    const ledger = genesis ? `sha256:${UNFOUNDED}` : slot.ledger;
    const place = `ledger ${ledger}\nstream ${slot.zone}/${slot.name}\nsequence ${slot.sequence}\n`;
    return Buffer.from(`iac-ledger/entry/v1\n${place}object ${object}\npayload ${payload ?? 'none'}\n`);
}
function unwrap(bytes, slot) {
    const bundle = readBundle(bytes);
    const digest = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes);
    const content = 'malformed' in bundle ? bundle : { ...bundle, payloadDigest: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bundle.payload), plain: (0,_shared_json_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainJson */ .R)(bundle.payload) };
    return { slot, size: bytes.length, digest, leaf: (0,_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .leafHash */ .Jq)(entryOf(slot, digest, 'malformed' in content ? undefined : content.payloadDigest)), content };
}
/** The leaf of whatever lies in a slot. It depends on the bytes alone, never on trust. */
function leafOf(bytes, slot) {
    return unwrap(bytes, slot).leaf;
}


/***/ }),

/***/ 6594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   Nk: () => (/* binding */ registerOf),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   WB: () => (/* binding */ streamName),
/* harmony export */   ZH: () => (/* binding */ streamNameShape),
/* harmony export */   gA: () => (/* binding */ evidenceKeyOf)
/* harmony export */ });
/* unused harmony exports isStreamName, isZone, evidenceOf, evidencePrefixOf, isRegister, runsOf */
/* harmony import */ var _record_place_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7351);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7578);
/** Names of streams and objects: the builder and the strict reader side by side (docs/record-format.md, "Keys"). */



const STREAM = /^[a-z0-9][a-z0-9._-]{0,127}$/;
const SLOT = /^(root|changes|reviews)\/([a-z0-9][a-z0-9._-]{0,127})\/([0-9]{7})\/([0-9]{10})-([0-9]{10})\.json$/;
const NEWEST = 9_999_999_999;
function isStreamName(name) {
    return STREAM.test(name) && !name.includes('..');
}
/** For names that come back from a file which a step of the job could have changed. */
const streamNameShape = (value, at) => (typeof value === 'string' && isStreamName(value) ? [] : [`${at}: the name of a stream expected`]);
function isZone(name) {
    return _record_place_js__WEBPACK_IMPORTED_MODULE_2__/* .ZONES */ .k.includes(name);
}
/** A name that came from a file which somebody could change must never lead out of its zone. */
function refuseOtherNames(name) {
    if (!isStreamName(name))
        throw new RangeError(`${JSON.stringify(name)} is no name of a stream`);
}
/** `<zone>/<stream>/<inverse / 1000>/<inverse>-<sequence>.json`: newest first, a thousand to a folder. */
function keyOf({ zone, name, sequence }) {
    refuseOtherNames(name);
    const inverse = String(NEWEST - sequence).padStart(10, '0');
    return `${zone}/${name}/${inverse.slice(0, 7)}/${inverse}-${String(sequence).padStart(10, '0')}.json`;
}
/** `undefined` for anything that `keyOf` would not print. */
function slotOf(key, ledger) {
    const [, zone, name, , , digits] = SLOT.exec(key) ?? [];
    if (zone === undefined || name === undefined || !isZone(zone) || !isStreamName(name))
        return undefined;
    const slot = { ledger, zone, name, sequence: Number(digits) };
    return slot.sequence < _shared_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.sequences && keyOf(slot) === key ? slot : undefined;
}
function prefixOf({ zone, name }) {
    return `${zone}/${name}/`;
}
function evidenceKeyOf({ zone, name }, digest) {
    refuseOtherNames(name);
    return `evidence/${zone}/${name}/${digest.slice('sha256:'.length)}`;
}
const EVIDENCE = /^evidence\/([a-z]+)\/([^/]+)\/([0-9a-f]{64})$/;
/** The stream that a piece of evidence lies beside. `undefined` for anything that `evidenceKeyOf` would not print. */
function evidenceOf(key) {
    const [, zone = '', name = ''] = EVIDENCE.exec(key) ?? [];
    return isZone(zone) && isStreamName(name) ? { zone, name } : undefined;
}
/** Where the evidence of a stream lies. */
function evidencePrefixOf(stream) {
    return `evidence/${prefixOf(stream)}`;
}
/** `s` and, in words that a name may hold, what the stream is about; the hash makes it one and only. */
function streamName(repositoryId, about, scope) {
    const room = 128 - `r${repositoryId}.-`.length - 8;
    const slug = about
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(-Math.min(room, 60))
        .replace(/^-+/, '');
    return `r${repositoryId}.${slug || 'state'}-${scope.slice('sha256:'.length, 'sha256:'.length + 8)}`;
}
const REGISTER = '_register';
const RUNS = '_runs';
/** Names that are never registered and whose first record points back to nothing. */
function isReserved({ zone, name }) {
    return zone === 'root' || name.endsWith(`.${REGISTER}`) || name.endsWith(`.${RUNS}`);
}
function isRegister({ name }) {
    return name.endsWith(`.${REGISTER}`);
}
/** The repository's register, in the zone of the stream that is to be registered. */
function registerOf(stream) {
    return reserved(stream, stream.name.slice(0, stream.name.indexOf('.')), REGISTER);
}
/** Where the `run` records of jobs go that recorded nothing else. */
function runsOf(place, repositoryId) {
    return reserved(place, `r${repositoryId}`, RUNS);
}
function reserved({ ledger, zone }, repository, name) {
    const full = `${repository}.${name}`;
    return { ledger, zone, name: full, scope: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(full) };
}
function rootOf(ledger) {
    return { ledger, zone: 'root', name: 'root', scope: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)('root') };
}


/***/ }),

/***/ 8416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   tK: () => (/* binding */ peakCount),
/* harmony export */   wS: () => (/* binding */ grow),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony exports nodeHash, sameTree */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6767);

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
function leafHash(entry) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(Buffer.concat([LEAF, entry]));
}
function nodeHash(left, right) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(Buffer.concat([NODE, hexOf(left), hexOf(right)]));
}
function hexOf(digest) {
    return Buffer.from(digest.slice('sha256:'.length), 'hex');
}
const EMPTY = { size: 0, peaks: [] };
/** One leaf more: every pair of equal trees at the right end becomes one. */
function grow(tree, leaf) {
    const peaks = [...tree.peaks];
    let peak = leaf;
    for (let full = tree.size; full % 2 === 1; full = (full - 1) / 2) {
        const left = peaks.pop();
        if (left === undefined)
            throw new RangeError(`${tree.peaks.length} peaks do not make ${tree.size} leaves`);
        peak = nodeHash(left, peak);
    }
    return { size: tree.size + 1, peaks: [...peaks, peak] };
}
/** How many peaks `size` leaves have: one for each bit that is set. */
function peakCount(size) {
    let ones = 0;
    for (let rest = size; rest > 0; rest = Math.floor(rest / 2))
        ones += rest % 2;
    return ones;
}
function sameTree(left, right) {
    return left.size === right.size && left.peaks.length === right.peaks.length && left.peaks.every((peak, index) => peak === right.peaks[index]);
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   T7: () => (/* binding */ standsAt),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   t3: () => (/* binding */ openUnwrapped),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* harmony import */ var _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8763);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6432);
/* harmony import */ var _record_stages_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4529);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7578);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3180);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8416);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9075);
/** Strict reading of a stored object: it prints back identically and has every member, or it is malformed. */










const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const seen = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, what: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('foreign', 'hidden', 'versions', 'ahead') }, { closed: true }));
/** Closed: within v1 it never gains a member, and an unknown one is refused. */
const chain = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    ledger: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    zone: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    stream: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    previous: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ leaf: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br }, { closed: true })),
    tree: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ size: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, peaks: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br) }, { closed: true }),
    root: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ size: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, leaf: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br }, { closed: true })),
}, { closed: true, optional: { seen } });
const statement = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    _type: (value, at) => (value === STATEMENT_TYPE ? [] : [`${at}: ${STATEMENT_TYPE} expected`]),
    predicate: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ ..._record_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .BODY */ .$p, chain }),
    predicateType: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    subject: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, digest: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({}) })),
}, { closed: true });
/** What is stored at `slot`, opened. Its signature is not looked at. */
function openRecord(bytes, slot) {
    return openUnwrapped((0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .unwrap */ .oA)(bytes, slot));
}
function openUnwrapped(unwrapped) {
    const { content, size } = unwrapped;
    if (size > _shared_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.objectBytes)
        return { malformed: `larger than ${_shared_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .LIMITS */ .b.objectBytes} bytes` };
    if ('malformed' in content)
        return content;
    const read = content.plain ? statementIn((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlain */ .eE)(content.payload), statement) : readStatement(content.payload);
    if ('malformed' in read)
        return read;
    const problem = problemOfSubjects(read);
    return problem === undefined ? opened(unwrapped, content, read) : { malformed: `subject ${problem}` };
}
/** A verifier that knows nothing of ours shows its user the subjects: they must not speak of something else than the record. */
function problemOfSubjects({ predicate, subject }) {
    const expected = (0,_subjects_js__WEBPACK_IMPORTED_MODULE_8__/* .subjectsOf */ .Z)(predicate);
    const told = subject.filter(({ name }) => (0,_subjects_js__WEBPACK_IMPORTED_MODULE_8__/* .isSubjectName */ .K)(name));
    for (const { name, digest } of expected) {
        const [one, ...more] = told.filter((each) => each.name === name);
        if (one === undefined)
            return `${name}: missing`;
        if (more.length > 0)
            return `${name}: stands there twice`;
        if (!isSame(one, name, digest))
            return `${name}: not what the predicate has`;
    }
    const unfounded = told.find(({ name }) => !expected.some((each) => each.name === name));
    return unfounded && `${unfounded.name}: the predicate has none`;
}
function isSame(told, name, digest) {
    const [[algorithm, value] = []] = Object.entries(digest);
    const held = told['digest'];
    return algorithm !== undefined && Object.keys(told).length === 2 && told['name'] === name && Object.keys(held).length === 1 && held[algorithm] === value;
}
/** A payload on its own, as the keeper and a late record's envelope have it too. */
function readStatement(payload, shape = statement) {
    let json;
    try {
        json = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload);
    }
    catch (thrown) {
        return { malformed: `payload: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}` };
    }
    return statementIn(json, shape);
}
function statementIn(json, shape) {
    const problems = shape(json, 'statement');
    if (problems.length > 0)
        return { malformed: problems.slice(0, 5).join('; ') };
    const value = json;
    const kind = (0,_record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value['predicateType']);
    if (kind === undefined)
        return { malformed: `an unknown predicate type: ${String(value['predicateType'])}` };
    const predicate = value['predicate'];
    const own = _record_kinds_table_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind].own(predicate);
    return own.length > 0 ? { malformed: own.slice(0, 5).join('; ') } : { kind, predicate, subject: value['subject'] };
}
function opened({ slot, leaf, digest: objectDigest }, bundle, { kind, predicate }) {
    const held = predicate['chain'];
    if (held.tree.peaks.length !== (0,_merkle_js__WEBPACK_IMPORTED_MODULE_7__/* .peakCount */ .tK)(held.tree.size))
        return { malformed: 'chain.tree: peaks do not make that size' };
    const founding = kind === 'genesis';
    if (founding !== (held.ledger === null) || founding !== (held.root === null))
        return { malformed: 'chain: only a genesis has no ledger and no root' };
    return (0,_record_stages_js__WEBPACK_IMPORTED_MODULE_9__/* .stageOf */ .gV)({
        kind,
        slot,
        leaf,
        chain: held,
        // Its shape was checked against the kind's own table a moment ago.
        body: predicate,
        predicate,
        payload: bundle.payload,
        payloadDigest: bundle.payloadDigest,
        digest: objectDigest,
        signature: bundle.signature,
        hint: bundle.hint,
    });
}
/** Where the record says that it stands. Elsewhere it is misplaced: taken from another slot, stream, zone or ledger. */
function standsAt({ chain: held, kind, payloadDigest }, slot) {
    const ledger = kind === 'genesis' ? payloadDigest : held.ledger;
    return ledger === slot.ledger && held.zone === slot.zone && held.stream === slot.name && held.sequence === slot.sequence && held.tree.size === slot.sequence;
}


/***/ }),

/***/ 1211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oi: () => (/* binding */ genesisIn),
  TW: () => (/* binding */ oldestOf),
  R8: () => (/* binding */ openRoot),
  CM: () => (/* binding */ pastOf),
  EQ: () => (/* binding */ readOldest),
  CL: () => (/* binding */ readStored),
  zR: () => (/* binding */ recordAt),
  UP: () => (/* binding */ slotAt),
  JA: () => (/* binding */ standing)
});

// UNUSED EXPORTS: oldestBytes, readRoot, standingOf

// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __nccwpck_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __nccwpck_require__(7578);
// EXTERNAL MODULE: ./build/record/stages.js
var stages = __nccwpck_require__(4529);
;// CONCATENATED MODULE: ./build/trust/root.js

class RootTrust {
    #verifier;
    #pin;
    #leaves = [];
    #eras = [];
    #founder;
    #newest;
    ledger;
    constructor(ledger, verifier, pin) {
        this.ledger = ledger;
        this.#verifier = verifier;
        this.#pin = pin;
    }
    /** The next object of the root stream, opened or not, with what its seal is worth. */
    async see(record, leaf) {
        const size = this.#leaves.push(leaf);
        if (record === undefined)
            return { refused: 'SIGNATURE_INVALID', detail: 'no record' };
        if (size === 1 && (0,stages/* isKind */.VF)(record, 'genesis'))
            this.#founder = record.body.founding.signer;
        const seal = await this.#verifier.verify(record, this.#rootSigners(size - 1));
        if ('refused' in seal)
            return seal;
        this.#newest = { size, leaf };
        if ((0,stages/* isKind */.VF)(record, 'policy'))
            this.#eras.push({ from: size, zones: record.body.zones, digest: record.payloadDigest });
        return seal;
    }
    /** `sizeBefore`: a policy is judged by the one before it, the first by the genesis. */
    #rootSigners(sizeBefore) {
        if (this.#pin !== undefined)
            return 'key' in this.#pin ? [this.#pin.key] : signersIn(this.#pin.policy, 'root');
        const era = this.#eraAt(sizeBefore);
        if (era !== undefined)
            return signersIn(era.zones, 'root');
        return this.#founder === undefined ? [] : [this.#founder];
    }
    #eraAt(size) {
        return this.#eras.findLast(({ from }) => from <= size);
    }
    /** The newest root record whose seal was believed. */
    get newest() {
        return this.#newest;
    }
    get size() {
        return this.#leaves.length;
    }
    leafAt(size) {
        return this.#leaves[size - 1];
    }
    /** Digest of the payload of the policy in force now. */
    get policy() {
        return this.#eras.at(-1)?.digest;
    }
    /** Who may sign in a zone, for a record that names a root of that size. */
    allowed(zone, rootSize) {
        if (zone === 'root')
            return this.#rootSigners(rootSize);
        if (this.#pin !== undefined && 'policy' in this.#pin)
            return signersIn(this.#pin.policy, zone);
        return signersIn(this.#eraAt(rootSize)?.zones ?? NO_ZONES, zone);
    }
    /** Every signer who may sign anything anywhere: whose signatures are worth checking before it is known where they stand. */
    signers() {
        const pinned = this.#pin === undefined ? [] : 'key' in this.#pin ? [this.#pin.key] : this.#pin.policy.flatMap(({ signers }) => signers);
        return [...pinned, ...this.#eras.flatMap(({ zones }) => zones.flatMap(({ signers }) => signers))];
    }
    /** A record outside the root, by the policy at its own `chain.root`. That root must be one that we have seen. */
    judge(record, zone) {
        const { root } = record.chain;
        if (root === null || this.leafAt(root.size) !== root.leaf) {
            return Promise.resolve({ refused: 'SIGNER_NOT_ALLOWED', detail: 'names a root record that is not in this ledger, so no policy speaks for it' });
        }
        return this.#verifier.verify(record, this.allowed(zone, root.size));
    }
}
const NO_ZONES = [];
const SIGNERS = new WeakMap();
/** A policy never changes, and is asked once for each record. */
function signersIn(zones, zone) {
    const known = SIGNERS.get(zones) ?? new Map();
    const signers = known.get(zone) ?? zones.filter((rule) => rule.zone === zone).flatMap((rule) => rule.signers);
    SIGNERS.set(zones, known.set(zone, signers));
    return signers;
}

// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/ledger/keys.js
var keys = __nccwpck_require__(6594);
// EXTERNAL MODULE: ./build/ledger/open.js
var ledger_open = __nccwpck_require__(3254);
;// CONCATENATED MODULE: ./build/ledger/read.js
/** Reading slots by the ledger's rules. Nothing here writes; writer and verifier both stand on it. */







function pastOf({ versions }) {
    if (versions.some(({ tombstone }) => tombstone))
        return 'hidden';
    return versions.length > 1 ? 'versions' : undefined;
}
/** The version of a slot that counts: the oldest that is no tombstone. `undefined`: the slot is empty. */
async function readOldest(slot, store) {
    const key = (0,keys/* keyOf */.TN)(slot);
    for await (const stored of store.list(key, { keys: 1 }))
        return stored.key === key ? readStored(stored, store) : undefined;
    return undefined;
}
/** The version that counts; `undefined` where only delete markers lie. */
function oldestOf({ versions }) {
    return versions.find(({ tombstone }) => !tombstone);
}
async function readStored(stored, store) {
    const read = await oldestBytes(stored, store, limits/* LIMITS */.b.objectBytes);
    if (read === undefined)
        return undefined;
    // Junk, and its leaf must not cost whoever reads it more than a record does: it counts as if it were empty.
    return { ...read, bytes: read.bytes === 'too-large' ? new Uint8Array() : read.bytes, past: pastOf(stored) };
}
/** The version that counts of whatever lies at a key. `undefined`: there is none, or none any more. */
async function oldestBytes({ key, versions }, store, maxBytes) {
    const oldest = oldestOf({ versions });
    if (oldest === undefined)
        return undefined;
    try {
        const read = await store.read(key, oldest.id, maxBytes);
        return read && { bytes: read.bytes, version: oldest.id, lock: read.lock };
    }
    catch (thrown) {
        if (thrown instanceof errors/* LedgerError */.oy && thrown.code === 'RECORD_TOO_LARGE')
            return { bytes: 'too-large', version: oldest.id, lock: { state: 'unknown', why: 'too large to be read' } };
        throw thrown;
    }
}
function standing(bytes, slot) {
    return standingOf((0,entry/* unwrap */.oA)(bytes, slot));
}
function standingOf(unwrapped) {
    const { slot, leaf } = unwrapped;
    const record = (0,ledger_open/* openUnwrapped */.t3)(unwrapped);
    return { slot, leaf, record, misplaced: 'malformed' in record ? false : !(0,ledger_open/* standsAt */.T7)(record, slot) };
}
/** The record of a slot, where there is one that was written for it. */
function recordAt({ record, misplaced }) {
    return 'malformed' in record || misplaced ? undefined : record;
}
function slotAt(stream, sequence) {
    return { ledger: stream.ledger, zone: stream.zone, name: stream.name, sequence };
}
/** The genesis that lies in a store, whatever ledger was asked for: its id is not known before it was read. */
async function genesisIn(store) {
    const nowhere = slotAt((0,keys/* rootOf */.I5)((0,bytes/* sha256 */.sc)('')), 0);
    const stored = await readOldest(nowhere, store);
    if (stored === undefined)
        return undefined;
    const { record, leaf } = standing(stored.bytes, nowhere);
    return 'malformed' in record || record.kind !== 'genesis' ? 'foreign' : { ledger: record.payloadDigest, leaf };
}
/** Reads the root stream from its first record to the first hole, and learns from it who may sign. */
async function readRoot(ledger, store, verifier, pin) {
    const trust = new RootTrust(ledger, verifier, pin);
    const slots = [];
    for (let sequence = 0;; sequence += 1) {
        const slot = slotAt((0,keys/* rootOf */.I5)(ledger), sequence);
        const stored = await readOldest(slot, store);
        if (stored === undefined)
            return { trust, slots };
        const here = standing(stored.bytes, slot);
        slots.push({ standing: here, seal: await trust.see(recordAt(here), here.leaf) });
    }
}
/** For writers: the ledger that was asked for, with a policy, or an error that says what is there instead. */
async function openRoot(ledger, store, verifier) {
    const { trust, slots } = await readRoot(ledger, store, verifier, undefined);
    const [genesis] = slots;
    if (genesis === undefined) {
        const fix = 'see that the store is there and that its name is right; a new ledger is made once, with `iac-ledger init STORE --signer SIGNER`';
        throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', { says: `there is no ledger in ${store.traits.url}, and ${ledger} was asked for`, fix });
    }
    const found = 'malformed' in genesis.standing.record ? undefined : genesis.standing.record;
    if (found === undefined || genesis.standing.misplaced) {
        const says = found === undefined ? 'something that is no genesis record' : found.payloadDigest;
        const fix = 'pin the id of the ledger that lies there (the input `ledger`), or name the store of the one you mean';
        throw new errors/* LedgerError */.oy('LEDGER_MISMATCH', { says: `${store.traits.url} holds ${says}, and ${ledger} was asked for`, fix });
    }
    if (trust.policy === undefined) {
        const fix = 'run `iac-ledger init` again with the same signer: it goes on where it stopped';
        throw new errors/* LedgerError */.oy('LEDGER_CORRUPT', { says: `the ledger in ${store.traits.url} has no policy that its founder signed`, fix });
    }
    return trust;
}


/***/ }),

/***/ 9075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ isSubjectName),
  Z: () => (/* binding */ subjectsOf)
});

// EXTERNAL MODULE: ./build/record/values.js
var values = __nccwpck_require__(2132);
;// CONCATENATED MODULE: ./build/record/commitments.js

const COMMITTED = ['plan-file', 'state-before', 'state-after'];
function commitmentsIn({ plan, applies, state }) {
    const given = present(applies)?.file;
    const [before, after] = [present(present(state)?.before), present(present(state)?.after)];
    return [...named('plan-file', present(plan)?.file ?? given), ...named('state-before', before?.commitment), ...named('state-after', after?.commitment)];
}
function present(field) {
    return field === undefined || (0,values/* isAbsent */.W0)(field) ? undefined : field;
}
function named(name, field) {
    const commitment = present(field);
    return commitment === undefined ? [] : [{ name, hmac: commitment.hmac }];
}

// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __nccwpck_require__(6767);
;// CONCATENATED MODULE: ./build/ledger/subjects.js


/** No record may use one of these names for anything but what its own body holds. */
const NAMES = ['evidence-manifest.json', 'git', ...COMMITTED, 'operation'];
function isSubjectName(name) {
    return NAMES.includes(name);
}
/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
function subjectsOf(body) {
    const { operation, commit, evidence } = body;
    return [
        ...(evidence === null ? [] : [{ name: 'evidence-manifest.json', digest: { sha256: hexOf(evidence.manifest) } }]),
        ...('absent' in commit ? [] : [{ name: 'git', digest: { gitCommit: commit.sha } }]),
        ...commitmentsIn(body).map(({ name, hmac }) => ({ name, digest: { hmacSha256: hexOf(hmac) } })),
        { name: 'operation', digest: { sha256: hexOf((0,bytes/* sha256 */.sc)(operation.id)) } },
    ];
}
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ housekeepingBody),
/* harmony export */   PZ: () => (/* binding */ bodyAfter),
/* harmony export */   i7: () => (/* binding */ bodyBefore)
/* harmony export */ });
/* unused harmony exports factsOutsideAJob, commonMembers */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2132);

/** Facts for records that no job writes (`init` on somebody's machine). */
function factsOutsideAJob(recorder) {
    const none = absent('not-applicable', 'not written by a job');
    return {
        run: none,
        actor: none,
        recorder,
        change: none,
        environment: none,
        approvals: none,
        controls: none,
        cloudIdentity: none,
        policy: absent('not-applicable', 'this record founds the ledger or stands in its root'),
        config: none,
        enforcement: none,
    };
}
/** The members of a record that is not about a command. */
function housekeepingBody(operation, recordedAt, facts) {
    const none = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-applicable', 'this record is not about a command');
    return { ...facts, operation: { id: operation }, recordedAt, command: none, commit: none, state: none };
}
function bodyBefore(start) {
    return { ...start.facts, ...aboutCommand(start), recordedAt: start.at, state: stateOf(start, (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge)('not-available', 'the command has not run yet')) };
}
function bodyAfter({ start, after, at }) {
    const moved = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W0)(after.scope) ? start.before.scope : after.scope;
    return { ...start.facts, ...aboutCommand(start), recordedAt: at, state: { ...stateOf(start, after.state), scope: moved } };
}
function aboutCommand(start) {
    const { call, before } = start;
    const taps = Object.keys(before.tap?.env ?? {}).sort();
    return {
        operation: { id: start.operation },
        command: { tool: call.line.tool, class: call.class, words: call.words, argv: call.argv, directory: start.directory, ...before.tool, taps },
        commit: start.commit,
    };
}
function stateOf(start, after) {
    return { scope: start.before.scope, before: start.before.state, after };
}
/** Only the members that every record has, of a body that may hold more (a record that was read back). */
function commonMembers(body) {
    const { operation, recordedAt, command, actor, run, recorder, commit, change, environment, approvals, controls, cloudIdentity, policy, config, enforcement, state, } = body;
    return {
        operation,
        recordedAt,
        command,
        actor,
        run,
        recorder,
        commit,
        change,
        environment,
        approvals,
        controls,
        cloudIdentity,
        policy,
        config,
        enforcement,
        state,
    };
}


/***/ }),

/***/ 2226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ RESULTS),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'forget', 'import', 'move', 'no-op', 'invoke', 'unknown'];
const RESULTS = ['succeeded', 'failed', 'not-attempted', 'interrupted', 'unknown'];
/** How many changes of each action, in the order of ACTIONS, none that is zero. */
function countChanges(changes) {
    const counted = ACTIONS.map((action) => ({ action, count: changes.filter((change) => change.action === action).length }));
    return counted.filter(({ count }) => count > 0);
}


/***/ }),

/***/ 3224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ CLASSES)
/* harmony export */ });
/* harmony import */ var _kinds_intent_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4076);
/* harmony import */ var _kinds_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(580);
/* harmony import */ var _kinds_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4817);



const CLASSES = {
    'mutates-infrastructure': { ahead: _kinds_intent_js__WEBPACK_IMPORTED_MODULE_0__/* .intentOf */ .oQ, after: _kinds_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG },
    'mutates-state': { ahead: _kinds_intent_js__WEBPACK_IMPORTED_MODULE_0__/* .intentOf */ .oQ, after: _kinds_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG },
    plan: { after: _kinds_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planOf */ .X },
    access: 'nothing', // a line in the journal; the job's `run` record tells of them
    read: 'nothing',
    local: 'nothing',
};


/***/ }),

/***/ 153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ PLAN_DOUBTS),
/* harmony export */   f: () => (/* binding */ STATUSES)
/* harmony export */ });
/** Why nobody may say which plan was applied. */
const PLAN_DOUBTS = {
    touched: 'somebody wrote to the plan file after the look before the command: what was applied is not known',
    changed: 'the plan file was replaced after the look before the command: what was applied is not known',
    gone: 'the plan file was gone when the command had ended: what was applied is not known',
};
const STATUSES = ['not-started', 'succeeded', 'failed', 'interrupted', 'lost'];


/***/ }),

/***/ 5214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ genesis)
/* harmony export */ });
/* unused harmony export foundingOf */
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5784);



const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ founding: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ nonce: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3, signer: _policy_js__WEBPACK_IMPORTED_MODULE_1__/* .signerShape */ .WE }) });
function foundingOf(founding, body) {
    return stageOf({ kind: 'genesis', body: { ...body, founding }, secrets: [] });
}
const genesis = {
    home: 'root',
    late: 'never',
    says: () => 'founds the ledger',
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ intentBodyOf),
/* harmony export */   Br: () => (/* binding */ applies),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   oQ: () => (/* binding */ intentOf),
/* harmony export */   tf: () => (/* binding */ intent)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(618);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2132);





/** Records of before there were commitments have no `file`. */
const applies = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ record: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .planRecord */ .x1), madeAgainst: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .stateMark */ .B3) }, { optional: { file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .commitment */ .Kc) } }));
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ applies });
function intentBodyOf(start) {
    const { planned, planFile } = start.before;
    if (start.call.plan.reads === null)
        return { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyBefore */ .i7)(start), applies: (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)('not-applicable', 'no plan file was given') };
    const file = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbsent */ .W0)(planFile) ? planFile : planFile.commitment;
    return { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyBefore */ .i7)(start), applies: { record: start.planRecord, madeAgainst: planned, file } };
}
function intentOf(start) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_4__/* .stageOf */ .gV)({ kind: 'intent', body: intentBodyOf(start), secrets: [...start.call.secrets, ...start.before.secrets] });
}
const intent = {
    home: 'state',
    late: 'inside',
    operation: 'opens',
    says: (body) => `is about to run ${wordsOf(body)}`,
    own: (body) => own(body, 'predicate'),
};
/** `terraform apply`, for one line of a log. */
function wordsOf(body) {
    return 'absent' in body.command ? 'a command' : [body.command.tool, ...body.command.words].join(' ');
}


/***/ }),

/***/ 580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports closingOf, closingOfKept */
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(618);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(153);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2132);
/* harmony import */ var _intent_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4076);







function outcomeOf(end, intent) {
    const { start, exit: left, after } = end;
    const body = {
        ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyAfter */ .PZ)(end),
        closes: closedBy(intent),
        unannounced: unannouncedBy(end, intent),
        exit: left ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'the command was not started'),
        status: statusOf(left),
        seenBy: left === null ? 'refusal' : 'exit',
        plan: after.plan,
        planRecord: appliedRecord(end),
        results: after.results,
        samePlan: samePlan(end),
        ...brokenBy(intent),
    };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_6__/* .stageOf */ .gV)({ kind: 'outcome', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
function closedBy(intent) {
    if (intent === 'not-needed')
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'this command needs no intent');
    return 'why' in intent ? (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', `the intent has no receipt: ${intent.why.code}`) : { leaf: intent.leaf };
}
function unannouncedBy(end, intent) {
    if (intent === 'not-needed' || !('why' in intent))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-applicable', 'the intent stands in the ledger');
    return { ...(0,_intent_js__WEBPACK_IMPORTED_MODULE_5__/* .intentBodyOf */ .AK)(end.start), code: intent.why.code };
}
function brokenBy(intent) {
    return intent === 'not-needed' || !('why' in intent) || intent.broken === undefined ? {} : { breakGlass: intent.broken };
}
function statusOf(left) {
    if (left === null)
        return 'not-started';
    if ('signal' in left)
        return 'interrupted';
    return left.code === 0 ? 'succeeded' : 'failed';
}
/** The recorded plan is the one that was applied only as long as nobody touched its file meanwhile. */
function appliedRecord({ start: { planRecord }, planFate }) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planRecord) || (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planFate) || planFate === 'untouched' ? planRecord : (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', _command_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_DOUBTS */ .O[planFate]);
}
/** The record of the plan was found by the digest of the file that the command was given. */
function samePlan({ start: { planRecord }, planFate }) {
    if (planFate === 'changed')
        return false;
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planRecord))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', planRecord.why);
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsent */ .W0)(planFate))
        return planFate;
    return planFate === 'untouched' ? true : (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .absent */ .Ge)('not-available', _command_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_DOUBTS */ .O[planFate]);
}
/** For an intent of this job that nobody closed. */
function closingOf(intent, announced, became) {
    const standing = { closes: { leaf: intent }, unannounced: absent('not-applicable', 'the intent stands in the ledger') };
    return closedByPost(announced, became, standing);
}
/** The same for one that was kept under break-glass: it enters the ledger inside this record. */
function closingOfKept(intent, broken, code, became) {
    const closes = absent('not-available', `the intent has no receipt: ${code}`);
    return closedByPost(intent, became, { closes, unannounced: { ...commonMembers(intent), applies: intent.applies, code }, breakGlass: broken });
}
function closedByPost(announced, became, intent) {
    const { state } = announced;
    const body = {
        ...commonMembers(announced),
        state: 'absent' in state ? state : { ...state, after: became.state },
        ...intent,
        exit: absent('not-available', became.why),
        status: became.status,
        seenBy: 'post',
        plan: absent('not-available', became.why),
        planRecord: absent('not-applicable', 'written by post'),
        results: absent('not-available', became.why),
        samePlan: absent('not-available', became.why),
    };
    return stageOf({ kind: 'outcome', body, secrets: [] });
}
const unannounced = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ ...withoutSeal(), applies: _intent_js__WEBPACK_IMPORTED_MODULE_5__/* .applies */ .Br, code: _shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq }));
/** The members that redaction adds are not in what an intent would have said. */
function withoutSeal() {
    const { salt: _salt, redaction: _redaction, evidence: _evidence, ...announced } = _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .BODY */ .$p;
    return announced;
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    closes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ leaf: _shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
    unannounced,
    exit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .exit */ .NS),
    status: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .status */ .h5,
    seenBy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('exit', 'post', 'refusal'),
    plan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .plan */ .et),
    planRecord: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .planRecord */ .x1),
    results: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .result */ .Ke)),
    samePlan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((value, at) => (typeof value === 'boolean' ? [] : [`${at}: true or false expected`])),
}, { optional: { late: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .late */ .fn, breakGlass: _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .brokenGlass */ .c7 } });
const outcome = {
    home: 'state',
    late: 'spool',
    operation: 'closes',
    says: (body) => `ran ${(0,_intent_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(body)}: ${body.status}${body.samePlan === false ? ', with a plan file that was replaced meanwhile' : ''}${body.breakGlass === undefined ? '' : ', under break-glass'}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planOf),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(618);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8149);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6432);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2132);
/* harmony import */ var _intent_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4076);






function planOf(end) {
    const { start, exit: left, after } = end;
    const body = { ...(0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyAfter */ .PZ)(end), exit: left ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)('not-available', 'the command did not start'), plan: after.plan };
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_5__/* .stageOf */ .gV)({ kind: 'plan', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ exit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .exit */ .NS), plan: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .plan */ .et) }, { optional: { late: _shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .late */ .fn } });
const plan = {
    home: 'state',
    late: 'spool',
    says: (body) => `ran ${(0,_intent_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(body)}: ${'absent' in body.plan ? 'the plan itself is not available' : `${total(body.plan.counts)} change(s) planned`}`,
    own: (body) => own(body, 'predicate'),
};
function total(counts) {
    return counts.filter(({ action }) => action !== 'no-op').reduce((sum, { count }) => sum + count, 0);
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ policy),
/* harmony export */   WE: () => (/* binding */ signerShape)
/* harmony export */ });
/* unused harmony exports ALGORITHMS, zonesShape, policyOf */
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7351);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);



const ALGORITHMS = ['ecdsa-p256-sha256', 'ed25519'];
const signerShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ algorithm: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...ALGORITHMS), spki: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K3 }, { closed: true });
const zonesShape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zone: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(..._place_js__WEBPACK_IMPORTED_MODULE_1__/* .ZONES */ .k), signers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(signerShape) }, { closed: true }));
const cut = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zone: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(..._place_js__WEBPACK_IMPORTED_MODULE_1__/* .ZONES */ .k), stream: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, sequence: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, leaf: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br }, { closed: true }));
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ zones: zonesShape, cut });
/** The first policy of a ledger: no stream has a head yet, so the cut is empty. */
function policyOf(zones, body) {
    return stageOf({ kind: 'policy', body: { ...body, zones, cut: [] }, secrets: [] });
}
const policy = {
    home: 'root',
    late: 'never',
    says: (body) => `allows ${body.zones.map(({ zone, signers }) => `${signers.length} signer(s) in ${zone}`).join(', ')}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ registrationOf),
/* harmony export */   k: () => (/* binding */ register)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4529);


function registrationOf(stream, body) {
    return (0,_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOf */ .gV)({ kind: 'register', body: { ...body, registers: { stream: stream.name, scope: stream.scope } }, secrets: [] });
}
const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ registers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({ stream: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, scope: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br }) });
const register = {
    home: 'state',
    late: 'never',
    says: (body) => `registers the stream ${body.registers.stream}`,
    own: (body) => own(body, 'predicate'),
};


/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  GW: () => (/* binding */ KINDS),
  $x: () => (/* binding */ effectOf),
  I: () => (/* binding */ kindOf),
  W3: () => (/* binding */ predicateType)
});

// EXTERNAL MODULE: ./build/record/shape.js
var shape = __nccwpck_require__(8149);
// EXTERNAL MODULE: ./build/record/values.js
var values = __nccwpck_require__(2132);
;// CONCATENATED MODULE: ./build/record/kinds/annotation.js



function annotationOf({ slot, leaf }, note, body) {
    const annotates = { zone: slot.zone, stream: slot.name, sequence: slot.sequence, leaf };
    return stageOf({ kind: 'annotation', body: { ...body, annotates, note: new Raw(note, 'text') }, secrets: [] });
}
const own = (0,shape/* objectOf */.Xy)({ annotates: (0,shape/* objectOf */.Xy)({ zone: shape/* text */.Qq, stream: shape/* text */.Qq, sequence: shape/* count */.U9, leaf: shape/* digest */.br }), note: shape/* clear */.IU });
const annotation = {
    home: 'state',
    late: 'never',
    byHand: true,
    says: ({ annotates, note }) => `says of ${annotates.zone}/${annotates.stream}=${annotates.sequence}: ${'shown' in note ? String(note.shown) : 'a note that is withheld'}`,
    own: (body) => own(body, 'predicate'),
};

// EXTERNAL MODULE: ./build/record/kinds/genesis.js
var genesis = __nccwpck_require__(5214);
// EXTERNAL MODULE: ./build/record/kinds/intent.js
var intent = __nccwpck_require__(4076);
// EXTERNAL MODULE: ./build/record/kinds/outcome.js
var outcome = __nccwpck_require__(580);
// EXTERNAL MODULE: ./build/record/kinds/plan.js
var plan = __nccwpck_require__(4817);
// EXTERNAL MODULE: ./build/record/kinds/policy.js
var policy = __nccwpck_require__(5784);
// EXTERNAL MODULE: ./build/record/kinds/register.js
var register = __nccwpck_require__(4043);
// EXTERNAL MODULE: ./build/record/shapes.js
var shapes = __nccwpck_require__(6432);
;// CONCATENATED MODULE: ./build/record/kinds/run.js



const BYPASSES = ['shadowed', 'state-moved', 'session-changed', 'shims-removed', 'spool-removed'];
function runOf(body, job) {
    return stageOf({ kind: 'run', body: { ...body, job }, secrets: [] });
}
const job = (0,shape/* objectOf */.Xy)({
    status: shape/* text */.Qq,
    reads: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ words: shape/* text */.Qq, times: shape/* count */.U9 })),
    bypass: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ what: (0,shape/* oneOf */.yL)(...BYPASSES), detail: shape/* text */.Qq })),
    notChecked: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ what: shape/* text */.Qq, why: shape/* text */.Qq })),
    waiting: shape/* count */.U9,
    heads: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ stream: shape/* text */.Qq, sequence: shape/* count */.U9, leaf: shape/* digest */.br })),
    closed: shape/* count */.U9,
});
const run_own = (0,shape/* objectOf */.Xy)({ job }, { optional: { late: shapes/* late */.fn } });
const run = {
    home: 'state',
    late: 'spool',
    says: (body) => `closes the job (${body.job.status})${body.job.bypass.length > 0 ? `: ${body.job.bypass.map(({ what }) => what).join(', ')}` : ''}`,
    own: (body) => run_own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/kinds/table.js
/** Adding a kind: its file, and one line here. `predicateType` is made from the key. */








const KINDS = { genesis: genesis/* genesis */.T, policy: policy/* policy */.JN, register: register/* register */.k, plan: plan/* plan */.e, intent: intent/* intent */.tf, outcome: outcome/* outcome */.bu, run: run, annotation: annotation };
const NAMESPACE = 'https://iac-ledger.github.io';
function predicateType(kind) {
    return `${NAMESPACE}/${kind}/v1`;
}
/** `undefined` for a type that no version of ours has written. */
function kindOf(type) {
    return Object.keys(KINDS).find((kind) => predicateType(kind) === type);
}
/** Whether a record of this kind leaves its operation open, or ends it. */
function effectOf(kind) {
    const row = KINDS[kind];
    return row.operation;
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ZONES)
/* harmony export */ });
const ZONES = ['root', 'changes', 'reviews'];


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   IU: () => (/* binding */ clear),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   lW: () => (/* binding */ nullOr),
/* harmony export */   pY: () => (/* binding */ certain),
/* harmony export */   pu: () => (/* binding */ FITS),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6767);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2132);
/** What a value must look like, said once and checked strictly: each shape names every place that does not fit. */


/** Enough to see what is wrong: whoever writes ten thousand members that nobody knows must not have each of them told. */
const MOST_PROBLEMS = 8;
/** One list for all that fits: every member of every record of a ledger is looked at. */
const FITS = Object.freeze([]);
/**
 * Looks without a place first: a path is printed for each member only where something does not fit. Where the place is
 * '', nobody wants to know it.
 */
function placed(look) {
    return (value, at) => (at === '' || look(value, '').length > 0 ? look(value, at) : FITS);
}
function below(at, path) {
    return at === '' ? '' : at + path;
}
/** A value that fits is one of `T`: the shape and the type are kept side by side by whoever declares both. */
function fitted(value, shape) {
    return shape(value, 'value').length === 0 ? value : undefined;
}
function when(fits, wanted) {
    return (value, at) => (fits(value) ? FITS : [`${at}: ${wanted} expected`]);
}
const text = when((value) => typeof value === 'string', 'a string');
const flag = when((value) => typeof value === 'boolean', 'true or false');
const certain = when((value) => value === true, 'true');
const count = when((value) => Number.isSafeInteger(value) && value >= 0, 'a whole number from 0');
const digest = when(_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'sha256:<64 hex>');
const instant = when((value) => typeof value === 'string' && isTime(value), 'an RFC 3339 time with Z');
const base64 = when((value) => typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value, 'canonical base64');
/** Also one that the calendar and the clock have: Date.parse takes 30 February for a day in March. */
function isTime(text) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text))
        return false;
    const at = Date.parse(text);
    return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 19) === text.slice(0, 19);
}
function oneOf(...allowed) {
    return when((value) => typeof value === 'string' && allowed.includes(value), `one of ${allowed.join(', ')}`);
}
function matching(pattern) {
    return when((value) => typeof value === 'string' && pattern.test(value), `text like ${pattern.source}`);
}
function nullOr(shape) {
    return (value, at) => (value === null ? FITS : shape(value, at));
}
function listOf(shape) {
    return placed((value, at) => {
        if (!Array.isArray(value))
            return [`${at}: a list expected`];
        let problems = FITS;
        for (let index = 0; index < value.length && problems.length < MOST_PROBLEMS; index += 1)
            problems = both(problems, shape(value[index], at === '' ? '' : `${at}[${index}]`));
        return problems;
    });
}
function both(some, more) {
    if (more.length === 0)
        return some;
    return some.length === 0 ? more : [...some, ...more];
}
function objectOf(members, { optional = {}, closed = false } = {}) {
    const required = Object.entries(members).map(([name, shape]) => ({ name, path: `.${name}`, shape }));
    const others = Object.entries(optional).map(([name, shape]) => ({ name, path: `.${name}`, shape }));
    const known = new Set([...Object.keys(members), ...Object.keys(optional)]);
    return placed((value, at) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return [`${at}: an object expected`];
        const held = value;
        let problems = FITS;
        for (const { name, path, shape } of required) {
            const member = held[name];
            problems = both(problems, member === undefined ? [`${at}${path}: missing`] : shape(member, below(at, path)));
        }
        for (const { name, path, shape } of others)
            if (held[name] !== undefined)
                problems = both(problems, shape(held[name], below(at, path)));
        return closed ? both(problems, unknownMembers(held, known, at)) : problems;
    });
}
function unknownMembers(held, known, at) {
    let problems = FITS;
    for (const name of Object.keys(held)) {
        if (!known.has(name))
            problems = both(problems, [`${at}.${name}: unknown member`]);
        if (problems.length === MOST_PROBLEMS)
            break;
    }
    return problems;
}
const absence = objectOf({ absent: oneOf('not-available', 'not-permitted', 'not-applicable', 'rate-limited', 'error'), why: text }, { closed: true });
/** The value, or why there is none. */
function field(shape) {
    return (value, at) => (typeof value === 'object' && value !== null && 'absent' in value ? absence(value, at) : shape(value, at));
}
/** What redaction left of a raw value. */
const clear = (value, at) => (typeof value === 'object' && value !== null && 'shown' in value ? FITS : withheld(value, at));
const withheld = objectOf({ withheld: oneOf(..._values_js__WEBPACK_IMPORTED_MODULE_1__/* .WITHHELD */ .iz) }, { closed: true });


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ BODY),
/* harmony export */   B3: () => (/* binding */ stateMark),
/* harmony export */   Kc: () => (/* binding */ commitment),
/* harmony export */   Ke: () => (/* binding */ result),
/* harmony export */   Mb: () => (/* binding */ breakGlass),
/* harmony export */   NS: () => (/* binding */ exit),
/* harmony export */   c7: () => (/* binding */ brokenGlass),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   fn: () => (/* binding */ late),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2226);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(153);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8149);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4529);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2132);
/** The shapes of the members that stand in every record, and of those that several kinds share. */





const named = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, value: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }));
const commitment = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ hmac: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, key: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const scope = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, address: named, workspace: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const stateMark = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ lineage: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, serial: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, commitment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commitment) });
const code = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ code: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 });
const signal = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ signal: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq });
const exit = (value, at) => {
    const byCode = typeof value === 'object' && value !== null && 'code' in value;
    return byCode ? code(value, at) : signal(value, at);
};
const status = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._command_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f);
const argument = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ flag: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), value: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((value, at) => (typeof value === 'string' ? _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .FITS */ .pu : (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU)(value, at))) });
const run = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    repository: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    repositoryId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^(0|[1-9][0-9]{0,19})$/),
    id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    attempt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    job: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    session: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    checkRunId: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    workflowRef: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    workflowSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    event: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    url: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    runner: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ environment: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, os: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, arch: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq })),
});
const command = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    tool: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    class: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    words: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    argv: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(argument),
    directory: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    providers: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, version: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }))),
    lockFile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    taps: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
});
const changeReference = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    pullRequest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9),
    headSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    baseSha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    mergeCommit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    ticket: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
});
const commit = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ sha: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, tree: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, dirty: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ files: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, digest: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br })), signature: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) });
const redaction = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    rules: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    withheld: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    reasons: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ reason: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._values_js__WEBPACK_IMPORTED_MODULE_2__/* .WITHHELD */ .iz), count: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 })),
    propagated: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    patterns: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    inAddress: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
    degraded: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
});
const glass = { ticket: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, reason: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, until: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR };
const breakGlass = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(glass);
const envelope = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ payload: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3, payloadType: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, signatures: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ keyid: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sig: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3 })) });
const brokenGlass = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ ...glass, intent: envelope });
/** docs/record-format.md, "Body". */
const BODY = {
    operation: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(/^[0-9a-f]{32}$/) }),
    recordedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR,
    salt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3,
    command: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(command),
    actor: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ login: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, triggeredBy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), claims: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(named) })),
    run: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(run),
    recorder: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, version: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq), sha: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) })),
    commit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commit),
    change: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(changeReference),
    environment: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    approvals: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ id: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, commit: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, submittedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR }))),
    controls: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(named),
    cloudIdentity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    policy: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    config: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br),
    enforcement: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ mode: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('block', 'warn'), by: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }, { optional: { breakGlass } })),
    state: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ scope: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(scope), before: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(stateMark), after: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(stateMark) })),
    redaction,
    evidence: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ manifest: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, lists: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._stages_js__WEBPACK_IMPORTED_MODULE_3__/* .LISTS */ .m5), total: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, inline: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, bare: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt })) })),
};
const unknownValue = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ unknown: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .pY }, { closed: true });
const shownOrNull = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU);
const value = (held, at) => (typeof held === 'object' && held !== null && 'unknown' in held ? unknownValue(held, at) : shownOrNull(held, at));
const attribute = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ path: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, op: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('add', 'remove', 'change'), sensitive: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, before: value, after: value });
const change = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deposed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    formerly: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    kind: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('resource', 'data'),
    type: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl),
    native: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    reason: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    replacement: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ order: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('delete-first', 'create-first', 'unknown'), paths: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) })),
    deferred: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    attributes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(attribute),
    attributesOmitted: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9,
});
const result = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    deposed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl),
    status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .RESULTS */ .Pr),
    seenIn: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('log', 'state', 'exit-code'),
    problem: shownOrNull,
});
const checkResult = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ address: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, kind: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('pass', 'fail', 'error', 'unknown'), problems: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .clear */ .IU) });
const plan = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    content: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    format: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    file: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(commitment),
    counts: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ action: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(..._change_js__WEBPACK_IMPORTED_MODULE_4__/* .ACTIONS */ .kl), count: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9 })),
    changes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(change),
    outputs: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, action: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sensitive: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt })),
    drift: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(change),
    checks: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(checkResult),
    complete: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt),
    errored: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt),
});
const planRecord = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ zone: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, stream: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, sequence: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9, leaf: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br, content: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br });
/** What was sealed when it could not be stored, held by the record that was written when it could. */
const late = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    why: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    capturedAt: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR,
    captured: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(envelope),
});


/***/ }),

/***/ 4529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   m5: () => (/* binding */ LISTS)
/* harmony export */ });
/**
 * The life of a record, as types. Each stage has one maker, named beside it; a stage that was skipped does not
 * compile (__tests__/types/stages.ts).
 *
 *   writing   CommandLine > ToolCall > CapturedBefore > AuditRecord > RedactedRecord > LinkedRecord > SealedRecord
 *             > Receipt > Cleared > (the command runs) > CapturedAfter > AuditRecord > ... > Receipt
 *   reading   StoredKey > OpenedRecord > Verdict
 */
/** For the one maker of a stage, named in its comment; __tests__/unit/house.test.ts refuses every other caller. */
function stageOf(data) {
    return data;
}
const LISTS = ['changes', 'outputs', 'drift', 'checks', 'results'];
/** Tells one kind from the others, with its own members. */
function isKind(record, kind) {
    return record.kind === kind;
}


/***/ }),

/***/ 2132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   Vs: () => (/* binding */ Later),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   dO: () => (/* binding */ Raw),
/* harmony export */   iz: () => (/* binding */ WITHHELD)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2005);

/**
 * Something a tool, a command line or the environment said. May be a secret, so it can be neither printed nor
 * serialised. `text` is prose that may hold values (an error message); everything else is one value.
 */
class Raw {
    #value;
    kind;
    constructor(value, kind = 'value') {
        this.#value = value;
        this.kind = kind;
    }
    toJSON() {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerError */ .oy('SECRET_LEFT', { says: 'a raw value reached a serialiser', fix: 'report this as a bug' });
    }
    toString() {
        return '[raw]';
    }
    /** For redact/ only: no other folder may call it. */
    static reveal(raw) {
        return raw.#value;
    }
}
/** A member that only redaction can tell, since it is made of what redaction leaves: until then there is nothing to read. */
class Later {
}
/**
 * Why a value is not shown. `masked`: the tool marks it. `unmasked`: this version of the tool marks nothing, so no value
 * of it is taken. `name`, `pattern`: it is called like a secret, or looks like one. `propagated`: it holds a value that
 * is secret elsewhere. `not-listed`: nobody has said that it is harmless. `degraded`: the final check found a secret.
 */
const WITHHELD = ['masked', 'unmasked', 'name', 'pattern', 'propagated', 'not-listed', 'degraded'];
function absent(reason, why) {
    return { absent: reason, why };
}
function isAbsent(field) {
    return typeof field === 'object' && field !== null && 'absent' in field;
}


/***/ }),

/***/ 1856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ce: () => (/* binding */ Memory)
/* harmony export */ });
/* unused harmony exports journalPath, nothingRemembered, streamOfNote */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _ledger_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6594);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6432);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2005);
/**
 * What the commands of one job leave for each other and for post, in the session's folder: hints, never evidence. A
 * step can change all of it; the ledger itself, and the state that the next command finds, are what counts.
 */






const running = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ pid: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, start: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq });
const note = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    operation: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    row: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    stream: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ zone: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('changes', 'reviews'), name: _ledger_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .streamNameShape */ .ZH, scope: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br }),
    sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9,
    shim: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)(running),
    process: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)(running),
    state: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ kind: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq })),
    mark: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .nullOr */ .lW)((0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ lineage: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, serial: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, digest: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .br })),
    closed: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt,
}, { closed: true, optional: { ended: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, kept: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt } });
const position = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ sequence: _record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9 }, { closed: true });
const LARGEST = 65_536;
class Memory {
    #directory;
    #files;
    constructor(directory, files) {
        this.#directory = directory;
        this.#files = files;
    }
    async recall(stream) {
        return (await this.#read(this.#head(stream), position))?.sequence;
    }
    note(stream, sequence) {
        return this.#write(this.#head(stream), { sequence });
    }
    #head({ zone, name }) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'heads', `${zone}.${name}.json`);
    }
    planRecord(file) {
        return this.#read(this.#plan(file), _record_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .planRecord */ .x1);
    }
    notePlan(file, record) {
        return this.#write(this.#plan(file), { ...record });
    }
    #plan(file) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'plans', `${file.slice('sha256:'.length)}.json`);
    }
    noteOperation(held) {
        return this.#write((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'operations', `${held.operation}.json`), held);
    }
    async operations() {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'operations');
        const names = (await this.#files.list(folder)).filter((name) => name.endsWith('.json'));
        const held = await Promise.all(names.map((name) => this.#read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), note)));
        return held.filter((found) => found !== undefined);
    }
    /** Only one process of the job at a time sends what waits in the spool: two would send one record twice. False while another is at it. */
    async takeTurn(self) {
        try {
            return (await this.#files.createNew(this.#turn, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(self), { mode: 0o600, stage: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, '.tmp') })) === 'created';
        }
        catch (thrown) {
            if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) === undefined)
                throw thrown;
            return false;
        }
    }
    endTurn() {
        return this.#files.remove(this.#turn);
    }
    /** Whose turn it is, be it that this process was killed since. */
    turn() {
        return this.#read(this.#turn, running);
    }
    get #turn() {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#directory, 'sending.json');
    }
    /** How often each kind of read was made, from the lines that the shims leave. */
    async reads() {
        const bytes = await this.#files.read(journalPath(this.#directory), LARGEST * 64).catch(() => undefined);
        const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n');
        const words = lines.map((line) => line.split('\t')[0] ?? '').filter((word) => /^[a-z]{1,20}( [a-z-]{1,30}){0,2}$/.test(word));
        const kinds = [...new Set(words)].sort();
        return kinds.map((kind) => ({ words: kind, times: words.filter((word) => word === kind).length }));
    }
    noteRead(words) {
        return this.#files.append(journalPath(this.#directory), `${words}\n`);
    }
    async #read(path, shape) {
        try {
            const value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)((await this.#files.read(path, LARGEST)) ?? new Uint8Array());
            return (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$5)(value, shape);
        }
        catch (thrown) {
            if (thrown instanceof SyntaxError || (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) !== undefined)
                return undefined;
            throw thrown;
        }
    }
    /** A full disk costs the hint, not the command. */
    async #write(path, value) {
        try {
            await this.#files.replace(path, (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(value), 0o600);
        }
        catch (thrown) {
            if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(thrown) === undefined)
                throw thrown;
        }
    }
}
function journalPath(directory) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, 'journal');
}
/** For those who have no session: every head is found from the ledger alone. */
const nothingRemembered = { recall: () => Promise.resolve(undefined), note: () => Promise.resolve() };
function streamOfNote({ stream }, ledger) {
    return { ledger, ...stream };
}


/***/ }),

/***/ 7851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lx: () => (/* binding */ readSession)
/* harmony export */ });
/* unused harmony exports enforcementShape, sessionPath, writeSession */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _record_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8149);
/* harmony import */ var _record_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6432);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6767);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2005);
/**
 * What main leaves for the shims: a file in our own folder of RUNNER_TEMP, written once, mode 0400. Its path and its
 * digest are written into the shims, and its digest into the action's state, which the runner holds.
 *
 * Possible: a step can't change the session unseen, and can't find a key in a file, a variable or an argument.
 * Not possible: steps run as the same user, often with sudo. One can delete the shims, call the tool by its path, ask
 * the keeper to sign a well-formed record of this run or to commit to a file, or read the keeper's memory
 * (docs/threat-model.md).
 */





const enforcementShape = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({ changes: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('block', 'warn'), plans: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('block', 'warn'), by: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }, { optional: { breakGlass: _record_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .breakGlass */ .Mb }, closed: true });
const members = ['actor', 'run', 'recorder', 'change', 'environment', 'approvals', 'controls', 'cloudIdentity', 'policy', 'config', 'enforcement'];
const facts = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(Object.fromEntries(Object.entries(_record_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .BODY */ .$p).filter(([name]) => members.includes(name))), { closed: true });
const shape = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)({
    version: (value, at) => (value === 1 ? [] : [`${at}: 1 expected`]),
    directory: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    ledger: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .digest */ .br,
    zone: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('changes', 'reviews'),
    store: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    signer: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    committer: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    role: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    enforcement: enforcementShape,
    trial: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt,
    workspace: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .nullOr */ .lW)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    tools: (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    openedAt: _record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR,
    facts,
}, { closed: true });
const LARGEST = 262_144;
function sessionPath(directory) {
    return join(directory, 'session.json');
}
/** Resolves with the digest of what was written. */
async function writeSession(session, files) {
    const bytes = printJson(session);
    const { directory } = session;
    const put = await files.createNew(sessionPath(directory), bytes, { mode: 0o400, stage: join(directory, '.tmp') });
    if (put === 'exists')
        throw new LedgerError('SESSION_INVALID', { says: `there is a session in ${directory} already`, fix: 'run the job again' });
    return sha256(bytes);
}
/** SESSION_INVALID when it is gone, changed (its digest is not `expected`), or not one of ours. */
async function readSession(path, expected, files) {
    const bytes = await files.read(path, LARGEST).catch((thrown) => {
        throw invalid(path, `can't be read: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown)}`);
    });
    if (bytes === undefined)
        throw invalid(path, 'is gone');
    if (expected !== undefined && (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes) !== expected)
        throw invalid(path, 'was changed after the job began');
    let value;
    try {
        value = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes);
    }
    catch (thrown) {
        throw invalid(path, (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(thrown));
    }
    const session = (0,_record_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fitted */ .$5)(value, shape);
    if (session === undefined)
        throw invalid(path, shape(value, 'session').slice(0, 3).join('; '));
    return session;
}
function invalid(path, what) {
    const fix = 'a step before this one touched it: look at the steps of this job, then run it again';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('SESSION_INVALID', { says: `the session file ${path} ${what}`, fix });
}


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   eE: () => (/* binding */ parsePlain),
/* harmony export */   er: () => (/* binding */ sameBytes),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* unused harmony export readJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _json_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7661);


function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes)}`;
}
function isDigest(text) {
    return typeof text === 'string' && text.length === 71 && text.startsWith('sha256:') && areHexDigits(text, 7);
}
/** Lower case, from `from` to the end. A record has twenty digests, and a pattern takes three times as long. */
function areHexDigits(text, from) {
    for (let at = from; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66)))
            return false;
    }
    return true;
}
function sameBytes(left, right) {
    return left.length === right.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(left, right);
}
const utf8 = new TextEncoder();
/**
 * Members sorted by UTF-16 units, no white space, integers below 2^53 only, no lone surrogates. What this prints,
 * `parseJson` accepts, and nothing else. Throws a TypeError for what JSON can't say.
 */
function printJson(value) {
    return utf8.encode(printed(value));
}
/** Levels of lists and objects: a reader's stack must not decide what is malformed. */
const NESTED = 200;
function printed(value) {
    const ready = inOrder(value, 0);
    return ready === undefined ? printedSlowly(value, 0) : JSON.stringify(ready);
}
/**
 * The same value as the engine's own printer prints it to the same bytes, ten times as fast (the evidence of a large
 * plan has 14 MB): members in order. `undefined` for what that printer would not print, or print differently.
 */
function inOrder(value, depth) {
    if (typeof value === 'string')
        return value.isWellFormed() ? value : undefined;
    if (typeof value === 'number')
        return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : undefined;
    if (value === null || typeof value === 'boolean')
        return value;
    if (depth === NESTED)
        return undefined;
    if (isList(value))
        return listInOrder(value, depth + 1);
    return typeof value === 'object' ? objectInOrder(value, depth + 1) : undefined;
}
function listInOrder(list, depth) {
    let copy;
    for (let index = 0; index < list.length; index += 1) {
        const held = list[index];
        const ready = inOrder(held, depth);
        if (ready === undefined)
            return undefined;
        if (ready !== held)
            copy ??= list.slice(0, index);
        copy?.push(ready);
    }
    return copy ?? list;
}
function objectInOrder(value, depth) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        return undefined;
    const names = Object.keys(value);
    let last = '';
    let sorted = true;
    let changed;
    for (const name of names) {
        const held = value[name];
        if (held === undefined) {
            sorted = false;
            continue;
        }
        const ready = isUnordered(name) ? undefined : inOrder(held, depth);
        if (ready === undefined)
            return undefined;
        if (ready !== held)
            changed = (changed ?? new Map()).set(name, ready);
        sorted &&= name >= last;
        last = name;
    }
    return sorted && changed === undefined ? value : sortedCopy(value, names, changed);
}
/** What was changed below is not looked at again: it would be twice for each level, and an attacker chooses the levels. */
function sortedCopy(value, names, changed) {
    const copy = {};
    for (const name of names.toSorted()) {
        const held = changed?.get(name) ?? value[name];
        if (held !== undefined)
            copy[name] = held;
    }
    return copy;
}
/** Names that objects keep in an order of their own, or not as members. */
function isUnordered(name) {
    const first = name.charCodeAt(0);
    return (first >= 48 && first <= 57) || name === '__proto__' || name === 'toJSON' || !name.isWellFormed();
}
function printedSlowly(value, depth) {
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'string') {
        if (!value.isWellFormed())
            throw new TypeError('a string with a lone surrogate has no UTF-8 form');
        return JSON.stringify(value);
    }
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value) || Object.is(value, -0))
            throw new TypeError(`${value} is no integer below 2^53`);
        return String(value);
    }
    if (depth === NESTED)
        throw new TypeError(`JSON of more than ${NESTED} levels`);
    if (isList(value))
        return `[${value.map((item) => printedSlowly(item, depth + 1)).join(',')}]`;
    return printedObject(value, depth + 1);
}
function printedObject(value, depth) {
    if (typeof value !== 'object')
        throw new TypeError(`a ${typeof value} is no JSON`);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        throw new TypeError('an object of a class is no JSON');
    const members = Object.keys(value).sort(); // the default order is by UTF-16 units
    const kept = members.filter((member) => value[member] !== undefined);
    return `{${kept.map((member) => `${printedSlowly(member, depth)}:${printedSlowly(value[member], depth)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Fatal UTF-8, and the very bytes that `printJson` would print: so duplicate members, other orders, floats, white
 * space and a byte order mark are refused without a parser of our own. Throws a SyntaxError.
 */
function parseJson(bytes) {
    if ((0,_json_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainJson */ .R)(bytes))
        return parsePlain(bytes);
    const value = readJson(bytes);
    if (!sameBytes(printedBack(value), bytes))
        throw new SyntaxError('does not print back to the same bytes');
    return value;
}
/** Of bytes that `isPlainJson` was asked about. */
function parsePlain(bytes) {
    return JSON.parse(latin1(bytes));
}
/** A character for each byte: the text, where the bytes are ASCII. */
function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
/** What our JSON can't say (1.5, a lone surrogate) was not printed by us. */
function printedBack(value) {
    try {
        return utf8.encode(printed(value));
    }
    catch (cause) {
        throw new SyntaxError('does not print back to the same bytes', { cause });
    }
}
/** Any JSON in valid UTF-8, for files that people write by hand. Throws a SyntaxError. */
function readJson(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new SyntaxError('is not UTF-8', { cause });
    }
    return JSON.parse(text);
}
function toBase64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
/** What the decoder steps over makes the bytes fewer; the other alphabet, and bits left over at the end, are looked for. */
function isPrintedBack(text, bytes) {
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    if (text.length % 4 !== 0 || bytes.length !== (text.length / 4) * 3 - padding || text.includes('-') || text.includes('_'))
        return false;
    // The decoder takes a character beyond Latin-1 by its last eight bits: U+2038 would be an 8.
    return Buffer.byteLength(text) === text.length && bytes.toString('base64', Math.floor((bytes.length - 1) / 3) * 3) === text.slice(-4);
}
/** Standard alphabet, padded, canonical: `undefined` for any text that would not be printed back. */
function fromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return isPrintedBack(text, bytes) ? bytes : undefined;
}


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ asLedgerError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   oy: () => (/* binding */ LedgerError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* unused harmony export ERRORS */
/**
 * One error class, one closed table of codes. Callers and tests look at `code`, never at the text.
 * `exit`: what the CLI ends with (a shim always ends with 1, since 2 means "changes" to terraform).
 * `again`: the very same call, with the very same bytes, may be made once more.
 */
const ERRORS = {
    INPUT_INVALID: { exit: 2, again: false },
    SESSION_INVALID: { exit: 2, again: false }, // the file that main left is gone, changed, or not one of ours
    SCRIPT_NOT_STARTED: { exit: 2, again: false }, // the shell of `run:` could not be started
    NOT_RECORDED: { exit: 1, again: false }, // the change was stopped because its intent has no receipt
    STORE_BUSY: { exit: 2, again: true }, // certainly not written
    STORE_UNREACHABLE: { exit: 2, again: true }, // perhaps written: the answer was lost
    STORE_DENIED: { exit: 2, again: false },
    STORE_FULL: { exit: 2, again: false }, // certainly not written, and waiting makes no room
    STORE_UNFIT: { exit: 2, again: false }, // failed its probe, or can't do what was asked of it
    STORE_DIFFERS: { exit: 1, again: false }, // read back is not what was written: an alarm
    SIGNER_DENIED: { exit: 2, again: false },
    SIGNER_GONE: { exit: 2, again: false }, // the process that kept the key has ended
    SIGNER_KEY_INVALID: { exit: 2, again: false },
    COMMITMENT_KEY_INVALID: { exit: 2, again: false },
    SIGNER_NOT_ALLOWED: { exit: 2, again: false }, // our own record would be refused by the ledger's policy
    LEDGER_MISMATCH: { exit: 1, again: false },
    LEDGER_EXISTS: { exit: 2, again: false }, // `init` on a ledger that is finished
    LEDGER_CORRUPT: { exit: 1, again: false }, // nothing can be appended that a verifier would accept
    THREAD_LOST: { exit: 2, again: false }, // one that helped to verify ended before it was done
    RECORD_TOO_LARGE: { exit: 2, again: false },
    SECRET_LEFT: { exit: 2, again: false }, // the self-check found a known secret in the final bytes
    APPEND_DEADLINE: { exit: 2, again: false },
};
class LedgerError extends Error {
    name = 'LedgerError';
    code;
    /** What the reader of the log can do about it: a sentence, an input, a permission, a command. */
    fix;
    constructor(code, text, options) {
        super(text.says, options);
        this.code = code;
        this.fix = text.fix;
    }
    get again() {
        return ERRORS[this.code].again;
    }
}
/** For a catch that expects our own errors only: a bug is not a store failure, so it goes up untouched. */
function asLedgerError(thrown) {
    if (thrown instanceof LedgerError)
        return thrown;
    throw thrown;
}
/** The code of a failed system call (`ENOENT`), where the thrown value is one. */
function systemCode(thrown) {
    return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ PrintedItems),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   w: () => (/* binding */ digestOfParts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6767);
/** JSON that is too long to be one string: printed item by item, and never in memory as a tree of values. */


/** Items that were printed one by one, with the commas between them. */
class PrintedItems {
    #chunks = [];
    #fresh = [];
    #units = 0;
    add(item) {
        this.#fresh.push(item);
        this.#units += item.length;
        if (this.#units >= CHUNK_UNITS)
            this.#flush();
    }
    /** What stands between the brackets, each part with no comma at its ends. */
    parts() {
        this.#flush();
        return this.#chunks;
    }
    #flush() {
        if (this.#fresh.length === 0)
            return;
        this.#chunks.push(Buffer.from(this.#fresh.join(',')));
        this.#fresh = [];
        this.#units = 0;
    }
}
/** Strings lie on the heap, which is searched for what is no longer needed; bytes lie beside it. */
const CHUNK_UNITS = 262_144;
/** An object some of whose lists were printed before: the bytes that `printJson` would print of the whole, part by part. */
function* partsOf(members, lists) {
    let before = '{';
    for (const name of [...Object.keys(members), ...Object.keys(lists)].sort()) {
        yield `${before}${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(name)}:`;
        before = ',';
        const list = lists[name];
        if (list === undefined)
            yield (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(members[name] ?? null);
        else
            yield* bracketed(list);
    }
    yield before === '{' ? '{}' : '}';
}
function* bracketed(list) {
    let before = '[';
    for (const part of list) {
        yield before;
        yield part;
        before = ',';
    }
    yield before === '[' ? '[]' : ']';
}
function joined(parts) {
    const { buffer, byteOffset, length } = Buffer.concat([...parts].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    return new Uint8Array(buffer, byteOffset, length); // no Buffer, whose slices are no copies
}
function digestOfParts(parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 7661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isPlainJson)
/* harmony export */ });
/**
 * Tells by one look over the bytes that they are what `printJson` prints, for the plain JSON that records are nearly
 * always made of: ASCII, no \u escapes, no negative numbers, no members that begin with a digit. A parser and a printer
 * need three times as long to say the same. `false` says nothing: whoever asks has the value printed back then.
 */
function isPlainJson(bytes) {
    return valueFrom(bytes, 0) === bytes.length;
}
/** No such place: the bytes are not plain JSON, or not JSON at all. */
const NONE = -1;
/** Deeper than any record, and far from the end of the stack. */
const DEEPEST = 64;
/** Digits of a number that is surely below 2^53. */
const SURE_DIGITS = 15;
const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const WORDS = ['null', 'true', 'false'].map(bytesOf);
/** `"`, `\` and b, f, n, r, t: printed behind a backslash, and never otherwise. */
const ESCAPED = new Set(bytesOf('"\\bfnrt'));
function bytesOf(ascii) {
    return new TextEncoder().encode(ascii);
}
/** Each of these is given where something begins, and says where it ends; behind the last byte there is `undefined`. */
function valueFrom(bytes, at, depth = 0) {
    const first = bytes[at];
    if (first === undefined || depth > DEEPEST)
        return NONE;
    if (first === QUOTE)
        return textFrom(bytes, at);
    if (first === OPEN_OBJECT)
        return objectFrom(bytes, at + 1, depth + 1);
    if (first === OPEN_LIST)
        return listFrom(bytes, at + 1, depth + 1);
    if (isDigit(first))
        return numberFrom(bytes, at);
    for (const word of WORDS)
        if (word[0] === first)
            return wordFrom(bytes, at, word);
    return NONE;
}
/** A string, from its opening quote to behind the closing one. */
function textFrom(bytes, from) {
    if (bytes[from] !== QUOTE)
        return NONE;
    for (let at = from + 1;; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === BACKSLASH) {
            at += 1;
            if (!ESCAPED.has(bytes[at]))
                return NONE;
        }
        else if (byte === undefined || byte < 0x20 || byte > 0x7e)
            return NONE;
    }
}
/** A string without escapes that objects keep in the order of its bytes: a member's name. */
function nameFrom(bytes, from) {
    if (bytes[from] !== QUOTE || isDigit(bytes[from + 1]))
        return NONE;
    for (let at = from + 1;; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === undefined || byte < 0x20 || byte > 0x7e || byte === BACKSLASH)
            return NONE;
    }
}
function numberFrom(bytes, from) {
    if (!isDigit(bytes[from]))
        return NONE;
    let at = from + 1;
    while (isDigit(bytes[at]))
        at += 1;
    const digits = at - from;
    return digits > SURE_DIGITS || (bytes[from] === ZERO && digits > 1) ? NONE : at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= ZERO && byte <= NINE;
}
/** Those very bytes. */
function wordFrom(bytes, from, word) {
    for (let index = 0; index < word.length; index += 1)
        if (bytes[from + index] !== word[index])
            return NONE;
    return from + word.length;
}
function listFrom(bytes, from, depth) {
    if (bytes[from] === CLOSE_LIST)
        return from + 1;
    for (let at = from;; at += 1) {
        at = valueFrom(bytes, at, depth);
        if (at === NONE)
            return NONE;
        if (bytes[at] === CLOSE_LIST)
            return at + 1;
        if (bytes[at] !== COMMA)
            return NONE;
    }
}
/** Each member's name comes after the one before it: so none stands twice. */
function objectFrom(bytes, from, depth) {
    if (bytes[from] === CLOSE_OBJECT)
        return from + 1;
    let before = NONE;
    for (let at = from;; at += 1) {
        const end = nameFrom(bytes, at);
        if (end === NONE || bytes[end] !== COLON || (before !== NONE && !comesAfter(bytes, at, before)))
            return NONE;
        before = at;
        at = valueFrom(bytes, end + 1, depth);
        if (at === NONE)
            return NONE;
        if (bytes[at] === CLOSE_OBJECT)
            return at + 1;
        if (bytes[at] !== COMMA)
            return NONE;
    }
}
/** Two names, each from its opening quote. By bytes, which for ASCII is the order of UTF-16 units; a name that another begins with comes before it. */
function comesAfter(bytes, name, before) {
    for (let index = 1;; index += 1) {
        const one = bytes[before + index];
        const other = bytes[name + index];
        if (one === other && one !== QUOTE)
            continue;
        if (one === QUOTE || other === QUOTE)
            return one === QUOTE && other !== QUOTE;
        return one !== undefined && other !== undefined && one < other;
    }
}


/***/ }),

/***/ 7578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** Every number with a reason, in one place. Milliseconds and bytes. */
const LIMITS = {
    appendMs: 30_000, // a change may wait this long for its intent, no longer
    backoffMs: { first: 20, most: 5_000 }, // full jitter between them; a directory answers at once, a bucket does not
    storeMs: { connect: 5_000, answer: 10_000 }, // of one request to a store over the network; it is made again within appendMs
    payloadBytes: { soft: 16_384, hard: 65_536, late: 155_648 }, // a late record holds a whole payload in base64
    objectBytes: 262_144, // a bundle holds its payload in base64, and a late record an envelope inside its payload
    skewMs: 60_000, // between a machine's clock and its store's: locks end and intents count as open by it; S3 refuses from 15 minutes on
    sequences: 1_000_000,
    window: 1_000, // slots ahead of the trusted position that one listing covers
    questionMs: 30_000, // our own questions to a tool (`state pull`); the user waits for them
    gitMs: 5_000, // `git status` in a large work tree
    answerBytes: 256 * 1024 * 1024, // of `show -json`, `state pull`, a plan file or evidence: what is held in memory as a whole
    stateBytes: 256 * 1024 * 1024,
    logBytes: 64 * 1024 * 1024, // of a tool's own log, its end: read line by line
    logLine: 65_536,
    problemCharacters: 4_096, // of what a tool says went wrong with one object
    planChanges: 40, // changes listed in the record itself; all of them lie in its evidence
    clockSlackMs: 10 * 60_000, // how far the clocks of two writers may lie apart: one job has one clock, but it may be set
    breakGlass: { characters: 256, reason: 8, ms: 24 * 3_600_000 }, // a night, not a way of working
    artifactMs: 90_000, // how long post waits for one artifact to be uploaded
    orphanMs: 30_000, // how long post waits for a command that outlived its shim
    hostedJobMs: 6 * 3_600_000, // a hosted job ends after 6 hours, a self-hosted one after 5 days
    selfHostedJobMs: 5 * 24 * 3_600_000,
    signRequestBytes: 262_144, // a late record holds an envelope inside its payload
    keeperStartMs: 10_000,
    summaryBytes: 262_144,
};


/***/ }),

/***/ 7712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ openSigner)
/* harmony export */ });
/* unused harmony exports SIGNERS, SIGNER_INPUTS, signerSchemeOf */
const SIGNERS = {
    'key:': { keeper: false, inputs: true, load: () => __nccwpck_require__.e(/* import() */ 437).then(__nccwpck_require__.bind(__nccwpck_require__, 9437)) },
    'env:': { keeper: true, inputs: true, load: () => __nccwpck_require__.e(/* import() */ 955).then(__nccwpck_require__.bind(__nccwpck_require__, 6955)) },
    'agent:': { keeper: false, inputs: false, load: () => __nccwpck_require__.e(/* import() */ 500).then(__nccwpck_require__.bind(__nccwpck_require__, 6500)) },
};
/** What a user may ask for; `agent:` is for the session alone. */
const SIGNER_INPUTS = Object.keys(SIGNERS).filter((scheme) => SIGNERS[scheme].inputs);
/** `undefined` when the scheme is in no row. */
function signerSchemeOf(reference) {
    return Object.keys(SIGNERS).find((scheme) => reference.startsWith(scheme));
}
async function openSigner(reference, effects) {
    const scheme = signerSchemeOf(reference);
    if (scheme === undefined)
        throw new RangeError(`no signer for ${reference.slice(0, 8)}`);
    const { adapter } = await SIGNERS[scheme].load();
    return adapter.openSigner(reference.slice(scheme.length), effects);
}


/***/ }),

/***/ 4979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preAuthenticated)
/* harmony export */ });
/* unused harmony export payloadOf */
/* harmony import */ var _ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3180);

/** What is signed: the DSSE pre-authentication encoding, `DSSEv1 <len> <type> <len> <payload>` (DSSE v1, protocol.md). */
function preAuthenticated(payload) {
    return Buffer.concat([Buffer.from(`DSSEv1 ${_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .PAYLOAD_TYPE */ .Uc.length} ${_ledger_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .PAYLOAD_TYPE */ .Uc} ${payload.length} `), payload]);
}
/** The payload of a pre-authentication encoding of ours; `undefined` for any other bytes. */
function payloadOf(encoded) {
    const head = /^DSSEv1 \d+ \S+ (\d{1,9}) /.exec(Buffer.from(encoded.subarray(0, 128)).toString('latin1'))?.[0];
    if (head === undefined)
        return undefined;
    const payload = encoded.subarray(head.length);
    return Buffer.compare(preAuthenticated(payload), encoded) === 0 ? payload : undefined;
}


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   W9: () => (/* binding */ KeyVerifier),
/* harmony export */   Y: () => (/* binding */ ruleOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6767);
/* harmony import */ var _pae_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4979);
/** Believes a signature, or says why not. Knows nothing of chains, stores or streams. */



/** The hash that each algorithm signs with; `null` where the algorithm has its own. */
const HASHES = { 'ecdsa-p256-sha256': 'sha256', ed25519: null };
/** base64 of SHA-256 of the SubjectPublicKeyInfo, as Sigstore bundles have it. */
function hintOf(spki) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(Buffer.from((0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(spki).slice('sha256:'.length), 'hex'));
}
/** The algorithm that a key is for, or `undefined` for one that no record may be signed with. */
function algorithmOf(key) {
    if (key.asymmetricKeyType === 'ed25519')
        return 'ed25519';
    const curve = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : undefined;
    return curve === 'prime256v1' ? 'ecdsa-p256-sha256' : undefined;
}
function ruleOf(publicKey) {
    const algorithm = algorithmOf(publicKey);
    return algorithm === undefined ? undefined : { algorithm, spki: (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(publicKey.export({ format: 'der', type: 'spki' })) };
}
/** Keys are imported once: an import costs as much as a verification. */
class KeyVerifier {
    #known = new Map();
    #ofRule = new WeakMap();
    #check;
    /** `here`: in the thread that asks, which a thread that does nothing else is best at. Otherwise on the thread pool, so that reading and verifying overlap. */
    constructor(where = 'on the pool') {
        this.#check = where === 'here' ? checkHere : checkOnPool;
    }
    async verify({ payload, signature, hint, genuine }, allowed) {
        const candidate = allowed.map((rule) => this.#candidateOf(rule)).find((known) => known?.hint === hint);
        if (candidate === undefined)
            return { refused: 'SIGNER_NOT_ALLOWED', detail: `signed by ${hint}, which is not among the ${allowed.length} allowed` };
        const good = genuine ?? (await this.#check(candidate, (0,_pae_js__WEBPACK_IMPORTED_MODULE_2__/* .preAuthenticated */ .J)(payload), signature));
        return good ? { signer: hint } : { refused: 'SIGNATURE_INVALID', detail: `the signature is not one of ${hint} over this payload` };
    }
    #candidateOf(rule) {
        const known = this.#ofRule.get(rule);
        if (known !== undefined)
            return known;
        const { algorithm, spki } = rule;
        const id = `${algorithm} ${spki}`;
        if (!this.#known.has(id))
            this.#known.set(id, importKey(algorithm, spki));
        const candidate = this.#known.get(id);
        this.#ofRule.set(rule, candidate);
        return candidate;
    }
}
function importKey(algorithm, spki) {
    const der = (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(spki);
    if (der === undefined)
        return undefined;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(der), format: 'der', type: 'spki' });
        // A rule whose algorithm is not its key's would let one key stand for two.
        return algorithmOf(key) === algorithm ? { hint: hintOf(der), key, hash: HASHES[algorithm] } : undefined;
    }
    catch {
        return undefined; // no key, so nobody is allowed by this rule
    }
}
/** A malformed signature is a wrong one. */
function checkHere({ key, hash }, signed, signature) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, key, signature);
}
function checkOnPool({ key, hash }, signed, signature) {
    return new Promise((resolve) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, key, signature, (error, good) => resolve(error === null && good));
    });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1430);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
