/** SchemaFault: what was handed in is not a schema. */

/**
 * Which of the two, where in it (JSON Pointer), which keyword, and what should stand there.
 *
 * @since 0.1.0
 * @beta
 */
export class SchemaFault extends Error {
  readonly side: 'a' | 'b'
  readonly pointer: string
  readonly remedy: string
  constructor(side: 'a' | 'b', pointer: string, remedy: string) {
    super(`schema ${side === 'a' ? 'A' : 'B'} is not a schema at ${pointer === '' ? 'its root' : pointer}: ${remedy}`)
    this.name = 'SchemaFault'
    this.side = side
    this.pointer = pointer
    this.remedy = remedy
  }
}
