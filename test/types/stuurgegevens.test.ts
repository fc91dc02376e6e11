/** Stuurgegevens stand once in the types of a version and still tell every message apart. */
import { beforeAll, expect, test } from 'vitest'
import { readStandard } from '../../generators/index.ts'
import type { MessageModel } from '../../schemas/index.ts'
import { hasType } from '../../validator/index.ts'
import { goodMessages } from '../generators/good-messages.ts'
import { products } from '../generators/products.ts'
import { refusedClaims } from './compiler.ts'
import type { Claim } from './compiler.ts'

type Case = Claim & { readonly what: string }
type Group = Readonly<Record<string, unknown>>
type Message = { readonly Stuurgegevens: Group; readonly Inhoud: unknown }

const versions = readStandard()
const good = goodMessages(versions)
/** One message of each type. */
const models = [...new Map(good.map(({ model }) => [model.id, model])).values()]

const wrong = {
  'the constant of another module, version or message': good.flatMap(({ model, message }) => [
    literal(model, withHeader(message, { Module: model.module === 'protocol' ? 'schuldregeling' : 'protocol' })),
    literal(model, withHeader(message, { Versie: '0.9' })),
    ...namesBeside(model).map((type) => literal(model, withHeader(message, { Berichttype: type }))),
  ]),
  'an answer without CrossReferentienummer': good
    .filter(({ model }) => required(model).includes('CrossReferentienummer'))
    .map(({ model, message }) => literal(model, withHeader(message, { CrossReferentienummer: undefined }))),
  'a member that Stuurgegevens do not have': good.flatMap(({ model, message }) => [
    literal(model, withHeader(message, { Onbekend: 'x' })),
    ...(elements(model).includes('CrossReferentienummer')
      ? []
      : [literal(model, withHeader(message, { CrossReferentienummer: 'x' }))]),
  ]),
  'one of all messages as one of them, without asking which': models.map((model) =>
    claim(model, ` = (bericht: t.Bericht): t.${model.type} => bericht`),
  ),
  'asking for a message that the version does not have': models.map((model) =>
    claim(model, ` = (bericht: t.Bericht) => hasType(bericht, '${model.type}Onbekend')`),
  ),
}

const right = {
  'after hasType it is that message': models.map((model) =>
    claim(
      model,
      ` = (bericht: t.Bericht): t.${model.type} | undefined => hasType(bericht, '${model.type}') ? bericht : undefined`,
    ),
  ),
  'without hasType it is one of the others': models.map((model) =>
    claim(
      model,
      ` = (bericht: t.Bericht): Exclude<t.Bericht, t.${model.type}> | undefined => hasType(bericht, '${model.type}') ? undefined : bericht`,
    ),
  ),
  'comparing Berichttype narrows Stuurgegevens': models.map((model) =>
    claim(
      model,
      ` = ({ Stuurgegevens: s }: t.Bericht): t.${model.type}['Stuurgegevens'] | undefined => s.Berichttype === '${model.type}' ? s : undefined`,
    ),
  ),
  'the names are those of all messages together': versions.map(({ law }) => ({
    file: `${law.module}-${law.version}`,
    what: 'Bericht',
    code: `: t.Bericht['Stuurgegevens']['Berichttype'] extends t.Berichttype ? t.Berichttype extends t.Bericht['Stuurgegevens']['Berichttype'] ? 'same' : never : never = 'same'`,
  })),
}

let refused: ReadonlySet<Claim>

beforeAll(async () => {
  refused = await refusedClaims([...Object.values(wrong), ...Object.values(right)].flat())
})

test.each(Object.entries(wrong))('a type error: %s', (_, claims) => {
  expect(claims.length).toBeGreaterThan(10)
  expect(claims.filter((each) => !refused.has(each)).map(named)).toEqual([])
})

test.each(Object.entries(right))('compiles: %s', (_, claims) => {
  expect(claims.length).toBeGreaterThan(5)
  expect(claims.filter((each) => refused.has(each)).map(named)).toEqual([])
})

test('a version declares the elements of Stuurgegevens once', async () => {
  const files = (await products()).filter(({ path }) => path.startsWith('types/'))
  const counts = files.map(({ path, text }) => [path, text.split('\n  ConversatieReferentienummer: string').length - 1])

  expect(counts).toEqual(files.map(({ path }) => [path, 1]))
})

test('hasType is true of the type of the message alone', () => {
  for (const { model, message } of good) {
    const typed = message as { Stuurgegevens: { Berichttype: string } }
    expect(hasType(typed, model.type)).toBe(true)
    for (const other of namesBeside(model)) expect(hasType(typed, other)).toBe(false)
  }
})

function claim({ module, version, type }: MessageModel, code: string): Case {
  return { file: `${module}-${version}`, what: type, code }
}

function literal(model: MessageModel, message: unknown): Case {
  return claim(model, `: t.${model.type} = ${JSON.stringify(message)}`)
}

function named({ file, what, code }: Case): string {
  return `${file}/${what}: ${code.slice(0, 200)}`
}

function withHeader(message: unknown, changes: Group): unknown {
  const whole = message as Message
  return { ...whole, Stuurgegevens: { ...whole.Stuurgegevens, ...changes } }
}

function header({ root }: MessageModel) {
  const node = root.properties.find(({ name }) => name === 'Stuurgegevens')?.node
  return node?.kind === 'object' ? node.properties : []
}

function elements(model: MessageModel): readonly string[] {
  return header(model).map(({ name }) => name)
}

function required(model: MessageModel): readonly string[] {
  return header(model).flatMap((property) => (property.required ? [property.name] : []))
}

/** The other messages of the version. */
function namesBeside({ module, version, type }: MessageModel): readonly string[] {
  const law = versions.find((each) => each.law.module === module && each.law.version === version)?.law
  return Object.keys(law?.messages ?? {}).filter((name) => name !== type)
}
