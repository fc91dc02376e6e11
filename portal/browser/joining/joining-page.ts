/// <reference lib="dom" />
/** The page of who joins: what is to be done now, by where the application stands. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ownSteps } from '../../../joining/index.ts'
import type { Application } from '../../../joining/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { JoiningStep } from '../../../schemas/read.ts'
import { keepWhenHidden } from '../keep-hidden.ts'
import type { Server } from '../server.ts'
import { AgreementsForm } from './agreements-form.ts'
import { detailRows } from './detail-rows.ts'
import { DetailsForm } from './details-form.ts'
import { detailGroups } from './details-fields.ts'
import { createFilledKeeper } from './keep-filled.ts'
import type { FilledKeeper } from './keep-filled.ts'
import { fetchJoining, takeOwnStep } from './joining.ts'
import type { Joining } from './joining.ts'
import { refusalWords } from './refusal-words.ts'
import { operatorsTurn, standing } from './standing.ts'
import { partHeading } from '../window-title.ts'
import { answersOf } from './told-details.ts'
import { Withdrawal } from './withdrawal.ts'

/** What the page needs. */
export type JoiningSetting = {
  readonly server: Server
  readonly clock: () => Date
  readonly leave: (address: string) => void
  /** What a login came back with, in words. */
  readonly told: string | undefined
  readonly logOut: () => void
}

