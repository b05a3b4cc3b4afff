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

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

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

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ blockingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2005);
/* harmony import */ var _shared_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7578);
/* harmony import */ var _node_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8209);
/**
 * Files for a thread that has nothing to do until it has read: each call holds it up, and costs a fifth of the three or
 * four trips to the thread pool and back. Never for a thread that others wait for.
 */




/** One more than a stored object may have, so that one which has more shows. */
const scratch = Buffer.allocUnsafeSlow(_shared_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .LIMITS */ .b.objectBytes + 1);
/** Never waits for a pipe, never follows a link: those, and whatever else is odd, are looked at more closely. */
const AS_IT_STANDS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
/** `undefined`: nothing that can be read like this. Three system calls: each costs as much as the hash of a record. */
function readNow(path, maxBytes) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, AS_IT_STANDS);
        // A regular file gives less than was asked for at its end only (POSIX, read).
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, scratch, 0, scratch.length, null);
        if (length > maxBytes)
            throw (0,_node_files_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLarge */ .g$)(path, length, maxBytes);
        return Buffer.from(scratch.subarray(0, length));
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(thrown) === undefined || thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy)
            throw thrown;
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function blockingFiles() {
    const files = (0,_node_files_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFiles */ .kT)();
    return {
        ...files,
        // What may be larger than any object of a slot is read piece by piece.
        readRegular: async (path, maxBytes) => (maxBytes < scratch.length ? readNow(path, maxBytes) : undefined) ?? files.readRegular(path, maxBytes),
        list: async (folder) => (0,_node_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesFrom */ .nQ)(readdirNow(folder)),
    };
}
function readdirNow(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(thrown) === 'ENOENT')
            return [];
        throw thrown;
    }
}


/***/ }),

/***/ 7196:
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
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
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

// EXTERNAL MODULE: ./build/entries/node-files.js
var node_files = __nccwpck_require__(8209);
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
    return { clock: nodeClock, random: nodeRandom, log, env, files: (0,node_files/* nodeFiles */.kT)(), exec: nodeExec(), trace: nodeTrace(env) };
}


/***/ }),

/***/ 8209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   kT: () => (/* binding */ nodeFiles),
/* harmony export */   nQ: () => (/* binding */ namesFrom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2005);
/** Files as the real file system has them. Only entries and contract tests build one. */





/** Nothing there is an answer; every other failure is the caller's. */
async function unlessAbsent(look) {
    try {
        return await look();
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) === 'ENOENT')
            return undefined;
        throw thrown;
    }
}
async function read(path, maxBytes) {
    return unlessAbsent(async () => {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
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
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .LedgerError */ .oy('RECORD_TOO_LARGE', {
        says: `${path} has ${size} bytes or more, and ${maxBytes} are allowed`,
        fix: 'it is not one of ours, or damaged',
    });
}
async function* tail(path, maxBytes) {
    const file = await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r'));
    if (file === undefined)
        return;
    const { size } = await file.stat();
    yield* file.createReadStream({ start: Math.max(0, size - maxBytes) }); // closes the file
}
async function look(path, links) {
    return unlessAbsent(async () => {
        const facts = await (links === 'told' ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path, { bigint: true }) : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path, { bigint: true }));
        const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
        const stamp = [facts.dev, facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join('-');
        return { kind, size: Number(facts.size), executable: (facts.mode & 73n) !== 0n, stamp };
    });
}
async function syncFolder(path) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY);
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { mode: 0o755 });
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) === 'EEXIST')
            return;
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) !== 'ENOENT')
            throw thrown;
        await makeDurableFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
        await makeDurableFolder(path);
        return;
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
}
async function writeWhole(path, bytes, mode) {
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.sync();
    }
    finally {
        await file?.close();
    }
}
/** Temp file, sync, link (fails when the name is taken), sync of the folder: nobody ever sees half a file at `path`. */
async function createNew(path, bytes, { mode, stage }) {
    const half = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stage, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex'));
    await makeDurableFolder(stage);
    await makeDurableFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    try {
        await writeWhole(half, bytes, mode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(half, path);
    }
    catch (thrown) {
        if ((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(thrown) !== 'EEXIST')
            throw thrown;
        return 'exists';
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(half, { force: true });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    return 'created';
}
async function replace(path, bytes, mode) {
    const half = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, mode: 0o700 });
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(half, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, mode);
        await file.writeFile(bytes);
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(half, path);
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(half, { force: true });
        throw thrown;
    }
}
async function list(folder) {
    return namesFrom((await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true }))) ?? []);
}
function namesFrom(entries) {
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    // The default order is by UTF-16 units, which for the names of the ledger is the order of their bytes.
    return names.sort();
}
async function remove(path) {
    const facts = await unlessAbsent(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path));
    if (facts === undefined)
        return;
    if (facts.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path);
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
        append: (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.appendFile)(path, text, { mode: 0o600 }),
        makeFolder: async (path, mode) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { recursive: true, mode });
        },
    };
}


/***/ }),

/***/ 4668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cE: () => (/* binding */ openReader)
});

// UNUSED EXPORTS: openProof, openStore

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

/***/ 829:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5919);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2005);
/* harmony import */ var _trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(155);
/* harmony import */ var _verify_fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7679);
/* harmony import */ var _verify_parcel_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1899);
/* harmony import */ var _blocking_files_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7334);
/* harmony import */ var _node_effects_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7196);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4668);
/** One of the threads that `iac-ledger verify` starts for a large ledger: it reads a part of the store and hands it over, and judges nothing. */








