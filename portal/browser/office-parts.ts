/** The parts of an office: what somebody works with over the participant of this page, as the vault has it now. */
import { readCatalog } from '../../schemas/read.ts'
import { createDrafts } from './drafts/drafts.ts'
import { leftOnDevice } from './drafts/left-behind.ts'
import { createWriting } from './drafts/writing.ts'
import { createFourEyes } from './four-eyes/rule.ts'
import { createNames } from './names.ts'
import type { Office } from './office.ts'
import { createOutgoingList } from './outgoing/outgoing-list.ts'
import type { Participant, Surroundings } from './participant.ts'
import { createClaims } from './together/claims.ts'
import { openPeople } from './together/people.ts'
import type { Proposals } from './tray/proposals.ts'
import { createTray } from './tray/tray.ts'
import { vaultFiles } from './vault.ts'
import { createAskedAbout } from './waiting/asked-about.ts'
import { createSeenNotices } from './waiting/seen-notices.ts'
import { createSentRows } from './waiting/sent-rows.ts'

/** What is made here. */
type Parts = Pick<
  Office,
  'tray' | 'asked' | 'list' | 'people' | 'claims' | 'writing' | 'fourEyes' | 'sent' | 'seen' | 'names'
>

/** Who works, and over what. */
type Under = {
  readonly persoon: string
  readonly participant: Pick<Participant, 'gateway' | 'vault' | 'mirror'>
  readonly proposals: Proposals
  /** The key of the vault: what stays on this device is locked as what is in there. */
  readonly key: CryptoKey
}

/** Makes them, and reads what there is. */
export async function officeParts(
  world: Surroundings,
  { persoon, participant, proposals, key }: Under,
): Promise<Parts> {
  const { gateway, vault: items, mirror } = participant
  const { clock } = world
  const people = await openPeople(items, { id: persoon, clock })
  const { me } = people
  const claims = createClaims(mirror, { me, clock })
  const asked = createAskedAbout()
  const tray = createTray({
    ...{ gateway, items, clock, proposals },
    about: asked.of,
    page: world.randomUuid(),
    // Asked each time: a name may be given while one works.
    get me() {
      return me()
    },
  })
  const seen = createSeenNotices(items, clock)
  const fourEyes = createFourEyes({ items, me, clock })
  const left = leftOnDevice({ persoon, key, clock })
  const writing = createWriting(createDrafts(items, { clock, author: persoon }), { by: () => me().naam, clock, left })
  await Promise.all([tray, seen, claims, fourEyes].map((part) => part.load()))
  return {
    ...{ people, claims, tray, asked, seen, fourEyes, writing },
    list: createOutgoingList({ ...world, files: vaultFiles(mirror, world) }),
    sent: createSentRows(() => gateway.log({}), readCatalog()),
    names: createNames(world),
  }
}
