/** What a refusal of the portal's server means to who joins, and what to do. */
import { Refused } from '../server.ts'

const words: Readonly<Record<string, string>> = {
  'SKP-P-05': 'De gegevens zijn niet aangenomen. Loop de stappen nog eens na.',
  'SKP-P-15': 'Dit gebeurde te vaak achter elkaar. Er is niets veranderd. Wacht een minuut en probeer het opnieuw.',
  'SKP-P-16': 'De inlogdienst is niet bereikbaar. Er is niets veranderd. Probeer het over een minuut opnieuw.',
  'SKP-P-36':
    'Het knooppunt zegt nu niet wat het telde. Er is niets veranderd. Probeer het over een halve minuut opnieuw.',
  'SKP-P-45': 'De proefdeelnemer kent uw organisatie nog niet. Probeer het over een minuut opnieuw.',
  'SKP-P-31':
    'Iemand anders werkt nu in deze aanmelding. Er is niets veranderd. Probeer het over een paar seconden opnieuw.',
  'SKP-P-32': 'De aanmelding staat intussen ergens anders. Er is niets veranderd. Hieronder ziet u hoe zij nu staat.',
  'SKP-P-33': 'Aanmelden kan hier niet. Meld uw organisatie aan bij de beheerder van het Schuldenknooppunt.',
  'SKP-P-47':
    'Uw organisatie staat al in het adresboek, en dat ondertekent de beheerder samen met anderen. Er is niets veranderd. Vraag de beheerder om uw aanmelding in te trekken.',
  'SKP-P-34':
    'Uw inlog is beperkt tot één vestiging, en deze aanmelding is niet van die vestiging. Vraag uw beheerder om een machtiging voor de hele organisatie.',
}

/** The sentence; what has no words of its own is a portal that cannot be reached. */
export function refusalWords(error: unknown): string {
  const known = error instanceof Refused ? words[error.code] : undefined
  return known ?? 'Het portaal is nu niet bereikbaar. Er is niets veranderd. Probeer het over een minuut opnieuw.'
}
