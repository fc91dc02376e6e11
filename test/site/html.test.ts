/** The HTML of every page is valid, and says its language, its name and its place. */
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { builtPages, kindsOfPage } from './built-site.ts'

const pages = builtPages()
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Style of writing, not of meaning: Markdown and Eleventy write void elements and spaces their own way.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // A table in a box that scrolls is a region one can reach with the keyboard.
    'prefer-native-element': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
  },
})

test('every kind of page is valid HTML', async () => {
  const shown = pages.filter(({ address }) => Object.values(kindsOfPage).includes(address))
  const faults = await Promise.all(
    shown.map(async ({ address, html }) => {
      const { results } = await validator.validateString(html)
      return results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId} ${message}`),
      )
    }),
  )

  expect(faults.flat()).toEqual([])
  expect(shown.length).toBe(Object.keys(kindsOfPage).length)
})

test('no name is given twice on a page', () => {
  const twice = pages.flatMap(({ address, html }) => {
    const names = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, name = '']) => name)
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${address}#${name}`)
  })

  expect(twice).toEqual([])
})

test('every page has one title of its own, one main part, one first heading and a policy', () => {
  const odd = pages.filter(({ html }) =>
    [/<h1[ >]/g, /<main /g, /<title>[^<]+</g, /Content-Security-Policy/g].some(
      (part) => [...html.matchAll(part)].length !== 1,
    ),
  )
  const titles = pages.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1])

  expect(odd.map(({ address }) => address)).toEqual([])
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
})

test('the language of a page is that of its text', () => {
  const english = pages.filter(({ html }) => html.includes('<html lang="en">')).map(({ address }) => address)

  expect(english.filter((address) => !/^\/(?:project|skp|typescript)\//.test(address))).toEqual([])
  expect(pages.filter(({ html }) => !/<html lang="(?:nl|en)">/.test(html))).toEqual([])
  expect(english).toContain('/project/readme/')
})

test('only the search page may fetch anything, and no page may run what stands in it', () => {
  const policies = pages.map(({ address, html }) => ({
    address,
    policy: /Policy" content="([^"]+)"/.exec(html)?.[1] ?? '',
  }))

  expect(policies.filter(({ policy }) => policy.includes('connect-src')).map(({ address }) => address)).toEqual([
    '/zoeken/',
  ])
  expect(
    policies.filter(({ policy }) => !policy.startsWith("default-src 'none'") || /unsafe|wasm/.test(policy)),
  ).toEqual([])
  expect(pages.filter(({ html }) => /<script(?![^>]*\bsrc=)|\son\w+="|\sstyle="/.test(html))).toEqual([])
})
