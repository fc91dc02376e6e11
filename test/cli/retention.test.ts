/**
 * Applications end: each has its term, after which it is in no file, with the proof of its signature.
 *
 * Inside: looks at the applications of a home as the desk does, with a time of its own.
 */
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editApplication, keepSignature, readApplication } from '../../cli/application/keep.ts'
import { beginApplication } from '../../cli/application/begin.ts'
import { removeOver } from '../../cli/application/retention.ts'
import { places } from '../../cli/exchange/home.ts'
import { energy, writeExample } from '../../cli/portal/example-applications.ts'
import type { Application } from '../../joining/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

const law = readJoiningLaw()
const begun = new Date('2026-01-10T10:00:00Z')
const { kvk } = energy
const at = (instant: string): Date => new Date(instant)

/** A home with one application that went so far, and ended then when it is said. */
async function homeWith(until: string, ended?: string): Promise<string> {
  const home = emptyFolder()
  await writeExample(home, { ...energy, until }, begun)
  if (ended !== undefined)
    await editApplication(home, kvk, () => {
      const before = readApplication(home, kvk, readCatalog())
      const step = { stap: 'terugtrekken', naar: 'beeindigd', op: ended } as const
      return { ...before, staat: 'beeindigd', stappen: [...before.stappen, step] }
    })
  keepSignature(home, kvk, { token: 'x' })
  const path = join(places.applications(home), `${kvk}.json`)
  utimesSync(path, begun, begun)
  return home
}
const filesOf = (home: string): readonly string[] =>
  readdirSync(places.applications(home)).filter((name) => name.endsWith('.json'))

test.each<[string, string, string | undefined, string, string]>([
  ['a draft', 'nothing', undefined, '2027-01-10T09:59:59Z', '2027-01-10T10:00:00Z'],
  ['one that was withdrawn', 'tekenen', '2026-03-01T10:00:00Z', '2027-03-01T09:59:59Z', '2027-03-01T10:00:00Z'],
  ['one that was active', 'activeren', '2026-03-01T10:00:00Z', '2033-03-01T09:59:59Z', '2033-03-01T10:00:00Z'],
])('%s is kept for its term, and then in no file', async (_name, ...[until, ended, before, after]) => {
  const home = await homeWith(until, ended)

  expect([await removeOver(home, law, at(before)), filesOf(home).length]).toEqual([0, 2])
  expect([await removeOver(home, law, at(after)), filesOf(home)]).toEqual([1, []])
})

test.each(['indienen', 'toelaten', 'activeren'])('one that goes on after %s has no term', async (until) => {
  const home = await homeWith(until)

  expect([await removeOver(home, law, at('2099-01-01T00:00:00Z')), filesOf(home).length]).toEqual([0, 2])
})

test('one that was put aside for a new one ends too, and takes its own proof along, not that of the new one', async () => {
  const home = await homeWith('tekenen', '2026-03-01T10:00:00Z')
  const { gegevens } = readApplication(home, kvk, readCatalog())
  await editApplication(home, kvk, () => ({
    ...(beginApplication(home, gegevens, '2026-12-01T10:00:00.000Z') as Application),
    staat: 'ingediend',
  }))
  expect(filesOf(home).length).toBe(3)
  keepSignature(home, kvk, { token: 'nieuw' })

  expect(await removeOver(home, law, at('2027-03-01T10:00:00Z'))).toBe(1)
  expect(filesOf(home).toSorted()).toEqual([`${kvk}.handtekening.json`, `${kvk}.json`])
})

test('what is no application is left, and holds nothing up', async () => {
  const home = await homeWith('tekenen', '2026-03-01T10:00:00Z')
  writeFileSync(join(places.applications(home), '90000001.json'), '{}')

  expect([await removeOver(home, law, at('2099-01-01T00:00:00Z')), filesOf(home)]).toEqual([1, ['90000001.json']])
})

test('the desk removes what is over, and says how many', async () => {
  const home = await homeWith('tekenen', '2020-03-01T10:00:00Z')

  expect((await skpHere(['application', 'clean', '--home', home])).out).toBe('1 verwijderd.\n')
  expect((await skpHere(['application', 'clean', '--home', home, '--format', 'json'])).out).toBe('{"verwijderd":0}\n')
})
