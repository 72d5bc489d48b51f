// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <optional>

/// The public examples of other systems. tests/data/peers/examples.txt holds the score that plain Python measures for
/// each. VALDA_PEERS names a folder with checkouts of both, openevolve/ and ShinkaEvolve/.
namespace peers {

/// One line of the list.
struct Example {
    QString folder, config;
    std::optional<double> score;
    double tolerance = 0;
    QStringList needs; ///< Python modules; programs as "x:cargo"

    /// Short, unique name.
    [[nodiscard]] QString name() const { return folder.section(QStringLiteral("/examples/"), 1) + (config.isEmpty() ? QString() : u' ' + config); }
    /// The path that is passed to valda.
    [[nodiscard]] QString path() const { return config.isEmpty() ? folder : folder + u'/' + config; }
};

/// Path of the checkouts; empty: there are none.
inline QString checkouts()
{
    const QString folder = qEnvironmentVariable("VALDA_PEERS");
    const bool areThere = QFileInfo(folder + QStringLiteral("/openevolve/examples")).isDir() && QFileInfo(folder + QStringLiteral("/ShinkaEvolve/examples")).isDir();
    return folder.isEmpty() || !areThere ? QString() : folder;
}

inline QList<Example> examples(const QString &folder)
{
    QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR") + QStringLiteral("/tests/data/peers/examples.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/peers/examples.txt cannot be read");
    QList<Example> all;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        QStringList parts = line.split(u'|');
        if (line.startsWith(u'#') || parts.size() != 6)
            continue;
        for (QString &part : parts)
            part = part.trimmed();
        const QString system = parts[0] == u"openevolve" ? parts[0] : QStringLiteral("ShinkaEvolve");
        Example example{QStringLiteral("%1/%2/examples/%3").arg(folder, system, parts[1]), parts[2], {}, parts[4].toDouble(), parts[5].split(QStringLiteral(", "), Qt::SkipEmptyParts)};
        if (parts[3] != u"-")
            example.score = parts[3].toDouble();
        all << example;
    }
    return all;
}

/// Tests for a need independently of the code under test: imports the module.
inline bool isThere(const QString &need)
{
    if (need.startsWith(QLatin1StringView("x:")))
        return !QStandardPaths::findExecutable(need.mid(2), {QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin"), QStringLiteral("/bin")}).isEmpty();
    return QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("try: import %1\nexcept ImportError: exit(1)").arg(need)}) == 0;
}

} // namespace peers
