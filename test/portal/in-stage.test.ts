/**
 * Before there is work one thing is done at a time, and whoever went on another way is led nowhere by what comes later.
 *
 * Inside: the page has no door; what leads from stage to stage is asked there.
 */
import { expect, test } from 'vitest'
import { inStage } from '../../portal/browser/in-stage.ts'
import type { Here } from '../../portal/browser/in-stage.ts'
import type { Running, Stage } from '../../portal/browser/state.ts'

/** A page, and what of it went wrong. */
function page(begin: Stage) {
  let stage = begin
  const told: unknown[] = []
  const running: Running = {
    now: () => stage,
    show: (next) => void (stage = next),
    attempt: (act) => void act().catch((error: unknown) => told.push(error)),
  }
  const at = inStage(running)
  /** Begins something under this name; gives what it can lead to, and how to end it. */
  const begun = (what: string) => {
    let here: Here | undefined
    let [end, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined]
    const ended = new Promise<void>((done, failed) => ([end, fail] = [done, failed]))
    at(begin.at, (_, given) => ((here = given), ended), what)
    return { here, end, fail, ended: ended.catch(() => undefined) }
  }
  return { running, told, begun, now: () => stage.at }
}
const unlock = { at: 'unlock', session: {}, set: 'x', devices: [] } as unknown as Stage
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

test('of two things the first that leads on wins, whichever it is', () => {
  for (const [first, second] of [
    ['code', 'passkey'],
    ['passkey', 'code'],
  ]) {
    const { begun, now } = page(unlock)
    const [one, other] = [begun(first ?? ''), begun(second ?? '')]
    one.here?.show({ at: 'busy', what: '' })
    other.here?.show({ at: 'login' })
    expect([now(), one.here?.isLeft(), other.here?.isLeft()]).toEqual(['busy', false, true])
    one.here?.show({ at: 'login' })
    expect(now()).toBe('login')
  }
})

test('to be told that something is wrong, where one is, ends nothing else', () => {
  const { begun, now } = page(unlock)
  const [code, passkey] = [begun('code'), begun('passkey')]
  code.here?.show({ ...unlock, why: 'code' } as Stage)
  expect(passkey.here?.isLeft()).toBe(false)
  passkey.here?.show({ at: 'busy', what: '' })
  expect([now(), code.here?.isLeft()]).toEqual(['busy', true])
})

test('what leads on without a page of its own leads alone', () => {
  const { begun, now } = page(unlock)
  const [goes, waits] = [begun('goes'), begun('waits')]
  goes.here?.leadOn()
  waits.here?.show({ at: 'login' })
  expect([now(), goes.here?.isLeft(), waits.here?.isLeft()]).toEqual(['unlock', false, true])
})

test('one thing is done once at a time, and again when somebody came back', async () => {
  const { begun, running } = page(unlock)
  const first = begun('passkey')
  expect(begun('passkey').here).toBeUndefined()
  first.end()
  await settled()
  const second = begun('passkey')
  begun('code').here?.show({ at: 'login' })
  running.show(unlock)
  // The device still asks: that answer leads nowhere, and the question can be asked again.
  expect([second.here?.isLeft(), begun('passkey').here?.isLeft()]).toEqual([true, false])
})

test('what fails after another thing led on is told to nobody; what led on itself and fails, is told', async () => {
  const { begun, running, told } = page(unlock)
  const [leads, gone] = [begun('leads'), begun('gone')]
  leads.here?.leadOn()
  running.show({ at: 'busy', what: '' })
  gone.fail(new Error('gone'))
  await settled()
  expect(told).toEqual([])
  leads.fail(new Error('leads'))
  await settled()
  expect(told).toEqual([new Error('leads')])
})

test('at work another message is another place, and what fails is told all the same', async () => {
  const work = { at: 'work', section: 'berichten', outgoing: [], notices: [] } as unknown as Stage
  const { begun, running, told } = page(work)
  const read = begun('work')
  running.show({ ...work, mishap: 'x' } as Stage)
  expect(read.here?.isLeft()).toBe(false)
  running.show({ ...work, open: { message: { heading: { id: 'other' } } } } as never)
  expect(read.here?.isLeft()).toBe(true)
  read.fail(new Error('told'))
  await settled()
  expect(told).toEqual([new Error('told')])
})
