// The floor for whoever makes objects: parses every line and does nothing with it.
import { readLines } from './read-lines.mjs'

let messages = 0
readLines(process.argv[2], (text) => {
  JSON.parse(text)
  messages += 1
})
console.log(JSON.stringify({ messages }))
