/** Format vectors: for each form of `spec/examen/vormen.md`, texts that have it and texts that have it not. */
import type { Json, JsonObject } from '../../../json/index.ts'

/** A form: which elements have it, and texts by hand. */
export type FormatVectors = {
  /** Whether an element of this name with these keywords has the form. */
  readonly isAt: (name: string, keywords: JsonObject) => boolean
  readonly good: readonly Json[]
  /** Texts of the RFC that `format` names, and not of the narrower pattern. */
  readonly near?: readonly Json[]
  readonly bad: readonly Json[]
}

/** The forms, by the number of their clause. */
export const formatVectors: Readonly<Record<string, FormatVectors>> = {
  'VRM-01': {
    isAt: withFormat('date'),
    good: ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01', '2026-04-30'],
    near: ['0000-01-01', '0999-01-01'],
    bad: [
      ...[
        '2026-02-29',
        '1900-02-29',
        '2026-02-30',
        '2026-04-31',
        '2026-00-10',
        '2026-13-01',
        '2026-01-00',
        '2026-01-32',
      ],
      ...['28-02-2026', '2026/02/28', '20260228', '2026-2-28', '2026-02-28T00:00:00Z', '2026-W09-6'],
      ...[
        '2026-059',
        '',
        ' 2026-02-28',
        '2026-02-28 ',
        '2026-02-28\n',
        '٢٠٢٦-02-28',
        '2026−02−28',
        '+2026-02-28',
        '12026-02-28',
      ],
    ],
  },
  'VRM-02': {
    isAt: withFormat('date-time'),
    good: ['2026-02-28T00:00:00Z', '2026-02-28T23:59:59Z', '2026-02-28T12:00:00.5Z', '2024-02-29T12:00:00.123Z'],
    near: [
      '2026-02-28T23:59:60Z',
      '2026-02-28T12:00:00+00:00',
      '2026-02-28T12:00:00+01:00',
      '2026-02-28t12:00:00z',
      '2026-02-28 12:00:00Z',
      '2026-02-28T12:00:00.1234Z',
    ],
    bad: [
      ...['2026-02-28T24:00:00Z', '2026-02-28T12:60:00Z', '2026-02-29T12:00:00Z', '2026-02-28T12:00Z'],
      ...['2026-02-28T12:00:00'],
      ...['2026-02-28T12:00:00.Z', '2026-02-28T12:00:00,5Z', '2026-02-28', '', '2026-02-28T12:00:00Z\n'],
    ],
  },
  'VRM-03': {
    isAt: withFormat('uuid'),
    good: [
      '2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21',
      '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
      'c232ab00-9414-11ec-b3c8-9f6bdeced846',
    ],
    near: [
      '2F1C7A54-9D1E-4C39-8B8E-0A6F3C5D7E21',
      '2f1c7a54-9d1e-0c39-8b8e-0a6f3c5d7e21',
      '2f1c7a54-9d1e-9c39-8b8e-0a6f3c5d7e21',
      '2f1c7a54-9d1e-4c39-cb8e-0a6f3c5d7e21',
      '00000000-0000-0000-0000-000000000000',
      'urn:uuid:2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21',
    ],
    bad: [
      ...['{2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21}', '2f1c7a549d1e4c398b8e0a6f3c5d7e21'],
      ...[],
      ...['2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e2', '2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21\n'],
      ...['2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e2g', ''],
    ],
  },
  'VRM-04': {
    isAt: withFormat('email'),
    good: [
      'info@example.nl',
      'j.p.o-proefman+schuld@sub.example.org',
      "o'proef@example.nl",
      'TEAM@EXAMPLE.NL',
      'a@xn--bcher-kva.example',
    ],
    bad: [
      ...[
        'naam@',
        '@example.nl',
        'naam',
        'naam@example',
        'naam@@example.nl',
        'na am@example.nl',
        '"a b"@example.nl',
        'naam@example..nl',
      ],
      ...[
        'naam@-example.nl',
        'naam@example-.nl',
        '.naam@example.nl',
        'naam.@example.nl',
        'na..am@example.nl',
        'naam@[192.0.2.1]',
      ],
      ...[
        'naam@bücher.example',
        'näam@example.nl',
        'Naam <naam@example.nl>',
        'naam@example.nl\n',
        ' naam@example.nl',
        'a@b.nl, c@d.nl',
      ],
    ],
  },
  'VRM-05': {
    isAt: (_, keywords) => keywords['x-datum'] === 'onvolledig',
    good: ['1980-04-12', '1980-05-00', '1980-00-00', '0000-00-00', '2000-02-29', '1980-02-00'],
    bad: [
      ...[
        '1980-00-12',
        '0000-05-00',
        '0000-00-12',
        '0000-01-01',
        '1900-02-29',
        '1980-02-30',
        '1980-13-00',
        '1980',
        '1980-04',
      ],
      ...['12-04-1980', '19800412', '1980-04-12\n', '', '0980-00-00'],
    ],
  },
  'VRM-06': {
    isAt: (name) => name === 'IBAN',
    good: [
      'NL13TEST0123456789',
      'BE69012345678901',
      'DE68012345678901234567',
      'MT65TEST01234567890123456789012',
      'NO5601234567890',
    ],
    bad: [
      'NL13 TEST 0123 4567 89',
      'nl13test0123456789',
      'NL1',
      '',
      'NL13TEST0123456789\n',
      'NLTEST0123456789',
      '1113TEST0123456789',
    ],
  },
  'VRM-07': {
    isAt: (name) => name === 'Telefoonnummer',
    good: [
      ...[
        '020-5550110',
        '0205550110',
        '020 - 555 01 10',
        '(020) 555 01 10',
        '0117-555011',
        '06-00000012',
        '+31205550110',
        '+31 (0)20 555 01 10',
      ],
      ...[
        '0031 20 555 01 10',
        '+32 2 555 12 12',
        '+1 (212) 555-0100',
        '14020',
        '14 099',
        '0800-1234',
        '0900 0123456',
        '097 000000012',
        '088-1234567',
      ],
    ],
    bad: [
      '020-555011',
      '020-55501101',
      '12345',
      'bel mij',
      '+',
      '06-0000001O',
      '',
      '020-5550110\n',
      '٠٢٠-5550110',
      '0205550110x',
    ],
  },
  'VRM-09': {
    isAt: (name) => name === 'Afzender' || name === 'Ontvanger',
    good: ['00000099000000001000', '00000001800000001000', '00000003000000002000'],
    bad: [
      '0000009900000000100',
      '000000990000000010000',
      '00000005000000001000',
      '00000099000000001001',
      '00000099000000001000\n',
      '',
    ],
  },
  'VRM-10': {
    isAt: (name) => name === 'Postcode',
    good: ['1000AA', '9999ZZ', '1234SB'],
    bad: ['1234 AB', '1234ab', '0123AB', '1234SA', '1234SD', '1234SS', '123AB', '12345AB', '1234AB\n', '١٢٣٤AB'],
  },
}

function withFormat(format: string): FormatVectors['isAt'] {
  return (_, keywords) => keywords['format'] === format
}
