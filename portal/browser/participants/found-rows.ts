/** Rows of the list of participants as people read them, and those of them that somebody looks for. */
import { catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import type { PublicRow } from './fetch-participants.ts'

/** A row in words. */
export type Shown = {
  readonly oin: string
  readonly naam: string
  readonly kinds: readonly string[]
  readonly modules: readonly string[]
  readonly sureness: string
  readonly isSuspended: boolean
  /** All that one may search in, in small letters without accents. */
  readonly searched: string
}

/** What somebody looks for: text, and a kind or any. */
export type Wanted = { readonly text: string; readonly kind: string }

/** How sure it is that the keys are of this organisation. */
const sureness: Readonly<Record<PublicRow['zekerheid'], string>> = {
  pkio: 'certificaat van PKIoverheid',
  'eh3-portaal': 'inlog met eHerkenning',
}

/** The row in words. */
export function shownRow(row: PublicRow, catalog: Catalog): Shown {
  const { oin, naam, soorten, modules, status } = row
  const kinds = soorten.map((kind) => catalog.deelnemers.find(({ type }) => type === kind)?.naam ?? kind)
  const named = modules
    .filter(({ module }) => module !== 'protocol')
    .map(({ module, versies }) => `${catalogModule(catalog, module)?.naam ?? module} ${versies.join(', ')}`)
  return {
    ...{ oin, naam, kinds, modules: named, sureness: surenessOf(row), isSuspended: status === 'geschorst' },
    searched: plain(`${naam} ${oin}`),
  }
}

/** Keys that were made anew after all were lost are said to be so. */
function surenessOf({ zekerheid, hersteldOp }: PublicRow): string {
  const day = hersteldOp?.slice(0, 10).split('-').toReversed().join('-')
  return day === undefined ? sureness[zekerheid] : `${sureness[zekerheid]}, hersteld op ${day}`
}

/** Those that are looked for: every word must be in the name or the number. */
export function foundRows(rows: readonly Shown[], { text, kind }: Wanted): readonly Shown[] {
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '')
  return rows.filter(
    ({ searched, kinds }) => (kind === '' || kinds.includes(kind)) && words.every((word) => searched.includes(word)),
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
