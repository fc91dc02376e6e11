/** The code that V8 kept of a bundle: taken where it fits, and never in the way where it does not. */
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Script } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode } from './run-skp.ts'

type Loader = { loadBundle: (file: string, onLoaded?: (file: string, script: Script) => void) => unknown }

const house = join(import.meta.dirname, '../..')
const message = join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json')
const { loadBundle } = createRequire(import.meta.url)('../../cli/kept-code.cjs') as Loader
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'skp-'))
  cpSync(join(house, 'cli/skp.cjs'), join(copy, 'cli/skp.cjs'))
  cpSync(join(house, 'cli/kept-code.cjs'), join(copy, 'cli/kept-code.cjs'))
  cpSync(join(house, 'dist/skp'), join(copy, 'dist/skp'), { recursive: true })
  cpSync(join(house, 'package.json'), join(copy, 'package.json'))
})
afterAll(() => rmSync(copy, { recursive: true }))

const validate = () => runNode([join(copy, 'cli/skp.cjs'), 'validate', message, '--format', 'ndjson'], house)

test('the build keeps code that this Node takes', () => {
  const rejected: (boolean | undefined)[] = []
  loadBundle(join(house, 'dist/skp/main.cjs'), (_file, script) => rejected.push(script.cachedDataRejected))
  loadBundle(join(house, 'dist/skp/schuldregeling/2.0/Saldoverzoek.cjs'), (_file, script) =>
    rejected.push(script.cachedDataRejected),
  )
  expect(rejected).toEqual([false, false])
})

test('without it, cut short or of another program, the verdict is the same', async () => {
  const whole = await validate()
  const code = join(copy, 'dist/skp/main.code')
  truncateSync(code, 1000)
  const cut = await validate()
  writeFileSync(code, 'not code')
  const other = await validate()
  rmSync(code)
  const none = await validate()

  expect(whole).toMatchObject({ code: 0, talk: '' })
  expect([cut, other, none]).toEqual([whole, whole, whole])
})
