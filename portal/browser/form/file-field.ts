/** The field of a file that travels in a message as text (base64): chosen, with its limits said, and never typed. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { plainDescription } from '../../../schemas/index.ts'
import type { TextNode } from '../../../schemas/index.ts'
import { FileChoice } from './file-choice.ts'
import { fieldId } from './field-place.ts'
import type { FieldSetting } from './field-setting.ts'
import { isWrong, nameOf, told } from './told.ts'

type Setting = { readonly node: TextNode; readonly setting: FieldSetting }
type Told = { readonly news: string; readonly trouble: string }

/** Bytes of a file that fit in so much base64. */
const bytesIn = (length: number): number => Math.floor((length * 3) / 4)
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`
/** How a PDF begins. */
const pdf = '%PDF-'

/** The field; the file is read here, and only its text is handed on. */
export class FileField extends Component<Setting, Told> {
  override state: Told = { news: '', trouble: '' }
  #choice = 0

  override render({ node, setting }: Setting, { news, trouble }: Told): ComponentChild {
    const id = fieldId(setting.pointer)
    const remarks = told(setting)
    const about = [`${id}-hulp`, ...remarks.map((_, index) => `${id}-melding-${index}`), `${id}-nieuws`]
    const kind = node.contentMediaType === 'application/pdf' ? 'Een PDF-bestand' : 'Een bestand'
    return h(
      'div',
      { class: 'veld' },
      h('label', { for: id }, nameOf(node, setting)),
      h(
        'p',
        { class: 'hulp', id: `${id}-hulp` },
        `${plainDescription(node)} ${kind} van ten hoogste ${kilobytes(this.#most())}.`,
      ),
      ...remarks,
      h(FileChoice, {
        input: {
          ...{ id, accept: node.contentMediaType },
          ...{ 'aria-describedby': about.join(' '), 'aria-invalid': isWrong(setting) || trouble !== '' },
        },
        choose: this.#choose,
      }),
      h('p', { role: 'status', id: `${id}-nieuws`, class: trouble === '' ? 'hulp' : 'fout' }, trouble || news),
    )
  }

  #most(): number {
    return bytesIn(this.props.node.maxLength ?? 0)
  }

  #choose = ([file]: readonly File[]): void => {
    this.#choice += 1
    if (file === undefined) return this.#take('', '')
    void this.#read(file, this.#choice).catch(() =>
      this.#refuse('Dit bestand kan niet worden gelezen. Kies het opnieuw.'),
    )
  }

  async #read(file: File, choice: number): Promise<void> {
    if (file.size > this.#most())
      return this.#refuse(`Dit bestand is te groot. Het mag ten hoogste ${kilobytes(this.#most())} zijn.`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    // Another file was chosen in the meantime.
    if (choice !== this.#choice) return
    const begin = new TextDecoder('latin1').decode(bytes.subarray(0, pdf.length))
    if (this.props.node.contentMediaType === 'application/pdf' && begin !== pdf)
      return this.#refuse('Dit is geen PDF-bestand. Sla het op als PDF en kies het opnieuw.')
    this.#take(base64Of(bytes), `Gekozen: een bestand van ${kilobytes(bytes.length)}.`)
  }

  #refuse(trouble: string): void {
    this.props.setting.put(this.props.setting.pointer, '')
    this.setState({ news: '', trouble })
  }

  #take(text: string, news: string): void {
    this.props.setting.put(this.props.setting.pointer, text)
    this.setState({ news, trouble: '' })
  }
}

/** In pieces: a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const piece = 30_000
  let text = ''
  for (let at = 0; at < bytes.length; at += piece) text += btoa(String.fromCodePoint(...bytes.subarray(at, at + piece)))
  return text
}
