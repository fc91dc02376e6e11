// `npm run proof`: what is too long for `npm test`, with results that are committed beside the commit they were made on.
import { randomInt } from 'node:crypto'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { agreementCommand } from './agreement/command.mjs'
import { drawnCommand, isRoom } from './drawn/command.mjs'
import { killsCommand } from './kills/command.mjs'
import { writeTable } from './drawn/table.mjs'
import { lawCommand } from './law/command.mjs'
import { columns } from './mutants/columns.mjs'
import { mutantsCommand } from './mutants/command.mjs'

const help = `npm run proof -- <seat> [options]

Seats
  mutants [names]   take each protection away where it is called, and see the test that it names go red by what it asserts;
                    a name is a mutant's, or a requirement's, threat's or promise's (H-18, T06, X-01); writes proof/results/mutants.json
    --changed       only those without a verdict on the files as they are
    --lanes <n>     so many at a time (default: one per core)
    --dry           write nothing
    --format json   every verdict as JSON on standard output, instead of what did not die
  mutants <rooms>   draw small mistakes in the sources of a room (or of a folder of one, such as validator/reporters), and see how many of
                    them some test notices; names what nobody notices; what does not compile is not counted; writes proof/results/drawn.json
    --count <n>     so many a room; default 50
    --seed <n>      the same ones again; default 1
    --again         only those that no test noticed last time, when the sources are as they were
    --fresh         another set beside it, which nobody wrote tests for; writes proof/results/fresh.json; --count 12, --seed 2
    --lanes <n>     so many at a time (default: one per core)
    --dry           write nothing
  kills             kill -9 at random the hub and both gateways while messages go through; count what was lost, doubled,
                    forged or left; writes proof/results/kills.json
    --messages <n>  default 5000
    --kills <n>     default 200
    --seed <n>      the same choice of victims again; printed at the start
    --dry           write nothing
  agreement         four stock engines and skp validate judge the cases of every kit, and of every message type as many drawn messages
                    and as many faulty ones; writes proof/results/agreement.json; judges what is built (npm run build)
    --messages <n>  default 1000
    --seed <n>      default a new one; printed with the result
    --dry           write nothing
  law [versions]    change every keyword of every schema and every part of every rule, and see that some case of the kit comes out
                    otherwise; names what survives; writes proof/results/law.json; judges what is built (npm run build)
    --dry           write nothing
  columns           write which mutants guard what into spec: eisen.md, dreigingen.md, beloften.md; and proof/results/README.md, one table of all
    --check         write nothing; tell which page is behind

Exit: 0 all of it holds, 1 something does not hold, 2 asked wrongly. Progress goes to standard error.`

const options = {
  again: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  count: { type: 'string' },
  dry: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  fresh: { type: 'boolean', default: false },
  kills: { type: 'string', default: '200' },
  messages: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  lanes: { type: 'string', default: String(cpus().length) },
}

/** A new one each time, unless somebody says which. */
const anySeed = String(randomInt(1, 1_000_000))

const seats = {
  mutants: (names, asked) => (names.some(isRoom) ? overRooms : overProtections)(names, asked),
  agreement: (_, { messages = '1000', seed = anySeed, dry }) =>
    agreementCommand({ messages: wholeNumber('messages', messages), seed: wholeNumber('seed', seed), dry }),
  law: (versions, { dry }) => lawCommand(versions, { dry }),
  kills: (_, { messages = '5000', kills, seed = anySeed, dry }) =>
    killsCommand({
      messages: wholeNumber('messages', messages),
      kills: wholeNumber('kills', kills),
      seed: wholeNumber('seed', seed),
      dry,
    }),
  columns: (_, { check }) => {
    const written = [...columns({ check }), ...writeTable({ check })]
    for (const page of written) console.log(check ? `proof: ${page} is behind: npm run generate` : `proof: ${page}`)
    return !check || written.length === 0
  },
}

function overProtections(names, { lanes, ...asked }) {
  return mutantsCommand(names, { ...asked, lanes: wholeNumber('lanes', lanes) })
}

function overRooms(names, { lanes, again, fresh, dry, ...asked }) {
  const { count = fresh ? '12' : '50', seed = fresh ? '2' : '1' } = asked
  return drawnCommand(names, {
    ...{ again, fresh, dry, lanes: wholeNumber('lanes', lanes), count: wholeNumber('count', count) },
    seed: wholeNumber('seed', seed),
  })
}

function wholeNumber(name, text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${name} takes a whole number from 1 to 9999999`)
  return Number(text)
}

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [seat, ...names] = positionals
  if (values.help) console.log(help)
  else if (!Object.hasOwn(seats, seat ?? '')) throw new Error(`the seats are ${Object.keys(seats).join(', ')}`)
  else process.exitCode = (await seats[seat](names, values)) ? 0 : 1
} catch (error) {
  console.error(`proof: ${error.message}\n\n${help}`)
  process.exitCode = 2
}
