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
