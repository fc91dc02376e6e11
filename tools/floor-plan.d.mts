/** One row of the floor plan in ARCHITECTURE.md. */
export type Room = {
  readonly name: string
  readonly purpose: string
  /** Files by which others enter, without `.ts`; those in `publicDoors` are exported by the package. */
  readonly doors: readonly string[]
  readonly publicDoors: readonly string[]
  /** A room (by any door), or `room/door` (by that door only). */
  readonly imports: readonly string[]
  readonly packages: readonly string[]
}
export declare const house: string
export declare function readFloorPlan(folder?: string): readonly Room[]
export declare function filesIn(folder: string, top?: string): readonly string[]
export declare function sourcesOf(room: Pick<Room, 'name'>, top?: string): readonly string[]
/** One row of the table of packages in ARCHITECTURE.md. */
export type Package = {
  readonly name: string
  readonly content: string
  readonly rooms: readonly string[]
  /** Files and folders outside rooms, from the top of the project. */
  readonly also: readonly string[]
  readonly command: string
}
export declare function readPackages(folder?: string): readonly Package[]
