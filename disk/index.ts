/** Room on a disk: what is held back of it for what must go on, and when it ran out. */
export { lacksRoom, noRoom } from './lacks-room.ts'
export { reserveFile, standardReserve } from './reserve-file.ts'
export { createRoom } from './room.ts'
export type { Reserve, Room } from './room.ts'
