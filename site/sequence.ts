/** The course of messages, written in the part of Mermaid that the handbook uses, as a list that reads aloud and fits a phone. */

type Exchange = { readonly kind: 'message' | 'note'; readonly who: readonly string[]; readonly text: string }
type Branch = { readonly label: string; readonly steps: Step[] }
type Group = { readonly kind: 'opt' | 'loop' | 'alt'; readonly branches: Branch[] }
type Step = Exchange | Group

const openings = { opt: 'Niet altijd', loop: 'Steeds weer', alt: 'Eén van deze' } as const

/**
 * The list as HTML.
 * @throws Error with the line when it holds more of Mermaid than this.
 */
export function sequenceList(source: string): string {
  return listOf(read(source.split('\n').map((line) => line.trim())), 'verloop')
}

function read(lines: readonly string[]): readonly Step[] {
  const names = new Map<string, string>()
  const whole: Branch = { label: '', steps: [] }
  const open: { readonly branch: Branch; readonly group?: Group }[] = [{ branch: whole }]
  for (const line of lines) {
    const steps = open.at(-1)?.branch.steps ?? whole.steps
    const [, participant = '', name = ''] = /^participant (\w+) as (.+)$/.exec(line) ?? []
    const [, from = '', to = '', message = ''] = /^(\w+)--?>>(\w+): (.+)$/.exec(line) ?? []
    const [, over = '', note = ''] = /^Note over ([\w,]+): (.+)$/.exec(line) ?? []
    const [, opening, label = ''] = /^(opt|loop|alt)(?: (.+))?$/.exec(line) ?? []
    const [isElse, other = ''] = /^else(?: (.+))?$/.exec(line) ?? []
    const called = (codes: readonly string[]): readonly string[] => codes.map((code) => names.get(code) ?? code)
    if (line === '' || line === 'sequenceDiagram') continue
    else if (name !== '') names.set(participant, name)
    else if (message !== '') steps.push({ kind: 'message', who: called([from, to]), text: message })
    else if (note !== '') steps.push({ kind: 'note', who: called(over.split(',')), text: note })
    else if (opening !== undefined) {
      const group: Group = { kind: opening as Group['kind'], branches: [{ label, steps: [] }] }
      steps.push(group)
      open.push({ branch: group.branches[0] ?? whole, group })
    } else if (isElse !== undefined) {
      const group = open.pop()?.group
      const branch: Branch = { label: other, steps: [] }
      if (group === undefined) throw new Error(`site: an else without a beginning: ${line}`)
      group.branches.push(branch)
      open.push({ branch, group })
    } else if (line === 'end' && open.length > 1) open.pop()
    else throw new Error(`site: a sequence diagram says more than the site can tell: ${line}`)
  }
  return whole.steps
}

function listOf(steps: readonly Step[], name?: string): string {
  const items = steps.map((step) => ('branches' in step ? groupItem(step) : exchangeItem(step)))
  return `<ol${name === undefined ? '' : ` class="${name}"`}>\n${items.join('\n')}\n</ol>\n`
}

function exchangeItem({ kind, who, text }: Exchange): string {
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
