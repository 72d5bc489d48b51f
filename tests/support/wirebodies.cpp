// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/wirebodies.h"

#include "tests/support/wiresamples.h"

namespace test {

namespace {

const QStringList knownKeys{QStringLiteral("kind"), QStringLiteral("usage"), QStringLiteral("estimated"), QStringLiteral("cost"), QStringLiteral("cap"),
    QStringLiteral("text"), QStringLiteral("finish"), QStringLiteral("thoughts"), QStringLiteral("error"), QStringLiteral("says"), QStringLiteral("hex"),
    QStringLiteral("status"), QStringLiteral("dropped"), QStringLiteral("renamed"), QStringLiteral("system"), QStringLiteral("nothing")};

WireBody bodyOf(const QByteArray &block)
{
    WireBody body;
    const qsizetype end = block.indexOf("\n--\n");
    if (end < 0)
        qFatal("no line \"--\" in: %s", block.left(80).constData());
    const QList<QByteArray> head = block.first(end).split('\n');
    body.name = QString::fromUtf8(head.constFirst());
    for (qsizetype i = head.size() - 1; i > 0; --i) { // QMultiMap returns the latest value of a key first
        const QString line = QString::fromUtf8(head[i]);
        const QString key = line.section(u':', 0, 0);
        if (!knownKeys.contains(key))
            qFatal("unknown key \"%s\" of \"%s\"", qPrintable(key), qPrintable(body.name));
        body.wanted.insert(key, line.section(u':', 1).trimmed());
    }
    body.bytes = block.sliced(end + 4);
    while (body.bytes.endsWith("\n\n")) // remove the blank line before the next heading
        body.bytes.chop(1);
    if (body.has("hex"))
        body.bytes = QByteArray::fromHex(body.bytes);
    return body;
}

} // namespace

QList<WireBody> wireBodies(const QString &file)
{
    QList<WireBody> bodies;
    const QByteArray all = saved(QStringLiteral("bodies/") + file);
    for (qsizetype at = all.indexOf("\n== "); at >= 0;) {
        const qsizetype next = all.indexOf("\n== ", at + 1);
        bodies << bodyOf(all.mid(at + 4, next < 0 ? -1 : next - at - 3));
        at = next;
    }
    return bodies;
}

QList<WireBody> allWireBodies()
{
    QList<WireBody> all;
    for (const char *file : {"usage.txt", "streams.txt", "pages.txt", "refusals.txt"})
        all += wireBodies(QString::fromLatin1(file));
    return all;
}

} // namespace test
