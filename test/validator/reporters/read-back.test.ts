/** Every report, read back by a parser of its format, says what was reported: each count, verdict, severity, place, rule and sentence. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingCodes, visibleText } from '../../../schemas/index.ts'
import type { FindingCode, Language } from '../../../schemas/index.ts'
import { reporters } from '../../../validator/index.ts'
import type { Format, JudgedMessage, Summary, ToldFinding } from '../../../validator/index.ts'
import { readGithub } from '../../governance/report/read-back.ts'
import { nasty } from './judged-arbitrary.ts'
import { readHtml, readJunit, readPretty, readTap, whole } from './read-back.ts'

const languages = ['nl', 'en'] as const
const tool = { toolVersion: '1.2.3', schemaset: `sha256-${'A'.repeat(43)}` }

type Told = { readonly judged: readonly JudgedMessage[]; readonly summary: Summary }

function print(format: Format, { judged, summary }: Told, { lang = 'nl', colour = false }: Setting = {}): string {
  const reporter = reporters[format]({ ...tool, lang, colour })
  return reporter.begin() + judged.map(reporter.add).join('') + reporter.end(summary)
}
type Setting = { readonly lang?: Language; readonly colour?: boolean }

/** Findings whose parts all differ, so that one in the place of another is seen. */
const codes = (Object.keys(findingCodes) as FindingCode[]).filter((code) => code !== 'rule')
const finding: fc.Arbitrary<ToldFinding> = fc
  .record({
    by: fc.oneof(
      fc.record({ code: fc.constantFrom(...codes) }),
      fc.record({ code: fc.constant('rule' as const), rule: fc.constantFrom('SR-2.0-R001', 'AB-1.0-R017') }),
    ),
    severity: fc.constantFrom('fout' as const, 'signalering' as const),
    pointer: fc.constantFrom('', '/Inhoud', '/Inhoud/Vorderingen/3/FactuurnummerSE'),
    melding: fc.constantFrom('Het element «Postcode» is fout <&>.', 'Een % en "aanhaling": regel, komma.', 'A\\b # c'),
    herstel: fc.constantFrom('', 'Doe dit.', "Schrijf 'm anders & goed."),
    line: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
    column: fc.integer({ min: 1, max: 80 }),
    span: fc.integer({ min: 0, max: 2 }),
    width: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ by, line, column, span, width, ...rest }) => ({
    ...{ ...by, ...rest, params: {} },
    ...(line === undefined ? {} : { position: { line, column, endLine: line + span, endColumn: column + width } }),
  }))

const message: fc.Arbitrary<JudgedMessage> = fc
  .record({
    file: nasty,
    record: fc.option(fc.integer({ min: 1, max: 100000 }), { nil: undefined }),
    known: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    type: fc.constantFrom('Saldoverzoek', 'Betaalvoorstel', undefined),
    findings: fc.array(finding, { maxLength: 4 }),
  })
  .map(({ file, record, known, type, findings }) => ({
    file,
    ...(record === undefined ? {} : { record }),
    valid: findings.every(({ severity }) => severity !== 'fout'),
    ...(type === undefined ? {} : { message: { module: 'schuldregeling', version: '2.0', type } }),
    findings,
    ...(known === undefined ? {} : { known }),
  }))

/** Totals that agree with nothing: a report says what it is given, and no number in the place of another. */
const told: fc.Arbitrary<Told> = fc.record({
  judged: fc.array(message, { maxLength: 10 }),
  summary: fc
    .record({
      numbers: fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 7, maxLength: 7 }),
      one: fc.integer({ min: 0, max: 9 }),
      isKnown: fc.boolean(),
      isUnread: fc.boolean(),
    })
    .map(({ numbers, one, isKnown, isUnread }): Summary => {
      // Of one there is a word of its own.
      const [messages = 0, valid = 0, invalid = 0, fouten = 0, signaleringen = 0, known = 0, unread = 0] = numbers.map(
        (number, at) => (at === one ? 1 : number),
      )
      return {
        ...{ messages, valid, invalid, fouten, signaleringen },
        ...(isKnown ? { known } : {}),
        ...(isUnread ? { unread } : {}),
      }
    }),
})

const law = (check: (told: Told) => void): void => fc.assert(fc.property(told, check), { numRuns: 150 })

const nameOf = ({ message: id }: JudgedMessage): string =>
  id === undefined ? '' : `${id.module}@${id.version}/${id.type}`
