import { test } from 'vitest'
import fc from 'fast-check'
import { validateText } from '../../validator/index.ts'
import { messageNames, samplerOf, faultyTexts, seededChoices } from '../../samples/index.ts'
import { message, boundary, fault, anyMessage, faultyText } from '../../samples/arbitraries.ts'
import { isDeepStrictEqual } from 'node:util'
test('x', { timeout: 600000 }, async () => {
  const bad = new Map()
  let n = 0
  for (const name of messageNames()) {
    const s = samplerOf(name)
    for (let i = 0; i < 2; i++) {
      for (const { text, finding } of faultyTexts(s.valid({ choices: seededChoices(6, i), wild: true }), 64)) {
        n++
        const report = await validateText(text)
        const found = report.findings.map(({ position: _, ...rest }) => rest)
        if (!isDeepStrictEqual(found, [finding])) {
          const key = finding.code + ' -> ' + found.map((f) => f.code).join()
          const e = bad.get(key) ?? { n: 0, ex: name + ' ' + JSON.stringify(finding) + ' ' + JSON.stringify(found) }
          e.n++
          bad.set(key, e)
        }
      }
    }
  }
  console.log(n)
  for (const [k, e] of bad) console.log(e.n, k, e.ex.slice(0, 900))
  let t = performance.now()
  const r = fc.check(fc.property(message('schuldregeling@2.0/Saldoverzoek'), (m) => m.Inhoud.Vorderingen.length < 2), { seed: 1 })
  console.log(r.numShrinks, JSON.stringify(r.counterexample), performance.now() - t)
  t = performance.now()
  const r2 = fc.check(fc.property(message('schuldregeling@2.0/Betaalvoorstel'), (m) => m.Inhoud.TypeSchuldregeling !== 'SA'), { seed: 1 })
  console.log(r2.numShrinks, JSON.stringify(r2.counterexample), performance.now() - t)
  t = performance.now()
  const r3 = fc.check(fc.property(fault('schuldregeling@2.0/Betaalvoorstel'), (m) => m.finding.code !== 'rule'), { seed: 1 })
  console.log(r3.numShrinks, JSON.stringify(r3.counterexample), performance.now() - t)
  t = performance.now()
  fc.assert(fc.property(anyMessage(), () => true), { numRuns: 1000 })
  console.log(performance.now() - t)
})
