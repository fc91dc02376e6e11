/**
 * What a comparison tells, read back from each of its formats: each change with its kind, gravity, place, verdicts, examples
 * and approval, and every count.
 *
 * Inside: takes the words from where they stand (`words.test.ts` has them read).
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffReporters, directions } from '../../../governance/index.ts'
import type { DiffFormat } from '../../../governance/index.ts'
import { changeKinds } from '../../../governance/compare/kinds.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import type { FileSpot } from '../../../governance/source/spots.ts'
import { whole } from '../../validator/reporters/read-back.ts'
import { approvedOf, few } from './comparison-arbitrary.ts'
import { gravity, mainOf, placeIn, toldIn } from './expected.ts'
import type { Asked } from './expected.ts'
import { readGithub, readHtml, readMarkdown } from './read-back.ts'

const languages = ['nl', 'en'] as const
const law = (check: (asked: Asked) => void): void => fc.assert(fc.property(approvedOf(few), check), { numRuns: 30 })

describe.each(languages)('in %s', (lang) => {
  const words = vocabulary[lang]
  const { titleOf, pageOf } = toldIn(lang)
  const print = (format: DiffFormat, { comparison, approved }: Asked): string =>
    diffReporters[format](comparison, {
      ...{ lang, colour: false, toolVersion: '1.2.3' },
      ...(approved === undefined ? {} : { approved }),
    })

  test('json is the comparison, with a sentence for each change and who accepted it', () => {
    law(({ comparison, approved }) => {
      // Who the parties are stands in the catalogue.
      const { parties: _, ...told } = comparison
      const messages = comparison.messages.map((message) => ({
        ...message,
        changes: message.changes.map((change) => {
          const approval = approved?.accepted.get(change.id)
          return { ...change, ...(approval && { approval }), sentence: words.change(change) }
        }),
      }))
      expect(JSON.parse(print('json', { comparison, ...(approved && { approved }) }))).toEqual({
        ...{ format: 'skp-diff-1', tool: '1.2.3', ...told, messages },
      })
    })
  })

  test('sarif tells each change, how grave it is, where it stands on both sides and what was accepted of it', () => {
    const location = (spot: FileSpot): unknown => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(spot.file) },
        region: {
          ...{ startLine: spot.position.line, startColumn: spot.position.column },
          ...{ endLine: spot.position.endLine, endColumn: spot.position.endColumn },
        },
      },
      logicalLocations: [{ fullyQualifiedName: spot.pointer, kind: 'member' }],
    })
    law((asked) => {
      const results = asked.comparison.messages.flatMap(({ title, changes }) =>
        changes.map((change) => {
          const { old, new: spot = old } = change
          const approval = asked.approved?.accepted.get(change.id)
          const suppressions = [{ kind: 'external', status: 'accepted', justification: approval?.reden }]
          return {
            ...{ ruleId: change.kind, ruleIndex: Object.keys(changeKinds).indexOf(change.kind) },
            ...{ level: gravity(change), message: { text: `${title}: ${words.change(change)}` } },
            partialFingerprints: { 'skpChange/v1': change.id },
            ...(approval && { suppressions }),
            locations: spot === undefined ? [] : [location(spot)],
            ...(old !== undefined && spot !== old && { relatedLocations: [location(old)] }),
          }
        }),
      )
      const rules = Object.keys(changeKinds).map((id) => ({ id, helpUri: 'https://schuldenknooppunt.nl/versiebeleid' }))
      const driver = { name: 'skp', version: '1.2.3', informationUri: 'https://schuldenknooppunt.nl/', rules }
      expect((JSON.parse(print('sarif', asked)) as { runs: unknown }).runs).toEqual([
        { columnKind: 'utf16CodeUnits', language: lang, tool: { driver }, results },
      ])
    })
  })

  test('github gets an annotation for each change that is no mere text; what was accepted is a notice', () => {
    law((asked) => {
      const { messages, first } = asked.comparison
      const { annotations, rest } = readGithub(print('github', asked))
      expect(rest).toEqual([`skp diff: ${words.first[first]}`])
      expect(annotations).toEqual(
        messages.flatMap(({ title, changes }) =>
          changes
            .filter((change) => change.class !== 'tekst')
            .map((change) => {
              const spot = change.new ?? change.old
              const { line, endLine } = spot?.position ?? { line: 1, endLine: 1 }
              const isAccepted = asked.approved?.accepted.has(change.id) === true
              return {
                level: isAccepted ? 'notice' : { error: 'error', warning: 'warning', note: 'notice' }[gravity(change)],
                ...{ file: spot?.file, line: `${line}`, endLine: `${endLine}`, title: `skp diff ${change.kind}` },
                text: `${title}: ${words.change(change)}${spot === undefined ? '' : ` (${placeIn(spot)})`}`,
              }
            }),
        ),
      )
    })
  })

  test('markdown tells all of it, in its place', () => {
    law((asked) => {
      expect(readMarkdown(print('markdown', asked))).toEqual(pageOf(asked, false))
    })
  })

  test('html tells all of it, in its place; its links lead to the messages and its verdicts look like what they say', () => {
    law((asked) => {
      const page = readHtml(print('html', asked))
      const shown = asked.comparison.messages.filter((message) => mainOf(message).length > 0)
      expect([page.lang, page.title]).toEqual([lang, whole(titleOf(asked.comparison))])
      expect(page.blocks).toEqual(pageOf(asked, true))
      expect(page.links).toEqual(page.anchors)
      expect(new Set(page.anchors).size).toBe(shown.length)
      expect(page.looks).toEqual(
        [...shown, ...shown.flatMap(mainOf)].flatMap(({ verdicts }) => directions.map((name) => verdicts[name].answer)),
      )
    })
  })
})
