/** The text of an agreement to read: headings, numbered rules, paragraphs and bold; all the rest stays the text that it is. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'

/** The text as elements, never as markup of its own. */
export function plainMarkdown(text: string): readonly ComponentChild[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf)
}

function blockOf(block: string): ComponentChild {
  const heading = /^#{1,6} (.+)$/s.exec(block)?.[1]
  if (heading !== undefined) return h('h4', null, heading)
  const lines = block.split('\n')
  const first = /^(\d{1,3})\. /.exec(lines[0] ?? '')?.[1]
  if (first === undefined) return h('p', null, ...inline(block.replaceAll('\n', ' ')))
  const rules = block.split(/\n(?=\d{1,3}\. )/).map((rule) => rule.replace(/^\d{1,3}\. /, '').replaceAll('\n', ' '))
  return h('ol', { start: Number(first) }, ...rules.map((rule) => h('li', null, ...inline(rule))))
}

function inline(text: string): readonly ComponentChild[] {
  return text.split('**').map((part, index) => (index % 2 === 1 ? h('strong', null, part) : part))
}
