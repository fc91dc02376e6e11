/** The page of a module version: what it is for, its messages, their course, its personal data, rules and changes. */
import type { Product } from '../product.ts'
import type { Book, BookVersion } from './book.ts'
import { bookPage, nameOf, statusOf } from './book.ts'
import { classColumns, counted, dutchDate } from './dutch.ts'
import { flowOf } from './flow.ts'
import { flowSvg } from './flow-svg.ts'
import { flowList, flowSummary } from './flow-words.ts'
import { bullets, link, paragraphs, table } from './markdown.ts'
import { messageLink, questionLink } from './references.ts'
import { versionRules } from './rule-words.ts'
import { totalsOf, versionTotals } from './totals.ts'
import { answersWords, partiesWords, questionsWords, termWords } from './traffic-words.ts'
import { versionChanges } from './version-changes.ts'

/** The page and the drawing beside it. */
export function versionPages(book: Book, version: BookVersion): readonly Product[] {
  const flow = flowOf(book, version)
  const drawing = flowSvg(flow, `Verloop van ${nameOf(version)}`, flowSummary(flow))
  const at = { book, version, page: version.page }
  const text = paragraphs([
    `# ${nameOf(version)}`,
    version.module.omschrijving,
    bullets(statusLines(book, version)),
    '## Berichten',
    messageTable(book, version),
    '## Verloop',
    `![Verloop van ${nameOf(version)}: wie stuurt wat aan wie](verloop.svg)`,
    'Hetzelfde in woorden. Wat onder een bericht inspringt, is wat er als antwoord op mag komen.',
    flowList(at, flow),
    '## Persoonsgegevens',
    totalsIntroduction(version),
    totalsTable(version),
    '## Regels',
    version.rules.length === 0 ? 'Deze versie heeft geen regels over meer dan één element.' : rulesSentence(version),
    versionRules(version),
    '## Wat is veranderd',
    versionChanges(book, version),
    '## Verder lezen',
    bullets(furtherLinks(version)),
  ])
  const folder = version.page.replace(/^generated\//, '').replace(/README\.md$/, '')
  return [
    { path: `${folder}README.md`, text: `${text}\n` },
    { path: `${folder}verloop.svg`, text: drawing },
  ]
}

function statusLines(book: Book, version: BookVersion): readonly string[] {
  const found = version.module.versies.find(({ versie }) => versie === version.version)
  const dates: readonly (readonly [string, string | null | undefined])[] = [
    ['Infasering', found?.infasering],
    ['Overgang', found?.overgang],
    ['Uitfasering', found?.uitfasering],
  ]
  const question = found?.vraag
  return [
    `**Status:** ${statusOf(version)}.`,
    ...dates.map(([name, date]) => `**${name}:** ${typeof date === 'string' ? dutchDate(date) : 'nog niet bepaald'}.`),
    ...(question === undefined ? [] : [`**Open vraag:** ${questionLink(book, version.page, question)}.`]),
  ]
}

function messageTable(book: Book, version: BookVersion): string {
  const at = { book, version, page: version.page }
  return table(
    ['Bericht', 'Waarvoor', 'Van', 'Aan', 'Antwoord op', 'Antwoord dat volgt', 'Termijn'],
    version.messages.map((message) => [
      messageLink(version.page, message),
      message.entry.omschrijving,
      partiesWords(book, message.entry.van),
      partiesWords(book, message.entry.naar),
      questionsWords(at, message),
      answersWords(at, message),
      termWords(at, message),
    ]),
  )
}

function totalsIntroduction(version: BookVersion): string {
  return `Hoeveel elementen van elke soort er zijn. Een groep telt niet mee, wat erin staat wel. In de laatste regel telt een element dat in
meer berichten op dezelfde plaats staat, één keer. Per element staat het in het ${link('minimalisatiedossier', version.page, version.dossier)}.`
}

/** A row per message and one for the version. */
function totalsTable(version: BookVersion): string {
  const total = versionTotals(version)
  return table(
    ['Bericht', ...classColumns.map(([, heading]) => heading)],
    [
      ...version.messages.map((message) => {
        const totals = totalsOf(message.elements)
        return [messageLink(version.page, message), ...classColumns.map(([level]) => String(totals[level]))]
      }),
      ['**Hele versie**', ...classColumns.map(([level]) => `**${total[level]}**`)],
    ],
  )
}

function rulesSentence({ rules }: BookVersion): string {
  const refusing = rules.filter(({ klasse }) => klasse === 'fout').length
  return `Deze versie heeft ${counted(rules.length, 'regel', 'regels')} over meer dan één element. Bij ${refusing} daarvan wordt een bericht geweigerd; de andere waarschuwen alleen.`
}

function furtherLinks(version: BookVersion): readonly string[] {
  const { module, page, previous, dossier } = version
  return [
    link(`Handboek ${module.naam}`, page, `spec/handboek/${module.module}.md`),
    link('Open vragen over deze module', page, `spec/open-vragen/${module.module}.md`),
    link('Minimalisatiedossier', page, dossier),
    link(
      'Elementpaden, voor wie de XML van vandaag kent',
      page,
      `generated/elementpaden/${module.module}-${version.version}.md`,
    ),
    ...(previous === undefined ? [] : [link(`Vorige versie: ${nameOf(previous)}`, page, previous.page)]),
    link('Alle berichten en regels', page, bookPage),
  ]
}
