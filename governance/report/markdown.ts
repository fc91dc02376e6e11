/** The comparison as Markdown (GFM): everything, with the example messages in full. */
import type { Change, Comparison } from '../compare/comparison.ts'
import { directions } from '../compare/comparison.ts'
import type { Approved } from '../compare/approvals.ts'
import { placesOf } from './places.ts'
import type { DiffSetting } from './reporter.ts'
import { approvalOf, remarkOn, tell, vocabulary } from './told.ts'
import type { ToldComparison, ToldMessage } from './told.ts'
import type { Words } from './words.ts'

/** One page; headings start at the first level. */
export function markdownDiff(
  comparison: Comparison,
  { lang, approved }: Pick<DiffSetting, 'lang' | 'approved'>,
): string {
  const words = vocabulary[lang]
  const told = tell(comparison, lang, approved)
  const parts = [
    `# ${escaped(told.title)}`,
    told.summary.map(([head, text]) => `- **${head}**: ${escaped(text)}`).join('\n'),
    ...overview(told, words),
    ...privacyPart(told, words),
    ...(told.messages.length === 0 ? [] : [`## ${words.heads.details}`, words.synthetic]),
    ...told.messages.flatMap((message) => messagePart(message, { words, approved })),
    ...(told.slight.length === 0 ? [] : [`${words.heads.slight}: ${escaped(told.slight.join(', '))}.`]),
    ...(told.same.length === 0 ? [] : [`${words.heads.same}: ${escaped(told.same.join(', '))}.`]),
  ]
  return `${parts.join('\n\n')}\n`
}

function overview({ messages }: ToldComparison, words: Words): readonly string[] {
  if (messages.length === 0) return []
  const { message, senders, receivers, change } = words.heads
  const rows = messages.map(({ name, message: { verdicts }, main }) => [
    escaped(name),
    words.answers[verdicts.verzenders.answer],
    words.answers[verdicts.ontvangers.answer],
    [...new Set(main.map(words.change))].map(escaped).join('; '),
  ])
  return [table([message, senders, receivers, change], rows)]
}

function privacyPart({ privacy }: ToldComparison, words: Words): readonly string[] {
  if (privacy.length === 0) return []
  const { privacy: head, message, data, why } = words.heads
  const rows = privacy.map((row) => row.map(escaped))
  return [`## ${head}`, table([message, data, words.kindOfDatum, why], rows)]
}

type PageContext = { readonly words: Words; readonly approved: Approved | undefined }

function messagePart({ name, parties, main, minor }: ToldMessage, setting: PageContext): readonly string[] {
  return [
    `### ${escaped(name)}`,
    ...(parties === '' ? [] : [escaped(parties)]),
    ...main.flatMap((change) => changePart(change, setting)),
    ...(minor.length === 0
      ? []
      : [minor.map((change) => `- ${escaped(setting.words.change(change))} (\`${change.id}\`)`).join('\n')]),
  ]
}

function changePart(change: Change, { words, approved }: PageContext): readonly string[] {
  const approval = approvalOf(change, approved, words)
  const verdicts = directions.map((direction) => {
    const head = direction === 'verzenders' ? words.heads.senders : words.heads.receivers
    return `${head}: ${words.answers[change.verdicts[direction].answer]}${escaped(remarkOn(change, direction, words))}`
  })
  const [senders, receivers] = directions.map((direction) => change.verdicts[direction])
  const witnesses = [senders, receivers].flatMap((verdict, index) =>
    verdict?.answer === 'breaks'
      ? [witnessPart(words.exampleOf(directions[index] ?? 'verzenders', change.message), verdict.witness)]
      : [],
  )
  const places = placesOf(change).map(code)
  return [
    `**${escaped(capitalised(words.change(change)))}**`,
    `${verdicts.join('. ')}. ${places.join(' → ')} (\`${change.id}\`)`,
    ...(approval === '' ? [] : [escaped(approval)]),
    ...witnesses,
  ]
}

function witnessPart(summary: string, witness: unknown): string {
  const json = JSON.stringify(witness, null, 2)
  return `<details><summary>${inHtml(summary)}</summary>\n\n\`\`\`json\n${json}\n\`\`\`\n\n</details>`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Code between more backticks than it has in a row itself. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`
}

/** Text between tags, where Markdown escapes nothing. */
function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text that Markdown and a table leave as it is. */
function escaped(text: string): string {
  return text.replace(/[\\|*_<>`[\]&~]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ')
}
