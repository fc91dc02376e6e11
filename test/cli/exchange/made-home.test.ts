/**
 * What a home holds after it is made, and after its keys are made anew: every file, who may read it, and all that is no key.
 *
 * Inside: a command shows a table of who takes part; the files are looked at as hub and gateways find them.
 */
import { X509Certificate } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { admitParticipant, createHome, modulesOf, renewCrls } from '../../../cli/exchange/create-home.ts'
import { readAuthority } from '../../../cli/exchange/credentials.ts'
import { editBook, proposeEdit, readBook, signsAlone } from '../../../cli/exchange/edit-home.ts'
import { kidOf, later, newKey } from '../../../cli/exchange/key-material.ts'
import { readHubHome, readParticipantHome } from '../../../cli/exchange/read-home.ts'
import { withNewHubKey, withNewKeys } from '../../../cli/exchange/rotate-keys.ts'
import { addParticipant } from '../../../directory/index.ts'
import type { DirectoryContent } from '../../../directory/index.ts'
import { masked } from '../said-here.ts'

const day = 24 * 60 * 60 * 1000
const began = new Date('2026-11-24T10:00:00Z')
const at = (days: number): Date => new Date(began.getTime() + days * day)
const [shv, se] = ['00000099000000001000', '00000099000000002000']
const hub = { poort: 8443, beheerpoort: 8444, opslag: 'sqlite' } as const
const people = [
  { oin: shv, naam: 'Gemeente Voorbeeld', soorten: ['shv-fase-2'], suite: 1, vlaggen: ['bsn-gerechtigd'], poort: 8445 },
  { oin: se, naam: 'Incasso Voorbeeld', soorten: ['schuldeiser'], suite: 2, vlaggen: [], poort: 0 },
] as const
let home: string

const made = mkdtempSync(join(tmpdir(), 'skp-made-'))
beforeAll(() => createHome(made, { participants: people, hub, now: began, signers: { count: 2, threshold: 1 } }))
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'skp-made-'))
  cpSync(made, home, { recursive: true })
})

/** Each file, with who may read it, and what stands in it when that is no key. */
function told(): string {
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name))
  const files = paths.filter((path) => statSync(path).isFile()).sort()
  return files
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      const said = /PRIVATE|CERTIFICATE|CRL/.test(text)
        ? [...text.matchAll(/-----BEGIN ([^-]+)-----/g)].map(([, kind]) => `<${kind}>\n`).join('')
        : masked(text, home)
      return `== ${relative(home, path)} ${(statSync(path).mode & 0o777).toString(8)}\n${said}`
    })
    .join('\n')
}
const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(home, ...path), 'utf8'))
const kids = (...path: readonly string[]): readonly string[] =>
  ([json(...path)].flat() as readonly { readonly kid: string }[]).map(({ kid }) => kid)

test.skipIf(process.platform === 'win32')('a home that was just made is what is committed', async () => {
  await expect(told()).toMatchFileSnapshot(join(import.meta.dirname, '../said/made-home.txt'))
})

