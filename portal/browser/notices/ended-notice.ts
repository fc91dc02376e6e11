/** Tells how much ended because its time was over: counts and nothing else, until somebody says that they saw it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Server } from '../server.ts'

/** What the server counted. */
type Ended = { readonly stukken: number; readonly berichten: number }

const path = '/v1/vervallen'

/** The notice; nothing when nothing ended. */
export function EndedNotice({ server }: { readonly server: Server }): ComponentChild {
  const [ended, setEnded] = useState<Ended>({ stukken: 0, berichten: 0 })
  useEffect(() => {
    // Who cannot be asked now is asked the next time that somebody looks.
    void server.get(path).then(
      (found) => setEnded(found as Ended),
      () => undefined,
    )
  }, [server])
  const { stukken, berichten } = ended
  if (stukken + berichten === 0) return null
  const seen = (): void =>
    void server.remove(path).then(
      () => setEnded({ stukken: 0, berichten: 0 }),
      () => undefined,
    )
  return h(
    'section',
    { class: 'vervallen', 'aria-label': 'Vervallen' },
    stukken === 0 ? null : h('p', null, itemsInWords(stukken)),
    berichten === 0 ? null : h('p', null, messagesInWords(berichten)),
    h('button', { type: 'button', class: 'klein', onClick: seen }, 'Gezien: verberg dit voor iedereen'),
  )
}

function itemsInWords(count: number): string {
  const what = count === 1 ? '1 bericht is' : `${count} berichten zijn`
  return `${what} uit uw lijst gehaald: de termijn is al vijf werkdagen voorbij. Wat erin stond, is hier weg. Neem contact op met de afzender als u nog wilt antwoorden.`
}

function messagesInWords(count: number): string {
  const what = count === 1 ? '1 bericht van u is' : `${count} berichten van u zijn`
  return `${what} niet verstuurd: het knooppunt nam dertig dagen lang niets aan. Maak het opnieuw en vraag de beheerder wat er mis was.`
}
