/**
 * A report of the exam says the sentences of the version that was examined, and of no other.
 *
 * Inside: which sentences a report has is seen in one only when something failed.
 */
import { expect, test } from 'vitest'
import { reportSetting } from '../../../cli/conformance/report-setting.ts'
import { readRules } from '../../../schemas/read.ts'

const sentencesOf = (module: string, versie: string, lang: 'nl' | 'en') =>
  reportSetting({ aanspraak: { module, versie } as never }, lang).sentence

test.each(['nl', 'en'] as const)('the sentence of each rule of it (%s)', (lang) => {
  for (const versie of ['1.1', '2.0'])
    for (const { id, [lang]: words } of readRules('schuldregeling', versie))
      expect(sentencesOf('schuldregeling', versie, lang)(id)).toBe(words.melding)
})

test.each([
  ['a rule of another version', 'schuldregeling', '1.1', 'SR-2.0-R001'],
  ['a module that is not there', 'x', '2.0', 'SR-2.0-R001'],
  ['a version that is not there', 'schuldregeling', '9.0', 'SR-2.0-R001'],
])('none of %s', (...[, module, versie, id]) => {
  expect(sentencesOf(module, versie, 'nl')(id)).toBeUndefined()
})
