/** Held: a message that somebody said to send and that has not left yet. */

/** Who did something, as colleagues know them. */
export type Person = { readonly id: string; readonly naam: string }

/** A whole message, as far as sending looks into it. */
export type WholeMessage = {
  readonly Stuurgegevens: Readonly<Record<string, string | undefined>> & { readonly Referentienummer: string }
  readonly Inhoud: unknown
}

/** A message that is held, as the vault has it. */
export type Held = {
  readonly id: string
  /** What people call this kind of message. */
  readonly naam: string
  readonly message: WholeMessage
  readonly at: string
  readonly by: Person
  /** Only somebody else than who held it lets it go. */
  readonly eyes?: true
  /** The message that was taken back and in whose place this one comes. */
  readonly insteadOf?: string
  /** Who gave it back, and what they said. */
  readonly remark?: { readonly door: Person; readonly tekst: string }
}

/**
 * Where a held message is: it counts down in this page, waits for somebody, waits for a colleague of who held it, is being
 * handed over, cannot go now, or was taken back.
 */
type HeldStep = 'telt af' | 'wacht' | 'collega' | 'gaat weg' | 'kan niet' | 'terug'

/** A held message and where it is. */
export type HeldEntry = Held & {
  readonly step: HeldStep
  /** When it leaves by itself, with `telt af`. */
  readonly due?: number
  /** Why it cannot go now, or does not go by itself, with `kan niet`. */
  readonly why?: 'onbereikbaar' | 'ontvanger' | 'inhoud' | 'beantwoord' | 'collega' | 'ongedaan'
}

/** The code of a message that somebody else made ready or sent under the same number. */
export const alreadyHeld = 'al-klaar'

/** Whether a message was an answer to this question, and was taken back. */
export const isTakenBackFrom =
  (question: string) =>
  ({ message, step }: HeldEntry): boolean =>
    step === 'terug' && message.Stuurgegevens['CrossReferentienummer'] === question

/** Whether a message that is held answers this question, and may still leave. */
export function isAnsweredBy({ message, step }: HeldEntry, question: string): boolean {
  return step !== 'terug' && message.Stuurgegevens['CrossReferentienummer'] === question
}

/**
 * The number of what comes in the place of a message that was taken back: the same for everybody who goes on with that, so that
 * only one of them is held, and whoever is second hears it. A UUID of version 8 (RFC 9562), made of SHA-256.
 */
export async function numberInsteadOf(id: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`skp in plaats van ${id}`))
  const bytes = new Uint8Array(digest).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
