/** The page to log in, with what each refusal means; all that is loaded before somebody has. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { News } from '../said-once.ts'
import type { Actions, Stage } from '../state.ts'
import { participantsPlace } from './participants-place.ts'

type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>

/** What each word that the server sends back means to who sees it, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  mislukt: 'Het inloggen is niet gelukt. Er is niets veranderd. Probeer het opnieuw.',
  niveau: 'Uw inlogmiddel heeft een te laag niveau. Log in met eHerkenning niveau 3 of hoger.',
  persoon:
    'Uw inlogmiddel zegt niet wie u bent. Vraag uw leverancier van eHerkenning om een middel op naam van één persoon.',
  kvk: 'Uw inlogmiddel noemt geen KvK-nummer. Vraag uw leverancier van eHerkenning om een middel dat uw organisatie noemt.',
  onbekend: 'Uw organisatie is nog niet aangesloten. Meld haar eerst aan bij het Schuldenknooppunt.',
  vestiging:
    'Uw inlogmiddel geldt alleen voor één vestiging, en daarvoor is uw organisatie hier niet aangesloten. Vraag uw beheerder om een machtiging voor de hele organisatie.',
  voorwaarden: 'Uw organisatie heeft de voorwaarden nog niet aanvaard. Vraag wie mag tekenen om dat te doen.',
  inschrijving: 'De sleutels zijn niet ingeschreven. Log opnieuw in en maak nieuwe sleutels.',
  ondertekenaars:
    'Uw sleutels staan niet in het adresboek: dat ondertekent de beheerder samen met anderen, en dan zet een inlog er niets in. Er is niets veranderd. Vraag de beheerder wanneer het kan, en maak dan nieuwe sleutels.',
  tekenen:
    'Er is niet getekend: de teksten of uw gegevens veranderden intussen, of u logde anders in. Log in en teken opnieuw.',
  laat: 'Het inloggen duurde te lang, of uw inlog is verlopen. Er is niets veranderd. Log opnieuw in.',
  herhaald: 'Deze inlog is al gebruikt. Log opnieuw in, en gebruik de knop Terug van uw browser niet.',
  client: 'Deze inlog was voor een andere dienst. Log opnieuw in vanaf deze pagina.',
  browser: 'U begon met inloggen in een andere browser. Log opnieuw in, hier in deze browser.',
  afgebroken: 'U hebt het inloggen afgebroken. Er is niets veranderd. Log opnieuw in als u verder wilt.',
  makelaar: 'De inlogdienst is niet bereikbaar. Er is niets veranderd. Probeer het over een minuut opnieuw.',
  klok: 'De klok van dit apparaat loopt niet gelijk. Zet datum, tijd en tijdzone goed, of vraag dat uw beheerder. Laad deze pagina dan opnieuw; eerder kunt u hier niet werken.',
  onbereikbaar: 'Het portaal is nu niet bereikbaar. Er is niets veranderd. Laad deze pagina over een minuut opnieuw.',
  uitgelogd:
    'U bent hier uitgelogd, maar de inlogdienst was niet bereikbaar. Sluit uw browser, dan kan niemand met uw inlog verder.',
  stil: 'U bent uitgelogd, omdat u een kwartier niets deed. Wat u in een bericht of een aanmelding invulde, is bewaard. Log opnieuw in om verder te gaan.',
  'vier-uur':
    'U bent uitgelogd, omdat een inlog na vier uur eindigt. Wat u in een bericht of een aanmelding invulde, is bewaard. Log opnieuw in om verder te gaan.',
  verlopen:
    'U bent uitgelogd. In een ander venster logde u uit of logde iemand anders in, of het portaal is opnieuw gestart. Log opnieuw in.',
}

const stillIn = 'U bent al ingelogd. Deze inlog was niet meer nodig, en er is niets veranderd.'
/** What a word means to who is logged in all the while, where that is something else. */
const reasonsInside: Readonly<Record<string, string>> = {
  herhaald: stillIn,
  laat: stillIn,
  browser: stillIn,
  client: 'Deze inlog was voor een andere dienst. U bent hier nog ingelogd, en er is niets veranderd.',
  afgebroken: 'U hebt het inloggen afgebroken. U bent nog ingelogd, en er is niets veranderd.',
  inschrijving: 'De sleutels zijn niet ingeschreven. Maak nieuwe sleutels.',
  tekenen: 'Er is niet getekend: de teksten of uw gegevens veranderden intussen, of u logde anders in. Teken opnieuw.',
}

/** What a word that a login came back with means, and what to do. */
export const reasonOf = (why: string): string => (Object.hasOwn(reasons, why) ? reasons[why] : reasons['mislukt']) ?? ''

/** Words about who is out, or that pages say in another way. */
const notInside: readonly string[] = [
  'verlopen',
  'uitgelogd',
  'onbereikbaar',
  'klok',
  'vervangen',
  'ingeschreven',
  'weg',
]

/** The same, for who is logged in; nothing when it says nothing to them. */
export function reasonInside(why: string): string | undefined {
  if (notInside.includes(why)) return undefined
  return (Object.hasOwn(reasonsInside, why) ? reasonsInside[why] : undefined) ?? reasonOf(why)
}

/** That reason on a page of who is logged in. */
export function reasonPart(why: string | undefined): ComponentChild {
  const reason = why === undefined ? undefined : reasonInside(why)
  return reason === undefined ? null : h('p', { class: 'fout', role: 'alert' }, reason)
}

/** The page when it cannot begin: what to do, and the button that does it. */
export function stuckPage(loadAgain: () => void): ComponentChild {
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Portaal van het Schuldenknooppunt'),
    h('p', { class: 'fout', role: 'alert' }, reasonOf('onbereikbaar')),
    h('button', { type: 'button', onClick: loadAgain }, 'Laad deze pagina opnieuw'),
  )
}

/** The word of who logged out here. */
const loggedOut: News = 'weg'

/** The page to log in. */
export function loginPage({ why }: At<'login'>, { logIn }: Pick<Actions, 'logIn'>): ComponentChild {
  const reason = why === undefined || why === loggedOut ? undefined : reasonOf(why)
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Portaal van het Schuldenknooppunt'),
    reason === undefined ? null : h('p', { class: 'fout', role: 'alert' }, reason),
    why === loggedOut ? h('p', { role: 'status' }, 'U bent uitgelogd.') : null,
    h('p', null, 'Hier ontvangt, beantwoordt en verstuurt uw organisatie berichten over schuldhulp.'),
    h('p', null, 'Uw browser verzegelt en opent de berichten. De server van het portaal kan ze niet lezen.'),
    h('button', { type: 'button', onClick: logIn }, 'Inloggen met eHerkenning'),
    h('p', null, h('a', { href: participantsPlace }, 'Wie doen er mee?')),
  )
}
