<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>About Valda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolve ideas, texts and prompts with language models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1
Qt %2
%3
Library: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. Nothing is sent anywhere but to the models you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CallInspector</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 – request and reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended: %1</source>
        <comment>how a reply ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served by %1</source>
        <comment>model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request id %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CandidateModel</name>
    <message>
        <source>you</source>
        <comment>generator: written by a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <comment>flag of a candidate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>flag of a candidate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <comment>flag of a candidate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <comment>flag of a candidate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rank %2 by rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left the population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % sure to lie between %1 and %2; %3 won, %4 lost, %5 tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>evaluator: score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gen.</source>
        <comment>generation, narrow column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <comment>time since the start of the run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place among the living by rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First words of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo scale, with half of the 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted mean of the evaluators, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the text came about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for seeds, children one more than their parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the call that wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the start of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best, pinned, retired, written by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CandidatePanel</name>
    <message>
        <source>Filter candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or field:value, with a minus in front for “not”: step:mutation  rating&gt;1550  gen:3  -is:retired
Fields: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>hits of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new – Resort</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Order changed – Resort</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CandidatePicker</name>
    <message>
        <source>Find a candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CheckEditor</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command or the name of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CompareColumn</name>
    <message>
        <source>Compare another candidate here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1, choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove candidate %1 from the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of candidate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 further characters are not shown. An export holds them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CompareFacts</name>
    <message>
        <source>Rank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a step and the parents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 won, %2 lost, %3 tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>Marked against the column before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked against the first column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked against the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differences are marked against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore upper and lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore blanks and line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts under the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only facts that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts and my vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to ignore when comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare texts side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the best two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run first; then two to four of its candidates can stand here, every differing word marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as the run has two candidates they can stand here, every differing word marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two to four candidates stand here, every differing word marked. In the table of candidates, C adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended. Continue it to vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The texts are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vote counts from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConfigDocument</name>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>Configurations (*.yaml *.yml *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <comment>sentence with its line, column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which candidates live on and become parents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run may spend, and when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much happens at once, and what happens when a call fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – changed</source>
        <comment>title of a document</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot start. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>file, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <comment>file, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is on the clipboard; it does the same in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ContinueDialog</name>
    <message>
        <source>Continue with larger caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caps are for the whole run: what was spent so far counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CurveTableModel</name>
    <message>
        <source>Lower end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DefaultsPage</name>
    <message>
        <source>No key is read for this generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run uses this model unless its own configuration names another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valda reads keys from environment variables and never stores or shows them. Set the variable before Valda starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment &amp;variable:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: each run says its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DetailPanel</name>
    <message>
        <source>No candidate chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the table: its whole text, scores, matches and origin appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · rank %2 · %3</source>
        <comment>candidate, rank, rating</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · retired · %2</source>
        <comment>candidate, rating</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 won, %2 lost, %3 tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>parents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>generator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>time since the start of the run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request and reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= tied with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ beats %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ loses to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EffectiveModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a setting, its path in the file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorModel</name>
    <message>
        <source>Cancelled by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for fewer requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no credit left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost during an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is not known there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration cannot be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cap forbids the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program failed or passed a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be written or read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file comes from a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is needed is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error inside Valda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; fewer calls at once help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key and the account in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model in the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the service runs and the network is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the request, then change the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue with larger caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>No call has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed calls appear here grouped by cause, with what helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed calls by cause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model took too long to answer. Try again, or allow it more time in the generator&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider asks to slow down. Wait a little, or let fewer calls run at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account at the provider has no credit left. Add credit there, or choose another generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider is overloaded at the moment. Try again later, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the address, that the server runs, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost while the model was answering. Try again; the lost attempt may be billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing or was refused. Set the environment variable that holds it, then start Valda again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not know this model or address. Check the model&apos;s name and the server address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refuses the request as it is. Check the generator&apos;s settings for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood. Check that the address belongs to a server of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This configuration cannot be run. Correct what the checks list under Configure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cap forbids further calls. Raise the cap to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program could not be started or went beyond its limits. Check the command and its limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be read or written. Check free space and permissions, and that no other Valda has it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or of another kind. It was left as it is; choose another one or restore a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer version of Valda. Update Valda to open it; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more. It may have been removed or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Valda. Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, %2: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>place in a configuration; ends with a blank</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known and will be ignored; it stays in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known and will be ignored; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here belongs %1, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range; use %2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range; use %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not one of the choices: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider “%1”; choose one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable %1 is not set; set it to your key and start Valda again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is understood, but this version cannot run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ends this run; set a number of candidates, a cap or a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price of %1 is not known, so money caps cannot count it; cap calls or tokens, or enter its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format %1 is newer than this version knows (%2); update Valda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at odds with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It may work again in %2.</source>
        <comment>a sentence, a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, the technical place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <comment>severity of a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wanted number of candidates was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap on calls was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money cap was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap on tokens was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time was up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target score was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best candidate had not changed for as long as you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generators brought nothing new any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No generator could be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>why a run ended: the wanted number was reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call cap</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money cap</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token cap</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time up</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target reached</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>why a run ended: the leader did not change any more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhausted</source>
        <comment>why a run ended: nothing new came</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>why a run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply held no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model refused to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply is the same as a candidate that exists, or nearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was not in the form that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply was longer than allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>a rejected reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a rejected reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>a rejected reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>a rejected reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long</source>
        <comment>a rejected reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>how a reply ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <comment>how a reply ended: at the token limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>how a reply ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>how a reply ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <comment>who won a comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <comment>who won a comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie</source>
        <comment>who won a comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled</source>
        <comment>state of a run: held back by the hourly cap</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing</source>
        <comment>state of a run: finishing calls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <comment>a step: written or judged by a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the settings</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the run</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the step</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set here</source>
        <comment>where a value comes from: the generator itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded replies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EstimateCard</name>
    <message>
        <source>≥ %1</source>
        <comment>a lower bound</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money cap will likely end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap on calls will likely end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap on tokens will likely end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit will likely end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hourly cap will slow the run down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely cost against the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By step, likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs nothing, about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 in %2</source>
        <comment>money, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tok</source>
        <comment>tokens, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price unknown for %1: the money shown is a lower bound; caps on calls and tokens still hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cap</source>
        <comment>money, money</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a setting and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EvaluatorsPane</name>
    <message>
        <source>Evaluators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure every candidate without a model; their scores count beside the judge&apos;s matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evaluator yet: candidates are ranked by the judge alone. Add one to require a length or certain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluator %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EventLogModel</name>
    <message>
        <source>detail</source>
        <comment>level of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <comment>level of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <comment>level of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <comment>level of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <comment>level of an event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>tokens in and out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks again, attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a new text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks about %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, cut at the token limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply set aside: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply set aside: a refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply set aside: a duplicate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply set aside: not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply set aside: too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is born from %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is born from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scores %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beats %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is retired by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves the population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run started with Valda %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause: calls in flight are finished, none is started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: calls in flight are cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hourly cap holds new calls back until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hourly cap lets go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the money cap is spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the cap on calls is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the cap on tokens is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hint is taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint for the next prompts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: %1 Best: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EventLogPanel</name>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show calls going out and ratings moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest event in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and reply…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest of %1</source>
        <comment>number of events</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FieldRow</name>
    <message>
        <source>Start from the inherited value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1 to the inherited value (Ctrl+Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off, but keep the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FieldTexts</name>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run does: evolve many candidates, refine one, or solve a task with code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run is called in lists; left empty, it is named after its task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wanted, in your own words; every prompt contains it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and the same replies give the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many candidates stay alive; the weakest beyond it are retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How those are picked that children are made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity from which a child counts as a duplicate and is dropped; 1 drops exact copies only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a duplicate is tried again before the child is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance between the leaders below which new seeds are made; 0 never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run stops before it would spend more than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls wait so that no hour costs more than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most calls to models that the run may make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most tokens, in and out together, that the run may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends when so many candidates have been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends after this much active time; pauses do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends when a candidate reaches this score, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader unchanged for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends when so many new candidates brought no better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls may be under way at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the calls at once, how many may write candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the calls at once, how many may judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts when busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a call is tried when the server is overloaded or asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts when lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a call is tried when the connection is lost or times out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most retries as a share of all calls; ten are always allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this step is told beyond the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text sent to the model; {variables} are filled in for each call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the judge is asked when it compares two candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many candidates are written from nothing at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks each comparison twice with sides swapped: twice the calls, no seat advantage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches per candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many comparisons are paid for each new candidate, on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further comparisons among the leaders before the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large a part of the children comes from rewriting one parent, relative to the other steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large a part of the children comes from combining two parents, relative to the other steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who writes the texts: a model behind a server, a program of yours, or the built-in generator without a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator that is not in use is kept, but gets no calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often this generator is picked, relative to the others of the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base address of the server, such as http://127.0.0.1:11434; empty uses the provider&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s name as the server knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the environment variable that holds the key; the key itself is never saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How freely the model chooses its words, from 0 to 2; empty leaves it to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest words up to this total probability are considered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reply is cut after so many tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a reasoning model may think; empty does not ask for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands before every prompt, for tone and rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply ends where one of these texts would come; one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structured replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server for JSON of a given form where a step can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens prompt and reply may take together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call that takes longer is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program and arguments, one per line; it reads the prompt and prints the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables for the command as NAME=value, one per line; nothing else is passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the command runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with recorded replies that are played again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slows the built-in generator so that one can watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a sample grammar for the built-in generator; empty chooses by the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a million tokens sent cost; replaces the price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a million tokens received cost; replaces the price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the metric is called in tables; the kind when left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the metric counts in the score, relative to the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An evaluator that is not in use is kept, but scores nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter texts lose points; 0 sets no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer texts lose points; 0 sets no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expressions that have to be found, one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expressions that must not be found, one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether capital and small letters are different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tournament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In proportion to fitness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluator %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from App</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Run</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Step</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Generator</source>
        <comment>where a value comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <comment>kind of an evaluator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <comment>kind of an evaluator: regular expressions</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FileOpener</name>
    <message>
        <source>Configurations and run archives (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run archives (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Format</name>
    <message>
        <source>&lt; %1</source>
        <comment>an amount of money below the smallest shown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>a rating and half of its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day follows</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Gauge</name>
    <message>
        <source>%1: %2</source>
        <comment>instrument: its value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GeneralPage</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;quitting while runs go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;removing a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>motion on the screen</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GeneratorsModel</name>
    <message>
        <source>none chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherited; a change here makes it this step&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the step&apos;s calls goes to this generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GeneratorsPane</name>
    <message>
        <source>generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings for all generators of this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generators of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InspectorPane</name>
    <message>
        <source>Checks &amp;&amp; estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective values and where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to go back or forth to that state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s): the run cannot start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Nothing to object to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run can start; %n note(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checks (%1) &amp;&amp; estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an estimate as soon as the errors are corrected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::JudgePanel</name>
    <message>
        <source>No judge has compared these candidates with each other yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on the compared candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rationale of the chosen verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rationale was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair to vote on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of my vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes the other way in the chosen match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a verdict of a judge that names a winner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LaunchSheet</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>price of a million tokens in, out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherited from the run or the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run costs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run will cost about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2, in about %3, with %n call(s) to models.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ per million in / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and price of each step, costliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Caps: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price unknown for %1: money caps cannot count it, caps on calls and tokens can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 serves three or more steps only because nothing else was chosen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cap on money, calls or tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineEditor</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not opened. %2</source>
        <comment>file, what is wrong in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) going on</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Valda</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until Valda ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing: calls in flight are being finished…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Drop to put %n run(s) into the library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open as a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration has changes that are not saved. Go on without them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A configuration was left unsaved the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MemberTable</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ModelChooser</name>
    <message>
        <source>List the server&apos;s models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but offers no model. Load or pull one there, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OverviewStrip</name>
    <message>
        <source>Overview of the differences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PageNotice</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PipelineModel</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget &amp; stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n generator(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 matches each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n evaluator(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 alive · parents %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as YAML text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Plot</name>
    <message>
        <source>%1 %2</source>
        <comment>curve, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>name of the x axis, its value, values of curves</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, nothing to show yet</source>
        <comment>subject of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5</source>
        <comment>subject, number of points, curve, its last value, trend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Arrow keys go from point to point; plus, minus and 0 zoom.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProblemModel</name>
    <message>
        <source>%1: %2</source>
        <comment>severity, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>severity, place</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message>
        <source>Quit Valda</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) still go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pausing lets calls in flight finish, so that nothing paid is lost; you can resume later. Stopping cancels them and ends the runs; results are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RecipeStepPane</name>
    <message>
        <source>Writes the first candidates from nothing but the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares candidates two by two; ratings come from these matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrites one good candidate into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combines two good candidates into a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunChart</name>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent ($)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating (Elo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % of the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating of the best with its 95 % interval, mean and median of the living</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best score so far, mean and median of the living</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over judged matches and measured candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over running time, pauses left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over what was spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (0 or double click). Wheel: zoom; Shift+wheel: zoom up and down; drag: zoom into a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all points as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve of the best candidate begins with the first match or score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All points of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All points (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunDelegate</name>
    <message>
        <source>yesterday %1</source>
        <comment>as wide as the longest time shown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunHeader</name>
    <message>
        <source>Demo – no model is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent of allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>state of a run that ended with the program</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until %1 for the hourly cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of a run: why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a quotation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 sure it beats %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>money, a lower bound</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/h of %2/h</source>
        <comment>money per hour of allowed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>money per hour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent of allowed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls in flight may add up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of wanted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generation %1, %2</source>
        <comment>generation, number of matches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>calls</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 h</source>
        <comment>a range of hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <comment>a range of minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <comment>elapsed time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunList</name>
    <message>
        <source>“%1” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” with all its candidates?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here will be every run with its best text, its rating and what it cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in names, best texts or states has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>best %1: %2</source>
        <comment>rating, text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>candidates so far, wanted</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>at least so much money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Started %2</source>
        <comment>name of a run, date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the calls in flight, keep all results (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with larger caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure a new run like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the population; it stays in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as new…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a run or open one from the start page: its candidates, charts and events appear here while it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint for the next prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hint that goes into the next prompts, for example: shorter, and no puns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the calls in flight, start none (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <comment>button: compare so many candidates</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new candidate from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A candidate of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ShareBar</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a generator, its share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of calls: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SourcePane</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole configuration as text; unknown keys are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration as YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <comment>sentence with its line, column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a whole evolution at once with the offline sample “%1”: no model is called, cost 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates and samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or double click shows a template in the editor; nothing starts yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StoragePage</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs lie in this folder, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskPane</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wanted, and who writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings for all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model for all steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TemplateModel</name>
    <message>
        <source>Vampire toothpaste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sarcastic product pitch grows from random drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haiku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three lines about autumn rain, judged by image and form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name with a claim for a bicycle lock that shouts at thieves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short copy for a product page; replace the product in the task with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tweets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts of at most 280 characters, without hashtags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short poem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poem of four to eight lines, judged by image and sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names with a short reason, many and cheap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An instruction for a language model, judged by how clearly it says what is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but your task; every setting at its default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample: no model is called, cost 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: uses your model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TextDialog</name>
    <message>
        <source>Add candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextEditor</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <comment>list of unknown variables</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TextPane</name>
    <message>
        <source>Not here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VerdictModel</name>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 tie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beats %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>winner %1 × as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 × as long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Connect a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a local server or a cloud provider once; every run can use it. Nothing is contacted before you start a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WindowMenus</name>
    <message>
        <source>&amp;Start</source>
        <comment>mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Configure</source>
        <comment>mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <comment>mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <comment>mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent runs, samples and templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run is to do, and what it may cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open run as it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results as files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause &amp;all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Valda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <comment>theme</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <comment>language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Candidate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
