/** What is said of a name that somebody typed and nobody knows: never a value, and always what there is instead. */
import { parseVersionId, printVersionId } from './message-id.ts'
import { nearestName } from './near-name.ts'

/** Longer than this, and it is no name or path that anybody typed. */
const mostShown = 120

/** What names, paths and patterns are made of; quotes, braces and `<` are not: those are of messages. */
const written = /^[\p{L}\p{M}\p{N} ._@~+*:/\\()-]+$/u

/** A BSN, an account, a telephone number: no name has as many digits in a row. */
const number = /\p{N}{9}/u

/**
 * The text between quotes when it has the form of a name, a path or a pattern, and `of that name` otherwise: what somebody
 * pastes may be (a piece of) a message, and a value of a message is never repeated.
 *
 * @since 0.1.0
 * @beta
 */
export function quotedName(text: string): string {
  const isShort = text.length <= mostShown
  const isSpaced = text.includes(' ') && !/\.[a-z]+$/i.test(text)
  const isName = isShort && written.test(text) && /\p{L}/u.test(text) && !number.test(text) && !isSpaced
  return isName ? JSON.stringify(text) : 'of that name'
}

/**
 * What to do about a name that is not among the known ones, `module@version` or `module@version/Bericht`: the near one;
 * else the messages of the version that was meant; else the versions that there are.
 *
 * @since 0.1.0
 * @beta
 */
export function nameHint(text: string, known: readonly string[]): string {
  const near = nearestName(text, known)
  if (near !== undefined) return `did you mean ${near}?`
  const versions = [...new Set(known.map(versionOf))]
  const version = versionOf(text)
  const types = known.filter((name) => versionOf(name) === version).map((name) => name.slice(version.length + 1))
  if (text.includes('/') && versions.includes(version)) return `${version} has ${types.sort().join(', ')}`
  return `name one of ${versions.sort().join(', ')}${text.includes('/') ? ', with a message of it' : ''}`
}

function versionOf(name: string): string {
  const [of = ''] = name.split('/')
  const id = parseVersionId(of)
  return id === undefined ? '' : printVersionId(id)
}
