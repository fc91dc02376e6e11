/** What may be shown to people as it stands: visible characters and spaces, so that nothing in it steers a terminal. */

/** Texts of visible characters, with spaces after the first, of at most so many characters. */
function shownForm(most: number): RegExp {
  return new RegExp(`^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,${most - 1}}$`, 'u')
}

const nameForm = shownForm(80)
const textForm = shownForm(1000)

/** Whether this is a name that people gave to a program. */
export function isShownName(value: unknown): value is string {
  return typeof value === 'string' && nameForm.test(value)
}

/** Whether this is a text of a line, such as the id of a case or a clause. */
export function isShownText(value: unknown): value is string {
  return typeof value === 'string' && textForm.test(value)
}
