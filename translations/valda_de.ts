<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung. Gesendet wird nur etwas an die Modelle, die Sie wählen.</translation>
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
    <name>ui::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>The answer is on its way.</source>
        <translation>Die Antwort ist unterwegs.</translation>
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
        <translation>%1 aus dem Cache</translation>
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
</context>
<context>
    <name>ui::CandidateModel</name>
    <message>
        <source>you</source>
        <comment>generator: written by a person</comment>
        <translation>Sie</translation>
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
        <source>%1, rank %2 by rating</source>
        <translation>%1, Rang %2 nach Wertung</translation>
    </message>
    <message>
        <source>%1 has left the population</source>
        <translation>%1 ist aus der Population ausgeschieden</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>95 % sure to lie between %1 and %2; %3 won, %4 lost, %5 tied</source>
        <translation>liegt mit 95 % Sicherheit zwischen %1 und %2; %3 gewonnen, %4 verloren, %5 unentschieden</translation>
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
        <translation>Duelle</translation>
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
        <source>Born</source>
        <comment>time since the start of the run</comment>
        <translation>Entstanden</translation>
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
        <source>Place among the living by rating</source>
        <translation>Platz unter den Lebenden nach Wertung</translation>
    </message>
    <message>
        <source>First words of the text</source>
        <translation>Die ersten Wörter des Textes</translation>
    </message>
    <message>
        <source>Elo scale, with half of the 95 % interval</source>
        <translation>Elo-Skala, mit der halben Breite des 95-%-Intervalls</translation>
    </message>
    <message>
        <source>Judged comparisons</source>
        <translation>Entschiedene Duelle</translation>
    </message>
    <message>
        <source>Weighted mean of the evaluators, 0 to 1</source>
        <translation>Gewichtetes Mittel der Bewerter, 0 bis 1</translation>
    </message>
    <message>
        <source>How the text came about</source>
        <translation>Wie der Text entstanden ist</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer ihn geschrieben hat</translation>
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
        <source>%n new – Resort</source>
        <translation>
            <numerusform>%n neuer – neu sortieren</numerusform>
            <numerusform>%n neue – neu sortieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Order changed – Resort</source>
        <translation>Reihenfolge geändert – neu sortieren</translation>
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
    <name>ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
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
    <name>ui::CompareColumn</name>
    <message>
        <source>Compare another candidate here</source>
        <translation>Hier einen anderen Kandidaten vergleichen</translation>
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
        <source>%1 further characters are not shown. An export holds them all.</source>
        <translation>%1 weitere Zeichen werden nicht gezeigt. Ein Export enthält alle.</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>Dieser Text ist leer.</translation>
    </message>
