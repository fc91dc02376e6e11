/**
 * What a device answers late leads nobody away from where they went since, and an answer begun anew comes in the place of the one that was taken back.
 *
 * Inside: the page has no door; its actions are asked where they are made.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gateActions } from '../../portal/browser/gate-actions.ts'
import { inStage } from '../../portal/browser/in-stage.ts'
import { writeCode } from '../../portal/browser/keys/recovery-code.ts'
import { openActions } from '../../portal/browser/open-actions.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Running, Stage } from '../../portal/browser/state.ts'
import { fillActions } from '../../portal/browser/tasks/fill-actions.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { saldoverzoek } from '../exchange/messages.ts'

/** The page, as far as actions ask of it. */
function pageAt(begin: Stage): Running & { readonly idle: () => Promise<void> } {
  let stage = begin
  const doing: Promise<void>[] = []
  return {
    now: () => stage,
    show: (next) => void (stage = next),
    attempt: (act) => void doing.push(act()),
    idle: async () => void (await Promise.all(doing)),
  }
}

/** A device that answers when it is let: that it has no passkey. */
let answer: () => void
beforeEach(() => {
  const asked = new Promise<null>((done) => (answer = () => done(null)))
  vi.stubGlobal('PublicKeyCredential', {})
  vi.stubGlobal('navigator', { userAgent: 'x', credentials: { get: () => asked, create: () => asked } })
})
afterEach(() => vi.unstubAllGlobals())

const clock = (): Date => new Date('2026-11-30T10:00:00Z')
const session = { oin: '00000099000000005000', naam: 'Voorbeeld' }
const nowhere = undefined as never

test('a passkey that is given after somebody went on by the code changes nothing', async () => {
  let isStopped = false
  const server = {
    text: () => Promise.reject(new Refused('SKP-P-20')),
    post: async () => ({ nummer: '12', tot: '2026-11-30T10:10:00Z' }),
    get: async () => ({ eigen: isStopped ? undefined : { bevestigd: false } }),
    remove: async () => undefined,
  }
  const page = pageAt({ at: 'unlock', session, set: 'x', devices: [] } as never)
  const root = { querySelector: () => null }
  const actions = openActions({ server, clock, root } as never, page, nowhere)
  actions.unlockHere()
  actions.unlock(writeCode(new Uint8Array(16)))
  await expect.poll(() => page.now().at).toBe('colleague')
  isStopped = true
  ;(page.now() as Extract<Stage, { at: 'colleague' }>).stop()
  await expect.poll(() => page.now()).toMatchObject({ at: 'unlock', why: 'collega' })
  answer()
  await page.idle()

  expect(page.now()).toMatchObject({ at: 'unlock', why: 'collega' })
})

test('a passkey that cannot be made is told to who still waits for it, not to who went on without', async () => {
  const went: string[] = []
  const at = (begin: Stage) => {
    const page = pageAt(begin)
    return { page, actions: gateActions({ server: {}, clock } as never, page) }
  }
  const next = async (): Promise<void> => void went.push('on')
  const stage = { at: 'device', session, keys: {}, next } as never
  const [waits, goes] = [at(stage), at(stage)]
  waits.actions.remember('Laptop')
  goes.actions.remember('Laptop')
  goes.actions.goOn()
  goes.page.show({ at: 'login' })
  answer()
  await Promise.all([waits.page.idle(), goes.page.idle()])

  expect(waits.page.now()).toMatchObject({ at: 'device', why: 'kan niet' })
  expect(goes.page.now()).toEqual({ at: 'login' })
  expect(went).toEqual(['on'])
})

test('an answer that is begun anew comes in the place of the one that was taken back', async () => {
  const answered = { module: 'schuldregeling', version: '2.0', type: 'SaldoverzoekAntwoord' } as const
  const model = readModel(readLaw(answered.module, answered.version), answered.type)
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(model)))
  const message = saldoverzoek()
  const { Referentienummer: id, ConversatieReferentienummer: conversation } = message.Stuurgegevens
  const heading = { ...answered, id, conversation, sender: session.oin, receiver: session.oin }
  const question = { heading, message: JSON.stringify(message), warnings: [] } as never
  const begun = async (step: string, of: string) => {
    const held = { id: 'taken back', step, message: { Stuurgegevens: { CrossReferentienummer: of } } }
    const page = pageAt({ at: 'work', office: { tray: { entries: () => [held] } } } as never)
    const change = (turn: (work: never) => unknown): void => page.show(turn(page.now() as never) as Stage)
    const world = { clock, randomUuid: () => 'new' } as never
    fillActions(world, { at: inStage(page), change, list: nowhere }).answer(question, answered)
    await page.idle()
    return (page.now() as { readonly filling?: unknown }).filling
  }

  expect(await begun('terug', id ?? '')).toMatchObject({ id: 'new', insteadOf: 'taken back' })
  expect(await begun('wacht', id ?? '')).not.toHaveProperty('insteadOf')
  expect(await begun('terug', 'another')).not.toHaveProperty('insteadOf')
})
