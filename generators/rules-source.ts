/** The source of the rules of one message, for inside its compiled module. */
import type { MessageModel } from '../schemas/index.ts'
import type { StandardVersion } from './standard.ts'

/** Statements that define `rules`. */
export function rulesSource(version: StandardVersion, model: MessageModel): string {
  void version
  void model
  return 'const rules = []'
}
