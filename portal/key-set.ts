/** Sets of keys by the names of keys: `OIN-teken-STEL` and `OIN-zegel-STEL` are born together, and what is renewed has a number behind that. */
import type { ParticipantKey } from '../directory/index.ts'

const form = /-(?:teken|zegel)-([^.]+)(\.\d+)?$/

/**
 * Name of the set that this key belongs to.
 *
 * @since 0.1.0
 * @alpha
 */
export function setOfKey(kid: string): string {
  return form.exec(kid)?.[1] ?? ''
}

/**
 * Whether these keys end in a new set: those that begin last were born, and others stand beside them of another set. Everything
 * before has then had its time. Whoever asks it and whoever carries it out read it here, from names that the keys sign.
 *
 * @since 0.1.0
 * @alpha
 */
export function isReplacement(sleutels: readonly Pick<ParticipantKey, 'kid' | 'van'>[]): boolean {
  const [newest] = sleutels.toSorted((one, other) => Date.parse(other.van) - Date.parse(one.van))
  const [, set, number] = form.exec(newest?.kid ?? '') ?? []
  return set !== undefined && number === undefined && sleutels.some(({ kid }) => setOfKey(kid) !== set)
}
