/** What a browser asks to see what colleagues changed in the vault: which names, and many items at once. */
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { isObject } from '../../json/index.ts'
import { readStrictJson } from '../../validator/index.ts'
import { isWithheld } from './key-guard.ts'
import { oinOf, route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'
import { itemName, itemsAtOnce } from './vault-names.ts'

/** Bytes of a thousand names. */
const largest = 256 * 1024
const standing = { na: { kind: 'text', form: /^[A-Za-z0-9-]{1,40}\.[0-9]{1,15}$/ } } as const

/** The rows. */
export const changeRoutes = [
  route({ method: 'GET', path: '/v1/kluis/wijzigingen', query: standing, handle: tell }),
  route({
    method: 'POST',
    path: '/v1/kluis/stukken',
    consumes: { type: mediaTypes.json, most: largest },
    handle: give,
  }),
  route({
    method: 'POST',
    path: '/v1/kluis/weg',
    consumes: { type: mediaTypes.json, most: largest },
    handle: clear,
  }),
]

function tell({ changes }: Desk, { caller, query }: Asked<Caller, typeof standing>): Answer {
  const { standing: stand, changes: found } = changes.since(oinOf(caller), query.na)
  const stukken = found?.map(({ name, isGone }) => ({ naam: name, ...(isGone ? { weg: true } : {}) }))
  return { status: 200, body: { stand, ...(stukken === undefined ? { opnieuw: true } : { stukken }) } }
}

/** Gives as many of them, in order, as fit in an answer; of the last one that it was about it says the name. */
async function give({ options }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const names = namesIn(body)
  if (names === undefined) return { problem: { code: 'SKP-P-05' } }
  const stukken: { readonly naam: string; readonly tekst: string }[] = []
  let size = 0
  for (const naam of names) {
    // What a second person must confirm is asked for by its name, one at a time.
    if (isWithheld(naam)) continue
    const tekst = await options.store.get(oinOf(caller), naam)
    size += tekst?.length ?? 0
    if (size > itemsAtOnce.size && stukken.length > 0) return { status: 200, body: { stukken, verder: naam } }
    if (tekst !== undefined) stukken.push({ naam, tekst })
  }
  return { status: 200, body: { stukken } }
}

/** Removes them; what a second person must confirm goes one at a time, by its name. */
async function clear({ options, changes }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const names = namesIn(body)
  if (names === undefined || names.some(isWithheld)) return { problem: { code: 'SKP-P-05' } }
  for (const name of names) {
    await options.store.remove(oinOf(caller), name)
    changes.note(oinOf(caller), { name, isGone: true })
  }
  return { status: 204 }
}

function namesIn(body: Uint8Array): readonly string[] | undefined {
  const read = readStrictJson(body, { maxBytes: largest, maxDepth: 3 })
  const names = read.ok && isObject(read.value) ? read.value['namen'] : undefined
  return isNames(names) ? names : undefined
}

function isNames(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= itemsAtOnce.items &&
    value.every((each) => typeof each === 'string' && itemName.test(each))
  )
}
