/** What a user of `skp subset` sees. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder, skp } from './run-skp.ts'

const folder = emptyFolder()
const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}
const short = file('kort.json', { type: 'string', maxLength: 2 })
const long = file('lang.json', { type: 'string', maxLength: 3 })

test('yes ends with 0, no with 1 and the smallest message, in both languages and as JSON', async () => {
  const yes = await skp(['subset', short, long], folder)
  const no = await skpHere(['subset', long, short, '--lang', 'en'], folder)
  const json = await skpHere(['subset', long, short, '--format', 'json'], folder)

  expect(yes).toEqual({ code: 0, out: 'Ja: alles wat A goedkeurt, keurt B ook goed.\n', talk: '' })
  expect(no).toEqual({ code: 1, out: 'No: A accepts this and B refuses it.\n"aaa"\n', talk: '' })
  expect([json.code, JSON.parse(json.out)]).toEqual([1, { answer: 'no', witness: 'aaa' }])
})

test('unknown ends with 1 and says why', async () => {
  const away = file('elders.json', { $ref: 'https://example.com/x' })
  const { code, out } = await skpHere(['subset', away, short], folder)
  const json = await skpHere(['subset', away, short, '--format', 'json', '--lang', 'en'], folder)

  expect([code, out]).toEqual([
    1,
    'Onbekend. Het schema verwijst naar iets dat niet is meegegeven: https://example.com/x. Zet dat deel in het schema zelf.\n',
  ])
  expect(JSON.parse(json.out)).toMatchObject({ answer: 'unknown', reason: { code: 'remote-reference' } })
  expect(json.out).toContain('handed in')
})

test('files beside it are brought in, and messages of the standard go by name', async () => {
  file('deel.json', { $defs: { t: { type: 'integer' } } })
  const whole = file('heel.json', { $ref: 'deel.json#/$defs/t' })
  const number = file('getal.json', { type: 'number' })

  expect((await skpHere(['subset', whole, number], folder)).code).toBe(0)
  expect((await skpHere(['subset', number, whole], folder)).code).toBe(1)
  const message = 'schuldregeling@1.1/Saldoverzoek'
  expect((await skpHere(['subset', message, 'schemas/schuldregeling/1.1/Saldoverzoek.schema.json'])).code).toBe(0)
})

test('what is no schema, no JSON or not there ends with 2, with the place and without what stands in it', async () => {
  const secret = file('geheim.json', '{"naam": "Jansen" oeps}')
  const wrong = file('fout.json', { properties: { a: { type: 'tekst' } } })
  const [absent, noJson, noSchema] = await Promise.all(
    ['weg.json', secret, wrong].map((name) => skpHere(['subset', short, name], folder)),
  )

  expect(absent).toEqual({ code: 2, out: '', talk: expect.stringContaining('skp: no file "weg.json"; ') })
  expect(noJson).toEqual({ code: 2, out: '', talk: 'skp: geheim.json is not JSON\n' })
  expect(noSchema).toMatchObject({ code: 2, out: '' })
  expect(noSchema?.talk).toMatch(/^skp: fout\.json is not a JSON Schema, at \/properties\/a\/type: .+\n$/)
})
