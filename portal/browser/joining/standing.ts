/** Where an application stands: the steps that lead to taking part, which are done, and who is to act now. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Application } from '../../../joining/index.ts'
import type { ApplicationState, JoiningLaw, JoiningStep } from '../../../schemas/read.ts'

/** The steps from the beginning to taking part, as the law leads; a step that ends is none of them. */
function wayIn({ stappen }: JoiningLaw): readonly JoiningStep[] {
  const way: JoiningStep[] = []
  let state: ApplicationState = 'concept'
  for (;;) {
    const next = stappen.find(({ van, naar }) => van.includes(state) && naar !== 'beeindigd')
    if (next === undefined || way.includes(next)) return way
    way.push(next)
    state = next.naar
  }
}

/** The way in, as a list; the step that is to be taken now is marked. */
export function standing(law: JoiningLaw, { staat, stappen }: Pick<Application, 'staat' | 'stappen'>): ComponentChild {
  const way = wayIn(law)
  const now = way.findIndex(({ van }) => van.includes(staat))
  const row = (step: JoiningStep, index: number): ComponentChild => {
    const isDone = staat !== 'beeindigd' && (now === -1 || index < now)
    const when = stappen.findLast(({ stap }) => stap === step.stap)?.op
    return h(
      'li',
      { key: step.stap, class: isDone ? 'gedaan' : 'later', ...(index === now ? { 'aria-current': 'step' } : {}) },
      h('strong', null, step.naam),
      ' ',
      h('span', null, `(${progress({ isDone, isNow: index === now, when }, step)})`),
    )
  }
  return h('ol', { class: 'stappen' }, ...way.map(row))
}

type Progress = { readonly isDone: boolean; readonly isNow: boolean; readonly when: string | undefined }

/** Whether the organisation is to act: it takes the step, or shows that it can exchange. */
const isOurs = ({ door, controles }: JoiningStep): boolean =>
  door === 'aanvrager' || controles.includes('proef-verzonden')

function progress({ isDone, isNow, when }: Progress, step: JoiningStep): string {
  if (isDone) return when === undefined ? 'klaar' : `klaar op ${dayOf(when)}`
  if (!isNow) return 'nog niet'
  return isOurs(step) ? 'nu aan u' : 'nu aan de beheerder'
}

/** A day as people write it. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10).split('-').toReversed().join('-')
}

/** What the operator does now, with all that is looked after; and what the organisation is to show first. */
export function operatorsTurn(law: JoiningLaw, staat: ApplicationState): ComponentChild {
  const step = wayIn(law).find(({ van, door }) => door === 'beheerder' && van.includes(staat))
  if (step === undefined) return null
  return h(
    'section',
    { 'aria-labelledby': 'beheerder-nu' },
    h('h2', { id: 'beheerder-nu' }, `Nu aan ${isOurs(step) ? 'u' : 'de beheerder'}: ${step.naam.toLowerCase()}`),
    h('p', null, step.uitleg),
    h('p', null, 'Dit wordt nagekeken:'),
    h('ul', null, ...step.controles.map((code) => h('li', { key: code }, law.controles[code] ?? code))),
    h(
      'p',
      null,
      isOurs(step)
        ? 'Laat de beheerder weten dat het is gelukt. Hij kijkt het na en zet deze stap. U ziet dat hier.'
        : 'U hoeft nu niets te doen. Log later weer in: hier ziet u hoe het staat.',
    ),
  )
}