/** Payloads are taken from pieces of this size: to have memory of its own costs each one more than to be decoded. */
Buffer.poolSize = 1 << 17;
const { url } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
const store = await (0,_stores_js__WEBPACK_IMPORTED_MODULE_7__/* .openReader */ .cE)(url, { ...(0,_node_effects_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeEffects */ .Xj)(), files: (0,_blocking_files_js__WEBPACK_IMPORTED_MODULE_5__/* .blockingFiles */ .L)() });
const fetcher = new _verify_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .Fetcher */ .eI({ store, verifier: new _trust_verifier_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyVerifier */ .W9('here'), width: url.startsWith('file:') ? 1 : _verify_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .AHEAD */ .yJ });
async function answer({ id, task }) {
    try {
        return { id, parcel: (0,_verify_parcel_js__WEBPACK_IMPORTED_MODULE_4__/* .packed */ .x)(await fetcher.fetch(task)) };
    }
    catch (thrown) {
        const { code, message, fix } = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asLedgerError */ .MW)(thrown); // a bug ends this thread, and with it the verification
        return { id, failure: { code, says: message, fix } };
    }
}
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on('message', async (question) => {
    const answered = await answer(question);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(answered, 'parcel' in answered ? [answered.parcel.bytes] : []);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ PAYLOAD_TYPE),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
/* unused harmony exports MEDIA_TYPE, readBundle, entryOf, leafOf */
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

/***/ 8416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ leafHash)
/* harmony export */ });
/* unused harmony exports nodeHash, EMPTY, grow, peakCount, sameTree */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6767);

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
function leafHash(entry) {
    return (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(Buffer.concat([LEAF, entry]));
}
function nodeHash(left, right) {
    return sha256(Buffer.concat([NODE, hexOf(left), hexOf(right)]));
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

/***/ 2132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   iz: () => (/* binding */ WITHHELD)
/* harmony export */ });
/* unused harmony exports Raw, Later, absent, isAbsent */
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
        throw new LedgerError('SECRET_LEFT', { says: 'a raw value reached a serialiser', fix: 'report this as a bug' });
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

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony exports sameBytes, printJson, printed, isList, isObject, parsePlain, readJson */
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

/***/ 155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W9: () => (/* binding */ KeyVerifier)
});

// UNUSED EXPORTS: hintOf, ruleOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __nccwpck_require__(6767);
// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __nccwpck_require__(3180);
;// CONCATENATED MODULE: ./build/trust/pae.js

/** What is signed: the DSSE pre-authentication encoding, `DSSEv1 <len> <type> <len> <payload>` (DSSE v1, protocol.md). */
function preAuthenticated(payload) {
    return Buffer.concat([Buffer.from(`DSSEv1 ${entry/* PAYLOAD_TYPE */.Uc.length} ${entry/* PAYLOAD_TYPE */.Uc} ${payload.length} `), payload]);
}
/** The payload of a pre-authentication encoding of ours; `undefined` for any other bytes. */
function payloadOf(encoded) {
    const head = /^DSSEv1 \d+ \S+ (\d{1,9}) /.exec(Buffer.from(encoded.subarray(0, 128)).toString('latin1'))?.[0];
    if (head === undefined)
        return undefined;
    const payload = encoded.subarray(head.length);
    return Buffer.compare(preAuthenticated(payload), encoded) === 0 ? payload : undefined;
}

;// CONCATENATED MODULE: ./build/trust/verifier.js
/** Believes a signature, or says why not. Knows nothing of chains, stores or streams. */



/** The hash that each algorithm signs with; `null` where the algorithm has its own. */
const HASHES = { 'ecdsa-p256-sha256': 'sha256', ed25519: null };
/** base64 of SHA-256 of the SubjectPublicKeyInfo, as Sigstore bundles have it. */
function hintOf(spki) {
    return (0,bytes/* toBase64 */.nk)(Buffer.from((0,bytes/* sha256 */.sc)(spki).slice('sha256:'.length), 'hex'));
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
    return algorithm === undefined ? undefined : { algorithm, spki: toBase64(publicKey.export({ format: 'der', type: 'spki' })) };
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
        const good = genuine ?? (await this.#check(candidate, preAuthenticated(payload), signature));
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
    const der = (0,bytes/* fromBase64 */.Ey)(spki);
    if (der === undefined)
        return undefined;
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(der), format: 'der', type: 'spki' });
        // A rule whose algorithm is not its key's would let one key stand for two.
        return algorithmOf(key) === algorithm ? { hint: hintOf(der), key, hash: HASHES[algorithm] } : undefined;
    }
    catch {
        return undefined; // no key, so nobody is allowed by this rule
    }
}
/** A malformed signature is a wrong one. */
function checkHere({ key, hash }, signed, signature) {
    return (0,external_node_crypto_.verify)(hash, signed, key, signature);
}
function checkOnPool({ key, hash }, signed, signature) {
    return new Promise((resolve) => {
        (0,external_node_crypto_.verify)(hash, signed, key, signature, (error, good) => resolve(error === null && good));
    });
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yJ: () => (/* binding */ AHEAD),
  eI: () => (/* binding */ Fetcher)
});

// UNUSED EXPORTS: fetchSlot

// EXTERNAL MODULE: ./build/ledger/entry.js
var entry = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/shared/bytes.js
var bytes = __nccwpck_require__(6767);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __nccwpck_require__(2005);
// EXTERNAL MODULE: ./build/shared/limits.js
var limits = __nccwpck_require__(7578);
;// CONCATENATED MODULE: ./build/trust/root.js

