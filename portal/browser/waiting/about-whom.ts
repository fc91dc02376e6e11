/** About whom a message is: the client as people name one, or the number under which one is known. */
import { isObject } from '../../../json/index.ts'

/** Parts of a name, in the order in which people write them. */
const nameParts = ['Voorletters', 'Voorvoegsel', 'Achternaam'] as const
/** Numbers of a client, the receiver's own first. */
const numbers = ['KlantnummerSE', 'Klantnummer', 'KlantnummerSHV'] as const

/** A name such as `A.M. van Voorbeeldsteen`, a number, or nothing when the message is about nobody in particular. */
export function aboutWhom(message: unknown): string | undefined {
  const content = isObject(message) ? message['Inhoud'] : undefined
  if (!isObject(content)) return undefined
  const client = isObject(content['Klant']) ? content['Klant'] : {}
  const name = textsAt(client, nameParts).join(' ')
  return name === '' ? textsAt(content, numbers)[0] : name
}

function textsAt(parent: Readonly<Record<string, unknown>>, names: readonly string[]): readonly string[] {
  return names.map((name) => parent[name]).filter((value) => typeof value === 'string' && value !== '') as string[]
}
