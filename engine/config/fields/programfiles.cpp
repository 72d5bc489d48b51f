// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/programfiles.h"

#include "engine/base/regularfile.h"
#include "engine/code/bundledfiles.h"
#include "engine/types/plan/partpatterns.h"
#include "engine/types/plan/parts.h"

#include <QDir>
#include <QDirIterator>
#include <QStringDecoder>

#include <algorithm>

namespace engine {

namespace {

constexpr int mostEntries = 20000; ///< looked at below a folder

/// Names of files of a bundled task, relative to `folder`, which names the task or a folder in it.
QStringList bundledNames(const QString &folder)
{
    const QString task = folder.section(u'/', 0, 0), below = folder.section(u'/', 1);
    QStringList names;
    for (const QString &file : bundledTaskFiles(task)) {
        if (below.isEmpty() || file.startsWith(below + u'/'))
            names.append(below.isEmpty() ? file : file.mid(below.size() + 1));
    }
    return names;
}

bool isLeftOut(const QString &name)
{
    const QStringList steps = name.split(u'/');
    return std::any_of(steps.begin(), steps.end(), [](const QString &step) {
        return step.startsWith(u'.') || step == u"__pycache__" || step == u"node_modules";
    });
}

QStringList namesOnDisk(const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath() + u'/';
    QStringList names;
    QDirIterator entries(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories); // follows no links to folders
    for (int seen = 0; entries.hasNext() && seen < mostEntries; ++seen) {
        const QString path = entries.next();
        const QString name = QDir(folder).relativeFilePath(path);
        if (!isLeftOut(name) && isPartName(name) && entries.fileInfo().canonicalFilePath().startsWith(root))
            names.append(name);
    }
    return names;
}

bool isBundledFolder(const QString &folder)
{
    return !QFileInfo(folder).isDir() && !bundledNames(folder).isEmpty();
}

Result<QString> textOf(const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    const Result<QByteArray> bytes = isBundledFolder(folder) ? Result<QByteArray>(bundledTaskFile(path)) : readRegularFile(path, mostSourceBytes);
    if (!bytes)
        return fail(bytes.error());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(*bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 is no text in UTF-8").arg(path));
    return text;
}

} // namespace

Result<QStringList> programFileNames(const QString &folder, const QStringList &patterns)
{
    if (!isBundledFolder(folder) && !QFileInfo(folder).isDir())
        return fail(ErrorKind::Missing, QStringLiteral("there is no folder %1").arg(folder));
    QStringList names = isBundledFolder(folder) ? bundledNames(folder) : namesOnDisk(folder);
    names.removeIf([&](const QString &name) { return !matchesPart(patterns, name); });
    names.sort();
    if (names.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("no file in %1 matches %2").arg(folder, patterns.join(QStringLiteral(", "))));
    if (names.size() > mostProgramFiles)
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 files in %2 match; at most %3 can be parts of a program").arg(names.size()).arg(folder).arg(mostProgramFiles));
    return names;
}

Result<QMap<QString, QString>> readProgramFiles(const QString &folder, const QStringList &patterns)
{
    const Result<QStringList> names = programFileNames(folder, patterns);
    if (!names)
        return fail(names.error());
    QMap<QString, QString> texts;
    qint64 total = 0;
    for (const QString &name : *names) {
        const Result<QString> text = textOf(folder, name);
        if (!text)
            return fail(text.error());
        total += text->size();
        if (total > mostSourceBytes)
            return fail(ErrorKind::BadConfig, QStringLiteral("the files in %1 are larger than %2 MB together").arg(folder).arg(mostSourceBytes >> 20));
        texts.insert(name, *text);
    }
    return texts;
}

} // namespace engine
