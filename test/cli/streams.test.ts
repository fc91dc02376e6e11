/**
 * One writer for both outputs: order, a reader that is slow, one that leaves, a disk that is full.
 *
 * Inside: a pipe that is full at a chosen byte, and a megabyte that waits, are made by hand and seen at once.
 */
import { expect, test } from 'vitest'
import { createOutlet, createTurns } from '../../cli/streams.ts'
import type { Outlet, Sink } from '../../cli/streams.ts'

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** A pipe with room for so many bytes; what it takes later it takes when its reader reads. */
function pipe(room: number): { readonly sink: Required<Sink>; readonly read: () => void; readonly got: () => string } {
  let got = ''
  let left = room
  const waiting: (() => void)[] = []
  return {
    got: () => got,
    read: () => waiting.shift()?.(),
    sink: {
      recovers: false,
      now: (bytes) => {
        if (left === 0) throw failure('EAGAIN')
        const taken = Math.min(left, bytes.length)
        got += new TextDecoder().decode(bytes.subarray(0, taken))
        left -= taken
        return taken
      },
      later: (bytes) =>
        new Promise((done) => {
          waiting.push(() => {
            got += new TextDecoder().decode(bytes)
            done()
          })
        }),
    },
  }
}

async function settled(promise: Promise<unknown>): Promise<boolean> {
  let done = false
  void promise.then(() => (done = true))
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  return done
}

test('what is written while the reader is slow comes after what waits, also when there is room again', async () => {
  const { sink, read, got } = pipe(4)
  let full = true
  const outlet = createOutlet({ ...sink, now: (bytes) => (full ? sink.now(bytes) : bytes.length) }, createTurns())

  const first = outlet.write('een twee ')
  full = false
  const second = outlet.write('drie ')
  expect(await settled(first)).toBe(false)
  read()
  expect(await first).toBe(true)
  expect(await settled(second)).toBe(false)
  read()
  await outlet.drained()

  expect(got()).toBe('een twee drie ')
})

test('two outputs on one pipe keep one order', async () => {
  const { sink, read, got } = pipe(4)
  const turns = createTurns()
  const [out, err] = [createOutlet(sink, turns), createOutlet({ later: sink.later }, turns)]

  const first = out.write('een twee ')
  err.tell('mis! ')
  const second = out.write('drie')
  const seen: string[] = []
  for (const _ of 'drie') {
    read()
    await settled(first)
    seen.push(got())
  }
  await second

  expect(seen.slice(0, 3)).toEqual(['een twee ', 'een twee mis! ', 'een twee mis! drie'])
})

test('talk that nobody reads stays bounded, and what was left out is told', async () => {
  const waiting: (() => void)[] = []
  let most = 0
  let now = 0
  const got: string[] = []
  const later: Sink['later'] = (bytes) =>
    new Promise((done) => {
      got.push(new TextDecoder().decode(bytes))
      waiting.push(done)
    })
  const outlet = createOutlet({ later }, createTurns())
  const line = `${'x'.repeat(1023)}\n`

  for (let count = 0; count < 5000; count++) outlet.tell(line)
  while (waiting.length > 0) {
    now += 1
    most = Math.max(most, now)
    waiting.shift()?.()
    await settled(Promise.resolve())
  }
  outlet.tell('daarna\n')

  expect(most).toBe(1025)
  expect(got.at(-1)).toBe(`skp: ${5000 - most} regels vervallen / lines left out\ndaarna\n`)
})

const broken = (code: string): Required<Sink>['now'] => {
  let faults = 0
  return (bytes) => {
    if (faults++ === 0) throw failure(code)
    return bytes.length
  }
}

test.each(['EPIPE', 'ECONNRESET', 'ENOSPC', 'EIO'])(
  'after %s nothing comes out: no report with a hole',
  async (code) => {
    const outlet = createOutlet({ now: broken(code), later: () => Promise.resolve() }, createTurns())

    expect([await outlet.write('een'), await outlet.write('twee'), outlet.fault()]).toEqual([false, false, code])
  },
)

test('a log goes on after a disk that was full, and not after a reader that left', async () => {
  const log = (code: string): Outlet =>
    createOutlet({ now: broken(code), later: () => Promise.resolve(), recovers: true }, createTurns())

  const [full, gone] = [log('ENOSPC'), log('EPIPE')]
  await Promise.all([full.write('een'), gone.write('een')])

  expect([await full.write('twee'), await gone.write('twee')]).toEqual([true, false])
})
