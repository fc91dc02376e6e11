/**
 * Types of schuldinventarisatie 1.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht = GeenMedewerking | Saldoverzoek | SaldoverzoekAntwoord

/** De naam van een bericht van deze versie. */
export type Berichttype = 'GeenMedewerking' | 'Saldoverzoek' | 'SaldoverzoekAntwoord'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'schuldinventarisatie'
  /** Versie. De versie van het bericht. */
  Versie: '1.0'
  /** Berichttype. De naam van het bericht in deze versie. */
  Berichttype: Type
  /**
   * Referentienummer. Het unieke nummer van dit bericht, gemaakt door de afzender.
   *
   * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
   */
  Referentienummer: string
  /**
   * Conversatienummer. Het nummer van het gesprek waar dit bericht bij hoort; alle berichten over dezelfde zaak hebben hetzelfde nummer.
   *
   * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
   */
  ConversatieReferentienummer: string
  /**
   * Afzender. Het organisatie-identificatienummer (OIN) van de organisatie die dit bericht verstuurt.
   *
   * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
   */
  Afzender: string
  /**
   * Ontvanger. Het organisatie-identificatienummer (OIN) van de organisatie voor wie dit bericht bestemd is.
   *
   * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
   */
  Ontvanger: string
  /**
   * Tijdstip. Het tijdstip (UTC) waarop de afzender dit bericht heeft gemaakt.
   *
   * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
   */
  Tijdstip: string
}

/** Geen medewerking. De schuldeiser laat weten dat hij het saldoverzoek niet beantwoordt, en waarom. */
export interface GeenMedewerking {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'GeenMedewerking'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De inhoud van de weigering. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Reden. Waarom de schuldeiser niet meewerkt.
     *
     * - `klant-onbekend`: de klant is onbekend
     * - `recent-finale-kwijting`: de klant kreeg kort geleden finale kwijting
     * - `recent-stabilisatie`: er was kort geleden al een poging tot stabilisatie
     * - `geen-medewerking`: de schuldeiser werkt niet samen met deze schuldhulpverlener
     */
    Reden: 'klant-onbekend' | 'recent-finale-kwijting' | 'recent-stabilisatie' | 'geen-medewerking'
    /** Weer mogelijk vanaf. De dag vanaf wanneer de schuldeiser een nieuwe vraag over deze klant wel wil behandelen. */
    WeerMogelijkVanaf?: string
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
    Contactpersoon?: Contactpersoon
  }
}

/** Saldoverzoek. De schuldhulpverlener vraagt de schuldeiser welke schulden de klant bij hem heeft, om een overzicht van alle schulden te maken. */
export interface Saldoverzoek {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Saldoverzoek'> & {
    /** Bewijsstukken. De toestemmingsverklaring of de beschikking, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
  /** Inhoud. De inhoud van het saldoverzoek. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de schuldhulpverlener. Het klantnummer bij de schuldeiser zoals de schuldhulpverlener dat kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon met schulden voor wie de schuldhulpverlener optreedt. */
    Klant: Klant
    /** Partner. De partner van de klant, als die ook aansprakelijk is voor de schulden. */
    Partner?: Partner
    /** Adres. Het huidige adres van de klant. */
    Adres: Adres
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon: Contactpersoon
    /**
     * Vorderingen. De facturen die de schuldhulpverlener bij deze schuldeiser kent.
     *
     * Items: Vordering. Een vordering die de schuldhulpverlener kent.
     */
    Vorderingen?: {
      /**
       * Factuurnummer volgens de schuldhulpverlener. Een factuurnummer van de schuldeiser dat de schuldhulpverlener kent.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
    }[]
  }
}

/** Saldoverzoek antwoord. De schuldeiser noemt de schulden van de klant: per gevraagde factuur (gematcht), of als totaal of lijst (ongematcht). */
export interface SaldoverzoekAntwoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'SaldoverzoekAntwoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De inhoud van het antwoord op het saldoverzoek. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
    Contactpersoon: Contactpersoon
    /** Peildatum. De dag waarop de genoemde bedragen gelden. */
    Datum: string
    /** Schulden. De schulden van de klant bij deze schuldeiser: gematcht of ongematcht. */
    Schulden:
      | {
          /**
           * Gematchte schulden. Het antwoord per factuur die in het saldoverzoek stond.
           *
           * Items: Gematchte schuld. Het antwoord van de schuldeiser op één gevraagde factuur.
           */
          GematchteSchulden: GematchteSchuld[]
          OngematchteSchulden?: never
        }
      | {
          /** Ongematchte schulden. De schulden zonder koppeling met de gevraagde facturen: één totaal of een lijst. */
          OngematchteSchulden: OngematchteSchulden
          GematchteSchulden?: never
        }
  }
}

/**
 * Aanduiding bij huisnummer. Of het adres tegenover of bij het huisnummer ligt.
 *
 * - `to`: tegenover
 * - `by`: bij
 */
