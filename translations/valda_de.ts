<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>LoopCharts</name>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Spread</source>
        <comment>one standard deviation around a mean</comment>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Best</source>
        <comment>the best score so far</comment>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message numerus="yes">
        <source>Fixed: %n iteration(s)</source>
        <comment>baseline: so many iterations whatever comes</comment>
        <translation>
            <numerusform>Fest: %n Iteration</numerusform>
            <numerusform>Fest: %n Iterationen</numerusform>
        </translation>
    </message>
    <message>
        <source>In points of the score</source>
        <translation>In Punkten</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Mittlerer Punktwert</translation>
    </message>
    <message>
        <source>Chance to reach the target here</source>
        <translation>Chance, das Ziel hier zu erreichen</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Mean cost per iteration</source>
        <translation>Mittlere Kosten je Iteration</translation>
    </message>
    <message>
        <source>Mean time per iteration</source>
        <translation>Mittlere Zeit je Iteration</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reached here</source>
        <translation>Hier erreicht</translation>
    </message>
    <message>
        <source>Net gain</source>
        <comment>of going on, its price paid</comment>
        <translation>Nettogewinn</translation>
    </message>
    <message>
        <source>Gain</source>
        <comment>expected of the next iteration</comment>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>of the next iteration</comment>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Chance</source>
        <comment>of reaching the threshold</comment>
        <translation>Aussicht</translation>
    </message>
    <message>
        <source>Threshold only</source>
        <comment>baseline: where the threshold alone stops</comment>
        <translation>Nur Schwelle</translation>
    </message>
</context>
<context>
    <name>app::Window</name>
    <message>
        <source>The Python environment %1 is active. May the programs of this library’s runs read it, so that they find its packages?</source>
        <translation>Die Python-Umgebung %1 ist aktiv. Dürfen die Programme der Läufe dieser Bibliothek sie lesen, damit sie ihre Pakete finden?</translation>
    </message>
    <message>
        <source>Python environment</source>
        <translation>Python-Umgebung</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Valda</source>
        <translation>Über Valda</translation>
    </message>
    <message>
        <source>Evolve ideas, texts and prompts with language models.</source>
        <translation>Ideen, Texte und Prompts mit Sprachmodellen weiterentwickeln.</translation>
    </message>
    <message>
        <source>Version %1
Qt %2
%3
Library: %4</source>
        <translation>Version %1
Qt %2
%3
Bibliothek: %4</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. Nothing is sent anywhere but to the models you choose.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung. Gesendet wird nur an die Modelle, die ausgewählt wurden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Details kopieren</translation>
    </message>
