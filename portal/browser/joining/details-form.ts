/// <reference lib="dom" />
/** The form in which an organisation says what it is: in steps, each judged before the next, and the whole in sight before it is handed in. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ApplicationDetails } from '../../../joining/index.ts'
import { detailField } from './detail-field.ts'
import { detailGroups } from './details-fields.ts'
import type { Answers, DetailField, FieldSource } from './details-fields.ts'
import { faultSummary } from './fault-summary.ts'
import { detailRows } from './detail-rows.ts'
import { inEuros } from '../in-euros.ts'
import { faultyFields } from './faulty-fields.ts'
import { partHeading } from '../window-title.ts'
import { answersOf, detailsOf, feeOfAnswers } from './told-details.ts'

/** For whom, what was said before, and what to do with what is said. */
export type DetailsSetting = {
  readonly kvk: string
  readonly branch: string | undefined
  readonly before: ApplicationDetails | undefined
  /** What was filled in before and not handed in. */
  readonly filled: Answers | undefined
  /** Is told all that is filled in, at each change. */
  readonly note: (answers: Answers) => void
  readonly source: FieldSource
  readonly isBusy: boolean
  readonly handIn: (details: object) => void
}

/** The form. */
export function DetailsForm(setting: DetailsSetting): ComponentChild {
  const { kvk, source, isBusy, handIn } = setting
  const { answers, put, faultyOf } = useAnswers(setting)
  const [step, setStep] = useState(0)
  const [found, setFound] = useState<readonly DetailField[]>([])
  const place = useLedFocus(step, found)
  const groups = detailGroups(answers, source)
  const group = groups[step]
  // What was repaired is told no longer; what else came to be wrong is told at the next try.
  const faulty = faultyOf(found)
  const go = (event: Event): void => {
    event.preventDefault()
    if (isBusy) return
    const now = faultyOf(group?.fields ?? groups.flatMap(({ fields }) => fields))
    setFound(now)
    if (now.length > 0) return
    if (group === undefined) handIn(detailsOf(answers, source, kvk))
    else setStep(step + 1)
  }
  const back = (): void => (setFound([]), setStep(step - 1))
  const wrong = new Set(faulty.map(({ pointer }) => pointer))
  return h(
    'form',
    { ref: place, noValidate: true, onSubmit: go },
    h('p', { class: 'uitleg' }, `Deel ${step + 1} van ${groups.length + 1}`),
    h('h2', { tabIndex: -1, ...partHeading }, group?.title ?? 'Kijk alles na'),
    step === 0 ? h('p', { class: 'uitleg' }, setting.filled === undefined ? kept : keptBefore) : null,
    faultSummary(faulty),
    ...(group?.fields ?? []).map((field) => detailField(field, { answers, wrong, put })),
    group === undefined ? overview({ groups, answers, kvk }) : null,
    step >= groups.length - 1 ? feeLine(answers, source) : null,
    // It keeps the focus meanwhile, which a button that is off does not.
    h('button', { type: 'submit', 'aria-disabled': isBusy }, group === undefined ? 'Dien de aanmelding in' : 'Verder'),
    step === 0 ? null : h('button', { type: 'button', class: 'klein', onClick: back }, 'Terug'),
  )
}

/** What is filled in, how to fill in more, and which of some fields are not in form as it stands. */
function useAnswers(setting: DetailsSetting) {
  const { kvk, source, note } = setting
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(setting))
  const put = (pointer: string, value: string | readonly string[]): void => {
    const now = settled({ ...answers, [pointer]: value }, source)
    setAnswers(now)
    note(now)
  }
  const faultyOf = (fields: readonly DetailField[]): readonly DetailField[] =>
    fields.length === 0 ? fields : faultyFields(fields, detailsOf(answers, source, kvk), source.catalog)
  return { answers, put, faultyOf }
}

const kept = 'Wat u invult wordt bewaard, tot veertien dagen na de laatste verandering.'
const keptBefore = `Dit is wat uw organisatie eerder invulde. ${kept}`

function firstAnswers({ before, branch, filled, source }: DetailsSetting): Answers {
  return { ...(filled ?? answersOf(before, source.catalog)), ...(branch === undefined ? {} : { '/vestiging': branch }) }
}

/** Leads to where a step begins, and to what is not in form. */
function useLedFocus(step: number, found: readonly DetailField[]) {
  const place = useRef<HTMLFormElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) place.current?.querySelector<HTMLElement>('h2')?.focus()
    isFirst.current = false
  }, [step])
  useEffect(() => {
    if (found.length > 0) place.current?.querySelector<HTMLElement>('#samenvatting')?.focus()
  }, [found])
  return place
}

/** Modules that can no longer be chosen are chosen no more. */
function settled(answers: Answers, source: FieldSource): Answers {
  const choices = detailGroups(answers, source)
    .flatMap(({ fields }) => fields)
    .find(({ pointer }) => pointer === '/modules')?.choices
  const known = new Set(choices?.map(({ value }) => value))
  const chosen = answers['/modules']
  return typeof chosen === 'object' ? { ...answers, '/modules': chosen.filter((each) => known.has(each)) } : answers
}

type Overview = { readonly groups: ReturnType<typeof detailGroups>; readonly answers: Answers; readonly kvk: string }

function overview({ groups, answers, kvk }: Overview): ComponentChild {
  return h(
    'div',
    null,
    h('p', null, 'Klopt dit? Na het indienen kunt u het niet meer veranderen. Met Terug past u het nog aan.'),
    detailRows(groups, answers, kvk),
  )
}

function feeLine(answers: Answers, source: FieldSource): ComponentChild {
  const fee = feeOfAnswers(answers, source)
  const text =
    fee === undefined
      ? 'Vul hierboven een aantal in. Dan ziet u de categorie en wat een jaar kost.'
      : `Dit is categorie ${fee.category}: ${inEuros(fee.cents)} per jaar, zonder btw.`
  return h('p', { role: 'status', class: 'dagregel' }, text)
}
