/** The names that the standard itself gives: types and versions of its messages, as a message about messages says them. */
import { catalogMessages, readCatalog } from '../schemas/read.ts'

type StandardNames = { readonly types: readonly string[]; readonly versions: readonly string[] }

let known: StandardNames | undefined

/** Each type and each version of a message in the catalogue, once. */
export function standardNames(): StandardNames {
  known ??= read()
  return known
}

function read(): StandardNames {
  const messages = catalogMessages(readCatalog())
  return {
    types: [...new Set(messages.map(({ type }) => type))],
    versions: [...new Set(messages.map(({ version }) => version))],
  }
}
