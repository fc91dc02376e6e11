// The parts that no hub can do without, alone: a signature checked, and writes that share a wait for the disk.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { createSign, createVerify, generateKeyPairSync, constants } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** `[{ what, microseconds }]`. */
export function measureParts(werk) {
  return [
    { what: 'an ES256 signature checked (node:crypto)', microseconds: verifying('ec', { namedCurve: 'P-256' }) },
    {
      what: 'a PS256 signature of 3072 bits checked (node:crypto)',
      microseconds: verifying('rsa', { modulusLength: 3072 }),
    },
    { what: 'a write of 7 KB that waits for the disk alone', microseconds: syncing(werk, 1) },
    { what: 'a write of 7 KB that shares the wait with 64', microseconds: syncing(werk, 64) },
  ]
}

function verifying(kind, options) {
  const { privateKey, publicKey } = generateKeyPairSync(kind, options)
  const how =
    kind === 'ec' ? { dsaEncoding: 'ieee-p1363' } : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  const text = Buffer.alloc(600, 'x')
  const signature = createSign('sha256')
    .update(text)
    .sign({ key: privateKey, ...how })
  return each(3000, () => {
    if (
      !createVerify('sha256')
        .update(text)
        .verify({ key: publicKey, ...how }, signature)
    )
      throw new Error('not verified')
  })
}

function syncing(werk, together) {
  const file = join(werk, 'writes')
  const handle = openSync(file, 'w')
  // Room that was written before: a file that grows waits for more than its bytes.
  for (let at = 0; at < 64; at++) writeSync(handle, Buffer.alloc(2 ** 20), 0, 2 ** 20, at * 2 ** 20)
  fdatasyncSync(handle)
  const body = Buffer.alloc(7000, 1)
  let at = 0
  const time = each(together === 1 ? 500 : 200, () => {
    for (let nth = 0; nth < together; nth++, at = (at + 7000) % (60 * 2 ** 20)) writeSync(handle, body, 0, 7000, at)
    fdatasyncSync(handle)
  })
  closeSync(handle)
  rmSync(file)
  return time / together
}

/** Microseconds of one turn. */
function each(turns, task) {
  for (let turn = 0; turn < turns / 10; turn++) task()
  const start = performance.now()
  for (let turn = 0; turn < turns; turn++) task()
  return ((performance.now() - start) * 1000) / turns
}
