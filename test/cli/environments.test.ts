/**
 * A hub serves the address book of its own environment: with another it does not start, and says what to do.
 *
 * Inside: an address book for production is made with the keys of a test home; no command does that.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBook } from '../../cli/exchange/edit-home.ts'
import { places } from '../../cli/exchange/home.ts'
import { mustBeOfEnvironment } from '../../cli/exchange/of-environment.ts'
import { readKey } from '../../cli/exchange/credentials.ts'
import { signDirectory } from '../../directory/index.ts'
import { skpHere, skpStopped } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

test.each([
  ['productie', 'conformiteit'],
  ['conformiteit', 'productie'],
] as const)('a hub for %s does not take an address book for %s', (hub, book) => {
  expect(() => mustBeOfEnvironment(hub, book)).toThrow(`the hub is for ${hub} (omgeving in hub.json)`)
  expect(() => mustBeOfEnvironment(hub, hub)).not.toThrow()
})

test('skp hub refuses at the start, before it listens', async () => {
  const folder = emptyFolder()
  const home = join(folder, 'huis')
  await skpHere(['pki', '--out', home, '--suite', '2'])
  const content = await readBook(home, new Date())
  const other = await signDirectory({ ...content, omgeving: 'productie' }, [await readKey(places.directoryKey(home))])
  writeFileSync(places.directory(home), JSON.stringify(other))
  const { code, out, talk } = await skpStopped(['hub', '--home', home, '--port', '0', '--operator-port', '0'])
  rmSync(folder, { recursive: true, force: true })

  expect([code, out]).toEqual([2, ''])
  expect(talk).toContain('the address book for productie')
})
