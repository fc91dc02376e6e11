/** Names of items of the vault, and how many of them one answer has. */

/** What a name is made of: letters, digits and a few signs. */
export const itemName = /^[A-Za-z0-9][A-Za-z0-9/._~-]{0,199}$/

/** What one answer has at most: names, items, and characters of items unless one alone has more. */
export const itemsAtOnce = { names: 1000, items: 1000, size: 8 * 1024 * 1024 } as const
