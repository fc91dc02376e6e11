/**
 * What a comparison tells on a screen, read back from its lines: the summary, a row for each message, and the smallest examples.
 *
 * Inside: takes the words from where they stand (`words.test.ts` has them read).
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffReporters, directions } from '../../../governance/index.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import { approvedOf, few, many } from './comparison-arbitrary.ts'
import { isUntouched, mainOf, toldIn } from './expected.ts'
import type { Asked } from './expected.ts'
import { readScreen, unwrapped } from './read-back.ts'

const languages = ['nl', 'en'] as const
describe.each(languages)('in %s', (lang) => {
  const words = vocabulary[lang]
  const { summaryOf, titleOf, namesOf } = toldIn(lang)
  const print = ({ comparison, approved }: Asked, colour: boolean): string =>
    diffReporters.pretty(comparison, { lang, colour, toolVersion: '1.2.3', ...(approved && { approved }) })

  /** As much as fits of a list, and how many more there are. */
  function isPartOf(shown: string, all: readonly string[], separator: string): boolean {
    const distinct = [...new Set(all)]
    return distinct.some((_, left) => {
      const told = distinct.slice(0, distinct.length - left)
      const rest = left === 0 ? '' : `${separator}${words.more(left)}`
      return shown === `${told.join(separator)}${rest}` || (told.length === 1 && isBegin(shown, `${told[0]}`, rest))
    })
  }
  const isBegin = (shown: string, full: string, rest = ''): boolean =>
    shown === `${full}${rest}` ||
    (shown.endsWith(`…${rest}`) && full.startsWith(shown.slice(0, shown.length - rest.length - 1)))

  test.each([
    ['few', few, 0],
    ['many', many, 21],
  ] as const)(
    'of %s messages a screen has the summary, who is asked more, rows and the smallest examples',
    (_, messages, least) => {
      const check = (asked: Asked): void => {
        const { comparison } = asked
        const screen = readScreen(print(asked, true))
        expect(screen.shown).toBe(print(asked, false))
        expect([screen.title, screen.heads]).toEqual([titleOf(comparison), summaryOf(asked)])

        const whys = ['added', 'heavier', 'obligatory', 'receivers', 'purpose', 'basis', 'wider'] as const
        const asks = whys.flatMap((why) => {
          const titles = comparison.privacy.more
            .filter((datum) => datum.why === why)
            .map(({ title }) => title.split(' › ').at(-1) ?? '')
          return titles.length === 0 ? [] : [{ head: `- ${words.moreWhy[why]}: `, titles }]
        })
        expect(screen.more.length).toBe(asks.length)
        for (const [at, { head, titles }] of asks.entries()) {
          expect(screen.more[at]?.slice(0, head.length)).toBe(head)
          expect(screen.more[at]?.slice(head.length)).toSatisfy((text: string) => isPartOf(text, titles, ', '))
        }

        const names = namesOf(comparison)
        const told = comparison.messages.map((message, at) => ({
          message,
          name: names[at] ?? '',
          main: mainOf(message),
        }))
        const shown = told.filter(({ main }) => main.length > 0)
        expect(shown.length).toBeGreaterThanOrEqual(least)
        expect(screen.coloured.filter(({ code }) => code !== 1)).toEqual(
          shown.slice(0, 20).flatMap(({ message: { verdicts } }) =>
            directions.map((name) => ({
              code: { breaks: 31, holds: 32, unknown: 33 }[verdicts[name].answer],
              text: expect.stringMatching(new RegExp(`^${words.answers[verdicts[name].answer]} *$`)) as unknown,
            })),
          ),
        )
        if (shown.length === 0) {
          expect(screen.table).toEqual([''])
          return
        }
        const widths = [
          Math.min(
            34,
            Math.max(words.heads.message.length, ...shown.slice(0, 20).map(({ message }) => message.title.length)),
          ),
        ]
        const answerWidth = Math.max(words.heads.senders.length, words.heads.receivers.length)
        const before = (widths[0] ?? 0) + 2 * answerWidth + 6
        const row = (name: string, senders: string, receivers: string): string =>
          [name.padEnd(widths[0] ?? 0), senders.padEnd(answerWidth), receivers.padEnd(answerWidth), ''].join('  ')
        const lines = [...screen.table]
        expect(lines.shift()).toBe(
          `${row(words.heads.message, words.heads.senders, words.heads.receivers)}${words.heads.change}`,
        )
        let version = ''
        for (const { message, name, main } of shown.slice(0, 20)) {
          const own = name.slice(message.title.length + 2, -1)
          if (own !== '' && own !== version) expect(lines.shift()).toBe(own)
          version = own
          let line = lines.shift() ?? ''
          while (lines[0]?.startsWith(' '.repeat(before)) === true) line += ` ${lines.shift()?.trim()}`
          const { verzenders, ontvangers } = message.verdicts
          expect(line.slice(0, before)).toBe(
            row(message.title, words.answers[verzenders.answer], words.answers[ontvangers.answer]),
          )
          expect(line.slice(before)).toSatisfy((text: string) => isPartOf(text, main.map(words.change), '; '))
        }
        if (shown.length > 20) expect(lines.shift()).toBe(words.more(shown.length - 20))
        const silent = [false, true].map((untouched) =>
          told
            .filter(({ main, message }) => main.length === 0 && isUntouched(message) === untouched)
            .map(({ name }) => name)
            .join(', '),
        )
        expect(unwrapped(lines)).toEqual(
          [`${words.heads.slight}: ${silent[0]}`, `${words.heads.same}: ${silent[1]}`].filter(
            (_, at) => silent[at] !== '',
          ),
        )

        const examples = directions.flatMap((direction) => {
          const breaking = shown.flatMap(({ name, main }) =>
            main.flatMap((change) => {
              const verdict = change.verdicts[direction]
              const isRename = change.kind.startsWith('message-') ? 1_000_000 : 0
              return verdict.answer === 'breaks'
                ? [
                    {
                      name,
                      change,
                      verdict,
                      size: JSON.stringify(verdict.witness).length + 1000 * verdict.refusedBy.length + isRename,
                    },
                  ]
                : []
            }),
          )
          const best = breaking.find(({ size }) => size === Math.min(...breaking.map((each) => each.size)))
          if (best === undefined) return []
          const { witness } = best.verdict as unknown as { witness: { Inhoud: { Proef: string } } }
          const excerpt =
            best.change.path === '' ? JSON.stringify(witness) : `"Proef": ${JSON.stringify(witness.Inhoud.Proef)}`
          return [`${words.exampleOf(direction, best.name)}: ${words.change(best.change)}`, excerpt]
        })
        const parts = screen.examples.split('\n').map((line) => line.replace(/^ {2}… (.*) …$/, '$1'))
        expect(parts.slice(examples.length)).toEqual(examples.length === 0 ? [''] : [words.synthetic, words.fullReport])
        for (const [at, example] of examples.entries())
          expect(parts[at]).toSatisfy((text: string) => isBegin(text, example))
      }
      fc.assert(fc.property(approvedOf(messages), check), { numRuns: least === 0 ? 30 : 3 })
    },
  )
})
