/**
 * Every element that is publicly known, typed by hand from the sources and not from the schemas. One line per element:
 * source | messages | path | kind | required (ja, nee, or - where the source does not say,
 * or where an open question says why it is not followed) | codes, if the source names them.
 * A message may name several versions, `*` is every message of the standard, and a line may name several paths.
 */
export const dossierElements = `
W6 | * | Stuurgegevens/Referentienummer | uuid | ja
W6 | * | Stuurgegevens/ConversatieReferentienummer | uuid | ja
W6 | * | Stuurgegevens/Versie | vast | ja
W7 | * | Stuurgegevens/Berichttype | vast | ja
W7 | * | Stuurgegevens/Afzender | tekst | ja
W7 | * | Stuurgegevens/Ontvanger | tekst | ja
W6 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Stuurgegevens/CrossReferentienummer | uuid | ja
W4 | betalingsregeling@2.0/Saldoverzoek schuldinventarisatie@1.0/Saldoverzoek | Stuurgegevens/Bewijsstukken/Soort | enum | - | toestemmingsverklaring
S2 | betalingsregeling@2.0/Saldoverzoek schuldinventarisatie@1.0/Saldoverzoek | Stuurgegevens/Bewijsstukken/Soort | enum | - | beschikking
S2 | meldingen-bewindvoering@1.0/MeldingOnderBewind meldingen-bewindvoering@1.0/MeldingWsnp | Stuurgegevens/Bewijsstukken/Soort | vast | - | beschikking

W8 | waarborgfonds@1.0,2.0/WaarborgfondsLogboekBericht | Inhoud/Referentienummer Inhoud/ConversatieReferentienummer Inhoud/CrossReferentienummer | uuid | -
W8 | waarborgfonds@1.0,2.0/WaarborgfondsLogboekBericht | Inhoud/Afzender Inhoud/Ontvanger Inhoud/Berichttype Inhoud/Versie | tekst | -
W8 | waarborgfonds@1.0,2.0/WaarborgfondsLogboekBericht | Inhoud/Opgehaald Inhoud/Bevestigd | jaNee | -
W8 | waarborgfonds@1.0,2.0/WaarborgfondsLogboekBericht | Inhoud/Datum | tijdstip | -
W8 | protocol@1.0/LogboekBericht | Inhoud/Logregels/Referentienummer Inhoud/Logregels/ConversatieReferentienummer Inhoud/Logregels/CrossReferentienummer | uuid | -
W8 | protocol@1.0/LogboekBericht | Inhoud/Logregels/Afzender Inhoud/Logregels/Ontvanger Inhoud/Logregels/Berichttype Inhoud/Logregels/Versie | tekst | -
W8 | protocol@1.0/LogboekBericht | Inhoud/Logregels/Opgehaald Inhoud/Logregels/Bevestigd | jaNee | -
W8 | protocol@1.0/LogboekBericht | Inhoud/Logregels/Datum | tijdstip | -

W7 | protocol@1.0/LogboekZoekbericht | Inhoud/Referentienummer | uuid | -
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/ConversatieReferentienummer Inhoud/CrossReferentienummer | uuid | nee
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/Afzender Inhoud/Ontvanger Inhoud/Berichttype | tekst | nee
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/Opgehaald Inhoud/Bevestigd | jaNee | nee
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/AfzenderOrganisatietype Inhoud/OntvangerOrganisatietype | enum | nee | SHV, SE
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/VanafDatum Inhoud/TotDatum | datum | nee
W7 | protocol@1.0/LogboekZoekbericht | Inhoud/Versie | tekst | -

W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/DatumAkkoord | datum | ja
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/KlantnummerSE Inhoud/KlantnummerSHV | tekst | ja
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/TypeSchuldregeling | enum | ja | SK, SB, SA
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/Uitbetaalmomenten | enum | nee
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/Vorderingen | lijst | ja
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/Vorderingen/FactuurnummerSE Inhoud/Vorderingen/Betaalreferentie | tekst | ja
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/Vorderingen/Afkooppercentage Inhoud/Vorderingen/PrognoseEindbedrag Inhoud/Vorderingen/ActueelVorderingsbedrag | getal | ja
W3 | schuldregeling@2.0/SchuldregelingAkkoord | Inhoud/Vorderingen/VorderingsType | enum | ja

W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/KlantnummerSHV | tekst | ja
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/KlantnummerSEVolgensSHV | tekst | nee
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/TypeSchuldregeling | enum | nee | BR, HF
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/Klant Inhoud/Adres Inhoud/Contactpersoon | groep | ja
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/Partner | groep | nee
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/Contactpersoon/Naam Inhoud/Contactpersoon/Telefoonnummer Inhoud/Contactpersoon/Emailadres | tekst | -
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/Vorderingen | lijst | ja
W4 | betalingsregeling@2.0/Saldoverzoek | Inhoud/Vorderingen/FactuurnummerSEVolgensSHV | tekst | ja

W2 | schuldinventarisatie@1.0/SaldoverzoekAntwoord | Inhoud/Schulden/OngematchteSchulden | keuze | -
W2 | schuldinventarisatie@1.0/SaldoverzoekAntwoord | Inhoud/Schulden/OngematchteSchulden/Totaalvordering | groep | -
W2 | schuldinventarisatie@1.0/SaldoverzoekAntwoord | Inhoud/Schulden/OngematchteSchulden/OpenstaandeSchulden Inhoud/Schulden/GematchteSchulden | lijst | -

S10 | schuldregeling@2.0/Kennisgeving | Inhoud/Adreskeuze | keuze | -
S10 | schuldregeling@2.0/KennisgevingPubliek schuldregeling@1.1/KlantBSNGemeldVoorSHV | Inhoud/BSN | tekst | -
S10 | schuldregeling@1.0,1.1/KlantGemeldVoorSHV | Inhoud/Adres | groep | -
S11 | schuldregeling@2.0/KennisgevingAntwoord schuldregeling@1.0,1.1/KlantGemeldVoorSHVAntwoord | Inhoud/Klantnummer | tekst | nee
S11 | schuldregeling@2.0/KennisgevingAntwoord schuldregeling@1.0,1.1/KlantGemeldVoorSHVAntwoord | Inhoud/Factuurnummers | lijst | nee
S11 | schuldregeling@2.0/KennisgevingAntwoord | Inhoud/Contactpersoon | groep | -
S11 | schuldregeling@2.0/KennisgevingAntwoord | Inhoud/Antwoord | enum | -
S11 | schuldregeling@2.0/GeenMedewerking | Inhoud/Reden | enum | -
G2 | schuldregeling@2.0/SaldoverzoekAntwoord | Inhoud/Vorderingen/Schuldsoort | enum | - | Zorg, Publiek, Nuts, Overig

W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/KlantnummerSHV Inhoud/KlantnummerSEVolgensSHV Inhoud/Vorderingen/FactuurnummerSEVolgensSHV | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/TypeSchuldregeling | enum | - | SK, SB
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Contactpersoon/Naam Inhoud/Contactpersoon/Telefoonnummer Inhoud/Contactpersoon/Emailadres | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Klant/Voorletters Inhoud/Klant/Voornamen Inhoud/Klant/Voorvoegsel Inhoud/Klant/Achternaam | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Partner/Voorletters Inhoud/Partner/Voornamen Inhoud/Partner/Voorvoegsel Inhoud/Partner/Achternaam | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Klant/Geslacht Inhoud/Partner/Geslacht | enum | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Klant/Geboortedatum Inhoud/Partner/Geboortedatum | datum | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Adres/Straatnaam Inhoud/Adres/Huisletter Inhoud/Adres/Huisnummertoevoeging Inhoud/Adres/Postcode Inhoud/Adres/Woonplaats Inhoud/Adres/WoonbootVerwijzing Inhoud/Adres/WoonwagenVerwijzing | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Adres/Huisnummer | getal | -
W5 | schuldregeling@1.0,1.1,2.0/Saldoverzoek | Inhoud/Adres/AanduidingBijHuisnummer | enum | -
W5 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Inhoud/KlantnummerSE Inhoud/Contactpersoon/Naam Inhoud/Contactpersoon/Emailadres Inhoud/Contactpersoon/Telefoonnummer | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Inhoud/Datum Inhoud/Vorderingen/Ontstaansdatum | datum | -
W5 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Inhoud/Vorderingen/Schuldtype | vast | ja | openstaande schuld, overgedragen schuld, onbekende schuld bij SE
W5 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Inhoud/Vorderingen/FactuurnummerSE | tekst | -
W5 | schuldregeling@1.0,1.1,2.0/SaldoverzoekAntwoord | Inhoud/Vorderingen/OrigineleVordering | getal | -
W5 | schuldregeling@1.1,2.0/SaldoverzoekAntwoordVoorafAkkoord | Inhoud/StandaardAkkoord | groep | -

W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Soort_lening | enum | ja | PL, SK, SL
W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Kenmerk Inhoud/Postcode_Gebied | tekst | ja
W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Contact | tekst | nee
W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Bruto_Kredietsom Inhoud/Looptijd Inhoud/Borgstelling_Categorie | getal | ja
W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Statistieken | lijst | ja
W1 | waarborgfonds@2.0/AanvraagBorgstelling | Inhoud/Pro_Forma_Borgstelling | uuid | nee

G1 | waarborgfonds@1.0,2.0/RegistreerVoorbeoordeling waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Soort_lening | enum | ja | PL, SK, SL
G1 | waarborgfonds@1.0,2.0/RegistreerVoorbeoordeling waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Kenmerk Inhoud/Postcode_Gebied | tekst | ja
G1 | waarborgfonds@1.0,2.0/RegistreerVoorbeoordeling waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Contact | tekst | nee
G1 | waarborgfonds@1.0,2.0/RegistreerVoorbeoordeling waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Bruto_Kredietsom Inhoud/Looptijd | getal | ja
G1 | waarborgfonds@2.0/RegistreerVoorbeoordeling waarborgfonds@2.0/AanvraagOvername | Inhoud/Borgstelling_Categorie | getal | ja
G1 | waarborgfonds@1.0/RegistreerVoorbeoordeling waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0/AanvraagOvername | Inhoud/Categorie | uuid | ja
G1 | waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Statistieken | lijst | ja
G1 | waarborgfonds@1.0,2.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Statistieken/Code | enum | ja | Betalende instantie, Leeftijdsgroep, Bevolkingsgroep, Kredietdoel
G1 | waarborgfonds@1.0,2.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Statistieken/Waarde | tekst | -
G1 | waarborgfonds@1.0/AanvraagBorgstelling waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Pro_Forma_Borgstelling | uuid | nee
G1 | waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Uitstaand_Saldo | getal | ja
G1 | waarborgfonds@1.0,2.0/AanvraagOvername | Inhoud/Datum_Uitbetaald | datum | ja
G1 | waarborgfonds@1.0,2.0/BeeindigingBorgstelling | Inhoud/Datum_Beeindigd | datum | ja
G1 | waarborgfonds@1.0,2.0/BeeindigingBorgstelling waarborgfonds@1.0,2.0/UitbetalingBorgstelling | Inhoud/Kenmerk | tekst | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten | lijst | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Borgstelling_Id | uuid | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Kenmerk | tekst | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Uitbetaaldatum | datum | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Betalingen/Laatste_Aflosdatum | datum | -
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Kredietsom Inhoud/Saneringskredieten/Betalingen | groep | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Achterstanden | groep | nee
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Kredietsom/Bruto Inhoud/Saneringskredieten/Kredietsom/Netto | getal | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Betalingen/Aflossing Inhoud/Saneringskredieten/Betalingen/Kredietvergoeding Inhoud/Saneringskredieten/Betalingen/Vertragingsrente Inhoud/Saneringskredieten/Betalingen/Boete_Rente | getal | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Achterstanden/Aflossing Inhoud/Saneringskredieten/Achterstanden/Kredietvergoeding Inhoud/Saneringskredieten/Achterstanden/Vertragingsrente Inhoud/Saneringskredieten/Achterstanden/Boete_Rente | getal | ja
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Voorstand | getal | nee
G1 | waarborgfonds@1.0,2.0/VerwerkSaneringskredietenInformatie | Inhoud/Saneringskredieten/Betalingsregeling Inhoud/Saneringskredieten/Dubieus | jaNee | ja
G1 | waarborgfonds@1.0,2.0/Gebeurtenis | Inhoud/Naam | vast | ja | pro-forma-borgstelling-afgegeven, pro-forma-aanvraag-afgewezen, borgstelling-afgegeven, borgstelling-aanvraag-afgewezen, borgstelling-beeindigd, borgstelling-aanvraag-beeindigd, borgstelling-uitbetaald, uitbetaalverzoek-afgewezen, borgstelling-ingetrokken
G1 | waarborgfonds@1.0,2.0/Gebeurtenis | Inhoud/Kenmerk | tekst | ja
G1 | waarborgfonds@1.0,2.0/Gebeurtenis | Inhoud/Links | groep | ja
G1 | waarborgfonds@1.0,2.0/Gebeurtenis | Inhoud/Links/Details Inhoud/Links/Document Inhoud/Categorie Inhoud/Reden | tekst | -
`
