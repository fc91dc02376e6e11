/** The two pages that a stranger reads first: what a kit is, and the steps to a validator that is proven. */
import type { KitFile } from './kit-file.ts'
import type { KitLaw } from './kit-law.ts'
import { loopInJavaScript, loopInPython, smallJudge } from './readme-loops.ts'
import { stepsInDutch, stepsInEnglish } from './readme-steps.ts'

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

${stepsInEnglish}
## Cases

One JSON object a line: \`id\`, \`kind\`, \`message\`, \`clauses\` (what is examined), \`text\` or \`bytes\` (base64), and \`expect\` with the verdict and every
finding: \`code\` (see \`codes.json\`), \`severity\`, \`pointer\` (RFC 6901) and, with code \`rule\`, \`rule\`. The order of findings means nothing.
With \`spaces\` so many spaces follow the text: two cases have it, to be as large as a message may be and one byte larger. In the lines of the exam
the spaces are there already.

${table(['File', 'Cases', 'About'], kinds)}

\`cases/dekking.json\` names the places of the schemas that no case passes or fails, each with the reason.

## A loop to start with

In Python, with \`judge(data)\` yours: bytes in, true or false out.

\`\`\`python
${loopInPython}\`\`\`

In JavaScript:

\`\`\`js
${loopInJavaScript}\`\`\`

## A whole judge in sixty lines

It says verdicts and rules, and speaks the lines of the exam: \`skp conformance run --subject "python3 judges/python/small.py ." …\`.

\`\`\`python
${smallJudge('python/small.py')}\`\`\`

The same in JavaScript (\`judges/javascript/small.mjs\`):

\`\`\`js
${smallJudge('javascript/small.mjs')}\`\`\`

## What else is here

${table(['Path', 'What'], otherPaths)}
`
}

const otherPaths = [
  ['`examples/`', 'good messages, to read'],
  ['`judges/`', 'reference judges in four languages, made of a kit and stock libraries alone; see `judges/README.md`'],
  ['`conversies/`, `csv/`', 'vectors of conversions between versions, and of lists'],
  ['`omslag/`, `openapi/`', 'vectors of envelopes and receipts, and the contracts, for who builds a coupling'],
  ['`grondslagen.json`', 'the legal grounds that the schemas name'],
]

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

${stepsInDutch}
## Gevallen

Eén JSON-object per regel: \`id\`, \`kind\`, \`message\`, \`clauses\` (wat wordt getoetst), \`text\` of \`bytes\` (base64), en \`expect\` met het oordeel en elke
bevinding: \`code\` (zie \`codes.json\`), \`severity\`, \`pointer\` (RFC 6901) en, bij de code \`rule\`, \`rule\`. De volgorde van bevindingen betekent niets.
Met \`spaces\` komen er zoveel spaties achter de tekst: twee gevallen hebben dat, om zo groot te zijn als een bericht mag en één byte groter. In de
regels van het examen staan die spaties er al.

${table(['Bestand', 'Gevallen', 'Waarover'], kinds)}

\`cases/dekking.json\` noemt de plaatsen van de schema's die geen geval houdt of breekt, elk met de reden.

Een lus om mee te beginnen, in Python en JavaScript, staat in \`README.md\`, met een hele beoordelaar van zestig regels in beide talen
(\`judges/python/small.py\` en \`judges/javascript/small.mjs\`). Wat de andere in \`judges/\` kunnen, staat in \`judges/README.md\`.

## Wat er verder is

${table(
  ['Pad', 'Wat'],
  [
    ['`examples/`', 'goede berichten, om te lezen'],
    ['`judges/`', 'voorbeeldbeoordelaars in vier talen, gemaakt van een kit en gewone bibliotheken'],
    ['`conversies/`, `csv/`', 'vectoren van omzettingen tussen versies, en van lijsten'],
    ['`omslag/`, `openapi/`', 'vectoren van omslagen en bewijzen, en de contracten, voor wie een koppeling bouwt'],
    ['`grondslagen.json`', "de grondslagen die de schema's noemen"],
  ],
)}
`
}

const aboutKinds: Readonly<Record<string, readonly [en: string, nl: string]>> = {
  lezen: ['how bytes become JSON (`lezen.md`)', 'hoe bytes JSON worden (`lezen.md`)'],
  vormen: ['dates, numbers, lengths (`vormen.md`)', 'datums, nummers, lengten (`vormen.md`)'],
  regels: ['each rule kept and broken', 'elke regel gehouden en gebroken'],
  geldig: ['messages that nothing must be said of', 'berichten waarvan niets te zeggen is'],
  fout: ['messages with one fault each', 'berichten met elk één fout'],
  praktijk: ['what happens in real life', 'wat in het echte leven voorkomt'],
}
