/** The two pages that a stranger reads first: what a kit is, and the steps to a validator that is proven. */
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'
import { loopInJavaScript, loopInPython } from './readme-loops.ts'

/** `README.md` in English and `LEESMIJ.md` in Dutch. */
export function readmeFiles(law: KitLaw, counts: Readonly<Record<string, number>>): readonly KitFile[] {
  return [
    { path: 'README.md', text: english(law, counts) },
    { path: 'LEESMIJ.md', text: dutch(law, counts) },
  ]
}

type Counts = Readonly<Record<string, number>>

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function english({ catalog, version, status }: KitLaw, counts: Counts): string {
  const kinds = Object.entries(aboutKinds).map(([kind, [en]]) => [
    `\`cases/${kind}.ndjson\``,
    String(counts[kind] ?? 0),
    en,
  ])
  return `# Kit for ${catalog.naam} ${version} (${status})

Everything that it takes to build a validator of these messages in any language, and to prove that it is right. The folder
needs nothing else: no package of ours, no network. \`LEESMIJ.md\` says the same in Dutch.

## Steps

1. **See that the kit is whole.** \`python3 controleer.py .\` compares every file with \`manifest.json\`, checks \`manifest.jws\` when there is
   one, and runs the vectors.
2. **Read bytes as \`lezen.md\` says.** Most libraries hide duplicate names, \`1.0\`, half surrogates and bytes that are no UTF-8. Run \`cases/lezen.ndjson\`.
3. **Load the schema** of the message that \`Stuurgegevens\` names from \`schemas/\`. Each stands alone and loads in any engine for JSON Schema 2020-12
   without options; \`format\` may be ignored, for the patterns say it all. Run \`cases/vormen.ndjson\`, \`cases/geldig.ndjson\` and \`cases/fout.ndjson\`.
4. **Carry out the rules** in \`regels.json\` when the schema found nothing. \`regels.md\` tells the language; each rule has its expression as text and, in
   \`boom\`, as a tree, so you need no parser. \`functies.json\` has the functions with vectors. Run \`cases/regels.ndjson\`.
5. **Run everything**: \`cases/praktijk.ndjson\` holds what happens in real life.

A verdict is \`valid\` when no finding is a \`fout\`; a \`signalering\` warns and refuses nothing. Verdicts come first; codes, places and rules may follow.

## Cases

One JSON object a line: \`id\`, \`kind\`, \`message\`, \`clauses\` (what is examined), \`text\` or \`bytes\` (base64), and \`expect\` with the verdict and every
finding: \`code\` (see \`codes.json\`), \`severity\`, \`pointer\` (RFC 6901) and, with code \`rule\`, \`rule\`. The order of findings means nothing.

${table(['File', 'Cases', 'About'], kinds)}

\`cases/dekking.json\` names the places of the schemas that no case passes or fails, each with the reason.

## A loop to start with

In Python, with \`judge(data)\` yours: bytes in, true or false out.

\`\`\`python
${loopInPython}\`\`\`

In JavaScript:

\`\`\`js
${loopInJavaScript}\`\`\`

## What else is here

${table(
  ['Path', 'What'],
  [
    ['`examples/`', 'good messages, to read'],
    ['`judges/`', 'reference judges in other languages, made with stock libraries only'],
    ['`conversies/`, `csv/`', 'vectors of conversions between versions, and of lists'],
    ['`omslag/`, `openapi/`', 'vectors of envelopes and receipts, and the contracts, for who builds a coupling'],
    ['`grondslagen.json`', 'the legal grounds that the schemas name'],
  ],
)}
`
}

