// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/systemclock.h"
#include "engine/sandbox/localprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <qcoro/qcorotask.h>

#include <csignal>

using namespace engine;

namespace {

struct Pending {
    std::optional<Result<SandboxOutcome>> outcome;
    StopSource stop;
};

Task<> follow(std::shared_ptr<Sandbox> sandbox, SandboxJob job, std::shared_ptr<Pending> pending)
{
    pending->outcome = co_await sandbox->run(std::move(job), pending->stop.get_token());
}

SandboxJob shell(const QString &script)
{
    SandboxJob job;
    job.command = {QStringLiteral("sh"), QStringLiteral("-c"), script};
    job.timeout = std::chrono::seconds(20);
    return job;
}

/// A zombie exists, but does not run.
bool exists(int pid)
{
    return QFile::exists(QStringLiteral("/proc/%1/stat").arg(pid));
}

bool runs(int pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

class tst_LocalProcess : public QObject
{
    Q_OBJECT

    std::shared_ptr<LocalProcess> m_sandbox = std::make_shared<LocalProcess>(std::make_shared<SystemClock>());

    SandboxOutcome run(SandboxJob job)
    {
        const auto outcome = QCoro::waitFor(m_sandbox->run(std::move(job), StopToken()));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return *outcome;
    }

private Q_SLOTS:
    void outcomes_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<SandboxOutcome::End>("end");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("errorOutput");
        using End = SandboxOutcome::End;
        QTest::newRow("good") << "echo a; echo b >&2" << End::Exited << 0 << QByteArray("a\n") << QByteArray("b\n");
        QTest::newRow("failed") << "exit 7" << End::Exited << 7 << QByteArray() << QByteArray();
        QTest::newRow("crashed") << "kill -SEGV $$" << End::Signalled << 11 << QByteArray() << QByteArray();
    }
    void outcomes()
    {
        QFETCH(QString, script);
        QFETCH(SandboxOutcome::End, end);
        QFETCH(int, code);
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, errorOutput);
        const SandboxOutcome outcome = run(shell(script));
        QCOMPARE(int(outcome.end), int(end));
        QCOMPARE(outcome.exitCode, code);
        QCOMPARE(outcome.output, output);
        QCOMPARE(outcome.errorOutput, errorOutput);
    }

    void inputIsGivenWhole()
    {
        SandboxJob job = shell(QStringLiteral("wc -c"));
        job.input = QByteArray(3000000, 'x');
        QCOMPARE(run(job).output.trimmed(), QByteArray("3000000"));
        job = shell(QStringLiteral("exec 0<&-; sleep 0.05; echo done")); // does not read what it is given
        job.input = QByteArray(3000000, 'x');
        QCOMPARE(run(job).output, QByteArray("done\n"));
    }

    void aFolderOfItsOwnIsRemoved()
    {
        const QByteArray folder = run(shell(QStringLiteral("pwd; touch left; mkdir -p deep/er"))).output.trimmed();
        QVERIFY(folder.startsWith('/'));
        QVERIFY(folder != QDir::currentPath().toUtf8());
        QVERIFY(!QDir(QString::fromUtf8(folder)).exists());
    }

    void aFolderThatIsNamedIsUsedAndKept()
    {
        QTemporaryDir folder;
        QFile program(folder.filePath(QStringLiteral("p.sh")));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\npwd\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        SandboxJob job;
        job.command = {QStringLiteral("./p.sh")};
        job.workingDirectory = folder.path();
        QCOMPARE(run(job).output.trimmed(), folder.path().toUtf8());
        QVERIFY(QDir(folder.path()).exists());
    }

    void timeEndsTheWholeGroup()
    {
        SandboxJob job = shell(QStringLiteral("sleep 60 & echo $!; echo $$; wait"));
        job.timeout = std::chrono::milliseconds(300);
        QElapsedTimer time;
        time.start();
        const SandboxOutcome outcome = run(job);
        QVERIFY(time.elapsed() >= 300 && time.elapsed() < 20000);
        QCOMPARE(int(outcome.end), int(SandboxOutcome::End::TimedOut));
        const QList<QByteArray> pids = outcome.output.trimmed().split('\n');
        QCOMPARE(int(pids.size()), 2);
        for (const QByteArray &pid : pids)
            QTRY_VERIFY2(!runs(pid.toInt()), pid.constData());
    }

    void whatItLeavesRunningIsEnded()
    {
        const SandboxOutcome outcome = run(shell(QStringLiteral("sleep 60 >/dev/null 2>&1 & echo $!")));
        QCOMPARE(int(outcome.end), int(SandboxOutcome::End::Exited));
        QTRY_VERIFY(!runs(outcome.output.trimmed().toInt()));
    }

    void tooMuchOutputEndsIt()
    {
        SandboxJob job = shell(QStringLiteral("yes"));
        job.maxOutputBytes = 100000;
        const SandboxOutcome outcome = run(job);
        QCOMPARE(int(outcome.end), int(SandboxOutcome::End::TooMuchOutput));
        QCOMPARE(int(outcome.output.size()), 100000);
    }

    void cancellingEndsIt()
    {
        auto pending = std::make_shared<Pending>();
        QTemporaryDir folder;
        SandboxJob job = shell(QStringLiteral("echo $$ > pid; sleep 60"));
        job.workingDirectory = folder.path();
        (void)follow(m_sandbox, job, pending);
        QFile pid(folder.filePath(QStringLiteral("pid")));
        QTRY_VERIFY(pid.exists() && pid.size() > 1);
        QVERIFY(pid.open(QIODevice::ReadOnly));
        const int number = pid.readAll().trimmed().toInt();
        QVERIFY(runs(number));
        pending->stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(pending->outcome, 2000);
        QCOMPARE(int(pending->outcome->error().kind), int(ErrorKind::Cancelled));
        QVERIFY(!exists(number)); // not even as a zombie
    }

    void cancelledBeforeItBegan()
    {
        StopSource stop;
        stop.request_stop();
        const auto outcome = QCoro::waitFor(m_sandbox->run(shell(QStringLiteral("true")), stop.get_token()));
        QCOMPARE(int(outcome.error().kind), int(ErrorKind::Cancelled));
    }

    void aProgramThatIsNotThere()
    {
        SandboxJob job;
        job.command = {QStringLiteral("no-such-program-anywhere")};
        const auto outcome = QCoro::waitFor(m_sandbox->run(job, StopToken()));
        QCOMPARE(int(outcome.error().kind), int(ErrorKind::Sandbox));
        const auto nothing = QCoro::waitFor(m_sandbox->run({}, StopToken()));
        QCOMPARE(int(nothing.error().kind), int(ErrorKind::Sandbox));
    }

    void manyAtOnce()
    {
        QList<std::shared_ptr<Pending>> all;
        for (int i = 0; i < 20; ++i) {
            all << std::make_shared<Pending>();
            (void)follow(m_sandbox, shell(QStringLiteral("echo %1").arg(i)), all.last());
        }
        for (int i = 0; i < 20; ++i) {
            QTRY_VERIFY(all[i]->outcome);
            QCOMPARE((*all[i]->outcome)->output.trimmed(), QByteArray::number(i));
        }
    }
};

QTEST_GUILESS_MAIN(tst_LocalProcess)
#include "tst_localprocess.moc"
