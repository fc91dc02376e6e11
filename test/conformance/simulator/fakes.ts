/**
 * Participants that do one thing wrong each: our own gateway with that one thing changed, or with a stand-in for the half that
 * our gateway would not get wrong.
 *
 * Inside: opens a stand-in as the desk opens the simulator's participants; its door is the program.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCounterparty } from '../../../cli/simulator/counterparty.ts'
import type { RunningCounterparty } from '../../../cli/simulator/counterparty.ts'
import type { OwnSetting } from '../../../cli/simulator/own-gateway.ts'
import { sharedBook } from '../../../cli/simulator/shared-book.ts'
import type { Examinee, SidecarReply } from '../../../conformance/index.ts'
import type { GatewayOptions } from '../../../gateway/index.ts'

/** What a fake is made of. */
export type Room = {
  readonly own: Examinee
  readonly home: string
  readonly clock: () => Date
  readonly hub: () => string
}

/** A participant that works in moments, beside our own gateway. */
type Faked = {
  readonly examinee: Examinee
  readonly work?: () => Promise<void>
  readonly close?: () => Promise<void>
}

/** How our gateway is changed, and what stands in for part of it. */
export type Fake = {
  readonly change?: OwnSetting['change']
  readonly stand?: (room: Room) => Promise<Faked>
}

/** Sends as it should, and looks for nothing. */
export const nothingListed = ({ hub }: GatewayOptions): Partial<GatewayOptions> => ({
  hub: {
    ...hub,
    list: async (page, signal) => {
      const answer = await hub.list({ ...page, wait: 0 }, signal)
      return answer.kind === 'good' ? { ...answer, value: [] } : answer
    },
  },
})

const reply = (status: number, json: SidecarReply['json'] = {}, text = JSON.stringify(json)): SidecarReply => ({
  status,
  json,
  text,
})

/** What a stand-in for the receiving half does. */
type Half = Pick<Examinee['business'], 'inbox' | 'read' | 'takeOver'> & Pick<Faked, 'work'>

/** The receiving half by a stand-in at the same OIN; our gateway, which lists nothing, goes on sending. */
export async function receivingBy(
  { own, home, clock, hub }: Room,
  half: (stand: RunningCounterparty) => Half,
): Promise<Faked> {
  const stand = await openCounterparty({ home, oin: own.oin, hub, clock, book: await sharedBook(home, clock) })
  const { work, ...business } = half(stand)
  return {
    examinee: { ...own, business: { ...own.business, ...business } },
    work: async () => {
      await stand.renew()
      await work?.()
    },
    close: stand.close,
  }
}

export const showsNothing = {
  inbox: async () => reply(200, { berichten: [] }),
  read: async () => reply(404),
  takeOver: async () => reply(404),
}

const valid = async () => ({ valid: true, findings: [] })
const day = 24 * 60 * 60 * 1000

/** Never fetches. */
export const deaf: Fake = { change: nothingListed }

/** Keeps what it was given for three days before it offers it. */
export const late: Fake = {
  change: ({ hub, clock }) => {
    const since = new Map<string, number>()
    const submit: typeof hub.submit = async (id, event) => {
      const first = since.get(id) ?? clock().getTime()
      since.set(id, first)
      return clock().getTime() - first < 3 * day ? { kind: 'unreachable' } : hub.submit(id, event)
    }
    return { hub: { ...hub, submit } }
  },
}

/** Shows what came in until it is taken over, and then confirms it so; what was taken over once it does not show again. */
export function handingOver(stand: RunningCounterparty, verdict: 'ontvangen' | 'afgekeurd'): Half {
  const taken = new Set<string>()
  const shown = async (): ReturnType<RunningCounterparty['arrivals']> =>
    (await stand.arrivals()).filter(({ id }) => !taken.has(id))
  return {
    inbox: async () => reply(200, { berichten: (await shown()).map(({ id }) => ({ id, signaleringen: [] })) }),
    read: async (id) => {
      const found = (await shown()).find((each) => each.id === id)
      return found?.message === undefined ? reply(404) : reply(200, {}, found.message)
    },
    takeOver: async (id) => {
      taken.add(id)
      await stand.confirm(id, verdict)
      return reply(204)
    },
    work: async () => {
      for (const { id } of await stand.arrivals()) if (taken.has(id)) await stand.confirm(id, verdict)
    },
  }
}

/** Judges nothing: sends and hands over whatever there is. */
export const lax: Fake = {
  change: (options) => ({ ...nothingListed(options), judge: valid }),
  stand: (room) => receivingBy(room, (stand) => handingOver(stand, 'ontvangen')),
}

/** Refuses what is good: of its own business system, and of others. */
export const strict: Fake = {
  change: (options) => ({
    ...nothingListed(options),
    judge: async () => ({
      valid: false,
      findings: [{ code: 'element-unknown', severity: 'fout', pointer: '/Inhoud', params: { member: 'x' } }],
    }),
  }),
  stand: (room) =>
    receivingBy(room, (stand) => ({
      ...showsNothing,
      work: async () => {
        for (const { id } of await stand.arrivals()) await stand.confirm(id, 'afgekeurd')
      },
    })),
}

/** Confirms what it never read, and says that it delivered what nobody took. */
export const lying: Fake = {
  change: nothingListed,
  stand: async (room) => {
    const faked = await receivingBy(room, (stand) => ({
      ...showsNothing,
      work: async () => {
        for (const { id } of await stand.arrivals()) await stand.confirm(id)
      },
    }))
    const { business } = faked.examinee
    const follow: typeof business.follow = async (id) => {
      const told = await business.follow(id)
      return told.status === 200 ? { ...told, json: { ...told.json, status: 'afgeleverd' } } : told
    }
    return { ...faked, examinee: { ...faked.examinee, business: { ...business, follow } } }
  },
}

/** Loses its outbox when it is started again. */
export const forgetful: Fake = {
  stand: async ({ own, home }) => ({
    examinee: {
      ...own,
      restart: async () => {
        rmSync(join(home, own.oin, 'gegevens', 'uitbak'), { recursive: true, force: true })
        await own.restart?.()
      },
    },
  }),
}
