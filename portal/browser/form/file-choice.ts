/// <reference lib="dom" />
/** The choice of a file, or of more: said in our language over the browser's own, which is what one presses, drops upon and hears. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'

/** Which files, and what to do with them; `input` is what else the input is told, such as its id. */
export type FileChoiceSetting = {
  readonly input: { readonly id: string; readonly accept?: string | undefined; readonly multiple?: boolean }
  readonly choose: (files: readonly File[]) => void
}

type State = { readonly names: readonly string[] }

/** Names that are shown of more files. */
const mostNamed = 3

/** The choice. */
export class FileChoice extends Component<FileChoiceSetting, State> {
  override state: State = { names: [] }
  #choose = (event: Event): void => {
    const files = [...((event.target as HTMLInputElement).files ?? [])]
    this.setState({ names: files.map(({ name }) => name) })
    this.props.choose(files)
  }

  override render({ input }: FileChoiceSetting, { names }: State): ComponentChild {
    const what = input.multiple === true ? 'Kies bestanden' : 'Kies een bestand'
    return h(
      'div',
      { class: 'bestand' },
      h('input', { ...input, type: 'file', onChange: this.#choose }),
      // Whoever hears the page hears the input, with its own word for what was chosen.
      h('span', { class: 'kiezer', 'aria-hidden': 'true' }, what),
      h('span', { class: 'gekozen-bestanden', 'aria-hidden': 'true' }, chosen(names)),
    )
  }
}

function chosen(names: readonly string[]): string {
  if (names.length === 0) return 'Nog niets gekozen'
  const more = names.length - mostNamed
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` en nog ${more}` : ''}`
}
