// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"

#include <QTest>

using namespace engine;

namespace
{

/// Each value of an enum has a name of its own, by which it is found; stored logs hold these names for ever.
template <typename Enum>
void checkNames(const QStringList &names, std::optional<Enum> (*fromName)(QStringView))
{
    for (int i = 0; i < names.size(); ++i) {
        QCOMPARE(toName(Enum(i)), names[i]);
        QCOMPARE(fromName(names[i]), std::optional(Enum(i)));
        QVERIFY(!fromName(names[i].toUpper()));
        QVERIFY(!fromName(names[i] + u' '));
    }
    QVERIFY(!fromName(u""));
    QVERIFY(!fromName(u"other"));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

} // namespace

class tst_Names : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps()
    {
        checkNames<Step>(
            words("seeding evaluation mutation crossover refinement scoring human embedding"), stepFromName);
    }
    void verdicts() { checkNames<Verdict>(words("first second tie"), verdictFromName); }
    void ends() { checkNames<FinishReason>(words("stop length refused unknown"), finishReasonFromName); }
    void rejections()
    {
        checkNames<Rejection>(
            words("empty refused duplicate unreadable tooLong unmatched outside onlyThoughts"), rejectionFromName);
    }
    void arms() { checkNames<Arm>(words("bestOfN chain"), armFromName); }
    void goals() { checkNames<MatchGoal>(words("best top"), matchGoalFromName); }
    void questions() { checkNames<QuestionEnd>(words("answered declined timedOut"), questionEndFromName); }
    void fallbacks() { checkNames<JudgeFallback>(words("none judges scores"), judgeFallbackFromName); }
    void reasons()
    {
        checkNames<EndReason>(words("candidates calls money tokens time target leaderUnchanged confident refined "
                                    "stopped exhausted noProvider noJudge failed"),
            endReasonFromName);
    }
    void loops()
    {
        checkNames<LoopEnd>(
            words("quality_threshold convergence bayesian_exit max_iterations timeout budget stopped failed"),
            loopEndFromName);
    }
    void states() { checkNames<RunStatus>(words("running throttled pausing paused finished"), runStatusFromName); }
};

QTEST_APPLESS_MAIN(tst_Names)
#include "tst_names.moc"
