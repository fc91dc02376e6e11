/** What became of a message that was sent, in words; "verstuurd" only after the hub's receipt. */
import type { SentStatus } from '../../../gateway/anywhere.ts'

/** Where the message is. */
export const sentWords: Readonly<Record<SentStatus, string>> = {
  wachtend: 'nog niet verstuurd: wacht op het knooppunt',
  aangenomen: 'verstuurd: het knooppunt heeft het',
  afgeleverd: 'verstuurd en ontvangen',
  verlopen: 'verlopen: niet opgehaald door de ontvanger',
  geweigerd: 'geweigerd door het knooppunt',
  afgekeurd: 'afgekeurd door de ontvanger',
  onleesbaar: 'kon niet worden gelezen door de ontvanger',
}

/** What to do about it, where something is to be done. */
export const sentAdvice: Partial<Record<SentStatus, string>> = {
  wachtend: 'Het portaal biedt het steeds opnieuw aan. U hoeft niets te doen.',
  verlopen: 'De ontvanger haalde het niet op tijd op. Bel de ontvanger, en stuur het daarna opnieuw.',
  geweigerd: 'Het is niet bij de ontvanger gekomen. Kijk het bericht na en stuur het opnieuw.',
  afgekeurd: 'De ontvanger kan het niet verwerken. Kijk na wat er niet klopt en stuur het opnieuw.',
  onleesbaar: 'De ontvanger kon het niet openen. Stuur het opnieuw. Gaat het weer mis, bel dan de ontvanger.',
}

/** A moment as people write it, in their own time zone. */
export function momentInWords(instant: string): string {
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${two(at.getDate())}-${two(at.getMonth() + 1)}-${at.getFullYear()}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