const idOf = ({ rule, code }: ToldFinding): string => rule ?? code
const sentence = ({ melding, herstel }: ToldFinding): string =>
  [melding, herstel].filter((part) => part !== '').join(' ')
function placeOf({ file, record }: JudgedMessage, { position }: ToldFinding): string {
  if (position !== undefined) return `${visibleText(file)}:${position.line}:${position.column}`
  return `${visibleText(file)}${record === undefined ? '' : `:${record}`}`
}
const recordOf = ({ record }: JudgedMessage): string => (record === undefined ? '' : `:${record}`)
const each = <Made>({ judged }: Told, make: (judged: JudgedMessage, finding: ToldFinding) => Made): readonly Made[] =>
  judged.flatMap((one) => one.findings.map((found) => make(one, found)))
/** Without the records that say nothing. */
const spoken = ({ judged }: Told): readonly JudgedMessage[] =>
  judged.filter(({ record, findings }) => record === undefined || findings.length > 0)

test('json and ndjson are what was reported', () => {
  law((report) => {
    const { judged, summary } = report
    expect(JSON.parse(print('json', report))).toEqual({
      ...{ tool: { name: 'skp', version: tool.toolVersion }, schemaset: tool.schemaset },
      ...{ results: judged, summary },
    })
    const lines = print('ndjson', report).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([...judged, { summary }])
  })
})

test.each(languages)('sarif tells each finding, how grave it is, by which rule and where, in %s', (lang) => {
  law((report) => {
    const { runs } = JSON.parse(print('sarif', report, { lang })) as { runs: readonly unknown[] }
    const ids = [...new Set(each(report, (_, found) => idOf(found)))]
    const results = each(report, ({ file, record }, found) => {
      const { line = record ?? 1, column, endLine, endColumn } = found.position ?? {}
      return {
        ...{ ruleId: idOf(found), ruleIndex: ids.indexOf(idOf(found)) },
        level: { fout: 'error', signalering: 'warning' }[found.severity],
        message: { text: sentence(found) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURIComponent(file).replaceAll('%2F', '/') },
              region: {
                startLine: line,
                ...(column === undefined ? {} : { startColumn: column, endLine, endColumn }),
              },
            },
            logicalLocations: [{ fullyQualifiedName: found.pointer, kind: 'member' }],
          },
        ],
      }
    })
    const rules = ids.map((id) => ({ id, helpUri: `https://schuldenknooppunt.nl/regels/${id}` }))
    expect(runs).toEqual([
      {
        ...{ columnKind: 'utf16CodeUnits', results, language: lang },
        tool: {
          driver: { name: 'skp', version: tool.toolVersion, informationUri: 'https://schuldenknooppunt.nl/', rules },
        },
      },
    ])
  })
})

test('gitlab tells each finding, how grave it is and where; of the same ones each has a print of its own', () => {
  law((report) => {
    const issues = JSON.parse(print('gitlab', report)) as readonly { readonly fingerprint: string }[]
    expect(issues).toEqual(
      each(report, ({ file, record }, found) => ({
        ...{ description: sentence(found), check_name: idOf(found) },
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        severity: { fout: 'major', signalering: 'minor' }[found.severity],
        location: { path: file, lines: { begin: found.position?.line ?? record ?? 1 } },
      })),
    )
    const identities = each(report, ({ file, record }, found) =>
      JSON.stringify([file, record, found.pointer, idOf(found), found.position?.column]),
    )
    const prints = issues.map(({ fingerprint }) => fingerprint)
    expect(new Set(prints).size).toBeGreaterThanOrEqual(new Set(identities).size)
    // In a file of one message also the same thing twice.
    const twice = report.judged
      .filter(({ record }) => record === undefined)
      .map((one) => ({ ...one, findings: [...one.findings, ...one.findings] }))
    const ofTwice = JSON.parse(print('gitlab', { ...report, judged: twice })) as typeof issues
    expect(new Set(ofTwice.map(({ fingerprint }) => fingerprint)).size).toBe(ofTwice.length)
    expect(JSON.parse(print('gitlab', report))).toEqual(issues)
  })
})

