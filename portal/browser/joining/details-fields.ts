/** What is asked of an organisation that joins, as data: the form is made of these rows. */
import { printVersionId } from '../../../schemas/index.ts'
import { tariffOf } from '../../../schemas/read.ts'
import type { Catalog, Size } from '../../../schemas/read.ts'

/** What somebody filled in, by place in the details; several choices as a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** A choice that there is. */
type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

/** One thing that is asked. */
export type DetailField = {
  readonly pointer: string
  readonly label: string
  readonly hint?: string
  /** What to do when it is not in form. */
  readonly remedy: string
  readonly kind: 'line' | 'number' | 'one' | 'some'
  readonly optional?: true
  /** What the browser may fill in of what it knows of the person. */
  readonly autocomplete?: string
  readonly choices?: readonly Choice[]
}

/** A step of the form. */
export type DetailGroup = { readonly title: string; readonly fields: readonly DetailField[] }

/** What the rows follow from, besides what was filled in. */
export type FieldSource = { readonly catalog: Catalog; readonly year: number }

/** The steps, with the fields that follow from what was filled in so far. */
export function detailGroups(answers: Answers, source: FieldSource): readonly DetailGroup[] {
  return [
    { title: 'Uw organisatie', fields: organisation },
    { title: 'Wat uw organisatie doet', fields: purposes(answers, source) },
    { title: 'Mensen', fields: people },
    { title: 'Hoe groot uw organisatie is', fields: sizes(answers, source) },
  ]
}

const organisation: readonly DetailField[] = [
  {
    ...{ pointer: '/naam', label: 'Naam van de organisatie', kind: 'line', autocomplete: 'organization' },
    ...{ hint: 'Zoals in het handelsregister.', remedy: 'Vul de naam in, op één regel.' },
  },
  {
    ...{ pointer: '/oin', label: 'OIN', kind: 'line' },
    ...{
      hint: 'Het identificatienummer van Logius: twintig cijfers.',
      remedy:
        'Een OIN heeft twintig cijfers. Begint het met 00000003, dan volgt het KvK-nummer uit uw inlog. Kijk het na in het register van Logius.',
    },
  },
  {
    ...{ pointer: '/adres', label: 'Adres', kind: 'line', autocomplete: 'street-address' },
    ...{ hint: 'Straat, nummer, postcode en plaats.', remedy: 'Vul het adres in, op één regel.' },
  },
  {
    ...{ pointer: '/vestiging', label: 'Vestigingsnummer', kind: 'line', optional: true },
    ...{
      hint: 'Alleen als één vestiging onder eigen naam meedoet.',
      remedy: 'Een vestigingsnummer heeft twaalf cijfers. Laat het leeg als de hele organisatie meedoet.',
    },
  },
]

const people: readonly DetailField[] = [
  {
    ...{ pointer: '/tekenaar/naam', label: 'Naam van wie tekent', kind: 'line' },
    ...{
      hint: 'Iemand die volgens het handelsregister of een volmacht mag tekenen.',
      remedy: 'Vul de naam in van wie tekent.',
    },
  },
  {
    ...{ pointer: '/tekenaar/functie', label: 'Functie van wie tekent', kind: 'line' },
    remedy: 'Vul de functie in, zoals directeur.',
  },
  {
    ...{ pointer: '/contactpersoon/naam', label: 'Naam van de contactpersoon', kind: 'line' },
    ...{ hint: 'Wie vragen over de aansluiting beantwoordt.', remedy: 'Vul een naam in.' },
  },
  {
    ...{
      pointer: '/contactpersoon/email',
      label: 'E-mailadres van de contactpersoon',
      kind: 'line',
      autocomplete: 'email',
    },
    remedy: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  },
]

function purposes(answers: Answers, { catalog }: FieldSource): readonly DetailField[] {
  const kinds: DetailField = {
    ...{ pointer: '/soorten', label: 'Wat is uw organisatie?', kind: 'some' },
    ...{ hint: 'Kies alles wat klopt.', remedy: 'Kies ten minste één.' },
    choices: catalog.deelnemers.map(({ type, naam, omschrijving }) => ({
      value: type,
      label: naam,
      hint: omschrijving,
    })),
  }
  const modules: DetailField = {
    ...{ pointer: '/modules', label: 'Welke modules gebruikt u?', kind: 'some' },
    ...{ hint: 'U ziet de modules van wat u hierboven koos.', remedy: 'Kies ten minste één module.' },
    choices: modulesFor(listOf(answers, '/soorten'), catalog),
  }
  return [kinds, modules, way, ...(answers['/wijze'] === 'koppeling' ? [supplier] : [])]
}

const way: DetailField = {
  ...{ pointer: '/wijze', label: 'Hoe werkt u?', kind: 'one', remedy: 'Maak een keuze.' },
  choices: [
    { value: 'webportaal', label: 'In het webportaal', hint: 'Met eHerkenning, in de browser.' },
    {
      ...{ value: 'koppeling', label: 'Met een koppeling' },
      hint: 'Uw eigen systeem of dat van uw leverancier, met een certificaat.',
    },
  ],
}

const supplier: DetailField = {
  ...{ pointer: '/leverancier', label: 'OIN van uw leverancier', kind: 'line', optional: true },
  ...{ hint: 'Alleen als een leverancier voor u koppelt.', remedy: 'Een OIN heeft twintig cijfers.' },
}

/** What every participant has, and nobody chooses. */
const everybodys = 'protocol'

/** Every version of it. */
export function everybodysModules({ modules }: Catalog): readonly string[] {
  const found = modules.find(({ module }) => module === everybodys)?.versies ?? []
  return found.map(({ versie }) => printVersionId({ module: everybodys, version: versie }))
}

/** Each version of each module in which one of these kinds plays a part. */
function modulesFor(kinds: readonly string[], { deelnemers, modules }: Catalog): readonly Choice[] {
  const roles = deelnemers.filter(({ type }) => kinds.includes(type)).flatMap(({ rollen }) => rollen)
  return modules
    .filter(({ module }) => module !== everybodys && roles.some((role) => role.module === module))
    .flatMap(({ module, naam, versies }) =>
      versies.map(({ versie }) => ({ value: printVersionId({ module, version: versie }), label: `${naam} ${versie}` })),
    )
}

function sizes(answers: Answers, source: FieldSource): readonly DetailField[] {
  return measuresOf(answers, source).map((measure) => ({
    ...{ pointer: `/categorie/${measure}`, kind: 'number' },
    ...(measure === 'inwoners'
      ? { label: `Inwoners van uw gemeenten in ${source.year}`, hint: 'Van alle gemeenten die u helpt, samen.' }
      : { label: `Dossiers in ${source.year}`, hint: 'Hoeveel dossiers u dit jaar verwacht te hebben.' }),
    remedy: 'Vul een heel getal in, zonder punten of letters.',
  }))
}

/** By what the fee of these kinds is measured. */
export function measuresOf(answers: Answers, { catalog, year }: FieldSource): readonly Size['measure'][] {
  const tariff = tariffOf(catalog.tarieven, year)
  const kinds = listOf(answers, '/soorten')
  const measures = kinds.map((kind) => (tariff?.naarInwoners.includes(kind) === true ? 'inwoners' : 'dossiers'))
  return [...new Set(measures)]
}

/** What was chosen of several. */
export function listOf(answers: Answers, pointer: string): readonly string[] {
  const found = answers[pointer] ?? []
  return typeof found === 'string' ? [found] : found
}
