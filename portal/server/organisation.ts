/** The type of an organisation that may log in. */
import type { Participant } from '../../directory/index.ts'

/**
 * An organisation whose application was accepted.
 *
 * @since 0.1.0
 * @alpha
 */
export type Organisation = Pick<Participant, 'oin' | 'naam' | 'kvk' | 'vestiging' | 'voorwaarden'>
