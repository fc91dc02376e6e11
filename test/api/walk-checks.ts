/** Judges one answer by the contract: status, media type, body, headers, problem form, and that nothing came back. */
import type { Contract, Declared, Operation } from './contract.ts'
import { canary } from './walk-calls.ts'
import type { WalkCall } from './walk-calls.ts'

export type WalkAnswer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

const problemType = 'application/problem+json'
/** Headers that tell what the server is made of. */
const telling = ['server', 'x-powered-by', 'via', 'x-runtime', 'set-cookie', 'traceparent']

/** All that is wrong with an answer. */
export function faultsOf(contract: Contract, call: WalkCall, answer: WalkAnswer): readonly string[] {
  const declared = declaredFor(contract, call, answer.status)
  const right = call.expect === 'any' || call.expect.includes(answer.status)
  return [
    ...(right ? [] : [`status ${answer.status} instead of ${String(call.expect)}`]),
    ...(declared === undefined
      ? [`status ${answer.status} is not declared`]
      : [
          ...headerFaults(contract, declared, answer),
          ...(call.method === 'HEAD' ? [] : bodyFaults(contract, declared, answer)),
        ]),
    ...standingFaults(contract, answer),
    ...allowFaults(call, answer),
    ...(answer.status >= 400 && call.method !== 'HEAD' ? problemFaults(call, declared, answer) : []),
    ...echoFaults(answer),
  ]
}

/** What may be answered: by the operation, or (for what is no path or method) by the document as a whole. */
function declaredFor({ outside }: Contract, { operation, expect }: WalkCall, status: number): Declared | undefined {
  const own: Operation['responses'] | undefined = operation?.responses
  if (own === undefined) return outside.get(String(status))
  // A path that is too long to be matched is no path.
  const unmatched = expect !== 'any' && expect.includes(404) ? outside.get(String(status)) : undefined
  return unmatched ?? own.get(String(status))
}

function headerFaults({ judge }: Contract, { headers }: Declared, answer: WalkAnswer): readonly string[] {
  const faults = [...headers].flatMap(([name, { required, schema }]) => {
    const text = answer.headers[name]
    if (text === undefined) return required ? [`header ${name} is missing`] : []
    const value = schema.value['type'] === 'integer' && /^\d{1,15}$/.test(text) ? Number(text) : text
    const fault = judge(schema.at, value)
    return fault === undefined ? [] : [`header ${name}: ${fault}`]
  })
  const open = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-') && !headers.has(name))
  return [...faults, ...open.map((name) => `header ${name} is not declared`)]
}

function bodyFaults({ judge }: Contract, { content }: Declared, { headers, body }: WalkAnswer): readonly string[] {
  if (content.size === 0) return body.length === 0 ? [] : ['a body is not declared']
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  const at = content.get(type.trim())
  if (at === undefined) return [`media type ${type === '' ? '(none)' : type} is not declared`]
  const text = new TextDecoder().decode(body)
  const value = /[/+]json$/.test(type.trim()) ? parse(text) : text
  if (value === undefined) return ['the body is not JSON']
  const fault = judge(at, value)
  return fault === undefined ? [] : [`body: ${fault}`]
}

function standingFaults({ version }: Contract, { headers }: WalkAnswer): readonly string[] {
  return [
    ...(headers['api-version'] === version ? [] : ['header api-version is not the version of the contract']),
    ...(headers['cache-control'] === 'no-store' ? [] : ['header cache-control is not no-store']),
    ...telling.filter((name) => headers[name] !== undefined).map((name) => `header ${name} tells too much`),
  ]
}

function allowFaults({ allow }: WalkCall, { headers }: WalkAnswer): readonly string[] {
  if (allow === undefined) return []
  const given = (headers['allow'] ?? '').split(', ').sort().join()
  return given === [...allow].sort().join() ? [] : ['header allow does not list the methods of the contract']
}

function problemFaults(call: WalkCall, declared: Declared | undefined, answer: WalkAnswer): readonly string[] {
  const { headers, body, status } = answer
  if (headers['content-type'] !== problemType) return [`an error is ${problemType}`]
  const problem = parse(new TextDecoder().decode(body)) as Problem | undefined
  if (typeof problem !== 'object' || problem === null) return ['an error has a problem as its body']
  const places = new Set(Array.isArray(problem.fouten) ? problem.fouten.map(({ pointer }) => pointer) : [])
  return [
    ...(problem.status === status ? [] : ['status in the problem is another']),
    ...(declared?.codes.includes(String(problem.code)) === false
      ? [`code ${String(problem.code)} has no example at this status`]
      : []),
    ...(call.pointers ?? [])
      .filter((pointer) => !places.has(pointer))
      .map((pointer) => `fouten does not name ${pointer}`),
  ]
}

type Problem = {
  readonly status?: unknown
  readonly code?: unknown
  readonly fouten?: readonly { readonly pointer?: string }[]
}

function echoFaults({ headers, body }: WalkAnswer): readonly string[] {
  const all = `${new TextDecoder().decode(body)}\n${JSON.stringify(headers)}`
  return all.toLowerCase().includes(canary) ? ['a value of the request came back'] : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
