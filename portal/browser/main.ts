/** Starts the portal in a browser: hands the page the clock, randomness and the line to the server. Who is not logged in loads no more than this. */
import { options, render } from 'preact'
import { holdFocus } from './hold-focus.ts'
import { onDevice } from './newest-book.ts'
import { dress } from './page/dress.ts'
import { saidOnce } from './said-once.ts'
import { serverAt } from './server.ts'
import { leadPastMenu } from './skip-link.ts'
import { loginPage, stuckPage } from './view/gate-pages.ts'
import { participantsPlace } from './view/participants-place.ts'
import { whoComes } from './who-comes.ts'
import type { Coming } from './who-comes.ts'
import { titleByPage } from './window-title.ts'

dress(options)
const clock = (): Date => new Date()
const root = document.querySelector('#portaal')
if (root === null) throw new Error('the page has no place for the portal')

leadPastMenu(document)
holdFocus(document)
titleByPage(document)
const leave = (address: string): void => location.assign(address)

/** Shows who comes what they came for. Throws when a part of the page cannot be loaded. */
async function begin(root: Element, { setting, session, why: hindrance }: Coming): Promise<void> {
  if (setting === undefined) return stuck(root)
  const news = saidOnce()
  // What somebody did is told where it led to.
  const isDone = news === (session === undefined ? 'weg' : 'ingeschreven')
  const word = hindrance ?? new URLSearchParams(location.search).get('fout') ?? (isDone ? news : undefined)
  const told = word === undefined ? {} : { why: word }
  const server = serverAt(setting.dienst, session === undefined ? {} : { persoon: session.persoon })
  if (session === undefined) return outside(root, { server, told })
  if ('aanmelder' in session) {
    const { startJoining } = await import('./joining/start-joining.ts')
    return startJoining({ root, server, leave, clock, ...told }, session)
  }
  const { startApp } = await import('./app.ts')
  startApp({
    ...{ setting, root, server, leave, clock },
    randomUuid: () => crypto.randomUUID(),
    random: () => Math.random(),
    newest: onDevice(setting.vertrouwen),
    // For who helps: a code, beside what the page says in words.
    warn: (code) => void (document.documentElement.dataset['melding'] = code),
    ...told,
  })
}

type Outside = { readonly server: ReturnType<typeof serverAt>; readonly told: { readonly why?: string } }

/** What somebody sees who is not logged in: the page to log in, or who takes part. */
async function outside(root: Element, { server, told }: Outside): Promise<void> {
  const logIn = (): void => leave(`${server.address}/v1/inloggen`)
  const show = async (): Promise<void> => {
    if (location.hash === participantsPlace) {
      const { showParticipants } = await import('./participants/show-participants.ts')
      showParticipants({ root, server })
    } else render(loginPage({ at: 'login', ...told }, { logIn }), root)
  }
  addEventListener('hashchange', () => void show().catch(() => stuck(root)))
  await show()
}

/** Nothing stays empty: who cannot begin is told what to do. */
function stuck(root: Element): void {
  render(
    stuckPage(() => location.reload()),
    root,
  )
}

await begin(root, await whoComes(fetch.bind(globalThis), clock)).catch(() => stuck(root))

// Everybody can compare the page with what was published under this hash.
const place = document.querySelector('#uitgave')
const asked = fetch('/uitgave.json').then((answer) => answer.json() as Promise<unknown>)
const release = (await asked.catch(() => ({}))) as { readonly hash?: string }
if (place !== null && release.hash !== undefined) place.textContent = release.hash.slice(0, 16)
