/** Label words: what the judge says of elements, as who sees fields reads it: by their labels, as dates are typed here, and never as names of machines. */
import { splitPointer } from '../../../json/index.ts'
import type { Unread } from './unread-words.ts'

/** What is said of a finding, and what names it may speak of. */
type Said = {
  readonly pointer: string
  readonly params: object
  readonly melding: string
  readonly herstel: string | undefined
  /** Why what was typed there cannot be read. */
  readonly unread?: Unread | undefined
}

/** What the judge says of a text where it expects a date or a number; who typed it meant one. */
const unreadable = /(?:is geen bestaande datum|moet een heel getal zijn)\.$/u

/** Sentences of the judge that forms say in another way; the first group is the place, the second the label. */
const others: readonly (readonly [said: RegExp, here: string])[] = [
  [/^In (?:Inhoud|het bericht) ontbreekt het element (.+)\.$/u, '$1 is niet ingevuld.'],
  [/^In (.+) ontbreekt het element (.+)\.$/u, '$2 is niet ingevuld, bij $1.'],
  [/^Voeg (.+) toe\.$/u, 'Vul $1 in.'],
  [/^Voeg (.+) toe, of haal (?:het element )?(.+) weg\.$/u, 'Vul $1 in, of maak $2 leeg.'],
  [/^Haal het element weg\.$/u, 'Maak het leeg.'],
  [/als jaar-maand-dag, zoals \d{4}-\d\d-\d\d/u, 'zoals 31-12-2026'],
  // Forms read a time by the clock here; whether it exists is not told apart from how it was written.
  [/is geen bestaand tijdstip\.$/u, 'staat er niet zoals wij een tijdstip lezen.'],
  [/een bestaand tijdstip in UTC, zoals \S+Z\./u, 'een dag en een tijd zoals 31-12-2026 14:30.'],
  [/meer dan één element ingevuld/u, 'meer dan één mogelijkheid ingevuld'],
  [/één van deze elementen in/u, 'één van deze mogelijkheden in'],
  [/een groep elementen/u, 'een groep gegevens'],
  [/zoals (?:de beschrijving van )?het element (?:vraagt|het vraagt)/u, 'zoals erbij staat'],
  // Of what has no name, only a number is told.
  [/\b[Hh]et element (?!met nummer )/gu, ''],
]

const unknownKind = /^Bij (.+) is niet te zien om welke soort het gaat\.$/u
const kindAsked = 'Kies bij $1 om welke soort het gaat.'

/** The finding in words of the form. */
export function labelWords({ pointer, params, melding, herstel = '', unread }: Said): string {
  const names = new Set([...splitPointer(pointer), ...textsIn(params)])
  const bare = (text: string): string =>
    text.replaceAll(/ \((\w+)\)/gu, (all, name: string) => (names.has(name) ? '' : all))
  const here = (text: string): string => {
    const said = others.reduce((before, [pattern, instead]) => before.replace(pattern, instead), bare(text))
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  }
  if (unread !== undefined && unreadable.test(melding))
    return `${here(melding).replace(unreadable, `${unread.is}.`)} ${unread.how}`
  const said = here(melding)
  // The choices stand beside it.
  return unknownKind.test(said) ? said.replace(unknownKind, kindAsked) : `${said} ${here(herstel)}`.trim()
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
