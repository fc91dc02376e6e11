/** Reads what the book tells besides the law: the good examples and the headings of the open questions. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageId } from '../../schemas/index.ts'
import { projectRoot, readCatalog, readJson } from '../../schemas/read.ts'
import type { Example, Question, Sources } from './book.ts'

/** The sources on disk. */
export function readSources(): Sources {
  return { catalog: readCatalog(), questions: readQuestions(), exampleOf: readExample }
}

const questions = 'spec/open-vragen'

function readQuestions(): ReadonlyMap<string, Question> {
  const files = readdirSync(join(projectRoot(import.meta.url), questions)).filter((name) => name.endsWith('.md'))
  const found = files.sort().flatMap((name) => {
    const text = readFileSync(join(projectRoot(import.meta.url), questions, name), 'utf8')
    return [...text.matchAll(/^## (OV-\S+) (.+)$/gm)].map(([, id = '', title = '']): [string, Question] => [
      id,
      { title, target: `${questions}/${name}#${headingAnchor(`${id} ${title}`)}` },
    ])
  })
  return new Map(found)
}

/** The anchor that a Markdown viewer gives a heading. */
function headingAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

/** The first good example of a message; examples are numbered in the order of the process. */
function readExample({ module, version, type }: MessageId): Example | undefined {
  const folder = `examples/goed/${module}-${version}`
  if (statSync(join(projectRoot(import.meta.url), folder), { throwIfNoEntry: false }) === undefined) return undefined
  const name = readdirSync(join(projectRoot(import.meta.url), folder))
    .sort()
    .find((name) => name.endsWith(`-${type}.json`))
  if (name === undefined) return undefined
  return { file: `${folder}/${name}`, message: readJson(join(projectRoot(import.meta.url), folder, name)) }
}
