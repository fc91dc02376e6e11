/** `skp application`: how an organisation joins: its application, step by step, as the agreements have it. */
import { resolve } from 'node:path'
import { Option } from 'commander'
import type { Command } from 'commander'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import type { Application, ApplicationVerdict } from '../../joining/index.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode, Outcome } from '../exit-codes.ts'
import { formatOption, langOption } from '../options.ts'
import { addNotices } from '../portal/notices-command.ts'

type Common = { readonly home: string; readonly format: 'pretty' | 'json'; readonly lang: Language }
type Stepping = Common & {
  readonly as: 'aanvrager' | 'beheerder'
  readonly agreement: readonly string[]
  readonly checked: readonly string[]
}

const more = `
The steps, who takes them and what is looked after stand in schemas/aansluiting.json. What can be worked out (category, kind and
modules, the entry in the address book) is worked out, and goes before what somebody says. An application holds names of
people: its file is for its owner only, and nothing of it goes into the address book.

Details are a JSON file:
  { "naam": "Gemeente Voorbeeld", "oin": "00000099000000001000", "kvk": "90000001", "adres": "Plein 1, 1234 AB Voorbeeld",
    "soorten": ["shv-fase-2"], "modules": ["schuldregeling@2.0"], "wijze": "webportaal",
    "tekenaar": { "naam": "…", "functie": "…" }, "contactpersoon": { "naam": "…", "email": "…" },
    "categorie": { "letter": "D", "jaar": 2026, "inwoners": 80000 } }

Examples:
  skp application new --home proeftuin --details gemeente.json
  skp application step 90000001 indienen --home proeftuin --as aanvrager
  skp application step 90000001 toelaten --home proeftuin --as beheerder --agreement aansluitovereenkomst=1.0=a.pdf verwerkersovereenkomst=1.0=v.pdf --checked kvk-inschrijving tekenbevoegd soort categorie toegangsmiddel
  skp application show 90000001 --home proeftuin
  skp application clean --home proeftuin
  skp application notices --home proeftuin --format eml --out mails
  skp application notices --home proeftuin --sent 00000099000000005000-herstel-2026-11-29

Exit codes: 0 done, 1 the step or the details were refused and nothing changed, 2 wrong usage or a file that cannot be read.`

const removed: Readonly<Record<Language, (count: number) => string>> = {
  nl: (count) => `${count} verwijderd.`,
  en: (count) => `${count} removed.`,
}

/** Adds the commands. */
export function addApplication(program: Command, desk: Desk, outcome: Outcome): void {
  const application = program
    .command('application')
    .description('how an organisation joins a home: its application, step by step')
    .addHelpText('after', more)
  common(application, 'list', 'list the applications, and where each stands').action((options: Common) =>
    list(desk, options),
  )
  common(application, 'show <kvk>', 'tell what an application says, where it stands, and what comes next').action(
    (kvk: string, options: Common) => show(desk, kvk, options),
  )
  common(application, 'new', 'begin an application, or change one that was not handed in yet')
    .requiredOption('--details <file>', 'what the organisation says of itself, as JSON (see skp application --help)')
    .action(async (options: Common & { readonly details: string }) =>
      outcome(await finish(desk, options, await begin(desk, options))),
    )
  common(application, 'clean', 'remove what was kept for as long as the agreements say').action(
    async (options: Common) => {
      const { removeOver } = await import('../application/retention.ts')
      const { removeSent } = await import('../portal/notices.ts')
      const [home, now] = [homeOf(desk, options), desk.clock()]
      const verwijderd = (await removeOver(home, readJoiningLaw(), now)) + removeSent(home, now)
      await desk.print(
        options.format === 'json' ? `${JSON.stringify({ verwijderd })}\n` : `${removed[options.lang](verwijderd)}\n`,
      )
    },
  )
  addNotices(application, desk)
  common(application, 'step <kvk> <step>', 'take a step; refused with all that is missing')
    .addOption(new Option('--as <who>', 'who takes it').choices(['aanvrager', 'beheerder']).makeOptionMandatory())
    .option('--agreement <kind=version=file...>', 'a text that is signed with this step', [])
    .option('--checked <code...>', 'what was looked after and holds', [])
    .action(async (kvk: string, step: string, options: Stepping) =>
      outcome(await finish(desk, options, await take(desk, knownKvk(kvk), { step, ...options }))),
    )
}

function common(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .requiredOption('--home <folder>', 'home that skp pki made')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(langOption())
}

function homeOf(desk: Desk, { home }: Common): string {
  return resolve(desk.folder, home)
}

function knownKvk(text: string): string {
  if (!/^\d{8}$/.test(text)) throw new ToolkitFailure('usage', 'a KvK number is 8 digits')
  return text
}

