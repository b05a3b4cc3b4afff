// As much of the GitHub expression language as manifests, `with:`, `env:` and `if:` of tests need; anything else throws.

export interface Scope {
  /** Top-level contexts by name: github, runner, job, env, steps. */
  readonly contexts: Readonly<Record<string, unknown>>
  readonly status: 'success' | 'failure' | 'cancelled'
}

/** `text ${{ expression }} text` as a string (evaluated anew for every stage). */
export function interpolate(text: string, scope: Scope): string {
  return text.replace(/\$\{\{((?:'(?:[^']|'')*'|(?!\}\}).)*)\}\}/gs, (_, expression: string) => display(new Expression(expression, scope).value()))
}

/** A condition as written in the manifest (pre-if, post-if): taken as it is. */
export function holds(condition: string, scope: Scope): boolean {
  return truthy(new Expression(condition, scope).value())
}

/** A step's `if:`: `${{ }}` is optional, and without a status function `success()` is required as well (docs, expressions). */
export function stepIf(condition: string): string {
  const bare = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition
  return /\b(?:always|success|failure|cancelled)\s*\(/i.test(bare) ? bare : `success() && (${bare})`
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|(\|\||&&|==|!=|[()[\].!]))/y

class Expression {
  readonly #tokens: string[]
  readonly #scope: Scope
  #at = 0

  constructor(text: string, scope: Scope) {
    this.#tokens = tokenize(text)
    this.#scope = scope
  }

  value(): unknown {
    const value = this.#or()
    if (this.#at < this.#tokens.length) throw new Error(`Unexpected symbol: '${this.#tokens[this.#at]}'`)
    return value
  }

  /** `||` and `&&` give one of their operands, as in JavaScript. */
  #or(): unknown {
    let left = this.#and()
    while (this.#take('||')) {
      const right = this.#and()
      left = truthy(left) ? left : right
    }
    return left
  }

  #and(): unknown {
    let left = this.#equality()
    while (this.#take('&&')) {
      const right = this.#equality()
      left = truthy(left) ? right : left
    }
    return left
  }

  #equality(): unknown {
    let left = this.#unary()
    for (;;) {
      if (this.#take('==')) left = equal(left, this.#unary())
      else if (this.#take('!=')) left = !equal(left, this.#unary())
      else return left
    }
  }

  #unary(): unknown {
    return this.#take('!') ? !truthy(this.#unary()) : this.#primary()
  }

  #primary(): unknown {
    const token = this.#tokens[this.#at++] ?? ''
    if (token === '(') return this.#closed(this.#or(), ')')
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (/^\d/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    if (this.#take('(')) return this.#call(token)
    return this.#path(token)
  }

  #call(name: string): unknown {
    const { status } = this.#scope
    switch (name.toLowerCase()) {
      case 'tojson':
        return JSON.stringify(this.#closed(this.#or(), ')') ?? null, null, 2)
      case 'always':
        return this.#closed(true, ')')
      case 'success':
      case 'failure':
      case 'cancelled':
        return this.#closed(status === name.toLowerCase(), ')') // SuccessFunction.cs, FailureFunction.cs, CancelledFunction.cs
      default:
        throw new Error(`Unrecognized function: '${name}'`)
    }
  }

  #path(root: string): unknown {
    if (!Object.hasOwn(this.#scope.contexts, root)) throw new Error(`Unrecognized named-value: '${root}'`)
    let value = this.#scope.contexts[root]
    for (;;) {
      if (this.#take('.')) value = member(value, this.#tokens[this.#at++] ?? '')
      else if (this.#take('[')) value = member(value, display(this.#closed(this.#or(), ']')))
      else return value
    }
  }

  #closed<T>(value: T, bracket: string): T {
    if (!this.#take(bracket)) throw new Error(`Expected '${bracket}' in the expression`)
    return value
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`Unexpected symbol: '${text.slice(at).trim()}'`)
    tokens.push(match[0].trimStart())
  }
  return tokens
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value)
  return (entries.find(([key]) => key === name) ?? entries.find(([key]) => key.toLowerCase() === name.toLowerCase()))?.[1] ?? null
}

function truthy(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== 0 && value !== ''
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase()
  if (typeof left === 'object' && left !== null) return left === right
  return Number(left) === Number(right)
}

function display(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return Array.isArray(value) ? 'Array' : 'Object'
  return String(value)
}
