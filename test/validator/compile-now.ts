/**
 * Compiles messages of a law at run time, the way the build does, for tests that need no build.
 *
 * Inside: compiles one message of a law that is not ours; the workshop's door compiles the standard.
 */
import { createAjv } from '../../generators/structure-code.ts'
import { messageStructure } from '../../generators/structure-schema.ts'
import { outlineOf } from '../../generators/outline.ts'
import type { CompiledMessage, CompiledRule } from '../../schemas/index.ts'
import { readModel } from '../../schemas/read.ts'
import type { LawVersion } from '../../schemas/read.ts'

/** One message of this law, with rules handed in. */
export function compileNow(law: LawVersion, type: string, rules: readonly CompiledRule[] = []): CompiledMessage {
  const { module, version } = law
  const structure = createAjv(law).compile(messageStructure(law, type)) as unknown as CompiledMessage['structure']
  return { module, version, type, structure, rules, outline: outlineOf(readModel(law, type).root) }
}
