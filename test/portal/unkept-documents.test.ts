/**
 * A document that a draft did not keep is never left out unseen: who sends without it is asked first.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mustAsk } from '../../portal/browser/form/must-ask.ts'
import { countOf, unkeptDocuments } from '../../portal/browser/new-message/unkept-documents.ts'

const documents = (count: number): readonly object[] => Array.from({ length: count }, () => ({ Bestand: 'JVBERi0=' }))

test('a draft remembers how many documents there were, and nothing of them', () => {
  expect([countOf(undefined), countOf(documents(2) as never)]).toEqual([{}, { documents: 2 }])
})

test('who chose fewer documents again than there were is asked once, and as often as that changes', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), (before, now) => {
      const asked = unkeptDocuments(before, documents(now) as never)
      expect(mustAsk(asked, [])).toBe(now < before)
      expect(mustAsk(asked, asked)).toBe(false)
      if (now + 1 < before) expect(mustAsk(unkeptDocuments(before, documents(now + 1) as never), asked)).toBe(true)
    }),
  )
})
