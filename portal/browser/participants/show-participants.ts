/** Shows the list of participants to who is not logged in. */
import { h, render } from 'preact'
import type { Server } from '../server.ts'
import { participantsPage } from './participants-page.ts'

/** Draws it, and begins at its heading. */
export function showParticipants({ root, server }: { readonly root: Element; readonly server: Server }): void {
  render(participantsPage(server, h('p', null, h('a', { href: '#' }, 'Terug naar inloggen'))), root)
  root.querySelector<HTMLElement>('h1')?.focus()
}
