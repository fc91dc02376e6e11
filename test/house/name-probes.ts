/** Names of each kind, and what looks like one and is none: by these a pattern is asked what it spells. */
import { readCatalog } from '../../schemas/read.ts'

/** Names of a kind, and texts of which a pattern that is not about the kind takes at least one. */
export type Probe = { readonly names: readonly string[]; readonly others: readonly string[] }

/** What no grammar of a name takes. */
export const anything = ['', '1', '-', 'a b']

export const probes: Readonly<Record<string, Probe>> = {
  'message id': {
    names: ['vish@1.0/Melding285', 'schuldregeling@2.10/Saldoverzoek', 'meldingen-bewindvoering@1.0/Antwoord'],
    others: ['user@example.nl', 'schuldregeling/2.0/Saldoverzoek', 'Saldoverzoek', '2.0'],
  },
  'version of a module': {
    names: ['vish@1.0', 'schuldregeling@2.10', 'meldingen-bewindvoering@12.3'],
    others: ['user@example.nl', 'schuldregeling/2.0', 'Saldoverzoek', '2.0'],
  },
  'address of a schema': {
    names: ['vish/1.0/Melding285', 'schuldregeling/2.10/Saldoverzoek'].map(
      (path) => `https://schuldenknooppunt.nl/schemas/${path}`,
    ),
    others: [
      'https://example.nl/schemas/vish/1.0/Melding285',
      'https://schuldenknooppunt.nl/problemen/vorm',
      'vish/1.0',
    ],
  },
  'type of an envelope': {
    names: ['nl.schuldenknooppunt.vish.Melding285', 'nl.schuldenknooppunt.schuldregeling.Saldoverzoek'],
    others: ['nl.example.vish.Melding285', 'a.b.c.d'],
  },
  'source of an envelope': {
    names: ['urn:nld:oin:00000099000000001000', 'urn:nld:oin:00000004000000002000'],
    others: ['urn:isbn:12345678901234567890', 'a:b:c:d'],
  },
  version: {
    names: ['2.0', '2.10', '12.3'],
    others: ['a', '2', '2.0.1', '-2.5', '2,0', '127.0.0.1'],
  },
  OIN: {
    names: ['00000099000000001000', '00000099ABCDEFGHI000', '00000004000000002000'],
    others: ['a', '0000009900000000100', '000000990000000010000', 'ABCDEFGHIJKLMNOPQRS'],
  },
  UUID: {
    names: ['2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21', '01926f5e-7b3a-7c11-9f0e-2f6f0f4f7c11'],
    others: ['a', '2f1c7a54', '2026-11-28'],
  },
  'code of a module': {
    names: [...readCatalog().modules.map(({ code }) => code), 'VI'],
    others: ['A', 'a', 'Sr', 'sr', '12', 'S1', 'SRR', 'SHV', 'SR-2.0', 'S R', 'S-R'],
  },
  'open question': {
    names: ['OV-SR-02', 'OV-VI-01'],
    others: ['OV-CAT-02', 'OV-', 'SR-02', 'SR-2.0-R012', 'ov-sr-02', 'AA-BB-11'],
  },
  'step of a conversion': {
    names: ['SR-2.0-1.1-C003', 'VI-1.10-2.0-C001'],
    others: ['SR-2.0', 'OV-SR-01', 'SR-2.0-R012', 'A-1', 'a.b.c'],
  },
  'rule id': {
    names: ['SR-2.0-R012', 'VI-1.10-R001'],
    others: ['SR-2.0', 'OV-SR-01', 'SR-2.0-2.1-C001', 'A-1'],
  },
  'message type': {
    names: ['Saldoverzoek', 'Melding285', 'AanvraagBorgstelling'],
    others: [
      'a',
      'saldoverzoek',
      'melding285',
      'aanvraagborgstelling',
      'SALDO_VERZOEK',
      'Saldo-verzoek',
      'Saldo verzoek',
      'Saldoverzoek.',
      'Saldo.Verzoek',
    ],
  },
  module: {
    names: ['meldingen-bewindvoering'],
    others: ['a-', 'a1', 'A', 'Meldingen', 'a.b', 'a_b', 'a/b', 'een zin'],
  },
  'kind of participant': {
    names: ['shv-fase-1'],
    others: ['a-', 'A', 'Shv', 'a.b', 'a_b', 'a/b', 'een zin'],
  },
  day: {
    names: ['2026-11-28', '1999-01-01'],
    others: ['a', '2026-1-1', '28-11-2026', '20261128', '2026-11', '2026-11-28T09:30:00Z'],
  },
}