class root_RootTrust {
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
        if (size === 1 && isKind(record, 'genesis'))
            this.#founder = record.body.founding.signer;
        const seal = await this.#verifier.verify(record, this.#rootSigners(size - 1));
        if ('refused' in seal)
            return seal;
        this.#newest = { size, leaf };
        if (isKind(record, 'policy'))
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
const NO_ZONES = (/* unused pure expression or super */ null && ([]));
const SIGNERS = new WeakMap();
/** A policy never changes, and is asked once for each record. */
function signersIn(zones, zone) {
    const known = SIGNERS.get(zones) ?? new Map();
    const signers = known.get(zone) ?? zones.filter((rule) => rule.zone === zone).flatMap((rule) => rule.signers);
    SIGNERS.set(zones, known.set(zone, signers));
    return signers;
}

;// CONCATENATED MODULE: ./build/record/place.js
const ZONES = ['root', 'changes', 'reviews'];

;// CONCATENATED MODULE: ./build/ledger/keys.js
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
    return ZONES.includes(name);
}
/** A name that came from a file which somebody could change must never lead out of its zone. */
function refuseOtherNames(name) {
    if (!isStreamName(name))
        throw new RangeError(`${JSON.stringify(name)} is no name of a stream`);
}
/** `<zone>/<stream>/<inverse / 1000>/<inverse>-<sequence>.json`: newest first, a thousand to a folder. */
function keys_keyOf({ zone, name, sequence }) {
    refuseOtherNames(name);
    const inverse = String(NEWEST - sequence).padStart(10, '0');
    return `${zone}/${name}/${inverse.slice(0, 7)}/${inverse}-${String(sequence).padStart(10, '0')}.json`;
}
/** `undefined` for anything that `keyOf` would not print. */
function keys_slotOf(key, ledger) {
    const [, zone, name, , , digits] = SLOT.exec(key) ?? [];
    if (zone === undefined || name === undefined || !isZone(zone) || !isStreamName(name))
        return undefined;
    const slot = { ledger, zone, name, sequence: Number(digits) };
    return slot.sequence < limits/* LIMITS */.b.sequences && keys_keyOf(slot) === key ? slot : undefined;
}
function keys_prefixOf({ zone, name }) {
    return `${zone}/${name}/`;
}
function evidenceKeyOf({ zone, name }, digest) {
    refuseOtherNames(name);
    return `evidence/${zone}/${name}/${digest.slice('sha256:'.length)}`;
}
const EVIDENCE = /^evidence\/([a-z]+)\/([^/]+)\/([0-9a-f]{64})$/;
/** The stream that a piece of evidence lies beside. `undefined` for anything that `evidenceKeyOf` would not print. */
function keys_evidenceOf(key) {
    const [, zone = '', name = ''] = EVIDENCE.exec(key) ?? [];
    return isZone(zone) && isStreamName(name) ? { zone, name } : undefined;
}
/** Where the evidence of a stream lies. */
function evidencePrefixOf(stream) {
    return `evidence/${keys_prefixOf(stream)}`;
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
    return { ledger, zone, name: full, scope: sha256(full) };
}
function keys_rootOf(ledger) {
    return { ledger, zone: 'root', name: 'root', scope: sha256('root') };
}

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

;// CONCATENATED MODULE: ./build/record/kinds/policy.js



