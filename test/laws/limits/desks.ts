/**
 * What an exam and the commands of `skp` read, take and tell: one less and as much go, and one more is refused or counted.
 *
 * Inside: asks what a command is made of, where the command itself would need a home, a hub or an hour.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { agreementsIn } from '../../../cli/application/agreements.ts'
import { mostRounds } from '../../../cli/conformance/choices.ts'
import { commandWire } from '../../../cli/conformance/command-wire.ts'
import { readToken } from '../../../cli/exchange/credentials.ts'
import { holdSocket } from '../../../cli/exchange/hold-socket.ts'
import { readJsonFile } from '../../../cli/exchange/private-files.ts'
import { readDeclared } from '../../../cli/fees/read-declared.ts'
import { portNumber, wholeNumber } from '../../../cli/options.ts'
import { askPageAt } from '../../../cli/portal/ask-page.ts'
import { checkPage } from '../../../cli/portal/check-page.ts'
import { readRelease, releaseHash } from '../../../cli/portal/release-hash.ts'
import { wallClock } from '../../../cli/simulator/exam-clock.ts'
import { createRejections } from '../../../cli/simulator/live-counterparties.ts'
import { tellDifference } from '../../../conformance/exam/report/tell-difference.ts'
import { readReply } from '../../../conformance/exam/subjects/read-line.ts'
import { prettyExam } from '../../../conformance/exam/report/pretty.ts'
import { businessAt, readResult } from '../../../conformance/index.ts'
import type { ExamResult } from '../../../conformance/index.ts'
import { readDraft } from '../../../joining/index.ts'
import { readCatalog, readJoiningLaw } from '../../../schemas/read.ts'
import { skpHere } from '../../cli/at-desk.ts'
import { perfect, smallExam, taken } from '../../conformance/exam/small-exam.ts'
import { many, refusal, within } from './ask.ts'
import type { Asked } from './ask.ts'
import { serving } from './serving.ts'

const hash = '0'.repeat(64)
const oin = '00000099000000001000'

/** Does something with a file in which this stands. */
const withFile = <Told>(name: string, text: string, act: (path: string) => Told | Promise<Told>): Promise<Told> =>
  within((folder) => {
    writeFileSync(join(folder, name), text)
    return act(join(folder, name))
  })
