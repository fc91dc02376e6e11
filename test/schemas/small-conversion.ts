/** A small module of two versions for tests of the guard of the conversions: forms of elements, steps, and what the guard says of them. */
import type { ConversionLaw, ConversionStep, MessageModel } from '../../schemas/index.ts'
import { checkConversions, readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

const berichten = [{ bericht: 'Vraag', versies: { '1.0': { type: 'Vraag' }, '2.0': { type: 'Vraag' } } }]
const proef = { module: 'proef', code: 'PR', versies: [{ versie: '1.0' }, { versie: '2.0' }], berichten }
const catalog = { ...readCatalog(), modules: [proef] } as unknown as Catalog

export type Form = Readonly<Record<string, unknown>>
/** Elements by name; a name that ends in `!` is of one that is required. */
export type Forms = Readonly<Record<string, Form>>

const properties = (forms: Forms): Form['properties'] =>
  Object.entries(forms).map(([name, node]) => ({
    name: name.replace('!', ''),
    required: name.endsWith('!'),
    node,
  }))
export const group = (forms: Forms, dependentRequired: Form = {}): Form => ({
  ...{ kind: 'object', properties: properties(forms), dependentRequired },
})
export const choice = (forms: Forms): Form => ({ kind: 'choice', properties: properties(forms) })
export const list = (items: Form, minItems = 0, maxItems = 9): Form => ({ kind: 'list', items, minItems, maxItems })
export const union = (tag: string, branches: Readonly<Record<string, Form>>): Form => ({
  ...{ kind: 'union', tag },
  branches: Object.entries(branches).map(([value, node]) => ({ value, node })),
})
export const text = (more: Form = {}): Form => ({ kind: 'text', minLength: 2, maxLength: 9, ...more })
export const number = (minimum: number, maximum: number): Form => ({ kind: 'integer', minimum, maximum })
export const codes = (...values: string[]): Form => ({ kind: 'enum', values })
export const only = (value: unknown): Form => ({ kind: 'const', value })
export const yes: Form = { kind: 'boolean' }

export type Step = Readonly<Record<string, unknown>> & { readonly soort: ConversionStep['soort'] }
export const words = { nl: { melding: 'Dit.', herstel: 'Doe.' }, en: { melding: 'This.', herstel: 'Do.' } }
const wordless = new Set(['volgt', 'verplaats'])

/** Steps with their numbers, and with words where they need them. */
export const numbered = (steps: readonly Step[], pair: string): readonly ConversionStep[] =>
  steps.map((step, at) => ({
    ...{ id: `PR-${pair}-C${String(at + 1).padStart(3, '0')}`, berichten: ['Vraag'], herkomst: 'bekend', bron: 'S1' },
    ...(wordless.has(step.soort) ? {} : words),
    ...step,
  })) as unknown as readonly ConversionStep[]

/** What the guard says of the way from the one form to the other, with these steps there and those on the way back. */
export function faultsOf(
  { older, newer }: { readonly older: Forms; readonly newer: Forms },
  steps: readonly Step[] = [],
  back: readonly Step[] = [],
): readonly string[] {
  const laws: readonly ConversionLaw[] = [
    { module: 'proef', van: '1.0', naar: '2.0', berichten: { Vraag: 'Vraag' }, stappen: numbered(steps, '1.0-2.0') },
    { module: 'proef', van: '2.0', naar: '1.0', berichten: { Vraag: 'Vraag' }, stappen: numbered(back, '2.0-1.0') },
  ]
  return faultsIn(laws, { '1.0': older, '2.0': newer }).flatMap(({ place, claim }) =>
    place.startsWith('proef/conversies/1.0-2.0#') ? [`${place.slice(25)} ${claim}`] : [],
  )
}

/** What the guard says of these conversions, when the one message of each version has these elements. */
export function faultsIn(laws: readonly ConversionLaw[], versions: Readonly<Record<string, Forms>>) {
  return checkConversions(laws, catalog, (_, version): readonly MessageModel[] => [
    {
      ...{ module: 'proef', version, type: 'Vraag', id: '' },
      root: group({ 'Inhoud!': group(versions[version] ?? {}) }) as unknown as MessageModel['root'],
    },
  ])
}

export const noPlace = 'has no place in the other version, and no step says what becomes of it'
export const idle = 'does nothing: it names an element that is not there, not there any more, or not required'
export const step1 = 'PR-1.0-2.0-C001'
export const lost = (van: string, more: Form = {}): Step => ({ soort: 'vervalt', van, ...more })
export const move = (van: string, naar: string): Step => ({ soort: 'verplaats', van, naar })
export const fill = (naar: string, waarde: string, more: Form = {}): Step => ({ soort: 'vul', naar, waarde, ...more })
export const map = (to: Readonly<Record<string, string>>, more: Form = {}): Step => ({
  ...{ soort: 'vertaal', van: '/Inhoud/Deel', codes: to },
  ...more,
})
export const fit = (minimum: number, maximum: number): Step => ({
  soort: 'past',
  van: '/Inhoud/Deel',
  minimum,
  maximum,
})
export const silent = { nl: undefined, en: undefined }

/** A change between two versions, the steps that stand for it (there and back), and what the guard says. */
export type Case = readonly [
  name: string,
  older: Forms,
  newer: Forms,
  steps: readonly Step[],
  claims: readonly string[],
  back?: readonly Step[],
]

export const numbers = 'takes numbers that the other version does not take'
