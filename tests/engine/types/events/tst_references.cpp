// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/references.h"

#include <QTest>

using namespace engine;

class tst_References : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void largest_data()
    {
        QTest::addColumn<EventBody>("body");
        QTest::addColumn<quint32>("largest");
        QTest::newRow("none") << EventBody(RunPaused{}) << 0u;
        QTest::newRow("text without a number") << EventBody(HintWritten{QStringLiteral("#99")}) << 0u;
        Candidate candidate;
        candidate.id = {5};
        candidate.parents = {{2}, {9}};
        QTest::newRow("a candidate and its parents") << EventBody(CandidateBorn{candidate}) << 9u;
        Match match;
        match.first = {3};
        match.second = {4};
        match.id = {100}; // a number of another kind
        match.call = {200};
        QTest::newRow("a match") << EventBody(MatchJudged{match}) << 4u;
        QTest::newRow("ratings") << EventBody(RatingsChanged{{{.candidate = {7}}, {.candidate = {6}}}}) << 7u;
        QTest::newRow("retired") << EventBody(CandidateRetired{{8}}) << 8u;
        QTest::newRow("a duplicate's like") << EventBody(ReplyRejected{{300}, Rejection::Duplicate, {11}, {}}) << 11u;
        QTest::newRow("a question to people") << EventBody(PeopleAsked{{1}, {{12}, {13}}, 0}) << 13u;
        Call call;
        call.id = {400};
        call.candidates = {{14}, {15}};
        QTest::newRow("a call") << EventBody(CallStarted{call}) << 15u;
        LeadEstimated lead;
        lead.leader = {16};
        lead.chances = {{{17}, 0.5}};
        QTest::newRow("the leader and its rivals") << EventBody(lead) << 17u;
        Iteration iteration;
        iteration.candidate = {18};
        iteration.bestCandidate = {19};
        QTest::newRow("an iteration") << EventBody(IterationFinished{iteration}) << 19u;
        QTest::newRow("the end") << EventBody(RunFinished{EndReason::Stopped, {20}, {}}) << 20u;
        TestReport report;
        report.candidate = {21};
        QTest::newRow("a test") << EventBody(CandidateTested{report}) << 21u;
    }
    void largest()
    {
        QFETCH(EventBody, body);
        QFETCH(quint32, largest);
        QCOMPARE(largestCandidateIn(body).value, largest);
    }
};

Q_DECLARE_METATYPE(engine::EventBody)

QTEST_APPLESS_MAIN(tst_References)
#include "tst_references.moc"
