// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/replysamples.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace test {

namespace {

void readSamples(const QString &path, QList<ReplySample> *samples)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QStringList reply, text;
    QStringList *part = nullptr;
    const auto finish = [&] {
        if (!part)
            return;
        samples->last().reply = reply.join(u'\n');
        samples->last().text = text.join(u'\n');
        reply.clear();
        text.clear();
    };
    QString content = QString::fromUtf8(file.readAll());
    if (content.endsWith(u'\n'))
        content.chop(1);
    for (const QString &line : content.split(u'\n')) {
        if (line == u"@@ text") {
            part = &text;
        } else if (line.startsWith(u"@@ ")) {
            finish();
            samples->append({line.section(u' ', 1, 1), line.section(u' ', 2), {}, {}});
            part = &reply;
        } else if (part) {
            part->append(line);
        }
    }
    finish();
}

} // namespace

QList<ReplySample> replySamples(const QString &folder)
{
    const QDir files(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(VALDA_TEST_SOURCE_DIR)) + QStringLiteral("/tests/data/replies/") + folder);
    QList<ReplySample> samples;
    for (const QString &name : files.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        readSamples(files.filePath(name), &samples);
    if (samples.isEmpty())
        qFatal("no replies in %s", qPrintable(files.path()));
    return samples;
}

} // namespace test
