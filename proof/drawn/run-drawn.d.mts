import type { DrawnChange } from './draw.mjs'
type Verdict = { readonly change: DrawnChange; readonly noticedBy?: string }
export function runDrawn(
  room: string,
  drawn: readonly DrawnChange[],
  setting: { readonly lanes: number; readonly tell: (progress: unknown) => void; readonly files?: number },
): Promise<readonly Verdict[]>
