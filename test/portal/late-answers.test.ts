/**
 * What comes late, from a device, the server or the vault, leads nobody away from where they went since; and an answer begun anew comes in the
 * place of the one that was taken back.
 *
 * Inside: the page has no door; its actions are asked where they are made.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { draftOf } from '../../portal/browser/form/draft.ts'
import { gateActions } from '../../portal/browser/gate-actions.ts'
import { inStage } from '../../portal/browser/in-stage.ts'
import { bearKeys } from '../../portal/browser/keys/organisation-keys.ts'
import { writeCode } from '../../portal/browser/keys/recovery-code.ts'
import { openActions } from '../../portal/browser/open-actions.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Running, Stage, Work } from '../../portal/browser/state.ts'
import { fillActions } from '../../portal/browser/tasks/fill-actions.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { house } from '../cli/run-skp.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'

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

/** Something that comes when it is let. */
function gate<Value>(value: Value): { readonly come: Promise<Value>; readonly open: () => void } {
  let open: () => void = () => undefined
  const come = new Promise<Value>((done) => (open = () => done(value)))
  return { come, open }
}

/** A device that answers when it is let: that it has no passkey, or with one. */
let answer: (made?: object) => void
beforeEach(() => {
  const asked = new Promise<object | null>((done) => (answer = (made) => done(made ?? null)))
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

test('a code that opens after somebody went on another way leads them nowhere; and who waited for it, to the next page', async () => {
  const born = await bearKeys(session.oin, clock())
  const opened = async (isGone: boolean): Promise<readonly unknown[]> => {
    const slow = gate(born.coded.locked)
    const page = pageAt({ at: 'unlock', session, set: 'x', devices: [] } as never)
    const began = vi.fn(async () => undefined)
    vi.stubGlobal('localStorage', { getItem: () => (isGone ? `2026-11 x` : null) })
    openActions({ server: { text: () => slow.come }, clock, root: {} } as never, page, began).unlock(born.coded.code)
    if (isGone) page.show({ at: 'login' })
    slow.open()
    await page.idle()
    return [page.now().at, began.mock.calls.length]
  }

  expect([await opened(true), await opened(false)]).toEqual([
    ['login', 0],
    ['device', 0],
  ])
})

test('who goes on without a passkey while it is being kept goes on once', async () => {
  const went: string[] = []
  const keeping = gate(undefined)
  const asked: string[] = []
  const server = {
    put: (path: string) => (asked.push(path), keeping.come),
    get: async () => [],
    text: async () => undefined,
    post: async () => ({}),
  }
  const born = await bearKeys(session.oin, clock())
  const next = async (): Promise<void> => void went.push('on')
  const page = pageAt({ at: 'device', session, keys: born, next } as never)
  const actions = gateActions({ server, clock, randomUuid: () => 'new' } as never, page)
  actions.remember('Laptop')
  const first = new Uint8Array(32)
  answer({ rawId: first.buffer, getClientExtensionResults: () => ({ prf: { enabled: true, results: { first } } }) })
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  actions.goOn()
  keeping.open()
  await page.idle()

  expect(went).toEqual(['on'])
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
    fillActions(world, { at: inStage(page), change, toList: nowhere }).answer(question, answered)
    await page.idle()
    return (page.now() as { readonly filling?: unknown }).filling
  }

  expect(await begun('terug', id ?? '')).toMatchObject({ id: 'new', insteadOf: 'taken back' })
  expect(await begun('wacht', id ?? '')).not.toHaveProperty('insteadOf')
  expect(await begun('terug', 'another')).not.toHaveProperty('insteadOf')
})

describe('an answer that is slow to be sent', () => {
  const answered = { module: 'schuldregeling', version: '2.0', type: 'SaldoverzoekAntwoord' } as const
  const model = readModel(readLaw(answered.module, answered.version), answered.type)
  const example = (name: string) =>
    JSON.parse(readFileSync(join(house, 'examples/goed/schuldregeling-2.0', name), 'utf8')) as Message
  const question = example('04-Saldoverzoek.json')
  const { Referentienummer: asked } = question.Stuurgegevens
  const heading = {
    ...answered,
    id: asked,
    type: 'Saldoverzoek',
    conversation: asked,
    sender: question.Stuurgegevens['Afzender'],
    receiver: question.Stuurgegevens['Ontvanger'],
  }
  const own = '00000000-0000-4000-8000-000000000001'
  const draft = draftOf(contentNode(model), example('05-SaldoverzoekAntwoord.json').Inhoud)
  const filling = { question: { heading, message: JSON.stringify(question) }, model, id: own, draft, remarks: [] }

  /** Sends it twice, lets `meanwhile` happen, and gives where one is then and how often it was held. */
  async function sent(meanwhile: (page: Running, work: Work) => void, error?: Error) {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(model)))
    const holding = gate(undefined)
    let held = 0
    const under: unknown[] = []
    const hold = async ({ message }: { readonly message: Message }): Promise<void> => {
      held += 1
      under.push(message.Stuurgegevens.Referentienummer)
      await holding.come
      if (error !== undefined) throw error
    }
    const office = {
      tray: { hold, freeNumber: async () => ({ id: 'free' }) },
      names: { learn: async () => undefined },
      gateway: { sent: async () => undefined },
      twoLogins: { current: async () => ({ soorten: [] }) },
      fourEyes: { current: async () => ({}) },
      writing: { done: async () => undefined },
    }
    const page = pageAt({ at: 'work', section: 'berichten', office, filling } as never)
    const change = (turn: (work: Work) => Work): void => page.show(turn(page.now() as Work))
    const toList = ({ filling: _, ...work }: Work): Work => ({ ...work, section: 'lijst' })
    const world = { clock, randomUuid: () => 'new', root: { querySelector: () => null } } as never
    const actions = fillActions(world, { at: inStage(page), change, toList })
    actions.send()
    await expect.poll(() => held, { timeout: 20_000 }).toBe(1)
    actions.send()
    meanwhile(page, page.now() as Work)
    holding.open()
    await page.idle()
    return { ...(page.now() as Work), held, under }
  }
  const other = { ...filling, id: 'other', draft: { Other: 'x' } }
  const toOther = (page: Running, work: Work): void => page.show({ ...work, filling: other as never })
  const typed = (page: Running, work: Work): void =>
    page.show({ ...work, filling: { ...filling, draft: { Typed: 'x' } } as never })
  const away = new Refused('onbereikbaar')

  test('leaves who is at another one there, and says there that it did not go', async () => {
    expect(await sent(toOther)).toMatchObject({ section: 'berichten', filling: other, held: 1 })
    expect(await sent(toOther)).not.toHaveProperty('mishap')
    expect(await sent(toOther, away)).toMatchObject({ filling: other, mishap: 'onbereikbaar' })
  })

  test('leads to the list who is still there, or keeps what was typed since and says why', async () => {
    expect(await sent(() => undefined)).toMatchObject({ section: 'lijst', held: 1, under: ['free'] })
    // What was typed after the press is not thrown away with what was held.
    const older = await sent(typed)
    expect(older).toMatchObject({ section: 'berichten', filling: { id: own, draft: { Typed: 'x' } }, held: 1 })
    expect(older.filling?.remarks.map(({ text }) => text).join()).toMatch(/^Het antwoord staat klaar zoals het was/)
    const failed = await sent(typed, away)
    expect(failed).toMatchObject({ filling: { id: own, draft: { Typed: 'x' } } })
    expect(failed.filling?.remarks.map(({ text }) => text).join()).toMatch(
      /niet bereikbaar\. Wat u invulde staat hier nog/,
    )
    expect(failed).not.toHaveProperty('mishap')
  })
})
