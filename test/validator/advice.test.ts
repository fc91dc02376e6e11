/**
 * Whoever does what a finding says, hears it no more: every kind of mistake that can be made in a message, in every message type.
 *
 * Inside: a rule is mended by what the samples know of its expression, and only where its sentence says.
 */
import { describe, expect, test } from 'vitest'
import { printPointer, splitPointer, valueAt } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { faultyMessages, messageBreaking, messageNames, samplerOf, seededChoices } from '../../samples/index.ts'
import type { FaultyMessage, MessageName, Sampler } from '../../samples/index.ts'
import { repair } from '../../samples/repair.ts'
import { parseMessageId } from '../../schemas/index.ts'
import type { Finding, Node } from '../../schemas/index.ts'
import { tellFinding, validate } from '../../validator/index.ts'

type Edit = {
  readonly message: JsonObject
  readonly good: JsonObject
  readonly finding: Finding
  readonly herstel: string
}

/** Puts a value at the place, or takes away what stands there. */
function put(message: object, path: readonly string[], value: unknown): void {
  const place = valueAt(message, path.slice(0, -1))
  const last = path.at(-1) ?? ''
  if (typeof place !== 'object' || place === null) throw new Error(`no place ${printPointer(path)}`)
  if (value === undefined) Reflect.deleteProperty(place, last)
  else Reflect.set(place, last, value)
}

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1]

/** What the sentence says to write; nothing where only the sender knows. */
function written(herstel: string, wrong: unknown): unknown {
  const number = first(/Write a number of at (?:least|most) (-?\d+)/, herstel)
  if (number !== undefined) return Number(number)
  const most = first(/Write at most (\d+) characters/, herstel)
  if (most !== undefined && typeof wrong === 'string') return [...wrong].slice(0, Number(most)).join('')
  const items = first(/Give at most (\d+)/, herstel)
  if (items !== undefined && Array.isArray(wrong)) return wrong.slice(0, Number(items))
  return first(/such as ([^ ]+?)\.?$/, herstel)
}

/** The first of the values to choose from, in the type that the element has. */
function chosen(herstel: string, type: string): unknown {
  const code = first(/^(?:Choose|Write) (?:[^ ]+…: )?(.+?)(?:[,;]| or |\.$)/, herstel)
  return type === 'number' ? Number(code) : code
}

/** The message with the advice of the sentence followed. */
function follow({ message, good, finding, herstel }: Edit): unknown {
  const copy = structuredClone(message)
  const path = splitPointer(finding.pointer)
  const before = valueAt(good, path)
  switch (finding.code) {
    case 'element-unknown': {
      const place = valueAt(copy, path) as object
      const name = Object.keys(place)[Number(finding.params['member']) - 1] ?? ''
      const meant = first(/Rename it to (\w+)/, herstel)
      if (meant !== undefined) put(copy, [...path, meant], Reflect.get(place, name))
      Reflect.deleteProperty(place, name)
      return copy
    }
    case 'element-needs-other':
      put(copy, path, undefined)
      return copy
    case 'choice-multiple': {
      const [kept = ''] = (finding.params['options'] as readonly string[]).filter((name) => herstel.includes(name))
      put(copy, path, { [kept]: valueAt(copy, [...path, kept]) })
      return copy
    }
    case 'value-not-in-list':
    case 'value-fixed':
      put(copy, path, chosen(herstel, typeof before))
      return copy
    default:
      // Another text that is as well as the first, where the sentence names none.
      put(copy, path, written(herstel, valueAt(copy, path)) ?? before)
      return copy
  }
}

const isSame = (a: Finding) => (b: Finding) => a.code === b.code && a.pointer === b.pointer && a.rule === b.rule

/** One fault of each code at each place. */
function* faultsOf(name: MessageName): Generator<FaultyMessage & { readonly good: JsonObject }> {
  const sampler = samplerOf(name)
  const drawing = { choices: seededChoices(11, 0), wild: false }
  const good = sampler.valid(drawing)
  const seen = new Set<string>()
  for (const faulty of faultyMessages(sampler, good, drawing)) {
    const key = `${faulty.finding.code} ${faulty.finding.pointer}`
    if (faulty.finding.code === 'rule' || seen.has(key)) continue
    seen.add(key)
    yield { ...faulty, good }
  }
}

