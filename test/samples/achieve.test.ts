/**
 * An expression is met or broken by changing a message, and the message stays valid for the rest.
 *
 * Inside: asks one expression to be met or broken; the door gives whole messages with one fault.
 */
import { expect, test } from 'vitest'
import { achieve } from '../../samples/achieve.ts'
import { samplerOf, seededChoices } from '../../samples/index.ts'
import { valueOf } from '../../samples/scene.ts'
import { parseExpression } from '../../schemas/index.ts'

const { model, valid } = samplerOf('schuldregeling@2.0/Betaalvoorstel')

test.each([
  ['has(Inhoud.TotaalAanbod)'],
  ['!has(Inhoud.Toelichting)'],
  ['!has(Inhoud.TotaalAanbod) || Inhoud.TotaalAanbod <= Inhoud.TotaleSchuld'],
  ['has(Inhoud.TotaalAanbod) && Inhoud.TotaalAanbod == Inhoud.TotaleSchuld'],
  ["Inhoud.TypeSchuldregeling == 'SB'"],
  ["Inhoud.TypeSchuldregeling in ['SB', 'SA']"],
  ['Inhoud.GeldigTot > datum(Stuurgegevens.Tijdstip)'],
  ['dagenTussen(datum(Stuurgegevens.Tijdstip), Inhoud.GeldigTot) >= 200'],
  ['maandenTussen(datum(Stuurgegevens.Tijdstip), Inhoud.GeldigTot) < 12'],
  ['som(Inhoud.Vorderingen.map(v, v.ActueelVorderingsbedrag)) == Inhoud.TotaleSchuld'],
  ['som(Inhoud.Vorderingen.map(v, v.PrognoseEindbedrag)) * 2 < Inhoud.TotaleSchuld - 100'],
  ['size(Inhoud.Vorderingen) >= 3'],
  ["size(Inhoud.Vorderingen.filter(v, v.VorderingsType == 'preferent')) == 1"],
  ['uniek(Inhoud.Vorderingen.map(v, v.ActueelVorderingsbedrag))'],
  ["Inhoud.Vorderingen.all(v, v.VorderingsType == 'preferent')"],
  ["Inhoud.Vorderingen.exists(v, v.VorderingsType == 'preferent' && v.Afkooppercentage > 9000)"],
  ["Inhoud.Vorderingen.exists_one(v, v.VorderingsType == 'preferent')"],
  ["Inhoud.TypeSchuldregeling == 'SB' ? has(Inhoud.Looptijd) : !has(Inhoud.Looptijd)"],
  ['bevatBsn(Inhoud.KlantnummerSHV)'],
  ["(Inhoud.TypeSchuldregeling == 'SB') == has(Inhoud.Looptijd)"],
  ['Stuurgegevens.Afzender != Stuurgegevens.Ontvanger'],
  ["Inhoud.KlantnummerSE == 'K-1'"],
])('%s can be made to hold, and not to hold', (text) => {
  const expression = parseExpression(text)
  for (let index = 0; index < 10; index++)
    for (const outcome of [true, false]) {
      const drawing = { choices: seededChoices(3, index), wild: false }
      const scene = { root: model.root, message: valid(drawing), drawing, names: {} }
      const reached = [...achieve(expression, outcome, scene)].slice(0, 12)

      expect(reached.some((message) => (valueOf(expression, { ...scene, message }) === true) === outcome)).toBe(true)
    }
})

test('a message that is right already is left alone', () => {
  const drawing = { choices: seededChoices(3, 0), wild: false }
  const message = valid(drawing)
  const [first, second] = achieve(parseExpression('has(Inhoud.TotaleSchuld)'), true, {
    root: model.root,
    message,
    drawing,
    names: {},
  })

  expect([first === message, second]).toEqual([true, undefined])
})
