/** The addresses that the site promises to keep (`spec/adressen.md`), one a line: a line that goes is seen in review. */
import { standardFacts } from './book/facts.ts'
import type { VersionFacts } from './book/facts.ts'
import type { Product } from './product.ts'
import type { StandardVersion } from './standard.ts'

/** The list over these versions: pages, elements within pages, and files to download. */
export function addressFile(versions: readonly StandardVersion[]): Product {
  const lines = ['/berichten/', '/regels/', '/versies/', ...standardFacts(versions).flatMap(addressesOf)]
  return { path: 'adressen.txt', text: `${lines.join('\n')}\n` }
}

function addressesOf({ module, version, messages, rules }: VersionFacts): readonly string[] {
  const book = `/berichten/${module}/${version}/`
  const law = `/schemas/${module}/${version}/`
  return [
    book,
    ...messages.flatMap(({ type, elements }) => {
      const page = `${book}${type}/`
      return [page, ...[...elements.keys()].map((element) => `${page}#${element}`)]
    }),
    ...rules.map(({ id }) => `/regels/${id}/`),
    `/minimalisatie/${module}-${version}/`,
    `/elementpaden/${module}-${version}/`,
    law,
    `${law}regels.json`,
    ...messages.map(({ type }) => `${law}${type}.schema.json`),
  ]
}