/** Without where the file stands. */
const told = async (asking: Promise<string>): Promise<string> => (await asking).replace(/\S*\/grens-\w+\//, '')

/** What a program that says so is heard to say. */
async function heard(script: string): Promise<string> {
  const wire = commandWire([process.execPath, '-e', script], tmpdir(), undefined)
  await wire.renew()
  const first = await wire.exchange('vraag', 30_000)
  await wire.end('')
  return first.ok ? '' : first.fault
}

/** The report of an exam in which so many cases went wrong, by so many clauses. */
async function report(change: Partial<ExamResult>): Promise<string> {
  const exam = await smallExam()
  const result = { ...(await taken(exam, perfect(exam.cases))), ...change }
  const text = prettyExam(result, { lang: 'nl', columns: 200, sentence: () => undefined })
  return /en nog \d+; .*/.exec(text)?.[0] ?? ''
}

/** What is found of a page with so many files, none of which is there. */
async function findings(files: number): Promise<number> {
  const bestanden = many(files, (at) => ({ pad: `/bestand${at}`, sha256: hash }))
  const release = new TextEncoder().encode(JSON.stringify({ hash: releaseHash(bestanden), bestanden }))
  const ask = async (path: string) => (path === '/uitgave.json' ? { bytes: release, policy: '' } : undefined)
  const trust = { wortels: [], sleutels: [], drempel: 1 }
  return (await checkPage(ask, { url: 'https://voorbeeld.nl', pages: [], trust })).findings.length
}

/** What is said of a file of so many bytes by a command that reads messages. */
const judged = (much: number, ...command: readonly string[]): Promise<string> =>
  withFile('groot.json', `"${'x'.repeat(much - 2)}"`, async (path) => {
    const { out, talk } = await skpHere([...command, path], dirname(path))
    return /input-too-large/.exec(out + talk)?.[0] ?? ''
  })

export const ofDesks: Asked = {
  'joining/read-draft.ts most.text': [
    (much) => (readDraft({ '/naam': 'n'.repeat(much) }, readCatalog()) === undefined ? 'refused' : ''),
    'refused',
  ],
  'joining/read-draft.ts most.choices': [
    (much) => (readDraft({ '/soorten': many(much, String) }, readCatalog()) === undefined ? 'refused' : ''),
    'refused',
  ],
  'conformance/exam/subjects/read-line.ts mostFindings': [
    (much) => {
      const found = many(much, () => ({ code: 'type-wrong', pointer: '', severity: 'fout' }))
      const reply = readReply(JSON.stringify({ case: 'een', valid: false, findings: found }), 'een')
      return reply.kind === 'fault' ? reply.fault : ''
    },
    'garbage',
  ],
  'conformance/exam/report/tell-difference.ts mostIds': [
    (much) => {
      const none = { beter: [], slechter: [], anders: [], weg: [], omstandigheden: [] }
      const text = tellDifference({ ...none, nieuw: many(much, (at) => `geval/${at}`) }, 'nl', 80)
      return text.includes(`geval/${much - 1}\n`) ? '' : 'counted'
    },
    'counted',
  ],
  'conformance/exam/report/pretty.ts mostClauses': [
    (much) => report({ bepalingen: many(much, (at) => ({ bepaling: `R${at}`, missers: 1, gevallen: 3 })) }),
    'en nog 1; --format json toont alles',
  ],
  'conformance/exam/report/pretty.ts mostCases': [
    (much) =>
      report({
        gevallen: many(much, (at) => ({
          ...{ id: `g${at}`, soort: 'geldig', bepalingen: [], verwacht: 'geldig', antwoord: 'ongeldig' },
          ...{ fout: { verdict: 'fout' }, signalering: {} },
        })),
      }),
    'en nog 1; --format json toont alles',
  ],
  'conformance/exam/result.ts mostRounds': [
    async (rondes) => {
      const exam = await smallExam()
      const { zaad, ...rest } = await taken(exam, perfect(exam.cases))
      const read = readResult(JSON.parse(JSON.stringify({ ...rest, zaad: { ...zaad, rondes } })))
      return read.ok ? '' : read.fault
    },
    'uitslag-vorm',
  ],
  'conformance/simulator/business-side.ts largest': [
    (much) =>
      serving(
        () => much,
        async (url) => {
          const { status, text } = await businessAt({ url, token: 'x' }).inbox()
          return text.length === much ? '' : `silence ${status}`
        },
      ),
    'silence 0',
  ],
  'cli/conformance/choices.ts mostRounds': [
    (much) => refusal(() => wholeNumber(1, mostRounds)(`${much}`)),
    'Give a whole number of at least 1 and at most 100.',
  ],
  'cli/conformance/command-wire.ts longestLine': [
    (much) => heard(`process.stdout.write('x'.repeat(${much}) + '\\n')`),
    'too-long',
  ],
  'cli/options.ts highestPort': [(much) => refusal(() => portNumber()(`${much}`)), 'Give a port of at most 65535.'],
  'cli/fees/read-declared.ts most': [
    (much) =>
      told(
        withFile('opgaven.json', JSON.stringify([{ oin, inwoners: much }]), (path) =>
          refusal(() => readDeclared(path, new Set([oin]))),
        ),
      ),
    'opgaven.json at /0: give oin (20 digits), and inwoners or dossiers (whole numbers of at most 20000000)',
  ],
  'cli/exchange/private-files.ts deepest': [
    (much) =>
      told(
        // The value at the end is a level too.
        withFile('diep.json', `${'['.repeat(much)}1${']'.repeat(much)}`, (path) => refusal(() => readJsonFile(path))),
      ),
    'diep.json is JSON of more than 64 levels',
  ],
  'cli/exchange/credentials.ts shortestToken': [
    (much) =>
      within(async (folder) => {
        writeFileSync(join(folder, 'token'), 't'.repeat(much))
        return (await refusal(() => readToken(folder))) === '' ? '' : 'refused'
      }),
    'refused',
    'least',
  ],
  'cli/exchange/hold-socket.ts longestAddress': [
    (much) =>
      within(async (base) => {
        // The name of the socket, and what tells one process from another.
        const folder = join(base, 'm'.repeat(much - Buffer.byteLength(join(base, '')) - '//slot.01234567'.length))
        mkdirSync(folder)
        const release = await holdSocket(folder)
        const isThere = existsSync(join(folder, 'slot'))
        release?.()
        return isThere ? '' : 'elsewhere'
      }),
    'elsewhere',
  ],
  'cli/application/agreements.ts longest': [
    (much) =>
      told(
        within((folder) => {
          const { soort = '' } = readJoiningLaw().overeenkomsten[0] ?? {}
          writeFileSync(join(folder, `${soort}-1.0.md`), 'x'.repeat(much))
          return refusal(() => agreementsIn(folder, readJoiningLaw()))
        }),
      ),
    `${readJoiningLaw().overeenkomsten[0]?.soort}-1.0.md is too long to be read`,
  ],
  'cli/portal/release-hash.ts mostFiles': [
    (much) => {
      const bestanden = many(much, (at) => ({ pad: `/b${at}`, sha256: hash }))
      return readRelease({ hash, bestanden }) === undefined ? 'refused' : ''
    },
    'refused',
  ],
  'cli/portal/check-page.ts mostFindings': [
    // Besides: nobody names it, how it starts, its policy and its setting.
    async (much) => ((await findings(much - 4)) === much ? '' : 'left out'),
    'left out',
  ],
  'cli/portal/ask-page.ts largestFile': [
    async (much) =>
      (
        await refusal(() =>
          serving(
            () => much,
            (origin) => askPageAt(origin)('/'),
          ),
        )
      ).replace(/http:\S+/, 'it'),
    'what it answers is larger than a page is',
  ],
  'cli/portal/ask-page.ts largestPage': [
    async (much) => {
      const rest = much - 15 * 2 ** 23
      const asked = await refusal(() =>
        serving(
          (path) => (path === '/rest' ? rest : 2 ** 23),
          async (origin) => {
            const ask = askPageAt(origin)
            for (const path of [...many(15, (at) => `/${at}`), '/rest']) await ask(path)
          },
        ),
      )
      return asked.replace(/http:\S+/, 'it')
    },
    'what it answers is larger than a page is',
  ],
  'cli/simulator/exam-clock.ts patience': [
    async (much) => {
      const now = new Date('2026-11-23T10:00:00.000Z')
      const clock = wallClock(
        () => now,
        async () => undefined,
      )
      return (await clock.pass(new Date(now.getTime() + much))) ? '' : 'needs a clock that can be turned'
    },
    'needs a clock that can be turned',
  ],
  'cli/simulator/live-counterparties.ts most': [
    (much) => {
      const { add, of } = createRejections()
      for (const id of many(much, String)) add(oin, { id } as never)
      return of(oin).at(-1)?.id === '0' ? '' : 'forgotten'
    },
    'forgotten',
  ],
  'cli/commands/pki.ts mostSigners': [
    async (much) => {
      // With as many as are taken the threshold is too high, so that no home is made.
      const { talk } = await skpHere(['pki', '--out', 'huis', '--signers', `${much}`, '--threshold', '99'])
      return /--signers is at most \d+/.exec(talk)?.[0] ?? ''
    },
    '--signers is at most 20',
  ],
  'cli/convert/convert-inputs.ts largest': [(much) => judged(much, 'convert', '--to', '2.0'), 'input-too-large'],
  'cli/csv/read-messages.ts mostBytes': [
    (much) => judged(much, 'csv', 'export', '--list', 'schuldregeling@2.0/Saldoverzoek', '--output', 'lijst.csv'),
    'input-too-large',
  ],
  'cli/commands/validate.ts defaultMaxBytes': [
    (much) => judged(much, 'validate', '--format', 'json'),
    'input-too-large',
  ],
}
