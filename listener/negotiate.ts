/** Negotiation: which media type, coding and language a caller takes (RFC 9110, section 12.5). */
import type { Language } from '../schemas/index.ts'

/** One range of an Accept header and how much it is wanted, from 0 (not at all) to 1. */
type Range = { readonly name: string; readonly quality: number }

/** True when the caller takes this media type; a caller that says nothing takes all. */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined) return true
  const [group = ''] = type.split('/')
  return (qualityOf(rangesOf(header), [type, `${group}/*`, '*/*']) ?? 0) > 0
}

/** True when the caller says that it takes a body in this coding, such as `gzip`; one that says nothing takes none. */
export function takesCoding(header: string | undefined, coding: string): boolean {
  return header !== undefined && (qualityOf(rangesOf(header), [coding, '*']) ?? 0) > 0
}

/** English when the caller prefers it, Dutch otherwise; of two that are wanted alike, the one that is named first. */
export function languageOf(header = ''): Language {
  const ranges = rangesOf(header).map(({ name, quality }) => ({ name: name.replace(/-.*/, ''), quality }))
  const [nl = 0, en = 0] = ['nl', 'en'].map((lang) => qualityOf(ranges, [lang, '*']))
  if (nl !== en) return en > nl ? 'en' : 'nl'
  return en > 0 && ranges.find(({ name }) => name === 'nl' || name === 'en')?.name === 'en' ? 'en' : 'nl'
}

/** Of the names, the first that is among the ranges says how much; nothing when none is. */
function qualityOf(ranges: readonly Range[], names: readonly string[]): number | undefined {
  const [found] = names
    .map((name) => ranges.filter((range) => range.name === name).map(({ quality }) => quality))
    .filter(({ length }) => length > 0)
  return found && Math.max(...found)
}

function rangesOf(header: string): readonly Range[] {
  return header.split(',').map((text) => {
    const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
    const [quality = '1'] = parameters.flatMap((parameter) => /^q=([01](?:\.\d*)?)$/.exec(parameter)?.[1] ?? [])
    return { name, quality: Number(quality) }
  })
}
