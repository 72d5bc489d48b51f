// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Refinement in the terminal: the bundled samples without a model, the learned priors, and the effects of a kill, a
// damaged export and a second process.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object(); }
};

QString theProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda"));
}

QString sample(const char *name)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/resources/templates/%1.yaml").arg(QString::fromLatin1(name));
}

/// Arguments of a command line, separated by blanks.
QStringList words(const QString &line)
{
    return line.split(u' ');
}

Ended run(const QTemporaryDir &library, QStringList arguments)
{
    QProcess process;
    process.start(theProgram(), arguments << QStringLiteral("--library") << library.path());
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended refined(const QTemporaryDir &library, const char *name, int seed)
{
    return run(library, {QStringLiteral("run"), sample(name), QStringLiteral("--offline"), QStringLiteral("--json"), QStringLiteral("--quiet"),
        QStringLiteral("--seed"), QString::number(seed), QStringLiteral("--set"), QStringLiteral("generator.paceMs=0")});
}

/// Number of loops in the prior of a task type.
int loopsOf(const QTemporaryDir &library, const QString &taskType)
{
    for (const QByteArray &line : run(library, words(QStringLiteral("priors list --json"))).out.split('\n')) {
        const QJsonObject prior = QJsonDocument::fromJson(line).object();
        if (prior.value(u"taskType").toString() == taskType)
            return prior.value(u"runs").toInt();
    }
    return 0;
}

bool isWholeProfile(const QString &text)
{
    const QJsonObject profile = QJsonDocument::fromJson(text.toUtf8()).object();
    return profile.value(u"name").isString() && profile.value(u"age").toInt() == 30 && profile.value(u"email").isString() && profile.value(u"city").isString()
        && profile.contains(u"job") && profile.value(u"languages").isArray();
}

bool isPlainNote(const QString &text)
{
    const qsizetype count = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts).size();
    static const QRegularExpression worn(QStringLiteral("revolutionary|excit|seamless|passion"), QRegularExpression::CaseInsensitiveOption);
    return count >= 12 && count <= 45 && !text.contains(worn) && text.contains(u"search", Qt::CaseInsensitive);
}

bool isCommitMessage(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(feat|fix|docs|refactor)\\(parser\\): [a-z]"), QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 72 && text.contains(form) && !text.endsWith(u'.') && !text.contains(u"stuff") && !text.contains(u"various");
}

using Check = bool (*)(const QString &);

} // namespace

