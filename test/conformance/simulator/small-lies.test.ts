/** Participants that do everything right but one thing at their own side: the exam notices each by the check that is about it, and by no other. */
import { expect, test } from 'vitest'
import type { Examinee, SidecarReply } from '../../../conformance/index.ts'
import { validateText } from '../../../validator/index.ts'
import { examine } from './exam-room.ts'
import type { Fake } from './fakes.ts'

type Business = Examinee['business']

/** Our own gateway, with part of what its side-car says told otherwise. */
const telling = (half: (business: Business) => Partial<Business>): Fake => ({
  stand: async ({ own }) => ({ examinee: { ...own, business: { ...own.business, ...half(own.business) } } }),
})

const as = (told: SidecarReply, status: number): SidecarReply => ({ ...told, status })
const rowsIn = ({ json }: SidecarReply): readonly Readonly<Record<string, unknown>>[] =>
  json['berichten'] as readonly Readonly<Record<string, unknown>>[]

/** Says what it was sent in what it refuses. */
const parrot = telling((business) => ({
  offer: async (message) => {
    const told = await business.offer(message)
    return told.status < 400 ? told : { ...told, text: told.text + new TextDecoder().decode(message) }
  },
}))

/** Refuses what it has already. */
const touchy = telling((business) => {
  const seen = new Set<string>()
  return {
    offer: async (message) => {
      const told = await business.offer(message)
      const text = new TextDecoder().decode(message)
      return seen.has(text) ? as(told, 409) : (seen.add(text), told)
    },
  }
})

/** Says that it takes what it refuses for its reference. */
const obliging = telling((business) => ({
  offer: async (message) => {
    const told = await business.offer(message)
    return told.status === 409 ? as(told, 202) : told
  },
}))

/** Hands over something else than it got. */
const mangling = telling((business) => ({
  read: async (id) => {
    const told = await business.read(id)
    return { ...told, text: told.text.replace('"Inhoud":{', '"Inhoud":{"Opmerking":"x",') }
  },
}))

/** Goes on showing what was taken over. */
const clinging = telling((business) => {
  const seen = new Map<unknown, Readonly<Record<string, unknown>>>()
  return {
    inbox: async () => {
      const told = await business.inbox()
      for (const row of rowsIn(told)) seen.set(row['id'], row)
      return { ...told, json: { ...told.json, berichten: [...seen.values()] } }
    },
  }
})

/** Shows what was taken over again, later. */
const returning = telling((business) => {
  const taken = new Map<unknown, number>()
  const seen = new Map<unknown, Readonly<Record<string, unknown>>>()
  return {
    takeOver: async (id) => {
      taken.set(id, 0)
      return business.takeOver(id)
    },
    inbox: async () => {
      const told = await business.inbox()
      for (const row of rowsIn(told)) seen.set(row['id'], row)
      const again = [...taken].flatMap(([id, looks]) => (looks > 0 ? (seen.get(id) ?? []) : []))
      for (const [id, looks] of taken) taken.set(id, looks + 1)
      return { ...told, json: { ...told.json, berichten: [...rowsIn(told), ...again] } }
    },
  }
})

/** Says nothing of what is doubtful. */
const unworried = telling((business) => ({
  inbox: async () => {
    const told = await business.inbox()
    return { ...told, json: { ...told.json, berichten: rowsIn(told).map((row) => ({ ...row, signaleringen: [] })) } }
  },
}))

/** Never knows what became of a message. */
const ignorant = telling((business) => ({
  follow: async (id) => {
    const told = await business.follow(id)
    return { ...told, json: { ...told.json, status: 'onderweg' } }
  },
}))

/** Finds what is wrong, and says another place. */
const mumbling: Fake = {
  change: () => ({
    judge: async (message) => {
      const report = await validateText(message)
      return { ...report, findings: report.findings.map((each) => ({ ...each, pointer: '' })) }
    },
  }),
}

test.each<[string, Fake, { readonly only: readonly string[]; readonly told: readonly string[] }]>([
  ['parrot', parrot, { only: ['elke-module/03'], told: ['nothing-repeated present'] }],
  ['touchy', touchy, { only: ['elke-module/01'], told: ['same-is-one status'] }],
  ['obliging', obliging, { only: ['elke-module/02'], told: ['other-refused status'] }],
  ['mangling', mangling, { only: ['elke-module/34'], told: ['delivered-whole differs'] }],
  ['clinging', clinging, { only: ['elke-module/34'], told: ['taken-over present'] }],
  ['returning', returning, { only: ['elke-module/33'], told: ['not-twice present'] }],
  ['unworried', unworried, { only: ['schuldregeling-2.0/11'], told: ['late-signalled absent'] }],
  [
    'ignorant',
    ignorant,
    { only: ['elke-module/05', 'elke-module/06'], told: ['delivery-known absent', 'expiry-known absent'] },
  ],
  ['mumbling', mumbling, { only: ['elke-module/03'], told: ['offer-refused differs'] }],
])(
  '%s',
  async (_, fake, { only, told }) => {
    const results = await examine({ kind: 'shv-fase-2', module: 'schuldregeling', version: '2.0', fake, only })
    const failed = results.filter(({ outcome }) => outcome === 'failed')

    expect([...new Set(failed.map(({ check, reason }) => `${check} ${reason}`))].sort()).toEqual(told)
  },
  240_000,
)
