/** What colleagues ask of who is logged in: each request with the field to type its number over. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Colleagues, Purpose, Request, Typed } from '../keys/second-person.ts'
import { lookAgain } from '../look-again.ts'
import { TypedForm } from './typed-form.ts'

const asks: Readonly<Record<Purpose, string>> = {
  intrekken:
    'Een collega vervangt alle sleutels, omdat een apparaat is verwijderd. Uw eigen onthouden apparaat krijgt de nieuwe vanzelf.',
  openen:
    'Een collega vraagt om de herstelcode te gebruiken. Daarmee opent uw collega alle berichten van uw organisatie.',
  toelaten:
    'Een collega laat een eigen nieuw apparaat toe. Daarmee opent uw collega alle berichten van uw organisatie.',
  vervangen: 'Een collega vraagt om een nieuwe herstelcode. De oude opent daarna niets meer.',
}

const outcomes: Readonly<Record<Typed, string>> = {
  bevestigd: 'Bevestigd. Uw collega kan verder.',
  'ander nummer': 'Dit is een ander nummer. Vraag uw collega het nog eens te noemen. Na drie keer vervalt het verzoek.',
  weg: 'Dit verzoek is er niet meer. Laat uw collega het opnieuw vragen.',
}

/** The part of a page; nothing as long as nobody asks. */
export function Confirming({ colleagues }: { readonly colleagues: Colleagues }): ComponentChild {
  const [requests, setRequests] = useState<readonly Request[]>([])
  const [outcome, setOutcome] = useState<{ readonly id: string; readonly typed: Typed }>()
  // Whoever is no longer reached asks nothing: the rest of the page says that.
  const look = (): Promise<void> => colleagues.requests().then(setRequests, () => undefined)
  useEffect(() => {
    void look()
    return lookAgain(look)
  }, [])
  const confirm = (id: string, number: string): Promise<void> =>
    colleagues
      .confirm(id, number)
      .then(
        (typed) => setOutcome({ id, typed }),
        () => undefined,
      )
      .then(look)
  if (requests.length === 0 && outcome === undefined) return null
  // Another number is told where it was typed, as long as that is there.
  const isAtLine = outcome?.typed === 'ander nummer' && requests.some(({ id }) => id === outcome.id)
  return h(
    'section',
    { class: 'collega', 'aria-labelledby': 'collega-vraagt' },
    h('h2', { id: 'collega-vraagt' }, 'Een collega vraagt iets'),
    outcome === undefined || isAtLine
      ? null
      : h('p', { role: 'alert', ...(outcome.typed === 'bevestigd' ? {} : { class: 'fout' }) }, outcomes[outcome.typed]),
    ...requests.map((request) => {
      const wrong = isAtLine && outcome.id === request.id ? outcomes[outcome.typed] : undefined
      return part(request, wrong, (number) => confirm(request.id, number))
    }),
  )
}

function part(
  { id, doel }: Request,
  wrong: string | undefined,
  hand: (number: string) => Promise<void>,
): ComponentChild {
  return h(TypedForm, {
    key: id,
    about: h('p', { role: 'status' }, asks[doel]),
    ...{ id: `nummer-${id}`, label: 'Nummer op het scherm van uw collega', button: 'Bevestig', wrong, hand },
    help: 'Spreek uw collega zelf: loop erheen of bel. Verwacht u dit verzoek niet, typ dan niets en meld het.',
    missing: 'Typ het nummer dat uw collega u noemt.',
    line: { inputMode: 'numeric', maxLength: 20 },
  })
}
