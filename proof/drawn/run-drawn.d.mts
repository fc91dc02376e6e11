import type { DrawnChange } from './draw.mjs'
type Verdict = { readonly change: DrawnChange; readonly noticedBy?: string; readonly late?: true }
/** A process that runs a test file, by the time that it may take. */
type Lane = {
  readonly run: (asked: { readonly probes?: { readonly into: string } }, most: number) => Promise<unknown>
  readonly gone: () => boolean
  readonly close: () => void
}
export function runDrawn(
  room: string,
  drawn: readonly DrawnChange[],
  setting: {
    readonly lanes: number
    readonly tell: (progress: unknown) => void
    readonly files?: number
    readonly open?: () => Lane
  },
): Promise<readonly Verdict[]>
