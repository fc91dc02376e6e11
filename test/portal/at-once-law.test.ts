/**
 * H-21: of colleagues who change the rule of four eyes at once, in whichever order the server hears their pages, none makes it less strict
 * alone, and none replaces or answers what a colleague asked without having seen it.
 *
 * Inside: the rule is the page's; the server is one that hears each request when it is drawn.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFourEyes } from '../../portal/browser/four-eyes/rule.ts'
import type { FourEyes } from '../../portal/browser/four-eyes/rule.ts'
import { unlock } from '../../portal/browser/keys/locker.ts'
import type { Server } from '../../portal/browser/server.ts'
import { vaultItems } from '../../portal/browser/vault-items.ts'

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const people = ['een', 'twee', 'drie'] as const
type Person = (typeof people)[number]
type Proposed = NonNullable<FourEyes['voorstel']>
/** One change of the rule: what stood there, what came, and who put it, who then answered yes or no to what was shown, or asked. */
type Step = { readonly before: FourEyes; readonly after: FourEyes; readonly by: Person; readonly said?: Said }
type Said = { readonly isGood: boolean; readonly shown: Proposed }

const amounts = [undefined, 100, 200, 300] as const
const act = fc.oneof(
  fc.record({ ask: fc.constantFrom(...amounts) }),
  fc.record({ isGood: fc.boolean() }),
  fc.constant({ isGood: true }),
)
const acts = fc.array(act, { minLength: 1, maxLength: 4 })

/** A vault with one item, which hears each request when its turn is drawn, and every change of it. */
function vault(turn: (label: string) => Promise<void>) {
  let kept: string | undefined
  const steps: { readonly was: string | undefined; readonly is: string; readonly by: Person; readonly said?: Said }[] =
    []
  const put = (was: string | undefined, is: string, [by, said]: readonly [Person, Said | undefined]): boolean => {
    steps.push({ was, is, by, ...(said === undefined ? {} : { said }) })
    kept = is
    return true
  }
  const serverOf = (by: Person, saying: () => Said | undefined) => ({
    text: async () => {
      await turn(`${by} reads`)
      return kept
    },
    putNew: async (_: string, body: string) => {
      await turn(`${by} puts`)
      return kept === undefined && put(kept, body, [by, saying()])
    },
    putInstead: async (_: string, was: string, body: string) => {
      await turn(`${by} puts`)
      return kept?.split('.').at(-1) === was && put(kept, body, [by, saying()])
    },
  })
  const read = async (text: string | undefined): Promise<FourEyes> =>
    text === undefined ? {} : (JSON.parse((await unlock(text, key)) ?? '') as FourEyes)
  const changes = async (): Promise<readonly Step[]> =>
    Promise.all(
      steps.map(async ({ was, is, ...rest }) => ({ ...rest, before: await read(was), after: await read(is) })),
    )
  return { serverOf, changes }
}

const isLooser = ({ bedrag: now }: FourEyes, { bedrag: next }: FourEyes): boolean =>
  now !== undefined && (next === undefined || next > now)

test('law: H-21: in whichever order the pages of colleagues are heard, four eyes become less strict by two, who saw the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.tuple(acts, acts, acts), async (scheduler, all) => {
      let made = 0
      const { serverOf, changes } = vault((label) => scheduler.schedule(Promise.resolve(), label))
      const work = people.map(async (id, at) => {
        let said: Said | undefined
        const items = vaultItems(serverOf(id, () => said) as unknown as Server, key)
        const clock = (): Date => new Date(Date.UTC(2026, 10, 23) + (made += 1))
        const rule = createFourEyes({ items, clock, me: () => ({ id, naam: id }) })
        for (const each of all[at] ?? []) {
          said = undefined
          if ('ask' in each) await rule.change(each.ask).catch(told)
          else {
            await rule.load()
            const shown = rule.now().voorstel
            if (shown === undefined) continue
            said = { isGood: each.isGood, shown }
            await rule.answer(each.isGood, shown).catch(told)
          }
        }
      })
      await scheduler.waitFor(Promise.all(work))
      for (const { before, after, by, said } of await changes()) {
        const { voorstel } = before
        if (isLooser(before, after)) {
          expect(said).toEqual({ isGood: true, shown: voorstel })
          expect([after.bedrag, voorstel?.door.id === by]).toEqual([voorstel?.bedrag, false])
        }
        const isReplaced = voorstel !== undefined && after.voorstel?.at !== voorstel.at
        if (isReplaced && voorstel.door.id !== by) expect(said?.shown).toEqual(voorstel)
      }
    }),
    { numRuns: 60 },
  )
})

/** Others were first each time; then nothing changed. */
function told(error: unknown): void {
  expect(String(error)).toContain('changes all the time')
}
