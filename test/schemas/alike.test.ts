/**
 * Elements of one name are watched alike: a check on one element that some message has, every message has that holds an
 * element of that name, or `alike-reasons.ts` says why not.
 */
import { expect, test } from 'vitest'
import { checkRule, parseRule } from '../../schemas/index.ts'
import type { MessageModel, Node, Rule } from '../../schemas/index.ts'
import { lawVersions, readLaw, readModels, readRules } from '../../schemas/read.ts'
import { reasons } from './alike-reasons.ts'

type Watched = { readonly name: string; readonly check: string }
type Place = Watched & { readonly at: string; readonly kind: string }

const versions = lawVersions().map(({ module, version }) => ({
  id: `${module}@${version}`,
  models: readModels(readLaw(module, version)),
  rules: readRules(module, version),
}))

/** Every check on one element, with the message and the element that it watches. */
const watched = versions.flatMap(({ id, models, rules }) =>
  rules.flatMap((rule) =>
    rule.berichten.flatMap((type): readonly Place[] => {
      const model = models.find((one) => one.type === type)
      const check = model === undefined ? undefined : checkOn(rule, model)
      if (model === undefined || check === undefined) return []
      const found = elementsIn(model.root, '').find(({ path }) => path === rule.pointer)
      return [{ name: nameOf(rule.pointer), check, at: `${id}/${type}${rule.pointer}`, kind: found?.kind ?? '' }]
    }),
  ),
)

test('an element of the same name has the same check in every message, or a reason', () => {
  const checks = new Map(watched.map((one) => [`${one.name} ${one.check} ${one.kind}`, one]))
  const here = new Set(watched.map(({ at, check }) => `${at} ${check}`))
  const missing = versions.flatMap(({ id, models }) =>
    models.flatMap(({ type, root }) =>
      elementsIn(root, '').flatMap(({ path, kind }) =>
        [...checks.values()]
          .filter((one) => one.name === nameOf(path) && one.kind === kind && kind !== 'groups')
          .filter(({ check }) => !here.has(`${id}/${type}${path} ${check}`))
          .map(({ check }) => `${id}/${type}${path} ${check}`),
      ),
    ),
  )

  expect(missing.filter((place) => !reasons.some(({ places }) => places.test(place)))).toEqual([])
  expect(reasons.filter(({ places }) => !missing.some((place) => places.test(place)))).toEqual([])
})

/** What a rule asks of the element that it points at: its functions; nothing when it also looks at other elements. */
function checkOn(rule: Rule, model: MessageModel): string | undefined {
  const reads = checkRule(parseRule(rule), model)
  const tags = new Set(
    elementsIn(model.root, '')
      .filter(({ kind }) => kind === 'const')
      .map(({ path }) => path),
  )
  const isOwn = (place: string): boolean =>
    place.startsWith(rule.pointer) ||
    rule.pointer.startsWith(`${place}/`) ||
    place === '/Stuurgegevens/Tijdstip' ||
    tags.has(place)
  if (!reads.every(isOwn)) return undefined
  const functions = new Set([...rule.expressie.matchAll(/\b([a-zA-Z]+)\(/g)].map(([, name = '']) => name))
  functions.delete('has')
  const inside = reads.filter((place) => place.startsWith(`${rule.pointer}/`)).map(nameOf)
  const check = [...functions, ...new Set(inside)].sort().join('+')
  return check === '' ? undefined : check
}

/** Lists of groups are told apart by nothing but their name, and hold something else in each message. */
function kindOf(node: Node): string {
  if (node.kind !== 'list') return node.kind
  return isGroup(node.items) ? 'groups' : 'list'
}

function isGroup({ kind }: Node): boolean {
  return kind === 'object' || kind === 'union' || kind === 'choice'
}

function nameOf(pointer: string): string {
  return pointer.split('/').findLast((step) => step !== '*') ?? ''
}

function elementsIn(node: Node, path: string): readonly { readonly path: string; readonly kind: string }[] {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return node.properties.flatMap(({ name, node: child }) => [
        { path: `${path}/${name}`, kind: kindOf(child) },
        ...elementsIn(child, `${path}/${name}`),
      ])
    case 'union':
      return [
        ...new Map(node.branches.flatMap((one) => elementsIn(one.node, path)).map((one) => [one.path, one])).values(),
      ]
    case 'list':
      return elementsIn(node.items, `${path}/*`)
    default:
      return []
  }
}
