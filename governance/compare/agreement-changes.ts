/** Compares what the catalogue says of a message: who sends and receives it, under which condition, and within which term. */
import { sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { CatalogMessage } from '../../schemas/read.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import type { Document, Side } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'
import type { ChangeKind } from './kinds.ts'

const subjects: Readonly<Record<string, ChangeKind>> = {
  van: 'parties-changed',
  naar: 'parties-changed',
  voorwaarde: 'parties-changed',
  bsn: 'class-changed',
  antwoordOp: 'term-changed',
  antwoordtermijn: 'term-changed',
  ookSpontaan: 'term-changed',
}

/** The changes in the agreements around a message; none when both sides have one catalogue. */
export function agreementChanges(
  sides: { readonly old: Side; readonly new: Side },
  old: Document,
  young: Document,
): readonly FoundChange[] {
  const [before, after] = [entryOf(old), entryOf(young)]
  if (before === undefined || after === undefined || sides.old.law === undefined || sides.new.law === undefined)
    return []
  if (sides.old.law.catalogFile.text === sides.new.law.catalogFile.text) return []
  return Object.entries(subjects).flatMap(([subject, kind]): readonly FoundChange[] => {
    const [from, to] = [before[subject], after[subject]]
    if (sameJson(from, to)) return []
    const places = { old: placeOf(sides.old, old, subject), new: placeOf(sides.new, young, subject) }
    return [
      {
        ...{ kind, path: '', effect: 'none', monotone: true, subject, title: young.law?.naam ?? '' },
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { after: to }),
        ...(places.old === undefined ? {} : { old: places.old }),
        ...(places.new === undefined ? {} : { new: places.new }),
      },
    ]
  })
}

function entryOf({ law }: Document): Readonly<Record<string, Json | undefined>> | undefined {
  return law?.entry as (CatalogMessage & Readonly<Record<string, Json | undefined>>) | undefined
}

function placeOf({ law: side }: Side, { law }: Document, subject: string): SchemaPlace | undefined {
  const modules = side?.catalog.modules ?? []
  const module = modules.findIndex((each) => each.module === law?.module)
  const message = modules[module]?.berichten.findIndex((each) => each.bericht === law?.entry.bericht) ?? -1
  if (side === undefined || message < 0) return undefined
  return { file: side.catalogFile, pointer: `/modules/${module}/berichten/${message}/${subject}` }
}
