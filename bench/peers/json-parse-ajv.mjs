// What most would write: parses every line and asks the function that Ajv compiled. Sees no duplicate names and no odd numbers.
import { message } from '../data.mjs'
import { readLines } from './read-lines.mjs'

const { module, version, type } = message
const { default: compiled } = await import(`../../dist/compiled/${module}/${version}/${type}.js`)

let messages = 0
let invalid = 0
readLines(process.argv[2], (text) => {
  messages += 1
  if (!compiled.structure(JSON.parse(text))) invalid += 1
})
console.log(JSON.stringify({ messages, invalid }))
