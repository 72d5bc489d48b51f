// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace test {

/// Exit code (-1: crash) and output of the program.
struct Outcome {
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject lastLine() const { return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object(); }
    /// The digests in the refusal, in order.
    [[nodiscard]] QStringList digests() const
    {
        static const QRegularExpression option(QStringLiteral("--trust ([0-9a-f]{40})"));
        QStringList all;
        for (auto found = option.globalMatch(QString::fromUtf8(err)); found.hasNext();)
            all << found.next().captured(1);
        return all;
    }
};

inline void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's own file could not be written");
}

/// One person on one machine: settings, a library and a folder with files of other people. A command of a foreign
/// configuration creates the file `mark()`, so that a test sees whether it ran outside the sandbox.
class ForeignDesk
{
public:
    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString mark() const { return at(QStringLiteral("mark")); }
    [[nodiscard]] bool isMarked() const { return QFile::exists(mark()); }
    void unmark() const { QFile::remove(mark()); }
    [[nodiscard]] QString library() const { return m_library.path(); }
    [[nodiscard]] QString settings() const { return m_settings.path(); }

    /// A shell command, as a YAML list, that creates the mark and prints a text that is new in each call.
    [[nodiscard]] QByteArray command() const
    {
        return "[sh, -c, \"touch " + mark().toUtf8() + "; echo a text of $(date +%s%N) words\"]";
    }
    /// The same for an evaluator: prints a score.
    [[nodiscard]] QByteArray scorer() const { return "[sh, -c, \"touch " + mark().toUtf8() + "; echo 0.5\"]"; }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.remove(QStringLiteral("VIRTUAL_ENV"));
        all.remove(QStringLiteral("CONDA_PREFIX"));
        all.insert(QStringLiteral("VALDA_HOME"), m_library.path());
        all.insert(QStringLiteral("XDG_CONFIG_HOME"), m_settings.path());
        for (auto it = variables.begin(); it != variables.end(); ++it)
            all.insert(it.key(), it.value());
        return all;
    }

    [[nodiscard]] static QString program() { return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../bin/valda")); }

    Outcome valda(const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program(), words);
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QMap<QString, QString> variables; ///< added to the environment of the program

private:
    QTemporaryDir m_library, m_settings, m_folder;
};

/// An exported run of `yaml` by another person; the mark of `author` is removed afterwards.
inline QString archiveOf(const ForeignDesk &author, const QByteArray &yaml)
{
    write(author.at(QStringLiteral("theirs.yaml")), yaml);
    const Outcome ran = author.valda({QStringLiteral("run"), author.at(QStringLiteral("theirs.yaml")), QStringLiteral("--json")});
    if (ran.code != 0)
        qFatal("the other person's run failed: %s", ran.err.constData());
    const QString archive = author.at(QStringLiteral("theirs.valda"));
    const Outcome exported = author.valda({QStringLiteral("export"), ran.lastLine()[u"run"].toString(), QStringLiteral("--format"), QStringLiteral("archive"), QStringLiteral("-o"), archive});
    if (exported.code != 0)
        qFatal("the other person's export failed: %s", exported.err.constData());
    author.unmark();
    return archive;
}

} // namespace test
