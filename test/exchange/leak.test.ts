/** H-01: a marker in a message is found nowhere at the hub: not in its files, log, metrics or answers, during and after. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { memoryMailbox, openSqliteMailbox, sqliteAvailable } from '../../hub/index.ts'
import type { Mailbox, Notary } from '../../hub/index.ts'
import type { Sent } from '../../gateway/index.ts'
import { antwoord, saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

const marker = 'KANARIE7F3A'
const hasSqlite = await sqliteAvailable()
if (!hasSqlite) console.warn('SKIPPED: no SQLite binding on this machine, so only the memory store is looked through')

const stores: { name: string; open: (folder: string, notary: Notary) => Promise<Mailbox> }[] = [
  { name: 'memory', open: async (_, notary) => memoryMailbox({ randomUuid: randomUUID, notary }) },
  ...(hasSqlite
    ? [
        {
          name: 'sqlite',
          open: (folder: string, notary: Notary) =>
            openSqliteMailbox(join(folder, 'postvak.sqlite'), { randomUuid: randomUUID, notary }),
        },
      ]
    : []),
]

/** All that stands in the files of the hub. */
function keptIn(folder: string): string {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const kept = files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1'))
  return kept.join('\n')
}

/** Every text that the hub shows or keeps, of every kind. */
async function everything(town: Town, folder: string): Promise<string> {
  const shown = await Promise.all(
    ['/metrics', '/logboek', '/logboek/keten', '/tellingen', '/gezondheid/gereed'].map(async (path) =>
      (await fetch(town.operatorUrl + path)).text(),
    ),
  )
  const answers = await Promise.all(
    [shv, se].map(async (oin) => {
      const client = await town.client(oin)
      const list = await client.list({ after: 0, wait: 0 }, new AbortController().signal)
      const waiting = list.kind === 'good' ? (list.value as readonly { readonly id: string }[]) : []
      const fetched = await Promise.all(waiting.map(({ id }) => client.fetch(id)))
      return JSON.stringify([list, fetched, await client.receipts(0), await client.directory()])
    }),
  )
  return [
    keptIn(folder),
    ...shown,
    ...answers,
    town.logged(),
    JSON.stringify(await town.mailbox.log({ after: 0, limit: 1e4 })),
  ].join('\n')
}

/** A piece of the sealed bytes of a message on its way. */
function sealOf(sent: Sent | undefined): string {
  const { data } = JSON.parse(sent?.event ?? '{}') as { data?: string }
  return (data ?? '').slice(-60)
}

/** A message whose every reference and text of its own holds the marker. */
function marked(message: Message): Message {
  const text = JSON.stringify(message.Inhoud).replaceAll('SHV-2026-0417', marker).replaceAll('Voorbeeldsteen', marker)
  return { ...message, Inhoud: JSON.parse(text) as Message['Inhoud'] }
}

describe.each(stores)('on $name', ({ open }) => {
  test('H-01: the hub never has a readable byte of a message', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skp-leak-'))
    const town = await openTown({ mailbox: (notary) => open(folder, notary) })
    const gemeente = await town.gateway(shv)
    const incasso = await town.gateway(se)
    const question = marked(saldoverzoek())
    expect(JSON.stringify(question)).toContain(marker)
    await gemeente.submit(bytesOf(question))
    await gemeente.turn()
    const during = await everything(town, folder)
    const sealed = sealOf(await gemeente.sent(question.Stuurgegevens['Referentienummer'] ?? ''))
    await incasso.turn()
    const [arrived] = await incasso.inbox()
    expect(arrived?.message).toContain(marker)
    await incasso.submit(bytesOf(antwoord(question)))
    await incasso.turn()
    await gemeente.turn()
    await gemeente.submit(bytesOf({ ...question, Inhoud: { [marker]: marker } }))
    // Of what has ended the sealed bytes go too, soon and not at once.
    await vi.waitFor(() => expect(keptIn(folder).includes(sealed)).toBe(false), { timeout: 20_000 })
    const after = await everything(town, folder)
    const references = [question.Stuurgegevens['ConversatieReferentienummer'] ?? '']
    await town.close()
    rmSync(folder, { recursive: true })

    expect(during).toContain(question.Stuurgegevens['Referentienummer'])
    expect(during).toContain(sealed)
    expect(after).not.toContain(sealed)
    for (const text of [marker, Buffer.from(marker).toString('base64').slice(0, 12), ...references]) {
      expect(during).not.toContain(text)
      expect(after).not.toContain(text)
    }
  })
})
