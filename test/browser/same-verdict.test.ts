/** Law: the judge gives the same report in Node and in a browser under a strict Content Security Policy. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { validateText } from '../../validator/index.ts'
import { allMessages } from '../laws/messages.ts'
import { tellWhenSkipped } from './chromium.ts'
import type { JudgeAll } from './page.entry.ts'
import { withPage } from './page-host.ts'

const withoutBrowser = tellWhenSkipped('the judge is not compared with a browser')

describe.skipIf(withoutBrowser)('the judge in a browser', () => {
  test(
    'H-05: valid and wrong messages of every type get the same report as in Node',
    { timeout: 120_000 },
    async () => {
      const texts = allMessages.flatMap((id) =>
        [false, true].flatMap((invalid) =>
          [...sampleMessages({ message: id, seed: 3, count: invalid ? 12 : 3, invalid })].map(({ message }) =>
            JSON.stringify(message),
          ),
        ),
      )
      const { result, complaints } = await withPage(join(import.meta.dirname, 'page.entry.ts'), async (page) => {
        await page.waitForFunction('typeof globalThis.judgeAll === "function"')
        return page.evaluate((all) => (globalThis as unknown as { judgeAll: JudgeAll }).judgeAll(all), texts)
      })

      const inNode = []
      for (const text of texts) inNode.push(await validateText(text))
      const inBrowser = JSON.parse(result) as unknown[]
      expect(inBrowser).toEqual(JSON.parse(JSON.stringify(inNode)))
      expect(inBrowser).toHaveLength(allMessages.length * 15)
      expect(complaints).toEqual([])
    },
  )
})
