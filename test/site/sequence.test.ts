/**
 * Sequence diagrams of the handbook as lists: nothing of them is lost, and nothing of the language they are written in is seen.
 *
 * Inside: reads diagrams that the handbook does not have; the door builds the whole site.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sequenceList } from '../../site/sequence.ts'
import { house } from '../cli/run-skp.ts'

const handbook = join(house, 'spec/handboek')
const diagrams = readdirSync(handbook).flatMap((name) =>
  [...readFileSync(join(handbook, name), 'utf8').matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, source = '']) => ({
    name,
    source,
  })),
)

test('a list names both sides and what is sent, and groups hang under their label', () => {
  const source = `sequenceDiagram
    participant A as Afzender & zoon
    participant K as Knooppunt
    A->>K: bericht
    alt de inhoud voldoet
        K-->>A: bewijs
    else anders
        opt op elk moment
            A->>K: vraag <1>
        end
    end
    Note over A,K: klaar`
  const text = sequenceList(source)
    .replace(/<span class="unseen">.*?<\/span>/g, '')
    .replace(/<\/?(?:span|strong|em)[^>]*>/g, '')
    .replace(/\n/g, '')

  expect(text).toBe(
    '<ol class="verloop"><li>Afzender &amp; zoon → Knooppunt: bericht</li>' +
      '<li>Eén van deze:<ul><li>de inhoud voldoet<ol><li>Knooppunt → Afzender &amp; zoon: bewijs</li></ol></li>' +
      '<li>anders<ol><li>Niet altijd: op elk moment<ol><li>Afzender &amp; zoon → Knooppunt: vraag &lt;1&gt;</li></ol></li></ol></li></ul></li>' +
      '<li>klaar</li></ol>',
  )
})

test('the handbook has a diagram in every chapter', () => {
  expect(diagrams.length).toBe(readdirSync(handbook).filter((name) => name !== 'README.md').length)
})

test.each(diagrams)('$name: every line is told', ({ source }) => {
  const html = sequenceList(source)
  const said = source.split('\n').flatMap((line) => /^\s*(?:\w+--?>>\w+|Note over [\w,]+): (.+)$/.exec(line)?.[1] ?? [])

  expect(html.match(/<strong>|<em>/g)).toHaveLength(said.length)
  for (const text of said) expect(html).toContain(text)
  expect(html).not.toMatch(/->>|participant|\b(?:alt|opt|loop|else|end)\b/)
})

test.each(['sequenceDiagram\n A-xB: weg', 'sequenceDiagram\n end', 'sequenceDiagram\n else', 'flowchart LR'])(
  'what the site cannot tell stops the build: %j',
  (source) => {
    expect(() => sequenceList(source)).toThrow(/^site: /)
  },
)
