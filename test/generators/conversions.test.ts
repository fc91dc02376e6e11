/** The pages about conversions name every message and every step of every direction, with links that lead somewhere. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isName } from '../../schemas/index.ts'
import { projectRoot, readConversions } from '../../schemas/read.ts'
import { products } from './products.ts'

const laws = readConversions()
const files = await products()
const pages = new Map(files.filter(({ path }) => path.startsWith('conversies/')).map(({ path, text }) => [path, text]))

test('there is a page for every direction, and one that lists them', () => {
  const names = laws.map(({ module, van, naar }) => `conversies/${module}-${van}-${naar}.md`)

  expect(laws.length).toBeGreaterThan(2)
  expect([...pages.keys()].sort()).toEqual(['conversies/README.md', ...names].sort())
})

test.each(laws)(
  '$module from $van to $naar: every step under every message that it is for',
  ({ module, van, naar, stappen }) => {
    const [text = '', technical = ''] = (pages.get(`conversies/${module}-${van}-${naar}.md`) ?? '').split(
      '## Technisch',
    )
    const rows = stappen.flatMap(({ id, berichten }) => berichten.map(() => id))
    const shownIn = (part: string) =>
      [...part.matchAll(/^\| (\S+) \|/gm)].flatMap(([, id = '']) => (isName('stepId', id) ? [id] : [])).sort()

    expect(rows.length).toBeGreaterThan(0)
    expect(shownIn(text)).toEqual(rows.sort())
    expect(shownIn(technical)).toEqual([...new Set(rows)])
    for (const { nl } of stappen) expect(text).toContain(nl?.melding ?? '')
    expect(text).not.toMatch(/`|\/Inhoud/)
  },
)

test('every link leads to a file', () => {
  const targets = [...pages].map(([path, text]) =>
    [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) =>
      join(projectRoot(import.meta.url), 'generated', dirname(path), target),
    ),
  )

  expect(targets.length).toBe(laws.length + 1)
  expect(Math.min(...targets.map((each) => each.length))).toBeGreaterThan(0)
  expect(targets.flat().filter((target) => !existsSync(target))).toEqual([])
})
