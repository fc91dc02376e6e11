/** What `skp validate` judges of all that it is pointed at, and that it says what it leaves out. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house } from './run-skp.ts'

const good = readFileSync(join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json'), 'utf8')
const bad = readFileSync(join(house, 'examples/fout/01-element-ontbreekt.json'), 'utf8')

let folder = ''
beforeEach(() => {
  folder = emptyFolder()
})

const write = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}
const validate = (...args: readonly string[]) => skpHere(['validate', ...args], folder)
const filesOf = (out: string): readonly string[] =>
  (JSON.parse(out) as { results: readonly { file: string }[] }).results.map(({ file }) => file)

describe('a folder', () => {
  test('gives its files whatever the case of their names, and none of what is hidden', async () => {
    for (const name of ['A.JSON', 'b/C.NdJson', 'b/d.jsonl']) write(name, `${JSON.stringify(JSON.parse(good))}\n`)
    for (const name of ['.git/e.json', 'node_modules/f.json', 'g.txt', '.h.json']) write(name, bad)

    const { code, out } = await validate('.', '--format', 'json')

    expect([code, filesOf(out)]).toEqual([0, ['A.JSON', 'b/C.NdJson', 'b/d.jsonl']])
  })

  test('counts a file once, under its own name, however many links lead to it, and says so', async () => {
    write('real.json', good)
    write('map/ander.json', good)
    symlinkSync('real.json', join(folder, 'a-link.json'))
    symlinkSync('map', join(folder, 'nog-een'))
    symlinkSync('.', join(folder, 'rond'))

    const { code, out, talk } = await validate('.', '--format', 'json', '--lang', 'en')

    expect([code, filesOf(out)]).toEqual([0, ['map/ander.json', 'real.json']])
    expect(talk.split('\n').toSorted()).toEqual([
      '',
      ...['a-link.json', 'nog-een', 'rond'].map(
        (name) => `skp: ${name} leads to a file or folder that counts already, and does not count twice`,
      ),
    ])
  })

  test('follows a link that leads outside', async () => {
    write('map/ander.json', good)
    mkdirSync(join(folder, 'hier'))
    symlinkSync('../map', join(folder, 'hier/weg'))

    expect(filesOf((await validate('hier', '--format', 'json')).out)).toEqual(['hier/weg/ander.json'])
  })
})

describe('what cannot be read', () => {
  test.each([
    ['a link to nowhere', 'ENOENT', (path: string) => symlinkSync('nergens', path)],
    ['a link to itself', 'ELOOP', (path: string) => symlinkSync('b.json', path)],
    ['a file that fails while it is read', 'EIO', (path: string) => symlinkSync('/proc/self/mem', path)],
  ])('%s is told, the others are judged, and the exit code is 2', async (_, why, make) => {
    write('a.json', good)
    write('c.json', bad)
    make(join(folder, 'b.json'))

    const { code, out, talk } = await validate('.', '--format', 'json', '--lang', 'en')

    expect([code, filesOf(out)]).toEqual([2, ['a.json', 'c.json']])
    expect(talk).toMatch(new RegExp(`^skp: b\\.json cannot be read \\(${why}\\) and was not judged: .*--exclude\n$`))
    expect(JSON.parse(out)).toMatchObject({ summary: { messages: 2, invalid: 1, unread: 1 } })
  })

  test('what is no file at all is told too, and no run waits for it', async () => {
    write('a.json', good)
    const server = createServer()
    await new Promise<void>((done) => void server.listen(join(folder, 'b.json'), done))

    const { code, talk } = await validate('.')

    server.close()
    expect([code, talk]).toEqual([2, expect.stringContaining('b.json kan niet worden gelezen (ENOFILE)')])
  })

  test('stops a conversion, which is all or nothing', async () => {
    write('a.json', good)
    symlinkSync('nergens', join(folder, 'b.json'))

    const { code, out, talk } = await skpHere(['convert', '.', '--to', '1.1'], folder)

    expect([code, out]).toEqual([2, ''])
    expect(talk).toBe('skp: "b.json" cannot be read (ENOENT)\n')
  })
})

describe('a file without a message', () => {
  test('is told, beside others', async () => {
    write('a.json', good)
    for (const name of ['leeg.ndjson', 'wit.jsonl']) write(name, name.startsWith('l') ? '' : '\n \n')

    const { code, talk } = await validate('.')

    expect([code, talk]).toEqual([
      0,
      'skp: leeg.ndjson is leeg: er staat geen bericht in\nskp: wit.jsonl is leeg: er staat geen bericht in\n',
    ])
  })

  test('is no message that was judged: alone it is wrong usage', async () => {
    write('leeg.ndjson', '')

    const { code, talk } = await validate('leeg.ndjson', '--lang', 'en')

    expect([code, talk]).toEqual([
      2,
      'skp: leeg.ndjson is empty: it holds no message\nskp: no message was judged: name a file that holds one\n',
    ])
  })
})

describe('what is left out because it was asked', () => {
  test('--exclude takes files away by glob, named ones too', async () => {
    for (const name of ['a.json', 'b/a.json', 'b/concept-1.json', 'oud/c.json']) write(name, good)
    const asked = ['--format', 'json', '--exclude', '**/concept-*', '--exclude', 'oud']

    expect(filesOf((await validate('.', ...asked)).out)).toEqual(['a.json', 'b/a.json'])
    expect(filesOf((await validate('b/concept-1.json', 'a.json', ...asked)).out)).toEqual(['a.json'])
    expect(filesOf((await validate('b/*.json', ...asked)).out)).toEqual(['b/a.json'])
  })

  test('--only-messages leaves alone what names no Stuurgegevens, and says how much', async () => {
    write('package.json', '{"name":"x"}')
    write('lijst.ndjson', '{"a":1}\n')
    write('stuk.json', '{"Stuurgegevens": ')
    write('breed.json', '')
    writeFileSync(join(folder, 'breed.json'), Buffer.from(good, 'utf16le'))

    const { code, out, talk } = await validate('.', '--only-messages', '--format', 'json', '--lang', 'en')

    expect([code, filesOf(out)]).toEqual([1, ['breed.json', 'stuk.json']])
    expect(talk).toBe('skp: 2 files without Stuurgegevens left alone (--only-messages)\n')
    rmSync(join(folder, 'breed.json'))
    rmSync(join(folder, 'stuk.json'))
    expect((await validate('.', '--only-messages')).code).toBe(0)
  })
})

