/** Who takes up a message, in words, with the buttons to take it up, let it go, take it over or hand it to a colleague. */
import { Component, h } from 'preact'
import type { ComponentChild } from 'preact'
import type { Arrived } from '../../../gateway/anywhere.ts'
import type { Office } from '../office.ts'
import { holderOf } from '../together/claims.ts'
import type { Person } from '../together/people.ts'

/** For which message; in a row it is short, and what it is about is said to who hears it. */
export type ClaimSetting = {
  readonly office: Pick<Office, 'claims' | 'people' | 'world'>
  readonly message: Arrived
  readonly row?: string
}

type State = { readonly isBusy: boolean; readonly told: string; readonly colleagues?: readonly Person[] | undefined }

/** The box; it follows what colleagues do. */
export class ClaimBox extends Component<ClaimSetting, State> {
  override state: State = { isBusy: false, told: '' }
  #forget: () => void = () => undefined

  override componentDidMount(): void {
    this.#forget = this.props.office.claims.watch(() => this.forceUpdate())
  }

  override componentWillUnmount(): void {
    this.#forget()
  }

  override render({ row }: ClaimSetting, { told, colleagues }: State): ComponentChild {
    return h(
      'div',
      { class: 'opgepakt' },
      h('span', null, this.#words()),
      h('span', { class: 'knoppen' }, ...this.#buttons()),
      colleagues === undefined || row !== undefined ? null : this.#choice(colleagues),
      h('span', { role: 'status' }, told),
    )
  }

  #claim() {
    const { office, message } = this.props
    const claim = office.claims.of(message.heading.id)
    return { claim, holder: holderOf(claim, office.people.me().id) }
  }

  #words(): string {
    const { claim, holder } = this.#claim()
    const isRow = this.props.row !== undefined
    if (holder === 'vrij') return isRow ? '' : 'Niemand heeft dit opgepakt. '
    const naam = claim?.voor?.naam ?? ''
    if (isRow) return holder === 'mij' ? 'u ' : naam
    return holder === 'mij' ? 'U hebt dit opgepakt. ' : `Opgepakt door ${naam}. `
  }

  #buttons(): readonly ComponentChild[] {
    const { holder } = this.#claim()
    const { row, office } = this.props
    // Asked when it is pressed: a name may have been given since.
    const mine = (): Promise<void> => this.#give(office.people.me())
    if (holder === 'vrij') return [this.#button('Ik pak dit op', mine)]
    const take = this.#button('Overnemen', mine)
    const release = this.#button('Loslaten', () => this.#give(undefined))
    if (row !== undefined) return holder === 'mij' ? [release] : []
    const pass = this.#button('Overdragen aan…', async () => this.#choose())
    return holder === 'mij' ? [release, pass] : [take]
  }

  #button(what: string, act: () => Promise<void>): ComponentChild {
    const { row, office } = this.props
    const onClick = (): void => {
      if (this.state.isBusy) return
      this.setState({ isBusy: true, told: '' })
      void act()
        .catch(() => {
          office.world.warn('oppakken')
          this.setState({ told: 'Dat lukte niet. Probeer het zo weer.' })
        })
        .finally(() => this.setState({ isBusy: false }))
    }
    const label = row === undefined ? {} : { 'aria-label': `${what}: ${row}` }
    return h('button', { type: 'button', class: 'klein', onClick, ...label }, what)
  }

  async #give(to: Person | undefined): Promise<void> {
    const { office, message } = this.props
    const done = await office.claims.give(message, to)
    const naam = office.claims.of(message.heading.id)?.voor?.naam
    const first = naam === undefined ? 'Een collega was eerder.' : `${naam} was eerder.`
    const told = { gelukt: '', ander: first, vol: 'Dit is te vaak van hand tot hand gegaan. Spreek af wie het doet.' }
    this.setState({ told: told[done], colleagues: undefined })
  }

  async #choose(): Promise<void> {
    const { people } = this.props.office
    const me = people.me().id
    this.setState({ colleagues: (await people.all()).filter(({ id }) => id !== me) })
  }

  #choice(colleagues: readonly Person[]): ComponentChild {
    if (colleagues.length === 0)
      return h('p', null, 'Nog geen collega heeft in het portaal een naam gegeven. Vraag uw collega om in te loggen.')
    const id = 'overdragen-aan'
    const give = (event: Event): void => {
      event.preventDefault()
      const chosen = new FormData(event.currentTarget as HTMLFormElement).get('aan')
      const to = colleagues.find((each) => each.id === chosen)
      if (to === undefined) return this.setState({ told: 'Kies eerst een collega.' })
      void this.#give(to).catch(() => this.setState({ told: 'Dat lukte niet. Probeer het zo weer.' }))
    }
    return h(
      'form',
      { onSubmit: give },
      h('label', { for: id }, 'Aan wie draagt u dit over? '),
      h(
        'select',
        { id, name: 'aan' },
        h('option', { value: '' }, 'Kies een collega'),
        ...colleagues.map(({ id: value, naam }) => h('option', { value }, naam)),
      ),
      h('button', { type: 'submit', class: 'klein' }, 'Draag over'),
    )
  }
}
