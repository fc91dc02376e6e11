/** The messages that people send: not those that the hub writes, and not those by which a machine answers for a message itself. */
import type { MessageId } from '../../../schemas/index.ts'
import { catalogMessage, catalogMessages } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'

/** Every such message of every version. */
export function sendable(catalog: Catalog): readonly MessageId[] {
  return catalogMessages(catalog).filter((id) => isSendable(catalog, id))
}

/** Whether people send this message. */
export function isSendable(catalog: Catalog, id: MessageId): boolean {
  const hubs = catalog.partijen.filter(({ knooppunt }) => knooppunt === true).map(({ partij }) => partij)
  const message = catalogMessage(catalog, id)
  return message !== undefined && message.overBericht !== true && message.van.some((party) => !hubs.includes(party))
}
