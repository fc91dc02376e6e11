/** A form as it is drawn, without a browser: every element of the page with what it says. */
import type { VNode } from 'preact'

/** An element of the page. */
export type Drawn = {
  readonly tag: string
  readonly props: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Every element that is drawn, from outside to inside. */
export function drawn(node: unknown): readonly Drawn[] {
  if (Array.isArray(node)) return node.flatMap(drawn)
  if (typeof node !== 'object' || node === null) return []
  const { type, props } = node as VNode<{ readonly children?: unknown }>
  if (typeof type === 'string') return [{ tag: type, props, text: textOf(props.children) }, ...drawn(props.children)]
  return drawn(renderedBy(type, props))
}

type Rendering = {
  props: unknown
  readonly state: unknown
  readonly render: (props: unknown, state: unknown) => unknown
}

function renderedBy(type: unknown, props: unknown): unknown {
  const made = new (type as new (props: unknown) => Rendering)(props)
  made.props = props
  return made.render(props, made.state)
}

function textOf(children: unknown): string {
  if (Array.isArray(children)) return children.map(textOf).join('')
  return typeof children === 'string' || typeof children === 'number' ? String(children) : ''
}
