/**
 * Which texts of the project are pages: all that are written or made and committed, and nothing that was fetched beside them.
 *
 * Inside: a small project; the door builds the whole site.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { writtenPages } from '../../site/texts.ts'

test('texts of the project are pages in their language and of their kind; what is hidden or no text is none', () => {
  const house = mkdtempSync(join(tmpdir(), 'skp-texts-'))
  const files = {
    'README.md': 'en technisch',
    'bench/RESULTS.md': 'en technisch',
    'examples/README.md': 'en technisch',
    'generated/berichtenboek/m/1.0/README.md': 'nl versie',
    'generated/berichtenboek/m/1.0/Bericht.md': 'nl bericht',
    'generated/berichtenboek/README.md': 'nl overzicht',
    'generated/csv/lijst.md': 'nl lijst',
    'generated/elementpaden/m-1.0.md': 'nl technisch',
    'generated/minimalisatie/m-1.0.md': 'nl privacy',
    'generated/versies.md': 'nl versie',
    'site/pages/index.md': 'nl overzicht',
    'spec/api/README.md': 'nl technisch',
    'spec/besluiten/0001-x.md': 'nl besluit',
    'spec/handboek/m.md': 'nl handboek',
    'spec/knooppunt/x.md': 'nl technisch',
    'spec/open-vragen/m.md': 'nl open vraag',
    'spec/regels.md': 'nl technisch',
  }
  const others = ['bench/.werk/pkg/README.md', 'spec/.eigen.md', 'spec/plaatje.svg', 'tools/README.md', '.los.md']
  for (const file of [...Object.keys(files), ...others]) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `# Kop van ${file}\n\nTekst.\n`)
  }
  try {
    const pages = writtenPages(house)

    expect(Object.fromEntries(pages.map(({ source, language, kind }) => [source, `${language} ${kind}`]))).toEqual(
      files,
    )
    expect(pages.map(({ text }) => text)).toEqual(pages.map(({ source }) => `# Kop van ${source}\n\nTekst.\n`))
  } finally {
    rmSync(house, { recursive: true })
  }
})
