/**
 * A home in which others must sign the address book too: the one key that lies there is elsewhere meanwhile.
 *
 * Inside: knows where a home keeps that key, as the desk does, whose door is the program.
 */
import { renameSync } from 'node:fs'
import { places } from '../../cli/exchange/home.ts'

export async function amongSigners<Value>(home: string, act: () => Promise<Value>): Promise<Value> {
  const [key, elsewhere] = [places.directoryKey(home, 1), `${places.directoryKey(home, 1)}.elders`]
  renameSync(key, elsewhere)
  try {
    return await act()
  } finally {
    renameSync(elsewhere, key)
  }
}
