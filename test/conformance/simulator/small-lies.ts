/** Participants that do everything right but one thing, and by which check, and no other, the exam must notice each. */
import { randomUUID } from 'node:crypto'
import type { Examinee, SidecarReply } from '../../../conformance/index.ts'
import { validateText } from '../../../validator/index.ts'
import { handingOver, nothingListed, receivingBy } from './fakes.ts'
import type { Fake } from './fakes.ts'
import { rejecting, withContent } from './rejecting.ts'

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

/** Rejects whatever comes in, as it should be done with what is off-spec. */
const upright = rejecting((good) => [good])

/** Says it twice. */
const echoing = rejecting((good) => [good, good])

/** Rejects by a message that is off-spec itself. */
const sloppy = rejecting((good) => [withContent(good, { Opmerking: 'x' })])

/** Says what is wrong about another message than it got. */
const confused = rejecting((good) => [withContent(good, { BetreftReferentienummer: randomUUID() })])

/** Says that something is wrong, and another place. */
const vague = rejecting((good) => [
  withContent(good, { Bevindingen: good.Inhoud.Bevindingen.map((each) => ({ ...each, Pointer: '' })) }),
])

/** Says by its name what it does not know. */
const telltale = rejecting((good, { message = '{}' }) => {
  const { Inhoud } = JSON.parse(message) as { readonly Inhoud: object }
  const named = Object.keys(Inhoud).map((name) => ({
    Code: 'element-unknown',
    Pointer: `/Inhoud/${name}`,
    Ernst: 'fout',
  }))
  return [withContent(good, { Bevindingen: [...good.Inhoud.Bevindingen, ...named] })]
})

/** Hands over, and does not confirm. */
const mute: Fake = {
  change: ({ hub }) => ({ hub: { ...hub, confirm: async () => ({ kind: 'unreachable' }) } }),
}

/** Hands over, and signs that it rejected. */
const twofaced: Fake = {
  change: nothingListed,
  stand: (room) => receivingBy(room, (stand) => handingOver(stand, 'afgekeurd')),
}

/** Confirms each message once, whatever the hub forgets. */
const stubborn: Fake = {
  change: ({ hub }) => {
    const told = new Map<string, Awaited<ReturnType<typeof hub.confirm>>>()
    const confirm: typeof hub.confirm = async (id, jws) => {
      const answer = told.get(id) ?? (await hub.confirm(id, jws))
      told.set(id, answer)
      return answer
    }
    return { hub: { ...hub, confirm } }
  },
}

/** By the name of who lies: how, the scenarios in which it shows, and `check reason` of all that must fail there. */
export const smallLies: Readonly<Record<string, readonly [Fake, readonly string[], readonly string[]]>> = {
  parrot: [parrot, ['elke-module/03'], ['nothing-repeated present']],
  touchy: [touchy, ['elke-module/01'], ['same-is-one status']],
  obliging: [obliging, ['elke-module/02'], ['other-refused status']],
  mangling: [mangling, ['elke-module/34'], ['delivered-whole differs']],
  clinging: [clinging, ['elke-module/34'], ['taken-over present']],
  returning: [returning, ['elke-module/33'], ['not-twice present']],
  unworried: [unworried, ['schuldregeling-2.0/11'], ['late-signalled absent']],
  ignorant: [ignorant, ['elke-module/05', 'elke-module/06'], ['delivery-known absent', 'expiry-known absent']],
  mumbling: [mumbling, ['elke-module/03'], ['offer-refused differs']],
  upright: [upright, ['elke-module/22'], []],
  echoing: [echoing, ['elke-module/22'], ['rejected-once present']],
  sloppy: [sloppy, ['elke-module/22'], ['rejected-once differs']],
  confused: [confused, ['elke-module/22'], ['rejection-says differs']],
  vague: [vague, ['elke-module/22'], ['rejection-says differs']],
  telltale: [telltale, ['elke-module/22'], ['rejection-silent present']],
  quarrelsome: [upright, ['elke-module/31'], ['no-answer present']],
  mute: [mute, ['elke-module/34'], ['confirmed absent']],
  twofaced: [twofaced, ['elke-module/34'], ['confirmed rejected']],
  stubborn: [stubborn, ['elke-module/33'], ['confirmed-again absent']],
}
