/** The address book: who takes part, in what and with which keys; signed, numbered, and never rolled back. For Node. */
export { dayOf } from './day.ts'
export type { Directory } from './directory.ts'
export { endsSoon, noticeDays } from './ends-soon.ts'
export type { Ending } from './ends-soon.ts'
export { enrol } from './enrolment.ts'
export type { Enroller } from './enrolment.ts'
export { enrolByLogin, enrolmentNonce, isEnrolledByLogin, succeedKeys } from './login-enrolment.ts'
export { directoryFaultCodes } from './fault.ts'
export type { DirectoryFault, DirectoryFaultCode } from './fault.ts'
export { judgeHeader, judgeReceipt } from './judge-receipt.ts'
export type { Proven, ReceiptFault, ReceiptVerdict, SentFacts } from './judge-receipt.ts'
export { evidenceDays, isOver, lostKeys } from './kept-keys.ts'
export type { DirectoryContent, Participant, ParticipantKey, PortalPage, SignedDirectory } from './participant.ts'
export { contentOf } from './payload.ts'
export { publicList } from './public-list.ts'
export type { PublicParticipant } from './public-list.ts'
export {
  addParticipant,
  addSignature,
  changeParticipant,
  nextNumber,
  revokeKey,
  signDirectory,
  suspendParticipant,
} from './publish.ts'
export { claimedNumber, contentFaults, readDirectory, reopenDirectory, succeeds } from './read-directory.ts'
export type { DirectoryVerdict, Trust } from './read-directory.ts'
