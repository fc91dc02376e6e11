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
const { messageSchema, subset } = await import(join(house, 'dist/governance/index.js'))
const { lawVersions, readLaw } = await import(join(house, 'dist/schemas/read.js'))
const jsoncompat = await fetchJsoncompat(join(folder, '.werk/jsoncompat'))
if (jsoncompat.within === undefined) console.log(`bench: without jsoncompat: ${jsoncompat.why}`)

const messages = lawVersions().flatMap(({ module, version }) =>
  Object.keys(readLaw(module, version).messages).map((type) => ({
    type,
    schema: messageSchema({ module, version, type }),
  })),
)
const pairs = messages.flatMap((a) => messages.map((b) => ({ a, b })))
const sameName = pairs.filter(({ a, b }) => a.type === b.type)

/** Times of all questions, the answers counted; a peer that fails on one counts as such. */
async function measure(questions, ask) {
  const counts = {}
  const times = []
  for (const { a, b } of questions) {
    const start = performance.now()
    const answer = await attempt(() => ask(a, b))
    times.push(performance.now() - start)
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return { counts, total: times.reduce((sum, time) => sum + time, 0), median: median(times), worst: Math.max(...times) }
}

async function attempt(ask) {
  try {
    return await ask()
  } catch {
    return 'failed'
  }
}

const ours = async (a, b) => (await subset(a, b)).answer
const theirs = (a, b) => (jsoncompat.within(a, b) ? 'yes' : 'no')
const schemas = (questions) => questions.map(({ a, b }) => ({ a: a.schema, b: b.schema }))
/** Without the constants that name module and version, so that the contents decide. */
const nameless = (schema) =>
  JSON.parse(JSON.stringify(schema).replace(/"(Module|Versie)":\{"const":"[^"]*"/g, '"$1":{"const":"1"'))

console.log('bench: the standard')
const rows = []
const add = async (name, questions) => {
  rows.push({ name, tool: 'subset', questions: questions.length, ...(await measure(questions, ours)) })
  if (jsoncompat.within !== undefined)
    rows.push({ name, tool: 'jsoncompat', questions: questions.length, ...(await measure(questions, theirs)) })
}
await add('messages of one name, first time', schemas(sameName))
await add('messages of one name, again', schemas(sameName))
await add(
  'messages of one name, apart from module and version',
  schemas(sameName).map(({ a, b }) => ({ a: nameless(a), b: nameless(b) })),
)
await add('every tenth of all pairs of the standard', schemas(pairs.filter((_, at) => at % 10 === 0)))

console.log('bench: the corpus (2020-12)')
const corpus = readdirSync(join(house, 'test/governance/corpus'))
  .flatMap((name) => JSON.parse(readFileSync(join(house, 'test/governance/corpus', name), 'utf8')))
  .filter(({ dialect }) => dialect === '2020-12')
  .flatMap(({ a, b, aInB, bInA }) => [
    { a, b, label: aInB },
    { a: b, b: a, label: bInA },
  ])
const scores = []
for (const [tool, ask] of [['subset', ours], ...(jsoncompat.within === undefined ? [] : [['jsoncompat', theirs]])]) {
  const score = { tool, right: 0, 'wrong yes': 0, 'wrong no': 0, open: 0 }
  for (const { a, b, label } of corpus) {
    const answer = await attempt(() => ask(a, b))
    score[answer === label ? 'right' : answer === 'yes' ? 'wrong yes' : answer === 'no' ? 'wrong no' : 'open']++
  }
  scores.push(score)
}

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

${corpus.length} questions of 2020-12, labelled; every label is checked by two engines in \`test/governance/subset/corpus.test.ts\`.

| tool | right | wrong yes | wrong no | no answer |
| --- | ---: | ---: | ---: | ---: |
${scores.map((score) => `| \`${score.tool}\` | ${score.right} | ${score['wrong yes']} | ${score['wrong no']} | ${score.open} |`).join('\n')}
`,
)
console.log(readFileSync(join(folder, 'RESULTS-subset.md'), 'utf8'))
