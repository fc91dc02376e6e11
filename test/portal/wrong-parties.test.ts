/**
 * H-20: in a list that is handed in, each message that names another sender, or a receiver that may not get it, is told at that cell, before
 * anything goes out.
 *
 * Inside: who sends and receives is looked at by the page after the list was read.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { csvToMessages, messagesToCsv } from '../../csv/index.ts'
import { toldFindings } from '../../portal/browser/csv/told-findings.ts'
import { wrongParties } from '../../portal/browser/csv/wrong-parties.ts'
import { listOf, options } from '../csv/law-lists.ts'

const list = listOf('schuldregeling@2.0/KennisgevingPubliek')
type Message = { readonly Stuurgegevens: Readonly<Record<string, string>>; readonly Inhoud: object }
const example = JSON.parse(
  readFileSync('examples/goed/schuldregeling-2.0/03-KennisgevingPubliek.json', 'utf8'),
) as Message
const { Afzender: own = '', Ontvanger: creditor = '' } = example.Stuurgegevens
const other = '00000099000000759000'
const between = (Afzender: string, Ontvanger: string) => ({
  name: '',
  message: {
    ...example,
    Stuurgegevens: { ...example.Stuurgegevens, Referentienummer: crypto.randomUUID(), Afzender, Ontvanger },
  },
})

test('H-20: another sender and a receiver that may not are told at their cells, and what is right is not', async () => {
  const given = [between(own, creditor), between(other, creditor), between(own, other)]
  const { bytes = new Uint8Array() } = await messagesToCsv(given, options(list))
  const files = [{ name: 'lijst.csv', bytes }]
  const read = await csvToMessages(files, options(list))
  expect([read.accepted, read.messages.length]).toEqual([true, 3])
  const mayReceive = (type: string, oin: string) => type === 'KennisgevingPubliek' && oin === creditor
  const told = await toldFindings(wrongParties(read, { list, files }, { sender: own, mayReceive }), files, list)

  expect(told).toMatchObject([
    { row: 3, column: 'C', isFault: true, place: 'rij 3, kolom C (Schuldhulpverlener)' },
    { row: 4, column: 'D', isFault: true, place: 'rij 4, kolom D (Schuldeiser)' },
  ])
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(own), expect.stringContaining('ontvanger')])
  expect(told.every(({ cell }) => cell?.includes(other))).toBe(true)
})
