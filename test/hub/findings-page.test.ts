/**
 * The page that tells a participant what was rejected of it: nothing, one or more, in both languages; all of it text, however it looks.
 *
 * Inside: asks the route for a page about findings that are made up; over HTTPS they take a simulated counterparty.
 */
import { expect, test } from 'vitest'
import { findingsRoute } from '../../hub/http/routes/findings-route.ts'
import type { RejectedMessage } from '../../hub/index.ts'

const rejectedAs = (id: string): RejectedMessage => ({
  ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', at: '2026-11-24T10:00:00Z' },
  findings: [
    { code: 'element-missing', severity: 'fout', pointer: '' },
    { code: 'type-wrong', severity: 'fout', pointer: '/Inhoud/<b>&"', rule: 'SR-R001' },
  ],
})

async function pageOf(rejected: readonly RejectedMessage[], lang: 'nl' | 'en'): Promise<string> {
  const asked: string[] = []
  const route = findingsRoute((oin) => {
    asked.push(oin)
    return rejected
  })
  const answer = await route.handle({} as never, { params: {}, query: {}, caller: { oin: 'wij' }, lang } as never)
  expect([asked, route.path, route.method]).toEqual([['wij'], '/v1/conformiteit/bevindingen', 'GET'])
  expect(answer).toMatchObject({ status: 200 })
  return (answer as unknown as { body: string }).body
}
/** The texts of the elements with this name, in order. */
const texts = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text)

const nl = {
  title: 'Bevindingen over uw berichten',
  heads: 'Plaats Code Regel Ernst Melding Herstel',
  none: 'hebben niets van u afgekeurd',
}
const en = {
  title: 'Findings about your messages',
  heads: 'Place Code Rule Severity Message Remedy',
  none: 'rejected nothing of yours',
}

test.each([
  ['nl', nl],
  ['en', en],
] as const)('in %s it has its title, its heads and its words', async (lang, { title, heads, none }) => {
  const [nothing, one, two] = [
    await pageOf([], lang),
    await pageOf([rejectedAs('een')], lang),
    await pageOf([rejectedAs('een'), rejectedAs('twee')], lang),
  ]

  for (const page of [nothing, one, two]) {
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`))
    expect([texts(page, 'title'), texts(page, 'h1')]).toEqual([[title], [title]])
  }
  expect([nothing.includes(none), one.includes(none), two.includes(none)]).toEqual([true, false, false])
  expect([nothing, one, two].map((page) => texts(page, 'h2'))).toEqual([
    [],
    ['Saldoverzoek een'],
    ['Saldoverzoek een', 'Saldoverzoek twee'],
  ])
  expect(texts(one, 'p')).toEqual([expect.stringContaining('100'), 'schuldregeling 2.0, 2026-11-24T10:00:00Z'])
  expect(texts(one, 'th')).toEqual(heads.split(' '))
  const cells = texts(one, 'td')
  expect([cells.slice(0, 4), cells.slice(6, 10)]).toEqual([
    ['/', 'element-missing', '', 'fout'],
    ['/Inhoud/&lt;b&gt;&amp;&quot;', 'type-wrong', 'SR-R001', 'fout'],
  ])
  for (const words of [...cells.slice(4, 6), ...cells.slice(10)]) expect(words).toMatch(/^[A-Z].*[.?]$/)
})

test('of whom nothing is kept it says so', async () => {
  const { handle } = findingsRoute(undefined)
  const { body } = (await handle(
    {} as never,
    { params: {}, query: {}, caller: { oin: 'wij' }, lang: 'nl' } as never,
  )) as never as {
    body: string
  }

  expect(body).toContain('hebben niets van u afgekeurd')
})
