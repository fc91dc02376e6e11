/** `skp participant`: the register of a home: who takes part, in what, and with which keys. */
import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Command } from 'commander'
import type { Participant } from '../../directory/index.ts'
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import type { Edit } from '../exchange/edit-home.ts'
import type { Outcome } from '../exit-codes.ts'
import { day, formatOption, portNumber, suiteNumber } from '../options.ts'
import type { ChangeOptions } from '../participant/changes.ts'

type Common = { readonly home: string; readonly format: 'pretty' | 'json' }
type Editing = Common & { readonly propose?: string }
type OfOne = Editing & { readonly oin: string }

type Added = OfOne & ChangeOptions & { readonly suite: 1 | 2; readonly port: number }
type Revoking = OfOne & { readonly kid: string; readonly since?: string }
type Rotating = Editing & { readonly oin?: string; readonly hub?: true; readonly use: readonly ('zegel' | 'teken')[] }

const examples = `
Every change is the next signed number; earlier numbers stay in adresboeken/. One editor at a time: another waits.
A number is valid for 30 days: renew it in time, and past its end too.

Examples:
  skp participant list --home proeftuin
  skp participant add --home proeftuin --oin 00000099000000004000 --name "Bank Voorbeeld" --kind schuldeiser --flag bsn-gerechtigd
  skp participant change --home proeftuin --oin 00000099000000002000 --module schuldregeling@2.0 --flag nvvk-convenant
  skp participant change --home proeftuin --oin 00000099000000001000 --kind shv-fase-2 schuldeiser
  skp participant renew --home proeftuin
  skp participant rotate-keys --home proeftuin --oin 00000099000000002000

With several signers (skp pki --signers 3 --threshold 2), each with a key of its own:
  skp participant suspend --home proeftuin --oin 00000099000000002000 --propose voorstel.json
  skp participant sign voorstel.json --home proeftuin --key adresboek-2.jwk.json
  skp participant publish voorstel.json --home proeftuin`

/** Adds `participant` with all that can be done to the register. */
export function addParticipantCommands(program: Command, desk: Desk, _outcome: Outcome): void {
  const participant = program
    .command('participant')
    .description('who takes part in a home; every change is the next signed number of its address book')
    .addHelpText('after', examples)
  subcommand(participant, 'list', 'list who takes part, and what ends soon').action(async (options: Common) => {
    const { readBook } = await import('../exchange/edit-home.ts')
    const { show } = await import('../participant/show.ts')
    await show(desk, await readBook(homeOf(desk, options), desk.clock()), options)
  })
  addEntries(participant, desk)
  addEndings(participant, desk)
  addKeys(participant, desk)
  addCeremony(participant, desk)
}

function addEntries(participant: Command, desk: Desk): void {
  withChanges(one(participant, 'add', 'add a participant, with certificate, keys, token and settings'))
    .option('--suite <number>', '1: RSA; 2: P-256', suiteNumber, 1)
    .option('--port <number>', 'port of its side-car; 0 takes a free one', portNumber(), 0)
    .action((options: Added) => add(desk, options))
  withChanges(one(participant, 'change', 'change what a participant takes part in')).action(
    async (options: OfOne & ChangeOptions) => {
      const { changesOf } = await import('../participant/changes.ts')
      const changes = changesOf(options, desk.clock())
      if (Object.keys(changes).length === 0)
        throw new ToolkitFailure('usage', 'nothing to change; name what does, such as --module or --flag (see --help)')
      return editOne(desk, options, () => changes)
    },
  )
}

function addEndings(participant: Command, desk: Desk): void {
  one(participant, 'suspend', 'let nothing be sent by or to a participant').action(async (options: OfOne) => {
    const { suspended } = await import('../participant/edits.ts')
    return editOne(desk, options, suspended)
  })
  one(participant, 'resume', 'undo suspend or end').action(async (options: OfOne) => {
    const { resumed } = await import('../participant/edits.ts')
    return editOne(desk, options, resumed)
  })
  one(participant, 'end', 'end a participation; its entry stays, for evidence')
    .option('--on <date>', 'last day of taking part (YYYY-MM-DD); without it the end is now', day)
    .action(async (options: OfOne & { on?: string }) => {
      const { ended } = await import('../participant/edits.ts')
      return editOne(desk, options, (entry) => ended(entry, options.on, desk.clock()))
    })
}

function addKeys(participant: Command, desk: Desk): void {
  editing(participant, 'renew', 'the next number with nothing changed, valid for 30 days; revocation lists too').action(
    async (options: Editing) => {
      const { renewCrls } = await import('../exchange/create-home.ts')
      // The lists first: what cannot be renewed is told before anything is put in use.
      if (options.propose === undefined) await renewCrls(homeOf(desk, options), desk.clock())
      await edit(desk, options, (content) => ({ ...content }))
    },
  )
  editing(participant, 'rotate-keys', 'a new key beside the old one, which stays until its own end')
    .option('--oin <oin>', 'the participant')
    .option('--hub', 'the hub instead of a participant; start it again after that')
    .addOption(
      new Option(
        '--use <use...>',
        'zegel: to be sealed to, at most 90 days; teken: to sign with, start it again after that',
      )
        .choices(['zegel', 'teken'])
        .default(['zegel']),
    )
    .action((options: Rotating) => rotate(desk, options))
  one(participant, 'revoke-key', 'never again use a key that may have leaked; what waits sealed to it ends')
    .requiredOption('--kid <kid>', 'name of the key')
    .option(
      '--since <instant>',
      'when it leaked (UTC); now without it. Again with an earlier time moves it, a later one does not',
    )
    .action((options: Revoking) => revoke(desk, options))
}

