// `node bench/growth.mjs [folder]`: what the hub's embedded store costs as more waits; writes bench/RESULTS-growth.md.
// The folder holds another build (a `dist`), such as one of an earlier commit, which then stands beside this one.
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const [other] = process.argv.slice(2)
const builds = {
  ...(other === undefined ? {} : { before: resolve(other) }),
  now: join(dirname(folder), 'dist'),
}
const measured = {}
for (const [name, dist] of Object.entries(builds)) measured[name] = await measure(name, dist)

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
writeFileSync(join(folder, 'RESULTS-growth.md'), pageOf())
console.log('bench: bench/RESULTS-growth.md')

/** The measurements of one build, in a process of its own: `[what, milliseconds]` in the order of the page. */
function measure(name, dist) {
  return new Promise((done, fail) => {
    const child = fork(join(folder, 'peers/store-growth.mjs'), [dist], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let rows
    child.on('message', (message) => {
      if (message.say === undefined) rows = message.rows
      else console.log(`bench: ${name}: ${message.say}`)
    })
    child.on('error', fail)
    child.on('exit', (code) => (rows === undefined ? fail(new Error(`${name} ended with ${code}`)) : done(rows)))
  })
}

function pageOf() {
  const names = Object.keys(measured)
  const lines = measured.now.map(({ what }, index) => {
    const figures = names.map((name) => ` ${measured[name][index]?.figure ?? '-'} |`)
    return `| ${what} |${figures.join('')}`
  })
  return `# What the embedded store costs as more waits

Measured with \`node bench/growth.mjs\`, each build in a process of its own, on a file on disk. Ratios count; milliseconds differ between machines.

- Machine: ${machine}; load over the last 15 minutes ${loadavg()[2].toFixed(1)} (above the number of processors the milliseconds swing).
- Messages of 6.9 KB; a submission is \`offer\`: quota, log line, fact, message and bytes, durable at the answer; medians of 100, one after the other.
- Held up: the longest time in which nothing else got a turn.

| what |${names.map((name) => ` ${name} |`).join('')}
| --- |${names.map(() => ' ---: |').join('')}
${lines.join('\n')}
`
}
