/** The course of messages, written in the part of Mermaid that the handbook uses, as a list that reads aloud and fits a phone. */

type SequenceStep = { readonly kind: 'message' | 'note'; readonly who: readonly string[]; readonly text: string }
type Branch = { readonly label: string; readonly steps: Step[] }
type Group = { readonly kind: 'opt' | 'loop' | 'alt'; readonly branches: Branch[] }
type Step = SequenceStep | Group

const openings = { opt: 'Niet altijd', loop: 'Steeds weer', alt: 'Eén van deze' } as const

/**
 * The list as HTML.
 * @throws Error with the line when it holds more of Mermaid than this.
 */
export function sequenceList(source: string): string {
  return listOf(read(source.split('\n').map((line) => line.trim())), 'verloop')
}

/** What has been read so far: who is called what, and the groups that are still open, innermost last. */
type Reading = {
  readonly names: Map<string, string>
  readonly open: { readonly branch: Branch; readonly group?: Group }[]
}

/** Each form that a line may have, and what it adds. */
const forms: readonly (readonly [RegExp, (reading: Reading, parts: readonly string[]) => void])[] = [
  [/^(?:sequenceDiagram)?$/, () => undefined],
  [/^participant (\w+) as (.+)$/, ({ names }, [code = '', name = '']) => names.set(code, name)],
  [
    /^(\w+)--?>>(\w+): (.+)$/,
    (reading, [from = '', to = '', text = '']) => add(reading, { kind: 'message', who: [from, to], text }),
  ],
  [
    /^Note over ([\w,]+): (.+)$/,
    (reading, [over = '', text = '']) => add(reading, { kind: 'note', who: over.split(','), text }),
  ],
  [/^(opt|loop|alt)(?: (.+))?$/, (reading, [kind, label = '']) => begin(reading, kind as Group['kind'], label)],
  [/^else(?: (.+))?$/, (reading, [label = '']) => goOn(reading, label)],
  [/^end$/, (reading) => close(reading)],
]

function read(lines: readonly string[]): readonly Step[] {
  const whole: Branch = { label: '', steps: [] }
  const reading: Reading = { names: new Map(), open: [{ branch: whole }] }
  for (const line of lines) {
    const [form, take] = forms.find(([each]) => each.test(line)) ?? []
    if (form === undefined || take === undefined) throw new Error(`site: more Mermaid than the site can tell: ${line}`)
    take(reading, form.exec(line)?.slice(1) ?? [])
  }
  return whole.steps
}

function add({ open, names }: Reading, step: Step): void {
  const called = 'who' in step ? { ...step, who: step.who.map((code) => names.get(code) ?? code) } : step
  open.at(-1)?.branch.steps.push(called)
}

function begin(reading: Reading, kind: Group['kind'], label: string): void {
  const branch: Branch = { label, steps: [] }
  const group: Group = { kind, branches: [branch] }
  add(reading, group)
  reading.open.push({ branch, group })
}

function goOn(reading: Reading, label: string): void {
  const group = close(reading)
  const branch: Branch = { label, steps: [] }
  group.branches.push(branch)
  reading.open.push({ branch, group })
}

function close({ open }: Reading): Group {
  const group = open.at(-1)?.group
  if (group === undefined) throw new Error('site: a sequence diagram ends or goes on with a group that never began')
  open.pop()
  return group
}

function listOf(steps: readonly Step[], name?: string): string {
  const items = steps.map((step) => ('branches' in step ? groupItem(step) : exchangeItem(step)))
  return `<ol${name === undefined ? '' : ` class="${name}"`}>\n${items.join('\n')}\n</ol>\n`
}

function exchangeItem({ kind, who, text }: SequenceStep): string {
  if (kind === 'note') return `<li><em>${escaped(text)}</em></li>`
  const way = '<span aria-hidden="true"> → </span><span class="unseen"> aan </span>'
  return `<li>${who.map(escaped).join(way)}: <strong>${escaped(text)}</strong></li>`
}

function groupItem({ kind, branches }: Group): string {
  const [first] = branches
  if (kind !== 'alt') return `<li>${openings[kind]}: ${escaped(first?.label ?? '')}\n${listOf(first?.steps ?? [])}</li>`
  const items = branches.map(({ label, steps }) => `<li>${escaped(label)}\n${listOf(steps)}</li>`)
  return `<li>${openings.alt}:\n<ul>\n${items.join('\n')}\n</ul></li>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
