/** Sentences for why a question stays open: what is in the way, and what to do. */
import type { Reason, ReasonCode } from './reason.ts'

type Sentence = (params: Reason['params']) => string

const nl: Readonly<Record<ReasonCode, Sentence>> = {
  budget: ({ steps }) =>
    `Het uitzoeken kostte meer dan ${steps} stappen. Geef meer stappen, of vergelijk kleinere delen.`,
  'too-deep': () => 'Er zit te veel in elkaar in dit schema. Haal lagen weg.',
  'too-large': ({ limit }) =>
    `Wat het verschil kan laten zien, is groter dan de grens van ${limit}. Maak de grenzen in het schema kleiner.`,
  dialect: ({ dialect }) =>
    `De versie van JSON Schema is niet bekend: ${dialect}. Gebruik draft-07, 2019-09 of 2020-12.`,
  'remote-reference': ({ reference }) =>
    `Het schema verwijst naar iets dat niet is meegegeven: ${reference}. Zet dat deel in het schema zelf.`,
  'dynamic-reference': ({ reference }) =>
    `Waar deze verwijzing heen gaat, hangt af van de weg ernaartoe: ${reference}. Gebruik een gewone $ref.`,
  'circular-reference': () => 'Een verwijzing komt bij zichzelf uit zonder iets te zeggen. Haal de kring weg.',
  pattern: ({ pattern }) => `Dit patroon kunnen wij niet precies uitrekenen: ${pattern}. Schrijf het eenvoudiger.`,
  format: ({ format }) =>
    `Welke teksten bij deze vorm horen, weten wij niet precies: ${format}. Schrijf een patroon, of vergelijk zonder vormen.`,
  keyword: ({ keyword }) =>
    `Controleprogramma's gaan verschillend om met ${keyword}. Gebruik een ander woord uit JSON Schema.`,
  precision: () =>
    'De getallen liggen zo dicht bij elkaar dat er geen leesbaar getal tussen past. Kies grovere grenzen.',
  'not-confirmed': () =>
    "Er is een bericht gevonden, maar twee controleprogramma's zijn het er niet over eens. Bekijk het verschil met de hand.",
  'engine-failed': () => 'Een controleprogramma kan niet met dit schema werken. Bekijk het verschil met de hand.',
}

const en: Readonly<Record<ReasonCode, Sentence>> = {
  budget: ({ steps }) => `Working it out took more than ${steps} steps. Allow more steps, or compare smaller parts.`,
  'too-deep': () => 'The schema nests too deep. Take levels out.',
  'too-large': ({ limit }) =>
    `What could show the difference is larger than the limit of ${limit}. Make the bounds in the schema smaller.`,
  dialect: ({ dialect }) => `The dialect of JSON Schema is not known: ${dialect}. Use draft-07, 2019-09 or 2020-12.`,
  'remote-reference': ({ reference }) =>
    `The schema refers to something that was not handed in: ${reference}. Put that part into the schema itself.`,
  'dynamic-reference': ({ reference }) =>
    `Where this reference leads depends on the way to it: ${reference}. Use a plain $ref.`,
  'circular-reference': () => 'A reference leads back to itself without saying anything. Take the circle out.',
  pattern: ({ pattern }) => `We cannot work this pattern out exactly: ${pattern}. Write it more simply.`,
  format: ({ format }) =>
    `We do not know exactly which texts have this format: ${format}. Write a pattern, or compare without formats.`,
  keyword: ({ keyword }) => `Validators treat ${keyword} differently. Use another keyword of JSON Schema.`,
  precision: () =>
    'The numbers lie so close together that no readable number fits between them. Choose coarser bounds.',
  'not-confirmed': () =>
    'A message was found, but two validators do not agree about it. Look at the difference by hand.',
  'engine-failed': () => 'A validator cannot work with this schema. Look at the difference by hand.',
}

const sentences = { nl, en }

/**
 * One or two sentences that say what is in the way and what to do.
 *
 * @since 0.1.0
 * @beta
 */
export function tellReason({ code, params }: Reason, language: keyof typeof sentences): string {
  return sentences[language][code](params)
}
