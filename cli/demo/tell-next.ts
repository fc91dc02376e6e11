/** Tells what to try after the story, with commands that can be pasted. */
import type { Language } from '../../schemas/index.ts'
import { wrapText } from '../wrap-words.ts'
import type { Stage } from './stage.ts'
import type { Welcomed } from './welcome.ts'

const portalWords = {
  nl: (url: string) =>
    `Werk zonder koppeling: open ${url} (onder die naam: met een IP-adres werken passkeys niet), log in als Energie Voorbeeld (niveau 3), en volg het scherm. Vraagt het scherm om een collega, log dan in een ander venster (privé) in als Energie Voorbeeld, een collega (niveau 3). Zodra u bent ingeschreven, stuurt de gemeente u vragen.`,
  en: (url: string) =>
    `Work without a coupling: open ${url} (by that name: passkeys refuse an IP address), log in as Energie Voorbeeld (niveau 3), and follow the screen. When the screen asks for a colleague, log in as Energie Voorbeeld, een collega (niveau 3) in another (private) window. As soon as you are enrolled the municipality sends you questions.`,
} as const

/** Where the list is with which the others are answered. */
const listWords = {
  nl: ({ list }: { readonly list?: string }) =>
    list === undefined
      ? ''
      : ` Kies voor de andere onder CSV de bovenste lijst en lever dit bestand in; één cel is fout, en het scherm wijst haar aan: ${list}`,
  en: ({ list }: { readonly list?: string }) =>
    list === undefined
      ? ''
      : ` For the others choose the first list under CSV and hand in this file; one cell is wrong, and the screen points to it: ${list}`,
} as const

const newsWords: { readonly [Lang in Language]: (news: Welcomed) => string } = {
  nl: (news) =>
    news.kind === 'asked'
      ? `${news.whom} is ingeschreven; de gemeente stuurde ${news.questions} vragen. Beantwoord die over ${news.byForm} met het formulier.${listWords.nl(news)}`
      : `De gemeente heeft een ${news.type} van ${news.by} ontvangen.`,
  en: (news) =>
    news.kind === 'asked'
      ? `${news.whom} is enrolled; the municipality sent ${news.questions} questions. Answer the one about ${news.byForm} by the form.${listWords.en(news)}`
      : `The municipality has received a ${news.type} from ${news.by}.`,
}

/** What happened with whoever joined by the portal, on lines of so many characters. */
export function tellNews(news: Welcomed, lang: Language, width: number): string {
  return wrapText(`${newsWords[lang](news)}\n`, width)
}

const headings = {
  nl: [
    'Nu u: het knooppunt blijft draaien, en Incasso Voorbeeld antwoordt vanzelf.',
    'Stuur een Saldoverzoek door de side-car van de gemeente:',
    'Haal het antwoord op:',
    'Een fout bericht, geweigerd door de side-car:',
    'Hetzelfde, geweigerd door het conformiteitsknooppunt (met certificaat):',
    'Wie doet er mee, en wat is het contract:',
    'Ctrl-C stopt alles en ruimt op.',
  ],
  en: [
    'Your turn: the hub stays up, and Incasso Voorbeeld answers by itself.',
    'Send a Saldoverzoek through the side-car of the municipality:',
    'Fetch the answer:',
    'An off-spec message, refused by the side-car:',
    'The same, refused by the conformance hub (with a certificate):',
    'Who takes part, and what is the contract:',
    'Ctrl-C stops everything and clears up.',
  ],
} as const

/** What to try next, with commands that can be pasted: on lines that fit where a backslash lets them go on. */
export function tellNext(
  stage: Stage,
  files: { readonly good: string; readonly bad: string; readonly portal?: string },
  { lang, width }: { readonly lang: Language; readonly width: number },
): string {
  const { shv, hub, home } = stage
  const token = `token=$(cat ${shv.tokenFile})`
  const curl = ['curl -s', '-H "Authorization: Bearer $token"']
  const json = `-H 'Content-Type: application/json'`
  const folder = shv.tokenFile.replace(/\/[^/]+$/, '')
  const trusting = ['curl -s', `--cacert ${home}/ca/root.pem`]
  const mutual = [...trusting, `--cert ${folder}/tls.pem`, `--key ${folder}/tls.key.pem`]
  const [title, send, get, wrong, conform, open, stop] = headings[lang]
  const portal = files.portal === undefined ? '' : `${wrapText(portalWords[lang](files.portal), width)}\n\n`
  const paste = (...parts: readonly string[]): string => pasted(parts, width)
  return `
${title}

# ${send}
${token}
${paste(...curl, json, `--data @${files.good}`, `${shv.url}/v1/berichten`)}

# ${get}
${token}
${paste(...curl, `'${shv.url}/v1/inkomend?wacht=10'`)}

# ${wrong}
${token}
${paste(...curl, json, `--data @${files.bad}`, `${shv.url}/v1/berichten`)}

# ${conform}
${paste(...mutual, json, `--data @${files.bad}`, `${hub.url}/v1/conformiteit/berichten`)}

# ${open}
${paste(...trusting, `${hub.url}/v1/deelnemers`)}
${paste(...trusting, `${hub.url}/v1/openapi.json | head -20`)}

${portal}${stop}
`
}

/** One command of these parts, none of which is broken. */
function pasted(parts: readonly string[], width: number): string {
  const more = ' \\'
  const lines: string[] = []
  for (const part of parts) {
    const line = lines.at(-1)
    if (line === undefined) lines.push(part)
    else if (`${line} ${part}${more}`.length <= width) lines[lines.length - 1] = `${line} ${part}`
    else lines.push(`  ${part}`)
  }
  return lines.join(`${more}\n`)
}
