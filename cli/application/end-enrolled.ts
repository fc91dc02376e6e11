/** Ends what a login put in the address book, for an organisation that withdraws: nobody must send to who does not take part. */
import { changeParticipant } from '../../directory/index.ts'
import type { Participant } from '../../directory/index.ts'
import { editBook, readBook, signsAlone } from '../exchange/edit-home.ts'
import { ended } from '../participant/edits.ts'

/** Of whom, by its application. */
type Organisation = Pick<Participant, 'oin' | 'kvk'>

/**
 * From now on; an entry that a certificate stands behind is never changed by a login, and all stays as it is. `ondertekenaars` when
 * more must sign the address book than whose keys lie here: then nothing was changed.
 */
export async function endEnrolled(
  home: string,
  { oin, kvk }: Organisation,
  now: Date,
): Promise<'weg' | 'ondertekenaars'> {
  const isEnrolled = (entry: Participant): boolean =>
    entry.oin === oin && entry.kvk === kvk && entry.zekerheid === 'eh3-portaal' && entry.status !== 'beeindigd'
  if (!(await readBook(home, now)).deelnemers.some(isEnrolled)) return 'weg'
  if (!signsAlone(home)) return 'ondertekenaars'
  await editBook(home, now, (content) => {
    const entry = content.deelnemers.find(isEnrolled)
    return entry === undefined ? content : changeParticipant(content, oin, ended(entry, undefined, now))
  })
  return 'weg'
}
