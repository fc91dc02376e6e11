/** Takes one step of an application: only from where it may be, by whom it is for, with all that it asks; or tells all that is missing. */
import type { JoiningLaw, JoiningStep } from '../schemas/read.ts'
import type {
  AgreementText,
  Application,
  ApplicationFault,
  ApplicationVerdict,
  SignedAgreement,
} from './application.ts'

/** A step that somebody takes. */
export type Taking = {
  readonly stap: string
  readonly door: JoiningStep['door']
  /** The instant, in UTC. */
  readonly op: string
  /** The texts that are signed with it. */
  readonly overeenkomsten: readonly AgreementText[]
  /** What was looked after and holds. */
  readonly controles: readonly string[]
  /** What was looked after by machine and does not hold. */
  readonly weerlegd: readonly string[]
}

/**
 * The application after the step.
 *
 * @since 0.1.0
 * @beta
 */
export function takeStep(application: Application, taking: Taking, law: JoiningLaw): ApplicationVerdict<Application> {
  const step = law.stappen.find(({ stap }) => stap === taking.stap)
  if (step === undefined) return refused([{ code: 'stap-onbekend', pointer: '/stap' }])
  if (!step.van.includes(application.staat)) return refused([{ code: 'stap-nu-niet', pointer: '/staat' }])
  if (step.door !== taking.door) return refused([{ code: 'stap-van-ander', pointer: '/door' }])
  const faults = [...checkFaults(step, taking, law), ...agreementFaults(step, taking, application)]
  return faults.length > 0 ? refused(faults) : { ok: true, value: taken(application, taking, step) }
}

function refused(faults: readonly ApplicationFault[]): {
  readonly ok: false
  readonly faults: readonly ApplicationFault[]
} {
  return { ok: false, faults }
}

function checkFaults(step: JoiningStep, { controles, weerlegd }: Taking, law: JoiningLaw): readonly ApplicationFault[] {
  const unknown = controles.filter((each) => !step.controles.includes(each) || !Object.hasOwn(law.controles, each))
  return [
    ...unknown.map(() => ({ code: 'controle-onbekend' as const, pointer: '/controles' })),
    ...step.controles.flatMap((each): ApplicationFault[] => {
      const pointer = `/controles/${each}`
      if (weerlegd.includes(each)) return [{ code: 'controle-klopt-niet', pointer }]
      return controles.includes(each) ? [] : [{ code: 'controle-open', pointer }]
    }),
  ]
}

/** Who signs first says which text; who signs after that must have the same. */
function agreementFaults(
  step: JoiningStep,
  { overeenkomsten }: Taking,
  { overeenkomsten: signed }: Application,
): readonly ApplicationFault[] {
  // Two texts of one kind would leave open which was signed.
  const kinds = overeenkomsten.map(({ soort }) => soort)
  const unknown = kinds.filter((soort, at) => !step.tekent.includes(soort) || kinds.indexOf(soort) !== at)
  return [
    ...unknown.map(() => ({ code: 'overeenkomst-onbekend' as const, pointer: '/overeenkomsten' })),
    ...step.tekent.flatMap((soort): ApplicationFault[] => {
      const pointer = `/overeenkomsten/${soort}`
      const text = overeenkomsten.find((each) => each.soort === soort)
      if (text === undefined) return [{ code: 'overeenkomst-ontbreekt', pointer }]
      const before = signed.find((each) => each.soort === soort)
      if (step.door === 'aanvrager') return []
      return before?.digest === text.digest && before.versie === text.versie
        ? []
        : [{ code: 'overeenkomst-anders', pointer }]
    }),
  ]
}

function taken(application: Application, { op, overeenkomsten, controles }: Taking, step: JoiningStep): Application {
  const { stap, naar, door } = step
  const untouched = application.overeenkomsten.filter(({ soort }) => !step.tekent.includes(soort))
  const signed = overeenkomsten.map(({ soort, versie, digest }): SignedAgreement => {
    const before = application.overeenkomsten.find((each) => each.soort === soort)
    return door === 'aanvrager' || before === undefined
      ? { soort, versie, digest, getekend: op }
      : { ...before, meegetekend: op }
  })
  return {
    ...application,
    staat: naar,
    overeenkomsten: [...untouched, ...signed],
    controles: [...application.controles, ...controles.map((controle) => ({ controle, op }))],
    stappen: [...application.stappen, { stap, naar, op }],
  }
}
