/** The words of a report by language. */
import type { Language } from '../../../schemas/index.ts'
import type { ExamWords } from './exam-words.ts'
import { en } from './words-en.ts'
import { nl } from './words-nl.ts'

/** The words by language. */
export const examWords: Readonly<Record<Language, ExamWords>> = { nl, en }
