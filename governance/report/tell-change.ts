/** Tells a change in a sentence. */
import { remarkFrom } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import type { Change } from '../compare/comparison.ts'
import { enSentences } from './sentences-en.ts'
import { nlSentences } from './sentences-nl.ts'

const told = remarkFrom({ nl: nlSentences, en: enSentences })

/** What has changed, without a capital or a full stop. */
export function tellChange(change: Change, lang: Language): string {
  return told(change.kind, change, lang).melding
}