class tst_RefineCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreMended_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<Check>("good");
        QTest::newRow("profile") << QByteArray("json-profile") << Check(isWholeProfile);
        QTest::newRow("release note") << QByteArray("release-note") << Check(isPlainNote);
        QTest::newRow("commit message") << QByteArray("commit-message") << Check(isCommitMessage);
    }
    void samplesAreMended()
    {
        QFETCH(QByteArray, name);
        QFETCH(Check, good);
        const QTemporaryDir library;
        for (int seed = 1; seed <= 3; ++seed) {
            const Ended ended = refined(library, name.constData(), seed);
            QCOMPARE(ended.code, 0);
            const QJsonObject result = ended.lastLine();
            const QString text = result.value(u"best").toObject().value(u"text").toString();
            QVERIFY2(good(text), qPrintable(text));
            QVERIFY(result.value(u"converged").toBool());
            QCOMPARE(result.value(u"reason").toString(), QStringLiteral("quality_threshold"));
            QCOMPARE(result.value(u"calls").toInt(), result.value(u"iterations").toInt());
            QCOMPARE(result.value(u"costUsd").toDouble(), 0.0);
            const QJsonArray scores = result.value(u"trajectory").toArray();
            QCOMPARE(scores.size(), result.value(u"iterations").toInt());
            QVERIFY(scores.last().toDouble() > scores.first().toDouble()); // improved, not right at once
        }
    }

    void anEstimateCountsTheLoop()
    {
        const QTemporaryDir library;
        const QJsonObject estimate = run(library, {QStringLiteral("estimate"), sample("json-profile"), QStringLiteral("--json")}).lastLine();
        const QJsonObject calls = estimate.value(u"calls").toObject();
        QCOMPARE(calls.value(u"low").toDouble(), 1.0); // the first draft passes
        QCOMPARE(calls.value(u"high").toDouble(), 8.0); // all iterations of the sample; its evaluator makes no calls
        QVERIFY(calls.value(u"likely").toDouble() > 1 && calls.value(u"likely").toDouble() < 8);
        QStringList steps;
        for (const QJsonValue &step : estimate.value(u"steps").toArray())
            steps << step.toObject().value(u"step").toString();
        QCOMPARE(steps, (QStringList{QStringLiteral("seeding"), QStringLiteral("refinement")}));
    }

    void aTaskAloneIsRefined()
    {
        const QTemporaryDir library;
        const Ended ended = run(library, {QStringLiteral("refine"), QStringLiteral("Write a haiku about rain"), QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("2")});
        QCOMPARE(ended.code, 0);
        QVERIFY(!ended.out.trimmed().isEmpty());
    }

    void whatWasLearnedIsShownMovedAndForgotten()
    {
        const QTemporaryDir library, other;
        QVERIFY(run(library, words(QStringLiteral("priors list"))).err.contains("nothing learned yet"));
        for (int seed = 1; seed <= 6; ++seed)
            QCOMPARE(refined(library, "json-profile", seed).code, 0);
        QVERIFY(run(library, words(QStringLiteral("priors list"))).out.contains("profile / offline / refine"));
        const QJsonObject shown = run(library, words(QStringLiteral("priors show profile offline --json"))).lastLine();
        QCOMPARE(shown.value(u"runs").toInt(), 6);
        QCOMPARE(shown.value(u"source").toString(), QStringLiteral("learned"));
        QCOMPARE(shown.value(u"depths").toArray()[0].toObject().value(u"score").toObject().value(u"count").toInt(), 6);
        QVERIFY(run(library, words(QStringLiteral("priors show profile offline"))).out.contains("suggested: at most"));
        const QString file = other.filePath(QStringLiteral("priors.json"));
        QCOMPARE(run(library, {QStringLiteral("priors"), QStringLiteral("export"), file}).code, 0);
        QCOMPARE(run(other, {QStringLiteral("priors"), QStringLiteral("import"), file}).code, 0);
        QCOMPARE(loopsOf(other, QStringLiteral("profile")), 6);
        QCOMPARE(run(other, {QStringLiteral("priors"), QStringLiteral("import"), file, QStringLiteral("--merge")}).code, 0);
        QCOMPARE(loopsOf(other, QStringLiteral("profile")), 12);
        QCOMPARE(run(library, words(QStringLiteral("priors reset profile offline"))).code, 0);
        QCOMPARE(loopsOf(library, QStringLiteral("profile")), 0);
        QCOMPARE(run(library, words(QStringLiteral("priors forget"))).code, 2);
    }

    void aDamagedExportIsRefusedWhole()
    {
        const QTemporaryDir library;
        for (const char *name : {"json-profile", "release-note"})
            QCOMPARE(refined(library, name, 1).code, 0);
        const QString path = library.filePath(QStringLiteral("priors.json"));
        QCOMPARE(run(library, {QStringLiteral("priors"), QStringLiteral("export"), path}).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 40)); // the first key stays complete
        file.close();
        QCOMPARE(run(library, words(QStringLiteral("priors reset"))).code, 0);
        const Ended refused = run(library, {QStringLiteral("priors"), QStringLiteral("import"), path});
        QCOMPARE(refused.code, 6);
        QVERIFY2(refused.err.contains("priors.json"), refused.err.constData());
        QVERIFY(run(library, words(QStringLiteral("priors list"))).out.isEmpty());
    }

    /// Every loop whose end was printed is part of the prior, even after a kill.
    void learnedSurvivesAKill()
    {
        const QTemporaryDir library;
        QFile config(library.filePath(QStringLiteral("config.yaml")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("task: Write a release note\nseed: 4\ngenerator: {provider: offline, grammar: release-note, paceMs: 5}\nstop: {candidates: 500}\n"
                     "refinement: {share: 1, maxIterations: 4, qualityThreshold: 1, taskType: note}\nevaluators: [{kind: length, maxWords: 20}]\n");
        config.close();
        QProcess process;
        process.start(theProgram(), {QStringLiteral("run"), config.fileName(), QStringLiteral("--json"), QStringLiteral("--library"), library.path()});
        QByteArray printed;
        while (printed.count("\"loopFinished\"") < 12) {
            QVERIFY(process.waitForReadyRead(20'000));
            printed += process.readAllStandardOutput();
        }
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        printed += process.readAllStandardOutput();
        const QString id = QJsonDocument::fromJson(run(library, words(QStringLiteral("runs --json"))).out.trimmed()).object().value(u"run").toString();
        const int learned = loopsOf(library, QStringLiteral("note"));
        QVERIFY(learned >= printed.first(printed.lastIndexOf('\n')).count("\"loopFinished\""));
        QCOMPARE(learned, int(run(library, {QStringLiteral("events"), id}).out.count("\"loopFinished\"")));
    }

    /// A library has one writer: a second process gets an error and changes nothing.
    void aSecondProcessIsRefused()
    {
        const QTemporaryDir library;
        QProcess first;
        first.start(theProgram(), {QStringLiteral("run"), sample("json-profile"), QStringLiteral("--json"), QStringLiteral("--set"), QStringLiteral("generator.paceMs=400"), QStringLiteral("--library"), library.path()});
        QVERIFY(first.waitForReadyRead(20'000));
        const Ended second = refined(library, "json-profile", 2);
        QCOMPARE(second.code, 6);
        QVERIFY2(second.err.contains("in use by"), second.err.constData());
        QVERIFY(first.waitForFinished(30'000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(refined(library, "json-profile", 2).code, 0);
        QCOMPARE(loopsOf(library, QStringLiteral("profile")), 2);
    }
};

QTEST_GUILESS_MAIN(tst_RefineCommands)
#include "tst_refinecommands.moc"
