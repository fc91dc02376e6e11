/**
 * Checks that the catalogue agrees with itself and with the folders of the law. The closed lists that the meta-schemas
 * leave open (parties, kinds of proof, flags, sources, modules) are closed here.
 */
import type { Catalog, CatalogMessage, CatalogModule } from '../catalog.ts'
import { printVersionId } from '../message-id.ts'
import { unknownSources } from './check-sources.ts'
import type { LawFault } from './law-fault.ts'

/** A module version that has a folder. */
type Folder = { readonly module: string; readonly version: string }

/** The faults of a catalogue that has the form of its meta-schema; empty when it is sound. */
export function catalogFaults(catalog: Catalog, folders: readonly Folder[]): readonly LawFault[] {
  return [
    ...twiceFaults(catalog),
    ...hubFaults(catalog),
    ...catalog.partijen.flatMap(({ bsnMetVlag }, index) =>
      bsnMetVlag === undefined ? [] : absent(`/partijen/${index}/bsnMetVlag`, [bsnMetVlag], flagsOf(catalog)),
    ),
    ...catalog.modules.flatMap((module, index) => moduleFaults(catalog, module, index)),
    ...catalog.deelnemers.flatMap((_, index) => participantFaults(catalog, index)),
    ...sourceFaults(catalog, catalog, ''),
    ...folderFaults(catalog, folders),
  ]
}

/** A closed list: how one of it is called, where it stands, and its codes. */
type ClosedList = { readonly called: string; readonly list: string; readonly codes: readonly string[] }

const partiesOf = ({ partijen }: Catalog): ClosedList => ({
  ...{ called: 'party', list: 'partijen' },
  codes: partijen.map(({ partij }) => partij),
})
const proofsOf = ({ bewijzen }: Catalog): ClosedList => ({
  ...{ called: 'kind of proof', list: 'bewijzen' },
  codes: bewijzen.map(({ bewijs }) => bewijs),
})
const flagsOf = ({ vlaggen }: Catalog): ClosedList => ({
  ...{ called: 'flag', list: 'vlaggen' },
  codes: vlaggen.map(({ vlag }) => vlag),
})
const kindsOf = ({ deelnemers }: Catalog): ClosedList => ({
  ...{ called: 'kind of participant', list: 'deelnemers' },
  codes: deelnemers.map(({ type }) => type),
})
const modulesOf = ({ modules }: Catalog): ClosedList => ({
  ...{ called: 'module', list: 'modules' },
  codes: modules.map(({ module }) => module),
})
const messagesOf = ({ berichten }: CatalogModule): ClosedList => ({
  ...{ called: 'message', list: 'berichten' },
  codes: berichten.map(({ bericht }) => bericht),
})

function fault(pointer: string, claim: string): LawFault {
  return { place: `catalog#${pointer}`, claim }
}

/** The names that a closed list does not have, each with the list. */
function absent(pointer: string, names: readonly string[], { called, list, codes }: ClosedList): readonly LawFault[] {
  return names
    .filter((name) => !codes.includes(name))
    .map((name) =>
      fault(pointer, `names ${name}, which is no ${called}: add it to ${list}, or name one of ${codes.join(', ')}`),
    )
}

function twiceFaults(catalog: Catalog): readonly LawFault[] {
  const moduleCodes = { called: 'code of a module', list: 'modules', codes: catalog.modules.map(({ code }) => code) }
  return [partiesOf, proofsOf, flagsOf, kindsOf, modulesOf, () => moduleCodes].flatMap((listOf) => {
    const { called, list, codes } = listOf(catalog)
    return codes.flatMap((code, index) =>
      codes.indexOf(code) === index
        ? []
        : [fault(`/${list}/${index}`, `is the second ${called} ${code}: give it another`)],
    )
  })
}

function hubFaults({ partijen }: Catalog): readonly LawFault[] {
  const hubs = partijen.filter(({ knooppunt }) => knooppunt === true)
  return hubs.length === 1
    ? []
    : [fault('/partijen', `has ${hubs.length} parties that are knooppunt: mark exactly one`)]
}

function moduleFaults(catalog: Catalog, module: CatalogModule, index: number): readonly LawFault[] {
  const place = `/modules/${index}/berichten`
  return module.berichten.flatMap((message, at) => [
    ...messageFaults(catalog, message, `${place}/${at}`),
    ...absent(`${place}/${at}/antwoordOp`, message.antwoordOp, messagesOf(module)),
    ...Object.keys(message.versies)
      .filter((version) => !module.versies.some(({ versie }) => versie === version))
      .map((version) => fault(`${place}/${at}/versies`, `names ${version}, which is no version of ${module.module}`)),
  ])
}

function messageFaults(catalog: Catalog, message: CatalogMessage, place: string): readonly LawFault[] {
  const { van, naar, voorwaarde } = message
  return [
    ...absent(`${place}/van`, van, partiesOf(catalog)),
    ...absent(`${place}/naar`, naar, partiesOf(catalog)),
    ...absent(`${place}/voorwaarde/vlaggen`, voorwaarde?.vlaggen ?? [], flagsOf(catalog)),
    ...(message.bsn === true ? bsnFaults(catalog, message, place) : []),
  ]
}

/** A party that gets a BSN only with a flag: the message asks for that flag. */
function bsnFaults({ partijen }: Catalog, { naar, voorwaarde }: CatalogMessage, place: string): readonly LawFault[] {
  const needed = partijen.flatMap(({ partij, bsnMetVlag }) => (naar.includes(partij) ? (bsnMetVlag ?? []) : []))
  return needed
    .filter((flag) => voorwaarde?.partij !== 'ontvanger' || voorwaarde.vlaggen.join() !== flag)
    .map((flag) => fault(place, `has a BSN for a party that needs ${flag}: ask for that flag alone in voorwaarde`))
}

function participantFaults(catalog: Catalog, index: number): readonly LawFault[] {
  const roles = catalog.deelnemers[index]?.rollen ?? []
  return roles.flatMap(({ module, partij, bewijs }, at) => {
    const place = `/deelnemers/${index}/rollen/${at}`
    return [
      ...absent(`${place}/module`, [module], modulesOf(catalog)),
      ...absent(`${place}/partij`, [partij], partiesOf(catalog)),
      ...(bewijs === null ? [] : absent(`${place}/bewijs`, [bewijs], proofsOf(catalog))),
    ]
  })
}

/** Every `bron` of the catalogue, wherever it stands. */
function sourceFaults(catalog: Catalog, value: unknown, pointer: string): readonly LawFault[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const place = `${pointer}/${name}`
    if (name !== 'bron' || !Array.isArray(inner)) return sourceFaults(catalog, inner, place)
    return unknownSources(catalog, inner.map(String)).map((claim) => fault(place, claim))
  })
}

function folderFaults({ modules }: Catalog, folders: readonly Folder[]): readonly LawFault[] {
  const named = modules.flatMap(({ module, versies }, index) =>
    versies.map(({ versie: version }, at) => ({
      id: printVersionId({ module, version }),
      place: `/modules/${index}/versies/${at}`,
    })),
  )
  const there = folders.map(printVersionId)
  return [
    ...named
      .filter(({ id }) => !there.includes(id))
      .map(({ id, place }) => fault(place, `is ${id}, which has no folder: make ${id.replace('@', '/')}/`)),
    ...there
      .filter((id) => !named.some((each) => each.id === id))
      .map((id) => fault('/modules', `lacks ${id}, which has a folder: add the version, or remove the folder`)),
  ]
}
