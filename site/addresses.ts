/** Where a file of the project stands on the site. What is promised about it stands in `spec/adressen.md`. */

/** Files whose address does not follow from their folder. */
const own: Readonly<Record<string, string>> = {
  'spec/README.md': '/wat-gaat-voor/',
  // `/regels/` is where the rules themselves stand.
  'spec/regels.md': '/regeltaal/',
  'site/pages/index.md': '/',
}

/** The first that fits; the rest of the path follows. */
const prefixes: readonly (readonly [folder: string, address: string])[] = [
  ['generated/berichtenboek', '/berichten'],
  // `/examen/` is how one is examined.
  ['generated/examen', '/examen/eisen'],
  ['generated', ''],
  ['spec', ''],
  ['site/pages', ''],
  ['typescript', '/typescript'],
]

/** The address of a Markdown file: `spec/handboek/protocol.md` → `/handboek/protocol/`. */
export function addressOfText(source: string): string {
  const known = own[source]
  if (known !== undefined) return known
  const page = source
    .replace(/\.md$/, '')
    .replace(/(^|\/)README$/, (_, slash: string) => (slash === '' ? 'readme' : ''))
  return `${moved(page) ?? `/project/${page.toLowerCase()}`}/`
}

/** The address of the overview of a folder. */
export function addressOfFolder(folder: string): string {
  return `${moved(folder) ?? `/bestanden/${folder}`}/`
}

/** The address of any other file, which is copied: schemas under their own name, the rest under `/bestanden/`. */
export function addressOfFile(file: string): string {
  if (file.startsWith('schemas/')) return `/${file}`
  if (file.startsWith('generated/')) return moved(file) ?? `/${file}`
  if (file.startsWith('dist/api/')) return file.replace(/^dist/, '')
  // Servers keep files with a dot in front for themselves, and guess what a name without an ending is.
  return `/bestanden/${file.replace(/(^|\/)\./, '$1').replace(/(^|\/)LICENSE$/, '$1LICENSE.txt')}`
}

/** The file that is copied to an address. */
export function fileAtAddress(address: string): string {
  return address.replace(/^\/api\//, 'dist/api/').replace(/^\/(?:bestanden\/)?/, '')
}

function moved(path: string): string | undefined {
  const found = prefixes.find(([folder]) => path === folder || path.startsWith(`${folder}/`))
  return found === undefined ? undefined : `${found[1]}${path.slice(found[0].length)}`
}

/** The way from one address to another, so that the site works under any path. */
export function between(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1
  const way = [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/')
  return way === '' ? './' : way
}
