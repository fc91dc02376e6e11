/** The envelope: a CloudEvents 1.0 event of which the hub reads everything but `data`. */

import type { MessageId } from '../schemas/index.ts'

/**
 * The visible members that both signatures bind; see the table in `spec/knooppunt/omslag.md`.
 *
 * @since 0.1.0
 * @beta
 */
export type Kern = {
  readonly specversion: '1.0'
  /** UUID, lower case; equal to the message's Referentienummer. */
  readonly id: string
  /** `nl.schuldenknooppunt.<module>.<Bericht>`. */
  readonly type: string
  /** The `$id` of the message's schema: `https://schuldenknooppunt.nl/schemas/<module>/<version>/<Bericht>`. */
  readonly dataschema: string
  /** `urn:nld:oin:<oin>` of the sender. */
  readonly source: string
  /** OIN of the receiver. */
  readonly ontvanger: string
  /** Digest of the schemas and rules by which the sender judged: `sha256-<base64url>`. */
  readonly schemaset: string
  /** The receiver's sealing key. */
  readonly kid: string
  /** The message's Tijdstip without seconds: `YYYY-MM-DDThh:mm:00Z`. */
  readonly time: string
  readonly datacontenttype: 'application/jose'
}

/**
 * A sealed message as it travels and as the hub keeps it.
 *
 * @since 0.1.0
 * @beta
 */
export type SealedEvent = Kern & {
  /** Compact JWE: the inner signature around the message, padded to a size class. */
  readonly data: string
  /** Compact JWS: the sender's attestation that it judged the message and found no fault. */
  readonly verklaring: string
}

/**
 * What an envelope is about, read out of its members.
 *
 * @since 0.1.0
 * @beta
 */
export type Address = MessageId & {
  readonly id: string
  readonly sender: string
  readonly receiver: string
}
