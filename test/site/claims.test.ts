/** What the public questions and answers of the foundation claim stands on the site, whole and not overstated; and whose the site is not. */
import { expect, test } from 'vitest'
import { builtPages } from './built-site.ts'
import { mainText, plain } from './built-text.ts'
import claims from './claims.json' with { type: 'json' }

const pages = builtPages()
const texts = new Map(pages.map((page) => [page.address, mainText(page)]))

test.each(claims)('$claim', ({ page, phrase }) => {
  expect(texts.get(page)).toContain(phrase)
})

test('wherever the site says that nothing is kept, the exception stands beside it', () => {
  const bare = [...texts].flatMap(([address, text]) =>
    [...text.matchAll(/gegevens (?:worden|zijn) niet bewaard/gi)]
      .filter(({ index }) => !/uitzondering/i.test(text.slice(index, index + 200)))
      .map(() => address),
  )

  expect(bare).toEqual([])
})

test('no page promises more than the source: sooner, and not by when', () => {
  const promises =
    /\bin (?:enkele |een paar )?dagen\b|\bin days\b|dagen in plaats van|days instead of|gegarandeerd sneller|altijd sneller|\b100 ?% veilig/gi
  const found = [...texts].flatMap(([address, text]) =>
    (text.match(promises) ?? []).map((words) => `${address}: ${words}`),
  )

  expect(found).toEqual([])
})

test('every page says that it renders public sources and is no publication of the foundation', () => {
  const words = {
    nl: 'Deze site geeft openbare bronnen weer en is geen uitgave van Stichting Schuldenknooppunt.',
    en: 'This site renders public sources and is not a publication of Stichting Schuldenknooppunt.',
  }
  const silent = pages.filter(({ html }) => {
    const language = html.includes('<html lang="en">') ? 'en' : 'nl'
    return !plain(/<footer[\s\S]*?<\/footer>/.exec(html)?.[0] ?? '').includes(words[language])
  })

  expect(silent.map(({ address }) => address)).toEqual([])
  expect(pages.length).toBeGreaterThan(500)
})
