/** Practice cases: the corpus of real life (`spec/gevallen`) made into messages of one version. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isList, isObject, printPointer } from '../../../json/index.ts'
import type { Json, JsonObject, Path } from '../../../json/index.ts'
import { applySteps, printMessageId } from '../../../schemas/index.ts'
import type { PatchStep } from '../../../schemas/index.ts'
import { lawFolder, readJson } from '../../../schemas/read.ts'
import { validate } from '../../../validator/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import { keywordsAt } from '../finding-places.ts'
import type { KitExample, KitLaw } from '../kit-law.ts'
import { named } from './case-of.ts'

type Outcome = 'goed' | 'signalering' | 'fout'

/** What happens in a case of this module: steps on the first good example of each message. */
type Event = {
  readonly berichten: readonly string[]
  readonly stappen: readonly PatchStep[]
  readonly uit: Outcome
}

/** A fact about a person: a value at an element, wherever a message has it. */
type PersonFact = {
  readonly bij: string
  readonly waarde?: Json
  readonly inPlaatsVan?: string
  readonly behalve?: readonly string[]
  readonly uit: Outcome
}

/** A message of the corpus, and what the corpus says of it. */
type Found = { readonly type: string; readonly message: JsonObject; readonly outcome: Outcome }

/** The practice cases of a version. The corpus is about the law that this package was built with, and no other has any. */
export async function practiceCases(law: KitLaw): Promise<readonly ExamCase[]> {
  if (law.folder !== lawFolder()) return []
  const groups = [
    ['personen', corpus<PersonFact>(law, 'personen').flatMap((fact) => personMessages(law, fact))],
    [law.module, corpus<Event>(law, law.module).flatMap((event) => eventMessages(law, event))],
  ] as const
  const made = groups.map(([group, found]) =>
    Promise.all(found.map((each, index) => caseOf(named('praktijk', group, index + 1), each))),
  )
  return (await Promise.all(made)).flat()
}

/** The corpus says whether a message passes; the judge adds which findings. */
async function caseOf(id: string, { type, message, outcome }: Found): Promise<ExamCase> {
  const { valid, findings } = await validate(message)
  const isAsTold = valid === (outcome !== 'fout') && (findings.length === 0) === (outcome === 'goed')
  if (!isAsTold) throw new Error(`the judge says of ${id} what spec/gevallen does not`)
  const told = findings.map(({ code, severity, pointer, rule }) => ({
    ...{ code, severity, pointer, ...(rule === undefined ? {} : { rule }) },
  }))
  const clauses = [...new Set(told.flatMap(({ rule }) => rule ?? []))]
  return {
    id,
    kind: 'praktijk',
    message: type,
    clauses,
    text: JSON.stringify(message),
    expect: { valid, findings: told },
  }
}

function corpus<Case>({ beside }: KitLaw, name: string): readonly Case[] {
  const file = join(beside, 'spec/gevallen', `${name}.json`)
  return existsSync(file) ? (readJson(file)['gevallen'] as readonly Case[]) : []
}

function eventMessages(law: KitLaw, { berichten, stappen, uit }: Event): readonly Found[] {
  return law.messages.flatMap(({ type }) => {
    const start = law.examples.find((example) => example.type === type)
    const isAbout = berichten.includes(printMessageId({ ...law, type }))
    if (start === undefined || !isAbout) return []
    return [{ type, message: applySteps(start.message, stappen) as JsonObject, outcome: uit }]
  })
}

/** The fact at the first place of the examples that can have it. */
function personMessages(law: KitLaw, fact: PersonFact): readonly Found[] {
  const names = fact.bij === 'AnderAdres' ? ['AnderAdres', 'Adreskeuze'] : [fact.bij]
  for (const example of law.examples.filter(({ type }) => fact.behalve?.includes(type) !== true)) {
    const places = names.flatMap((name) => groupsWith(law, example, name).map((path) => [...path, name]))
    const message = places.map((path) => placed(example.message, path, fact)).find((each) => each !== undefined)
    if (message !== undefined) return [{ type: example.type, message, outcome: fact.uit }]
  }
  return []
}

/** The groups of the example that may have an element of this name beside others. */
function groupsWith(law: KitLaw, { type, message }: KitExample, name: string): readonly Path[] {
  const schema = law.messages.find((each) => each.type === type)?.schema
  if (schema === undefined) return []
  return groups(message, []).filter((path) => {
    const { properties, maxProperties } = keywordsAt(schema, message, printPointer(path))
    return maxProperties === undefined && isObject(properties ?? null) && Object.hasOwn(properties as object, name)
  })
}

function groups(value: Json, path: Path): readonly Path[] {
  if (isList(value)) return value.flatMap((item, index) => groups(item, [...path, index]))
  if (!isObject(value)) return []
  return [path, ...Object.entries(value).flatMap(([name, inner]) => groups(inner, [...path, name]))]
}

/** The message with the fact at this place; nothing where it takes away what is not there. */
function placed(message: JsonObject, path: Path, { waarde, inPlaatsVan }: PersonFact): JsonObject | undefined {
  const copy = structuredClone(message)
  const group = path.slice(0, -1).reduce<Json>((here, step) => (here as JsonObject)[step] as Json, copy)
  const members = group as Record<string, Json>
  const name = String(path.at(-1))
  if (waarde === undefined && members[name] === undefined) return undefined
  if (inPlaatsVan !== undefined) delete members[inPlaatsVan]
  if (waarde === undefined) delete members[name]
  else members[name] = waarde
  return copy
}
