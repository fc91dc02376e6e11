/** Starts the portal in a browser: hands the page the clock, randomness and the line to the server. */
import { startApp } from './app.ts'
import type { PageSetting } from './participant.ts'
import { serverAt } from './server.ts'

const setting = (await (await fetch('/instelling.json')).json()) as PageSetting
const root = document.querySelector('#portaal')
const why = new URLSearchParams(location.search).get('fout')
if (root === null) throw new Error('the page has no place for the portal')

startApp({
  setting,
  root,
  server: serverAt(setting.dienst),
  clock: () => new Date(),
  randomUuid: () => crypto.randomUUID(),
  random: () => Math.random(),
  // For who helps: a code, beside what the page says in words.
  warn: (code) => void (document.documentElement.dataset['melding'] = code),
  leave: (address) => location.assign(address),
  ...(why === null ? {} : { why }),
})
