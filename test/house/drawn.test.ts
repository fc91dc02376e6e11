/** Drawn mistakes: which small ones there are, that the same are drawn again, that a run tells what is noticed, and that rooms keep their floors. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changesIn } from '../../proof/drawn/changes.mjs'
import { createCompiler } from '../../proof/drawn/compiler.mjs'
import { draw, hashOfRoom } from '../../proof/drawn/draw.mjs'
import { floorOf } from '../../proof/drawn/floor.mjs'
import { probeAt } from '../../proof/drawn/probes.mjs'
import { freshBesideFirst, readDrawn, readReasons, unseenOf } from '../../proof/drawn/results.mjs'
import { runDrawn } from '../../proof/drawn/run-drawn.mjs'
import { writeTable } from '../../proof/drawn/table.mjs'
import { house } from '../../proof/mutants/rows.mjs'

/** The sources with one mistake each, as lines. */
function mistakesIn(text: string): readonly string[] {
  return changesIn('a.ts', text).map(
    ({ start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end),
  )
}

test.each([
  ['a === b', ['a !== b', ';']],
  ['f(a < 3)', ['f(a <= 3)', 'f(a < 4)', 'f(a < 2)', ';']],
  ['x = a ?? b', ['x = a && b', ';']],
  ["x = 'a' + b", ["x = '' + b", ';']],
  ['x = a ? 1 : 0', ['x = true ? 1 : 0', 'x = false ? 1 : 0', 'x = a ? 2 : 0', 'x = a ? 0 : 0', 'x = a ? 1 : 1', ';']],
  ['const x = !y', ['const x = y']],
  ['const [a] = [b]', ['const [a] = []']],
  ['const x = list.filter(is).some(was)', ['const x = list.filter(is).every(was)', 'const x = list.some(was)']],
  ["const x = { 'a': `b${c}` }", ["const x = { 'a': `` }"]],
  ["import { a } from 'b'\ntype A = 'c' | 3", []],
])('in %s', (text, mistakes) => {
  expect([...mistakesIn(text)].sort()).toEqual([...mistakes].sort())
})

test('a seed draws the same ones again, another seed others, and none twice', () => {
  const compiler = () => ({ refuses: () => false })
  const places = (seed: number): readonly string[] =>
    draw('json', { seed, count: 20, compiler }).drawn.map((change) => JSON.stringify(change))

  expect(places(1)).toEqual(places(1))
  expect(places(1)).not.toEqual(places(2))
  expect(new Set(places(1)).size).toBe(20)
})

test('what the compiler refuses is not drawn', () => {
  const sources = ['json/pointer.ts']
  const asked: string[] = []
  const refuses = ({ text }: { text: string }): boolean => asked.push(text) % 2 === 0
  const { drawn, refused } = draw('json', { seed: 1, count: 3, compiler: () => ({ refuses }) })
  expect([drawn.map(({ text }) => text), refused]).toEqual([[asked[0], asked[2], asked[4]], 2])

  const file = 'json/pointer.ts'
  const at = { file, line: 1, kind: 'text', start: 0, end: 0 }
  const compiler = createCompiler(sources)
  expect(['', 'void 0\n', "const a: number = ''\n", '}'].map((text) => compiler.refuses({ ...at, text }))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a run tells what is noticed, and by which test', { timeout: 300_000 }, async () => {
  const file = 'json/pointer.ts'
  const text = readFileSync(join(house, file), 'utf8')
  const at = text.indexOf("'/'")
  const change = { file, line: 1, kind: 'text', start: at, end: at + 3 }
  const verdicts = await runDrawn(
    'json',
    [
      { ...change, text: "''" },
      { ...change, text: '"/"' },
    ],
    { lanes: 2, tell: () => undefined, files: 2 },
  )
  const noticed = new Map(verdicts.map(({ change: { text: instead }, noticedBy }) => [instead, noticedBy]))

  expect(noticed.get("''")).toMatch(/^test\/.*[.]test[.]ts$/)
  expect(noticed.get('"/"')).toBeUndefined()
})

test('who is late once is asked again with more time; who never ends notices, and it is said', async () => {
  const file = 'json/pointer.ts'
  const text = readFileSync(join(house, file), 'utf8')
  const change = { file, line: 1, kind: 'text', start: text.indexOf("'/'"), end: text.indexOf("'/'") + 3, text: "''" }
  const probe = probeAt(file, text, change.start)
  const runs = async (endsWithin: number): Promise<readonly [unknown, readonly number[]]> => {
    const times: number[] = []
    const open = () => ({
      run: async ({ probes }: { readonly probes?: { readonly into: string } }, most: number) => {
        if (probes === undefined) times.push(most)
        else writeFileSync(probes.into, probe)
        const isLate = probes === undefined && most < endsWithin
        return isLate ? { late: true } : { tests: [{ state: 'passed' }], broken: [] }
      },
      gone: () => false,
      close: () => undefined,
    })
    const [verdict] = await runDrawn('json', [change], { lanes: 1, tell: () => undefined, files: 1, open })
    return [verdict, times]
  }

  const [quick, once] = await runs(0)
  const [slow, twice] = await runs(20_000)
  const [endless] = await runs(Infinity)

  expect([quick, slow]).toEqual([{ change }, { change }])
  expect([once.length, twice.length, (twice[1] ?? 0) > 3 * (twice[0] ?? 0)]).toEqual([1, 2, true])
  expect(endless).toEqual({ change, noticedBy: expect.stringMatching(/^test\//), late: true })
})

test('rooms whose sources are as they were keep their floors', () => {
  const results = Object.entries(readDrawn())
  const stale = results.filter(([room, { hash }]) => hash !== hashOfRoom(room)).map(([room]) => room)
  if (stale.length > 0) console.log(`changed since drawn mistakes were made in it, so not counted: ${stale.join(', ')}`)

  for (const [room, { drawn, noticed, score, unseen }] of results) {
    expect([room, unseen.length, score]).toEqual([room, drawn - noticed, Math.round((100 * noticed) / drawn)])
    if (!stale.includes(room)) expect([room, score >= floorOf(room)]).toEqual([room, true])
  }
})

test('a fresh set, for which no test was written, says within five points what the first one says', () => {
  const [first, fresh] = [readDrawn(), readDrawn('fresh')]
  const rooms = Object.keys(fresh)

  for (const room of rooms) expect([room, fresh[room]?.seed === first[room]?.seed]).toEqual([room, false])
  const scores = freshBesideFirst()
  if (rooms.length > 0) expect(Math.abs(scores.fresh.score - scores.first.score)).toBeLessThanOrEqual(5)
})

test('what nobody notices in a room has a reason, and no reason is left over', () => {
  const rooms = Object.entries(readDrawn())
  const all = rooms.flatMap(([room, result]) => unseenOf(room, result))
  const written = Object.values(readReasons()).flatMap((reasons) => Object.keys(reasons))

  expect(all.filter(({ reason }) => reason === undefined)).toEqual([])
  expect(written).toHaveLength(new Set(all.map(({ text }) => text.replace(/:\d+ /, ' '))).size)
})

test('the table says what the results say: npm run generate writes it', () => {
  expect(writeTable({ check: true })).toEqual([])
})
