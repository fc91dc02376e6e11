// Fetches jsoncompat (MIT) for these measurements only; the project never depends on it. Started by itself it answers questions:
// `node jsoncompat.mjs FOLDER QUESTIONS.json` prints [answer, milliseconds] for each, in a process of its own.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'

const version = '0.4.2'
const self = fileURLToPath(import.meta.url)
const packageIn = (folder) => join(folder, 'node_modules/jsoncompat')

/** `answer(questions)`: what it says of each pair, with the time; or why it is not there. */
export function fetchJsoncompat(folder) {
  if (!existsSync(packageIn(folder))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `jsoncompat@${version}`]
    const { status } = spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return { why: 'npm could not fetch it' }
  }
  return { version, answer: (questions) => answerThere(folder, questions) }
}

function answerThere(folder, questions) {
  const file = join(folder, 'questions.json')
  writeFileSync(file, JSON.stringify(questions))
  const { stdout } = spawnSync(process.execPath, [self, folder, file], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return JSON.parse(stdout)
}

/** Every message of the old schema is one of the new: that is what it calls compatible for a deserializer. */
async function answerHere(folder, file) {
  const { initSync, check_compat: check } = await import(
    pathToFileURL(join(packageIn(folder), 'jsoncompat_wasm.js')).href
  )
  initSync({ module: readFileSync(join(packageIn(folder), 'jsoncompat_wasm_bg.wasm')) })
  const answers = JSON.parse(readFileSync(file, 'utf8')).map(({ a, b }) => {
    const start = performance.now()
    let answer = 'failed'
    try {
      answer = check(JSON.stringify(a), JSON.stringify(b), 'deserializer') ? 'yes' : 'no'
    } catch {
      // It throws for keywords that it does not know yet.
    }
    return [answer, performance.now() - start]
  })
  console.log(JSON.stringify(answers))
}

if (process.argv[1] === self) await answerHere(process.argv[2], process.argv[3])
