/**
 * Who plays a creditor answers all that waits, again at each news, until stopped; what cannot be answered now is said and waits.
 *
 * Inside: the gateway is made by hand, so that it fails when the test says so.
 */
import { expect, test } from 'vitest'
import { answerAll } from '../../../cli/simulator/answer-all.ts'
import { storyMessage } from '../../../conformance/index.ts'
import type { CaseMessage } from '../../../conformance/index.ts'
import { deskIn } from '../said-here.ts'

type Waits = { readonly id: string; readonly message: string }

/** What was done at the gateway, news after news, with what waited at each. */
async function answered(news: readonly (readonly Waits[] | Error)[], fails: (id: string) => boolean = () => false) {
  const done: string[] = []
  const stopping = new AbortController()
  const { desk, said } = deskIn('.')
  let look = 0
  const gateway = {
    inbox: async () => {
      const waiting = news[look] ?? []
      if (waiting instanceof Error) throw waiting
      return waiting.map(({ id, message }) => ({ heading: { id }, message }))
    },
    submit: async (bytes: Uint8Array) => {
      const { Stuurgegevens } = JSON.parse(new TextDecoder().decode(bytes)) as CaseMessage
      done.push(`sent ${Stuurgegevens['Berichttype']}`)
    },
    takeOver: async (id: string) => {
      if (fails(id)) throw new Error('not now')
      done.push(`took ${id}`)
    },
    news: async (...[kind, wait, signal]: readonly [string, number, AbortSignal]) => {
      done.push(`${kind} ${wait} ${signal === stopping.signal}`)
      look += 1
      if (look >= news.length) stopping.abort()
    },
  }
  await answerAll({ gateway: gateway as never }, desk, stopping.signal)
  return { done, said: said() }
}

const question = { id: 'een', message: JSON.stringify(storyMessage('04-Saldoverzoek.json')) }
const heard = 'inkomend 5000 true'

test('a question is answered and taken over, and then there is news', async () => {
  expect(await answered([[question], []])).toEqual({
    done: ['sent SaldoverzoekAntwoord', 'took een', heard, heard],
    said: '',
  })
})

test('what cannot be taken over or read now is said, and the rest goes on', async () => {
  const broken = { id: 'twee', message: '{' }
  const { done, said } = await answered([new Error('away'), [broken, question]], (id) => id === 'twee')

  expect(done).toEqual([heard, 'sent SaldoverzoekAntwoord', 'took een', heard])
  expect(said).toBe('! answer-failed! answer-failed')
})
