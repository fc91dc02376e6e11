/** What a run shows of its verdicts: without what was accepted before, what is too much, and what nobody asked for. */
import type { JudgedMessage, Summary } from '../../validator/index.ts'
import type { Baseline, createRecorder } from './baseline.ts'
import type { Judged } from './judging.ts'

/** Looks at each message once: `look` settles what counts, `show` what is printed. */
export type View = {
  readonly look: (judged: Judged) => JudgedMessage
  /** Nothing when there is nothing to say of it. */
  readonly show: (judged: JudgedMessage) => JudgedMessage | undefined
  /** Whether the report has an end at all. */
  readonly endsWith: (totals: Summary) => boolean
  readonly failFast: boolean
}

export type ViewSetting = {
  /** Most findings shown over the whole run. */
  readonly maxErrors: number
  /** True to show only what refuses a message. */
  readonly onlyRefused: boolean
  /** True when a report without anything refused is no report. */
  readonly silentWhenGood: boolean
  /** True to look at nothing after the first message that is refused. */
  readonly failFast: boolean
  readonly baseline?: Baseline | undefined
  readonly recorder?: ReturnType<typeof createRecorder> | undefined
}

/** The view by these settings. */
export function createView(setting: ViewSetting): View {
  const { maxErrors, onlyRefused, silentWhenGood, baseline, recorder } = setting
  let shown = 0
  return {
    look: ({ digest = '', ...judged }) => {
      recorder?.add(judged, digest)
      return baseline === undefined ? judged : baseline.leave(judged, digest)
    },
    show: (judged) => {
      if (onlyRefused && judged.valid) return undefined
      const asked = onlyRefused ? judged.findings.filter(({ severity }) => severity === 'fout') : judged.findings
      const findings = asked.slice(0, Math.max(0, maxErrors - shown))
      shown += findings.length
      return { ...judged, findings }
    },
    failFast: setting.failFast,
    endsWith: ({ invalid, unread }) => !silentWhenGood || invalid > 0 || unread !== undefined,
  }
}
