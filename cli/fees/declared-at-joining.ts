/** What organisations declared of a year when they applied. */
import type { Catalog } from '../../schemas/read.ts'
import { applicationsOf, readApplication } from '../application/keep.ts'
import type { Declared } from './statement.ts'

/** The sizes of this year in the applications of a home; those of another year say nothing of it. */
export function declaredAtJoining(home: string, year: number, catalog: Catalog): readonly Declared[] {
  return applicationsOf(home)
    .map((kvk) => readApplication(home, kvk, catalog).gegevens)
    .filter(({ categorie }) => categorie.jaar === year)
    .map(({ oin, categorie: { letter: _letter, jaar: _jaar, ...sizes } }) => ({ oin, ...sizes }))
}
