// The data of the benchmarks: made from the law with a fixed seed, so that everybody measures the same bytes.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dialects } from '../dist/prover/index.js'
import { sampleMessages } from '../dist/samples/index.js'
import { lawVersions, readLaw } from '../dist/schemas/read.js'

/** The message that is measured, and how many of it. */
export const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
export const count = 200_000

/** Smaller files of the same messages: at each of them two threads should not be slower than one. */
export const sizes = [1000, 10_000, 50_000]

/** So many different ones of each type; the same lines come again. */
const perType = 500

/** Every so many lines, one in the second file has a fault. */
const everyFaulty = 10

const dialect = dialects['2020-12'].id

/** Makes what is not there yet; gives the paths. */
export function makeData(house, folder) {
  mkdirSync(folder, { recursive: true })
  const paths = {
    valid: join(folder, 'goed.jsonl'),
    faulty: join(folder, 'een-op-tien-fout.jsonl'),
    large: join(folder, 'vijf-keer.jsonl'),
    mixed: join(folder, 'door-elkaar.jsonl'),
    ...Object.fromEntries(sizes.map((size) => [`of${size}`, join(folder, `goed-${size}.jsonl`)])),
    one: join(folder, 'een.json'),
    schema: join(folder, 'Saldoverzoek.json'),
    shared: join(folder, 'gedeeld.json'),
  }
  const law = join(house, 'schemas', message.module, message.version)
  for (const [name, path] of [
    [message.type, paths.schema],
    ['gedeeld', paths.shared],
  ]) {
    const schema = JSON.parse(readFileSync(join(law, `${name}.schema.json`), 'utf8'))
    writeFileSync(path, JSON.stringify({ ...schema, $schema: dialect }))
  }
  writeOnce(paths.valid, 1, goodLines)
  writeOnce(paths.faulty, 1, mixedLines)
  writeOnce(paths.large, 5, goodLines)
  writeOnce(paths.mixed, 1, allTypes)
  for (const size of sizes) writeOnce(paths[`of${size}`], 1, () => goodLines(size))
  writeFileSync(paths.one, goodLines().next().value)
  return paths
}

function* goodLines(many = count) {
  for (const { message: good } of sampleMessages({ message, seed: 1, count: many, invalid: false }))
    yield `${JSON.stringify(good)}\n`
}

/** Every message of the standard in turn. */
function* allTypes() {
  const types = lawVersions().flatMap(({ module, version }) =>
    Object.keys(readLaw(module, version).messages).map((type) =>
      [...sampleMessages({ message: { module, version, type }, seed: 3, count: perType, invalid: false })].map(
        ({ message: good }) => `${JSON.stringify(good)}\n`,
      ),
    ),
  )
  for (let line = 0; line < count; line++) {
    const ofType = types[line % types.length]
    yield ofType[Math.floor(line / types.length) % ofType.length]
  }
}

/** Faults of structure only: what breaks a rule across elements is right for a JSON Schema validator. */
function* faultyLines() {
  for (const { message: bad, finding } of sampleMessages({ message, seed: 2, count, invalid: true }))
    if (finding.code !== 'rule') yield `${JSON.stringify(bad)}\n`
}

function* mixedLines() {
  const faulty = faultyLines()
  let line = 0
  for (const good of goodLines()) yield ++line % everyFaulty === 0 ? faulty.next().value : good
}

function writeOnce(path, times, lines) {
  if (existsSync(path)) return
  const file = openSync(`${path}.deel`, 'w')
  for (let time = 0; time < times; time++) {
    let part = ''
    for (const line of lines()) {
      part += line
      if (part.length < 1 << 20) continue
      writeSync(file, part)
      part = ''
    }
    writeSync(file, part)
  }
  closeSync(file)
  renameSync(`${path}.deel`, path)
}
