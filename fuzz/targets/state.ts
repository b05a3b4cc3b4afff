/** A state: its lineage and serial, and its objects. */
import { inventoryIn } from '../../src/capture/tools/adapters/terraform/inventory.ts'
import { stateIn } from '../../src/capture/tools/adapters/terraform/state.ts'
import { isAbsent } from '../../src/record/values.ts'
import type { Json, JsonObject } from '../../src/shared/bytes.ts'
import type { Choices } from '../choices.ts'
import { editJson } from '../edit-json.ts'
import { editBytes } from '../edit-text.ts'
import { edited } from '../edited.ts'
import { exactly, jsonOf } from '../oracles.ts'
import { must, type Target } from '../target.ts'

type Input = { readonly json: Json } | { readonly bytes: Uint8Array }

const LINEAGE = '79628769-b938-792b-9c8a-1caa35e71773'
const instance = (more: JsonObject) => ({
  schema_version: 0,
  attributes: { id: 'i-1', password: 'secret', tags: { a: 'b' } },
  sensitive_attributes: [],
  ...more,
})
const RESOURCES: readonly Json[] = [
  { mode: 'managed', type: 'aws_x', name: 'a', provider: 'p', instances: [instance({})] },
  {
    mode: 'managed',
    type: 'aws_x',
    name: 'b',
    instances: [instance({ index_key: 0 }), instance({ index_key: 1, status: 'tainted' }), instance({ deposed: '0a1b2c3d' })],
  },
  {
    module: 'module.m["k"].module.n[0]',
    mode: 'managed',
    type: 'aws_y',
    name: 'c',
    instances: [instance({ index_key: 'a b' }), instance({ attributes: null })],
  },
  { mode: 'data', type: 'aws_z', name: 'd', instances: [instance({})] },
  { mode: 'managed', type: 'old', name: 'flat', instances: [{ attributes_flat: { id: 'x' } }] },
]
const ODD_KEY = { mode: 'managed', type: 'aws_y', name: 'c', instances: [instance({ index_key: `a"b\\c\n$${''}{x}%{y}é` })] }
const whole = (more: JsonObject) => ({
  version: 4,
  terraform_version: '1.11.4',
  serial: 7,
  lineage: LINEAGE,
  outputs: {},
  resources: RESOURCES,
  check_results: null,
  ...more,
})
const SEEDS: readonly Json[] = [
  whole({}),
  whole({ resources: [] }),
  whole({ resources: [...RESOURCES, ODD_KEY] }),
  whole({ serial: 0, lineage: '' }),
  whole({ encrypted_data: 'AAAA', encryption_version: 'v0' }),
  { version: 3, serial: 2, lineage: LINEAGE, modules: [{ path: ['root'], resources: {} }] },
  {},
]
const NAMES = 'lineage serial version resources instances mode type name module index_key deposed status attributes attributes_flat id encrypted_data'.split(
  ' ',
)

export const state: Target<Input> = {
  about: 'stateIn, inventoryIn: the mark and the objects that JSON.parse finds too, or why there are none',
  stages: ['no state', 'empty', 'objects'],
  prepare() {
    const [onJson, onBytes] = [
      editJson({ names: NAMES, values: ['managed', 'tainted', 4, 7, LINEAGE], others: SEEDS }),
      editBytes({ words: ['Warning: x\n', '{"serial":', ',"lineage":"a"', '\n{'] }),
    ]
    return Promise.resolve({
      inputs: edited<Input>(
        SEEDS.map((json) => ({ json })),
        (input: Input, choices: Choices) =>
          'json' in input && !choices.oneIn(8) ? { json: onJson(input.json, choices) } : { bytes: onBytes(bytesOf(input), choices) },
      ),
      check: (input) => check(bytesOf(input)),
    })
  },
}

function bytesOf(input: Input): Uint8Array {
  return 'bytes' in input ? input.bytes : Buffer.from(JSON.stringify(input.json))
}

async function check(bytes: Uint8Array): Promise<string> {
  const now = await stateIn(bytes, undefined)
  const inventory = inventoryIn(bytes)
  const oracle = jsonOf(bytes) && (exactly(Buffer.from(bytes).toString()) as JsonObject)
  if (oracle === undefined) {
    return isAbsent(inventory) || inventory.size === 0 ? 'no state' : 'objects'
  }
  const { lineage, serial } = typeof oracle === 'object' && oracle !== null ? oracle : {}
  const marked = typeof lineage === 'string' && lineage !== '' && lineage.length <= 256 && lineage.isWellFormed() && isCount(serial)
  must(!isAbsent(now) === marked, isAbsent(now) ? `no mark: ${now.why}` : 'a mark of what has none')
  if (isAbsent(now)) return 'no state'
  must(now.mark.lineage === lineage && now.mark.serial === serial, 'another mark than the state has')
  if (isAbsent(inventory)) return 'no state'
  const wanted = addressesIn(oracle)
  if (wanted !== undefined) must([...inventory.keys()].sort().join('\n') === [...new Set(wanted)].sort().join('\n'), 'other objects than the state has')
  return inventory.size === 0 ? 'empty' : 'objects'
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)
}

/** By plain reading; `undefined` where something in it is told apart in more ways than are said here. */
function addressesIn({ resources }: JsonObject): readonly string[] | undefined {
  if (!Array.isArray(resources)) return []
  const found: string[] = []
  for (const resource of resources as readonly (JsonObject | null)[]) {
    if (typeof resource !== 'object' || resource === null || resource['mode'] !== 'managed') continue
    const { module, type, name, instances } = resource
    if (!Array.isArray(instances)) continue
    for (const held of instances as readonly (JsonObject | null)[]) {
      const { index_key: key, deposed } = typeof held === 'object' && held !== null ? held : {}
      if ((typeof key === 'string' && !/^[\w ]*$/.test(key)) || !(key === undefined || key === null || typeof key === 'string' || isCount(key)))
        return undefined
      const index = key === undefined || key === null ? '' : typeof key === 'string' ? `["${key}"]` : `[${String(key)}]`
      found.push(`${typeof module === 'string' ? `${module}.` : ''}${String(type)}.${String(name)}${index}\n${typeof deposed === 'string' ? deposed : ''}`)
    }
  }
  return found
}
