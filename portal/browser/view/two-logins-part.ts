/** The part of the agreements about two logins: which kinds of message take them, and a change that a colleague must agree to. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import { readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import { lookAgain } from '../look-again.ts'
import { fetchBook } from '../fetch-book.ts'
import { Refused } from '../server.ts'
import { decided, gone } from '../two-logins/decided.ts'
import { kindsOf } from '../two-logins/kinds.ts'
import type { Kind } from '../two-logins/kinds.ts'
import type { TwoLogins } from '../two-logins/rule.ts'
import { momentInWords } from './sent-words.ts'

type State = {
  readonly rule: TwoLogins
  readonly kinds: readonly Kind[]
  /** Names of colleagues by their marks. */
  readonly names: ReadonlyMap<string, string>
  /** What is ticked, once somebody ticked something. */
  readonly chosen?: ReadonlySet<string>
  readonly told: string
}

const whatItDoes =
  'Van deze soorten gaat geen bericht weg door één mens: de een zet het klaar, een ander bekijkt het in een eigen inlog en verstuurt het. De server van het portaal dwingt dat af. Hij kent de soort van een bericht en wie er inlogt, maar kan niet lezen wat erin staat.'
const own = 'U stelde dit zelf voor. Een collega moet ermee instemmen.'
const failed = 'Dat lukte niet. Het portaal is niet bereikbaar. Probeer het zo weer.'
const first = 'Een collega was eerder met een voorstel. Kijk wat er nu staat.'
const refusals: Readonly<Record<string, string>> = { 'SKP-P-12': first, 'SKP-P-38': own, 'SKP-P-39': gone }

/** The part. */
export class TwoLoginsPart extends Component<{ readonly office: Office }, State> {
  override state: State = { rule: this.props.office.twoLogins.now(), kinds: [], names: new Map(), told: '' }
  #leave: () => void = () => undefined

  override componentDidMount(): void {
    const { world, session, twoLogins, people } = this.props.office
    this.#attempt(async () => {
      const [book, all] = [await fetchBook(world), await people.all()]
      const participant = book?.participant(session.oin)
      const kinds = participant === undefined ? [] : kindsOf(readCatalog(), participant)
      this.setState({ kinds, names: new Map(all.map(({ id, naam }) => [id, naam])) })
      await twoLogins.load()
      return ''
    })
    this.#leave = lookAgain(() => this.#look())
  }

  override componentWillUnmount(): void {
    this.#leave()
  }

  override render(_: unknown, { rule, told }: State): ComponentChild {
    const { soorten, door, op, voorstel } = rule
    return h(
      'section',
      { 'aria-labelledby': 'twee-inlogs' },
      h('h2', { id: 'twee-inlogs' }, 'Twee inlogs'),
      h('p', { class: 'uitleg' }, whatItDoes),
      soorten.length === 0
        ? h('p', null, 'Er zijn geen soorten afgesproken.')
        : h('ul', null, ...soorten.map((soort) => h('li', { key: soort }, this.#nameOf(soort)))),
      door === undefined || op === undefined
        ? null
        : h('p', { class: 'hulp' }, `Afgesproken op ${momentInWords(op)}; als laatste stemde ${this.#who(door)} in.`),
      voorstel === undefined ? this.#form() : this.#proposal(voorstel),
      h('p', { role: 'status' }, told),
    )
  }

  #form(): ComponentChild {
    const { rule, kinds, chosen = new Set(rule.soorten) } = this.state
    const submit = (event: Event): void => {
      event.preventDefault()
      const isSame = chosen.size === rule.soorten.length && rule.soorten.every((soort) => chosen.has(soort))
      if (isSame) return this.setState({ told: 'Zo is het al. Kies eerst wat anders moet worden.' })
      this.#attempt(async () => {
        await this.props.office.twoLogins.propose([...chosen])
        return 'Uw voorstel staat klaar. Een collega moet ermee instemmen; tot dan verandert er niets.'
      })
    }
    const toggle = (soort: string) => (): void =>
      this.setState({
        chosen: new Set(chosen.has(soort) ? [...chosen].filter((each) => each !== soort) : [...chosen, soort]),
      })
    return h(
      'form',
      { onSubmit: submit },
      h(
        'fieldset',
        null,
        h('legend', null, 'Welke berichten vragen twee inlogs?'),
        ...kinds.map(({ soort, naam }) =>
          h(
            'label',
            { key: soort, class: 'keuze' },
            h('input', { type: 'checkbox', value: soort, checked: chosen.has(soort), onChange: toggle(soort) }),
            ` ${naam}`,
          ),
        ),
      ),
      h('button', { type: 'submit' }, 'Stel dit voor'),
    )
  }

  #proposal({ id, soorten, door, op }: NonNullable<TwoLogins['voorstel']>): ComponentChild {
    const { twoLogins, people } = this.props.office
    const isOwn = door === people.me().id
    const what = soorten.length === 0 ? 'geen enkel bericht' : soorten.map((soort) => this.#nameOf(soort)).join(', ')
    const agree = (): void =>
      this.#attempt(async () => twoLogins.agree(id).then(() => 'Dit geldt vanaf nu voor iedereen.'))
    const drop = (): void =>
      this.#attempt(async () => twoLogins.drop(id).then(() => 'Het voorstel is weg. Er veranderde niets.'))
    return h(
      'div',
      { class: 'klaar', role: 'group', 'aria-label': 'Voorstel voor twee inlogs' },
      h('p', null, `Op ${momentInWords(op)} stelde ${isOwn ? 'u' : this.#who(door)} voor: twee inlogs voor ${what}.`),
      isOwn
        ? h('p', null, 'Een collega moet ermee instemmen.')
        : h('button', { type: 'button', onClick: agree }, 'Ik stem in met twee inlogs'),
      h(
        'button',
        { type: 'button', class: 'klein', onClick: drop },
        isOwn ? 'Trek dit voorstel in' : 'Ik stem niet in met twee inlogs',
      ),
    )
  }

  /** What a colleague did meanwhile shows by itself, and what it did to a proposal is told. */
  async #look(): Promise<void> {
    const { twoLogins, people } = this.props.office
    await twoLogins.load()
    const [before, rule] = [this.state.rule, twoLogins.now()]
    if (JSON.stringify(before) === JSON.stringify(rule)) return
    this.setState({ rule, told: decided(before, rule, people.me().id) ?? this.state.told })
  }

  #nameOf(soort: string): string {
    return this.state.kinds.find((each) => each.soort === soort)?.naam ?? soort.split('.').at(-1) ?? ''
  }

  #who(id: string): string {
    return id === this.props.office.people.me().id ? 'u' : (this.state.names.get(id) ?? 'een collega')
  }

  #attempt(act: () => Promise<string>): void {
    const { twoLogins, world } = this.props.office
    const show = (told: string): void => this.setState({ told, rule: twoLogins.now() })
    void act().then(show, (error: unknown) => {
      const refusal = error instanceof Refused ? refusals[error.code] : undefined
      if (refusal === undefined) world.warn('twee-inlogs')
      // What it says now is read again, so that nobody agrees to what is gone.
      void twoLogins.load().then(
        () => show(refusal ?? failed),
        () => show(failed),
      )
    })
  }
}
