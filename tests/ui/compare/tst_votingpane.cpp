// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/fakeengine.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/textpane.h"
#include "ui/compare/votingpane.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace ui;
using engine::CandidateId;
using engine::Verdict;

namespace {

const QString secretModel = QStringLiteral("ollama secretmodel7");

/// The compare page over a run of `candidates` short texts, without an engine.
struct Booth {
    explicit Booth(int candidates, const QByteArray &config = {})
    {
        feed(engine::RunStarted{.config = {config}, .version = {}});
        for (int i = 0; i < candidates; ++i)
            born(1500 + 7.5 * i);
        page.resize(1200, 700);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        voting = page.voting();
        QObject::connect(voting, &VotingPane::voted, &page, [this](const engine::Vote &vote) {
            votes.append(vote);
            engine::Match match;
            match.id = {quint32(run.state().totals().matches) + 1};
            match.judge = QStringLiteral("you");
            match.first = vote.first;
            match.second = vote.second;
            match.verdict = vote.verdict;
            feed(engine::MatchJudged{match});
        });
        for (QAction *action : page.actions()) {
            if (action->text() == QStringLiteral("Vote blind"))
                action->trigger();
        }
    }

    void feed(engine::EventBody body) { run.apply({{engine::RunId{QStringLiteral("r")}, ++seq, qint64(seq), std::move(body)}}); }
    void born(double elo)
    {
        engine::Candidate one;
        one.id = {quint32(run.state().candidates().size()) + 1};
        one.generator = secretModel;
        one.parts = QStringLiteral("A short text with word%1.").arg(one.id.value);
        texts.insert(one.id, one.parts);
        feed(engine::CandidateBorn{one});
        feed(engine::RatingsChanged{{{one.id, elo, 90, 4}}});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, key, modifiers); }

    /// All texts on the pane for eyes and screen readers.
    QString everythingSaid()
    {
        QStringList said{page.window()->windowTitle()};
        for (QWidget *widget : page.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            said << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->whatsThis() << widget->windowTitle();
            if (QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget))
                said << heard->text(QAccessible::Name) << heard->text(QAccessible::Description);
            if (auto *label = qobject_cast<QLabel *>(widget))
                said << label->text();
        }
        return said.join(u'\n');
    }

    OpenRun run{nullptr};
    ViewState view;
    ComparePage page{nullptr, &run, &view};
    VotingPane *voting = nullptr;
    QHash<engine::CandidateId, engine::Parts> texts;
    QList<engine::Vote> votes;
    quint64 seq = 0;
};

} // namespace

class TestVotingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setTheme(Theme::Light); }

    void nothingTellsWhoItIsBeforeTheVote()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        QVERIFY(booth.page.isVisible() && booth.voting->panes().first()->isVisible());
        const auto isBlind = [&] {
            const QString said = booth.everythingSaid();
            for (const CandidateId id : booth.voting->round().shown) {
                if (said.contains(QStringLiteral("#%1").arg(id.value)))
                    return false;
            }
            return !said.contains(QStringLiteral("secretmodel7")) && !said.contains(QStringLiteral("1,5")) && !said.contains(QStringLiteral("15"))
                && !said.contains(QStringLiteral("Seeding")) && !said.contains(QStringLiteral("±"));
        };
        QVERIFY2(isBlind(), qPrintable(booth.everythingSaid()));
        booth.press(Qt::Key_1);
        QVERIFY(booth.voting->isRevealing());
        QVERIFY(booth.everythingSaid().contains(QStringLiteral("secretmodel7"))); // revealed after the vote
        booth.press(Qt::Key_1); // continues without a vote
        QVERIFY(!booth.voting->isRevealing());
        QCOMPARE(booth.votes.size(), 1);
        QVERIFY2(isBlind(), qPrintable(booth.everythingSaid()));
    }

    void twentyPairsByKeyboardEachWithinFiftyMs()
    {
        Booth booth(9);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        qint64 longest = 0;
        for (int i = 0; i < 20; ++i) {
            const engine::VoteRound before = booth.voting->round();
            QElapsedTimer clock;
            clock.start();
            booth.press(i % 3 ? Qt::Key_1 : Qt::Key_2);
            const qint64 took = clock.elapsed();
            longest = std::max(longest, took);
            QCOMPARE(booth.votes.size(), i + 1);
            QVERIFY(!(booth.voting->round() == before));
            for (int k = 0; k < 2; ++k)
                QCOMPARE(booth.voting->panes().at(k)->shown().text, booth.texts.value(booth.voting->round().shown.at(k)));
            const engine::Vote &vote = booth.votes.last();
            QCOMPARE(vote.first, before.shown.at(0));
            QCOMPARE(vote.second, before.shown.at(1));
            QCOMPARE(vote.verdict, i % 3 ? Verdict::First : Verdict::Second);
        }
        qInfo("the slowest next pair took %lld ms", longest);
        QVERIFY2(longest <= 50, qPrintable(QString::number(longest)));
        QVERIFY(booth.voting->sessionText().startsWith(QStringLiteral("20 of 20 votes")));
    }

    void tieBadSkipAndReason()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        booth.press(Qt::Key_0);
        booth.press(Qt::Key_9);
        QCOMPARE(booth.votes.size(), 2);
        QCOMPARE(booth.votes.at(0).verdict, Verdict::Tie);
        QVERIFY(!booth.votes.at(0).bothBad && booth.votes.at(1).bothBad);
        const engine::VoteRound before = booth.voting->round();
        booth.press(Qt::Key_S);
        QCOMPARE(booth.votes.size(), 2);
        QVERIFY(!(booth.voting->round() == before));
        booth.press(Qt::Key_R);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1 reason of 2"));
        QCOMPARE(booth.votes.size(), 2); // the field receives the keys
        booth.press(Qt::Key_Return);
        booth.press(Qt::Key_2);
        QCOMPARE(booth.votes.size(), 3);
        QCOMPARE(booth.votes.last().reason, QStringLiteral("1 reason of 2"));
    }

    void undoShowsThePairAgain()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        const engine::VoteRound first = booth.voting->round();
        booth.press(Qt::Key_1);
        QCOMPARE(booth.voting->votes(), 1);
        booth.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(booth.voting->votes(), 0);
        QCOMPARE(booth.voting->round().shown, first.shown);
    }

    void fourTextsBestAndWorst()
    {
        Booth booth(8);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        booth.voting->setColumns(4);
        QCOMPARE(booth.voting->round().shown.size(), 4);
        const engine::VoteRound round = booth.voting->round();
        booth.voting->panes().first()->setFocus();
        booth.press(Qt::Key_3);
        QCOMPARE(booth.votes.size(), 0); // waits for the worst text
        booth.press(Qt::Key_1, Qt::ShiftModifier);
        QCOMPARE(booth.votes.size(), 5);
        for (const engine::Vote &vote : booth.votes) {
            QCOMPARE(vote.shown, 4);
            QCOMPARE(round.shown.at(vote.firstSeat), vote.first);
        }
        booth.votes.clear();
        booth.press(Qt::Key_2);
        booth.press(Qt::Key_Return);
        QCOMPARE(booth.votes.size(), 3);
    }

    void singleKeysCanBeSwitchedOff()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        booth.voting->setSingleKeys(false);
        booth.press(Qt::Key_1);
        QCOMPARE(booth.votes.size(), 0);
        booth.press(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(booth.votes.size(), 1);
        booth.voting->setSingleKeys(true);
        booth.press(Qt::Key_1);
        QCOMPARE(booth.votes.size(), 2);
    }

    void whatTheRunAsksIsShownAndSaid()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        booth.feed(engine::PeopleAsked{{1}, {{1}, {2}}, 999});
        booth.press(Qt::Key_S);
        QCOMPARE(booth.voting->round().question, engine::QuestionId{1});
        QVERIFY(booth.everythingSaid().contains(QStringLiteral("The run waits for this vote.")));
    }

    void taskAndCriterionAreShown()
    {
        Booth booth(4, R"({"task":"Pitch toothpaste to vampires","evaluation":{"prompt":"Which makes you smile?"}})");
        booth.voting->takeTexts(booth.texts);
        const QString said = booth.everythingSaid();
        QVERIFY2(said.contains(QStringLiteral("Pitch toothpaste to vampires")) && said.contains(QStringLiteral("Which makes you smile?")), qPrintable(said));
    }

    /// Neither text is older, so that no change counts as added or removed.
    void differencesAreMarkedNeutrally()
    {
        Booth booth(4);
        booth.voting->takeTexts(booth.texts);
        booth.press(Qt::Key_H);
        const TextPane *left = booth.voting->panes().at(0);
        QTRY_VERIFY(!left->marks().isEmpty());
        for (int side = 0; side < 2; ++side) {
            for (const Mark &mark : booth.voting->panes().at(side)->marks())
                QVERIFY(mark.kind == MarkKind::Differs);
        }
    }

    void anAbandonedReasonIsForgotten()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        booth.voting->setReveals(false);
        booth.press(Qt::Key_R);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("too long"));
        booth.press(Qt::Key_Return);
        booth.press(Qt::Key_S);
        booth.press(Qt::Key_1);
        QCOMPARE(booth.votes.size(), 1);
        QCOMPARE(booth.votes.first().reason, QString());
    }

    void whatWasChosenAndWhatItChangedIsRevealed()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        const CandidateId chosen = booth.voting->round().shown.at(0);
        const double before = booth.run.state().candidate(chosen)->rating.elo;
        booth.press(Qt::Key_1);
        QVERIFY(booth.voting->isRevealing());
        booth.feed(engine::RatingsChanged{{{chosen, before + 17, 80, 5}}});
        const QString said = booth.everythingSaid();
        QVERIFY2(said.contains(QStringLiteral("Your choice: #%1").arg(chosen.value)), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("+17 by your vote")), qPrintable(said));
    }

    void nothingToVoteOnSaysSo()
    {
        Booth booth(1);
        QVERIFY(booth.everythingSaid().contains(QStringLiteral("Nothing to vote on yet")));
        booth.born(1500);
        booth.voting->takeTexts(booth.texts);
        QTRY_VERIFY(booth.voting->panes().first()->isVisible());
    }

    void everyControlIsNamedAndReached()
    {
        Booth booth(6);
        booth.voting->takeTexts(booth.texts);
        QCOMPARE(test::unnamedControls(&booth.page), QStringList());
        QCOMPARE(test::unreachableControls(&booth.page), QStringList());
        QCOMPARE(test::clippedTexts(&booth.page), QStringList());
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("VALDA_PICTURES");
        if (folder.isEmpty())
            QSKIP("set VALDA_PICTURES to a folder");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            setTheme(theme);
            Booth booth(6);
            booth.voting->takeTexts(booth.texts);
            QCoreApplication::processEvents();
            QVERIFY(booth.page.grab().save(folder + QStringLiteral("/voting-%1.png").arg(theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"))));
        }
        setTheme(Theme::Light);
    }
};

QTEST_MAIN(TestVotingPane)
#include "tst_votingpane.moc"
