/** A broken law is told by file and place, and does not take the other versions along. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compiledFiles, readStandard } from '../../generators/index.ts'
import { lawFolder } from '../../schemas/read.ts'

const sound = 'schuldinventarisatie/1.0'
const broken = 'protocol/1.0'

/** A law of two versions, with one file of the second changed. */
function lawWith(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'law-'))
  for (const version of [sound, broken]) cpSync(join(lawFolder(), version), join(folder, version), { recursive: true })
  const place = join(folder, broken, file)
  writeFileSync(place, change(readFileSync(place, 'utf8')))
  return folder
}

/** What the workshop tells of this law, and the versions that it still compiles. */
async function compile(folder: string): Promise<{ told: string[]; versions: string[] }> {
  const told: string[] = []
  const tell = ({ message }: Error): void => void told.push(message)
  const files = await compiledFiles(readStandard(tell, folder), tell)
  const places = files.map(({ path }) => path.split('/').slice(0, 2).join('/'))
  return { told, versions: [...new Set(places)].filter((place) => place.endsWith('.0')) }
}

test('a file that is not JSON is named', async () => {
  const folder = lawWith('Foutbericht.schema.json', (text) => text.slice(0, -3))

  const { told, versions } = await compile(folder)

  expect(told).toEqual([`${join(folder, broken, 'Foutbericht.schema.json')} cannot be read as JSON`])
  expect(versions).toEqual([sound])
})

test('a reference that leads nowhere is named with its version', async () => {
  const folder = lawWith('Foutbericht.schema.json', (text) => text.replaceAll('$defs/Afzender', '$defs/Afwezig'))

  const { told, versions } = await compile(folder)

  expect(told).toEqual(['protocol@1.0: reference gedeeld#/$defs/Afwezig leads nowhere'])
  expect(versions).toEqual([sound])
})

test('a pattern that is none is named with its schema', async () => {
  const folder = lawWith('gedeeld.schema.json', (text) => text.replace('"^000000(?:', '"^(000000(?:'))

  const { told } = await compile(folder)

  expect(told).toHaveLength(1)
  expect(told[0]).toContain(
    'schemas/protocol/1.0/Afkeurbericht.schema.json does not compile: Invalid regular expression',
  )
})

test('a rule outside the profile is named with its file, number and place', async () => {
  const folder = lawWith('regels.json', (text) =>
    text.replace(/"expressie": "[^"]*"/, '"expressie": "Inhoud.Afwezig == 1"'),
  )

  const { told, versions } = await compile(folder)

  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(
    /^schemas\/protocol\/1\.0\/regels\.json PR-1\.0-R001 in \w+: Afwezig does not exist here.* \(at \d+\)$/,
  )
  expect(versions).toEqual([sound])
})

test.each(['{}', '{ "regels": [{}] }'])('rules that are none are named with their file: %s', async (text) => {
  const { told, versions } = await compile(lawWith('regels.json', () => text))

  expect(told).toEqual(['schemas/protocol/1.0/regels.json is no list of rules for messages'])
  expect(versions).toEqual([sound])
})

test('without anybody to tell, the first mistake is thrown', () => {
  const folder = lawWith('regels.json', () => '{')

  expect(() => readStandard(undefined, folder)).toThrow(/regels\.json cannot be read as JSON/)
})
