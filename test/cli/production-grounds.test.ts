/**
 * A hub in production starts only when there is a version that it may carry, and says at the start which it may not.
 *
 * Inside: whether anything is left is asked without a hub, with grounds that are confirmed.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { groundsOf, notCarried } from '../../cli/exchange/production-grounds.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { skpHere, skpStopped } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const catalog = readCatalog()
const none = (): readonly [] => []

/** The catalogue in which these grounds are confirmed. */
function confirming(isConfirmed: (code: string) => boolean): Catalog {
  const { gronden } = catalog
  const grondslagen = Object.fromEntries(
    Object.entries(gronden.grondslagen).map(([code, ground]) => {
      const { bevestigen: _open, ...rest } = { bevestigen: undefined, ...ground }
      return [code, isConfirmed(code) ? { ...rest, bevestigd: { door: 'de jurist', op: '2026-11-01' } } : ground]
    }),
  ) as Catalog['gronden']['grondslagen']
  return { ...catalog, gronden: { ...gronden, grondslagen } }
}

test('with every ground confirmed every version is carried', () => {
  const confirmed = confirming(() => true)

  expect(notCarried(confirmed, groundsOf(confirmed))).toEqual([])
})

test('a version is told with the questions about its grounds, and keeps no other from being carried', () => {
  const confirmed = confirming((code) => code !== 'beschikking')
  const told = notCarried(confirmed, groundsOf(confirmed))

  expect(told.filter(({ module }) => module === 'meldingen-bewindvoering')).toEqual([
    { module: 'meldingen-bewindvoering', version: '1.0', vragen: ['OV-GR-06'] },
  ])
  expect(told.map(({ module }) => module)).not.toContain('waarborgfonds')
})

test('the module that everyone has is no exchange of its own', () => {
  const protocol = catalog.modules.filter(({ voorIedereen }) => voorIedereen === true)
  const open = () => [{ grond: 'wgs', door: 'de jurist', vraag: 'OV-GR-02' }]

  expect(notCarried({ ...catalog, modules: protocol }, none)).toEqual([])
  expect(() => notCarried(catalog, ({ module }) => (module === 'protocol' ? [] : open()))).toThrow(
    'no version may be carried in production',
  )
})

test('skp hub does not start in production on the law of today, and says what must be answered', async () => {
  const folder = emptyFolder()
  const home = join(folder, 'huis')
  await skpHere(['pki', '--out', home, '--suite', '2'])
  const file = join(home, 'knooppunt', 'hub.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('conformiteit', 'productie'))
  const { code, talk } = await skpStopped(['hub', '--home', home, '--port', '0', '--operator-port', '0'])
  rmSync(folder, { recursive: true, force: true })

  expect(code).toBe(2)
  expect(talk).toContain('no version may be carried in production')
  expect(talk).toContain('OV-GR-01, OV-GR-02')
  expect(talk).toContain('spec/open-vragen/grondslagen.md')
})
