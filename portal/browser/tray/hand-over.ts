/** Hands a held message to the gateway, once: whoever finishes what another page began says the same. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import type { Proposals } from './proposals.ts'
import type { Held, HeldEntry, WholeMessage } from './held.ts'

/** What became of it. */
export type HandedOver = 'onderweg' | NonNullable<HeldEntry['why']>

type Agreeing = Pick<Proposals, 'agreeTo'>

/** The message as it leaves at this time. */
function sentAt({ Stuurgegevens, Inhoud }: WholeMessage, at: string): WholeMessage {
  return { Stuurgegevens: { ...Stuurgegevens, Tijdstip: `${at.slice(0, 19)}Z` }, Inhoud }
}

/** Hands it over; one that the gateway has already is not handed over again. */
export async function handOver(
  { gateway, proposals }: { readonly gateway: Pick<Gateway, 'submit' | 'sent'>; readonly proposals: Agreeing },
  { message, eyes }: Pick<Held, 'message' | 'eyes'>,
  at: string,
): Promise<HandedOver> {
  if ((await gateway.sent(message.Stuurgegevens.Referentienummer)) !== undefined) return 'onderweg'
  const bytes = new TextEncoder().encode(JSON.stringify(sentAt(message, at)))
  if (eyes === true) proposals.agreeTo(bytes)
  switch ((await gateway.submit(bytes)).outcome) {
    case 'reused':
      // When nothing left under this number, a colleague answers the same question: one answer goes out.
      return (await gateway.sent(message.Stuurgegevens.Referentienummer)) === undefined ? 'beantwoord' : 'onderweg'
    case 'taken':
    case 'ended':
      // It has left: what became of it stands with what was sent.
      return 'onderweg'
    case 'off-spec':
    case 'version':
    case 'sender':
      return 'inhoud'
    case 'receiver':
    case 'directory':
    case 'full':
      return 'ontvanger'
  }
}
