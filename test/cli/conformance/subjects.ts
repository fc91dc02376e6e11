/** Programs to examine, in two languages, as a vendor would write them: small, and each with one way to go wrong. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A judge in Python that uses its standard library alone; `behaviour` says how it answers each case. */
export const python = (behaviour: string): string => `import json, sys, time

for line in sys.stdin:
    asked = json.loads(line)
    if 'hello' in asked:
        answer = {'hello': 'skp-examen-1', 'name': 'py', 'version': '1', 'levels': ['verdict']}
    elif 'bye' in asked:
        break
    else:
        case = asked['case']
        ${behaviour}
    print(json.dumps(answer), flush=True)
`

/** The same in JavaScript. */
export const javascript = (behaviour: string): string => `import { createInterface } from 'node:readline'

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line)
  let answer = { hello: 'skp-examen-1', name: 'js', version: '1', levels: ['verdict'] }
  if (asked.bye) break
  if (asked.case) { ${behaviour} }
  console.log(JSON.stringify(answer))
}
`

/** Writes a program into a folder and gives the command that runs it. */
export function program(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name.endsWith('.py') ? `python3 ${name}` : `"${process.execPath}" ${name}`
}
