/** Tells which message of the standard this is, from its Stuurgegevens. */
import { isObject } from '../json/index.ts'
import { nearestName } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { fout } from './mistake.ts'
import type { Mistake } from './mistake.ts'

/** Module → version → message type → whatever stands for that message. */
export type Table<Entry> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Entry>>>>>>

/** The message that was found, or why none was. */
export type Dispatched<Entry> =
  | { readonly entry: Entry; readonly mistakes?: never }
  | { readonly entry?: never; readonly mistakes: readonly Mistake[] }

const identity = ['Module', 'Versie', 'Berichttype'] as const

/** The entry of the table that `message` names. */
export function dispatch<Entry>(message: unknown, table: Table<Entry>): Dispatched<Entry> {
  if (!isObject(message)) return { mistakes: [fout('message-not-object', [])] }
  const named = Object.hasOwn(message, 'Stuurgegevens') ? message['Stuurgegevens'] : undefined
  if (!isObject(named)) return { mistakes: [fout('message-unidentified', ['Stuurgegevens'])] }
  const { Module: module, Versie: version, Berichttype: type } = named
  if (typeof module === 'string' && typeof version === 'string' && typeof type === 'string')
    return lookUp({ module, version, type }, table)
  const missing = identity.filter((name) => typeof named[name] !== 'string')
  if (missing.length === identity.length) return { mistakes: [fout('message-unidentified', ['Stuurgegevens'])] }
  return { mistakes: missing.map((name) => fout('message-unidentified', ['Stuurgegevens', name])) }
}

/** The entry of the table for this message. */
export function lookUp<Entry>(message: MessageId, table: Table<Entry>): Dispatched<Entry> {
  const { module, version, type } = message
  const versions = own(table, module)
  if (versions === undefined)
    return unknown('message-unknown-module', 'Module', { name: module, known: Object.keys(table) })
  const types = own(versions, version)
  if (types === undefined) return unknown('message-unknown-version', 'Versie', { known: Object.keys(versions) })
  const entry = own(types, type)
  if (entry === undefined)
    return unknown('message-unknown-type', 'Berichttype', { name: type, known: Object.keys(types) })
  return { entry }
}

function unknown(
  code: 'message-unknown-module' | 'message-unknown-version' | 'message-unknown-type',
  element: string,
  { name, known }: { readonly name?: string; readonly known: readonly string[] },
): { readonly mistakes: readonly Mistake[] } {
  const suggestion = name === undefined ? undefined : nearestName(name, known)
  const params = { known: [...known].sort(), ...(suggestion === undefined ? {} : { suggestion }) }
  return { mistakes: [fout(code, ['Stuurgegevens', element], { params })] }
}

/** Names such as `constructor` are in every object, and in no message of the standard. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
