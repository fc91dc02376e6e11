/**
 * H-13: who may send what to whom is the catalogue's word, and nothing else is allowed.
 *
 * Inside: walks every sender, receiver and message of the catalogue; over HTTPS each would need keys.
 */
import { describe, expect, test } from 'vitest'
import type { Participant } from '../../directory/index.ts'
import { refusal } from '../../hub/matrix.ts'
import { printMessageId } from '../../schemas/index.ts'
import { catalogMessage, catalogMessages, readCatalog } from '../../schemas/read.ts'

const catalog = readCatalog()

/** A participant of this kind, or these, that supports all of the catalogue. */
function participant(
  kinds: string | readonly string[],
  vlaggen: readonly string[] = [],
  oin = '00000099000000001000',
): Participant {
  return {
    oin,
    naam: 'Voorbeeld',
    kvk: '00000000',
    soorten: typeof kinds === 'string' ? [kinds] : kinds,
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

const keyOf = ({ sender, receiver, flags, route }: Omit<Cell, 'allowed'>): string =>
  [sender, receiver, flags, route].join(' ')

const flagSets = [[], ['bsn-gerechtigd'], ['nvvk-convenant'], ['collectief-schuldregelen']]

const kinds = catalog.deelnemers.map(({ type }) => type)
const routes = catalogMessages(catalog)

/** Every cell there is: kind × kind × flags of both × every message of every version. */
const cells: Cell[] = kinds.flatMap((sender) =>
  kinds.flatMap((receiver) =>
    flagSets.flatMap((flags) =>
      routes.map((id) => {
        const parties = {
          sender: participant(sender, flags, '00000099000000001000'),
          receiver: participant(receiver, flags, '00000099000000002000'),
        }
        const code = refusal(catalog, id, parties)
        return { sender, receiver, flags: flags.join('+'), route: printMessageId(id), allowed: code === undefined }
      }),
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
    const said = cells.filter(({ allowed }) => allowed).map(keyOf)

    expect([...said].sort()).toEqual([...allowedByRows()].sort())
  })

  test('H-13: the number of allowed cells changes only with the catalogue', () => {
    expect({ cells: cells.length, allowed: cells.filter(({ allowed }) => allowed).length }).toMatchInlineSnapshot(`
      {
        "allowed": 1020,
        "cells": 15288,
      }
    `)
  })

  test('H-13: a message with a BSN reaches only a creditor that may use it', () => {
    const reached = cells.filter(({ route, allowed }) => allowed && /KennisgevingPubliek|KlantBSNGemeld/.test(route))

    expect(new Set(reached.map(({ flags }) => flags))).toEqual(new Set(['bsn-gerechtigd']))
    expect(new Set(reached.map(({ receiver }) => receiver))).toEqual(new Set(['schuldeiser']))
  })
})

describe('an organisation of two kinds', () => {
  const said = new Set(cells.flatMap(({ allowed, ...cell }) => (allowed ? [keyOf(cell)] : [])))
  const pairs = kinds.flatMap((one) => kinds.filter((other) => other !== one).map((other) => [one, other] as const))
  const other = '00000099000000002000'

  test.each(pairs)('H-13: %s and %s: sends and receives exactly what the one or the other may', (...both) => {
    const wrong = kinds.flatMap((kind) =>
      flagSets.flatMap((flags) =>
        routes.flatMap((id) => {
          const [two, one] = [participant(both, flags), participant(kind, flags, other)]
          const rest = { flags: flags.join('+'), route: printMessageId(id) }
          const sends = refusal(catalog, id, { sender: two, receiver: one }) === undefined
          const receives = refusal(catalog, id, { sender: one, receiver: two }) === undefined
          const maySend = both.some((sender) => said.has(keyOf({ sender, receiver: kind, ...rest })))
          const mayReceive = both.some((receiver) => said.has(keyOf({ sender: kind, receiver, ...rest })))
          return sends === maySend && receives === mayReceive ? [] : [{ kind, sends, receives, ...rest }]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  test.each(pairs)('H-13: %s and %s: writes to itself exactly what the one may send to the other', (...both) => {
    const wrong = flagSets.flatMap((flags) =>
      routes.filter((id) => {
        const rest = { flags: flags.join('+'), route: printMessageId(id) }
        const self = participant(both, flags)
        const [one, two] = both
        const may = [
          keyOf({ sender: one, receiver: two, ...rest }),
          keyOf({ sender: two, receiver: one, ...rest }),
        ].some((cell) => said.has(cell))
        return (refusal(catalog, id, { sender: self, receiver: self }) === undefined) !== may
      }),
    )
    expect(wrong).toEqual([])
  })

  test('H-13: of one kind it writes nothing to itself, whatever its flags', () => {
    const selves = kinds.flatMap((kind) => flagSets.map((flags) => participant(kind, flags)))
    const codes = selves.flatMap((self) => routes.map((id) => refusal(catalog, id, { sender: self, receiver: self })))

    expect(codes).not.toContain(undefined)
  })

  test('H-13: the order of its kinds says nothing', () => {
    const answers = (both: readonly string[]) =>
      routes.map((id) => refusal(catalog, id, { sender: participant(both), receiver: participant(both) }))

    for (const [one, two] of pairs) expect(answers([one, two])).toEqual(answers([two, one]))
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
  const both = participant(['shv-fase-2', 'schuldeiser'])
  const counsellors = participant(['shv-fase-2', 'kredietbank'])
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
    ['the sender is the receiver, a creditor', se, se, 'SKP-H-09'],
    ['the sender is the receiver, a counsellor', shv, shv, 'SKP-H-07'],
    ['the sender is the receiver, both', both, both, undefined],
    ['the sender is the receiver, two kinds of counsellor', counsellors, counsellors, 'SKP-H-07'],
    ['the receiver is of a kind more', shv, { ...both, oin: se.oin }, undefined],
    ['the sender is of a kind more', both, se, undefined],
    ['the kind of the sender is not in the catalogue', { ...shv, soorten: ['bestaat-niet'] }, se, 'SKP-H-09'],
  ])('H-13: %s', (_name, ...[sender, receiver, expected]) => {
    expect(refusal(catalog, route, { sender, receiver })).toBe(expected)
  })

  test('H-13: a message that the standard does not have is refused', () => {
    expect(catalogMessage(catalog, { ...route, type: 'Brief' })).toBeUndefined()
    expect(refusal(catalog, { ...route, type: 'Brief' }, { sender: shv, receiver: se })).toBe('SKP-H-09')
    expect(refusal(catalog, { ...route, version: '9.9' }, { sender: shv, receiver: se })).toBe('SKP-H-09')
  })
})
