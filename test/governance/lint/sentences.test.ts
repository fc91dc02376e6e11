/**
 * Everything that lint can say is told in both languages, with all that its params tell.
 *
 * Inside: walks the table of codes, which the door hands out as a type only.
 */
import { expect, test } from 'vitest'
import { lintCodes } from '../../../governance/lint/codes.ts'
import type { LintCode } from '../../../governance/lint/codes.ts'
import { explainLint } from '../../../governance/lint/explain.ts'
import { languages } from '../../../schemas/index.ts'

/** Codes that have no words of their own: they pass on those of the guard or of Ajv, which are English. */
const passOn: readonly LintCode[] = ['law-profile', 'law-form-other', 'law-catalogue', 'law-csv', 'law-conversion']

const codes = Object.entries(lintCodes) as [LintCode, (typeof lintCodes)[LintCode]][]

test.each(codes)('%s is told in both languages', (code, { params: names }) => {
  const params = Object.fromEntries(names.map((name) => [name, `‹${name}›`]))
  const explained = languages.map((lang) => explainLint({ code, params }, lang))

  for (const { melding, herstel } of explained) {
    // It is read after a place in a file, so it begins small and has no full stop; the reason is a sentence by itself.
    expect(melding).toMatch(/^[\p{Ll}«‹].*[^.]$/u)
    expect(herstel).toMatch(/^\p{Lu}.{20,}\.$/u)
    expect(`${melding} ${herstel}`).not.toMatch(/undefined|null|…|\[object/)
    expect([...melding.matchAll(/‹(\w+)›/g)].map(([, name]) => name).sort()).toEqual([...names].sort())
  }
  const [nl, en] = explained
  expect(nl?.herstel).not.toBe(en?.herstel)
  expect(nl?.melding === en?.melding).toBe(passOn.includes(code))
})

test('a list is told as a list, and what is no name of an element leaves no gap', () => {
  const params = { property: '', values: ['fout', 'signalering'], meta: 'regels.schema.json' }

  expect(explainLint({ code: 'law-form-values', params }, 'en').melding).toBe(
    'must be one of fout,signalering (regels.schema.json)',
  )
})
