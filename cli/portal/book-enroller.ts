/** Puts keys that a login enrols in the address book of a home, as who signs the book does: after judging the broker's own word. */
import { addParticipant, dayOf } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { judgeEnrolment } from '../../portal/index.ts'
import type { BrokerSetting, EnrolmentRequest, PortalOptions } from '../../portal/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { modulesOf } from '../exchange/create-home.ts'
import { editBook } from '../exchange/edit-home.ts'
import type { Application } from './home.ts'
import { readApplications } from './home.ts'

/** Whose book, whose word is taken, and who will act for those who enrol. */
export type EnrollerSetting = {
  readonly home: string
  readonly broker: BrokerSetting & { readonly keys: Parameters<typeof judgeEnrolment>[1]['keys'] }
  /** OIN of the portal. */
  readonly supplier: string
  readonly clock: () => Date
}

/** Judges and enrols; what stands in the book already is not changed by a login. */
export function bookEnroller({ home, broker, supplier, clock }: EnrollerSetting): PortalOptions['enrol'] {
  return async (request) => {
    const now = clock()
    const organisations = readApplications(home)
    const judged = await judgeEnrolment(request, broker, { organisations, now })
    const application = organisations.find(({ oin }) => oin === judged?.oin)
    if (application === undefined) return false
    const entry = entryOf(application, request, { supplier, now })
    try {
      const book = await editBook(home, now, (content) =>
        isIn(content, entry) ? content : addParticipant(content, entry),
      )
      return book.deelnemers.some(({ inschrijving }) => inschrijving === request.inschrijving)
    } catch (error) {
      // Keys that the book does not take: told to the page as an enrolment that did not succeed.
      if (error instanceof ToolkitFailure) return false
      throw error
    }
  }
}

function isIn({ deelnemers }: DirectoryContent, { oin }: Participant): boolean {
  return deelnemers.some((each) => each.oin === oin)
}

function entryOf(
  { soorten, ...organisation }: Application,
  { sleutels, inschrijving }: EnrolmentRequest,
  { supplier, now }: { readonly supplier: string; readonly now: Date },
): Participant {
  return {
    ...organisation,
    ...{ soorten, modules: modulesOf(soorten), vlaggen: [], status: 'actief', actiefVan: dayOf(now), actiefTot: null },
    ...{ tariefcategorie: 'A', gemachtigd: [supplier], sleutels, zekerheid: 'eh3-portaal', inschrijving },
  }
}
