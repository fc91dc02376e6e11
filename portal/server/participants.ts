/** Who takes part, for anybody who asks: from the address book that the hub gives, judged here, and looked at again every minute. */
import { readDirectory } from '../../directory/index.ts'
import type { Participant, Trust } from '../../directory/index.ts'
import type { HubLines } from './hub-lines.ts'
import type { PortalOptions } from './options.ts'

/** Milliseconds that a list is given before the hub is asked again. */
const freshFor = 60_000

/** What anybody may know of who takes part, and how sure its keys are. */
type PublicRow = Pick<Participant, 'oin' | 'naam' | 'soorten' | 'modules' | 'status' | 'zekerheid' | 'hersteldOp'>

/** Who takes part, by name. */
export type Participants = {
  /** The list; nothing when there is no address book that holds. */
  readonly all: () => Promise<readonly PublicRow[] | undefined>
}

type Kept = { readonly at: number; readonly list: Promise<readonly PublicRow[] | undefined> }

/** Asks the hub at most once a minute, however many ask here; as long as the hub is silent, the last list is given. */
export function createParticipants(
  lines: Pick<HubLines, 'of'>,
  { oin, trust, clock }: Pick<PortalOptions, 'oin' | 'trust' | 'clock'>,
): Participants {
  let kept: Kept | undefined
  const ask = async (before: Kept | undefined): Promise<readonly PublicRow[] | undefined> => {
    const answer = await lines.of(oin).directory()
    const verdict = answer.kind === 'good' ? await readDirectory(answer.value, trust as Trust, clock()) : undefined
    return verdict?.ok === true ? rowsOf(verdict.value.content.deelnemers) : before?.list
  }
  return {
    all: () => {
      const now = clock().getTime()
      if (kept === undefined || now - kept.at >= freshFor || now < kept.at) kept = { at: now, list: ask(kept) }
      return kept.list
    },
  }
}

/** Everybody who has not left; a supplier that takes part in nothing itself is not on the list. */
function rowsOf(participants: readonly Participant[]): readonly PublicRow[] {
  const { compare } = new Intl.Collator('nl')
  return participants
    .filter(({ modules, status }) => modules.length > 0 && status !== 'beeindigd')
    .map(({ oin, naam, soorten, modules, status, zekerheid, hersteldOp }) => ({
      ...{ oin, naam, soorten, modules, status, zekerheid },
      ...(hersteldOp === undefined ? {} : { hersteldOp }),
    }))
    .toSorted((one, other) => compare(one.naam, other.naam))
}
