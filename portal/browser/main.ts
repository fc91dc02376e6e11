/** Starts the portal in a browser: hands the page the clock, randomness and the line to the server. Who is not logged in loads no more than this. */
import { options, render } from 'preact'
import { dress } from './page/dress.ts'
import type { PageSetting } from './participant.ts'
import { Refused, serverAt, sessionEnded } from './server.ts'
import type { Applying, SessionInfo } from './server.ts'
import { leadPastMenu } from './skip-link.ts'
import { loginPage } from './view/gate-pages.ts'
import { participantsPlace } from './view/participants-place.ts'

dress(options)
const setting = (await (await fetch('/instelling.json')).json()) as PageSetting
const root = document.querySelector('#portaal')
const why = new URLSearchParams(location.search).get('fout')
if (root === null) throw new Error('the page has no place for the portal')

leadPastMenu(document)
const leave = (address: string): void => location.assign(address)
const nobody = serverAt(setting.dienst)
const silence: { why?: string } = {}
const session = (await nobody.get('/v1/sessie').catch((error: unknown) => {
  // Who is not logged in is told that by its code: every other silence is not about who asks.
  if (!(error instanceof Refused) || error.code !== sessionEnded) silence.why = 'onbereikbaar'
})) as SessionInfo | Applying | undefined
const told = { ...(why === null ? {} : { why }), ...silence }
const server = session === undefined ? nobody : serverAt(setting.dienst, { persoon: session.persoon })
if (session !== undefined && 'aanmelder' in session) {
  const { startJoining } = await import('./joining/start-joining.ts')
  startJoining({ root, server, leave, clock: () => new Date(), ...told }, session)
} else if (session !== undefined) {
  const { startApp } = await import('./app.ts')
  startApp({
    ...{ setting, root, server, leave },
    clock: () => new Date(),
    randomUuid: () => crypto.randomUUID(),
    random: () => Math.random(),
    // For who helps: a code, beside what the page says in words.
    warn: (code) => void (document.documentElement.dataset['melding'] = code),
    ...told,
  })
} else {
  const logIn = (): void => leave(`${setting.dienst}/v1/inloggen`)
  const show = async (): Promise<void> => {
    if (location.hash === participantsPlace) {
      const { showParticipants } = await import('./participants/show-participants.ts')
      showParticipants({ root, server })
    } else render(loginPage({ at: 'login', ...told }, { logIn }), root)
  }
  addEventListener('hashchange', () => void show())
  await show()
}

// Everybody can compare the page with what was published under this hash.
const place = document.querySelector('#uitgave')
const release = (await (await fetch('/uitgave.json')).json().catch(() => ({}))) as { readonly hash?: string }
if (place !== null && release.hash !== undefined) place.textContent = release.hash.slice(0, 16)
