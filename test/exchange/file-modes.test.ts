/** What stands in a home or in the folder of a gateway is for its owner only, but for what anyone may read. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
const umask = process.umask(0o022)
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(async () => {
  process.umask(umask)
  await town.close()
})

/** Everything below a folder that others than its owner can read or enter. */
function openIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(town.home, path))
    .sort()
}

test('of a home, others may read what is public and no key', () => {
  expect(openIn(town.home)).toEqual([
    '.gitignore',
    ...[shv, se].flatMap((oin) => [`${oin}/gateway.json`, `${oin}/tls.pem`]),
    ...['adresboek.json', 'ca/crl.pem', 'ca/root.pem', 'ca/uitgever.pem'],
    ...['knooppunt/hub.json', 'knooppunt/tls.pem', 'vertrouwen.json'],
  ])
})

test('of a gateway that sent and received, others may read nothing', async () => {
  const [gemeente, incasso] = [await town.gateway(shv), await town.gateway(se)]
  await gemeente.submit(bytesOf(saldoverzoek()))
  for (const gateway of [gemeente, incasso, gemeente]) await gateway.turn()
  expect(await incasso.inbox()).toHaveLength(1)

  for (const oin of [shv, se]) {
    const { folder, config } = await town.participant(oin)
    expect(readdirSync(join(folder, config.map)).length).toBeGreaterThan(2)
    expect(openIn(join(folder, config.map))).toEqual([])
  }
})
