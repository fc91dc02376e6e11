/** What is said of a name that nobody knows. */
import { expect, test } from 'vitest'
import { nameHint } from '../../schemas/index.ts'

const messages = ['proef@2.0/Vraag', 'proef@2.0/Antwoord', 'proef@1.1/Vraag', 'ander@1.0/Melding']

test.each([
  ['proef@2.0/Vraga', 'did you mean proef@2.0/Vraag?'],
  ['proef@2.0/Onbekend', 'proef@2.0 has Antwoord, Vraag'],
  // Nothing was asked of the version: which there are is what helps.
  ['proef@2.0', 'name one of ander@1.0, proef@1.1, proef@2.0'],
  ['proef@3.0/Onbekend', 'name one of ander@1.0, proef@1.1, proef@2.0, with a message of it'],
  ['iets', 'name one of ander@1.0, proef@1.1, proef@2.0'],
])('%s: %s', (text, hint) => {
  expect(nameHint(text, messages)).toBe(hint)
})
