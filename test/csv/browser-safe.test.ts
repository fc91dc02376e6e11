/** List work runs in a browser: the room bundles without any module of Node, and the bundle works on lists given as JSON. */
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { listOf } from './law-lists.ts'

test('the door bundles for a browser, and reads and writes there', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../csv/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'csv',
    platform: 'browser',
  })
  const imports = Object.values(metafile.outputs).flatMap(({ imports: all }) => all.map(({ path }) => path))
  const [{ text } = { text: '' }] = outputFiles

  expect(imports).toEqual([])
  expect(text).not.toMatch(/\brequire\(|\b__dirname\b|\beval\(|\bnew Function\b/)

  // Only what a browser has too; no Buffer, no process.
  const context = createContext({
    TextEncoder,
    TextDecoder,
    Uint8Array,
    list: JSON.stringify(listOf('schuldregeling@2.0/Statusverzoek')),
  })
  runInContext(text, context)
  const { accepted, messages } = await runInContext(
    `(async () => {
      const judge = async () => ({ valid: true, findings: [] })
      const asked = { list: JSON.parse(list), judge }
      const Stuurgegevens = { Module: 'schuldregeling', Versie: '2.0', Berichttype: 'Statusverzoek', Referentienummer: 'een' }
      const message = { Stuurgegevens, Inhoud: { KlantnummerSHV: '=007', Onderwerp: 'voortgang' } }
      const { bytes } = await csv.messagesToCsv([{ name: '', message }], asked)
      return csv.csvToMessages([{ name: 'x.csv', bytes }], { ...asked, newReference: () => 'nieuw', now: 'nu' })
    })()`,
    context,
  )
  expect({ accepted, message: JSON.parse(JSON.stringify(messages[0].message)) }).toMatchObject({
    accepted: true,
    message: {
      Stuurgegevens: { Referentienummer: 'een', Tijdstip: 'nu' },
      Inhoud: { KlantnummerSHV: '=007', Onderwerp: 'voortgang' },
    },
  })
})
