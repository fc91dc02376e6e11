// Loads a bundle with the machine code that V8 made of it at the build: compiling takes longer than judging a message.
// V8 turns down code of another version or another processor, and then compiles as always.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

/** What the bundle exports. `onLoaded` hears of every script, of this bundle and of those beside it that it asks for. */
function loadBundle(file, onLoaded = () => {}) {
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`,
    {
      filename: file,
      cachedData: keptCode(file),
    },
  )
  onLoaded(file, script)
  const others = createRequire(file)
  const load = (id) => (id.startsWith('./') ? loadBundle(join(dirname(file), id), onLoaded) : others(id))
  const bundle = { exports: {} }
  script.runInThisContext()(bundle.exports, load, bundle, file, dirname(file))
  return bundle.exports
}

/** Keeps what V8 has compiled of a script by now, for the next time. */
function keepCode(file, script) {
  writeFileSync(codeOf(file), script.createCachedData())
}

function keptCode(file) {
  try {
    return readFileSync(codeOf(file))
  } catch {
    return undefined
  }
}

function codeOf(file) {
  return join(dirname(file), `${basename(file, '.cjs')}.code`)
}

module.exports = { loadBundle, keepCode }
