/** A receiver that rejects whatever comes in, and of which the Afkeurbericht can be made worse. */
import { randomUUID } from 'node:crypto'
import type { Opened } from '../../../conformance/index.ts'
import { schemaset, validateText } from '../../../validator/index.ts'
import { nothingListed, receivingBy, showsNothing } from './fakes.ts'
import type { Fake, Room } from './fakes.ts'

/** An Afkeurbericht without its reference. */
export type Rejection = {
  readonly Stuurgegevens: object
  readonly Inhoud: {
    readonly BetreftReferentienummer: string
    readonly Schemaset: string
    readonly Bevindingen: readonly object[]
  }
}

/** Rejects whatever comes in, with what this makes of the Afkeurbericht that should follow. */
export const rejecting = (said: (good: Rejection, about: Opened) => readonly object[]): Fake => ({
  change: nothingListed,
  stand: (room) =>
    receivingBy(room, (stand) => {
      const seen = new Set<string>()
      const answer = async (about: Opened): Promise<void> => {
        seen.add(about.id)
        await stand.confirm(about.id, 'afgekeurd')
        for (const each of said(await rejectionOf(about, room), about)) {
          const { Stuurgegevens, Inhoud } = each as Rejection
          const outside = { Stuurgegevens: { ...Stuurgegevens, Referentienummer: randomUUID() }, Inhoud }
          await stand.send({ inside: new TextEncoder().encode(JSON.stringify(outside)), outside })
        }
      }
      const work = async (): Promise<void> => {
        for (const each of await stand.arrivals()) if (!seen.has(each.id)) await answer(each)
      }
      return { ...showsNothing, work }
    }),
})

async function rejectionOf({ id, sender, message = '' }: Opened, { own, clock }: Room): Promise<Rejection> {
  const { findings } = await validateText(new TextEncoder().encode(message))
  const Stuurgegevens = {
    ...{ Module: 'protocol', Versie: '1.0', Berichttype: 'Afkeurbericht', ConversatieReferentienummer: randomUUID() },
    ...{
      Afzender: own.oin,
      Ontvanger: sender,
      Tijdstip: clock()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
    },
  }
  // What is good in itself is wrong here because it is about nothing.
  const told = findings.length > 0 ? findings : [{ code: 'seal-broken', pointer: '', severity: 'fout' }]
  const Bevindingen = told.map(({ code, pointer, severity }) => ({ Code: code, Pointer: pointer, Ernst: severity }))
  return { Stuurgegevens, Inhoud: { BetreftReferentienummer: id, Schemaset: schemaset, Bevindingen } }
}

/** The Afkeurbericht with other content. */
export const withContent = ({ Stuurgegevens, Inhoud }: Rejection, change: object): object => ({
  Stuurgegevens,
  Inhoud: { ...Inhoud, ...change },
})
