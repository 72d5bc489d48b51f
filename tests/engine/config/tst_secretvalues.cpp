// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets in a configuration are refused by name or look, in each place where commands are configured, with a sentence
// that does not repeat them; of runs from before, nothing leaves in an archive or a report.

#include "engine/config/fields/secretvalues.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/readwrite.h"
#include "engine/reports/report.h"
#include "engine/reports/reportinput.h"
#include "engine/store/archives/archive.h"
#include "engine/store/library.h"
#include "tests/support/samplerun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace engine;

namespace {

QStringList refusals(const QByteArray &text)
{
    QStringList sentences;
    for (const Problem &problem : resolve(parseConfig(text)).problems) {
        if (problem.severity == Severity::Error && problem.arguments.value(0) == u"a secret written into a configuration")
            sentences << englishText(problem);
    }
    return sentences;
}

QByteArray unpacked(const QString &path)
{
    QByteArray all;
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdUnzip))
        return all;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestSecretValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const char *name, const QByteArray &text, const char *path, const char *secret) { QTest::newRow(name) << text << QString::fromLatin1(path) << QByteArray(secret); };
        row("generator, by name", "task: x\ngenerator: {provider: command, command: [a], environment: {TOKEN: hunter2}}\n", "generator.environment.TOKEN", "hunter2");
        row("generator, by look", "task: x\ngenerator: {provider: command, command: [a], environment: {MODE: sk-planted-0123456789}}\n", "generator.environment.MODE", "sk-planted-0123456789");
        row("a step's generator", "task: x\nmutation: {generators: [{provider: command, command: [a], environment: {dbPassword: \"123456\"}}]}\n", "environment.dbPassword", "123456");
        row("an evaluator", "task: x\nevaluators: [{kind: command, command: [a], environment: {API_KEY: abcdefgh}}]\n", "evaluators[0].environment.API_KEY", "abcdefgh");
        row("a nested evaluator", "task: x\nevaluators: [{kind: composite, children: [{kind: command, command: [a], environment: {SECRET: abcdefgh}}]}]\n", "environment.SECRET", "abcdefgh");
        row("a word of a command", "task: x\ngenerator: {provider: command, command: [curl, -H, \"Authorization: Bearer abcdefgh12345\"]}\n", "generator.command[2]", "abcdefgh12345");
        row("an address with a password", "task: x\ngenerator: {provider: command, command: [a], environment: {PROXY: \"http://me:pass-word@h/\"}}\n", "generator.environment.PROXY", "pass-word");
        row("JSON", "{\"task\": \"x\", \"generator\": {\"provider\": \"command\", \"command\": [\"a\"], \"environment\": {\"X\": \"Zq9vX2mB7tR4wK1pL8nC\"}}}", "generator.environment.X", "Zq9vX2mB7tR4wK1pL8nC");
    }

    void isRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, secret);
        const QStringList sentences = refusals(text);
        QVERIFY2(!sentences.isEmpty(), "it is accepted");
        QVERIFY2(sentences.constFirst().contains(path), qPrintable(sentences.constFirst()));
        QVERIFY(!sentences.join(u'\n').contains(QString::fromLatin1(secret)));
        const RunConfig hidden = withoutSecrets(parseConfig(text).config);
        QVERIFY2(!hidden.json.contains(secret), hidden.json.constData());
        QCOMPARE(withoutSecrets(hidden).json, hidden.json);
    }

    void othersAreNot()
    {
        const QByteArray text = "task: x\ngenerator: {provider: command, command: [python3, gen.py, --model, Qwen2.5-7B-Instruct-Q4_K_M.gguf], environment: {TOKEN: $MY_TOKEN, KEY: \"${OTHER}\", MAX_TOKENS: \"4000\", MODE: fast}}\n";
        QVERIFY(refusals(text).isEmpty());
        const RunConfig config = parseConfig(text).config;
        QCOMPARE(withoutSecrets(config).json, config.json);
    }

    /// A run that was begun before such values were refused.
    void anOldRunGivesNothingAway()
    {
        const QByteArray secret = "hunter2-planted", key = "sk-planted-0123456789";
        QList<RunEvent> events = support::sampleRun(QStringLiteral("old"), 10);
        for (RunEvent &event : events) {
            if (auto *started = std::get_if<RunStarted>(&event.body))
                started->config.json = "{\"task\":\"x\",\"generator\":{\"provider\":\"command\",\"command\":[\"a\",\"--key=" + key + "\"],\"environment\":{\"TOKEN\":\"" + secret + "\",\"MODE\":\"fast\"}}}";
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.zip"));
        QVERIFY(writeArchive(path, {{QStringLiteral("old")}, {}, events}));
        const QByteArray parts = unpacked(path);
        QVERIFY(parts.contains("$TOKEN") && parts.contains("fast"));
        QVERIFY(!parts.contains(secret) && !parts.contains(key));
        QVERIFY(readArchive(path));
        const QByteArray told = report(reportInput(events), {.format = ReportFormat::Json});
        QVERIFY(!told.contains(secret) && !told.contains(key));
    }
};

QTEST_GUILESS_MAIN(TestSecretValues)
#include "tst_secretvalues.moc"
