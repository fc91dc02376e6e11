// Writes the measurements of the exchange as a page for people.
import { median } from '../measure.mjs'
import { lanes } from './path.mjs'

const names = {
  before: 'hub, `sqlite`, before',
  sqlite: 'hub, `sqlite`',
  memory: 'hub, `memory`',
  ordinary: 'ordinary stack',
  bare: 'three bare HTTPS exchanges',
}

/** The Markdown of bench/RESULTS-hub.md; a chapter that was not measured is absent. */
export function writePage({ path, growth, beside, sidecars }) {
  const chapters = [
    path === undefined ? [] : pathPage(path),
    growth === undefined ? [] : growthPage(growth),
    beside === undefined ? [] : besidePage(beside),
    sidecars === undefined ? [] : sidecarPage(sidecars),
  ]
  return `# The exchange at volume

Measured with \`npm run bench -- hub\`; servers, clients and databases are processes of their own on one machine. Ratios count; the rest differs between machines.

- A cycle: a sealed message is submitted, fetched and confirmed, over kept connections with mutual TLS. Answers come after the commit: durable on disk with \`sqlite\`
  and PostgreSQL.
- Milliseconds stand as p50 / p99.

${chapters.flat().join('\n\n')}
`
}

const conditions = ({ machine, day, load }) =>
  `Machine: ${machine}; ${day}; load over the last 15 minutes ${load.toFixed(1)} (above the number of processors everything swings).`

function pathPage(path) {
  const { rows, parts, rounds, cycles, postgres = '(not there)' } = path
  return [
    '## The whole path',
    `${conditions(path)} Medians of ${rounds} rounds, all servers in turn on the same messages, each server new; ${lanes} cycles at once, ${cycles} a run.`,
    `- Ordinary stack: Fastify, jose and PostgreSQL ${postgres} (\`bench/hub/serve-ordinary.mjs\`), its database on a socket of the same machine. It signs no receipts, counts no
  quotas, chains no log, and forgets nothing of what it deletes: all of that the hub does as well.
- Written: what the processes sent to the disk, and how often the message that is. Waits: calls of \`fsync\` and \`fdatasync\`. CPU: milliseconds of the server and its database
  together; of the client beside it.`,
    ...rows.map(pathTable),
    '### Parts alone',
    table(
      ['part', 'µs'],
      parts.map(({ what, microseconds }) => [what, microseconds.toFixed(0)]),
    ),
  ]
}

function pathTable({ suite, size, slower, runs }) {
  const slow = slower === 0 ? '' : `, each wait for the disk ${slower / 1000} ms longer`
  const of = (name, pick) => median(runs[name].map(pick))
  const base = runs.ordinary === undefined ? undefined : of('ordinary', ({ cycles }) => cycles)
  const rows = Object.keys(runs).map((name) => {
    const number = (pick, digits = 0) => of(name, pick).toFixed(digits)
    const leg = (which) => `${number((run) => run[which].p50, 1)} / ${number((run) => run[which].p99, 1)}`
    return [
      names[name],
      number(({ cycles }) => cycles),
      base === undefined ? '' : (of(name, ({ cycles }) => cycles) / base).toFixed(2),
      number(({ cpu, database }) => cpu + database, 2),
      ...['submit', 'fetch', 'confirm'].map(leg),
      `${number(({ written }) => written / 1000)} KB, ${number(({ written }) => written / size, 1)} ×`,
      number(({ syncs }) => syncs, 2),
      number(({ peak }) => peak),
      number(({ client }) => client, 2),
    ]
  })
  const heads = [
    'server',
    'cycles/s',
    'ratio',
    'CPU',
    'submit',
    'fetch',
    'confirm',
    'written',
    'waits',
    'MiB',
    'client',
  ]
  return `### Suite ${suite} (${suite === 2 ? 'P-256' : 'RSA'}), ${(size / 1000).toFixed(1)} KB sealed${slow}\n\n${table(heads, rows)}`
}

function growthPage(growth) {
  const rows = growth.rows.map(({ what, submit, fetch, confirm, took, memory }) => [
    what,
    ...[submit, fetch, confirm].map((leg) => (leg === undefined ? '' : quantiles(leg))),
    submit === undefined ? '' : Math.max(submit.most, fetch.most, confirm.most).toFixed(0),
    took === undefined ? '' : (took / 1000).toFixed(2),
    memory === undefined ? '' : memory.toFixed(0),
  ])
  return [
    '## Growth',
    `${conditions(growth)} The hub on a file; four cycles at once by participants who have nothing to do with what waits. Seconds: what the row names took, beside those.`,
    table(['what', 'submit', 'fetch', 'confirm', 'longest ms', 'seconds', 'MiB'], rows),
  ]
}

function besidePage(beside) {
  const alone = beside.rows[0].submit.p99
  const rows = beside.rows.map(({ how, submit, fetch, confirm, peak }) => [
    how === 'nobody' ? how : `one who ${how}`,
    ...[submit, fetch, confirm].map(quantiles),
    (submit.p99 / alone).toFixed(2),
    peak.toFixed(0),
  ])
  return [
    '## Beside one who abuses it',
    `${conditions(beside)} The hub on a file with its standard limits; others keep a pace of some forty cycles a second.`,
    table(['beside', 'submit', 'fetch', 'confirm', 'p99 of submit to alone', 'MiB'], rows),
  ]
}

function sidecarPage(sidecars) {
  const rows = sidecars.rows.map(({ name, suite, messages, submit, cpu }) => [
    `${name}, suite ${suite}`,
    messages.toFixed(0),
    quantiles(submit),
    ...cpu.map((time) => time.toFixed(1)),
  ])
  return [
    '## Side-car to side-car',
    `${conditions(sidecars)} Plain JSON in at one, taken over at the other, sixteen at once; CPU in milliseconds a message.`,
    table(['build', 'messages/s', 'until the receipt', 'CPU sender', 'CPU receiver', 'CPU hub'], rows),
  ]
}

const quantiles = ({ p50, p99 }) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`

function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
