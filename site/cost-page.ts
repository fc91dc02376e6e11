/** What taking part costs, made from the tariffs of the catalogue. */
import { readCatalog } from '../schemas/read.ts'
import type { PriceCategory } from '../schemas/read.ts'
import type { Page } from './page.ts'

type Range = { readonly vanaf: number; readonly tot: number | null }

/** The page with the table of categories and the reasons for it. */
export function costPage(): Page {
  const tariff = readCatalog().tarieven.at(-1)
  if (tariff === undefined) throw new Error('the catalogue has no tariff')
  const { categorieen, bron = [], vanaf } = tariff
  const rows = categorieen.map((category) => `| ${cells(category).join(' | ')} |`)
  const text = [
    '# Kosten',
    'Wie meedoet, betaalt één keer aansluitkosten en daarna elk jaar een jaartarief. Hoeveel, hangt af van hoe groot de organisatie is of van het aantal dossiers in een jaar.',
    '## Tarieven',
    `Deze tabel gold in ${vanaf}. Zij staat in een openbare bron ([${bron.join(', ')}](/bronnen/)) en kan daar sindsdien veranderd zijn. Vraag de stichting wat nu geldt. Alle modules zijn inbegrepen.`,
    [
      '| Categorie | Aansluitkosten | Jaartarief | Inwoners (gemeenten) | Dossiers in een jaar (anderen) |',
      '| --- | ---: | ---: | --- | --- |',
      ...rows,
    ].join('\n'),
    'Voor schuldhulpverleners fase 1 en 2 telt het aantal inwoners; voor schuldeisers en andere schuldhulpverleners het aantal schuldregelingen waar zij in een jaar bij betrokken zijn.',
    '## Waarom zo',
    [
      '- Het Schuldenknooppunt heeft geen winstoogmerk. De kosten worden verdeeld over schuldhulpverleners en schuldeisers.',
      '- Grote deelnemers dragen meer bij aan het geheel. Wie het maar af en toe nodig heeft, betaalt alleen eenmalige aansluitkosten (categorie A).',
      '- Zo kan iedere partij aansluiten, en dat is het doel: hoe meer organisaties meedoen, hoe minder brieven en e-mails er overblijven.',
      '- Het bestuur van de stichting stelt de tarieven vast, na advies van de raad van advies ([S19](/bronnen/)).',
    ].join('\n'),
    '## Wat het oplevert',
    'Minder handwerk, minder aanvullende vragen en minder herstel van fouten: tijdwinst en daarmee kostenbesparing. Hoeveel, verschilt per organisatie. Lees ook [hoe u aansluit](/aansluiten/) en de [vragen en antwoorden](/vragen/).',
  ].join('\n\n')
  return { address: '/kosten/', source: 'made/kosten/', language: 'nl', kind: 'overzicht', title: 'Kosten', text }
}

function cells(category: PriceCategory): readonly string[] {
  const { categorie, jaartarief, inwoners, dossiers, toeslag } = category
  const more =
    toeslag === undefined
      ? ''
      : `, en ${euros(toeslag.bedrag)} voor elke ${whole(toeslag.perInwoners)} inwoners of ${whole(toeslag.perDossiers)} dossiers meer`
  return [
    categorie,
    joining(category),
    `${jaartarief === 0 ? 'geen' : euros(jaartarief)}${more}`,
    range(inwoners),
    range(dossiers),
  ]
}

function joining({ aansluitkosten, aansluitkostenPercentage }: PriceCategory): string {
  if (aansluitkosten !== null) return euros(aansluitkosten)
  return `${(aansluitkostenPercentage ?? 0) / 100} % van het jaartarief`
}

function range({ vanaf, tot }: Range): string {
  if (tot === null) return `${whole(vanaf)} of meer`
  return vanaf === 0 ? `minder dan ${whole(tot)}` : `${whole(vanaf)} tot ${whole(tot)}`
}

function euros(cents: number): string {
  return `€\u00A0${whole(cents / 100)}`
}

function whole(number: number): string {
  return number.toLocaleString('nl-NL')
}
