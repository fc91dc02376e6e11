/** The words of the hub's refusals: title and what to do, for every code in both languages. */
import type { ProblemCode } from './problem-codes.ts'

/** The languages in which the hub tells. */
export type HubLanguage = 'nl' | 'en'

type Words = Readonly<Record<ProblemCode, readonly [title: string, detail: string]>>

const nl: Words = {
  'SKP-H-01': [
    'Geen geldig certificaat',
    'Maak verbinding met een clientcertificaat van de ingestelde uitgever dat geldig is, niet is ingetrokken en één OIN draagt.',
  ],
  'SKP-H-02': [
    'Organisatie niet aangesloten',
    'Deze organisatie staat niet als actieve deelnemer met aanvaarde voorwaarden in het adresboek.',
  ],
  'SKP-H-03': ['Mediatype past niet', 'Gebruik de mediatypen die het contract voor dit pad noemt.'],
  'SKP-H-04': ['Te groot', 'Het verzoek is groter dan het contract toestaat. Er is niets bewaard.'],
  'SKP-H-05': [
    'Omslag ongeldig',
    'De omslag voldoet niet aan de tabel van het contract. Herstel alle genoemde plaatsen.',
  ],
  'SKP-H-06': [
    'Niet gemachtigd',
    'De organisatie van het certificaat is niet de genoemde organisatie en is ook niet door haar gemachtigd.',
  ],
  'SKP-H-07': [
    'Geadresseerde onbekend',
    'De ontvanger is geen actieve deelnemer of doet niet mee aan deze module. Kijk in het adresboek.',
  ],
  'SKP-H-08': [
    'Versie niet ondersteund',
    'De ontvanger ondersteunt deze versie van de module niet. Kies een versie uit het adresboek.',
  ],
  'SKP-H-09': [
    'Bericht niet toegestaan',
    'Volgens de catalogus mag deze afzender dit bericht niet aan deze ontvanger sturen.',
  ],
  'SKP-H-10': [
    'Verklaring ongeldig',
    'De verklaring is niet van deze afzender, hoort bij een andere omslag of is niet in orde.',
  ],
  'SKP-H-11': [
    'Schemaset niet ondersteund',
    'Controleer het bericht met een schemaset die het adresboek nu noemt en verzegel het opnieuw.',
  ],
  'SKP-H-12': ['Lading ongeldig', 'De verzegelde lading heeft niet de vorm die het contract vraagt.'],
  'SKP-H-13': [
    'Sleutel niet bruikbaar',
    'De zegelsleutel is verlopen, ingetrokken of onbekend. Haal het adresboek op en verzegel opnieuw.',
  ],
  'SKP-H-14': [
    'Referentienummer hergebruikt',
    'Onder dit nummer is al een ander bericht aangenomen. Herhaal een bericht byte voor byte, of kies een nieuw nummer.',
  ],
  'SKP-H-15': [
    'Te veel',
    'De grens voor het aantal verzoeken of wachtende berichten is bereikt. Probeer het na Retry-After opnieuw.',
  ],
  'SKP-H-16': ['Niet gevonden', 'Onder dit pad is er niets voor u.'],
  'SKP-H-17': ['Methode niet toegestaan', 'Gebruik een methode uit de kop Allow.'],
  'SKP-H-18': ['Invoer ongeldig', 'Herstel alle genoemde plaatsen en probeer het opnieuw.'],
  'SKP-H-19': ['Bericht verlopen', 'Het bericht is verlopen en verwijderd. De afzender kan het opnieuw sturen.'],
  'SKP-H-20': [
    'Even niet beschikbaar',
    'Het knooppunt kan dit nu niet vastleggen. Er is niets bewaard; probeer het na Retry-After opnieuw.',
  ],
  'SKP-H-21': ['Bericht voldoet niet', 'Het bericht voldoet niet aan de standaard. Herstel alle bevindingen.'],
  'SKP-H-22': ['Verkeerde omgeving', 'Test-OIN’s (00000099) horen bij de conformiteitsomgeving, andere bij productie.'],
  'SKP-H-23': ['Interne fout', 'Dit is een fout van het knooppunt, niet van u. Probeer het opnieuw.'],
  'SKP-H-24': [
    'Bevestiging ongeldig',
    'De bevestiging is niet door de ontvanger ondertekend of hoort bij een ander bericht.',
  ],
  'SKP-H-25': [
    'Tijd buiten het venster',
    'De tijd van het bericht ligt meer dan vijf minuten in de toekomst of is ouder dan veertien dagen.',
  ],
  'SKP-H-26': ['Te langzaam', 'Het verzoek kwam niet op tijd binnen. Er is niets bewaard.'],
  'SKP-H-27': ['Verzoek onleesbaar', 'Dit is geen goed HTTP-verzoek.'],
}

