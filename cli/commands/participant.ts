/** `skp participant`: who takes part in a test home, and in what. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { DirectoryContent, Participant } from '../../directory/index.ts'
import { isName, parseVersionId, ToolkitFailure } from '../../schemas/index.ts'
import { printColumns } from '../columns.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'
import { formatOption } from '../options.ts'

type Common = { readonly home: string; readonly format: 'pretty' | 'json' }

type Change = {
  readonly name?: string
  readonly kind?: string
  readonly module?: readonly string[]
  readonly flag?: readonly string[]
  readonly terms?: string
  readonly category?: string
  readonly supplier?: readonly string[]
}

type Added = Common & Change & { readonly oin: string; readonly suite: 1 | 2; readonly port: number }

/** Adds `participant list`, `add`, `change`, `suspend`, `resume` and `revoke-key`. */
export function addParticipantCommands(program: Command, desk: Desk, _outcome: Outcome): void {
  const participant = program
    .command('participant')
    .description('who takes part in a test home; every change is the next signed number of its address book')
    .addHelpText(
      'after',
      `
Examples:
  skp participant list --home proeftuin
  skp participant add --home proeftuin --oin 00000099000000004000 --name "Bank Voorbeeld" --kind schuldeiser --flag bsn-gerechtigd
  skp participant change --home proeftuin --oin 00000099000000002000 --module schuldregeling@2.0 --flag nvvk-convenant
  skp participant suspend --home proeftuin --oin 00000099000000002000`,
    )
  const home = (name: string, what: string): Command => subcommand(participant, name, what)
  const one = (name: string, what: string): Command => home(name, what).requiredOption('--oin <oin>', 'the participant')
  home('list', 'list who takes part').action(async (options: Common) => {
    const { readBook } = await import('../exchange/edit-home.ts')
    await show(desk, await readBook(resolve(desk.folder, options.home), desk.clock()), options)
  })
  withChanges(one('add', 'add a participant, with certificate, keys, token and settings'))
    .option('--suite <number>', '1: RSA; 2: P-256', Number, 1)
    .option('--port <number>', 'port of its side-car; 0 takes a free one', Number, 0)
    .action((options: Added) => add(desk, options))
  withChanges(one('change', 'change what a participant takes part in')).action(
    (options: Common & Change & { oin: string }) => edit(desk, options, (entry) => entry),
  )
  one('suspend', 'let nothing be sent by or to a participant').action((options: Common & { oin: string }) =>
    edit(desk, options, (entry) => ({ ...entry, status: 'geschorst' })),
  )
  one('resume', 'undo suspend').action((options: Common & { oin: string }) =>
    edit(desk, options, (entry) => ({ ...entry, status: 'actief' })),
  )
  one('revoke-key', 'never again use a key that may have leaked; what waits sealed to it ends')
    .requiredOption('--kid <kid>', 'name of the key')
    .action((options: Common & { oin: string; kid: string }) =>
      edit(desk, options, (entry) => withoutKey(entry, options.kid, desk.clock())),
    )
}

function subcommand(participant: Command, name: string, what: string): Command {
  return participant
    .command(name)
    .description(what)
    .requiredOption('--home <folder>', 'the folder that skp pki made')
    .addOption(formatOption(['pretty', 'json']))
}

function withChanges(command: Command): Command {
  return command
    .option('--name <name>', 'name of the organisation')
    .option('--kind <kind>', 'kind of participant in the catalogue')
    .option('--module <module@version...>', 'what it supports; replaces what stands there')
    .option('--flag <flag...>', 'flags of the catalogue, such as bsn-gerechtigd; replaces; "-" for none')
    .option('--terms <version>', 'terms that it accepted today; "-" for none')
    .option('--category <letter>', 'price category A to G')
    .option('--supplier <oin...>', 'who may send and collect for it; replaces; "-" for none')
}

