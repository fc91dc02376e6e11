// Writes the measurements as a page for people.

/** The Markdown of bench/RESULTS.md. */
export function writeResults({ machine, rounds, count, blaze, good, faulty, mixed, bySize, large, starts }) {
  return `# Speed of \`skp validate\`

Measured with \`npm run bench\`: medians of ${rounds} rounds, whole processes in turn, files in the page cache. Ratios count; seconds differ between machines.
Times of Blaze swing with whether the system already backs the memory that it asks for.

- Machine: ${machine}.
- Data: ${count.toLocaleString('en')} messages \`schuldregeling@2.0/Saldoverzoek\` made with a fixed seed (\`bench/data.mjs\`); in the second file one in ten has a fault of structure.
- Peers: \`JSON.parse\` alone; \`JSON.parse\` with the function that Ajv compiled (it sees no duplicate names, odd numbers or half surrogate pairs); the Blaze command line ${blaze ?? '(not there)'} with \`--fast --format-assertion\`.
- \`skp\` checks reading, structure and, without \`--no-rules\`, the rules across elements, and reports every finding in words.

## All messages right

${table(good, 'Blaze --fast')}

## One in ten wrong, every finding reported

${table(faulty, 'Blaze --fast --continue')}

The verdict counts of structure are ${sameCounts(faulty) ? 'the same' : '**not the same**'}: ${faulty.map(({ name, invalid }) => `${name} ${invalid}`).join(', ')}.

## All types of the standard in turn

${table(mixed, 'JSON.parse')}

## Smaller files: two threads are never slower than one

${table(bySize)}

## Five times as many messages: memory stays

${table(large)}

## Start: one small file

| command | ms | to bare Node |
| --- | ---: | ---: |
${starts.map(({ name, ms }) => `| \`${name}\` | ${ms.toFixed(0)} | ${(ms / starts[0].ms).toFixed(2)} |`).join('\n')}
`
}

function table(rows, against) {
  const base = rows.find(({ name }) => name === against)?.wall
  const head = base === undefined ? '' : ` to ${against} |`
  const lines = rows.map(({ name, wall, peak }) => {
    const ratio = base === undefined ? '' : ` ${(wall / base).toFixed(2)} |`
    return `| \`${name}\` | ${wall.toFixed(2)} | ${peak.toFixed(0)} |${ratio}`
  })
  return [
    `| command | seconds | peak MiB |${head}`,
    `| --- | ---: | ---: |${base === undefined ? '' : ' ---: |'}`,
    ...lines,
  ].join('\n')
}

function sameCounts(rows) {
  return new Set(rows.map(({ invalid }) => invalid)).size === 1
}
