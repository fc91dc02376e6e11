/** How far the vault has moved to new keys, as whoever works sees it. */

/** How far it is. */
export type MoveStanding =
  | { readonly at: 'niets' }
  | { readonly at: 'bezig'; readonly moved: number }
  | { readonly at: 'klaar'; readonly moved: number }

/** The moving of this page. */
export type Moving = { readonly standing: () => MoveStanding; readonly stop: () => void }
