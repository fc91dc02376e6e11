/** Sends a message that was judged: every section sends this way, so that one place decides what comes before. */
import type { Gateway } from '../../../gateway/anywhere.ts'
import type { MessageId } from '../../../schemas/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import { largestAmount } from '../four-eyes/largest-amount.ts'
import { needsColleague } from '../four-eyes/rule.ts'
import { messageName } from '../message-name.ts'
import { modelOf } from '../model-of.ts'
import { kindOf } from '../tray/proposals.ts'
import type { Office } from '../office.ts'
import type { Dispatched } from '../outgoing/batch.ts'
import { Refused } from '../server.ts'
import { alreadyHeld } from '../tray/held.ts'
import type { Held, WholeMessage } from '../tray/held.ts'

type Submitted = Awaited<ReturnType<Gateway['submit']>>

const outcomes: Readonly<Record<Submitted['outcome'], Dispatched>> = {
  // One that ended has left: what became of it stands with what was sent.
  ...{ taken: 'onderweg', ended: 'onderweg' },
  ...{ receiver: 'nu niet', directory: 'nu niet', full: 'nu niet' },
  ...{ reused: 'nooit', 'off-spec': 'nooit', version: 'nooit', sender: 'nooit' },
}

/** Hands the message to the gateway at once, which seals it and has the server offer it until the hub has it; what a colleague must see is held. */
export async function dispatch(office: Office, message: unknown): Promise<Dispatched> {
  const whole = message as WholeMessage
  if (await needsEyes(office, whole)) {
    return hold(office, whole, { eyes: true }).then(
      () => 'onderweg' as const,
      (error: unknown) => {
        if (error instanceof Refused && error.code === alreadyHeld) return 'nooit'
        throw error
      },
    )
  }
  await office.tray.noteSent(whole.Stuurgegevens.Referentienummer)
  const bytes = new TextEncoder().encode(JSON.stringify(message))
  const became = outcomes[(await office.gateway.submit(bytes)).outcome]
  if (became === 'onderweg') office.tray.noteLeft(whole)
  return became
}

/**
 * Holds the message for as long as one may think better of it, or until a colleague has seen it; then it leaves. `insteadOf` was taken back.
 * Gives the number under which it is held: another one when the message comes in the place of what was taken back.
 */
export async function dispatchLater(office: Office, message: object, insteadOf?: string): Promise<string> {
  const asked = message as WholeMessage
  const free = await office.tray.freeNumber(asked.Stuurgegevens.Referentienummer, insteadOf)
  const whole = { ...asked, Stuurgegevens: { ...asked.Stuurgegevens, Referentienummer: free.id } }
  if ((await office.gateway.sent(free.id)) !== undefined) throw new Refused(alreadyHeld)
  const eyes = (await needsEyes(office, whole)) ? ({ eyes: true } as const) : {}
  await hold(office, whole, { ...eyes, ...(free.insteadOf === undefined ? {} : { insteadOf: free.insteadOf }) })
  return free.id
}

async function hold(
  { tray, names }: Office,
  message: WholeMessage,
  rest: Pick<Held, 'eyes' | 'insteadOf'>,
): Promise<void> {
  await names.learn([message.Stuurgegevens['Ontvanger'] ?? ''])
  await tray.hold({ naam: messageName(readCatalog(), idOf(message)), message, ...rest })
}

/** Whether somebody else must let it go, by the rules as they stand: that of its kind, and that of its amount. */
async function needsEyes({ fourEyes, twoLogins }: Office, message: WholeMessage): Promise<boolean> {
  if ((await twoLogins.current()).soorten.includes(kindOf(message))) return true
  const rule = await fourEyes.current()
  return rule.bedrag !== undefined && needsColleague(rule, largestAmount(await modelOf(idOf(message)), message.Inhoud))
}

function idOf({ Stuurgegevens: { Module = '', Versie = '', Berichttype = '' } }: WholeMessage): MessageId {
  return { module: Module, version: Versie, type: Berichttype }
}
