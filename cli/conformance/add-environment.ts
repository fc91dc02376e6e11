/** Adds what the conformance environment does at the desk: give a ticket for a registration, and seal what it saw come true. */
import type { Command } from 'commander'
import type { Desk } from '../desk.ts'
import { wholeNumber } from '../options.ts'
import { mostRounds } from './choices.ts'
import type { SealOptions, TicketAsked } from './environment-actions.ts'

const keyWords = 'private JWK of the environment (skp conformance key makes one)'
const kitWords = 'the kit of the exam; without it the one that this toolkit makes'
const registerWords = 'what the environment keeps: each registration with its number and seed'
const defaultRegister = 'aanmeldingen.json'

/** Adds the commands. */
export function addEnvironment(group: Command, desk: Desk): void {
  group
    .command('ticket')
    .description('as the environment: the seed for a registration, signed; the same registration gets the same ticket')
    .argument('<registration>', 'what skp conformance register wrote')
    .requiredOption('--key <file>', keyWords)
    .option('--register <file>', registerWords, defaultRegister)
    .option('--rounds <n>', 'rounds of fresh cases for each message', wholeNumber(1, mostRounds), 1)
    .option('--kit <folder>', kitWords)
    .option('-o, --output <file>', 'where it goes', 'kaartje.jws')
    .action(async (file: string, options: TicketAsked) =>
      (await import('./environment-actions.ts')).writeTicket(file, options, desk),
    )
  group
    .command('seal')
    .description(
      'as the environment: write a dossier again with the seal of the environment, when it says what was seen here',
    )
    .argument('<dossier>', 'what skp conformance hand-in wrote')
    .requiredOption('--key <file>', keyWords)
    .requiredOption('--seen <file>', 'the result of the exam that the environment took with the same ticket')
    .option('--seen-participant <file>', 'the same of the participant')
    .option('--register <file>', registerWords, defaultRegister)
    .option('-o, --output <file>', 'where the sealed dossier goes', 'examendossier-medeondertekend.json')
    .action(async (file: string, options: SealOptions) =>
      (await import('./environment-actions.ts')).writeSeal(file, options, desk),
    )
}
