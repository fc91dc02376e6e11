/** How many messages may be answered at once: so many are ready within a minute, and one can still look them over. */
export const mostAtOnce = 100
