/**
 * Judging a text takes work that grows with the text, not with its square.
 *
 * Inside: counts the work of scanning alone, so that no other work hides how it grows.
 */
import { expect, test } from 'vitest'
import { growth } from '../counting/steps.ts'
import { scan } from '../../validator/scan.ts'
import { goodMessage, patched, proefJudge } from './proef.ts'

test.each([
  ['different names', (size: number) => `{${Array.from({ length: size }, (_, index) => `"n${index}":0`).join(',')}}`],
  ['equal names', (size: number) => `{${'"n":0,'.repeat(size)}"n":0}`],
  ['one long name', (size: number) => `{"${String.raw`\n`.repeat(size)}":0}`],
  ['numbers that are no integers', (size: number) => `[${'1.0,'.repeat(size)}0]`],
  ['levels', (size: number) => '['.repeat(size) + ']'.repeat(size)],
])('scanning %s', async (_, text) => {
  expect(await growth((size) => scan(text(size), Number.POSITIVE_INFINITY), 5000)).toBeLessThan(2.3)
})

test('finding the places of a hundred mistakes', async () => {
  const judge = proefJudge()
  const text = (count: number): string => {
    const many = Array.from({ length: count }, (_, index) => ({ Van: 0, Tot: index % 40 === 0 ? 101 : 1 }))
    return JSON.stringify(patched(goodMessage(), [{ op: 'replace', path: '/Inhoud/Termijnen', value: many }]), null, 4)
  }

  expect(judge.validateText(text(4000), { maxBytes: 1e8 }).findings).toHaveLength(101)
  expect(await growth((count) => judge.validateText(text(count), { maxBytes: 1e8 }), 4000)).toBeLessThan(2.3)
})
