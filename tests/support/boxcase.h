// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sandbox/boxsandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <chrono>

#include <sys/stat.h>

/// Runs programs cold, in a warm box or without bubblewrap, for tests that cover every way.
class BoxCase
{
public:
    enum Way { Cold, Warm, Bare };

    /// `groups`: use the kernel's control groups where this machine has them; false: use the limits of the box only.
    explicit BoxCase(bool groups = true)
        : m_isolation(isolationAt({}, groups))
        , m_boxed(m_isolation)
        , m_bare(isolationAt(QStringLiteral("/nowhere"), groups), {}, true)
    {
    }

    /// Adds a row per way. "bare" runs without bubblewrap, as after the consent to unprotected runs.
    static void addWays(bool bare = true)
    {
        QTest::addColumn<int>("way");
        QTest::newRow("cold") << int(Cold);
        QTest::newRow("warm") << int(Warm);
        if (bare)
            QTest::newRow("bare") << int(Bare);
    }

    /// A Python program; `words` are its sys.argv[1:].
    static engine::SandboxJob python(Way way, const QByteArray &code, const QStringList &words = {})
    {
        engine::SandboxJob job;
        job.command = QStringList{QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), QString::fromUtf8(code)} + words;
        job.timeout = std::chrono::seconds(20);
        if (way == Warm)
            job.preloaded = QStringList{QStringLiteral("json"), QStringLiteral("random")};
        return job;
    }

    engine::SandboxOutcome run(Way way, engine::SandboxJob job)
    {
        const auto outcome = QCoro::waitFor((way == Bare ? m_bare : m_boxed).run(std::move(job), engine::StopToken()));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return *outcome;
    }
    engine::SandboxOutcome run(Way way, const QByteArray &code, const QStringList &words = {}) { return run(way, python(way, code, words)); }

    static engine::Task<engine::Result<engine::SandboxOutcome>> start(BoxCase &box, Way way, engine::SandboxJob job)
    {
        return (way == Bare ? box.m_bare : box.m_boxed).run(std::move(job), engine::StopToken());
    }

    [[nodiscard]] const engine::Isolation &isolation() const { return m_isolation; }

    /// Writes a file that every user can read, in a folder that every user can enter.
    static bool write(const QString &path, const QByteArray &content)
    {
        const QString folder = QFileInfo(path).path();
        QFile file(path);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
        file.close();
        return ::chmod(QFile::encodeName(path).constData(), 0755) == 0 && ::chmod(QFile::encodeName(folder).constData(), 0755) == 0;
    }

    /// Ids of all processes of this machine that have `mark` in the command line of any thread.
    static QStringList processesWith(const QByteArray &mark)
    {
        QStringList found;
        for (const QString &name : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
            const QDir threads(QStringLiteral("/proc/%1/task").arg(name));
            const QStringList all = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            if (std::any_of(all.begin(), all.end(), [&](const QString &each) { return contentOf(threads.filePath(each) + QStringLiteral("/cmdline")).contains(mark); }))
                found << name;
        }
        return found;
    }

    /// The same, only for descendants of this process, so that programs beside the test do not count.
    static QStringList ownProcessesWith(const QByteArray &mark)
    {
        QStringList found = processesWith(mark);
        found.removeIf([](const QString &pid) { return !descends(pid); });
        return found;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    static bool descends(const QString &pid)
    {
        const QString self = QString::number(QCoreApplication::applicationPid());
        for (QString at = pid; at.toInt() > 1; at = parentOf(at)) {
            if (at == self)
                return true;
        }
        return false;
    }
    static QString parentOf(const QString &pid)
    {
        const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(pid));
        return QString::fromLatin1(stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1));
    }

    static engine::Isolation isolationAt(const QString &path, bool groups)
    {
        engine::Isolation isolation = engine::findIsolation(path);
        if (!groups)
            isolation.groups = {};
        return isolation;
    }

    engine::Isolation m_isolation;
    engine::BoxSandbox m_boxed;
    engine::BoxSandbox m_bare;
};
