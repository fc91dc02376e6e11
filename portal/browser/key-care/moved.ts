/** How far the vault is, after keys were replaced. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Moving, MoveStanding } from '../keys/move-standing.ts'

/** Milliseconds between two looks. */
const lookEvery = 1000

/** The line; nothing when there is nothing left to do. */
export function Moved({ moving }: { readonly moving: Moving | undefined }): ComponentChild {
  const [standing, setStanding] = useState<MoveStanding>(moving?.standing() ?? { at: 'niets' })
  useEffect(() => {
    const again = setInterval(() => setStanding(moving?.standing() ?? { at: 'niets' }), lookEvery)
    return () => clearInterval(again)
  }, [moving])
  if (standing.at === 'niets') return null
  return h(
    'p',
    { role: 'status' },
    standing.at === 'klaar'
      ? 'De sleutels zijn vervangen, en alles in de kluis is opnieuw op slot.'
      : `De sleutels zijn vervangen. De kluis gaat opnieuw op slot: ${standing.moved} gedaan. U kunt gewoon werken, en de pagina sluiten: het gaat later verder.`,
  )
}
