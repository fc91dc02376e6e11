/**
 * The guard of the conversions: proves on the models, for every message and every direction, that each element is carried
 * or said to be lost, that each required element of the other version is there, and that the declarations fit together.
 */
import { catalogModule } from '../catalog-lookup.ts'
import type { Catalog, CatalogModule } from '../catalog.ts'
import type { ConversionLaw, ConversionStep } from '../conversion.ts'
import type { MessageModel } from '../model.ts'
import { align } from './conversions/align.ts'
import { requiredFaults } from './conversions/required.ts'
import { stepFaults } from './conversions/step-faults.ts'
import type { LawFault } from './law-fault.ts'

/** The models of all messages of a version. */
export type ModelsOf = (module: string, version: string) => readonly MessageModel[]

/** The faults of all conversions together; empty when every version converts to its neighbours and back. */
export function checkConversions(
  laws: readonly ConversionLaw[],
  catalog: Catalog,
  modelsOf: ModelsOf,
): readonly LawFault[] {
  return [
    ...catalog.modules.flatMap((module) => neighbourFaults(laws, module)),
    ...laws.flatMap((law) => {
      const module = catalogModule(catalog, law.module)
      if (module === undefined) return [fault(law, '', 'is of a module that the catalogue does not have')]
      return lawFaults(law, { module, catalog, modelsOf, reverse: laws.find((each) => isReverse(each, law)) })
    }),
  ]
}

type Beside = {
  readonly module: CatalogModule
  readonly catalog: Catalog
  readonly modelsOf: ModelsOf
  readonly reverse: ConversionLaw | undefined
}

function isReverse(one: ConversionLaw, other: ConversionLaw): boolean {
  return one.module === other.module && one.van === other.naar && one.naar === other.van
}

function neighbourFaults(laws: readonly ConversionLaw[], { module, versies }: CatalogModule): readonly LawFault[] {
  const names = versies.map(({ versie }) => versie)
  const wanted = names.slice(1).flatMap((name, index) => [`${names[index]}-${name}`, `${name}-${names[index]}`])
  const given = laws.filter((law) => law.module === module).map(({ van, naar }) => `${van}-${naar}`)
  const place = (pair: string): string => `${module}/conversies/${pair}`
  return [
    ...wanted.filter((pair) => !given.includes(pair)).map((pair) => ({ place: place(pair), claim: 'is missing' })),
    ...given
      .filter((pair, index) => !wanted.includes(pair) || given.indexOf(pair) !== index)
      .map((pair) => ({ place: place(pair), claim: 'joins no neighbours, or does so twice' })),
  ]
}

function lawFaults(law: ConversionLaw, { module, catalog, modelsOf, reverse }: Beside): readonly LawFault[] {
  const sources = modelsOf(law.module, law.van)
  const targets = modelsOf(law.module, law.naar)
  const types = sources.map(({ type }) => type)
  const named = Object.keys(law.berichten)
  return [
    ...named.filter((type) => !types.includes(type)).map((type) => fault(law, type, 'is no message of this version')),
    ...law.stappen
      .flatMap((step, index) => stepFaults(law, { step, index, code: module.code, reverse, catalog }))
      .map(placed(law)),
    ...sources.flatMap((source) => {
      const target = targets.find(({ type }) => type === law.berichten[source.type])
      return [...nameFaults(law, source.type, module), ...messageFaults(law, source, target)].map((claim) =>
        fault(law, source.type, claim),
      )
    }),
  ]
}

function placed(law: ConversionLaw): (found: { readonly id: string; readonly claim: string }) => LawFault {
  return ({ id, claim }) => fault(law, id, claim)
}

function fault({ module, van, naar }: ConversionLaw, part: string, claim: string): LawFault {
  return { place: `${module}/conversies/${van}-${naar}#${part}`, claim }
}

/** The catalogue says which message is which over versions. */
function nameFaults(
  { berichten, van, naar }: ConversionLaw,
  type: string,
  { berichten: entries }: CatalogModule,
): readonly string[] {
  const entry = entries.find(({ versies }) => versies[van]?.type === type)
  const expected = entry?.versies[naar]?.type ?? null
  if (berichten[type] === undefined) return ['is not named among the messages']
  return berichten[type] === expected ? [] : [`becomes ${expected ?? 'no message'} by the catalogue`]
}

function messageFaults(law: ConversionLaw, source: MessageModel, target: MessageModel | undefined): readonly string[] {
  const steps = law.stappen.filter(({ berichten }) => berichten.includes(source.type))
  const none = steps.filter(({ soort }) => soort === 'geen-bericht')
  if (target === undefined) {
    if (none.length === 1 && steps.length === 1) return []
    return ['has no counterpart: one step geen-bericht must say so, and nothing else']
  }
  if (none.length > 0) return ['has a counterpart, and a step geen-bericht']
  const found = align(source.root, target.root, steps)
  const missing = requiredFaults(found, steps, target.root)
  return [...new Set([...found.faults, ...missing, ...steps.filter(({ id }) => !found.used.has(id)).map(idle)])]
}

function idle({ id }: ConversionStep): string {
  return `${id} does nothing: it names an element that is not there, not there any more, or not required`
}
