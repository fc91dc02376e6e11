/** People as they are pass, in every module where they can occur: the cases of `spec/gevallen`, and more of the same kinds drawn. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printPointer } from '../../json/index.ts'
import { drawPersonFact, seededChoices } from '../../samples/index.ts'
import type { MessageModel, Node } from '../../schemas/index.ts'
import { lawVersions, projectRoot, readJson, readLaw, readModels } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

type Members = Record<string, unknown>
type Case = {
  readonly geval: string
  readonly bij: string
  readonly waarde?: unknown
  readonly uit: string
  readonly code?: string
  readonly inPlaatsVan?: string
  readonly behalve?: readonly string[]
}

const root = projectRoot(import.meta.url)
const models = new Map<string, MessageModel>(
  lawVersions().flatMap(({ module, version }) =>
    readModels(readLaw(module, version)).map((model) => [`${module}-${version} ${model.type}`, model] as const),
  ),
)
const good = join(root, 'examples/goed')
const examples = readdirSync(good).flatMap((folder) =>
  readdirSync(join(good, folder)).map((file) => {
    const text = readFileSync(join(good, folder, file), 'utf8')
    const type = /^\d+-(.+)\.json$/.exec(file)?.[1] ?? ''
    return { text, type, model: models.get(`${folder} ${type}`) }
  }),
)

type Place = readonly (string | number)[]
type Spot = { readonly node: Node; readonly value: unknown; readonly path: Place }

/** The groups of the message that may have an element of this name. */
function groupsWith(name: string, { node, value, path }: Spot): readonly Place[] {
  if (node.kind === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return items.flatMap((item, index) => groupsWith(name, { node: node.items, value: item, path: [...path, index] }))
  }
  if (typeof value !== 'object' || value === null) return []
  const members = value as Members
  if (node.kind === 'union') {
    const branch = node.branches.find((each) => each.value === members[node.tag])
    return branch === undefined ? [] : groupsWith(name, { node: branch.node, value, path })
  }
  if (node.kind !== 'object' && node.kind !== 'choice') return []
  const own = node.kind === 'object' && node.properties.some((property) => property.name === name) ? [path] : []
  const below = node.properties.flatMap((property) =>
    groupsWith(name, { node: property.node, value: members[property.name], path: [...path, property.name] }),
  )
  return [...own, ...below]
}

type Fact = Omit<Case, 'geval' | 'uit'>

/** The message with the fact at this place; nothing where it takes away what is not there. */
function placed(text: string, place: Place, { waarde, inPlaatsVan }: Fact): Members | undefined {
  const message = JSON.parse(text) as Members
  const group = place.slice(0, -1).reduce<Members>((here, step) => here[step] as Members, message)
  const name = String(place.at(-1))
  if (waarde === undefined && group[name] === undefined) return undefined
  if (inPlaatsVan !== undefined) delete group[inPlaatsVan]
  if (waarde === undefined) delete group[name]
  else group[name] = waarde
  return message
}

/** Each message with the fact at each place where it can stand, and what the judge says of it. */
async function tried(fact: Fact) {
  const names = fact.bij === 'AnderAdres' ? ['AnderAdres', 'Adreskeuze'] : [fact.bij]
  const messages = examples.flatMap(({ text, type, model }) =>
    model === undefined || fact.behalve?.includes(type) === true
      ? []
      : names
          .flatMap((name) =>
            groupsWith(name, { node: model.root, value: JSON.parse(text), path: [] }).map((path) => [...path, name]),
          )
          .map((place) => ({ place: `${type} ${printPointer(place)}`, message: placed(text, place, fact) })),
  )
  return Promise.all(
    messages
      .filter(({ message }) => message !== undefined)
      .map(async ({ place, message }) => ({ place, ...(await validate(message)) })),
  )
}

/** Where something else comes out than must. */
async function wrong(fact: Omit<Case, 'geval'>): Promise<readonly string[]> {
  const outcomes = await tried(fact)
  const isRight = ({ valid, findings, place }: (typeof outcomes)[number]): boolean => {
    if (fact.uit === 'goed') return findings.length === 0
    const isThere = findings.every(
      ({ code, pointer }) => code === 'rule' || pointer.startsWith(place.split(' ')[1] ?? ''),
    )
    const isSo = fact.code === undefined || findings.every(({ code }) => code === fact.code)
    return valid === (fact.uit === 'signalering') && findings.length === 1 && isThere && isSo
  }
  const strange = outcomes.filter((outcome) => !isRight(outcome))
  return outcomes.length === 0
    ? ['nowhere']
    : strange.map(({ place, findings }) => `${place}: ${findings.map(({ code }) => code).join(', ')}`)
}

const { gevallen } = readJson(join(root, 'spec/gevallen/personen.json')) as { gevallen: readonly Case[] }

test('there are cases enough, each with a name of its own', () => {
  expect(gevallen.length).toBeGreaterThan(120)
  expect(new Set(gevallen.map(({ geval, bij }) => `${bij} ${geval}`)).size).toBe(gevallen.length)
})

test.each(gevallen)('$bij: $geval → $uit', async (fact) => {
  expect(await wrong(fact)).toEqual([])
})

test('so do five hundred more of the same kinds', async () => {
  const seed = 14
  const strange: string[] = []
  for (let index = 0; index < 500; index++) {
    const { element, value, outcome } = drawPersonFact(seededChoices(seed, index))
    const instead = element === 'AnderAdres' ? { inPlaatsVan: 'Adres' } : {}
    const found = await wrong({ bij: element, waarde: value, uit: outcome, ...instead })
    strange.push(
      ...found.slice(0, 1).map((each) => `${seed}/${index} ${element} ${JSON.stringify(value)} ${outcome}: ${each}`),
    )
  }

  expect(strange).toEqual([])
})
