/** H-18: what keeps an address book going: reopening, warning in time, and signing by several. */
import { describe, expect, test } from 'vitest'
import { addSignature, changeParticipant, endsSoon, reopenDirectory, revokeKey } from '../../directory/index.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import { at, content, keyOf, now, opened, read, se, shv, signed, signers, trust } from './small-book.ts'

describe('past its validity', () => {
  test('H-18: a book can be reopened to renew it, but is not in force, and nothing else of it is forgiven', async () => {
    const book = await signed(content)
    const late = at(31)
    const reopened = await reopenDirectory(book, trust, late)
    const codes = async (changed: DirectoryContent) => {
      const verdict = await reopenDirectory(await signed(changed), trust, late)
      return verdict.ok ? [] : verdict.faults.map(({ code }) => code)
    }

    expect(reopened.ok && [late, at(30), at(29)].map((when) => reopened.value.inForce(when))).toEqual([
      false,
      false,
      true,
    ])
    expect(await codes({ ...content, uitgegevenOp: at(32).toISOString() })).toEqual(['period'])
    expect(
      await codes({
        ...content,
        deelnemers: [...content.deelnemers].slice(0, 1).map((c) => ({ ...c, inschrijving: 'x' })),
      }),
    ).toEqual(['enrolment'])
  })

  test('what ends is told in time: the number ten days before, a last key fourteen', async () => {
    const book = await opened({
      ...content,
      knooppunt: { ...content.knooppunt, sleutels: [await keyOf(shv, 'teken', { name: 'hub', from: -1, to: 400 })] },
    })
    const told = (days: number) => endsSoon(book, at(days)).map(({ what, oin }) => [what, oin].join(' ').trim())
    const sealing = [`sealing-key ${shv}`, `sealing-key ${se}`]

    expect([19.9, 20, 55.9].map(told)).toEqual([[], ['directory'], ['directory']])
    expect(told(56)).toEqual(['directory', ...sealing])
    expect(told(387)).toContain('hub-key 00000099000000000000')
    const gone = await opened(changeParticipant(book.content, se, { status: 'beeindigd' }))
    expect(endsSoon(gone, at(56)).map(({ oin }) => oin)).toEqual([undefined, shv])
    const kid = content.deelnemers[0]?.sleutels[1]?.kid ?? ''
    const revoked = await opened(revokeKey(book.content, { oin: shv, kid }, now))
    expect(endsSoon(revoked, now)).toEqual([{ what: 'sealing-key', oin: shv, endsAt: now.toISOString() }])
  })
})

describe('a ceremony', () => {
  test('H-18: signers add their signatures one by one, and one who signs again counts once', async () => {
    const [first, second] = signers
    if (first === undefined || second === undefined) throw new Error('nobody')
    const unsigned = await signed(content, [])
    const once = await addSignature(await addSignature(unsigned, first), first)

    expect([await read(unsigned), await read(once)]).toEqual([['signatures'], ['signatures']])
    expect(once.signatures).toHaveLength(1)
    expect(await read(await addSignature(once, second))).toEqual([])
  })
})