</context>
<context>
    <name>ui::CompareFacts</name>
    <message>
        <source>Rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Left the population</source>
        <translation>Ausgeschieden</translation>
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
        <translation>Duelle</translation>
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
        <source>Marked against the column before</source>
        <translation>Unterschiede zur Spalte davor</translation>
    </message>
    <message>
        <source>Marked against the first column</source>
        <translation>Unterschiede zur ersten Spalte</translation>
    </message>
    <message>
        <source>Marked against the parent</source>
        <translation>Unterschiede zum Elternteil</translation>
    </message>
    <message>
        <source>Nothing marked</source>
        <translation>Nichts markiert</translation>
    </message>
    <message>
        <source>What differences are marked against</source>
        <translation>Wogegen Unterschiede markiert werden</translation>
    </message>
    <message>
        <source>Ignore upper and lower case</source>
        <translation>Groß- und Kleinschreibung ignorieren</translation>
    </message>
    <message>
        <source>Ignore blanks and line ends</source>
        <translation>Leerzeichen und Zeilenenden ignorieren</translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation>Satzzeichen ignorieren</translation>
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
        <source>Facts under the texts</source>
        <translation>Angaben unter den Texten</translation>
    </message>
    <message>
        <source>Only facts that differ</source>
        <translation>Nur Angaben, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Verdicts and my vote</source>
        <translation>Urteile und meine Stimme</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>What to ignore when comparing</source>
        <translation>Was beim Vergleichen nicht zählt</translation>
    </message>
    <message>
        <source>Compare texts side by side</source>
        <translation>Texte nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Compare the best two</source>
        <translation>Die beiden besten vergleichen</translation>
    </message>
    <message>
        <source>Open a run first; then two to four of its candidates can stand here, every differing word marked.</source>
        <translation>Öffnen Sie zuerst einen Lauf; dann stehen hier zwei bis vier seiner Kandidaten, jedes abweichende Wort markiert.</translation>
    </message>
    <message>
        <source>As soon as the run has two candidates they can stand here, every differing word marked.</source>
        <translation>Sobald der Lauf zwei Kandidaten hat, können sie hier stehen, jedes abweichende Wort markiert.</translation>
    </message>
    <message>
        <source>Two to four candidates stand here, every differing word marked. In the table of candidates, C adds one.</source>
        <translation>Hier stehen zwei bis vier Kandidaten, jedes abweichende Wort markiert. In der Tabelle der Kandidaten fügt C einen hinzu.</translation>
    </message>
    <message>
        <source>The run has ended. Continue it to vote.</source>
        <translation>Der Lauf ist zu Ende. Setzen Sie ihn fort, um abzustimmen.</translation>
    </message>
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
        <source>The texts are alike</source>
        <translation>Die Texte sind gleich</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>Your vote counts from now on.</source>
        <translation>Ihre Stimme zählt ab jetzt.</translation>
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
    <name>ui::ConfigurePage</name>
    <message>
        <source>Configurations (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Konfigurationen (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <comment>sentence with its line, column</comment>
        <translation>%1 (Spalte %2)</translation>
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
        <translation>Starten</translation>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo “%1”</source>
        <translation>„%1“ wiederholen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>Den Lauf starten (F5)</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Which candidates live on and become parents.</source>
        <translation>Welche Kandidaten weiterleben und Eltern werden.</translation>
    </message>
    <message>
        <source>Budget and stop</source>
        <translation>Budget und Ende</translation>
    </message>
    <message>
        <source>What the run may spend, and when it is done.</source>
        <translation>Was der Lauf ausgeben darf und wann er fertig ist.</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>How much happens at once, and what happens when a call fails.</source>
        <translation>Wie viel zugleich geschieht und was geschieht, wenn ein Aufruf scheitert.</translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation>Neue Konfiguration</translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <comment>title of a document</comment>
        <translation>%1 – geändert</translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation>Start nicht möglich: %1</translation>
    </message>
    <message>
        <source>The run cannot start. %1</source>
        <translation>Der Lauf kann nicht starten. %1</translation>
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
        <source>The command is on the clipboard; it does the same in a terminal.</source>
        <translation>Der Befehl liegt in der Zwischenablage; im Terminal tut er dasselbe.</translation>
    </message>
</context>
<context>
    <name>ui::ContinueDialog</name>
    <message>
        <source>Continue with larger caps</source>
        <translation>Mit höheren Grenzen fortsetzen</translation>
    </message>
    <message>
        <source>The caps are for the whole run: what was spent so far counts.</source>
        <translation>Die Grenzen gelten für den ganzen Lauf: was bisher verbraucht wurde, zählt mit.</translation>
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
        <source>No key is read for this generator.</source>
        <translation>Für diesen Generator wird kein Schlüssel gelesen.</translation>
    </message>
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
        <source>Valda reads keys from environment variables and never stores or shows them. Set the variable before Valda starts.</source>
        <translation>Valda liest Schlüssel aus Umgebungsvariablen und speichert oder zeigt sie nie. Setzen Sie die Variable, bevor Valda startet.</translation>
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
        <source>Environment &amp;variable:</source>
        <translation>Umgebungs&amp;variable:</translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation>die des Anbieters</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>None: each run says its own</source>
        <translation>Keiner: jeder Lauf nennt seinen eigenen</translation>
    </message>
</context>
<context>
    <name>ui::DetailPanel</name>
    <message>
        <source>No candidate chosen</source>
        <translation>Kein Kandidat gewählt</translation>
    </message>
    <message>
        <source>Choose one in the table: its whole text, scores, matches and origin appear here.</source>
        <translation>Wählen Sie einen in der Tabelle: hier erscheinen sein ganzer Text, Punktwerte, Duelle und Herkunft.</translation>
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
        <translation>Duelle</translation>
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
        <source>Matches (%1)</source>
        <translation>Duelle (%1)</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>Noch nicht beurteilt.</translation>
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
    <name>ui::ErrorModel</name>
    <message>
        <source>Cancelled by hand</source>
        <translation>Von Hand abgebrochen</translation>
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
        <source>A cap forbids the call</source>
        <translation>Eine Grenze verbietet den Aufruf</translation>
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
        <source>Something that is needed is not there</source>
        <translation>Etwas Benötigtes fehlt</translation>
    </message>
    <message>
        <source>An error inside Valda</source>
        <translation>Ein Fehler in Valda</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>It is tried again by itself; fewer calls at once help</source>
        <translation>Es wird von selbst wiederholt; weniger gleichzeitige Aufrufe helfen</translation>
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
        <source>Continue with larger caps</source>
        <translation>Mit höheren Grenzen fortsetzen</translation>
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
        <source>Last at</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>No call has failed</source>
        <translation>Kein Aufruf ist gescheitert</translation>
    </message>
    <message>
        <source>Failed calls appear here grouped by cause, with what helps.</source>
        <translation>Gescheiterte Aufrufe erscheinen hier nach Ursache, mit dem, was hilft.</translation>
    </message>
    <message>
        <source>Failed calls by cause</source>
        <translation>Gescheiterte Aufrufe nach Ursache</translation>
    </message>
    <message>
        <source>%1. The newest said: %2</source>
        <comment>what helps, the words of the error</comment>
        <translation>%1. Zuletzt gemeldet: %2</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The model took too long to answer. Try again, or allow it more time in the generator&apos;s settings.</source>
        <translation>Das Modell hat zu lange für die Antwort gebraucht. Versuchen Sie es noch einmal, oder geben Sie ihm in den Einstellungen des Generators mehr Zeit.</translation>
    </message>
    <message>
        <source>The provider asks to slow down. Wait a little, or let fewer calls run at once.</source>
        <translation>Der Anbieter bittet um mehr Abstand. Warten Sie ein wenig, oder lassen Sie weniger Aufrufe gleichzeitig laufen.</translation>
    </message>
    <message>
        <source>The account at the provider has no credit left. Add credit there, or choose another generator.</source>
        <translation>Das Konto beim Anbieter hat kein Guthaben mehr. Laden Sie es dort auf, oder wählen Sie einen anderen Generator.</translation>
    </message>
    <message>
        <source>The provider is overloaded at the moment. Try again later, or choose another model.</source>
        <translation>Der Anbieter ist gerade überlastet. Versuchen Sie es später noch einmal, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address, that the server runs, and the network.</source>
        <translation>Der Server ist nicht erreichbar. Prüfen Sie die Adresse, ob der Server läuft, und das Netz.</translation>
    </message>
    <message>
        <source>The connection was lost while the model was answering. Try again; the lost attempt may be billed.</source>
        <translation>Die Verbindung riss ab, während das Modell antwortete. Versuchen Sie es noch einmal; der verlorene Versuch kann berechnet werden.</translation>
    </message>
    <message>
        <source>The key is missing or was refused. Set the environment variable that holds it, then start Valda again.</source>
        <translation>Der Schlüssel fehlt oder wurde abgelehnt. Setzen Sie die Umgebungsvariable, die ihn enthält, und starten Sie Valda neu.</translation>
    </message>
    <message>
        <source>The provider does not know this model or address. Check the model&apos;s name and the server address.</source>
        <translation>Der Anbieter kennt dieses Modell oder diese Adresse nicht. Prüfen Sie den Namen des Modells und die Serveradresse.</translation>
    </message>
    <message>
        <source>The provider refuses the request as it is. Check the generator&apos;s settings for this model.</source>
        <translation>Der Anbieter lehnt die Anfrage so ab. Prüfen Sie die Einstellungen des Generators für dieses Modell.</translation>
    </message>
    <message>
        <source>The answer could not be understood. Check that the address belongs to a server of this kind.</source>
        <translation>Die Antwort war nicht zu verstehen. Prüfen Sie, ob die Adresse zu einem Server dieser Art gehört.</translation>
    </message>
    <message>
        <source>This configuration cannot be run. Correct what the checks list under Configure.</source>
        <translation>Diese Konfiguration ist nicht lauffähig. Beheben Sie, was die Prüfungen unter „Konfiguration“ aufführen.</translation>
    </message>
    <message>
        <source>A cap forbids further calls. Raise the cap to go on.</source>
        <translation>Eine Grenze verbietet weitere Aufrufe. Erhöhen Sie die Grenze, um fortzufahren.</translation>
    </message>
    <message>
        <source>The program could not be started or went beyond its limits. Check the command and its limits.</source>
        <translation>Das Programm ließ sich nicht starten oder hat seine Grenzen überschritten. Prüfen Sie den Befehl und seine Grenzen.</translation>
    </message>
    <message>
        <source>The library cannot be read or written. Check free space and permissions, and that no other Valda has it open.</source>
        <translation>Die Bibliothek lässt sich nicht lesen oder schreiben. Prüfen Sie freien Platz und Rechte, und dass kein anderes Valda sie geöffnet hat.</translation>
    </message>
    <message>
        <source>The file is damaged or of another kind. It was left as it is; choose another one or restore a copy.</source>
        <translation>Die Datei ist beschädigt oder von anderer Art. Sie wurde nicht verändert; wählen Sie eine andere, oder stellen Sie eine Kopie wieder her.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Valda. Update Valda to open it; it was left as it is.</source>
        <translation>Die Datei stammt von einer neueren Version von Valda. Aktualisieren Sie Valda, um sie zu öffnen; sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>It is not there any more. It may have been removed or renamed.</source>
        <translation>Es ist nicht mehr da. Vielleicht wurde es entfernt oder umbenannt.</translation>
    </message>
    <message>
        <source>Something went wrong inside Valda. Please report it with the details.</source>
        <translation>In Valda ist etwas schiefgegangen. Bitte melden Sie es mit den Einzelheiten.</translation>
    </message>
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
        <source>“%1” is not known and will be ignored; it stays in the file.</source>
        <translation>„%1“ ist nicht bekannt und wird übergangen; in der Datei bleibt es stehen.</translation>
    </message>
    <message>
        <source>“%1” is not known and will be ignored; did you mean “%2”?</source>
        <translation>„%1“ ist nicht bekannt und wird übergangen; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>The text cannot be read: %1.</source>
        <translation>Der Text ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Here belongs %1, not %2.</source>
        <translation>Hierher gehört %1, nicht %2.</translation>
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
        <source>“%1” is not one of the choices: %2.</source>
        <translation>„%1“ steht nicht zur Wahl: %2.</translation>
    </message>
    <message>
        <source>There is no provider “%1”; choose one of %2.</source>
        <translation>Einen Anbieter „%1“ gibt es nicht; wählen Sie einen von %2.</translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation>Es fehlt etwas: %1.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set; set it to your key and start Valda again.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt; tragen Sie dort Ihren Schlüssel ein und starten Sie Valda neu.</translation>
    </message>
    <message>
        <source>“%1” is understood, but this version cannot run it.</source>
        <translation>„%1“ wird verstanden, aber diese Version kann es nicht ausführen.</translation>
    </message>
    <message>
        <source>The price of %1 is not known, so money caps cannot count it; cap calls or tokens, or enter its price.</source>
        <translation>Der Preis von %1 ist nicht bekannt, deshalb zählen Geldgrenzen ihn nicht mit; begrenzen Sie Aufrufe oder Tokens, oder geben Sie den Preis ein.</translation>
    </message>
    <message>
        <source>The format %1 is newer than this version knows (%2); update Valda.</source>
        <translation>Das Format %1 ist neuer, als diese Version kennt (%2); aktualisieren Sie Valda.</translation>
    </message>
    <message>
        <source>%1 is at odds with %2.</source>
        <translation>%1 widerspricht %2.</translation>
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
    <message>
        <source>The wanted number of candidates was reached.</source>
        <translation>Die gewünschte Zahl von Kandidaten wurde erreicht.</translation>
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
        <source>The time was up.</source>
        <translation>Die Zeit war um.</translation>
    </message>
    <message>
        <source>The target score was reached.</source>
        <translation>Der angestrebte Punktwert wurde erreicht.</translation>
    </message>
    <message>
        <source>The best candidate had not changed for as long as you set.</source>
        <translation>Der beste Kandidat hatte sich so lange nicht geändert, wie Sie es festgelegt haben.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Sie haben ihn gestoppt.</translation>
    </message>
    <message>
        <source>The generators brought nothing new any more.</source>
        <translation>Die Generatoren brachten nichts Neues mehr.</translation>
    </message>
    <message>
        <source>No generator could be reached.</source>
        <translation>Kein Generator war erreichbar.</translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation>Er endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>why a run ended: the wanted number was reached</comment>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Call cap</source>
        <comment>why a run ended</comment>
        <translation>Aufrufgrenze</translation>
    </message>
    <message>
        <source>Money cap</source>
        <comment>why a run ended</comment>
        <translation>Geldgrenze</translation>
    </message>
    <message>
        <source>Token cap</source>
        <comment>why a run ended</comment>
        <translation>Tokengrenze</translation>
    </message>
    <message>
        <source>Time up</source>
        <comment>why a run ended</comment>
        <translation>Zeit um</translation>
    </message>
    <message>
        <source>Target reached</source>
        <comment>why a run ended</comment>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>why a run ended: the leader did not change any more</comment>
        <translation>Beruhigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>why a run ended</comment>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Exhausted</source>
        <comment>why a run ended: nothing new came</comment>
        <translation>Erschöpft</translation>
    </message>
    <message>
        <source>No provider</source>
        <comment>why a run ended</comment>
        <translation>Kein Anbieter</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>why a run ended</comment>
        <translation>Gescheitert</translation>
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
        <translation>Aussaat</translation>
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
        <source>By hand</source>
        <comment>a step: written or judged by a person</comment>
        <translation>Von Hand</translation>
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
        <source>Nothing was set that ends this run: it ends after 40 candidates. Set a number of candidates, a cap or a time.</source>
        <translation>Nichts wurde gesetzt, das diesen Lauf beendet: er endet nach 40 Kandidaten. Setzen Sie eine Zahl von Kandidaten, eine Grenze oder eine Zeit.</translation>
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
        <source>≥ %1</source>
        <comment>a lower bound</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>The money cap will likely end the run.</source>
        <translation>Voraussichtlich beendet die Geldgrenze den Lauf.</translation>
    </message>
    <message>
        <source>The cap on calls will likely end the run.</source>
        <translation>Voraussichtlich beendet die Grenze für Aufrufe den Lauf.</translation>
    </message>
    <message>
        <source>The cap on tokens will likely end the run.</source>
        <translation>Voraussichtlich beendet die Grenze für Tokens den Lauf.</translation>
    </message>
    <message>
        <source>The time limit will likely end the run.</source>
        <translation>Voraussichtlich beendet die Zeitgrenze den Lauf.</translation>
    </message>
    <message>
        <source>The hourly cap will slow the run down.</source>
        <translation>Die Grenze je Stunde wird den Lauf bremsen.</translation>
    </message>
    <message>
        <source>Likely cost against the cap</source>
        <translation>Wahrscheinliche Kosten gegen die Grenze</translation>
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
        <source>Price unknown for %1: the money shown is a lower bound; caps on calls and tokens still hold.</source>
        <translation>Preis unbekannt für %1: der gezeigte Betrag ist eine Untergrenze; Grenzen für Aufrufe und Tokens gelten weiterhin.</translation>
    </message>
    <message>
        <source>%1 of %2 cap</source>
        <comment>money, money</comment>
        <translation>%1 von höchstens %2</translation>
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
        <source>Nothing set yet</source>
        <translation>Noch nichts gesetzt</translation>
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
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Measure every candidate without a model; their scores count beside the judge&apos;s matches.</source>
        <translation>Messen jeden Kandidaten ohne Modell; ihre Punktwerte zählen neben den Duellen des Jurors.</translation>
    </message>
    <message>
        <source>evaluator</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>No evaluator yet: candidates are ranked by the judge alone. Add one to require a length or certain words.</source>
        <translation>Noch kein Bewerter: allein der Juror bestimmt die Rangfolge. Fügen Sie einen hinzu, um eine Länge oder bestimmte Wörter zu verlangen.</translation>
    </message>
    <message>
        <source>Evaluator %1: %2</source>
        <translation>Bewerter %1: %2</translation>
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
        <source>Asks again, attempt %1</source>
        <translation>Fragt noch einmal, Versuch %1</translation>
    </message>
    <message>
        <source>Asks for a new text</source>
        <translation>Bittet um einen neuen Text</translation>
    </message>
    <message>
        <source>Asks about %1</source>
        <translation>Fragt zu %1</translation>
    </message>
    <message>
        <source>Asks about %1 and %2</source>
        <translation>Fragt zu %1 und %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
    <message>
        <source>Answered, cut at the token limit</source>
        <translation>Beantwortet, an der Tokengrenze abgeschnitten</translation>
    </message>
    <message>
        <source>Refused to answer</source>
        <translation>Antwort verweigert</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Reply set aside: empty</source>
        <translation>Antwort verworfen: leer</translation>
    </message>
    <message>
        <source>Reply set aside: a refusal</source>
        <translation>Antwort verworfen: Verweigerung</translation>
    </message>
    <message>
        <source>Reply set aside: a duplicate of %1</source>
        <translation>Antwort verworfen: gleicht %1</translation>
    </message>
    <message>
        <source>Reply set aside: not readable</source>
        <translation>Antwort verworfen: nicht lesbar</translation>
    </message>
    <message>
        <source>Reply set aside: too long</source>
        <translation>Antwort verworfen: zu lang</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 is born from %2 and %3</source>
        <translation>%1 entsteht aus %2 und %3</translation>
    </message>
    <message>
        <source>%1 is born from %2</source>
        <translation>%1 entsteht aus %2</translation>
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
        <source>%n rating(s) moved</source>
        <translation>
            <numerusform>%n Wertung bewegt</numerusform>
            <numerusform>%n Wertungen bewegt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is retired by hand</source>
        <translation>%1 scheidet von Hand aus</translation>
    </message>
    <message>
        <source>%1 leaves the population</source>
        <translation>%1 verlässt die Population</translation>
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
        <source>Run started with Valda %1</source>
        <translation>Lauf begonnen mit Valda %1</translation>
    </message>
    <message>
        <source>Pause: calls in flight are finished, none is started</source>
        <translation>Pause: laufende Aufrufe werden beendet, keiner begonnen</translation>
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
        <source>The hourly cap holds new calls back until %1</source>
        <translation>Die Grenze je Stunde hält neue Aufrufe bis %1 zurück</translation>
    </message>
    <message>
        <source>The hourly cap lets go</source>
        <translation>Die Grenze je Stunde gibt wieder frei</translation>
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
        <source>The hint is taken back</source>
        <translation>Der Hinweis ist zurückgenommen</translation>
    </message>
    <message>
        <source>Hint for the next prompts: %1</source>
        <translation>Hinweis für die nächsten Prompts: %1</translation>
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
        <source>Took</source>
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
        <source>What happened</source>
        <translation>Was geschah</translation>
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
        <source>Also show calls going out and ratings moving</source>
        <translation>Auch ausgehende Aufrufe und bewegte Wertungen zeigen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest event in view</source>
        <translation>Das neueste Ereignis im Blick behalten</translation>
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
    <name>ui::ExportPage</name>
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
        <translation>JSON Lines, ein Kandidat je Zeile</translation>
    </message>
    <message>
        <source>Preference pairs (JSON Lines)</source>
        <translation>Präferenzpaare (JSON Lines)</translation>
    </message>
    <message>
        <source>Run archive, to open elsewhere</source>
        <translation>Laufarchiv, zum Öffnen anderswo</translation>
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
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>Vorschau des Exports</translation>
    </message>
    <message>
        <source>Import run archive…</source>
        <translation>Laufarchiv importieren …</translation>
    </message>
    <message>
        <source>Take results with you</source>
        <translation>Ergebnisse mitnehmen</translation>
    </message>
    <message>
        <source>Open a run to save its texts as Markdown, a web page, a table and more, or to hand the whole run on as one file.</source>
        <translation>Öffnen Sie einen Lauf, um seine Texte als Markdown, Webseite, Tabelle und mehr zu speichern oder den ganzen Lauf als eine Datei weiterzugeben.</translation>
    </message>
    <message numerus="yes">
        <source>The %n compared candidate(s)</source>
        <translation>
            <numerusform>Der verglichene Kandidat</numerusform>
            <numerusform>Die %n verglichenen Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) in the run</source>
        <translation>
            <numerusform>%n Kandidat im Lauf</numerusform>
            <numerusform>%n Kandidaten im Lauf</numerusform>
        </translation>
    </message>
    <message>
        <source>A run archive is one file with everything: the configuration, every event, every text, verdict, score and cost. It never holds a key.

Open it in Valda on any computer to read, compare, continue or replay the run.</source>
        <translation>Ein Laufarchiv ist eine einzige Datei mit allem: Konfiguration, jedes Ereignis, jeder Text, jedes Urteil, jeder Punktwert und alle Kosten. Einen Schlüssel enthält es nie.

Öffnen Sie es in Valda auf irgendeinem Rechner, um den Lauf zu lesen, zu vergleichen, fortzusetzen oder nachzuspielen.</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau entsteht …</translation>
    </message>
    <message>
        <source>%1, the beginning of it</source>
        <translation>%1, der Anfang davon</translation>
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
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
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
    <name>ui::FieldRow</name>
    <message>
        <source>Start from the inherited value</source>
        <translation>Vom geerbten Wert ausgehen</translation>
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
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>What the run does: evolve many candidates, refine one, or solve a task with code.</source>
        <translation>Was der Lauf tut: viele Kandidaten entwickeln, einen verfeinern oder eine Aufgabe mit Code lösen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How the run is called in lists; left empty, it is named after its task.</source>
        <translation>Wie der Lauf in Listen heißt; leer gelassen, nach seiner Aufgabe.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is wanted, in your own words; every prompt contains it.</source>
        <translation>Was gewünscht ist, in Ihren Worten; jeder Prompt enthält es.</translation>
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
        <source>How those are picked that children are made from.</source>
        <translation>Wie diejenigen ausgewählt werden, aus denen Kinder entstehen.</translation>
    </message>
    <message>
        <source>Duplicate from</source>
        <translation>Doppelt ab</translation>
    </message>
    <message>
        <source>Similarity from which a child counts as a duplicate and is dropped; 1 drops exact copies only.</source>
        <translation>Ähnlichkeit, ab der ein Kind als Doppel gilt und verworfen wird; 1 verwirft nur genaue Kopien.</translation>
    </message>
    <message>
        <source>Duplicate tries</source>
        <translation>Versuche bei Doppeln</translation>
    </message>
    <message>
        <source>How often a duplicate is tried again before the child is given up.</source>
        <translation>Wie oft es bei einem Doppel noch einmal versucht wird, bevor das Kind aufgegeben wird.</translation>
    </message>
    <message>
        <source>Least diversity</source>
        <translation>Mindestvielfalt</translation>
    </message>
    <message>
        <source>Mean distance between the leaders below which new seeds are made; 0 never does.</source>
        <translation>Mittlerer Abstand der Führenden, unter dem neu ausgesät wird; 0: nie.</translation>
    </message>
    <message>
        <source>Money in all</source>
        <translation>Geld insgesamt</translation>
    </message>
    <message>
        <source>The run stops before it would spend more than this.</source>
        <translation>Der Lauf endet, bevor er mehr als das ausgeben würde.</translation>
    </message>
    <message>
        <source>Money per hour</source>
        <translation>Geld je Stunde</translation>
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
        <source>The run ends when a candidate reaches this score, from 0 to 1.</source>
        <translation>Der Lauf endet, wenn ein Kandidat diesen Punktwert erreicht, von 0 bis 1.</translation>
    </message>
    <message>
        <source>Leader unchanged for</source>
        <translation>Führender unverändert seit</translation>
    </message>
    <message>
        <source>The run ends when so many new candidates brought no better one.</source>
        <translation>Der Lauf endet, wenn so viele neue Kandidaten keinen besseren brachten.</translation>
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
        <source>Of the calls at once, how many may write candidates.</source>
        <translation>Wie viele davon Kandidaten schreiben dürfen.</translation>
    </message>
    <message>
        <source>Judging calls</source>
        <translation>Urteilende Aufrufe</translation>
    </message>
    <message>
        <source>Of the calls at once, how many may judge.</source>
        <translation>Wie viele davon urteilen dürfen.</translation>
    </message>
    <message>
        <source>Attempts when busy</source>
        <translation>Versuche bei Überlast</translation>
    </message>
    <message>
        <source>How often a call is tried when the server is overloaded or asks to slow down.</source>
        <translation>Wie oft ein Aufruf versucht wird, wenn der Server überlastet ist oder um Abstand bittet.</translation>
    </message>
    <message>
        <source>Attempts when lost</source>
        <translation>Versuche bei Abbruch</translation>
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
        <translation>Saattexte</translation>
    </message>
    <message>
        <source>How many candidates are written from nothing at the start.</source>
        <translation>Wie viele Kandidaten am Anfang aus dem Nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Both orders</source>
        <translation>Beide Reihenfolgen</translation>
    </message>
    <message>
        <source>Asks each comparison twice with sides swapped: twice the calls, no seat advantage.</source>
        <translation>Stellt jede Frage zweimal mit vertauschten Seiten: doppelt so viele Aufrufe, kein Vorteil durch den Platz.</translation>
    </message>
    <message>
        <source>Matches per candidate</source>
        <translation>Duelle je Kandidat</translation>
    </message>
    <message>
        <source>How many comparisons are paid for each new candidate, on average.</source>
        <translation>Wie viele Vergleiche im Mittel für jeden neuen Kandidaten bezahlt werden.</translation>
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
        <source>Longest reply</source>
        <translation>Längste Antwort</translation>
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
        <source>Stop at</source>
        <translation>Halt bei</translation>
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
        <source>Context</source>
        <translation>Kontext</translation>
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
        <source>A call that takes longer is given up.</source>
        <translation>Ein Aufruf, der länger dauert, wird aufgegeben.</translation>
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
        <source>Slows the built-in generator so that one can watch.</source>
        <translation>Verlangsamt den eingebauten Generator, damit man zusehen kann.</translation>
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
        <translation>Ein Bewerter außer Gebrauch bleibt erhalten, misst aber nichts.</translation>
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
        <source>Words at least</source>
        <translation>Wörter mindestens</translation>
    </message>
    <message>
        <source>Shorter texts lose points; 0 sets no limit.</source>
        <translation>Kürzere Texte verlieren Punkte; 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>Wörter höchstens</translation>
    </message>
    <message>
        <source>Longer texts lose points; 0 sets no limit.</source>
        <translation>Längere Texte verlieren Punkte; 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Characters at least</source>
        <translation>Zeichen mindestens</translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation>Zeichen höchstens</translation>
    </message>
    <message>
        <source>Must match</source>
        <translation>Muss enthalten</translation>
    </message>
    <message>
        <source>Regular expressions that have to be found, one per line.</source>
        <translation>Reguläre Ausdrücke, die vorkommen müssen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Must not match</source>
        <translation>Darf nicht enthalten</translation>
    </message>
    <message>
        <source>Regular expressions that must not be found, one per line.</source>
        <translation>Reguläre Ausdrücke, die nicht vorkommen dürfen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Case matters</source>
        <translation>Schreibung zählt</translation>
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
        <source>Solve</source>
        <translation>Lösen</translation>
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
        <source>All alike</source>
        <translation>Alle gleich</translation>
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
        <translation>Duelle</translation>
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
        <translation>Bewerter %1</translation>
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
        <translation>Bewerter</translation>
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
    <name>ui::GeneralPage</name>
    <message>
        <source>Desktop messages</source>
        <translation>Meldungen auf dem Desktop</translation>
    </message>
    <message>
        <source>&amp;Say when a run has ended or a cap is near</source>
        <translation>&amp;Melden, wenn ein Lauf zu Ende oder eine Grenze nahe ist</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Ask before</source>
        <translation>Nachfragen vor</translation>
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
        <source>&amp;quitting while runs go on</source>
        <translation>dem Be&amp;enden, während Läufe weitergehen</translation>
    </message>
    <message>
        <source>&amp;removing a run</source>
        <translation>dem E&amp;ntfernen eines Laufs</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>Inherited; a change here makes it this step&apos;s own</source>
        <translation>Geerbt; eine Änderung hier macht es diesem Schritt eigen</translation>
    </message>
    <message>
        <source>Which part of the step&apos;s calls goes to this generator</source>
        <translation>Welcher Teil der Aufrufe des Schritts an diesen Generator geht</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
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
        <translation>Einstellungen für alle Generatoren dieses Schritts</translation>
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
    <name>ui::InspectorPane</name>
    <message>
        <source>Checks &amp;&amp; estimate</source>
        <translation>Prüfung &amp;&amp; Schätzung</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Wirksam</translation>
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
        <source>Only what was set</source>
        <translation>Nur Gesetztes</translation>
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
        <source>Choose a line to go back or forth to that state.</source>
        <translation>Wählen Sie eine Zeile, um zu diesem Stand zurück- oder vorzugehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): the run cannot start.</source>
        <translation>
            <numerusform>%n Fehler: der Lauf kann nicht starten.</numerusform>
            <numerusform>%n Fehler: der Lauf kann nicht starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing to object to.</source>
        <translation>✓ Nichts zu beanstanden.</translation>
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
        <source>There is an estimate as soon as the errors are corrected.</source>
        <translation>Eine Schätzung gibt es, sobald die Fehler behoben sind.</translation>
    </message>
