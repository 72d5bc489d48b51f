// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "ui/problemphrases.h"
#include "ui/problemtext.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

namespace {

/// Marks translated texts.
class Marker final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u'⟦' + QString::fromUtf8(source) + u'⟧'; }
    bool isEmpty() const override { return false; }
};

QList<engine::Problem> problemsOf(const QByteArray &yaml)
{
    const engine::ParsedConfig parsed = engine::parseConfig(yaml);
    return parsed.problems + engine::resolve(parsed.config).problems;
}

/// A key with a number ("minWords 5") or a quotation, equal in every language.
bool isValue(const QString &argument)
{
    static const QRegularExpression value(QStringLiteral("^([A-Za-z]+ [0-9.]+|\"[^\"]*\")$"));
    return !argument.contains(u' ') || value.match(argument).hasMatch();
}

/// The first phrase in the sentence that is not translated.
QString untranslated(const engine::Problem &problem)
{
    using enum engine::ProblemKind;
    if (problem.kind != WrongType && problem.kind != Missing && problem.kind != Conflict && problem.kind != NotAvailable)
        return {};
    const QString sentence = ui::problemWords(problem);
    for (const QString &argument : problem.arguments) {
        if (!isValue(argument) && sentence.contains(argument) && ui::problemPhrase(argument) == argument)
            return argument;
    }
    return {};
}

} // namespace

class TestProblemPhrases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(QCoreApplication::installTranslator(&m_marker)); }
    void cleanup() { QCoreApplication::removeTranslator(&m_marker); }

    void everyPhraseIsInTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *path, const char *yaml) { QTest::newRow(yaml) << QByteArray(yaml) << QString::fromLatin1(path); };

        row("", "- a list");
        row("", "only a text");
        row("task", "task: a\ntask: b");
        row("task", "task: [a]");
        row("task", "{}");
        row("seed", "task: x\nseed: {a: b}");
        row("seeding.count", "task: x\nseeding: {count: many}");
        row("seeding.count", "task: x\nseeding: {count: 3.5}");
        row("seeding", "task: x\nseeding: 5");
        row("mutation.share", "task: x\nmutation: {share: ''}");
        row("budget.total", "task: x\nbudget: {total: much}");
        row("evaluation.bothOrders", "task: x\nevaluation: {bothOrders: perhaps}");
        row("generator.apiKey", "task: x\ngenerator: {apiKey: abc}");
        row("generator.endpoint", "task: x\ngenerator: {provider: ollama, endpoint: nowhere at all}");
        row("seeding.generators", "task: x\nseeding: {generators: 5}");
        row("generator.model", "task: x\ngenerator: {provider: ollama}");
        row("generator.endpoint", "task: x\ngenerator: {provider: openai-compatible}");
        row("generator.command", "task: x\ngenerator: {provider: command}");
        row("generator.recording", "task: x\ngenerator: {provider: replay}");
        row("seeding.generators", "task: x\nseeding: {generators: [{provider: offline, weight: 0}]}");
        row("seeding.count", "task: x\nseeding: {count: 30}\nstop: {candidates: 5}");
        row("mutation.share", "task: x\nmutation: {share: 0}\ncrossover: {share: 0}");
        row("refinement.share", "task: x\nrefinement: {share: 0.5}");
        row("evaluation.matchesPerCandidate", "task: x\nevaluation: {matchesPerCandidate: 0}");
        row("evaluators", "task: x\nevaluators: length");
        row("evaluators[0]", "task: x\nevaluators: [5]");
        row("evaluators[0].kind", "task: x\nevaluators: [{maxWords: 5}]");
        row("evaluators[0]", "task: x\nevaluators: [{kind: length}]");
        row("evaluators[0]", "task: x\nevaluators: [{kind: regex}]");
        row("evaluators[0].command", "task: x\nevaluators: [{kind: command}]");
        row("evaluators[0].rubric", "task: x\nevaluators: [{kind: judge}]");
        row("evaluators[0].children", "task: x\nevaluators: [{kind: composite}]");
        row("evaluators[0].schema", "task: x\nevaluators: [{kind: jsonSchema}]");
        row("evaluators[0].scorer", "task: x\nevaluators: [{kind: threshold, threshold: 1, scorer: {judge: a, formula: words}}]");
        row("evaluators[0].scorer", "task: x\nevaluators: [{kind: threshold, threshold: 1, scorer: [a]}]");
        row("evaluators[1].name", "task: x\nevaluators: [{kind: length, maxWords: 5, name: a}, {kind: length, maxWords: 6, name: a}]");
        row("evaluation.template", "task: x\nevaluation: {template: 'Which?'}");
    }

    void everyPhraseIsInTheLanguageOfTheWindow()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, path);
        QStringList sentences;
        bool isFound = false;
        for (const engine::Problem &problem : problemsOf(yaml)) {
            sentences << ui::problemSentence(problem);
            isFound |= problem.path == path;
            QCOMPARE(untranslated(problem), QString());
        }
        QVERIFY2(isFound, qPrintable(QStringLiteral("no problem at %1: %2").arg(path, sentences.join(u'\n'))));
    }

    void valuesStayAsTheyAre()
    {
        QCOMPARE(ui::problemPhrase(QStringLiteral("the text \"a number\"")), QStringLiteral("⟦the text \"a number\"⟧"));
        QCOMPARE(ui::problemPhrase(QStringLiteral("a share of 0 for mutation")), QStringLiteral("⟦a share of 0 for mutation⟧"));
        QCOMPARE(ui::problemPhrase(QString()), QString());
        QCoreApplication::removeTranslator(&m_marker); // it marks every text; a translation has the marked phrases alone
        QCOMPARE(ui::problemPhrase(QStringLiteral("minIterations 5")), QStringLiteral("minIterations 5"));
    }

private:
    Marker m_marker;
};

QTEST_GUILESS_MAIN(TestProblemPhrases)
#include "tst_problemphrases.moc"
