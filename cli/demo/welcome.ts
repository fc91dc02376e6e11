/** The counsellor of the demo and whoever joins by the portal: questions as soon as somebody is enrolled, and word of each answer. */
import { renewed, storyMessage } from '../../conformance/index.ts'
import type { CaseMessage } from '../../conformance/index.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import type { Gateway } from '../../gateway/index.ts'
import type { Desk } from '../desk.ts'
import { readBook } from '../exchange/edit-home.ts'
import { writeExampleList } from './example-list.ts'
import { pause } from './play.ts'
import type { Stage } from './stage.ts'

/** What happened: questions went out to somebody, with a list to answer most of them by, or an answer came in. */
export type Welcomed =
  | {
      readonly kind: 'asked'
      readonly whom: string
      readonly questions: number
      /** The client about whom the question is that the list does not answer. */
      readonly byForm: string
      readonly list?: string
    }
  | { readonly kind: 'answered'; readonly by: string; readonly type: string }

/** Clients that are asked about: one to answer by form, the others by list. */
const clients = [
  { KlantnummerSHV: 'SHV-2026-0501', Voorletters: 'P.', Achternaam: 'Testberg' },
  { KlantnummerSHV: 'SHV-2026-0502', Voorletters: 'D.E.', Achternaam: 'Monsterveld' },
  { KlantnummerSHV: 'SHV-2026-0503', Voorletters: 'K.', Achternaam: 'Schijnhuis' },
] as const
const [first] = clients

const lookEvery = 1000

type Welcoming = {
  readonly tell: (news: Welcomed) => Promise<unknown>
  readonly stopped: AbortSignal
  /** Waits so many milliseconds until the next look. */
  readonly wait?: (milliseconds: number) => Promise<void>
  /** The address book as it is now. */
  readonly book?: () => Promise<Pick<DirectoryContent, 'deelnemers'>>
}

/** Looks every second who has joined and what came back, until stopped. */
export async function welcome(
  { home, shv }: Pick<Stage, 'home' | 'shv'>,
  desk: Desk,
  { tell, stopped, wait = pause, book = () => readBook(home, desk.clock()) }: Welcoming,
): Promise<void> {
  const asked = new Map<string, string>()
  const [seen, told] = [new Set<string>(), new Set<string>()]
  while (!stopped.aborted) {
    const { deelnemers } = await book()
    for (const { oin, naam, zekerheid } of deelnemers) {
      if (zekerheid !== 'eh3-portaal' || asked.has(oin)) continue
      // The hub reads the book each second too: in the next look it knows whom the gateway will look up.
      if (!seen.has(oin)) {
        seen.add(oin)
        continue
      }
      const questions = await askAll(shv, oin, desk)
      if (questions === undefined) continue
      asked.set(oin, naam)
      const list = await writeExampleList(home, questions.slice(1))
      await tell({
        ...{
          kind: 'asked',
          whom: naam,
          questions: questions.length,
          byForm: `${first.Voorletters} ${first.Achternaam}`,
        },
        ...(list === undefined ? {} : { list }),
      })
    }
    for (const { heading } of await shv.gateway.inbox()) {
      const by = asked.get(heading.sender)
      if (by === undefined || told.has(heading.id)) continue
      told.add(heading.id)
      await tell({ kind: 'answered', by, type: heading.type })
    }
    await wait(lookEvery)
  }
}

/** Asks about each client; nothing as long as the gateway's own address book does not know the receiver. */
async function askAll(
  { oin, gateway }: Stage['shv'],
  to: string,
  desk: Desk,
): Promise<readonly CaseMessage[] | undefined> {
  const questions = clients.map((client) => question(client, { from: oin, to }, desk))
  for (const each of questions) if (!(await ask(gateway, each))) return undefined
  return questions
}

async function ask(gateway: Gateway, message: CaseMessage): Promise<boolean> {
  return (await gateway.submit(new TextEncoder().encode(JSON.stringify(message)))).outcome === 'taken'
}

function question(
  { KlantnummerSHV, ...name }: (typeof clients)[number],
  parties: { readonly from: string; readonly to: string },
  { clock, randomUuid }: Desk,
): CaseMessage {
  const change = { conversation: randomUuid(), reference: randomUuid(), now: clock() }
  const { Stuurgegevens, Inhoud } = renewed(storyMessage('04-Saldoverzoek.json'), change, parties)
  const { Partner: _alone, KlantnummerSEVolgensSHV: _unknown, ...rest } = Inhoud
  const Klant = { Geslacht: 'V', ...name, Geboortedatum: '1987-04-12' }
  return { Stuurgegevens, Inhoud: { ...rest, KlantnummerSHV, Klant } }
}
