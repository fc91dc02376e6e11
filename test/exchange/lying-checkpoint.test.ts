/** H-34: a participant that says that it saw what it did not costs little, stops nothing, hides nothing and proves nothing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../envelope/index.ts'
import { join } from './change-book.ts'
import { viewOfOwn } from './split-view.ts'
import { kept, minute, partsOf, suspecting, suspicions, wrong } from './suspecting.ts'
import type { Suspecting } from './suspecting.ts'
import { openTown, se, shv } from './town.ts'

const third = '00000099000000003000'

let here: Suspecting
beforeEach(async () => void (here = suspecting(await openTown())), 60_000)
afterEach(() => here.town.close())

describe('a participant that says what it did not see', () => {
  /** The claims of a liar, about a hub with this incarnation. */
  const lies = (epoch: string): readonly NonNullable<Checkpoint['knooppunt']>[] => [
    { epoch, nummer: 1, wortel: wrong },
    { epoch, nummer: Number.MAX_SAFE_INTEGER, wortel: wrong },
    { epoch: 'verzonnen', nummer: 1, wortel: wrong },
    { epoch, nummer: 2, wortel: wrong },
  ]

  test('costs a request a minute, stops nothing, and hides nothing that another saw', async () => {
    await join(here.town, third)
    const view = viewOfOwn(await here.town.client(se), here.town)
    const [honest, b] = [await here.side(third), await here.side(se, partsOf(view.client))]
    await here.send(honest, b, here.made({ Afzender: third }))
    here.later(minute)
    const asked = b.count('headers')
    const sent = []
    for (const knooppunt of lies(await here.epoch()))
      sent.push(await here.lie(shv, { adresboek: await here.trueBook(), knooppunt }))
    await b.gateway.turn()
    for (const id of sent) expect(await b.gateway.takeOver(id)).toBe(true)
    expect(b.count('headers') - asked).toBe(1)
    await here.lie(shv, {
      adresboek: await here.trueBook(),
      knooppunt: { epoch: await here.epoch(), nummer: 1, wortel: wrong },
    })
    await b.gateway.turn()
    for (const { heading } of await b.gateway.inbox()) await b.gateway.takeOver(heading.id)
    expect(b.count('headers') - asked).toBe(1)

    here.later(minute)
    await here.send(honest, b, here.made({ Afzender: third }))
    await b.gateway.turn()
    expect(kept(b, `ongedekt-${third}`)).toMatchObject({ aanleiding: { afzender: third } })
  })

  test('is told of as what nothing supports, once, and proves nothing', async () => {
    const b = await here.side(se)
    await here.send(await here.side(shv), b)
    const epoch = await here.epoch()
    for (let each = 0; each < 3; each++) {
      const id = await here.lie(shv, {
        adresboek: await here.trueBook(),
        knooppunt: { epoch, nummer: 1, wortel: wrong },
      })
      await b.gateway.turn()
      await b.gateway.takeOver(id)
      here.later(minute)
    }
    expect(suspicions(b)).toEqual(['checkpoint-unsupported'])
    expect((await b.gateway.state()).history).toMatchObject({ state: 'fine', unsupported: 1 })
    expect(kept(b, `ongedekt-${shv}`)).toMatchObject({ controlepunt: { knooppunt: { nummer: 1, wortel: wrong } } })
  })

  test('of a hub that was never met here is not compared, and that is counted', async () => {
    const b = await here.side(se)
    await here.lie(shv, { adresboek: await here.trueBook(), knooppunt: { epoch: 'ander', nummer: 1, wortel: wrong } })
    for (let each = 0; each < 4; each++) {
      await b.gateway.turn()
      here.later(30 * minute)
    }
    expect(suspicions(b)).toEqual([])
    expect((await b.gateway.state()).history).toEqual({ state: 'fine', since: null, unsupported: 0, incomparable: 1 })
    expect(b.count('headers')).toBe(0)
  })
})
