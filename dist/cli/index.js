#!/usr/bin/env node
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

/***/ 542:
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

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

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

/***/ 2713:
/***/ ((__webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
/* harmony import */ var _shared_version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7416);
/* harmony import */ var _leave_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(976);
/** iac-ledger COMMAND ...: one row per command, loaded when it is used. */



const COMMANDS = {
    keygen: { says: 'FILE: makes a P-256 key, FILE (private, mode 0600) and FILE.pub', load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(399)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9399)) },
    init: { says: 'STORE --signer SIGNER [--allow ZONE=PUB.pem].. [--json]: founds a ledger and prints its id', load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(814)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6814)) },
    verify: {
        says: 'STORE --ledger ID (--key PUB.pem | --policy FILE) [--copy STORE2].. [--expect-head ZONE/STREAM=SEQUENCE:LEAF].. [--from HEAD|@FILE].. [--heads FILE] [--fail-on SEVERITY] [--as-of TIME] [--locked-until TIME] [--unpinned] [--json]: finds what was altered, hidden or dropped',
        more: `Reads every record and what lies beside it, and checks each hash, link and signature. A large ledger is read by several threads.

  --ledger, --key, --policy  what the auditor trusts; it must not come from the store
  --copy STORE2              compares every key of STORE with a copy: COPY_MISSING, COPY_DIFFERS
  --expect-head HEAD         a record that must stand there: ZONE/STREAM=SEQUENCE:LEAF
  --heads FILE               writes the newest head of each stream, of a ledger that passed (in the JSON: heads)
  --from HEAD|@FILE          goes on from a head of an earlier pass: what lies below it is not read, and listed as
                             not checked. One that does not stand there is HEAD_BEHIND_ANCHOR, and its stream is
                             read from the beginning. The root and the registers are always read whole
  --fail-on SEVERITY         error (default), warning or info
  --as-of TIME               what counts as now, for intents that are still open
  --locked-until TIME        until when every record must be locked, in a store that has locks
  --unpinned                 looks although nothing outside the ledger vouches for it
  --json                     { verdict, findings, notChecked, counts, heads }
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(665), __nccwpck_require__.e(113)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3113)),
    },
    log: {
        says: 'STORE [--stream ZONE/STREAM] [--kind KIND] [--actor LOGIN] [--since TIME] [--limit N] [--json]: lists records',
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(736)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5736)),
    },
    show: { says: 'STORE ZONE/STREAM=SEQUENCE [--json]: one record in full', load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(553)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3553)) },
    copy: {
        says: 'FROM TO [--ledger ID (--key PUB.pem | --policy FILE)] [--json]: copies a ledger into another store or folder, and compares them',
        more: `Copies what is not there yet, bytes as they are, and then compares all: an interrupted copy is a ledger that ends earlier,
and the same command goes on with it. Nothing that lies in TO is ever overwritten: other bytes are named, and the exit is 1.
Of a key with several versions the oldest one is copied.

  --ledger, --key, --policy  verifies the copy as well, with what the auditor trusts
  --json                     { copy, from, to, copied, same, differs, missing, onlyInCopy, .. } and, where it was verified, verdict
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(665), __nccwpck_require__.e(940)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4940)),
    },
    estimate: {
        says: '--runs-a-day N [--repositories N] [--years N] [--changes N] [--plans N] [--object-bytes N] [--storage-price USD] [--json]: what a ledger on S3 will hold and cost',
        more: `  --runs-a-day N        runs of one repository in a day; --changes and --plans: commands of each kind in a run (1, 1)
  --repositories N      how many such repositories (1); --years N: for how long (1)
  --object-bytes N      mean size of an object (16384)
  --storage-price USD   for a GB and month, where you pay another one than us-east-1's
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(897)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5897)),
    },
    ship: {
        says: 'FOLDER --store STORE --ledger ID --signer SIGNER [--keep] [--json]: sends records that waited in a spool or lie in its artifact',
        more: `Sends what a job could not store: FOLDER is the spool that it left on its runner, or its artifact, downloaded.
Each record says when it was captured, and that it is late. One that stands in the ledger already is not sent
again, so a folder may be sent as often as one likes.

  --store, --ledger, --signer  as the job had them; the signer must be allowed in the zone of the records
  --keep                       leaves the files of what was sent; without it they are removed
  --json                       { shipped, standing, left, broken }

What can't be read is named and left where it is, and so is what the store did not take. Exit 0: nothing is left;
1: something is; 2: could not run.
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(46), __nccwpck_require__.e(590)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2)),
    },
    annotate: {
        says: 'STORE ZONE/STREAM=SEQUENCE --ledger ID --signer SIGNER --note TEXT [--actor LOGIN] [--json]: says something of a record that stands, such as a change under break-glass',
        more: `Appends an annotation to the stream of that record. It names the record by its leaf, and whoever says it: in a job
who started the job, elsewhere --actor. A note of another person than the one whose job made the change closes
BREAK_GLASS_OPEN. The note is redacted like any text of a record.
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(888)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4888)),
    },
    doctor: {
        says: 'STORE --ledger ID --signer SIGNER [--zone ZONE] [--json]: proves that the store is write-once here, and that this role, clock and signer are fit; leaves nothing behind',
        more: `To be run with the credentials of the job. The streams it looks at are those of GITHUB_REPOSITORY_ID, where that is set.

  --zone ZONE   changes (default), reviews or root: where the job writes
  --json        { result, proofs: [{ name, shows, state, severity, saw, fix }] }

Exit 0: everything that is needed was proved; 1: a proof failed; 2: one could not be made. A warning fails nothing.
`,
        load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(634)]).then(__nccwpck_require__.bind(__nccwpck_require__, 634)),
    },
    demo: { says: '[--keep FOLDER]: a ledger of a real run, verified, tampered with in five ways, each found', load: () => Promise.all(/* import() */[__nccwpck_require__.e(813), __nccwpck_require__.e(404), __nccwpck_require__.e(665), __nccwpck_require__.e(46), __nccwpck_require__.e(495)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7495)) },
};
function usage(problem) {
    const rows = Object.entries(COMMANDS).map(([name, { says }]) => `  iac-ledger ${name} ${says}`);
    const text = `iac-ledger ${_shared_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}\n\n${rows.join('\n')}\n\nSTORE is a URL or a path. SIGNER is key:<path> or env:<NAME>. Exit 0: nothing found; 1: findings; 2: could not run.\n`;
    if (problem === undefined)
        node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(text);
    else
        node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`iac-ledger: ${problem}\n\n${text}`);
    return problem === undefined ? 0 : 2;
}
async function run([name, ...argv]) {
    if (name === undefined)
        return usage('a command is missing');
    if (name === 'help' || name === '--help' || name === '-h')
        return usage();
    if (name === '--version' || name === 'version') {
        node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(`${_shared_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}\n`);
        return 0;
    }
    const row = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (row === undefined)
        return usage(`there is no command ${JSON.stringify(name)}`);
    if (argv.includes('--help')) {
        node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(`iac-ledger ${name} ${row.says}\n${row.more === undefined ? '' : `\n${row.more}`}`);
        return 0;
    }
    const { command } = await row.load();
    return command(argv);
}
// `iac-ledger log | head` closes our stdout: that is no failure of ours.
node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.on('error', (cause) => node_process__WEBPACK_IMPORTED_MODULE_0__.exit(cause.code === 'EPIPE' ? 0 : 2));
try {
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = await run(node_process__WEBPACK_IMPORTED_MODULE_0__.argv.slice(2));
}
catch (thrown) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`iac-ledger: ${(0,_leave_js__WEBPACK_IMPORTED_MODULE_1__/* .explained */ .to)(thrown)}\n`);
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = (0,_leave_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(thrown);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* unused harmony export leaveAs */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2005);
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
    if (thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy)
        return `${thrown.message}\n  to do: ${thrown.fix} [${thrown.code}]`;
    return `a bug in IaC Ledger: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}\n  to do: report it, with this line: ${firstFrame(thrown)}`;
}
function firstFrame(thrown) {
    const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n').slice(1) : [];
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(frames[0]?.trim() ?? 'no place known');
}
function exitCodeOf(thrown) {
    return thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerError */ .oy ? _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ERRORS */ .Sr[thrown.code].exit : 2;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   RK: () => (/* binding */ visible)
/* harmony export */ });
/* unused harmony exports code, plain, shellWord */
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


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MW: () => (/* binding */ asLedgerError),
/* harmony export */   Sr: () => (/* binding */ ERRORS),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   oy: () => (/* binding */ LedgerError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
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

/***/ 7416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json, said here so that no bundle has to read a file; a test holds the two together. */
const VERSION = '0.1.0';


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
/******/ var __webpack_exports__ = __nccwpck_require__(2713);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ var __webpack_exports__COMMANDS = __webpack_exports__.L;
/******/ export { __webpack_exports__COMMANDS as COMMANDS };
/******/ 
