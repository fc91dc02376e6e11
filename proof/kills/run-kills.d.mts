/** What became of a stream under kill -9. */
export type Kills = {
  readonly seed: number
  readonly messages: number
  readonly kills: Readonly<Record<'hub' | 'sender' | 'receiver', number>>
  readonly seconds: number
} & Readonly<Record<string, unknown>>
export declare function runKills(asked: {
  readonly messages: number
  readonly kills: number
  readonly seed: number
  readonly tell: (line: string) => void
}): Promise<Kills>
export declare function faultsOf(result: Kills): readonly string[]
