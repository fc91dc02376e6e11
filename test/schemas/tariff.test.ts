/** How many dossiers the messages tell of that open one. */
import { expect, test } from 'vitest'
import { openedDossiers, readCatalog } from '../../schemas/read.ts'
import type { Received } from '../../schemas/read.ts'

const message = (bericht: string, type: string) => ({
  ...readCatalog().modules.flatMap(({ berichten }) => berichten)[0]!,
  ...{ bericht, versies: { '2.0': { type, naam: type, herkomst: 'bekend' as const, bron: ['S1'] } } },
})
const module = (name: string, berichten: readonly ReturnType<typeof message>[]) => ({
  ...readCatalog().modules[0]!,
  ...{ module: name, berichten },
})
const catalog = {
  modules: [
    module('proef', [message('Opening', 'OpeningA'), message('Vervolg', 'VervolgA'), message('Anders', 'AndersA')]),
    module('ander', [message('Opening', 'OpeningA')]),
  ],
}
const opening = { dossierOpent: { module: 'proef', berichten: [['Opening', 'Anders'], ['Vervolg']] } }
/** `module@versie/berichttype`, and how often it came. */
const received = (name: string, ontvangen: number): Received => {
  const [, module = '', versie = '', berichttype = ''] = /^(.*)@(.*)\/(.*)$/.exec(name) ?? []
  return { module, versie, berichttype, ontvangen }
}

test.each<[string, number, readonly Received[]]>([
  ['nothing came', 0, []],
  ['messages of one step are added up', 10, [received('proef@2.0/OpeningA', 3), received('proef@2.0/AndersA', 7)]],
  ['steps are not', 7, [received('proef@2.0/OpeningA', 3), received('proef@2.0/VervolgA', 7)]],
  [
    'what another module calls alike is none',
    3,
    [received('proef@2.0/OpeningA', 3), received('ander@2.0/OpeningA', 9)],
  ],
  ['what the version does not have is none', 3, [received('proef@2.0/OpeningA', 3), received('proef@1.0/VervolgA', 9)]],
])('%s: %i', (_name, expected, counts) => {
  expect(openedDossiers(counts, catalog, opening)).toBe(expected)
})
