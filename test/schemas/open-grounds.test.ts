/** A ground that nobody confirmed keeps a version from being in use: it may be a draft, and be frozen, and no more. */
import { describe, expect, test } from 'vitest'
import { checkLaw, openGrounds } from '../../schemas/read.ts'
import type { Catalog, Ground, Grounds } from '../../schemas/read.ts'
import { asking, headed } from './break-law.ts'
import { annotated, smallCatalog, smallGround, smallLaw } from './small-law.ts'

const { bevestigd: _confirmed, ...words } = { bevestigd: undefined, ...smallGround() }
const unconfirmed = { ...words, bevestigen: { door: 'de jurist', vraag: 'OV-GR-02' } } as Ground
const { gronden } = smallCatalog()
const open: Grounds = { ...gronden, grondslagen: { ...gronden.grondslagen, wgs: unconfirmed } }

describe('the unconfirmed grounds of a version', () => {
  test('are none when every ground is confirmed', () => {
    expect(openGrounds(smallLaw(), gronden)).toEqual([])
  })

  test('are told once each, with who must confirm it and the open question', () => {
    expect(openGrounds(smallLaw(), open)).toEqual([{ grond: 'wgs', door: 'de jurist', vraag: 'OV-GR-02' }])
  })

  test('are those of what is used: what stands beside a reference overrides the definition', () => {
    const law = asking({ Element: { $ref: 'gedeeld#/$defs/Getal', ...annotated('Element', { 'x-grondslag': 'bsn' }) } })
    const grounds: Grounds = { ...gronden, grondslagen: { ...gronden.grondslagen, bsn: unconfirmed } }

    expect(openGrounds(law, grounds)).toEqual([{ grond: 'bsn', door: 'de jurist', vraag: 'OV-GR-02' }])
    expect(openGrounds(smallLaw(), grounds)).toEqual([])
  })

  test('hold one that grondslagen.json does not know', () => {
    const law = headed((header) => ({ ...header, 'x-grondslag': 'weg' }))

    expect(openGrounds(law, gronden)).toEqual([{ grond: 'weg' }])
  })
})

describe('a version whose ground is not confirmed', () => {
  /** The small catalogue with this status of the version, and these grounds. */
  const catalog = (status: Catalog['modules'][number]['versies'][number]['status'], grounds: Grounds): Catalog => {
    const small = smallCatalog()
    const modules = small.modules.map((module) => ({
      ...module,
      versies: module.versies.map((version) => ({ ...version, status })),
    }))
    return { ...small, modules, gronden: grounds }
  }
  const told = (given: Catalog): readonly string[] =>
    checkLaw(smallLaw(), [], given).map(({ place, claim }) => `${place} ${claim}`)

  test.each(['concept', 'vastgesteld', 'vervallen'] as const)('may be %s', (status) => {
    expect(told(catalog(status, open))).toEqual([])
  })

  test.each(['actief', 'uitfasering'] as const)('is refused as %s', (status) => {
    expect(told(catalog(status, gronden))).toEqual([])
    expect(told(catalog(status, open))).toEqual([
      `proef@1.1 is ${status}, and its ground wgs is not confirmed: answer OV-GR-02 and write bevestigd in grondslagen.json, or leave it vastgesteld`,
    ])
  })
})
