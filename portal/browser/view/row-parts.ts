/** The rows of a long list, in parts: what is far out of sight is only room, so that a list of thousands costs no more than what one sees of it. */
import { Component, createRef, h } from 'preact'
import type { ComponentChild } from 'preact'

/** Rows that are drawn together. */
const perPart = 10
/** Parts that are drawn at once; others when they come near. */
const first = 2
/** How far out of sight they are drawn and kept. */
const near = '1000px'

/** The rows in parts, each to be drawn as a group of a table; `draw` is asked again when it is another one. */
export function rowParts<Row>(rows: readonly Row[], draw: DrawRow<Row>): ComponentChild {
  return Array.from({ length: Math.ceil(rows.length / perPart) }, (_, at) =>
    h(RowPart<Row>, { key: at, rows, draw, start: at * perPart }),
  )
}

/** Draws a row, which stands at a place in the whole list. */
export type DrawRow<Row> = (row: Row, place: number) => ComponentChild

type Setting<Row> = { readonly rows: readonly Row[]; readonly draw: DrawRow<Row>; readonly start: number }
type State = { readonly isNear: boolean }

class RowPart<Row> extends Component<Setting<Row>, State> {
  override state: State = { isNear: this.props.start < first * perPart }
  readonly #part = createRef<HTMLTableSectionElement>()
  /** The height that it had when it was drawn; unknown until then, and the style says about how much it will be. */
  #room: number | undefined
  #wasNear = this.state.isNear
  #forget: () => void = () => undefined

  override componentDidMount(): void {
    const { current } = this.#part
    if (current !== null) this.#forget = whenNear(current, (isNear) => this.#turn(isNear))
    addEventListener('beforeprint', this.#drawAll)
    addEventListener('afterprint', this.#drawNear)
  }

  override shouldComponentUpdate({ rows, draw }: Setting<Row>, { isNear }: State): boolean {
    const isOther = rows !== this.props.rows || draw !== this.props.draw
    if (rows !== this.props.rows) this.#room = undefined
    return isOther || isNear !== this.state.isNear
  }

  override componentWillUnmount(): void {
    this.#forget()
    removeEventListener('beforeprint', this.#drawAll)
    removeEventListener('afterprint', this.#drawNear)
  }

  override render({ rows, draw, start }: Setting<Row>, { isNear }: State): ComponentChild {
    if (!isNear)
      return h('tbody', {
        ...{ ref: this.#part, role: 'rowgroup', class: 'ruimte' },
        style: { blockSize: this.#room === undefined ? '' : `${this.#room}px` },
      })
    const drawn = rows.slice(start, start + perPart).map((row, at) => draw(row, start + at))
    return h('tbody', { ref: this.#part, role: 'rowgroup' }, drawn)
  }

  /** Where somebody is stays, however far one scrolls. */
  #turn(isNear: boolean): void {
    this.#wasNear = isNear
    const { current } = this.#part
    if (current === null || (!isNear && current.contains(document.activeElement))) return
    if (!isNear && this.state.isNear) this.#room = current.getBoundingClientRect().height
    this.setState({ isNear })
  }

  /** On paper stands everything. */
  #drawAll = (): void => this.setState({ isNear: true })
  #drawNear = (): void => this.#turn(this.#wasNear)
}

type Told = (isNear: boolean) => void

/** One by one, between whatever else the browser has to do: who scrolls fast passes most of them by. */
const turns = new Map<Element, () => void>()
const told = new WeakMap<Element, Told>()
let watch: IntersectionObserver | undefined

/** Tells when the element comes near what is seen and when it is far again, until what it gives is called. */
function whenNear(element: Element, tell: Told): () => void {
  watch ??= new IntersectionObserver(
    (seen) => {
      if (turns.size === 0) setTimeout(takeTurn)
      for (const { target, isIntersecting } of seen) turns.set(target, () => told.get(target)?.(isIntersecting))
    },
    { rootMargin: near },
  )
  told.set(element, tell)
  watch.observe(element)
  return () => {
    watch?.unobserve(element)
    told.delete(element)
    turns.delete(element)
  }
}

function takeTurn(): void {
  const [next] = turns
  if (next === undefined) return
  turns.delete(next[0])
  next[1]()
  if (turns.size > 0) setTimeout(takeTurn)
}
