/** Reads the content out of an address book as it travels, in the form of now; nothing of it is believed yet. */
import { fromBase64url } from '../envelope/visible.ts'
import { isObject } from '../json/index.ts'
import type { SignedDirectory } from './participant.ts'

/**
 * The content of a signed number or a proposal, not judged yet; nothing when it is no JSON. One of the form before this one,
 * in which a participant had one `soort`, comes as if it had been written with `soorten`: what was signed stays valid, and the
 * next number is written anew.
 *
 * @since 0.1.0
 * @beta
 */
export function contentOf({ payload }: Pick<SignedDirectory, 'payload'>): unknown {
  const content = parse(payload)
  if (!isObject(content) || !Array.isArray(content['deelnemers'])) return content
  return { ...content, deelnemers: content['deelnemers'].map(withKinds) }
}

/** An entry that has both members is left as it is: two answers to one question are refused. */
function withKinds(entry: unknown): unknown {
  if (!isObject(entry) || !Object.hasOwn(entry, 'soort') || Object.hasOwn(entry, 'soorten')) return entry
  const { soort, ...rest } = entry
  return { ...rest, soorten: [soort] }
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(payload)))
  } catch {
    return undefined
  }
}
