/** The section of keys: the devices that open, and a new recovery code. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Office } from '../office.ts'
import { namedDevices, removeDevice } from '../keys/devices.ts'
import type { NamedDevice } from '../keys/devices.ts'
import { itemAt, removedPlace } from '../keys/key-places.ts'
import { lock } from '../keys/locker.ts'
import { colleaguesAt } from '../keys/second-person.ts'
import { lookAgain } from '../look-again.ts'
import { Confirming } from '../view/confirming.ts'
import { MakeSure } from '../view/make-sure.ts'
import type { SureWords } from '../view/make-sure.ts'
import { Admitting } from './admitting.ts'
import { Replacing } from './replacing.ts'
import { Renewal } from './renewal.ts'

/** The page of the section. */
export function KeysSection({ office }: { readonly office: Office }): ComponentChild {
  // Until the list is there the ways in are those of who has a device that opens.
  const [isRemembered, setRemembered] = useState(true)
  return h(
    'main',
    { id: 'inhoud' },
    h('h1', null, 'Sleutels en collega’s'),
    h(Confirming, { colleagues: colleaguesAt(office.world.server) }),
    h(Admitting, { office }),
    h(Devices, { office, isRemembered, setRemembered }),
    h(
      'section',
      { 'aria-labelledby': 'nieuwe-code' },
      h('h2', { id: 'nieuwe-code' }, 'Herstelcode'),
      h(
        'p',
        null,
        'Is de code kwijt, of kan iemand haar hebben gezien? Maak een nieuwe. De oude opent daarna niets meer.',
      ),
      h(Renewal, { office, isRemembered }),
    ),
  )
}

type DevicesSetting = {
  readonly office: Office
  /** Whether any device opens by its passkey. */
  readonly isRemembered: boolean
  readonly setRemembered: (is: boolean) => void
}

function Devices({ office, isRemembered, setRemembered }: DevicesSetting): ComponentChild {
  const [devices, setDevices] = useState<readonly NamedDevice[]>()
  const [told, tell] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [removals, setRemovals] = useState(0)
  const load = async (): Promise<void> => {
    const found = await namedDevices(office.world, { set: office.set, vault: office.keys.vault })
    setDevices(found)
    setRemembered(found.length > 0)
  }
  const attempt = (act: () => Promise<void>): void =>
    void act()
      .catch(() => tell('Het portaal is nu niet bereikbaar. Probeer het over een minuut opnieuw.'))
      .finally(() => setBusy(false))
  // A device that was let in just now names itself a moment later.
  useEffect(() => {
    attempt(load)
    return lookAgain(load)
  }, [office])
  const remove = ({ id, naam }: NamedDevice): void => {
    setBusy(true)
    tell('')
    attempt(async () => {
      const { server } = office.world
      // First: whoever stops halfway still sees that keys are to be replaced.
      await server.put(itemAt(removedPlace(office.set)), await lock('', office.keys.vault))
      await removeDevice(office.world, office.set, id)
      await load()
      tell(`${naam} is verwijderd. Dat apparaat kan de sleutels niet meer openen met zijn passkey.`)
      setRemovals((before) => before + 1)
    })
  }
  return h(
    'section',
    { 'aria-labelledby': 'apparaten' },
    h('h2', { id: 'apparaten', tabIndex: -1 }, 'Apparaten'),
    h('p', { role: 'status' }, told),
    devices === undefined ? h('p', null, 'De apparaten worden opgehaald.') : deviceList(devices, { isBusy, remove }),
    h(Replacing, { office, removals, isRemembered }),
  )
}

type Removing = { readonly isBusy: boolean; readonly remove: (device: NamedDevice) => void }

function deviceList(devices: readonly NamedDevice[], { isBusy, remove }: Removing): ComponentChild {
  if (devices.length === 0)
    return h(
      'p',
      null,
      'Er is nog geen apparaat onthouden. Log uit en weer in: nadat u met de herstelcode opent, kunt u dit apparaat laten onthouden.',
    )
  const rows = h(
    'ul',
    { class: 'apparaten' },
    ...devices.map((device) =>
      h(
        'li',
        { key: device.id },
        `${device.naam}${device.sinds === '' ? '' : `, sinds ${dayOf(device.sinds)}`} `,
        h(MakeSure, { words: removal(device), label: `Verwijder ${device.naam}`, isBusy, act: () => remove(device) }),
      ),
    ),
  )
  return [rows, h('p', { class: 'uitleg' }, removing)]
}

const removing = 'Verwijderen sluit een apparaat uit; de sleutels blijven dezelfde tot u ze vervangt.'

function removal({ naam }: NamedDevice): SureWords {
  return {
    ask: 'Verwijder',
    warning: `${naam} opent daarna niets meer met zijn passkey. Weet u het zeker?`,
    yes: 'Ja, verwijder dit apparaat',
    no: 'Nee, laat het staan',
  }
}

function dayOf(instant: string): string {
  const [year, month, day] = instant.slice(0, 10).split('-')
  return `${day}-${month}-${year}`
}
