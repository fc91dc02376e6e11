/** Facts about people are drawn as committed: what stands in `drawn/people.txt` is read when it changes. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawPersonFact, seededChoices } from '../../samples/index.ts'

test('the same seed draws the same facts', async () => {
  const facts = Array.from({ length: 600 }, (_, index) => drawPersonFact(seededChoices(17, index)))
  // Signs that nobody sees are written as their numbers.
  const seen = (text: string): string =>
    text.replaceAll(/[^ -~]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`)
  const lines = facts.map(({ element, outcome, value }) => `${element} ${outcome} ${seen(JSON.stringify(value) ?? '')}`)
  const file = join(import.meta.dirname, 'drawn', 'people.txt')
  await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot(file)
})
