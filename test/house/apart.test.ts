/** Tests share a process with others, except what changes something that a whole process shares: that stands apart. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, house } from '../../tools/floor-plan.mjs'
import { apart } from '../../vitest.config.ts'
import { relativeImports } from './imports.ts'

/** Modules, timers, globals, what they inherit, flags of V8, settings of an engine, the environment. */
const changes = [
  /\bvi\.(?:mock|doMock|stubGlobal|stubEnv|useFakeTimers)\(/,
  /\bspyOn\((?:crypto|process|console|globalThis|Date|Math|\w+\.prototype)\b/,
  /\bsyncBuiltinESMExports\(/,
  /^set(?:FlagsFromString|ShouldValidateFormat)\(/m,
  /\bprocess\.chdir\(|(?<!`)\bprocess\.env(?:\.\w+|\[[^\]]+\])\s*=[^=]/,
]

const files = filesIn('test').filter((file) => file.endsWith('.ts'))

/** A file and all helpers that it imports. */
function withHelpers(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file) || !files.includes(file)) return seen
  seen.add(file)
  for (const target of relativeImports(file)) withHelpers(target, seen)
  return seen
}

test('what changes its process for others stands apart, and nothing else does', () => {
  const changing = files.filter((file) => {
    const text = readFileSync(join(house, file), 'utf8')
    return file !== 'test/house/apart.test.ts' && changes.some((change) => change.test(text))
  })
  const tests = files.filter((file) => file.endsWith('.test.ts'))

  expect(tests.filter((file) => [...withHelpers(file)].some((each) => changing.includes(each)))).toEqual(apart)
})
