// `npm run bench`: the validator beside its peers, in one run on one machine; writes bench/RESULTS.md. With a name it measures something else.
import { writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { count, makeData, sizes } from './data.mjs'
import { median, medianStarts, runOnce } from './measure.mjs'
import { fetchBlaze } from './peers/blaze.mjs'
import { writeResults } from './results.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const house = dirname(folder)
const others = ['growth', 'hub', 'portal-desk', 'portal-list', 'subset']
const [asked = '5'] = process.argv.slice(2)
if (others.includes(asked)) {
  // It reads its own words where a program finds them.
  process.argv.splice(2, 1)
  await import(`./${asked}.mjs`)
  process.exit()
}
const rounds = Number(asked)
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.log(`npm run bench                the validator beside its peers, five rounds; writes bench/RESULTS.md
npm run bench -- <rounds>    as many rounds
npm run bench -- <name>      one of ${others.join(', ')}; writes bench/RESULTS-<name>.md`)
  process.exit(asked === '--help' ? 0 : 2)
}

console.log('bench: data and peers')
const data = makeData(house, join(folder, '.werk'))
const blaze = fetchBlaze(join(folder, '.werk/blaze'))
if (blaze.program === undefined) console.log(`bench: without Blaze: ${blaze.why}`)

const skp = (...args) => [process.execPath, join(house, 'cli/skp.cjs'), 'validate', ...args]
const peer = (name, file) => [process.execPath, join(folder, 'peers', `${name}.mjs`), file]
const blazeOn = (file, ...args) =>
  blaze.program === undefined
    ? undefined
    : [blaze.program, 'validate', data.schema, file, '--resolve', data.shared, '--fast', '--format-assertion', ...args]

const good = await compare('valid', {
  'JSON.parse': peer('json-parse', data.valid),
  'JSON.parse + Ajv': peer('json-parse-ajv', data.valid),
  'skp --no-rules --threads 1': skp(data.valid, '--no-rules', '--threads', '1'),
  'skp --no-rules': skp(data.valid, '--no-rules'),
  'skp --threads 1': skp(data.valid, '--threads', '1'),
  skp: skp(data.valid),
  'Blaze --fast': blazeOn(data.valid),
})
const faulty = await compare('one in ten wrong', {
  'JSON.parse + Ajv (counts only)': peer('json-parse-ajv', data.faulty),
  'skp --no-rules': skp(data.faulty, '--no-rules'),
  'skp --threads 1': skp(data.faulty, '--threads', '1'),
  skp: skp(data.faulty),
  'Blaze --fast --continue': blazeOn(data.faulty, '--continue'),
})
const mixed = await compare('all types in turn', {
  'JSON.parse': peer('json-parse', data.mixed),
  'skp --threads 1': skp(data.mixed, '--threads', '1'),
  skp: skp(data.mixed),
})
const bySize = []
for (const size of sizes)
  bySize.push(
    ...(await compare(`${size} messages`, {
      [`skp --threads 1, ${size} messages`]: skp(data[`of${size}`], '--threads', '1'),
      [`skp, ${size} messages`]: skp(data[`of${size}`]),
    })),
  )
const large = await compare(
  'five times as large',
  { skp: skp(data.large), 'skp --threads 1': skp(data.large, '--threads', '1') },
  1,
)

console.log('bench: starts')
const starts = {
  'node -e 0': [process.execPath, '-e', '0'],
  'skp validate': skp(data.one),
  ...(blaze.program === undefined ? {} : { Blaze: blazeOn(data.one) }),
}
const times = medianStarts(Object.values(starts), rounds * 5)

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const results = {
  machine,
  rounds,
  count,
  blaze: blaze.version,
  good,
  faulty,
  mixed,
  bySize,
  large,
  starts: Object.keys(starts).map((name, index) => ({ name, ms: times[index] })),
}
writeFileSync(join(folder, 'RESULTS.md'), writeResults(results))
console.log('bench: bench/RESULTS.md')

/** All commands in turn, as often as there are rounds; the counts of each must be the same every time. */
async function compare(title, commands, times = rounds) {
  const present = Object.entries(commands).filter(([, command]) => command !== undefined)
  const runs = present.map(() => [])
  for (let round = 0; round < times; round++)
    for (const [index, [name, command]] of present.entries()) {
      console.log(`bench: ${title}, round ${round + 1} of ${times}: ${name}`)
      runs[index].push(await runOnce(command))
    }
  return present.map(([name], index) => ({
    name,
    wall: median(runs[index].map(({ wall }) => wall)),
    peak: Math.max(...runs[index].map(({ peak }) => peak)),
    invalid: invalidIn(runs[index].map(({ out }) => out)),
  }))
}

function invalidIn(outs) {
  const counts = new Set(outs.map(refused))
  if (counts.size > 1) throw new Error(`one command counted differently: ${[...counts].join(', ')}`)
  return [...counts][0]
}

/** How many messages were refused, as each program says it in its last lines. */
function refused(out) {
  const found = /(\d+) afgekeurd|, (\d+) failed|"invalid":(\d+)/.exec(out)
  return found === null ? undefined : Number(found[1] ?? found[2] ?? found[3])
}