async function add(desk: Desk, options: Added): Promise<void> {
  const { oin, name = '', kind = '', suite, port } = options
  const { knownName, publish, readAuthority, readBook } = await import('../exchange/edit-home.ts')
  const { admitParticipant } = await import('../exchange/create-home.ts')
  const { addParticipant } = await import('../../directory/index.ts')
  const { readHubHome } = await import('../exchange/read-home.ts')
  const home = resolve(desk.folder, options.home)
  const now = desk.clock()
  if (!isName('testOin', oin))
    throw new ToolkitFailure('usage', 'a test OIN is 00000099, nine letters or digits, and 000')
  if (name === '') throw new ToolkitFailure('usage', 'give --name and --kind')
  if (suite !== 1 && suite !== 2) throw new ToolkitFailure('usage', 'the suite is 1 or 2')
  const content = await readBook(home, now)
  if (content.deelnemers.some((each) => each.oin === oin))
    throw new ToolkitFailure('usage', `${oin} takes part already`)
  const newcomer = { oin, naam: name, soort: knownName('kind', kind), suite, vlaggen: [], poort: port }
  const { config: hub } = await readHubHome(home)
  const change = await changes(options, now)
  const entry = await admitParticipant(home, readAuthority(home), { newcomer, plan: { now, hub } })
  await show(desk, await publish(home, addParticipant(content, { ...entry, ...change }), now), options)
}

async function edit(
  desk: Desk,
  options: Common & Change & { readonly oin: string },
  change: (entry: Participant) => Participant,
): Promise<void> {
  const { participantOf, publish, readBook } = await import('../exchange/edit-home.ts')
  const { changeParticipant } = await import('../../directory/index.ts')
  const home = resolve(desk.folder, options.home)
  const now = desk.clock()
  const content = await readBook(home, now)
  const asked = await changes(options, now)
  const changed = { ...change(participantOf(content, options.oin)), ...asked }
  await show(desk, await publish(home, changeParticipant(content, options.oin, changed), now), options)
}

/** Members that the options change, with every name looked up in the catalogue. */
async function changes(
  { name, kind, module, flag, terms, category, supplier }: Change,
  now: Date,
): Promise<Partial<Participant>> {
  const { knownName } = await import('../exchange/edit-home.ts')
  const none = (list: readonly string[]): readonly string[] => (list.length === 1 && list[0] === '-' ? [] : list)
  const accepted = terms === '-' ? null : { versie: terms ?? '', aanvaardOp: now.toISOString().slice(0, 10) }
  return {
    ...(name === undefined ? {} : { naam: name }),
    ...(kind === undefined ? {} : { soort: knownName('kind', kind) }),
    ...(module === undefined ? {} : { modules: grouped(module.map((each) => knownName('module', each))) }),
    ...(flag === undefined ? {} : { vlaggen: none(flag).map((each) => knownName('flag', each)) }),
    ...(terms === undefined ? {} : { voorwaarden: accepted }),
    ...(category === undefined ? {} : { tariefcategorie: category }),
    ...(supplier === undefined ? {} : { gemachtigd: none(supplier) }),
  }
}

function grouped(names: readonly string[]): Participant['modules'] {
  const modules = new Map<string, string[]>()
  for (const { module, version } of names.flatMap((name) => parseVersionId(name) ?? []))
    modules.set(module, [...(modules.get(module) ?? []), version])
  return [...modules].map(([module, versies]) => ({ module, versies }))
}

function withoutKey(entry: Participant, kid: string, now: Date): Participant {
  if (!entry.sleutels.some((key) => key.kid === kid))
    throw new ToolkitFailure(
      'usage',
      `no key of that name; there are ${entry.sleutels.map((key) => key.kid).join(', ')}`,
    )
  const sleutels = entry.sleutels.map((key) => (key.kid === kid ? { ...key, ingetrokkenOp: now.toISOString() } : key))
  return { ...entry, sleutels }
}

async function show(desk: Desk, { nummer, deelnemers }: DirectoryContent, { format }: Common): Promise<void> {
  const rows = deelnemers.map(({ sleutels: _keys, inschrijving: _enrolment, ...entry }) => entry)
  if (format === 'json') await desk.print(`${JSON.stringify({ nummer, deelnemers: rows }, null, 2)}\n`)
  else {
    const cells = rows.map(({ oin, naam, soort, status, vlaggen }) => [oin, naam, soort, status, vlaggen.join(', ')])
    await desk.print(`adresboek ${nummer}\n${printColumns(['OIN', 'naam', 'soort', 'status', 'vlaggen'], cells)}`)
  }
}
