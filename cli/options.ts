/** Options that several commands share. */
import { InvalidArgumentError, Option } from 'commander'
import { isDay, languages } from '../schemas/index.ts'

/** `--lang nl|en`: nl without it. */
export function langOption(): Option {
  return new Option('--lang <language>', 'language of the words').choices(languages).default(languages[0])
}

/** `--format`, with these choices. */
export function formatOption(choices: readonly string[]): Option {
  return new Option('--format <format>', 'form of the output').choices([...choices]).default(choices[0])
}

/** A whole number of at least `least` and at most `most`, for an option's parser. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(
        `Give a whole number of at least ${least}${number > most ? ` and at most ${most}` : ''}.`,
      )
    return number
  }
}

/** An hour: no answer is waited for longer, and a timer that is set much further goes off at once. */
export const longestWait = { milliseconds: 3_600_000, seconds: 3600 } as const

/** The highest port there is. */
export const highestPort = 65_535

/** A port, for an option's parser; 0 takes a free one. `following` are the ports after it that are used as well. */
export function portNumber(following = 0): (text: string) => number {
  const highest = highestPort - following
  return (text) => {
    const port = wholeNumber(0)(text)
    if (port > highest) throw new InvalidArgumentError(`Give a port of at most ${highest}.`)
    return port
  }
}

/** A year of four digits, for an option's parser. */
export function yearNumber(text: string): number {
  if (!/^2\d{3}$/.test(text)) throw new InvalidArgumentError('Give a year as YYYY.')
  return Number(text)
}

/** A day as YYYY-MM-DD, for an option's parser. */
export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
  return text
}

/** 1 or 2, for an option's parser. */
export function suiteNumber(text: string): 1 | 2 {
  if (text !== '1' && text !== '2') throw new InvalidArgumentError('The suite is 1 or 2.')
  return text === '1' ? 1 : 2
}
