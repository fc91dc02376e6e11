/** Reads an OpenAPI 3.1 document for the walk: its operations, what each may answer, and judges of its schemas. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** Any JSON object of the document. */
export type Json = { readonly [name: string]: unknown }

/** A node of the document with the JSON Pointer at which it stands, references followed. */
type Node = { readonly at: string; readonly value: Json }

export type Parameter = { readonly name: string; readonly in: string; readonly schema: Node }

/** What may be answered with one status. */
export type Declared = {
  readonly headers: ReadonlyMap<string, { readonly required: boolean; readonly schema: Node }>
  /** Media type → where its schema stands; empty for an answer without a body. */
  readonly content: ReadonlyMap<string, string>
  /** Names of the examples of a problem: the codes it may carry. */
  readonly codes: readonly string[]
}

export type Operation = {
  readonly name: string
  readonly method: string
  /** With the path of the server before it: `/v1/postvak/{id}`. */
  readonly path: string
  readonly security: 'none' | 'certificate' | 'bearer'
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly type: string; readonly schema: Node; readonly most: number; readonly example: Json }
  readonly responses: ReadonlyMap<string, Declared>
}

export type Contract = {
  readonly version: string
  readonly loopback: boolean
  readonly operations: readonly Operation[]
  /** Answers to what is no path, or no method of a path. */
  readonly outside: ReadonlyMap<string, Declared>
  /** What is wrong with a value by the schema at a place; nothing when it is valid. */
  readonly judge: (at: string, value: unknown) => string | undefined
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']

export function readContract(document: Json): Contract {
  const reader = createReader(document)
  const servers = (document['servers'] ?? []) as readonly { readonly url: string }[]
  const [server = ''] = servers.map(({ url }) => url)
  const paths = reader.under({ at: '#', value: document }, 'paths')
  const operations = Object.keys(paths.value).flatMap((path) => {
    const item = reader.under(paths, path)
    const own = (item.value['servers'] as typeof servers | undefined)?.map(({ url }) => url)[0]
    return methods
      .filter((method) => item.value[method] !== undefined)
      .map((method) => reader.operation(item, { method, path: pathOf(own ?? server) + path, document }))
  })
  return {
    version: String((document['info'] as Json)['version']),
    loopback: server.startsWith('http://127.0.0.1'),
    operations,
    outside: reader.responses(reader.under({ at: '#', value: document }, 'x-buiten-de-paden')),
    judge: createJudge(document),
  }
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '').replace(/\/$/, '')
}

function createReader(document: Json) {
  const follow = (node: Node): Node => {
    const ref = node.value['$ref']
    if (typeof ref !== 'string') return node
    const parts = ref.slice(2).split('/').map(unescape)
    const value = parts.reduce<unknown>((inner, part) => (inner as Json)[part], document)
    return follow({ at: ref, value: value as Json })
  }
  const under = (node: Node, name: string): Node =>
    follow({ at: `${node.at}/${escape(name)}`, value: (node.value[name] ?? {}) as Json })
  const entries = (node: Node): readonly (readonly [string, Node])[] =>
    Object.keys(node.value).map((name) => [name, under(node, name)])
  const declared = (response: Node): Declared => {
    const content = under(response, 'content')
    return {
      headers: new Map(
        entries(under(response, 'headers')).map(([name, header]) => [
          name.toLowerCase(),
          { required: header.value['required'] === true, schema: under(header, 'schema') },
        ]),
      ),
      content: new Map(entries(content).map(([type, media]) => [type, under(media, 'schema').at])),
      codes: entries(content).flatMap(([, media]) => Object.keys(under(media, 'examples').value)),
    }
  }
  const responses = (node: Node) => new Map(entries(node).map(([status, one]) => [status, declared(one)]))
  const list = (node: Node, name: string): readonly Node[] =>
    ((node.value[name] ?? []) as readonly Json[]).map((value, index) =>
      follow({ at: `${node.at}/${name}/${index}`, value }),
    )
  return {
    under,
    responses,
    operation: (item: Node, { method, path, document }: { method: string; path: string; document: Json }) => {
      const node = under(item, method)
      const body = under(node, 'requestBody')
      const [media] = entries(under(body, 'content'))
      const example = media === undefined ? undefined : entries(under(media[1], 'examples'))[0]
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        security: securityOf(node.value['security'] ?? document['security'], document),
        parameters: list(node, 'parameters').map((one) => ({
          name: String(one.value['name']),
          in: String(one.value['in']),
          schema: under(one, 'schema'),
        })),
        ...(media === undefined
          ? {}
          : {
              body: {
                type: media[0],
                schema: under(media[1], 'schema'),
                most: Number(body.value['x-hoogste-bytes']),
                example: (example?.[1].value['value'] ?? {}) as Json,
              },
            }),
        responses: responses(under(node, 'responses')),
      } satisfies Operation
    },
  }
}

function securityOf(value: unknown, document: Json): Operation['security'] {
  const [first] = (value ?? []) as readonly Json[]
  const [name] = Object.keys(first ?? {})
  if (name === undefined) return 'none'
  const schemes = (document['components'] as Json)['securitySchemes'] as Json
  return (schemes[name] as Json)['type'] === 'mutualTLS' ? 'certificate' : 'bearer'
}

function createJudge(document: Json): Contract['judge'] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  formats.default(ajv)
  const name = 'https://contract.invalid/openapi'
  ajv.addSchema({ ...document, $id: name })
  return (at, value) => {
    const ref = `${name}${encodeURI(at)}`
    const valid = ajv.getSchema(ref) ?? ajv.compile({ $ref: ref })
    return valid(value) ? undefined : ajv.errorsText(valid.errors)
  }
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
const unescape = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~')
