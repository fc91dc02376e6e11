/**
 * Every problem that a listener of ours tells, in both languages, as committed; read them when they change.
 *
 * Inside: the tables of problems are no part of what the rooms hand out.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gatewayProblems } from '../../gateway/problems.ts'
import { hubProblems } from '../../hub/problems.ts'
import { problemBody } from '../../listener/index.ts'
import type { ProblemRow } from '../../listener/index.ts'
import { portalProblems } from '../../portal/server/problems.ts'

type Table = {
  readonly base: string
  readonly rows: Readonly<Record<string, ProblemRow>>
  readonly codes: Readonly<Record<string, string>>
}

test.each<readonly [string, Table]>([
  ['hub', hubProblems],
  ['gateway', gatewayProblems],
  ['portal', portalProblems],
])('the problems of the %s', async (name, { base, rows, codes }) => {
  const told = Object.keys(rows).flatMap((code) => {
    const [nl, en] = (['nl', 'en'] as const).map((lang) => problemBody({ base, rows }, { code }, lang))
    return [
      `${code} ${nl?.status} ${String(nl?.['type'])}`,
      ...[nl, en].map((body) => `  ${String(body?.['title'])}: ${String(body?.['detail'])}`),
    ]
  })
  const own = Object.entries(codes).map(([fault, code]) => `${fault}: ${code}`)

  const file = join(import.meta.dirname, 'problems', `${name}.txt`)
  await expect(`${[...told, ...own].join('\n')}\n`).toMatchFileSnapshot(file)
})

test('a finding of the judge in a problem has the words of the judge, unless it has its own', () => {
  const told = (fault: { readonly code: string; readonly melding?: string; readonly ernst?: 'signalering' }) =>
    problemBody(hubProblems, { code: 'SKP-H-05', status: 418, fouten: [{ pointer: '/a', ...fault }] }, 'en')

  expect(told({ code: 'json-too-deep' })).toMatchObject({
    status: 418,
    fouten: [
      { ernst: 'fout', code: 'json-too-deep', pointer: '/a', melding: expect.stringContaining('deep') as string },
    ],
  })
  expect(told({ code: 'json-too-deep', ernst: 'signalering' })['fouten']).toMatchObject([{ ernst: 'signalering' }])
  expect(told({ code: 'json-too-deep', melding: 'Zo.' })['fouten']).toEqual([
    { code: 'json-too-deep', pointer: '/a', melding: 'Zo.' },
  ])
  expect(told({ code: 'toString' })['fouten']).toEqual([{ code: 'toString', pointer: '/a' }])
})
