/** Address: the constants of Stuurgegevens that name a message. They differ between versions and say nothing of contents. */
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { Document } from '../source/side.ts'

/** Where those constants stand in a message. */
export const addressPaths: ReadonlySet<string> = new Set([
  '/Stuurgegevens/Module',
  '/Stuurgegevens/Versie',
  '/Stuurgegevens/Berichttype',
])

/** The message under the name and version of this document; a message of no law stays as it is. */
export function addressedTo({ law }: Document, message: Json): Json {
  if (law === undefined || !isObject(message)) return message
  const control = message['Stuurgegevens']
  if (!isObject(control)) return message
  const { module: Module, version: Versie, type: Berichttype } = law
  return { ...message, Stuurgegevens: { ...control, Module, Versie, Berichttype } }
}
