/** Tells where an application stands, what comes next and what that asks; and why a step was not taken. */
import type { Application, ApplicationFault } from '../../joining/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { JoiningLaw, JoiningStep } from '../../schemas/read.ts'
import { wrapText } from '../wrap-words.ts'

type Words = {
  readonly faults: Readonly<Record<ApplicationFault['code'], string>>
  readonly unchanged: string
  readonly next: string
  readonly noNext: string
  readonly signs: string
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    faults: {
      'lid-ontbreekt': 'dit gegeven ontbreekt; vul het in',
      'lid-onbekend':
        'hier staat een gegeven dat niet wordt gevraagd; haal het weg (skp application --help noemt ze alle)',
      'lid-vorm': 'dit gegeven heeft niet de vorm die het moet hebben (skp application --help)',
      'oin-van-ander': 'dit OIN hoort bij een ander KvK-nummer, of zijn controlecijfer klopt niet; kijk het na',
      'stap-onbekend': 'deze stap bestaat niet',
      'stap-nu-niet': 'deze stap is nu niet aan de beurt',
      'stap-van-ander': 'deze stap zet een ander (--as)',
      'overeenkomst-ontbreekt': 'deze overeenkomst wordt hier getekend: noem haar met --agreement soort=versie=bestand',
      'overeenkomst-onbekend': 'hier staat een overeenkomst die bij deze stap niet wordt getekend',
      'overeenkomst-anders':
        'dit is niet de tekst die de organisatie tekende: teken dezelfde versie van hetzelfde bestand',
      'controle-open': 'dit is nog niet nagekeken: noem het met --checked als het klopt',
      'controle-onbekend': 'hier staat een controle die niet bij deze stap hoort',
      'controle-klopt-niet': 'dit is nagerekend en klopt niet; verbeter wat eraan ten grondslag ligt',
    },
    unchanged: 'Er is niets veranderd.',
    next: 'Wat nu kan:',
    noNext: 'Er is geen volgende stap.',
    signs: 'tekent',
  },
  en: {
    faults: {
      'lid-ontbreekt': 'this detail is missing; fill it in',
      'lid-onbekend': 'here stands a detail that is not asked for; remove it (skp application --help names them all)',
      'lid-vorm': 'this detail is not of the form that it must have (skp application --help)',
      'oin-van-ander': 'this OIN is of another KvK number, or its check digit is wrong; look it up',
      'stap-onbekend': 'there is no such step',
      'stap-nu-niet': 'this step cannot be taken now',
      'stap-van-ander': 'somebody else takes this step (--as)',
      'overeenkomst-ontbreekt': 'this agreement is signed here: name it with --agreement kind=version=file',
      'overeenkomst-onbekend': 'here stands an agreement that is not signed with this step',
      'overeenkomst-anders':
        'this is not the text that the organisation signed: sign the same version of the same file',
      'controle-open': 'this was not looked after yet: name it with --checked when it holds',
      'controle-onbekend': 'here stands a check that is not of this step',
      'controle-klopt-niet': 'this was worked out and does not hold; mend what it follows from',
    },
    unchanged: 'Nothing was changed.',
    next: 'What can be done now:',
    noNext: 'There is no next step.',
    signs: 'signs',
  },
}

/** In which language, and in how many characters a line; the law of joining itself is Dutch. */
export type Telling = { readonly lang: Language; readonly width: number }

/** Why nothing was changed, a line for each fault. */
export function tellFaults(faults: readonly ApplicationFault[], law: JoiningLaw, { lang, width }: Telling): string {
  const said = words[lang]
  const lines = faults.map(({ code, pointer }) => {
    const check = pointer.startsWith('/controles/') ? law.controles[pointer.slice('/controles/'.length)] : undefined
    return `${pointer === '' ? '/' : pointer}  ${code}: ${said.faults[code]}.${check === undefined ? '' : ` (${check})`}\n`
  })
  return `${lines.map((line) => wrapText(line, width)).join('')}${said.unchanged}\n`
}

/** Where it stands, and each step that may be taken now. */
export function tellApplication(
  { gegevens, staat, stappen }: Application,
  law: JoiningLaw,
  { lang, width }: Telling,
): string {
  const said = words[lang]
  const steps = law.stappen.filter(({ van }) => van.includes(staat)).map((step) => tellStep(step, law, said))
  const taken = stappen.map(({ stap, op }) => `  ${op.slice(0, 10)}  ${stap}\n`)
  const head = `${gegevens.naam} (KvK ${gegevens.kvk}): ${staat}\n`
  const next = steps.length === 0 ? `${said.noNext}\n` : `${said.next}\n${steps.join('')}`
  return wrapText(`${head}${taken.join('')}${next}`, width)
}

function tellStep({ stap, door, tekent, controles }: JoiningStep, law: JoiningLaw, { signs }: Words): string {
  const names = tekent.map((soort) => law.overeenkomsten.find((each) => each.soort === soort)?.naam ?? soort)
  const signed = names.length === 0 ? '' : `    ${signs}: ${names.join(', ')}\n`
  const checks = controles.map((code) => `    ${code}: ${law.controles[code] ?? ''}\n`)
  return `  ${stap} (${door})\n${signed}${checks.join('')}`
}
