/**
 * H-18: the register at the desk: checked first, written whole, one editor at a time, renewable at any time.
 *
 * Inside: runs the desk in this process, because the time of day is handed in: an address book ends after thirty days.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../cli/main.ts'
import type { Desk } from '../../cli/desk.ts'
import { nextNumber, readDirectory, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey, SignedDirectory, Trust } from '../../directory/index.ts'
import { importPrivateKey } from '../../envelope/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import { emptyFolder, house } from './run-skp.ts'

const day = 24 * 60 * 60 * 1000
const began = new Date('2026-11-23T10:00:00Z')
const at = (days: number): Date => new Date(began.getTime() + days * day)
const se = '00000099000000002000'

let folder: string
let home: string
let clock: Date

beforeEach(async () => {
  folder = emptyFolder()
  home = join(folder, 'h')
  clock = began
  expect((await desk('pki', '--out', home, '--suite', '2')).code).toBe(0)
})

/** Runs a command at the time of the test's clock. */
async function desk(...args: readonly string[]): Promise<{ code: number; out: string; talk: string }> {
  let out = ''
  let talk = ''
  const handed: Desk = {
    print: async (text) => {
      out += text
      return true
    },
    talk: (text) => void (talk += text),
    input: Readable.from([]),
    ...{ folder, colour: false, progress: false, width: 80 },
    now: () => 0,
    clock: () => clock,
    randomUuid: () => crypto.randomUUID(),
    random: () => 0,
    untilStopped: () => new AbortController().signal,
  }
  const code = await run(args, handed)
  return { code, out, talk }
}

const participant = (name: string, ...args: readonly string[]) => desk('participant', name, ...args, '--home', home)
const foldersOf = (where: string): readonly string[] => readdirSync(where).filter((name) => !name.includes('.'))
const bookText = (): string => readFileSync(join(home, 'adresboek.json'), 'utf8')
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** The book in use as any hub or gateway reads it now. */
async function book(): Promise<DirectoryContent> {
  const trust = json(join(home, 'vertrouwen.json')) as Trust
  const verdict = await readDirectory(JSON.parse(bookText()), trust, clock)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
  return verdict.value.content
}

const keysOf = async (oin: string, gebruik: 'zegel' | 'teken'): Promise<readonly ParticipantKey[]> =>
  ((await book()).deelnemers.find((each) => each.oin === oin)?.sleutels ?? []).filter((key) => key.gebruik === gebruik)

describe('an edit that is wrong', () => {
  test.each<[string, readonly string[], string]>([
    ['an edit of nothing', [], 'nothing to change; name what does'],
    ['a category that does not exist', ['--category', 'Z'], '--category is a letter A to G'],
    ['a supplier that is no OIN', ['--supplier', 'junk'], '--supplier names others in the address book'],
    ['a supplier that nobody knows', ['--supplier', '00000099000000007000'], '--supplier names others'],
    ['itself as a supplier', ['--supplier', se], '--supplier names others'],
    ['an empty name', ['--name', ''], '--name <name> is empty'],
    ['a name of two lines', ['--name', 'Bank\nVoorbeeld'], '--name is one line'],
    ['empty terms', ['--terms', ''], '--terms <version> is empty'],
    ['terms that are no version', ['--terms', 'een_nul'], '--terms is at most 20'],
    ['a kind twice', ['--kind', 'schuldeiser', 'schuldeiser'], '--kind names one kind or more, each once'],
    ['a kind that there is not', ['--kind', 'schuldeiser', 'schuldeisr'], 'did you mean schuldeiser?'],
    ['a version twice', ['--module', 'schuldregeling@2.0', 'schuldregeling@2.0'], '--module names each version once'],
  ])('%s: changes nothing, and says at which option', async (_name, args, remedy) => {
    const before = bookText()
    const { code, out, talk } = await participant('change', '--oin', se, ...args)

    expect([code, out]).toEqual([2, ''])
    expect(talk).toContain(remedy)
    expect(bookText()).toBe(before)
    expect((await participant('list')).code).toBe(0)
  })

  test.each<[string, readonly string[]]>([
    ['a category that does not exist', ['--category', 'Z']],
    ['the OIN of the hub', ['--oin', '00000099000000000000']],
    ['a port that there is not', ['--port', '65536']],
    ['a suite that there is not', ['--suite', '3']],
  ])('adding somebody with %s makes no keys and no number', async (_name, args) => {
    const before = [bookText(), foldersOf(home)]
    const asked = ['--name', 'Bank', '--kind', 'schuldeiser', '--oin', '00000099000000004000', '--suite', '2']
    const { code } = await participant('add', ...asked, ...args)

    expect(code).toBe(2)
    expect([bookText(), foldersOf(home)]).toEqual(before)
  })

  test('a home whose ports run past the last one, or with an OIN twice, is not made', async () => {
    const twice = ['--participant', `A:schuldeiser:${se}`, `B:schuldeiser:${se}`]
    const out = join(folder, 'ander')
    const codes = [
      (await desk('pki', '--out', out, '--port', '65533')).code,
      (await desk('pki', '--out', out, ...twice)).code,
      (await desk('pki', '--out', out, '--signers', '2', '--threshold', '3')).code,
    ]

    expect(codes).toEqual([2, 2, 2])
    expect(existsSync(out)).toBe(false)
  })
})

