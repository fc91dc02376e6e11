/** Tells the own system that the hub ended a message as expired that was here: its sender thinks that it never came. */
import type { GatewaySetting } from './setting.ts'

/** In the log, in the inbox when it still waits there, and as a warning. */
export async function tellExpired(
  { records, options, announce }: GatewaySetting,
  id: string,
  code: 'held-expired' | 'confirmation-expired',
): Promise<void> {
  const heading = records.lastIn(id)?.heading
  if (heading !== undefined)
    await records.log({ tijdstip: options.clock().toISOString(), richting: 'in', gebeurtenis: 'verlopen', heading })
  await records.arrived.change(id, (arrived) => (arrived === undefined ? undefined : { ...arrived, expired: true }))
  options.warn?.(code)
  announce('inkomend')
}
