/** Makes the lists of a module version from the law: the columns are never written down where the model can tell them. */
import { printMessageId } from '../schemas/index.ts'
import type { MessageModel } from '../schemas/index.ts'
import type { CatalogModule, CsvAgreement } from '../schemas/read.ts'
import { answerColumns, withAnswers } from './answer-columns.ts'
import { fixedValues } from './fixed-values.ts'
import { knownFirst } from './known-columns.ts'
import type { CsvColumn, CsvList } from './list.ts'
import { allColumns, filledIn } from './message-columns.ts'
import type { Entry } from './message-columns.ts'

/** What the lists of one version are made from. */
export type ListSources = {
  readonly module: CatalogModule
  readonly version: string
  readonly agreement: CsvAgreement
  /** All messages of the version. */
  readonly models: readonly MessageModel[]
}

/**
 * Every list of the version: all messages of each type, and the questions of each type that has answers.
 *
 * @since 0.1.0
 * @beta
 */
export function csvLists(sources: ListSources): readonly CsvList[] {
  const entries = sources.module.berichten.flatMap((entry): readonly Entry[] => {
    const cell = entry.versies[sources.version]
    const model = sources.models.find(({ type }) => type === cell?.type)
    const isOut = sources.agreement.zonderLijst?.includes(entry.bericht) ?? false
    return cell === undefined || model === undefined || isOut ? [] : [{ entry, model, name: cell.naam }]
  })
  return entries.flatMap((entry) => {
    const answers = entries.filter((other) => other.entry.antwoordOp.includes(entry.entry.bericht))
    const messages = messageList(sources, entry)
    return answers.length === 0 ? [messages] : [messages, questionList(sources, entry, answers)]
  })
}

function messageList({ module, version, agreement }: ListSources, entry: Entry): CsvList {
  const { type } = entry.model
  const columns = allColumns(agreement, entry, false).map((column) => filledIn(column, 'bericht'))
  return {
    id: printMessageId({ module: module.module, version, type }),
    title: messageTitle(agreement, entry),
    module: module.module,
    version,
    kind: 'berichten',
    message: type,
    gives: [type],
    columns: unique(columns),
    fixed: fixedValues(entry.model),
  }
}

/** Two lists whose names differ in a capital letter only would be mistaken for one another. */
function messageTitle({ bekend }: CsvAgreement, { name }: Entry): string {
  const title = `CSV ${name}`
  return bekend.some(({ titel }) => titel.toLowerCase() === title.toLowerCase()) ? `${title} (losse berichten)` : title
}

function questionList(sources: ListSources, question: Entry, answers: readonly Entry[]): CsvList {
  const { module, version, agreement } = sources
  const known = agreement.bekend.find(({ vraag }) => vraag === question.entry.bericht)
  const copied = allColumns(agreement, question, true)
    .filter(({ uses: [{ path }] }) => path[0] === 'Inhoud' || questionHeading.has(path[1] ?? ''))
    .map((column) => filledIn(withAnswers({ agreement, question, answers }, column), 'vraag'))
  const receiver = copied.filter(({ uses }) => uses[0]?.path[1] === 'Ontvanger')
  const answered = answerColumns({ agreement, question, answers })
  const derived = [...copied.filter((column) => !receiver.includes(column)), ...answered.columns, ...receiver]
  return {
    id: `${printMessageId({ module: module.module, version, type: question.model.type })}-beantwoorden`,
    title: known?.titel ?? `CSV ${question.name} beantwoorden`,
    module: module.module,
    version,
    kind: 'beantwoorden',
    message: question.model.type,
    gives: answered.types,
    columns: unique(known === undefined ? derived : knownFirst(derived, known, agreement.keuzes)),
    fixed: answers.flatMap(({ model }) => fixedValues(model)),
  }
}

/** What of the heading of a question is copied: who asks whom, and its numbers. */
const questionHeading: ReadonlySet<string> = new Set([
  'ConversatieReferentienummer',
  'Referentienummer',
  'Afzender',
  'Ontvanger',
])

/** Two columns never have one name: the second says that it is the answer's. */
function unique(columns: readonly CsvColumn[]): readonly CsvColumn[] {
  const taken = new Set<string>()
  return columns.map((column) => {
    const name = taken.has(column.name) ? `Antwoord.${column.name}` : column.name
    taken.add(name)
    return { ...column, name }
  })
}