const ALGORITHMS = ['ecdsa-p256-sha256', 'ed25519'];
const signerShape = (0,shape/* objectOf */.Xy)({ algorithm: (0,shape/* oneOf */.yL)(...ALGORITHMS), spki: shape/* base64 */.K3 }, { closed: true });
const zonesShape = (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ zone: (0,shape/* oneOf */.yL)(...ZONES), signers: (0,shape/* listOf */.c3)(signerShape) }, { closed: true }));
const cut = (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ zone: (0,shape/* oneOf */.yL)(...ZONES), stream: shape/* text */.Qq, sequence: shape/* count */.U9, leaf: shape/* digest */.br }, { closed: true }));
const policy_own = (0,shape/* objectOf */.Xy)({ zones: zonesShape, cut });
/** The first policy of a ledger: no stream has a head yet, so the cut is empty. */
function policyOf(zones, body) {
    return stageOf({ kind: 'policy', body: { ...body, zones, cut: [] }, secrets: [] });
}
const policy = {
    home: 'root',
    late: 'never',
    says: (body) => `allows ${body.zones.map(({ zone, signers }) => `${signers.length} signer(s) in ${zone}`).join(', ')}`,
    own: (body) => policy_own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/kinds/genesis.js



const genesis_own = (0,shape/* objectOf */.Xy)({ founding: (0,shape/* objectOf */.Xy)({ nonce: shape/* base64 */.K3, signer: signerShape }) });
function foundingOf(founding, body) {
    return stageOf({ kind: 'genesis', body: { ...body, founding }, secrets: [] });
}
const genesis = {
    home: 'root',
    late: 'never',
    says: () => 'founds the ledger',
    own: (body) => genesis_own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/body.js

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
    const none = absent('not-applicable', 'this record is not about a command');
    return { ...facts, operation: { id: operation }, recordedAt, command: none, commit: none, state: none };
}
function body_bodyBefore(start) {
    return { ...start.facts, ...aboutCommand(start), recordedAt: start.at, state: stateOf(start, absent('not-available', 'the command has not run yet')) };
}
function body_bodyAfter({ start, after, at }) {
    const moved = isAbsent(after.scope) ? start.before.scope : after.scope;
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
function body_commonMembers(body) {
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

;// CONCATENATED MODULE: ./build/record/change.js
const ACTIONS = ['create', 'read', 'update', 'replace', 'delete', 'forget', 'import', 'move', 'no-op', 'invoke', 'unknown'];
const RESULTS = ['succeeded', 'failed', 'not-attempted', 'interrupted', 'unknown'];
/** How many changes of each action, in the order of ACTIONS, none that is zero. */
function countChanges(changes) {
    const counted = ACTIONS.map((action) => ({ action, count: changes.filter((change) => change.action === action).length }));
    return counted.filter(({ count }) => count > 0);
}

;// CONCATENATED MODULE: ./build/record/command.js
/** Why nobody may say which plan was applied. */
const command_PLAN_DOUBTS = {
    touched: 'somebody wrote to the plan file after the look before the command: what was applied is not known',
    changed: 'the plan file was replaced after the look before the command: what was applied is not known',
    gone: 'the plan file was gone when the command had ended: what was applied is not known',
};
const STATUSES = ['not-started', 'succeeded', 'failed', 'interrupted', 'lost'];

;// CONCATENATED MODULE: ./build/record/stages.js
/**
 * The life of a record, as types. Each stage has one maker, named beside it; a stage that was skipped does not
 * compile (__tests__/types/stages.ts).
 *
 *   writing   CommandLine > ToolCall > CapturedBefore > AuditRecord > RedactedRecord > LinkedRecord > SealedRecord
 *             > Receipt > Cleared > (the command runs) > CapturedAfter > AuditRecord > ... > Receipt
 *   reading   StoredKey > OpenedRecord > Verdict
 */
/** For the one maker of a stage, named in its comment; __tests__/unit/house.test.ts refuses every other caller. */
function stages_stageOf(data) {
    return data;
}
const LISTS = ['changes', 'outputs', 'drift', 'checks', 'results'];
/** Tells one kind from the others, with its own members. */
function stages_isKind(record, kind) {
    return record.kind === kind;
}

;// CONCATENATED MODULE: ./build/record/shapes.js
/** The shapes of the members that stand in every record, and of those that several kinds share. */





const named = (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, value: shape/* text */.Qq }));
const commitment = (0,shape/* objectOf */.Xy)({ hmac: shape/* digest */.br, key: shape/* text */.Qq });
const scope = (0,shape/* objectOf */.Xy)({ type: shape/* text */.Qq, address: named, workspace: shape/* text */.Qq });
const stateMark = (0,shape/* objectOf */.Xy)({ lineage: shape/* text */.Qq, serial: shape/* count */.U9, commitment: (0,shape/* field */.ZZ)(commitment) });
const code = (0,shape/* objectOf */.Xy)({ code: shape/* count */.U9 });
const signal = (0,shape/* objectOf */.Xy)({ signal: shape/* text */.Qq });
const exit = (value, at) => {
    const byCode = typeof value === 'object' && value !== null && 'code' in value;
    return byCode ? code(value, at) : signal(value, at);
};
const shapes_status = (0,shape/* oneOf */.yL)(...STATUSES);
const argument = (0,shape/* objectOf */.Xy)({ flag: (0,shape/* nullOr */.lW)(shape/* text */.Qq), value: (0,shape/* nullOr */.lW)((value, at) => (typeof value === 'string' ? shape/* FITS */.pu : (0,shape/* clear */.IU)(value, at))) });
const run = (0,shape/* objectOf */.Xy)({
    repository: shape/* text */.Qq,
    repositoryId: (0,shape/* matching */.wC)(/^(0|[1-9][0-9]{0,19})$/),
    id: shape/* text */.Qq,
    attempt: shape/* count */.U9,
    job: shape/* text */.Qq,
    session: shape/* text */.Qq,
    checkRunId: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    workflowRef: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    workflowSha: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    event: shape/* text */.Qq,
    ref: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    url: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    runner: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ environment: shape/* text */.Qq, os: shape/* text */.Qq, arch: shape/* text */.Qq })),
});
const command = (0,shape/* objectOf */.Xy)({
    tool: shape/* text */.Qq,
    class: shape/* text */.Qq,
    words: (0,shape/* listOf */.c3)(shape/* text */.Qq),
    argv: (0,shape/* listOf */.c3)(argument),
    directory: shape/* text */.Qq,
    version: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    providers: (0,shape/* field */.ZZ)((0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, version: shape/* text */.Qq }))),
    lockFile: (0,shape/* field */.ZZ)(shape/* digest */.br),
    taps: (0,shape/* listOf */.c3)(shape/* text */.Qq),
});
const changeReference = (0,shape/* objectOf */.Xy)({
    pullRequest: (0,shape/* field */.ZZ)(shape/* count */.U9),
    headSha: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    baseSha: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    mergeCommit: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    ticket: (0,shape/* field */.ZZ)(shape/* text */.Qq),
});
const commit = (0,shape/* objectOf */.Xy)({ sha: shape/* text */.Qq, tree: shape/* text */.Qq, dirty: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ files: shape/* count */.U9, digest: shape/* digest */.br })), signature: (0,shape/* field */.ZZ)(shape/* text */.Qq) });
const redaction = (0,shape/* objectOf */.Xy)({
    rules: shape/* text */.Qq,
    withheld: shape/* count */.U9,
    reasons: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ reason: (0,shape/* oneOf */.yL)(...values/* WITHHELD */.iz), count: shape/* count */.U9 })),
    propagated: shape/* count */.U9,
    patterns: shape/* count */.U9,
    inAddress: shape/* count */.U9,
    degraded: shape/* flag */.Jt,
});
const glass = { ticket: shape/* text */.Qq, reason: shape/* text */.Qq, until: shape/* instant */.uR };
const breakGlass = (0,shape/* objectOf */.Xy)(glass);
const envelope = (0,shape/* objectOf */.Xy)({ payload: shape/* base64 */.K3, payloadType: shape/* text */.Qq, signatures: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ keyid: shape/* text */.Qq, sig: shape/* base64 */.K3 })) });
const brokenGlass = (0,shape/* objectOf */.Xy)({ ...glass, intent: envelope });
/** docs/record-format.md, "Body". */
const BODY = {
    operation: (0,shape/* objectOf */.Xy)({ id: (0,shape/* matching */.wC)(/^[0-9a-f]{32}$/) }),
    recordedAt: shape/* instant */.uR,
    salt: shape/* base64 */.K3,
    command: (0,shape/* field */.ZZ)(command),
    actor: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ login: shape/* text */.Qq, id: shape/* text */.Qq, triggeredBy: (0,shape/* field */.ZZ)(shape/* text */.Qq), claims: (0,shape/* field */.ZZ)(named) })),
    run: (0,shape/* field */.ZZ)(run),
    recorder: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, version: shape/* text */.Qq, ref: (0,shape/* field */.ZZ)(shape/* text */.Qq), sha: (0,shape/* field */.ZZ)(shape/* text */.Qq) })),
    commit: (0,shape/* field */.ZZ)(commit),
    change: (0,shape/* field */.ZZ)(changeReference),
    environment: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    approvals: (0,shape/* field */.ZZ)((0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ id: shape/* text */.Qq, commit: shape/* text */.Qq, submittedAt: shape/* instant */.uR }))),
    controls: (0,shape/* field */.ZZ)(named),
    cloudIdentity: (0,shape/* field */.ZZ)(shape/* text */.Qq),
    policy: (0,shape/* field */.ZZ)(shape/* digest */.br),
    config: (0,shape/* field */.ZZ)(shape/* digest */.br),
    enforcement: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ mode: (0,shape/* oneOf */.yL)('block', 'warn'), by: shape/* text */.Qq }, { optional: { breakGlass } })),
    state: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ scope: (0,shape/* field */.ZZ)(scope), before: (0,shape/* field */.ZZ)(stateMark), after: (0,shape/* field */.ZZ)(stateMark) })),
    redaction,
    evidence: (0,shape/* nullOr */.lW)((0,shape/* objectOf */.Xy)({ manifest: shape/* digest */.br, lists: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: (0,shape/* oneOf */.yL)(...LISTS), total: shape/* count */.U9, inline: shape/* count */.U9, bare: shape/* flag */.Jt })) })),
};
const unknownValue = (0,shape/* objectOf */.Xy)({ unknown: shape/* certain */.pY }, { closed: true });
const shownOrNull = (0,shape/* nullOr */.lW)(shape/* clear */.IU);
const value = (held, at) => (typeof held === 'object' && held !== null && 'unknown' in held ? unknownValue(held, at) : shownOrNull(held, at));
const attribute = (0,shape/* objectOf */.Xy)({ path: shape/* text */.Qq, op: (0,shape/* oneOf */.yL)('add', 'remove', 'change'), sensitive: shape/* flag */.Jt, before: value, after: value });
const change = (0,shape/* objectOf */.Xy)({
    address: shape/* text */.Qq,
    deposed: (0,shape/* nullOr */.lW)(shape/* text */.Qq),
    formerly: (0,shape/* nullOr */.lW)(shape/* text */.Qq),
    kind: (0,shape/* oneOf */.yL)('resource', 'data'),
    type: shape/* text */.Qq,
    action: (0,shape/* oneOf */.yL)(...ACTIONS),
    native: shape/* text */.Qq,
    reason: (0,shape/* nullOr */.lW)(shape/* text */.Qq),
    replacement: (0,shape/* nullOr */.lW)((0,shape/* objectOf */.Xy)({ order: (0,shape/* oneOf */.yL)('delete-first', 'create-first', 'unknown'), paths: (0,shape/* listOf */.c3)(shape/* text */.Qq) })),
    deferred: (0,shape/* nullOr */.lW)(shape/* text */.Qq),
    attributes: (0,shape/* listOf */.c3)(attribute),
    attributesOmitted: shape/* count */.U9,
});
const result = (0,shape/* objectOf */.Xy)({
    address: shape/* text */.Qq,
    deposed: (0,shape/* nullOr */.lW)(shape/* text */.Qq),
    action: (0,shape/* oneOf */.yL)(...ACTIONS),
    status: (0,shape/* oneOf */.yL)(...RESULTS),
    seenIn: (0,shape/* oneOf */.yL)('log', 'state', 'exit-code'),
    problem: shownOrNull,
});
const checkResult = (0,shape/* objectOf */.Xy)({ address: shape/* text */.Qq, kind: shape/* text */.Qq, status: (0,shape/* oneOf */.yL)('pass', 'fail', 'error', 'unknown'), problems: (0,shape/* listOf */.c3)(shape/* clear */.IU) });
const plan = (0,shape/* objectOf */.Xy)({
    content: shape/* digest */.br,
    format: shape/* text */.Qq,
    file: (0,shape/* field */.ZZ)(commitment),
    counts: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ action: (0,shape/* oneOf */.yL)(...ACTIONS), count: shape/* count */.U9 })),
    changes: (0,shape/* listOf */.c3)(change),
    outputs: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, action: shape/* text */.Qq, sensitive: shape/* flag */.Jt })),
    drift: (0,shape/* listOf */.c3)(change),
    checks: (0,shape/* listOf */.c3)(checkResult),
    complete: (0,shape/* field */.ZZ)(shape/* flag */.Jt),
    errored: (0,shape/* field */.ZZ)(shape/* flag */.Jt),
});
const planRecord = (0,shape/* objectOf */.Xy)({ zone: shape/* text */.Qq, stream: shape/* text */.Qq, sequence: shape/* count */.U9, leaf: shape/* digest */.br, content: shape/* digest */.br });
/** What was sealed when it could not be stored, held by the record that was written when it could. */
const late = (0,shape/* objectOf */.Xy)({
    why: shape/* text */.Qq,
    capturedAt: shape/* instant */.uR,
    captured: (0,shape/* field */.ZZ)(envelope),
});

