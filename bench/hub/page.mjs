// Writes the measurements of the exchange as a page for people.
import { median } from '../measure.mjs'

const names = {
  sqlite: 'hub, `sqlite`',
  memory: 'hub, `memory`',
  ordinary: 'ordinary stack',
  bare: 'three bare HTTPS exchanges',
}

/** The Markdown of bench/RESULTS-hub.md. */
export function writePage({ machine, load, rounds, cycles, lanes, postgres, rows, parts }) {
  return `# The exchange: the whole path

Measured with \`npm run bench -- hub\`: medians of ${rounds} rounds, all servers in turn on the same messages, each server new and in a process of its own, its
client in another on the same machine. Ratios count; the rest differs between machines.

- Machine: ${machine}; load over the last 15 minutes ${load.toFixed(1)} (above the number of processors everything swings).
- A cycle: a sealed message is submitted, fetched and confirmed, over kept connections with mutual TLS, ${lanes} at once; ${cycles} cycles a run. Answers come after the
  commit: durable on disk with \`sqlite\` and PostgreSQL.
- Ordinary stack: Fastify, jose and PostgreSQL ${postgres.version ?? '(not there)'} (\`bench/hub/serve-ordinary.mjs\`), its database on a socket of the same machine. It signs no receipts, counts no
  quotas, chains no log, and forgets nothing of what it deletes: all of that the hub does as well.
- Bytes: what the processes sent to the disk. Waits: calls of \`fsync\` and \`fdatasync\`. Milliseconds of processor: of the server and its database together.

${rows.map((row) => section(row, cycles)).join('\n\n')}

## Parts alone

| part | microseconds |
| --- | ---: |
${parts.map(({ what, microseconds }) => `| ${what} | ${microseconds.toFixed(0)} |`).join('\n')}
`
}

function section({ suite, size, slower, runs }) {
  const title = `Suite ${suite} (${suite === 2 ? 'P-256' : 'RSA'}), ${(size / 1000).toFixed(1)} KB sealed${slower === 0 ? '' : `, each wait for the disk ${slower / 1000} ms longer`}`
  const of = (name, pick) => median(runs[name].map(pick))
  const base = runs.ordinary === undefined ? undefined : of('ordinary', ({ cycles }) => cycles)
  const lines = Object.keys(runs).map((name) => {
    const number = (pick, digits = 0) => of(name, pick).toFixed(digits)
    const per = (leg) => `${number((run) => run[leg].p50, 1)} / ${number((run) => run[leg].p99, 1)}`
    const ratio = base === undefined ? '' : (of(name, ({ cycles }) => cycles) / base).toFixed(2)
    const used = number(({ cpu, database }) => cpu + database, 2)
    const times = number(({ written }) => written / size, 1)
    return `| ${names[name]} | ${number(({ cycles }) => cycles)} | ${ratio} | ${used} | ${per('submit')} | ${per('fetch')} | ${per('confirm')} | ${number(({ written }) => written / 1000, 1)} | ${times} | ${number(({ syncs }) => syncs, 2)} | ${number(({ peak }) => peak)} | ${number(({ client }) => client, 2)} |`
  })
  return `## ${title}

| server | cycles/s | to ordinary | ms of processor | submit p50 / p99 ms | fetch | confirm | KB written | × the message | waits | MiB | ms of client |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}`
}
