/** Puts keys that a login enrols in the address book of a home, as who signs the book does: after judging the broker's own word. */
import { addParticipant, dayOf, isEnrolledByLogin } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { judgeEnrolment } from '../../portal/index.ts'
import type { BrokerSetting, EnrolmentRequest, KeysVerdict, PortalOptions } from '../../portal/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { editBook, readBook, signsAlone } from '../exchange/edit-home.ts'
import { activate } from './activate.ts'
import { connectedOf } from './connected.ts'
import type { Connected } from './connected.ts'
import { keepRecovery } from './recoveries.ts'
import { writeRecoveryNotice } from './key-notice.ts'

/** Whose book, whose word is taken, and who will act for those who enrol. */
export type EnrollerSetting = {
  readonly home: string
  readonly broker: BrokerSetting & { readonly keys: Parameters<typeof judgeEnrolment>[1]['keys'] }
  /** OIN of the portal. */
  readonly supplier: string
  readonly clock: () => Date
}

/**
 * Judges and enrols; `ondertekenaars` when more must sign the address book than whose keys lie here: then nothing was changed. Keys in the place of others, of an organisation that lost all of its own, wait for a
 * working day.
 */
export function bookEnroller({ home, broker, supplier, clock }: EnrollerSetting): PortalOptions['enrol'] {
  return async (request) => {
    const now = clock()
    const organisationOf = (kvk: string): Connected | undefined => connectedOf(home, kvk, clock())
    const judged = await judgeEnrolment(request, broker, { organisationOf, now })
    const organisation = judged === undefined ? undefined : organisationOf(judged.kvk)
    if (organisation === undefined) return 'geweigerd'
    const entry = entryOf(organisation, request, { supplier, now })
    const { deelnemers } = await readBook(home, now)
    const known = deelnemers.find(({ oin }) => oin === entry.oin)
    if (known !== undefined && known.inschrijving !== request.inschrijving)
      return recovering(home, { known, entry, now })
    if (known === undefined && !signsAlone(home)) return 'ondertekenaars'
    try {
      const book = await editBook(home, now, (content) =>
        isIn(content, entry) ? content : addParticipant(content, entry),
      )
      const isEnrolled = book.deelnemers.some(({ inschrijving }) => inschrijving === request.inschrijving)
      if (isEnrolled) await activated(home, { kvk: entry.kvk, participants: book.deelnemers, now })
      return isEnrolled ? 'opgenomen' : 'geweigerd'
    } catch (error) {
      // Keys that the book does not take: told to the page as an enrolment that did not succeed.
      if (error instanceof ToolkitFailure) return 'geweigerd'
      throw error
    }
  }
}

/** A login never changes what a certificate stands behind; otherwise the contacts are told, and the keys wait. */
async function recovering(
  home: string,
  { known, entry, now }: { readonly known: Participant; readonly entry: Participant; readonly now: Date },
): Promise<KeysVerdict> {
  const has = (kid: string): boolean => entry.sleutels.some((key) => key.kid === kid)
  if (known.zekerheid === 'pkio' || !known.sleutels.every(({ kid }) => has(kid))) return 'geweigerd'
  if (!(await isEnrolledByLogin(entry))) return 'geweigerd'
  // A day that nobody could keep is not promised.
  if (!signsAlone(home)) return 'ondertekenaars'
  writeRecoveryNotice(home, entry.kvk, keepRecovery(home, entry, now))
  return 'opgenomen'
}

/** The keys are enrolled, whatever becomes of the application: a step that could not be taken is the operator's to take. */
async function activated(home: string, activation: Parameters<typeof activate>[1]): Promise<void> {
  try {
    await activate(home, activation)
  } catch (error) {
    if (!(error instanceof ToolkitFailure)) throw error
  }
}

function isIn({ deelnemers }: DirectoryContent, { oin }: Participant): boolean {
  return deelnemers.some((each) => each.oin === oin)
}

function entryOf(
  organisation: Connected,
  { sleutels, inschrijving }: EnrolmentRequest,
  { supplier, now }: { readonly supplier: string; readonly now: Date },
): Participant {
  return {
    ...organisation,
    ...{ vlaggen: [], status: 'actief', actiefVan: dayOf(now), actiefTot: null },
    ...{ gemachtigd: [supplier], sleutels, zekerheid: 'eh3-portaal', inschrijving },
  }
}