test('junit counts what failed, and tells each case with what is wrong and what to look at', () => {
  law((report) => {
    const { judged } = report
    const suites: JudgedMessage[][] = []
    for (const one of judged)
      if (suites.at(-1)?.[0]?.file === one.file) suites.at(-1)?.push(one)
      else suites.push([one])

    expect(readJunit(print('junit', report))).toEqual(
      suites.map((cases) => ({
        name: inXml(visibleText(cases[0]?.file ?? '')),
        counts: [cases.length, cases.filter(({ valid }) => !valid).length, 0, 0],
        cases: cases.map((one) => {
          const lines = (severity: string): readonly string[] =>
            one.findings
              .filter((found) => found.severity === severity)
              .map((found) => [placeOf(one, found), idOf(found), found.pointer, sentence(found)])
              .map((parts) => inXml(parts.filter((part) => part !== '').join(' ')))
          const wrong = lines('fout')
          return {
            ...{ name: inXml(`${visibleText(one.file)}${recordOf(one)}`), classname: nameOf(one) || 'skp' },
            failures: wrong.length === 0 ? [] : [{ type: 'fout', message: wrong[0], lines: wrong }],
            out: lines('signalering'),
          }
        }),
      })),
    )
  })
})

test('github tells each finding, how grave it is and where, and how many messages were good', () => {
  law((report) => {
    const { messages, valid, unread } = report.summary
    expect(readGithub(print('github', report))).toEqual({
      annotations: each(report, (one, found) => {
        const { line = one.record, column = 0, endLine, endColumn = 0 } = found.position ?? {}
        const isOneLine = endLine === line && found.position !== undefined
        return {
          ...{ level: { fout: 'error', signalering: 'warning' }[found.severity], file: visibleText(one.file) },
          ...(line === undefined ? {} : { line: String(line) }),
          ...(endLine === undefined ? {} : { endLine: String(endLine) }),
          // Its last column counts, and a range has at least one.
          ...(isOneLine ? { col: String(column), endColumn: String(Math.max(column, endColumn - 1)) } : {}),
          ...{ title: `skp ${idOf(found)}`, text: `${sentence(found)} (${placeOf(one, found)})` },
        }
      }),
      rest: [`skp: ${valid}/${messages}${unread === undefined ? '' : ` (${unread} unreadable)`}`],
    })
  })
})

test('tap has a point for each message, good or not, with its findings', () => {
  law((report) => {
    const { judged } = report
    expect(readTap(print('tap', report))).toEqual({
      end: judged.length,
      points: judged.map((one, at) => ({
        ...{ ok: one.valid, id: at + 1 },
        name: expect.toSatisfy(
          (name: string) => whole(name) === whole(`${visibleText(one.file)}${recordOf(one)} ${nameOf(one)}`),
        ) as unknown,
        findings: one.findings.map((found) => ({
          ...{ place: placeOf(one, found), severity: found.severity, id: idOf(found) },
          ...{ pointer: found.pointer, message: sentence(found) },
        })),
      })),
    })
  })
})

/** The words of pages and screens, by language; each once, so that none stands in the place of another. */
const words = {
  nl: {
    title: 'Controle van berichten',
    valid: 'goed',
    invalid: 'afgekeurd',
    record: 'regel',
    known: 'bekend',
    columns: ['Plaats', 'Soort', 'Wat er is en wat u kunt doen', 'Regel'],
    total: 'Totaal',
    messages: ['bericht', 'berichten'],
    kinds: { fout: 'Fout', signalering: 'Let op' },
    screen: { fout: 'fout', signalering: 'let op' },
    checked: ['bericht gecontroleerd', 'berichten gecontroleerd'],
    fouten: ['fout', 'fouten'],
    signaleringen: ['signalering', 'signaleringen'],
    unread: ['bestand niet te lezen', 'bestanden niet te lezen'],
  },
  en: {
    title: 'Message check',
    valid: 'valid',
    invalid: 'refused',
    record: 'line',
    known: 'known',
    columns: ['Place', 'Kind', 'What is wrong and what to do', 'Rule'],
    total: 'Total',
    messages: ['message', 'messages'],
    kinds: { fout: 'Error', signalering: 'Warning' },
    screen: { fout: 'error', signalering: 'warning' },
    checked: ['message checked', 'messages checked'],
    fouten: ['error', 'errors'],
    signaleringen: ['warning', 'warnings'],
    unread: ['file unreadable', 'files unreadable'],
  },
} as const
const count = (many: number, [one, more]: readonly [string, string]): string => `${many} ${many === 1 ? one : more}`

