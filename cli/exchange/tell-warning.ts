/** Tells a warning of a gateway on one line: its code, and for what an operator must act on what it means, where, and what to do. */
import type { Language } from '../../schemas/index.ts'

const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'two-histories': {
    nl: 'er is bewijs dat het knooppunt of wie het adresboek ondertekent twee geschiedenissen laat zien; berichten gaan gewoon door. Het bewijs staat in geschiedenis/bewijs in de map van de gateway: geef het aan wie toezicht houdt op het stelsel en haal het daarna daar weg.',
    en: 'there is proof that the hub, or whoever signs the address book, shows two histories; messages go on. The proof is in geschiedenis/bewijs in the folder of the gateway: hand it to who oversees the exchange, and then move it away.',
  },
  'checkpoint-unsupported': {
    nl: 'een afzender zegt iets te hebben gezien dat het knooppunt hier niet laat zien; berichten gaan gewoon door. Wat hij zegt staat in geschiedenis/bewijs in de map van de gateway: vraag de afzender om zijn bewijs met dat nummer. Heeft hij het, dan liegt het knooppunt; heeft hij het niet, dan klopt zijn bewering niet.',
    en: 'a sender says that it saw what the hub does not show here; messages go on. What it says is in geschiedenis/bewijs in the folder of the gateway: ask the sender for its receipt with that number. If it has it, the hub lies; if not, its claim is false.',
  },
}

/** The line, without its end. */
export function tellWarning(code: string, lang: Language): string {
  const said = Object.hasOwn(words, code) ? words[code]?.[lang] : undefined
  return said === undefined ? code : `${code}: ${said}`
}
