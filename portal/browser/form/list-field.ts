/** A list in a form: items are added and removed, the focus goes along, and what happened is said aloud. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { isScalar } from '../../../csv/index.ts'
import type { ListNode, Node } from '../../../schemas/index.ts'
import { itemsOf } from './draft.ts'
import { isSameField } from './field-setting.ts'
import type { FieldSetting } from './field-setting.ts'
import { groupProps, legend, told } from './told.ts'

type Field = (node: Node, setting: FieldSetting) => ComponentChild
type Setting = { readonly node: ListNode; readonly setting: FieldSetting; readonly field: Field }
type Told = { readonly news: string }

/** The list. */
export class ListField extends Component<Setting, Told> {
  override state = { news: '' }
  /** Where the focus goes once the page was drawn again. */
  #next: string | undefined
  #list: Element | null = null
  #keep = (list: Element | null): void => void (this.#list = list)

  override componentDidUpdate(): void {
    if (this.#next === undefined) return
    const place = this.#list?.querySelector<HTMLElement>(this.#next)
    this.#next = undefined
    place?.focus()
  }

  override render({ node, setting, field }: Setting, { news }: Told): ComponentChild {
    const items = itemsOf(setting.draft)
    const { pointer, put } = setting
    const what = node.items.annotations.title
    const add = (): void => {
      this.#next = `:scope > [data-rij="${items.length}"] :is(input, textarea, select)`
      put(pointer, [...items, isScalar(node.items) ? '' : {}])
      this.setState({ news: `${what} ${items.length + 1} is toegevoegd.` })
    }
    const remove = (index: number): void => {
      this.#next = ':scope > .erbij'
      put(
        pointer,
        items.filter((_, place) => place !== index),
      )
      this.setState({ news: `${what} ${index + 1} is verwijderd. Er zijn er nog ${items.length - 1}.` })
    }
    const rows = items.map((draft, index) => {
      const own = { ...setting, heading: undefined, required: true, pointer: `${pointer}/${index}`, draft }
      return h(Row, { key: index, node: node.items, setting: own, field, remove: () => remove(index), index })
    })
    return h(
      'fieldset',
      { ...groupProps('lijst', setting), ref: this.#keep },
      ...[legend(node, setting), ...told(setting), ...rows],
      items.length < node.maxItems
        ? h('button', { type: 'button', class: 'klein erbij', onClick: add }, `Voeg een ${what.toLowerCase()} toe`)
        : h('p', { class: 'erbij', tabIndex: -1 }, `Meer dan ${node.maxItems} kan niet.`),
      h('p', { role: 'status', class: 'nieuws' }, news),
    )
  }
}

type RowSetting = Omit<Setting, 'node'> & {
  readonly node: Node
  readonly index: number
  readonly remove: () => void
}

/** One item; drawn again only when something in it changed. */
class Row extends Component<RowSetting> {
  #remove = (): void => this.props.remove()
  override shouldComponentUpdate(next: { readonly setting: FieldSetting }): boolean {
    return !isSameField(this.props.setting, next.setting)
  }
  override render({ node, setting, field, index }: RowSetting): ComponentChild {
    const text = `Verwijder ${node.annotations.title.toLowerCase()} ${index + 1}`
    return h(
      'div',
      { class: 'rij', 'data-rij': index },
      field(node, setting),
      h('button', { type: 'button', class: 'klein', onClick: this.#remove }, text),
    )
  }
}
