// Probes: a mark at the start of each function and module, so that a run of a test file tells which of them it comes by.
import ts from 'typescript'

/** The text with a probe in each function that has a block, and one for the module; each tells once, into the file that SKP_SEEN names. */
export function probed(file, text) {
  const inserts = [
    { at: 0, id: idOf(file) },
    ...blocksIn(file, text).map((block) => ({ at: block.start + 1, id: idOf(file, block) })),
  ]
  return inserts.reduceRight((sofar, { at, id }) => sofar.slice(0, at) + probe(id) + sofar.slice(at), text)
}

/** The probe that a run comes by whenever it comes by this place: that of the innermost function, or else of the module. */
export function probeAt(file, text, place) {
  const around = blocksIn(file, text).filter(({ start, end }) => start < place && place < end)
  return idOf(file, around.at(-1))
}

const idOf = (file, block) => `${file}:${block?.start ?? 'module'}`

function probe(id) {
  const name = JSON.stringify(id)
  const tell = `process.getBuiltinModule('node:fs').appendFileSync(process.env.SKP_SEEN,${JSON.stringify(`${id}\n`)})`
  return `;(globalThis.skpSeen??=new Set()).has(${name})||(globalThis.skpSeen.add(${name}),${tell});`
}

/** The blocks of functions, outer ones before those inside. */
function blocksIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const blocks = []
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body !== undefined && ts.isBlock(node.body))
      blocks.push({ start: node.body.getStart(source), end: node.body.getEnd() })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return blocks.sort((one, other) => one.start - other.start)
}