</context>
<context>
    <name>ui::JudgePanel</name>
    <message>
        <source>No judge has compared these candidates with each other yet.</source>
        <translation>Noch hat kein Juror diese Kandidaten miteinander verglichen.</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>I disagree</source>
        <translation>Ich widerspreche</translation>
    </message>
    <message>
        <source>Verdicts on the compared candidates</source>
        <translation>Urteile über die verglichenen Kandidaten</translation>
    </message>
    <message>
        <source>Rationale of the chosen verdict</source>
        <translation>Begründung des gewählten Urteils</translation>
    </message>
    <message>
        <source>No rationale was given.</source>
        <translation>Es wurde keine Begründung gegeben.</translation>
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
        <source>Reason of my vote</source>
        <translation>Grund meiner Stimme</translation>
    </message>
    <message>
        <source>My vote</source>
        <translation>Meine Stimme</translation>
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
        <source>Votes the other way in the chosen match</source>
        <translation>Stimmt im gewählten Duell andersherum</translation>
    </message>
    <message>
        <source>Choose a verdict of a judge that names a winner</source>
        <translation>Wählen Sie ein Urteil eines Jurors, das einen Sieger nennt</translation>
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
        <source>What this run costs is not known</source>
        <translation>Was dieser Lauf kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>This run costs nothing</source>
        <translation>Dieser Lauf kostet nichts</translation>
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
        <source>Model and price of each step, costliest first</source>
        <translation>Modell und Preis jedes Schritts, der teuerste zuerst</translation>
    </message>
    <message>
        <source>%1 in all</source>
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
        <source>Caps: none</source>
        <translation>Grenzen: keine</translation>
    </message>
    <message>
        <source>Caps: %1</source>
        <translation>Grenzen: %1</translation>
    </message>
    <message>
        <source>Price unknown for %1: money caps cannot count it, caps on calls and tokens can.</source>
        <translation>Preis unbekannt für %1: Geldgrenzen zählen es nicht mit, Grenzen für Aufrufe und Tokens schon.</translation>
    </message>
    <message>
        <source>%1 serves three or more steps only because nothing else was chosen there.</source>
        <translation>%1 bedient drei oder mehr Schritte nur deshalb, weil dort nichts anderes gewählt ist.</translation>
    </message>
    <message>
        <source>There is no cap on money, calls or tokens.</source>
        <translation>Es gibt keine Grenze für Geld, Aufrufe oder Tokens.</translation>
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
    <name>ui::MainWindow</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>file, what is wrong in it</comment>
        <translation>%1 wurde nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>Starting the run…</source>
        <translation>Der Lauf wird gestartet …</translation>
    </message>
    <message>
        <source>Library not open</source>
        <translation>Bibliothek nicht geöffnet</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) going on</source>
        <translation>
            <numerusform>%n Lauf unterwegs</numerusform>
            <numerusform>%n Läufe unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the library</source>
        <translation>
            <numerusform>%n Lauf in der Bibliothek</numerusform>
            <numerusform>%n Läufe in der Bibliothek</numerusform>
        </translation>
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
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Pausing: calls in flight are being finished…</source>
        <translation>Pause: laufende Aufrufe werden noch beendet …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Bereiche</translation>
    </message>
    <message numerus="yes">
        <source>Drop to put %n run(s) into the library</source>
        <translation>
            <numerusform>Loslassen, um %n Lauf in die Bibliothek zu legen</numerusform>
            <numerusform>Loslassen, um %n Läufe in die Bibliothek zu legen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open as a configuration</source>
        <translation>Loslassen, um es als Konfiguration zu öffnen</translation>
    </message>
    <message>
        <source>Unsaved configuration</source>
        <translation>Ungesicherte Konfiguration</translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved. Go on without them?</source>
        <translation>Die Konfiguration enthält Änderungen, die nicht gespeichert sind. Ohne sie weitermachen?</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>A configuration was left unsaved the last time.</source>
        <translation>Beim letzten Mal blieb eine Konfiguration ungespeichert.</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>&amp;Zurückholen</translation>
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
        <translation>Der Server antwortet, bietet aber kein Modell an. Laden Sie dort eines, dann fragen Sie noch einmal.</translation>
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
    <name>ui::PageNotice</name>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
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
        <translation>Bewerter</translation>
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
            <numerusform>%n Saattext</numerusform>
            <numerusform>%n Saattexte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 matches each</source>
        <translation>je %1 Duelle</translation>
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
        <source>no cap</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>nothing asked yet</source>
        <translation>noch nichts gefragt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluator(s)</source>
        <translation>
            <numerusform>%n Bewerter</numerusform>
            <numerusform>%n Bewerter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 alive · parents %2</source>
        <translation>%1 lebend · Eltern %2</translation>
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
</context>
<context>
    <name>ui::Plot</name>
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
    <message>
        <source>Arrow keys go from point to point; plus, minus and 0 zoom.</source>
        <translation>Pfeiltasten gehen von Punkt zu Punkt; Plus, Minus und 0 zoomen.</translation>
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
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Valda</source>
        <translation>Valda beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) still go on.</source>
        <translation>
            <numerusform>%n Lauf ist noch unterwegs.</numerusform>
            <numerusform>%n Läufe sind noch unterwegs.</numerusform>
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
    <name>ui::RecipeStepPane</name>
    <message>
        <source>Writes the first candidates from nothing but the task.</source>
        <translation>Schreibt die ersten Kandidaten allein aus der Aufgabe.</translation>
    </message>
    <message>
        <source>Compares candidates two by two; ratings come from these matches.</source>
        <translation>Vergleicht Kandidaten paarweise; aus diesen Duellen entstehen die Wertungen.</translation>
    </message>
    <message>
        <source>Rewrites one good candidate into a new one.</source>
        <translation>Schreibt einen guten Kandidaten zu einem neuen um.</translation>
    </message>
    <message>
        <source>Combines two good candidates into a new one.</source>
        <translation>Verbindet zwei gute Kandidaten zu einem neuen.</translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation>Prompt-Vorlage</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
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
        <source>95 % of the best</source>
        <translation>95 % des besten</translation>
    </message>
    <message>
        <source>Score (0 to 1)</source>
        <translation>Punktwert (0 bis 1)</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Rating of the best with its 95 % interval, mean and median of the living</source>
        <translation>Wertung des besten mit 95-%-Intervall, Mittel und Median der Lebenden</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktwert</translation>
    </message>
    <message>
        <source>Best score so far, mean and median of the living</source>
        <translation>Bester Punktwert bisher, Mittel und Median der Lebenden</translation>
    </message>
    <message>
        <source>Over judged matches and measured candidates</source>
        <translation>Über entschiedene Duelle und gemessene Kandidaten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Over running time, pauses left out</source>
        <translation>Über die Laufzeit, ohne Pausen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Over what was spent</source>
        <translation>Über das ausgegebene Geld</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show everything (0 or double click). Wheel: zoom; Shift+wheel: zoom up and down; drag: zoom into a box</source>
        <translation>Alles zeigen (0 oder Doppelklick). Rad: zoomen; Umschalt+Rad: senkrecht zoomen; Ziehen: in ein Rechteck zoomen</translation>
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
        <source>Nothing was judged yet</source>
        <translation>Noch wurde nichts beurteilt</translation>
    </message>
    <message>
        <source>The curve of the best candidate begins with the first match or score.</source>
        <translation>Die Kurve des besten Kandidaten beginnt mit dem ersten Duell oder Punktwert.</translation>
    </message>
    <message>
        <source>All points of the chart</source>
        <translation>Alle Punkte des Diagramms</translation>
    </message>
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
        <source>All points (*.csv)</source>
        <translation>Alle Punkte (*.csv)</translation>
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
    <message>
        <source>Elo %1</source>
        <translation>Elo %1</translation>
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
        <source>Spent of allowed</source>
        <translation>Ausgegeben von erlaubt</translation>
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
        <source>Waiting until %1 for the hourly cap</source>
        <translation>Wartet bis %1 wegen der Grenze je Stunde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a run: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>noch nichts geschrieben</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1, not judged yet</source>
        <translation>%1, noch nicht beurteilt</translation>
    </message>
    <message>
        <source>%1, %2 sure it beats %3</source>
        <translation>%1, zu %2 sicher besser als %3</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>money, a lower bound</comment>
        <translation>mindestens %1</translation>
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
        <source>%1 of %2</source>
        <comment>spent of allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>calls in flight may add up to %1</source>
        <translation>laufende Aufrufe können bis zu %1 hinzufügen</translation>
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
            <numerusform>%n Duell</numerusform>
            <numerusform>%n Duelle</numerusform>
        </translation>
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
    <message>
        <source>Time taken</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <comment>elapsed time</comment>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>share of the cap spent, money per hour</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::RunList</name>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
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
        <source>Remove “%1” with all its candidates?</source>
        <translation>„%1“ mit allen Kandidaten entfernen?</translation>
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
        <source>Here will be every run with its best text, its rating and what it cost.</source>
        <translation>Hier steht jeder Lauf mit seinem besten Text, dessen Wertung und den Kosten.</translation>
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
        <source>Nothing in names, best texts or states has these words.</source>
        <translation>Weder Namen noch beste Texte noch Zustände enthalten diese Wörter.</translation>
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
</context>
<context>
    <name>ui::RunListModel</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n Kandidat</numerusform>
            <numerusform>%n Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>best %1: %2</source>
        <comment>rating, text</comment>
        <translation>bester %1: %2</translation>
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
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Cancel the calls in flight, keep all results (%1)</source>
        <translation>Laufende Aufrufe abbrechen, alle Ergebnisse behalten (%1)</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortsetzen …</translation>
    </message>
    <message>
        <source>Go on with larger caps</source>
        <translation>Mit höheren Grenzen weitermachen</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wiederverwenden</translation>
    </message>
    <message>
        <source>Configure a new run like this one</source>
        <translation>Einen neuen Lauf wie diesen konfigurieren</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Schnellansicht</translation>
    </message>
    <message>
        <source>Show in detail</source>
        <translation>Genauer zeigen</translation>
    </message>
    <message>
        <source>Add to compare</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausscheiden lassen</translation>
    </message>
    <message>
        <source>Take it out of the population; it stays in the list</source>
        <translation>Aus der Population nehmen; in der Liste bleibt er</translation>
    </message>
    <message>
        <source>Edit as new…</source>
        <translation>Als neuen bearbeiten …</translation>
    </message>
    <message>
        <source>Add a text…</source>
        <translation>Text hinzufügen …</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Send hint</source>
        <translation>Hinweis senden</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>Start a run or open one from the start page: its candidates, charts and events appear here while it goes on.</source>
        <translation>Starten Sie einen Lauf, oder öffnen Sie einen von der Startseite: hier erscheinen seine Kandidaten, Diagramme und Ereignisse, während er läuft.</translation>
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
        <source>Hint for the next prompts</source>
        <translation>Hinweis für die nächsten Prompts</translation>
    </message>
    <message>
        <source>A hint that goes into the next prompts, for example: shorter, and no puns</source>
        <translation>Ein Hinweis für die nächsten Prompts, zum Beispiel: kürzer und ohne Wortspiele</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Finish the calls in flight, start none (%1)</source>
        <translation>Laufende Aufrufe beenden, keinen beginnen (%1)</translation>
    </message>
    <message>
        <source>Go on (%1)</source>
        <translation>Weitermachen (%1)</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Leave compare</source>
        <translation>Aus dem Vergleich</translation>
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
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>A new candidate from %1</source>
        <translation>Ein neuer Kandidat aus %1</translation>
    </message>
    <message>
        <source>A candidate of your own</source>
        <translation>Ein eigener Kandidat</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
    <name>ui::StartPage</name>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Watch a whole evolution at once with the offline sample “%1”: no model is called, cost 0.</source>
        <translation>Sehen Sie gleich einer ganzen Entwicklung zu, mit dem Offline-Beispiel „%1“: kein Modell wird aufgerufen, Kosten 0.</translation>
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
        <source>Enter or double click shows a template in the editor; nothing starts yet.</source>
        <translation>Eingabetaste oder Doppelklick zeigt eine Vorlage im Editor; gestartet wird noch nichts.</translation>
    </message>
    <message>
        <source>Ne&amp;w run…</source>
        <translation>Ne&amp;uer Lauf …</translation>
    </message>
