<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::CandidatePanel</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new – Resort</source>
        <translation>
            <numerusform>%n new – Resort</numerusform>
            <numerusform>%n new – Resort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompareFacts</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailPanel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EstimateCard</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventLogModel</name>
    <message numerus="yes">
        <source>%n rating(s) moved</source>
        <translation>
            <numerusform>%n rating moved</numerusform>
            <numerusform>%n ratings moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EventLogPanel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportPage</name>
    <message numerus="yes">
        <source>The %n compared candidate(s)</source>
        <translation>
            <numerusform>The %n compared candidate</numerusform>
            <numerusform>The %n compared candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) in the run</source>
        <translation>
            <numerusform>%n candidate in the run</numerusform>
            <numerusform>%n candidates in the run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InspectorPane</name>
    <message numerus="yes">
        <source>%n error(s): the run cannot start.</source>
        <translation>
            <numerusform>%n error: the run cannot start.</numerusform>
            <numerusform>%n errors: the run cannot start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run can start; %n note(s).</source>
        <translation>
            <numerusform>The run can start; %n note.</numerusform>
            <numerusform>The run can start; %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LaunchSheet</name>
    <message numerus="yes">
        <source>About %1 and %n call(s) to models.</source>
        <translation>
            <numerusform>About %1 and %n call to models.</numerusform>
            <numerusform>About %1 and %n calls to models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2, in about %3, with %n call(s) to models.</source>
        <translation>
            <numerusform>Between %1 and %2, in about %3, with %n call to models.</numerusform>
            <numerusform>Between %1 and %2, in about %3, with %n calls to models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n run(s) going on</source>
        <translation>
            <numerusform>%n run going on</numerusform>
            <numerusform>%n runs going on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the library</source>
        <translation>
            <numerusform>%n run in the library</numerusform>
            <numerusform>%n runs in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to put %n run(s) into the library</source>
        <translation>
            <numerusform>Drop to put %n run into the library</numerusform>
            <numerusform>Drop to put %n runs into the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ModelChooser</name>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n model found</numerusform>
            <numerusform>%n models found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PipelineModel</name>
    <message numerus="yes">
        <source>%n generator(s)</source>
        <translation>
            <numerusform>%n generator</numerusform>
            <numerusform>%n generators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluator(s)</source>
        <translation>
            <numerusform>%n evaluator</numerusform>
            <numerusform>%n evaluators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n call at once</numerusform>
            <numerusform>%n calls at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n error(s)</source>
        <translation>
            <numerusform>%1, %n error</numerusform>
            <numerusform>%1, %n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Plot</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message numerus="yes">
        <source>%n run(s) still go on.</source>
        <translation>
            <numerusform>%n run still goes on.</numerusform>
            <numerusform>%n runs still go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunHeader</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message numerus="yes">
        <source>Compare %n</source>
        <comment>button: compare so many candidates</comment>
        <translation>
            <numerusform>Compare %n</numerusform>
            <numerusform>Compare %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextEditor</name>
    <message numerus="yes">
        <source>about %n token(s)</source>
        <translation>
            <numerusform>about %n token</numerusform>
            <numerusform>about %n tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
