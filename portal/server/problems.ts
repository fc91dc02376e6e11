/** The portal's refusals: per code the status and the words. Codes are public: never renamed, only retired. */
import { listenerProblems, problemTable } from '../../listener/index.ts'

/** Every refusal of the portal's server. */
const problems = {
  'SKP-P-01': {
    status: 401,
    slug: 'niet-ingelogd',
    nl: ['Niet ingelogd', 'Log opnieuw in. Wat u invulde staat nog in dit venster.'],
    en: ['Not logged in', 'Log in again. What you filled in is still in this window.'],
  },
  'SKP-P-02': {
    status: 403,
    slug: 'herkomst',
    nl: ['Herkomst niet toegestaan', 'Gebruik het portaal vanaf zijn eigen pagina.'],
    en: ['Origin not allowed', 'Use the portal from its own page.'],
  },
  'SKP-P-03': listenerProblems.mediaType,
  'SKP-P-04': listenerProblems.tooLarge,
  'SKP-P-05': listenerProblems.input,
  'SKP-P-06': listenerProblems.notFound,
  'SKP-P-07': listenerProblems.method,
  'SKP-P-08': listenerProblems.unreadable,
  'SKP-P-11': listenerProblems.slow,
  'SKP-P-09': {
    status: 507,
    slug: 'kluis-vol',
    nl: ['De kluis is vol', 'Handel eerst berichten af die al lang open staan.'],
    en: ['The vault is full', 'Handle messages first that have been open for long.'],
  },
  'SKP-P-12': {
    status: 412,
    slug: 'bestaat-al',
    nl: ['Er staat al een stuk', 'Een collega was eerder. Kijk wat er staat.'],
    en: ['There is an item already', 'A colleague was first. Look at what is there.'],
  },
  'SKP-P-13': {
    status: 409,
    slug: 'ander-bericht',
    nl: [
      'Er wacht al een ander bericht',
      'Onder dit nummer wacht een ander bericht. Geef het nieuwe een eigen nummer.',
    ],
    en: ['Another message waits', 'Under this id another message waits. Give the new one an id of its own.'],
  },
  'SKP-P-14': {
    status: 507,
    slug: 'uitbak-vol',
    nl: ['Er wachten te veel berichten', 'Wacht tot het knooppunt ze heeft aangenomen. Dit bericht is niet bewaard.'],
    en: ['Too many messages wait', 'Wait until the hub has taken them. This message was not kept.'],
  },
  'SKP-P-15': {
    status: 429,
    slug: 'te-vaak',
    nl: ['Te vaak', 'Wacht het genoemde aantal seconden en probeer het dan opnieuw. Er is niets gedaan.'],
    en: ['Too often', 'Wait the seconds that are named and then try again. Nothing was done.'],
  },
  'SKP-P-16': {
    status: 503,
    slug: 'makelaar',
    nl: ['De inlogdienst is niet bereikbaar', 'Probeer het over een minuut opnieuw. Er is niets veranderd.'],
    en: ['The login service cannot be reached', 'Try again in a minute. Nothing was changed.'],
  },
  'SKP-P-20': {
    status: 403,
    slug: 'tweede-persoon',
    nl: ['Hiervoor is een tweede persoon nodig', 'Vraag een collega om het op een eigen scherm te bevestigen.'],
    en: ['This needs a second person', 'Ask a colleague to confirm it on a screen of their own.'],
  },
  'SKP-P-21': {
    status: 429,
    slug: 'te-veel-verzoeken',
    nl: ['Er wachten te veel verzoeken', 'Bevestig of wacht: een verzoek vervalt na tien minuten.'],
    en: ['Too many requests wait', 'Confirm them or wait: a request ends after ten minutes.'],
  },
  'SKP-P-22': {
    status: 409,
    slug: 'te-veel-apparaten',
    nl: ['Er zijn al twintig apparaten', 'Verwijder eerst een apparaat dat niemand meer gebruikt.'],
    en: ['There are twenty devices already', 'Remove a device first that nobody uses any more.'],
  },
  'SKP-P-23': {
    status: 409,
    slug: 'ander-nummer',
    nl: ['Dit is een ander nummer', 'Kijk op het scherm van uw collega. Na drie keer vervalt het verzoek.'],
    en: ['This is another number', 'Look at the screen of your colleague. After three times the request ends.'],
  },
  'SKP-P-24': {
    status: 404,
    slug: 'geen-verzoek',
    nl: ['Dit verzoek is er niet meer', 'Laat uw collega het opnieuw vragen.'],
    en: ['This request is gone', 'Let your colleague ask again.'],
  },
  'SKP-P-30': {
    status: 403,
    slug: 'nog-niet-aangesloten',
    nl: ['Uw organisatie is niet aangesloten', 'Meld uw organisatie aan, of kijk hoe ver de aanmelding is.'],
    en: ['Your organisation has not joined', 'Apply for your organisation, or see how far the application is.'],
  },
  'SKP-P-31': {
    status: 503,
    slug: 'aanmelding-bezet',
    nl: [
      'Iemand anders werkt in deze aanmelding',
      'Probeer het over een paar seconden opnieuw. Er is niets veranderd.',
    ],
    en: ['Somebody else works in this application', 'Try again in a few seconds. Nothing was changed.'],
  },
  'SKP-P-32': {
    status: 409,
    slug: 'aanmelding-anders',
    nl: ['De aanmelding staat nu ergens anders', 'Haal haar opnieuw op en kijk wat nu kan. Er is niets veranderd.'],
    en: ['The application stands elsewhere now', 'Fetch it again and see what can be done. Nothing was changed.'],
  },
  'SKP-P-33': {
    status: 404,
    slug: 'geen-aanmeldingen',
    nl: ['Aanmelden kan hier niet', 'Meld uw organisatie aan bij de beheerder van het Schuldenknooppunt.'],
    en: ['One cannot apply here', 'Apply to the operator of the hub.'],
  },
  'SKP-P-34': {
    status: 403,
    slug: 'andere-vestiging',
    nl: [
      'Deze aanmelding is niet van uw vestiging',
      'Uw inlog is beperkt tot één vestiging. Vraag uw beheerder om een machtiging voor de hele organisatie.',
    ],
    en: [
      'This application is not of your branch',
      'Your login is limited to one branch. Ask your administrator for an authorisation for the whole organisation.',
    ],
  },
  'SKP-P-35': {
    status: 503,
    slug: 'geen-adresboek',
    nl: ['De lijst is er nu niet', 'Het adresboek is niet bereikbaar. Probeer het over een minuut opnieuw.'],
    en: ['The list is not there now', 'The address book cannot be reached. Try again in a minute.'],
  },
  'SKP-P-25': {
    status: 409,
    slug: 'opvolging',
    nl: ['De sleutels zijn niet vernieuwd', 'Open het portaal opnieuw. De oude sleutels gelden nog.'],
    en: ['The keys were not renewed', 'Open the portal again. The old keys are still in force.'],
  },
  'SKP-P-36': {
    status: 503,
    slug: 'geen-tellingen',
    nl: [
      'Het knooppunt zegt nu niet wat het telde',
      'Probeer het over een halve minuut opnieuw. Er is niets veranderd.',
    ],
    en: ['The hub does not say now what it counted', 'Try again in half a minute. Nothing was changed.'],
  },
  'SKP-P-37': {
    status: 403,
    slug: 'twee-inlogs',
    nl: [
      'Dit bericht vraagt twee inlogs',
      'Zet het klaar; een collega met een eigen inlog bekijkt het en verstuurt het. Er is niets verstuurd.',
    ],
    en: [
      'This message takes two logins',
      'Make it ready; a colleague with a login of their own sees it and sends it. Nothing was sent.',
    ],
  },
  'SKP-P-38': {
    status: 403,
    slug: 'eigen-voorstel',
    nl: ['U stelde dit zelf voor', 'Een collega met een eigen inlog moet ermee instemmen.'],
    en: ['You proposed this yourself', 'A colleague with a login of their own must agree to it.'],
  },
  'SKP-P-39': {
    status: 404,
    slug: 'geen-voorstel',
    nl: ['Dit voorstel is er niet meer', 'Een collega trok het in of veranderde het. Kijk wat er nu staat.'],
    en: ['This proposal is gone', 'A colleague withdrew or changed it. Look at what is there now.'],
  },
  'SKP-P-45': {
    status: 503,
    slug: 'geen-proefbericht',
    nl: ['De proefdeelnemer stuurt nu niets', 'Hij kent u misschien nog niet. Probeer het over een minuut opnieuw.'],
    en: ['The test participant sends nothing now', 'It may not know you yet. Try again in a minute.'],
  },
  'SKP-P-46': {
    status: 507,
    slug: 'schijf-vol',
    nl: ['Het portaal heeft geen ruimte', 'Er is niets bewaard. Lezen kan wel. Probeer het over een minuut opnieuw.'],
    en: ['The portal has no room', 'Nothing was kept. Reading goes on. Try again in a minute.'],
  },
  'SKP-P-47': {
    status: 409,
    slug: 'ondertekenaars-nodig',
    nl: [
      'Anderen moeten het adresboek ondertekenen',
      'Vraag de beheerder om dit met hen te doen, of wanneer het hier weer kan. Er is niets veranderd.',
    ],
    en: [
      'Others must sign the address book',
      'Ask the operator to do this with them, or when it can be done here again. Nothing was changed.',
    ],
  },
  'SKP-P-48': {
    status: 403,
    slug: 'sessieverklaring',
    nl: [
      'Deze sessieverklaring geldt niet',
      'Zet de klok van dit apparaat gelijk en open het portaal opnieuw. Een verklaring die al gold, geldt nog.',
    ],
    en: [
      'This session statement does not hold',
      'Set the clock of this device right and open the portal again. A statement that held before still holds.',
    ],
  },
  'SKP-P-10': {
    status: 500,
    slug: 'onze-fout',
    nl: ['Er ging iets mis bij ons', 'Probeer het over een minuut opnieuw. Er is niets half gedaan.'],
    en: ['Something went wrong with us', 'Try again in a minute. Nothing was done by halves.'],
  },
} as const

/** The code of a refusal. */
export type PortalCode = keyof typeof problems

/** The table for the listener. */
export const portalProblems = problemTable<PortalCode>('https://schuldenknooppunt.nl/problemen/portaal', problems)