describe('the kinds of a participant', () => {
  const shv = '00000099000000001000'
  const kindsOf = async (oin: string) => (await book()).deelnemers.find((each) => each.oin === oin)?.soorten

  test('one is added and one is dropped, and nothing else of the entry changes', async () => {
    const before = (await book()).deelnemers.find(({ oin }) => oin === shv)
    const added = await participant('change', '--oin', shv, '--kind', 'shv-fase-2', 'schuldeiser')
    expect([added.code, await kindsOf(shv)]).toEqual([0, ['shv-fase-2', 'schuldeiser']])
    expect(added.out).toMatch(/Gemeente Voorbeeld +shv-fase-2,(?: schuldeiser)? +actief/)
    await participant('change', '--oin', shv, '--kind', 'schuldeiser')
    expect((await book()).deelnemers[0]).toEqual({ ...before, soorten: ['schuldeiser'] })
  })

  test('a newcomer has more of them, and takes part in the modules of each', async () => {
    const oin = '00000099000000004000'
    const who = ['--oin', oin, '--name', 'Gemeente', '--suite', '2']
    expect(await participant('add', ...who)).toMatchObject({
      code: 2,
      talk: expect.stringContaining('give --name and'),
    })
    expect((await participant('add', ...who, '--kind', 'shv-fase-1', 'schuldeiser')).code).toBe(0)
    const listed = JSON.parse((await participant('list', '--format', 'json')).out) as DirectoryContent
    const entry = listed.deelnemers.find((each) => each.oin === oin)

    expect(entry?.soorten).toEqual(['shv-fase-1', 'schuldeiser'])
    expect(entry?.modules.map(({ module }) => module)).toEqual(
      expect.arrayContaining(['schuldinventarisatie', 'schuldregeling', 'meldingen-bewindvoering', 'protocol']),
    )
  })

  test('a home is made with them, and says so', async () => {
    const out = join(folder, 'dubbel')
    const made = await desk('pki', '--out', out, '--suite', '2', '--participant', 'Gemeente A:shv-fase-2+schuldeiser')
    const wrong = (kinds: string) => desk('pki', '--out', join(folder, 'fout'), '--participant', `A:${kinds}`)

    expect([made.code, made.out]).toEqual([0, expect.stringContaining('Gemeente A (shv-fase-2, schuldeiser)')])
    expect((await wrong('shv-fase-2+schuldeisr')).talk).toContain('did you mean schuldeiser?')
    expect((await wrong('shv-fase-2+')).code).toBe(2)
    expect((await wrong('schuldeiser+schuldeiser')).code).toBe(2)
    expect(existsSync(join(folder, 'fout'))).toBe(false)
  })

  test('a home from before, in which each had one, goes on: its number is kept, and the next is written anew', async () => {
    const old = { ...(await book()), deelnemers: (await book()).deelnemers.map(withOneKind) }
    const key = await importPrivateKey(json(join(home, 'ca', 'adresboek.jwk.json')) as KeyRecord)
    if (!key.ok) throw new Error('no key')
    const text = JSON.stringify(await signDirectory(old as unknown as DirectoryContent, [key.value]))
    writeFileSync(join(home, 'adresboek.json'), text)
    expect(await kindsOf(shv)).toEqual(['shv-fase-2'])
    expect((await participant('renew')).code).toBe(0)
    const payload = (signed: string) =>
      Buffer.from((JSON.parse(signed) as SignedDirectory).payload, 'base64url').toString('utf8')

    expect(readFileSync(join(home, 'adresboeken', '1.json'), 'utf8')).toBe(text)
    expect([payload(text).includes('"soort":'), payload(bookText()).includes('"soort":')]).toEqual([true, false])
    expect(await kindsOf(shv)).toEqual(['shv-fase-2'])
  })

  function withOneKind({ soorten: [soort], ...rest }: Participant) {
    return { ...rest, soort }
  }
})

