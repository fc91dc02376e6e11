/** Size classes: the only lengths that a sealed message can have, so that length tells little (C7). */

/**
 * Bytes of plain text under the seal, smallest first: 4 KiB to 4 MiB. AES-GCM keeps the length.
 *
 * @since 0.1.0
 * @beta
 */
export const sizeClasses: readonly number[] = Array.from({ length: 11 }, (_, n) => 4096 * 2 ** n)
