// The floor of a room: the least of drawn mistakes that its tests must notice, in percent.

/** Reports and the guard of the schemas are what others trust unseen: of those nearly all. */
export const floorOf = (room) => (/reporters|report$|schemas\/guard/.test(room) ? 95 : 85)
