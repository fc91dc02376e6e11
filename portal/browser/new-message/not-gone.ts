/** What somebody who begins a message reads when something did not go, and what to do. */

export const notNow = 'Het portaal is nu niet bereikbaar. Wat u invulde staat hier nog. Probeer het zo weer.'

export const heldBefore =
  'Dit bericht is al klaargezet of verstuurd, misschien door een collega. Uw tekst staat hier nog. Kijk eerst bij Berichten en Verzonden; begin anders een nieuw bericht.'

export const heldAsItWas =
  'Het bericht staat klaar zoals het was toen u op Versturen drukte. Wat u daarna wijzigde, staat hier nog en gaat niet mee. Maak het klaargezette bericht ongedaan als u dit wilt versturen.'

export const noBook = 'Het adresboek is er nu niet. Probeer het later.'

export const noModel = 'Het formulier is er nu niet. Probeer het later.'
