/** The law read from disk: catalogue, schemas, rules and models. For Node; the browser-safe door is `index.ts`. */
export { lawFolder, lawVersions, projectRoot, readJson, readLaw } from './law.ts'
export type { LawVersion, SchemaObject } from './law.ts'
export { followReference, readModel, readModels } from './read-model.ts'
export { readRules } from './read-rules.ts'
export { readCatalog } from './catalog.ts'
export type { Catalog, CatalogMessage, CatalogModule, Party, WorkingDays } from './catalog.ts'
export { checkLaw } from './guard/check-law.ts'
export type { LawFault } from './guard/law-fault.ts'
