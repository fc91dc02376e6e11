/** Says whether what one fills in is kept, so that nobody wonders whether a window may be closed. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Kept, Writing } from './writing.ts'

const words: Readonly<Record<Kept, string>> = {
  bewaard: 'Uw concept is bewaard. U kunt dit venster sluiten en later verder gaan.',
  vol: 'Uw concept kan niet worden bewaard: er zijn te veel concepten, of dit is te lang. Verstuur of verwijder eerst een ander concept.',
  hier: 'Het portaal is nu niet bereikbaar. Uw concept staat zolang op slot op dit apparaat. Het wordt bewaard zodra het weer kan, ook als u hier later opnieuw inlogt.',
  fout: 'Uw concept is nu niet bewaard. Houd dit venster open; bij de volgende pauze in het typen probeert het portaal het opnieuw.',
}

/** The status line. */
export function DraftStatus({ writing }: { readonly writing: Writing }): ComponentChild {
  const [kept, setKept] = useState(writing.kept())
  useEffect(() => writing.watch(() => setKept(writing.kept())), [writing])
  return h('p', { role: 'status', class: 'concept' }, kept === undefined ? '' : words[kept])
}
