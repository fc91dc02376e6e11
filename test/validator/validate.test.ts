/** The public door, on the standard as it was built. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  compiledMessage,
  schemaset,
  standard,
  tellFinding,
  tooLargeReport,
  validate,
  validateText,
} from '../../validator/index.ts'

const house = join(import.meta.dirname, '../..')
const folder = join(house, 'examples/goed/schuldinventarisatie-1.0')
const name = readdirSync(folder).find((file) => file.includes('Saldoverzoek')) ?? ''
const text = readFileSync(join(folder, name), 'utf8')
const id = { module: 'schuldinventarisatie', version: '1.0', type: 'Saldoverzoek' }

test('an example of the standard is valid, parsed, as text and as bytes', async () => {
  const report = { valid: true, message: id, findings: [] }

  expect(await validate(JSON.parse(text))).toEqual(report)
  expect(await validateText(text)).toEqual(report)
  expect(await validateText(readFileSync(join(folder, name)))).toEqual(report)
})

test('a mistake is told with its place and its words', async () => {
  const wrong = text.replace('"Achternaam"', '"Achternam"')
  const line = wrong.slice(0, wrong.indexOf('"Achternam"')).split('\n').length

  const { valid, findings, message } = await validateText(wrong)

  expect(valid).toBe(false)
  expect(findings).toMatchObject([
    { code: 'element-unknown', pointer: '/Inhoud/Klant', params: { suggestion: 'Achternaam' }, position: { line } },
  ])
  for (const finding of findings)
    expect(await tellFinding(finding, 'nl', message)).toMatchObject({
      herstel: 'Verander de naam in Achternaam, als u dat bedoelt.',
    })
})

test('a message that the standard does not know is told with what it knows', async () => {
  const message = { Stuurgegevens: { Module: 'schuldregelin', Versie: '2.0', Berichttype: 'Saldoverzoek' } }

  const { findings } = await validate(message)

  expect(findings).toMatchObject([
    {
      code: 'message-unknown-module',
      params: { known: Object.keys(standard.messages).sort(), suggestion: 'schuldregeling' },
    },
  ])
})

test('`as` asks for a message whatever Stuurgegevens say', async () => {
  const { message, findings } = await validate(JSON.parse(text), {
    as: { ...id, module: 'schuldregeling', version: '2.0' },
  })

  expect(message).toEqual({ ...id, module: 'schuldregeling', version: '2.0' })
  expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual(
    expect.arrayContaining([['value-fixed', '/Stuurgegevens/Module']]),
  )
  await expect(validate({}, { as: { ...id, type: 'constructor' } })).rejects.toThrow('no message')
})

test('a compiled message is found by its name, and nothing by another', async () => {
  expect(await compiledMessage(id)).toMatchObject(id)
  expect(await compiledMessage({ ...id, module: '__proto__' })).toBeUndefined()
  expect(schemaset).toMatch(/^sha256-[\w-]{43}$/)
})

test('what is larger than the limit is told without being read', () => {
  expect(tooLargeReport(5)).toEqual({
    valid: false,
    findings: [{ code: 'input-too-large', severity: 'fout', pointer: '', params: { limit: 5 } }],
  })
})
