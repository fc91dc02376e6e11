/** Reading a list takes work that grows with the list, whatever the list is made of. */
import { expect, test } from 'vitest'
import { growth } from '../counting/steps.ts'
import { csvToMessages } from '../../csv/index.ts'
import { file, listOf, options } from './law-lists.ts'

const list = listOf('schuldregeling@2.0/Saldoverzoek-beantwoorden')
const headings = list.columns.map(({ name }) => name).join(';')

test.each([';', '"', '\n', ';\n', '"\n', 'x', 'x;"\r\n'])('a list of nothing but %j', async (sign) => {
  const text = (size: number): string => `${headings}\n${sign.repeat(size / sign.length)}`

  expect(await growth((size) => csvToMessages([file(text(size))], options(list)), 8000)).toBeLessThan(2.3)
})
