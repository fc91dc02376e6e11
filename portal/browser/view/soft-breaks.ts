/** Soft breaks: a name of several words in one, that a narrow screen may break between its words. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'

/** The text, with a place to break before each capital that follows a small letter. */
export function softBreaks(text: string): readonly ComponentChild[] {
  return text.split(/(?<=\p{Ll})(?=\p{Lu})/u).flatMap((part, index) => (index === 0 ? [part] : [h('wbr', null), part]))
}
