/** Puts other keys of an organisation of the portal in the address book of a home, by the word of a key that stands there. */
import { changeParticipant, isEnrolledByLogin } from '../../directory/index.ts'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import type { PortalOptions, SuccessionRequest } from '../../portal/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { editBook } from '../exchange/edit-home.ts'

/** Judges as every reader of the book will, and changes nothing of the entry but its keys. */
export function bookSuccessor(home: string, clock: () => Date): PortalOptions['succeed'] {
  return async (request) => {
    if (!(await isEnrolledByLogin(request))) return false
    try {
      const { deelnemers } = await editBook(home, clock(), (content) => succeeded(content, request))
      const sleutels = deelnemers.find(({ oin }) => oin === request.oin)?.sleutels ?? []
      return request.sleutels.every(({ kid }) => sleutels.some((key) => key.kid === kid))
    } catch (error) {
      // Keys that the book does not take, such as those that no key before signed.
      if (error instanceof ToolkitFailure) return false
      throw error
    }
  }
}

function succeeded(content: DirectoryContent, request: SuccessionRequest): DirectoryContent {
  const entry = content.deelnemers.find(({ oin }) => oin === request.oin)
  if (entry?.zekerheid !== 'eh3-portaal') return content
  const known = new Map(entry.sleutels.map((key) => [key.kid, key]))
  const isNew = request.sleutels.some(({ kid }) => !known.has(kid))
  const isWhole = entry.sleutels.every(({ kid }) => request.sleutels.some((key) => key.kid === kid))
  // Two browsers that renew at once: the second finds it done.
  if (!isNew || !isWhole) return content
  const { opvolging: _before, ...rest } = entry
  const deelnemers = content.deelnemers.map((each): Participant => (each === entry ? rest : each))
  const sleutels = request.sleutels.map(({ ingetrokkenOp: _, ...key }) => known.get(key.kid) ?? key)
  const { inschrijving, opvolging } = request
  const change = { sleutels, inschrijving, ...(opvolging === undefined ? {} : { opvolging }) }
  return changeParticipant({ ...content, deelnemers }, request.oin, change)
}