describe.each(messageNames())('%s', (name) => {
  test('the advice of every finding ends it', async () => {
    const deaf: string[] = []
    const id = parseMessageId(name)
    for (const { message, finding, good } of faultsOf(name)) {
      const { herstel } = await tellFinding(finding, 'en', id)
      const { findings } = await validate(
        follow({ message, good, finding, herstel }),
        id === undefined ? {} : { as: id },
      )
      if (findings.some(isSame(finding))) deaf.push(`${finding.code} ${finding.pointer}: ${herstel}`)
    }
    expect(deaf).toEqual([])
  })
})

/** Places in the message where the two differ: of a list that became longer or shorter, the list. */
function changed(before: unknown, after: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null
  if (!isGroup(before) || !isGroup(after)) return [path]
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) return [path]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => changed(Reflect.get(before, name), Reflect.get(after, name), [...path, name]))
}

/** Words of a sentence that are also elements: a kind of number, an element of another message, a choice inside the place. */
const spoken = new Set(['BSN', 'Referentienummer', 'GeenAdres'])

/** The elements of the message that the sentence names, as the standard writes them. */
function namedIn(herstel: string, elements: ReadonlySet<string>): readonly string[] {
  return (herstel.match(/[A-Za-z_]+/g) ?? []).filter((word) => elements.has(word) && !spoken.has(word))
}

/** Every name of an element below this one. */
function namesBelow(node: Node): readonly string[] {
  if (node.kind === 'list') return namesBelow(node.items)
  if (node.kind === 'union') return node.branches.flatMap((branch) => namesBelow(branch.node))
  if (node.kind !== 'object' && node.kind !== 'choice') return []
  return node.properties.flatMap(({ name, node: below }) => [name, ...namesBelow(below)])
}

/** The message mended by changing nothing but what may change; nothing where that cannot be. */
function mendedBy(sampler: Sampler, broken: JsonObject, mayChange: (path: readonly string[]) => boolean) {
  const keeps = (message: JsonObject): boolean => changed(broken, message).every(mayChange)
  for (let index = 0; index < 12; index++) {
    const drawing = { choices: seededChoices(7, index), wild: false }
    const mended = repair(broken, { rules: sampler.rules, keeps }, { root: sampler.model.root, drawing })
    if (mended !== undefined) return mended
  }
  return undefined
}

describe.each(messageNames())('%s', (name) => {
  const sampler = samplerOf(name)
  const elements = new Set(namesBelow(sampler.model.root))
  const breakingMessage = (id: string): JsonObject => {
    const broken = messageBreaking(sampler, id, { choices: seededChoices(7, 0), wild: false })
    if (broken === undefined) throw new Error(`nothing breaks ${id}`)
    return broken
  }

  test.each(sampler.rules.map(({ rule: { id, pointer, expressie, nl, en } }) => ({ id, pointer, expressie, nl, en })))(
    '$id: changing what the sentence names, or else what it points at, ends it',
    async ({ id, pointer, expressie, nl, en }) => {
      const broken = breakingMessage(id)
      expect((await validate(broken)).findings.map(({ rule }) => rule)).toContain(id)
      const place = splitPointer(pointer)
      for (const { herstel } of [nl, en]) {
        const named = namedIn(herstel, elements)
        const others = named.filter((each) => !place.includes(each) && !new RegExp(`\\b${each}\\b`).test(expressie))
        const meant = named.length > 0 ? named : [place.findLast((step) => step !== '*') ?? '']
        const mended = mendedBy(sampler, broken, (path) => meant.some((each) => path.includes(each)))

        expect(herstel).toMatch(/^[A-Z].*\.$/s)
        expect(others, herstel).toEqual([])
        expect(mended, `${herstel} (${meant.join(', ')})`).toBeDefined()
        expect((await validate(mended)).findings).toEqual([])
      }
    },
  )
})
