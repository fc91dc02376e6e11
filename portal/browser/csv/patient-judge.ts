/** A judge that lets the page go on in between, and tells how far it is. */
import type { CsvJudge } from '../../../csv/index.ts'
import { validate } from '../../../validator/index.ts'

/** Milliseconds of work after which the page has its turn. */
const slice = 20

/** The judge; `told` is called with the number of messages that were judged. */
export function patientJudge(clock: () => Date, told: (judged: number) => void): CsvJudge {
  let began = clock().getTime()
  let judged = 0
  return async (message) => {
    judged += 1
    if (clock().getTime() - began > slice) {
      told(judged)
      await new Promise((done) => setTimeout(done))
      began = clock().getTime()
    }
    return validate(message)
  }
}
