<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LoopCharts</name>
    <message numerus="yes">
        <source>Fixed: %n iteration(s)</source>
        <comment>baseline: so many iterations whatever comes</comment>
        <translation>
            <numerusform>Fixed: %n iteration</numerusform>
            <numerusform>Fixed: %n iterations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AdviceBox</name>
    <message numerus="yes">
        <source>%n earlier loop(s) suggest at most %1 iterations and a stop at score %2 (confidence %3).</source>
        <translation>
            <numerusform>%n earlier loop suggest at most %1 iterations and a stop at score %2 (confidence %3).</numerusform>
            <numerusform>%n earlier loops suggest at most %1 iterations and a stop at score %2 (confidence %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier loop(s) are too few for a suggestion. About %1 iterations are typical for this task kind.</source>
        <translation>
            <numerusform>%n earlier loop are too few for a suggestion. About %1 iterations are typical for this task kind.</numerusform>
            <numerusform>%n earlier loops are too few for a suggestion. About %1 iterations are typical for this task kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CachePage</name>
    <message numerus="yes">
        <source>%n cached reply(ies)</source>
        <translation>
            <numerusform>%n cached reply</numerusform>
            <numerusform>%n cached replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CandidateActions</name>
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
    <name>ui::CandidateModel</name>
    <message numerus="yes">
        <source>mean of %n measurement(s)</source>
        <translation>
            <numerusform>mean of %n measurement</numerusform>
            <numerusform>mean of %n measurements</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n new – re-sort</source>
        <translation>
            <numerusform>%n new – re-sort</numerusform>
            <numerusform>%n new – re-sort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Checklist</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a vector of %n dimension(s)</source>
        <translation>
            <numerusform>a vector of %n dimension</numerusform>
            <numerusform>a vector of %n dimensions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompareBar</name>
    <message numerus="yes">
        <source>Vote blind (%n asked)</source>
        <translation>
            <numerusform>Vote blind (%n asked)</numerusform>
            <numerusform>Vote blind (%n asked)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CompareColumns</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
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
    <message numerus="yes">
        <source>Recent money estimates were off by up to %1 (last %n run(s)).</source>
        <translation>
            <numerusform>Recent money estimates were off by up to %1 (last %n run).</numerusform>
            <numerusform>Recent money estimates were off by up to %1 (last %n runs).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recent token estimates were off by up to %1 (last %n run(s)).</source>
        <translation>
            <numerusform>Recent token estimates were off by up to %1 (last %n run).</numerusform>
            <numerusform>Recent token estimates were off by up to %1 (last %n runs).</numerusform>
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
    <name>ui::EventTexts</name>
    <message numerus="yes">
        <source>%n rating(s) changed</source>
        <translation>
            <numerusform>%n rating changed</numerusform>
            <numerusform>%n ratings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refinement starts with the results of %n earlier loop(s)</source>
        <translation>
            <numerusform>Refinement starts with the results of %n earlier loop</numerusform>
            <numerusform>Refinement starts with the results of %n earlier loops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExportChoices</name>
    <message numerus="yes">
        <source>The %n compared candidate(s)</source>
        <translation>
            <numerusform>The compared candidate</numerusform>
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
    <name>ui::FileDrop</name>
    <message numerus="yes">
        <source>Drop to import %n run(s)</source>
        <translation>
            <numerusform>Drop to import %n run</numerusform>
            <numerusform>Drop to import %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GaugeTexts</name>
    <message numerus="yes">
        <source>%1 saved by %n cached reply(ies)</source>
        <translation>
            <numerusform>%1 saved by %n cached reply</numerusform>
            <numerusform>%1 saved by %n cached replies</numerusform>
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
        <source>%n waiting</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
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
    <message numerus="yes">
        <source>%n cancelled</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HintLine</name>
    <message numerus="yes">
        <source>Hint since %1, in %n prompt(s): “%2”</source>
        <translation>
            <numerusform>Hint since %1, in %n prompt: “%2”</numerusform>
            <numerusform>Hint since %1, in %n prompts: “%2”</numerusform>
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
    <name>ui::JudgesPage</name>
    <message numerus="yes">
        <source>%n judge(s) with warnings</source>
        <translation>
            <numerusform>%n judge with warnings</numerusform>
            <numerusform>%n judges with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People and models agree on %1 of %n pair(s).</source>
        <translation>
            <numerusform>People and models agree on %1 of %n pair.</numerusform>
            <numerusform>People and models agree on %1 of %n pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeysPage</name>
    <message numerus="yes">
        <source>The key is accepted; %n model(s) can be asked.</source>
        <translation>
            <numerusform>The key is accepted; %n model can be asked.</numerusform>
            <numerusform>The key is accepted; %n models can be asked.</numerusform>
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
    <name>ui::LineagePanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LineageView</name>
    <message numerus="yes">
        <source>%n candidate(s)</source>
        <translation>
            <numerusform>%n candidate</numerusform>
            <numerusform>%n candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generation(s)</source>
        <translation>
            <numerusform>%n generation</numerusform>
            <numerusform>%n generations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LoopVerdict</name>
    <message numerus="yes">
        <source>%n iteration(s) saved against always using all.</source>
        <translation>
            <numerusform>%n iteration saved against always using all.</numerusform>
            <numerusform>%n iterations saved against always using all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iteration(s) and about %1 saved against always using all.</source>
        <translation>
            <numerusform>%n iteration and about %1 saved against always using all.</numerusform>
            <numerusform>%n iterations and about %1 saved against always using all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have stopped %n iteration(s) earlier.</source>
        <translation>
            <numerusform>The threshold alone would have stopped %n iteration earlier.</numerusform>
            <numerusform>The threshold alone would have stopped %n iterations earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have stopped %n iteration(s) earlier, about %1 cheaper.</source>
        <translation>
            <numerusform>The threshold alone would have stopped %n iteration earlier, about %1 cheaper.</numerusform>
            <numerusform>The threshold alone would have stopped %n iterations earlier, about %1 cheaper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have continued: at least one and at most %n more iteration(s).</source>
        <translation>
            <numerusform>The threshold alone would have continued: at least one and at most %n more iteration.</numerusform>
            <numerusform>The threshold alone would have continued: at least one and at most %n more iterations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The threshold alone would have continued: at least one (about %1) and at most %n more iteration(s).</source>
        <translation>
            <numerusform>The threshold alone would have continued: at least one (about %1) and at most %n more iteration.</numerusform>
            <numerusform>The threshold alone would have continued: at least one (about %1) and at most %n more iterations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of at most %2 iterations; %n earlier loop(s) of this kind needed about %3.</source>
        <translation>
            <numerusform>%1 of at most %2 iterations; %n earlier loop of this kind needed about %3.</numerusform>
            <numerusform>%1 of at most %2 iterations; %n earlier loops of this kind needed about %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n vote(s) wanted</source>
        <translation>
            <numerusform>%n vote wanted</numerusform>
            <numerusform>%n votes wanted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatchesPage</name>
    <message numerus="yes">
        <source>%n verdict(s) on %1 and %2; choose – for all</source>
        <translation>
            <numerusform>%n verdict on %1 and %2; choose – for all</numerusform>
            <numerusform>%n verdicts on %1 and %2; choose – for all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n verdict</numerusform>
            <numerusform>%n verdicts</numerusform>
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
    <name>ui::ModelPicker</name>
    <message numerus="yes">
        <source>%n model(s) found</source>
        <translation>
            <numerusform>%n model found</numerusform>
            <numerusform>%n models found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PartChooser</name>
    <message numerus="yes">
        <source>%1 (%n lines differ)</source>
        <translation>
            <numerusform>%1 (%n line differs)</numerusform>
            <numerusform>%1 (%n lines differ)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PhraseBox</name>
    <message numerus="yes">
        <source>At least %n character(s). It cannot be recovered.</source>
        <translation>
            <numerusform>At least %n character. It cannot be recovered.</numerusform>
            <numerusform>At least %n characters. It cannot be recovered.</numerusform>
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
    <message numerus="yes">
        <source>at most %n iteration(s)</source>
        <translation>
            <numerusform>at most %n iteration</numerusform>
            <numerusform>at most %n iterations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlotWords</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PricesPage</name>
    <message numerus="yes">
        <source>%n current price(s) loaded</source>
        <translation>
            <numerusform>%n current price loaded</numerusform>
            <numerusform>%n current prices loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PriorsDialog</name>
    <message numerus="yes">
        <source>%n loop(s) are too few to suggest anything; loops of this kind usually need about %1 iterations.</source>
        <translation>
            <numerusform>%n loop is too few to suggest anything; loops of this kind usually need about %1 iterations.</numerusform>
            <numerusform>%n loops are too few to suggest anything; loops of this kind usually need about %1 iterations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggested from %n loop(s): at most %1 iterations, stop at score %2. Confidence %3.</source>
        <translation>
            <numerusform>Suggested from %n loop: at most %1 iterations, stop at score %2. Confidence %3.</numerusform>
            <numerusform>Suggested from %n loops: at most %1 iterations, stop at score %2. Confidence %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n loop(s) of “%1” taught is deleted. The runs themselves stay.</source>
        <translation>
            <numerusform>What %n loop of “%1” taught is deleted. The runs themselves stay.</numerusform>
            <numerusform>What %n loops of “%1” taught is deleted. The runs themselves stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuitDialog</name>
    <message numerus="yes">
        <source>%n run(s) are still running.</source>
        <translation>
            <numerusform>%n run is still running.</numerusform>
            <numerusform>%n runs are still running.</numerusform>
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
    <name>ui::ServerPage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) found</source>
        <translation>
            <numerusform>%n server found</numerusform>
            <numerusform>%n servers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n run(s) running</source>
        <translation>
            <numerusform>%n run running</numerusform>
            <numerusform>%n runs running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the library</source>
        <translation>
            <numerusform>%n run in the library</numerusform>
            <numerusform>%n runs in the library</numerusform>
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
<context>
    <name>ui::VotingPane</name>
    <message numerus="yes">
        <source>%n texts side by side</source>
        <translation>
            <numerusform>%n text side by side</numerusform>
            <numerusform>%n texts side by side</numerusform>
        </translation>
    </message>
</context>
</TS>
