/**
 * A message is shown as people read it: also a choice stands there in words, as who filled it in chose it.
 *
 * Inside: the page has no door; what is shown is looked at where it is made.
 */
import { isValidElement, toChildArray } from 'preact'
import type { ComponentChild, ComponentChildren } from 'preact'
import { expect, test } from 'vitest'
import { shownValue } from '../../portal/browser/view/shown-value.ts'
import { readLaw, readModel } from '../../schemas/read.ts'

/** Every text that is shown, in order. */
function textsOf(shown: ComponentChild): readonly string[] {
  if (!isValidElement(shown)) return [String(shown)]
  const { children } = shown.props as { readonly children?: ComponentChildren }
  return toChildArray(children).flatMap(textsOf)
}

test('who reads a message reads its choices in words, and the rest as it was written', () => {
  const model = readModel(readLaw('schuldregeling', '2.0'), 'GeenMedewerking')
  const content = {
    KlantnummerSHV: 'recent-stabilisatie',
    Reden: 'recent-stabilisatie',
    WeerMogelijkVanaf: '2026-12-31',
  }

  expect(textsOf(shownValue(model, content))).toEqual([
    ...['Klantnummer bij de schuldhulpverlener', 'recent-stabilisatie'],
    ...['Reden', 'er was kort geleden al een poging tot stabilisatie'],
    ...['Weer mogelijk vanaf', '31-12-2026'],
  ])
})
