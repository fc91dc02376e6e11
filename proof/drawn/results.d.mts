export type DrawnResult = {
  readonly seed: number
  readonly drawn: number
  readonly refused: number
  readonly of: number
  readonly noticed: number
  readonly score: number
  readonly hash: string
  readonly commit: string
  readonly date: string
  readonly unseen: readonly string[]
}
export function readDrawn(set?: 'drawn' | 'fresh'): Readonly<Record<string, DrawnResult>>
export function freshBesideFirst(): Readonly<
  Record<'fresh' | 'first', Readonly<Record<'noticed' | 'drawn' | 'score', number>>>
>
export function readReasons(): Readonly<Record<string, Readonly<Record<string, string>>>>
export function unseenOf(
  room: string,
  result: Pick<DrawnResult, 'unseen'>,
  reasons?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly { readonly text: string; readonly reason?: string }[]