export type AanduidingBijHuisnummer = 'to' | 'by'

/** Adres. Het huidige adres van de klant. */
export interface Adres {
  /**
   * Straatnaam. De straat waar de klant woont.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Straatnaam: string
  /** Huisnummer. Het huisnummer, zonder letter of toevoeging. */
  Huisnummer: number
  /**
   * Huisletter. De letter achter het huisnummer.
   *
   * Vorm: één letter.
   */
  Huisletter?: string
  /**
   * Huisnummertoevoeging. De toevoeging achter het huisnummer en de huisletter.
   *
   * Vorm: hooguit zes letters, cijfers, spaties of streepjes.
   */
  Huisnummertoevoeging?: string
  /**
   * Aanduiding bij huisnummer. Of het adres tegenover of bij het huisnummer ligt.
   *
   * - `to`: tegenover
   * - `by`: bij
   */
  AanduidingBijHuisnummer?: AanduidingBijHuisnummer
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode: string
  /**
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing?: string
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing?: string
}

/** Bewijsstuk. Een document dat aantoont dat de afzender deze gegevens mag vragen. */
export interface Bewijsstuk {
  /**
   * Soort bewijsstuk. Welk bewijs de afzender meestuurt.
   *
   * - `toestemmingsverklaring`: Toestemmingsverklaring van de klant
   * - `beschikking`: Beschikking van de rechter
   */
  Soort: 'toestemmingsverklaring' | 'beschikking'
  /**
   * Bestandsnaam. De naam van het meegestuurde bestand, zonder persoonsgegevens.
   *
   * Vorm: letters, cijfers, streepjes en daarna .pdf, zoals toestemming.pdf.
   */
  Bestandsnaam: string
  /**
   * Inhoud van het bewijsstuk. Het bewijsstuk zelf, als PDF-bestand. Maak in een beschikking de reden van het bewind onleesbaar: die kan iets zeggen over de gezondheid van de klant.
   *
   * Vorm: een PDF-bestand in base64.
   */
  Inhoud: string
}

/**
 * Bewijsstukken. De toestemmingsverklaring of de beschikking, als de afzender die moet meesturen.
 *
 * Items: Bewijsstuk. Een document dat aantoont dat de afzender deze gegevens mag vragen.
 */
export type Bewijsstukken = Bewijsstuk[]

/** Contactpersoon. De behandelaar van het dossier. */
export interface Contactpersoon {
  /**
   * Naam. De naam van de contactpersoon of de afdeling.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Naam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de contactpersoon.
   *
   * Vorm: tien tot vijftien cijfers, eventueel met een plus vooraan, zoals 0205550123.
   */
  Telefoonnummer?: string
  /** E-mailadres. Het e-mailadres van de contactpersoon. */
  Emailadres?: string
}

/** Gematchte schuld. Het antwoord van de schuldeiser op één gevraagde factuur. */
export type GematchteSchuld =
  | {
      /** Schuldtype. De schuldeiser kent de factuur en die staat nog open. */
      Schuldtype: 'openstaande schuld'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer zoals dat in het saldoverzoek stond.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /** Ontstaansdatum. De dag waarop de vordering is ontstaan. */
      Ontstaansdatum: string
      /** Originele vordering. Het bedrag van de vordering bij het ontstaan, in eurocenten, zonder rente en kosten. Het is negatief bij een creditnota. */
      OrigineleVordering: number
      /** Rente. De rente die bij de originele vordering is gekomen, in eurocenten. */
      Rente?: number
      /** Kosten. De incasso- en andere kosten die bij de originele vordering zijn gekomen, in eurocenten. */
      Kosten?: number
      /** Al betaald. Wat de klant op deze vordering al heeft betaald, in eurocenten. */
      ReedsBetaald?: number
      /** Actueel vorderingsbedrag. Het bedrag dat de klant op de peildatum nog moet betalen, in eurocenten: de originele vordering plus rente plus kosten, min wat al is betaald. Het is negatief als de klant geld tegoed heeft. */
      ActueelVorderingsbedrag: number
    }
  | {
      /** Schuldtype. De schuldeiser heeft de vordering overgedragen aan een andere organisatie. */
      Schuldtype: 'overgedragen schuld'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer zoals dat in het saldoverzoek stond.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /** Overgedragen aan. De organisatie die de vordering nu heeft. */
      OvergedragenAan: OvergedragenAan
      /**
       * Wijze van overdracht. Of de vordering is verkocht of alleen ter incasso uit handen is gegeven.
       *
       * - `verkocht`: de vordering is verkocht; de nieuwe organisatie is nu de schuldeiser
       * - `uit-handen-gegeven`: de vordering is ter incasso uit handen gegeven; de afzender blijft de schuldeiser
       */
      WijzeVanOverdracht?: WijzeVanOverdracht
      /** Datum van overdracht. De dag waarop de vordering is overgedragen. */
      DatumOverdracht?: string
    }
  | {
      /** Schuldtype. De schuldeiser kent de factuur niet. */
      Schuldtype: 'onbekende schuld bij SE'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer zoals dat in het saldoverzoek stond.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
    }

/**
 * Geslacht. Het geslacht van de persoon.
 *
 * - `M`: man
 * - `V`: vrouw
 * - `X`: geen van beide
 * - `O`: onbekend
 */
export type Geslacht = 'M' | 'V' | 'X' | 'O'

/** Klant. De persoon met schulden voor wie de schuldhulpverlener optreedt. */
export interface Klant {
  /**
   * Geslacht. Het geslacht van de persoon.
   *
   * - `M`: man
   * - `V`: vrouw
   * - `X`: geen van beide
   * - `O`: onbekend
   */
  Geslacht?: Geslacht
  /**
   * Voorletters. De voorletters van de persoon.
   *
   * Vorm: hoofdletters met elk een punt erachter, zoals A.B. bij twee voorletters.
   */
  Voorletters: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /** Geboortedatum. De geboortedatum van de persoon. */
  Geboortedatum: string
}

/** Ongematchte schulden. De schulden zonder koppeling met de gevraagde facturen: één totaal of een lijst. */
export type OngematchteSchulden =
  | {
      /** Totaalvordering. Eén totaalbedrag voor alle vorderingen van de schuldeiser op de klant. */
      Totaalvordering: Totaalvordering
      OpenstaandeSchulden?: never
    }
  | {
      /**
       * Openstaande schulden. De losse vorderingen van de schuldeiser op de klant.
       *
       * Items: Losse openstaande schuld. Eén openstaande vordering van de schuldeiser op de klant.
       */
      OpenstaandeSchulden: OpenstaandeSchuld[]
      Totaalvordering?: never
    }

/** Losse openstaande schuld. Eén openstaande vordering van de schuldeiser op de klant. */
export interface OpenstaandeSchuld {
  /**
   * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  FactuurnummerSE?: string
  /** Ontstaansdatum. De dag waarop de vordering is ontstaan. */
  Ontstaansdatum: string
  /** Originele vordering. Het bedrag van de vordering bij het ontstaan, in eurocenten, zonder rente en kosten. Het is negatief bij een creditnota. */
  OrigineleVordering: number
  /** Rente. De rente die bij de originele vordering is gekomen, in eurocenten. */
  Rente?: number
  /** Kosten. De incasso- en andere kosten die bij de originele vordering zijn gekomen, in eurocenten. */
  Kosten?: number
  /** Al betaald. Wat de klant op deze vordering al heeft betaald, in eurocenten. */
  ReedsBetaald?: number
  /** Actueel vorderingsbedrag. Het bedrag dat de klant op de peildatum nog moet betalen, in eurocenten: de originele vordering plus rente plus kosten, min wat al is betaald. Het is negatief als de klant geld tegoed heeft. */
  ActueelVorderingsbedrag: number
}

/** Overgedragen aan. De organisatie die de vordering nu heeft. */
export interface OvergedragenAan {
  /**
   * Naam van de organisatie. De naam van de organisatie die de vordering nu heeft.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  NaamOrganisatie: string
  /**
   * Kenmerk. Het nummer van de vordering bij de organisatie die haar nu heeft.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Kenmerk?: string
}

/** Partner. De partner van de klant, als die ook aansprakelijk is voor de schulden. */
export interface Partner {
  /**
   * Geslacht. Het geslacht van de persoon.
   *
   * - `M`: man
   * - `V`: vrouw
   * - `X`: geen van beide
   * - `O`: onbekend
   */
  Geslacht?: Geslacht
  /**
   * Voorletters. De voorletters van de persoon.
   *
   * Vorm: hoofdletters met elk een punt erachter, zoals A.B. bij twee voorletters.
   */
  Voorletters: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /** Geboortedatum. De geboortedatum van de persoon. */
  Geboortedatum: string
}

/** Totaalvordering. Eén totaalbedrag voor alle vorderingen van de schuldeiser op de klant. */
export interface Totaalvordering {
  /** Totaalbedrag. Alles wat de klant op de peildatum aan deze schuldeiser moet betalen, in eurocenten. Het is negatief als de klant geld tegoed heeft. */
  Totaalbedrag: number
  /** Aantal vorderingen. Uit hoeveel vorderingen het totaalbedrag bestaat. */
  AantalVorderingen?: number
}

/**
 * Wijze van overdracht. Of de vordering is verkocht of alleen ter incasso uit handen is gegeven.
 *
 * - `verkocht`: de vordering is verkocht; de nieuwe organisatie is nu de schuldeiser
 * - `uit-handen-gegeven`: de vordering is ter incasso uit handen gegeven; de afzender blijft de schuldeiser
 */
export type WijzeVanOverdracht = 'verkocht' | 'uit-handen-gegeven'
