/** Compares what the catalogue says of a message: who sends and receives it, under which condition, and within which term. */
import { sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { CatalogMessage } from '../../schemas/read.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import type { Document, Side, Sides } from '../source/side.ts'
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
export function agreementChanges(sides: Sides, before: Document, after: Document): readonly FoundChange[] {
  const [entryBefore, entryAfter] = [entryOf(before), entryOf(after)]
  if (
    entryBefore === undefined ||
    entryAfter === undefined ||
    sides.before.law === undefined ||
    sides.after.law === undefined
  )
    return []
  if (sides.before.law.catalogFile.text === sides.after.law.catalogFile.text) return []
  return Object.entries(subjects).flatMap(([subject, kind]): readonly FoundChange[] => {
    const [from, to] = [entryBefore[subject], entryAfter[subject]]
    if (sameJson(from, to)) return []
    const places = { before: placeOf(sides.before, before, subject), after: placeOf(sides.after, after, subject) }
    return [
      {
        ...{ kind, path: '', effect: 'none', monotone: true, subject, title: after.law?.naam ?? '' },
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { after: to }),
        ...(places.before === undefined ? {} : { placeBefore: places.before }),
        ...(places.after === undefined ? {} : { placeAfter: places.after }),
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