test('numbers that were in use before stay, byte for byte', async () => {
  const first = bookText()
  await participant('suspend', '--oin', se)
  const second = bookText()
  await participant('resume', '--oin', se)

  const kept = ['1.json', '2.json'].map((name) => join(home, 'adresboeken', name))
  expect(kept.map((path) => existsSync(path) && readFileSync(path, 'utf8'))).toEqual([first, second])
})

describe('past its validity', () => {
  test('a book is renewed, with revocation lists, and everything works again', async () => {
    clock = at(31)
    const listed = await participant('list')
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining('LET OP: het adresboek')])
    await expect(book()).rejects.toThrow('/geldigTot')
    const stale = readFileSync(join(home, 'ca', 'crl.pem'), 'utf8')

    expect((await participant('renew')).code).toBe(0)
    expect(await book()).toMatchObject({ nummer: 2, geldigTot: at(61).toISOString() })
    expect(readFileSync(join(home, 'ca', 'crl.pem'), 'utf8')).not.toBe(stale)
  })

  test('each other change renews it too', async () => {
    clock = at(100)
    expect((await participant('suspend', '--oin', se)).code).toBe(0)
    expect((await book()).nummer).toBe(2)
  })
})

describe('keys', () => {
  test('a new sealing key stands beside the old one; its private half is there first', async () => {
    clock = at(70)
    expect((await participant('rotate-keys', '--oin', se)).code).toBe(0)
    const keys = await keysOf(se, 'zegel')
    const secrets = json(join(home, se, 'zegel.jwk.json')) as { kid: string }[]

    expect(keys.map(({ van, tot }) => [van, tot])).toEqual([
      [began.toISOString(), at(90).toISOString()],
      [at(70).toISOString(), at(160).toISOString()],
    ])
    expect(secrets.map(({ kid }) => kid)).toEqual(keys.map(({ kid }) => kid).toReversed())
    clock = at(140)
    await participant('rotate-keys', '--oin', se)
    expect((json(join(home, se, 'zegel.jwk.json')) as unknown[]).length).toBe(2)
  })

  test('a new key takes the place of what says nothing any more: sealing keys soon after their end, signing keys seven years', async () => {
    const [seal] = await keysOf(se, 'zegel')
    const [sign] = await keysOf(se, 'teken')
    const rotated = async (days: number, use: 'zegel' | 'teken'): Promise<boolean> => {
      clock = at(days)
      expect(await participant('rotate-keys', '--oin', se, '--use', use)).toMatchObject({ code: 0 })
      return (await keysOf(se, use)).some(({ kid }) => kid === (use === 'zegel' ? seal : sign)?.kid)
    }

    expect([await rotated(89, 'zegel'), await rotated(119, 'zegel'), await rotated(121, 'zegel')]).toEqual([
      true,
      true,
      false,
    ])
    expect([
      await rotated(360, 'teken'),
      await rotated(365 + 2556, 'teken'),
      await rotated(365 + 2558, 'teken'),
    ]).toEqual([true, true, false])
  })

  test('after a revocation there is a new one to be had, of a name of its own, on the same day', async () => {
    const [old] = await keysOf(se, 'teken')
    const revoke = ['revoke-key', '--oin', se, '--kid', old?.kid ?? ''] as const
    expect((await participant(...revoke)).code).toBe(0)
    expect((await participant('rotate-keys', '--oin', se, '--use', 'teken')).code).toBe(0)
    const keys = await keysOf(se, 'teken')

    expect(keys.map(({ kid, ingetrokkenOp }) => [kid, ingetrokkenOp])).toEqual([
      [old?.kid, began.toISOString()],
      [`${old?.kid ?? ''}-2`, undefined],
    ])
    expect(json(join(home, se, 'teken.jwk.json'))).toMatchObject({ kid: keys[1]?.kid })
  })

  test('revoking again only moves it earlier, and a time to come is refused', async () => {
    const kid = (await keysOf(se, 'zegel'))[0]?.kid ?? ''
    const revoke = async (days: number, ...since: readonly string[]) => {
      clock = at(days)
      const { code } = await participant('revoke-key', '--oin', se, '--kid', kid, ...since)
      const { nummer } = await book()
      return [code, nummer, (await keysOf(se, 'zegel'))[0]?.ingetrokkenOp]
    }

    expect(await revoke(2)).toEqual([0, 2, at(2).toISOString()])
    expect(await revoke(3)).toEqual([0, 2, at(2).toISOString()])
    expect(await revoke(3, '--since', at(1).toISOString())).toEqual([0, 3, at(1).toISOString()])
    expect(await revoke(3, '--since', at(4).toISOString())).toEqual([2, 3, at(1).toISOString()])
    const ahead = new Date(at(3).getTime() + 1).toISOString()
    expect(await revoke(3, '--since', ahead)).toEqual([2, 3, at(1).toISOString()])
    // This instant has passed; what is earlier stays.
    expect(await revoke(3, '--since', at(3).toISOString())).toEqual([0, 3, at(1).toISOString()])
  })

  test('the hub gets a new key that waits until the book names it', async () => {
    clock = at(360)
    expect((await participant('rotate-keys', '--hub')).code).toBe(0)
    const { knooppunt } = await book()

    expect(knooppunt.sleutels).toHaveLength(2)
    expect(json(join(home, 'knooppunt', 'teken.jwk.json'))).toMatchObject({ kid: knooppunt.sleutels[1]?.kid })
  })
})

