/** The judge as a whole: input, rules, order, limits. */
import { describe, expect, test } from 'vitest'
import type { CompiledRule } from '../../schemas/index.ts'
import { brief, goodMessage, patched, proefJudge } from './proef.ts'

type Message = ReturnType<typeof goodMessage>

function rule(id: string, rest: Partial<CompiledRule>): CompiledRule {
  const text = { melding: `${id} geldt niet.`, herstel: 'Verander iets.' }
  return {
    id,
    severity: 'fout',
    pointer: '/Inhoud',
    reads: ['/Inhoud'],
    failures: () => [[]],
    nl: text,
    en: text,
    ...rest,
  }
}

/** Holds when every Termijn ends after it begins. */
const order = rule('PF-1.0-R001', {
  pointer: '/Inhoud/Termijnen/*/Tot',
  reads: ['/Inhoud/Termijnen/*/Van', '/Inhoud/Termijnen/*/Tot'],
  failures: ({ Inhoud: { Termijnen } }: Message) =>
    Termijnen.flatMap(({ Van, Tot }, index) => (Van <= Tot ? [] : [[index]])),
})
const warning = rule('PF-1.0-R002', {
  severity: 'signalering',
  pointer: '/Inhoud/Toelichting',
  reads: ['/Inhoud/Toelichting'],
})
const swapped = { op: 'replace', path: '/Inhoud/Termijnen/1', value: { Van: 9, Tot: 2 } } as const

describe('rules', () => {
  const judge = proefJudge([order, warning])
  const findings = (...steps: Parameters<typeof patched>[1]) =>
    brief(judge.validate(patched(goodMessage(), steps)).findings)
  const warned = ['PF-1.0-R002', '/Inhoud/Toelichting', {}]

  test('point at each item where they do not hold, with its index', () => {
    expect(findings(swapped)).toEqual([warned, ['PF-1.0-R001', '/Inhoud/Termijnen/1/Tot', {}]])
  })

  test('are told beside texts that look wrong, one of each too', () => {
    const hidden = {
      op: 'replace',
      path: '/Inhoud/Adreskeuze',
      value: { Adres: { Straatnaam: 'Ka\u200bde' } },
    } as const
    const suspect = ['text-suspect', '/Inhoud/Adreskeuze/Adres/Straatnaam', {}]
    const late = ['PF-1.0-R001', '/Inhoud/Termijnen/1/Tot', {}]
    const told = (...steps: Parameters<typeof patched>[1]) =>
      brief(proefJudge([order]).validate(patched(goodMessage(), steps)).findings)

    expect(told(hidden)).toEqual([suspect])
    expect(told(swapped)).toEqual([late])
    expect(told(swapped, hidden)).toEqual([late, suspect])
  })

  test('that only warn leave the message valid', () => {
    expect(judge.validate(goodMessage())).toMatchObject({ valid: true, findings: [{ severity: 'signalering' }] })
    expect(judge.validate(patched(goodMessage(), [swapped])).valid).toBe(false)
  })

  test('are not asked where something they read is mistaken', () => {
    const early = { op: 'replace', path: '/Inhoud/Termijnen/0/Van', value: 'x' } as const
    const short = { op: 'replace', path: '/Inhoud/Toelichting', value: 'x' } as const

    expect(findings(swapped, early)).toEqual([
      warned,
      ['type-wrong', '/Inhoud/Termijnen/0/Van', { expected: 'integer' }],
    ])
    expect(findings(short)).toEqual([['text-too-short', '/Inhoud/Toelichting', { limit: 2 }]])
    expect(findings({ op: 'remove', path: '/Inhoud/Termijnen' })).toEqual([
      ['element-missing', '/Inhoud/Termijnen', {}],
      warned,
    ])
  })

  test('are not asked about an element whose name was misspelt, and are asked beside any other unknown element', () => {
    const misspelt = { op: 'add', path: '/Inhoud/Toelichtin', value: 'x' } as const
    const other = { op: 'add', path: '/Inhoud/Huisdier', value: 'x' } as const

    expect(findings(misspelt, { op: 'remove', path: '/Inhoud/Toelichting' })).toEqual([
      ['element-unknown', '/Inhoud', { member: 10, suggestion: 'Toelichting' }],
    ])
    expect(findings(other)).toEqual([warned, ['element-unknown', '/Inhoud', { member: 11 }]])
  })

  test('are not asked about an element that stands twice', () => {
    const text = JSON.stringify(goodMessage())
    const twice = (name: string) => text.replace(`"${name}":`, `"${name}":0,"${name}":`)

    expect(brief(judge.validateText(twice('Toelichting')).findings)).toEqual([
      ['json-duplicate-key', '/Inhoud', { member: 3 }],
    ])
    expect(brief(judge.validateText(twice('Aantal')).findings)).toEqual([
      warned,
      ['json-duplicate-key', '/Inhoud', { member: 7 }],
    ])
    expect(brief(judge.validateText(twice('Inhoud')).findings)).toEqual([['json-duplicate-key', '', { member: 3 }]])
  })
})

