/** Sections: the parts of the portal that somebody goes to, each with a name in the address of the page. */
import { CsvPage } from './csv/csv-page.ts'
import { RulePage } from './view/rule-page.ts'
import { MembershipSection } from './joining/membership-section.ts'
import { KeysSection } from './key-care/keys-section.ts'
import { NewPage } from './new-message/new-page.ts'
import { PastPage } from './past/past-page.ts'
import { SentPage } from './sent/sent-page.ts'
import { ParticipantsSection } from './participants/participants-section.ts'
import { firstSection } from './section.ts'
import type { Section } from './section.ts'

/** The sections beside the messages, in the order of the page. */
export const sections: readonly Section[] = [
  { name: 'nieuw', title: 'Nieuw bericht', page: NewPage, isKept: true },
  { name: 'verzonden', title: 'Verzonden', page: SentPage },
  { name: 'geschiedenis', title: 'Geschiedenis', page: PastPage },
  { name: 'csv', title: 'CSV', page: CsvPage },
  { name: 'afspraken', title: 'Afspraken', page: RulePage },
  { name: 'sleutels', title: 'Sleutels en collega’s', page: KeysSection },
  { name: 'aansluiting', title: 'Aansluiting', page: MembershipSection },
  { name: 'deelnemers', title: 'Deelnemers', page: ParticipantsSection },
]

/** The name of the section that an address asks for; of one that is not there, the first. */
export function sectionOf(hash: string): string {
  const asked = hash.replace(/^#/, '')
  return sections.some(({ name }) => name === asked) ? asked : firstSection
}
