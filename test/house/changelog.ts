/** The form of the changelog: what a reader, and whoever makes a release, may count on. */

const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']

type Section = { readonly title: string; readonly lines: readonly string[] }

/** All that is wrong with the form of this changelog, for a package of which `coming` is the version that comes next. */
export function changelogFaults(text: string, coming: string): readonly string[] {
  const [unreleased, ...released] = sectionsOf(text, '## ')
  if (unreleased?.title !== '[Unreleased]') return ['the first section is not [Unreleased]']
  return [
    ...(unreleased.lines.includes(`The coming version is ${coming}.`) ? [] : [`[Unreleased] does not name ${coming}`]),
    ...releaseFaults(released, coming),
    ...[unreleased, ...released].flatMap(changeFaults),
  ]
}

/** Releases have a version and a day, the newest first, and all come before the coming version. */
function releaseFaults(released: readonly Section[], coming: string): readonly string[] {
  const versions = released.map(({ title }) => /^\[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/.exec(title)?.[1])
  return released.flatMap(({ title }, at) => {
    const version = versions[at]
    if (version === undefined) return [`${title} is not a version and a day`]
    const next = at === 0 ? coming : versions[at - 1]
    return next === undefined || isLater(next, version) ? [] : [`${next} is not later than ${version}`]
  })
}

/** Changes stand under a known kind, each kind once, each change a sentence, none twice. */
function changeFaults({ title, lines }: Section): readonly string[] {
  const groups = sectionsOf(lines.join('\n'), '### ')
  const names = groups.map((group) => group.title)
  const sentences = groups.flatMap((group) => changesIn(group.lines))
  return [
    ...names.filter((name) => !kinds.includes(name)).map((name) => `${title}: ${name} is no kind of change`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${title}: ${name} stands twice`),
    ...groups
      .filter((group) => changesIn(group.lines).length === 0)
      .map((group) => `${title}: ${group.title} is empty`),
    ...sentences.filter((change) => !/^[\p{Lu}`].*\.$/u.test(change)).map((change) => `no sentence: ${change}`),
    ...sentences.filter((change, at) => sentences.indexOf(change) !== at).map((change) => `twice: ${change}`),
    ...(strayIn(lines) ? [`${title}: a change stands under no kind`] : []),
  ]
}

/** Whether a change stands before the first kind. */
function strayIn(lines: readonly string[]): boolean {
  const kind = lines.findIndex((line) => line.startsWith('### '))
  return lines.slice(0, kind === -1 ? undefined : kind).some((line) => line.startsWith('- '))
}

/** The parts that start with such a heading; what stands before the first belongs to none. */
function sectionsOf(text: string, heading: string): readonly Section[] {
  return `\n${text}`
    .split(`\n${heading}`)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      return { title, lines }
    })
}

/** Each item of a list on one line. */
function changesIn(lines: readonly string[]): readonly string[] {
  return `\n${lines.join('\n')}`
    .split('\n- ')
    .slice(1)
    .map((change) => change.trim().replace(/\s+/g, ' '))
}

function isLater(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0
}
