/// <reference lib="dom" />
/** The texts that are signed: to read here, each by the digest that this browser works out, and the login that signs them. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { signingNonce, signingOf, signingStep, textDigest } from '../../../joining/index.ts'
import type { Agreement, Application } from '../../../joining/index.ts'
import type { JoiningLaw } from '../../../schemas/read.ts'
import { save } from '../csv/save.ts'
import type { Server } from '../server.ts'
import { fetchAgreements } from './joining.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { refusalWords } from './refusal-words.ts'

/** The application, the law of joining, and how to go to the login. */
export type AgreementsSetting = {
  readonly server: Server
  readonly law: JoiningLaw
  readonly application: Application
  readonly leave: (address: string) => void
  readonly attempt: (act: () => Promise<void>) => void
}

/** A text, and whether its bytes are those that the server named. */
type Read = Agreement & { readonly isWhole: boolean }

/** The form. */
export function AgreementsForm({ server, law, application, leave, attempt }: AgreementsSetting): ComponentChild {
  const [texts, setTexts] = useState<readonly Read[]>()
  const [read, setRead] = useState<readonly string[]>([])
  const [isAsked, ask] = useState(false)
  const place = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    void readTexts(server, law, application).then(setTexts, (error: unknown) => setFault(refusalWords(error)))
  }, [application])
  const unread = texts?.filter(({ soort }) => !read.includes(soort)) ?? []
  const sign = (event: Event): void => {
    event.preventDefault()
    if (texts === undefined) return
    ask(true)
    const [first] = unread
    if (first !== undefined) return place.current?.querySelector<HTMLElement>(`#gelezen-${first.soort}`)?.focus()
    attempt(async () => {
      const hash = await signingNonce(await signingOf(application.gegevens, texts))
      leave(((await server.post('/v1/aanmelding/tekenen', { hash })) as { readonly adres: string }).adres)
    })
  }
  if (texts === undefined)
    return h('p', { role: 'status' }, fault === '' ? 'De overeenkomsten worden opgehaald.' : fault)
  if (texts.length === 0) return h('p', { role: 'status' }, notThere)
  if (texts.some(({ isWhole }) => !isWhole)) return h('p', { class: 'fout', role: 'alert' }, notWhole)
  const toggle = (soort: string): void =>
    setRead(read.includes(soort) ? read.filter((each) => each !== soort) : [...read, soort])
  return h(
    'form',
    { ref: place, noValidate: true, onSubmit: sign },
    ...texts.map((text) => agreement(text, { law, isRead: read.includes(text.soort), isAsked, toggle })),
    signer(application),
    h('button', { type: 'submit' }, 'Teken met eHerkenning'),
  )
}

const notThere = 'De beheerder heeft de overeenkomsten nog niet klaargezet. Kom later terug.'
const notWhole =
  'Een tekst kwam anders aan dan hij is gepubliceerd. Teken niet. Laad de pagina opnieuw, en bel de beheerder als dit blijft.'

async function readTexts(server: Server, law: JoiningLaw, { staat }: Application): Promise<readonly Read[]> {
  const found = signingStep(law, staat, await fetchAgreements(server))?.teksten ?? []
  return Promise.all(found.map(async (text) => ({ ...text, isWhole: (await textDigest(text.tekst)) === text.digest })))
}

type Reading = {
  readonly law: JoiningLaw
  readonly isRead: boolean
  readonly isAsked: boolean
  readonly toggle: (soort: string) => void
}

function agreement(text: Read, reading: Reading): ComponentChild {
  const { soort, versie, digest, tekst } = text
  const naam = reading.law.overeenkomsten.find((each) => each.soort === soort)?.naam ?? soort
  const named = { 'aria-labelledby': `kop-${soort}` }
  const bytes = (): Uint8Array => new TextEncoder().encode(tekst)
  const keep = (): void => save(document, { name: `${soort}-${versie}.md`, bytes: bytes() })
  return h(
    'section',
    { key: soort, ...named },
    h('h3', { id: `kop-${soort}` }, naam),
    h('div', { class: 'overeenkomst', tabIndex: 0, role: 'region', ...named }, ...plainMarkdown(tekst)),
    h(
      'p',
      { class: 'uitleg' },
      `Versie ${versie}. Uw browser rekende na dat dit de tekst is met het kenmerk `,
      h('code', null, digest),
      '.',
    ),
    h('button', { type: 'button', class: 'klein', onClick: keep }, `Bewaar de ${naam.toLowerCase()}`),
    ...agreed(soort, naam.toLowerCase(), reading),
  )
}

function agreed(soort: string, naam: string, { isRead, isAsked, toggle }: Reading): readonly ComponentChild[] {
  const [id, isWrong] = [`gelezen-${soort}`, isAsked && !isRead]
  return [
    isWrong
      ? h('p', { class: 'fout', id: `${id}-fout`, role: 'alert' }, `Lees de ${naam}, en zet dan een vinkje.`)
      : null,
    h(
      'label',
      { class: 'keuze' },
      h('input', {
        ...{ id, type: 'checkbox', checked: isRead, 'aria-invalid': isWrong, onChange: () => toggle(soort) },
        ...(isWrong ? { 'aria-describedby': `${id}-fout` } : {}),
      }),
      h('span', null, `Ik heb de ${naam} gelezen en ga akkoord`),
    ),
  ]
}

function signer({ gegevens: { naam, tekenaar } }: Application): ComponentChild {
  return h(
    'section',
    { 'aria-labelledby': 'kop-tekenaar' },
    h('h3', { id: 'kop-tekenaar' }, 'Wie tekent'),
    h('p', null, `${tekenaar.naam}, ${tekenaar.functie}, tekent voor ${naam}.`),
    h(
      'p',
      null,
      'Tekenen is nog één keer inloggen. Die inlog hoort bij precies deze teksten, deze gegevens en deze naam. Het bewijs ervan blijft bij de beheerder.',
    ),
  )
}
