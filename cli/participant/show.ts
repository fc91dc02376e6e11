/** Shows the address book: who takes part, until when it is valid, and what ends soon. */
import { endsSoon } from '../../directory/index.ts'
import type { DirectoryContent, Ending } from '../../directory/index.ts'
import { printColumns } from '../columns.ts'
import type { Desk } from '../desk.ts'

export type Shown = { readonly format: 'pretty' | 'json' }

const names: Readonly<Record<Ending['what'], string>> = {
  directory: 'het adresboek (skp participant renew)',
  'hub-key': 'de sleutel van het knooppunt (skp participant rotate-keys --hub)',
  'sealing-key': 'de laatste zegelsleutel (skp participant rotate-keys --use zegel)',
  'signing-key': 'de laatste tekensleutel (skp participant rotate-keys --use teken)',
}

/** Prints it, in the form that was asked. */
export async function show(desk: Desk, content: DirectoryContent, { format }: Shown): Promise<void> {
  const { nummer, geldigTot, deelnemers } = content
  const endings = endsSoon({ content }, desk.clock())
  const rows = deelnemers.map(({ sleutels: _keys, inschrijving: _enrolment, ...entry }) => entry)
  if (format === 'json') {
    const einden = endings.map(({ what, oin, endsAt }) => ({ wat: what, oin, eindigtOp: endsAt }))
    await desk.print(`${JSON.stringify({ nummer, geldigTot, deelnemers: rows, einden }, null, 2)}\n`)
    return
  }
  const cells = rows.map(({ oin, naam, soorten, status, vlaggen }) => [
    ...[oin, naam, soorten.join(', '), status, vlaggen.join(', ')],
  ])
  const table = printColumns(['OIN', 'naam', 'soorten', 'status', 'vlaggen'], cells, desk.width)
  await desk.print(`adresboek ${nummer}, geldig tot ${geldigTot}\n${table}${endings.map(told).join('')}`)
}

function told({ what, oin, endsAt }: Ending): string {
  const whose = oin === undefined ? '' : ` van ${oin}`
  return `LET OP: ${names[what]}${whose} eindigt op ${endsAt}\n`
}
