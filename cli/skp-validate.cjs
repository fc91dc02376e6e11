#!/usr/bin/env node
// The `skp-validate` command of the package for whoever only judges: `skp validate`, and nothing else of `skp`.
require('../dist/skp/main.cjs').main(process.argv.slice(2), 'skp-validate')
