// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/blamedfield.h"

#include "engine/providers/errors/modelquirks.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

/// "generationConfig.stopSequences" → "stopSequences".
QString leafOf(const QString &path)
{
    return path.section(u'.', -1);
}

/// Google writes field names in both spellings.
QString snakeCase(const QString &name)
{
    QString out;
    for (const QChar c : name)
        out += c.isUpper() ? QString(u'_') + c.toLower() : QString(c);
    return out;
}

QString plainName(const QString &name)
{
    return snakeCase(name).remove(u'_');
}

/// Positions at which a sentence names a field; %1 is the field. The match begins with the field ("\K").
QRegularExpression ordinaryWord(const QString &escaped)
{
    return QRegularExpression(QStringLiteral("['\"`][\\w.$/]*\\b\\K%1[.'\"`]" // quoted
                                             "|\\b%1:"
                                             "|^\\s*%1\\s*$" // on a line of its own
                                             "|\\b(?:parameter|argument|field|property|option|key|setting|keyword)s?\\b(?: \\w+){0,2}:?\\s+(?:[\\w.]+, ?){0,8}\\K%1\\b"
                                             "|(?:^|[.;:] )\\K%1 (?:is|are|was|cannot|must|should|does|not)\\b"
                                             "|(?:not|n't) (?:yet |currently )?(?:support|accept|allow|take|permit|recogni[sz]e)(?:ed|ing)?(?: the)? \\K%1\\b")
                                  .arg(escaped),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
}

qsizetype placeOfWord(const QString &message, const QString &word)
{
    if (word.isEmpty() || !message.contains(word, Qt::CaseInsensitive))
        return -1;
    const bool unmistakable = word.contains(u'_') || word.contains(u'.') || word != word.toLower() || word == QStringLiteral("temperature");
    const QString escaped = QRegularExpression::escape(word);
    if (unmistakable)
        return QRegularExpression(QStringLiteral("(?<![A-Za-z0-9_])%1(?![A-Za-z0-9_])").arg(escaped)).match(message).capturedStart();
    const auto found = ordinaryWord(escaped).match(message);
    return found.hasMatch() ? found.capturedStart() : -1;
}

/// Position at which the message names the field, in any spelling; −1: none.
/// Common members such as "type" or "name" count only together with their object.
qsizetype placeOf(const QString &message, const QString &path)
{
    QStringList words{path};
    if (!path.contains(u'.') || optionalParameters().contains(path))
        words << leafOf(path) << snakeCase(leafOf(path));
    for (const QString &word : words) {
        if (const qsizetype at = placeOfWord(message, word); at >= 0)
            return at;
    }
    return -1;
}

QStringList stepsOf(const QString &param)
{
    static const QRegularExpression index(QStringLiteral("\\[[^\\]]*\\]"));
    QString name = param.left(400);
    name.remove(index);
    return name.split(QRegularExpression(QStringLiteral("[./]")), Qt::SkipEmptyParts);
}

/// The longest field that was sent and is a prefix of these steps.
QString longestSent(const QStringList &steps, const QStringList &sent)
{
    for (qsizetype length = std::min<qsizetype>(steps.size(), 6); length > 0; --length) {
        const QString name = plainName(steps.first(length).join(u'.'));
        const auto found = std::find_if(sent.begin(), sent.end(), [&name](const QString &path) { return plainName(path) == name; });
        if (found != sent.end())
            return *found;
    }
    return {};
}

} // namespace

QString fieldOfParam(const QString &param, const QStringList &sent)
{
    const QStringList steps = stepsOf(param);
    for (qsizetype from = 0; from < std::min<qsizetype>(steps.size(), 6); ++from) {
        if (QString found = longestSent(steps.sliced(from), sent); !found.isEmpty())
            return found;
    }
    // FastAPI and Google may name only the innermost member.
    for (const QString &path : sent) {
        if (!steps.isEmpty() && path.contains(u'.') && plainName(leafOf(path)) == plainName(steps.constLast()))
            return path;
    }
    return {};
}

QString fieldInMessage(const QString &message, const QStringList &sent)
{
    QString first;
    qsizetype at = -1;
    for (const QString &path : sent) {
        // "Unsupported parameter 'x' … (y works)": the first name counts.
        const qsizetype place = placeOf(message, path);
        const bool isCloser = place == at && path.startsWith(first + u'.');
        if (place >= 0 && (at < 0 || place < at || isCloser)) {
            at = place;
            first = path;
        }
    }
    return first;
}

bool namesField(const QString &message, const QString &field)
{
    return placeOfWord(message, field) >= 0;
}

} // namespace engine
