/** Tells where an application stands, what comes next and what that asks; and why a step was not taken. */
import type { Application, ApplicationFault } from '../../joining/index.ts'
import type { JoiningLaw, JoiningStep } from '../../schemas/read.ts'
import { wrapText } from '../wrap-words.ts'

const sentences: Readonly<Record<ApplicationFault['code'], string>> = {
  'lid-ontbreekt': 'dit gegeven ontbreekt; vul het in',
  'lid-onbekend': 'hier staat een gegeven dat niet wordt gevraagd; haal het weg (skp application --help noemt ze alle)',
  'lid-vorm': 'dit gegeven heeft niet de vorm die het moet hebben (skp application --help)',
  'stap-onbekend': 'deze stap bestaat niet',
  'stap-nu-niet': 'deze stap is nu niet aan de beurt',
  'stap-van-ander': 'deze stap zet een ander (--as)',
  'overeenkomst-ontbreekt': 'deze overeenkomst wordt hier getekend: noem haar met --agreement',
  'overeenkomst-onbekend': 'hier staat een overeenkomst die bij deze stap niet wordt getekend',
  'overeenkomst-anders': 'dit is niet de tekst die de organisatie tekende: teken dezelfde versie van hetzelfde bestand',
  'controle-open': 'dit is nog niet nagekeken: noem het met --checked als het klopt',
  'controle-onbekend': 'hier staat een controle die niet bij deze stap hoort',
  'controle-klopt-niet': 'dit is nagerekend en klopt niet; verbeter wat eraan ten grondslag ligt',
}

/** Why nothing was changed, a line for each fault. */
export function tellFaults(faults: readonly ApplicationFault[], law: JoiningLaw, width: number): string {
  const lines = faults.map(({ code, pointer }) => {
    const check = pointer.startsWith('/controles/') ? law.controles[pointer.slice('/controles/'.length)] : undefined
    return `${pointer === '' ? '/' : pointer}  ${code}: ${sentences[code]}.${check === undefined ? '' : ` (${check})`}\n`
  })
  return `${lines.map((line) => wrapText(line, width)).join('')}Er is niets veranderd.\n`
}

/** Where it stands, and each step that may be taken now. */
export function tellApplication({ gegevens, staat, stappen }: Application, law: JoiningLaw, width: number): string {
  const steps = law.stappen.filter(({ van }) => van.includes(staat)).map((step) => tellStep(step, law))
  const taken = stappen.map(({ stap, op }) => `  ${op.slice(0, 10)}  ${stap}\n`)
  const head = `${gegevens.naam} (KvK ${gegevens.kvk}): ${staat}\n`
  const next = steps.length === 0 ? 'Er is geen volgende stap.\n' : `Wat nu kan:\n${steps.join('')}`
  return wrapText(`${head}${taken.join('')}${next}`, width)
}

function tellStep({ stap, door, tekent, controles }: JoiningStep, law: JoiningLaw): string {
  const names = tekent.map((soort) => law.overeenkomsten.find((each) => each.soort === soort)?.naam ?? soort)
  const signs = names.length === 0 ? '' : `    tekent: ${names.join(', ')}\n`
  const checks = controles.map((code) => `    ${code}: ${law.controles[code] ?? ''}\n`)
  return `  ${stap} (${door})\n${signs}${checks.join('')}`
}
