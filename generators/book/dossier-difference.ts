/** What a version asks more and less than the one before it, per class of personal data. */
import type { Persoonsgegeven } from '../../schemas/index.ts'
import type { BookMessage, BookVersion } from './book.ts'
import { messageIn } from './book.ts'
import { differencesBetween } from './difference.ts'
import type { Difference } from './difference.ts'
import { changedPresence, placeWords } from './difference-words.ts'
import { capitalised, classColumns, classWords, counted } from './dutch.ts'
import { anchorOf, classOf, isDatum } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { bullets, link, paragraphs, table } from './markdown.ts'
import { versionTotals } from './totals.ts'

/** A datum that came or went in one message. */
type Shift = { readonly message: BookMessage; readonly element: BookElement; readonly level: Persoonsgegeven }

type Shifts = { readonly more: readonly Shift[]; readonly less: readonly Shift[]; readonly other: readonly string[] }

const personal = classColumns.filter(([level]) => level !== 'geen')

/** The part of the dossier about the version before; one sentence when there is none. */
export function dossierDifference(version: BookVersion): string {
  const { previous } = version
  if (previous === undefined)
    return 'Dit is de eerste versie van de module die hier is beschreven; alles wat zij vraagt, staat hieronder.'
  const shifts = shiftsOf(version, previous)
  return paragraphs([
    `Vergeleken met ${link(`versie ${previous.version}`, version.dossier, previous.dossier)}. «Meer» en «minder» tellen per bericht: een gegeven
dat in twee berichten erbij komt, telt twee keer. Een gegeven dat alleen een andere plaats kreeg, telt niet mee.`,
    differenceTable(version, previous, shifts),
    ...personal.flatMap(([level]) => listOf(version, level, shifts)),
    ...(shifts.other.length === 0 ? [] : ['### Anders geworden', bullets(shifts.other)]),
  ])
}

function shiftsOf(version: BookVersion, previous: BookVersion): Shifts {
  const pairs = version.messages.map((message) => ({ message, before: messageIn(previous, message.entry.bericht) }))
  const gone = previous.messages.filter(({ entry }) => messageIn(version, entry.bericht) === undefined)
  const told = pairs.map(({ message, before }) => ({
    message,
    differences: differencesBetween(before?.elements ?? [], message.elements),
  }))
  return {
    more: told.flatMap(({ message, differences }) => shifted(message, differences, 'added')),
    less: [
      ...told.flatMap(({ message, differences }) => shifted(message, differences, 'removed')),
      ...gone.flatMap((message) => shifted(message, differencesBetween(message.elements, []), 'removed')),
    ],
    other: told.flatMap(({ message, differences }) => classChanges(version, message, differences)),
  }
}

function shifted(
  message: BookMessage,
  differences: readonly Difference[],
  kind: 'added' | 'removed',
): readonly Shift[] {
  return differences
    .filter((difference) => difference.kind === kind && isDatum(difference.element))
    .map(({ element }) => ({ message, element, level: classOf(element) }))
}

/** Data that became heavier, lighter or another reason's, and data that became obligatory. */
function classChanges(
  version: BookVersion,
  message: BookMessage,
  differences: readonly Difference[],
): readonly string[] {
  return differences.flatMap((difference) => {
    if (difference.kind !== 'changed' && difference.kind !== 'moved') return []
    const { element, aspects } = difference
    if (!isDatum(element) || (classOf(element) === 'geen' && classOf(difference.before) === 'geen')) return []
    const place = link(
      `${message.name}: ${placeWords(element)}`,
      version.dossier,
      `${message.page}#${anchorOf(element)}`,
    )
    return aspects.flatMap((aspect) => {
      if (aspect.about === 'class')
        return [
          `${place} was ${classWords[aspect.before as Persoonsgegeven]} en is nu ${classWords[aspect.after as Persoonsgegeven]}.`,
        ]
      if (aspect.about === 'presence') return [`${place}: ${changedPresence(aspect.before, aspect.after)}.`]
      return aspect.about === 'basis' ? [`${place} heeft een andere grondslag.`] : []
    })
  })
}

function differenceTable(version: BookVersion, previous: BookVersion, { more, less }: Shifts): string {
  const [before, after] = [versionTotals(previous), versionTotals(version)]
  const count = (shifts: readonly Shift[], level: Persoonsgegeven): string =>
    String(shifts.filter((shift) => shift.level === level).length)
  return table(
    [
      'Soort gegeven',
      `Verschillende gegevens in ${previous.version}`,
      `Verschillende gegevens in ${version.version}`,
      'Meer',
      'Minder',
    ],
    classColumns.map(([level]) => [
      capitalised(classWords[level]),
      String(before[level]),
      String(after[level]),
      count(more, level),
      count(less, level),
    ]),
  )
}

function listOf(version: BookVersion, level: Persoonsgegeven, { more, less }: Shifts): readonly string[] {
  const lines = (shifts: readonly Shift[]): readonly string[] => {
    const ofLevel = shifts.filter((shift) => shift.level === level)
    const messages = [...new Set(ofLevel.map(({ message }) => message))]
    return messages.map((message) => {
      const places = ofLevel.filter((shift) => shift.message === message).map(({ element }) => placeWords(element))
      const fresh = messageIn(version.previous, message.entry.bericht) === undefined ? 'nieuw bericht, ' : ''
      return `${link(message.name, version.dossier, message.page)} (${fresh}${places.length}): ${places.join('; ')}.`
    })
  }
  const [added, removed] = [lines(more), lines(less)]
  if (added.length + removed.length === 0) return []
  return [
    `### ${capitalised(classWords[level])}: ${counted(more.filter((shift) => shift.level === level).length, 'keer', 'keer')} meer, ${less.filter((shift) => shift.level === level).length} keer minder`,
    ...(added.length === 0 ? [] : ['Erbij gekomen:', bullets(added)]),
    ...(removed.length === 0 ? [] : ['Weggevallen:', bullets(removed)]),
  ]
}
