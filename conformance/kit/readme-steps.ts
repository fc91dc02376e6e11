/** The steps that the pages of a kit tell: from bytes to a validator that is proven, in English and in Dutch. */

/** In English. */
export const stepsInEnglish = `1. **See that the kit is whole.** \`python3 controleer.py .\` compares every file with \`manifest.json\`, checks \`manifest.jws\` when there is
   one, and runs the vectors.
2. **Read bytes as \`lezen.md\` says.** Most libraries hide duplicate names, \`1.0\`, half surrogates and bytes that are no UTF-8. Run \`cases/lezen.ndjson\`.
3. **Load the schema** of the message that \`Stuurgegevens\` names. Those in \`kaal/\` load in any engine for JSON Schema 2020-12 without options; those in
   \`schemas/\` are the same with all annotations (\`x-…\`) and \`format\`, for engines that pass over what they do not know. The patterns say all that
   \`format\` says. Run \`cases/vormen.ndjson\`, \`cases/geldig.ndjson\` and \`cases/fout.ndjson\`.
4. **Carry out the rules** in \`regels.json\` when the schema found nothing. \`regels.md\` tells the language; each rule has its expression as text and, in
   \`boom\`, as a tree, so you need no parser. \`functies.json\` has the functions with vectors. Run \`cases/regels.ndjson\`.
5. **Run everything**: \`cases/praktijk.ndjson\` holds what happens in real life.

A verdict is \`valid\` when no finding is a \`fout\`; a \`signalering\` warns and refuses nothing. Verdicts come first; codes, places and rules may follow.
`

/** In Dutch. */
export const stepsInDutch = `1. **Kijk of de kit heel is.** \`python3 controleer.py .\` vergelijkt elk bestand met \`manifest.json\`, controleert \`manifest.jws\` als die er is, en voert
   de vectoren uit.
2. **Lees bytes zoals \`lezen.md\` zegt.** De meeste bibliotheken verbergen dubbele namen, \`1.0\`, halve surrogaten en bytes die geen UTF-8 zijn. Gebruik
   \`cases/lezen.ndjson\`.
3. **Laad het schema** van het bericht dat \`Stuurgegevens\` noemt. Die in \`kaal/\` laden zonder opties in elke verwerker van JSON Schema 2020-12; die in
   \`schemas/\` zijn dezelfde met alle toelichting (\`x-…\`) en \`format\`, voor verwerkers die overslaan wat zij niet kennen. De patronen zeggen alles
   wat \`format\` zegt. Gebruik \`cases/vormen.ndjson\`, \`cases/geldig.ndjson\` en \`cases/fout.ndjson\`.
4. **Voer de regels uit** van \`regels.json\` als het schema niets vond. \`regels.md\` legt de taal uit; elke regel heeft haar expressie als tekst en, in
   \`boom\`, als boom: een ontleder is niet nodig. \`functies.json\` heeft de functies met vectoren. Gebruik \`cases/regels.ndjson\`.
5. **Voer alles uit**: in \`cases/praktijk.ndjson\` staat wat in het echte leven voorkomt.

Een bericht is geldig (\`valid\`) als geen bevinding een \`fout\` is; een \`signalering\` waarschuwt en weigert niets. Eerst telt het oordeel; codes, plaatsen en
regels mogen volgen.
`
