/** Tells the steps of the demo, in Dutch or English. */
import type { Language } from '../../schemas/index.ts'
import { wrapText } from '../wrap-words.ts'
import type { CaseMessage } from '../../conformance/index.ts'
import type { Step, FindingWords } from './play.ts'

type Tellers = { readonly [Kind in Step['kind']]: (step: Extract<Step, { kind: Kind }>) => readonly string[] }

const indent = '     '

/** How to colour: nothing without a terminal. */
export type Paint = {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

/** How a step is told: in these colours, in lines of so many characters. */
type Style = { readonly colours: Paint; readonly width: number }

/** The colours of a terminal, or none. */
export function paint(colour: boolean): Paint {
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  return { bold: wrap(1), dim: wrap(2), good: wrap(32), bad: wrap(31) }
}

/** A step in words, with an empty line before it when something new begins. */
export function tellStep(step: Step, lang: Language, { colours, width }: Style): string {
  const tellers = lang === 'nl' ? dutch(colours) : english(colours)
  const lines = (tellers[step.kind] as (told: Step) => readonly string[])(step)
  const begins = step.kind !== 'arrived' && step.kind !== 'delivered'
  return wrapText(`${begins ? '\n' : ''}${lines.join('\n')}\n`, width)
}

function dutch({ bold, dim, good, bad }: Paint): Tellers {
  return {
    opened: ({ url, engine, fellBack }) => [
      bold('Een proeftuin van het Schuldenknooppunt'),
      `Het knooppunt draait op ${url} (opslag: ${engine}), met een eigen test-PKI.`,
      ...(fellBack ? [bad('LET OP: de SQLite-binding ontbreekt; berichten staan alleen in het geheugen.')] : []),
      'Twee organisaties wisselen een schuldregeling uit; alles is verzonnen.',
    ],
    sent: ({ from, to, type, kilobytes }) => [
      `${bold(from)} → ${bold(to)}: ${bold(type)}`,
      indent + dim(seenNl(kilobytes)),
    ],
    arrived: ({ by, message }) => [
      `${indent}${by} opent het, controleert het opnieuw en leest: ${gist(message, 'nl')}`,
    ],
    delivered: ({ receipts }) => [
      good(`${indent}✓ Bewijzen: ${receipts.join(', ')}. Bij het knooppunt is het bericht weg.`),
    ],
    refused: ({ by, findings }) => [
      bold('Een fout blijft thuis'),
      `${by} wil een Saldoverzoek sturen dat niet klopt. De eigen gateway weigert het:`,
      ...findings.flatMap((each) => finding(each, bad)),
    ],
    lied: ({ from, to, type }) => [
      bold('Een leugen wordt aan de deur ontdekt'),
      `${from} heeft met de eigen controle geknoeid en verklaart dat een fout ${type} in orde is. Het knooppunt kan dat niet zien en geeft het door aan ${to}.`,
    ],
    caught: ({ by, liar, inbox, findings }) => [
      `${by} controleert zelf: er is niets afgeleverd (${inbox} berichten in de inbak).`,
      `${liar} krijgt precies één Afkeurbericht, met plaatsen en codes en zonder gegevens:`,
      ...findings.flatMap((each) => finding(each, bad)),
    ],
    empty: ({ waiting, files, found }) => [
      bold('Er blijft niets achter'),
      good(`✓ ${waiting} berichten wachten bij het knooppunt.`),
      good(`✓ In ${files} bestanden van het knooppunt staat ${found} keer iets uit een bericht.`),
    ],
  }
}

const seenNl = (kilobytes: number): string =>
  `Gecontroleerd, verzegeld en aangenomen. Het knooppunt ziet alleen soort, versie, afzender, ontvanger, tijd en grootteklasse (${kilobytes} kB op de lijn).`

const seenEn = (kilobytes: number): string =>
  `Judged, sealed and accepted. The hub sees only type, version, sender, receiver, time and size class (${kilobytes} kB on the wire).`

function english({ bold, dim, good, bad }: Paint): Tellers {
  return {
    opened: ({ url, engine, fellBack }) => [
      bold('A Schuldenknooppunt of your own'),
      `The hub runs at ${url} (store: ${engine}), with a test PKI of its own.`,
      ...(fellBack ? [bad('NOTE: the SQLite binding is absent; messages are kept in memory only.')] : []),
      'Two organisations exchange a whole schuldregeling; everything is made up.',
    ],
    sent: ({ from, to, type, kilobytes }) => [
      `${bold(from)} → ${bold(to)}: ${bold(type)}`,
      indent + dim(seenEn(kilobytes)),
    ],
    arrived: ({ by, message }) => [`${indent}${by} opens it, judges it again and reads: ${gist(message, 'en')}`],
    delivered: ({ receipts }) => [good(`${indent}✓ Receipts: ${receipts.join(', ')}. The hub has nothing of it left.`)],
    refused: ({ by, findings }) => [
      bold('A mistake stays at home'),
      `${by} wants to send a Saldoverzoek that is off-spec. Its own gateway refuses:`,
      ...findings.flatMap((each) => finding(each, bad)),
    ],
    lied: ({ from, to, type }) => [
      bold('A lie is caught at the door'),
      `${from} tampered with its own judge and attests that an off-spec ${type} is in order. The hub cannot see that, and passes it on to ${to}.`,
    ],
    caught: ({ by, liar, inbox, findings }) => [
      `${by} judges for itself: nothing was delivered (${inbox} messages in the inbox).`,
      `${liar} gets exactly one Afkeurbericht, with places and codes and no values:`,
      ...findings.flatMap((each) => finding(each, bad)),
    ],
    empty: ({ waiting, files, found }) => [
      bold('Nothing stays behind'),
      good(`✓ ${waiting} messages wait at the hub.`),
      good(`✓ In ${files} files of the hub something of a message stands ${found} times.`),
    ],
  }
}

function finding({ plaats, melding, herstel }: FindingWords, bad: (text: string) => string): readonly string[] {
  const [first = '', ...more] = wrapped(`${melding} ${herstel}`)
  return [`${indent}${bad('✗')} ${first}`, ...more.map((line) => `${indent}  ${line}`), `${indent}  ${plaats}`]
}

/** Lines that fit a narrow terminal. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trimStart()
    if (lines.length > 0 && line.length <= 72) lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines
}

/** One fact of a message, as its receiver reads it. */
function gist({ Stuurgegevens, Inhoud }: CaseMessage, lang: Language): string {
  const type = String(Stuurgegevens['Berichttype'])
  const dutch = lang === 'nl'
  const debts = Inhoud['Vorderingen'] as readonly Readonly<Record<string, unknown>>[] | undefined
  const sum = (name: string): string =>
    euros(
      (debts ?? []).reduce((total, each) => total + Number(each[name] ?? 0), 0),
      lang,
    )
  switch (type) {
    case 'KennisgevingAntwoord':
      return String(Inhoud['Antwoord'])
    case 'SaldoverzoekAntwoord':
      return dutch ? `samen ${sum('ActueelVorderingsbedrag')} open.` : `${sum('ActueelVorderingsbedrag')} due in all.`
    case 'Betaalvoorstel':
      return dutch ? `een aanbod tot ${String(Inhoud['GeldigTot'])}.` : `an offer until ${String(Inhoud['GeldigTot'])}.`
    case 'BetaalvoorstelAntwoord':
      return String((Inhoud['Besluit'] as Readonly<Record<string, unknown>> | undefined)?.['Uitkomst'])
    default:
      return dutch ? `klant ${String(Inhoud['KlantnummerSHV'])}.` : `client ${String(Inhoud['KlantnummerSHV'])}.`
  }
}

function euros(cents: number, lang: Language): string {
  const format = new Intl.NumberFormat(lang === 'nl' ? 'nl-NL' : 'en-IE', { style: 'currency', currency: 'EUR' })
  return format.format(cents / 100)
}