describe('the days of a participation', () => {
  test('are those of the Netherlands: it begins and ends on the day that it is there', async () => {
    clock = new Date('2026-11-24T23:30:00Z')
    await participant('add', '--oin', '00000099000000004000', '--name', 'Bank', '--kind', 'schuldeiser', '--suite', '2')
    expect((await participant('end', '--oin', se)).code).toBe(0)
    const [, ended, added] = (await book()).deelnemers

    expect([added?.actiefVan, added?.voorwaarden?.aanvaardOp]).toEqual(['2026-11-25', '2026-11-25'])
    expect([ended?.status, ended?.actiefTot]).toEqual(['beeindigd', '2026-11-25'])
  })

  test('a participation ends on a day to come, not on one that has passed; what ended is not suspended', async () => {
    expect((await participant('end', '--oin', se, '--on', '2026-12-31')).code).toBe(0)
    expect((await book()).deelnemers[1]).toMatchObject({ status: 'actief', actiefTot: '2026-12-31' })
    expect((await participant('end', '--oin', se, '--on', '2026-11-22')).code).toBe(2)
    await participant('end', '--oin', se)
    expect((await participant('suspend', '--oin', se)).code).toBe(2)
  })
})

test('a ceremony: proposed, signed by two of three, and put in use; not with one, not after another change', async () => {
  home = join(folder, 'drie')
  await desk('pki', '--out', home, '--suite', '2', '--signers', '3', '--threshold', '2')
  // The signers have their keys, not the home.
  mkdirSync(join(folder, 'kluis'))
  for (const name of ['adresboek.jwk.json', 'adresboek-2.jwk.json', 'adresboek-3.jwk.json'])
    renameSync(join(home, 'ca', name), join(folder, 'kluis', name))
  const alone = await participant('suspend', '--oin', se)
  expect([alone.code, alone.talk]).toEqual([2, expect.stringContaining('--propose')])

  const propose = (file: string) => participant('suspend', '--oin', se, '--propose', file)
  const proposed = await propose('voorstel.json')
  expect(proposed.out).toContain(`${se}  status`)
  await propose('later.json')
  const sign = (file: string, name: string) => participant('sign', file, '--key', join('kluis', name))
  await sign('voorstel.json', 'adresboek.jwk.json')
  expect((await participant('publish', 'voorstel.json')).code).toBe(2)
  const before = bookText()
  const once = json(join(folder, 'voorstel.json')) as SignedDirectory
  writeFileSync(
    join(folder, 'dubbel.json'),
    JSON.stringify({ ...once, signatures: [...once.signatures, ...once.signatures] }),
  )
  expect((await participant('publish', 'dubbel.json')).code).toBe(2)
  expect(bookText()).toBe(before)
  expect((await participant('change', '--oin', se, '--category', 'Z', '--propose', 'fout.json')).code).toBe(2)
  expect(existsSync(join(folder, 'fout.json'))).toBe(false)
  expect(bookText()).toBe(before)
  expect((await sign('voorstel.json', 'adresboek-3.jwk.json')).out).toContain('handtekeningen: 2 van 2')
  expect((await participant('publish', 'voorstel.json')).code).toBe(0)
  expect((await book()).deelnemers[1]?.status).toBe('geschorst')

  for (const name of ['adresboek.jwk.json', 'adresboek-2.jwk.json']) await sign('later.json', name)
  const late = await participant('publish', 'later.json')
  expect([late.code, late.talk]).toEqual([2, expect.stringContaining('changed meanwhile')])
})

