/** The proof that one can exchange: what to do, and what the hub saw of it; nobody's word counts but the hub's. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { Application } from '../../../joining/index.ts'
import type { JoiningLaw, JoiningStep } from '../../../schemas/read.ts'
import type { Server } from '../server.ts'
import { refusalWords } from './refusal-words.ts'

/** The line to the server, the step, and what to do when it was taken. */
export type ProofSetting = {
  readonly server: Server
  readonly law: JoiningLaw
  readonly step: JoiningStep
  readonly proven: (application: Application) => void
}

/** Messages that the hub took of us, and those that it handed over to us. */
type Seen = { readonly verstuurd: number; readonly ontvangen: number }

/** The step of the proof, when it is to be taken now. */
export function proofStep({ stappen }: JoiningLaw, { staat }: Application): JoiningStep | undefined {
  return stappen.find(({ van, controles }) => van.includes(staat) && controles.includes('proef-verzonden'))
}

/** The part of the page. */
export function ProofPart({ server, law, step, proven }: ProofSetting): ComponentChild {
  const [seen, setSeen] = useState<Seen>()
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)
  const look = (): void => {
    setBusy(true)
    void (server.post('/v1/aanmelding/proef') as Promise<{ readonly gezien: Seen; readonly aanmelding?: Application }>)
      .then(({ gezien, aanmelding }) => {
        setSeen(gezien)
        setFault('')
        if (aanmelding !== undefined) proven(aanmelding)
      })
      .catch((error: unknown) => setFault(refusalWords(error)))
      .finally(() => setBusy(false))
  }
  const line = (code: string, count: number | undefined): ComponentChild =>
    h('li', { key: code }, law.controles[code] ?? code, count === undefined ? null : h('strong', null, told(count)))
  return h(
    'section',
    { 'aria-labelledby': 'kop-proef' },
    h('h2', { id: 'kop-proef' }, `Nu aan u: ${step.naam.toLowerCase()}`),
    h('p', null, step.uitleg),
    h('ol', null, ...todo.map((text) => h('li', null, text))),
    h('p', null, 'Het knooppunt moet dit zien:'),
    h(
      'div',
      { role: 'status' },
      h('ul', null, line('proef-verzonden', seen?.verstuurd), line('proef-ontvangen', seen?.ontvangen)),
    ),
    fault === '' ? null : h('p', { class: 'fout', role: 'alert' }, fault),
    h('button', { type: 'button', disabled: isBusy, onClick: look }, 'Kijk na of de proef is gelukt'),
  )
}

const todo = [
  'Staat er iets onder Berichten? Open het en beantwoord het.',
  'Mag uw organisatie een bericht beginnen? Stuur er een onder Nieuw bericht, aan een proefdeelnemer. Hij antwoordt, en uw browser bevestigt dat.',
  'Komt er niets? Vraag de beheerder om een proefdeelnemer u een bericht te laten sturen.',
]

const told = (count: number): string => (count > 0 ? ' Gezien.' : ' Nog niet gezien.')
