import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/record/change.ts'
import { absent } from '../../src/record/values.ts'
import { code, logLine, plain, visible } from '../../src/report/escape.ts'
import { attentionFor, type StoredChange } from '../../src/report/risk.ts'
import { summaryOf } from '../../src/report/summary.ts'
import type { SummaryBody, SummaryInput, SummaryRecord } from '../../src/report/summary-input.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'

const none = absent('not-available', 'not in this test')

function change(address: string, action: Action = 'create', more: Partial<StoredChange> = {}): StoredChange {
  const base = {
    address,
    deposed: null,
    formerly: null,
    kind: 'resource',
    type: 'terraform_data',
    action,
    native: action,
    reason: null,
    replacement: null,
  } as const
  return { ...base, deferred: null, attributes: [], attributesOmitted: 0, ...more }
}

function body(more: Partial<SummaryBody> = {}): SummaryBody {
  const command = {
    tool: 'terraform',
    class: 'mutates-infrastructure',
    words: ['apply'],
    argv: [],
    directory: '.',
    taps: [],
    version: '1.11.4',
    providers: none,
    lockFile: none,
  } as const
  const facts = {
    run: none,
    actor: none,
    recorder: none,
    change: none,
    environment: none,
    approvals: none,
    controls: none,
    cloudIdentity: none,
    policy: none,
    config: none,
    enforcement: none,
  }
  return {
    ...facts,
    operation: { id: '0'.repeat(32) },
    recordedAt: '2026-01-01T00:00:00Z' as Instant,
    command,
    commit: none,
    state: none,
    status: 'succeeded',
    ...more,
  }
}

function record(kind: 'plan' | 'intent' | 'outcome', more: Partial<SummaryBody>, sequence = 0): SummaryRecord {
  const leaf = `sha256:${String(sequence).padStart(64, '0')}`
  return { kind, zone: 'changes', stream: 'r1.state-01234567', sequence, leaf, digest: leaf, signer: 'c2lnbmVy', body: body(more), cut: [] }
}

function planOf(changes: readonly StoredChange[]): NonNullable<SummaryBody['plan']> {
  const actions = [...new Set(changes.map(({ action }) => action))]
  return { counts: actions.map((action) => ({ action, count: changes.filter((held) => held.action === action).length })), changes }
}

function input(records: readonly SummaryRecord[], more: Partial<SummaryInput> = {}): SummaryInput {
  const job = { status: 'success', reads: [], bypass: [], notChecked: [], waiting: 0, heads: [], closed: 0 }
  return {
    ledger: `sha256:${'a'.repeat(64)}`,
    store: 'file:///srv/ledger',
    trial: false,
    lock: 'the store itself protects nothing',
    records,
    job,
    gap: undefined,
    breakGlass: undefined,
    artifacts: { spool: undefined, trial: undefined },
    ...more,
  }
}

