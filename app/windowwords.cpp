// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowwords.h"

#include "app/cli/commandtable.h"
#include "engine/base/spelling.h"

#include <QFileInfo>
#include <QUrl>

namespace app {

namespace {

bool isFile(const QString &word)
{
    const QUrl url(word);
    return QFileInfo::exists(url.isLocalFile() ? url.toLocalFile() : word);
}

QString sentenceFor(const QString &word)
{
    const bool isPath = word.contains(u'/') || word.contains(u'.');
    const QString nearest = isPath ? QString() : engine::nearestWord(word.toLower(), commandNames());
    const QString what = isPath ? QStringLiteral("There is no file %1").arg(word)
                                : QStringLiteral("\"%1\" is neither a command nor a file").arg(word);
    return what + (nearest.isEmpty() ? QStringLiteral("; valda --help lists the commands.")
                                     : QStringLiteral("; did you mean: valda %1? valda --help lists the commands.").arg(nearest));
}

bool isSet(const char *name)
{
    return !qEnvironmentVariableIsEmpty(name);
}

} // namespace

std::optional<QString> problemWithWindowWords(const QStringList &words)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        if (word == u"--library") {
            ++at;
        } else if (word.startsWith(QLatin1StringView("--"))) {
            return QStringLiteral("There is no option %1; valda --help lists the options.").arg(word);
        } else if (word.startsWith(u'-')) {
            if (at + 1 < words.size() && !isFile(words[at + 1]))
                ++at; // skip the value of an option of Qt
        } else if (!isFile(word)) {
            return sentenceFor(word);
        }
    }
    return {};
}

std::optional<QString> problemWithDisplay(const QStringList &words)
{
    const bool elsewhere = isSet("QT_QPA_PLATFORM") || words.contains(QStringLiteral("-platform"));
    if (elsewhere || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"))
        return {};
    return QStringLiteral("There is no display (DISPLAY and WAYLAND_DISPLAY are not set); start valda on a desktop, or use a command: valda --help lists them.");
}

} // namespace app
