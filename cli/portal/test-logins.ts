/** The logins that the test broker of a portal offers: good ones, and each kind that is refused. */
import { eHerkenning } from '../../portal/broker.ts'
import type { TestLogin } from '../../portal/broker.ts'
import { readCatalog } from '../../schemas/read.ts'
import { applicationsOf, readApplication } from '../application/keep.ts'

/** More do not fit on the page of the test broker. */
const mostLogins = 50

/** An organisation that did not apply yet. */
const newcomer = { naam: 'Nieuwe Organisatie, nog niet aangemeld', kvk: '90000053' } as const

/** Two people of each of the first organisations that have an application and one whose level is too low, and each other login that is refused. */
export function testLogins(home: string): readonly TestLogin[] {
  const [good = ''] = eHerkenning.levels
  const catalog = readCatalog()
  const applicants = applicationsOf(home)
    .slice(0, mostLogins)
    .map((kvk) => readApplication(home, kvk, catalog).gegevens)
  const known = [...applicants, newcomer].flatMap(({ naam, kvk }) => [
    ...['', ', een collega'].map((who, place) => ({
      naam: `${naam}${who} (niveau 3)`,
      persoon: `${kvk}-${place + 1}`,
      claims: { acr: good, [eHerkenning.kvk]: kvk },
    })),
    {
      naam: `${naam} (niveau 2, te laag)`,
      claims: { acr: 'urn:etoegang:core:assurance-class:loa2', [eHerkenning.kvk]: kvk },
    },
  ])
  return [...known, ...refusedLogins(applicants[0] ?? newcomer)]
}

/** Logins of an organisation that a portal must not take, each for another reason. */
function refusedLogins({ naam, kvk }: { readonly naam: string; readonly kvk: string }): readonly TestLogin[] {
  const claims = { acr: eHerkenning.levels[0] ?? '', [eHerkenning.kvk]: kvk }
  return [
    {
      naam: `${naam} (alleen voor een andere vestiging)`,
      claims: { ...claims, [eHerkenning.vestiging]: '000000000099' },
    },
    { naam: `${naam} (verlopen)`, claims, wrong: 'ended' },
    { naam: `${naam} (bij een ander portaal)`, claims, wrong: 'audience' },
    { naam: `${naam} (van een andere poging)`, claims, wrong: 'nonce' },
    { naam: 'Niemand (zonder KvK-nummer)', claims: { acr: claims.acr } },
    { naam: `${naam} (zonder niveau)`, claims: { [eHerkenning.kvk]: kvk } },
  ]
}