async function begin(
  desk: Desk,
  options: Common & { readonly details: string },
): Promise<ApplicationVerdict<Application>> {
  const { readDetails } = await import('../../joining/index.ts')
  const { beginApplication } = await import('../application/begin.ts')
  const { editApplication, readApplication } = await import('../application/keep.ts')
  const { readJsonFile } = await import('../exchange/private-files.ts')
  const catalog = readCatalog()
  const details = readDetails(readJsonFile(resolve(desk.folder, options.details)), catalog)
  if (!details.ok) return details
  const home = homeOf(desk, options)
  const { kvk } = details.value
  const edit = (): Application => {
    const begun = beginApplication(home, details.value, desk.clock().toISOString())
    if (begun !== undefined) return begun
    throw new ToolkitFailure(
      'usage',
      'this organisation has an application that was handed in; withdraw it first (terugtrekken)',
    )
  }
  await editApplication(home, kvk, edit)
  return { ok: true, value: readApplication(home, kvk, catalog) }
}

async function take(
  desk: Desk,
  kvk: string,
  options: Stepping & { readonly step: string },
): Promise<ApplicationVerdict<Application>> {
  const { takeStep } = await import('../../joining/index.ts')
  const { agreementText } = await import('../application/agreement-text.ts')
  const { endEnrolled } = await import('../application/end-enrolled.ts')
  const { editApplication, readApplication } = await import('../application/keep.ts')
  const { refutedChecks } = await import('../application/refuted.ts')
  const { readBook } = await import('../exchange/edit-home.ts')
  const [catalog, law, home] = [readCatalog(), readJoiningLaw(), homeOf(desk, options)]
  const stap = knownStep(
    options.step,
    law.stappen.map((each) => each.stap),
  )
  const { deelnemers } = await readBook(home, desk.clock())
  const overeenkomsten = options.agreement.map((asked) => agreementText(asked, desk.folder))
  let verdict: ApplicationVerdict<Application> | undefined
  await editApplication(home, kvk, async () => {
    const before = readApplication(home, kvk, catalog)
    const weerlegd = refutedChecks(before.gegevens, deelnemers, catalog)
    const taking = { stap, door: options.as, op: desk.clock().toISOString(), overeenkomsten, weerlegd }
    verdict = takeStep(before, { ...taking, controles: options.checked }, law)
    // Who is active ends in the address book before; who withdraws until then may stand in it already.
    if (verdict.ok && verdict.value.staat === 'beeindigd') await endEnrolled(home, before.gegevens, desk.clock())
    return verdict.ok ? verdict.value : undefined
  })
  if (verdict === undefined) throw new Error('an edit gives a verdict')
  return verdict
}

function knownStep(name: string, steps: readonly string[]): string {
  if (steps.includes(name)) return name
  throw new ToolkitFailure(
    'usage',
    `no step ${quotedName(name)}; ${didYouMean(name, steps, `one of ${steps.join(', ')}`)}`,
  )
}

/** Tells what came of it; the exit code is that of a refusal or of none. */
async function finish(desk: Desk, options: Common, verdict: ApplicationVerdict<Application>): Promise<ExitCode> {
  if (verdict.ok) {
    await tell(desk, verdict.value, options)
    return exitCodes.well
  }
  const { tellFaults } = await import('../application/tell.ts')
  if (options.format === 'json') await desk.print(`${JSON.stringify({ fouten: verdict.faults }, null, 2)}\n`)
  else await desk.print(tellFaults(verdict.faults, readJoiningLaw(), { ...options, width: desk.width }))
  return exitCodes.findings
}

async function tell(desk: Desk, application: Application, { format, lang }: Common): Promise<void> {
  const { tellApplication } = await import('../application/tell.ts')
  if (format === 'json') await desk.print(`${JSON.stringify(application, null, 2)}\n`)
  else await desk.print(tellApplication(application, readJoiningLaw(), { lang, width: desk.width }))
}

async function show(desk: Desk, kvk: string, options: Common): Promise<void> {
  const { readApplication } = await import('../application/keep.ts')
  const found = readApplication(homeOf(desk, options), knownKvk(kvk), readCatalog())
  await tell(desk, found, options)
  if (options.format === 'json') return
  const { tellDetails } = await import('../application/tell-details.ts')
  await desk.print(tellDetails(found, readJoiningLaw(), { lang: options.lang, width: desk.width }))
}

async function list(desk: Desk, options: Common): Promise<void> {
  const { applicationsOf, readApplication } = await import('../application/keep.ts')
  const { printColumns } = await import('../columns.ts')
  const home = homeOf(desk, options)
  const catalog = readCatalog()
  const all = applicationsOf(home).map((kvk) => readApplication(home, kvk, catalog))
  const rows = all.map(({ gegevens: { kvk, naam, wijze }, staat }) => ({ kvk, naam, wijze, staat }))
  const cells = rows.map(({ kvk, naam, wijze, staat }) => [kvk, naam, wijze, staat])
  if (options.format === 'json') await desk.print(`${JSON.stringify(rows, null, 2)}\n`)
  else await desk.print(printColumns(['KvK', 'naam', 'wijze', 'staat'], cells, desk.width))
}
