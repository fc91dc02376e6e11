/** A second person: one page asks and waits, a colleague's page confirms by the number that the first one shows. */
import { Refused } from '../server.ts'
import type { Server } from '../server.ts'

/** What somebody asks a colleague to agree to. */
export type Purpose = 'openen' | 'vervangen' | 'toelaten' | 'intrekken'

/** What is shown while a colleague is waited for: the number to type over there, and until when that can be done. */
export type Asked = { readonly number: string; readonly until: string }

/** What is asked, who is told the number, and what stops the waiting. */
type Asking = { readonly purpose: Purpose; readonly tell: (asked: Asked) => void; readonly signal: AbortSignal }

const path = '/v1/tweede-persoon'
/** Milliseconds between two looks at whether a colleague has confirmed. */
const lookEvery = 2000

/** Does `act`; where the server wants a second person, after a colleague confirmed. Nothing when nobody did so in time. */
export async function withSecondPerson<Done>(
  server: Server,
  { purpose, tell, signal }: Asking,
  act: () => Promise<Done>,
): Promise<{ readonly done: Done } | undefined> {
  try {
    return { done: await act() }
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'SKP-P-20') throw error
  }
  const { nummer: number, tot: until } = (await server.post(`${path}?doel=${purpose}`)) as Given
  tell({ number, until })
  const isConfirmed = await confirmed(server, signal)
  if (isConfirmed) return { done: await act() }
  await server.remove(path)
  return undefined
}

async function confirmed(server: Server, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const { eigen } = (await server.get(path)) as Shown
    if (eigen === undefined || eigen.bevestigd) return eigen !== undefined
    await new Promise((done) => setTimeout(done, lookEvery))
  }
  return false
}

/** What a colleague asks. */
export type Request = { readonly id: string; readonly doel: Purpose }

/** What came of a number that was typed over. */
export type Typed = 'bevestigd' | 'ander nummer' | 'weg'

/** What colleagues ask, and how to confirm it. */
export type Colleagues = {
  readonly requests: () => Promise<readonly Request[]>
  readonly confirm: (id: string, number: string) => Promise<Typed>
}

/** The colleagues of who is logged in at this server. */
export function colleaguesAt(server: Server): Colleagues {
  return {
    requests: async () => ((await server.get(path)) as Shown).verzoeken,
    confirm: (id, number) =>
      // Longer than any number is none, and the server takes no more.
      server.put(`${path}/${id}`, number.slice(0, 20)).then(
        () => 'bevestigd' as const,
        (error: unknown) => {
          if (error instanceof Refused && error.code === 'SKP-P-23') return 'ander nummer' as const
          if (error instanceof Refused && error.code === 'SKP-P-24') return 'weg' as const
          throw error
        },
      ),
  }
}

type Given = { readonly nummer: string; readonly tot: string }
type Shown = { readonly verzoeken: readonly Request[]; readonly eigen?: { readonly bevestigd: boolean } }
