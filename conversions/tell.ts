/** Losses and refusals of a conversion in words, Dutch and English. */
import { remarkFrom } from '../schemas/index.ts'
import type { ConversionLaw, Language, Remark, RemarksOf } from '../schemas/index.ts'
import type { ConversionCode, ConversionFinding } from './finding.ts'

/** The versions that can be reached, as a text. */
type Sentences = RemarksOf<ConversionCode, string>

const nl: Sentences = {
  'conversion-lost': () => ['Dit element gaat niet mee naar de andere versie.'],
  'conversion-changed': () => ['Deze code is in de andere versie een ruimere geworden.'],
  'conversion-filled': () => ['De andere versie vraagt dit element; de omzetting heeft het ingevuld.'],
  'conversion-undeclared': (known) => ['Naar deze versie is geen omzetting.', `Kies ${known}.`],
  'conversion-no-message': () => ['De andere versie heeft dit bericht niet.', 'Gebruik een bericht van die versie.'],
  'conversion-not-carried': () => [
    'De andere versie kan dit niet zeggen.',
    'Haal het weg, of gebruik een nieuwere versie.',
  ],
  'conversion-missing': () => ['De andere versie vraagt dit element, en het ontbreekt.', 'Vul het in.'],
  'conversion-receiver': (known) => [
    `De ontvanger leest van deze module alleen versie ${known}.`,
    'Maak het bericht in die versie, of herstel wat hieronder staat.',
  ],
  'conversion-off-spec': () => [
    'Het omgezette bericht voldoet niet aan de andere versie; wat er mis is staat hieronder.',
    'Maak het bericht in de andere versie.',
  ],
}

const en: Sentences = {
  'conversion-lost': () => ['This element does not go along to the other version.'],
  'conversion-changed': () => ['This code has become a wider one in the other version.'],
  'conversion-filled': () => ['The other version requires this element; the conversion filled it in.'],
  'conversion-undeclared': (known) => ['No conversion leads to this version.', `Choose ${known}.`],
  'conversion-no-message': () => ['The other version has no such message.', 'Use a message of that version.'],
  'conversion-not-carried': () => ['The other version cannot say this.', 'Remove it, or use a newer version.'],
  'conversion-missing': () => ['The other version requires this element, which is missing.', 'Fill it in.'],
  'conversion-receiver': (known) => [
    `The receiver takes this module in version ${known} only.`,
    'Make the message in that version, or mend what follows.',
  ],
  'conversion-off-spec': () => [
    'The converted message does not keep the other version; what is wrong follows.',
    'Make the message in the other version.',
  ],
}

const told = remarkFrom({ nl, en })

/** The words of the declared step, or those of the code. */
export function tellConversion(
  { code, step, params }: ConversionFinding,
  laws: readonly ConversionLaw[],
  lang: Language,
): Remark {
  const declared = laws.flatMap(({ stappen }) => stappen).find(({ id }) => id === step)?.[lang]
  if (declared !== undefined) return declared
  const known = Array.isArray(params['known']) ? params['known'] : []
  const listed = known.length === 0 ? (lang === 'nl' ? 'geen andere' : 'no other') : known.join(', ')
  return told(code, listed, lang)
}
