/** Certificates: which OIN one carries, and whether it may be trusted. For Node; making them stands behind `issue.ts`. */
export { certificateFaultCodes, chainedOin, createCertificateJudge } from './certificate-judge.ts'
export type { CertificateFaultCode, CertificateJudge, CertificateVerdict, JudgeSetting } from './certificate-judge.ts'
export { oinOf } from './oin.ts'
