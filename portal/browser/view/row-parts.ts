/** The rows of a long list, in parts: what is far out of sight is only room, so that a list of thousands costs no more than what one sees of it. */
import { Component, createRef, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Part } from './row-groups.ts'

/** Rows that are drawn at once; others when they come near. */
const first = 20
/** How far out of sight they are drawn and kept. */
const near = '1000px'

/** Each part as a group of a table; `draw` is asked again when it is another one. */
export function rowParts<Row>(parts: readonly Part<Row>[], draw: DrawRow<Row>): ComponentChild {
  return parts.map(({ key, rows, start }) => h(RowPart<Row>, { key, rows, start, draw }))
}

/** Draws a row, which stands at a place in the whole list. */
export type DrawRow<Row> = (row: Row, place: number) => ComponentChild

type Setting<Row> = { readonly rows: readonly Row[]; readonly draw: DrawRow<Row>; readonly start: number }
type State = { readonly isNear: boolean }

class RowPart<Row> extends Component<Setting<Row>, State> {
  override state: State = { isNear: this.props.start < first }
  readonly #part = createRef<HTMLTableSectionElement>()
  /** The height that it had when it was drawn, and how wide the window was; unknown until then, and the style says about how much it will be. */
  #room: { readonly height: number; readonly of: number } | undefined
  #wasNear = this.state.isNear
  #forget: () => void = () => undefined

  override componentDidMount(): void {
    const { current } = this.#part
    if (current !== null) this.#forget = whenNear(current, (isNear) => this.#turn(isNear))
    addEventListener('beforeprint', this.#drawAll)
    addEventListener('afterprint', this.#drawNear)
    addEventListener('resize', this.#resize)
  }

  override shouldComponentUpdate({ rows, draw }: Setting<Row>, { isNear }: State): boolean {
    const isOther = rows !== this.props.rows || draw !== this.props.draw
    if (rows.length !== this.props.rows.length) this.#room = undefined
    return isOther || isNear !== this.state.isNear
  }

  override componentWillUnmount(): void {
    this.#forget()
    removeEventListener('beforeprint', this.#drawAll)
    removeEventListener('afterprint', this.#drawNear)
    removeEventListener('resize', this.#resize)
  }

  override render({ rows, draw, start }: Setting<Row>, { isNear }: State): ComponentChild {
    if (!isNear)
      return h('tbody', {
        ...{ ref: this.#part, role: 'rowgroup', class: 'ruimte' },
        style: { '--rijen': rows.length, blockSize: this.#room === undefined ? '' : `${this.#room.height}px` },
      })
    const drawn = rows.map((row, at) => draw(row, start + at))
    return h('tbody', { ref: this.#part, role: 'rowgroup' }, drawn)
  }

  /** Draws it, or makes room of it; whether it did. Where somebody is stays, however far one scrolls. */
  #turn(isNear: boolean): boolean {
    this.#wasNear = isNear
    const { current } = this.#part
    if (current === null || isNear === this.state.isNear || (!isNear && isWhereOneIs(current))) return false
    if (!isNear) this.#room = { height: current.getBoundingClientRect().height, of: innerWidth }
    this.setState({ isNear })
    return true
  }

  /** On paper stands everything. */
  #drawAll = (): void => this.setState({ isNear: true })
  #drawNear = (): void => {
    const { current } = this.#part
    this.setState({ isNear: this.#wasNear || (current !== null && isWhereOneIs(current)) })
  }

  /** In another width the rows have another height. */
  #resize = (): void => {
    if (this.#room === undefined || this.#room.of === innerWidth) return
    this.#room = undefined
    this.forceUpdate()
  }
}

/** Whether somebody is in this part, or in one beside it: the next row by keyboard is the next of the list. */
function isWhereOneIs(part: Element): boolean {
  const beside = [part.previousElementSibling, part, part.nextElementSibling]
  return beside.some((each) => each?.contains(document.activeElement) === true)
}

type Told = (isNear: boolean) => boolean

/** One by one, between whatever else the browser has to do: who scrolls fast passes most of them by. */
const turns = new Map<Element, () => boolean>()
const told = new WeakMap<Element, Told>()
let watch: IntersectionObserver | undefined
/** Those that are near, and how wide the window was. */
const nearNow = new Set<Element>()
let width = 0
/** Milliseconds after which a window that changed stands still: from then on it counts where they are, and not where they were. */
const still = 500
/** Where somebody was when the window began to change, until it stands still; another one at each change. */
let place: { readonly part: Element } | undefined

/** Tells when the element comes near what is seen and when it is far again, until what it gives is called. */
function whenNear(element: Element, tell: Told): () => void {
  watch ??= new IntersectionObserver(
    (seen) => {
      if (turns.size === 0) setTimeout(takeTurn)
      for (const { target, isIntersecting } of seen) {
        nearNow[isIntersecting ? 'add' : 'delete'](target)
        turns.set(target, () => told.get(target)?.(isIntersecting) === true)
      }
    },
    { rootMargin: near },
  )
  told.set(element, tell)
  watch.observe(element)
  width ||= innerWidth
  addEventListener('resize', keepPlace)
  return () => {
    watch?.unobserve(element)
    nearNow.delete(element)
    if (place?.part === element) place = undefined
    told.delete(element)
    turns.delete(element)
  }
}

/** The next that has something to do; the others, of which a list of thousands has many, wait for nothing. */
function takeTurn(): void {
  for (const [element, turn] of turns) {
    turns.delete(element)
    if (turn()) break
  }
  if (turns.size > 0) setTimeout(takeTurn)
}

/** In another width all rows have another height: who was in the middle of the list is there again. */
function keepPlace(): void {
  // Back in the width that it had it may have had another one in between, of which nothing was told.
  if (width === innerWidth && place === undefined) return
  width = innerWidth
  const part = place?.part ?? placeNow()
  if (part === undefined) return
  const own = { part }
  place = own
  setTimeout(() => {
    // What was far for a moment has no rows now.
    if (place === own) (part.firstElementChild ?? part).scrollIntoView({ block: 'nearest' })
  })
  setTimeout(() => {
    if (place === own) place = undefined
  }, still)
}

/** The middle of what is near; nothing for who is at the beginning of the list. */
function placeNow(): Element | undefined {
  const [one] = nearNow
  const parts = [...(one?.parentElement?.children ?? [])].filter((part) => told.has(part))
  const seen = parts.filter((part) => nearNow.has(part))
  return seen[0] === parts[0] ? undefined : seen[Math.floor(seen.length / 2)]
}
