/** The section of the own membership: where the application stands, what was signed, and what this year costs. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Application } from '../../../joining/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { JoiningLaw } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import { detailRows } from './detail-rows.ts'
import { detailGroups } from './details-fields.ts'
import { inEuros } from '../in-euros.ts'
import { fetchJoining } from './joining.ts'
import type { Joining } from './joining.ts'
import { ownYear } from './own-year.ts'
import type { OwnYear } from './own-year.ts'
import { ProofPart, proofStep } from './proof-part.ts'
import type { ProofSetting } from './proof-part.ts'
import { refusalWords } from './refusal-words.ts'
import { dayOf, operatorsTurn, standing } from './standing.ts'
import { answersOf } from './told-details.ts'

/** The page of the section. */
export function MembershipSection({ office }: { readonly office: Office }): ComponentChild {
  const { server, clock } = office.world
  const [joining, setJoining] = useState<Joining>()
  const [own, setOwn] = useState<OwnYear>()
  const [fault, setFault] = useState('')
  const year = clock().getUTCFullYear()
  useEffect(() => {
    const load = async (): Promise<void> => {
      const found = await fetchJoining(server)
      setJoining(found)
      if (found.aanmelding !== undefined)
        setOwn(await ownYear(found.aanmelding.gegevens, { catalog: readCatalog(), year, server }))
    }
    void load().catch((error: unknown) => setFault(refusalWords(error)))
  }, [office])
  const application = joining?.aanmelding
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Aansluiting'),
    fault === '' ? null : h('p', { class: 'fout', role: 'alert' }, fault),
    joining === undefined || application === undefined
      ? h('p', { role: 'status' }, fault === '' ? 'Uw aansluiting wordt opgehaald.' : '')
      : membership(joining.recht, application, {
          ...{ own, year, server, trial: joining.proef },
          proven: (aanmelding) => setJoining({ ...joining, aanmelding }),
        }),
  )
}

type Year = { readonly own: OwnYear | undefined; readonly year: number }
type Shown = Year & Pick<ProofSetting, 'server' | 'proven' | 'trial'>

function membership(law: JoiningLaw, application: Application, shown: Shown): ComponentChild {
  const { staat, gegevens } = application
  const { own, year, server, proven, trial } = shown
  const step = proofStep(law, application)
  const answers = answersOf(gegevens, readCatalog())
  const groups = detailGroups(answers, { catalog: readCatalog(), year: gegevens.categorie.jaar })
  return h(
    'div',
    null,
    h('h2', null, 'Waar uw aansluiting staat'),
    standing(law, application),
    step === undefined ? operatorsTurn(law, staat) : h(ProofPart, { server, law, step, proven, trial }),
    h('h2', null, `Kosten in ${year}`),
    own === undefined ? h('p', { role: 'status' }, 'De kosten worden uitgerekend.') : costs(application, { own, year }),
    h('h2', null, 'Wat u tekende'),
    signed(law, application),
    h('h2', null, 'Wat u opgaf'),
    detailRows(groups, answers, gegevens.kvk),
    h('h2', null, 'Stoppen'),
    h('p', null, stopping),
  )
}

const stopping =
  'U mag op elk moment stoppen. Handel eerst af wat nog loopt, en vraag de beheerder dan om uw aansluiting te beëindigen. Hij haalt uw organisatie uit het adresboek, en daarna kan niemand u meer iets sturen.'

function costs({ gegevens: { categorie } }: Application, { own, year }: Required<Year>): ComponentChild {
  const sizes = [
    ...(categorie.inwoners === undefined ? [] : [`${inNumbers(categorie.inwoners)} inwoners`]),
    ...(categorie.dossiers === undefined ? [] : [`${inNumbers(categorie.dossiers)} dossiers`]),
  ].join(' en ')
  const { fee, seen } = own ?? {}
  const isMore = fee !== undefined && seen !== undefined && seen.fee.cents > fee.cents
  return h(
    'div',
    null,
    h(
      'dl',
      { class: 'gegevens' },
      ...row('Opgegeven', `${sizes} voor ${categorie.jaar}`),
      ...row('Categorie', fee?.category ?? categorie.letter),
      ...row('Jaartarief', fee === undefined ? 'nog niet bekend' : `${inEuros(fee.cents)}, zonder btw`),
      ...(seen === undefined
        ? []
        : row(
            'Geteld door het knooppunt',
            `ten minste ${inNumbers(seen.dossiers)} ${seen.dossiers === 1 ? 'dossier' : 'dossiers'}`,
          )),
    ),
    isMore
      ? h(
          'p',
          { class: 'signaal' },
          `Er kwamen meer dossiers binnen dan u opgaf: dat past bij categorie ${seen.fee.category}.`,
        )
      : null,
    h('p', null, `Klopt het aantal voor ${year} niet meer? Geef het nieuwe aantal door aan de beheerder. ${counting}`),
  )
}

const counting =
  'Het knooppunt telt alleen berichten die een zaak openen en die u bevestigde. Wat u opgeeft beslist, niet wat is geteld.'

function signed({ overeenkomsten: named }: JoiningLaw, { overeenkomsten }: Application): ComponentChild {
  const items = overeenkomsten.map(({ soort, versie, digest, getekend, meegetekend }) => {
    const naam = named.find((each) => each.soort === soort)?.naam ?? soort
    const other = meegetekend === undefined ? '' : `, en door de beheerder op ${dayOf(meegetekend)}`
    return h(
      'li',
      { key: soort },
      h('strong', null, `${naam}, versie ${versie}`),
      `: getekend op ${dayOf(getekend)}${other}. `,
      h('span', { class: 'uitleg' }, 'Kenmerk ', h('code', null, digest)),
    )
  })
  return h('ul', { class: 'getekend' }, ...items)
}

function row(label: string, text: string): readonly ComponentChild[] {
  return [h('dt', null, label), h('dd', null, text)]
}

function inNumbers(amount: number): string {
  return amount.toLocaleString('nl-NL')
}
