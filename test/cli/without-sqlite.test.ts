/** Where the SQLite binding is absent the exchange runs on memory, and says so. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, house, runNode } from './run-skp.ts'

/** Lets Node not find the binding, as on a machine where it could not be installed. */
const hooks = `export async function resolve(name, context, next) {
  if (name === 'better-sqlite3') throw new Error('not installed')
  return next(name, context)
}`
const hiding = `import { register } from 'node:module'; register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(hooks))})`

test('the demo plays on the memory store, with a visible line', { timeout: 60_000 }, async () => {
  const skp = [join(house, 'cli/skp.cjs'), 'demo', '--once', '--pace', 'none', '--port', '0']
  const hidden = ['--import', `data:text/javascript,${encodeURIComponent(hiding)}`]
  const { code, out, talk } = await runNode([...hidden, ...skp], emptyFolder())

  expect([code, talk]).toEqual([0, ''])
  expect(out).toContain('opslag: memory')
  expect(out).toContain('LET OP: de SQLite-binding ontbreekt; berichten staan alleen in het geheugen.')
  expect(out).toContain('✓ 0 berichten wachten bij het knooppunt.')
})
