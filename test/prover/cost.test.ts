/**
 * What a question costs, in steps of the budget and in nodes, stands in `costs/`: whoever makes the prover look further, or lets two equal
 * parts be two, sees it there. Every question of the corpus, both ways, up to its first verdict.
 *
 * Inside: an answer does not tell what it cost.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Json } from '../../json/index.ts'
import { createForge } from '../../prover/forge.ts'
import { dialectOf } from '../../prover/read/dialect.ts'
import { Locations } from '../../prover/read/locations.ts'
import { readDocument } from '../../prover/read/reader.ts'
import { Unsettled } from '../../prover/reason.ts'
import { Solver } from '../../prover/solve/solver.ts'
import { dialectIds } from './engines.ts'
import type { Dialect } from './engines.ts'

type Vector = { readonly name: string; readonly dialect: Dialect; readonly a: Json; readonly b: Json }

const corpus = join(import.meta.dirname, 'corpus')
const names = readdirSync(corpus)

/** A budget that never ends and tells what was taken out of it. */
function countingBudget() {
  let spent = 0
  return {
    spend: (steps: number) => {
      spent += steps
    },
    left: () => Infinity,
    spent: () => spent,
  }
}

function costOf(dialect: Dialect, schemas: readonly [Json, Json]): string {
  const budget = countingBudget()
  const forge = createForge()
  try {
    const [inA, inB] = schemas.map((bare, at) => {
      const schema = typeof bare === 'boolean' ? bare : { $schema: dialectIds[dialect], ...(bare as object) }
      const side = at === 0 ? 'a' : 'b'
      const read = { budget, dialect: dialectOf(schema) }
      const locations = new Locations(schema, { ...read, home: `https://subset.invalid/${side}` })
      return readDocument({ ...read, forge, formats: 'assert', locations, side }).id
    })
    const { value } = new Solver({ forge, budget }).everyBranch([inA ?? 0, -(inB ?? 0)]).next()
    return `${value?.kind ?? 'empty'} ${budget.spent()} steps ${forge.opaque('the last', { code: 'budget', params: {} }).id} nodes`
  } catch (error) {
    if (error instanceof Unsettled) return `${error.reason.code} ${budget.spent()} steps`
    throw error
  }
}

test.each(names)('what the questions of %s cost is written down', async (name) => {
  const vectors = JSON.parse(readFileSync(join(corpus, name), 'utf8')) as readonly Vector[]
  const lines = vectors.flatMap(({ name: question, dialect, a, b }) => [
    `${question}, a in b: ${costOf(dialect, [a, b])}`,
    `${question}, b in a: ${costOf(dialect, [b, a])}`,
  ])

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, 'costs', name.replace('.json', '.txt')),
  )
})