describe('text of strangers', () => {
  const HOSTILE = [
    ['markup', '<script>alert(1)</script>'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['a link', '[x](javascript:alert(1))'],
    ['a fence', '```\n# heading\n```'],
    ['a table cell', 'a | b | c'],
    ['the end of a block', '</code></details>'],
    ['a comment', '<!-- hidden'],
    ['a mention', '@team please approve #123 GH-1'],
    ['an address', 'https://evil.example www.evil.example'],
    ['an entity', '&lt;b&gt;&#60;'],
    ['colours', '\u001b[31mred\u001b[0m'],
    ['another direction', 'safe\u202egnp.exe\u2066'],
    ['invisible signs', 'a\u200bb\ufeffc\u00add'],
    ['other line ends', 'a\u2028b\u2029c\rd\u0085e'],
    ['half a character', 'a\ud800b'],
    ['emphasis', '**bold** _x_ ~~y~~ $z$'],
  ] as const

  it.each(HOSTILE)('with %s is inert in code and in prose', (_name, text) => {
    for (const shown of [code(text), plain(text)]) {
      const inner = shown.replace(/^<code>|<\/code>$/g, '')
      expect(inner).not.toMatch(/[<>|`[\]()!*_~@\\$\n\r"']/)
      expect(inner.replaceAll(/&(?:#\d+|[a-z]+);/g, '')).not.toMatch(/[&#]/)
      expect(inner).not.toMatch(/https:|www\.|[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2066-\u2069\ufeff]/)
      expect(inner.isWellFormed()).toBe(true)
    }
  })

  it('stays readable: the entities stand for the very text', () => {
    const decoded = code('a["x"].b')
      .replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
      .replaceAll('&quot;', '"')
    expect(decoded).toBe('<code>a["x"].b</code>')
  })

  it('is cut without a half character, and says so', () => {
    expect(code('😀'.repeat(200), 3).isWellFormed()).toBe(true)
    expect(code('abcdef', 3)).toBe('<code>abc…</code>')
  })

  it.each(['::error::x', '##[group]x', 'a\n::set-output name=x::y'])('gives the runner no command in a log line: %j', (text) => {
    expect(logLine(text)).not.toMatch(/::|##\[|\n/)
    expect(logLine(':::a::::b')).toBe(': : :a: : : :b')
  })

  it('shows what it hides', () => {
    expect(visible('a\u202eb')).toBe('a\\u{202e}b')
  })
})

describe('the page', () => {
  it('says in its first line what ran, how it went, and that it is recorded', () => {
    expect(summaryOf(input([record('outcome', {})])).split('\n')[0]).toBe('### ✅ IaC Ledger: <code>terraform apply</code> succeeded — all recorded')
    expect(summaryOf(input([record('outcome', { status: 'failed' })])).split('\n')[0]).toMatch(/^### ❌ .* failed — all recorded$/)
    expect(summaryOf(input([record('outcome', {})], { gap: 'store away' })).split('\n')[0]).toMatch(/^### ⚠️ .*not all of it is recorded$/)
    expect(summaryOf(input([record('outcome', {})], { trial: true }))).toMatch(/\(TRIAL\)\n[\s\S]*\*\*TRIAL\.\*\*/)
  })

  it('does not say that nothing was changed where it could not read what was', () => {
    const job = { ...input([]).job, waiting: 2 }
    expect(summaryOf(input([], { job })).split('\n')[0]).toBe('### ⚠️ IaC Ledger: nothing of this job could be read from the ledger — not all of it is recorded')
    expect(summaryOf(input([])).split('\n')[0]).toBe('### ✅ IaC Ledger: 0 plan(s), no change — all recorded')
  })

  it('puts destroys, replaced data and open doors before the list', () => {
    const open = { path: 'ingress[0].cidr_blocks[0]', op: 'add', sensitive: false, before: null, after: { shown: '0.0.0.0/0' } } as const
    const changes = [
      change('terraform_data.a'),
      change('aws_security_group_rule.open', 'create', { type: 'aws_security_group_rule', attributes: [open] }),
      change('aws_db_instance.main', 'replace', { type: 'aws_db_instance', replacement: { order: 'delete-first', paths: ['engine'] } }),
      change('aws_s3_bucket.logs', 'delete', { type: 'aws_s3_bucket' }),
    ]
    const page = summaryOf(input([record('plan', { plan: planOf(changes) })]))
    const table = page.slice(page.indexOf('#### Look at these first'), page.indexOf('<details>'))
    const rows = [...table.matchAll(/^\| (\w+) \| .* \| (.*) \|$/gm)].map(([, action, why]) => `${action}: ${why}`)
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(['delete: destroys data', 'replace: replaces', 'create: opens something to everybody'])
    expect(table).toContain('forced by <code>engine</code>')
    expect(table).not.toContain('terraform&#95;data')
  })

  it.each([
    ['{"Statement":[{"Effect":"Allow","Principal":"*"}]}', true],
    ['{"Statement":[{"Effect":"Allow","Principal": { "AWS": [ "*" ] }}]}', true],
    ['{"Statement":[{"Action":"*","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"}}]}', false],
  ])('knows a policy for everybody: %s', (shown, open) => {
    const policy = { path: 'policy', op: 'change', sensitive: false, before: null, after: { shown } } as const
    const page = summaryOf(input([record('plan', { plan: planOf([change('aws_sqs_queue.q', 'update', { type: 'aws_sqs_queue', attributes: [policy] })]) })]))
    expect(page.includes('opens something to everybody')).toBe(open)
  })

  it('says which lists it shows in part, since the rest could not be read', () => {
    const cut = [{ name: 'drift', total: 900, inline: 40 }] as const
    expect(summaryOf(input([{ ...record('plan', {}), cut }]))).toContain('Only 40 of 900 drift of <code>terraform apply</code> are shown')
  })

  it('tells what failed and what was never attempted before anything else of the changes', () => {
    const results = [
      { address: 'a.ok', deposed: null, action: 'create', status: 'succeeded', seenIn: 'log', problem: null },
      { address: 'a.bad', deposed: null, action: 'create', status: 'failed', seenIn: 'log', problem: { shown: 'boom\n::error::x' } },
      { address: 'a.never', deposed: null, action: 'create', status: 'not-attempted', seenIn: 'log', problem: null },
      { address: 'a.hidden', deposed: null, action: 'create', status: 'failed', seenIn: 'state', problem: { withheld: 'degraded' } },
    ] as const
    const page = summaryOf(
      input([record('plan', { plan: planOf([change('aws_s3_bucket.x', 'delete')]) }), record('outcome', { status: 'failed', results }, 1)]),
    )
    expect(page).toMatch(/\*\*failed\*\*: create <code>a&#46;bad<\/code> \(seen in the log\): boom &#58;&#58;error/)
    expect(page).toContain('**never attempted**: create <code>a&#46;never</code>')
    expect(page).toContain('its message is withheld')
    expect(page.slice(0, page.indexOf('<details>'))).not.toContain('a&#46;ok')
    expect(page.indexOf('What did not go through')).toBeLessThan(page.indexOf('Look at these first'))
  })

  it('counts and lists what an apply without a saved plan did, by its results', () => {
    const result = { deposed: null, seenIn: 'log', problem: null } as const
    const results = [
      { ...result, address: 'a.new', action: 'create', status: 'succeeded' },
      { ...result, address: 'a.again', action: 'replace', status: 'succeeded' },
      { ...result, address: 'a.bad', action: 'delete', status: 'failed' },
    ] as const
    const page = summaryOf(input([record('outcome', { results, plan: none, planRecord: none })]))
    expect(page).toContain('| succeeded | 1 | 0 | 1 | 0 |')
    expect(page).toMatch(/<summary>2 change\(s\): .*\n\n- create <code>a&#46;new<\/code> \(seen in the log\)\n- replace <code>a&#46;again<\/code>/)
  })

  it('takes the counts of an apply from the record of the plan that it applied', () => {
    const plan = record('plan', { plan: planOf([change('a.b', 'replace')]) })
    const applied = { zone: 'changes', stream: plan.stream, sequence: 0, leaf: plan.leaf, content: plan.leaf } as NonNullable<SummaryBody['planRecord']>
    const page = summaryOf(input([plan, record('outcome', { planRecord: applied, samePlan: true, plan: none }, 1)]))
    expect(page).toContain('| succeeded, the recorded plan | 0 | 0 | 1 | 0 |')
    expect(page).not.toContain('| ? |')
  })

  it('says first, and in the table, that a plan file was replaced', () => {
    const page = summaryOf(input([record('outcome', { samePlan: false, plan: none, planRecord: none })]))
    const [headline, ...rest] = page.split('\n')
    expect(headline).toMatch(/^### ⚠️ .*all recorded, \*\*and a plan file was replaced\*\*$/)
    expect(rest.find((line) => line.startsWith('- '))).toMatch(/^- \*\*PLAN FILE REPLACED\*\*: .*terraform apply.*need not be what was planned and reviewed/)
    expect(page).toContain('| succeeded, **plan file replaced** | ? |')
  })

  it('names an apply that was given a recorded plan, and is not known to have applied it', () => {
    const given = { zone: 'changes', stream: 'r', sequence: 0, leaf: 'sha256:0', content: 'sha256:1' } as unknown as NonNullable<SummaryBody['planRecord']>
    const doubt = absent('not-available', 'somebody wrote to the plan file | at night')
    const said = /\*\*Not known to be the recorded plan\*\*: <code>terraform apply<\/code>: somebody wrote to the plan file &#124; at night/
    const outcome = record('outcome', { samePlan: doubt, plan: none, planRecord: doubt }, 1)
    expect(summaryOf(input([record('intent', { applies: { record: given } }), outcome]))).toMatch(said)
    expect(summaryOf(input([record('intent', { applies: { record: none } }), outcome]))).not.toMatch(said)
    expect(summaryOf(input([record('intent', { applies: { record: given } }), record('outcome', { ...outcome.body, status: 'not-started' }, 1)]))).not.toMatch(
      said,
    )
  })

  it('names every bypass, gap and state surgery', () => {
    const surgery = body().command
    const command = 'absent' in surgery ? surgery : { ...surgery, class: 'mutates-state' as const, words: ['state', 'rm'] }
    const job = {
      status: 'success',
      reads: [],
      bypass: [{ what: 'shadowed', detail: 'x|y' }] as const,
      notChecked: [{ what: 'a', why: 'b' }],
      waiting: 2,
      heads: [],
      closed: 0,
    }
    const page = summaryOf(input([record('outcome', { command })], { job }))
    expect(page).toMatch(/\*\*BYPASS\*\* \(shadowed\): x&#124;y/)
    expect(page).toMatch(/\*\*2 record\(s\) still wait/)
    expect(page).toMatch(/\*\*State surgery\*\*: <code>terraform state rm<\/code>/)
    expect(page).toContain('Not checked: a: b')
  })

  it('ends with how to verify it, shell-safe, and with the heads to keep', () => {
    const page = summaryOf(input([record('outcome', {}, 7)], { store: "file:///srv/it's here" }))
    const shown = page.slice(page.indexOf('<pre>')).replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
    expect(shown).toContain(`'file:///srv/it'\\''s here'`)
    expect(shown).toContain(`--expect-head changes/r1.state-01234567=7:sha256:${'7'.padStart(64, '0')}`)
  })

  it('keeps 8,000 hostile changes under its limit, says what it cut, and keeps the evidence', () => {
    const long = Array.from({ length: 8_000 }, (_, index) =>
      change(`module.m["${'<|`'.repeat(40)}"].aws_s3_bucket.b[${index}]`, index % 7 === 0 ? 'delete' : 'update', { type: 'aws_s3_bucket' }),
    )
    const page = summaryOf(input([record('plan', { plan: planOf(long) }), record('outcome', { plan: planOf(long) }, 1)]))
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(LIMITS.summaryBytes)
    expect(page).toMatch(/and \d+ more resources; `iac-ledger show`/)
    expect(page).toMatch(/and \d+ more in the list below/)
    expect(page).not.toContain('left out')
    expect(page).toContain('<details><summary>Evidence</summary>')
    expect(page.match(/<details>/g)?.length).toBe(page.match(/<\/details>/g)?.length)
  })
})

describe('what to look at first', () => {
  it.each([
    ['aws_iam_role_policy', 'update', 'changes who may do what'],
    ['aws_security_group', 'create', 'changes who can reach what'],
    ['google_project_iam_member', 'create', 'changes who may do what'],
    ['aws_cloudtrail', 'update', 'changes what is logged or kept'],
    ['aws_db_instance', 'delete', 'destroys data'],
    ['null_resource', 'delete', 'destroys'],
    ['aws_dynamodb_table', 'replace', 'replaces, and so destroys, data'],
    ['anything', 'forget', 'leaves it running, out of the state'],
    ['anything', 'unknown', 'does something that is not known to this version'],
  ] as const)('%s %s: %s', (type, action, why) => {
    expect(attentionFor(change('a.b', action, { type }))?.why).toBe(why)
  })

  it('is not what a plain create or a no-op is', () => {
    expect(attentionFor(change('a.b', 'create'))).toBeUndefined()
    expect(attentionFor(change('a.b', 'no-op', { type: 'aws_iam_role' }))).toBeUndefined()
  })
})
