/** Finds the paths that words name, and says whether such a file or folder is there. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn, house } from '../../tools/floor-plan.mjs'

/** Endings by which a text is known to be a path. */
const ending = /\.(?:ts|mjs|json|yaml|md)$/
/** What stands for something else: `<module>`, `*`, `…`, `{id}`. */
const placeholder = /[<>*…{}]/
/** What the build makes: not there before it has run. */
const product = /^dist\//

const tops = readdirSync(house, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['.git', 'node_modules', 'dist'].includes(entry.name))
  .map(({ name }) => name)
const all = tops.flatMap((folder) => filesIn(folder))

/** What stands between backticks in Markdown and looks like a file or a folder of this repository. */
export function pathsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)]
    .map(([, text = '']) => text.replace(/:[\d:-]+$/, ''))
    .filter((text) => /^[\w.<*…{-][\w.<>*…{}-]*(?:\/[\w.<>*…{}-]+)*\/?$/.test(text))
    .filter(isAboutUs)
}

/** Paths from the top of the repository in the comments of a source or a contract. */
export function pathsInComments(text: string): readonly string[] {
  const comments = text.split('\n').filter((line) => /^\s*(?:\/?\*|\/\/|#)/.test(line))
  return comments.flatMap((line) =>
    [...line.matchAll(/(?<![\w./@<-])[a-z]+\/[\w./-]*\w\.(?:ts|mjs|json|yaml|md)(?![\w*<>{}$-])/g)]
      .map(([path]) => path)
      .filter(isAboutUs),
  )
}

function isAboutUs(text: string): boolean {
  if (text.includes('/')) return tops.includes(text.split('/')[0] ?? '') || ending.test(text) || text.endsWith('/')
  return /\.(?:ts|mjs)$/.test(text)
}

/**
 * Whether there is such a file or folder: from the top, from the page, or inside the room that the page is about. A
 * module may be named without its ending; of a path with a placeholder the part before it is looked at.
 */
export function isThere(page: string, path: string): boolean {
  const [fixed = ''] = path.split(placeholder)
  const known = fixed === path ? path.replace(/\/$/, '') : fixed.slice(0, Math.max(fixed.lastIndexOf('/'), 0))
  if (known === '' || product.test(`${known}/`)) return true
  return (
    [known, join(dirname(page), known), `${known}.ts`].some((near) => existsSync(join(house, near))) || isInside(known)
  )
}

/** Whether some folder holds it, such as `compare/walk.ts` in the text about the review chamber. */
function isInside(path: string): boolean {
  return all.some((file) => file.endsWith(path.startsWith('-') ? path : `/${path}`) || file.includes(`/${path}/`))
}
