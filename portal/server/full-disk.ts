/** What the store does on a full disk: what is new is refused, and what takes away goes on by the room that was held back for it. */
import { lacksRoom, noRoom } from '../../disk/index.ts'
import type { Room } from '../../disk/index.ts'

type Change<Asked extends readonly unknown[], Given> = (...asked: Asked) => Promise<Given>

/** The two kinds of change. */
export type InRoom = {
  /** Keeps more than before: refused as by the disk itself while room is short. */
  readonly adds: <Asked extends readonly unknown[], Given>(change: Change<Asked, Given>) => Change<Asked, Given>
  /** Keeps less, or ends something: done again when the reserve is let go for it, and again when what was written before is moved into the file. */
  readonly goesOn: <Asked extends readonly unknown[], Given>(change: Change<Asked, Given>) => Change<Asked, Given>
}

/** What the changes need: room, whether it was found when the store was opened, and how to move what was written into the file. */
type Setting = {
  readonly room: Pick<Room, 'isShort' | 'runOut'>
  readonly looked: Promise<void>
  readonly settle: () => void
}

/** Changes of a store that has this room. */
export function changingIn({ room, looked, settle }: Setting): InRoom {
  return {
    adds:
      (change) =>
      async (...asked) => {
        await looked
        if (room.isShort()) throw noRoom()
        return change(...asked)
      },
    goesOn:
      (change) =>
      async (...asked) => {
        const again = (error: unknown, make: () => void) => {
          if (!lacksRoom(error)) throw error
          make()
          return change(...asked)
        }
        return change(...asked)
          .catch((error: unknown) => again(error, room.runOut))
          .catch((error: unknown) => again(error, settle))
      },
  }
}
