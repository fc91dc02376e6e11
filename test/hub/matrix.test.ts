/**
 * H-13: who may send what to whom is the catalogue's word, and nothing else is allowed.
 *
 * Inside: walks every sender, receiver and message of the catalogue; over HTTPS each would need keys.
 */
import { describe, expect, test } from 'vitest'
import type { Participant } from '../../directory/index.ts'
import { refusal } from '../../hub/matrix.ts'
import { catalogMessage, readCatalog } from '../../schemas/read.ts'

const catalog = readCatalog()

/** A participant of this kind that supports all of the catalogue. */
function participant(soort: string, vlaggen: readonly string[] = [], oin = '00000099000000001000'): Participant {
  return {
    oin,
    naam: 'Voorbeeld',
    kvk: '00000000',
    soort,
    modules: catalog.modules.map(({ module, versies }) => ({ module, versies: versies.map(({ versie }) => versie) })),
    vlaggen,
    voorwaarden: { versie: '1', aanvaardOp: '2026-01-01' },
    status: 'actief',
    actiefVan: '2026-01-01',
    actiefTot: null,
    tariefcategorie: 'A',
    gemachtigd: [],
    sleutels: [],
    zekerheid: 'pkio',
    inschrijving: '',
  }
}

type Cell = { sender: string; receiver: string; flags: string; route: string; allowed: boolean }

const flagSets = [[], ['bsn-gerechtigd'], ['nvvk-convenant'], ['collectief-schuldregelen']]

/** Every cell there is: kind × kind × flags of both × every message of every version. */
const cells: Cell[] = catalog.deelnemers.flatMap(({ type: sender }) =>
  catalog.deelnemers.flatMap(({ type: receiver }) =>
    flagSets.flatMap((flags) =>
      catalog.modules.flatMap(({ module, berichten }) =>
        berichten.flatMap(({ versies }) =>
          Object.entries(versies).map(([version, { type }]) => {
            const parties = {
              sender: participant(sender, flags, '00000099000000001000'),
              receiver: participant(receiver, flags, '00000099000000002000'),
            }
            const code = refusal(catalog, { module, version, type }, parties)
            const route = `${module}@${version}/${type}`
            return { sender, receiver, flags: flags.join('+'), route, allowed: code === undefined }
          }),
        ),
      ),
    ),
  ),
)

/** The same said again from the catalogue's rows instead of from a question: pairs of kinds that play the two parts. */
function allowedByRows(): Set<string> {
  const rows = catalog.modules.flatMap(({ module, berichten }) =>
    berichten.flatMap((bericht) =>
      Object.entries(bericht.versies).map(([version, { type }]) => ({
        bericht,
        module,
        route: `${module}@${version}/${type}`,
      })),
    ),
  )
  const partsIn = (kind: (typeof catalog.deelnemers)[number], module: string) =>
    kind.rollen.filter((role) => role.module === module).map(({ partij }) => partij)
  const pairs = catalog.deelnemers.flatMap((from) => catalog.deelnemers.map((to) => ({ from, to })))
  const allowed = rows.flatMap(({ bericht, module, route }) =>
    pairs
      .filter(({ from, to }) => {
        const fromParts = partsIn(from, module)
        const toParts = partsIn(to, module)
        return bericht.van.some((p) => fromParts.includes(p)) && bericht.naar.some((p) => toParts.includes(p))
      })
      .flatMap(({ from, to }) =>
        flagSets
          .filter((flags) => bericht.voorwaarde?.vlaggen.some((flag) => flags.includes(flag)) ?? true)
          .map((flags) => [from.type, to.type, flags.join('+'), route].join(' ')),
      ),
  )
  return new Set(allowed)
}

describe('the matrix', () => {
  test('H-13: exactly the cells of the catalogue are allowed', () => {
    const said = new Set(
      cells
        .filter(({ allowed }) => allowed)
        .map(({ sender, receiver, flags, route }) => [sender, receiver, flags, route].join(' ')),
    )

    expect([...said].sort()).toEqual([...allowedByRows()].sort())
  })

  test('H-13: the number of allowed cells changes only with the catalogue', () => {
    expect({ cells: cells.length, allowed: cells.filter(({ allowed }) => allowed).length }).toMatchInlineSnapshot(`
      {
        "allowed": 1012,
        "cells": 14896,
      }
    `)
  })

  test('H-13: a message with a BSN reaches only a creditor that may use it', () => {
    const reached = cells.filter(({ route, allowed }) => allowed && /KennisgevingPubliek|KlantBSNGemeld/.test(route))

    expect(new Set(reached.map(({ flags }) => flags))).toEqual(new Set(['bsn-gerechtigd']))
    expect(new Set(reached.map(({ receiver }) => receiver))).toEqual(new Set(['schuldeiser']))
  })
})

test('H-13: a message with a BSN asks for the flag, also when the catalogue sets no other condition on it (T20)', () => {
  const without = {
    ...catalog,
    modules: catalog.modules.map((module) => ({
      ...module,
      berichten: module.berichten.map(({ voorwaarde: _condition, ...bericht }) => bericht),
    })),
  }
  const parties = (vlaggen: readonly string[]) => ({
    sender: participant('shv-fase-2', [], '00000099000000001000'),
    receiver: participant('schuldeiser', vlaggen, '00000099000000002000'),
  })
  const route = { module: 'schuldregeling', version: '2.0', type: 'KennisgevingPubliek' }

  expect(catalogMessage(catalog, route)?.bsn).toBe(true)
  expect(refusal(without, route, parties(['bsn-gerechtigd']))).toBeUndefined()
  expect(refusal(without, route, parties([]))).toBe('SKP-H-09')
})

describe('what the address book adds', () => {
  const shv = participant('shv-fase-2', [], '00000099000000001000')
  const se = participant('schuldeiser', [], '00000099000000002000')
  const route = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
  const only = (base: Participant, versies: readonly string[]): Participant => ({
    ...base,
    modules: [{ module: 'schuldregeling', versies }],
  })

  test.each<[string, Participant, Participant, string | undefined]>([
    ['both support it', shv, se, undefined],
    ['the receiver does not have the module', shv, { ...se, modules: [] }, 'SKP-H-07'],
    ['the receiver does not have the version', shv, only(se, ['1.1']), 'SKP-H-08'],
    ['the sender does not have the version', only(shv, ['1.1']), se, 'SKP-H-09'],
    ['the sender plays the other part', se, { ...se, oin: '00000099000000003000' }, 'SKP-H-09'],
    ['the receiver plays the other part', shv, { ...shv, oin: '00000099000000003000' }, 'SKP-H-07'],
    ['the sender is the receiver', shv, { ...se, oin: shv.oin }, 'SKP-H-09'],
    ['the kind of the sender is not in the catalogue', { ...shv, soort: 'bestaat-niet' }, se, 'SKP-H-09'],
  ])('H-13: %s', (_name, ...[sender, receiver, expected]) => {
    expect(refusal(catalog, route, { sender, receiver })).toBe(expected)
  })

  test('H-13: a message that the standard does not have is refused', () => {
    expect(catalogMessage(catalog, { ...route, type: 'Brief' })).toBeUndefined()
    expect(refusal(catalog, { ...route, type: 'Brief' }, { sender: shv, receiver: se })).toBe('SKP-H-09')
    expect(refusal(catalog, { ...route, version: '9.9' }, { sender: shv, receiver: se })).toBe('SKP-H-09')
  })
})
