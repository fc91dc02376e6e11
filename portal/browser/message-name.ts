/** What people call a kind of message. */
import type { MessageId } from '../../schemas/index.ts'
import { catalogMessage } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

/** The name in the catalogue; the type of what is not in there. */
export function messageName(catalog: Catalog, id: MessageId): string {
  return catalogMessage(catalog, id)?.versies[id.version]?.naam ?? id.type
}
