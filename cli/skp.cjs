#!/usr/bin/env node
// The `skp` command: starts the built program, or says what to do when it was never built. CommonJS, because a pipeline
// starts `skp validate` for every file and Node needs less time to start this than an ES module.
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

const bundled = join(__dirname, '../dist/skp/main.cjs')
const program = join(__dirname, '../dist/cli/main.js')

if (process.argv[2] === 'validate' && existsSync(bundled)) require('./kept-code.cjs').loadBundle(bundled).main()
else if (existsSync(program)) import(pathToFileURL(program).href).then(({ main }) => main())
else {
  console.error(`skp: de build is overgeslagen (installatiescripts staan uit); draai eerst \`npm run build\`
skp: the build was skipped (install scripts are off); run \`npm run build\` first`)
  process.exitCode = 2
}
