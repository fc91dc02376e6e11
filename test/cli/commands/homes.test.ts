/**
 * What the commands say that work in a home stands committed in `said/`, line after line in one home: the register, applications, fees.
 * Read it when it changes.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day, saidBy } from '../said-here.ts'

const [shv, se, bank] = ['00000099000000001000', '00000099000000002000', '00000099000000004000']
const inHome = ['--home', 'h']
const english = ['--lang', 'en']
const json = ['--format', 'json']
const days = (count: number): Date => new Date(day.getTime() + count * 24 * 60 * 60 * 1000)

/** A line, or a number of days after which the lines go on. */
type Line = readonly string[] | number

/** All that these lines say, in an empty folder with these files. */
async function saidAfter(files: Readonly<Record<string, string>>, lines: readonly Line[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'skp-homes-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const said: string[] = []
  let now = day
  for (const line of lines)
    if (typeof line === 'number') now = days(line)
    else said.push(await saidBy(line, folder, { clock: () => now }))
  return said.join('\n')
}

const committed = (name: string): string => join(import.meta.dirname, '../said', `${name}.txt`)
const participant = (...args: readonly string[]): readonly string[] => ['participant', ...args, ...inHome]

test('a home is made as was asked, or what is wrong is said', async () => {
  const said = await saidAfter({}, [
    ['pki', '--out', 'h', '--suite', '2'],
    ['pki', '--out', 'h', '--suite', '2'],
    ['pki', '--out', 'in twee woorden', '--suite', '2', '--port', '9000', ...english],
    [
      ...['pki', '--out', 'p', '--suite', '2', '--signers', '3', '--threshold', '2', ...json],
      ...['--participant', 'Stad:shv-fase-1+shv-fase-2', 'Bank:schuldeiser:00000099777777777000'],
    ],
    ['pki', '--out', 'x', '--suite', '2', '--participant', 'Bank:schuldeiser:00000099ABCDEFGHI000'],
    [...['pki', '--out', 'q', '--suite', '2', '--port', '443', '--participant', 'Stad:shv-fase-2', '--signers', '20']],
    ['pki', '--out', 'x', '--participant', 'Stad'],
    ['pki', '--out', 'x', '--participant', ':schuldeiser'],
    ['pki', '--out', 'x', '--participant', 'Stad:schuldeisr'],
    ['pki', '--out', 'x', '--participant', 'Stad:schuldeiser:00000001000000001000'],
    ['pki', '--out', 'x', '--port', '65532', '--participant', 'Stad:shv-fase-2', 'Bank:schuldeiser'],
    ['pki', '--out', 'x', '--port', '65533', '--participant', 'Stad:shv-fase-2', 'Bank:schuldeiser'],
    ['pki', '--out', 'x', '--port', '0'],
    ['pki', '--out', 'x', '--signers', '21'],
    ['pki', '--out', 'x', '--signers', '2', '--threshold', '3'],
    ['pki', '--out', 'x', '--suite', '3'],
  ])

  await expect(said).toMatchFileSnapshot(committed('pki'))
})

test('the register says what stands in it after each change', async () => {
  const said = await saidAfter({}, [
    ['pki', '--out', 'h', '--suite', '2'],
    participant('list'),
    participant('list', ...json),
    participant('add', '--oin', bank, '--name', 'Bank Voorbeeld', '--kind', 'schuldeiser', '--suite', '2'),
    participant('add', '--oin', bank, '--name', 'Bank Voorbeeld', '--kind', 'schuldeiser', '--suite', '2'),
    participant('add', '--oin', '00000001000000001000', '--name', 'Bank', '--kind', 'schuldeiser'),
    participant('add', '--oin', '00000099000000006000', '--kind', 'schuldeiser'),
    participant('add', '--oin', '00000099000000006000', '--name', 'Bank'),
    participant('add', '--oin', '00000099000000006000', '--name', 'Bank', '--kind', 'bank'),
    participant('change', '--oin', bank, '--flag', 'bsn-gerechtigd', '--terms', '2.0', '--category', 'C'),
    participant('change', '--oin', bank, '--supplier', shv, '--module', 'schuldregeling@2.0', 'schuldregeling@1.1'),
    participant('change', '--oin', bank, '--supplier', '-', '--flag', '-', '--terms', '-', ...json),
    participant('change', '--oin', bank),
    participant('change', '--oin', '00000099000000009000', '--flag', '-'),
    participant('change', '--oin', bank, '--flag', 'bsngerechtigd'),
    participant('change', '--oin', bank, '--module', 'schuldregeling@9.0'),
    participant('change', '--oin', bank, '--category', 'Z'),
    participant('suspend', '--oin', se),
    participant('resume', '--oin', se),
    participant('end', '--oin', se, '--on', '2026-12-31'),
    participant('end', '--oin', bank),
    participant('end', '--oin', bank, '--on', '2026-13-31'),
    participant('rotate-keys'),
    participant('rotate-keys', '--hub', '--oin', se),
    participant('rotate-keys', '--oin', se),
    participant('rotate-keys', '--oin', shv, '--use', 'teken', 'zegel', 'teken'),
    participant('rotate-keys', '--hub'),
    participant('revoke-key', '--oin', se, '--kid', `${se}-zegel-2026-11-24`, '--since', '2026-11-24T09:00:00Z'),
    participant('revoke-key', '--oin', se, '--kid', `${se}-zegel-2026-11-24`),
    participant('revoke-key', '--oin', se, '--kid', `${se}-zegel-2026-11-24-2`),
    participant('revoke-key', '--oin', se, '--kid', 'geen'),
    participant('revoke-key', '--oin', se, '--kid', `${se}-teken-2026-11-24`, '--since', 'gisteren'),
    participant('revoke-key', '--oin', se, '--kid', `${se}-teken-2026-11-24`, '--since', '2027-11-24T09:00:00Z'),
    20,
    participant('list'),
    participant('renew'),
    90,
    participant('list'),
    participant('renew'),
    350,
    participant('list'),
  ])

  await expect(said).toMatchFileSnapshot(committed('participant'))
}, 60_000)

test('what several must sign is proposed, signed and published', async () => {
  const signer = (place: string): string => `h/ca/adresboek${place}.jwk.json`
  const said = await saidAfter({}, [
    ['pki', '--out', 'h', '--suite', '2', '--signers', '3', '--threshold', '2'],
    participant('suspend', '--oin', se, '--propose', 'voorstel.json'),
    participant('suspend', '--oin', se, '--propose', 'json.json', ...json),
    participant('publish', 'voorstel.json'),
    participant('sign', 'voorstel.json', '--key', signer('')),
    participant('sign', 'voorstel.json', '--key', signer('')),
    participant('publish', 'voorstel.json'),
    participant('sign', 'voorstel.json', '--key', signer('-2'), ...json),
    participant('sign', 'voorstel.json', '--key', 'h/knooppunt/teken.jwk.json'),
    participant('publish', 'voorstel.json'),
    participant('publish', 'voorstel.json'),
    participant('sign', 'weg.json', '--key', signer('-2')),
    participant('sign', 'h/vertrouwen.json', '--key', signer('-2')),
    participant('add', '--oin', bank, '--name', 'Bank', '--kind', 'schuldeiser', '--suite', '2', '--propose', 'p.json'),
    participant('sign', 'p.json', '--key', signer('-3')),
    participant('rotate-keys', '--oin', se, '--propose', 'p.json'),
    participant('sign', 'p.json', '--key', signer('-3')),
    participant('renew', '--propose', 'p.json'),
    participant('sign', 'p.json', '--key', signer('-3')),
    participant('change', '--oin', shv, '--name', 'Stad', '--category', 'B', '--propose', 'p.json'),
    participant('sign', 'p.json', '--key', signer('-3')),
  ])

  await expect(said).toMatchFileSnapshot(committed('ceremony'))
}, 60_000)

/** What an organisation says of itself. */
const details = (kvk: string, more: object = {}): string =>
  JSON.stringify({
    ...{ naam: 'Gemeente Voorbeeld', oin: shv, kvk, adres: 'Plein 1, 1234 AB Voorbeeld' },
    ...{ soorten: ['shv-fase-2'], modules: ['schuldregeling@2.0'], wijze: 'webportaal' },
    tekenaar: { naam: 'A. Tekenaar', functie: 'directeur' },
    contactpersoon: { naam: 'B. Contact', email: 'contact@example.org' },
    categorie: { letter: 'D', jaar: 2026, inwoners: 80_000 },
    ...more,
  })

test('an application says at each step where it stands, in both languages', async () => {
  const kvk = '00000001'
  const application = (...args: readonly string[]): readonly string[] => ['application', ...args, ...inHome]
  const step = (name: string, who: string, ...more: readonly string[]): readonly string[] =>
    application('step', kvk, name, '--as', who, ...more)
  const texts = ['--agreement', 'aansluitovereenkomst=1.0=a.pdf', 'verwerkersovereenkomst=1.0=v.pdf']
  const checks = ['--checked', 'kvk-inschrijving', 'tekenbevoegd', 'soort', 'categorie', 'toegangsmiddel']
  const files = {
    'a.pdf': 'de aansluitovereenkomst',
    'v.pdf': 'de verwerkersovereenkomst',
    'goed.json': details(kvk),
    'ander.json': details('90000099', {
      ...{ oin: '00000099900000990000', vestiging: '000000000007', leverancier: bank },
      ...{ wijze: 'koppeling', soorten: ['schuldeiser'], categorie: { letter: 'C', jaar: 2026, dossiers: 1500 } },
    }),
    'fout.json': details('12', { naam: undefined, vreemd: 1, soorten: [], categorie: { letter: 'Z', jaar: 2026 } }),
    'lijst.json': '[]',
  }
  const said = await saidAfter(files, [
    ['pki', '--out', 'h', '--suite', '2'],
    application('list'),
    application('new', '--details', 'fout.json'),
    application('new', '--details', 'fout.json', ...english),
    application('new', '--details', 'fout.json', ...json),
    application('new', '--details', 'lijst.json'),
    application('new', '--details', 'weg.json'),
    application('new', '--details', 'goed.json'),
    application('new', '--details', 'goed.json', ...english),
    application('new', '--details', 'ander.json', ...json),
    application('show', '90000099'),
    application('show', '90000099', ...english),
    step('tekenen', 'aanvrager', ...texts),
    step('indienen', 'beheerder', ...english),
    step('indinen', 'aanvrager'),
    step('iets', 'aanvrager'),
    step('indienen', 'aanvrager'),
    step('tekenen', 'aanvrager', '--agreement', 'aansluitovereenkomst=1.0=a.pdf', 'anders=1.0=v.pdf'),
    step('tekenen', 'aanvrager', '--agreement', 'aansluitovereenkomst=a.pdf'),
    step('tekenen', 'aanvrager', '--agreement', 'aansluitovereenkomst=1.0=weg.pdf'),
    step('tekenen', 'aanvrager', ...texts, ...english),
    application('new', '--details', 'goed.json'),
    step('toelaten', 'beheerder', ...texts, '--checked', 'kvk-inschrijving', 'vreemd'),
    step('toelaten', 'beheerder', '--agreement', 'aansluitovereenkomst=1.0=v.pdf', ...checks, ...english),
    step('toelaten', 'beheerder', ...texts, ...checks),
    step('proef', 'beheerder', '--checked', 'proef-verzonden', 'proef-ontvangen'),
    step('activeren', 'beheerder', '--checked', 'ingang'),
    application('show', kvk),
    application('show', kvk, ...english),
    application('show', kvk, ...json),
    step('beeindigen', 'beheerder', '--checked', 'afspraken-beeindigd'),
    participant('end', '--oin', shv),
    step('beeindigen', 'beheerder', '--checked', 'afspraken-beeindigd', ...english),
    application('list'),
    application('list', ...json),
    application('show', '90000098'),
    application('show', '1234567'),
    application('show', '123456789'),
    application('clean'),
    application('clean', ...english),
    4000,
    application('clean', ...json),
    application('list', ...json),
  ])

  await expect(said).toMatchFileSnapshot(committed('application'))
}, 60_000)

test('the yearly statement says what each owes and what does not hold, in both languages', async () => {
  const counted = (oin: string, ontvangen: number): object => ({
    ...{ oin, module: 'schuldregeling', versie: '2.0', berichttype: 'Saldoverzoek', maand: '2026-11', ontvangen },
  })
  const text = JSON.stringify
  const files = {
    'opgaven.json': text([
      { oin: shv, inwoners: 1_250_000 },
      { oin: se, dossiers: 12 },
      { oin: bank, dossiers: 640 },
    ]),
    'tellingen.json': text({ tellingen: [counted(se, 501), counted(bank, 640)] }),
    'leeg.json': text([]),
    'klopt.json': text([
      { oin: shv, inwoners: 3 },
      { oin: se, dossiers: 3 },
    ]),
    'niets.json': text({ tellingen: [] }),
    'dubbel.json': text([
      { oin: se, dossiers: 3 },
      { oin: se, dossiers: 3 },
    ]),
    'vreemd.json': text([{ oin: '00000099000000077000', dossiers: 3 }]),
    'vorm.json': text([{ oin: se }]),
  }
  const fees = (declared: string, counts: string, ...more: readonly string[]): readonly string[] => [
    ...['fees', ...inHome, '--declared', declared, '--counts', counts, ...more],
  ]
  const said = await saidAfter(files, [
    ['pki', '--out', 'h', '--suite', '2'],
    fees('klopt.json', 'niets.json', '--year', '2026'),
    fees('klopt.json', 'niets.json', '--year', '2026', ...json),
    participant('add', '--oin', bank, '--name', 'Bank', '--kind', 'schuldeiser', '--suite', '2', '--category', 'C'),
    fees('opgaven.json', 'tellingen.json', '--year', '2026'),
    fees('opgaven.json', 'tellingen.json', '--year', '2026', ...english),
    fees('opgaven.json', 'tellingen.json', '--year', '2026', ...json),
    fees('leeg.json', 'tellingen.json', '--year', '2026'),
    fees('leeg.json', 'tellingen.json', '--year', '2026', ...english),
    fees('leeg.json', 'niets.json'),
    fees('leeg.json', 'leeg.json', '--year', '2026'),
    fees('niets.json', 'niets.json', '--year', '2026'),
    fees('dubbel.json', 'niets.json', '--year', '2026'),
    fees('vreemd.json', 'niets.json', '--year', '2026'),
    fees('vorm.json', 'niets.json', '--year', '2026'),
    fees('leeg.json', 'niets.json', '--year', '26'),
  ])

  await expect(said).toMatchFileSnapshot(committed('fees'))
}, 60_000)

test('the page of a portal is named in the address book, and what stands elsewhere is no page of it', async () => {
  const hash = 'a'.repeat(64)
  const page = (url: string, ...more: readonly string[]): readonly string[] => [
    'portal',
    'page',
    url,
    ...inHome,
    ...more,
  ]
  const check = (url: string, ...more: readonly string[]): readonly string[] => [
    ...['portal', 'check', url, '--book', 'h/adresboek.json', ...more],
  ]
  const said = await saidAfter({}, [
    ['pki', '--out', 'h', '--suite', '2'],
    page('https://portaal.example/iets', '--hash', hash),
    page('https://portaal.example', '--hash', hash, 'b'.repeat(64), ...json),
    page('https://portaal.example', '--hash', '-'),
    page('https://portaal.example', '--hash', hash, '--propose', 'p.json'),
    page('https://portaal.example', '--hash', 'kort'),
    page('http://portaal.example', '--hash', hash),
    page('portaal', '--hash', hash),
    check('http://portaal.example'),
    check('http://localhost:1'),
    check('https://localhost:1', '--trust', 'weg.json'),
    check('https://localhost:1', '--trust', 'h/adresboek.json'),
    40,
    check('https://localhost:1'),
  ])

  await expect(said).toMatchFileSnapshot(committed('portal-page'))
}, 60_000)
