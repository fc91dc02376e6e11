/**
 * The exam: cases, whoever is examined behind one port, scores, results and their proof; and test partners for an exchange,
 * a scripted creditor that answers messages, an example case from start to end, and the simulator that examines a participant.
 * Hub and gateway are handed in.
 */
export { createCaseworker } from './caseworker.ts'
export type { CaseMessage, Caseworker, CaseworkerOptions } from './caseworker.ts'
export { businessAt } from './simulator/business-side.ts'
export type { SidecarAccess } from './simulator/business-side.ts'
export type { ParticipantPart } from './simulator/cast.ts'
export { participantChecks } from './simulator/checks.ts'
export type { CheckName, CheckReason } from './simulator/checks.ts'
export type { AskedStep } from './simulator/asked-steps.ts'
export { examineParticipant } from './simulator/examine.ts'
export type { Examination } from './simulator/examine.ts'
export type { BusinessSide, Counterparty, Examinee, Fact, Opened, SidecarReply, Town } from './simulator/ports.ts'
export { readScenarios, scenarioFolder } from './simulator/read-scenarios.ts'
export type { CheckResult } from './simulator/run.ts'
export type { Defect, MessageStep, NamedScenario, Scenario, ScenarioParty, Step } from './simulator/scenario.ts'
export { offSpec, renewed, storyAnswers, storyMessage, storyMessages, storyParties } from './story.ts'
export { messageOf } from './exam-case.ts'
export type { CaseKind, ExamCase, Expectation, ExpectedFinding } from './exam-case.ts'
export { makeKit } from './kit/make-kit.ts'
export type { Kit, KitRequest } from './kit/make-kit.ts'
export type { KitFile } from './kit/kit-file.ts'
export type { KitManifest } from './kit/manifest.ts'
export { buildExam } from './exam/build-exam.ts'
export type { ExamRequest } from './exam/build-exam.ts'
export { caseKinds } from './exam/case-kinds.ts'
export { directions } from './direction.ts'
export type { Direction } from './direction.ts'
export { claimedMessages } from './exam/claim.ts'
export type { Claim } from './exam/claim.ts'
export { compareResults } from './exam/compare-results.ts'
export type { ResultDifference } from './exam/compare-results.ts'
export { readExpectedFailures } from './exam/expected-failures.ts'
export type { BrokenExpectation, ExpectedFailure } from './exam/expected-failures.ts'
export { readKit } from './exam/kit.ts'
export type { ExamKit } from './exam/kit.ts'
export { readResult } from './exam/read-result.ts'
export { mostRounds } from './exam/result.ts'
export type { ClauseResult, Counts, ExamHead, ExamResult, ExamTotals, Part, Seed, Verdict } from './exam/result.ts'
export type { CaseResult, Mark, Marks } from './exam/score.ts'
export { levels, subjectFaults } from './exam/subject.ts'
export type {
  AnswerFinding,
  ExamHello,
  Greeting,
  Level,
  Question,
  Reply,
  Subject,
  SubjectFault,
} from './exam/subject.ts'
export { functionSubject, ownSubject } from './exam/subjects/function-subject.ts'
export type { JudgeFunction } from './exam/subjects/function-subject.ts'
export { defaultLineLimits, lineSubject } from './exam/subjects/line-subject.ts'
export type { LineLimits, Wire, WireLine } from './exam/subjects/line-subject.ts'
export { takeExam } from './exam/take-exam.ts'
export type { Exam, ExamWatch } from './exam/take-exam.ts'
export { checkDossier, checkEvidence, dossierForm } from './exam/evidence/dossier.ts'
export type { Dossier, Evidence, EvidenceCheck, Standing, VendorKey } from './exam/evidence/dossier.ts'
export type { EvidenceFault } from './exam/evidence/evidence-fault.ts'
export { signStatement, statementFaults } from './exam/evidence/vendor-statement.ts'
export type { EnvironmentStatement } from './exam/evidence/vendor-statement.ts'
export { participantResult } from './exam/participant/participant-result.ts'
export type {
  CheckOutcome,
  ParticipantCheck,
  ParticipantHead,
  ParticipantResult,
  ParticipantTotals,
} from './exam/participant/participant-result.ts'
export { isOfParticipant, readParticipantResult } from './exam/participant/read-participant-result.ts'
export { scenarioSet } from './exam/participant/scenario-set.ts'
export type { ScenarioSet } from './exam/participant/scenario-set.ts'
export { readRegistration, readTicket, registrationOf } from './exam/evidence/registration.ts'
export type { Registration, Seal, Ticket } from './exam/evidence/registration.ts'
export { signedDigest } from './exam/digests.ts'
export { reportFaults, signReport } from './exam/evidence/statement.ts'
export type { Examined, ReportStatement } from './exam/evidence/statement.ts'
export { createTester, giveTicket, sealReport } from './exam/evidence/tester.ts'
export type {
  Registered,
  Tester,
  TesterAnswer,
  TesterRefusal,
  TesterSetting,
  Witnessed,
} from './exam/evidence/tester.ts'
export { badgeOf } from './exam/report/badge.ts'
export { tellVerdict } from './exam/report/setting.ts'
export type { ExamReportSetting } from './exam/report/setting.ts'
export { examReporters, participantReporters } from './exam/report/table.ts'
export type { ExamFormat } from './exam/report/table.ts'
export { tellDifference } from './exam/report/tell-difference.ts'
export { tellEvidence } from './exam/report/tell-evidence.ts'
export type { EvidenceFound } from './exam/report/tell-evidence.ts'
export { judgeRule } from './mutants/judge-rule.ts'
export type { JudgedReading, RuleCase } from './mutants/judge-rule.ts'
export { ruleMutants } from './mutants/rule-mutants.ts'
export type { RuleMutant } from './mutants/rule-mutants.ts'
export { judgeSchema } from './mutants/judge-schema.ts'
export type { JudgedMutant, SchemaCase } from './mutants/judge-schema.ts'
export type { LooseSchema } from './mutants/fits.ts'
export { schemaMutants } from './mutants/schema-mutants.ts'
export type { SchemaMutant } from './mutants/schema-mutants.ts'
export { matrixPages } from './matrix/pages.ts'
export type { MatrixPage } from './matrix/pages.ts'
