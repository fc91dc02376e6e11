/** The contracts of hub and gateway as pages of the site: each operation with its answers, each schema once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../page.ts'
import { followed, listOf, objectOf, refName, textOf } from './document.ts'
import type { Contract, Json } from './document.ts'
import { cell, code, table } from './markdown.ts'
import { formOf, schemaText } from './schema-words.ts'

/** The contracts, by the names that redocly.yaml gives them. */
const names = ['knooppunt', 'gateway']

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options']

/**
 * A page per contract, of the documents that the build writes in `dist/api/`.
 * @throws Error when a document is not there
 */
export function contractPages(house: string): readonly Page[] {
  return names.map((name) => {
    const file = `dist/api/${name}.openapi.json`
    const document = JSON.parse(readFileSync(join(house, file), 'utf8')) as Json
    return contractPage({ name, document }, `/api/${name}.openapi.json`)
  })
}

function contractPage(contract: Contract, download: string): Page {
  const { document, name } = contract
  const info = objectOf(document['info'])
  const title = `Contract ${textOf(info['title']).toLowerCase()}`
  const text = [
    `# ${title}`,
    textOf(info['summary']),
    `Versie ${textOf(info['version'])}, OpenAPI ${textOf(document['openapi'])}. Het document zelf: [${name}.openapi.json](${download}). Hoe het is gemaakt, staat bij [de contracten](/api/).`,
    textOf(info['description']),
    table(
      ['Adres', 'Wat het is'],
      listOf(document['servers']).map((server) => [
        code(textOf(objectOf(server)['url'])),
        textOf(objectOf(server)['description']),
      ]),
    ),
    ...listOf(document['tags']).flatMap((tag) => tagPart(contract, objectOf(tag))),
    '## Schema’s',
    ...Object.entries(objectOf(objectOf(document['components'])['schemas'])).flatMap(([schema, content]) => [
      `### <a id="schema-${schema.toLowerCase()}"></a>${schema}`,
      schemaText(objectOf(content)),
    ]),
    '## Voorbeelden',
    ...Object.entries(objectOf(objectOf(document['components'])['examples'])).flatMap(([example, content]) =>
      exampleText(example, objectOf(content)),
    ),
  ]
  return {
    ...{ address: `/api/${name}/`, source: `made/api/${name}/`, language: 'nl', kind: 'technisch', title },
    text: text.filter((part) => part !== '').join('\n\n'),
  }
}

function tagPart(contract: Contract, tag: Json): readonly string[] {
  const found = Object.entries(objectOf(contract.document['paths'])).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = objectOf(objectOf(item)[method])
      return listOf(operation['tags'])[0] === tag['name']
        ? operationPart(contract, `${method.toUpperCase()} ${path}`, operation)
        : []
    }),
  )
  return found.length === 0 ? [] : [`## ${textOf(tag['name'])}`, textOf(tag['description']), ...found]
}

function operationPart(contract: Contract, call: string, operation: Json): readonly string[] {
  const body = followed(contract, operation['requestBody'])
  return [
    `### <a id="${textOf(operation['operationId'])}"></a>${textOf(operation['summary'])}`,
    code(call),
    textOf(operation['description']),
    accessSentence(operation),
    table(
      ['Vraag', 'Waar', 'Verplicht', 'Vorm', 'Wat het is'],
      listOf(operation['parameters']).map((parameter) => parameterRow(followed(contract, parameter))),
    ),
    body['content'] === undefined ? '' : `**Wat u stuurt.** ${cell(textOf(body['description']))} ${contentOf(body)}`,
    table(
      ['Antwoord', 'Wanneer', 'Inhoud'],
      Object.entries(objectOf(operation['responses'])).map(([status, response]) => {
        const found = followed(contract, response)
        return [code(status), cell(textOf(found['description'])), contentOf(found)]
      }),
    ),
  ]
}

/** Who may call it, where that is otherwise than for the whole contract. */
function accessSentence({ security }: Json): string {
  return Array.isArray(security) && security.length === 0 ? 'Openbaar: hiervoor is geen toegang nodig.' : ''
}

function parameterRow(parameter: Json): readonly string[] {
  const { name, in: where, required, schema, description } = parameter
  const places: Json = { path: 'pad', query: 'vraagdeel', header: 'kop' }
  return [
    code(textOf(name)),
    textOf(places[textOf(where)]),
    required === true ? 'ja' : 'nee',
    formOf(schema),
    cell(textOf(description)),
  ]
}

/** The media types with their schema, and the examples by name. */
function contentOf({ content }: Json): string {
  return Object.entries(objectOf(content))
    .map(([type, media]) => {
      const { schema, examples } = objectOf(media)
      const shown = Object.values(objectOf(examples)).flatMap((example) => refName(example) ?? [])
      const links = shown.map((example) => `[${example}](#voorbeeld-${example.toLowerCase()})`)
      return `${code(type)} ${formOf(schema)}${links.length === 0 ? '' : `; voorbeeld ${links.join(', ')}`}`
    })
    .join('; ')
}

function exampleText(name: string, { summary, value }: Json): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  return [`### <a id="voorbeeld-${name.toLowerCase()}"></a>${name}`, textOf(summary), `\`\`\`json\n${text}\n\`\`\``]
}
