// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/session/population.h"
#include "engine/types/events/runevent.h"

#include <QTest>

using namespace engine;

namespace
{

struct Story {
    Population population;
    quint64 seq = 0;

    explicit Story(const char *language = "") : population(QString::fromLatin1(language)) { }
    void operator()(EventBody body) { population.apply({RunId{QStringLiteral("r")}, ++seq, 0, std::move(body)}); }
    void born(quint32 id, const QString &text)
    {
        Candidate made;
        made.id = {id};
        made.parts = text;
        (*this)(CandidateBorn{made});
    }
};

const QString first
    = QStringLiteral("Brush your fangs at dusk and bite with a clean smile at dawn, every single night.");

} // namespace

class tst_Population : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsOfTheLiving()
    {
        Story story;
        story.born(1, QStringLiteral("one"));
        story.born(2, QStringLiteral("two"));
        QCOMPARE(story.population.living(), (QList<CandidateId>{{1}, {2}}));
        QCOMPARE(story.population.text({2}), QStringLiteral("two"));
        story(CandidateRetired{{1}});
        QCOMPARE(story.population.living(), QList<CandidateId>{{2}});
        QCOMPARE(story.population.text({1}), QString()); // released
        QCOMPARE(story.population.text({9}), QString());
        story(CandidateRetired{{1}});
        story(CandidateRetired{{9}});
        QCOMPARE(story.population.living(), QList<CandidateId>{{2}});
    }

    void pins()
    {
        Story story;
        story.born(1, QStringLiteral("one"));
        QVERIFY(!story.population.isPinned({1}));
        story(CandidatePinned{{1}, true});
        QVERIFY(story.population.isPinned({1}));
        story(CandidatePinned{{1}, false});
        QVERIFY(!story.population.isPinned({1}));
    }

    void duplicates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<bool>("duplicate");
        QTest::newRow("the same") << first << 1.0 << true;
        QTest::newRow("case and punctuation") << first.toUpper().remove(u',') << 1.0 << true;
        QTest::newRow("a further word") << first + QStringLiteral(" Always.") << 1.0 << false;
        QTest::newRow("a further word, alike") << first + QStringLiteral(" Always.") << 0.75 << true;
        QTest::newRow("another text") << QStringLiteral("A completely different sentence about lighthouses and fog.")
                                      << 0.5 << false;
    }
    void duplicates()
    {
        QFETCH(QString, text);
        QFETCH(double, threshold);
        QFETCH(bool, duplicate);
        Story story;
        story.born(1, first);
        QCOMPARE(bool(story.population.duplicateOf(text, threshold)), duplicate);
    }

    /// An equal text counts for ever, a similar one as long as its like is living.
    void theRetiredCountOnlyWhenEqual()
    {
        Story story;
        story.born(1, first);
        const QString alike = first + QStringLiteral(" Always.");
        QCOMPARE(story.population.duplicateOf(alike, 0.75), CandidateId{1});
        story(CandidateRetired{{1}});
        QVERIFY(!story.population.duplicateOf(alike, 0.75));
        QCOMPARE(story.population.duplicateOf(first, 0.9), CandidateId{1});
        story.born(2, first);
        QCOMPARE(story.population.duplicateOf(first, 0.9), CandidateId{1}); // the first with it
    }

    void programsAreComparedByTheirCode()
    {
        Story story("python");
        story.born(1, QStringLiteral("x = 1  # one\ny = 2\n"));
        QCOMPARE(story.population.duplicateOf(QStringLiteral("x=1\n\ny = 2"), 0.5), CandidateId{1});
        QVERIFY(
            !story.population.duplicateOf(QStringLiteral("x = 1\ny = 3\n"), 0.1)); // nearly equal is another program
    }

    void distances()
    {
        Story story;
        story.born(1, first);
        story.born(2, first + QStringLiteral(" Always."));
        story.born(3, QStringLiteral("A completely different sentence about lighthouses and fog."));
        QCOMPARE(story.population.distance({}), 1.0);
        QCOMPARE(story.population.distance({{1}}), 1.0);
        QVERIFY(story.population.distance({{1}, {2}}) < 0.3);
        QVERIFY(story.population.distance({{1}, {3}}) > 0.95);
    }

    void evaluatorsLeaveFeedback()
    {
        Story story;
        story.born(1, QStringLiteral("one"));
        Score plain, told;
        told.feedback = QStringLiteral("too long");
        story(CandidateScored{{1}, 0.5, {plain, told}});
        QCOMPARE(story.population.feedback({1}), QStringList{QStringLiteral("too long")});
        story(CandidateScored{{9}, 0.5, {told}});
        QVERIFY(story.population.feedback({9}).isEmpty());
    }

    /// Secret measurements never reach a prompt.
    void notesOfATest()
    {
        Story story("python");
        story.born(1, QStringLiteral("x = 1\n"));
        TestReport report;
        report.candidate = {1};
        report.metrics = {{QStringLiteral("speed"), 1.5, false}, {QStringLiteral("hidden"), 42, true}};
        report.artifacts = {{QStringLiteral("log"), QString(5000, u'a'), 5000}};
        report.feedback = {QStringLiteral("case 3 failed")};
        report.correct = false;
        report.failure = QStringLiteral("two cases failed");
        report.outcome.errors = QStringLiteral("Traceback");
        story(CandidateTested{report});
        const QString notes = story.population.notes({1});
        QVERIFY(notes.contains(QStringLiteral("speed = 1.5")) && notes.contains(QStringLiteral("log:\naaa")));
        QVERIFY(notes.contains(QStringLiteral("stderr:\nTraceback")));
        QVERIFY(!notes.contains(QStringLiteral("hidden")) && !notes.contains(QStringLiteral("42")));
        QVERIFY(notes.contains(QStringLiteral("(shortened)")) && notes.size() < 8000);
        QCOMPARE(story.population.feedback({1}),
            (QStringList{QStringLiteral("two cases failed"), QStringLiteral("case 3 failed")}));
    }

    void repeatedAndCancelledTestsLeaveNothing()
    {
        Story story("python");
        story.born(1, QStringLiteral("x = 1\n"));
        TestReport report;
        report.candidate = {1};
        report.failure = QStringLiteral("failed");
        report.recheck = true;
        story(CandidateTested{report});
        report.recheck = false;
        report.outcome.end = QStringLiteral("cancelled");
        story(CandidateTested{report});
        QVERIFY(story.population.feedback({1}).isEmpty() && story.population.notes({1}).isEmpty());
    }

    void standardErrorOfACorrectProgramIsNoNote()
    {
        Story story("python");
        story.born(1, QStringLiteral("x = 1\n"));
        TestReport report;
        report.candidate = {1};
        report.outcome.errors = QStringLiteral("a warning");
        story(CandidateTested{report});
        QVERIFY(story.population.notes({1}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Population)
#include "tst_population.moc"
