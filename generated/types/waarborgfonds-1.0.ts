/**
 * Types of waarborgfonds 1.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht =
  | AanvraagBorgstelling
  | AanvraagOvername
  | BeeindigingBorgstelling
  | Gebeurtenis
  | RegistreerVoorbeoordeling
  | UitbetalingBorgstelling
  | VerwerkSaneringskredietenInformatie
  | VerzoekSaneringskredietenInformatie
  | WaarborgfondsFoutbericht
  | WaarborgfondsLogboekBericht

/** De naam van een bericht van deze versie. */
export type Berichttype =
  | 'AanvraagBorgstelling'
  | 'AanvraagOvername'
  | 'BeeindigingBorgstelling'
  | 'Gebeurtenis'
  | 'RegistreerVoorbeoordeling'
  | 'UitbetalingBorgstelling'
  | 'VerwerkSaneringskredietenInformatie'
  | 'VerzoekSaneringskredietenInformatie'
  | 'WaarborgfondsFoutbericht'
  | 'WaarborgfondsLogboekBericht'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'waarborgfonds'
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

/** Aanvraag borgstelling. De kredietbank vraagt het Waarborgfonds borg te staan voor een nieuw krediet. */
export interface AanvraagBorgstelling {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'AanvraagBorgstelling'>
  /** Inhoud. De gegevens van het nieuwe krediet. */
  Inhoud: {
    /** Soort aanvraag. Welke soort aanvraag dit is: een aanvraag voor een nieuw krediet. */
    Soort_Aanvraag: 'aanvraag'
    /**
     * Soort lening. Welke soort lening de kredietbank verstrekt.
     *
     * - `PL`: persoonlijke lening
     * - `SK`: saneringskrediet
     * - `SL`: sociale lening
     */
    Soort_lening: SoortLening
    /**
     * Categorie van de borgstelling. Het nummer (UUID) waaronder het Waarborgfonds de categorie van de borgstelling kent.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Categorie: string
    /**
     * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kenmerk: string
    /** E-mailadres voor contact. Het e-mailadres van de behandelaar of de afdeling bij de kredietbank. Niet dat van de klant. */
    Contact?: string
    /**
     * Postcodegebied. De vier cijfers van de postcode waar de klant woont, zonder letters.
     *
     * Vorm: vier cijfers zonder letters, zoals 1234.
     */
    Postcode_Gebied: string
    /** Bruto kredietsom. Het bedrag dat aan de schuldeisers wordt betaald plus de kredietvergoeding zoals die bij het begin is berekend, in eurocenten. */
    Bruto_Kredietsom: number
    /** Looptijd. In hoeveel maanden het krediet wordt terugbetaald. */
    Looptijd: number
    /** Statistieken. Eigenschappen van het krediet voor de cijfers van het fonds. Elke code komt hooguit één keer voor; de lijst mag leeg zijn. */
    Statistieken: Statistieken
    /**
     * Pro-forma borgstelling. Het nummer van de pro-forma borgstelling die het Waarborgfonds na een voorbeoordeling afgaf. Het kan één keer worden gebruikt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Pro_Forma_Borgstelling?: string
  }
}

/** Aanvraag overname. De kredietbank vraagt het Waarborgfonds borg te staan voor een krediet dat al loopt. */
export interface AanvraagOvername {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'AanvraagOvername'>
  /** Inhoud. De gegevens van het lopende krediet. */
  Inhoud: {
    /** Soort aanvraag. Welke soort aanvraag dit is: een aanvraag voor een krediet dat al loopt. */
    Soort_Aanvraag: 'overname'
    /**
     * Soort lening. Welke soort lening de kredietbank verstrekt.
     *
     * - `PL`: persoonlijke lening
     * - `SK`: saneringskrediet
     * - `SL`: sociale lening
     */
    Soort_lening: SoortLening
    /**
     * Categorie van de borgstelling. Het nummer (UUID) waaronder het Waarborgfonds de categorie van de borgstelling kent.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Categorie: string
    /**
     * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kenmerk: string
    /** E-mailadres voor contact. Het e-mailadres van de behandelaar of de afdeling bij de kredietbank. Niet dat van de klant. */
    Contact?: string
    /**
     * Postcodegebied. De vier cijfers van de postcode waar de klant woont, zonder letters.
     *
     * Vorm: vier cijfers zonder letters, zoals 1234.
     */
    Postcode_Gebied: string
    /** Bruto kredietsom. Het bedrag dat aan de schuldeisers wordt betaald plus de kredietvergoeding zoals die bij het begin is berekend, in eurocenten. */
    Bruto_Kredietsom: number
    /** Looptijd. In hoeveel maanden het krediet wordt terugbetaald. */
    Looptijd: number
    /** Statistieken. Eigenschappen van het krediet voor de cijfers van het fonds. Elke code komt hooguit één keer voor; de lijst mag leeg zijn. */
    Statistieken: Statistieken
    /**
     * Pro-forma borgstelling. Het nummer van de pro-forma borgstelling die het Waarborgfonds na een voorbeoordeling afgaf. Het kan één keer worden gebruikt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Pro_Forma_Borgstelling?: string
    /** Uitstaand saldo. Wat de klant van het krediet nog moet terugbetalen op basis van wat werkelijk is betaald, zonder kredietvergoeding, in eurocenten. */
    Uitstaand_Saldo: number
    /** Datum uitbetaald. De dag waarop de kredietbank het lopende krediet heeft uitbetaald. */
    Datum_Uitbetaald: string
  }
}

/** Beëindiging borgstelling. De kredietbank meldt dat het krediet is afgelost of afgeboekt, zodat de borgstelling kan eindigen. */
export interface BeeindigingBorgstelling {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'BeeindigingBorgstelling'>
  /** Inhoud. Welk krediet is geëindigd, en wanneer. */
  Inhoud: {
    /**
     * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kenmerk: string
    /** Datum beëindigd. De dag waarop het krediet is geëindigd. */
    Datum_Beeindigd: string
  }
}

/** Gebeurtenis. Het Waarborgfonds meldt wat er met een voorbeoordeling, een aanvraag of een borgstelling is gebeurd. */
export interface Gebeurtenis {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Gebeurtenis'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht van de kredietbank dat tot deze gebeurtenis leidde. Het ontbreekt als het Waarborgfonds uit zichzelf een borgstelling intrekt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer?: string
  }
  /** Inhoud. Wat er is gebeurd, met welk krediet, en waar de gegevens te vinden zijn. */
  Inhoud:
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds zou borg staan voor het krediet uit de voorbeoordeling. */
        Naam: 'pro-forma-borgstelling-afgegeven'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
        /**
         * Pro-forma borgstelling. Het nummer van de afgegeven pro-forma borgstelling. Het kan één keer worden gebruikt.
         *
         * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
         */
        Pro_Forma_Borgstelling: string
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds zou niet borg staan voor het krediet uit de voorbeoordeling. */
        Naam: 'pro-forma-aanvraag-afgewezen'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds staat borg voor het krediet. */
        Naam: 'borgstelling-afgegeven'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
        /**
         * Nummer van de borgstelling. Het nummer waaronder het Waarborgfonds de borgstelling kent.
         *
         * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
         */
        Borgstelling_Id: string
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds wijst de aanvraag af. */
        Naam: 'borgstelling-aanvraag-afgewezen'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: de aanvraag is gestopt voordat er een besluit was. */
        Naam: 'borgstelling-aanvraag-beeindigd'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: de borgstelling is geëindigd. */
        Naam: 'borgstelling-beeindigd'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds trekt de borgstelling in. */
        Naam: 'borgstelling-ingetrokken'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
        /**
         * Categorie van de intrekking. De soort reden waarom het Waarborgfonds de borgstelling intrekt.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Categorie: string
        /**
         * Reden van de intrekking. Waarom het Waarborgfonds de borgstelling intrekt. Noem geen naam en geen nummer van de klant.
         *
         * Vorm: gewone tekst, eventueel met regeleinden, zonder stuurtekens.
         */
        Reden: string
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds betaalt de borgstelling uit. */
        Naam: 'borgstelling-uitbetaald'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
        /** Uitbetaling. Hoe het uitbetaalde bedrag is berekend. */
        Uitbetaling?: {
          /** Netto kredietsom. Het bedrag dat aan de schuldeisers is betaald, in eurocenten. */
          Netto_Kredietsom: number
          /** Aflossing. Wat de klant al had afgelost, in eurocenten. */
          Aflossing: number
          /** Kredietvergoeding. De kredietvergoeding die het Waarborgfonds vergoedt, in eurocenten. */
          Kredietvergoeding: number
          /** Lopende rente. De lopende rente die het Waarborgfonds vergoedt, in eurocenten. Vertragingsrente hoort daar niet bij. */
          Lopende_Rente: number
          /** Voorstand. Wat de klant meer had afgelost dan volgens het betaalschema nodig was, in eurocenten. */
          Voorstand: number
          /** Uitbetaald bedrag. Wat het Waarborgfonds uitbetaalt, in eurocenten: de netto kredietsom min de aflossing, plus de kredietvergoeding, plus de lopende rente, min de voorstand. */
          Bedrag: number
        }
      }
    | {
        /** Naam van de gebeurtenis. De gebeurtenis: het Waarborgfonds betaalt de borgstelling niet uit. */
        Naam: 'uitbetaalverzoek-afgewezen'
        /**
         * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Kenmerk: string
        /** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
        Links: Links
      }
}

/** Registreer voorbeoordeling. De kredietbank vraagt vooraf of het Waarborgfonds borg zou staan voor een krediet dat nog niet vaststaat. */
export interface RegistreerVoorbeoordeling {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'RegistreerVoorbeoordeling'>
  /** Inhoud. De gegevens van het krediet, voor zover die nu bekend zijn. */
  Inhoud: {
    /**
     * Soort lening. Welke soort lening de kredietbank verstrekt.
     *
     * - `PL`: persoonlijke lening
     * - `SK`: saneringskrediet
     * - `SL`: sociale lening
     */
    Soort_lening: SoortLening
    /**
     * Categorie van de borgstelling. Het nummer (UUID) waaronder het Waarborgfonds de categorie van de borgstelling kent.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Categorie: string
    /**
     * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kenmerk: string
    /** E-mailadres voor contact. Het e-mailadres van de behandelaar of de afdeling bij de kredietbank. Niet dat van de klant. */
    Contact?: string
    /**
     * Postcodegebied. De vier cijfers van de postcode waar de klant woont, zonder letters.
     *
     * Vorm: vier cijfers zonder letters, zoals 1234.
     */
    Postcode_Gebied: string
    /** Bruto kredietsom. Het bedrag dat aan de schuldeisers wordt betaald plus de kredietvergoeding zoals die bij het begin is berekend, in eurocenten. */
    Bruto_Kredietsom: number
    /** Looptijd. In hoeveel maanden het krediet wordt terugbetaald. */
    Looptijd: number
  }
}

/** Uitbetaling borgstelling. De kredietbank vraagt het Waarborgfonds de borgstelling uit te betalen, omdat het krediet niet meer te innen is. */
export interface UitbetalingBorgstelling {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'UitbetalingBorgstelling'>
  /** Inhoud. Om welk krediet het gaat. De bedragen kent het Waarborgfonds uit de laatste opgave. */
  Inhoud: {
    /**
     * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kenmerk: string
  }
}

/** Verwerk saneringskredieten informatie. De kredietbank geeft de stand op van alle kredieten die sinds de vorige opgave hebben gelopen. */
export interface VerwerkSaneringskredietenInformatie {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'VerwerkSaneringskredietenInformatie'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De opgave van de kredieten. */
  Inhoud: {
    /**
     * Saneringskredieten. De kredieten met een borgstelling die sinds de vorige opgave hebben gelopen, ten minste één en hooguit duizend.
     *
     * Items: Saneringskrediet. De stand van één krediet.
     */
    Saneringskredieten: {
      /**
       * Nummer van de borgstelling. Het nummer waaronder het Waarborgfonds de borgstelling kent.
       *
       * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
       */
      Borgstelling_Id: string
      /**
       * Kenmerk. Het kenmerk waaronder de kredietbank dit krediet kent, zoals 5461135-1. Elk krediet van een kredietbank heeft een eigen kenmerk. Gebruik geen naam en geen burgerservicenummer.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      Kenmerk: string
      /** Uitbetaaldatum. De dag waarop de kredietbank het krediet heeft uitbetaald. */
      Uitbetaaldatum: string
      /** Kredietsom. Het bedrag van het krediet, met en zonder kredietvergoeding. */
      Kredietsom: {
        /** Bruto. Het bedrag dat aan de schuldeisers is betaald plus de kredietvergoeding zoals die bij het begin is berekend, in eurocenten. */
        Bruto: number
        /** Netto. Het bedrag dat aan de schuldeisers is betaald, in eurocenten. */
        Netto: number
      }
      /** Betalingen. Wat de klant tot nu toe op het krediet heeft betaald. */
      Betalingen: {
        /** Laatste aflosdatum. De dag van de laatste aflossing op het krediet. Zij ontbreekt als er nog niet is afgelost. */
        Laatste_Aflosdatum?: string
        /** Afgelost bedrag. Wat de klant in totaal heeft afgelost, zonder kredietvergoeding en rente, in eurocenten. */
        Aflossing: number
        /** Betaalde kredietvergoeding. Wat de klant in totaal aan kredietvergoeding heeft betaald, in eurocenten. */
        Kredietvergoeding: number
        /** Betaalde vertragingsrente. Wat de klant aan vertragingsrente heeft betaald, in eurocenten. */
        Vertragingsrente: number
        /** Betaalde boeterente. Wat de klant aan boeterente heeft betaald, in eurocenten. */
        Boete_Rente: number
      }
      /** Achterstanden. Wat de klant al had moeten betalen, maar nog niet heeft betaald. Ontbreekt dit, dan is er geen achterstand. */
      Achterstanden?: {
        /** Achterstand in aflossing. Wat de klant volgens het betaalschema al had moeten aflossen, maar nog niet heeft afgelost, in eurocenten. */
        Aflossing: number
        /** Achterstand in kredietvergoeding. De kredietvergoeding over vervallen termijnen die de klant nog niet heeft betaald, in eurocenten. */
        Kredietvergoeding: number
        /** Achterstand in vertragingsrente. De vertragingsrente die de klant nog moet betalen, in eurocenten. */
        Vertragingsrente: number
        /** Achterstand in boeterente. De boeterente die de klant nog moet betalen, in eurocenten. */
        Boete_Rente: number
      }
      /** Voorstand. Hoeveel de klant meer heeft afgelost dan volgens het betaalschema nodig was, in eurocenten. Ontbreekt dit, dan is er geen voorstand. */
      Voorstand?: number
      /** Betalingsregeling. Of er voor de achterstand een betalingsregeling loopt. */
      Betalingsregeling: boolean
      /** Dubieus. Of de kredietbank het krediet als dubieus heeft aangemerkt. */
      Dubieus: boolean
    }[]
  }
}

/** Verzoek saneringskredieten informatie. Het Waarborgfonds vraagt de kredietbank om alle kredieten die sinds de vorige opgave hebben gelopen. */
export interface VerzoekSaneringskredietenInformatie {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'VerzoekSaneringskredietenInformatie'>
  /** Inhoud. De vraag om een nieuwe opgave. */
  Inhoud: {
    /**
     * Laatste aanlevering. Het tijdstip (UTC) waarop het Waarborgfonds de vorige opgave heeft verwerkt. Ontbreekt het, dan is er nog geen opgave geweest.
     *
     * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
     */
    Laatste_Aanlevering_Op?: string
  }
}

/** Waarborgfonds Foutbericht. Het Waarborgfonds meldt dat het een bericht wel heeft ontvangen en bevestigd, maar dat de inhoud niet klopt met wat het fonds weet. */
export interface WaarborgfondsFoutbericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'WaarborgfondsFoutbericht'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De fouten in het genoemde bericht. */
  Inhoud: {
    /**
     * Fouten. Alles wat er in het bericht niet klopt.
     *
     * Items: Fout. Eén ding dat niet klopt.
     */
    Fouten: {
      /**
       * Foutcode. Wat er niet klopt.
       *
       * - `geen-borgstelling-bij-kenmerk`: Voor dit kenmerk is geen borgstelling afgegeven
       * - `status-laat-dit-niet-toe`: De borgstelling heeft niet de status die voor dit bericht nodig is
       * - `pro-forma-onbekend`: De genoemde pro-forma borgstelling bestaat niet bij deze kredietbank
       * - `pro-forma-al-gebruikt`: De genoemde pro-forma borgstelling is al gebruikt
       * - `categorie-onbekend`: Het Waarborgfonds gebruikt deze categorie niet of niet meer
       * - `postcodegebied-onbekend`: Bij dit postcodegebied hoort geen gemeente
       * - `verwerking-mislukt`: Het systeem van het Waarborgfonds kon het bericht niet verwerken
       */
      Foutcode:
        | 'geen-borgstelling-bij-kenmerk'
        | 'status-laat-dit-niet-toe'
        | 'pro-forma-onbekend'
        | 'pro-forma-al-gebruikt'
        | 'categorie-onbekend'
        | 'postcodegebied-onbekend'
        | 'verwerking-mislukt'
      /**
       * Kenmerk. Het kenmerk van het krediet waar de fout bij hoort.
       *
       * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
       */
      Kenmerk?: string
    }[]
  }
}

/** Waarborgfonds Logboek bericht. Het knooppunt meldt een deelnemer wat er met één bericht is gebeurd. Er staat nooit inhoud van dat bericht in. */
export interface WaarborgfondsLogboekBericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'WaarborgfondsLogboekBericht'>
  /** Inhoud. De gegevens over één bericht. */
  Inhoud: {
    /**
     * Referentienummer. Het referentienummer van het bericht waar deze logregel over gaat.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Referentienummer: string
    /**
     * Conversatienummer. Het nummer van het gesprek. Wie het bericht niet kan lezen, kent dit nummer niet en laat het weg.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    ConversatieReferentienummer?: string
    /**
     * Nummer van het beantwoorde bericht. Het nummer van het bericht waarop het een antwoord is. Wie het bericht niet kan lezen, kent dit nummer niet en laat het weg.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer?: string
    /**
     * Afzender. De organisatie (OIN) die het bericht verstuurde.
     *
     * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
     */
    Afzender: string
    /**
     * Ontvanger. De organisatie (OIN) voor wie het bericht bestemd was.
     *
     * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
     */
    Ontvanger: string
    /**
     * Berichttype. De naam van het bericht.
     *
     * Vorm: de naam van een bericht zoals in Stuurgegevens, zoals AanvraagBorgstelling.
     */
    Berichttype: string
    /** Opgehaald. Of de ontvanger het bericht heeft opgehaald. */
    Opgehaald: boolean
    /** Bevestigd. Of de ontvanger de ontvangst heeft bevestigd. */
    Bevestigd: boolean
    /**
     * Datum en tijd. Het tijdstip (UTC) waarop het knooppunt het bericht aannam.
     *
     * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
     */
    Datum: string
    /**
     * Versie. De versie van het bericht.
     *
     * Vorm: hoofdversie en subversie met een punt ertussen, zoals 2.0.
     */
    Versie: string
  }
}

/** Links. Waar de kredietbank de gegevens en het document bij deze gebeurtenis vindt. */
export interface Links {
  /**
   * Link naar de gegevens. Het adres waar de kredietbank de gegevens van de borgstelling of de aanvraag kan opvragen.
   *
   * Vorm: een internetadres dat begint met https://, zoals https://wsk.example.nl/borgstellingen/1.
   */
  Details: string
  /**
   * Link naar het document. Het tijdelijke adres van het document bij deze gebeurtenis, zoals het contract of de afwijzing. Zet dit adres niet in een logboek: wie het heeft, kan het document openen.
   *
   * Vorm: een internetadres dat begint met https://, zoals https://wsk.example.nl/borgstellingen/1.
   */
  Document?: string
}

/**
 * Soort lening. Welke soort lening de kredietbank verstrekt.
 *
 * - `PL`: persoonlijke lening
 * - `SK`: saneringskrediet
 * - `SL`: sociale lening
 */
export type SoortLening = 'PL' | 'SK' | 'SL'

/** Statistiek. Eén eigenschap van het krediet, voor de cijfers van het fonds. */
export interface Statistiek {
  /**
   * Code van de statistiek. Over welke eigenschap van het krediet deze statistiek gaat.
   *
   * - `Betalende instantie`: Wie het inkomen van de klant betaalt
   * - `Leeftijdsgroep`: In welke leeftijdsgroep de klant valt
   * - `Bevolkingsgroep`: In welke bevolkingsgroep de klant valt
   * - `Kredietdoel`: Waarvoor het krediet dient
   */
  Code: 'Betalende instantie' | 'Leeftijdsgroep' | 'Bevolkingsgroep' | 'Kredietdoel'
  /**
   * Waarde van de statistiek. De waarde bij deze code, zoals die in het systeem van de kredietbank staat. Laat de waarde weg als zij niet bekend is. Noem geen naam en geen nummer van de klant.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Waarde?: string
}

/**
 * Statistieken. Eigenschappen van het krediet voor de cijfers van het fonds. Elke code komt hooguit één keer voor; de lijst mag leeg zijn.
 *
 * Items: Statistiek. Eén eigenschap van het krediet, voor de cijfers van het fonds.
 */
export type Statistieken = Statistiek[]
