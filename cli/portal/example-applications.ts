/** The applications of a test home's example organisations: each real, and taken step by step as far as its story goes. */
import { newApplication, readDetails, takeStep } from '../../joining/index.ts'
import type { Application, ApplicationDetails } from '../../joining/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import type { JoiningStep } from '../../schemas/read.ts'
import { printVersionId } from '../../schemas/index.ts'
import { agreementText } from '../application/agreement-text.ts'
import { editApplication, hasApplication } from '../application/keep.ts'
import { modulesOf } from '../exchange/create-home.ts'
import { exampleTexts } from './home.ts'

/** What an example says of itself; the rest follows. */
type Example = Pick<ApplicationDetails, 'naam' | 'oin' | 'kvk' | 'soorten'> &
  Partial<Pick<ApplicationDetails, 'vestiging'>> & {
    readonly letter: string
    readonly inwoners?: number
    readonly dossiers: number
    /** The last step that was taken. */
    readonly until?: string
  }

/** Its keys are the last that it needs: the portal takes the step to active when they are in the address book. */
export const energy: Example = {
  ...{ naam: 'Energie Voorbeeld', oin: '00000099000000005000', kvk: '90000005', soorten: ['schuldeiser'] },
  ...{ letter: 'A', dossiers: 8, until: 'proef' },
}

/** Every example of a test home. */
export const examples: readonly Example[] = [
  energy,
  {
    ...{ naam: 'Gemeente Portaalstad', oin: '00000099000000051000', kvk: '90000051', soorten: ['shv-fase-2'] },
    ...{ letter: 'B', inwoners: 32_000, dossiers: 8, until: 'proef' },
  },
  {
    ...{ naam: 'Woonstichting Voorbeeld', oin: '00000099000000052000', kvk: '90000052', soorten: ['schuldeiser'] },
    ...{ letter: 'B', dossiers: 40 },
  },
]

/** Writes it where this organisation has no application yet. */
export async function writeExample(home: string, example: Example, now: Date): Promise<void> {
  if (!hasApplication(home, example.kvk))
    await editApplication(home, example.kvk, () => exampleApplication(example, now))
}

function exampleApplication(example: Example, now: Date): Application {
  const law = readJoiningLaw()
  const last = law.stappen.findIndex(({ stap }) => stap === example.until)
  return law.stappen.slice(0, last + 1).reduce(
    (before, step) => {
      const verdict = takeStep(before, { ...wellTaken(step), op: now.toISOString() }, law)
      if (!verdict.ok) throw new Error(`an example cannot take the step ${step.stap}`)
      return verdict.value
    },
    newApplication(wellRead(detailsOf(example, now))),
  )
}

function wellRead(details: ApplicationDetails): ApplicationDetails {
  const read = readDetails(details, readCatalog())
  if (!read.ok) throw new Error(`an example is not in form at ${read.faults.map(({ pointer }) => pointer).join(', ')}`)
  return read.value
}

function wellTaken({ stap, door, tekent, controles }: JoiningStep) {
  const overeenkomsten = tekent.map((soort) => agreementText(`${soort}=1.0=${soort}-1.0.md`, exampleTexts()))
  return { stap, door, overeenkomsten, controles, weerlegd: [] }
}

function detailsOf({ until: _, letter, inwoners, dossiers, ...said }: Example, now: Date): ApplicationDetails {
  return {
    ...said,
    adres: 'Voorbeeldplein 1, 1234 AB Voorbeeld',
    modules: modulesOf(said.soorten).flatMap(({ module, versies }) =>
      versies.map((versie) => printVersionId({ module, version: versie })),
    ),
    wijze: 'webportaal',
    tekenaar: { naam: 'V. Oorbeeld', functie: 'directeur' },
    contactpersoon: { naam: 'C. Ontact', email: 'contact@example.org' },
    categorie: { letter, jaar: now.getUTCFullYear(), dossiers, ...(inwoners === undefined ? {} : { inwoners }) },
  }
}
