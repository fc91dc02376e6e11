/** The handbook is read by caseworkers: plain Dutch, without code; its diagrams are told apart (`test/site/sequence.test.ts`). */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { house } from '../cli/run-skp.ts'
import { notDutch } from '../plain-dutch.ts'

const handbook = join(house, 'spec/handboek')

test('English and notation are found where they are', () => {
  const bad = '`Klant` /Inhoud/Klant {"a":1} ^[A-Z]* x-doel 2026-01-01T10:00 2026-01-01 The string is required'

  expect(notDutch(bad)).toHaveLength(10)
})

test.each(readdirSync(handbook))('%s is plain Dutch', (name) => {
  const text = readFileSync(join(handbook, name), 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')

  expect(notDutch(text)).toEqual([])
})
