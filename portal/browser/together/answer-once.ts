/** Sees to it that of several colleagues one answers a question: who sends takes its place in the vault first, which only one can. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import { isObject } from '../../../json/index.ts'
import { isName } from '../../../schemas/index.ts'
import { daysFrom } from '../retention.ts'
import type { VaultItems } from '../vault-items.ts'

/** Days that a place is kept: longer than any question waits. */
const keptDays = 40
/** Answers to one question that ended without arriving, at most. */
const mostPlaces = 20
/** Milliseconds after which a place is free again of which nothing was sent: longer than a session without an act. */
const staleAfter = 20 * 60_000

/** Whose answer it is: the number of the message that may go out, and since when. */
type Place = { readonly number: string; readonly at: string }

type Once = { readonly vault: VaultItems; readonly clock: () => Date }

/** The gateway, which sends an answer only when no other one to this question goes out or went out: that is `reused`. */
export function answeringOnce(gateway: Gateway, once: Once): Gateway {
  return {
    ...gateway,
    submit: async (message) => {
      const answer = answerIn(message)
      if (answer !== undefined && !(await mayAnswer(gateway, once, answer))) return { outcome: 'reused' }
      return gateway.submit(message)
    },
  }
}

type Answer = { readonly question: string; readonly number: string }

/** What this message answers; nothing for another message, and for what the judge has yet to refuse. */
function answerIn(message: Uint8Array): Answer | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(message))
    const head = isObject(read) ? read['Stuurgegevens'] : undefined
    if (!isObject(head)) return undefined
    const { Referentienummer: number, CrossReferentienummer: question } = head
    return typeof number === 'string' && isId(question) ? { question, number } : undefined
  } catch {
    return undefined
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && isName('uuid', value)

async function mayAnswer(gateway: Gateway, { vault, clock }: Once, { question, number }: Answer): Promise<boolean> {
  for (let index = 0; index < mostPlaces; index += 1) {
    const name = `werk/antwoord/${question}/${String(index).padStart(2, '0')}`
    const own: Place = { number, at: clock().toISOString() }
    const keeping = { until: daysFrom(clock(), keptDays), quiet: true } as const
    if (await vault.writeNew(name, JSON.stringify(own), keeping)) return true
    const text = await vault.open(name)
    const taken = text === undefined ? undefined : (JSON.parse(text) as Place)
    if (taken?.number === number) return true
    if (taken !== undefined && !(await isFree(gateway, taken, clock()))) return false
  }
  return false
}

/** Whether the answer that took this place never arrived, or was never sent by who is long gone. */
async function isFree({ sent }: Gateway, { number, at }: Place, now: Date): Promise<boolean> {
  const status = (await sent(number))?.status
  if (status === undefined) return now.getTime() - Date.parse(at) > staleAfter
  return status !== 'wachtend' && status !== 'aangenomen' && status !== 'afgeleverd'
}
