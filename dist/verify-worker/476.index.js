export const id = 476;
export const ids = [476];
export const modules = {

/***/ 5476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapter: () => (/* binding */ adapter)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _port_proof_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6447);
/**
 * A plain folder. Create-only by link(2), which fails when the name is taken; half-written files lie in `.tmp/`,
 * outside every zone. It has no past and no locks: who may write the folder may also change it, and only the chain
 * and a head that somebody remembers tell.
 */




const ONLY = 'only';
const STAGE = '.tmp';
/** What a failed system call means to the port. Whatever is not here is `STORE_UNREACHABLE`: perhaps it helps to wait. */
const FAILURES = {
    EACCES: { code: 'STORE_DENIED', fix: 'give the user of the job the right to write this folder' },
    EPERM: { code: 'STORE_DENIED', fix: 'give the user of the job the right to write this folder; its file system must allow hard links' },
    EROFS: { code: 'STORE_DENIED', fix: 'the file system is mounted read-only: choose another folder' },
    ENOTDIR: { code: 'STORE_DENIED', fix: 'a part of this path is a file: choose another folder' },
    ENOSPC: { code: 'STORE_FULL', fix: 'make room on that file system, then run the job again' },
    EDQUOT: { code: 'STORE_FULL', fix: 'the quota of that user is used up: make room, then run the job again' },
    EFBIG: { code: 'STORE_FULL', fix: 'a file size limit (ulimit -f) is in the way' },
    EMLINK: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
    ENOTSUP: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
    EOPNOTSUPP: { code: 'STORE_UNFIT', fix: 'the file system allows no hard links: choose another one' },
};
function failed(root, doing, thrown) {
    if (thrown instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LedgerError */ .oy)
        return thrown;
    const { code, fix } = FAILURES[(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(thrown) ?? ''] ?? { code: 'STORE_UNREACHABLE', fix: 'see that the folder is there and can be read' };
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LedgerError */ .oy(code, { says: `the store ${root} can't be ${doing}: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(thrown)}`, fix }, { cause: thrown });
}
function onlyVersion(key) {
    return { key, versions: [{ id: ONLY, writtenAt: undefined, tombstone: false }] };
}
class Directory {
    traits;
    #root;
    #files;
    constructor(root, files) {
        this.#root = root;
        this.#files = files;
        this.traits = { url: `file://${root}`, past: 'never', locks: 'none', exact: true };
    }
    async *list(prefix, { after = '' } = {}) {
        const exact = await this.#exactly(prefix, after);
        if (exact !== undefined)
            yield exact;
        const entered = [await this.#enter(prefix.slice(0, prefix.lastIndexOf('/') + 1))];
        for (let here = entered.at(-1); here !== undefined; here = entered.at(-1)) {
            const { value: name, done } = here.names.next();
            if (done) {
                entered.pop();
                continue;
            }
            const key = `${here.folder}${name}`;
            const apart = !key.startsWith(prefix) && !prefix.startsWith(key);
            if (apart || key === `${STAGE}/` || key === exact?.key)
                continue;
            if (!key.endsWith('/')) {
                if (key > after)
                    yield onlyVersion(key);
            }
            else if (key.endsWith('.json/')) {
                // A folder where an object should be: nobody can write that key any more, so it counts as one that holds nothing.
                const taken = key.slice(0, -1);
                if (taken > after && taken.startsWith(prefix) && taken !== exact?.key)
                    yield onlyVersion(taken);
            }
            else if (key > after || after.startsWith(key))
                entered.push(await this.#enter(key)); // else it lies wholly before `after`
        }
    }
    async #isFolder() {
        const facts = await this.#files.look(this.#root).catch(() => undefined); // it lies below a file itself
        return facts?.kind === 'folder';
    }
    /** An object whose key is the whole prefix comes first in any order: whoever wants no more reads no folder for it. */
    async #exactly(prefix, after) {
        if (prefix === '' || prefix.endsWith('/') || prefix <= after)
            return undefined;
        const facts = await this.#files.look((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#root, prefix), 'told').catch(() => undefined); // the walk says what is wrong
        if (facts === undefined || facts.kind === 'folder')
            return undefined;
        return onlyVersion(prefix);
    }
    /** The names in a folder, in byte order. */
    async #enter(folder) {
        const names = await this.#files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#root, folder)).catch(async (thrown) => {
            // A file where a folder could be: nothing lies below it. Unless the store itself is that file.
            if (folder !== '' && (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(thrown) === 'ENOTDIR' && (await this.#isFolder()))
                return [];
            throw failed(this.#root, 'read', thrown);
        });
        return { folder, names: names.values() };
    }
    async read(key, version, maxBytes) {
        if (version !== ONLY)
            return undefined;
        try {
            // A pipe or a device at a key would hold its reader up for ever, and what a link leads to may change, or be nothing
            // while the key is taken. They hold nothing that a record could be.
            const bytes = await this.#files.readRegular(`${this.#root}/${key}`, maxBytes);
            return bytes === undefined ? undefined : { bytes, lock: { state: 'unlocked' } };
        }
        catch (thrown) {
            throw failed(this.#root, 'read', thrown);
        }
    }
    async create(key, bytes) {
        try {
            const answer = await this.#files.createNew((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#root, key), bytes, { mode: 0o444, stage: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.#root, STAGE) });
            return answer === 'created' ? { answer, version: ONLY } : { answer };
        }
        catch (thrown) {
            throw failed(this.#root, 'written', thrown);
        }
    }
}
const FIX = 'a folder can not be locked: keep its heads elsewhere, let `iac-ledger copy` bring it to another place each night, or use a bucket (docs/stores.md)';
const OWNED = { state: 'allowed', saw: 'whoever owns the folder may: it has no locks', fix: FIX };
/** link(2) refuses a name that is taken, or the trial fails before it: nothing is ever put. What is left to its owner is said as it is. */
class DirectoryProof extends _port_proof_js__WEBPACK_IMPORTED_MODULE_3__/* .PortProof */ .Y {
    mayCreate() {
        return Promise.resolve({ state: 'unknown', why: 'a folder is asked by writing into it', fix: undefined });
    }
    rights() {
        return Promise.resolve({ remove: OWNED, shorten: OWNED });
    }
    holding() {
        const clock = { state: 'unknown', why: 'a folder has no clock of its own', fix: undefined };
        return Promise.resolve({ versions: { state: 'lost', fix: FIX }, lock: { state: 'none', fix: FIX }, clock });
    }
}
/** `file:///absolute/path`. The folder is made when the first record is. */
function open(url, { files }) {
    return Promise.resolve(new Directory((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url)), files));
}
const adapter = {
    openReader: (url, effects) => open(url, effects),
    openStore: open,
    openProof: async (url, effects) => new DirectoryProof(await open(url, effects)),
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


/***/ })

};
