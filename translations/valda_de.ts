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
</context>
<context>
    <name>ui::MessageBar</name>
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
</context>
</TS>
