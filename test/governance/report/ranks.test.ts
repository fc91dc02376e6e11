/** In which order changes are told, how wide a screen is, and the reports and the history of the law as committed. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeReports, diffReporters } from '../../../governance/index.ts'
import type { Change, Comparison, Verdict } from '../../../governance/index.ts'
import { lawFolder } from '../../../schemas/read.ts'
import { house } from '../../cli/run-skp.ts'
import { changes as kinds, oneOfEachKind as comparison } from './one-of-each-kind.ts'

const [breaks, unknown, holds]: readonly Verdict[] = [
  { answer: 'breaks', witness: { Proef: 'x'.repeat(400) }, refusedBy: ['/Proef maxLength'] },
  { answer: 'unknown', reason: { code: 'too-many', params: {} } },
  { answer: 'holds' },
]
const verdicts = { breaks, unknown, holds } as const

/** A change with these verdicts for senders and receivers; its place tells which. */
function changeWith(senders: keyof typeof verdicts, receivers: keyof typeof verdicts): Change {
  const made = kinds.find(({ kind }) => kind === 'limit-changed')
  const name = `${senders}-${receivers}`
  return {
    ...(made as Change),
    ...{ id: name, title: name, path: '/Proef' },
    verdicts: { verzenders: verdicts[senders] as Verdict, ontvangers: verdicts[receivers] as Verdict },
  }
}
const order = ['breaks', 'unknown', 'holds'] as const
const ranked = order.flatMap((senders) => order.map((receivers) => changeWith(senders, receivers)))

function holding(changes: readonly Change[]): Comparison {
  const [message] = comparison.messages
  return { ...comparison, messages: [{ ...(message as Comparison['messages'][number]), changes }] }
}

test('changes are told by how grave they are: what stops senders before what stops receivers', () => {
  const text = diffReporters.markdown(holding(ranked.toReversed()), { lang: 'nl' })
  const told = [...text.matchAll(/\b(?:breaks|unknown|holds)-(?:breaks|unknown|holds)\b/g)].map(([name]) => name)

  expect([...new Set(told)]).toEqual(ranked.map(({ title }) => title))
})

test('an example on a screen is cut at its hundredth column', () => {
  const text = diffReporters.pretty(holding(ranked), { lang: 'nl', colour: false, toolVersion: '1.2.3' })
  const examples = text.split('\n').filter((line) => line.includes('xxxxxxxxxx'))

  expect(examples.map((line) => line.length)).toEqual([100, 100])
  expect(examples.every((line) => /^ {2}… "Proef": "x+… …$/.test(line))).toBe(true)
})

const folder = join(house, 'generated/wijzigingen')

test('the reports of the law are the committed ones', async () => {
  const reports = await changeReports()

  expect(reports.map(({ path }) => path).toSorted()).toEqual(readdirSync(folder).toSorted())
  for (const { path, text } of reports) expect(text, path).toBe(readFileSync(join(folder, path), 'utf8'))
})

test('the history of a version tells each of its dates, in order', async () => {
  const law = mkdtempSync(join(tmpdir(), 'skp-wijzigingen-'))
  try {
    cpSync(lawFolder(), law, { recursive: true })
    const path = join(law, 'catalog.json')
    const text = readFileSync(path, 'utf8')
    const dated = text.replace('"uitfasering": null', '"uitfasering": "2031-02-03"')
    writeFileSync(path, dated)
    const [{ text: overview } = { text: '' }] = await changeReports({ folder: law, shown: 'wet' })

    const lines = overview.split('\n').filter((line) => line.includes('2031-02-03'))
    expect(lines.map((line) => line.replace(/\d{4}-\d{2}-\d{2}/g, 'dag').replace(/`.*`/, 'kenmerk')))
      .toMatchInlineSnapshot(`
      [
        "- **1.0**: concept; niet meer te gebruiken vanaf dag",
      ]
    `)
    expect(overview).toContain('staan in het versiebeleid.')
  } finally {
    rmSync(law, { recursive: true })
  }
})
