// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runevent.h"
#include "engine/types/state/trouble.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// Events by hand, each call numbered.
class Log
{
public:
    explicit Log(bool evaluated = false) : m_evaluated(evaluated) { }

    void add(EventBody body) { m_fold.apply({{s("r")}, ++m_seq, 0, std::move(body)}, m_evaluated); }

    CallId ask(Step step, const QString &reply, std::optional<Error> error = {})
    {
        const CallId id{++m_calls};
        add(CallStarted{{.id = id, .step = step, .label = s("server m")}});
        add(CallFinished{{.call = id, .error = std::move(error), .text = reply}});
        return id;
    }
    void reject(Step step, Rejection reason, const QString &reply = s("what it wrote"))
    {
        add(ReplyRejected{ask(step, reply), reason, {}, {}});
    }
    void born() { add(CandidateBorn{{.id = {++m_born}, .call = ask(Step::Seeding, s("a text"))}}); }
    void judged() { add(MatchJudged{{.id = {++m_matches}, .call = ask(Step::Evaluation, s("A"))}}); }
    void end(EndReason reason = EndReason::Candidates) { add(RunFinished{reason, {}, {}}); }

    [[nodiscard]] QStringList told() const
    {
        QStringList out;
        for (const Trouble &trouble : m_fold.troubles())
            out << QStringLiteral("%1 %2/%3").arg(toName(trouble.kind)).arg(trouble.count).arg(trouble.total);
        return out;
    }
    [[nodiscard]] QString sentence(int index = 0) const { return englishText(m_fold.troubles().value(index)); }
    [[nodiscard]] QList<Trouble> troubles() const { return m_fold.troubles(); }

private:
    TroubleFold m_fold;
    bool m_evaluated;
    quint64 m_seq = 0;
    quint32 m_calls = 0, m_born = 0, m_matches = 0;
};

} // namespace

class TestTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRunHasNone()
    {
        Log log(true);
        for (int i = 0; i < 10; ++i) {
            log.born();
            log.add(CandidateScored{{quint32(i) + 1}, 0.5, {}});
            log.judged();
        }
        log.reject(Step::Mutation, Rejection::Duplicate);
        log.reject(Step::Evaluation, Rejection::Unreadable);
        log.end();
        QCOMPARE(log.told(), QStringList());
    }

    void everyRejectionHasAName_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("kind");
        const auto row = [](Step step, Rejection reason, const char *kind) { QTest::newRow(kind) << step << int(reason) << s(kind); };
        row(Step::Evaluation, Rejection::Unreadable, "unreadableVerdicts");
        row(Step::Evaluation, Rejection::TooLong, "cutVerdicts");
        row(Step::Evaluation, Rejection::Refused, "refusedVerdicts");
        row(Step::Evaluation, Rejection::Empty, "emptyVerdicts");
        row(Step::Evaluation, Rejection::OnlyThoughts, "thoughtVerdicts");
        row(Step::Scoring, Rejection::OnlyThoughts, "thoughtScores");
        row(Step::Mutation, Rejection::OnlyThoughts, "thoughtReplies");
        row(Step::Scoring, Rejection::Unreadable, "unreadableScores");
        row(Step::Scoring, Rejection::TooLong, "cutScores");
        row(Step::Scoring, Rejection::Refused, "refusedScores");
        row(Step::Scoring, Rejection::Empty, "emptyScores");
        row(Step::Seeding, Rejection::TooLong, "cutReplies");
        row(Step::Mutation, Rejection::Refused, "refusedReplies");
        row(Step::Crossover, Rejection::Duplicate, "duplicateReplies");
        row(Step::Refinement, Rejection::Empty, "emptyReplies");
        row(Step::Seeding, Rejection::Unreadable, "unreadableReplies");
        row(Step::Mutation, Rejection::Unmatched, "unmatchedReplies");
        row(Step::Mutation, Rejection::Outside, "outsideReplies");
    }
    void everyRejectionHasAName()
    {
        QFETCH(Step, step);
        QFETCH(int, reason);
        QFETCH(QString, kind);
        Log log;
        for (int i = 0; i < 6; ++i)
            log.reject(step, Rejection(reason));
        QCOMPARE(log.told(), QStringList(kind + s(" 6/6")));
        QVERIFY2(log.sentence().startsWith(s("6 of 6 ")), qPrintable(log.sentence()));
    }

    /// 5 losses and half of all, while it goes on and at its end.
    void mostIsEnough()
    {
        Log log;
        for (int i = 0; i < 4; ++i)
            log.reject(Step::Seeding, Rejection::TooLong);
        QCOMPARE(log.told(), QStringList()); // too early to say
        log.reject(Step::Seeding, Rejection::TooLong);
        QCOMPARE(log.told(), QStringList(s("cutReplies 5/5")));
        for (int i = 0; i < 5; ++i)
            log.born();
        QCOMPARE(log.told(), QStringList(s("cutReplies 5/10")));
        log.born();
        QCOMPARE(log.told(), QStringList());
    }

    /// At the end a single reply is told when it was all there was.
    void allIsEnoughAtTheEnd()
    {
        Log log;
        log.reject(Step::Seeding, Rejection::Refused, s("I cannot help with that."));
        QCOMPARE(log.told(), QStringList());
        log.end(EndReason::Calls);
        QCOMPARE(log.told(), QStringList(s("refusedReplies 1/1")));
        QVERIFY(log.sentence().endsWith(s("The last one began: \"I cannot help with that.\"")));
    }

    /// No single cause makes up the half; together they do.
    void severalCausesAreTold()
    {
        Log log;
        for (int i = 0; i < 3; ++i) {
            log.reject(Step::Seeding, Rejection::TooLong);
            log.reject(Step::Seeding, Rejection::Refused);
            log.reject(Step::Seeding, Rejection::Duplicate);
            log.born();
        }
        log.reject(Step::Seeding, Rejection::Duplicate);
        QCOMPARE(log.told(), (QStringList{s("duplicateReplies 4/13"), s("cutReplies 3/13"), s("refusedReplies 3/13")}));
    }

    /// An exhausted run had many candidates; what ended it are the last replies.
    void theLastRepliesExplainAnExhaustedRun()
    {
        Log log;
        for (int i = 0; i < 100; ++i)
            log.born();
        for (int i = 0; i < 20; ++i)
            log.reject(Step::Mutation, i < 18 ? Rejection::Duplicate : Rejection::Empty);
        QCOMPARE(log.told(), QStringList());
        log.end(EndReason::Exhausted);
        QCOMPARE(log.told(), QStringList(s("duplicateReplies 18/20")));
        QVERIFY2(log.sentence().startsWith(s("18 of the last 20 replies repeated an earlier candidate")), qPrintable(log.sentence()));
        log.add(RunResumed{true});
        QCOMPARE(log.told(), QStringList());
    }

    void aGivenUpJudgeIsToldWithWhatItWrote()
    {
        Log log;
        log.born();
        for (int i = 0; i < 8; ++i)
            log.reject(Step::Evaluation, Rejection::Unreadable, s("I cannot decide\nsuch things."));
        log.add(JudgeGivenUp{{9}, Step::Evaluation, 0, 0, s("server m"), 8, JudgeFallback::Scores});
        QCOMPARE(log.told(), (QStringList{s("judgeGivenUp 8/0"), s("unreadableVerdicts 8/8")}));
        QCOMPARE(log.sentence(), s("The judge server m is not asked any more: 8 replies in a row held no readable verdict."
                                   " The ranking goes on with the scores of the evaluators. The last one began: \"I cannot decide such things.\""));
        QCOMPARE(log.sentence(1), s("8 of 8 verdicts could not be read.")); // quoted once
        log.add(RunResumed{true, {}, true});
        QCOMPARE(log.told().size(), 2); // only opened for votes
        log.add(RunResumed{true});
        QCOMPARE(log.told(), QStringList(s("unreadableVerdicts 8/8"))); // it is asked again
    }

    void failuresNameTheLastError()
    {
        Log log;
        for (int i = 0; i < 5; ++i)
            log.ask(Step::Scoring, {}, Error{ErrorKind::Unreachable, s("no route to host"), {}});
        log.ask(Step::Seeding, {}, Error{ErrorKind::Cancelled, s("stopped"), {}}); // by us
        QCOMPARE(log.told(), (QStringList{s("failedScores 5/5"), s("failedCalls 5/5")}));
        QVERIFY(log.sentence().endsWith(s("The last error: no route to host")));
    }

    void failingPrograms()
    {
        Log log;
        TestReport report;
        report.correct = false;
        report.failure = s("NameError: x");
        for (int i = 0; i < 6; ++i)
            log.add(CandidateTested{report});
        report.recheck = true;
        log.add(CandidateTested{report}); // the same once more
        report.recheck = false;
        report.outcome.end = s("cancelled");
        log.add(CandidateTested{report});
        QCOMPARE(log.told(), QStringList(s("failedPrograms 6/6")));
        QVERIFY(log.sentence().endsWith(s("The last error: NameError: x")));
    }

    void scoresThatNobodyCouldGive()
    {
        Log with(true), without(false);
        for (Log *log : {&with, &without}) {
            for (int i = 0; i < 3; ++i)
                log->born();
            log->end();
        }
        QCOMPARE(with.told(), QStringList(s("missingScores 3/3")));
        QCOMPARE(without.told(), QStringList());
    }

    void theStartOfATextIsOneHarmlessLine()
    {
        QCOMPARE(startOf(s("  two\n\n lines\tand\x1b[31m red\u202e ")), s("two lines and [31m red"));
        QCOMPARE(startOf(QString()), QString());
        const QString emoji = QString::fromUcs4(U"\U0001F600");
        for (const QString &text : {QString(500, u'x'), emoji.repeated(300), s("a ").repeated(200)}) {
            const QString start = startOf(text);
            QVERIFY(start.size() <= 80 && start.size() >= 78);
            QVERIFY(start.endsWith(u'…') && !start.chopped(1).back().isHighSurrogate());
        }
    }

    void namesAreTold()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(TroubleKind::FailedCalls); ++kind)
            names.insert(toName(TroubleKind(kind)));
        QCOMPARE(names.size(), int(TroubleKind::FailedCalls) + 1);
    }
};

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
