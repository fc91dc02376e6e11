/**
 * An exam of our own gateway, or of one made worse, in this process.
 *
 * Inside: opens the town of an exam as the desk does; its door is the program.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClosers } from '../../../cli/exchange/closers.ts'
import { turnedClock } from '../../../cli/simulator/exam-clock.ts'
import { openTown } from '../../../cli/simulator/open-town.ts'
import { openOwnGateway } from '../../../cli/simulator/own-gateway.ts'
import { examineParticipant, readScenarios } from '../../../conformance/index.ts'
import type { CheckResult } from '../../../conformance/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { Fake } from './fakes.ts'

/** Who is examined in what. */
type Asked = {
  readonly kind: string
  readonly module: string
  readonly version: string
  /** Only scenarios whose name begins so; all of them without it. */
  readonly only?: readonly string[]
  readonly fake?: Fake
  readonly seed?: number
}

/** Everything that the exam saw. */
export async function examine({ only = [''], seed = 1, fake = {}, ...part }: Asked): Promise<readonly CheckResult[]> {
  const closers = createClosers()
  const home = mkdtempSync(join(tmpdir(), 'skp-examen-'))
  closers.add(() => rmSync(home, { recursive: true, force: true }))
  const working: (() => Promise<void>)[] = []
  const clock = turnedClock(new Date('2026-11-23T10:00:30.000Z'), async () => {
    for (const work of working) await work()
  })
  try {
    const { kind, module } = part
    const setting = { home, kind, module, clock, randomUuid: randomUUID, port: 0, sidecarPort: 0, suite: 2 } as const
    const town = await openTown(setting, closers)
    const start = { home, kind, clock: clock.now, hub: town.url }
    const own = await openOwnGateway({ ...start, ...(fake.change === undefined ? {} : { change: fake.change }) })
    closers.add(own.close)
    const { examinee, work, close } = (await fake.stand?.({ ...start, own })) ?? { examinee: own }
    if (close !== undefined) closers.add(close)
    working.push(own.work, ...(work === undefined ? [] : [work]))
    const scenarios = readScenarios().filter(({ name }) => only.some((begin) => name.startsWith(begin)))
    const results: CheckResult[] = []
    for await (const seen of examineParticipant({ catalog: readCatalog(), town, examinee, part, scenarios, seed }))
      results.push(...seen)
    return results
  } finally {
    await closers.close()
  }
}
