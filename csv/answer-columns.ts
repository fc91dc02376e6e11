/** The columns in which a question is answered: those of all messages that may answer it, each element once. */
import type { CsvAgreement, CsvChoice } from '../schemas/read.ts'
import type { MessageColumn } from './columns-of.ts'
import type { CsvChosen, CsvColumn } from './list.ts'
import { allColumns, designedIn, filledIn } from './message-columns.ts'
import type { Entry } from './message-columns.ts'

/** What the columns of the answers are made from. */
export type AnswerSources = {
  readonly agreement: CsvAgreement
  readonly question: Entry
  readonly answers: readonly Entry[]
}

/** The columns, and the types of the answers: first the one that nothing has to choose. */
export function answerColumns(sources: AnswerSources): {
  readonly columns: readonly CsvColumn[]
  readonly types: readonly string[]
} {
  const { agreement, answers } = sources
  const choices = agreement.keuzes.filter(({ bericht }) => answers.some(({ entry }) => entry.bericht === bericht))
  const chosen = (answer: Entry): boolean => choices.some(({ bericht }) => bericht === answer.entry.bericht)
  const inOrder = [...answers.filter((answer) => !chosen(answer)), ...answers.filter(chosen)]
  const taken = takenOver(sources)
  const columns = merge(
    inOrder.flatMap((answer) =>
      allColumns(agreement, answer, false).filter(
        ({ uses: [{ path }] }) => path[0] === 'Inhoud' && !taken.has(path[1] ?? ''),
      ),
    ),
  )
  const flags = choices.filter(({ kolom }) => kolom !== undefined).map((choice) => choiceColumn(choice, answers))
  return {
    columns: [...flags, ...columns.map((column) => choosing(filledIn(column, 'antwoord'), choices, answers))],
    types: inOrder.map(({ model }) => model.type),
  }
}

/** A copied column with what the answers take from it: numbers, parties turned round, the number of the customer. */
export function withAnswers(sources: AnswerSources, column: MessageColumn): MessageColumn {
  const [part, name = ''] = column.uses[0].path
  const taken = takenOver(sources)
  const target = part === 'Stuurgegevens' ? headingOfAnswer[name] : taken.has(name) ? name : undefined
  if (target === undefined) return column
  const place = `${part ?? ''}/${target}`
  const uses = sources.answers.flatMap((answer) =>
    allColumns(sources.agreement, answer, false).flatMap((own) =>
      own.uses.filter(({ path }) => path.join('/') === place),
    ),
  )
  return { ...column, uses: [...column.uses, ...uses] }
}

/** What of the heading of the question becomes what in the heading of the answer. */
const headingOfAnswer: Readonly<Record<string, string>> = {
  ConversatieReferentienummer: 'ConversatieReferentienummer',
  Referentienummer: 'CrossReferentienummer',
  Afzender: 'Ontvanger',
  Ontvanger: 'Afzender',
}

/** Elements of Inhoud that an answer takes from its question, because the question has them. */
function takenOver({ agreement, question }: Pick<AnswerSources, 'agreement' | 'question'>): ReadonlySet<string> {
  const content = question.model.root.properties.find(({ name }) => name === 'Inhoud')?.node
  const names = content?.kind === 'object' ? content.properties.map(({ name }) => name) : []
  return new Set(agreement.overnemen.filter((name) => names.includes(name)))
}

/** The column in which `Ja` chooses an answer. */
export function choiceColumn(choice: CsvChoice, answers: readonly Entry[]): CsvColumn {
  return {
    name: choice.kolom ?? '',
    group: `Antwoord / ${choice.groep ?? ''}`,
    part: 'antwoord',
    uses: [],
    chosen: chosenBy(choice, answers),
    description: choice.omschrijving ?? '',
    origin: { herkomst: 'ontworpen', bron: [], vraag: designedIn.questions },
  }
}

function chosenBy({ bericht, vult = {} }: CsvChoice, answers: readonly Entry[]): CsvChosen {
  const answer = answers.find(({ entry }) => entry.bericht === bericht)
  if (answer === undefined) return { fills: [] }
  const content = answer.model.root.properties.find(({ name }) => name === 'Inhoud')?.node
  const has = (element: string): boolean =>
    content?.kind === 'object' && content.properties.some(({ name }) => name === element)
  const fills = Object.entries(vult)
    .filter(([element]) => has(element))
    .map(([element, value]) => ({ path: ['Inhoud', element], value }))
  return { type: answer.model.type, fills }
}

function choosing(column: CsvColumn, choices: readonly CsvChoice[], answers: readonly Entry[]): CsvColumn {
  const choice = choices.find(({ element, bericht }) => {
    const type = answers.find(({ entry }) => entry.bericht === bericht)?.model.type
    return column.uses.every((use) => use.type === type && use.path.join('/') === `Inhoud/${element ?? ''}`)
  })
  const chooses = answers.find(({ entry }) => entry.bericht === choice?.bericht)?.model.type
  return chooses === undefined ? column : { ...column, chooses }
}

/** One column for an element that several answers have in the same place. */
function merge(columns: readonly MessageColumn[]): readonly MessageColumn[] {
  const byPlace = new Map<string, MessageColumn>()
  for (const column of columns) {
    const key = `${column.uses[0].path.join('/')} ${column.uses[0].node.kind}`
    const before = byPlace.get(key)
    byPlace.set(key, before === undefined ? column : { name: before.name, uses: [...before.uses, ...column.uses] })
  }
  return [...byPlace.values()]
}
