/**
 * A page of a rule says in plain Dutch what is wrong and where; how it is written stands under Technisch.
 *
 * Inside: makes the pages of rules alone; the door builds the whole site.
 */
import { expect, test } from 'vitest'
import { readStandard, standardFacts } from '../../generators/index.ts'
import { rulePages } from '../../site/rule-pages.ts'
import { notDutch } from '../plain-dutch.ts'

test('a message is named with the element that a finding points at, when its page tells of that', () => {
  const [version] = standardFacts(readStandard())
  const rule = version?.rules.find(({ pointer, berichten: [type] }) => {
    const elements = version.messages.find((message) => message.type === type)?.elements
    return elements?.has(pointer.slice(1).replaceAll('/', '.')) === true
  })
  if (version === undefined || rule === undefined) throw new Error('no rule is about an element')
  const lines = (pointer: string) =>
    rulePages([{ ...version, rules: [{ ...rule, pointer }] }])[1]
      ?.text.split('\n')
      .filter((line) => line.startsWith('- ['))

  expect(lines(rule.pointer)).toEqual(
    lines(rule.pointer)?.map(() => expect.stringMatching(/\), bij \[[^\]]+\]\([^)]+\)$/)),
  )
  expect(lines('/Nergens')).toEqual(lines('/Nergens')?.map(() => expect.stringMatching(/^- \[[^\]]+\]\([^)]+\)$/)))
  expect(lines('/Nergens')?.length).toBe(rule.berichten.length)
})

test.each(rulePages(standardFacts(readStandard())))('$address', ({ text }) => {
  const [prose = ''] = text.split('## Technisch')
  const names = prose.match(/\[[^\]]*\]\(\/berichten\/[^)]*#Inhoud[^)]*\)/g) ?? []

  expect(notDutch(prose.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))).toEqual([])
  expect(names.filter((name) => /^\[[^\]]*(?:[a-z][A-Z]|_)/.test(name))).toEqual([])
})
