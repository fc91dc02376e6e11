/** The yearly statement for people: a row for each participant, and below it what to do where something does not hold. */
import type { Language } from '../../schemas/index.ts'
import type { Fee } from '../../schemas/read.ts'
import { printColumns } from '../columns.ts'
import { wrapText } from '../wrap-words.ts'
import type { FeeRow, FeeVerdict } from './statement.ts'

const words = {
  nl: {
    heads: ['OIN', 'naam', 'opgave', 'cat.', 'jaartarief', 'geteld', 'oordeel'],
    inwoners: 'inwoners',
    dossiers: 'dossiers',
    least: (count: string) => `ten minste ${count}`,
    none: 'geen',
    klopt: 'klopt',
    'niet-opgegeven': 'niet opgegeven',
    'lager-opgegeven': 'lager opgegeven dan geteld',
    'anders-ingedeeld': (category: string) => `staat in het adresboek in ${category}`,
    ask: {
      'niet-opgegeven':
        'Niet opgegeven: vraag het aantal inwoners (schuldhulpverlener fase 1 of 2) of dossiers (anderen) van dit jaar op.',
      'lager-opgegeven':
        'Lager opgegeven dan geteld: het knooppunt leverde meer openende berichten af dan bij deze categorie past. Vraag na hoe dat komt: een bericht is niet altijd een dossier.',
      'anders-ingedeeld': 'Anders ingedeeld: zet de categorie goed met skp participant change --category.',
    },
    total: (amount: string) => `Samen ${amount}, zonder btw.`,
  },
  en: {
    heads: ['OIN', 'name', 'declared', 'cat.', 'yearly fee', 'counted', 'verdict'],
    inwoners: 'inhabitants',
    dossiers: 'dossiers',
    least: (count: string) => `at least ${count}`,
    none: 'none',
    klopt: 'holds',
    'niet-opgegeven': 'not declared',
    'lager-opgegeven': 'declared less than counted',
    'anders-ingedeeld': (category: string) => `the address book says ${category}`,
    ask: {
      'niet-opgegeven':
        'Not declared: ask for the number of inhabitants (debt counsellor phase 1 or 2) or dossiers (others) of this year.',
      'lager-opgegeven':
        'Declared less than counted: the hub delivered more opening messages than this category has. Ask how that is: a message is not always a dossier.',
      'anders-ingedeeld': 'Another category in the address book: set it with skp participant change --category.',
    },
    total: (amount: string) => `Together ${amount}, without VAT.`,
  },
} as const

/** The statement in so many characters a line. */
export function printStatement(rows: readonly FeeRow[], lang: Language, width: number): string {
  const said = words[lang]
  const cells = rows.map((row) => cellsOf(row, lang))
  const asked = (['niet-opgegeven', 'lager-opgegeven', 'anders-ingedeeld'] as const).filter((verdict) =>
    has(rows, verdict),
  )
  const total = rows.reduce((sum, { jaartarief }) => sum + (jaartarief?.cents ?? 0), 0)
  const notes = [said.total(euros(total, lang)), ...asked.map((verdict) => said.ask[verdict])]
  return `${printColumns(said.heads, cells, width)}\n${notes.map((note) => wrapText(`${note}\n`, width)).join('')}`
}

function has(rows: readonly FeeRow[], verdict: FeeVerdict): boolean {
  return rows.some(({ oordeel }) => oordeel === verdict)
}

function cellsOf(
  { oin, naam, ingedeeld, opgave, jaartarief, geteld, oordeel }: FeeRow,
  lang: Language,
): readonly string[] {
  const said = words[lang]
  const verdict = said[oordeel]
  const declared = (['inwoners', 'dossiers'] as const).flatMap((measure) => {
    const amount = opgave[measure]
    return amount === undefined ? [] : [`${grouped(amount, lang)} ${said[measure]}`]
  })
  const fee = ({ cents }: Fee): string => (cents === 0 ? said.none : euros(cents, lang))
  return [
    ...[oin, naam, declared.join(', ')],
    ...(jaartarief === undefined ? ['', ''] : [jaartarief.category, fee(jaartarief)]),
    geteld === undefined ? '' : `${said.least(grouped(geteld.dossiers, lang))} (${geteld.jaartarief.category})`,
    typeof verdict === 'string' ? verdict : verdict(ingedeeld),
  ]
}

/** Amounts of the tariff are whole euros. */
function euros(cents: number, lang: Language): string {
  return `€ ${grouped(cents / 100, lang)}`
}

function grouped(number: number, lang: Language): string {
  return number.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB')
}
