/** The schema: what a stock engine finds, told as the standard tells it. */
import Ajv from 'ajv/dist/2020.js'
import { dayOf } from './rules.mjs'
import { finding, oddText } from './read.mjs'

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateFormats: false })

/** What a keyword is told as; of one place the first of these that fails is told, because mending it often mends the others. */
const codes = {
  type: 'type-wrong',
  const: 'value-fixed',
  enum: 'value-not-in-list',
  pattern: 'text-pattern',
  minLength: 'text-too-short',
  maxLength: 'text-too-long',
  minimum: 'number-too-low',
  maximum: 'number-too-high',
  minItems: 'list-too-short',
  maxItems: 'list-too-long',
}

const instant = /^(\d{4}-\d\d-\d\d)[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)$/
const email =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i

/** A text of another form than its format is told as `text-format`; the pattern beside it may ask more (`text-pattern`). */
const formats = {
  date: (text) => dayOf(text) !== undefined,
  'date-time': (text) => dayOf(instant.exec(text)?.[1] ?? '') !== undefined,
  uuid: (text) => /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  email: (text) => email.test(text),
}

/** What the schema finds in the value. */
export function structureOf(value, schema) {
  const places = new Map()
  for (const error of errorsOf({ value, schema, root: schema })) {
    const key = JSON.stringify(error.path)
    places.set(key, [...(places.get(key) ?? []), error])
  }
  return [...places.values()].flatMap(atPlace)
}

const compiled = new Map()

/** The engine's errors; of a choice between variants, those of the variant that the message names by its tag. */
function errorsOf({ value, schema, root, at = [] }) {
  if (!compiled.has(schema)) compiled.set(schema, ajv.compile({ ...schema, $id: undefined, $defs: root.$defs }))
  const judge = compiled.get(schema)
  if (judge(value)) return []
  const isIn = (one, { instancePath }) => one === instancePath || one.startsWith(`${instancePath}/`)
  const choices = judge.errors.filter(({ keyword }) => keyword === 'oneOf')
  const outer = choices.filter((one) => !choices.some((each) => each !== one && isIn(one.instancePath, each)))
  const others = judge.errors.filter(({ instancePath }) => !outer.some((choice) => isIn(instancePath, choice)))
  const placed = (error) => ({ ...error, path: [...at, ...pathOf(error.instancePath, value)] })
  return [...others.map(placed), ...outer.map(placed).flatMap((choice) => ofVariant(choice, root))]
}

function ofVariant(choice, root) {
  const branches = variants(choice.parentSchema, root)
  const tag = Object.entries(branches[0].properties).find(([, inner]) => 'const' in inner)[0]
  const { data, path } = choice
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [{ ...choice, keyword: 'type' }]
  const meant = branches.find(({ properties }) => Object.hasOwn(data, tag) && properties[tag].const === data[tag])
  return meant === undefined
    ? [{ ...choice, keyword: 'tag' }]
    : errorsOf({ value: data, schema: meant, root, at: path })
}

/** The names and indexes of a pointer into this value. */
function pathOf(pointer, value) {
  let here = value
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const found = Array.isArray(here) ? Number(name) : name
      here = here[found]
      return found
    })
}

function atPlace(errors) {
  const [{ path, data: value, parentSchema }] = errors
  const of = (keyword) => errors.find((error) => error.keyword === keyword)
  const first = Object.keys(codes).find(of)
  if (first !== undefined) return [finding(codeOf(first, of(first)), path)]
  if (of('tag')) return [finding('tag-unknown', path)]
  const known = parentSchema.properties ?? {}
  const unknown = of('additionalProperties')
    ? Object.keys(value).filter((name) => !Object.hasOwn(known, name) && oddText(name) === undefined)
    : []
  const absent = Object.keys(known).filter((name) => !Object.hasOwn(value, name))
  const standsFor = new Map(unknown.map((name) => [name, nearest(name, absent)]))
  const meant = new Set(standsFor.values())
  const isMissing = (name) => absent.includes(name) && !meant.has(name)
  const needing = Object.entries(parentSchema.dependentRequired ?? {})
    .filter(([name]) => Object.hasOwn(value, name))
    .flatMap(([name, needs]) => needs.map((needed) => ({ name, needed })))
    .filter(({ needed }, index, all) => isMissing(needed) && all.findIndex((one) => one.needed === needed) === index)
  const chosen = Object.keys(value).filter((name) => Object.hasOwn(known, name)).length
  return [
    // A rule that reads the name that was meant reads a mistake.
    ...unknown.map((name) => finding('element-unknown', path, standsFor.get(name) ?? name)),
    ...(of('minProperties') ? [finding('choice-none', path)] : []),
    ...(of('maxProperties') && chosen > 1 ? [finding('choice-multiple', path)] : []),
    ...(parentSchema.required ?? []).filter(isMissing).map((name) => finding('element-missing', [...path, name])),
    ...needing.map(({ name }) => finding('element-needs-other', [...path, name])),
  ]
}

function codeOf(keyword, { data, parentSchema: { format } }) {
  return keyword === 'pattern' && format !== undefined && !formats[format](data) ? 'text-format' : codes[keyword]
}

/** The one known name that is at most two slips of the keyboard away: then it was meant, and nothing is missing. */
function nearest(name, known) {
  const scored = known.map((other) => ({ other, slips: slips(name.toLowerCase(), other.toLowerCase()) }))
  const [first, second] = scored.toSorted((a, b) => a.slips - b.slips)
  return first === undefined || first.slips > 2 || first.slips === second?.slips ? undefined : first.other
}

/** How many letters are added, left out, replaced or swapped with their neighbour. */
function slips(from, to) {
  const [a, b] = [[...from], [...to]]
  const rows = [b.reduce((row, _, j) => [...row, j + 1], [0])]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, replaced, swapped))
    }
    rows.push(row)
  }
  return rows.at(-1).at(-1)
}

/** Characters that nobody sees, and what a text looks like that was read in the wrong character set (vormen.md, VRM-11). */
const suspect =
  /[\u00AD\u200B-\u200D\u2060\uFFFD]|â€|[ÂÃÄÅ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]/u

/** The texts that look wrong. */
export function suspectsIn(value, path = []) {
  if (typeof value === 'string') {
    return suspect.test(value) ? [{ ...finding('text-suspect', path), severity: 'signalering' }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const inside = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value)
  return inside.flatMap(([step, inner]) => suspectsIn(inner, [...path, step]))
}

/** As much of the path as the schema knows. */
export function placeOf(path, schema) {
  let nodes = [schema]
  const end = path.findIndex((step) => {
    nodes = nodes
      .flatMap((node) => variants(node, schema))
      .flatMap(({ items, properties = {} }) => {
        if (typeof step === 'number') return items ?? []
        return Object.hasOwn(properties, step) ? properties[step] : []
      })
    return nodes.length === 0
  })
  return end === -1 ? path : path.slice(0, end)
}

function variants(node, root) {
  if ('$ref' in node) return variants(root.$defs[node.$ref.split('/').at(-1)], root)
  return 'oneOf' in node ? node.oneOf.flatMap((each) => variants(each, root)) : [node]
}
