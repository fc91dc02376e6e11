/** What every kit holds besides the law of its version: words, envelope and contracts, reference judges, the licence. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'
import type { KitFile } from './kit-file.ts'

/** The files that are the same in every kit, as this package has them. */
export function sharedFiles(): readonly KitFile[] {
  const root = projectRoot(import.meta.url)
  return [
    fileAt(join(root, 'LICENSE'), 'LICENSE'),
    ...wordFiles(root),
    ...jsonFilesIn(join(root, 'spec/knooppunt/vectoren'), 'omslag'),
    { path: 'omslag/README.md', text: aboutEnvelope },
    ...jsonFilesIn(join(root, 'dist/api'), 'openapi'),
    ...everyFile(join(root, 'conformance/judges'), 'judges').map(atItsPlace),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

/** What reads the whole kit stands at its top. */
function atItsPlace(file: KitFile): KitFile {
  return file.path === 'judges/controleer.py' ? { ...file, path: 'controleer.py' } : file
}

const words = {
  'regels.md': 'spec/regels.md',
  'lezen.md': 'spec/examen/lezen.md',
  'vormen.md': 'spec/examen/vormen.md',
}

function wordFiles(root: string): readonly KitFile[] {
  return Object.entries(words).map(([path, from]) => ({
    path,
    text: withOwnLinks(readFileSync(join(root, from), 'utf8')),
  }))
}

/** Where a link of the words leads inside a kit; what is not in it stands there as words only. */
const targets: Readonly<Record<string, string>> = { '../schemas/functies.json': 'functies.json' }

function withOwnLinks(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\((?![a-z]+:)([^)\s]+)\)/g, (_, label: string, target: string) =>
    targets[target] === undefined ? label : `[${label}](${targets[target]})`,
  )
}

const aboutEnvelope = `# De omslag

Deze vectoren leggen vast hoe een bericht wordt ondertekend, verzegeld en bewezen: byte voor byte, met proefsleutels. Wat elk bestand is en hoe het
wordt gelezen, staat in het bestand zelf en in \`spec/knooppunt/omslag.md\` en \`spec/knooppunt/cryptografie.md\` van de standaard. Wie alleen berichten
beoordeelt, heeft ze niet nodig.

These vectors pin down how a message is signed, sealed and receipted: byte by byte, with test keys. Whoever only judges messages does not need them.
`

function jsonFilesIn(folder: string, to: string): readonly KitFile[] {
  return everyFile(folder, to).filter(({ path }) => path.endsWith('.json'))
}

/** What a run of a judge leaves behind is no part of it. */
const leftBehind = /(?:^|\/)(?:__pycache__|node_modules|bin|obj|target)(?:\/|$)|\.(?:pyc|class)$/

function everyFile(folder: string, to: string): readonly KitFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      file,
      path: `${to}/${file
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
    }))
    .filter(({ path }) => !leftBehind.test(path))
    .map(({ file, path }) => fileAt(file, path))
}

function fileAt(file: string, path: string): KitFile {
  return { path, text: readFileSync(file, 'utf8') }
}
