/** The book leaves nothing out: every message, element and rule of the law has its sentence and its one place. */
import { expect, test } from 'vitest'
import { anchorOf, catalog, files, messages, nodesOf, occurrences, page, prose, versions } from './made-book.ts'

test('every module version has a page, a drawing and a dossier', () => {
  const expected = versions.flatMap(({ law: { module, version } }) => [
    `berichtenboek/${module}/${version}/README.md`,
    `berichtenboek/${module}/${version}/verloop.svg`,
    `minimalisatie/${module}-${version}.md`,
  ])

  expect([...files.keys()]).toEqual(expect.arrayContaining(expected))
  expect(files.size).toBe(expected.length + messages.length + 1)
})

test('every message has a page under its name, with the sentence of the catalogue', () => {
  const cells = catalog.modules.flatMap(({ module, berichten }) =>
    berichten.flatMap(({ versies, omschrijving }) =>
      Object.entries(versies).map(([version, cell]) => ({
        path: `berichtenboek/${module}/${version}/${cell.type}.md`,
        start: `# ${cell.naam}\n\n${omschrijving}\n`,
      })),
    ),
  )

  expect(cells.map(({ path }) => path).sort()).toEqual(messages.map(({ path }) => path).sort())
  expect(cells.filter(({ path, start }) => !page(path).startsWith(start))).toEqual([])
})

test('every element has exactly one place to link to, in the tree of what the message holds', () => {
  const wrong = messages.flatMap(({ model, path }) => {
    const anchors = [...new Set(nodesOf(model).map(({ pointer }) => anchorOf(pointer)))]
    return anchors
      .filter((name) => [page(path), treeOf(path)].some((text) => occurrences(text, `<a id="${name}"></a>`) !== 1))
      .map((name) => `${path} ${name}`)
  })

  expect(wrong).toEqual([])
})

test('every element has its sentence, its purpose and its basis where caseworkers read', () => {
  const missing = messages.flatMap(({ model, path }) => {
    const text = prose(path)
    return nodesOf(model).flatMap(({ pointer, node: { annotations } }) => {
      const basis = catalog.gronden.grondslagen[annotations.grondslag]?.naam ?? '?'
      const told = [sentence(annotations.description), annotations.doel, basis]
      return told.filter((words) => !text.includes(words)).map((words) => `${path} ${pointer}: ${words}`)
    })
  })

  expect(missing).toEqual([])
})

test('every rule has its sentence, its advice and its one place on the page of each of its messages', () => {
  const missing = messages.flatMap(({ path, rules }) =>
    rules.flatMap(({ id, nl, klasse }) => {
      const row = prose(path)
        .split('\n')
        .filter((line) => line.startsWith(`| <a id="${id}"></a>${id} |`))
      const consequence = klasse === 'fout' ? 'het bericht wordt geweigerd' : 'alleen een waarschuwing'
      const told = [nl.melding, nl.herstel, consequence].every((words) => row[0]?.includes(`| ${words} |`))
      return row.length === 1 && told && occurrences(page(path), `<a id="${id}"></a>`) === 1 ? [] : [`${path} ${id}`]
    }),
  )

  expect(missing).toEqual([])
})

test('the index finds every message and every rule', () => {
  const index = page('berichtenboek/README.md')
  const rules = versions.flatMap(({ law, rules }) =>
    rules.map(({ id }) => ({ id, page: `${law.module}/${law.version}/README.md` })),
  )

  expect(messages.filter(({ path }) => !index.includes(`(${path.replace('berichtenboek/', '')})`))).toEqual([])
  expect(rules.filter(({ id, page }) => occurrences(index, `| [${id}](${page}#${id}) |`) !== 1)).toEqual([])
  for (const rule of rules) expect(occurrences(page(`berichtenboek/${rule.page}`), `<a id="${rule.id}"></a>`)).toBe(1)
})

test('what an element of a list of values may be, stands with the element', () => {
  const missing = messages.flatMap(({ model, path }) =>
    nodesOf(model).flatMap(({ node }) => {
      const values = node.kind === 'enum' ? node.values.map((value) => [value, node.annotations.waarden?.[value]]) : []
      return values
        .filter(
          ([value, words]) => !prose(path).includes(words === undefined || words === value ? `- ${value}` : words),
        )
        .map(([value]) => `${path} ${value}`)
    }),
  )

  expect(missing).toEqual([])
})

function treeOf(path: string): string {
  return page(path).split('\n## Wat erin staat\n')[1]?.split('\n## ')[0] ?? ''
}

/** Without the words about how amounts and percentages are written in JSON, which are for the last section. */
function sentence(description: string): string {
  return description
    .replace(/,? in eurocenten/, '')
    .replace(/,? in honderdsten van een procent(?: \(1250 is 12,5 procent\))?/, '')
}
