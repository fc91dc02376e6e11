/** The rules in words: what goes wrong, what to do, and whether the message is refused. */
import type { Rule } from '../../schemas/index.ts'
import type { Book, BookVersion } from './book.ts'
import { questionLink } from './references.ts'
import { anchor, link, table } from './markdown.ts'

/** What happens to a message that breaks the rule. */
function consequence({ klasse }: Rule): string {
  return klasse === 'fout' ? 'het bericht wordt geweigerd' : 'alleen een waarschuwing'
}

/** The rules of one message, each under its own name. */
export function messageRules(book: Book, page: string, rules: readonly Rule[]): string {
  return table(
    ['Regel', 'Wat er dan mis is', 'Wat u doet', 'Gevolg', 'Waar de regel vandaan komt'],
    rules.map((rule) => [
      `${anchor(rule.id)}${rule.id}`,
      rule.nl.melding,
      rule.nl.herstel,
      consequence(rule),
      ruleOrigin(book, page, rule),
    ]),
  )
}

/** The rules of a version, with the messages they hold for. */
export function versionRules(version: BookVersion): string {
  return table(
    ['Regel', 'Wat er dan mis is', 'Gevolg', 'Berichten'],
    version.rules.map((rule) => [
      `${anchor(rule.id)}${rule.id}`,
      rule.nl.melding,
      consequence(rule),
      heldBy(version, rule),
    ]),
  )
}

function heldBy(version: BookVersion, { berichten, id }: Rule): string {
  const held = version.messages.filter(({ type }) => berichten.includes(type))
  if (held.length === version.messages.length && held.length > 1) return 'alle berichten'
  return held.map(({ name, page }) => link(name, version.page, `${page}#${id}`)).join(', ')
}

function ruleOrigin(book: Book, page: string, { bron, herkomst, tegenspraak }: Rule): string {
  const because =
    tegenspraak === undefined ? '' : `. Het bericht spreekt zichzelf tegen: ${startingSmall(tegenspraak.nl)}`
  if (bron.startsWith('OV-')) return `eigen ontwerp, ${questionLink(book, page, bron)}${because}`
  return herkomst === 'ontworpen' ? `${bron}${because}` : `${herkomst}, ${link(bron, page, 'spec/bronnen.md')}`
}

function startingSmall(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
