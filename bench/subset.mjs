// `node bench/subset.mjs`: how long `subset` takes on the standard and on the corpus, beside jsoncompat; writes bench/RESULTS-subset.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from './measure.mjs'
import { fetchJsoncompat } from './peers/jsoncompat.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const house = dirname(folder)
const { subset } = await import(join(house, 'dist/governance/index.js'))
const { lawVersions, readLaw } = await import(join(house, 'dist/schemas/read.js'))
const jsoncompat = fetchJsoncompat(join(folder, '.werk/jsoncompat'))
if (jsoncompat.answer === undefined) console.log(`bench: without jsoncompat: ${jsoncompat.why}`)

/** A message with its shared definitions beside it, and no names: the peer knows no `$id`. */
function plain(law, type) {
  const { $schema: _, $id: __, ...schema } = law.messages[type]
  return JSON.parse(JSON.stringify({ ...schema, $defs: law.definitions }).replaceAll('"gedeeld#', '"#'))
}

const messages = lawVersions().flatMap(({ module, version }) => {
  const law = readLaw(module, version)
  return Object.keys(law.messages).map((type) => ({ type, schema: plain(law, type) }))
})
/** Without the constants that name module and version, so that the contents decide. */
const nameless = messages.map(({ type, schema }) => ({
  type,
  schema: JSON.parse(JSON.stringify(schema).replace(/"(Module|Versie)":\{"const":"[^"]*"/g, '"$1":{"const":"1"')),
}))
const pairsOf = (list, fits) =>
  list.flatMap((a) => list.filter((b) => fits(a, b)).map((b) => ({ a: a.schema, b: b.schema })))
const sameName = pairsOf(messages, (a, b) => a.type === b.type)
const sameContents = pairsOf(nameless, (a, b) => a.type === b.type)
const few = (questions, step) => questions.filter((_, at) => at % step === 0)

/** Ours, one after the other: answer and milliseconds of each. */
async function ours(questions) {
  const answers = []
  for (const { a, b } of questions) {
    const start = performance.now()
    const { answer } = await subset(a, b)
    answers.push([answer, performance.now() - start])
  }
  return answers
}

function summary(answers) {
  const counts = {}
  for (const [answer] of answers) counts[answer] = (counts[answer] ?? 0) + 1
  const times = answers.map(([, time]) => time)
  return { counts, total: times.reduce((sum, time) => sum + time, 0), median: median(times), worst: Math.max(...times) }
}

const rows = []
const add = async (name, questions, both = false) => {
  console.log(`bench: ${name}`)
  rows.push({ name, tool: 'subset', questions: questions.length, ...summary(await ours(questions)) })
  if (both && jsoncompat.answer !== undefined)
    rows.push({ name, tool: 'jsoncompat', questions: questions.length, ...summary(jsoncompat.answer(questions)) })
}
await add('messages of one name, first time', sameName)
await add('messages of one name, again', sameName)
await add('messages of one name, apart from module and version', sameContents)
await add('the same, every eighth', few(sameContents, 8), true)
await add(
  'all pairs of the standard, every tenth',
  few(
    pairsOf(messages, () => true),
    10,
  ),
)

console.log('bench: the corpus (2020-12)')
const corpus = readdirSync(join(house, 'test/prover/corpus'))
  .flatMap((name) => JSON.parse(readFileSync(join(house, 'test/prover/corpus', name), 'utf8')))
  .filter(({ dialect }) => dialect === '2020-12')
  .flatMap(({ a, b, aInB, bInA }) => [
    { a, b, label: aInB },
    { a: b, b: a, label: bInA },
  ])
const asked = { subset: await ours(corpus), ...(jsoncompat.answer && { jsoncompat: jsoncompat.answer(corpus) }) }
const scores = Object.entries(asked).map(([tool, answers]) => {
  const score = { tool, right: 0, 'wrong yes': 0, 'wrong no': 0, open: 0 }
  for (const [at, [answer]] of answers.entries())
    score[answer === corpus[at].label ? 'right' : answer === 'yes' || answer === 'no' ? `wrong ${answer}` : 'open']++
  return score
})

const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const ms = (time) => time.toFixed(time < 10 ? 2 : 0)
const ratio = (row) => {
  const peer = rows.find(({ name, tool }) => name === row.name && tool === 'jsoncompat')
  return peer === undefined ? '' : (row.total / peer.total).toFixed(2)
}
const told = (counts) =>
  Object.entries(counts)
    .map(([answer, count]) => `${count} ${answer}`)
    .join(', ')
writeFileSync(
  join(folder, 'RESULTS-subset.md'),
  `# Speed of \`subset\`

Measured with \`node bench/subset.mjs\` in one process. Ratios count; milliseconds differ between machines.

- Machine: ${machine}.
- Peer: jsoncompat ${jsoncompat.version ?? '(not there)'} (WebAssembly), fetched for this measurement only. It answers yes or no and shows no message; ours
  makes a message for every "no", has two engines confirm it and shrinks it. The first time a schema is met, both engines compile it: that is
  nearly all of the time.

| questions | tool | number | total ms | median ms | worst ms | to jsoncompat | answers |
| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.map((row) => `| ${row.name} | \`${row.tool}\` | ${row.questions} | ${ms(row.total)} | ${ms(row.median)} | ${ms(row.worst)} | ${ratio(row)} | ${told(row.counts)} |`).join('\n')}

## Answers on the corpus

${corpus.length} questions of 2020-12, labelled; every label is checked by two engines in \`test/prover/corpus.test.ts\`.

| tool | right | wrong yes | wrong no | no answer |
| --- | ---: | ---: | ---: | ---: |
${scores.map((score) => `| \`${score.tool}\` | ${score.right} | ${score['wrong yes']} | ${score['wrong no']} | ${score.open} |`).join('\n')}
`,
)
console.log(readFileSync(join(folder, 'RESULTS-subset.md'), 'utf8'))
