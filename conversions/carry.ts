/** Carries one valid message to a neighbouring version, as the declared steps say. It judges nothing. */
import { isObject, printPointer, valueAt } from '../json/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import type { ConversionLaw, ConversionStep, TaggedVariant } from '../schemas/index.ts'
import type { ConversionCode, ConversionFinding } from './finding.ts'
import { atPlace, placesOf } from './pointer.ts'

/**
 * What became of a message: the result, what it lost, what refuses it, and which elements moved (to → from).
 *
 * @since 0.1.0
 * @beta
 */
export type Carried = {
  readonly message: JsonObject
  readonly findings: readonly ConversionFinding[]
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Ids of the steps that did something. */
  readonly used: readonly string[]
}

type Writable = { [name: string]: Json | Writable } | (Json | Writable)[]
type Work = {
  /** The steps for this message by the element they are about. */
  readonly steps: ReadonlyMap<string, readonly ConversionStep[]>
  readonly result: Writable
  readonly findings: ConversionFinding[]
  readonly moved: { from: string; to: string }[]
  readonly used: Set<string>
}
/** Where the walk is: the same element in the message (steps), in the law (pointer), and where it goes. */
type At = { readonly place: readonly string[]; readonly pointer: string; readonly goal: readonly string[] }

/**
 * The message of `type` in the version that the law leads to. Refused when a finding has severity `fout`.
 *
 * @since 0.1.0
 * @beta
 */
export function carry(message: JsonObject, type: string, law: ConversionLaw): Carried {
  const own = law.stappen.filter(({ berichten }) => berichten.includes(type))
  const work: Work = { steps: byElement(own), result: {}, findings: [], moved: [], used: new Set() }
  const called = law.berichten[type]
  const none = own.find(({ soort }) => soort === 'geen-bericht')
  if (typeof called !== 'string') tell(work, 'conversion-no-message', { place: [], step: none })
  else {
    walk(message, { place: [], pointer: '', goal: [] }, work)
    demand(message, own, work)
    const head = (work.result as { Stuurgegevens: { [name: string]: Json } }).Stuurgegevens
    Object.assign(head, { Versie: law.naar, Berichttype: called })
    for (const step of own) fill(step, work)
  }
  const { findings, moved, used } = work
  return { message: work.result as JsonObject, findings, moved, used: [...used] }
}

function byElement(steps: readonly ConversionStep[]): Work['steps'] {
  const table = new Map<string, ConversionStep[]>()
  for (const step of steps)
    if ('van' in step && step.soort !== 'vereist') table.set(step.van, [...(table.get(step.van) ?? []), step])
  return table
}

function walk(value: Json, at: At, work: Work): void {
  const steps = work.steps.get(at.pointer) ?? []
  const step = steps.find((each) => isAbout(each, value))
  const goes = step === undefined ? { goal: at.goal, value } : apply(step, value, { at, work })
  if (goes === undefined) return
  if (Array.isArray(goes.value)) {
    put(work.result, goes.goal, [])
    goes.value.forEach((item: Json, index) => {
      const next = { place: [...at.place, String(index)], goal: [...goes.goal, String(index)] }
      walk(item, { ...next, pointer: `${at.pointer}/*` }, work)
    })
  } else if (isObject(goes.value)) {
    if (!hasOnlyMoved(goes.value, at.pointer, work)) put(work.result, goes.goal, {})
    for (const [name, child] of Object.entries(goes.value)) {
      const next = { place: [...at.place, name], goal: [...goes.goal, name] }
      walk(child, { ...next, pointer: `${at.pointer}/${name}` }, work)
    }
  } else put(work.result, goes.goal, goes.value)
}

/** True for a choice whose one element goes elsewhere: nothing of it stays behind. */
function hasOnlyMoved(value: JsonObject, pointer: string, { steps }: Work): boolean {
  const names = Object.keys(value)
  const leaves = (name: string): boolean =>
    steps.get(`${pointer}/${name}`)?.some(({ soort }) => soort === 'verplaats') === true
  return names.length > 0 && names.every(leaves)
}

function isAbout(step: ConversionStep, value: Json): boolean {
  if (step.soort === 'vertaal') return typeof value === 'string' && Object.hasOwn(step.codes, value)
  if (step.soort === 'past') return typeof value === 'number' && (value < step.minimum || value > step.maximum)
  return !('waarden' in step) || (typeof value === 'string' && step.waarden.includes(value))
}

/** Where the value goes and as what; nothing when it stays behind. */
function apply(
  step: ConversionStep,
  value: Json,
  { at, work }: { readonly at: At; readonly work: Work },
): { readonly goal: readonly string[]; readonly value: Json } | undefined {
  work.used.add(step.id)
  switch (step.soort) {
    case 'verplaats': {
      const goal = atPlace(step.naar, at.place)
      work.moved.push({ from: printPointer(at.place), to: printPointer(goal) })
      return { goal, value }
    }
    case 'vertaal': {
      if (step.nl !== undefined) tell(work, 'conversion-changed', { place: at.place, step })
      return { goal: at.goal, value: step.codes[String(value)] ?? value }
    }
    case 'vervalt':
      return tell(work, 'conversion-lost', { place: at.place, step })
    case 'weiger':
    case 'past':
      return tell(work, 'conversion-not-carried', { place: at.place, step })
    default:
      return undefined
  }
}

function demand(message: JsonObject, steps: readonly ConversionStep[], work: Work): void {
  for (const step of steps) {
    if (step.soort !== 'vereist') continue
    const missing = placesOf(step.van, message)
      .filter((place) => isVariant(message, place, step.bij))
      .filter((place) => valueAt(message, place) === undefined)
    for (const place of missing) tell(work, 'conversion-missing', { place, step })
  }
}

function isVariant(message: JsonObject, place: readonly string[], bij: TaggedVariant | undefined): boolean {
  return bij === undefined || valueAt(message, atPlace(bij.pointer, place)) === bij.waarde
}

function fill(step: ConversionStep, work: Work): void {
  if (step.soort !== 'vul') return
  const result = work.result as JsonObject
  for (const place of placesOf(step.naar, result)) {
    if (!isVariant(result, place, step.bij)) continue
    put(work.result, place, step.waarde)
    if (step.nl === undefined) work.used.add(step.id)
    else tell(work, 'conversion-filled', { place, step })
  }
}

type About = { readonly place: readonly string[]; readonly step: ConversionStep | undefined }

function tell(work: Work, code: ConversionCode, { place, step }: About): undefined {
  const isLoss = code === 'conversion-lost' || code === 'conversion-changed' || code === 'conversion-filled'
  const severity = isLoss ? 'signalering' : 'fout'
  const named = step === undefined ? {} : { step: step.id }
  if (step !== undefined) work.used.add(step.id)
  work.findings.push({ code, severity, pointer: printPointer(place), ...named, params: {} })
}

/** Puts a value at a place and makes the objects above it that are not there. */
function put(result: Writable, place: readonly string[], value: Json | Writable): void {
  let here = result as { [name: string]: Json | Writable }
  for (const step of place.slice(0, -1)) {
    here[step] ??= {}
    here = here[step] as { [name: string]: Json | Writable }
  }
  const last = place.at(-1)
  if (last !== undefined) here[last] = value
}