</context>
<context>
    <name>ui::StoragePage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>All runs lie in this folder, on this computer only.</source>
        <translation>Alle Läufe liegen in diesem Ordner, nur auf diesem Rechner.</translation>
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
    <name>ui::TaskPane</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>What is wanted, and who writes it.</source>
        <translation>Was gewünscht ist und wer es schreibt.</translation>
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
        <source>Takes away the generators that steps chose for themselves</source>
        <translation>Nimmt Schritten die Generatoren, die sie selbst gewählt haben</translation>
    </message>
    <message>
        <source>Use one model everywhere</source>
        <translation>Überall ein Modell verwenden</translation>
    </message>
    <message>
        <source>These steps use generators of their own: %1.</source>
        <translation>Diese Schritte nutzen eigene Generatoren: %1.</translation>
    </message>
</context>
<context>
    <name>ui::TemplateModel</name>
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
        <translation>Kurzer Text für eine Produktseite; setzen Sie in der Aufgabe Ihr Produkt ein.</translation>
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
        <source>Nothing but your task; every setting at its default.</source>
        <translation>Nur Ihre Aufgabe; jede Einstellung auf ihrem Standard.</translation>
    </message>
    <message>
        <source>Sample: no model is called, cost 0</source>
        <translation>Beispiel: kein Modell wird aufgerufen, Kosten 0</translation>
    </message>
    <message>
        <source>Template: uses your model</source>
        <translation>Vorlage: benutzt Ihr Modell</translation>
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
        <source>Seats swapped</source>
        <translation>Plätze getauscht</translation>
    </message>
    <message>
        <source>How many times as long as the other text the winner is; of a tie, the one shown first</source>
        <translation>Wievielmal so lang wie der andere Text der Sieger ist; bei Unentschieden der zuerst gezeigte</translation>
    </message>
    <message>
        <source>Whether the same pair was judged with the seats changed too, and came out the same</source>
        <translation>Ob dasselbe Paar auch mit vertauschten Plätzen beurteilt wurde und gleich ausging</translation>
    </message>
    <message>
        <source>Length ratio</source>
        <translation>Längenverhältnis</translation>
    </message>
    <message>
        <source>Rationale</source>
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
        <translation>Sie</translation>
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
    <name>ui::WelcomeCard</name>
    <message>
        <source>Connect a model</source>
        <translation>Ein Modell verbinden</translation>
    </message>
    <message>
        <source>Choose a local server or a cloud provider once; every run can use it. Nothing is contacted before you start a run.</source>
        <translation>Wählen Sie einmal einen lokalen Server oder einen Cloud-Anbieter; jeder Lauf kann ihn benutzen. Vor dem Start eines Laufs wird nichts angesprochen.</translation>
    </message>
    <message>
        <source>&amp;Choose model…</source>
        <translation>&amp;Modell wählen …</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
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
        <source>What a run is to do, and what it may cost</source>
        <translation>Was ein Lauf tun soll und was er kosten darf</translation>
    </message>
    <message>
        <source>The open run as it goes on</source>
        <translation>Der geöffnete Lauf, wie er weitergeht</translation>
    </message>
    <message>
        <source>Candidates side by side</source>
        <translation>Kandidaten nebeneinander</translation>
    </message>
    <message>
        <source>Results as files</source>
        <translation>Ergebnisse als Dateien</translation>
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
        <source>&amp;Find a run…</source>
        <translation>Lauf &amp;suchen …</translation>
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
        <source>Normal si&amp;ze</source>
        <translation>N&amp;ormalgröße</translation>
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
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <comment>theme</comment>
        <translation>Wie der &amp;Desktop</translation>
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
        <source>Like the desktop</source>
        <comment>language</comment>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Candidate</source>
        <translation>&amp;Kandidat</translation>
    </message>
</context>
</TS>
