/** The answer that somebody fills in, as a message, with what is found in it. */
import { contentNode } from '../form/content-node.ts'
import { readDraft } from '../form/draft.ts'
import type { Remark } from '../form/field-setting.ts'
import type { Filling } from '../state.ts'
import { answerMessage } from './answer.ts'
import { judgeAnswer } from './judge-answer.ts'

/** The message as it would leave now, and what was found. */
export async function judgeFilling({ question, model, id, draft }: Filling, now: Date): Promise<Judged> {
  const node = contentNode(model)
  const message = answerMessage(question, model, { id, now, content: readDraft(node, draft) })
  return { message, remarks: await judgeAnswer(message, { node, draft }) }
}

type Judged = { readonly message: ReturnType<typeof answerMessage>; readonly remarks: readonly Remark[] }
