/** Overviews of folders that have none of their own, so that a link to a folder leads somewhere. */
import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { addressOfFile, addressOfFolder } from './addresses.ts'
import type { Page } from './page.ts'

type Opening = { readonly title: string; readonly lead: string }

/** Folders of Markdown with a name and a first sentence; another folder goes by its own name. */
const openings: Readonly<Record<string, Opening>> = {
  'spec/handboek': {
    title: 'Handboek',
    lead: 'Per module: wie welk bericht stuurt, wanneer, en welke procesregels gelden.',
  },
  'spec/open-vragen': {
    title: 'Open vragen',
    lead: 'Wat nergens openbaar staat, en welke keuze nu is gemaakt. Wie over de standaard gaat, kan elke keuze hier veranderen.',
  },
  'spec/besluiten': { title: 'Besluiten', lead: 'Waarom het zo is gebouwd: één besluit per bladzijde.' },
  'generated/minimalisatie': {
    title: 'Minimalisatiedossiers',
    lead: 'Welke persoonsgegevens elke versie vraagt, waarom, op welke grondslag en wie ze krijgt. Elk dossier telt de gegevens per soort, zegt wat er meer wordt gevraagd dan in de vorige versie, en kan onderaan worden getekend.',
  },
  'generated/elementpaden': {
    title: 'Elementpaden',
    lead: 'Voor wie van de XML van vandaag komt: welk elementpad hoort bij welke plaats in een JSON-bericht.',
  },
  'generated/examen': {
    title: 'Eisen en gevallen',
    lead: 'Voor wie examineert of wordt geëxamineerd: van elke eis en elke regel een geval van de kit dat haar houdt en een dat haar breekt, of wie het anders beproeft.',
  },
  'generated/csv': {
    title: 'CSV-definities',
    lead: 'Voor wie met lijsten werkt: welke kolommen een CSV-bestand heeft en wat erin mag staan.',
  },
}

/** Folders with files to download. */
const downloads: Readonly<Record<string, Opening>> = {
  examples: {
    title: 'Voorbeeldberichten',
    lead: 'Goede berichten per moduleversie, en berichten waar één ding mis mee is. Alle gegevens zijn verzonnen.',
  },
  'spec/knooppunt/vectoren': {
    title: 'Vectoren',
    lead: 'Voorbeelden, op de byte nauwkeurig, van omslagen, bewijzen en sleutels, om een eigen bouwsel mee te controleren.',
  },
}

/** The overviews: of every folder with pages and no page of its own, and of the folders with downloads. */
export function folderPages(house: string, pages: readonly Page[]): readonly Page[] {
  const taken = new Set(pages.map(({ address }) => address))
  const folders = [...new Set(pages.map(({ source }) => posix.dirname(source)))].filter(
    (folder) => /^(?:generated|spec)\/[^/]+$/.test(folder) && !taken.has(addressOfFolder(folder)),
  )
  return [
    ...folders.sort().map((folder) => textFolder(folder, pages)),
    ...Object.entries(downloads).map(([folder, opening]) => fileFolder(house, folder, opening)),
  ]
}

function textFolder(folder: string, pages: readonly Page[]): Page {
  const name = posix.basename(folder)
  const { title, lead } = openings[folder] ?? {
    title: `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`,
    lead: 'Alle bladzijden van dit deel.',
  }
  const inside = pages.filter(({ source }) => posix.dirname(source) === folder)
  const lines = inside.map((page) => `- [${page.title}](${page.address})`)
  return { ...frame(folder, title), text: `# ${title}\n\n${lead}\n\n${lines.join('\n')}\n` }
}

function fileFolder(house: string, folder: string, { title, lead }: Opening): Page {
  const files = readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:nd)?json$/.test(name))
    .sort()
  const groups = [...new Set(files.map((file) => posix.dirname(file)))].map((group) => {
    const lines = files
      .filter((file) => posix.dirname(file) === group)
      .map((file) => `- [${posix.basename(file)}](${addressOfFile(file)})`)
    const heading = group === folder ? '' : `## ${posix.relative(folder, group)}\n\n`
    return `${heading}${lines.join('\n')}`
  })
  return { ...frame(folder, title), kind: 'technisch', text: `# ${title}\n\n${lead}\n\n${groups.join('\n\n')}\n` }
}

function frame(folder: string, title: string): Omit<Page, 'text'> {
  return { address: addressOfFolder(folder), source: `${folder}/README.md`, language: 'nl', kind: 'overzicht', title }
}
