/** `skp` without a build: one clear line in both languages, and the exit code of wrong usage. */
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, house, runNode } from './run-skp.ts'

test('a tree that was never built says which command builds it', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'cli'))
  cpSync(join(house, 'cli/skp.cjs'), join(folder, 'cli/skp.cjs'))
  cpSync(join(house, 'package.json'), join(folder, 'package.json'))

  const { code, out, talk } = await runNode([join(folder, 'cli/skp.cjs'), 'validate', '.'], folder)

  expect(code).toBe(2)
  expect(out).toBe('')
  expect(talk).toBe(`skp: de build is overgeslagen (installatiescripts staan uit); draai eerst \`npm run build\`
skp: the build was skipped (install scripts are off); run \`npm run build\` first
`)
})
