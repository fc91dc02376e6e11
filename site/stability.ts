/** The marks of what the package exports (`@since`, `@public`, `@beta`, `@alpha`) in plain words below its description. */
import { ReflectionKind } from 'typedoc'
import type { Comment, ProjectReflection } from 'typedoc'

/** What each mark is called; what it promises stands in CONTRIBUTING.md. TypeDoc itself takes `@public` out. */
const unstable = {
  '@beta': 'Beta: a minor version may change it',
  '@alpha': 'Experimental: any version may change it',
} as const

/** Takes the marks out of every comment and says them in a sentence. */
export function sayMarks(project: ProjectReflection): void {
  for (const { comment } of project.getReflectionsByKind(ReflectionKind.All))
    if (comment !== undefined) sayMarksOf(comment)
}

function sayMarksOf(comment: Comment): void {
  const since = comment.getTag('@since')?.content.map(({ text }) => text.trim())
  if (since === undefined) return
  const mark = (['@beta', '@alpha'] as const).find((each) => comment.hasModifier(each))
  comment.removeTags('@since')
  if (mark !== undefined) comment.removeModifier(mark)
  const word = mark === undefined ? 'Stable' : unstable[mark]
  comment.summary.push({ kind: 'text', text: `\n\n*${word}. Since ${since.join('')}.*` })
}
