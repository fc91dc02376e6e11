/** SARIF 2.1.0 (OASIS), for code scanning: one result a change, at its place on the new side. */
import type { Change, Comparison } from '../compare/comparison.ts'
import type { FileSpot } from '../source/spots.ts'
import { changeKinds } from '../compare/kinds.ts'
import type { Approval } from '../compare/approvals.ts'
import type { DiffSetting } from './reporter.ts'
import { vocabulary } from './told.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A change that breaks is an error, an open verdict or more personal data a warning, and the rest a note. */
export function sarifDiff(comparison: Comparison, { lang, toolVersion, approved }: DiffSetting): string {
  const words = vocabulary[lang]
  const kinds = Object.keys(changeKinds)
  const results = comparison.messages.flatMap(({ title, changes }) =>
    changes.map((change) => ({
      ruleId: change.kind,
      ruleIndex: kinds.indexOf(change.kind),
      level: levelOf(change),
      message: { text: `${title}: ${words.change(change)}` },
      partialFingerprints: { 'skpChange/v1': change.id },
      ...suppressions(approved?.accepted.get(change.id)),
      locations: locations(change.new ?? change.old),
      ...(change.new === undefined || change.old === undefined ? {} : { relatedLocations: locations(change.old) }),
    })),
  )
  const rules = kinds.map((id) => ({ id, helpUri: 'https://schuldenknooppunt.nl/versiebeleid' }))
  const driver = { name: 'skp', version: toolVersion, informationUri: 'https://schuldenknooppunt.nl/', rules }
  const run = { columnKind: 'utf16CodeUnits', language: lang, tool: { driver }, results }
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** How grave a change is. */
export function levelOf({ verdicts, privacy }: Change): 'error' | 'warning' | 'note' {
  const answers = Object.values(verdicts).map(({ answer }) => answer)
  if (answers.includes('breaks')) return 'error'
  return answers.includes('unknown') || privacy ? 'warning' : 'note'
}

/** What was accepted stays in the report, marked as such. */
function suppressions(approval: Approval | undefined) {
  if (approval === undefined) return {}
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: approval.reden }] }
}

function locations(spot: FileSpot | undefined) {
  if (spot === undefined) return []
  const { line, column, endLine, endColumn } = spot.position
  return [
    {
      physicalLocation: {
        artifactLocation: { uri: spot.file.split('/').map(encodeURIComponent).join('/') },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
      logicalLocations: [{ fullyQualifiedName: spot.pointer, kind: 'member' }],
    },
  ]
}
