/**
 * Whoever does what a finding says, hears it no more: every kind of mistake that can be made in a message, in every message type.
 *
 * Inside: a rule is mended by what the samples know of its expression.
 */
import { describe, expect, test } from 'vitest'
import { printPointer, splitPointer, valueAt } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import { faultyMessages, messageBreaking, messageNames, samplerOf, seededChoices } from '../../samples/index.ts'
import type { FaultyMessage, MessageName } from '../../samples/index.ts'
import { repair } from '../../samples/repair.ts'
import { parseMessageId } from '../../schemas/index.ts'
import type { Finding } from '../../schemas/index.ts'
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

describe.each(messageNames())('%s', (name) => {
  const sampler = samplerOf(name)

  test.each(sampler.rules.map(({ rule: { id, nl, en } }) => ({ id, nl, en })))(
    '$id: what breaks it can be mended, and then it is silent',
    async ({ id, nl, en }) => {
      const drawing = { choices: seededChoices(7, 0), wild: false }
      const broken = messageBreaking(sampler, id, drawing)
      if (broken === undefined) throw new Error(`nothing breaks ${id}`)
      const mended = repair(broken, { rules: sampler.rules }, { root: sampler.model.root, drawing })

      expect((await validate(broken)).findings.map(({ rule }) => rule)).toContain(id)
      expect((await validate(mended)).findings).toEqual([])
      for (const { herstel } of [nl, en]) expect(herstel).toMatch(/^[A-Z].*\.$/s)
    },
  )
})
