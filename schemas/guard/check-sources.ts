/** Checks that what the law cites is a source of the catalogue. */
import type { Catalog } from '../catalog.ts'

type Sources = Pick<Catalog, 'bronnen'>

/** What is wrong with a list of codes: each that the catalogue does not have. */
export function unknownSources({ bronnen }: Sources, codes: readonly string[]): readonly string[] {
  return codes
    .filter((code) => !Object.hasOwn(bronnen, code))
    .map(
      (code) => `names the source ${code}, which is not among bronnen of the catalogue: add it there, or mend the code`,
    )
}

/** What is wrong with a citation in words, such as `S10 regel 2.3` or `W3, G2`: it begins with no source of the catalogue. */
export function uncited({ bronnen }: Sources, text: string): readonly string[] {
  const isCited = Object.keys(bronnen).some(
    (code) => text.startsWith(code) && /^(?:$|[ ,;:])/.test(text.slice(code.length)),
  )
  return isCited ? [] : [`cites ${text}, which begins with no source among bronnen of the catalogue: add it there`]
}
