/** Sends a browser to the page with a word, for which the page has a text that says what to do. */
import type { BrokerRefusal } from './broker.ts'
import type { LoginRefusal } from './judge-login.ts'
import type { Answer, Desk } from './route.ts'

/** Every word that a login may come back to the page with. */
type Word =
  LoginRefusal | BrokerRefusal | 'browser' | 'herhaald' | 'inschrijving' | 'makelaar' | 'ondertekenaars' | 'tekenen'

/** Sends the browser to the page with a word. */
export function toPage({ pageOrigin }: Pick<Desk, 'pageOrigin'>, why: Word): Answer {
  return { status: 302, headers: { Location: `${pageOrigin}/?fout=${why}` } }
}
