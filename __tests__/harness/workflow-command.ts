// The grammar of `::command key=value::data` and the older `##[command key=value]data` (ActionCommand.cs).

export interface WorkflowCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

type Mapping = readonly (readonly [escaped: string, text: string])[]

// ActionCommand.cs:9-33, in this order, so `%250A` becomes `%0A` and no newline.
const LEGACY: Mapping = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]
const DATA: Mapping = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const PROPERTY: Mapping = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]

/** `registered` holds lower-case names: any other name is ordinary output (ActionCommand.cs:86, ActionCommandManager.cs:70). */
export function parseCommand(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  return parseCurrent(line, registered) ?? parseLegacy(line, registered)
}

/** Must start the line, after white space (ActionCommand.cs:62-66). */
function parseCurrent(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const text = line.replace(/^(?:[^\S\uFEFF]|\u0085)+/, '')
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  return build(text.slice(2, end), text.slice(end + 2), registered, { list: (text) => text.trim().split(','), data: DATA, property: PROPERTY })
}

/** May stand anywhere in the line (ActionCommand.cs:132). */
function parseLegacy(line: string, registered: ReadonlySet<string>): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return build(line.slice(start + 3, end), line.slice(end + 1), registered, { list: (text) => text.split(';'), data: LEGACY, property: LEGACY })
}

interface Grammar {
  list(text: string): string[]
  data: Mapping
  property: Mapping
}

function build(info: string, data: string, registered: ReadonlySet<string>, grammar: Grammar): WorkflowCommand | undefined {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!registered.has(name.toLowerCase())) return undefined
  const properties = new Map<string, string>()
  if (space > 0) {
    for (const part of grammar.list(info.slice(space + 1))) {
      // .NET splits with RemoveEmptyEntries: `title=` and `=x` are no properties at all (ActionCommand.cs:100-107).
      const pair = /^=*([^=]+)=+(.+)$/s.exec(part)
      if (pair?.[1] !== undefined && pair[2] !== undefined) properties.set(pair[1], decode(pair[2], grammar.property))
    }
  }
  return { name: name.toLowerCase(), properties, data: decode(data, grammar.data) }
}

function decode(text: string, mapping: Mapping): string {
  return mapping.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text)
}
