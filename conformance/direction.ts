/** The two directions of a participant. */

/**
 * The two directions of a participant: what it sends, and what it receives.
 *
 * @since 0.1.0
 * @alpha
 */
export const directions = ['verzenden', 'ontvangen'] as const

/**
 * A direction of a participant.
 *
 * @since 0.1.0
 * @alpha
 */
export type Direction = (typeof directions)[number]
