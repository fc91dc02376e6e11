/** NOTICE names whose work comes along, and says what the lock file and the licences say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { house } from '../../tools/floor-plan.mjs'
import { notice } from '../../tools/notice.mjs'

test('NOTICE is what npm run generate writes', () => {
  expect(readFileSync(join(house, 'NOTICE'), 'utf8')).toBe(notice())
})

test('it names what is bundled with its copyright, and every licence that asks to be named', () => {
  expect(notice()).toMatch(/^- commander: MIT, Copyright /m)
  expect(notice()).toMatch(/^- reflect-metadata: Apache-2\.0$/m)
  expect(notice()).toMatch(/^- fast-uri: BSD-3-Clause$/m)
  expect(notice()).not.toMatch(/undefined/)
})