describe('input', () => {
  const judge = proefJudge()
  const codes = (input: string | Uint8Array, options = {}) =>
    judge.validateText(input, options).findings.map(({ code }) => code)
  const text = JSON.stringify(goodMessage())
  const bytes = new TextEncoder().encode(text)

  test('is judged the same as text and as bytes', () => {
    expect(codes(text)).toEqual([])
    expect(codes(bytes)).toEqual([])
    expect(judge.validateText(bytes)).toEqual(judge.validate(goodMessage()))
  })

  test('that is empty, binary or not UTF-8 is refused', () => {
    expect(codes('')).toEqual(['input-empty'])
    expect(codes(' \n')).toEqual(['input-empty'])
    expect(codes(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toEqual(['input-not-utf8'])
    expect(codes(Uint8Array.of(0xc3, 0x28))).toEqual(['input-not-utf8'])
    expect(codes(Uint8Array.of(0xed, 0xa0, 0x80))).toEqual(['input-not-utf8'])
    expect(codes('\u0000')).toEqual(['json-syntax'])
  })

  test('with a byte order mark is judged too, rules included', () => {
    const warned = proefJudge([warning]).validateText(`\uFEFF${text}`)

    expect(brief(warned.findings)).toEqual([
      ['input-bom', '', {}],
      ['PF-1.0-R002', '/Inhoud/Toelichting', {}],
    ])
    expect(warned.valid).toBe(false)
    expect(codes(Uint8Array.of(0xef, 0xbb, 0xbf))).toEqual(['input-bom', 'input-empty'])
  })

  test('larger than the limit is refused, counted in bytes', () => {
    expect(codes(text, { maxBytes: text.length })).toEqual([])
    expect(codes(text, { maxBytes: text.length - 1 })).toEqual(['input-too-large'])
    expect(codes(bytes, { maxBytes: bytes.length - 1 })).toEqual(['input-too-large'])
    expect(codes('"é€😀"', { maxBytes: 11 })).toEqual(['message-not-object'])
    expect(codes('"é€😀"', { maxBytes: 10 })).toEqual(['input-too-large'])
  })
})

describe('a value that was read with a mistake gives no second finding', () => {
  const judge = proefJudge()
  const findings = (from: string, to: string) =>
    brief(judge.validateText(JSON.stringify(goodMessage()).replace(from, to)).findings)

  test('about itself', () => {
    expect(findings('"Aantal":3', '"Aantal":1e2')).toEqual([['json-number-notation', '/Inhoud/Aantal', {}]])
    expect(findings('"Aantal":3', '"Aantal":12345678901234567890')).toEqual([
      ['json-unsafe-number', '/Inhoud/Aantal', {}],
    ])
    expect(findings('"1234AB"', String.raw`"\ud800"`)).toEqual([['json-lone-surrogate', '/Inhoud/Postcode', {}]])
  })

  test('about anything inside an element that is unknown', () => {
    expect(findings('"Aantal":3', '"Aap":{"n":1.0,"n":[-0]}')).toEqual([['element-unknown', '/Inhoud', { member: 6 }]])
  })

  test('about anything inside a value that is wrong as a whole', () => {
    const wrong = [['type-wrong', '/Inhoud/Akkoord', { expected: 'boolean' }]]

    expect(findings('"Akkoord":true', '"Akkoord":{"123456782":1.0,"a":-0,"a":[1.0]}')).toEqual(wrong)
    expect(findings('"Akkoord":true', '"Akkoord":[1.0]')).toEqual(wrong)
  })

  test('and a name in a list, or an index in an object, is unknown', () => {
    const text = JSON.stringify(goodMessage()).replace('"openstaand"', '"weg","123456782":{"a":1.0},"Rente":[1.0]')

    expect(brief(judge.validateText(text).findings).map(([code, pointer]) => [code, pointer])).toEqual([
      ['tag-unknown', '/Inhoud/Schuld'],
      ['json-number-notation', '/Inhoud/Schuld'],
      ['json-number-notation', '/Inhoud/Schuld/Rente'],
      ['json-duplicate-key', '/Inhoud/Schuld'],
    ])
  })

  test('but the others of its object stay', () => {
    expect(findings('"Aantal":3', '"Aantal":3,"Aantal":11,"Aap":1')).toEqual([
      ['json-duplicate-key', '/Inhoud', { member: 7 }],
      ['number-too-high', '/Inhoud/Aantal', { limit: 10 }],
      ['element-unknown', '/Inhoud', { member: 8 }],
    ])
  })

  test('an unknown name never stands in a pointer, also when nothing tells which message it is', () => {
    const { findings: told } = judge.validateText(
      '{"Geheim":{"x":[1.0]},"Stuurgegevens":{"Module":1.0,"Pin":{"a":-0,"a":1}}}',
    )

    expect(brief(told)).toEqual([
      ['json-number-notation', '', {}],
      ['message-unidentified', '/Stuurgegevens', {}],
      ['json-number-notation', '/Stuurgegevens/Module', {}],
      ['json-number-notation', '/Stuurgegevens', {}],
      ['json-duplicate-key', '/Stuurgegevens', { member: 2 }],
    ])
  })
})

test('what holds another comes first, parsed and as text', () => {
  const whole = rule('PF-1.0-R003', { pointer: '/Inhoud', reads: [] })
  const judge = proefJudge([whole])
  const message = patched(goodMessage(), [{ op: 'replace', path: '/Inhoud/Aantal', value: 11 }])
  const findings = [
    ['PF-1.0-R003', '/Inhoud', {}],
    ['number-too-high', '/Inhoud/Aantal', { limit: 10 }],
  ]

  expect(brief(judge.validate(message).findings)).toEqual(findings)
  expect(brief(judge.validateText(JSON.stringify(message)).findings)).toEqual(findings)
})

describe('the number of findings is bounded', () => {
  const many = Array.from({ length: 250 }, () => ({ Van: 9, Tot: 1 }))
  const message = patched(goodMessage(), [{ op: 'replace', path: '/Inhoud/Termijnen', value: many }])
  const open = { ...order, reads: [] }

  test('to a hundred, and one that says so', () => {
    const { findings, valid } = proefJudge([open]).validate(message)

    expect(findings).toHaveLength(101)
    expect(findings.at(-1)).toEqual({ code: 'findings-capped', severity: 'fout', pointer: '', params: { limit: 100 } })
    expect(valid).toBe(false)
  })

  test('and what refuses the message is shown first', () => {
    const judge = proefJudge([{ ...open, severity: 'signalering' }])
    const { findings, valid } = judge.validate(message, { maxFindings: 2 })

    expect(valid).toBe(false)
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['list-too-long', 'fout'],
      ['rule', 'signalering'],
      ['findings-capped', 'signalering'],
    ])
    const late = patched(message, [{ op: 'replace', path: '/Inhoud/Schuld/Bedrag', value: 0 }])
    expect(brief(judge.validate(late, { maxFindings: 2 }).findings)).toEqual([
      ['list-too-long', '/Inhoud/Termijnen', { limit: 3 }],
      ['number-too-low', '/Inhoud/Schuld/Bedrag', { limit: 1 }],
      ['findings-capped', '', { limit: 2 }],
    ])
    expect(judge.validate(message, { maxFindings: 0 }).findings.map(({ severity }) => severity)).toEqual(['fout'])
  })
})
