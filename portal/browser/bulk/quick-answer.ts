/** Quick answers: those that need no more than a choice, because the question says all the rest; which they are follows from the model. */
import { isObject } from '../../../json/index.ts'
import type { EnumNode, MessageId, MessageModel, Property } from '../../../schemas/index.ts'
import { choicesOf } from '../form/choice-words.ts'
import { contentNode } from '../form/content-node.ts'

/** An answer that can be given to many questions at once. */
export type QuickAnswer = {
  readonly id: MessageId
  readonly title: string
  /** Elements that the question says under the same name. */
  readonly copied: readonly string[]
  /** Elements that always say the same. */
  readonly fixed: Readonly<Record<string, unknown>>
  /** What is chosen; absent when there is nothing to choose. */
  readonly choice?: {
    readonly name: string
    readonly title: string
    readonly values: readonly { readonly value: string; readonly label: string }[]
  }
}

/** The quick answer that this message is to that question; nothing when it takes more than a choice. */
export function quickAnswer(question: MessageModel, answer: MessageModel): QuickAnswer | undefined {
  const node = contentNode(answer)
  if (node.kind !== 'object') return undefined
  const required = node.properties.filter((each) => each.required)
  const choices = required.filter(({ node: { kind } }) => kind === 'enum')
  const fixed = required.flatMap(({ name, node: inside }) =>
    inside.kind === 'const' ? [[name, inside.value] as const] : [],
  )
  const copied = required.filter((each) => isSaidBy(question, each)).map(({ name }) => name)
  if (choices.length > 1 || choices.length + fixed.length + copied.length < required.length) return undefined
  const [choice] = choices
  const { module, version, type } = answer
  return {
    ...{ id: { module, version, type }, title: answer.root.annotations.title, copied },
    fixed: Object.fromEntries(fixed),
    ...(choice === undefined ? {} : { choice: choiceOf(choice) }),
  }
}

/** Whether the question must say the same element, as text, under the same name. */
function isSaidBy(question: MessageModel, { name, node }: Property): boolean {
  const asked = contentNode(question)
  const found = asked.kind === 'object' ? asked.properties.find((each) => each.name === name) : undefined
  return node.kind === 'text' && found?.required === true && found.node.kind === 'text'
}

function choiceOf({ name, node }: Property): NonNullable<QuickAnswer['choice']> {
  return { name, title: node.annotations.title, values: choicesOf(node as EnumNode) }
}

/** The content of the answer to this question. */
export function quickContent(
  { copied, fixed, choice }: QuickAnswer,
  question: unknown,
  chosen: string | undefined,
): Readonly<Record<string, unknown>> {
  const said = isObject(question) ? question : {}
  return {
    ...Object.fromEntries(copied.map((name) => [name, said[name]])),
    ...fixed,
    ...(choice === undefined ? {} : { [choice.name]: chosen }),
  }
}