function addCeremony(participant: Command, desk: Desk): void {
  subcommand(participant, 'sign <file>', 'say what a proposal changes, and add a signature to it')
    .requiredOption('--key <file>', 'private key of one who signs the address book')
    .action(async (file: string, options: Common & { key: string }) => {
      const { sign } = await import('../participant/ceremony.ts')
      await sign(desk, { home: homeOf(desk, options), file, key: options.key })
    })
  subcommand(participant, 'publish <file>', 'put a proposal in use that enough have signed').action(
    async (file: string, options: Common) => {
      const { publishFile } = await import('../participant/ceremony.ts')
      const { renewCrls } = await import('../exchange/create-home.ts')
      const { show } = await import('../participant/show.ts')
      const home = homeOf(desk, options)
      await renewCrls(home, desk.clock())
      await show(desk, await publishFile(desk, { home, file }), options)
    },
  )
}

function subcommand(participant: Command, name: string, what: string): Command {
  return participant
    .command(name)
    .description(what)
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .addOption(formatOption(['pretty', 'json']))
}

function editing(participant: Command, name: string, what: string): Command {
  return subcommand(participant, name, what).option('--propose <file>', 'write the change for others to sign instead')
}

function one(participant: Command, name: string, what: string): Command {
  return editing(participant, name, what).requiredOption('--oin <oin>', 'the participant')
}

function withChanges(command: Command): Command {
  return command
    .option('--name <name>', 'name of the organisation')
    .option('--kind <kind...>', 'kinds of participant in the catalogue; replaces; it may what any of them may')
    .option('--module <module@version...>', 'what it supports; replaces what stands there')
    .option('--flag <flag...>', 'flags of the catalogue, such as bsn-gerechtigd; replaces; "-" for none')
    .option('--terms <version>', 'terms that it accepted today; "-" for none')
    .option('--category <letter>', 'price category A to G')
    .option('--supplier <oin...>', 'participants that may send and collect for it; replaces; "-" for none')
}

async function add(desk: Desk, options: Added): Promise<void> {
  const { oin, name = '', kind = [], suite, port } = options
  const { admitParticipant, withoutKeys } = await import('../exchange/create-home.ts')
  const { readAuthority } = await import('../exchange/credentials.ts')
  const { changesOf, checkNewcomer } = await import('../participant/changes.ts')
  const { knownName } = await import('../exchange/known-name.ts')
  const { addParticipant } = await import('../../directory/index.ts')
  const { readHubHome } = await import('../exchange/read-home.ts')
  const home = homeOf(desk, options)
  const now = desk.clock()
  if (!isName('testOin', oin))
    throw new ToolkitFailure('usage', 'a test OIN is 00000099, nine letters or digits, and 000')
  if (name === '' || kind.length === 0) throw new ToolkitFailure('usage', 'give --name and --kind')
  const soorten = kind.map((each) => knownName('kind', each))
  const newcomer = { oin, naam: name, soorten, suite, vlaggen: [], poort: port }
  const changes = changesOf(options, now)
  const { config: hub } = await readHubHome(home)
  await edit(desk, options, async (content) => {
    if (content.deelnemers.some((each) => each.oin === oin))
      throw new ToolkitFailure('usage', `${oin} takes part already`)
    checkNewcomer(content, { ...withoutKeys(now)(newcomer), ...changes })
    const entry = await admitParticipant(home, readAuthority(home), { newcomer, plan: { now, hub } })
    return addParticipant(content, { ...entry, ...changes })
  })
}

async function rotate(desk: Desk, options: Rotating): Promise<void> {
  const { withNewHubKey, withNewKeys } = await import('../exchange/rotate-keys.ts')
  const { participantOf } = await import('../participant/changes.ts')
  const home = homeOf(desk, options)
  const now = desk.clock()
  const { oin, hub, use: uses } = options
  if ((oin === undefined) === (hub === undefined)) throw new ToolkitFailure('usage', 'give --oin or --hub')
  await edit(desk, options, (content) =>
    oin === undefined
      ? withNewHubKey(home, content, now)
      : withNewKeys(home, { content, entry: participantOf(content, oin), uses: [...new Set(uses)], now }),
  )
}

async function revoke(desk: Desk, options: Revoking): Promise<void> {
  const { leakedSince, withoutKey } = await import('../participant/edits.ts')
  const { participantOf } = await import('../participant/changes.ts')
  const since = leakedSince(options.since, desk.clock())
  await edit(desk, options, (content) =>
    withoutKey(content, { entry: participantOf(content, options.oin), kid: options.kid, since }),
  )
}

async function editOne(
  desk: Desk,
  options: OfOne,
  change: (entry: Participant) => Partial<Participant>,
): Promise<void> {
  const { participantOf } = await import('../participant/changes.ts')
  const { changeParticipant } = await import('../../directory/index.ts')
  await edit(desk, options, (content) =>
    changeParticipant(content, options.oin, change(participantOf(content, options.oin))),
  )
}

/** Makes the change the next number and shows it, or writes it for others to sign. */
async function edit(desk: Desk, options: Editing, change: Edit): Promise<void> {
  const { editBook, proposeEdit } = await import('../exchange/edit-home.ts')
  const home = homeOf(desk, options)
  if (options.propose === undefined) {
    const { show } = await import('../participant/show.ts')
    await show(desk, await editBook(home, desk.clock(), change), options)
    return
  }
  const { writeProposal } = await import('../participant/ceremony.ts')
  await writeProposal(desk, { home, file: options.propose }, await proposeEdit(home, desk.clock(), change))
}

function homeOf({ folder }: Desk, { home }: Common): string {
  return resolve(folder, home)
}
