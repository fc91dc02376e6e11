/** The operations of a mailbox: each looks at the state of things and decides; what it then does is data. */
import type { ReceiptFact } from '../../envelope/visible.ts'
import type { Act as Done, State } from './draft.ts'
import type { NewLogLine } from './journal.ts'
import { factOf, lineOf } from './lines.ts'
import type { Act, Mailbox, Parcel, Quota, RefusalQuota } from './mailbox.ts'
import { placesOf } from './loads.ts'
import type { Message, Needs } from './store.ts'

/** What an operation comes to. `done` has a fact exactly when the outcome has a receipt of now. */
type Decision<Outcome> = { readonly outcome: Outcome; readonly done?: Done }

/** An operation: what it is about, and what it decides. */
export type Operation<Outcome> = {
  readonly needs: Partial<Needs>
  /** Bytes of messages that it may write. */
  readonly bytes?: number
  /** It is for what is new: without room it is left out, so that what waits can be handed over and end. */
  readonly grows?: boolean
  readonly decide: (state: State) => Decision<Outcome>
}

type OfferSetting = { readonly quota: Quota; readonly month: string; readonly actor: string; readonly epoch: string }

/** Keeps a message, unless its id is known or there is no place for it. */
export function offer(
  { body, ...parcel }: Parcel,
  { quota, month, actor, epoch }: OfferSetting,
): Operation<
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'known'; readonly number: number }
  | { readonly outcome: 'full'; readonly quota: keyof Quota }
> {
  const { id, sender, receiver, module, version, type, digest, acceptedAt, expiresAt } = parcel
  const size = body.length
  return {
    needs: { ids: [id], loads: placesOf(parcel), receivers: [receiver] },
    bytes: size,
    grows: true,
    decide: (state) => {
      const before = state.message(id)
      if (before !== undefined) {
        const same = before.digest === digest && before.sender === sender
        return { outcome: same ? { outcome: 'known', number: before.receipt } : { outcome: 'conflict' } }
      }
      const full = fullQuota(state, { receiver, sender, size }, quota)
      if (full !== undefined) return { outcome: { outcome: 'full', quota: full } }
      const message = { ...parcel, size, sequence: state.sequence(receiver) + 1, fetched: false }
      const done = {
        line: { ...lineOf(parcel, acceptedAt), handeling: 'aangeboden', actor },
        fact: { ...factOf(parcel, epoch), soort: 'aanname', tijdstip: acceptedAt, verlooptOp: expiresAt },
        take: { message, body },
        count: { oin: sender, module, version, type, month, way: 'sent' },
      } as const
      return { outcome: { outcome: 'accepted' }, done }
    },
  }
}

function fullQuota(
  { load }: State,
  { receiver, sender, size }: Pick<Message, 'receiver' | 'sender' | 'size'>,
  quota: Quota,
): keyof Quota | undefined {
  const mailbox = load({ receiver })
  if (mailbox.messages >= quota.mailboxMessages) return 'mailboxMessages'
  if (mailbox.bytes + size > quota.mailboxBytes) return 'mailboxBytes'
  return load({ receiver, sender }).messages >= quota.pairMessages ? 'pairMessages' : undefined
}

/** Puts on record that a message was refused, unless this actor has had its refusals of the period. */
export function refuse(
  fact: ReceiptFact,
  line: NewLogLine,
  { most, period }: RefusalQuota,
): Operation<{ readonly outcome: 'recorded' | 'full' }> {
  const refused = { actor: line.actor, period }
  return {
    needs: { refusals: [refused] },
    grows: true,
    decide: (state) =>
      state.refused(refused) >= most
        ? { outcome: { outcome: 'full' } }
        : { outcome: { outcome: 'recorded' }, done: { line, fact, refused } },
  }
}

type Fetch = Act & { readonly receiver: string; readonly epoch: string }

/** Hands a message over, unless it is past its time: then it ends. */
export function fetch(id: string, { receiver, epoch, at, actor }: Fetch): Operation<Message | 'expired' | undefined> {
  return {
    needs: { ids: [id] },
    decide: (state) => {
      const found = state.message(id)
      if (found?.receiver !== receiver || found.end !== undefined) return { outcome: undefined }
      if (isPast(found, at)) return { outcome: 'expired', done: expired(found, { at, reden: 'termijn', epoch }) }
      const line = { ...lineOf(found, at), handeling: 'opgehaald', actor } as const
      return { outcome: found, done: { line, fetched: found } }
    },
  }
}

/** Who confirms what, and when. */
type Claim = Parameters<Mailbox['confirm']>[2] & {
  readonly receiver: string
  readonly id: string
  readonly epoch: string
}

/** Ends a message as delivered; the first confirmation counts. */
export function confirm({
  receiver,
  id,
  epoch,
  jws,
  at,
  actor,
  receivedIn,
  ...verdict
}: Claim): Operation<
  { readonly outcome: 'confirmed' | 'expired' | 'unknown' } | { readonly outcome: 'known'; readonly number: number }
> {
  return {
    needs: { ids: [id] },
    decide: (state) => {
      const found = state.message(id)
      if (found?.receiver !== receiver) return { outcome: { outcome: 'unknown' } }
      const { end, module, version, type } = found
      if (end !== undefined)
        return { outcome: end.kind === 'verloop' ? { outcome: 'expired' } : { outcome: 'known', number: end.receipt } }
      // Past its time it has expired, even when nobody has come by to say so: then both ends see the same.
      if (isPast(found, at))
        return { outcome: { outcome: 'expired' }, done: expired(found, { at, reden: 'termijn', epoch }) }
      const counted = { oin: receiver, module, version, type, way: 'received' } as const
      const done = {
        line: { ...lineOf(found, at), handeling: 'bevestigd', actor, ...verdict },
        fact: { ...factOf(found, epoch), soort: 'aflevering', tijdstip: at, bevestiging: jws },
        end: { message: found, kind: 'aflevering' },
        ...(receivedIn === undefined ? {} : { count: { ...counted, month: receivedIn } }),
      } as const
      return { outcome: { outcome: 'confirmed' }, done }
    },
  }
}

/** Why and when messages expire. */
export type Ending = { readonly at: string; readonly reden: 'termijn' | 'sleutel'; readonly epoch: string }

/** Ends a message as expired, unless it has ended meanwhile; gives whether it did. */
export function expire(id: string, ending: Ending): Operation<boolean> {
  return {
    needs: { ids: [id] },
    decide: (state) => {
      const found = state.message(id)
      if (found === undefined || found.end !== undefined) return { outcome: false }
      return { outcome: true, done: expired(found, ending) }
    },
  }
}

function isPast({ expiresAt }: Message, at: string): boolean {
  return expiresAt <= at
}

function expired(message: Message, { at, reden, epoch }: Ending): Done {
  return {
    line: { ...lineOf(message, at), handeling: 'verlopen', actor: 'knooppunt', uitkomst: reden },
    fact: { ...factOf(message, epoch), soort: 'verloop', tijdstip: at, opgehaald: message.fetched, reden },
    end: { message, kind: 'verloop' },
  }
}
