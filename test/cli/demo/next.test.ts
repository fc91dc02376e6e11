/**
 * What the demo says to try after its story, and its news of who joins by the portal, stand committed in both languages and two widths.
 *
 * Inside: the stage is made by hand, because its ports and folders differ with each play.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Stage } from '../../../cli/demo/stage.ts'
import { tellNews, tellNext } from '../../../cli/demo/tell-next.ts'
import type { Welcomed } from '../../../cli/demo/welcome.ts'

const stage = {
  home: '/tmp/skp-demo-1',
  hub: { url: 'https://localhost:8443' },
  shv: { url: 'http://127.0.0.1:8445', tokenFile: '/tmp/skp-demo-1/00000099000000001000/token' },
} as unknown as Stage
const files = { good: '/tmp/skp-demo-1/goed.json', bad: '/tmp/skp-demo-1/fout.json' }
const asked = { kind: 'asked', whom: 'Energie Voorbeeld', questions: 3, byForm: 'P. Testberg' } as const
const news: readonly Welcomed[] = [
  asked,
  { ...asked, list: '/tmp/skp-demo-1/antwoorden.csv' },
  { kind: 'answered', by: 'Energie Voorbeeld', type: 'SaldoverzoekAntwoord' },
]

test('what to try and what happened is told as committed', async () => {
  const told = (['nl', 'en'] as const).flatMap((lang) => [
    tellNext(stage, { ...files, portal: 'http://localhost:8460' }, { lang, width: 80 }),
    tellNext(stage, files, { lang, width: 60 }),
    ...news.map((each) => tellNews(each, lang, 80)),
  ])

  await expect(told.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, '../said/demo-next.txt'))
})