function dutch({ catalog, version, status }: KitLaw, counts: Counts): string {
  const kinds = Object.entries(aboutKinds).map(([kind, [, nl]]) => [
    `\`cases/${kind}.ndjson\``,
    String(counts[kind] ?? 0),
    nl,
  ])
  return `# Kit voor ${catalog.naam} ${version} (${status})

Alles wat nodig is om in elke taal een validator van deze berichten te bouwen, en te bewijzen dat zij klopt. De map heeft verder niets nodig:
geen pakket van ons, geen netwerk. \`README.md\` zegt hetzelfde in het Engels.

## Stappen

1. **Kijk of de kit heel is.** \`python3 controleer.py .\` vergelijkt elk bestand met \`manifest.json\`, controleert \`manifest.jws\` als die er is, en voert
   de vectoren uit.
2. **Lees bytes zoals \`lezen.md\` zegt.** De meeste bibliotheken verbergen dubbele namen, \`1.0\`, halve surrogaten en bytes die geen UTF-8 zijn. Gebruik
   \`cases/lezen.ndjson\`.
3. **Laad het schema** van het bericht dat \`Stuurgegevens\` noemt uit \`schemas/\`. Elk schema staat op zichzelf en laadt zonder opties in elke
   verwerker van JSON Schema 2020-12; \`format\` mag worden genegeerd, want de patronen zeggen alles. Gebruik \`cases/vormen.ndjson\`, \`cases/geldig.ndjson\`
   en \`cases/fout.ndjson\`.
4. **Voer de regels uit** van \`regels.json\` als het schema niets vond. \`regels.md\` legt de taal uit; elke regel heeft haar expressie als tekst en, in
   \`boom\`, als boom: een ontleder is niet nodig. \`functies.json\` heeft de functies met vectoren. Gebruik \`cases/regels.ndjson\`.
5. **Voer alles uit**: in \`cases/praktijk.ndjson\` staat wat in het echte leven voorkomt.

Een bericht is geldig (\`valid\`) als geen bevinding een \`fout\` is; een \`signalering\` waarschuwt en weigert niets. Eerst telt het oordeel; codes, plaatsen en
regels mogen volgen.

## Gevallen

Eén JSON-object per regel: \`id\`, \`kind\`, \`message\`, \`clauses\` (wat wordt getoetst), \`text\` of \`bytes\` (base64), en \`expect\` met het oordeel en elke
bevinding: \`code\` (zie \`codes.json\`), \`severity\`, \`pointer\` (RFC 6901) en, bij de code \`rule\`, \`rule\`. De volgorde van bevindingen betekent niets.

${table(['Bestand', 'Gevallen', 'Waarover'], kinds)}

\`cases/dekking.json\` noemt de plaatsen van de schema's die geen geval houdt of breekt, elk met de reden.

Een lus om mee te beginnen, in Python en JavaScript, staat in \`README.md\`.

## Wat er verder is

${table(
  ['Pad', 'Wat'],
  [
    ['`examples/`', 'goede berichten, om te lezen'],
    ['`judges/`', 'voorbeeldbeoordelaars in andere talen, gemaakt met gewone bibliotheken'],
    ['`conversies/`, `csv/`', 'vectoren van omzettingen tussen versies, en van lijsten'],
    ['`omslag/`, `openapi/`', 'vectoren van omslagen en bewijzen, en de contracten, voor wie een koppeling bouwt'],
    ['`grondslagen.json`', "de grondslagen die de schema's noemen"],
  ],
)}
`
}

const aboutKinds: Readonly<Record<string, readonly [en: string, nl: string]>> = {
  lezen: [
    'how bytes become JSON (`lezen.md`); two lines hold 4 MiB each',
    'hoe bytes JSON worden (`lezen.md`); twee regels zijn 4 MiB groot',
  ],
  vormen: ['dates, numbers, lengths (`vormen.md`)', 'datums, nummers, lengten (`vormen.md`)'],
  regels: ['each rule kept and broken, and on its boundary', 'elke regel gehouden en gebroken, en op haar grens'],
  geldig: ['messages that nothing must be said of', 'berichten waarvan niets te zeggen is'],
  fout: ['messages with one fault each', 'berichten met elk één fout'],
  praktijk: ['what happens in real life', 'wat in het echte leven voorkomt'],
}
