/**
 * A page of a rule says in plain Dutch what is wrong and where; how it is written stands under Technisch.
 *
 * Inside: makes the pages of rules alone; the door builds the whole site.
 */
import { expect, test } from 'vitest'
import { readStandard, standardFacts } from '../../generators/index.ts'
import { rulePages } from '../../site/rule-pages.ts'
import { notDutch } from '../plain-dutch.ts'

test.each(rulePages(standardFacts(readStandard())))('$address', ({ text }) => {
  const [prose = ''] = text.split('## Technisch')
  const names = prose.match(/\[[^\]]*\]\(\/berichten\/[^)]*#Inhoud[^)]*\)/g) ?? []

  expect(notDutch(prose.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))).toEqual([])
  expect(names.filter((name) => /^\[[^\]]*(?:[a-z][A-Z]|_)/.test(name))).toEqual([])
})
