/** Privacy: which personal data the new side asks more than the old one, less, or for another reason. */
import { basesOf, classOf, elementsOf, heaviestFirst, isDatum, mainNode, matchElements } from '../../schemas/index.ts'
import type { BookElement, Persoonsgegeven } from '../../schemas/index.ts'
import type { Document } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'

/** Why a datum is asked more. */
export type MoreWhy = 'new-message' | 'added' | 'heavier' | 'obligatory' | 'purpose' | 'basis' | 'wider' | 'receivers'

/** A datum of one message; `title` are the titles from the message down. */
type AskedDatum = {
  readonly message: string
  readonly path: string
  readonly title: string
  readonly class: Persoonsgegeven
}

/** The personal data that are asked more and less. */
export type Privacy = {
  /** False when the schemas do not say which data are personal: then nothing is known, and nothing is claimed. */
  readonly known: boolean
  readonly more: readonly (AskedDatum & { readonly why: MoreWhy })[]
  readonly less: readonly AskedDatum[]
  /** How many data came and went, per class; a change of reason is not counted. */
  readonly totals: Readonly<Record<Persoonsgegeven, { readonly more: number; readonly less: number }>>
}

/** What two versions of a message ask; one side is absent when the message came or went. */
export type AskedPair = {
  readonly before?: Document
  readonly after?: Document
  readonly changes: readonly FoundChange[]
}

/** What the messages ask more and less. */
export function privacyOf(pairs: readonly AskedPair[]): Privacy {
  const more = pairs.flatMap(moreOf)
  const less = pairs.flatMap(lessOf)
  const totals = heaviestFirst.map((name) => {
    const came = more.filter((datum) => datum.class === name && counted.has(datum.why)).length
    return [name, { more: came, less: less.filter((datum) => datum.class === name).length }]
  })
  const known = pairs.every(({ before, after }) => (after ?? before)?.law !== undefined)
  return { known, more, less, totals: Object.fromEntries(totals) as Privacy['totals'] }
}

const counted: ReadonlySet<MoreWhy> = new Set(['new-message', 'added'])

function moreOf({ before, after, changes }: AskedPair): Privacy['more'] {
  if (after?.law === undefined) return []
  const elementsAfter = elementsOf(after.law.model)
  const asked = (element: BookElement, why: MoreWhy) => ({ ...datumOf(after.name, element), why })
  if (before?.law === undefined) return elementsAfter.filter(isPersonal).map((element) => asked(element, 'new-message'))
  const { same, moved, added } = matchElements(elementsOf(before.law.model), elementsAfter)
  const kept = [...same, ...moved].filter(([element]) => isPersonal(element))
  const parties = changes.some(({ kind }) => kind === 'parties-changed')
  return [
    ...added.filter(isPersonal).map((element) => asked(element, 'added')),
    ...kept.flatMap(([element, former]) => reasons(element, former, changes).map((why) => asked(element, why))),
    ...(parties ? kept.map(([element]) => asked(element, 'receivers')) : []),
  ]
}

function lessOf({ before, after }: AskedPair): Privacy['less'] {
  if (before?.law === undefined) return []
  const elementsBefore = elementsOf(before.law.model)
  const gone =
    after?.law === undefined ? elementsBefore : matchElements(elementsBefore, elementsOf(after.law.model)).removed
  return gone.filter(isPersonal).map((element) => datumOf(before.name, element))
}

function reasons(element: BookElement, former: BookElement, changes: readonly FoundChange[]): readonly MoreWhy[] {
  const told = (kinds: readonly string[]): boolean =>
    changes.some(({ kind, path, effect }) => path === element.pointer && kinds.includes(kind) && effect !== 'tighter')
  const heavier = heaviestFirst.indexOf(classOf(element)) < heaviestFirst.indexOf(classOf(former))
  const obligatory = isAsked(element) && !isAsked(former)
  const purpose = purposeOf(element) !== purposeOf(former)
  return [
    ...(heavier ? (['heavier'] as const) : []),
    ...(obligatory ? (['obligatory'] as const) : []),
    ...(purpose ? (['purpose'] as const) : []),
    ...(basesOf(element).join() === basesOf(former).join() ? [] : (['basis'] as const)),
    ...(told(['values-changed', 'limit-changed', 'type-changed', 'form-changed']) ? (['wider'] as const) : []),
  ]
}

function isAsked({ uses }: BookElement): boolean {
  return uses.every(({ required }) => required)
}

function purposeOf(element: BookElement): string {
  return mainNode(element).annotations.doel
}

function isPersonal(element: BookElement): boolean {
  return isDatum(element) && classOf(element) !== 'geen'
}

function datumOf(message: string, element: BookElement): AskedDatum {
  const titles = element.titles.length > 1 && element.path[0] === 'Inhoud' ? element.titles.slice(1) : element.titles
  return { message, path: element.pointer, title: titles.join(' › '), class: classOf(element) }
}
