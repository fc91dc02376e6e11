/** Checks the form of a sealed message (a JWE): all that can be judged without opening it. */
import { isObject } from '../json/index.ts'
import { bytesIn, fromBase64url, isBase64url } from './base64url.ts'
import type { EnvelopeFault } from './fault.ts'
import type { SuiteNumber } from './keys.ts'
import { longest } from './members.ts'
import { sizeClasses } from './size-classes.ts'
import { hasExactly, readCompactObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import type { Suite } from './suite.ts'
import { suiteOf } from './suites.ts'
import { fault } from './verdict.ts'

const mostHeaderBytes = 1024
const ivBytes = 12
const tagBytes = 16

/**
 * What is wrong with a compact JWE for a key with this name and suite; nothing when it is in form. Codes, all at
 * `/data`: `jwe-form` (parts, canonical base64url, lengths of key, IV and tag), `jwe-header` (members, exactly),
 * `jwe-alg`, `jwe-kid`, `jwe-size` (C1, C2, C3, C7). An `epk` that is no point of its curve is a `jwe-header` too; it is looked
 * at when all else is in form.
 *
 * @since 0.1.0
 * @beta
 */
export async function sealingFaults(
  data: string,
  expected: { readonly kid: string; readonly suite: SuiteNumber },
): Promise<readonly EnvelopeFault[]> {
  const suite = suiteOf(expected.suite)
  if (suite === undefined) return [fault('jwe-alg', '/data')]
  const parts = data.length > longest.data ? [] : data.split('.', 6)
  const [head = '', key = '', iv = '', cipherText = '', tag = ''] = parts
  if (parts.length !== 5 || !parts.every(isBase64url)) return [fault('jwe-form', '/data')]
  const header = bytesIn(head) > mostHeaderBytes ? undefined : readCompactObject(fromBase64url(head))
  const faults = headerFaults(header, expected.kid, suite)
  if (!suite.module.encryptedKeyFits(bytesIn(key)) || !fits(iv, tag)) faults.push(fault('jwe-form', '/data'))
  if (!sizeClasses.includes(bytesIn(cipherText))) faults.push(fault('jwe-size', '/data'))
  return faults.length > 0 || header === undefined ? faults : pointFaults(header, suite)
}

const fits = (iv: string, tag: string): boolean => bytesIn(iv) === ivBytes && bytesIn(tag) === tagBytes

/** An ephemeral key off its curve tells of the receiver's key to who makes many of them. */
async function pointFaults({ epk }: UncheckedObject, { seal, module }: Suite): Promise<readonly EnvelopeFault[]> {
  const isGood = !seal.epk || (isObject(epk) && (await module.isKey(epk)))
  return isGood ? [] : [fault('jwe-header', '/data')]
}

function headerFaults(header: UncheckedObject | undefined, kid: string, { seal, module }: Suite): EnvelopeFault[] {
  if (header === undefined) return [fault('jwe-header', '/data')]
  const faults: EnvelopeFault[] = []
  if (!hasExactly(header, ['alg', 'enc', 'typ', 'kid', ...(seal.epk ? ['epk'] : [])]) || header['typ'] !== 'JWE')
    faults.push(fault('jwe-header', '/data'))
  else if (seal.epk && !isEphemeralKey(header['epk'], module)) faults.push(fault('jwe-header', '/data'))
  if (header['alg'] !== seal.alg || header['enc'] !== seal.enc) faults.push(fault('jwe-alg', '/data'))
  if (header['kid'] !== kid) faults.push(fault('jwe-kid', '/data'))
  return faults
}

function isEphemeralKey(epk: unknown, { publicMembers, inForm }: Suite['module']): boolean {
  return isObject(epk) && hasExactly(epk, publicMembers) && inForm(epk)
}
