/** The code that the README of a kit shows in two languages: a loop of every case through a judge of one's own, and a whole judge. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'

/** The text of a small judge, as it stands in the kit. */
export function smallJudge(name: 'python/small.py' | 'javascript/small.mjs'): string {
  return readFileSync(join(projectRoot(import.meta.url), 'conformance/judges', name), 'utf8')
}

/** In Python; `judge` is the reader's. */
export const loopInPython = `import base64, glob, json
from my_validator import judge

wrong = 0
for name in sorted(glob.glob("cases/*.ndjson")):
    for line in open(name, encoding="utf-8"):
        case = json.loads(line)
        data = base64.b64decode(case["bytes"]) if "bytes" in case else (case["text"] + " " * case.get("spaces", 0)).encode()
        if judge(data) != case["expect"]["valid"]:
            wrong += 1
            print(case["id"], *case["clauses"][:3])
print(wrong, "wrong")
`

/** In JavaScript; \`judge\` is the reader's. */
export const loopInJavaScript = `import { readFileSync, readdirSync } from 'node:fs'
import { judge } from './my-validator.mjs'

let wrong = 0
for (const name of readdirSync('cases').filter((name) => name.endsWith('.ndjson')))
  for (const line of readFileSync(\`cases/\${name}\`, 'utf8').split('\\n').filter(Boolean)) {
    const { id, clauses, text, spaces = 0, bytes, expect } = JSON.parse(line)
    const data = bytes ? Buffer.from(bytes, 'base64') : Buffer.from(text + ' '.repeat(spaces))
    if (judge(data) === expect.valid) continue
    wrong += 1
    console.log(id, ...clauses.slice(0, 3))
  }
console.log(wrong, 'wrong')
`
