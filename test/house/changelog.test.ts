/** The changelog has one form: what comes next on top, the newest release first, every change a sentence. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house } from '../../tools/floor-plan.mjs'
import { changelogFaults } from './changelog.ts'

const good = `# Changelog

## [Unreleased]

The coming version is 0.3.0.

### Added

- A thing
  on two lines.

### Fixed

- \`skp\` no longer stops.

## [0.2.0] - 2027-02-01

### Added

- Another thing.

## [0.1.0] - 2027-01-01

### Added

- The first thing.
`

test('the changelog has its form and names the version of the package as the one that comes', () => {
  expect(changelogFaults(readFileSync(join(house, 'CHANGELOG.md'), 'utf8'), manifest.version)).toEqual([])
})

test('a changelog with releases has that form too', () => {
  expect(changelogFaults(good, '0.3.0')).toEqual([])
})

test.each([
  ['[Unreleased]', '[0.3.0] - 2027-03-01', 'the first section is not [Unreleased]'],
  ['version is 0.3.0', 'version is 0.4.0', '[Unreleased] does not name 0.3.0'],
  [' - 2027-02-01', '', '[0.2.0] is not a version and a day'],
  ['[0.1.0] - 2027-01-01', '[0.10.0] - 2027-01-01', '0.2.0 is not later than 0.10.0'],
  ['[0.2.0]', '[0.3.0]', '0.3.0 is not later than 0.3.0'],
  ['### Fixed', '### Mended', '[Unreleased]: Mended is no kind of change'],
  ['### Fixed', '### Added', '[Unreleased]: Added stands twice'],
  ['- The first thing.', '', '[0.1.0] - 2027-01-01: Added is empty'],
  ['- Another thing.', '- Another thing', 'no sentence: Another thing'],
  ['- Another thing.', '- another thing.', 'no sentence: another thing.'],
  ['- Another thing.', '- Another thing.\n- Another thing.', 'twice: Another thing.'],
  ['### Added\n\n- A thing', '- A thing', '[Unreleased]: a change stands under no kind'],
])('%j as %j is noticed', (from, to, fault) => {
  expect(changelogFaults(good.replace(from, to), '0.3.0')).toEqual([fault])
})
