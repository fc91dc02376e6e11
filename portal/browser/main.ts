/** Starts the portal in a browser: hands the page the clock, randomness and the line to the server. Who is not logged in loads no more than this. */
import { options, render } from 'preact'
import { dress } from './page/dress.ts'
import { serverAt } from './server.ts'
import { leadPastMenu } from './skip-link.ts'
import { loginPage } from './view/gate-pages.ts'
import { participantsPlace } from './view/participants-place.ts'
import { whoComes } from './who-comes.ts'

dress(options)
const clock = (): Date => new Date()
const { setting, session, why: hindrance } = await whoComes(fetch.bind(globalThis), clock)
const root = document.querySelector('#portaal')
if (root === null) throw new Error('the page has no place for the portal')

leadPastMenu(document)
const leave = (address: string): void => location.assign(address)
const word = hindrance ?? new URLSearchParams(location.search).get('fout')
const told = word === null ? {} : { why: word }
const server = serverAt(setting.dienst, session === undefined ? {} : { persoon: session.persoon })
if (session !== undefined && 'aanmelder' in session) {
  const { startJoining } = await import('./joining/start-joining.ts')
  startJoining({ root, server, leave, clock, ...told }, session)
} else if (session !== undefined) {
  const { startApp } = await import('./app.ts')
  startApp({
    ...{ setting, root, server, leave, clock },
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
