/** The law read from disk: catalogue, schemas, rules and models. For Node; the browser-safe door is `index.ts`. */
export { lawFolder, lawVersions, projectRoot, readJson, readLaw } from './law.ts'
export type { LawVersion, SchemaObject } from './law.ts'
export { followReference, readModel, readModels } from './read-model.ts'
export { readRules } from './read-rules.ts'
export { readConversions } from './read-conversions.ts'
export { schemaSetDigest } from './schema-set.ts'
export { readCatalog } from './catalog.ts'
export type { Catalog, CatalogMessage, CatalogModule, PriceCategory, Tariff, WorkingDays } from './catalog.ts'
export { readJoiningLaw } from './joining-law.ts'
export type { ApplicationState, JoiningLaw, JoiningStep } from './joining-law.ts'
export { feeOf, openedDossiers, tariffOf } from './tariff.ts'
export type { Fee, Received, Size } from './tariff.ts'
export type { Confirmation, Ground, GroundArticle, Grounds } from './ground.ts'
export {
  catalogMessage,
  catalogMessages,
  catalogModule,
  catalogVersion,
  catalogVersions,
  rolesOf,
  typesIn,
} from './catalog-lookup.ts'
export { lawFiles } from './law-files.ts'
export type { LawFile, MetaSchema } from './law-files.ts'
export { catalogFaults } from './guard/check-catalog.ts'
export { csvFaults } from './guard/check-csv.ts'
export { checkLaw } from './guard/check-law.ts'
export { openGrounds } from './guard/open-grounds.ts'
export type { OpenGround } from './guard/open-grounds.ts'
export type { LawFault } from './guard/law-fault.ts'
export { readCsvAgreement } from './csv.ts'
export type { CsvAgreement, CsvChoice, CsvKnownColumn, CsvKnownList } from './csv.ts'
export { checkConversions } from './guard/check-conversions.ts'
export { patternFaults } from './guard/check-pattern.ts'
