/** Rows of codes to choose from, as people read them: a few one after another, many in groups. */

/** A code, and how it is told. */
type ToldChoice = { readonly code: string; readonly word: string }

/** More codes than this are only read in groups. */
const mostInARow = 15

/**
 * `a, b of c`; of many codes all, by their first word (or letter, when hardly two share a word): `input…: input-bom, input-empty; json…: json-syntax`.
 *
 * @since 0.1.0
 * @beta
 */
export function enumerateChoices(choices: readonly ToldChoice[], last: string): string {
  const words = choices.map(({ word }) => word)
  if (choices.length <= mostInARow) return [...words.slice(0, -2), words.slice(-2).join(` ${last} `)].join(', ')
  const byWord = groupBy(choices, ({ code }) => /^[^-_ ]*/.exec(code)?.[0] ?? '')
  const groups =
    byWord.size * 2 <= choices.length ? byWord : groupBy(choices, ({ code }) => code.slice(0, 1).toUpperCase())
  return [...groups].map(([name, members]) => `${name}…: ${members.map(({ word }) => word).join(', ')}`).join('; ')
}

function groupBy(choices: readonly ToldChoice[], keyOf: (choice: ToldChoice) => string) {
  const groups = new Map<string, ToldChoice[]>()
  for (const choice of choices) groups.set(keyOf(choice), [...(groups.get(keyOf(choice)) ?? []), choice])
  return groups
}
