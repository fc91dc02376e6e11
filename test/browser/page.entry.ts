/** What the test page runs: judges the texts it is given and hands back the reports. */
import { validateText } from '../../validator/index.ts'

/** The page's one function, called by the test. */
export type JudgeAll = (texts: readonly string[]) => Promise<string>

const judgeAll: JudgeAll = async (texts) => {
  const reports = []
  for (const text of texts) reports.push(await validateText(text))
  return JSON.stringify(reports)
}

Object.assign(globalThis, { judgeAll })
