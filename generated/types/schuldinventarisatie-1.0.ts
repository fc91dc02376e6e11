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
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
    /**
     * Weer mogelijk vanaf. De dag vanaf wanneer de schuldeiser een nieuwe vraag over deze klant wel wil behandelen.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
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
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de schuldhulpverlener. Het klantnummer bij de schuldeiser zoals de schuldhulpverlener dat kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon met schulden voor wie de schuldhulpverlener optreedt. */
    Klant: Klant
    /** Partner. De partner van de klant, als die ook aansprakelijk is voor de schulden. */
    Partner?: Partner
    /** Adres. Het huidige adres van de klant. */
    Adres?: Adres
    /** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
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
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
    Contactpersoon: Contactpersoon
    /**
     * Peildatum. De dag waarop de genoemde bedragen gelden.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
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
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing?: string
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing?: string
}

/** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
export type AnderAdres =
  | {
      /** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
      Briefadres: Briefadres
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
      Woonboot: Woonboot
      Briefadres?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonwagen. De verblijfplaats van een klant die in een woonwagen woont. */
      Woonwagen: Woonwagen
      Briefadres?: never
      Woonboot?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Adres in het buitenland. Het adres van een klant die buiten Nederland woont, zoals men het daar schrijft. */
      Buitenland: Buitenland
      Briefadres?: never
      Woonboot?: never
      Woonwagen?: never
      GeenAdres?: never
    }
  | {
      /** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
      GeenAdres: GeenAdres
      Briefadres?: never
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
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
   * Vorm: letters, cijfers, streepjes, punten, spaties en haakjes, en daarna .pdf, zoals toestemming.pdf.
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

/** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
export interface Briefadres {
  /**
   * Straatnaam. De straat waar de klant woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Straatnaam?: string
  /** Huisnummer. Het huisnummer, zonder letter of toevoeging. */
  Huisnummer?: number
  /**
   * Huisletter. De letter achter het huisnummer.
   *
   * Vorm: één letter.
   */
  Huisletter?: string
  /**
   * Huisnummertoevoeging. De toevoeging achter het huisnummer en de huisletter.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Huisnummertoevoeging?: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Adres in het buitenland. Het adres van een klant die buiten Nederland woont, zoals men het daar schrijft. */
export interface Buitenland {
  /**
   * Eerste adresregel. De eerste regel van het adres, zoals men die in dat land schrijft.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel1?: string
  /**
   * Tweede adresregel. De tweede regel van het adres in het buitenland.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel2?: string
  /**
   * Derde adresregel. De derde regel van het adres in het buitenland.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel3?: string
  /**
   * Land. Het land waar de klant woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Land: string
}

/** Contactpersoon. De behandelaar van het dossier. */
export interface Contactpersoon {
  /**
   * Naam. De naam van de contactpersoon of de afdeling.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Naam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de contactpersoon.
   *
   * Vorm: een telefoonnummer zoals u het kiest, met of zonder spaties en streepjes, zoals 020-5550110, 14020, 0800-1234, +32 2 555 12 12 of 020-5550110 tst. 12.
   */
  Telefoonnummer?: string
  /**
   * E-mailadres. Het e-mailadres van de contactpersoon.
   *
   * Vorm: een e-mailadres, zoals naam@example.nl.
   */
  Emailadres?: string
}

/** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
export interface GeenAdres {
  /**
   * Reden. Waarom er geen adres is.
   *
   * - `geheim`: het adres is geheim
   * - `zonder-vaste-verblijfplaats`: de klant heeft geen vaste verblijfplaats
   * - `onbekend`: het adres is niet bekend
   */
  Reden: 'geheim' | 'zonder-vaste-verblijfplaats' | 'onbekend'
}

/** Gematchte schuld. Het antwoord van de schuldeiser op één gevraagde factuur. */
export type GematchteSchuld =
  | {
      /** Schuldtype. De schuldeiser kent de factuur en die staat nog open. */
      Schuldtype: 'openstaande schuld'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer zoals dat in het saldoverzoek stond.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /**
       * Ontstaansdatum. De dag waarop de vordering is ontstaan.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      Ontstaansdatum: string
      /** Originele vordering. Het bedrag van de vordering bij het ontstaan, in eurocenten, zonder rente en kosten. Het is negatief bij een creditnota. */
      OrigineleVordering: number
      /** Rente. De rente die bij de originele vordering is gekomen, in eurocenten. Zij is negatief als er rente is teruggegeven. */
      Rente?: number
      /** Kosten. De incasso- en andere kosten die bij de originele vordering zijn gekomen, in eurocenten. Zij zijn negatief als er kosten zijn teruggegeven. */
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
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
      /**
       * Datum van overdracht. De dag waarop de vordering is overgedragen.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      DatumOverdracht?: string
    }
  | {
      /** Schuldtype. De schuldeiser kent de factuur niet. */
      Schuldtype: 'onbekende schuld bij SE'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer zoals dat in het saldoverzoek stond.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: de voorletters zoals geregistreerd, elk met een hoofdletter en een punt erachter, zoals A.M., Ü. of IJ.Th..
   */
  Voorletters?: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /**
   * Geboortedatum. De geboortedatum van de persoon, met nullen voor wat daarvan niet bekend is.
   *
   * Vorm: een datum als jaar-maand-dag, met nullen voor wat niet bekend is, zoals 1980-04-12, 1980-04-00, 1980-00-00 of 0000-00-00.
   */
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
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  FactuurnummerSE?: string
  /**
   * Ontstaansdatum. De dag waarop de vordering is ontstaan.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  Ontstaansdatum: string
  /** Originele vordering. Het bedrag van de vordering bij het ontstaan, in eurocenten, zonder rente en kosten. Het is negatief bij een creditnota. */
  OrigineleVordering: number
  /** Rente. De rente die bij de originele vordering is gekomen, in eurocenten. Zij is negatief als er rente is teruggegeven. */
  Rente?: number
  /** Kosten. De incasso- en andere kosten die bij de originele vordering zijn gekomen, in eurocenten. Zij zijn negatief als er kosten zijn teruggegeven. */
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
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  NaamOrganisatie: string
  /**
   * Kenmerk. Het nummer van de vordering bij de organisatie die haar nu heeft.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: de voorletters zoals geregistreerd, elk met een hoofdletter en een punt erachter, zoals A.M., Ü. of IJ.Th..
   */
  Voorletters?: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /**
   * Geboortedatum. De geboortedatum van de persoon, met nullen voor wat daarvan niet bekend is.
   *
   * Vorm: een datum als jaar-maand-dag, met nullen voor wat niet bekend is, zoals 1980-04-12, 1980-04-00, 1980-00-00 of 0000-00-00.
   */
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

/** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
export interface Woonboot {
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Woonwagen. De verblijfplaats van een klant die in een woonwagen woont. */
export interface Woonwagen {
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}
