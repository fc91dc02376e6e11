/**
 * On a page no line breaks between an amount and its sign, in a paragraph, a table or HTML alike.
 *
 * Inside: the site's renderer is asked for one text; a whole site takes minutes.
 */
import { expect, test } from 'vitest'
import { markdownFor } from '../../site/markdown.ts'

const { render } = (() => {
  const links = { resolve: (_page: unknown, href: string) => href }
  const markdown = markdownFor(links as unknown as Parameters<typeof markdownFor>[0])
  return { render: (text: string): string => markdown.render(text, { site: { title: '' } }) }
})()

test.each([
  ['in a paragraph', 'Het kost € 4.999,99 en **€ 5**, of -€ 3.'],
  ['of percents', 'Dat is 12,5 % of 100 % van het geheel.'],
  ['in a table', '| Bedrag |\n| --- |\n| € 1,00 |'],
  ['in HTML', '<details>\n<summary>€ 0,01 tot en met € 2,00, 5 %</summary>\n\n</details>'],
])('an amount %s stays with its sign', (_, text) => {
  const page = render(text)

  expect(page).toMatch(/€\u00A0\d|\d\u00A0%/)
  expect(page).not.toMatch(/€ \d|\d %/)
})

test('what is no amount stays as it is, code too', () => {
  expect(render('De € is `€ 1`, en % ook.')).toBe('<p>De € is <code>€ 1</code>, en % ook.</p>\n')
})

test('a heading keeps the name that links lead to', () => {
  expect(render('## Grens van € 5')).toBe('<h2 id="grens-van--5">Grens van €\u00A05</h2>\n')
})
