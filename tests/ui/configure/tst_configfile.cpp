// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/edit.h"
#include "ui/configure/configurepage.h"
#include "ui/configure/document/configfile.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

engine::RunConfig config(const char *yaml) { return engine::parseConfig(yaml).config; }

/// Arguments of a command line after parsing by a POSIX shell.
QStringList shellWords(const QString &line)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("for word in %1; do printf '%s\\0' \"$word\"; done").arg(line)});
    shell.waitForFinished();
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0));
    words.removeLast();
    return words;
}

} // namespace

class TestConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void savesByTheEnding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<char>("first");
        QTest::newRow("yaml") << QStringLiteral("run.yaml") << 't';
        QTest::newRow("json") << QStringLiteral("run.JSON") << '{';
    }

    void savesByTheEnding()
    {
        QFETCH(QString, name);
        QFETCH(char, first);
        QTemporaryDir folder;
        const engine::RunConfig before = config("task: x\nmine: {unknown: [1, two]}\nseeding: {count: 3, odd: true}");
        QVERIFY(writeConfigFile(folder.filePath(name), before));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.peek(1).at(0), first);
        const auto parsed = readConfigFile(folder.filePath(name));
        QVERIFY(parsed && parsed->problems.isEmpty());
        QCOMPARE(parsed->config, before);
    }

    void pathsAreRelativeToTheFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("task: x\nprogram: {initial: sub/start.py}\ntesting: {folder: /srv/task}\n") > 0);
        file.close();
        const auto parsed = readConfigFile(path);
        QVERIFY(parsed);
        QCOMPARE(engine::valueAt(parsed->config, QStringLiteral("program.initial")).toString(), folder.filePath(QStringLiteral("sub/start.py")));
        QCOMPARE(engine::valueAt(parsed->config, QStringLiteral("testing.folder")).toString(), QStringLiteral("/srv/task"));
        QVERIFY(writeConfigFile(path, parsed->config));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("sub/start.py") && !text.contains(folder.path().toUtf8()), text.constData());
    }

    void failuresAreTold()
    {
        QCOMPARE(readConfigFile(QStringLiteral("/nowhere/run.yaml")).error().kind, engine::ErrorKind::Missing);
        QCOMPARE(writeConfigFile(QStringLiteral("/nowhere/run.yaml"), {}).error().kind, engine::ErrorKind::Store);
    }

    void commandSurvivesTheShell()
    {
        const engine::RunConfig before = config("recipe: evolve\ntask: \"It's $HOME, `ls` & \\\"more\\\"\\nsecond line\"\nseed: 7\n"
                                                "seeding: {count: 3, generators: [{provider: offline}, {provider: openai, model: a b}]}\nbudget: {usd: 0.5}");
        const QStringList words = shellWords(cliCommand(before));
        QCOMPARE(words.mid(0, 2), QStringList({QStringLiteral("valda"), QStringLiteral("evolve")}));
        engine::RunConfig made = engine::withValue({}, QStringLiteral("recipe"), words.at(1));
        made = engine::withValue(made, QStringLiteral("task"), words.at(2));
        for (int i = 3; i < words.size(); i += 2) {
            QCOMPARE(words.at(i), QStringLiteral("--set"));
            const auto next = engine::withAssignment(made, words.at(i + 1));
            QVERIFY2(next, qPrintable(words.at(i + 1)));
            made = *next;
        }
        QCOMPARE(engine::valueAt(made, QStringLiteral("task")).toString(), QStringLiteral("It's $HOME, `ls` & \"more\"\nsecond line"));
        for (const char *path : {"seed", "seeding.count", "seeding.generators[1].model", "budget.usd"})
            QCOMPARE(engine::valueAt(made, QString::fromLatin1(path)), engine::valueAt(before, QString::fromLatin1(path)));
    }

    void recoveryIsPrivate()
    {
        removeRecovery();
        QVERIFY(!ConfigurePage::recovered());
        writeRecovery(config("task: unsaved"));
        const auto found = ConfigurePage::recovered();
        QVERIFY(found);
        QCOMPARE(*found, config("task: unsaved"));
        QCOMPARE(QFile::permissions(recoveryPath()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        ConfigurePage::discardRecovered();
        QVERIFY(!ConfigurePage::recovered());
    }
};

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
