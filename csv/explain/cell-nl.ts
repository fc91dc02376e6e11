/** Sentences in Dutch about what the judge finds in a cell, in the units of who fills in the list: euros, percents, dd-mm-jjjj. */
import { enumerateChoices } from '../../schemas/index.ts'
import type { CellSentences } from './cell-codes.ts'
import type { CellTelling, Choice } from './cell.ts'

/** Every finding of the judge that can be in a cell. */
export const cellNl: CellSentences = {
  'element-missing': (telling) => [`${cell(telling)} is leeg, maar moet worden ingevuld.`, fillIn(telling)],
  'element-needs-other': ({ needs }) => [
    `Wie deze cel invult, vult ook «${needs}» in.`,
    `Vul ook «${needs}» in, of maak deze cel leeg.`,
  ],
  'value-not-in-list': (telling) => [`${cell(telling)} heeft een waarde die niet in de lijst staat.`, fillIn(telling)],
  'value-fixed': (telling) => [`${cell(telling)} heeft niet de vaste waarde.`, fillIn(telling)],
  'text-too-short': (telling) => [
    `${cell(telling)} is te kort.`,
    `Schrijf ten minste ${telling.limit} ${telling.limit === '1' ? 'teken' : 'tekens'}.`,
  ],
  'text-too-long': (telling) => [
    `${cell(telling)} is te lang.`,
    `Schrijf ten hoogste ${telling.limit} ${telling.limit === '1' ? 'teken' : 'tekens'}.`,
  ],
  'text-pattern': (telling) => [`${cell(telling)} heeft niet de goede vorm.`, fillIn(telling)],
  'text-format': (telling) => [`${cell(telling)} heeft niet de goede vorm.`, fillIn(telling)],
  'number-too-low': (telling) => [
    `Dit ${kinds[telling.scale]} is te laag: minstens ${telling.range?.from ?? telling.limit}.`,
    fillIn(telling),
  ],
  'number-too-high': (telling) => [
    `Dit ${kinds[telling.scale]} is te hoog: hooguit ${telling.range?.to ?? telling.limit}.`,
    fillIn(telling),
  ],
  'list-too-short': ({ limit, isItem }) =>
    isItem
      ? ['Het bericht heeft te weinig rijen.', `Vul ten minste ${limit} ${limit === '1' ? 'rij' : 'rijen'} in.`]
      : [
          'In deze cel staan te weinig onderdelen.',
          `Schrijf er ten minste ${limit}${limit === '1' ? '' : ', met een | ertussen'}.`,
        ],
  'list-too-long': ({ limit, isItem }) =>
    isItem
      ? ['Het bericht heeft te veel rijen.', `Verdeel de rijen over meer berichten, met ten hoogste ${limit} in elk.`]
      : ['In deze cel staan te veel onderdelen.', `Laat er ten hoogste ${limit} staan.`],
  'choice-none': ({ options }) => [
    'Hier moet één van een aantal groepen kolommen worden ingevuld.',
    `Vul één groep in: die van ${columns(options)}.`,
  ],
  'choice-multiple': ({ options }) => [
    'Er is meer dan één van een aantal groepen kolommen ingevuld.',
    `Laat één groep staan en maak de andere leeg: die van ${columns(options)}.`,
  ],
  'tag-unknown': (telling) => [
    'Op deze rij is niet te zien om welke soort het gaat.',
    `Kies in deze kolom ${choices(telling.allowed)}.`,
  ],
}

/** The codes of a list, with what they mean. */
export function choices(allowed: readonly Choice[]): string {
  const told = allowed.map(({ code, meaning }) => ({
    code,
    word: `«${code}»${meaning === undefined ? '' : ` (${meaning})`}`,
  }))
  return told.length === 0 ? 'een waarde die de lijst kent' : enumerateChoices(told, 'of')
}

function cell({ part }: CellTelling): string {
  return part === undefined ? 'Deze cel' : `Het deel «${part}» van deze cel`
}

const kinds = { euros: 'bedrag', percentage: 'percentage', number: 'getal' } as const

const formats: Readonly<Record<string, string>> = {
  date: 'een datum als dd-mm-jjjj, zoals 31-12-2026',
  'partial-date': 'een datum als dd-mm-jjjj, met nullen voor wat niet bekend is, zoals 00-00-1980',
  'date-time': 'een tijdstip in UTC, zoals 2026-03-02T09:30:00Z',
  email: 'een e-mailadres, zoals naam@example.nl',
}

function fillIn({ allowed, range, scale, form, format }: CellTelling): string {
  if (allowed.length > 0) return `Kies ${choices(allowed)}.`
  if (range !== undefined) return `Schrijf een ${kinds[scale]} van ${range.from} tot en met ${range.to}.`
  return `Schrijf ${formats[format] ?? form?.nl ?? 'wat hier hoort; dat staat op de bladzijde van deze lijst'}.`
}

/** What number belongs in the cell; nothing when no number does. */
export function numberAdvice(telling: CellTelling | undefined): string | undefined {
  return telling?.range === undefined ? undefined : fillIn({ ...telling, allowed: [] })
}

function columns(options: readonly string[]): string {
  return options.map((name) => `«${name}»`).join(' of ')
}
