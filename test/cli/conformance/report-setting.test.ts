/**
 * A report of the exam says the sentences of the version that was examined, and of no other.
 *
 * Inside: which sentences a report has is seen in one only when something failed.
 */
import { expect, test } from 'vitest'
import { reportSetting } from '../../../cli/conformance/report-setting.ts'
import { lawVersions, readRules } from '../../../schemas/read.ts'

const sentencesOf = (module: string, versie: string, lang: 'nl' | 'en') =>
  reportSetting({ aanspraak: { module, versie } as never }, lang).sentence

test.each(['nl', 'en'] as const)('the sentence of each rule of it (%s)', (lang) => {
  // Of some modules there is one version, of others there are more.
  for (const { module, version } of lawVersions())
    for (const { id, [lang]: words } of readRules(module, version))
      expect(sentencesOf(module, version, lang)(id)).toBe(words.melding)
})

test.each([
  ['a rule of another version', 'schuldregeling', '1.1', 'SR-2.0-R001'],
  ['a module that is not there', 'x', '2.0', 'SR-2.0-R001'],
  ['a version that is not there', 'schuldregeling', '9.0', 'SR-2.0-R001'],
])('none of %s', (...[, module, versie, id]) => {
  expect(sentencesOf(module, versie, 'nl')(id)).toBeUndefined()
})
