/**
 * A form can say every message that people send: what somebody would type for a valid message is read back as that message, every
 * element has a field with a name, and every finding of the judge leads to a field, in every module, version and direction.
 *
 * Inside: the page has no door; the form is a part of it.
 */
import { describe, expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { draftOf, readDraft } from '../../portal/browser/form/draft.ts'
import { fieldAt, fieldId, shownProperties } from '../../portal/browser/form/field-place.ts'
import type { Remark } from '../../portal/browser/form/field-setting.ts'
import { formPage } from '../../portal/browser/form/form-page.ts'
import { sendable } from '../../portal/browser/form/sendable.ts'
import { shownValue } from '../../portal/browser/view/shown-value.ts'
import { judgeAnswer } from '../../portal/browser/tasks/judge-answer.ts'
import { printMessageId } from '../../schemas/index.ts'
import type { Node } from '../../schemas/index.ts'
import { readCatalog, readLaw, readModel } from '../../schemas/read.ts'
import { boundaryMessages, sampleMessages, samplerOf } from '../../samples/index.ts'
import { drawn } from './drawn-form.ts'
import type { Drawn } from './drawn-form.ts'

type Content = { readonly Inhoud?: unknown; readonly Stuurgegevens?: unknown }
const perMessage = 25

describe.each(sendable(readCatalog()).map((id) => [printMessageId(id), id] as const))('%s', (name, id) => {
  const model = readModel(readLaw(id.module, id.version), id.type)
  const node = contentNode(model)
  const draw = (content: unknown, remarks: readonly Remark[] = []): readonly Drawn[] => {
    const draft = draftOf(node, content)
    const nothing = (): void => undefined
    const look = async () => []
    return drawn(formPage({ model, draft, remarks, fill: nothing, send: nothing, leave: nothing, look }))
  }
  const valid = sampleMessages({ message: name, seed: 11, count: perMessage, invalid: false })
  const edges = boundaryMessages(samplerOf(name), 11).messages
  const contents = [...valid, ...edges].map(({ message }) => (message as Content).Inhoud)

  test('what is typed for a valid message is read back as that message', () => {
    for (const content of contents) expect(readDraft(node, draftOf(node, content)) ?? {}).toEqual(content)
  })

  test('every element that is filled in has a field with its name in sight, and only one', () => {
    for (const content of contents.slice(0, perMessage)) {
      const page = draw(content)
      const ids = page.flatMap(({ props }) => (typeof props['id'] === 'string' ? [props['id']] : []))
      const wanted = placesIn({ node, content, pointer: '/Inhoud' })

      expect(new Set(ids).size).toBe(ids.length)
      for (const { pointer, title } of wanted) {
        expect(ids).toContain(fieldId(pointer))
        expect(namesOf(page, fieldId(pointer)).some((text) => text.startsWith(title))).toBe(true)
      }
      // Items of a list are told apart by their number.
      for (const title of itemTitles(node, content)) {
        expect(page.filter(({ text }) => text === title).length).toBeGreaterThan(0)
      }
    }
  })

  test('whatever is told above is told in the order in which one meets it below', () => {
    for (const content of contents.slice(0, perMessage)) {
      const places = [...placesIn({ node, content, pointer: '/Inhoud' }).map(({ pointer }) => pointer), '/Inhoud']
      const told = places.toReversed().map((pointer) => ({ pointer, text: pointer, isFault: true }))
      const page = draw(content, told)
      const ids = page.flatMap(({ props }) => (typeof props['id'] === 'string' ? [props['id']] : []))
      const links = page.flatMap(({ props }) => (typeof props['href'] === 'string' ? [props['href'].slice(1)] : []))
      expect(links).toEqual(ids.filter((id) => links.includes(id)))
      expect(links).toHaveLength(places.length)
    }
  })

  test('a code that came in is shown by what it stands for', () => {
    for (const content of contents.slice(0, perMessage)) {
      const shown = drawn(shownValue(model, content)).filter(({ tag }) => tag === 'dd')
      expect(shown.map(({ text }) => text)).toEqual(expect.arrayContaining([...meaningsIn(node, content)]))
    }
  })

  test('no heading is said again by the group below it, and every group has a name', () => {
    for (const content of contents.slice(0, perMessage)) {
      const page = draw(content)
      const headings = page.filter(({ tag }) => tag === 'h2')
      const said = new Set(headings.map(({ text }) => text))
      expect(page.filter(({ tag, text }) => tag === 'legend' && said.has(text))).toEqual([])
      const unnamed = page.filter(({ tag, props }) => tag === 'fieldset' && !isNamed(props, headings))
      expect(unnamed.map(({ props }) => props['id'])).toEqual([])
    }
  })

  test('whatever the judge finds in it leads to a field', async () => {
    let seen = 0
    for (const { message } of sampleMessages({ message: name, seed: 12, count: perMessage, invalid: true })) {
      const draft = draftOf(node, (message as Content).Inhoud)
      const filled = { ...message, Inhoud: readDraft(node, draft) ?? {} }
      const ids = new Set(draw((message as Content).Inhoud).map(({ props }) => props['id']))
      for (const remark of await judgeAnswer(filled)) {
        const { pointer, text } = remark
        // Of what can be filled in: by its label, and never as machines call it.
        if (pointer.startsWith('/Inhoud/'))
          expect(text).not.toMatch(/element|niet te zien|\(\p{Lu}\p{L}*\p{Lu}\p{L}*\)|jaar-maand-dag/u)
        const place = fieldAt({ node, draft }, pointer)
        expect(ids).toContain(fieldId(place))
        if (pointer.startsWith('/Inhoud/')) seen += 1
      }
    }
    expect(seen).toBeGreaterThan(0)
  })
})

type Place = { readonly node: Node; readonly content: unknown; readonly pointer: string }

/** Every value of a content with the title of its element. */
function placesIn({ node, content, pointer }: Place): readonly { readonly pointer: string; readonly title: string }[] {
  if (node.kind === 'const') return []
  if (node.kind === 'list')
    return (content as readonly unknown[]).flatMap((item, index) =>
      placesIn({ node: node.items, content: item, pointer: `${pointer}/${index}` }),
    )
  const inside = shownProperties(node, draftOf(node, content))
  if (inside.length === 0 && node.kind !== 'object' && node.kind !== 'union' && node.kind !== 'choice')
    return [{ pointer, title: node.annotations.title }]
  const values = content as Readonly<Record<string, unknown>>
  return inside
    .filter(({ name }) => Object.hasOwn(values, name))
    .flatMap((each) =>
      node.kind === 'union' && each.name === node.tag
        ? []
        : placesIn({ node: each.node, content: values[each.name], pointer: `${pointer}/${each.name}` }),
    )
}

/** Whether it has a legend, or a heading that names it. */
function isNamed(props: Drawn['props'], headings: readonly Drawn[]): boolean {
  const by = props['aria-labelledby']
  if (by !== undefined) return headings.some((each) => each.props['id'] === by)
  return drawn(props['children']).some(({ tag, text }) => tag === 'legend' && text !== '')
}

/** What every code in the members of groups stands for. */
function meaningsIn(node: Node, content: unknown): readonly string[] {
  if (node.kind === 'list') return (content as readonly unknown[]).flatMap((item) => meaningsIn(node.items, item))
  const values = content as Readonly<Record<string, unknown>>
  return shownProperties(node, draftOf(node, content))
    .filter(({ name }) => Object.hasOwn(values, name))
    .flatMap(({ name, node: inside }) => {
      if (inside.kind !== 'enum') return meaningsIn(inside, values[name])
      const meaning = inside.annotations.waarden?.[String(values[name])]
      return meaning === undefined ? [] : [meaning]
    })
}

/** What names a field: its label, or the text that it points to. */
function namesOf(page: readonly Drawn[], id: string): readonly string[] {
  const by = page.find(({ props }) => props['id'] === id)?.props['aria-labelledby']
  return page
    .filter(({ props }) => props['for'] === id || (by !== undefined && props['id'] === by))
    .map((each) => each.text)
}

/** The names of all items of lists, with their numbers. */
function itemTitles(node: Node, content: unknown): readonly string[] {
  if (node.kind === 'list')
    return (content as readonly unknown[]).flatMap((item, index) => [
      `${node.items.annotations.title} ${index + 1}`,
      ...itemTitles(node.items, item),
    ])
  const values = content as Readonly<Record<string, unknown>>
  return shownProperties(node, draftOf(node, content))
    .filter(({ name }) => Object.hasOwn(values, name))
    .flatMap((each) => itemTitles(each.node, values[each.name]))
}
