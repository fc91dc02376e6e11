/** Whether an OIN can be that of an organisation: the prefix says from which register its number comes, and what is known of that number must fit. */
import { elfproef, isName } from '../schemas/index.ts'

/** Prefix of a register → whether its number can be of the organisation with this KvK number. */
const registers: Readonly<Record<string, (number: string, kvk: string) => boolean>> = {
  // RSIN and fiscal number: nine digits with a check digit; which organisation has it, only the register says.
  '00000001': (number) => elfproef(number.slice(0, 9)),
  '00000002': (number) => elfproef(number.slice(0, 9)),
  // The KvK number itself, with one more nought behind it.
  '00000003': (number, kvk) => number === `${kvk}0000`,
}

/** By its form, and by its register where that tells: of other registers nothing is known here. */
export function oinFits(oin: string, kvk: string): boolean {
  const [prefix, number] = [oin.slice(0, 8), oin.slice(8)]
  return isName('oin', oin) && (registers[prefix]?.(number, kvk) ?? true)
}
