/** A tag that holds a damaged character is one mistake, told at the tag. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../schemas/read.ts'
import { validateText } from '../../validator/index.ts'

test('a damaged tag gives one finding', async () => {
  const file = join(projectRoot(import.meta.url), 'examples/goed/schuldregeling-2.0/05-SaldoverzoekAntwoord.json')
  const text = readFileSync(file, 'utf8').replace('"openstaande schuld"', String.raw`"openstaande schuld\ud83d"`)

  const { findings } = await validateText(text)

  expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['json-lone-surrogate', '/Inhoud/Vorderingen/0/Schuldtype'],
  ])
})