describe('a ceremony of which two proposals were made: the one that is published names keys that their owner has', () => {
  const bank = '00000099000000004000'
  const newcomer = ['--name', 'Bank', '--kind', 'schuldeiser', '--suite', '2']
  test.each<[string, readonly string[], string]>([
    ['somebody added', ['add', '--oin', bank, ...newcomer], bank],
    ['keys to seal to', ['rotate-keys', '--oin', se], se],
    ['keys to sign with', ['rotate-keys', '--oin', se, '--use', 'teken'], se],
    ['both', ['rotate-keys', '--oin', se, '--use', 'teken', 'zegel'], se],
  ])('%s, twice on a day and once on another', async (_, [name = '', ...args], oin) => {
    for (const file of ['een.json', 'twee.json']) await participant(name, ...args, '--propose', file)
    clock = at(1)
    await participant(name, ...args, '--propose', 'drie.json')
    await participant('sign', 'een.json', '--key', join(home, 'ca', 'adresboek.jwk.json'))
    expect((await participant('publish', 'een.json')).code).toBe(0)

    const own = join(home, oin)
    const kept = [json(join(own, 'teken.jwk.json')), json(join(own, 'zegel.jwk.json'))].flat() as KeyRecord[]
    // A gateway takes the first of a name.
    const x = new Map(kept.toReversed().map(({ kid, jwk }) => [kid, jwk['x']]))
    const newest = [await keysOf(oin, 'zegel'), await keysOf(oin, 'teken')].map((keys) => keys.at(-1))
    expect(newest.map((key) => x.get(key?.kid ?? ''))).toEqual(newest.map((key) => key?.jwk['x']))
  })
})

test('H-18: a number without a key that signed is not put in use, and says what to do instead', async () => {
  const next = await nextNumber(await book(), { now: clock, validDays: 30 })
  const key = await importPrivateKey(json(join(home, 'ca', 'adresboek.jwk.json')) as KeyRecord)
  if (!key.ok) throw new Error('no key')
  const knooppunt = { ...next.knooppunt, sleutels: [] }
  writeFileSync(join(folder, 'zonder.json'), JSON.stringify(await signDirectory({ ...next, knooppunt }, [key.value])))
  const before = bookText()
  const { code, talk } = await participant('publish', 'zonder.json')

  expect([code, bookText()]).toEqual([2, before])
  expect(talk).toContain('key-lost /knooppunt/sleutels')
  expect(talk).toContain('revoke it instead')
})

test('what an editor that was killed had not yet moved into place goes with the next change, and what another writes stays', async () => {
  const aside = (pid: number): string => `.adresboek.json-${pid}.tmp`
  // No process has a number above this one.
  const [gone, running] = [aside(4_194_305), aside(process.ppid)]
  for (const name of [gone, running]) writeFileSync(join(home, name), '{"half":')
  expect((await participant('suspend', '--oin', se)).code).toBe(0)

  expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([running])
})

describe('several editors at once', () => {
  test('each change holds, whoever comes first', async () => {
    const flags = ['bsn-gerechtigd', 'nvvk-convenant']
    const seen = await Promise.all([
      participant('suspend', '--oin', '00000099000000001000'),
      participant('change', '--oin', se, '--flag', ...flags),
      participant('end', '--oin', se),
    ])

    expect(seen.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(await book()).toMatchObject({
      nummer: 4,
      deelnemers: [{ status: 'geschorst' }, { vlaggen: flags, status: 'beeindigd' }],
    })
  })

  test('one waits for another, and one that is killed leaves no lock behind', { timeout: 60_000 }, async () => {
    const script = `import { lockFolder } from ${JSON.stringify(join(house, 'dist/cli/exchange/lock-folder.js'))}
      await lockFolder(${JSON.stringify(home)})
      process.stdout.write('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await new Promise((done) => child.stdout.once('data', done))
    const edited = participant('suspend', '--oin', se)
    expect((await participant('list')).out).toContain('adresboek 1,')
    child.kill('SIGKILL')

    expect((await edited).code).toBe(0)
    expect((await book()).nummer).toBe(2)
  })
})
