// One table of how strong the tests are: of each room what was drawn and noticed, of each protection that its mutant died; what nobody notices, and why.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readResults } from '../mutants/results.mjs'
import { house, readMutants } from '../mutants/rows.mjs'
import { floorOf } from './floor.mjs'
import { freshBesideFirst, readDrawn, unseenOf } from './results.mjs'

const path = join(house, 'proof/results/README.md')

/** Writes the page; with `check` it only tells whether it is behind. */
export function writeTable({ check }) {
  const page = print()
  const isBehind = !existsSync(path) || readFileSync(path, 'utf8') !== page
  if (isBehind && !check) writeFileSync(path, page)
  return isBehind ? ['proof/results/README.md'] : []
}

function print() {
  const rooms = Object.entries(readDrawn())
  const unseen = rooms.flatMap(([room, result]) => unseenOf(room, result).map((each) => ({ room, ...each })))
  return [
    '# What the tests notice',
    '',
    'Written by `npm run generate` from the results beside it. A mistake that a test notices makes it red.',
    '',
    '## Small mistakes, drawn in the sources of a room',
    '',
    '`npm run proof -- mutants <room>` makes one sign, word, number, condition or statement otherwise, and runs the tests that come by it.',
    '',
    '| Room | Noticed | Score | Floor | Seed | Made on |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rooms.map(([room, result]) => roomRow(room, result)),
    '',
    ...freshSection(),
    '## Protections, each taken away where it is called',
    '',
    '`npm run proof -- mutants` takes them away; the rows stand in `proof/mutants/rows/`.',
    '',
    '| Part | Mutants | Died |',
    '| --- | ---: | ---: |',
    ...protectionRows(),
    '',
    '## What nobody notices',
    '',
    ...(unseen.length === 0 ? ['Nothing of what was drawn.'] : ['| Mistake | Why |', '| --- | --- |']),
    ...unseen.map(({ text, reason = '' }) => `| ${cell(text)} | ${reason} |`),
    '',
  ].join('\n')
}

function roomRow(room, { drawn, noticed, score, seed, commit, date }) {
  return `| \`${room}\` | ${noticed} of ${drawn} | ${score} % | ${floorOf(room)} % | ${seed} | ${commit}, ${date} |`
}

/** What a set says that no test was written for, beside what the first says of the same rooms. */
function freshSection() {
  const rooms = Object.entries(readDrawn('fresh'))
  if (rooms.length === 0) return []
  const { fresh, first } = freshBesideFirst()
  return [
    '### A fresh set, by another seed',
    '',
    'Nobody looked at these before, nor wrote a test for them since: `npm run proof -- mutants <rooms> --fresh`.',
    '',
    '| Room | Noticed | Score | Seed | Made on |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rooms.map(
      ([room, { drawn, noticed, score, seed, commit, date }]) =>
        `| \`${room}\` | ${noticed} of ${drawn} | ${score} % | ${seed} | ${commit}, ${date} |`,
    ),
    `| all together | ${fresh.noticed} of ${fresh.drawn} | ${fresh.score} % | | the set above: ${first.noticed} of ${first.drawn}, ${first.score} % |`,
    '',
  ]
}

/** By the first folder of the file that is guarded. */
function protectionRows() {
  const rows = readMutants()
  const results = readResults()
  const parts = [...new Set(rows.map(({ file }) => file.split('/')[0]))].sort()
  return parts.map((part) => {
    const own = rows.filter(({ file }) => file.startsWith(`${part}/`))
    return `| \`${part}\` | ${own.length} | ${own.filter(({ id }) => results.get(id)?.verdict === 'killed').length} |`
  })
}

/** Code in a cell of a table: a bar and a backtick would end it. */
const cell = (text) => `\`\` ${text.replaceAll('|', '\\|')} \`\``