describe('a name with characters that cannot be seen', () => {
  const unseen = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u
  const name = 'a\u001b[31m\u009b\u202er\n.json'

  test.each(['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'tap', 'html'])(
    'reaches no reader of %s as it is',
    async (format) => {
      write(name, bad)
      symlinkSync('nergens', join(folder, `b${name}`))
      const { out, talk } = await validate('.', '--format', format)

      expect(`${out}${talk}`).not.toMatch(unseen)
      expect(talk).toContain('ba\\u001b[31m\\u009b\\u202er\\u000a.json')
      if (format === 'json') expect(filesOf(out)).toEqual([name])
      if (format === 'pretty') expect(out).toContain('✗ a\\u001b[31m\\u009b\\u202er\\u000a.json')
    },
  )

  test.each([
    ['convert', '.', '--to', '1.1'],
    ['convert', '.', '--to', '1.1', '--format', 'json'],
    ['csv', 'export', '.', '--list', 'schuldregeling@2.0/Saldoverzoek', '-o', 'x.csv'],
    ['csv', 'export', '.', '--list', 'schuldregeling@2.0/Saldoverzoek', '-o', 'x.csv', '--format', 'json'],
    ['diff', '.', name],
    ['lint', '.'],
    ['subset', name, name],
    ['validate', `${name}x`],
  ])('nor of skp %s %s', async (...args) => {
    write(name, bad)

    const { out, talk } = await skpHere(args, folder)

    expect(`${out}${talk}`.length).toBeGreaterThan(0)
    expect(`${out}${talk}`).not.toMatch(unseen)
  })
})