test('its address book says of each party what it is, with its public keys and until when they last', async () => {
  const { deelnemers, ...book } = await readBook(home, began)
  const { sleutels: own = [], ...hubEntry } = book.knooppunt

  expect(own.map(({ kid, suite, gebruik, van, tot }) => [kid, suite, gebruik, van, tot])).toEqual([
    ['knooppunt-2026-11-24', 2, 'teken', began.toISOString(), at(365).toISOString()],
  ])
  const shown = { ...book, knooppunt: hubEntry, deelnemers: deelnemers.map(({ sleutels: _, ...entry }) => entry) }
  expect(masked(JSON.stringify(shown, null, 1), home).replaceAll(/"(?:ey|<)[^"]*"/g, '"<kenmerk>"'))
    .toMatchInlineSnapshot(`
    "{
     "geldigTot": "2026-12-24T10:00:00.000Z",
     "knooppunt": {
      "naam": "Proefknooppunt",
      "oin": "00000099000000000000"
     },
     "nummer": 1,
     "omgeving": "conformiteit",
     "schemasets": [
      {
       "digest": "<kenmerk>",
       "tot": null,
       "van": "2026-11-24T10:00:00.000Z"
      }
     ],
     "uitgegevenOp": "2026-11-24T10:00:00.000Z",
     "vorige": null,
     "deelnemers": [
      {
       "actiefTot": null,
       "actiefVan": "2026-11-24",
       "gemachtigd": [],
       "inschrijving": "<kenmerk>",
       "kvk": "00000001",
       "modules": [
        {
         "module": "schuldregeling",
         "versies": [
          "1.0",
          "1.1",
          "2.0"
         ]
        },
        {
         "module": "schuldinventarisatie",
         "versies": [
          "1.0"
         ]
        },
        {
         "module": "betalingsregeling",
         "versies": [
          "2.0"
         ]
        },
        {
         "module": "protocol",
         "versies": [
          "1.0"
         ]
        }
       ],
       "naam": "Gemeente Voorbeeld",
       "oin": "00000099000000001000",
       "soorten": [
        "shv-fase-2"
       ],
       "status": "actief",
       "tariefcategorie": "A",
       "vlaggen": [
        "bsn-gerechtigd"
       ],
       "voorwaarden": {
        "aanvaardOp": "2026-11-24",
        "versie": "1.0"
       },
       "zekerheid": "pkio"
      },
      {
       "actiefTot": null,
       "actiefVan": "2026-11-24",
       "gemachtigd": [],
       "inschrijving": "<kenmerk>",
       "kvk": "00000002",
       "modules": [
        {
         "module": "schuldregeling",
         "versies": [
          "1.0",
          "1.1",
          "2.0"
         ]
        },
        {
         "module": "schuldinventarisatie",
         "versies": [
          "1.0"
         ]
        },
        {
         "module": "betalingsregeling",
         "versies": [
          "2.0"
         ]
        },
        {
         "module": "meldingen-bewindvoering",
         "versies": [
          "1.0"
         ]
        },
        {
         "module": "vroegsignalering",
         "versies": [
          "1.0"
         ]
        },
        {
         "module": "protocol",
         "versies": [
          "1.0"
         ]
        }
       ],
       "naam": "Incasso Voorbeeld",
       "oin": "00000099000000002000",
       "soorten": [
        "schuldeiser"
       ],
       "status": "actief",
       "tariefcategorie": "A",
       "vlaggen": [],
       "voorwaarden": {
        "aanvaardOp": "2026-11-24",
        "versie": "1.0"
       },
       "zekerheid": "pkio"
      }
     ]
    }"
  `)
  for (const { oin, sleutels } of deelnemers)
    expect(
      sleutels.map(({ kid, suite, gebruik, tot, jwk }) => [kid, suite, gebruik, tot, Object.keys(jwk).sort()]),
    ).toEqual([
      [`${oin}-teken-2026-11-24`, oin === shv ? 1 : 2, 'teken', at(365).toISOString(), expect.any(Array)],
      [`${oin}-zegel-2026-11-24`, oin === shv ? 1 : 2, 'zegel', at(90).toISOString(), expect.any(Array)],
    ])
  const members = deelnemers.flatMap(({ sleutels }) => sleutels.map(({ jwk }) => Object.keys(jwk).sort().join(' ')))
  expect(members).toEqual(['e kty n', 'e kty n', 'crv kty x y', 'crv kty x y'])
})

test('a certificate is of its party, for a year, and a list of revoked ones is of today', async () => {
  const { tls } = await readParticipantHome(home, se)
  const [own, served] = [new X509Certificate(tls.cert), new X509Certificate((await readHubHome(home)).tls.cert)]
  const lists = (): number => statSync(join(home, 'ca/crl.pem')).ino
  const before = lists()

  expect(own.subject).toContain(se)
  expect(own.subject).toContain('Incasso Voorbeeld')
  expect(Date.parse(own.validTo) - began.getTime()).toBeGreaterThan(364 * day)
  expect(Date.parse(own.validTo) - began.getTime()).toBeLessThan(366 * day)
  expect(served.subjectAltName).toContain('DNS:localhost')
  await renewCrls(home, at(3))
  expect(lists()).not.toBe(before)
  const nowhere = mkdtempSync(join(tmpdir(), 'skp-made-'))
  await renewCrls(nowhere, at(3))
  expect(readdirSync(nowhere)).toEqual([])
})

const rotate =
  (uses: readonly ('teken' | 'zegel')[], now: Date, oin = se) =>
  (content: DirectoryContent) => {
    const entry = content.deelnemers.find((each) => each.oin === oin)
    if (entry === undefined) throw new Error('nobody')
    return withNewKeys(home, { content, entry, uses, now })
  }

test('new keys stand beside the old ones until their end; the private halves wait until the book names them', async () => {
  const old = kids(se, 'teken.jwk.json')
  await proposeEdit(home, at(1), rotate(['teken', 'zegel'], at(1)))
  expect([kids(se, 'teken.jwk.json'), kids(se, 'teken.volgende.jwk.json')]).toEqual([old, [`${se}-teken-2026-11-25`]])
  expect(kids(se, 'zegel.jwk.json')).toEqual([`${se}-zegel-2026-11-25`, `${se}-zegel-2026-11-24`])
  const waiting = json(se, 'teken.volgende.jwk.json')

  // Asked again before anybody signed it, the same keys wait.
  await editBook(home, at(1), rotate(['teken', 'zegel'], at(1)))
  expect([json(se, 'teken.jwk.json'), existsSync(join(home, se, 'teken.volgende.jwk.json'))]).toEqual([waiting, false])
  expect(kids(se, 'zegel.jwk.json')).toHaveLength(2)
  const keys = async (now: Date): Promise<readonly string[]> =>
    (await readBook(home, now)).deelnemers.find(({ oin }) => oin === se)?.sleutels.map(({ kid }) => kid) ?? []
  expect(await keys(at(1))).toEqual([
    ...[`${se}-teken-2026-11-24`, `${se}-zegel-2026-11-24`, `${se}-teken-2026-11-25`, `${se}-zegel-2026-11-25`],
  ])
  await editBook(home, at(1), rotate(['zegel'], at(1)))
  expect((await keys(at(1))).at(-1)).toBe(`${se}-zegel-2026-11-25-2`)
})

test.each([
  [104, { isKept: true, isNamed: true }],
  [105, { isKept: false, isNamed: true }],
  [120, { isKept: false, isNamed: true }],
  [121, { isKept: false, isNamed: false }],
])('%i days after a sealing key began, and its end after ninety: %j', async (days, { isKept, isNamed }) => {
  await editBook(home, at(days), rotate(['zegel'], at(days)))
  const entry = (await readBook(home, at(days))).deelnemers.find(({ oin }) => oin === se)
  const first = `${se}-zegel-2026-11-24`

  expect(kids(se, 'zegel.jwk.json').includes(first)).toBe(isKept)
  expect(entry?.sleutels.some(({ kid }) => kid === first)).toBe(isNamed)
})

test('a certificate is made anew with the keys when it has less than ninety days to go', async () => {
  const certificate = (): string => readFileSync(join(home, se, 'tls.pem'), 'utf8')
  const first = certificate()
  await editBook(home, at(270), rotate(['zegel'], at(270)))
  expect(certificate()).toBe(first)
  await editBook(home, at(280), rotate(['zegel'], at(280)))
  const second = certificate()
  expect(second).not.toBe(first)
  expect(Date.parse(new X509Certificate(second).validTo)).toBeGreaterThan(at(640).getTime())
})

test('a hub has a new key from its next start, and the old one until its end', async () => {
  await editBook(home, at(300), (content) => withNewHubKey(home, content, at(300)))
  const { knooppunt } = await readBook(home, at(300))

  expect(knooppunt.sleutels.map(({ kid }) => kid)).toEqual(['knooppunt-2026-11-24', 'knooppunt-2027-09-20'])
  expect(kids('knooppunt', 'teken.jwk.json')).toEqual(['knooppunt-2027-09-20'])
  expect(new X509Certificate(readFileSync(join(home, 'knooppunt/tls.pem'))).subjectAltName).toBe('DNS:localhost')
})

test('who was to be added before and was not has the keys that lie there; what is no key there is told', async () => {
  const newcomer = { ...people[1], oin: '00000099000000004000', naam: 'Bank' }
  const admit = () => admitParticipant(home, readAuthority(home), { newcomer, plan: { now: began, hub } })
  const [first, second] = [await admit(), await admit()]
  expect(second.sleutels).toEqual(first.sleutels)
  expect((await editBook(home, began, (content) => addParticipant(content, second))).nummer).toBe(2)
  writeFileSync(join(home, newcomer.oin, 'teken.jwk.json'), '{}')
  await expect(admit()).rejects.toThrow('a private key in form')
})

test('a home signs alone as long as enough of its keys lie there, and a change that is none makes no number', async () => {
  expect(signsAlone(home)).toBe(true)
  expect((await editBook(home, began, (content) => content)).nummer).toBe(1)
  const trust = json('vertrouwen.json') as object
  writeFileSync(join(home, 'vertrouwen.json'), JSON.stringify({ ...trust, drempel: 3 }))
  expect(signsAlone(home)).toBe(false)
  await expect(createHome(home, { participants: [], hub, now: began })).rejects.toThrow('there is a home in')
})

test('a key has a name of its own, lasts so many days, and is the one that waits when its use and suite are those', async () => {
  const asked = { suite: 2, gebruik: 'zegel', kid: 'een' } as const
  const { secret, entry } = await newKey(asked, began)
  const content = {
    knooppunt: { sleutels: [{ kid: 'k-2026-11-24' }] },
    deelnemers: [{ sleutels: [{ kid: 'k-2026-11-24-2' }] }],
  }

  expect(entry).toMatchObject({ ...asked, van: began.toISOString(), tot: at(90).toISOString() })
  expect([kidOf('k', began), kidOf('k', began, content as never)]).toEqual(['k-2026-11-24', 'k-2026-11-24-3'])
  expect(later(began, 2)).toBe('2026-11-26T10:00:00.000Z')
  expect((await newKey({ ...asked, kid: 'twee' }, began, [secret])).entry.kid).toBe('een')
  expect((await newKey({ ...asked, kid: 'twee', gebruik: 'teken' }, began, [secret])).entry.kid).toBe('twee')
  expect((await newKey({ ...asked, kid: 'twee', suite: 1 }, began, [secret])).entry.kid).toBe('twee')
})

test('a kind takes part in the modules in which it plays a part, in every version', () => {
  expect(modulesOf(['waarborgfonds'])).toEqual(
    modulesOf(['waarborgfonds', 'niemand']).filter(({ module }) => ['waarborgfonds', 'protocol'].includes(module)),
  )
  expect(modulesOf(['waarborgfonds']).find(({ module }) => module === 'waarborgfonds')?.versies).toEqual(['1.0', '2.0'])
  expect(modulesOf([])).toEqual([])
})
