export const id = 897;
export const ids = [897];
export const modules = {

/***/ 5897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

;// CONCATENATED MODULE: ./build/report/estimate.js
/** What a ledger on S3 will hold and cost: plain arithmetic over stated assumptions and dated prices. */
/**
 * USD in us-east-1, without free tiers and discounts: as several public pages quote AWS's list on that day, and not read
 * from AWS itself, whose page fills its cells by a script. Storage: the standard class, a month, below 50 TB.
 */
const PRICES = {
    date: '2026-11-24',
    region: 'us-east-1',
    source: 'public pages that quote https://aws.amazon.com/s3/pricing/ alike; look there before you rely on them',
    rows: [
        { what: 'PUT', usd: 0.005, per: 1000 },
        { what: 'LIST', usd: 0.005, per: 1000 },
        { what: 'GET', usd: 0.0004, per: 1000 },
    ],
    storage: { usd: 0.023, per: 'GB and month' },
};
/** Objects by what they stand for, and requests for each of them: one listing and two reads find the head, one read compares what was stored. */
const ASSUMED = {
    recordsPerChange: 2, // intent and outcome
    recordsPerPlan: 1,
    recordsPerRun: 1, // the record that closes the job
    evidencePerPlan: 2, // a manifest, and one list
    requests: { PUT: 1, LIST: 1, GET: 3 },
};
/** S3 moves no smaller object to another class unless a rule of its own says so (TransitionDefaultMinimumObjectSize, all_storage_classes_128K). */
const SMALLEST_MOVED = 128 * 1024;
const GB = 1024 ** 3;
const cents = (usd) => Math.round(usd * 100) / 100;
function estimate(ask) {
    const { recordsPerChange, recordsPerPlan, recordsPerRun, evidencePerPlan } = ASSUMED;
    const perRun = ask.changesPerRun * recordsPerChange + ask.plansPerRun * (recordsPerPlan + evidencePerPlan) + recordsPerRun;
    const objects = Math.round(ask.repositories * ask.runsADay * 365 * ask.years * perRun);
    const bytes = objects * ask.objectBytes;
    // Written evenly, an object lies there for half of the time on average.
    const gbMonths = (bytes / GB) * (ask.years * 12) * 0.5;
    const requests = PRICES.rows.map(({ what, usd, per }) => {
        const count = objects * ASSUMED.requests[what];
        return { what, count, usd: cents((count / per) * usd) };
    });
    const storageUsd = cents(gbMonths * (ask.storageUsd ?? PRICES.storage.usd));
    return {
        ask,
        prices: PRICES,
        assumed: ASSUMED,
        objects,
        bytes,
        gbMonths: cents(gbMonths),
        requests,
        requestsUsd: cents(requests.reduce((sum, { usd }) => sum + usd, 0)),
        storageUsd,
        notes: notesOn(ask),
    };
}
function notesOn({ objectBytes }) {
    const small = [
        `Objects below ${SMALLEST_MOVED / 1024} KiB are not moved to a colder class by a lifecycle rule, unless the rule names a smaller size. Records are far below. So they stay in the standard class, at its price, for as long as they are kept; a rule that moves them all the same pays a request for each, and colder classes charge a least size and time.`,
    ];
    return [
        ...(objectBytes < SMALLEST_MOVED ? small : []),
        'What is locked can not be removed to save money before its lock ends.',
        'Not in it: verification, a copy in another region, KMS, data events of CloudTrail, retries, transfer.',
    ];
}
function estimateText({ ask, prices, objects, bytes, gbMonths, requests, requestsUsd, storageUsd, notes }) {
    const rows = requests.map(({ what, count, usd }) => `  ${what.padEnd(8)} ${String(count).padStart(12)}  ${usd.toFixed(2).padStart(10)} USD`);
    const list = prices.rows.map(({ what, usd, per }) => `  ${what.padEnd(8)} ${usd} USD for ${per}`);
    return [
        `${objects} objects, ${(bytes / GB).toFixed(2)} GB at the end`,
        '',
        'requests:',
        ...rows,
        `  all      ${' '.repeat(12)}  ${requestsUsd.toFixed(2).padStart(10)} USD`,
        `storage:   ${gbMonths.toFixed(2)} GB-months, ${storageUsd.toFixed(2)} USD`,
        '',
        `prices of ${prices.date}, ${prices.region}:`,
        ...list,
        `  storage  ${ask.storageUsd ?? prices.storage.usd} USD for a ${prices.storage.per}${ask.storageUsd === undefined ? '' : ', as given'}`,
        `  from ${prices.source}`,
        '',
        ...notes,
    ].join('\n');
}

// EXTERNAL MODULE: ./build/entries/cli/arguments.js + 3 modules
var cli_arguments = __webpack_require__(8813);
;// CONCATENATED MODULE: ./build/entries/cli/estimate.js


const estimate_text = { type: 'string' };
const OPTIONS = {
    'runs-a-day': estimate_text,
    repositories: estimate_text,
    years: estimate_text,
    changes: estimate_text,
    plans: estimate_text,
    'object-bytes': estimate_text,
    'storage-price': estimate_text,
    json: { type: 'boolean' },
};
function numberOf(option, given, or) {
    if (given === undefined)
        return or;
    if (/^(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?$/.test(given))
        return Number(given);
    throw (0,cli_arguments/* usageError */.Wp)(`${option} ${given}: a number is expected, such as 20 or 0.5`);
}
async function command(argv) {
    const { values } = (0,cli_arguments/* parsed */.Yz)(argv, OPTIONS, []);
    const { 'runs-a-day': runs, 'storage-price': price } = values;
    if (runs === undefined)
        throw (0,cli_arguments/* usageError */.Wp)('--runs-a-day is missing: how often a day one repository runs its pipeline');
    const estimated = estimate({
        runsADay: numberOf('--runs-a-day', runs, 0),
        repositories: numberOf('--repositories', values.repositories, 1),
        years: numberOf('--years', values.years, 1),
        changesPerRun: numberOf('--changes', values.changes, 1),
        plansPerRun: numberOf('--plans', values.plans, 1),
        objectBytes: numberOf('--object-bytes', values['object-bytes'], 16_384),
        storageUsd: price === undefined ? undefined : numberOf('--storage-price', price, 0),
    });
    (0,cli_arguments/* print */.yy)(values.json ? JSON.stringify(estimated) : estimateText(estimated));
    return 0;
}


/***/ })

};
