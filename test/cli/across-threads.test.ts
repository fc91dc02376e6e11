/** Batches of mixed lines get the same verdicts in the same order from two threads as from one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixedLine } from '../laws/mixed-lines.ts'
import { house, runNode } from './run-skp.ts'

const pool = pathToFileURL(join(house, 'dist/cli/validate/pool.js')).href

/** Goes on with the same batches until another thread has had this many of them. */
const handedOver = 60

/** The built pool in a process of its own: a thread of Node 20 runs no TypeScript. It tells which batches came out otherwise. */
const program = `
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { Worker } from 'node:worker_threads'
import { judgeInOrder } from ${JSON.stringify(pool)}
const { as, batches } = JSON.parse(readFileSync(process.argv.at(-1), 'utf8'))
const judging = { lang: 'nl', maxBytes: 4000000, rules: true, quiet: false, failFast: false, digests: true, ...(as && { as }) }
let posted = 0
let rounds = 0
const { postMessage } = Worker.prototype
Worker.prototype.postMessage = function (...given) {
  posted += 1
  return postMessage.apply(this, given)
}
async function* source(isEnough) {
  do {
    for (const [at, bytes] of batches.entries())
      yield { file: \`file \${at}\`, records: true, bytes: Uint8Array.from(Buffer.from(bytes, 'base64')) }
    await new Promise(setImmediate)
  } while (!isEnough() && ++rounds < 2000)
}
async function verdicts(isEnough, threads) {
  const settled = []
  for await (const { buffer, ...each } of judgeInOrder(source(isEnough), judging, threads)) settled.push(each)
  return settled
}
const alone = await verdicts(() => true, 1)
const together = await verdicts(() => posted > ${handedOver}, 2)
const otherwise = together.flatMap((each, at) => (isDeepStrictEqual(each, alone[at % alone.length]) ? [] : [at]))
console.log(JSON.stringify({ posted, alone: alone.length, left: together.length % alone.length, otherwise }))
`

const drawn = fc.record({
  lines: fc.array(mixedLine, { minLength: 200, maxLength: 400 }),
  size: fc.integer({ min: 1, max: 9 }),
  withAs: fc.boolean(),
})

test.skipIf(availableParallelism() < 2)('two threads say what one says, in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skp-draden-'))
  const file = join(folder, 'batches.json')
  const script = join(folder, 'judge-both.mjs')
  writeFileSync(script, program)
  try {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ lines, size, withAs }) => {
        const batches = Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
          Buffer.concat(
            lines.slice(index * size, (index + 1) * size).flatMap(({ bytes }) => [bytes, Buffer.from('\n')]),
          ).toString('base64'),
        )
        writeFileSync(file, JSON.stringify({ as: withAs ? lines[0]?.id : undefined, batches }))

        const { out, talk } = await runNode([script, file], house)

        expect(talk).toBe('')
        const { posted, alone, left, otherwise } = JSON.parse(out)
        expect({ alone, left, otherwise }).toEqual({ alone: batches.length, left: 0, otherwise: [] })
        expect(posted).toBeGreaterThan(handedOver)
      }),
      { numRuns: 2, endOnFailure: true },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
