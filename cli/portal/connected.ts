/** The organisations that may work in the portal: those whose application in the home came far enough. */
import type { Participant } from '../../directory/index.ts'
import type { Application } from '../../joining/index.ts'
import type { Organisation } from '../../portal/index.ts'
import { parseVersionId } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { ApplicationState } from '../../schemas/read.ts'
import { applicationPath, readApplication } from '../application/keep.ts'
import { createFileMemory } from '../exchange/file-memory.ts'
import { hasLeft } from './has-left.ts'

/** An organisation of the portal, with all that its entry in the address book says of it. */
export type Connected = Organisation & Pick<Participant, 'soorten' | 'modules' | 'tariefcategorie'>

/** From the operator's yes until the end. */
const connectedStates: readonly ApplicationState[] = ['toegang-gereed', 'proef-geslaagd', 'actief']

/** Of those that work here lately: it is asked at each request of a session. */
const admissionOf = createFileMemory<Admission | undefined>(2000)

/** What this organisation may work as; nothing when it has no application, one that is not that far or is for a coupling, or takes part no more. */
export function connectedOf(home: string, kvk: string, now: Date): Connected | undefined {
  const path = applicationPath(home, kvk)
  const admission = admissionOf(path, () => admitted(readApplication(home, kvk, readCatalog())))
  if (admission === undefined) return undefined
  // Who was let in anew after an end is not active yet: the entry of before says nothing of that.
  if (admission.staat === 'actief' && hasLeft(home, admission.connected.oin, now)) return undefined
  return admission.connected
}

/** How far an application came, and what the organisation may work as by it. */
type Admission = { readonly staat: ApplicationState; readonly connected: Connected }

function admitted({ staat, gegevens, overeenkomsten }: Application): Admission | undefined {
  if (gegevens.wijze !== 'webportaal' || !connectedStates.includes(staat)) return undefined
  const { oin, naam, vestiging, kvk, soorten, modules, categorie } = gegevens
  const connected = {
    ...{ oin, naam, kvk, soorten, modules: byModule(modules), tariefcategorie: categorie.letter },
    ...(vestiging === undefined ? {} : { vestiging }),
    voorwaarden: termsOf(overeenkomsten),
  }
  return { staat, connected }
}

/** The terms are the agreement to join, in the version that both signed, from the day on which the organisation did. */
function termsOf(signed: Application['overeenkomsten']): Participant['voorwaarden'] {
  const terms = signed.find(({ soort }) => soort === 'aansluitovereenkomst')
  if (terms?.meegetekend === undefined) return null
  return { versie: terms.versie, aanvaardOp: terms.getekend.slice(0, 10) }
}

function byModule(names: readonly string[]): Participant['modules'] {
  const ids = names.map(parseVersionId).filter((id) => id !== undefined)
  return [...new Set(ids.map(({ module }) => module))].map((module) => ({
    module,
    versies: ids.filter((id) => id.module === module).map(({ version }) => version),
  }))
}
