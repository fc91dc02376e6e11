/** Ways in which a message can be off-spec, each as what it does to a good message and what a judge must then find. */
import type { CaseMessage } from '../caseworker.ts'
import type { Defect } from './scenario.ts'

/** A message that is wrong, and the finding that must be told about it. */
export type Defective = {
  readonly bytes: Uint8Array
  readonly code: string
  readonly pointer: string
}

/** What a defect makes of a message, and what must be found: in the open, and inside a seal whose outside is that of the good message. */
type Row = {
  readonly make: (message: CaseMessage) => unknown
  readonly open: (message: CaseMessage) => readonly [code: string, pointer: string]
  readonly sealed?: readonly [code: string, pointer: string]
}

/**
 * A text that stands in no good message: nobody may repeat it in what is said of a message. It has the form of a name of an
 * element, so that an Afkeurbericht in form could hold it.
 */
export const canary = 'Kanarie7f3a'

const unlikeOutside = ['seal-broken', ''] as const

const rows: Readonly<Record<Defect, Row>> = {
  'element-ontbreekt': {
    make: ({ Stuurgegevens }) => ({ Stuurgegevens }),
    open: () => ['element-missing', '/Inhoud'],
  },
  'element-te-veel': {
    make: ({ Stuurgegevens, Inhoud }) => ({ Stuurgegevens, Inhoud: { ...Inhoud, [`X${canary}`]: canary } }),
    open: () => ['element-unknown', '/Inhoud'],
  },
  'soort-verkeerd': {
    make: (message) => ({ ...message, Inhoud: { ...message.Inhoud, [firstOf(message)]: [canary] } }),
    open: (message) => ['type-wrong', `/Inhoud/${firstOf(message)}`],
  },
  'versie-onbekend': {
    make: (message) => withHeading(message, { Versie: '9.9' }),
    open: () => ['message-unknown-version', '/Stuurgegevens/Versie'],
    sealed: unlikeOutside,
  },
  'geen-json': {
    make: (message) => JSON.stringify(message).slice(0, -1),
    open: () => ['json-syntax', ''],
  },
  'naam-dubbel': {
    make: (message) => JSON.stringify(message).replace('{', '{"Stuurgegevens":{},'),
    open: () => ['json-duplicate-key', ''],
  },
  'vraag-onbekend': {
    make: (message) => message,
    open: () => ['answer-question-unknown', '/Stuurgegevens/CrossReferentienummer'],
  },
  'andere-afzender': {
    make: (message) => withHeading(message, { Afzender: String(message.Stuurgegevens['Ontvanger']) }),
    open: () => ['afzender', '/Stuurgegevens/Afzender'],
    sealed: unlikeOutside,
  },
}

/** The message with this defect, and what must be said of it when it is offered in the open, or came sealed. */
export function defective(message: CaseMessage, defect: Defect, where: 'open' | 'sealed'): Defective {
  const { make, open, sealed } = rows[defect]
  const made = make(message)
  const [code, pointer] = where === 'sealed' && sealed !== undefined ? sealed : open(message)
  const text = typeof made === 'string' ? made : JSON.stringify(made)
  return { bytes: new TextEncoder().encode(text), code, pointer }
}

/** The first element of the content, which every message has. */
function firstOf({ Inhoud }: CaseMessage): string {
  const [first] = Object.keys(Inhoud)
  if (first === undefined) throw new Error('the message has no content')
  return first
}

function withHeading({ Stuurgegevens, Inhoud }: CaseMessage, change: Readonly<Record<string, string>>): CaseMessage {
  return { Stuurgegevens: { ...Stuurgegevens, ...change }, Inhoud }
}
