/**
 * A form, and the reading of a list, alone in a browser: for who measures whether they hold up the page.
 *
 * Inside: the page has no door.
 */
import { Component, h, options, render } from 'preact'
import type { ComponentChild } from 'preact'
import type { CsvList } from '../../csv/index.ts'
import { csvToMessages } from '../../csv/index.ts'
import { patientJudge } from '../../portal/browser/csv/patient-judge.ts'
import { toldFindings } from '../../portal/browser/csv/told-findings.ts'
import type { Draft } from '../../portal/browser/form/draft.ts'
import type { Remark } from '../../portal/browser/form/field-setting.ts'
import { formPage } from '../../portal/browser/form/form-page.ts'
import { dress } from '../../portal/browser/page/dress.ts'
import type { MessageModel } from '../../schemas/index.ts'

/** The same as long as nothing was found, as in the page. */
const none: readonly Remark[] = []
const nothing = (): void => undefined
type Opened = { readonly model: MessageModel; readonly draft: Draft }

/** Keeps what is typed, as the page does. */
class Desk extends Component<Opened, { readonly draft: Draft }> {
  override state = { draft: this.props.draft }
  override render({ model }: Opened, { draft }: { readonly draft: Draft }): ComponentChild {
    return formPage({
      ...{ model, draft, remarks: none, send: nothing, leave: nothing, look: async () => none },
      fill: (next) => this.setState({ draft: next }),
    })
  }
}

dress(options)
Object.assign(globalThis, {
  openForm: (opened: Opened): void => render(h(Desk, opened), document.body),
  /** Reads a list as the page does, and gives how many messages came out, how many findings there were, and how often it was told. */
  readList: async (list: CsvList, text: string) => {
    // A task of the page, as a choice of a file is: what a tool asks is counted by no browser.
    await new Promise((done) => setTimeout(done))
    let told = 0
    const files = [{ name: 'lijst.csv', bytes: new TextEncoder().encode(text) }]
    const { messages, findings } = await csvToMessages(files, {
      ...{
        list,
        judge: patientJudge(
          () => new Date(),
          () => void (told += 1),
        ),
      },
      ...{ newReference: () => crypto.randomUUID(), now: '2026-11-29T09:00:00Z', sender: '00000099000000001000' },
    })
    await toldFindings(findings, files, list)
    return { messages: messages.length, findings: findings.length, told }
  },
})