describe.each(languages)('in %s', (lang) => {
  const word = words[lang]

  test('html tells each message with its verdict, each finding, and the totals', () => {
    law((report) => {
      const page = readHtml(print('html', report, { lang }))
      const { messages, valid, invalid, known, unread } = report.summary
      expect([page.lang, page.titles]).toEqual([[lang], [word.title, word.title]])
      expect(page.messages.map((each) => ({ ...each, heading: whole(each.heading) }))).toEqual(
        spoken(report).map((one) => {
          const record = one.record === undefined ? '' : ` ${word.record} ${one.record}`
          const verdict = one.valid ? `✓ ${word.valid}` : `✗ ${word.invalid}`
          return {
            heading: whole(inXml(`${visibleText(one.file)}${record} ${verdict}`)),
            ...{
              verdict: [one.valid ? 'ok' : 'fout'],
              below: `${nameOf(one)}${one.known === undefined ? '' : ` (${one.known} ${word.known})`}`,
            },
            columns: one.findings.length === 0 ? [] : word.columns,
            rows: one.findings.map((found) => ({
              ...{ place: inXml(`${placeOf(one, found)}${found.pointer}`), pointer: found.pointer },
              ...{ kind: word.kinds[found.severity], look: [found.severity] },
              ...{ text: sentence(found), id: idOf(found) },
            })),
          }
        }),
      )
      const rest = `${known === undefined ? '' : `, ${known} ${word.known}`}${unread === undefined ? '' : `, ${count(unread, word.unread)}`}`
      expect(page.total).toMatchObject({
        heading: word.total,
        below: `${count(messages, word.messages)}: ${valid} ${word.valid}, ${invalid} ${word.invalid}${rest}.`,
      })
      expect(page.foot).toEqual([`skp ${tool.toolVersion} · ${tool.schemaset}`])
    })
  })

  test('pretty tells each message with its verdict, each finding, and the totals; in colours too', () => {
    law((report) => {
      const { messages, valid, invalid, fouten, signaleringen, known, unread } = report.summary
      const { plain, coloured } = readPretty(print('pretty', report, { lang, colour: true }))
      const page = readPretty(print('pretty', report, { lang }))
      expect(plain).toBe(page.plain)
      expect(page.messages).toEqual(
        spoken(report).map((one) => ({
          head: [
            `${one.valid ? '✓' : '✗'} ${visibleText(one.file)}${one.record === undefined ? '' : ` ${word.record} ${one.record}`}`,
            ...(one.message === undefined ? [] : [nameOf(one)]),
            ...(one.known === undefined ? [] : [`(${one.known} ${word.known})`]),
          ].join('  '),
          findings: one.findings.map((found) => ({
            said: `${placeOf(one, found)}  ${word.screen[found.severity]}  ${sentence(found)}`,
            trail: [found.pointer, idOf(found)].filter((part) => part !== '').join('  '),
          })),
        })),
      )
      const rest = [
        ...(known === undefined ? [] : [`, ${known} ${word.known}`]),
        ...(unread === undefined ? [] : [`, ${count(unread, word.unread)}`]),
      ].join('')
      const [total, good, bad] = [count(messages, word.checked), `${valid} ${word.valid}`, `${invalid} ${word.invalid}`]
      expect(page.total).toBe(
        `${total}: ${good}, ${bad} (${count(fouten, word.fouten)}, ${count(signaleringen, word.signaleringen)}${rest})`,
      )
      const [red, green, yellow] = [31, 32, 33]
      expect(coloured.filter(({ code }) => [red, green, yellow].includes(code))).toEqual([
        ...spoken(report).flatMap((one) => [
          { code: one.valid ? green : red, text: one.valid ? '✓' : '✗' },
          ...one.findings.map(({ severity }) => ({
            code: severity === 'fout' ? red : yellow,
            text: word.screen[severity],
          })),
        ]),
        { code: green, text: good },
        ...(invalid === 0 ? [] : [{ code: red, text: bad }]),
        ...(unread === undefined ? [] : [{ code: red, text: count(unread, word.unread) }]),
      ])
    })
  })
})

/** As XML can say it: what it forbids is a replacement character. */
function inXml(text: string): string {
  const isSaid = (point: number): boolean => point >= 0x20 && point !== 0xfffe && point !== 0xffff
  return [...text].map((each) => (isSaid(each.codePointAt(0) ?? 0) ? each : '\uFFFD')).join('')
}