;// CONCATENATED MODULE: ./build/record/kinds/intent.js





/** Records of before there were commitments have no `file`. */
const applies = (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ record: (0,shape/* field */.ZZ)(planRecord), madeAgainst: (0,shape/* field */.ZZ)(stateMark) }, { optional: { file: (0,shape/* field */.ZZ)(commitment) } }));
const intent_own = (0,shape/* objectOf */.Xy)({ applies });
function intent_intentBodyOf(start) {
    const { planned, planFile } = start.before;
    if (start.call.plan.reads === null)
        return { ...bodyBefore(start), applies: absent('not-applicable', 'no plan file was given') };
    const file = isAbsent(planFile) ? planFile : planFile.commitment;
    return { ...bodyBefore(start), applies: { record: start.planRecord, madeAgainst: planned, file } };
}
function intentOf(start) {
    return stageOf({ kind: 'intent', body: intent_intentBodyOf(start), secrets: [...start.call.secrets, ...start.before.secrets] });
}
const intent = {
    home: 'state',
    late: 'inside',
    operation: 'opens',
    says: (body) => `is about to run ${wordsOf(body)}`,
    own: (body) => intent_own(body, 'predicate'),
};
/** `terraform apply`, for one line of a log. */
function wordsOf(body) {
    return 'absent' in body.command ? 'a command' : [body.command.tool, ...body.command.words].join(' ');
}

