#!/usr/bin/env node
// The `skp` command: starts the built program, or says what to do when it was never built.
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(program)) {
  const { main } = await import(program.href)
  await main()
} else {
  console.error(`skp: de build is overgeslagen (installatiescripts staan uit); draai eerst \`npm run build\`
skp: the build was skipped (install scripts are off); run \`npm run build\` first`)
  process.exitCode = 2
}
