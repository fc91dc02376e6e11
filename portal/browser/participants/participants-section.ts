/** The section of participants. */
import type { ComponentChild } from 'preact'
import type { Office } from '../office.ts'
import { participantsPage } from './participants-page.ts'

/** The page of the section. */
export function ParticipantsSection({ office }: { readonly office: Office }): ComponentChild {
  return participantsPage(office.world.server)
}
