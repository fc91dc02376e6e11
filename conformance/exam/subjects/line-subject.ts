/** A subject that speaks lines of JSON over any wire; after each fault the wire is renewed, so many times and no more. */
import type { ExamHello, Greeting, Reply, Subject, SubjectFault } from '../subject.ts'
import { protocolName, readGreeting, readReply } from './read-line.ts'

/**
 * What a wire brings back: the line, or why there is none.
 *
 * @since 0.1.0
 * @alpha
 */
export type WireLine =
  { readonly ok: true; readonly line: string } | { readonly ok: false; readonly fault: SubjectFault }

/**
 * A wire to a program: one line there, one line back. It bounds what comes back and how long it waits, and throws nothing.
 *
 * @since 0.1.0
 * @alpha
 */
export type Wire = {
  /** Opens it, or opens it anew: whatever ran before is ended, and nothing of it can be heard any more. */
  readonly renew: () => Promise<void>
  readonly exchange: (line: string, milliseconds: number) => Promise<WireLine>
  /** Says a last line and closes. */
  readonly end: (line: string) => Promise<void>
}

/**
 * How long answers may take, and how often a subject may be started anew.
 *
 * @since 0.1.0
 * @alpha
 */
export type LineLimits = {
  readonly greetMilliseconds: number
  readonly caseMilliseconds: number
  readonly restarts: number
}

/**
 * Half a minute for the first words, ten seconds for a case, twenty new starts.
 *
 * @since 0.1.0
 * @alpha
 */
export const defaultLineLimits: LineLimits = { greetMilliseconds: 30_000, caseMilliseconds: 10_000, restarts: 20 }

/**
 * The subject at the other end of a wire.
 *
 * @since 0.1.0
 * @alpha
 */
export function lineSubject(wire: Wire, limits: LineLimits = defaultLineLimits): Subject {
  let hello: ExamHello | undefined
  let left = limits.restarts
  let broken = false
  const greet = async (said: ExamHello): Promise<Greeting> => {
    hello = said
    await wire.renew()
    const heard = await wire.exchange(JSON.stringify({ hello: protocolName, ...said }), limits.greetMilliseconds)
    const greeting = heard.ok ? readGreeting(heard.line) : heard
    broken = !greeting.ok
    return greeting
  }
  const revive = async (said: ExamHello): Promise<boolean> => {
    let isBack = false
    for (; !isBack && left > 0; left -= 1) isBack = (await greet(said)).ok
    return isBack
  }
  return {
    greet,
    ask: async (question): Promise<Reply> => {
      if (broken && (hello === undefined || !(await revive(hello)))) return { kind: 'fault', fault: 'gone' }
      const heard = await wire.exchange(JSON.stringify(question), limits.caseMilliseconds)
      const reply: Reply = heard.ok ? readReply(heard.line, question.case) : { kind: 'fault', fault: heard.fault }
      // One that contradicts itself is still heard well.
      broken = reply.kind === 'fault' && reply.fault !== 'contradiction'
      return reply
    },
    end: () => wire.end(JSON.stringify({ bye: true })),
  }
}
