/** The proof that one can exchange: what to do, and what the hub saw of it; nobody's word counts but the hub's. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Application } from '../../../joining/index.ts'
import type { JoiningLaw, JoiningStep } from '../../../schemas/read.ts'
import type { Server } from '../server.ts'
import type { Trial } from './joining.ts'
import { refusalWords } from './refusal-words.ts'

/** The line to the server, the step, and what to do when it was taken. */
export type ProofSetting = {
  readonly server: Server
  readonly law: JoiningLaw
  readonly step: JoiningStep
  readonly proven: (application: Application) => void
  readonly trial: Trial
}

/** Messages that the hub took of us, and those that it handed over to us. */
type Seen = { readonly verstuurd: number; readonly ontvangen: number }

/** The step of the proof, when it is to be taken now. */
export function proofStep({ stappen }: JoiningLaw, { staat }: Application): JoiningStep | undefined {
  return stappen.find(({ van, controles }) => van.includes(staat) && controles.includes('proef-verzonden'))
}

/** The part of the page. */
export function ProofPart(setting: ProofSetting): ComponentChild {
  const { step, trial } = setting
  return h(
    'section',
    { 'aria-labelledby': 'kop-proef' },
    h('h2', { id: 'kop-proef' }, `Nu aan u: ${step.naam.toLowerCase()}`),
    h('p', null, step.uitleg),
    trial.hier ? h(ProofHere, setting) : elsewhere(trial),
  )
}

/** Here are real messages of people: nothing is tried out. */
function elsewhere({ adres }: Trial): ComponentChild {
  return h(
    'div',
    null,
    h('p', null, 'De proef doet u niet hier: hier staan echte berichten van echte mensen.'),
    h(
      'ol',
      null,
      h(
        'li',
        null,
        'Log in op het portaal van de conformiteitsomgeving',
        adres === undefined ? null : [': ', h('a', { href: adres, rel: 'noreferrer' }, adres)],
        '. ',
        adres === undefined ? 'De beheerder geeft u het adres.' : null,
      ),
      h('li', null, 'Verstuur daar een bericht, en beantwoord er een. Het portaal daar laat zien of het is gezien.'),
      h('li', null, 'Laat de beheerder weten dat het is gelukt. Hij kijkt het na en zet deze stap. U ziet dat hier.'),
    ),
  )
}

function ProofHere({ server, law, proven, trial: { tegenpartij } }: ProofSetting): ComponentChild {
  const [seen, setSeen] = useState<Seen>()
  const [isAsked, setAsked] = useState(false)
  const { fault, isBusy, attempt } = useAttempt()
  const look = async (): Promise<void> => {
    const { gezien, aanmelding } = (await server.post('/v1/aanmelding/proef')) as Looked
    setSeen(gezien)
    if (aanmelding !== undefined) proven(aanmelding)
  }
  const ask = async (): Promise<void> => {
    await server.post('/v1/aanmelding/proefbericht')
    setAsked(true)
  }
  const line = (code: string, count: number | undefined): ComponentChild =>
    h('li', { key: code }, law.controles[code] ?? code, count === undefined ? null : h('strong', null, told(count)))
  const button = (text: string, act: () => Promise<void>): ComponentChild =>
    // It keeps the focus meanwhile, which a button that is off does not.
    h('button', { type: 'button', 'aria-disabled': isBusy, onClick: () => (isBusy ? undefined : attempt(act)) }, text)
  return h(
    'div',
    null,
    h('ol', null, ...todo(tegenpartij).map((text) => h('li', null, text))),
    tegenpartij ? button('Laat de proefdeelnemer u iets vragen', ask) : null,
    isAsked ? h('p', { role: 'status' }, asked) : null,
    h('p', null, 'Het knooppunt moet dit zien:'),
    h(
      'div',
      { role: 'status' },
      h('ul', null, line('proef-verzonden', seen?.verstuurd), line('proef-ontvangen', seen?.ontvangen)),
    ),
    fault === '' ? null : h('p', { class: 'fout', role: 'alert' }, fault),
    button('Kijk na of de proef is gelukt', look),
  )
}

/** How to do what may be refused, and what was said of the last time. */
function useAttempt() {
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)
  const attempt = (act: () => Promise<void>): void => {
    setBusy(true)
    void act()
      .then(() => setFault(''))
      .catch((error: unknown) => setFault(refusalWords(error)))
      .finally(() => setBusy(false))
  }
  return { fault, isBusy, attempt }
}

type Looked = { readonly gezien: Seen; readonly aanmelding?: Application }

const asked = 'De proefdeelnemer stuurt u een bericht. Het staat zo onder Berichten. Beantwoord het daar.'

const todo = (tegenpartij: boolean): readonly string[] => [
  'Staat er iets onder Berichten? Open het en beantwoord het.',
  'Mag uw organisatie een bericht beginnen? Stuur er een onder Nieuw bericht, aan een proefdeelnemer. Hij antwoordt, en uw browser bevestigt dat.',
  tegenpartij
    ? 'Komt er niets? Laat de proefdeelnemer u iets vragen, met de knop hieronder.'
    : 'Komt er niets? Vraag de beheerder om een proefdeelnemer u een bericht te laten sturen.',
]

const told = (count: number): string => (count > 0 ? ' Gezien.' : ' Nog niet gezien.')
