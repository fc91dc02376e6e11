/**
 * How the demo is performed: each step is printed, at the pace that was asked, until it is stopped or nobody reads it any more.
 *
 * Inside: what happens on the stage and how time goes by are handed in, so that nothing is waited for.
 */
import { expect, test } from 'vitest'
import { perform } from '../../../cli/demo/perform.ts'
import type { Performing } from '../../../cli/demo/perform.ts'
import type { Step } from '../../../cli/demo/play.ts'
import type { Stage } from '../../../cli/demo/stage.ts'
import { deskIn } from '../said-here.ts'

const steps: readonly Step[] = [
  { kind: 'delivered', receipts: ['aanname'] },
  { kind: 'lied', from: 'A', to: 'B', type: 'Saldoverzoek' },
]
const stage = {} as Stage

/** What is printed, waited for and done after the story. */
async function performed(
  change: Partial<Performing>,
  { stopAfter = 9, reads = true }: { readonly stopAfter?: number; readonly reads?: boolean } = {},
) {
  const [said, waited, after]: [string[], number[], unknown[]] = [[], [], []]
  const stopping = new AbortController()
  const { desk } = deskIn('.')
  const options = { pace: 'none', format: 'json', lang: 'nl', ...change } as const
  const print = async (text: string): Promise<boolean> => {
    said.push(text)
    if (said.length === stopAfter) stopping.abort()
    return reads
  }
  await perform(
    stage,
    { desk: { ...desk, print }, options, stopped: stopping.signal },
    {
      play: async function* () {
        yield* steps
      },
      pause: async (milliseconds) => void waited.push(milliseconds),
      staged: async (...asked) => void after.push(asked),
    },
  )
  return { said, waited, after }
}

test.each([
  ['slow', 3000],
  ['normal', 900],
  ['fast', 300],
  ['none', 0],
] as const)('at a pace that is %s it waits %i milliseconds after each step', async (pace, milliseconds) => {
  expect((await performed({ pace })).waited).toEqual([milliseconds, milliseconds])
})

test('each step is a line of JSON, or told to people in their language', async () => {
  expect((await performed({})).said).toEqual(steps.map((step) => `${JSON.stringify(step)}\n`))
  expect((await performed({ format: 'pretty', lang: 'en' })).said).toEqual([
    '     ✓ Receipts: aanname. The hub has nothing of it left.\n',
    expect.stringMatching(/^\nA lie is caught at the door\nA tampered/),
  ])
})

test('after the story it stays up, unless it is over then, stopped, or read by nobody', async () => {
  expect((await performed({})).after).toHaveLength(1)
  expect((await performed({ once: true })).after).toEqual([])
  expect(await performed({}, { reads: false })).toMatchObject({ said: [{}], waited: [], after: [] })
  expect(await performed({}, { stopAfter: 1 })).toMatchObject({ said: [{}], after: [] })
})
