/**
 * Enrolments as a browser judges them: it has no way to follow chains of certificates, and takes the word of those who signed
 * the address book for them. The bundle of the portal has this file in the place of `enrolment.ts`.
 */
import { isEnrolledByLogin } from './login-enrolment.ts'
import type { Participant } from './participant.ts'

/** True for an entry with a certificate; one that a login stands behind is judged here as everywhere. */
export async function isEnrolled(participant: Participant): Promise<boolean> {
  return participant.zekerheid === 'pkio' || isEnrolledByLogin(participant)
}

/** Nobody enrols with a certificate in a browser. */
export const enrol = undefined
