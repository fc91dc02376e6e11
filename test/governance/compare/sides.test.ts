/** What a side is called, where it cannot be read, and what is told of a message that only one side has. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compare, readSide } from '../../../governance/index.ts'
import { ToolkitFailure } from '../../../schemas/index.ts'
import { emptyFolder } from '../../cli/run-skp.ts'

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const schema = (title: string): string =>
  JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, type: 'object', required: ['a'] })

test.each([
  ['oud', 'oud'],
  ['oud/', 'oud'],
  ['./oud', 'oud'],
  ['oud/dieper', 'oud/dieper'],
  ['.', '.'],
])('%s is called %s', async (text, label) => {
  const folder = folderOf({ 'oud/dieper/a.json': schema('A'), 'oud/b.json': schema('B') })
  expect((await readSide(text, { folder })).label).toBe(label)
})

test('a folder that stands elsewhere is called as it was asked for', async () => {
  const folder = folderOf({ 'oud/a.json': schema('A'), 'hier/b.json': schema('B') })
  const label = async (text: string) => (await readSide(text, { folder: join(folder, 'hier') })).label
  expect([await label('../oud'), await label('../oud/')]).toEqual(['../oud', '../oud'])
})

test.each([
  ['{', ':1:2'],
  ['{\n  "a": 1,\n  b\n}', ':3:3'],
  ['{"a": 1}}', ':1:9'],
  ['\n\n', ':3:1'],
])('where %j stops being JSON is told by line and column', async (text, place) => {
  const folder = folderOf({ 'oud/a.json': text })
  const failure = await readSide('oud', { folder }).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(ToolkitFailure)
  expect((failure as ToolkitFailure).message).toContain(`a.json${place} is no JSON from here on`)
})

test('a message that came or went is told as that, as a whole, and breaks who does not know it', async () => {
  const folder = folderOf({ 'oud/a.json': schema('A'), 'nieuw/a.json': schema('A'), 'nieuw/b.json': schema('B') })
  const [older, newer] = [await readSide('oud', { folder }), await readSide('nieuw', { folder })]
  const told = async (before: typeof older, after: typeof older) => {
    const { messages, verdicts } = await compare(before, after)
    const [change] = messages.flatMap(({ changes }) => changes)
    const { kind, effect, path, subject, title } = change ?? {}
    const places = [change?.old, change?.new].map((spot) => spot?.file.split('/').at(-1))
    return { verdicts, change: [kind, effect, path, subject, title], places }
  }

  expect(await told(older, newer)).toEqual({
    verdicts: { verzenders: 'holds', ontvangers: 'breaks' },
    change: ['message-added', 'looser', '', '', 'b.json'],
    places: [undefined, 'b.json'],
  })
  expect(await told(newer, older)).toEqual({
    verdicts: { verzenders: 'breaks', ontvangers: 'holds' },
    change: ['message-removed', 'tighter', '', '', 'b.json'],
    places: ['b.json', undefined],
  })
})
