/** Questions to the catalogue: which module, version, message or roles a name stands for. */
import type { Catalog, CatalogMessage, CatalogModule, CatalogRole, CatalogVersion } from './catalog.ts'
import type { VersionId } from './message-id.ts'
import type { MessageId } from './model.ts'

/** The module of this name. */
export function catalogModule(catalog: Catalog, module: string): CatalogModule | undefined {
  return catalog.modules.find((each) => each.module === module)
}

/** This version of this module. */
export function catalogVersion(catalog: Catalog, { module, version }: VersionId): CatalogVersion | undefined {
  return catalogModule(catalog, module)?.versies.find(({ versie }) => versie === version)
}

/** The message that has this name in this version, as it is over all its versions. */
export function catalogMessage(catalog: Catalog, { module, version, type }: MessageId): CatalogMessage | undefined {
  return catalogModule(catalog, module)?.berichten.find(({ versies }) => versies[version]?.type === type)
}

/** Every version of every module, from old to new. */
export function catalogVersions({ modules }: Catalog): readonly VersionId[] {
  return modules.flatMap(({ module, versies }) => versies.map(({ versie }) => ({ module, version: versie })))
}

/** Every message of every version, under its name in that version. */
export function catalogMessages({ modules }: Catalog): readonly MessageId[] {
  return modules.flatMap(({ module, berichten }) =>
    berichten.flatMap(({ versies }) =>
      Object.entries(versies).map(([version, { type }]) => ({ module, version, type })),
    ),
  )
}

/** What the messages of a module that the catalogue calls so are called in this version. */
export function typesIn(
  catalog: Catalog,
  { module, version }: VersionId,
  berichten: readonly string[],
): readonly string[] {
  const entries = catalogModule(catalog, module)?.berichten ?? []
  return berichten.flatMap(
    (bericht) => entries.find((entry) => entry.bericht === bericht)?.versies[version]?.type ?? [],
  )
}

/** What a kind of participant may do, module by module. */
export function rolesOf({ deelnemers }: Catalog, kind: string): readonly CatalogRole[] {
  return deelnemers.find(({ type }) => type === kind)?.rollen ?? []
}
