/** Which page a stage shows: another one begins at its heading, and what was begun on one leads nowhere from another. */
import type { Stage } from './state.ts'

/** A name for it. */
export function placeOf(stage: Stage): string {
  if (stage.at !== 'work') return stage.at
  const { section, visits, open, filling } = stage
  return [stage.at, section, visits, open?.message.heading.id, filling?.id].join(' ')
}
