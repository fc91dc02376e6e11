/** Checks that the agreements on CSV of a module speak of its own messages, and of parties and sources of the catalogue. */
import { catalogModule } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import type { CsvAgreement } from '../csv.ts'
import { unknownSources } from './check-sources.ts'
import type { LawFault } from './law-fault.ts'

/** What is wrong with the agreements that stand in the folder of this module. */
export function csvFaults(module: string, agreement: CsvAgreement, catalog: Catalog): readonly LawFault[] {
  const messages = catalogModule(catalog, module)?.berichten ?? []
  const names = messages.map(({ bericht }) => bericht)
  const parties = catalog.partijen.map(({ partij }) => partij)
  const at = (pointer: string, claims: readonly string[]): readonly LawFault[] =>
    claims.map((claim) => ({ place: `${module}/csv#${pointer}`, claim }))
  const unknown = (name: string): readonly string[] =>
    names.includes(name) ? [] : [`names ${name}, which is no message of ${module}: it has ${names.join(', ')}`]
  return [
    ...at('/module', agreement.module === module ? [] : [`is not ${module}, the folder that it stands in`]),
    ...Object.keys(agreement.rollen).flatMap((code) =>
      at(`/rollen/${code}`, parties.includes(code) ? [] : [`is no party: the catalogue has ${parties.join(', ')}`]),
    ),
    ...Object.keys(agreement.contact ?? {}).flatMap((code) =>
      at(`/contact/${code}`, code in agreement.rollen ? [] : ['is no party of /rollen']),
    ),
    ...(agreement.zonderLijst ?? []).flatMap((name, index) => at(`/zonderLijst/${index}`, unknown(name))),
    ...agreement.keuzes.flatMap(({ bericht }, index) => at(`/keuzes/${index}/bericht`, unknown(bericht))),
    ...agreement.bekend.flatMap(({ vraag, bron }, index) => [
      ...at(`/bekend/${index}/vraag`, unknown(vraag)),
      ...at(`/bekend/${index}/bron`, unknownSources(catalog, bron)),
    ]),
  ]
}
