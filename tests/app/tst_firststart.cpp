// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages of a first start with something missing: a model, a display, a command of that name.

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome {
    int code = -1; ///< -1: crash or no end within 20 s
    QByteArray out, err;
};

/// Runs valda with a new library and `environment`; an empty value removes the variable.
Outcome valda(const QStringList &words, const QHash<QString, QString> &environment = {}, const QString &folder = {})
{
    const QTemporaryDir library;
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("VALDA_HOME"), library.path());
    for (auto it = environment.begin(); it != environment.end(); ++it)
        it.value().isEmpty() ? all.remove(it.key()) : all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

const QHash<QString, QString> noDisplay{{QStringLiteral("DISPLAY"), {}}, {QStringLiteral("WAYLAND_DISPLAY"), {}}, {QStringLiteral("QT_QPA_PLATFORM"), {}}};

} // namespace

class tst_FirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordThatIsNoCommandAndNoFileIsRefusedWithTheNearestCommand_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("mistyped") << QStringList{QStringLiteral("evovle")} << QByteArray("did you mean: valda evolve?");
        QTest::newRow("mistyped, with arguments") << QStringList{QStringLiteral("exprot"), QStringLiteral("x")} << QByteArray("did you mean: valda export?");
        QTest::newRow("capital letters") << QStringList{QStringLiteral("Runs")} << QByteArray("did you mean: valda runs?");
        QTest::newRow("unlike any") << QStringList{QStringLiteral("zzzzzzzz")} << QByteArray("\"zzzzzzzz\" is neither a command nor a file");
        QTest::newRow("missing file") << QStringList{QStringLiteral("missing.yaml")} << QByteArray("There is no file missing.yaml");
        QTest::newRow("missing folder") << QStringList{QStringLiteral("some/folder")} << QByteArray("There is no file some/folder");
        QTest::newRow("option") << QStringList{QStringLiteral("--wrnog")} << QByteArray("There is no option --wrnog");
    }
    void aWordThatIsNoCommandAndNoFileIsRefusedWithTheNearestCommand()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, said);
        const Outcome outcome = valda(words);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains(said), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.out.isEmpty());
    }

    void withoutADisplayOneSentenceSaysSo()
    {
        const Outcome outcome = valda({}, noDisplay);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("There is no display"), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void aDisplayThatDoesNotAnswerIsNamed()
    {
        QHash<QString, QString> environment = noDisplay;
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":4711"));
        const Outcome outcome = valda({}, environment);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.err.contains("The display \":4711\" cannot be opened"), outcome.err.constData());
    }

    void withoutAModelTheDemoNeedsConsent_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("evolve") << QStringList{QStringLiteral("evolve"), QStringLiteral("Name a lock")};
        QTest::newRow("refine") << QStringList{QStringLiteral("refine"), QStringLiteral("Name a lock"), QStringLiteral("--set"), QStringLiteral("evaluators=[{kind: length, maxWords: 9}]")};
        QTest::newRow("configuration") << QStringList{QStringLiteral("run"), QStringLiteral("own.yaml")};
    }
    void withoutAModelTheDemoNeedsConsent()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("own.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("task: Name a lock\nstop: {candidates: 8}\n");
        file.close();
        const Outcome refused = valda(words, {}, folder.path());
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("No model is connected") && refused.err.contains("--offline"), refused.err.constData());
        QVERIFY(refused.out.isEmpty());
        const Outcome agreed = valda(words + QStringList{QStringLiteral("--offline"), QStringLiteral("--seed"), QStringLiteral("3")}, {}, folder.path());
        QVERIFY2(agreed.code == 0, agreed.err.constData());
        QVERIFY(!agreed.err.contains("No model is connected"));
        QVERIFY(!agreed.out.trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_FirstStart)
#include "tst_firststart.moc"