;// CONCATENATED MODULE: ./build/record/kinds/outcome.js







function outcomeOf(end, intent) {
    const { start, exit: left, after } = end;
    const body = {
        ...bodyAfter(end),
        closes: closedBy(intent),
        unannounced: unannouncedBy(end, intent),
        exit: left ?? absent('not-applicable', 'the command was not started'),
        status: statusOf(left),
        seenBy: left === null ? 'refusal' : 'exit',
        plan: after.plan,
        planRecord: appliedRecord(end),
        results: after.results,
        samePlan: samePlan(end),
        ...brokenBy(intent),
    };
    return stageOf({ kind: 'outcome', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
function closedBy(intent) {
    if (intent === 'not-needed')
        return absent('not-applicable', 'this command needs no intent');
    return 'why' in intent ? absent('not-available', `the intent has no receipt: ${intent.why.code}`) : { leaf: intent.leaf };
}
function unannouncedBy(end, intent) {
    if (intent === 'not-needed' || !('why' in intent))
        return absent('not-applicable', 'the intent stands in the ledger');
    return { ...intentBodyOf(end.start), code: intent.why.code };
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
    return isAbsent(planRecord) || isAbsent(planFate) || planFate === 'untouched' ? planRecord : absent('not-available', PLAN_DOUBTS[planFate]);
}
/** The record of the plan was found by the digest of the file that the command was given. */
function samePlan({ start: { planRecord }, planFate }) {
    if (planFate === 'changed')
        return false;
    if (isAbsent(planRecord))
        return absent('not-available', planRecord.why);
    if (isAbsent(planFate))
        return planFate;
    return planFate === 'untouched' ? true : absent('not-available', PLAN_DOUBTS[planFate]);
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
const unannounced = (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ ...withoutSeal(), applies: applies, code: shape/* text */.Qq }));
/** The members that redaction adds are not in what an intent would have said. */
function withoutSeal() {
    const { salt: _salt, redaction: _redaction, evidence: _evidence, ...announced } = BODY;
    return announced;
}
const outcome_own = (0,shape/* objectOf */.Xy)({
    closes: (0,shape/* field */.ZZ)((0,shape/* objectOf */.Xy)({ leaf: shape/* digest */.br })),
    unannounced,
    exit: (0,shape/* field */.ZZ)(exit),
    status: shapes_status,
    seenBy: (0,shape/* oneOf */.yL)('exit', 'post', 'refusal'),
    plan: (0,shape/* field */.ZZ)(plan),
    planRecord: (0,shape/* field */.ZZ)(planRecord),
    results: (0,shape/* field */.ZZ)((0,shape/* listOf */.c3)(result)),
    samePlan: (0,shape/* field */.ZZ)((value, at) => (typeof value === 'boolean' ? [] : [`${at}: true or false expected`])),
}, { optional: { late: late, breakGlass: brokenGlass } });
const outcome = {
    home: 'state',
    late: 'spool',
    operation: 'closes',
    says: (body) => `ran ${wordsOf(body)}: ${body.status}${body.samePlan === false ? ', with a plan file that was replaced meanwhile' : ''}${body.breakGlass === undefined ? '' : ', under break-glass'}`,
    own: (body) => outcome_own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/kinds/plan.js






function planOf(end) {
    const { start, exit: left, after } = end;
    const body = { ...bodyAfter(end), exit: left ?? absent('not-available', 'the command did not start'), plan: after.plan };
    return stageOf({ kind: 'plan', body, secrets: [...start.call.secrets, ...start.before.secrets, ...after.secrets] });
}
const plan_own = (0,shape/* objectOf */.Xy)({ exit: (0,shape/* field */.ZZ)(exit), plan: (0,shape/* field */.ZZ)(plan) }, { optional: { late: late } });
const plan_plan = {
    home: 'state',
    late: 'spool',
    says: (body) => `ran ${wordsOf(body)}: ${'absent' in body.plan ? 'the plan itself is not available' : `${total(body.plan.counts)} change(s) planned`}`,
    own: (body) => plan_own(body, 'predicate'),
};
function total(counts) {
    return counts.filter(({ action }) => action !== 'no-op').reduce((sum, { count }) => sum + count, 0);
}

;// CONCATENATED MODULE: ./build/record/kinds/register.js


function registrationOf(stream, body) {
    return stageOf({ kind: 'register', body: { ...body, registers: { stream: stream.name, scope: stream.scope } }, secrets: [] });
}
const register_own = (0,shape/* objectOf */.Xy)({ registers: (0,shape/* objectOf */.Xy)({ stream: shape/* text */.Qq, scope: shape/* digest */.br }) });
const register = {
    home: 'state',
    late: 'never',
    says: (body) => `registers the stream ${body.registers.stream}`,
    own: (body) => register_own(body, 'predicate'),
};

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
const run_own = (0,shape/* objectOf */.Xy)({ job }, { optional: { late: late } });
const run_run = {
    home: 'state',
    late: 'spool',
    says: (body) => `closes the job (${body.job.status})${body.job.bypass.length > 0 ? `: ${body.job.bypass.map(({ what }) => what).join(', ')}` : ''}`,
    own: (body) => run_own(body, 'predicate'),
};

;// CONCATENATED MODULE: ./build/record/kinds/table.js
/** Adding a kind: its file, and one line here. `predicateType` is made from the key. */








const table_KINDS = { genesis: genesis, policy: policy, register: register, plan: plan_plan, intent: intent, outcome: outcome, run: run_run, annotation: annotation };
const NAMESPACE = 'https://iac-ledger.github.io';
function predicateType(kind) {
    return `${NAMESPACE}/${kind}/v1`;
}
/** `undefined` for a type that no version of ours has written. */
function table_kindOf(type) {
    return Object.keys(table_KINDS).find((kind) => predicateType(kind) === type);
}
/** Whether a record of this kind leaves its operation open, or ends it. */
function effectOf(kind) {
    const row = table_KINDS[kind];
    return row.operation;
}

// EXTERNAL MODULE: ./build/ledger/merkle.js
var merkle = __nccwpck_require__(8416);
;// CONCATENATED MODULE: ./build/record/commitments.js

const COMMITTED = ['plan-file', 'state-before', 'state-after'];
function commitments_commitmentsIn({ plan, applies, state }) {
    const given = present(applies)?.file;
    const [before, after] = [present(present(state)?.before), present(present(state)?.after)];
    return [...commitments_named('plan-file', present(plan)?.file ?? given), ...commitments_named('state-before', before?.commitment), ...commitments_named('state-after', after?.commitment)];
}
function present(field) {
    return field === undefined || isAbsent(field) ? undefined : field;
}
function commitments_named(name, field) {
    const commitment = present(field);
    return commitment === undefined ? [] : [{ name, hmac: commitment.hmac }];
}

;// CONCATENATED MODULE: ./build/ledger/subjects.js


/** No record may use one of these names for anything but what its own body holds. */
const NAMES = ['evidence-manifest.json', 'git', ...COMMITTED, 'operation'];
function subjects_isSubjectName(name) {
    return NAMES.includes(name);
}
/** An outsider can hand a verifier a file that has one of these digests; the operation's id is always one. */
function subjects_subjectsOf(body) {
    const { operation, commit, evidence } = body;
    return [
        ...(evidence === null ? [] : [{ name: 'evidence-manifest.json', digest: { sha256: hexOf(evidence.manifest) } }]),
        ...('absent' in commit ? [] : [{ name: 'git', digest: { gitCommit: commit.sha } }]),
        ...commitmentsIn(body).map(({ name, hmac }) => ({ name, digest: { hmacSha256: hexOf(hmac) } })),
        { name: 'operation', digest: { sha256: hexOf(sha256(operation.id)) } },
    ];
}
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}

;// CONCATENATED MODULE: ./build/ledger/open.js
/** Strict reading of a stored object: it prints back identically and has every member, or it is malformed. */










const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const seen = (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ sequence: shape/* count */.U9, what: (0,shape/* oneOf */.yL)('foreign', 'hidden', 'versions', 'ahead') }, { closed: true }));
/** Closed: within v1 it never gains a member, and an unknown one is refused. */
const chain = (0,shape/* objectOf */.Xy)({
    ledger: (0,shape/* nullOr */.lW)(shape/* digest */.br),
    zone: shape/* text */.Qq,
    stream: shape/* text */.Qq,
    sequence: shape/* count */.U9,
    previous: (0,shape/* nullOr */.lW)((0,shape/* objectOf */.Xy)({ leaf: shape/* digest */.br }, { closed: true })),
    tree: (0,shape/* objectOf */.Xy)({ size: shape/* count */.U9, peaks: (0,shape/* listOf */.c3)(shape/* digest */.br) }, { closed: true }),
    root: (0,shape/* nullOr */.lW)((0,shape/* objectOf */.Xy)({ size: shape/* count */.U9, leaf: shape/* digest */.br }, { closed: true })),
}, { closed: true, optional: { seen } });
const statement = (0,shape/* objectOf */.Xy)({
    _type: (value, at) => (value === STATEMENT_TYPE ? [] : [`${at}: ${STATEMENT_TYPE} expected`]),
    predicate: (0,shape/* objectOf */.Xy)({ ...BODY, chain }),
    predicateType: shape/* text */.Qq,
    subject: (0,shape/* listOf */.c3)((0,shape/* objectOf */.Xy)({ name: shape/* text */.Qq, digest: (0,shape/* objectOf */.Xy)({}) })),
}, { closed: true });
/** What is stored at `slot`, opened. Its signature is not looked at. */
function openRecord(bytes, slot) {
    return open_openUnwrapped(unwrap(bytes, slot));
}
function open_openUnwrapped(unwrapped) {
    const { content, size } = unwrapped;
    if (size > LIMITS.objectBytes)
        return { malformed: `larger than ${LIMITS.objectBytes} bytes` };
    if ('malformed' in content)
        return content;
    const read = content.plain ? statementIn(parsePlain(content.payload), statement) : readStatement(content.payload);
    if ('malformed' in read)
        return read;
    const problem = problemOfSubjects(read);
    return problem === undefined ? opened(unwrapped, content, read) : { malformed: `subject ${problem}` };
}
/** A verifier that knows nothing of ours shows its user the subjects: they must not speak of something else than the record. */
function problemOfSubjects({ predicate, subject }) {
    const expected = subjectsOf(predicate);
    const told = subject.filter(({ name }) => isSubjectName(name));
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
        json = parseJson(payload);
    }
    catch (thrown) {
        return { malformed: `payload: ${messageOf(thrown)}` };
    }
    return statementIn(json, shape);
}
function statementIn(json, shape) {
    const problems = shape(json, 'statement');
    if (problems.length > 0)
        return { malformed: problems.slice(0, 5).join('; ') };
    const value = json;
    const kind = kindOf(value['predicateType']);
    if (kind === undefined)
        return { malformed: `an unknown predicate type: ${String(value['predicateType'])}` };
    const predicate = value['predicate'];
    const own = KINDS[kind].own(predicate);
    return own.length > 0 ? { malformed: own.slice(0, 5).join('; ') } : { kind, predicate, subject: value['subject'] };
}
function opened({ slot, leaf, digest: objectDigest }, bundle, { kind, predicate }) {
    const held = predicate['chain'];
    if (held.tree.peaks.length !== peakCount(held.tree.size))
        return { malformed: 'chain.tree: peaks do not make that size' };
    const founding = kind === 'genesis';
    if (founding !== (held.ledger === null) || founding !== (held.root === null))
        return { malformed: 'chain: only a genesis has no ledger and no root' };
    return stageOf({
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
function open_standsAt({ chain: held, kind, payloadDigest }, slot) {
    const ledger = kind === 'genesis' ? payloadDigest : held.ledger;
    return ledger === slot.ledger && held.zone === slot.zone && held.stream === slot.name && held.sequence === slot.sequence && held.tree.size === slot.sequence;
}

;// CONCATENATED MODULE: ./build/ledger/read.js
/** Reading slots by the ledger's rules. Nothing here writes; writer and verifier both stand on it. */







function read_pastOf({ versions }) {
    if (versions.some(({ tombstone }) => tombstone))
        return 'hidden';
    return versions.length > 1 ? 'versions' : undefined;
}
/** The version of a slot that counts: the oldest that is no tombstone. `undefined`: the slot is empty. */
async function readOldest(slot, store) {
    const key = keyOf(slot);
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
    return { ...read, bytes: read.bytes === 'too-large' ? new Uint8Array() : read.bytes, past: read_pastOf(stored) };
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
    return standingOf(unwrap(bytes, slot));
}
function standingOf(unwrapped) {
    const { slot, leaf } = unwrapped;
    const record = openUnwrapped(unwrapped);
    return { slot, leaf, record, misplaced: 'malformed' in record ? false : !standsAt(record, slot) };
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
    const nowhere = slotAt(rootOf(sha256('')), 0);
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
        const slot = slotAt(rootOf(ledger), sequence);
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
        throw new LedgerError('LEDGER_MISMATCH', { says: `there is no ledger in ${store.traits.url}, and ${ledger} was asked for`, fix });
    }
    const found = 'malformed' in genesis.standing.record ? undefined : genesis.standing.record;
    if (found === undefined || genesis.standing.misplaced) {
        const says = found === undefined ? 'something that is no genesis record' : found.payloadDigest;
        const fix = 'pin the id of the ledger that lies there (the input `ledger`), or name the store of the one you mean';
        throw new LedgerError('LEDGER_MISMATCH', { says: `${store.traits.url} holds ${says}, and ${ledger} was asked for`, fix });
    }
    if (trust.policy === undefined) {
        const fix = 'run `iac-ledger init` again with the same signer: it goes on where it stopped';
        throw new LedgerError('LEDGER_CORRUPT', { says: `the ledger in ${store.traits.url} has no policy that its founder signed`, fix });
    }
    return trust;
}

;// CONCATENATED MODULE: ./build/verify/check.js
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

;// CONCATENATED MODULE: ./build/verify/read-ahead.js
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

;// CONCATENATED MODULE: ./build/verify/survey.js
/** What there is, from listings alone: streams, foreign keys, and the thousands that a stream's slots lie in. */



/** Slots lie in folders of a thousand: one listing of one folder is all that is held at a time. */
const THOUSAND = 1_000;
const survey_EVIDENCE = 'evidence/';
const ANY = (0,bytes/* sha256 */.sc)('');
async function surveyStore(store) {
    const streams = new Map();
    const foreign = [];
    const past = [];
    for await (const { key, versions } of store.list('')) {
        const slot = homeSlotOf(key);
        if (slot !== undefined) {
            const { zone, name, sequence: newest } = slot; // newest first, as listings have them
            const known = streams.get(prefixOf(slot)) ?? { zone, name, folders: new Map(), newest };
            streams.set(prefixOf(slot), known);
            countIn(known.folders, slot);
            if (pastOf({ versions }) !== undefined)
                past.push({ slot, versions });
        }
        else if (!key.startsWith(survey_EVIDENCE))
            foreign.push(key);
    }
    return { streams: [...streams.values()].map((stream) => ({ ...stream, folders: upward(stream.folders) })), foreign, past };
}
/** A key of our own making. No other one is ever written: whoever may write into one store would choose names in the next. */
function isLedgerKey(key) {
    return homeSlotOf(key) !== undefined || evidenceOf(key) !== undefined;
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
    const slot = slotOf(key, ANY);
    return slot !== undefined && (slot.zone !== 'root' || slot.name === 'root') ? slot : undefined;
}
/** Of one stream, as it is now. */
async function surveyStream(stream, store) {
    const folders = new Map();
    for await (const { key } of store.list(prefixOf(stream))) {
        const slot = slotOf(key, stream.ledger);
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
    const [lowest, after] = [keys_keyOf({ ...stream, sequence: from }), keys_keyOf({ ...stream, sequence: to })];
    const filled = [];
    for await (const stored of store.list(lowest.slice(0, lowest.lastIndexOf('/') + 1), { after })) {
        const slot = keys_slotOf(stored.key, stream.ledger);
        if (slot === undefined)
            continue;
        if (slot.sequence < from)
            break;
        filled.push({ slot, stored });
    }
    return filled;
}

;// CONCATENATED MODULE: ./build/verify/fetch.js
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
    const object = await readStored(stored, store);
    return object && { unwrapped: (0,entry/* unwrap */.oA)(object.bytes, slot), lock: object.lock };
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

/***/ 1899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ packed)
/* harmony export */ });
/* unused harmony export unpacked */
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
/******/ var __webpack_exports__ = __nccwpck_require__(829);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
