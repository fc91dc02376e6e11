/** Throwing away what somebody filled in: it cannot be had back, whoever wrote it. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { MakeSure } from './make-sure.ts'

const words = {
  ask: 'Weggooien',
  warning: 'Wat is ingevuld, is daarna weg, ook voor uw collega’s. Weet u het zeker?',
  yes: 'Ja, gooi het weg',
  no: 'Nee, bewaar het',
}

/** The buttons; `about` says what it is to whoever does not see what they stand beside. */
export function ThrowAway({ about, act }: { readonly about: string; readonly act: () => void }): ComponentChild {
  return h(MakeSure, { words, label: `${words.ask}: ${about}`, act })
}