</context>
<context>
    <name>ui::AdviceBox</name>
    <message>
        <source>Suggestion from earlier loops of this task kind and model.</source>
        <translation>Vorschlag aus früheren Schleifen mit dieser Aufgabenart und diesem Modell.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier loop(s) suggest at most %1 iterations and a stop at score %2 (confidence %3).</source>
        <translation>
            <numerusform>%n frühere Schleife legt höchstens %1 Iterationen und einen Stopp bei %2 nahe (Sicherheit %3).</numerusform>
            <numerusform>%n frühere Schleifen legen höchstens %1 Iterationen und einen Stopp bei %2 nahe (Sicherheit %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier loop(s) are too few for a suggestion. About %1 iterations are typical for this task kind.</source>
        <translation>
            <numerusform>%n frühere Schleife ist zu wenig für einen Vorschlag. Üblich sind bei dieser Aufgabenart etwa %1 Iterationen.</numerusform>
            <numerusform>%n frühere Schleifen sind zu wenig für einen Vorschlag. Üblich sind bei dieser Aufgabenart etwa %1 Iterationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The threshold was never reached.</source>
        <translation>Die Schwelle wurde nie erreicht.</translation>
    </message>
</context>
<context>
    <name>ui::AssumptionText</name>
    <message>
        <source>One text is written and improved again and again.</source>
        <translation>Ein Text wird geschrieben und immer wieder verbessert.</translation>
    </message>
    <message>
        <source>%1 candidates: %2 seeds, %3 mutations and %4 crossovers.</source>
        <translation>%1 Kandidaten: %2 Erstentwürfe, %3 Mutationen und %4 Kreuzungen.</translation>
    </message>
    <message>
        <source>Every match is judged in both orders.</source>
        <translation>Jeder Vergleich wird in beiden Reihenfolgen entschieden.</translation>
    </message>
    <message>
        <source>%1 % of the replies are duplicates or cannot be used (%2 to %3 %).</source>
        <translation>%1 % der Antworten sind Dubletten oder nicht zu gebrauchen (%2 bis %3 %).</translation>
    </message>
    <message>
        <source>%1 % of the new texts go through a refinement loop before they are ranked.</source>
        <translation>%1 % der neuen Texte durchlaufen eine Verfeinerungsschleife, bevor sie eingereiht werden.</translation>
    </message>
    <message>
        <source>A loop takes %1 iterations (%2 to %3); the first output counts as one.</source>
        <translation>Eine Schleife braucht %1 Iterationen (%2 bis %3); die erste Ausgabe zählt mit.</translation>
    </message>
    <message>
        <source>Questions of the evaluators to judges or programs about each text: %1.</source>
        <translation>Fragen der Prüfer an Juroren oder Programme zu jedem Text: %1.</translation>
    </message>
    <message>
        <source>A token has 4 bytes; a text has %1 tokens (%2 to %3), as these generators wrote in past runs.</source>
        <translation>Ein Token hat 4 Bytes; ein Text hat %1 Tokens (%2 bis %3), wie diese Generatoren in früheren Läufen geschrieben haben.</translation>
    </message>
    <message>
        <source>A token has 4 bytes; a text has %1 tokens (%2 to %3), by the length that the evaluators allow.</source>
        <translation>Ein Token hat 4 Bytes; ein Text hat %1 Tokens (%2 bis %3), nach der Länge, die die Prüfer erlauben.</translation>
    </message>
    <message>
        <source>A token has 4 bytes; a text has %1 tokens (%2 to %3), 30 % of maxTokens (10 to 60 %).</source>
        <translation>Ein Token hat 4 Bytes; ein Text hat %1 Tokens (%2 bis %3), 30 % von maxTokens (10 bis 60 %).</translation>
    </message>
    <message>
        <source>A cloud model starts after 1 s (0.5 to 3) and writes 60 tokens a second (25 to 150); up to %1 calls run at once.</source>
        <translation>Ein Cloud-Modell beginnt nach 1 s (0,5 bis 3) und schreibt 60 Tokens je Sekunde (25 bis 150); bis zu %1 Aufrufe laufen zugleich.</translation>
    </message>
    <message>
        <source>A local model starts after 1 s (0.2 to 5), writes 25 tokens a second (6 to 80) and answers one call after the other.</source>
        <translation>Ein lokales Modell beginnt nach 1 s (0,2 bis 5), schreibt 25 Tokens je Sekunde (6 bis 80) und beantwortet einen Aufruf nach dem anderen.</translation>
    </message>
    <message>
        <source>A program takes 5 s for a call (1 to 30).</source>
        <translation>Ein Programm braucht 5 s für einen Aufruf (1 bis 30).</translation>
    </message>
    <message>
        <source>The offline generator and recorded replies take no time but the pause that is set.</source>
        <translation>Der Offline-Generator und aufgezeichnete Antworten brauchen keine Zeit außer der eingestellten Pause.</translation>
    </message>
    <message>
        <source>Spending is held at %1 USD an hour.</source>
        <translation>Die Ausgaben werden auf %1 USD je Stunde begrenzt.</translation>
    </message>
    <message>
        <source>Lengths and times are those of past calls where there are enough: %1.</source>
        <translation>Längen und Zeiten stammen aus früheren Aufrufen, wo es genug davon gibt: %1.</translation>
    </message>
    <message>
        <source>%1 costs %2 USD per million tokens read and %3 written.</source>
        <translation>%1 kostet %2 USD je Million gelesener und %3 je Million geschriebener Tokens.</translation>
    </message>
    <message>
        <source>The price of %1 is not known; it counts as 0.</source>
        <translation>Der Preis von %1 ist nicht bekannt; er zählt als 0.</translation>
    </message>
    <message>
        <source>The cap on money ends the run after about %1 texts.</source>
        <translation>Die Geldgrenze beendet den Lauf nach etwa %1 Texten.</translation>
    </message>
    <message>
        <source>The cap on calls ends the run after about %1 texts.</source>
        <translation>Die Grenze der Aufrufe beendet den Lauf nach etwa %1 Texten.</translation>
    </message>
    <message>
        <source>The cap on tokens ends the run after about %1 texts.</source>
        <translation>Die Grenze der Tokens beendet den Lauf nach etwa %1 Texten.</translation>
    </message>
    <message>
        <source>The cap on time ends the run after about %1 texts.</source>
        <translation>Die Zeitgrenze beendet den Lauf nach etwa %1 Texten.</translation>
    </message>
    <message>
        <source>The leader stays unchanged for %1 candidates after three times as many (once to ten times).</source>
        <translation>Der Führende bleibt über %1 Kandidaten unverändert, nachdem dreimal so viele entstanden sind (ein- bis zehnmal).</translation>
    </message>
    <message>
        <source>The target score may be reached as early as among the seeds.</source>
        <translation>Das Ziel kann schon unter den Erstentwürfen erreicht werden.</translation>
    </message>
    <message>
        <source>%1 matches are judged per candidate.</source>
        <translation>Je Kandidat werden %1 Vergleiche entschieden.</translation>
    </message>
    <message>
        <source>Matches judged at the end: %1 more.</source>
        <translation>Am Ende werden weitere Vergleiche entschieden: %1.</translation>
    </message>
</context>
<context>
    <name>ui::BarPlot</name>
    <message>
        <source>%1 %2</source>
        <comment>set of bars, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>subject of a chart, all its values</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ui::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::CachePage</name>
    <message>
        <source>The cache is empty.</source>
        <translation>Der Zwischenspeicher ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n cached reply(ies)</source>
        <translation>
            <numerusform>%n gespeicherte Antwort</numerusform>
            <numerusform>%n gespeicherte Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Cache of replies</source>
        <translation>Antwortspeicher</translation>
    </message>
    <message>
        <source>Identical requests can be answered from earlier replies instead of being paid again. A run&apos;s own configuration can change this.</source>
        <translation>Gleiche Anfragen lassen sich aus früheren Antworten bedienen, statt erneut zu zahlen. Ein Lauf kann das selbst festlegen.</translation>
    </message>
    <message>
        <source>&amp;Every step:</source>
        <translation>&amp;Jeder Schritt:</translation>
    </message>
    <message>
        <source>&amp;Seeding:</source>
        <translation>&amp;Erstentwürfe:</translation>
    </message>
    <message>
        <source>&amp;Judging:</source>
        <translation>&amp;Urteile:</translation>
    </message>
    <message>
        <source>Same as “Every step”</source>
        <translation>Wie „Jeder Schritt“</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>cache</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Use cached replies</source>
        <comment>cache: use replies, keep none</comment>
        <translation>Gespeicherte nutzen</translation>
    </message>
    <message>
        <source>Use and store replies</source>
        <comment>cache</comment>
        <translation>Nutzen und speichern</translation>
    </message>
    <message>
        <source>&amp;Clear cache</source>
        <translation>Zwischenspeicher &amp;leeren</translation>
    </message>
</context>
<context>
    <name>ui::CallInspector</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Call %1 – request and reply</source>
        <translation>Aufruf %1 – Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The reply has not arrived yet.</source>
        <translation>Die Antwort ist noch nicht da.</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 Tokens hin, %2 zurück</translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation>%1 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>%1 for reasoning</source>
        <translation>%1 zum Nachdenken</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <comment>how a reply ended</comment>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>served by %1</source>
        <comment>model</comment>
        <translation>beantwortet von %1</translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation>Anfragenummer %1</translation>
    </message>
    <message>
        <source>%1

Received before the error:

%2</source>
        <translation>%1

Vor dem Fehler empfangen:

%2</translation>
    </message>
</context>
<context>
    <name>ui::CandidateActions</name>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>Show in detail</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Add to compare</source>
        <translation>Zum Vergleich hinzufügen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Remove the candidate from the population; it stays in the list</source>
        <translation>Den Kandidaten aus der Population nehmen; er bleibt in der Liste</translation>
    </message>
    <message>
        <source>Edit as new…</source>
        <translation>Als neu bearbeiten …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Add a text…</source>
        <translation>Text hinzufügen …</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Remove from compare</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <comment>button: compare so many candidates</comment>
        <translation>
            <numerusform>%n vergleichen</numerusform>
            <numerusform>%n vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>A new candidate from %1</source>
        <translation>Ein neuer Kandidat aus %1</translation>
    </message>
    <message>
        <source>Your own candidate</source>
        <translation>Eigener Kandidat</translation>
    </message>
</context>
<context>
    <name>ui::CandidateModel</name>
    <message>
        <source>you</source>
        <comment>generator: written by a person</comment>
        <translation>selbst</translation>
    </message>
    <message>
        <source>best</source>
        <comment>flag of a candidate</comment>
        <translation>bester</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>flag of a candidate</comment>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>retired</source>
        <comment>flag of a candidate</comment>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>flag of a candidate</comment>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1, Rang %2</translation>
    </message>
    <message>
        <source>%1 was removed from the population</source>
        <translation>%1 gehört nicht mehr zur Population</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2; %3 won, %4 lost, %5 tied</source>
        <translation>95-%-Intervall %1 bis %2; %3 gewonnen, %4 verloren, %5 unentschieden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>evaluator: score</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Gen.</source>
        <comment>generation, narrow column</comment>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>time since the start of the run</comment>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Rank in the population</source>
        <translation>Rang in der Population</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n measurement(s)</source>
        <translation>
            <numerusform>Mittel aus %n Messung</numerusform>
            <numerusform>Mittel aus %n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Elo scale, with half of the 95 % interval</source>
        <translation>Elo-Skala, mit der halben Breite des 95-%-Intervalls</translation>
    </message>
    <message>
        <source>Judged comparisons</source>
        <translation>Beurteilte Vergleiche</translation>
    </message>
    <message>
        <source>The step that made the candidate</source>
        <translation>Der Schritt, der den Kandidaten erzeugte</translation>
    </message>
    <message>
        <source>The model that wrote it</source>
        <translation>Das Modell, das ihn schrieb</translation>
    </message>
    <message>
        <source>The texts it was made from</source>
        <translation>Die Texte, aus denen er entstanden ist</translation>
    </message>
    <message>
        <source>1 for seeds, children one more than their parents</source>
        <translation>1 für die Saat, Kinder eine mehr als ihre Eltern</translation>
    </message>
    <message>
        <source>Of the call that wrote it</source>
        <translation>Des Aufrufs, der ihn geschrieben hat</translation>
    </message>
    <message>
        <source>Time since the start of the run</source>
        <translation>Zeit seit Beginn des Laufs</translation>
    </message>
    <message>
        <source>Length of the text</source>
        <translation>Länge des Textes</translation>
    </message>
    <message>
        <source>Best, pinned, retired, written by hand</source>
        <translation>Bester, angeheftet, ausgeschieden, von Hand geschrieben</translation>
    </message>
    <message>
        <source>First words of the text; for programs, what is new</source>
        <translation>Die ersten Wörter; bei Programmen, was neu ist</translation>
    </message>
    <message>
        <source>Of the evaluators: for texts their weighted mean, 0 to 1</source>
        <translation>Der Prüfer: bei Texten ihr gewichtetes Mittel, 0 bis 1</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>number of a candidate</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Number of the candidate, as in charts, events and matches</source>
        <translation>Nummer des Kandidaten, wie in Diagrammen, Ereignissen und Vergleichen</translation>
    </message>
</context>
<context>
    <name>ui::CandidatePanel</name>
    <message>
        <source>Filter candidates</source>
        <translation>Kandidaten filtern</translation>
    </message>
    <message>
        <source>Words, or field:value, with a minus in front for “not”: step:mutation  rating&gt;1550  gen:3  -is:retired
Fields: %1</source>
        <translation>Wörter oder feld:wert, mit einem Minus davor für „nicht“: step:mutation  rating&gt;1550  gen:3  -is:retired
Felder: %1</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new – re-sort</source>
        <translation>
            <numerusform>%n neu – neu ordnen</numerusform>
            <numerusform>%n neu – neu ordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Order changed – re-sort</source>
        <translation>Reihenfolge geändert – neu ordnen</translation>
    </message>
</context>
<context>
    <name>ui::CandidatePicker</name>
    <message>
        <source>Find a candidate</source>
        <translation>Kandidaten suchen</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
</context>
<context>
    <name>ui::CapsPage</name>
    <message>
        <source>Saved. The limit applies at once, also to running runs.</source>
        <translation>Gespeichert. Die Grenze gilt sofort, auch für laufende Läufe.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent of allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 spent, no limit</source>
        <translation>%1 ausgegeben, keine Grenze</translation>
    </message>
    <message>
        <source>Running calls may add up to %1; the limits count them already.</source>
        <translation>Laufende Aufrufe können bis zu %1 hinzufügen; die Grenzen zählen sie schon mit.</translation>
    </message>
    <message>
        <source>Budget for all runs</source>
        <translation>Budget für alle Läufe</translation>
    </message>
    <message>
        <source>Per &amp;day:</source>
        <translation>Pro &amp;Tag:</translation>
    </message>
    <message>
        <source>Per &amp;month:</source>
        <translation>Pro &amp;Monat:</translation>
    </message>
    <message>
        <source>Limit per day</source>
        <translation>Grenze pro Tag</translation>
    </message>
    <message>
        <source>Limit per month</source>
        <translation>Grenze pro Monat</translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>Heute ausgegeben</translation>
    </message>
    <message>
        <source>Spent this month</source>
        <translation>Diesen Monat ausgegeben</translation>
    </message>
    <message>
        <source>%1 + unpriced calls</source>
        <comment>money, a lower bound</comment>
        <translation>%1 + Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>In addition to each run&apos;s own limits. When a limit is reached, runs wait until the day or month is over; nothing is lost.</source>
        <translation>Zusätzlich zu den Grenzen jedes Laufs. Ist eine erreicht, warten Läufe bis zum Ende des Tages oder Monats; nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>ui::ChartFrame</name>
    <message>
        <source>Export chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>All numbers (*.csv)</source>
        <translation>Alle Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show all numbers as a table</source>
        <translation>Alle Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV</source>
        <translation>Als PNG, SVG oder CSV speichern</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, subject of the chart</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::CheckEditor</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>ui::Checklist</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>testing…</source>
        <comment>a stage that goes on</comment>
        <translation>wird getestet …</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a stage that was left out</comment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>in + out</comment>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>The server does not say; Valda estimates.</source>
        <translation>Der Server sagt nichts dazu; Valda schätzt.</translation>
    </message>
    <message numerus="yes">
        <source>a vector of %n dimension(s)</source>
        <translation>
            <numerusform>ein Vektor mit %n Dimension</numerusform>
            <numerusform>ein Vektor mit %n Dimensionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>model, what it answered</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>Die Verbindung ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>No key needed.</source>
        <translation>Kein Schlüssel nötig.</translation>
    </message>
    <message>
        <source>The server has no models.</source>
        <translation>Der Server hat keine Modelle.</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>ui::ChoosePage</name>
    <message>
        <source>Connect a model</source>
        <translation>Ein Modell verbinden</translation>
    </message>
    <message>
        <source>All runs can use it. Nothing is contacted before you ask for it.</source>
        <translation>Alle Läufe können es nutzen. Nichts wird ohne Ihre Aufforderung kontaktiert.</translation>
    </message>
    <message>
        <source>A server on &amp;this computer</source>
        <translation>Ein Server auf diesem &amp;Rechner</translation>
    </message>
    <message>
        <source>Ollama, LM Studio, llama-server and others. It costs nothing, and no text leaves this computer.</source>
        <translation>Ollama, LM Studio, llama-server und andere. Das kostet nichts, und kein Text verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>A &amp;cloud provider</source>
        <translation>Ein &amp;Cloud-Anbieter</translation>
    </message>
    <message>
        <source>%1. You need a key and pay the provider for what you use.</source>
        <comment>names of providers</comment>
        <translation>%1. Nötig ist ein Schlüssel; bezahlt wird beim Anbieter nach Verbrauch.</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Ein anderer &amp;Server</translation>
    </message>
    <message>
        <source>Any server with an OpenAI-compatible API: vLLM, a company gateway, a router.</source>
        <translation>Jeder Server mit OpenAI-kompatibler Schnittstelle: vLLM, ein Firmen-Gateway, ein Router.</translation>
    </message>
    <message>
        <source>&amp;No model: the demo</source>
        <translation>&amp;Kein Modell: die Vorführung</translation>
    </message>
    <message>
        <source>Built-in samples show how it works. No model is called; it costs nothing.</source>
        <translation>Eingebaute Beispiele zeigen, wie es geht. Kein Modell wird aufgerufen; es kostet nichts.</translation>
    </message>
</context>
<context>
    <name>ui::CodePane</name>
    <message>
        <source>Source of the candidate</source>
        <translation>Quelltext des Kandidaten</translation>
    </message>
</context>
<context>
    <name>ui::CodePanel</name>
    <message>
        <source>changes %1</source>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>No program to show</source>
        <translation>Kein Programm zu zeigen</translation>
    </message>
    <message>
        <source>Select a program candidate to see its source, output, tests and metrics.</source>
        <translation>Einen Programm-Kandidaten wählen, um Quelltext, Ausgabe, Tests und Metriken zu sehen.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Measure the program again; the run does not change</source>
        <translation>Das Programm erneut messen; der Lauf ändert sich nicht</translation>
    </message>
    <message>
        <source>Run with input…</source>
        <translation>Mit Eingabe ausführen …</translation>
    </message>
    <message>
        <source>Run the program with your own input</source>
        <translation>Das Programm mit eigener Eingabe ausführen</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Go to the previous changed lines</source>
        <translation>Zu den vorigen geänderten Zeilen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Go to the next changed lines</source>
        <translation>Zu den nächsten geänderten Zeilen</translation>
    </message>
    <message>
        <source>reaches %1</source>
        <translation>erreicht %1</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>checked again: same result</source>
        <translation>erneut geprüft: gleiches Ergebnis</translation>
    </message>
    <message>
        <source>checked again: different result</source>
        <translation>erneut geprüft: anderes Ergebnis</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>nicht geprüft: %1</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>run again: reaches %1</source>
        <translation>erneut ausgeführt: erreicht %1</translation>
    </message>
    <message>
        <source>run again: fails</source>
        <translation>erneut ausgeführt: scheitert</translation>
    </message>
    <message>
        <source>run with your input</source>
        <translation>mit eigener Eingabe ausgeführt</translation>
    </message>
    <message>
        <source>Run with input</source>
        <translation>Mit Eingabe ausführen</translation>
    </message>
    <message>
        <source>What the program reads from its standard input:</source>
        <translation>Was das Programm von seiner Standardeingabe liest:</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1, within the noise</source>
        <translation>%1, innerhalb der Streuung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternteil</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>± %1 over %2</source>
        <translation>± %1 bei %2 Messungen</translation>
    </message>
    <message>
        <source>measured once</source>
        <translation>einmal gemessen</translation>
    </message>
    <message>
        <source>Private: never enters a prompt</source>
        <translation>Privat: kommt nie in einen Prompt</translation>
    </message>
    <message>
        <source>It ended normally.</source>
        <translation>Es endete normal.</translation>
    </message>
    <message>
        <source>It ended with exit code %1.</source>
        <translation>Es endete mit Rückgabewert %1.</translation>
    </message>
    <message>
        <source>It was ended by signal %1.</source>
        <translation>Es wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>Cancelled at your request. Start it again to go on.</source>
        <translation>Auf Ihren Wunsch abgebrochen. Zum Fortsetzen neu starten.</translation>
    </message>
    <message>
        <source>It was ended at a limit: %1.</source>
        <translation>Es wurde an einer Grenze beendet: %1.</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a command or the name of a run</source>
        <translation>Befehl oder Name eines Laufs</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>ui::CompareBar</name>
    <message>
        <source>Changes against previous column</source>
        <translation>Änderungen zur vorigen Spalte</translation>
    </message>
    <message>
        <source>Changes against first column</source>
        <translation>Änderungen zur ersten Spalte</translation>
    </message>
    <message>
        <source>Changes against parent</source>
        <translation>Änderungen zum Elter</translation>
    </message>
    <message>
        <source>No markers</source>
        <translation>Keine Markierung</translation>
    </message>
    <message>
        <source>Text to compare with</source>
        <translation>Vergleichstext</translation>
    </message>
    <message>
        <source>Ignore upper and lower case</source>
        <translation>Groß- und Kleinschreibung übergehen</translation>
    </message>
    <message>
        <source>Ignore blanks and line ends</source>
        <translation>Leerzeichen und Zeilenenden übergehen</translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation>Satzzeichen übergehen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Swap columns</source>
        <translation>Spalten tauschen</translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation>Gemeinsam blättern</translation>
    </message>
    <message>
        <source>Overview strip</source>
        <translation>Übersichtsleiste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Differing details only</source>
        <translation>Nur abweichende Details</translation>
    </message>
    <message>
        <source>Verdicts and your vote</source>
        <translation>Urteile und Ihre Stimme</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Vote blind</source>
        <translation>Blind abstimmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>What to ignore when comparing</source>
        <translation>Was beim Vergleichen übergangen wird</translation>
    </message>
    <message numerus="yes">
        <source>Vote blind (%n asked)</source>
        <translation>
            <numerusform>Blind abstimmen (%n Frage)</numerusform>
            <numerusform>Blind abstimmen (%n Fragen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompareColumn</name>
    <message>
        <source>Choose another candidate</source>
        <translation>Anderen Kandidaten wählen</translation>
    </message>
    <message>
        <source>Candidate %1, choose another</source>
        <translation>Kandidat %1, einen anderen wählen</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
    <message>
        <source>Remove candidate %1 from the comparison</source>
        <translation>Kandidat %1 aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Text of candidate %1</source>
        <translation>Text von Kandidat %1</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>%1 more characters are not shown. Export the text to see all.</source>
        <translation>%1 weitere Zeichen sind nicht gezeigt. Zum Ansehen exportieren.</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>Dieser Text ist leer.</translation>
    </message>
</context>
<context>
    <name>ui::CompareColumns</name>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts are identical</source>
        <translation>Die Texte sind gleich</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::CompareFacts</name>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Not in the population</source>
        <translation>Nicht in der Population</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Punktwert %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a step and the parents</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 won, %2 lost, %3 tied</source>
        <translation>%1 gewonnen, %2 verloren, %3 unentschieden</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>Compare texts side by side</source>
        <translation>Texte nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Compare the best two</source>
        <translation>Die beiden besten vergleichen</translation>
    </message>
    <message>
        <source>Open a run to compare two to four of its candidates, with every difference marked.</source>
        <translation>Einen Lauf öffnen, um zwei bis vier Kandidaten zu vergleichen; jeder Unterschied ist markiert.</translation>
    </message>
    <message>
        <source>As soon as the run has two candidates, you can compare them here.</source>
        <translation>Sobald der Lauf zwei Kandidaten hat, lassen sie sich hier vergleichen.</translation>
    </message>
    <message>
        <source>Compare two to four candidates, with every difference marked. Press C in the table of candidates to add one.</source>
        <translation>Zwei bis vier Kandidaten vergleichen; jeder Unterschied ist markiert. C fügt in der Tabelle einen hinzu.</translation>
    </message>
</context>
<context>
    <name>ui::ConfigDocument</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurationOpening</name>
    <message>
        <source>There is an unsaved configuration from last time.</source>
        <translation>Vom letzten Mal gibt es eine ungespeicherte Konfiguration.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::ConfigureActions</name>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo “%1”</source>
        <translation>„%1“ wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::ConfigureFile</name>
    <message>
        <source>Configurations (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Konfigurationen (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation>Neue Konfiguration</translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation>Konfiguration importieren</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>file, sentence</comment>
        <translation>%1 wurde nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <comment>file, sentence</comment>
        <translation>%1 wurde nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <comment>sentence with its line, column</comment>
        <translation>%1 (Spalte %2)</translation>
    </message>
</context>
<context>
    <name>ui::ConfigureHeader</name>
    <message>
        <source>Start the run (F5)</source>
        <translation>Den Lauf starten (F5)</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>Kein Start: %1</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>Steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <comment>title of a document</comment>
        <translation>%1 – geändert</translation>
    </message>
    <message>
        <source>The run cannot start. %1</source>
        <translation>Der Lauf kann nicht starten. %1</translation>
    </message>
    <message>
        <source>Command copied. It starts the same run in a terminal.</source>
        <translation>Befehl kopiert. Er startet denselben Lauf im Terminal.</translation>
    </message>
</context>
<context>
    <name>ui::ConfigureRequests</name>
    <message>
        <source>Valda is still opening the library. Try again in a moment.</source>
        <translation>Valda öffnet noch die Bibliothek. Bitte gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectWizard</name>
    <message>
        <source>Connect a model</source>
        <translation>Ein Modell verbinden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionAdvice</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation>Adresse berichtigen</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>%1 does not speak https.</source>
        <translation>%1 spricht kein https.</translation>
    </message>
    <message>
        <source>%1 requires https.</source>
        <translation>%1 verlangt https.</translation>
    </message>
    <message>
        <source>Use http</source>
        <translation>http verwenden</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Ollama runs, but has no model yet: pull one in a terminal, then test again.</source>
        <translation>Ollama läuft, hat aber noch kein Modell: eines im Terminal laden, dann erneut testen.</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>The server runs, but has no model: load one there, then test again.</source>
        <translation>Der Server läuft, hat aber kein Modell: dort eines laden, dann erneut testen.</translation>
    </message>
    <message>
        <source>This is no address of a server; it should look like http://localhost:8080/v1.</source>
        <translation>Das ist keine Adresse eines Servers; sie sollte wie http://localhost:8080/v1 aussehen.</translation>
    </message>
    <message>
        <source>There is no computer named %1: check the spelling and the network.</source>
        <translation>Es gibt keinen Rechner namens %1: Schreibweise und Netz prüfen.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: start the server there, then test again.</source>
        <translation>Unter %1 antwortet nichts: den Server dort starten, dann erneut testen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time: check that it runs and is not busy.</source>
        <translation>%1 antwortete nicht rechtzeitig: prüfen, ob der Server läuft und nicht ausgelastet ist.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted, so nothing was sent: use the name it was made for, or http on your own network.</source>
        <translation>Das Zertifikat von %1 wird nicht anerkannt, daher wurde nichts gesendet: den Namen verwenden, für den es ausgestellt ist, oder http im eigenen Netz.</translation>
    </message>
    <message>
        <source>The server has moved elsewhere; keys are not sent on. Enter its new address.</source>
        <translation>Der Server ist umgezogen; Schlüssel werden nicht weitergeschickt. Die neue Adresse eingeben.</translation>
    </message>
    <message>
        <source>The server has moved.</source>
        <translation>Der Server ist umgezogen.</translation>
    </message>
    <message>
        <source>A server answers, but knows no models at this address: often “/v1” is missing at its end.</source>
        <translation>Ein Server antwortet, kennt unter dieser Adresse aber keine Modelle: Oft fehlt „/v1“ am Ende.</translation>
    </message>
    <message>
        <source>The server answers at another path.</source>
        <translation>Der Server antwortet unter einem anderen Pfad.</translation>
    </message>
    <message>
        <source>A web page answers instead of a model server: check the address, or sign in to the network.</source>
        <translation>Statt eines Modellservers antwortet eine Webseite: die Adresse prüfen oder im Netz anmelden.</translation>
    </message>
    <message>
        <source>Another kind of server answers there.</source>
        <translation>Dort antwortet ein Server anderer Art.</translation>
    </message>
    <message>
        <source>This server is of another kind than the one chosen.</source>
        <translation>Dieser Server ist von anderer Art als gewählt.</translation>
    </message>
    <message>
        <source>Connect as %1</source>
        <translation>Als %1 verbinden</translation>
    </message>
    <message>
        <source>The server needs a key.</source>
        <translation>Der Server braucht einen Schlüssel.</translation>
    </message>
    <message>
        <source>The key was refused: check that it was copied whole and is still valid.</source>
        <translation>Der Schlüssel wurde abgelehnt: prüfen, ob er vollständig kopiert wurde und noch gültig ist.</translation>
    </message>
    <message>
        <source>This key may not do that: use one with permission, or choose another model.</source>
        <translation>Dieser Schlüssel darf das nicht: einen mit Berechtigung verwenden oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The server does not have the model “%1”.</source>
        <translation>Der Server hat das Modell „%1“ nicht.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>The server is still loading its model: wait a moment, then test again.</source>
        <translation>Der Server lädt sein Modell noch: einen Moment warten, dann erneut testen.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment: test again in a little while.</source>
        <translation>Der Server hat gerade zu viel zu tun: in Kürze erneut testen.</translation>
    </message>
    <message>
        <source>The account has no credit left.</source>
        <translation>Das Konto hat kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>Open the account page</source>
        <translation>Kontoseite öffnen</translation>
    </message>
    <message>
        <source>The account has no credit left: add some there, then test again.</source>
        <translation>Das Konto hat kein Guthaben mehr: dort aufladen, dann erneut testen.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answer could not be understood: check that the address belongs to a server of this kind.</source>
        <translation>Die Antwort war nicht zu verstehen: prüfen, ob die Adresse zu einem Server dieser Art gehört.</translation>
    </message>
    <message>
        <source>The server refused the request; the details say why.</source>
        <translation>Der Server hat die Anfrage abgelehnt; die Einzelheiten nennen den Grund.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>List of models</source>
        <translation>Liste der Modelle</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Token count</source>
        <translation>Token-Zählung</translation>
    </message>
</context>
<context>
    <name>ui::Consent</name>
    <message>
        <source>started in a new, empty folder</source>
        <translation>gestartet in einem neuen, leeren Ordner</translation>
    </message>
    <message>
        <source>started in %1</source>
        <translation>gestartet in %1</translation>
    </message>
    <message>
        <source>with the variable %1</source>
        <translation>mit der Variablen %1</translation>
    </message>
    <message>
        <source>the key that you entered for this address</source>
        <translation>der Schlüssel, den Sie für diese Adresse eingegeben haben</translation>
    </message>
    <message>
        <source>the value of the environment variable %1</source>
        <translation>der Wert der Umgebungsvariablen %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>programs may read %1</source>
        <translation>Programme dürfen %1 lesen</translation>
    </message>
    <message>
        <source>Run this program with your rights</source>
        <translation>Dieses Programm mit Ihren Rechten ausführen</translation>
    </message>
    <message>
        <source>Run Python by this interpreter, in the sandbox</source>
        <translation>Python mit diesem Interpreter ausführen, in der Sandbox</translation>
    </message>
    <message>
        <source>Let programs in the sandbox read this folder</source>
        <translation>Programme in der Sandbox diesen Ordner lesen lassen</translation>
    </message>
    <message>
        <source>Put the text of this file into prompts</source>
        <translation>Den Text dieser Datei in Prompts schreiben</translation>
    </message>
    <message>
        <source>Send a key</source>
        <translation>Einen Schlüssel senden</translation>
    </message>
    <message>
        <source>Run programs without isolation, with your rights</source>
        <translation>Programme ohne Abschottung ausführen, mit Ihren Rechten</translation>
    </message>
</context>
<context>
    <name>ui::ConsentDialog</name>
    <message>
        <source>This configuration comes from another source</source>
        <translation>Diese Konfiguration stammt aus anderer Quelle</translation>
    </message>
    <message>
        <source>Allow it only if you trust the source. It would do the following:</source>
        <translation>Nur erlauben, wenn Sie der Quelle trauen. Sie würde Folgendes tun:</translation>
    </message>
    <message>
        <source>Actions that need your permission</source>
        <translation>Aktionen, die Ihre Erlaubnis brauchen</translation>
    </message>
    <message>
        <source>&amp;Allow and continue</source>
        <translation>&amp;Erlauben und fortfahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::ContinueDialog</name>
    <message>
        <source>Task folder</source>
        <translation>Aufgabenordner</translation>
    </message>
    <message>
        <source>The folder with the evaluator. Without it new programs cannot be measured.</source>
        <translation>Der Ordner mit dem Prüfer. Ohne ihn lassen sich neue Programme nicht messen.</translation>
    </message>
    <message>
        <source>Raise limits and continue</source>
        <translation>Grenzen anheben und fortsetzen</translation>
    </message>
    <message>
        <source>The limits apply to the whole run, including what was spent so far.</source>
        <translation>Die Grenzen gelten für den ganzen Lauf, auch für das bisher Verbrauchte.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source> $</source>
        <translation> $</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation>%1 von %2 verbraucht</translation>
    </message>
</context>
<context>
    <name>ui::CurveTableModel</name>
    <message>
        <source>Lower end</source>
        <translation>Unteres Ende</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Oberes Ende</translation>
    </message>
</context>
<context>
    <name>ui::DefaultsPage</name>
    <message>
        <source>%1 is not set.</source>
        <translation>%1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>%1 is set.</source>
        <translation>%1 ist gesetzt.</translation>
    </message>
    <message>
        <source>Default generator</source>
        <translation>Standardgenerator</translation>
    </message>
    <message>
        <source>Every run uses this model unless its own configuration names another one.</source>
        <translation>Jeder Lauf benutzt dieses Modell, sofern seine eigene Konfiguration kein anderes nennt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Server address:</source>
        <translation>&amp;Serveradresse:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>None (set in each run)</source>
        <translation>Keines (in jedem Lauf festlegen)</translation>
    </message>
    <message>
        <source>A key from the keychain is used when there is one.</source>
        <translation>Ein Schlüssel aus dem Schlüsselbund wird verwendet, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>&amp;Connect a model…</source>
        <translation>Ein Modell &amp;verbinden …</translation>
    </message>
    <message>
        <source>A key comes from an environment variable that is set before Valda starts, or from the keychain (see Keys); it is never written into a configuration.</source>
        <translation>Ein Schlüssel kommt aus einer Umgebungsvariable, die vor dem Start von Valda gesetzt wird, oder aus dem Schlüsselbund (siehe „Schlüssel“); in eine Konfiguration wird er nie geschrieben.</translation>
    </message>
    <message>
        <source>Key from (&amp;variable):</source>
        <translation>Schlüssel aus (Variab&amp;le):</translation>
    </message>
    <message>
        <source>the provider&apos;s address</source>
        <translation>die Adresse des Anbieters</translation>
    </message>
</context>
<context>
    <name>ui::DemoDialog</name>
    <message>
        <source>No model is connected</source>
        <translation>Kein Modell ist verbunden</translation>
    </message>
    <message>
        <source>No model is connected.</source>
        <translation>Kein Modell ist verbunden.</translation>
    </message>
    <message>
        <source>The built-in demo writes from grammars and does not know your task. It shows how a run works, costs nothing and sends nothing to a server.</source>
        <translation>Die eingebaute Vorführung schreibt aus Grammatiken und kennt die Aufgabe nicht. Sie zeigt, wie ein Lauf abläuft, kostet nichts und sendet nichts an einen Server.</translation>
    </message>
    <message>
        <source>&amp;Connect a model…</source>
        <translation>&amp;Modell verbinden …</translation>
    </message>
    <message>
        <source>&amp;Run the demo anyway</source>
        <translation>&amp;Vorführung trotzdem starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ui::DetailHtml</name>
    <message>
        <source>from %1</source>
        <comment>parents</comment>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>generator</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time since the start of the run</comment>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>request and reply</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Nicht gemessen.</translation>
    </message>
    <message>
        <source>= tied with %1</source>
        <translation>= unentschieden gegen %1</translation>
    </message>
    <message>
        <source>▲ beats %1</source>
        <translation>▲ schlägt %1</translation>
    </message>
    <message>
        <source>▼ loses to %1</source>
        <translation>▼ verliert gegen %1</translation>
    </message>
</context>
<context>
    <name>ui::DetailPanel</name>
    <message>
        <source>No candidate chosen</source>
        <translation>Kein Kandidat gewählt</translation>
    </message>
    <message>
        <source>Select a candidate in the table to see its text, scores, matches and origin.</source>
        <translation>Einen Kandidaten in der Tabelle wählen, um Text, Punktzahlen, Vergleiche und Herkunft zu sehen.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Text of the candidate</source>
        <translation>Text des Kandidaten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktwerte</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>%1 · rank %2 · %3</source>
        <comment>candidate, rank, rating</comment>
        <translation>%1 · Rang %2 · %3</translation>
    </message>
    <message>
        <source>%1 · retired · %2</source>
        <comment>candidate, rating</comment>
        <translation>%1 · ausgeschieden · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 won, %2 lost, %3 tied</source>
        <translation>%1 gewonnen, %2 verloren, %3 unentschieden</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Punktwert %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Matches (%1)</source>
        <translation>Vergleiche (%1)</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>Noch nicht beurteilt.</translation>
    </message>
</context>
<context>
    <name>ui::DiversityPage</name>
    <message>
        <source>Population diversity</source>
        <translation>Vielfalt der Population</translation>
    </message>
    <message>
        <source>Too few texts yet</source>
        <translation>Noch zu wenige Texte</translation>
    </message>
    <message>
        <source>With two or more texts this shows how different they are. A curve that falls to 0 means that all texts are alike.</source>
        <translation>Ab zwei Texten steht hier, wie verschieden sie sind. Fällt die Kurve auf 0, gleichen sich alle Texte.</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Candidates created</source>
        <translation>Erzeugte Kandidaten</translation>
    </message>
    <message>
        <source>0 identical – 1 all different</source>
        <translation>0 identisch – 1 alle verschieden</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Mittlerer Abstand</translation>
    </message>
    <message>
        <source>Distinct words</source>
        <translation>Verschiedene Wörter</translation>
    </message>
    <message>
        <source>Distinct word pairs</source>
        <translation>Verschiedene Wortpaare</translation>
    </message>
    <message>
        <source>Distinct word triples</source>
        <translation>Verschiedene Worttripel</translation>
    </message>
</context>
<context>
    <name>ui::EffectiveModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a setting, its path in the file</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>where a value comes from</comment>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>ui::EndText</name>
    <message>
        <source>The number of candidates was reached.</source>
        <translation>Die Zahl der Kandidaten ist erreicht.</translation>
    </message>
    <message>
        <source>The cap on calls was reached.</source>
        <translation>Die Grenze für Aufrufe wurde erreicht.</translation>
    </message>
    <message>
        <source>The money cap was reached.</source>
        <translation>Die Geldgrenze wurde erreicht.</translation>
    </message>
    <message>
        <source>The cap on tokens was reached.</source>
        <translation>Die Grenze für Tokens wurde erreicht.</translation>
    </message>
    <message>
        <source>The time limit was reached.</source>
        <translation>Das Zeitlimit ist erreicht.</translation>
    </message>
    <message>
        <source>The target score was reached.</source>
        <translation>Der angestrebte Punktwert wurde erreicht.</translation>
    </message>
    <message>
        <source>The leader is the best with the confidence you set.</source>
        <translation>Der Führende ist mit der eingestellten Sicherheit der beste.</translation>
    </message>
    <message>
        <source>There was no improvement for as long as you set.</source>
        <translation>Es gab so lange keine Verbesserung, wie eingestellt.</translation>
    </message>
    <message>
        <source>The refinement loop converged.</source>
        <translation>Die Verfeinerung ist konvergiert.</translation>
    </message>
    <message>
        <source>You stopped the run.</source>
        <translation>Sie haben den Lauf gestoppt.</translation>
    </message>
    <message>
        <source>The generators produced nothing new any more.</source>
        <translation>Die Generatoren brachten nichts Neues mehr.</translation>
    </message>
    <message>
        <source>No model answered any more: each failed too often or refused the calls.</source>
        <translation>Kein Modell antwortete mehr: Jedes scheiterte zu oft oder wies die Aufrufe ab.</translation>
    </message>
    <message>
        <source>No judge and no evaluator gave readable replies any more, so nothing ranked the candidates.</source>
        <translation>Kein Juror und kein Prüfer gab noch lesbare Antworten, daher ordnete nichts die Kandidaten.</translation>
    </message>
    <message>
        <source>The run ended with an error.</source>
        <translation>Der Lauf endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>why a run ended: the wanted number was reached</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Call limit reached</source>
        <comment>why a run ended</comment>
        <translation>Aufruflimit erreicht</translation>
    </message>
    <message>
        <source>Budget used up</source>
        <comment>why a run ended</comment>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>Token limit reached</source>
        <comment>why a run ended</comment>
        <translation>Token-Limit erreicht</translation>
    </message>
    <message>
        <source>Time limit reached</source>
        <comment>why a run ended</comment>
        <translation>Zeitlimit erreicht</translation>
    </message>
    <message>
        <source>Target reached</source>
        <comment>why a run ended</comment>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Confidence reached</source>
        <comment>why a run ended: the leader is the best with the probability asked for</comment>
        <translation>Sicherheit erreicht</translation>
    </message>
    <message>
        <source>No more improvement</source>
        <comment>why a run ended: the leader did not change any more</comment>
        <translation>Keine Verbesserung mehr</translation>
    </message>
    <message>
        <source>Converged</source>
        <comment>why a run ended</comment>
        <translation>Konvergiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>why a run ended</comment>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>No new candidates</source>
        <comment>why a run ended: nothing new came</comment>
        <translation>Keine neuen Kandidaten</translation>
    </message>
    <message>
        <source>No model answers</source>
        <comment>why a run ended: no model answered any more</comment>
        <translation>Kein Modell antwortet</translation>
    </message>
    <message>
        <source>No judge answers</source>
        <comment>why a run ended: nothing ranked the candidates any more</comment>
        <translation>Kein Juror antwortet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>why a run ended</comment>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>The limit of %1 candidates was reached.</source>
        <translation>Die Grenze von %1 Kandidaten ist erreicht.</translation>
    </message>
    <message>
        <source>The cap of %1 calls was reached.</source>
        <translation>Die Grenze von %1 Aufrufen ist erreicht.</translation>
    </message>
    <message>
        <source>The cap of %1 tokens was reached: %2 are used, and another call may take more than the rest.</source>
        <translation>Die Grenze von %1 Token ist erreicht: %2 sind verbraucht, und ein weiterer Aufruf kann mehr als den Rest brauchen.</translation>
    </message>
    <message>
        <source>The money cap of %1 was reached: %2 is spent, and another call may cost more than the rest.</source>
        <translation>Die Geldgrenze von %1 ist erreicht: %2 sind ausgegeben, und ein weiterer Aufruf kann mehr als den Rest kosten.</translation>
    </message>
    <message>
        <source>The time limit of %1 was reached.</source>
        <translation>Die Zeitgrenze von %1 ist erreicht.</translation>
    </message>
    <message>
        <source>The output reached the threshold and passed all checks.</source>
        <translation>Die Ausgabe hat die Schwelle erreicht und alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>The output did not improve any more.</source>
        <translation>Die Ausgabe wurde nicht mehr besser.</translation>
    </message>
    <message>
        <source>Earlier runs suggest that another iteration gains too little.</source>
        <translation>Frühere Läufe zeigen, dass eine weitere Iteration zu wenig bringt.</translation>
    </message>
    <message>
        <source>The iteration limit was reached.</source>
        <translation>Das Iterationslimit ist erreicht.</translation>
    </message>
    <message>
        <source>The budget is used up.</source>
        <translation>Das Budget ist verbraucht.</translation>
    </message>
    <message>
        <source>The loop could not continue.</source>
        <translation>Die Verfeinerung konnte nicht fortfahren.</translation>
    </message>
    <message>
        <source>Target reached</source>
        <comment>why a refinement loop ended</comment>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>No more improvement</source>
        <comment>why a refinement loop ended: the output did not change any more</comment>
        <translation>Keine Verbesserung mehr</translation>
    </message>
    <message>
        <source>No more gain expected</source>
        <comment>why a refinement loop ended: by the learned rule</comment>
        <translation>Kein Gewinn mehr erwartet</translation>
    </message>
    <message>
        <source>Iteration limit reached</source>
        <comment>why a refinement loop ended</comment>
        <translation>Iterationslimit erreicht</translation>
    </message>
    <message>
        <source>Time limit reached</source>
        <comment>why a refinement loop ended</comment>
        <translation>Zeitlimit erreicht</translation>
    </message>
    <message>
        <source>Budget used up</source>
        <comment>why a refinement loop ended</comment>
        <translation>Budget verbraucht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>why a refinement loop ended</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>why a refinement loop ended</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>ui::ErrorModel</name>
    <message>
        <source>Cancelled by you</source>
        <translation>Von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>The service asks for fewer requests</source>
        <translation>Der Dienst bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>The account has no credit left</source>
        <translation>Das Konto hat kein Guthaben mehr</translation>
    </message>
    <message>
        <source>The service is overloaded</source>
        <translation>Der Dienst ist überlastet</translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation>Der Dienst ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The connection was lost during an answer</source>
        <translation>Die Verbindung riss während einer Antwort ab</translation>
    </message>
    <message>
        <source>The key is missing or refused</source>
        <translation>Der Schlüssel fehlt oder wird abgelehnt</translation>
    </message>
    <message>
        <source>The model is not known there</source>
        <translation>Das Modell ist dort unbekannt</translation>
    </message>
    <message>
        <source>The service refuses the request</source>
        <translation>Der Dienst lehnt die Anfrage ab</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>Die Antwort ist nicht lesbar</translation>
    </message>
    <message>
        <source>The configuration cannot be run</source>
        <translation>Die Konfiguration ist nicht lauffähig</translation>
    </message>
    <message>
        <source>A limit allows no call</source>
        <translation>Eine Grenze lässt keinen Aufruf zu</translation>
    </message>
    <message>
        <source>The program failed or passed a limit</source>
        <translation>Das Programm ist gescheitert oder hat eine Grenze überschritten</translation>
    </message>
    <message>
        <source>The library cannot be written or read</source>
        <translation>Die Bibliothek lässt sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>Eine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>A file comes from a newer version</source>
        <translation>Eine Datei stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>An error inside Valda</source>
        <translation>Ein Fehler in Valda</translation>
    </message>
    <message>
        <source>No action needed</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Retried automatically; lower “Calls at once” if it persists</source>
        <translation>Wird wiederholt; bei Bedarf „Gleichzeitige Aufrufe“ verringern</translation>
    </message>
    <message>
        <source>Check the key and the account in the settings</source>
        <translation>Schlüssel und Konto in den Einstellungen prüfen</translation>
    </message>
    <message>
        <source>Choose another model in the configuration</source>
        <translation>In der Konfiguration ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>Check that the service runs and the network is up</source>
        <translation>Prüfen, ob der Dienst läuft und das Netz da ist</translation>
    </message>
    <message>
        <source>Look at the request, then change the configuration</source>
        <translation>Die Anfrage ansehen, dann die Konfiguration ändern</translation>
    </message>
    <message>
        <source>Raise limits and continue</source>
        <translation>Grenzen anheben und fortsetzen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>No call has failed</source>
        <translation>Kein Aufruf ist gescheitert</translation>
    </message>
    <message>
        <source>Failed calls appear here, grouped by cause, with a remedy.</source>
        <translation>Fehlgeschlagene Aufrufe erscheinen hier nach Ursache, mit Abhilfe.</translation>
    </message>
    <message>
        <source>Failed calls by cause</source>
        <translation>Gescheiterte Aufrufe nach Ursache</translation>
    </message>
    <message>
        <source>%1. Last message: %2</source>
        <comment>what helps, the words of the error</comment>
        <translation>%1. Letzte Meldung: %2</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Cancelled at your request. Start it again to go on.</source>
        <translation>Auf Ihren Wunsch abgebrochen. Zum Fortsetzen neu starten.</translation>
    </message>
    <message>
        <source>The model took too long to answer. Try again, or allow it more time in the generator&apos;s settings.</source>
        <translation>Das Modell brauchte zu lange. Erneut versuchen oder ihm in den Einstellungen des Generators mehr Zeit geben.</translation>
    </message>
    <message>
        <source>The provider limits the number of requests. Wait a little, or lower “Calls at once”.</source>
        <translation>Der Anbieter begrenzt die Anfragen. Etwas warten oder „Gleichzeitige Aufrufe“ verringern.</translation>
    </message>
    <message>
        <source>The account at the provider has no credit left. Add credit there, or choose another generator.</source>
        <translation>Das Konto beim Anbieter hat kein Guthaben mehr. Dort aufladen oder einen anderen Generator wählen.</translation>
    </message>
    <message>
        <source>The provider is overloaded at the moment. Try again later, or choose another model.</source>
        <translation>Der Anbieter ist zurzeit überlastet. Später erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address, that the server runs, and the network.</source>
        <translation>Der Server ist nicht erreichbar. Adresse und Netz prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The connection was lost while the model was answering. Try again; the lost attempt may be billed.</source>
        <translation>Die Verbindung riss ab, während das Modell antwortete. Erneut versuchen; der verlorene Versuch kann berechnet werden.</translation>
    </message>
    <message>
        <source>The key is missing or was refused. Set the environment variable that holds it, then start Valda again.</source>
        <translation>Der Schlüssel fehlt oder wurde abgelehnt. Die Umgebungsvariable setzen, die ihn enthält, und Valda neu starten.</translation>
    </message>
    <message>
        <source>The provider does not know this model or address. Check the model&apos;s name and the server address.</source>
        <translation>Der Anbieter kennt dieses Modell oder diese Adresse nicht. Modellnamen und Serveradresse prüfen.</translation>
    </message>
    <message>
        <source>The reply has an unknown form. Check that the server address and the provider match.</source>
        <translation>Die Antwort hat eine unbekannte Form. Prüfen, ob Serveradresse und Anbieter zusammenpassen.</translation>
    </message>
    <message>
        <source>The configuration has errors. Correct what the checks list under Configure.</source>
        <translation>Die Konfiguration hat Fehler. Beheben, was die Prüfungen unter „Konfigurieren“ nennen.</translation>
    </message>
    <message>
        <source>A limit allows no further calls. Raise the limit to continue.</source>
        <translation>Eine Grenze lässt keine weiteren Aufrufe zu. Zum Fortsetzen die Grenze anheben.</translation>
    </message>
    <message>
        <source>The program did not start, or exceeded a limit. Check the command and its limits.</source>
        <translation>Das Programm startete nicht oder überschritt eine Grenze. Befehl und Grenzen prüfen.</translation>
    </message>
    <message>
        <source>The library cannot be read or written. Check free space and permissions, and that no other Valda has it open.</source>
        <translation>Die Bibliothek ist nicht les- oder schreibbar. Freien Platz und Rechte prüfen und ob ein anderes Valda sie offen hat.</translation>
    </message>
    <message>
        <source>The file is damaged or of another kind. It was left as it is; choose another one or restore a copy.</source>
        <translation>Die Datei ist beschädigt oder von anderer Art. Sie blieb unverändert; eine andere wählen oder eine Kopie zurückholen.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Valda. Update Valda to open it; it was left as it is.</source>
        <translation>Die Datei stammt aus einer neueren Version von Valda. Zum Öffnen Valda aktualisieren; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>Not found. It may have been removed or renamed; choose another one.</source>
        <translation>Nicht gefunden. Es wurde wohl gelöscht oder umbenannt; bitte etwas anderes wählen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Valda. Please report it with the details.</source>
        <translation>In Valda ist etwas schiefgegangen. Bitte mit den Angaben melden.</translation>
    </message>
    <message>
        <source>%1 It may work again in %2.</source>
        <comment>a sentence, a duration</comment>
        <translation>%1 In %2 könnte es wieder gehen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, the technical place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The reply held no text.</source>
        <translation>Die Antwort enthielt keinen Text.</translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation>Das Modell hat die Antwort verweigert.</translation>
    </message>
    <message>
        <source>The reply is the same as a candidate that exists, or nearly.</source>
        <translation>Die Antwort gleicht einem vorhandenen Kandidaten ganz oder fast.</translation>
    </message>
    <message>
        <source>The reply was not in the form that was asked for.</source>
        <translation>Die Antwort hatte nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>The reply was longer than allowed.</source>
        <translation>Die Antwort war länger als erlaubt.</translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>a rejected reply</comment>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a rejected reply</comment>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>a rejected reply</comment>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>a rejected reply</comment>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Too long</source>
        <comment>a rejected reply</comment>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>how a reply ended</comment>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Cut off</source>
        <comment>how a reply ended: at the token limit</comment>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>how a reply ended</comment>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>how a reply ended</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>First</source>
        <comment>who won a comparison</comment>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <comment>who won a comparison</comment>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Tie</source>
        <comment>who won a comparison</comment>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a run</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Throttled</source>
        <comment>state of a run: held back by the hourly cap</comment>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Pausing</source>
        <comment>state of a run: finishing calls</comment>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a run</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of a run</comment>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation>Erstentwürfe</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Mutation</source>
        <translation>Mutation</translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation>Kreuzung</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>a step: written or judged by a person</comment>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Embedding</source>
        <comment>a step: a model makes vectors of texts</comment>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>built in</source>
        <comment>where a value comes from</comment>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>from the settings</source>
        <comment>where a value comes from</comment>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>from the run</source>
        <comment>where a value comes from</comment>
        <translation>aus dem Lauf</translation>
    </message>
    <message>
        <source>from the step</source>
        <comment>where a value comes from</comment>
        <translation>aus dem Schritt</translation>
    </message>
    <message>
        <source>set here</source>
        <comment>where a value comes from: the generator itself</comment>
        <translation>hier gesetzt</translation>
    </message>
    <message>
        <source>Offline sample</source>
        <translation>Offline-Beispiel</translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation>OpenAI-kompatibler Server</translation>
    </message>
    <message>
        <source>Local command</source>
        <translation>Lokaler Befehl</translation>
    </message>
    <message>
        <source>Recorded replies</source>
        <translation>Aufgezeichnete Antworten</translation>
    </message>
    <message>
        <source>The reply changes lines that are not in the program.</source>
        <translation>Die Antwort ändert Zeilen, die nicht im Programm stehen.</translation>
    </message>
    <message>
        <source>The reply changes lines outside of the editable regions.</source>
        <translation>Die Antwort ändert Zeilen außerhalb der änderbaren Bereiche.</translation>
    </message>
    <message>
        <source>The reply held only reasoning and no answer.</source>
        <translation>Die Antwort enthielt nur Überlegungen und keinen Text.</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <comment>a rejected reply</comment>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>Outside the regions</source>
        <comment>a rejected reply</comment>
        <translation>Außerhalb der Bereiche</translation>
    </message>
    <message>
        <source>Reasoning only</source>
        <comment>a rejected reply</comment>
        <translation>Nur Gedankengang</translation>
    </message>
    <message>
        <source>Refinement</source>
        <translation>Verfeinerung</translation>
    </message>
    <message>
        <source>Scoring</source>
        <comment>a step: an evaluator asks a model or a program</comment>
        <translation>Punktevergabe</translation>
    </message>
    <message>
        <source>The provider rejected the request. Check the generator&apos;s settings for this model.</source>
        <translation>Der Anbieter hat die Anfrage abgelehnt. Die Einstellungen des Generators für dieses Modell prüfen.</translation>
    </message>
</context>
<context>
    <name>ui::EstimateCard</name>
    <message>
        <source>unknown</source>
        <comment>an amount of money</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The budget will likely end the run.</source>
        <translation>Das Budget beendet den Lauf wahrscheinlich.</translation>
    </message>
    <message>
        <source>The call limit will likely end the run.</source>
        <translation>Das Aufruflimit beendet den Lauf wahrscheinlich.</translation>
    </message>
    <message>
        <source>The token limit will likely end the run.</source>
        <translation>Das Token-Limit beendet den Lauf wahrscheinlich.</translation>
    </message>
    <message>
        <source>The time limit will likely end the run.</source>
        <translation>Voraussichtlich beendet die Zeitgrenze den Lauf.</translation>
    </message>
    <message>
        <source>The hourly limit will slow the run down.</source>
        <translation>Das Stundenlimit bremst den Lauf.</translation>
    </message>
    <message>
        <source>Likely cost compared with the budget</source>
        <translation>Wahrscheinliche Kosten im Vergleich zum Budget</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens hin</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens zurück</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By step, likely</source>
        <translation>Nach Schritten, wahrscheinlich</translation>
    </message>
    <message>
        <source>Price unknown, about %1</source>
        <translation>Preis unbekannt, etwa %1</translation>
    </message>
    <message>
        <source>Costs nothing, about %1</source>
        <translation>Kostet nichts, etwa %1</translation>
    </message>
    <message>
        <source>About %1 in %2</source>
        <comment>money, time</comment>
        <translation>Etwa %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tok</source>
        <comment>tokens, short</comment>
        <translation>%1 Tok.</translation>
    </message>
    <message>
        <source>Price unknown for %1: the real cost is higher. Limits on calls and tokens still apply.</source>
        <translation>Preis unbekannt für %1: Die wirklichen Kosten sind höher. Grenzen für Aufrufe und Token gelten.</translation>
    </message>
    <message>
        <source>%1 of %2 budget</source>
        <comment>money, money</comment>
        <translation>%1 von %2 Budget</translation>
    </message>
    <message numerus="yes">
        <source>Recent money estimates were off by up to %1 (last %n run(s)).</source>
        <translation>
            <numerusform>Kostenschätzungen lagen zuletzt um bis zu %1 daneben (letzter Lauf).</numerusform>
            <numerusform>Kostenschätzungen lagen zuletzt um bis zu %1 daneben (letzte %n Läufe).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recent token estimates were off by up to %1 (last %n run(s)).</source>
        <translation>
            <numerusform>Token-Schätzungen lagen zuletzt um bis zu %1 daneben (letzter Lauf).</numerusform>
            <numerusform>Token-Schätzungen lagen zuletzt um bis zu %1 daneben (letzte %n Läufe).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + unpriced calls</source>
        <comment>money</comment>
        <translation>%1 + Aufrufe ohne Preis</translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing set</source>
        <translation>Nichts gesetzt</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorsPane</name>
    <message>
        <source>Evaluators</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Evaluator %1: %2</source>
        <translation>Prüfer %1: %2</translation>
    </message>
    <message>
        <source>No evaluators. The judge alone ranks candidates. Add one to require a length, words or a format.</source>
        <translation>Keine Bewerter. Nur der Juror ordnet die Kandidaten. Einer verlangt etwa Länge, Wörter oder Format.</translation>
    </message>
    <message>
        <source>Try it on a text</source>
        <translation>An einem Text ausprobieren</translation>
    </message>
    <message>
        <source>Evaluators score every text. Scores count beside the judge&apos;s matches and guide refinement loops.</source>
        <translation>Bewerter geben jedem Text eine Punktzahl. Sie zählt neben den Vergleichen und lenkt Verfeinerungen.</translation>
    </message>
</context>
<context>
    <name>ui::EventLogModel</name>
    <message>
        <source>detail</source>
        <comment>level of an event</comment>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>info</source>
        <comment>level of an event</comment>
        <translation>Info</translation>
    </message>
    <message>
        <source>notice</source>
        <comment>level of an event</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of an event</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <comment>level of an event</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>tokens in and out</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ui::EventLogPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Also show sent calls and rating changes</source>
        <translation>Auch gesendete Aufrufe und Wertungsänderungen zeigen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Scroll to the newest event</source>
        <translation>Zum neuesten Ereignis scrollen</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Request and reply…</source>
        <translation>Anfrage und Antwort …</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest of %1</source>
        <comment>number of events</comment>
        <translation>, die neuesten von %1</translation>
    </message>
</context>
<context>
    <name>ui::EventTexts</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>dem Modell</translation>
    </message>
    <message>
        <source>Waiting for a free slot at the server</source>
        <translation>Wartet auf einen freien Platz beim Server</translation>
    </message>
    <message>
        <source>Cancelled before it was sent; nothing is charged</source>
        <translation>Vor dem Senden abgebrochen; es wird nichts berechnet</translation>
    </message>
    <message>
        <source>Attempt %1 sent</source>
        <translation>Versuch %1 gesendet</translation>
    </message>
    <message>
        <source>%1 request to %2</source>
        <comment>step, generator</comment>
        <translation>%1: Anfrage an %2</translation>
    </message>
    <message>
        <source>Question about %1 sent</source>
        <translation>Frage zu %1 gesendet</translation>
    </message>
    <message>
        <source>Question about %1 and %2 sent</source>
        <translation>Frage zu %1 und %2 gesendet</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>%1 reply from the cache, %2 saved</source>
        <comment>step, money</comment>
        <translation>%1: Antwort aus dem Zwischenspeicher, %2 gespart</translation>
    </message>
    <message>
        <source>Reply received. Settings that %1 does not support are left out from now on: %2</source>
        <comment>a model, names of settings</comment>
        <translation>Antwort erhalten. Was %1 nicht unterstützt, entfällt ab jetzt: %2</translation>
    </message>
    <message>
        <source>%1 reply from %2, cut at the token limit</source>
        <comment>step, generator</comment>
        <translation>%1: Antwort von %2, am Token-Limit abgeschnitten</translation>
    </message>
    <message>
        <source>The model refused to answer</source>
        <translation>Das Modell hat die Antwort verweigert</translation>
    </message>
    <message>
        <source>%1 reply from %2</source>
        <comment>step, generator</comment>
        <translation>%1: Antwort von %2</translation>
    </message>
    <message>
        <source>Reply rejected: empty</source>
        <translation>Antwort verworfen: leer</translation>
    </message>
    <message>
        <source>Reply rejected: refusal</source>
        <translation>Antwort verworfen: Weigerung</translation>
    </message>
    <message>
        <source>Reply rejected: duplicate of %1</source>
        <translation>Antwort verworfen: Duplikat von %1</translation>
    </message>
    <message>
        <source>Reply rejected: unreadable</source>
        <translation>Antwort verworfen: nicht lesbar</translation>
    </message>
    <message>
        <source>Reply rejected: too long</source>
        <translation>Antwort verworfen: zu lang</translation>
    </message>
    <message>
        <source>Reply rejected: edits do not fit the program</source>
        <translation>Antwort verworfen: Änderungen passen nicht zum Programm</translation>
    </message>
    <message>
        <source>Reply rejected: edits outside the regions</source>
        <translation>Antwort verworfen: Änderungen außerhalb der Bereiche</translation>
    </message>
    <message>
        <source>Reply rejected: reasoning without an answer</source>
        <translation>Antwort verworfen: Gedankengang ohne Antwort</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 erzeugt</translation>
    </message>
    <message>
        <source>%1 created from %2 and %3</source>
        <translation>%1 aus %2 und %3 erzeugt</translation>
    </message>
    <message>
        <source>%1 created from %2</source>
        <translation>%1 aus %2 erzeugt</translation>
    </message>
    <message>
        <source>%1 migrated to island %2</source>
        <translation>%1 wanderte auf Insel %2</translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation>%1 erreicht %2</translation>
    </message>
    <message>
        <source>%1 and %2 are equal</source>
        <translation>%1 und %2 sind gleich gut</translation>
    </message>
    <message>
        <source>%1 beats %2</source>
        <translation>%1 schlägt %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) changed</source>
        <translation>
            <numerusform>%n Wertung geändert</numerusform>
            <numerusform>%n Wertungen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>You retired %1</source>
        <translation>Sie haben %1 ausgemustert</translation>
    </message>
    <message>
        <source>%1 retired</source>
        <translation>%1 ausgemustert</translation>
    </message>
    <message>
        <source>%1 is pinned</source>
        <translation>%1 ist angeheftet</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 ist nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 schlägt fehl: %2</translation>
    </message>
    <message>
        <source>Checked again: %1 reaches %2</source>
        <translation>Erneut geprüft: %1 erreicht %2</translation>
    </message>
    <message>
        <source>%1 ran and reaches %2</source>
        <translation>%1 ist gelaufen und erreicht %2</translation>
    </message>
    <message numerus="yes">
        <source>Refinement starts with the results of %n earlier loop(s)</source>
        <translation>
            <numerusform>Verfeinerung beginnt mit dem Ergebnis von %n früheren Schleife</numerusform>
            <numerusform>Verfeinerung beginnt mit den Ergebnissen von %n früheren Schleifen</numerusform>
        </translation>
    </message>
    <message>
        <source>Refinement begins</source>
        <translation>Verfeinerung beginnt</translation>
    </message>
    <message>
        <source>Refinement ends: %1</source>
        <translation>Verfeinerung endet: %1</translation>
    </message>
    <message>
        <source>Iteration %1 scores %2</source>
        <translation>Iteration %1 erzielt %2</translation>
    </message>
    <message>
        <source>Iteration %1 has no score: %2</source>
        <translation>Iteration %1 hat keinen Punktwert: %2</translation>
    </message>
    <message>
        <source>Run started with Valda %1</source>
        <translation>Lauf begonnen mit Valda %1</translation>
    </message>
    <message>
        <source>Pause: calls in flight are finished, none is started</source>
        <translation>Pause: laufende Aufrufe werden beendet, keiner begonnen</translation>
    </message>
    <message>
        <source>Opened for votes; no calls are made</source>
        <translation>Für Stimmen geöffnet; keine Aufrufe</translation>
    </message>
    <message>
        <source>Continued from the library</source>
        <translation>Aus der Bibliothek fortgesetzt</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Stop: calls in flight are cancelled</source>
        <translation>Stopp: laufende Aufrufe werden abgebrochen</translation>
    </message>
    <message>
        <source>%1 is better than its parents (%2 % likely)</source>
        <translation>%1 ist besser als die Eltern (zu %2 %)</translation>
    </message>
    <message>
        <source>%1 leads, %2 % likely the best</source>
        <translation>%1 führt, zu %2 % der beste</translation>
    </message>
    <message>
        <source>Finished: %1 Best: %2</source>
        <translation>Beendet: %1 Bester: %2</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Limit over all runs: no new calls until %1</source>
        <translation>Limit über alle Läufe: keine neuen Aufrufe bis %1</translation>
    </message>
    <message>
        <source>Hourly limit: no new calls until %1</source>
        <translation>Stundenlimit: keine neuen Aufrufe bis %1</translation>
    </message>
    <message>
        <source>The hourly limit allows calls again</source>
        <translation>Das Stundenlimit lässt wieder Aufrufe zu</translation>
    </message>
    <message>
        <source>%1 % of the money cap is spent</source>
        <translation>%1 % der Geldgrenze sind ausgegeben</translation>
    </message>
    <message>
        <source>%1 % of the cap on calls is used</source>
        <translation>%1 % der Aufrufgrenze sind verbraucht</translation>
    </message>
    <message>
        <source>%1 % of the cap on tokens is used</source>
        <translation>%1 % der Tokengrenze sind verbraucht</translation>
    </message>
    <message>
        <source>Verdict %1 was undone</source>
        <translation>Urteil %1 wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Your vote on %1 and %2 is wanted until %3</source>
        <translation>Ihre Stimme zu %1 und %2 ist bis %3 gefragt</translation>
    </message>
    <message>
        <source>Your vote was received</source>
        <translation>Ihre Stimme ist eingegangen</translation>
    </message>
    <message>
        <source>The vote was skipped</source>
        <translation>Die Stimme wurde übersprungen</translation>
    </message>
    <message>
        <source>The vote timed out</source>
        <translation>Die Zeit für die Stimme ist abgelaufen</translation>
    </message>
    <message>
        <source>Hint removed</source>
        <translation>Hinweis entfernt</translation>
    </message>
    <message>
        <source>Hint for the next prompts: %1</source>
        <translation>Hinweis für die nächsten Prompts: %1</translation>
    </message>
</context>
<context>
    <name>ui::ExportChoices</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The best</source>
        <translation>Die besten</translation>
    </message>
    <message>
        <source>How many of the best candidates</source>
        <translation>Wie viele der besten Kandidaten</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one candidate each</source>
        <translation>JSON Lines, je Kandidat eine Zeile</translation>
    </message>
    <message>
        <source>Preference pairs (JSON Lines)</source>
        <translation>Präferenzpaare (JSON Lines)</translation>
    </message>
    <message>
        <source>Run archive (for other computers)</source>
        <translation>Lauf-Archiv (für andere Rechner)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Task and prompts</source>
        <translation>Aufgabe und Prompts</translation>
    </message>
    <message>
        <source>Model names</source>
        <translation>Modellnamen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message numerus="yes">
        <source>The %n compared candidate(s)</source>
        <translation>
            <numerusform>Der verglichene Kandidat</numerusform>
            <numerusform>Die %n verglichenen Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>The compared candidates</source>
        <translation>Die verglichenen Kandidaten</translation>
    </message>
    <message>
        <source>No candidates selected. Press C in the table of candidates to add one.</source>
        <translation>Keine Kandidaten gewählt. C fügt in der Tabelle einen hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) in the run</source>
        <translation>
            <numerusform>%n Kandidat im Lauf</numerusform>
            <numerusform>%n Kandidaten im Lauf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportPage</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the export to the clipboard</source>
        <translation>Kopiert den Export in die Zwischenablage</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Import run archive…</source>
        <translation>Laufarchiv importieren …</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Open a run to save its texts as Markdown, a web page or a table, or to export the whole run as one file.</source>
        <translation>Einen Lauf öffnen, um Texte als Markdown, Webseite oder Tabelle zu speichern oder den ganzen Lauf als eine Datei.</translation>
    </message>
    <message>
        <source>A run archive is one file with everything: the configuration, every event, every text, verdict, score and cost. It never holds a key.

Open it in Valda on any computer to read, compare, continue or replay the run.</source>
        <translation>Ein Lauf-Archiv ist eine Datei mit allem: Konfiguration, Ereignisse, Texte, Urteile, Punktwerte und Kosten. Nie enthält es einen Schlüssel.

In Valda auf jedem Rechner öffnen, um den Lauf zu lesen, zu vergleichen, fortzusetzen oder abzuspielen.</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau entsteht …</translation>
    </message>
    <message>
        <source>Save export</source>
        <translation>Export speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>In die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Import run archive</source>
        <translation>Laufarchiv importieren</translation>
    </message>
    <message>
        <source>Run archives (*.valda *.zip);;All files (*)</source>
        <translation>Laufarchive (*.valda *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>The run was imported.</source>
        <translation>Der Lauf wurde importiert.</translation>
    </message>
</context>
<context>
    <name>ui::ExportPreview</name>
    <message>
        <source>Beginning of %1</source>
        <translation>Anfang von %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>Vorschau des Exports</translation>
    </message>
</context>
<context>
    <name>ui::FieldRow</name>
    <message>
        <source>Edit a copy of the inherited value</source>
        <translation>Kopie des geerbten Werts bearbeiten</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1 to the inherited value (Ctrl+Backspace)</source>
        <translation>%1 auf den geerbten Wert zurücksetzen (Strg+Rücktaste)</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>set here</source>
        <translation>hier gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Otherwise %1, %2</source>
        <translation>Sonst %1, %2</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>Wieder einschalten</translation>
    </message>
    <message>
        <source>Switch off, but keep the value</source>
        <translation>Abschalten, aber den Wert behalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FieldTexts</name>
    <message>
        <source>Folder of the program</source>
        <translation>Ordner des Programms</translation>
    </message>
    <message>
        <source>Folder of a program with several files; they are read when the run starts.</source>
        <translation>Ordner eines Programms aus mehreren Dateien; sie werden beim Start des Laufs gelesen.</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>Dateien des Programms</translation>
    </message>
    <message>
        <source>Which files of the folder form the program: names, folders, or patterns such as src/*.py. None: all.</source>
        <translation>Welche Dateien des Ordners das Programm bilden: Namen, Ordner oder Muster wie src/*.py. Keine Angabe: alle.</translation>
    </message>
    <message>
        <source>Editable files</source>
        <translation>Änderbare Dateien</translation>
    </message>
    <message>
        <source>Which of these files may change; the others are shown to the models. None: all.</source>
        <translation>Welche dieser Dateien sich ändern dürfen; die anderen sehen die Modelle nur. Keine Angabe: alle.</translation>
    </message>
    <message>
        <source>Source code of the files</source>
        <translation>Quelltext der Dateien</translation>
    </message>
    <message>
        <source>The files the evolution starts from, by name.</source>
        <translation>Die Dateien, von denen die Evolution ausgeht, nach Namen.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the run in lists; if empty, the start of the task.</source>
        <translation>Name des Laufs in Listen; leer: Anfang der Aufgabe.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is wanted, in your own words; every prompt contains it.</source>
        <translation>Was gewünscht ist, in eigenen Worten; jeder Prompt enthält es.</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>Startwert des Zufalls</translation>
    </message>
    <message>
        <source>The same seed and the same replies give the same run.</source>
        <translation>Derselbe Startwert und dieselben Antworten ergeben denselben Lauf.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How many candidates stay alive; the weakest beyond it are retired.</source>
        <translation>Wie viele Kandidaten am Leben bleiben; die schwächsten darüber hinaus scheiden aus.</translation>
    </message>
    <message>
        <source>Choice of parents</source>
        <translation>Wahl der Eltern</translation>
    </message>
    <message>
        <source>How parents are chosen.</source>
        <translation>Wie Eltern gewählt werden.</translation>
    </message>
    <message>
        <source>Duplicate similarity threshold</source>
        <translation>Ähnlichkeit ab Duplikat</translation>
    </message>
    <message>
        <source>Similarity from which a child counts as a duplicate and is dropped; 1 drops exact copies only.</source>
        <translation>Ähnlichkeit, ab der ein Kind als Doppel gilt und verworfen wird; 1 verwirft nur genaue Kopien.</translation>
    </message>
    <message>
        <source>Retries on duplicates</source>
        <translation>Versuche bei Duplikaten</translation>
    </message>
    <message>
        <source>How often a duplicate is tried again before the child is given up.</source>
        <translation>Wie oft es bei einem Doppel noch einmal versucht wird, bevor das Kind aufgegeben wird.</translation>
    </message>
    <message>
        <source>Minimum diversity</source>
        <translation>Mindestvielfalt</translation>
    </message>
    <message>
        <source>Mean distance between the leaders below which new seeds are made; 0 never does.</source>
        <translation>Mittlerer Abstand der Führenden, unter dem neu ausgesät wird; 0: nie.</translation>
    </message>
    <message>
        <source>Total budget</source>
        <translation>Gesamtbudget</translation>
    </message>
    <message>
        <source>The run stops before it would spend more than this.</source>
        <translation>Der Lauf endet, bevor er mehr als das ausgeben würde.</translation>
    </message>
    <message>
        <source>Budget per hour</source>
        <translation>Budget je Stunde</translation>
    </message>
    <message>
        <source>Calls wait so that no hour costs more than this.</source>
        <translation>Aufrufe warten, damit keine Stunde mehr als das kostet.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>The most calls to models that the run may make.</source>
        <translation>So viele Modellaufrufe darf der Lauf höchstens machen.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>The most tokens, in and out together, that the run may use.</source>
        <translation>So viele Tokens, hin und zurück zusammen, darf der Lauf höchstens verbrauchen.</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>The run ends when so many candidates have been made.</source>
        <translation>Der Lauf endet, wenn so viele Kandidaten entstanden sind.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The run ends after this much active time; pauses do not count.</source>
        <translation>Der Lauf endet nach so viel aktiver Zeit; Pausen zählen nicht.</translation>
    </message>
    <message>
        <source>Target score</source>
        <translation>Ziel-Punktwert</translation>
    </message>
    <message>
        <source>Stop after no improvement for</source>
        <translation>Stopp ohne Verbesserung nach</translation>
    </message>
    <message>
        <source>The run ends after this many new candidates without improvement.</source>
        <translation>Der Lauf endet nach so vielen neuen Kandidaten ohne Verbesserung.</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Aufrufe zugleich</translation>
    </message>
    <message>
        <source>How many calls may be under way at the same time.</source>
        <translation>Wie viele Aufrufe gleichzeitig unterwegs sein dürfen.</translation>
    </message>
    <message>
        <source>Writing calls</source>
        <translation>Schreibende Aufrufe</translation>
    </message>
    <message>
        <source>Of the calls at once, how many may write candidates. Empty: all of them.</source>
        <translation>Wie viele davon Kandidaten schreiben dürfen. Leer: alle.</translation>
    </message>
    <message>
        <source>Judging calls</source>
        <translation>Urteilende Aufrufe</translation>
    </message>
    <message>
        <source>Of the calls at once, how many may judge. Empty: all of them.</source>
        <translation>Wie viele davon urteilen dürfen. Leer: alle.</translation>
    </message>
    <message>
        <source>Retries when overloaded</source>
        <translation>Versuche bei Überlast</translation>
    </message>
    <message>
        <source>How often a call is tried when the server is overloaded or asks to slow down.</source>
        <translation>Wie oft ein Aufruf versucht wird, wenn der Server überlastet ist oder um Abstand bittet.</translation>
    </message>
    <message>
        <source>Retries on network errors</source>
        <translation>Versuche bei Netzfehlern</translation>
    </message>
    <message>
        <source>How often a call is tried when the connection is lost or times out.</source>
        <translation>Wie oft ein Aufruf versucht wird, wenn die Verbindung abreißt oder zu lange dauert.</translation>
    </message>
    <message>
        <source>Share of retries</source>
        <translation>Anteil der Wiederholungen</translation>
    </message>
    <message>
        <source>The most retries as a share of all calls; ten are always allowed.</source>
        <translation>Höchstanteil der Wiederholungen an allen Aufrufen; zehn sind immer erlaubt.</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>What this step is told beyond the task.</source>
        <translation>Was diesem Schritt über die Aufgabe hinaus gesagt wird.</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <source>The whole text sent to the model; {variables} are filled in for each call.</source>
        <translation>Der ganze Text an das Modell; {variables} werden bei jedem Aufruf eingesetzt.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>What the judge is asked when it compares two candidates.</source>
        <translation>Wonach der Juror gefragt wird, wenn er zwei Kandidaten vergleicht.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Erstentwürfe</translation>
    </message>
    <message>
        <source>How many candidates are written from nothing at the start.</source>
        <translation>Wie viele Kandidaten am Anfang aus dem Nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Judge both orders</source>
        <translation>In beiden Reihenfolgen bewerten</translation>
    </message>
    <message>
        <source>Asks each comparison twice with sides swapped: twice the calls, no seat advantage.</source>
        <translation>Stellt jede Frage zweimal mit vertauschten Seiten: doppelt so viele Aufrufe, kein Vorteil durch den Platz.</translation>
    </message>
    <message>
        <source>Matches per candidate</source>
        <translation>Vergleiche je Kandidat</translation>
    </message>
    <message>
        <source>Final matches</source>
        <translation>Schlussduelle</translation>
    </message>
    <message>
        <source>Further comparisons among the leaders before the run ends.</source>
        <translation>Weitere Vergleiche unter den Führenden, bevor der Lauf endet.</translation>
    </message>
    <message>
        <source>Share of children</source>
        <translation>Anteil der Kinder</translation>
    </message>
    <message>
        <source>How large a part of the children comes from rewriting one parent, relative to the other steps.</source>
        <translation>Welcher Teil der Kinder durch Umschreiben eines Elternteils entsteht, im Verhältnis zu den anderen Schritten.</translation>
    </message>
    <message>
        <source>How large a part of the children comes from combining two parents, relative to the other steps.</source>
        <translation>Welcher Teil der Kinder durch Verbinden zweier Eltern entsteht, im Verhältnis zu den anderen Schritten.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Who writes the texts: a model behind a server, a program of yours, or the built-in generator without a model.</source>
        <translation>Wer die Texte schreibt: ein Modell hinter einem Server, ein Programm von Ihnen oder der eingebaute Generator ohne Modell.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>A generator that is not in use is kept, but gets no calls.</source>
        <translation>Ein Generator außer Gebrauch bleibt erhalten, bekommt aber keine Aufrufe.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>How often this generator is picked, relative to the others of the step.</source>
        <translation>Wie oft dieser Generator an die Reihe kommt, im Verhältnis zu den anderen des Schritts.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>The base address of the server, such as http://127.0.0.1:11434; empty uses the provider&apos;s own.</source>
        <translation>Die Grundadresse des Servers, etwa http://127.0.0.1:11434; leer gilt die des Anbieters.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model&apos;s name as the server knows it.</source>
        <translation>Der Name des Modells, wie ihn der Server kennt.</translation>
    </message>
    <message>
        <source>Key variable</source>
        <translation>Schlüsselvariable</translation>
    </message>
    <message>
        <source>Name of the environment variable that holds the key; the key itself is never saved.</source>
        <translation>Name der Umgebungsvariablen mit dem Schlüssel; der Schlüssel selbst wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How freely the model chooses its words, from 0 to 2; empty leaves it to the server.</source>
        <translation>Wie frei das Modell seine Wörter wählt, von 0 bis 2; leer entscheidet der Server.</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Only the likeliest words up to this total probability are considered.</source>
        <translation>Nur die wahrscheinlichsten Wörter bis zu dieser Gesamtwahrscheinlichkeit kommen in Betracht.</translation>
    </message>
    <message>
        <source>Maximum reply length</source>
        <translation>Maximale Antwortlänge</translation>
    </message>
    <message>
        <source>A reply is cut after so many tokens.</source>
        <translation>Nach so vielen Tokens wird eine Antwort abgeschnitten.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>How long a reasoning model may think; empty does not ask for anything.</source>
        <translation>Wie lange ein nachdenkendes Modell überlegen darf; leer wird nichts verlangt.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Stands before every prompt, for tone and rules.</source>
        <translation>Steht vor jedem Prompt, für Ton und Regeln.</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>Stoppsequenzen</translation>
    </message>
    <message>
        <source>The reply ends where one of these texts would come; one per line.</source>
        <translation>Die Antwort endet, wo einer dieser Texte käme; einer je Zeile.</translation>
    </message>
    <message>
        <source>Structured replies</source>
        <translation>Strukturierte Antworten</translation>
    </message>
    <message>
        <source>Asks the server for JSON of a given form where a step can use it.</source>
        <translation>Bittet den Server um JSON vorgegebener Form, wo ein Schritt es nutzen kann.</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Kontextgröße</translation>
    </message>
    <message>
        <source>How many tokens prompt and reply may take together.</source>
        <translation>Wie viele Tokens Prompt und Antwort zusammen einnehmen dürfen.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Calls that take longer are cancelled.</source>
        <translation>Längere Aufrufe werden abgebrochen.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Program and arguments, one per line; it reads the prompt and prints the text.</source>
        <translation>Programm und Argumente, eines je Zeile; es liest den Prompt und gibt den Text aus.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Variables for the command as NAME=value, one per line; nothing else is passed on.</source>
        <translation>Variablen für den Befehl als NAME=Wert, eine je Zeile; sonst wird nichts weitergegeben.</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Where the command runs.</source>
        <translation>Wo der Befehl läuft.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>File with recorded replies that are played again.</source>
        <translation>Datei mit aufgezeichneten Antworten, die wieder abgespielt werden.</translation>
    </message>
    <message>
        <source>Pause before a reply</source>
        <translation>Pause vor der Antwort</translation>
    </message>
    <message>
        <source>Slows the built-in generator down for demonstrations.</source>
        <translation>Bremst den eingebauten Generator zum Zuschauen.</translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation>Grammatik</translation>
    </message>
    <message>
        <source>Name of a sample grammar for the built-in generator; empty chooses by the task.</source>
        <translation>Name einer Beispielgrammatik für den eingebauten Generator; leer wird nach der Aufgabe gewählt.</translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>What a million tokens sent cost; replaces the price list.</source>
        <translation>Was eine Million gesendeter Tokens kostet; ersetzt die Preisliste.</translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>What a million tokens received cost; replaces the price list.</source>
        <translation>Was eine Million empfangener Tokens kostet; ersetzt die Preisliste.</translation>
    </message>
    <message>
        <source>How the metric is called in tables; the kind when left empty.</source>
        <translation>Wie die Messgröße in Tabellen heißt; leer gelassen, wie ihre Art.</translation>
    </message>
    <message>
        <source>How much the metric counts in the score, relative to the others.</source>
        <translation>Wie viel die Messgröße im Punktwert zählt, im Verhältnis zu den anderen.</translation>
    </message>
    <message>
        <source>An evaluator that is not in use is kept, but scores nothing.</source>
        <translation>Ein Prüfer, der nicht in Gebrauch ist, bleibt erhalten, misst aber nichts.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What is measured.</source>
        <translation>Was gemessen wird.</translation>
    </message>
    <message>
        <source>Minimum words</source>
        <translation>Mindestwörter</translation>
    </message>
    <message>
        <source>Shorter texts lose points; 0 sets no limit.</source>
        <translation>Kürzere Texte verlieren Punkte; 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Maximum words</source>
        <translation>Höchstwörter</translation>
    </message>
    <message>
        <source>Longer texts lose points; 0 sets no limit.</source>
        <translation>Längere Texte verlieren Punkte; 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Minimum characters</source>
        <translation>Mindestzeichen</translation>
    </message>
    <message>
        <source>Maximum characters</source>
        <translation>Höchstzeichen</translation>
    </message>
    <message>
        <source>Regular expressions that must not be found, one per line.</source>
        <translation>Reguläre Ausdrücke, die nicht vorkommen dürfen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Case-sensitive</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whether capital and small letters are different.</source>
        <translation>Ob Groß- und Kleinbuchstaben verschieden sind.</translation>
    </message>
    <message>
        <source>Evolve</source>
        <translation>Entwickeln</translation>
    </message>
    <message>
        <source>Refine</source>
        <translation>Verfeinern</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>Nach Rang</translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation>Turnier</translation>
    </message>
    <message>
        <source>In proportion to fitness</source>
        <translation>Nach Güte anteilig</translation>
    </message>
    <message>
        <source>Power law</source>
        <translation>Potenzgesetz</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichverteilt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation>$ je Million Tokens</translation>
    </message>
    <message>
        <source>Generator %1</source>
        <translation>Generator %1</translation>
    </message>
    <message>
        <source>Evaluator %1</source>
        <translation>Prüfer %1</translation>
    </message>
    <message>
        <source>Model for all steps</source>
        <translation>Modell für alle Schritte</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Evaluators</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>built in</source>
        <comment>where a value comes from</comment>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>from App</source>
        <comment>where a value comes from</comment>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>from Run</source>
        <comment>where a value comes from</comment>
        <translation>aus dem Lauf</translation>
    </message>
    <message>
        <source>from Step</source>
        <comment>where a value comes from</comment>
        <translation>aus dem Schritt</translation>
    </message>
    <message>
        <source>from Generator</source>
        <comment>where a value comes from</comment>
        <translation>aus dem Generator</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>kind of an evaluator</comment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Patterns</source>
        <comment>kind of an evaluator: regular expressions</comment>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Adaptive model selection (bandit)</source>
        <translation>Lernende Modellauswahl (Bandit)</translation>
    </message>
    <message>
        <source>Models that gain more per dollar get more calls; off: the weights decide.</source>
        <translation>Modelle mit mehr Gewinn je Dollar bekommen mehr Aufrufe; aus: die Gewichte entscheiden.</translation>
    </message>
    <message>
        <source>Memory decay</source>
        <translation>Gedächtnis (Abklingen)</translation>
    </message>
    <message>
        <source>Share of earlier results kept with each child; 1 keeps all.</source>
        <translation>Anteil früherer Ergebnisse, der je Kind bleibt; 1 behält alles.</translation>
    </message>
    <message>
        <source>Control: independent drafts</source>
        <translation>Kontrolle: unabhängige Entwürfe</translation>
    </message>
    <message>
        <source>Also writes independent texts at the same cost, for comparison with the evolution.</source>
        <translation>Schreibt zum Vergleich unabhängige Texte zu gleichen Kosten.</translation>
    </message>
    <message>
        <source>Control: repeated rewriting</source>
        <translation>Kontrolle: wiederholtes Umschreiben</translation>
    </message>
    <message>
        <source>Also rewrites one text repeatedly at the same cost, for comparison.</source>
        <translation>Schreibt zum Vergleich einen Text wiederholt um, zu gleichen Kosten.</translation>
    </message>
    <message>
        <source>Rank by</source>
        <translation>Ordnen nach</translation>
    </message>
    <message>
        <source>What decides who is better: judges, measurements, both in one fit, or the front of several metrics.</source>
        <translation>Was entscheidet, wer besser ist: Juroren, Messungen, beides in einer Anpassung oder die Front mehrerer Messgrößen.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Metrics of the front, one per line; -name where less is better.</source>
        <translation>Messgrößen der Front, je Zeile eine; -Name, wo weniger besser ist.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>How many of the best ever are kept as parents beside the living.</source>
        <translation>Wie viele der Besten aller Zeiten neben den Lebenden als Eltern erhalten bleiben.</translation>
    </message>
    <message>
        <source>Share of the archive</source>
        <translation>Anteil des Archivs</translation>
    </message>
    <message>
        <source>How often a parent comes from the archive or the grid instead of the living.</source>
        <translation>Wie oft ein Elternteil aus dem Archiv oder dem Raster statt von den Lebenden kommt.</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Inseln</translation>
    </message>
    <message>
        <source>Separate populations that exchange their best from time to time.</source>
        <translation>Getrennte Populationen, die ab und zu ihre Besten austauschen.</translation>
    </message>
    <message>
        <source>Migration interval</source>
        <translation>Migrationsabstand</translation>
    </message>
    <message>
        <source>New candidates per island between two migrations; 0 switches migration off.</source>
        <translation>Neue Kandidaten je Insel zwischen zwei Migrationen; 0 schaltet sie ab.</translation>
    </message>
    <message>
        <source>Migrants</source>
        <translation>Wandernde</translation>
    </message>
    <message>
        <source>How many of the best of an island visit the next one.</source>
        <translation>Wie viele der Besten einer Insel die nächste besuchen.</translation>
    </message>
    <message>
        <source>Grid features</source>
        <translation>Gittermerkmale</translation>
    </message>
    <message>
        <source>Axes, one per line: length, edits, depth or a metric; the best of every cell is kept.</source>
        <translation>Achsen, je Zeile eine: length, edits, depth oder eine Messgröße; der Beste jeder Zelle bleibt erhalten.</translation>
    </message>
    <message>
        <source>Grid cells per axis</source>
        <translation>Gitterzellen je Achse</translation>
    </message>
    <message>
        <source>How finely each feature of the grid is divided.</source>
        <translation>Wie fein jedes Merkmal des Rasters unterteilt ist.</translation>
    </message>
    <message>
        <source>Language of the programs; without one the candidates are texts.</source>
        <translation>Sprache der Programme; ohne Angabe sind die Kandidaten Texte.</translation>
    </message>
    <message>
        <source>Main file</source>
        <translation>Hauptdatei</translation>
    </message>
    <message>
        <source>Name of the file a candidate is written to before it is run.</source>
        <translation>Name der Datei, in die ein Kandidat vor dem Ausführen geschrieben wird.</translation>
    </message>
    <message>
        <source>First program</source>
        <translation>Erstes Programm</translation>
    </message>
    <message>
        <source>File the evolution starts from; it is read when the run starts.</source>
        <translation>Datei, von der die Evolution ausgeht; sie wird beim Start des Laufs gelesen.</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The program or text the evolution starts from.</source>
        <translation>Das Programm oder der Text, von dem die Evolution ausgeht.</translation>
    </message>
    <message>
        <source>Edit marked regions only</source>
        <translation>Nur markierte Bereiche ändern</translation>
    </message>
    <message>
        <source>Only lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END may change.</source>
        <translation>Nur Zeilen zwischen EVOLVE-BLOCK-START und EVOLVE-BLOCK-END dürfen sich ändern.</translation>
    </message>
    <message>
        <source>Repair round</source>
        <translation>Reparaturrunde</translation>
    </message>
    <message>
        <source>A reply that cannot be applied is asked for once more, with the reason.</source>
        <translation>Eine nicht anwendbare Antwort wird mit Angabe des Grundes noch einmal verlangt.</translation>
    </message>
    <message>
        <source>Share of failing parents</source>
        <translation>Anteil fehlerhafter Eltern</translation>
    </message>
    <message>
        <source>At most this share of parents are programs that fail; the prompt then asks to fix them.</source>
        <translation>Höchstens dieser Anteil der Eltern sind fehlschlagende Programme; der Prompt verlangt dann, sie zu reparieren.</translation>
    </message>
    <message>
        <source>Task folder</source>
        <translation>Aufgabenordner</translation>
    </message>
    <message>
        <source>Folder with the evaluator, or the name of a bundled task.</source>
        <translation>Ordner mit dem Prüfer oder der Name einer mitgelieferten Aufgabe.</translation>
    </message>
    <message>
        <source>Kind of evaluator</source>
        <translation>Art des Prüfers</translation>
    </message>
    <message>
        <source>How candidates are run and measured; recognised by the files in the folder if left alone.</source>
        <translation>Wie Kandidaten ausgeführt und gemessen werden; ohne Angabe an den Dateien im Ordner erkannt.</translation>
    </message>
    <message>
        <source>Program and arguments, one per line; {candidate} and {results} are replaced.</source>
        <translation>Programm und Argumente, je Zeile eines; {candidate} und {results} werden ersetzt.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Further arguments of the evaluator as name=value, one per line.</source>
        <translation>Weitere Argumente des Prüfers als Name=Wert, je Zeile eines.</translation>
    </message>
    <message>
        <source>A stage that takes longer is ended with everything it started.</source>
        <translation>Eine Stufe, die länger dauert, wird mit allem beendet, was sie gestartet hat.</translation>
    </message>
    <message>
        <source>The most memory a program may use.</source>
        <translation>So viel Speicher darf ein Programm höchstens nutzen.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>The most processes and threads a program may have.</source>
        <translation>So viele Prozesse und Threads darf ein Programm höchstens haben.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>How often a program is measured; the mean counts.</source>
        <translation>Wie oft ein Programm gemessen wird; es zählt der Mittelwert.</translation>
    </message>
    <message>
        <source>How often an evaluator that raised an exception is tried again.</source>
        <translation>Wie oft ein Prüfer nach einer Ausnahme erneut versucht wird.</translation>
    </message>
    <message>
        <source>Staged evaluation</source>
        <translation>Bewertung in Stufen</translation>
    </message>
    <message>
        <source>An evaluator with stages (evaluate_stage1, 2 …) is called stage by stage; otherwise its evaluate() is called alone.</source>
        <translation>Ein Prüfer mit Stufen (evaluate_stage1, 2 …) wird Stufe für Stufe aufgerufen; sonst nur sein evaluate().</translation>
    </message>
    <message>
        <source>Stage thresholds</source>
        <translation>Schwellen der Stufen</translation>
    </message>
    <message>
        <source>What a candidate must reach to be let into the next stage, one number per line.</source>
        <translation>Was ein Kandidat erreichen muss, um in die nächste Stufe zu kommen; je Zeile eine Zahl.</translation>
    </message>
    <message>
        <source>Recheck the best</source>
        <translation>Besten erneut prüfen</translation>
    </message>
    <message>
        <source>The final best is measured once more in fresh processes.</source>
        <translation>Der endgültige Beste wird in frischen Prozessen noch einmal gemessen.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Interpreter or folder of an environment (venv, conda, pyenv) that runs programs in Python; they may read it and its packages. Left alone: /usr/bin/python3.</source>
        <translation>Interpreter oder Ordner einer Umgebung (venv, conda, pyenv), der Programme in Python ausführt; sie dürfen ihn und seine Pakete lesen. Ohne Angabe: /usr/bin/python3.</translation>
    </message>
    <message>
        <source>Folders programs may read</source>
        <translation>Ordner, die Programme lesen dürfen</translation>
    </message>
    <message>
        <source>Folders that programs may read beside, one per line: packages, data, tool chains such as ~/.cargo and ~/.rustup. Their programs are found.</source>
        <translation>Ordner, die Programme außerdem lesen dürfen, je Zeile einer: Pakete, Daten, Werkzeuge wie ~/.cargo und ~/.rustup. Ihre Programme werden gefunden.</translation>
    </message>
    <message>
        <source>Static analysis</source>
        <translation>Statische Analyse</translation>
    </message>
    <message>
        <source>Tools that look at the source, one per line: flake8, pylint, mypy, black.</source>
        <translation>Werkzeuge, die den Quelltext ansehen, je Zeile eines: flake8, pylint, mypy, black.</translation>
    </message>
    <message>
        <source>The run ends when a candidate reaches this score.</source>
        <translation>Der Lauf endet, wenn ein Kandidat diesen Punktwert erreicht.</translation>
    </message>
    <message>
        <source>Stop at confidence</source>
        <translation>Stopp bei Sicherheit</translation>
    </message>
    <message>
        <source>The run ends when the leader is the best with this probability, such as 0.9.</source>
        <translation>Der Lauf endet, wenn der Führende mit dieser Wahrscheinlichkeit der Beste ist, etwa 0.9.</translation>
    </message>
    <message>
        <source>Programs at once</source>
        <translation>Programme zugleich</translation>
    </message>
    <message>
        <source>How many programs may be run and measured at the same time.</source>
        <translation>Wie viele Programme gleichzeitig ausgeführt und gemessen werden dürfen.</translation>
    </message>
    <message>
        <source>Duplicate slow judge calls</source>
        <translation>Langsame Juror-Aufrufe doppelt</translation>
    </message>
    <message>
        <source>Sends a second copy of a question that takes unusually long and takes the first answer; both are paid for, in at most 5 % of the calls.</source>
        <translation>Sendet eine ungewöhnlich lange offene Frage ein zweites Mal und nimmt die erste Antwort; beide werden bezahlt, bei höchstens 5 % der Aufrufe.</translation>
    </message>
    <message>
        <source>How many questions to judges are paid for each new candidate, on average.</source>
        <translation>Wie viele Fragen an Juroren im Mittel für jeden neuen Kandidaten bezahlt werden.</translation>
    </message>
    <message>
        <source>Candidates per judge call</source>
        <translation>Kandidaten je Juror-Aufruf</translation>
    </message>
    <message>
        <source>How many texts a judge ranks in one call; 4 tells the most for the money where texts are short.</source>
        <translation>Wie viele Texte ein Juror in einem Aufruf reiht; bei kurzen Texten sagen 4 am meisten fürs Geld.</translation>
    </message>
    <message>
        <source>Prompt for rankings</source>
        <translation>Prompt für Reihungen</translation>
    </message>
    <message>
        <source>The whole text sent to the judge where it ranks more than two; {variables} are filled in for each call.</source>
        <translation>Der ganze Text an den Juror, wenn er mehr als zwei reiht; {variables} werden bei jedem Aufruf eingesetzt.</translation>
    </message>
    <message>
        <source>Weight of your vote</source>
        <translation>Gewicht Ihrer Stimme</translation>
    </message>
    <message>
        <source>How many verdicts of a model one vote of a person counts for.</source>
        <translation>Für wie viele Urteile eines Modells die Stimme eines Menschen zählt.</translation>
    </message>
    <message>
        <source>Ask for a vote every</source>
        <translation>Stimme erbitten alle</translation>
    </message>
    <message>
        <source>After so many answers of models the run asks people about the pair that matters most; 0 never asks.</source>
        <translation>Nach so vielen Antworten von Modellen fragt der Lauf Menschen zum wichtigsten Paar; 0 fragt nie.</translation>
    </message>
    <message>
        <source>Wait for a vote</source>
        <translation>Auf eine Stimme warten</translation>
    </message>
    <message>
        <source>How long a question waits for a vote before the run goes on without it.</source>
        <translation>Wie lange eine Frage auf eine Stimme wartet, bevor der Lauf ohne sie weitergeht.</translation>
    </message>
    <message>
        <source>If nobody votes</source>
        <translation>Wenn niemand abstimmt</translation>
    </message>
    <message>
        <source>Who answers a question to people that nobody answered in time.</source>
        <translation>Wer eine Frage an Menschen beantwortet, die niemand rechtzeitig beantwortet hat.</translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation>Temperaturen</translation>
    </message>
    <message>
        <source>Uses each generator at each of these temperatures; one per line, empty leaves them as they are.</source>
        <translation>Nutzt jeden Generator mit jeder dieser Temperaturen; je Zeile eine, leer bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Share of edits</source>
        <translation>Anteil der Änderungen</translation>
    </message>
    <message>
        <source>Of mutated programs, how many are asked for as edits instead of whole.</source>
        <translation>Wie viele der mutierten Programme als Änderungen statt im Ganzen verlangt werden.</translation>
    </message>
    <message>
        <source>Share of new texts to refine</source>
        <translation>Anteil neuer Texte zum Verfeinern</translation>
    </message>
    <message>
        <source>How large a part of freshly written texts goes through the loop before it is ranked; 0 for none.</source>
        <translation>Welcher Teil der neu geschriebenen Texte vor der Reihung durch die Schleife geht; 0 für keine.</translation>
    </message>
    <message>
        <source>Maximum iterations</source>
        <translation>Höchstzahl der Iterationen</translation>
    </message>
    <message>
        <source>The loop ends after this many outputs.</source>
        <translation>Die Schleife endet nach so vielen Ausgaben.</translation>
    </message>
    <message>
        <source>Minimum iterations</source>
        <translation>Mindestzahl der Iterationen</translation>
    </message>
    <message>
        <source>The loop makes at least this many outputs.</source>
        <translation>Die Schleife macht mindestens so viele Ausgaben.</translation>
    </message>
    <message>
        <source>Stop at score</source>
        <translation>Stopp bei Punktzahl</translation>
    </message>
    <message>
        <source>The loop ends when an output reaches this score and every check passes.</source>
        <translation>Die Schleife endet, wenn eine Ausgabe diesen Punktwert erreicht und jede Prüfung besteht.</translation>
    </message>
    <message>
        <source>Stop when change is below</source>
        <translation>Stopp bei Änderung unter</translation>
    </message>
    <message>
        <source>The loop ends when the score changed by less than this twice in a row.</source>
        <translation>Die Schleife endet, wenn sich der Punktwert zweimal nacheinander um weniger als das geändert hat.</translation>
    </message>
    <message>
        <source>The loop ends after this much running time; a call under way is cut.</source>
        <translation>Die Schleife endet nach so viel Laufzeit; ein laufender Aufruf wird abgebrochen.</translation>
    </message>
    <message>
        <source>Return the best output</source>
        <translation>Beste Ausgabe zurückgeben</translation>
    </message>
    <message>
        <source>Returns the best output, not the last one.</source>
        <translation>Gibt die beste Ausgabe zurück, nicht die letzte.</translation>
    </message>
    <message>
        <source>Adaptive stopping</source>
        <translation>Lernender Stopp</translation>
    </message>
    <message>
        <source>Ends the loop when earlier loops show that another iteration gains too little.</source>
        <translation>Beendet die Schleife, wenn frühere zeigen, dass eine weitere Iteration zu wenig bringt.</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <translation>Aufgabenart</translation>
    </message>
    <message>
        <source>Under this name what loops teach is kept and looked up, for each model.</source>
        <translation>Unter diesem Namen wird je Modell aufbewahrt und nachgeschlagen, was Schleifen lehren.</translation>
    </message>
    <message>
        <source>Minimum gain per iteration</source>
        <translation>Mindestgewinn je Iteration</translation>
    </message>
    <message>
        <source>Points of the score that another iteration must gain.</source>
        <translation>Punkte, die eine weitere Iteration mindestens bringen muss.</translation>
    </message>
    <message>
        <source>Score gain per dollar</source>
        <translation>Punktgewinn je Dollar</translation>
    </message>
    <message>
        <source>Points of the score that a dollar must gain; sets the minimum gain from the cost of an iteration.</source>
        <translation>Punkte, die ein Dollar bringen muss; bestimmt den Mindestgewinn aus den Kosten einer Iteration.</translation>
    </message>
    <message>
        <source>Score gain per minute</source>
        <translation>Punktgewinn je Minute</translation>
    </message>
    <message>
        <source>Points of the score that a minute must gain.</source>
        <translation>Punkte, die eine Minute bringen muss.</translation>
    </message>
    <message>
        <source>Prompt when no issues found</source>
        <translation>Prompt, wenn nichts zu bemängeln ist</translation>
    </message>
    <message>
        <source>The whole text sent when no evaluator found an issue; {variables} are filled in for each call.</source>
        <translation>Der ganze Text, wenn kein Bewerter etwas bemängelt; {variables} werden eingesetzt.</translation>
    </message>
    <message>
        <source>Further servers</source>
        <translation>Weitere Server</translation>
    </message>
    <message>
        <source>Addresses of other servers with the same model; calls go to the least busy one, and elsewhere when one fails. A number behind an address is its weight.</source>
        <translation>Adressen weiterer Server mit demselben Modell; Aufrufe gehen an den am wenigsten belasteten und bei einem Ausfall an einen anderen. Eine Zahl hinter einer Adresse ist ihr Gewicht.</translation>
    </message>
    <message>
        <source>Cache of replies</source>
        <translation>Antwortspeicher</translation>
    </message>
    <message>
        <source>Whether the very same request may be answered from an earlier reply instead of being paid for again.</source>
        <translation>Ob genau dieselbe Anfrage aus einer früheren Antwort bedient werden darf, statt erneut bezahlt zu werden.</translation>
    </message>
    <message>
        <source>Further system prompts</source>
        <translation>Weitere System-Prompts</translation>
    </message>
    <message>
        <source>Stand behind the first, each as a message of its own where the service can; one per line.</source>
        <translation>Stehen hinter dem ersten, wo der Dienst es kann, jeder als eigene Nachricht; je Zeile einer.</translation>
    </message>
    <message>
        <source>Keep loaded</source>
        <translation>Geladen halten</translation>
    </message>
    <message>
        <source>How long Ollama keeps the model in memory after a call, such as 10m or -1 for ever; empty leaves it to the server.</source>
        <translation>Wie lange Ollama das Modell nach einem Aufruf im Speicher hält, etwa 10m oder -1 für immer; leer entscheidet der Server.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>The version of Anthropic&apos;s interface to ask for; empty asks for 2023-06-01.</source>
        <translation>Die verlangte Version der Schnittstelle von Anthropic; leer wird 2023-06-01 verlangt.</translation>
    </message>
    <message>
        <source>Allow hosts that store prompts</source>
        <translation>Rechner erlauben, die Prompts speichern</translation>
    </message>
    <message>
        <source>Whether OpenRouter may use hosts that store or learn from what is sent; empty follows your account.</source>
        <translation>Ob OpenRouter Anbieter nutzen darf, die Gesendetes speichern oder daraus lernen; leer gilt die Einstellung des Kontos.</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Field=type, one per line; string, integer, number, boolean, array, object or null.</source>
        <translation>Feld=Typ, je Zeile eines; string, integer, number, boolean, array, object oder null.</translation>
    </message>
    <message>
        <source>Require an object</source>
        <translation>Objekt verlangen</translation>
    </message>
    <message>
        <source>Whether the text has to be a JSON object and not a list or a value.</source>
        <translation>Ob der Text ein JSON-Objekt sein muss und keine Liste und kein einzelner Wert.</translation>
    </message>
    <message>
        <source>Allow a code fence</source>
        <translation>Codeblock erlauben</translation>
    </message>
    <message>
        <source>Whether the JSON may stand in one Markdown code fence.</source>
        <translation>Ob das JSON in einem Markdown-Codeblock stehen darf.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>A JSON Schema: draft 4, 6, 7, 2019-09 or 2020-12, as its $schema says; without one the newest that has all of its keywords.</source>
        <translation>Ein JSON-Schema: Entwurf 4, 6, 7, 2019-09 oder 2020-12, wie sein $schema sagt; ohne dieses der neueste, der alle seine Schlüsselwörter hat.</translation>
    </message>
    <message>
        <source>Schema file</source>
        <translation>Schemadatei</translation>
    </message>
    <message>
        <source>File with the schema; it is read when the run starts.</source>
        <translation>Datei mit dem Schema; sie wird beim Start des Laufs gelesen.</translation>
    </message>
    <message>
        <source>Pass at score</source>
        <translation>Bestanden ab</translation>
    </message>
    <message>
        <source>The score from which a text passes.</source>
        <translation>Der Punktwert, ab dem ein Text besteht.</translation>
    </message>
    <message>
        <source>Question to a judge</source>
        <translation>Frage an einen Juror</translation>
    </message>
    <message>
        <source>What a model answers from 1 to 5, such as “How vivid is it?”.</source>
        <translation>Was ein Modell von 1 bis 5 beantwortet, etwa „Wie lebendig ist es?“.</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>A score from measured numbers, such as: accuracy - 0.1 * latencyMs.</source>
        <translation>Ein Punktwert aus gemessenen Zahlen, etwa: accuracy - 0.1 * latencyMs.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Program and arguments, one per line; it reads the text and prints a score.</source>
        <translation>Programm und Argumente, je Zeile eines; es liest den Text und gibt einen Punktwert aus.</translation>
    </message>
    <message>
        <source>Program and arguments, one per line; it reads the text and prints JSON with a score. {candidate} becomes a file with the text.</source>
        <translation>Programm und Argumente, je Zeile eines; es liest den Text und gibt JSON mit einem Punktwert aus. {candidate} wird zu einer Datei mit dem Text.</translation>
    </message>
    <message>
        <source>A program that takes longer is ended; the text then has no score.</source>
        <translation>Ein Programm, das länger braucht, wird beendet; der Text hat dann keinen Punktwert.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>What a model scores from 1 to 5, one per line.</source>
        <translation>Was ein Modell von 1 bis 5 bewertet, je Zeile eines.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>The evaluators it is made of, as a JSON list with kind, weight and settings.</source>
        <translation>Die Prüfer, aus denen er besteht, als JSON-Liste mit Art, Gewicht und Einstellungen.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Use cached replies</source>
        <translation>Gespeicherte nutzen</translation>
    </message>
    <message>
        <source>Use and store replies</source>
        <translation>Nutzen und speichern</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>Lernend</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Judges and metrics</source>
        <translation>Juroren und Messgrößen</translation>
    </message>
    <message>
        <source>Judges alone</source>
        <translation>Nur Juroren</translation>
    </message>
    <message>
        <source>Metrics alone</source>
        <translation>Nur Messgrößen</translation>
    </message>
    <message>
        <source>Front of several metrics</source>
        <translation>Front mehrerer Messgrößen</translation>
    </message>
    <message>
        <source>None (text)</source>
        <translation>Keine (Text)</translation>
    </message>
    <message>
        <source>C++</source>
        <translation>C++</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>OpenEvolve folder</source>
        <translation>OpenEvolve-Ordner</translation>
    </message>
    <message>
        <source>ShinkaEvolve folder</source>
        <translation>ShinkaEvolve-Ordner</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>Testfälle</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Model selection</source>
        <translation>Modellauswahl</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>JSON fields</source>
        <comment>kind of an evaluator</comment>
        <translation>JSON-Felder</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <comment>kind of an evaluator</comment>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>Threshold</source>
        <comment>kind of an evaluator: a score from a judge, a program or a formula</comment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Combination</source>
        <comment>kind of an evaluator: made of others</comment>
        <translation>Kombination</translation>
    </message>
    <message>
        <source>Program</source>
        <comment>kind of an evaluator: runs a command</comment>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Judge</source>
        <comment>kind of an evaluator: a model scores by a rubric</comment>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Programming language</source>
        <translation>Programmiersprache</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speichergrenze</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
    <message>
        <source>One per line: regular expressions that have to be found; for JSON the names of fields.</source>
        <translation>Eine je Zeile: reguläre Ausdrücke, die gefunden werden müssen; bei JSON die Namen von Feldern.</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>What the run does: evolve many candidates, or refine one.</source>
        <translation>Was der Lauf tut: viele Kandidaten entwickeln oder einen verfeinern.</translation>
    </message>
    <message>
        <source>Service of the vectors</source>
        <translation>Dienst der Vektoren</translation>
    </message>
    <message>
        <source>Who makes vectors of the texts, so that a child that says the same in other words counts as a duplicate.</source>
        <translation>Wer aus den Texten Vektoren macht, damit ein Kind, das dasselbe mit anderen Worten sagt, als Duplikat gilt.</translation>
    </message>
    <message>
        <source>Server of the vectors</source>
        <translation>Server der Vektoren</translation>
    </message>
    <message>
        <source>Address of the server; empty: the service&apos;s own.</source>
        <translation>Adresse des Servers; leer: die des Dienstes.</translation>
    </message>
    <message>
        <source>Model of the vectors</source>
        <translation>Modell der Vektoren</translation>
    </message>
    <message>
        <source>Name of an embedding model; empty: no vectors are made.</source>
        <translation>Name eines Einbettungsmodells; leer: Es entstehen keine Vektoren.</translation>
    </message>
    <message>
        <source>Key of the vectors</source>
        <translation>Schlüssel der Vektoren</translation>
    </message>
    <message>
        <source>Environment variable with the key; empty: the service&apos;s usual one.</source>
        <translation>Umgebungsvariable mit dem Schlüssel; leer: die übliche des Dienstes.</translation>
    </message>
    <message>
        <source>Cache of the vectors</source>
        <translation>Zwischenspeicher der Vektoren</translation>
    </message>
    <message>
        <source>Whether vectors of the same text are taken from the cache and stored in it.</source>
        <translation>Ob Vektoren desselben Textes aus dem Zwischenspeicher kommen und darin abgelegt werden.</translation>
    </message>
    <message>
        <source>Recorded vectors</source>
        <translation>Aufgezeichnete Vektoren</translation>
    </message>
    <message>
        <source>For the provider replay: file with the recorded run.</source>
        <translation>Für den Anbieter replay: Datei mit dem aufgezeichneten Lauf.</translation>
    </message>
    <message>
        <source>Price of the vectors</source>
        <translation>Preis der Vektoren</translation>
    </message>
    <message>
        <source>Replaces the known price, in US dollars per million tokens.</source>
        <translation>Ersetzt den bekannten Preis, in US-Dollar je Million Token.</translation>
    </message>
    <message>
        <source>Similarity in meaning</source>
        <translation>Ähnlichkeit der Bedeutung</translation>
    </message>
    <message>
        <source>Cosine of two vectors from which a child counts as a duplicate; 1: never.</source>
        <translation>Kosinus zweier Vektoren, ab dem ein Kind als Duplikat gilt; 1: nie.</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Einbettungsmodell</translation>
    </message>
</context>
<context>
    <name>ui::FileDrop</name>
    <message numerus="yes">
        <source>Drop to import %n run(s)</source>
        <translation>
            <numerusform>Ablegen, um %n Lauf zu importieren</numerusform>
            <numerusform>Ablegen, um %n Läufe zu importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open as a configuration</source>
        <translation>Loslassen, um als Konfiguration zu öffnen</translation>
    </message>
</context>
<context>
    <name>ui::FileHandle</name>
    <message>
        <source>Drag out</source>
        <translation>Herausziehen</translation>
    </message>
    <message>
        <source>Drag %1 into another program</source>
        <translation>%1 in ein anderes Programm ziehen</translation>
    </message>
</context>
<context>
    <name>ui::FileOpener</name>
    <message>
        <source>Configurations and run archives (%1)</source>
        <translation>Konfigurationen und Laufarchive (%1)</translation>
    </message>
    <message>
        <source>Configurations (%1)</source>
        <translation>Konfigurationen (%1)</translation>
    </message>
    <message>
        <source>Run archives (%1)</source>
        <translation>Laufarchive (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert …</translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>&lt; %1</source>
        <comment>an amount of money below the smallest shown</comment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>a rating and half of its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day follows</comment>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>ui::Gauge</name>
    <message>
        <source>%1: %2</source>
        <comment>instrument: its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::GaugeTexts</name>
    <message>
        <source>%1, %2</source>
        <comment>name of a candidate, mean of 3 measurements</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, the best output</source>
        <translation>%1, die beste Ausgabe</translation>
    </message>
    <message>
        <source>%1, not compared</source>
        <translation>%1, nicht verglichen</translation>
    </message>
    <message>
        <source>%1, not judged yet</source>
        <translation>%1, noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1 + unpriced calls</source>
        <comment>money, a lower bound</comment>
        <translation>%1 + Aufrufe ohne Preis</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 von %2 Tokens</translation>
    </message>
    <message>
        <source>%1/h of %2/h</source>
        <comment>money per hour of allowed</comment>
        <translation>%1/h von %2/h</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>money per hour</comment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 · %2 saved</source>
        <comment>money per hour, money</comment>
        <translation>%1 · %2 gespart</translation>
    </message>
    <message>
        <source>Spent of budget</source>
        <translation>Verbraucht vom Budget</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent of allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>share of the cap spent, money per hour</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>running calls may add up to %1</source>
        <translation>laufende Aufrufe können bis zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 of it for failed attempts (estimate)</source>
        <translation>davon %1 für fehlgeschlagene Versuche (geschätzt)</translation>
    </message>
    <message numerus="yes">
        <source>%1 saved by %n cached reply(ies)</source>
        <translation>
            <numerusform>%1 gespart durch %n gespeicherte Antwort</numerusform>
            <numerusform>%1 gespart durch %n gespeicherte Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 likely the best</source>
        <comment>name of a candidate, probability</comment>
        <translation>%1, zu %2 der beste</translation>
    </message>
    <message>
        <source>%1 calls/min</source>
        <translation>%1 Aufrufe/min</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n abgebrochen</numerusform>
            <numerusform>%n abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>%1–%2 h</source>
        <comment>a range of hours</comment>
        <translation>%1–%2 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <comment>a range of minutes</comment>
        <translation>%1–%2 min</translation>
    </message>
</context>
<context>
    <name>ui::GeneralPage</name>
    <message>
        <source>Desktop messages</source>
        <translation>Meldungen auf dem Desktop</translation>
    </message>
    <message>
        <source>&amp;Notify about ends, votes and limits</source>
        <translation>Enden, Stimmen und Grenzen &amp;melden</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Ask before:</source>
        <translation>Nachfragen vor:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Zoom:</translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation>&amp;Bewegung:</translation>
    </message>
    <message>
        <source>&amp;Quitting while runs are running</source>
        <translation>dem Beenden bei &amp;laufenden Läufen</translation>
    </message>
    <message>
        <source>&amp;Removing a run</source>
        <translation>dem &amp;Entfernen eines Laufs</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>motion on the screen</comment>
        <translation>Normal</translation>
    </message>
</context>
<context>
    <name>ui::GeneratorsModel</name>
    <message>
        <source>none chosen</source>
        <translation>keines gewählt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Inherited; a change applies to this step only</source>
        <translation>Geerbt; eine Änderung gilt nur für diesen Schritt</translation>
    </message>
    <message>
        <source>Share of the step&apos;s calls</source>
        <translation>Anteil an den Aufrufen des Schritts</translation>
    </message>
</context>
<context>
    <name>ui::GeneratorsPage</name>
    <message>
        <source>%1: %2</source>
        <comment>step, generator</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Compared with parents</source>
        <translation>Mit Eltern verglichen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of all children</source>
        <translation>Von allen Kindern</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Children better than their parents with 60 % or more</source>
        <translation>Kinder, die mit mindestens 60 % Sicherheit besser als ihre Eltern sind</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Estimated chance that a child is better than its parents</source>
        <translation>Geschätzte Chance, dass ein Kind besser ist als seine Eltern</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Zugewinn</translation>
    </message>
    <message>
        <source>Estimated improvement in rating points</source>
        <translation>Geschätzte Verbesserung in Wertungspunkten</translation>
    </message>
    <message>
        <source>Per child</source>
        <translation>Je Kind</translation>
    </message>
    <message>
        <source>Cost per child including judging (moving mean)</source>
        <translation>Kosten je Kind samt Bewertung (gleitendes Mittel)</translation>
    </message>
    <message>
        <source>Per improvement</source>
        <translation>Je Verbesserung</translation>
    </message>
    <message>
        <source>Cost per child that was better</source>
        <translation>Kosten je besserem Kind</translation>
    </message>
    <message>
        <source>Results by generator</source>
        <translation>Ergebnisse je Generator</translation>
    </message>
    <message>
        <source>Calls and success by generator</source>
        <translation>Aufrufe und Erfolg nach Generator</translation>
    </message>
    <message>
        <source>Share of children and estimated success rate</source>
        <translation>Anteil der Kinder und geschätzte Erfolgsquote</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>The run prefers the generators that gain most per dollar.</source>
        <translation>Der Lauf bevorzugt Generatoren mit dem größten Gewinn je Dollar.</translation>
    </message>
    <message>
        <source>The weights decide. Switch on “Adaptive model selection (bandit)” under Population to let these numbers decide.</source>
        <translation>Die Gewichte entscheiden. „Lernende Modellauswahl (Bandit)“ unter Population lässt diese Zahlen entscheiden.</translation>
    </message>
    <message>
        <source>Share of children</source>
        <translation>Anteil der Kinder</translation>
    </message>
    <message>
        <source>Estimated success rate</source>
        <translation>Geschätzte Erfolgsquote</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Share and success of each generator appear here after the first comparisons.</source>
        <translation>Anteil und Erfolg je Generator erscheinen nach den ersten Vergleichen.</translation>
    </message>
</context>
<context>
    <name>ui::GeneratorsPane</name>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Settings for all generators of this step</source>
        <translation>Gemeinsame Generator-Einstellungen</translation>
    </message>
    <message>
        <source>Generators of %1</source>
        <translation>Generatoren von %1</translation>
    </message>
    <message>
        <source>Generator %1: %2</source>
        <translation>Generator %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::HelpDialog</name>
    <message>
        <source>What a run does</source>
        <translation>Was ein Lauf tut</translation>
    </message>
    <message>
        <source>A run writes many candidates for your task, compares them, and makes new ones from the best. You see the best text at any moment.</source>
        <translation>Ein Lauf schreibt viele Kandidaten zu Ihrer Aufgabe, vergleicht sie und macht aus den besten neue. Den besten Text sehen Sie jederzeit.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Try the sample without a model, pick a template, or open an earlier run. Removed runs stay in the trash for 30 days.</source>
        <translation>Das Beispiel ohne Modell ausprobieren, eine Vorlage wählen oder einen früheren Lauf öffnen. Entfernte Läufe bleiben 30 Tage im Papierkorb.</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
    <message>
        <source>Describe the task, choose the model, and set a stop. The checks on the right say what is missing; the estimate says what the run may cost.</source>
        <translation>Die Aufgabe beschreiben, das Modell wählen und ein Ende festlegen. Rechts steht, was fehlt und was der Lauf kosten kann.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The header shows the best candidate, the money spent and the time left. Pause and continue at any time; nothing is lost. A hint goes into the next prompts.</source>
        <translation>Oben stehen der beste Kandidat, die Kosten und die Restzeit. Anhalten und fortsetzen geht jederzeit; nichts geht verloren. Ein Hinweis kommt in die nächsten Prompts.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Put two to four candidates side by side. Your vote counts at once and can be undone. Blind voting hides names until you have chosen.</source>
        <translation>Zwei bis vier Kandidaten nebeneinander. Ihre Stimme zählt sofort und lässt sich zurücknehmen. Blindes Abstimmen verbirgt Namen bis zur Wahl.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save the best texts, a report, or the whole run as one file that opens on another computer.</source>
        <translation>Die besten Texte, einen Bericht oder den ganzen Lauf als eine Datei speichern, die sich anderswo öffnen lässt.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl+/ lists all keyboard shortcuts; Ctrl+K finds any action, run or setting.</source>
        <translation>Strg+/ zeigt alle Tastenkürzel; Strg+K findet jede Aktion, jeden Lauf, jede Einstellung.</translation>
    </message>
    <message>
        <source>How Valda works</source>
        <translation>So arbeitet Valda</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::HintLine</name>
    <message>
        <source>Send hint</source>
        <translation>Hinweis senden</translation>
    </message>
    <message>
        <source>Hint for the next prompts</source>
        <translation>Hinweis für die nächsten Prompts</translation>
    </message>
    <message>
        <source>A hint that goes into the next prompts, for example: shorter, and no puns</source>
        <translation>Ein Hinweis für die nächsten Prompts, zum Beispiel: kürzer und ohne Wortspiele</translation>
    </message>
    <message>
        <source>Take hint back</source>
        <translation>Hinweis zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Hint since %1, in %n prompt(s): “%2”</source>
        <translation>
            <numerusform>Hinweis seit %1, in %n Prompt: „%2“</numerusform>
            <numerusform>Hinweis seit %1, in %n Prompts: „%2“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostTableModel</name>
    <message>
        <source>ready</source>
        <comment>state of a server</comment>
        <translation>bereit</translation>
    </message>
    <message>
        <source>asks to wait</source>
        <comment>state of a server</comment>
        <translation>bittet um Geduld</translation>
    </message>
    <message>
        <source>being tried</source>
        <comment>state of a server</comment>
        <translation>wird versucht</translation>
    </message>
    <message>
        <source>down</source>
        <comment>state of a server</comment>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>refuses</source>
        <comment>state of a server</comment>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>ui::InspectorPane</name>
    <message>
        <source>Checks &amp;&amp; estimate</source>
        <translation>Prüfung &amp;&amp; Schätzung</translation>
    </message>
    <message>
        <source>Effective values</source>
        <translation>Wirksame Werte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Only changed settings</source>
        <translation>Nur geänderte Einstellungen</translation>
    </message>
    <message>
        <source>Effective values and where they come from</source>
        <translation>Wirksame Werte und woher sie kommen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Select a line to return to that state.</source>
        <translation>Eine Zeile wählen, um zu diesem Stand zurückzukehren.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): the run cannot start.</source>
        <translation>
            <numerusform>%n Fehler: der Lauf kann nicht starten.</numerusform>
            <numerusform>%n Fehler: der Lauf kann nicht starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ No problems found</source>
        <translation>✓ Keine Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>The run can start; %n note(s).</source>
        <translation>
            <numerusform>Der Lauf kann starten; %n Anmerkung.</numerusform>
            <numerusform>Der Lauf kann starten; %n Anmerkungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1) &amp;&amp; estimate</source>
        <translation>Prüfung (%1) &amp;&amp; Schätzung</translation>
    </message>
    <message>
        <source>Correct the errors to see an estimate.</source>
        <translation>Nach Behebung der Fehler erscheint eine Schätzung.</translation>
    </message>
</context>
<context>
    <name>ui::IssueList</name>
    <message>
        <source>Issues: open and fixed</source>
        <translation>Mängel: offen und behoben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Kein Punktwert</translation>
    </message>
    <message>
        <source>No issues: all checks passed</source>
        <translation>Keine Mängel: alle Prüfungen bestanden</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an issue: open or ticked off</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::IterationModel</name>
    <message>
        <source>The best so far: what the loop returns</source>
        <translation>Das Beste bisher: was die Schleife zurückgibt</translation>
    </message>
    <message>
        <source>%1, tried anyway</source>
        <translation>%1, trotzdem versucht</translation>
    </message>
    <message>
        <source>Gain that adaptive stopping expects from one more iteration, minus its minimum gain</source>
        <translation>Gewinn, den der lernende Stopp von einer weiteren Iteration erwartet, abzüglich des Mindestgewinns</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Mängel</translation>
    </message>
    <message>
        <source>Expected gain</source>
        <translation>Erwarteter Gewinn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>ui::IterationTexts</name>
    <message>
        <source>Output, with its changes against the one before</source>
        <translation>Ausgabe mit den Änderungen gegenüber der vorigen</translation>
    </message>
    <message>
        <source>Prompt, with its changes against the one before</source>
        <translation>Prompt mit den Änderungen gegenüber dem vorigen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
</context>
<context>
    <name>ui::JudgePanel</name>
    <message>
        <source>No verdicts on these candidates yet.</source>
        <translation>Noch keine Urteile über diese Kandidaten.</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Verdicts on the compared candidates</source>
        <translation>Urteile über die verglichenen Kandidaten</translation>
    </message>
    <message>
        <source>Reason for the selected verdict</source>
        <translation>Begründung des gewählten Urteils</translation>
    </message>
    <message>
        <source>No reason given.</source>
        <translation>Keine Begründung.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Pair to vote on</source>
        <translation>Paar zum Abstimmen</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Grund (freiwillig)</translation>
    </message>
    <message>
        <source>Reason for your vote</source>
        <translation>Begründung Ihrer Stimme</translation>
    </message>
    <message>
        <source>Your vote</source>
        <translation>Ihre Stimme</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation>%1 ist besser</translation>
    </message>
    <message>
        <source>Vote against this verdict</source>
        <translation>Gegen dieses Urteil stimmen</translation>
    </message>
    <message>
        <source>Undo my vote</source>
        <translation>Meine Stimme zurücknehmen</translation>
    </message>
    <message>
        <source>You voted: equal. A new vote replaces it.</source>
        <translation>Ihre Stimme: gleich gut. Eine neue ersetzt sie.</translation>
    </message>
    <message>
        <source>You voted: %1 is better. A new vote replaces it.</source>
        <translation>Ihre Stimme: %1 ist besser. Eine neue ersetzt sie.</translation>
    </message>
    <message>
        <source>Your vote says the opposite of the selected verdict</source>
        <translation>Ihre Stimme sagt das Gegenteil des gewählten Urteils</translation>
    </message>
    <message>
        <source>Select a verdict of a judge that names a winner</source>
        <translation>Ein Urteil eines Jurors wählen, das einen Sieger nennt</translation>
    </message>
</context>
<context>
    <name>ui::JudgesPage</name>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>No such verdict yet</source>
        <translation>Noch kein solches Urteil</translation>
    </message>
    <message>
        <source>%1 of %2; between %3 and %4 with 95 %</source>
        <translation>%1 von %2; mit 95 % zwischen %3 und %4</translation>
    </message>
    <message>
        <source>prefers the first text</source>
        <translation>bevorzugt den ersten Text</translation>
    </message>
    <message>
        <source>prefers the last text</source>
        <translation>bevorzugt den letzten Text</translation>
    </message>
    <message>
        <source>prefers longer texts</source>
        <translation>bevorzugt längere Texte</translation>
    </message>
    <message>
        <source>prefers texts of its own vendor (%1)</source>
        <translation>bevorzugt Texte des eigenen Anbieters (%1)</translation>
    </message>
    <message>
        <source>often unreadable</source>
        <translation>oft nicht lesbar</translation>
    </message>
    <message>
        <source>Agreement between judges</source>
        <translation>Übereinstimmung der Juroren</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juroren</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Calls it answered</source>
        <translation>Beantwortete Aufrufe</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>On two candidates each; a ranking of four is six</source>
        <translation>Über je zwei Kandidaten; eine Reihung von vier ergibt sechs</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Replies without a verdict; they do not count</source>
        <translation>Antworten ohne Urteil; sie zählen nicht</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>First wins</source>
        <translation>Erster gewinnt</translation>
    </message>
    <message>
        <source>How often what was shown first won; 50 % is fair. The ranking takes the rest out.</source>
        <translation>Wie oft das zuerst Gezeigte gewann; 50 % sind gerecht. Die Reihung rechnet den Rest heraus.</translation>
    </message>
    <message>
        <source>Swap-consistent</source>
        <translation>Tauschfest</translation>
    </message>
    <message>
        <source>Pairs asked in both orders that came out the same</source>
        <translation>Paare, in beiden Reihenfolgen gefragt, die gleich ausgingen</translation>
    </message>
    <message>
        <source>Longer wins</source>
        <translation>Längerer siegt</translation>
    </message>
    <message>
        <source>How often the text won that was at least a tenth longer</source>
        <translation>Wie oft der Text gewann, der mindestens ein Zehntel länger war</translation>
    </message>
    <message>
        <source>Length ratio</source>
        <translation>Längenverhältnis</translation>
    </message>
    <message>
        <source>How many times as long as the loser the winner is, on average</source>
        <translation>Wievielmal so lang wie der Verlierer der Sieger im Mittel ist</translation>
    </message>
    <message>
        <source>Own vendor wins</source>
        <translation>Eigener Anbieter gewinnt</translation>
    </message>
    <message>
        <source>Where one of the two comes from a model of the same vendor as the judge</source>
        <translation>Wo einer der beiden von einem Modell desselben Herstellers wie der Juror stammt</translation>
    </message>
    <message>
        <source>Repeats itself</source>
        <translation>Wiederholt sich</translation>
    </message>
    <message>
        <source>Share of its errors that repeat when asked again; above 20 % a second judge helps more</source>
        <translation>Anteil der Fehler, die sich wiederholen; über 20 % hilft ein zweiter Juror mehr</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Per question</source>
        <translation>Je Frage</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>After the first verdicts you see here how reliable the judges are.</source>
        <translation>Nach den ersten Urteilen steht hier, wie verlässlich die Juroren sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n judge(s) with warnings</source>
        <translation>
            <numerusform>%n Juror mit Warnung</numerusform>
            <numerusform>%n Juroren mit Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No bias beyond chance</source>
        <translation>Keine Voreingenommenheit über den Zufall hinaus</translation>
    </message>
    <message numerus="yes">
        <source>People and models agree on %1 of %n pair(s).</source>
        <translation>
            <numerusform>Menschen und Modelle sind sich bei %1 von %n Paar einig.</numerusform>
            <numerusform>Menschen und Modelle sind sich bei %1 von %n Paaren einig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The judge mostly repeats itself. Add a second judge to the evaluation step.</source>
        <translation>Der Juror wiederholt sich meist. Einen zweiten Juror zum Bewerten hinzufügen.</translation>
    </message>
    <message>
        <source>Vote on some pairs to see how far people and models agree.</source>
        <translation>Über einige Paare abstimmen, um zu sehen, wie einig sich Menschen und Modelle sind.</translation>
    </message>
</context>
<context>
    <name>ui::KeyPlaceDialog</name>
    <message>
        <source>Only until &amp;Valda ends</source>
        <translation>Nur bis &amp;Valda endet</translation>
    </message>
    <message>
        <source>In a &amp;file, encrypted with a pass phrase</source>
        <translation>In einer &amp;Datei, mit einer Passphrase verschlüsselt</translation>
    </message>
    <message>
        <source>Store the key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>The keychain of this computer did not accept the key. Where should it be stored?</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht angenommen. Wo soll er gespeichert werden?</translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message>
        <source>until Valda ends</source>
        <translation>bis Valda endet</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Hosts with a key</source>
        <translation>Hosts mit Schlüssel</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>&amp;Add by connecting a model…</source>
        <translation>Mit neuer &amp;Modellverbindung hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>Schlüssel &amp;entfernen</translation>
    </message>
    <message>
        <source>in the keychain, which is locked</source>
        <translation>im Schlüsselbund, der gesperrt ist</translation>
    </message>
    <message>
        <source>in the encrypted file</source>
        <translation>in der verschlüsselten Datei</translation>
    </message>
    <message>
        <source>in the encrypted file, locked</source>
        <translation>in der verschlüsselten Datei, gesperrt</translation>
    </message>
    <message>
        <source>never</source>
        <comment>when a key was used</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>The key is accepted; %n model(s) can be asked.</source>
        <translation>
            <numerusform>Der Schlüssel gilt; %n Modell kann gefragt werden.</numerusform>
            <numerusform>Der Schlüssel gilt; %n Modelle können gefragt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each key is kept in the keychain of this computer, or encrypted with a pass phrase, and sent only to the host it was entered for. Environment variables named in a configuration work too and are never stored.</source>
        <translation>Jeder Schlüssel liegt im Schlüsselbund dieses Rechners oder mit einer Passphrase verschlüsselt und geht nur an den Rechner, für den er eingegeben wurde. Umgebungsvariablen, die eine Konfiguration nennt, gehen auch und werden nie gespeichert.</translation>
    </message>
    <message>
        <source>Last characters</source>
        <comment>the last characters of a key</comment>
        <translation>Letzte Zeichen</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Asks the host for its list of models, which costs nothing.</source>
        <translation>Fragt den Rechner nach seiner Liste der Modelle; das kostet nichts.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>Ent&amp;sperren …</translation>
    </message>
</context>
<context>
    <name>ui::LaunchSheet</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>price of a million tokens in, out</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Inherited from the run or the application</source>
        <translation>Geerbt vom Lauf oder von den Einstellungen</translation>
    </message>
    <message>
        <source>Chosen for this step</source>
        <translation>Für diesen Schritt gewählt</translation>
    </message>
    <message>
        <source>Start the run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Cost unknown – no price for %1</source>
        <translation>Kosten unbekannt – kein Preis für %1</translation>
    </message>
    <message>
        <source>This run is free</source>
        <translation>Dieser Lauf ist kostenlos</translation>
    </message>
    <message>
        <source>This run will cost about %1</source>
        <translation>Dieser Lauf kostet etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>About %1 and %n call(s) to models.</source>
        <translation>
            <numerusform>Etwa %1 und %n Modellaufruf.</numerusform>
            <numerusform>Etwa %1 und %n Modellaufrufe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2, in about %3, with %n call(s) to models.</source>
        <translation>
            <numerusform>Zwischen %1 und %2, in etwa %3, mit %n Modellaufruf.</numerusform>
            <numerusform>Zwischen %1 und %2, in etwa %3, mit %n Modellaufrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>$ per million in / out</source>
        <translation>$ je Million hin / zurück</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Model and price of each step, most expensive first</source>
        <translation>Modell und Preis je Schritt, teuerste zuerst</translation>
    </message>
    <message>
        <source>%1 in total</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits: none</source>
        <translation>Grenzen: keine</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Grenzen: %1</translation>
    </message>
    <message>
        <source>Price unknown for %1: the money limit cannot count it. Limit calls or tokens.</source>
        <translation>Preis unbekannt für %1: Die Geldgrenze kann es nicht zählen. Aufrufe oder Token begrenzen.</translation>
    </message>
    <message>
        <source>%1 is used in three or more steps by default. Check that this is what you want.</source>
        <translation>%1 wird in drei oder mehr Schritten als Voreinstellung genutzt. Bitte prüfen.</translation>
    </message>
    <message>
        <source>No limit on money, calls or tokens.</source>
        <translation>Keine Grenze für Geld, Aufrufe oder Token.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ui::LineEditor</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>ui::LineagePanel</name>
    <message>
        <source>Find in the tree</source>
        <translation>Im Stammbaum suchen</translation>
    </message>
    <message>
        <source>Colour by step</source>
        <translation>Nach Schritt färben</translation>
    </message>
    <message>
        <source>Colour by step instead of by quality</source>
        <translation>Nach Schritt statt nach Güte färben</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The whole tree (0)</source>
        <translation>Der ganze Stammbaum (0)</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LineageView</name>
    <message>
        <source>Family tree</source>
        <translation>Stammbaum</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generation(s)</source>
        <translation>
            <numerusform>%n Generation</numerusform>
            <numerusform>%n Generationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, best %3</source>
        <translation>%1 in %2, bester %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No candidates yet.</source>
        <translation>Noch keine Kandidaten.</translation>
    </message>
    <message>
        <source>%1, generation %2, %3 by %4</source>
        <translation>%1, Generation %2, %3 von %4</translation>
    </message>
</context>
<context>
    <name>ui::LookMenus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Same as &amp;desktop</source>
        <comment>theme</comment>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Same as desktop</source>
        <comment>language</comment>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
</context>
<context>
    <name>ui::LoopVerdict</name>
    <message numerus="yes">
        <source>%n iteration(s) saved against always using all.</source>
        <translation>
            <numerusform>%n Iteration gespart gegenüber der vollen Zahl.</numerusform>
            <numerusform>%n Iterationen gespart gegenüber der vollen Zahl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s) and about %1 saved against always using all.</source>
        <translation>
            <numerusform>%n Iteration und etwa %1 gespart gegenüber der vollen Zahl.</numerusform>
            <numerusform>%n Iterationen und etwa %1 gespart gegenüber der vollen Zahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>The threshold alone stops at the same iteration.</source>
        <translation>Die Schwelle allein stoppt bei derselben Iteration.</translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have stopped %n iteration(s) earlier.</source>
        <translation>
            <numerusform>Die Schwelle allein hätte %n Iteration früher gestoppt.</numerusform>
            <numerusform>Die Schwelle allein hätte %n Iterationen früher gestoppt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have stopped %n iteration(s) earlier, about %1 cheaper.</source>
        <translation>
            <numerusform>Die Schwelle allein hätte %n Iteration früher gestoppt, etwa %1 günstiger.</numerusform>
            <numerusform>Die Schwelle allein hätte %n Iterationen früher gestoppt, etwa %1 günstiger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have continued: at least one and at most %n more iteration(s).</source>
        <translation>
            <numerusform>Die Schwelle allein hätte fortgesetzt: mindestens eine und höchstens %n weitere Iteration.</numerusform>
            <numerusform>Die Schwelle allein hätte fortgesetzt: mindestens eine und höchstens %n weitere Iterationen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have continued: at least one (about %1) and at most %n more iteration(s).</source>
        <translation>
            <numerusform>Die Schwelle allein hätte fortgesetzt: mindestens eine (etwa %1) und höchstens %n weitere Iteration.</numerusform>
            <numerusform>Die Schwelle allein hätte fortgesetzt: mindestens eine (etwa %1) und höchstens %n weitere Iterationen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 iterations; %n earlier loop(s) of this kind needed about %3.</source>
        <translation>
            <numerusform>%1 von höchstens %2 Iterationen; %n frühere Schleife dieser Art brauchte etwa %3.</numerusform>
            <numerusform>%1 von höchstens %2 Iterationen; %n frühere Schleifen dieser Art brauchten etwa %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of at most %2 iterations; no earlier loop of this task kind.</source>
        <translation>%1 von höchstens %2 Iterationen; noch keine frühere Schleife dieser Aufgabenart.</translation>
    </message>
    <message>
        <source>Refining</source>
        <translation>Wird verfeinert</translation>
    </message>
    <message>
        <source>Earlier runs never reached this threshold. Lower it, or choose another model.</source>
        <translation>Frühere Läufe erreichten diese Schwelle nie. Senken oder ein anderes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>file, what is wrong in it</comment>
        <translation>%1 wurde nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>%1 – Valda</source>
        <comment>window title</comment>
        <translation>%1 – Valda</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until Valda ends.</source>
        <translation>Die Einstellungen ließen sich nicht speichern; sie gelten, bis Valda endet.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Connected: new runs use %1.</source>
        <translation>Verbunden: Neue Läufe verwenden %1.</translation>
    </message>
    <message>
        <source>Some keys are locked with a pass phrase.</source>
        <translation>Einige Schlüssel sind mit einer Passphrase gesperrt.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>Ent&amp;sperren …</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) wanted</source>
        <translation>
            <numerusform>%n Stimme gefragt</numerusform>
            <numerusform>%n Stimmen gefragt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MapPanel</name>
    <message>
        <source>Metric on the X axis</source>
        <translation>Metrik der X-Achse</translation>
    </message>
    <message>
        <source>Metric on the Y axis</source>
        <translation>Metrik der Y-Achse</translation>
    </message>
    <message>
        <source>X axis:</source>
        <translation>X-Achse:</translation>
    </message>
    <message>
        <source>Y axis:</source>
        <translation>Y-Achse:</translation>
    </message>
</context>
<context>
    <name>ui::MatchesPage</name>
    <message>
        <source>Who beat whom: wins of the row against the column</source>
        <translation>Wer wen schlug: Siege der Zeile gegen die Spalte</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Number of texts shown, and positions of the two</source>
        <translation>Anzahl der gezeigten Texte und Plätze der beiden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Verdicts, the newest first</source>
        <translation>Urteile, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Reason for the selected verdict</source>
        <translation>Begründung des gewählten Urteils</translation>
    </message>
    <message>
        <source>The reason for the selected verdict.</source>
        <translation>Die Begründung des gewählten Urteils.</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Gegen %1</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <comment>won : lost</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 won %2 of %3 against %4</source>
        <translation>%1 gewann %2 von %3 gegen %4</translation>
    </message>
    <message>
        <source>%1 and %2 both bad</source>
        <translation>%1 und %2 beide schlecht</translation>
    </message>
    <message>
        <source>%1 and %2 tie</source>
        <translation>%1 und %2 unentschieden</translation>
    </message>
    <message>
        <source>%1 beats %2</source>
        <translation>%1 schlägt %2</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <comment>a verdict</comment>
        <translation>%1 (zurückgenommen)</translation>
    </message>
    <message>
        <source>%1 and %2 of %3</source>
        <comment>seats of the two, number of texts shown</comment>
        <translation>%1 und %2 von %3</translation>
    </message>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) on %1 and %2; choose – for all</source>
        <translation>
            <numerusform>%n Urteil über %1 und %2; für alle „–“ wählen</numerusform>
            <numerusform>%n Urteile über %1 und %2; für alle „–“ wählen</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 of %2 verdicts</source>
        <translation>Die neuesten %1 von %2 Urteilen</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n Urteil</numerusform>
            <numerusform>%n Urteile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MemberTable</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
</context>
<context>
    <name>ui::MetricMap</name>
    <message>
        <source>Map of the measured programs</source>
        <translation>Karte der gemessenen Programme</translation>
    </message>
    <message>
        <source>%1 programs, %2 of %3 cells filled, %4 on the front</source>
        <translation>%1 Programme, %2 von %3 Zellen gefüllt, %4 auf der Front</translation>
    </message>
    <message>
        <source>Measured programs appear here.</source>
        <translation>Gemessene Programme erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>ui::ModelChooser</name>
    <message>
        <source>List models</source>
        <translation>Modelle auflisten</translation>
    </message>
    <message>
        <source>Ask the server which models it offers</source>
        <translation>Den Server fragen, welche Modelle er anbietet</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The server answers, but offers no model. Load or pull one there, then ask again.</source>
        <translation>Der Server antwortet, bietet aber kein Modell an. Dort eines laden, dann erneut fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n Modell gefunden</numerusform>
            <numerusform>%n Modelle gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelPage</name>
    <message>
        <source>Pick a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
    <message>
        <source>It becomes the default for all runs. A run or a step can use another one.</source>
        <translation>Es wird die Voreinstellung aller Läufe. Ein Lauf oder Schritt kann ein anderes nutzen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>price</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Price of a million tokens: &amp;in</source>
        <translation>Preis je Million Token: &amp;Eingabe</translation>
    </message>
    <message>
        <source>&amp;out</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>Runs on your own machine: free.</source>
        <translation>Läuft auf Ihrem eigenen Rechner: kostenlos.</translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens (%3)</source>
        <comment>price, price, where it comes from</comment>
        <translation>%1 Eingabe, %2 Ausgabe je Million Token (%3)</translation>
    </message>
    <message>
        <source>price book</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Price unknown. Enter it, or limit calls or tokens: a money limit cannot count this model.</source>
        <translation>Preis unbekannt. Bitte eingeben oder Aufrufe oder Token begrenzen: Eine Geldgrenze kann dieses Modell nicht zählen.</translation>
    </message>
</context>
<context>
    <name>ui::ModelPicker</name>
    <message>
        <source>Name of the model, or a part of it</source>
        <translation>Name des Modells oder ein Teil davon</translation>
    </message>
    <message>
        <source>Models of the server</source>
        <translation>Modelle des Servers</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>Der Server wird nach seinen Modellen gefragt …</translation>
    </message>
    <message>
        <source>The server offers no list; type the model&apos;s name.</source>
        <translation>Der Server bietet keine Liste an; den Namen des Modells eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n Modell gefunden</numerusform>
            <numerusform>%n Modelle gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelTableModel</name>
    <message>
        <source>free</source>
        <comment>price of a model</comment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-Dollar je Million Token</translation>
    </message>
    <message>
        <source>Tokens that prompt and answer may have together</source>
        <translation>Token, die Prompt und Antwort zusammen haben dürfen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Input/M</source>
        <comment>price per million tokens, narrow column</comment>
        <translation>Eingabe/M</translation>
    </message>
    <message>
        <source>Output/M</source>
        <comment>price per million tokens, narrow column</comment>
        <translation>Ausgabe/M</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>All hosts contacted since the start. Valda sends no telemetry and looks for no updates.</source>
        <translation>Alle seit dem Start kontaktierten Rechner. Valda sendet keine Telemetrie und sucht keine Aktualisierungen.</translation>
    </message>
    <message>
        <source>No host was contacted</source>
        <translation>Kein Host wurde angesprochen</translation>
    </message>
    <message>
        <source>Nothing is sent before you test a connection or start a run with a model.</source>
        <translation>Nichts wird gesendet, bevor Sie eine Verbindung testen oder einen Lauf mit Modell starten.</translation>
    </message>
    <message>
        <source>Hosts contacted</source>
        <translation>Angesprochene Hosts</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::OverviewStrip</name>
    <message>
        <source>Overview of the differences</source>
        <translation>Übersicht der Unterschiede</translation>
    </message>
</context>
<context>
    <name>ui::OwnVotes</name>
    <message>
        <source>Your vote was counted.</source>
        <translation>Ihre Stimme wurde gezählt.</translation>
    </message>
    <message>
        <source>Your vote was undone.</source>
        <translation>Ihre Stimme wurde zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>ui::PageNotice</name>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::PathChooser</name>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
</context>
<context>
    <name>ui::PhraseBox</name>
    <message>
        <source>&amp;Pass phrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Repeat:</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>The file is open.</source>
        <translation>Die Datei ist offen.</translation>
    </message>
    <message>
        <source>Enter the pass phrase of the file.</source>
        <translation>Die Passphrase der Datei eingeben.</translation>
    </message>
    <message>
        <source>The two phrases differ. Enter them again.</source>
        <translation>Die beiden unterscheiden sich. Bitte erneut eingeben.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s). It cannot be recovered.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen. Sie lässt sich nicht wiederherstellen.</numerusform>
            <numerusform>Mindestens %n Zeichen. Sie lässt sich nicht wiederherstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong pass phrase. Try again.</source>
        <translation>Falsche Passphrase. Bitte erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>ui::PipelineModel</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Evaluators</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Budget &amp; stop</source>
        <translation>Budget &amp; Ende</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message numerus="yes">
        <source>%n generator(s)</source>
        <translation>
            <numerusform>%n Generator</numerusform>
            <numerusform>%n Generatoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n Erstentwurf</numerusform>
            <numerusform>%n Erstentwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 matches each</source>
        <translation>je %1 Vergleiche</translation>
    </message>
    <message>
        <source>share %1</source>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1 je Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no task yet</source>
        <translation>noch keine Aufgabe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluator(s)</source>
        <translation>
            <numerusform>%n Prüfer</numerusform>
            <numerusform>%n Prüfer</numerusform>
        </translation>
    </message>
    <message>
        <source>size %1 · parents %2</source>
        <translation>Größe %1 · Eltern %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n Aufruf zugleich</numerusform>
            <numerusform>%n Aufrufe zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>as YAML text</source>
        <translation>als YAML-Text</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n error(s)</source>
        <translation>
            <numerusform>%1, %n Fehler</numerusform>
            <numerusform>%1, %n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <comment>a step that is not used</comment>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>at most %n iteration(s)</source>
        <translation>
            <numerusform>höchstens %n Iteration</numerusform>
            <numerusform>höchstens %n Iterationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>not used</source>
        <comment>a step that the recipe does not have</comment>
        <translation>unbenutzt</translation>
    </message>
    <message>
        <source>the first output</source>
        <translation>die erste Ausgabe</translation>
    </message>
    <message>
        <source>questions of evaluators</source>
        <translation>Fragen der Prüfer</translation>
    </message>
</context>
<context>
    <name>ui::Places</name>
    <message>
        <source>First program of several files</source>
        <translation>Erstes Programm aus mehreren Dateien</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The first program and what may be changed in it.</source>
        <translation>Das erste Programm und was daran geändert werden darf.</translation>
    </message>
    <message>
        <source>First program</source>
        <translation>Erstes Programm</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>How programs are run and measured.</source>
        <translation>Wie Programme ausgeführt und gemessen werden.</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Stages and repeats</source>
        <translation>Stufen und Wiederholungen</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Size of the population, choice of parents and models.</source>
        <translation>Größe der Population, Wahl der Eltern und Modelle.</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Islands</source>
        <translation>Inseln</translation>
    </message>
    <message>
        <source>Archive and grid</source>
        <translation>Archiv und Raster</translation>
    </message>
    <message>
        <source>Budget and stop</source>
        <translation>Budget und Ende</translation>
    </message>
    <message>
        <source>Limits of the run and when it stops.</source>
        <translation>Grenzen des Laufs und wann er stoppt.</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Parallel calls and retries.</source>
        <translation>Parallele Aufrufe und Wiederholungen.</translation>
    </message>
</context>
<context>
    <name>ui::Plot</name>
    <message>
        <source>Arrow keys go from point to point; plus, minus and 0 zoom.</source>
        <translation>Pfeiltasten gehen von Punkt zu Punkt; Plus, Minus und 0 zoomen.</translation>
    </message>
</context>
<context>
    <name>ui::PlotLegend</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Show or hide “%1”</source>
        <comment>curve of a chart</comment>
        <translation>„%1“ zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>ui::PlotWords</name>
    <message>
        <source>%1 %2</source>
        <comment>curve, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>name of the x axis, its value, values of curves</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1, nothing to show yet</source>
        <comment>subject of a chart</comment>
        <translation>%1, noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>level</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5</source>
        <comment>subject, number of points, curve, its last value, trend</comment>
        <translation>%1, %2, %3 %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PriceDialog</name>
    <message>
        <source>Price of a model</source>
        <translation>Preis eines Modells</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Input, a million tokens:</source>
        <translation>&amp;Eingabe, eine Million Token:</translation>
    </message>
    <message>
        <source>&amp;Cached input:</source>
        <translation>Eingabe aus dem &amp;Zwischenspeicher:</translation>
    </message>
    <message>
        <source>&amp;Output:</source>
        <translation>A&amp;usgabe:</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>for example the provider&apos;s price page</source>
        <translation>zum Beispiel die Preisseite des Anbieters</translation>
    </message>
</context>
<context>
    <name>ui::PriceTableModel</name>
    <message>
        <source>built in</source>
        <comment>origin of a price</comment>
        <translation>vorgegeben</translation>
    </message>
    <message>
        <source>fetched</source>
        <comment>origin of a price</comment>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>yours</source>
        <comment>origin of a price</comment>
        <translation>eigener</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>origin of a price, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-Dollar je Million Token</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input/M</source>
        <comment>price per million tokens, narrow column</comment>
        <translation>Eingabe/M</translation>
    </message>
    <message>
        <source>Cached/M</source>
        <comment>price per million tokens, narrow column</comment>
        <translation>Cache/M</translation>
    </message>
    <message>
        <source>Output/M</source>
        <comment>price per million tokens, narrow column</comment>
        <translation>Ausgabe/M</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>ui::PricesPage</name>
    <message>
        <source>Price of %1 saved.</source>
        <translation>Preis von %1 gespeichert.</translation>
    </message>
    <message>
        <source>Your price was removed; the price list applies again.</source>
        <translation>Ihr Preis wurde entfernt; die Preisliste gilt wieder.</translation>
    </message>
    <message>
        <source>Asking openrouter.ai for its list…</source>
        <translation>openrouter.ai wird nach seiner Liste gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%n current price(s) loaded</source>
        <translation>
            <numerusform>%n aktueller Preis geladen</numerusform>
            <numerusform>%n aktuelle Preise geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>US dollars per million tokens. Double-click a price to enter your own; it replaces the list price until you remove it.</source>
        <translation>US-Dollar je Million Token. Doppelklick auf einen Preis für einen eigenen; er ersetzt den Listenpreis, bis Sie ihn entfernen.</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>&amp;Add a model…</source>
        <translation>Modell &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove own price</source>
        <translation>Eigenen Preis &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Fetch current prices</source>
        <translation>Aktuelle &amp;Preise abrufen</translation>
    </message>
    <message>
        <source>Asks openrouter.ai once for its public list; nothing else is sent.</source>
        <translation>Fragt openrouter.ai einmal nach der öffentlichen Liste; sonst wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ui::PriorsDialog</name>
    <message>
        <source>Learned from refinement loops</source>
        <translation>Aus Verfeinerungen gelernt</translation>
    </message>
    <message>
        <source>Learned profiles</source>
        <translation>Gelernte Profile</translation>
    </message>
    <message>
        <source>Learned score</source>
        <translation>Gelernter Punktwert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Keine Bibliothek ist offen.</translation>
    </message>
    <message>
        <source>Nothing learned yet. Every finished refinement loop adds to this list.</source>
        <translation>Noch nichts gelernt. Jede beendete Verfeinerung trägt dazu bei.</translation>
    </message>
    <message numerus="yes">
        <source>%n loop(s) are too few to suggest anything; loops of this kind usually need about %1 iterations.</source>
        <translation>
            <numerusform>%n Schleife ist zu wenig für einen Vorschlag; Schleifen dieser Art brauchen meist etwa %1 Iterationen.</numerusform>
            <numerusform>%n Schleifen sind zu wenig für einen Vorschlag; Schleifen dieser Art brauchen meist etwa %1 Iterationen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggested from %n loop(s): at most %1 iterations, stop at score %2. Confidence %3.</source>
        <translation>
            <numerusform>Vorschlag aus %n Schleife: höchstens %1 Iterationen, Stopp bei %2. Sicherheit %3.</numerusform>
            <numerusform>Vorschlag aus %n Schleifen: höchstens %1 Iterationen, Stopp bei %2. Sicherheit %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The threshold was never reached with this model. Lower it, or choose another model.</source>
        <translation>Die Schwelle wurde mit diesem Modell nie erreicht. Senken oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Export what was learned</source>
        <translation>Gelerntes exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Import what was learned</source>
        <translation>Gelerntes importieren</translation>
    </message>
    <message>
        <source>Forget what was learned?</source>
        <translation>Gelerntes vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>What %n loop(s) of “%1” taught is deleted. The runs themselves stay.</source>
        <translation>
            <numerusform>Was %n Schleife zu „%1“ gelehrt hat, wird gelöscht. Die Läufe selbst bleiben.</numerusform>
            <numerusform>Was %n Schleifen zu „%1“ gelehrt haben, wird gelöscht. Die Läufe selbst bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned cost</source>
        <translation>Gelernte Kosten</translation>
    </message>
    <message>
        <source>Depth reached</source>
        <translation>Erreichte Tiefe</translation>
    </message>
</context>
<context>
    <name>ui::PriorsModel</name>
    <message>
        <source>Kind of task</source>
        <translation>Aufgabenart</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>First score</source>
        <translation>Erster Punktwert</translation>
    </message>
</context>
<context>
    <name>ui::ProblemModel</name>
    <message>
        <source>%1: %2</source>
        <comment>severity, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>severity, place</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::ProblemPhrases</name>
    <message>
        <source>a text (in quotes where it looks like something else)</source>
        <translation>ein Text (in Anführungszeichen, wo er nach etwas anderem aussieht)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an amount in USD, such as 2.50</source>
        <translation>ein Betrag in USD, etwa 2.50</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>names with texts</source>
        <translation>Namen mit Texten</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>ein JSON-Dokument</translation>
    </message>
    <message>
        <source>the format version, 1,</source>
        <translation>die Formatversion, 1,</translation>
    </message>
    <message>
        <source>the name of a provider</source>
        <translation>der Name eines Anbieters</translation>
    </message>
    <message>
        <source>the name of an environment variable</source>
        <translation>der Name einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>an address such as http://127.0.0.1:11434</source>
        <translation>eine Adresse wie http://127.0.0.1:11434</translation>
    </message>
    <message>
        <source>a group of keys</source>
        <translation>eine Gruppe von Schlüsseln</translation>
    </message>
    <message>
        <source>a list of generators</source>
        <translation>eine Liste von Generatoren</translation>
    </message>
    <message>
        <source>the name of a provider or a group such as {provider: ollama, model: llama3}</source>
        <translation>der Name eines Anbieters oder eine Gruppe wie {provider: ollama, model: llama3}</translation>
    </message>
    <message>
        <source>a list such as [{kind: length, maxWords: 60}]</source>
        <translation>eine Liste wie [{kind: length, maxWords: 60}]</translation>
    </message>
    <message>
        <source>a group such as {kind: length, maxWords: 60}</source>
        <translation>eine Gruppe wie {kind: length, maxWords: 60}</translation>
    </message>
    <message>
        <source>the kind of the evaluator, such as length</source>
        <translation>die Art des Prüfers, etwa length</translation>
    </message>
    <message>
        <source>judge, command or formula, such as {judge: How vivid is it?}</source>
        <translation>judge, command oder formula, etwa {judge: Wie lebendig ist es?}</translation>
    </message>
    <message>
        <source>keys with values, such as &quot;task: …&quot;</source>
        <translation>Schlüssel mit Werten, etwa „task: …“</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>ein leerer Text</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot;</source>
        <translation>der Text „%1“</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>die Variable %1</translation>
    </message>
    <message>
        <source>a pattern under required or forbidden</source>
        <translation>ein Muster unter required oder forbidden</translation>
    </message>
    <message>
        <source>a limit such as maxWords</source>
        <translation>eine Grenze wie maxWords</translation>
    </message>
    <message>
        <source>the schema, or schemaFile with its path</source>
        <translation>das Schema, oder schemaFile mit dem Pfad dorthin</translation>
    </message>
    <message>
        <source>at least one evaluator under children</source>
        <translation>mindestens ein Prüfer unter children</translation>
    </message>
    <message>
        <source>the program to run</source>
        <translation>das Programm, das laufen soll</translation>
    </message>
    <message>
        <source>the dimensions to judge by</source>
        <translation>die Dimensionen, nach denen geurteilt wird</translation>
    </message>
    <message>
        <source>a key written into a configuration</source>
        <translation>ein Schlüssel in der Konfiguration</translation>
    </message>
    <message>
        <source>more than one scorer</source>
        <translation>mehr als ein Bewerter</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>dieser Wert</translation>
    </message>
    <message>
        <source>a weight of 0 for every generator</source>
        <translation>ein Gewicht von 0 bei jedem Generator</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>der Name %1</translation>
    </message>
    <message>
        <source>a share of 0 for mutation</source>
        <translation>ein Anteil von 0 für Mutation</translation>
    </message>
    <message>
        <source>a share of %1</source>
        <translation>ein Anteil von %1</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it is a folder, not a file</source>
        <translation>es ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>es ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it is no program that can be run</source>
        <translation>es ist kein ausführbares Programm</translation>
    </message>
    <message>
        <source>it holds no JSON document</source>
        <translation>es enthält kein JSON-Dokument</translation>
    </message>
    <message>
        <source>ranking %1</source>
        <translation>Rangfolge %1</translation>
    </message>
    <message>
        <source>having no evaluator that gives a score; add one under evaluators</source>
        <translation>dem Fehlen eines Prüfers, der Punkte gibt; unter evaluators einen hinzufügen</translation>
    </message>
    <message>
        <source>no match per candidate</source>
        <translation>kein Vergleich je Kandidat</translation>
    </message>
    <message>
        <source>a count of %1</source>
        <translation>eine Anzahl von %1</translation>
    </message>
    <message>
        <source>the rule that keys are never stored; name an environment variable in apiKeyEnv instead</source>
        <translation>der Regel, dass Schlüssel nie gespeichert werden; nennen Sie stattdessen unter apiKeyEnv eine Umgebungsvariable</translation>
    </message>
    <message>
        <source>the rule that secrets are never stored; set a variable before Valda is started and write $ and its name under environment</source>
        <translation>der Regel, dass Geheimnisse nie gespeichert werden; setzen Sie eine Umgebungsvariable, bevor Valda gestartet wird, und schreiben Sie unter environment $ und ihren Namen</translation>
    </message>
    <message>
        <source>the rule that one of judge, command and formula gives the score</source>
        <translation>der Regel, dass genau eines von judge, command und formula die Punkte gibt</translation>
    </message>
    <message>
        <source>the one written for the same key above; the later one counts</source>
        <translation>dem weiter oben für denselben Schlüssel; der spätere gilt</translation>
    </message>
    <message>
        <source>a temperature, which is a number from 0 to 2</source>
        <translation>einer Temperatur, also einer Zahl von 0 bis 2</translation>
    </message>
    <message>
        <source>picking one of them</source>
        <translation>dem Auswählen eines davon</translation>
    </message>
    <message>
        <source>another evaluator of that name</source>
        <translation>einem anderen Prüfer dieses Namens</translation>
    </message>
    <message>
        <source>having no evaluators: nothing says what to improve</source>
        <translation>dem Fehlen von Prüfern: nichts sagt, was zu verbessern ist</translation>
    </message>
    <message>
        <source>a share of 0 for crossover: no child could be made</source>
        <translation>einem Anteil von 0 für Kreuzung: kein Kind könnte entstehen</translation>
    </message>
    <message>
        <source>having no evaluators: nothing tells good from bad</source>
        <translation>dem Fehlen von Prüfern: nichts unterscheidet Gutes von Schlechtem</translation>
    </message>
    <message>
        <source>stop.candidates %1, which ends the run during seeding</source>
        <translation>stop.candidates %1, womit der Lauf noch bei den Erstentwürfen endet</translation>
    </message>
    <message>
        <source>Use recipe evolve.</source>
        <translation>Nehmen Sie das Rezept evolve.</translation>
    </message>
    <message>
        <source>It is kept and has no effect.</source>
        <translation>Es bleibt erhalten und bewirkt nichts.</translation>
    </message>
    <message>
        <source>Vote or write in the window while the run goes on, and choose another provider here.</source>
        <translation>Stimmen Sie während des Laufs im Fenster ab oder schreiben Sie dort mit, und wählen Sie hier einen anderen Anbieter.</translation>
    </message>
    <message>
        <source>the model&apos;s name</source>
        <translation>der Name des Modells</translation>
    </message>
    <message>
        <source>the server&apos;s address (endpoint)</source>
        <translation>die Adresse des Servers (endpoint)</translation>
    </message>
    <message>
        <source>the program to run (command)</source>
        <translation>das Programm, das laufen soll (command)</translation>
    </message>
    <message>
        <source>the file with the recorded replies (recording)</source>
        <translation>die Datei mit den aufgezeichneten Antworten (recording)</translation>
    </message>
</context>
<context>
    <name>ui::ProblemText</name>
    <message>
        <source>Line %1, %2: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation>Zeile %1, %2: </translation>
    </message>
    <message>
        <source>Line %1: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation>Zeile %1: </translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>Unknown setting “%1”. It is ignored and stays in the file.</source>
        <translation>Unbekannte Einstellung „%1“. Sie wird ignoriert und bleibt in der Datei.</translation>
    </message>
    <message>
        <source>Unknown setting “%1”, ignored. Did you mean “%2”?</source>
        <translation>Unbekannte Einstellung „%1“, ignoriert. Ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>The task is empty. Describe what should be written.</source>
        <translation>Die Aufgabe ist leer. Bitte beschreiben, was geschrieben werden soll.</translation>
    </message>
    <message>
        <source>The criterion is empty. Describe how the judge chooses.</source>
        <translation>Das Kriterium ist leer. Bitte beschreiben, wonach der Juror wählt.</translation>
    </message>
    <message>
        <source>No generator is switched on. Switch one on, or add one.</source>
        <translation>Kein Generator ist eingeschaltet. Einen einschalten oder hinzufügen.</translation>
    </message>
    <message>
        <source>Programs are not measured. Choose the folder with the evaluator, or a command.</source>
        <translation>Programme werden nicht gemessen. Den Ordner mit dem Bewerter oder ein Programm wählen.</translation>
    </message>
    <message>
        <source>The evaluator has no kind. Choose one, such as length or regex.</source>
        <translation>Dem Bewerter fehlt die Art. Eine wählen, etwa length oder regex.</translation>
    </message>
    <message>
        <source>The score has no source. Choose a judge, a command or a formula.</source>
        <translation>Die Punktzahl hat keine Quelle. Juror, Programm oder Formel wählen.</translation>
    </message>
    <message>
        <source>Missing: %1. Enter it.</source>
        <translation>Es fehlt: %1. Bitte angeben.</translation>
    </message>
    <message>
        <source>The text cannot be read: %1. Correct it at this place.</source>
        <translation>Der Text ist nicht lesbar: %1. Bitte an dieser Stelle korrigieren.</translation>
    </message>
    <message>
        <source>Enter %1. Found: %2.</source>
        <translation>%1 eingeben. Gefunden: %2.</translation>
    </message>
    <message>
        <source>%1 is out of range; use %2 or more.</source>
        <translation>%1 liegt außerhalb; erlaubt ist %2 oder mehr.</translation>
    </message>
    <message>
        <source>%1 is out of range; use %2 to %3.</source>
        <translation>%1 liegt außerhalb; erlaubt ist %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is not a valid choice. Use one of: %2.</source>
        <translation>„%1“ gibt es nicht. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>Unknown provider “%1”. Choose one of: %2.</source>
        <translation>Unbekannter Anbieter „%1“. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>File “%1”: %2. Choose another file.</source>
        <translation>Datei „%1“: %2. Eine andere wählen.</translation>
    </message>
    <message>
        <source>“%1” is not a valid regular expression (%2). Correct it, or escape special characters with \.</source>
        <translation>„%1“ ist kein gültiger regulärer Ausdruck (%2). Korrigieren oder Sonderzeichen mit \ maskieren.</translation>
    </message>
    <message>
        <source>The JSON schema is not valid: %1. Correct the schema.</source>
        <translation>Das JSON-Schema ist ungültig: %1. Bitte das Schema korrigieren.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set; set it to your key and start Valda again.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt; auf den Schlüssel setzen und Valda neu starten.</translation>
    </message>
    <message>
        <source>“%1” is not available yet. %2</source>
        <translation>„%1“ ist noch nicht verfügbar. %2</translation>
    </message>
    <message>
        <source>No stop is set. Valda will stop after 40 candidates. Set a number of candidates, a time, or a cap on calls or tokens.</source>
        <translation>Kein Ende ist festgelegt. Valda hört nach 40 Kandidaten auf. Eine Zahl von Kandidaten, eine Zeit oder eine Grenze für Aufrufe oder Token festlegen.</translation>
    </message>
    <message>
        <source>The price of %1 is not known, so the money cap of %2 does not count its calls. Enter its price.</source>
        <translation>Der Preis von %1 ist nicht bekannt, daher zählt die Geldgrenze von %2 diese Aufrufe nicht. Den Preis eintragen.</translation>
    </message>
    <message>
        <source>The price of %1 is not known, so the money cap of %2 cannot hold. Enter its price, or set a cap on calls or tokens.</source>
        <translation>Der Preis von %1 ist nicht bekannt, daher kann die Geldgrenze von %2 nicht gelten. Den Preis eintragen oder eine Grenze für Aufrufe oder Token setzen.</translation>
    </message>
    <message>
        <source>One call may cost %1, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.</source>
        <translation>Ein Aufruf kann %1 kosten, die Grenze ist %2 (%3, %4). Die Grenze anheben oder weniger Token erlauben.</translation>
    </message>
    <message>
        <source>One call may cost %1, the cap over all runs is %2 (%3, %4). Raise that cap or lower the maximum of tokens.</source>
        <translation>Ein Aufruf kann %1 kosten, die Grenze über alle Läufe ist %2 (%3, %4). Diese Grenze anheben oder weniger Token erlauben.</translation>
    </message>
    <message>
        <source>One call may take %1 tokens, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.</source>
        <translation>Ein Aufruf kann %1 Token brauchen, die Grenze ist %2 (%3, %4). Die Grenze anheben oder weniger Token erlauben.</translation>
    </message>
    <message>
        <source>This file has format %1; this version reads up to %2. Update Valda.</source>
        <translation>Diese Datei hat Format %1; diese Version liest bis %2. Bitte Valda aktualisieren.</translation>
    </message>
    <message>
        <source>%1 contradicts %2. Change one of the two.</source>
        <translation>%1 widerspricht %2. Eines von beiden ändern.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <comment>severity of a finding</comment>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Valda</source>
        <translation>Valda beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still running.</source>
        <translation>
            <numerusform>%n Lauf läuft noch.</numerusform>
            <numerusform>%n Läufe laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing lets calls in flight finish, so that nothing paid is lost; you can resume later. Stopping cancels them and ends the runs; results are kept.</source>
        <translation>Beim Anhalten werden laufende Aufrufe noch beendet, damit nichts Bezahltes verloren geht; später lässt sich fortsetzen. Stoppen bricht sie ab und beendet die Läufe; Ergebnisse bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation>An&amp;halten und beenden</translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation>&amp;Stoppen und beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::QuitSequence</name>
    <message>
        <source>Pausing: calls in flight are being finished…</source>
        <translation>Hält an: laufende Aufrufe werden noch beendet …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet …</translation>
    </message>
</context>
<context>
    <name>ui::RankingPanel</name>
    <message>
        <source>Likely best</source>
        <translation>Wahrscheinlich bester</translation>
    </message>
    <message>
        <source>Probability of being the best, and open questions</source>
        <translation>Wahrscheinlichkeit, der beste zu sein, und offene Fragen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>All verdicts with reasons</source>
        <translation>Alle Urteile mit Begründung</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>Juroren</translation>
    </message>
    <message>
        <source>Bias, consistency and agreement of the judges</source>
        <translation>Voreingenommenheit, Beständigkeit und Einigkeit der Juroren</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
    <message>
        <source>Results by model and step</source>
        <translation>Ergebnisse je Modell und Schritt</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>How different the candidates of the population are</source>
        <translation>Wie verschieden die Kandidaten der Population sind</translation>
    </message>
    <message>
        <source>Call outcomes</source>
        <translation>Ergebnisse der Aufrufe</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Ausbeute</translation>
    </message>
</context>
<context>
    <name>ui::RecipeStepPane</name>
    <message>
        <source>Writes the first candidates from the task.</source>
        <translation>Schreibt die ersten Kandidaten aus der Aufgabe.</translation>
    </message>
    <message>
        <source>Compares candidates; ratings come from these matches.</source>
        <translation>Vergleicht Kandidaten; daraus entstehen die Wertungen.</translation>
    </message>
    <message>
        <source>Rewrites a good candidate.</source>
        <translation>Schreibt einen guten Kandidaten um.</translation>
    </message>
    <message>
        <source>Combines two good candidates.</source>
        <translation>Verbindet zwei gute Kandidaten.</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
    <message>
        <source>Improves a text until the evaluators find nothing more. Used by the recipe Refine and, for a share of new texts, while evolving.</source>
        <translation>Verbessert einen Text, bis die Bewerter nichts mehr finden. Für das Rezept „Verfeinern“ und für einen Teil neuer Texte beim Entwickeln.</translation>
    </message>
    <message>
        <source>Learned from earlier runs</source>
        <translation>Aus früheren Läufen gelernt</translation>
    </message>
</context>
<context>
    <name>ui::RefinePanel</name>
    <message>
        <source>No refinement loop has begun</source>
        <translation>Noch keine Verfeinerungsschleife begonnen</translation>
    </message>
    <message>
        <source>A loop writes a text, has it evaluated and improves it until it reaches the target. Its iterations appear here.</source>
        <translation>Eine Schleife schreibt einen Text, lässt ihn bewerten und verbessert ihn bis zum Ziel. Ihre Iterationen erscheinen hier.</translation>
    </message>
    <message>
        <source>Refinement loop</source>
        <translation>Verfeinerungsschleife</translation>
    </message>
    <message>
        <source>Learned…</source>
        <translation>Gelerntes …</translation>
    </message>
    <message>
        <source>Learned from earlier loops, by task kind and model</source>
        <translation>Aus früheren Schleifen gelernt, je Aufgabenart und Modell</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Loop %1</source>
        <translation>Schleife %1</translation>
    </message>
    <message>
        <source>Request…</source>
        <translation>Anfrage …</translation>
    </message>
    <message>
        <source>Show the request and the reply of this iteration, with what they cost</source>
        <translation>Anfrage und Antwort dieser Iteration zeigen, mit ihren Kosten</translation>
    </message>
    <message>
        <source>The loop and its texts</source>
        <translation>Die Schleife und ihre Texte</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktzahlen</translation>
    </message>
    <message>
        <source>Stop decision</source>
        <translation>Stopp-Entscheidung</translation>
    </message>
    <message>
        <source>Expected gain</source>
        <translation>Erwarteter Gewinn</translation>
    </message>
    <message>
        <source>After each iteration: expected gain, minimum gain and chance of reaching the threshold</source>
        <translation>Nach jeder Iteration: erwarteter Gewinn, Mindestgewinn und Chance, die Schwelle zu erreichen</translation>
    </message>
</context>
<context>
    <name>ui::ReportTabs</name>
    <message>
        <source>— written to stderr —</source>
        <translation>— nach stderr geschrieben —</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Duration %1, processor time %2, peak memory %3.</source>
        <translation>Dauer %1, Prozessorzeit %2, Spitzenspeicher %3.</translation>
    </message>
    <message>
        <source>Written: %1 to stdout, %2 to stderr.</source>
        <translation>Geschrieben: %1 nach stdout, %2 nach stderr.</translation>
    </message>
    <message>
        <source>Limits in force: %1.</source>
        <translation>Geltende Grenzen: %1.</translation>
    </message>
    <message>
        <source>Not isolated: the program ran with your rights, as you allowed for this library.</source>
        <translation>Nicht isoliert: Das Programm lief mit Ihren Rechten, wie für diese Bibliothek erlaubt.</translation>
    </message>
    <message>
        <source>Protected by %1: no network, a read-only system, a private folder.</source>
        <translation>Geschützt durch %1: kein Netz, ein schreibgeschütztes System, ein privater Ordner.</translation>
    </message>
    <message>
        <source>Files written: %1.</source>
        <translation>Geschriebene Dateien: %1.</translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation>Ausgabe des Programms</translation>
    </message>
    <message>
        <source>Limits and why it ended</source>
        <translation>Grenzen und warum es endete</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messgrößen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Tests %1/%2</source>
        <translation>Tests %1/%2</translation>
    </message>
    <message>
        <source>Analysis %1</source>
        <translation>Analyse %1</translation>
    </message>
</context>
<context>
    <name>ui::RunActions</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Cancel running calls; all results are kept (%1)</source>
        <translation>Laufende Aufrufe abbrechen; alle Ergebnisse bleiben (%1)</translation>
    </message>
    <message>
        <source>Continue run…</source>
        <translation>Lauf fortsetzen …</translation>
    </message>
    <message>
        <source>Raise limits and continue</source>
        <translation>Grenzen anheben und fortsetzen</translation>
    </message>
    <message>
        <source>New run from this…</source>
        <translation>Neuer Lauf hieraus …</translation>
    </message>
    <message>
        <source>Configure a new run with the settings of this one</source>
        <translation>Einen neuen Lauf mit diesen Einstellungen konfigurieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Finish running calls, start no new ones (%1)</source>
        <translation>Laufende Aufrufe beenden, keine neuen starten (%1)</translation>
    </message>
    <message>
        <source>Continue (%1)</source>
        <translation>Fortsetzen (%1)</translation>
    </message>
    <message>
        <source>Vote…</source>
        <translation>Abstimmen …</translation>
    </message>
    <message>
        <source>Choose the better of two texts; the run waits for it</source>
        <translation>Den besseren von zwei Texten wählen; der Lauf wartet darauf</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>ui::RunChart</name>
    <message>
        <source>Evaluations</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Spent ($)</source>
        <translation>Ausgegeben ($)</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Time (min)</source>
        <translation>Zeit (min)</translation>
    </message>
    <message>
        <source>Time (h)</source>
        <translation>Zeit (h)</translation>
    </message>
    <message>
        <source>Rating (Elo)</source>
        <translation>Wertung (Elo)</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Rating of the best with 95 % interval; mean and median of the population</source>
        <translation>Wertung des besten mit 95-%-Intervall; Mittel und Median der Population</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Best score so far; mean and median of the population</source>
        <translation>Beste Punktzahl; Mittel und Median der Population</translation>
    </message>
    <message>
        <source>By matches and measured candidates</source>
        <translation>Nach Vergleichen und gemessenen Kandidaten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By running time, without pauses</source>
        <translation>Nach Laufzeit, ohne Pausen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>By money spent</source>
        <translation>Nach ausgegebenem Geld</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show all (0 or double-click). Wheel: zoom; Shift+wheel: vertical zoom; drag: zoom to box</source>
        <translation>Alles zeigen (0 oder Doppelklick). Rad: Zoom; Umschalt+Rad: senkrecht; Ziehen: Bereich</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show all points as a table</source>
        <translation>Alle Punkte als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV</source>
        <translation>Als PNG, SVG oder CSV speichern</translation>
    </message>
    <message>
        <source>Nothing judged yet</source>
        <translation>Noch nichts bewertet</translation>
    </message>
    <message>
        <source>The curve starts with the first match or score.</source>
        <translation>Die Kurve beginnt mit dem ersten Vergleich oder der ersten Punktzahl.</translation>
    </message>
    <message>
        <source>All points of the chart</source>
        <translation>Alle Punkte des Diagramms</translation>
    </message>
    <message>
        <source>Control: independent drafts</source>
        <translation>Kontrolle: unabhängige Entwürfe</translation>
    </message>
    <message>
        <source>Control: repeated rewriting</source>
        <translation>Kontrolle: wiederholtes Umschreiben</translation>
    </message>
    <message>
        <source>95 % intervals</source>
        <translation>95-%-Intervalle</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Ratings of the top five and the selected candidate, with 95 % intervals</source>
        <translation>Wertungen der fünf besten und des gewählten, mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>Best, 95 %</source>
        <translation>Bester, 95 %</translation>
    </message>
</context>
<context>
    <name>ui::RunDelegate</name>
    <message>
        <source>yesterday %1</source>
        <comment>as wide as the longest time shown</comment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>No candidate yet</source>
        <translation>Noch kein Kandidat</translation>
    </message>
</context>
<context>
    <name>ui::RunHeader</name>
    <message>
        <source>Demo – no model is called</source>
        <translation>Vorführung – kein Modell wird aufgerufen</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bester bisher</translation>
    </message>
    <message>
        <source>Spent of budget</source>
        <translation>Verbraucht vom Budget</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of a run that ended with the program</comment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>no candidate yet</source>
        <translation>noch kein Kandidat</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of wanted</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>generation %1, %2</source>
        <comment>generation, number of matches</comment>
        <translation>Generation %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <comment>elapsed time</comment>
        <translation>bisher %1</translation>
    </message>
</context>
<context>
    <name>ui::RunList</name>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>Lauf entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Anheften</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Your runs appear here.</source>
        <translation>Hier erscheinen Ihre Läufe.</translation>
    </message>
    <message>
        <source>Try without a model</source>
        <translation>Ohne Modell ausprobieren</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message>
        <source>No name, best text or state contains these words.</source>
        <translation>Kein Name, bester Text oder Zustand enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>&amp;Undo removal</source>
        <translation>Entfernen &amp;rückgängig</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Trash (%1)…</source>
        <translation>Papierkorb (%1) …</translation>
    </message>
    <message>
        <source>“%1” is in the trash for 30 days.</source>
        <translation>„%1“ liegt 30 Tage im Papierkorb.</translation>
    </message>
    <message>
        <source>Move “%1” to the trash? It can be restored for 30 days.</source>
        <translation>„%1“ in den Papierkorb legen? Es lässt sich 30 Tage lang wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message>
        <source>Damaged</source>
        <comment>of a run that the library holds only in part</comment>
        <translation>Beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>ausgegeben %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>candidates so far, wanted</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least so much money</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1
Started %2</source>
        <comment>name of a run, date and time</comment>
        <translation>%1
Begonnen %2</translation>
    </message>
    <message>
        <source>best: %1, %2</source>
        <comment>score or rating of the best candidate, its text</comment>
        <translation>bester: %1, %2</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Punktwert %1</translation>
    </message>
    <message>
        <source>Elo %1</source>
        <translation>Elo %1</translation>
    </message>
    <message>
        <source>Not compared</source>
        <comment>the best candidate of a run has no rating</comment>
        <translation>Nicht verglichen</translation>
    </message>
</context>
<context>
    <name>ui::RunNotices</name>
    <message>
        <source>%1 finished</source>
        <comment>name of a run</comment>
        <translation>%1 ist beendet</translation>
    </message>
    <message>
        <source>%1: %2 of a limit used</source>
        <comment>name of a run, percent</comment>
        <translation>%1: %2 einer Grenze verbraucht</translation>
    </message>
    <message>
        <source>The run ends when the limit is reached. Its results are kept.</source>
        <translation>Der Lauf endet an der Grenze. Die Ergebnisse bleiben.</translation>
    </message>
    <message>
        <source>%1 waits for your vote</source>
        <comment>name of a run</comment>
        <translation>%1 wartet auf Ihre Stimme</translation>
    </message>
    <message>
        <source>Choose the better of two texts. Without a vote it goes on in %1.</source>
        <comment>duration</comment>
        <translation>Den besseren von zwei Texten wählen. Ohne Stimme geht es in %1 weiter.</translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>Start a run, or open one from the start page. Its candidates, charts and events appear here.</source>
        <translation>Einen Lauf starten oder von der Startseite öffnen. Kandidaten, Diagramme und Ereignisse erscheinen hier.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>Abstammung</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Refinement</source>
        <translation>Verfeinerung</translation>
    </message>
</context>
<context>
    <name>ui::RunStarter</name>
    <message>
        <source>Starting the run…</source>
        <translation>Der Lauf wird gestartet …</translation>
    </message>
</context>
<context>
    <name>ui::ServerPage</name>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>server, address, what it offers</comment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>&amp;Look for local servers</source>
        <translation>&amp;Lokale Server suchen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Servers found</source>
        <translation>Gefundene Server</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>About the key</source>
        <translation>Zum Schlüssel</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>A server on this computer</source>
        <translation>Ein Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>A cloud provider</source>
        <translation>Ein Cloud-Anbieter</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>Valda can look for servers at their usual ports. It only asks for their list of models.</source>
        <translation>Valda kann an den üblichen Ports nach Servern suchen. Es fragt nur nach der Modellliste.</translation>
    </message>
    <message>
        <source>The key is kept in the keychain of this computer and sent to this provider only.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Rechners und geht nur an diesen Anbieter.</translation>
    </message>
    <message>
        <source>Enter the address with or without “/v1”; a pasted path is shortened.</source>
        <translation>Adresse mit oder ohne „/v1“; ein eingefügter Pfad wird gekürzt.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found</source>
        <translation>
            <numerusform>%n Server gefunden</numerusform>
            <numerusform>%n Server gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No server found. Start one, or enter its address.</source>
        <translation>Kein Server gefunden. Einen starten oder die Adresse eingeben.</translation>
    </message>
    <message>
        <source>usually none</source>
        <translation>meist keiner</translation>
    </message>
    <message>
        <source>if the server needs one</source>
        <translation>wenn der Server einen braucht</translation>
    </message>
    <message>
        <source>Local servers usually need no key.</source>
        <translation>Lokale Server brauchen meist keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Leave empty if the server needs no key.</source>
        <translation>Leer lassen, wenn der Server keinen Schlüssel braucht.</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>name of an environment variable</comment>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Get a key</source>
        <translation>Schlüssel holen</translation>
    </message>
    <message>
        <source>%1 is set and is used when this stays empty. %2</source>
        <comment>environment variable, link</comment>
        <translation>%1 ist gesetzt und gilt, wenn dieses Feld leer bleibt. %2</translation>
    </message>
    <message>
        <source>%1 at the provider, then paste it here.</source>
        <comment>link: Get a key</comment>
        <translation>%1 beim Anbieter, dann hier einfügen.</translation>
    </message>
    <message>
        <source>&amp;Stop the test</source>
        <translation>Test &amp;beenden</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Default model</source>
        <translation>Standardmodell</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>&amp;Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Cache of replies</source>
        <translation>Antwortspeicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
</context>
<context>
    <name>ui::ShareBar</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a generator, its share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shares of calls: %1</source>
        <translation>Anteile der Aufrufe: %1</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ShownStatus</name>
    <message>
        <source>Opening…</source>
        <comment>state of a run whose past is being read</comment>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of a run that ended with the program</comment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Waiting until %1 for the hourly cap</source>
        <translation>Wartet bis %1 wegen der Grenze je Stunde</translation>
    </message>
    <message>
        <source>Waiting for your vote %1</source>
        <comment>time left</comment>
        <translation>Wartet auf Ihre Stimme %1</translation>
    </message>
    <message>
        <source>Running, your vote is wanted %1</source>
        <comment>time left</comment>
        <translation>Läuft, Ihre Stimme ist gefragt %1</translation>
    </message>
    <message>
        <source>Waiting until %1 for the server</source>
        <translation>Wartet bis %1 auf den Server</translation>
    </message>
</context>
<context>
    <name>ui::SourcePane</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>The whole configuration as text; unknown keys are kept.</source>
        <translation>Die ganze Konfiguration als Text; unbekannte Schlüssel bleiben erhalten.</translation>
    </message>
    <message>
        <source>Configuration as YAML</source>
        <translation>Konfiguration als YAML</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <comment>sentence with its line, column</comment>
        <translation>%1 (Spalte %2)</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Quelltext bearbeiten</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Noch nicht angewendet</translation>
    </message>
</context>
<context>
    <name>ui::StandingPage</name>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Likely best</source>
        <translation>Wahrscheinlich bester</translation>
    </message>
    <message>
        <source>Probability that no other candidate is better</source>
        <translation>Wahrscheinlichkeit, dass kein anderer besser ist</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>With its 95 % interval</source>
        <translation>Mit ihrem 95-%-Intervall</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Plain Elo</source>
        <translation>Einfaches Elo</translation>
    </message>
    <message>
        <source>Simple Elo from 1200 with K 32, for comparison only</source>
        <translation>Einfaches Elo ab 1200 mit K 32, nur zum Vergleich</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Candidates likely to be the best</source>
        <translation>Wahrscheinlich beste Kandidaten</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>First wins</source>
        <translation>Erster gewinnt</translation>
    </message>
    <message>
        <source>Estimated probability that the first text is better</source>
        <translation>Geschätzte Wahrscheinlichkeit, dass der erste Text besser ist</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Share of the uncertainty that the answer removes</source>
        <translation>Anteil der Unsicherheit, den die Antwort beseitigt</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Open questions to judges</source>
        <translation>Offene Fragen an Juroren</translation>
    </message>
    <message>
        <source>No leader yet</source>
        <translation>Noch niemand führt</translation>
    </message>
    <message>
        <source>After the first matches you see here which candidate is likely the best.</source>
        <translation>Nach den ersten Vergleichen steht hier, welcher Kandidat wahrscheinlich der beste ist.</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <comment>name of a candidate</comment>
        <translation>%1 führt</translation>
    </message>
    <message>
        <source>The judge mostly repeats itself, so more questions add little. Add a second judge to the evaluation step, or vote.</source>
        <translation>Der Juror wiederholt sich meist; weitere Fragen bringen wenig. Einen zweiten Juror zum Bewerten hinzufügen oder abstimmen.</translation>
    </message>
    <message>
        <source>vote without an answer</source>
        <translation>unbeantwortete Abstimmung</translation>
    </message>
    <message>
        <source>find the best</source>
        <translation>den besten finden</translation>
    </message>
    <message>
        <source>choose parents</source>
        <translation>Eltern wählen</translation>
    </message>
    <message>
        <source>waits for your vote</source>
        <translation>wartet auf die eigene Stimme</translation>
    </message>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>%1 likely the best</source>
        <translation>zu %1 der beste</translation>
    </message>
    <message>
        <source>The run stops at %1. Differences under 35 points are ignored.</source>
        <translation>Der Lauf stoppt bei %1. Unterschiede unter 35 Punkten zählen nicht.</translation>
    </message>
    <message>
        <source>Differences under 35 points are ignored.</source>
        <translation>Unterschiede unter 35 Punkten zählen nicht.</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Get started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>See a whole run with the offline sample “%1”. No model is called; it costs nothing.</source>
        <translation>Einen ganzen Lauf mit dem Beispiel „%1“ ansehen. Kein Modell wird aufgerufen; es kostet nichts.</translation>
    </message>
    <message>
        <source>&amp;Try without a model</source>
        <translation>&amp;Ohne Modell ausprobieren</translation>
    </message>
    <message>
        <source>Templates and samples</source>
        <translation>Vorlagen und Beispiele</translation>
    </message>
    <message>
        <source>Press Enter or double-click to open a template in the editor. Nothing starts yet.</source>
        <translation>Eingabe oder Doppelklick öffnet eine Vorlage im Editor. Es startet noch nichts.</translation>
    </message>
    <message>
        <source>Ne&amp;w run…</source>
        <translation>Ne&amp;uer Lauf …</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Library not open</source>
        <translation>Bibliothek nicht offen</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) running</source>
        <translation>
            <numerusform>%n Lauf läuft</numerusform>
            <numerusform>%n Läufe laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the library</source>
        <translation>
            <numerusform>%n Lauf in der Bibliothek</numerusform>
            <numerusform>%n Läufe in der Bibliothek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StoragePage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>All runs are stored in this folder on this computer.</source>
        <translation>Alle Läufe liegen in diesem Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>ui::TableExport</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save all numbers as CSV</source>
        <translation>Alle Zahlen als CSV speichern</translation>
    </message>
    <message>
        <source>Export as CSV: %1</source>
        <translation>Als CSV exportieren: %1</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>All numbers (*.csv)</source>
        <translation>Alle Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>ui::TaskPane</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Describe the result and choose the model.</source>
        <translation>Das Ergebnis beschreiben und das Modell wählen.</translation>
    </message>
    <message>
        <source>More settings for all steps</source>
        <translation>Weitere Einstellungen für alle Schritte</translation>
    </message>
    <message>
        <source>Model for all steps</source>
        <translation>Modell für alle Schritte</translation>
    </message>
    <message>
        <source>Use this model everywhere</source>
        <translation>Dieses Modell überall verwenden</translation>
    </message>
    <message>
        <source>Removes the generators that single steps use</source>
        <translation>Entfernt die Generatoren einzelner Schritte</translation>
    </message>
    <message>
        <source>Use one model everywhere</source>
        <translation>Überall ein Modell verwenden</translation>
    </message>
    <message>
        <source>These steps use their own generators: %1.</source>
        <translation>Diese Schritte nutzen eigene Generatoren: %1.</translation>
    </message>
</context>
<context>
    <name>ui::TemplateModel</name>
    <message>
        <source>Tour planning</source>
        <translation>Tourenplanung</translation>
    </message>
    <message>
        <source>A program of two files plans shorter and shorter tours.</source>
        <translation>Ein Programm aus zwei Dateien plant immer kürzere Touren.</translation>
    </message>
    <message>
        <source>Vampire toothpaste</source>
        <translation>Zahnpasta für Vampire</translation>
    </message>
    <message>
        <source>A sarcastic product pitch grows from random drafts.</source>
        <translation>Aus zufälligen Entwürfen wächst ein sarkastischer Werbetext.</translation>
    </message>
    <message>
        <source>Haiku</source>
        <translation>Haiku</translation>
    </message>
    <message>
        <source>Three lines about autumn rain, judged by image and form.</source>
        <translation>Drei Zeilen über Herbstregen, beurteilt nach Bild und Form.</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Produktname</translation>
    </message>
    <message>
        <source>A name with a claim for a bicycle lock that shouts at thieves.</source>
        <translation>Ein Name mit Slogan für ein Fahrradschloss, das Diebe anschreit.</translation>
    </message>
    <message>
        <source>Marketing copy</source>
        <translation>Werbetext</translation>
    </message>
    <message>
        <source>Short copy for a product page; replace the product in the task with yours.</source>
        <translation>Kurzer Text für eine Produktseite; das Produkt in der Aufgabe durch das eigene ersetzen.</translation>
    </message>
    <message>
        <source>Tweets</source>
        <translation>Kurznachrichten</translation>
    </message>
    <message>
        <source>Posts of at most 280 characters, without hashtags.</source>
        <translation>Beiträge mit höchstens 280 Zeichen, ohne Hashtags.</translation>
    </message>
    <message>
        <source>Short poem</source>
        <translation>Kurzes Gedicht</translation>
    </message>
    <message>
        <source>A poem of four to eight lines, judged by image and sound.</source>
        <translation>Ein Gedicht von vier bis acht Zeilen, beurteilt nach Bild und Klang.</translation>
    </message>
    <message>
        <source>Product names</source>
        <translation>Produktnamen</translation>
    </message>
    <message>
        <source>Names with a short reason, many and cheap.</source>
        <translation>Namen mit kurzer Begründung, viele und günstig.</translation>
    </message>
    <message>
        <source>Prompt wording</source>
        <translation>Prompt-Formulierung</translation>
    </message>
    <message>
        <source>An instruction for a language model, judged by how clearly it says what is wanted.</source>
        <translation>Eine Anweisung für ein Sprachmodell, beurteilt danach, wie klar sie sagt, was gewünscht ist.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Only your task, with default settings.</source>
        <translation>Nur Ihre Aufgabe, mit Voreinstellungen.</translation>
    </message>
    <message>
        <source>Sample: no model is called, cost 0</source>
        <translation>Beispiel: kein Modell wird aufgerufen, Kosten 0</translation>
    </message>
    <message>
        <source>Template: uses your model</source>
        <translation>Vorlage: nutzt das eigene Modell</translation>
    </message>
    <message>
        <source>Circle packing</source>
        <translation>Kreispackung</translation>
    </message>
    <message>
        <source>A program that places 26 circles in a square improves; every packing is checked.</source>
        <translation>Ein Programm, das 26 Kreise in ein Quadrat legt, wird besser; jede Packung wird geprüft.</translation>
    </message>
    <message>
        <source>Function minimisation</source>
        <translation>Funktionsminimierung</translation>
    </message>
    <message>
        <source>A search that gets stuck learns where to start and how to step.</source>
        <translation>Eine Suche, die stecken bleibt, lernt, wo sie anfängt und welche Schritte sie macht.</translation>
    </message>
    <message>
        <source>Online bin packing</source>
        <translation>Online-Behälterproblem</translation>
    </message>
    <message>
        <source>A rule for filling bins evolves until fewer are needed.</source>
        <translation>Eine Regel zum Füllen von Behältern entwickelt sich, bis weniger davon genügen.</translation>
    </message>
    <message>
        <source>Sorting network in C++</source>
        <translation>Sortiernetz in C++</translation>
    </message>
    <message>
        <source>A network of comparators is compiled, checked and shortened.</source>
        <translation>Ein Netz aus Vergleichern wird kompiliert, geprüft und verkürzt.</translation>
    </message>
    <message>
        <source>Prompt scored on test cases</source>
        <translation>Prompt an Testfällen gemessen</translation>
    </message>
    <message>
        <source>The wording of a prompt evolves, tried on messages with known answers.</source>
        <translation>Die Formulierung eines Prompts entwickelt sich, erprobt an Nachrichten mit bekannten Antworten.</translation>
    </message>
</context>
<context>
    <name>ui::TextDialog</name>
    <message>
        <source>Add candidate</source>
        <translation>Kandidat hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextEditor</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>about %n token(s)</source>
        <translation>
            <numerusform>etwa %n Token</numerusform>
            <numerusform>etwa %n Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <comment>list of unknown variables</comment>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variablen: %1</translation>
    </message>
</context>
<context>
    <name>ui::TextPane</name>
    <message>
        <source>Not here: %1</source>
        <translation>Hier nicht: %1</translation>
    </message>
</context>
<context>
    <name>ui::TrashDialog</name>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Removed runs stay here for 30 days; then they are deleted.</source>
        <translation>Entfernte Läufe bleiben 30 Tage hier, dann werden sie gelöscht.</translation>
    </message>
    <message>
        <source>Runs in the trash</source>
        <translation>Läufe im Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Delete now…</source>
        <translation>Jetzt &amp;löschen …</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Best text</source>
        <translation>Bester Text</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message>
        <source>Delete “%1” for good? This cannot be undone.</source>
        <translation>„%1“ endgültig löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>ui::TroubleText</name>
    <message>
        <source>%1 of the last %2</source>
        <comment>a share of replies</comment>
        <translation>%1 der letzten %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a share of replies</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 verdicts could not be read.</source>
        <translation>Nicht lesbare Urteile: %1.</translation>
    </message>
    <message>
        <source>%1 verdicts were cut at the token limit; raise the judge&apos;s maximum of tokens.</source>
        <translation>An der Tokengrenze abgeschnittene Urteile: %1. Dem Juror mehr Token erlauben.</translation>
    </message>
    <message>
        <source>%1 verdicts were refused by the judge; choose another judge.</source>
        <translation>Vom Juror verweigerte Urteile: %1. Einen anderen Juror wählen.</translation>
    </message>
    <message>
        <source>%1 verdicts held no text.</source>
        <translation>Urteile ohne Text: %1.</translation>
    </message>
    <message>
        <source>%1 scores of evaluators could not be read.</source>
        <translation>Nicht lesbare Punktwerte von Prüfern: %1.</translation>
    </message>
    <message>
        <source>%1 scores were cut at the token limit; raise the judge&apos;s maximum of tokens.</source>
        <translation>An der Tokengrenze abgeschnittene Bewertungen: %1. Dem Juror mehr Token erlauben.</translation>
    </message>
    <message>
        <source>%1 scores were refused by the judge; choose another judge.</source>
        <translation>Vom Juror verweigerte Bewertungen: %1. Einen anderen Juror wählen.</translation>
    </message>
    <message>
        <source>%1 scores held no text.</source>
        <translation>Bewertungen ohne Text: %1.</translation>
    </message>
    <message>
        <source>%1 questions to evaluators failed.</source>
        <translation>Fehlgeschlagene Fragen an Prüfer: %1.</translation>
    </message>
    <message>
        <source>%1 candidates have no score.</source>
        <translation>Kandidaten ohne Punktwert: %1.</translation>
    </message>
    <message>
        <source>%1 replies were cut at the token limit; raise the maximum of tokens.</source>
        <translation>An der Tokengrenze abgeschnittene Antworten: %1. Mehr Token erlauben.</translation>
    </message>
    <message>
        <source>%1 replies were refusals; change the task or choose another model.</source>
        <translation>Verweigerte Antworten: %1. Die Aufgabe ändern oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>%1 replies repeated an earlier candidate; raise the temperature or change the prompt.</source>
        <translation>Antworten, die einen früheren Kandidaten wiederholen: %1. Die Temperatur erhöhen oder den Prompt ändern.</translation>
    </message>
    <message>
        <source>%1 replies held no text.</source>
        <translation>Antworten ohne Text: %1.</translation>
    </message>
    <message>
        <source>%1 replies were not in the form that was asked for.</source>
        <translation>Antworten in anderer Form als verlangt: %1.</translation>
    </message>
    <message>
        <source>%1 replies were edits that do not fit the program.</source>
        <translation>Änderungen, die nicht zum Programm passen: %1.</translation>
    </message>
    <message>
        <source>%1 replies changed lines outside of the editable regions.</source>
        <translation>Antworten, die Zeilen außerhalb der änderbaren Bereiche ändern: %1.</translation>
    </message>
    <message>
        <source>%1 programs failed their test.</source>
        <translation>Programme, die ihren Test nicht bestanden: %1.</translation>
    </message>
    <message>
        <source>%1 calls failed.</source>
        <translation>Fehlgeschlagene Aufrufe: %1.</translation>
    </message>
    <message>
        <source>The other judges go on.</source>
        <translation>Die anderen Juroren machen weiter.</translation>
    </message>
    <message>
        <source>The ranking goes on with the scores of the evaluators.</source>
        <translation>Die Rangfolge beruht nun auf den Punktwerten der Prüfer.</translation>
    </message>
    <message>
        <source>The judge %1 is not asked any more: %2 replies in a row held no readable verdict.</source>
        <translation>Der Juror %1 wird nicht mehr gefragt: %2 Antworten nacheinander enthielten kein lesbares Urteil.</translation>
    </message>
    <message>
        <source>The evaluator %1 is not asked any more: %2 replies in a row held no readable score.</source>
        <translation>Der Prüfer %1 wird nicht mehr gefragt: %2 Antworten nacheinander enthielten keinen lesbaren Punktwert.</translation>
    </message>
    <message>
        <source>The last one began: “%1”</source>
        <translation>Die letzte begann: „%1“</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>Der letzte Fehler: %1</translation>
    </message>
    <message>
        <source>%1 verdicts held only reasoning and no answer; raise the judge&apos;s maximum of tokens or lower its effort.</source>
        <translation>Urteile, die nur Gedanken und keine Antwort enthielten: %1. Dem Juror mehr Token oder weniger Nachdenken erlauben.</translation>
    </message>
    <message>
        <source>%1 scores held only reasoning and no answer; raise the judge&apos;s maximum of tokens or lower its effort.</source>
        <translation>Bewertungen, die nur Gedanken und keine Antwort enthielten: %1. Dem Juror mehr Token oder weniger Nachdenken erlauben.</translation>
    </message>
    <message>
        <source>%1 replies held only reasoning and no answer; raise the maximum of tokens or lower the effort.</source>
        <translation>Antworten, die nur Gedanken enthielten: %1. Mehr Token oder weniger Nachdenken erlauben.</translation>
    </message>
</context>
<context>
    <name>ui::TryBox</name>
    <message>
        <source>Try</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Text to try the evaluators on</source>
        <translation>Text zum Ausprobieren der Prüfer</translation>
    </message>
    <message>
        <source>A text to try the evaluators on</source>
        <translation>Ein Text zum Ausprobieren der Prüfer</translation>
    </message>
    <message>
        <source>Evaluator results</source>
        <translation>Ergebnisse der Bewerter</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an evaluator and its score</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no score – %2</source>
        <translation>%1: kein Punktwert – %2</translation>
    </message>
    <message>
        <source>There is no evaluator yet.</source>
        <translation>Es gibt noch keinen Prüfer.</translation>
    </message>
    <message>
        <source>All checks passed</source>
        <translation>Alle Prüfungen bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 checks failed</source>
        <translation>%1 von %2 Prüfungen nicht bestanden</translation>
    </message>
</context>
<context>
    <name>ui::UnlockDialog</name>
    <message>
        <source>Unlock the keys</source>
        <translation>Schlüssel entsperren</translation>
    </message>
    <message>
        <source>Some keys are kept in a file that is encrypted with a pass phrase.</source>
        <translation>Einige Schlüssel liegen in einer Datei, die mit einer Passphrase verschlüsselt ist.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Ent&amp;sperren</translation>
    </message>
</context>
<context>
    <name>ui::UnsavedQuestion</name>
    <message>
        <source>Unsaved configuration</source>
        <translation>Ungespeicherte Konfiguration</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved. Save them?</source>
        <translation>Die Konfiguration hat ungespeicherte Änderungen. Speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::VerdictModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juror</translation>
    </message>
    <message>
        <source>Shown first</source>
        <translation>Zuerst gezeigt</translation>
    </message>
    <message>
        <source>Order swapped</source>
        <translation>Reihenfolge getauscht</translation>
    </message>
    <message>
        <source>Length of the winner divided by the other text; for a tie, of the one shown first</source>
        <translation>Länge des Siegers geteilt durch die des anderen; bei Gleichstand die des zuerst Gezeigten</translation>
    </message>
    <message>
        <source>Whether the same pair, judged in the other order, got the same verdict</source>
        <translation>Ob dasselbe Paar in anderer Reihenfolge dasselbe Urteil bekam</translation>
    </message>
    <message>
        <source>Length ratio</source>
        <translation>Längenverhältnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>%1 and %2 tie</source>
        <translation>%1 und %2 unentschieden</translation>
    </message>
    <message>
        <source>%1 beats %2</source>
        <translation>%1 schlägt %2</translation>
    </message>
    <message>
        <source>you</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how many times as long</comment>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>ui::VoteCard</name>
    <message>
        <source>Which text is better?</source>
        <translation>Welcher Text ist besser?</translation>
    </message>
    <message>
        <source>Left text</source>
        <translation>Linker Text</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>Rechter Text</translation>
    </message>
    <message>
        <source>Left is better (1)</source>
        <translation>Links ist besser (1)</translation>
    </message>
    <message>
        <source>Right is better (2)</source>
        <translation>Rechts ist besser (2)</translation>
    </message>
    <message>
        <source>Equal (0)</source>
        <translation>Gleich gut (0)</translation>
    </message>
    <message>
        <source>Skip (S)</source>
        <translation>Überspringen (S)</translation>
    </message>
    <message>
        <source>Compare in full…</source>
        <translation>Ganz vergleichen …</translation>
    </message>
</context>
<context>
    <name>ui::VoteKeys</name>
    <message>
        <source>%1 is best</source>
        <translation>%1 ist am besten</translation>
    </message>
    <message>
        <source>%1 is worst</source>
        <translation>%1 ist am schlechtesten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich gut</translation>
    </message>
    <message>
        <source>All bad</source>
        <translation>Alle schlecht</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Left is better</source>
        <translation>Links ist besser</translation>
    </message>
    <message>
        <source>Right is better</source>
        <translation>Rechts ist besser</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>Beide schlecht</translation>
    </message>
</context>
<context>
    <name>ui::VoteSession</name>
    <message>
        <source>%1 of %2 votes</source>
        <translation>%1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>%1 s per vote</source>
        <translation>%1 s je Stimme</translation>
    </message>
    <message>
        <source>Agree with judges: %1 of %2</source>
        <translation>Einig mit den Juroren: %1 von %2</translation>
    </message>
    <message>
        <source>Same vote when repeated: %1 of %2</source>
        <translation>Bei Wiederholung gleich: %1 von %2</translation>
    </message>
    <message>
        <source>%1 by your vote</source>
        <comment>change of a rating, with its sign</comment>
        <translation>%1 durch Ihre Stimme</translation>
    </message>
    <message>
        <source>Your choice: %1</source>
        <translation>Ihre Wahl: %1</translation>
    </message>
</context>
<context>
    <name>ui::VoteTexts</name>
    <message>
        <source>Text %1</source>
        <translation>Text %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Text %1 of %2</source>
        <translation>Text %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::VotingPane</name>
    <message>
        <source>Back to comparing</source>
        <translation>Zurück zum Vergleichen</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%n texts side by side</source>
        <translation>
            <numerusform>%n Texte nebeneinander</numerusform>
            <numerusform>%n Texte nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of texts side by side</source>
        <translation>Anzahl der Texte nebeneinander</translation>
    </message>
    <message>
        <source>Reveal after each vote</source>
        <translation>Nach jeder Stimme auflösen</translation>
    </message>
    <message>
        <source>After a vote the names and ratings are shown for a moment</source>
        <translation>Nach einer Stimme werden Namen und Wertungen kurz gezeigt</translation>
    </message>
    <message>
        <source>Single-key shortcuts</source>
        <translation>Kürzel mit einer Taste</translation>
    </message>
    <message>
        <source>Vote by keys such as 1 and 2 without Ctrl</source>
        <translation>Mit Tasten wie 1 und 2 ohne Strg abstimmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Back to comparing (Esc)</source>
        <translation>Zurück zum Vergleichen (Esc)</translation>
    </message>
    <message>
        <source>Reason (optional, R)</source>
        <translation>Begründung (freiwillig, R)</translation>
    </message>
    <message>
        <source>Reason for the vote</source>
        <translation>Begründung der Stimme</translation>
    </message>
    <message>
        <source>Nothing to vote on yet</source>
        <translation>Noch nichts zum Abstimmen</translation>
    </message>
    <message>
        <source>You have voted on every pair</source>
        <translation>Über jedes Paar ist abgestimmt</translation>
    </message>
    <message>
        <source>As soon as the population has two candidates, they appear here without names.</source>
        <translation>Sobald die Population zwei Kandidaten hat, erscheinen sie hier ohne Namen.</translation>
    </message>
    <message>
        <source>New candidates bring new pairs.</source>
        <translation>Neue Kandidaten bringen neue Paare.</translation>
    </message>
    <message>
        <source>Text %1 is best. Press Shift+number for the worst, or Enter to send.</source>
        <translation>Text %1 ist der beste. Umschalt+Ziffer für den schlechtesten oder Eingabe zum Senden.</translation>
    </message>
    <message>
        <source>Text %1 is worst. Press a number for the best.</source>
        <translation>Text %1 ist der schlechteste. Eine Ziffer für den besten drücken.</translation>
    </message>
    <message>
        <source>Your last vote was undone.</source>
        <translation>Ihre letzte Stimme wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The run waits for this vote.</source>
        <translation>Der Lauf wartet auf diese Stimme.</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>Criterion: %1</source>
        <translation>Kriterium: %1</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Connect a model</source>
        <translation>Ein Modell verbinden</translation>
    </message>
    <message>
        <source>Choose a local server or a cloud provider once; every run can use it. Nothing is contacted before you start a run.</source>
        <translation>Einmal einen lokalen Server oder Cloud-Anbieter wählen; jeder Lauf kann ihn nutzen. Vor dem Start eines Laufs wird niemand angesprochen.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Connect a &amp;model…</source>
        <translation>Modell &amp;verbinden …</translation>
    </message>
</context>
<context>
    <name>ui::WindowDialogs</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
</context>
<context>
    <name>ui::WindowMenus</name>
    <message>
        <source>&amp;Start</source>
        <comment>mode</comment>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Configure</source>
        <comment>mode</comment>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>mode</comment>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <comment>mode</comment>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <comment>mode</comment>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Recent runs, samples and templates</source>
        <translation>Letzte Läufe, Beispiele und Vorlagen</translation>
    </message>
    <message>
        <source>Task, models and limits of a run</source>
        <translation>Aufgabe, Modelle und Grenzen eines Laufs</translation>
    </message>
    <message>
        <source>The open run: progress, candidates, charts</source>
        <translation>Der offene Lauf: Fortschritt, Kandidaten, Diagramme</translation>
    </message>
    <message>
        <source>Compare candidates side by side</source>
        <translation>Kandidaten nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Save results as files</source>
        <translation>Ergebnisse als Dateien speichern</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>menu</comment>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation>&amp;Neuer Lauf …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Try without a model</source>
        <translation>&amp;Ohne Modell ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkleiner&amp;n</translation>
    </message>
    <message>
        <source>Reset &amp;zoom</source>
        <translation>&amp;Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Näc&amp;hster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>Pause &amp;all runs</source>
        <translation>Alle Läufe &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Valda</source>
        <translation>Ü&amp;ber Valda</translation>
    </message>
    <message>
        <source>&amp;Candidate</source>
        <translation>&amp;Kandidat</translation>
    </message>
    <message>
        <source>Connect a &amp;model…</source>
        <translation>Modell &amp;verbinden …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>P&amp;aste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select a&amp;ll</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;How Valda works</source>
        <translation>So arbeitet &amp;Valda</translation>
    </message>
    <message>
        <source>Find a &amp;run…</source>
        <translation>&amp;Lauf suchen …</translation>
    </message>
</context>
<context>
    <name>ui::YieldPage</name>
    <message>
        <source>Call outcomes</source>
        <translation>Ergebnisse der Aufrufe</translation>
    </message>
    <message>
        <source>Calls by step</source>
        <translation>Aufrufe nach Schritt</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Aufrufe</translation>
    </message>
    <message>
        <source>The outcome of every call appears here: candidate, verdict, duplicate, refused or failed.</source>
        <translation>Hier steht, was jeder Aufruf ergab: Kandidat, Urteil, Duplikat, abgelehnt oder fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Reasoning only</source>
        <translation>Nur Gedankengang</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Mit Punktwert</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>Mit Rang</translation>
    </message>
    <message>
        <source>Children better than their parents</source>
        <translation>Kinder, die besser sind als ihre Eltern</translation>
    </message>
    <message>
        <source>Share of children better than the best of their parents</source>
        <translation>Anteil der Kinder, die besser sind als der beste ihrer Eltern</translation>
    </message>
    <message>
        <source>No children judged yet</source>
        <translation>Noch keine Kinder bewertet</translation>
    </message>
    <message>
        <source>The share of children better than their parents appears here, by step and generator.</source>
        <translation>Der Anteil der Kinder, die besser sind als ihre Eltern, erscheint hier je Schritt und Generator.</translation>
    </message>
    <message>
        <source>Step or generator</source>
        <translation>Schritt oder Generator</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Created or judged</source>
        <translation>Erzeugt oder bewertet</translation>
    </message>
    <message>
        <source>Unreadable or refused</source>
        <translation>Unlesbar oder verweigert</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Percent of children</source>
        <translation>Prozent der Kinder</translation>
    </message>
</context>
<context>
    <name>ui::PartChooser</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Which file of the program is shown</source>
        <translation>Welche Datei des Programms gezeigt wird</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>%1 (equal)</source>
        <translation>%1 (gleich)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n lines differ)</source>
        <translation>
            <numerusform>%1 (%n Zeile verschieden)</numerusform>
            <numerusform>%1 (%n Zeilen verschieden)</numerusform>
        </translation>
    </message>
</context>
</TS>
