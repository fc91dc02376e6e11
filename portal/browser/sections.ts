/** Sections: the parts of the portal that somebody goes to, each with a name in the address of the page. */
import type { ComponentType } from 'preact'
import { CsvPage } from './csv/csv-page.ts'
import { NewPage } from './new-message/new-page.ts'
import type { Office } from './office.ts'

/** A part of the portal; its page is made with what somebody works with. */
export type Section = {
  /** Stands after `#` in the address; never says anything of a message. */
  readonly name: string
  readonly title: string
  readonly page: ComponentType<{ readonly office: Office }>
}

/** The section where everybody begins: the messages. */
export const firstSection = 'berichten'

/** The sections beside the messages, in the order of the page. */
export const sections: readonly Section[] = [
  { name: 'nieuw', title: 'Nieuw bericht', page: NewPage },
  { name: 'csv', title: 'CSV', page: CsvPage },
]

/** The name of the section that an address asks for; of one that is not there, the first. */
export function sectionOf(hash: string): string {
  const asked = hash.replace(/^#/, '')
  return sections.some(({ name }) => name === asked) ? asked : firstSection
}
