/** The section of agreements: from which amount on a colleague lets a message go, and which kinds take two logins. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCell } from '../../../csv/index.ts'
import type { IntegerNode } from '../../../schemas/index.ts'
import { inEuros } from '../in-euros.ts'
import { lookAgain } from '../look-again.ts'
import type { Office } from '../office.ts'
import { calledBy } from '../together/people.ts'
import { momentInWords } from './sent-words.ts'
import { TwoLoginsPart } from './two-logins-part.ts'
import type { Changed, FourEyes } from '../four-eyes/rule.ts'

type State = { readonly rule: FourEyes; readonly typed: string; readonly told: string; readonly isWrong: boolean }

const said: Readonly<Record<Changed, string>> = {
  geldt: 'Dit geldt vanaf nu voor iedereen.',
  'wacht op collega': 'Dit maakt de afspraak ruimer. Een collega moet ermee instemmen; tot dan blijft de oude gelden.',
  'collega was eerder': 'Een collega was eerder. Er veranderde niets; kijk wat er nu staat.',
  'eigen voorstel': 'U stelde dit zelf voor. Een collega moet ermee instemmen.',
}
const ofThisPage =
  'Dit is een regel van deze pagina. De server van het portaal kan niet lezen welk bedrag er in een bericht staat, en kan de regel dus niet afdwingen.'
const [fieldId, helpId, faultId] = ['vier-ogen-bedrag', 'vier-ogen-hulp', 'vier-ogen-fout']
const failed = 'Dat lukte niet. Het portaal is niet bereikbaar. Probeer het zo weer.'
/** Amounts as people write them, by the notations of lists. */
const euros = {
  kind: 'integer',
  minimum: 0,
  maximum: 100_000_000_00,
  annotations: { description: 'Het bedrag in eurocenten.' },
} as unknown as IntegerNode

/** The page. */
export class RulePage extends Component<{ readonly office: Office }, State> {
  override state: State = { rule: this.props.office.fourEyes.now(), typed: '', told: '', isWrong: false }
  #leave: () => void = () => undefined

  override componentDidMount(): void {
    const { fourEyes } = this.props.office
    this.#attempt(async () => fourEyes.load().then(() => ''))
    this.#leave = lookAgain(async () => fourEyes.load().then(() => this.setState({ rule: fourEyes.now() })))
  }

  override componentWillUnmount(): void {
    this.#leave()
  }

  override render(_: unknown, { rule, told, ...typing }: State): ComponentChild {
    const { bedrag, door, at, voorstel } = rule
    const { people } = this.props.office
    return h(
      'main',
      { id: 'inhoud' },
      h('h1', null, 'Afspraken'),
      h('h2', null, 'Vier ogen'),
      h('p', null, ruleInWords(bedrag)),
      door === undefined || at === undefined
        ? null
        : h('p', { class: 'hulp' }, `Afgesproken door ${calledBy(door, people.me())} op ${momentInWords(at)}.`),
      h('p', { class: 'uitleg' }, ofThisPage),
      voorstel === undefined ? null : this.#proposal(voorstel),
      this.#form(typing, bedrag !== undefined),
      h('p', { role: 'status' }, told),
      h(TwoLoginsPart, { office: this.props.office }),
    )
  }

  #form({ typed, isWrong }: Pick<State, 'typed' | 'isWrong'>, isOn: boolean): ComponentChild {
    const submit = (event: Event): void => {
      event.preventDefault()
      this.#change(typed)
    }
    const turnOff = (): void => this.#attempt(async () => said[await this.props.office.fourEyes.change(undefined)])
    return h(
      'form',
      { onSubmit: submit, noValidate: true },
      h('label', { for: fieldId }, 'Bedrag in euro’s'),
      h('p', { class: 'hulp', id: helpId }, 'Bijvoorbeeld 2.500,00. Het gaat om het grootste bedrag in een bericht.'),
      isWrong ? h('p', { class: 'fout', id: faultId }, 'Dit is geen bedrag. Schrijf het zoals 2.500,00.') : null,
      h('input', {
        ...{ id: fieldId, type: 'text', inputMode: 'decimal', value: typed, autocomplete: 'off' },
        ...{ 'aria-invalid': isWrong, 'aria-describedby': isWrong ? `${faultId} ${helpId}` : helpId },
        onInput: (event: Event) => this.setState({ typed: (event.target as HTMLInputElement).value }),
      }),
      h('button', { type: 'submit' }, 'Spreek dit bedrag af'),
      isOn ? h('button', { type: 'button', class: 'klein', onClick: turnOff }, 'Zet vier ogen uit') : null,
    )
  }

  #proposal(shown: NonNullable<FourEyes['voorstel']>): ComponentChild {
    const { bedrag, door, at } = shown
    const { fourEyes, people } = this.props.office
    const isOwn = door.id === people.me().id
    const what = bedrag === undefined ? 'vier ogen uit te zetten' : `het bedrag ${inEuros(bedrag)} te maken`
    const answer = (isGood: boolean) => (): void =>
      this.#attempt(async () => said[await fourEyes.answer(isGood, shown)])
    return h(
      'section',
      { class: 'klaar', 'aria-label': 'Voorstel' },
      h('p', null, `Op ${momentInWords(at)} stelde ${calledBy(door, people.me())} voor om ${what}.`),
      isOwn
        ? h('p', null, 'Een collega moet ermee instemmen.')
        : h('button', { type: 'button', onClick: answer(true) }, 'Ik stem in'),
      h(
        'button',
        { type: 'button', class: 'klein', onClick: answer(false) },
        isOwn ? 'Trek het voorstel in' : 'Ik stem niet in',
      ),
    )
  }

  #change(typed: string): void {
    const read = readCell(euros, typed.trim())
    const amount = 'value' in read && typeof read.value === 'number' && read.value >= 0 ? read.value : undefined
    this.setState({ isWrong: amount === undefined })
    // Who hears the page is led to what is wrong.
    if (amount === undefined) document.querySelector<HTMLElement>(`#${fieldId}`)?.focus()
    if (amount !== undefined) this.#attempt(async () => said[await this.props.office.fourEyes.change(amount)])
  }

  #attempt(act: () => Promise<string>): void {
    const { fourEyes, world } = this.props.office
    void act().then(
      (told) => this.setState({ told, rule: fourEyes.now() }),
      () => {
        world.warn('afspraak')
        this.setState({ told: failed })
      },
    )
  }
}

function ruleInWords(bedrag: number | undefined): string {
  if (bedrag === undefined) return 'Er is geen bedrag afgesproken: ieder verstuurt zelf.'
  return `Boven ${inEuros(bedrag)} verstuurt een collega het bericht, nadat die het heeft bekeken.`
}
