/** How wide what is printed may be. */

/** The width of a terminal of old, for which no width is known. */
const usual = 80
/** In less than this no table can be read. */
const narrowest = 40

/** Characters on a line: of the terminal, or of what is no terminal as the environment has it (`COLUMNS`); 80 without either. */
export function widthOf(terminal: number | undefined, columns: string | undefined): number {
  if (terminal !== undefined) return Math.max(terminal, narrowest)
  const asked = Number(columns)
  return Number.isSafeInteger(asked) && asked >= narrowest ? asked : usual
}
