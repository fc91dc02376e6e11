/**
 * H-21: who may work in the portal follows from its application alone: from the operator's yes until the end.
 *
 * Inside: looks at the applications of a home as the desk does, whose door is the program.
 */
import { expect, test } from 'vitest'
import { editApplication, readApplication } from '../../cli/application/keep.ts'
import { activate } from '../../cli/portal/activate.ts'
import { connectedOf } from '../../cli/portal/connected.ts'
import { energy, writeExample } from '../../cli/portal/example-applications.ts'
import { readCatalog } from '../../schemas/read.ts'
import { emptyFolder } from '../cli/run-skp.ts'

const now = new Date('2026-11-23T10:00:00Z')
const { kvk, oin } = energy

test.each([
  ['nothing', false],
  ['indienen', false],
  ['tekenen', false],
  ['toelaten', true],
  ['proef', true],
  ['activeren', true],
  ['terugtrekken', false],
])('H-21: after the step %s of its application an organisation may work: %s', async (until, may) => {
  const home = emptyFolder()
  await writeExample(home, { ...energy, until: until === 'terugtrekken' ? 'proef' : until }, now)
  if (until === 'terugtrekken')
    await editApplication(home, kvk, () => ({ ...readApplication(home, kvk, readCatalog()), staat: 'beeindigd' }))

  expect(connectedOf(home, kvk, now)?.oin).toBe(may ? oin : undefined)
})

test('H-21: what its entry will say stands in its application, with the terms that both signed', async () => {
  const home = emptyFolder()
  await writeExample(home, { ...energy, letter: 'B', dossiers: 40 }, now)

  expect(connectedOf(home, kvk, now)).toMatchObject({
    ...{ oin, kvk, soorten: ['schuldeiser'], tariefcategorie: 'B' },
    voorwaarden: { versie: '1.0', aanvaardOp: '2026-11-23' },
  })
  expect(connectedOf(home, kvk, now)?.modules.map(({ module }) => module)).toContain('schuldregeling')
})

test('H-21: an organisation with a coupling, or with no application, does not work in the portal', async () => {
  const home = emptyFolder()
  await writeExample(home, energy, now)
  await editApplication(home, kvk, () => {
    const before = readApplication(home, kvk, readCatalog())
    return { ...before, gegevens: { ...before.gegevens, wijze: 'koppeling' } }
  })

  expect([connectedOf(home, kvk, now), connectedOf(home, '90000099', now)]).toEqual([undefined, undefined])
})

test('an application becomes active by its entry in the address book, and not without', async () => {
  const home = emptyFolder()
  await writeExample(home, energy, now)
  await activate(home, { kvk, participants: [], now })

  expect(readApplication(home, kvk, readCatalog()).staat).toBe('proef-geslaagd')
})
