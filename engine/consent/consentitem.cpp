// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/consentitem.h"

#include "engine/base/secretlook.h"

#include <QCryptographicHash>

#include <algorithm>

namespace engine {

namespace {

constexpr qsizetype digestDigits = 40;

/// Lengths come first, so that different lists of texts give different bytes.
void add(QByteArray &into, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    into += QByteArray::number(bytes.size()) + ':' + bytes;
}

bool isPlain(QChar c)
{
    static const QString plain = QStringLiteral("_-./:=@%+,");
    return (c.unicode() < 128 && c.isLetterOrNumber()) || plain.contains(c);
}

QString quoted(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString inner = word;
    return u'\'' + inner.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commandText(const ConsentItem &item)
{
    QStringList variables;
    for (auto it = item.environment.begin(); it != item.environment.end(); ++it)
        variables << quoted(it.key()) + u'=' + (referredVariable(it.value()) ? it.value() : quoted(it.value()));
    const QString where = item.folder.isEmpty() ? QStringLiteral("in a new empty folder") : QStringLiteral("in ") + item.folder;
    const QString with = variables.isEmpty() ? QString() : QStringLiteral(", with ") + variables.join(u' ');
    return QStringLiteral("runs a program with your rights: %1 (%2%3)").arg(shellWords(item.words), where, with);
}

QString keyText(const ConsentItem &item)
{
    const QString address = item.words.value(1);
    return item.words.value(0).isEmpty() ? QStringLiteral("sends the key that you entered for it to %1").arg(address)
                                         : QStringLiteral("sends the value of the environment variable %1 to %2").arg(item.words[0], address);
}

QString interpreterText(const ConsentItem &item)
{
    const QStringList folders = item.words.mid(1);
    const QString shown = folders.isEmpty() ? QString() : QStringLiteral(", and lets them read ") + folders.join(QStringLiteral(", "));
    return QStringLiteral("runs programs in the sandbox by the interpreter %1%2").arg(item.words.value(0), shown);
}

QString text(const ConsentItem &item)
{
    switch (item.kind) {
    case ConsentKind::Command: return commandText(item);
    case ConsentKind::Interpreter: return interpreterText(item);
    case ConsentKind::Folder: return QStringLiteral("lets programs in the sandbox read the folder %1").arg(item.words.value(0));
    case ConsentKind::File: return QStringLiteral("reads the file %1 and puts its text into prompts").arg(item.words.value(0));
    case ConsentKind::Key: return keyText(item);
    case ConsentKind::OwnRun: return QStringLiteral("is the person's own configuration %1").arg(item.words.value(0));
    case ConsentKind::Unprotected: return QStringLiteral("runs programs without isolation, with your rights: %1").arg(shellWords(item.words));
    }
    return {};
}

} // namespace

QString ConsentItem::digest() const
{
    QByteArray bytes("valda consent 1\n");
    add(bytes, QString::number(int(kind)));
    add(bytes, QString::number(words.size()));
    for (const QString &word : words)
        add(bytes, word);
    add(bytes, folder);
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        add(bytes, it.key());
        add(bytes, it.value());
    }
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(digestDigits));
}

QList<ConsentItem> itemsOfTests(QList<ConsentItem> items)
{
    items.removeIf([](const ConsentItem &item) {
        return item.kind != ConsentKind::Interpreter && item.kind != ConsentKind::Folder && item.kind != ConsentKind::Unprotected;
    });
    return items;
}

QList<ConsentItem> itemsOfKeys(QList<ConsentItem> items)
{
    items.removeIf([](const ConsentItem &item) { return item.kind != ConsentKind::Key; });
    return items;
}

QString shellWords(const QStringList &words)
{
    QStringList all;
    for (const QString &word : words)
        all << quoted(word);
    return all.join(u' ');
}

QString withVisibleControls(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool hides = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
        out += hides ? QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0')) : QString(c);
    }
    return out;
}

QString englishText(const ConsentItem &item)
{
    return withVisibleControls(text(item));
}

} // namespace engine
