/** Turns what the compiled structure says into mistakes: one for each mistake that a person would see. */
import { isObject, valueAt } from '../json/index.ts'
import type { Path } from '../json/index.ts'
import { nearestName } from '../schemas/index.ts'
import type { CompiledMessage, Outline, StructureError } from '../schemas/index.ts'
import { fout, mostMistakes } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { outlineAt, readPointer } from './path.ts'
import { findValueMistake } from './value-findings.ts'

/** One object of the message with all that is wrong with it. */
type FaultyObject = {
  readonly path: Path
  readonly outline: Outline | undefined
  readonly value: unknown
  readonly errors: readonly StructureError[]
}

/** The mistakes in the structure of a message. */
export function findStructureMistakes(message: unknown, compiled: CompiledMessage): readonly Mistake[] {
  const { structure, outline } = compiled
  if (structure(message)) return []
  const errors = (structure.errors ?? []).slice(0, mostMistakes)
  return [...groupByPlace(errors)].flatMap(([pointer, errorsHere]) => {
    const path = readPointer(pointer, outline)
    return judgePlace({
      path,
      outline: outlineAt(outline, path),
      value: valueAt(message, path),
      errors: errorsHere,
    })
  })
}

function groupByPlace(errors: readonly StructureError[]): ReadonlyMap<string, readonly StructureError[]> {
  const places = new Map<string, StructureError[]>()
  for (const error of errors) {
    const here = places.get(error.instancePath)
    if (here === undefined) places.set(error.instancePath, [error])
    else here.push(error)
  }
  return places
}

function judgePlace(place: FaultyObject): readonly Mistake[] {
  const value = findValueMistake(place.path, place.errors)
  if (value !== undefined) return [value]
  const tag = place.errors.find(({ keyword }) => keyword === 'discriminator')
  if (tag !== undefined) return [unknownTag(place, String(tag.params['tag']))]
  const unknown = unknownElements(place)
  const meant = new Set(unknown.map(({ params }) => params['suggestion']))
  return [
    ...choiceMistakes(place),
    ...namesOf(place, 'required', 'missingProperty')
      .filter((name) => !meant.has(name))
      .map((name) => fout('element-missing', [...place.path, name])),
    ...needyElements(place).filter(({ params }) => !meant.has(params['needs'])),
    ...unknown,
  ]
}

/** An unknown element close to a known one that is absent stands for that one: then nothing is missing. */
function unknownElements({ path, outline, value, errors }: FaultyObject): readonly Mistake[] {
  const absent = Object.keys(outline?.members ?? {}).filter((name) => !isObject(value) || !Object.hasOwn(value, name))
  return errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ params }) => String(params['additionalProperty']))
    .filter((name) => name.isWellFormed()) // otherwise json-lone-surrogate has told it
    .map((member) => {
      const suggestion = nearestName(member, absent)
      return fout('element-unknown', path, { member, params: suggestion === undefined ? {} : { suggestion } })
    })
}

/** One finding for each absent element, however many elements need it. */
function needyElements({ path, errors }: FaultyObject): readonly Mistake[] {
  const told = new Set<unknown>()
  return errors
    .filter(({ keyword }) => keyword === 'dependentRequired')
    .filter(({ params: { missingProperty } }) => !told.has(missingProperty) && told.add(missingProperty))
    .map(({ params: { property, missingProperty } }) =>
      fout('element-needs-other', [...path, String(property)], { params: { needs: String(missingProperty) } }),
    )
}

/** An unknown element beside one option is a mistake of its own, not a second option. */
function choiceMistakes({ path, outline, value, errors }: FaultyObject): readonly Mistake[] {
  const options = Object.keys(outline?.members ?? {})
  const has = (keyword: string): boolean => errors.some((error) => error.keyword === keyword)
  const present = options.filter((name) => isObject(value) && Object.hasOwn(value, name)).length
  if (has('minProperties')) return [fout('choice-none', path, { params: { options } })]
  return has('maxProperties') && present > 1 ? [fout('choice-multiple', path, { params: { options } })] : []
}

function unknownTag({ path, outline }: FaultyObject, tag: string): Mistake {
  const tagOutline = outline === undefined ? undefined : outlineAt(outline, [tag])
  return fout('tag-unknown', path, { params: { allowed: Object.keys(tagOutline?.waarden ?? {}) } })
}

function namesOf({ errors }: FaultyObject, keyword: string, param: string): readonly string[] {
  return errors.filter((error) => error.keyword === keyword).map(({ params }) => String(params[param]))
}
