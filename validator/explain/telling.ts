/** Telling: what a sentence about a finding may use, looked up in the outline. Nothing of it comes from the message. */
import type { Path } from '../../json/index.ts'
import type { Finding, FindingCode, Outline, SentencesOf } from '../../schemas/index.ts'
import { outlineAt, outlineBelow, readPointer } from '../path.ts'
import { frame } from '../write-report.ts'

/** An element as the standard calls it: its title for people and its name in the message. */
export type Named = { readonly title: string; readonly name: string }

/** The element that a finding is about. */
export type ToldElement = Named & {
  readonly kind: 'message' | 'element' | 'item'
  /** For an element inside a list: of which item; for an item: which one. */
  readonly item?: { readonly title: string; readonly number: number }
}

export type Telling = {
  /** Nothing when the sentence is about a code in general. */
  readonly place?: ToldElement
  readonly parent?: ToldElement
  readonly node?: Outline
  readonly limit: string
  readonly member: string
  readonly suggestion?: string
  readonly expected: string
  readonly format: string
  readonly needs: Named
  readonly options: readonly Named[]
  readonly known: readonly string[]
  /** The allowed codes, with their meaning in Dutch where the standard gives one. */
  readonly allowed: readonly { readonly code: string; readonly meaning?: string }[]
  /** The element whose value tells the variants apart. */
  readonly tag?: Named
}

/** The sentences of the judge in one language. */
export type Sentences = SentencesOf<FindingCode, Telling>

/** What there is to tell about a code without a message. */
export const inGeneral: Telling = {
  limit: '…',
  member: '…',
  expected: '',
  format: '',
  needs: { title: '…', name: '…' },
  options: [],
  known: [],
  allowed: [],
}

/** What there is to tell about this finding. */
export function tellingOf({ pointer, params }: Finding, outline: Outline = frame): Telling {
  const path = readPointer(pointer, outline)
  const node = outlineAt(outline, path)
  const allowed = listOf(params['allowed'])
  const tag = node?.kind === 'union' ? tagOf(node, allowed) : undefined
  const meanings = (tag === undefined ? node : node?.members?.[tag.name])?.waarden ?? {}
  const above = outlineAt(outline, path.slice(0, -1))
  return {
    place: placeOf(outline, path),
    parent: placeOf(outline, path.slice(0, -1)),
    limit: textOf(params['limit'], inGeneral.limit),
    member: textOf(params['member'], inGeneral.member),
    expected: textOf(params['expected'], ''),
    format: textOf(params['format'], ''),
    needs: namedBelow(above, textOf(params['needs'], inGeneral.needs.name)),
    options: listOf(params['options']).map((name) => namedBelow(node, name)),
    known: listOf(params['known']),
    allowed: allowed.map((code) => ({ code, ...meaningOf(meanings, code) })),
    ...(node === undefined ? {} : { node }),
    ...(tag === undefined ? {} : { tag }),
    ...(params['suggestion'] === undefined ? {} : { suggestion: String(params['suggestion']) }),
  }
}

function textOf(param: Finding['params'][string] | undefined, otherwise: string): string {
  return param === undefined ? otherwise : String(param)
}

function placeOf(outline: Outline, path: Path): ToldElement {
  let place: ToldElement = { kind: 'message', title: outline.title, name: '' }
  let node: Outline | undefined = outline
  for (const step of path) {
    const below: Outline | undefined = node === undefined ? undefined : outlineBelow(node, step)
    const title = below?.title ?? String(step)
    const item = typeof step === 'number' ? { title, number: step + 1 } : place.item
    const kind = typeof step === 'number' ? 'item' : 'element'
    place = { kind, title, name: String(step), ...(item === undefined ? {} : { item }) }
    node = below
  }
  return place
}

function namedBelow(outline: Outline | undefined, name: string): Named {
  return { title: (outline === undefined ? undefined : outlineBelow(outline, name)?.title) ?? name, name }
}

function tagOf({ members = {} }: Outline, allowed: readonly string[]): Named | undefined {
  const tag = Object.entries(members).find(
    ([, { kind, waarden = {} }]) =>
      kind === 'const' && allowed.length > 0 && allowed.every((code) => Object.hasOwn(waarden, code)),
  )
  return tag === undefined ? undefined : { name: tag[0], title: tag[1].title }
}

function meaningOf(meanings: Readonly<Record<string, string>>, code: string): { readonly meaning?: string } {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  return meaning === undefined ? {} : { meaning }
}

function listOf(param: Finding['params'][string] | undefined): readonly string[] {
  if (param === undefined) return []
  return typeof param === 'object' ? param : [String(param)]
}
