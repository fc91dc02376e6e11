/** How a limit is asked: with so much, and what becomes of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What becomes of so much: empty when it is taken. */
type Ask = (much: number) => string | Promise<string>

/** Each limit by where it stands, with what is said of one more; of the least that there may be of one less, and of an end at that very end. */
export type Asked = Readonly<Record<string, readonly [ask: Ask, refused: string, kind?: 'least' | 'until']>>

/** What is said when it throws; nothing when it does not. */
export async function refusal(ask: () => unknown): Promise<string> {
  try {
    await ask()
    return ''
  } catch (cause) {
    return (cause as Error).message
  }
}

/** So many of what is made for each place. */
export function many<Each>(count: number, make: (at: number) => Each): readonly Each[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

/** Does something in a folder that is gone after it. */
export async function within<Told>(act: (folder: string) => Told | Promise<Told>): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'grens-'))
  try {
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