const en: Words = {
  'SKP-H-01': [
    'No valid certificate',
    'Connect with a client certificate of the configured issuer that is valid, is not revoked and carries one OIN.',
  ],
  'SKP-H-02': [
    'Organisation does not take part',
    'This organisation is not in the address book as an active participant that accepted the terms.',
  ],
  'SKP-H-03': ['Media type does not fit', 'Use the media types that the contract names for this path.'],
  'SKP-H-04': ['Too large', 'The request is larger than the contract allows. Nothing was kept.'],
  'SKP-H-05': [
    'Envelope invalid',
    'The envelope does not follow the table of the contract. Mend every place that is named.',
  ],
  'SKP-H-06': ['Not authorised', 'The organisation of the certificate is not the one named, nor authorised by it.'],
  'SKP-H-07': [
    'Receiver unknown',
    'The receiver is not an active participant or does not take part in this module. See the address book.',
  ],
  'SKP-H-08': [
    'Version not supported',
    'The receiver does not support this version of the module. Choose one from the address book.',
  ],
  'SKP-H-09': [
    'Message not allowed',
    'The catalogue does not allow this sender to send this message to this receiver.',
  ],
  'SKP-H-10': [
    'Attestation invalid',
    'The attestation is not of this sender, belongs to another envelope or is not in order.',
  ],
  'SKP-H-11': [
    'Schema set not supported',
    'Judge the message with a schema set that the address book names now, and seal it again.',
  ],
  'SKP-H-12': ['Sealed content invalid', 'The sealed content does not have the form the contract asks.'],
  'SKP-H-13': [
    'Key not usable',
    'The sealing key is expired, revoked or unknown. Fetch the address book and seal again.',
  ],
  'SKP-H-14': [
    'Reference number used again',
    'Another message was accepted under this number. Repeat a message byte for byte, or choose a new number.',
  ],
  'SKP-H-15': ['Too many', 'The limit of requests or of waiting messages is reached. Try again after Retry-After.'],
  'SKP-H-16': ['Not found', 'There is nothing for you at this path.'],
  'SKP-H-17': ['Method not allowed', 'Use a method from the Allow header.'],
  'SKP-H-18': ['Input invalid', 'Mend every place that is named and try again.'],
  'SKP-H-19': ['Message expired', 'The message expired and was removed. The sender can send it anew.'],
  'SKP-H-20': ['Not available now', 'The hub cannot record this now. Nothing was kept; try again after Retry-After.'],
  'SKP-H-21': ['Message off-spec', 'The message does not keep the standard. Mend all findings.'],
  'SKP-H-22': [
    'Wrong environment',
    'Test OINs (00000099) belong to the conformance environment, others to production.',
  ],
  'SKP-H-23': ['Internal error', 'This is a mistake of the hub, not yours. Try again.'],
  'SKP-H-24': ['Confirmation invalid', 'The confirmation is not signed by the receiver or belongs to another message.'],
  'SKP-H-25': [
    'Time outside the window',
    'The time of the message is over five minutes ahead or older than fourteen days.',
  ],
  'SKP-H-26': ['Too slow', 'The request did not come in on time. Nothing was kept.'],
  'SKP-H-27': ['Request unreadable', 'This is not a well-formed HTTP request.'],
}

/** Title and advice per language. */
export const problemWords: Readonly<Record<HubLanguage, Words>> = { nl, en }
