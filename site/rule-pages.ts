/** A page for every rule, at an address that can be quoted: what is wrong, what to do, for which messages. */
import type { Rule } from '../schemas/index.ts'
import type { MessageFacts, VersionFacts } from '../generators/index.ts'
import type { Page } from './page.ts'

/** The overview and a page per rule. */
export function rulePages(versions: readonly VersionFacts[]): readonly Page[] {
  return [overview(versions), ...versions.flatMap((version) => version.rules.map((rule) => rulePage(version, rule)))]
}

function overview(versions: readonly VersionFacts[]): Page {
  const parts = versions.map(({ name, rules }) => {
    const rows = rules.map(
      ({ id, nl, klasse }) => `| [${id}](/regels/${id}/) | ${nl.melding} | ${consequence(klasse)} |`,
    )
    return [`## ${name}\n`, '| Regel | Wat er dan mis is | Gevolg |', '| --- | --- | --- |', ...rows].join('\n')
  })
  const count = versions.reduce((sum, { rules }) => sum + rules.length, 0)
  const lead = `Alle ${count} regels over meer dan één element. Zoek een regel op zijn nummer, zoals het in een foutmelding staat.`
  return {
    ...place('/regels/'),
    kind: 'overzicht',
    title: 'Regels',
    text: ['# Regels', lead, ...parts].join('\n\n'),
  }
}

function rulePage(version: VersionFacts, rule: Rule): Page {
  const { id, nl, klasse, expressie, pointer } = rule
  const held = version.messages.filter(({ type }) => rule.berichten.includes(type))
  const text = [
    `# ${id}`,
    nl.melding,
    `**Wat u doet.** ${nl.herstel}`,
    `**Gevolg.** ${sentence(consequence(klasse))} De regel hoort bij [${version.name}](${bookOf(version)}).`,
    `**Waar de regel vandaan komt.** ${origin(rule)}`,
    ...(rule.tegenspraak === undefined
      ? []
      : [`**Waarom het bericht wordt geweigerd.** Het spreekt zichzelf tegen. ${rule.tegenspraak.nl}`]),
    '## Berichten waarvoor de regel geldt',
    held
      .map((message) => `- [${message.name}](${bookOf(version)}${message.type}/#${id})${spot(version, message, rule)}`)
      .join('\n'),
    '## Technisch',
    `Een bevinding wijst naar \`${pointer}\`. De regel in de [taal van de regels](/regeltaal/), uit [regels.json](/schemas/${version.module}/${version.version}/regels.json):`,
    `\`\`\`text\n${expressie}\n\`\`\``,
    `Op de opdrachtregel: \`skp explain ${id}\`.`,
  ]
  return { ...place(`/regels/${id}/`), kind: 'regel', title: id, text: text.join('\n\n') }
}

/** Where in the message a finding points, when the message's page tells of that element. */
function spot(version: VersionFacts, { type, elements }: MessageFacts, { pointer }: Rule): string {
  const element = pointer
    .split('/')
    .filter((part) => part !== '' && part !== '*')
    .join('.')
  const title = elements.get(element)
  return title === undefined ? '' : `, bij [${title}](${bookOf(version)}${type}/#${element})`
}

function origin({ herkomst, bron }: Rule): string {
  if (herkomst === 'ontworpen') return bron.startsWith('OV-') ? `Eigen ontwerp, open vraag ${bron}.` : 'Eigen ontwerp.'
  return `${herkomst === 'bekend' ? 'Bekend' : 'Afgeleid'}, [${bron}](/bronnen/).`
}

function consequence(severity: Rule['klasse']): string {
  return severity === 'fout' ? 'het bericht wordt geweigerd' : 'alleen een waarschuwing'
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function bookOf({ module, version }: VersionFacts): string {
  return `/berichten/${module}/${version}/`
}

function place(address: string): Pick<Page, 'address' | 'source' | 'language'> {
  return { address, source: `made${address}`, language: 'nl' }
}