/** The page. */
export function JoiningPage({ server, clock, leave, told, logOut }: JoiningSetting): ComponentChild {
  const { joining, fault, isBusy, attempt, stand } = useJoining(server, told)
  const place = useRef<HTMLElement>(null)
  const keeper = useMemo(() => createFilledKeeper(server), [server])
  useEffect(() => keepWhenHidden(document, keeper), [keeper])
  useEffect(() => {
    if (joining !== undefined) place.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [joining === undefined, joining?.aanmelding?.staat])
  const take = (stap: string): void => attempt(async () => stand(await takeOwnStep(server, stap)))
  const handIn = (stap: string, details: object): void =>
    attempt(async () => {
      keeper.stop()
      await server.putJson('/v1/aanmelding', details)
      stand(await takeOwnStep(server, stap))
    })
  const leaveAll = (): void => void keeper.flush().catch(() => undefined).then(logOut) // prettier-ignore
  return h(
    'main',
    { id: 'inhoud', ref: place },
    h('h1', { tabIndex: -1 }, 'Aanmelden bij het Schuldenknooppunt'),
    fault === undefined ? null : h('p', { class: 'fout', role: 'alert' }, fault),
    joining === undefined
      ? h('p', { role: 'status' }, 'Uw aanmelding wordt opgehaald.')
      : inside(joining, { server, year: clock().getUTCFullYear(), isBusy, keeper, leave, attempt, take, handIn }),
    h('button', { type: 'button', class: 'klein', onClick: leaveAll }, 'Uitloggen'),
  )
}

/** The application as it stands, and how to do what may be refused: then it is asked again how it stands. */
function useJoining(server: Server, told: string | undefined) {
  const [joining, setJoining] = useState<Joining>()
  const [fault, setFault] = useState(told)
  const [isBusy, setBusy] = useState(false)
  const attempt = (act: () => Promise<void>): void => {
    setBusy(true)
    void act()
      .then(() => setFault(undefined))
      .catch(async (error: unknown) => {
        setFault(refusalWords(error))
        const now = await fetchJoining(server).catch(() => undefined)
        if (now !== undefined) setJoining(now)
      })
      .finally(() => setBusy(false))
  }
  useEffect(() => {
    void fetchJoining(server).then(setJoining, (error: unknown) => setFault(refusalWords(error)))
  }, [])
  const stand = (aanmelding: Application): void =>
    setJoining((now) => (now === undefined ? now : { ...now, aanmelding }))
  return { joining, fault, isBusy, attempt, stand }
}

type Doing = {
  readonly server: Server
  readonly year: number
  readonly isBusy: boolean
  readonly keeper: FilledKeeper
  readonly leave: (address: string) => void
  readonly attempt: (act: () => Promise<void>) => void
  readonly take: (stap: string) => void
  readonly handIn: (stap: string, details: object) => void
}

function inside(joining: Joining, doing: Doing): ComponentChild {
  const { recht: law, aanmelding } = joining
  const isNew = aanmelding === undefined || aanmelding.staat === 'beeindigd'
  const staat = isNew ? 'concept' : aanmelding.staat
  const own = ownSteps(law, staat)
  const [telling, signing] = [
    own.find(({ gegevens }) => gegevens === true),
    own.find(({ tekent }) => tekent.length > 0),
  ]
  const leaving = own.find(({ naar }) => naar === 'beeindigd')
  return h(
    'div',
    null,
    aanmelding?.staat === 'beeindigd' ? h('p', { role: 'status' }, ended) : null,
    standing(law, { staat, stappen: isNew ? [] : aanmelding.stappen }),
    telling === undefined ? null : telledForm(joining, telling, doing),
    isNew || signing === undefined ? null : signedForm(law, { aanmelding, step: signing }, doing),
    isNew ? null : joining.toegang === true ? letIn(doing) : operatorsTurn(law, staat),
    isNew || telling !== undefined ? null : summary(aanmelding, doing.year),
    isNew || leaving === undefined ? null : h(Withdrawal, { step: leaving, isBusy: doing.isBusy, take: doing.take }),
  )
}

/** What is done next is done at work, and to there leads another login. */
function letIn({ server, leave }: Doing): ComponentChild {
  return h(
    'section',
    { 'aria-labelledby': 'toegelaten' },
    h('h2', { id: 'toegelaten', ...partHeading }, 'Nu aan u: log opnieuw in'),
    h(
      'p',
      null,
      'Uw organisatie is toegelaten. Log opnieuw in, dan komt u in het portaal: daar maakt u de sleutels en doet u de proef met berichten.',
    ),
    h('button', { type: 'button', onClick: () => leave(`${server.address}/v1/inloggen`) }, 'Log opnieuw in'),
  )
}

const ended = 'De vorige aanmelding van uw organisatie is beëindigd. Hieronder kunt u zich opnieuw aanmelden.'

function telledForm(joining: Joining, step: JoiningStep, { year, isBusy, keeper, handIn }: Doing): ComponentChild {
  const { kvk, vestiging: branch, aanmelding, invulling: filled } = joining
  const source = { catalog: readCatalog(), year }
  return h(
    'section',
    { 'aria-label': step.naam },
    h('p', null, `U meldt de organisatie aan met KvK-nummer ${kvk}: dat staat in uw inlog. ${step.uitleg}`),
    h(DetailsForm, {
      ...{ kvk, branch, filled, source, isBusy, note: keeper.note },
      before: aanmelding?.gegevens,
      handIn: (details) => handIn(step.stap, details),
    }),
  )
}

type Signed = { readonly aanmelding: Application; readonly step: JoiningStep }

function signedForm(law: Joining['recht'], { aanmelding, step }: Signed, doing: Doing): ComponentChild {
  const { server, leave, attempt } = doing
  return h(
    'section',
    { 'aria-labelledby': 'kop-tekenen' },
    h('h2', { id: 'kop-tekenen', ...partHeading }, step.naam),
    h('p', null, step.uitleg),
    h(AgreementsForm, { server, law, application: aanmelding, leave, attempt }),
  )
}

function summary({ gegevens }: Application, year: number): ComponentChild {
  const answers = answersOf(gegevens, readCatalog())
  const groups = detailGroups(answers, { catalog: readCatalog(), year })
  return h(
    'details',
    { class: 'vouw' },
    h('summary', null, 'Wat uw organisatie invulde'),
    detailRows(groups, answers, gegevens.kvk),
  )
}
