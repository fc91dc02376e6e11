/** The types are sound: every good example fits its type, and no fault of shape does. One run of the compiler asks all. */
import { beforeAll, expect, test } from 'vitest'
import { readStandard } from '../../generators/index.ts'
import { faultsIn } from '../generators/faults.ts'
import { goodMessages } from '../generators/good-messages.ts'
import type { GoodMessage } from '../generators/good-messages.ts'
import { refusedClaims } from './compiler.ts'
import type { Claim } from './compiler.ts'

/** A message written as a literal of its type. */
type Literal = Claim & { readonly type: string; readonly what: string }

const versions = readStandard()
const good = goodMessages(versions)
const fitting = good.map((each) => claim(each, each.file, each.message))
const faulty = distinct(
  good.flatMap((each) =>
    faultsIn(each.model.root, each.message as never).map(({ kind, place, message }) =>
      claim(each, `${kind} at ${place}`, message),
    ),
  ),
)

let refused: ReadonlySet<Claim>

beforeAll(async () => {
  refused = await refusedClaims([...fitting, ...faulty])
})

test('every good example fits its type', () => {
  expect(fitting.filter((each) => refused.has(each)).map(named)).toEqual([])
})

test('no fault of shape fits: missing, unknown, wrong type, code, constant, option or tag', () => {
  expect(faulty.length).toBeGreaterThan(500)
  expect(faulty.filter((each) => !refused.has(each)).map(named)).toEqual([])
})

function claim({ model }: GoodMessage, what: string, message: unknown): Literal {
  const code = `: t.${model.type} = ${JSON.stringify(message)}`
  return { file: `${model.module}-${model.version}`, type: model.type, what, code }
}

function named({ file, type, what }: Literal): string {
  return `${file}/${type}: ${what}`
}

/** The same fault in several examples of one type is one claim. */
function distinct(claims: readonly Literal[]): Literal[] {
  return [...new Map(claims.map((each) => [named(each), each])).values()]
}
