/** What the judge can find, an Afkeurbericht can tell: a new kind of finding means a new version of the Protocol. */
import { expect, test } from 'vitest'
import { findingCodes } from '../../schemas/index.ts'
import type { Node } from '../../schemas/index.ts'
import { readLaw, readModel } from '../../schemas/read.ts'

function enumsNamed(name: string, node: Node): readonly (readonly string[])[] {
  if (node.kind === 'list') return enumsNamed(name, node.items)
  if (node.kind !== 'object') return []
  return node.properties.flatMap((property) =>
    property.name === name && property.node.kind === 'enum' ? [property.node.values] : enumsNamed(name, property.node),
  )
}

test('the codes of an Afkeurbericht are the codes of findings', () => {
  const { root } = readModel(readLaw('protocol', '1.0'), 'Afkeurbericht')

  const [codes = []] = enumsNamed('Code', root)

  expect([...codes].sort()).toEqual(Object.keys(findingCodes).sort())
})
