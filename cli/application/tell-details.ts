/** Tells what an application says of its organisation, and what was signed: what an operator looks after before admission. */
import type { Application } from '../../joining/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { JoiningLaw } from '../../schemas/read.ts'
import { wrapText } from '../wrap-words.ts'
import type { Telling } from './tell.ts'

const labels = {
  nl: {
    ...{ oin: 'OIN', vestiging: 'Vestiging', adres: 'Adres', soorten: 'Soort', modules: 'Modules', wijze: 'Wijze' },
    ...{ leverancier: 'Leverancier', tekenaar: 'Tekent', contact: 'Contact', categorie: 'Categorie' },
    size: (count: string, measure: 'inwoners' | 'dossiers') => `${count} ${measure}`,
    signed: (on: string) => `getekend ${on}`,
    both: (on: string) => `meegetekend ${on}`,
    in: 'in',
  },
  en: {
    ...{ oin: 'OIN', vestiging: 'Branch', adres: 'Address', soorten: 'Kind', modules: 'Modules', wijze: 'Way in' },
    ...{ leverancier: 'Supplier', tekenaar: 'Signs', contact: 'Contact', categorie: 'Category' },
    size: (count: string, measure: 'inwoners' | 'dossiers') =>
      `${count} ${measure === 'inwoners' ? 'inhabitants' : 'dossiers'}`,
    signed: (on: string) => `signed ${on}`,
    both: (on: string) => `countersigned ${on}`,
    in: 'in',
  },
} as const

/** A line for each detail, and two for each agreement that was signed. */
export function tellDetails(
  { gegevens, overeenkomsten }: Application,
  law: JoiningLaw,
  { lang, width }: Telling,
): string {
  const agreements = overeenkomsten.map((each) => tellAgreement(each, law, lang))
  return wrapText(`${detailLines(gegevens, lang).join('')}${agreements.join('')}`, width)
}

function detailLines(details: Application['gegevens'], lang: Language): readonly string[] {
  const said = labels[lang]
  const { oin, vestiging, adres, soorten, modules, wijze, leverancier, tekenaar, contactpersoon, categorie } = details
  const sizes = (['inwoners', 'dossiers'] as const).flatMap((measure) => {
    const amount = categorie[measure]
    return amount === undefined ? [] : [said.size(amount.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB'), measure)]
  })
  const told: readonly (readonly [string, string | undefined])[] = [
    [said.oin, oin],
    [said.vestiging, vestiging],
    [said.adres, adres],
    [said.soorten, soorten.join(', ')],
    [said.modules, modules.join(', ')],
    [said.wijze, wijze],
    [said.leverancier, leverancier],
    [said.tekenaar, `${tekenaar.naam}, ${tekenaar.functie}`],
    [said.contact, `${contactpersoon.naam}, ${contactpersoon.email}`],
    [said.categorie, `${categorie.letter} (${[...sizes, `${said.in} ${categorie.jaar}`].join(' ')})`],
  ]
  return told.flatMap(([label, text]) => (text === undefined ? [] : [`  ${label}: ${text}\n`]))
}

function tellAgreement(
  { soort, versie, digest, getekend, meegetekend }: Application['overeenkomsten'][number],
  law: JoiningLaw,
  lang: Language,
): string {
  const { signed, both } = labels[lang]
  const naam = law.overeenkomsten.find((each) => each.soort === soort)?.naam ?? soort
  const second = meegetekend === undefined ? '' : `, ${both(meegetekend.slice(0, 10))}`
  return `  ${naam} ${versie}: ${signed(getekend.slice(0, 10))}${second}\n    ${digest}\n`
}
