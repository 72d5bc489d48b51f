// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/archive.h"
#include "engine/base/foreignjson.h"
#include "engine/store/archiveformat.h"
#include "engine/store/runfold.h"

#include "engine/types/runeventjson.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <nlohmann/json.hpp>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace engine {

namespace {

struct Manifest {
    RunId run;
    QString title;
    qint64 events = 0;
    qint64 candidates = 0;
};

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorKind::Damaged, what);
}

bool leavesItsFolder(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':') || name.split(u'/').contains(QStringLiteral(".."));
}

bool isBomb(const QuaZipFileInfo64 &info)
{
    const auto unpacked = qint64(info.uncompressedSize);
    return unpacked > maxEventBytes || (unpacked > (16 << 20) && unpacked / maxRatio > qint64(info.compressedSize));
}

Result<> checkEntries(const QuaZip &zip)
{
    const QList<QuaZipFileInfo64> entries = zip.getFileInfoList64();
    if (entries.isEmpty() || entries.size() > maxArchiveEntries)
        return damaged(QStringLiteral("it has %1 parts").arg(entries.size()));
    QStringList names;
    for (const QuaZipFileInfo64 &info : entries) {
        if (leavesItsFolder(info.name))
            return damaged(QStringLiteral("the part \"%1\" points out of the archive").arg(info.name));
        if (isBomb(info))
            return damaged(QStringLiteral("the part \"%1\" would unpack to %2 bytes").arg(info.name).arg(info.uncompressedSize));
        if (names.contains(info.name))
            return damaged(QStringLiteral("the part \"%1\" is there twice").arg(info.name));
        names.append(info.name);
    }
    return {};
}

/// Lines of an unpacked part. QuaZipFile has no buffer of its own, so readLine() there would go byte by byte.
class Lines
{
public:
    explicit Lines(QuaZipFile &file) : m_file(file) { }

    /// The next one without its end; nothing behind the last. A line that is too long comes cut.
    std::optional<QByteArray> next()
    {
        qsizetype end = m_buffer.indexOf('\n', m_at);
        while (end < 0 && m_buffer.size() - m_at < maxLineBytes) {
            const qsizetype searched = m_buffer.size() - m_at;
            const QByteArray more = m_file.read(1 << 18);
            if (more.isEmpty())
                break;
            m_buffer = m_buffer.mid(m_at) + more;
            m_at = 0;
            end = m_buffer.indexOf('\n', searched);
        }
        if (end < 0 && m_at == m_buffer.size())
            return {};
        const QByteArray line = m_buffer.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_buffer.size() : end + 1;
        return line;
    }

private:
    QuaZipFile &m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
};

/// Hands the part over line by line; the checksum is looked at when all is read.
Result<> readLines(QuaZip &zip, const QString &name, qint64 most, const std::function<Result<>(const QByteArray &, int)> &take)
{
    if (!zip.setCurrentFile(name, QuaZip::csSensitive))
        return damaged(name + QStringLiteral(" is missing"));
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(name + QStringLiteral(" cannot be unpacked"));
    Lines lines(file);
    qint64 total = 0;
    int line = 0;
    while (const std::optional<QByteArray> text = lines.next()) {
        ++line;
        total += text->size() + 1;
        if (text->size() >= maxLineBytes || total > most)
            return damaged(QStringLiteral("%1, line %2 is too long").arg(name).arg(line));
        if (Result<> taken = take(*text, line); !taken)
            return taken;
    }
    const bool unpacked = file.getZipError() == UNZ_OK;
    file.close();
    if (!unpacked || file.getZipError() != UNZ_OK)
        return damaged(name + QStringLiteral(" does not match its checksum"));
    return {};
}

Result<Manifest> manifestFrom(const QByteArray &text)
{
    const auto json = parseForeignJson(text);
    if (!json.is_object() || !json.contains("formatVersion") || !json["formatVersion"].is_number_integer())
        return damaged(QStringLiteral("manifest.json: no formatVersion"));
    if (const auto format = json["formatVersion"].get<qint64>(); format > archiveFormat) {
        return fail(ErrorKind::Newer, QStringLiteral("it was written by a newer version of Valda (format %1, known here: %2)")
            .arg(format).arg(archiveFormat));
    }
    Manifest manifest;
    if (json.contains("run") && json["run"].is_string())
        manifest.run = {QString::fromStdString(json["run"].get<std::string>())};
    // Runs are addressed by this name on the command line and give files their names.
    static const QRegularExpression sound(QStringLiteral("\\A[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,199}\\z"));
    if (!sound.match(manifest.run.value).hasMatch())
        return damaged(QStringLiteral("manifest.json: run: no usable name"));
    if (json.contains("title") && json["title"].is_string())
        manifest.title = QString::fromStdString(json["title"].get<std::string>()).simplified().left(200);
    for (const auto &[key, count] : {std::pair("events", &manifest.events), std::pair("candidates", &manifest.candidates)}) {
        if (!json.contains(key) || !json[key].is_number_integer())
            return damaged(QStringLiteral("manifest.json: %1: expected an integer").arg(QLatin1StringView(key)));
        *count = json[key].get<qint64>();
    }
    return manifest;
}

Result<Manifest> readManifest(QuaZip &zip)
{
    QByteArray text;
    const Result<> read = readLines(zip, archiveManifest, maxManifestBytes, [&](const QByteArray &line, int) -> Result<> {
        text += line + '\n';
        return {};
    });
    if (!read)
        return fail(read.error());
    return manifestFrom(text);
}

Result<QList<RunEvent>> readEvents(QuaZip &zip, const Manifest &manifest)
{
    QList<RunEvent> events;
    LogEnd end;
    const auto place = [](int line, const Error &error) {
        return fail(error.kind == ErrorKind::Newer ? ErrorKind::Newer : ErrorKind::Damaged,
            QStringLiteral("events.jsonl, line %1, %2").arg(line).arg(error.detail));
    };
    const Result<> read = readLines(zip, archiveEvents, maxEventBytes, [&](const QByteArray &text, int line) -> Result<> {
        Result<RunEvent> event = decodeEvent(text);
        if (!event)
            return place(line, event.error());
        event->run = manifest.run;
        if (const Result<> passed = end.pass(*event); !passed)
            return place(line, passed.error());
        events.append(std::move(*event));
        return {};
    });
    if (!read)
        return fail(read.error());
    if (events.isEmpty() || !std::holds_alternative<RunStarted>(events.constFirst().body))
        return damaged(QStringLiteral("events.jsonl, line 1: a run begins with runStarted"));
    if (events.size() != manifest.events || end.candidates != manifest.candidates) {
        return damaged(QStringLiteral("events.jsonl has %1 events and %2 candidates, manifest.json says %3 and %4")
            .arg(events.size()).arg(end.candidates).arg(manifest.events).arg(manifest.candidates));
    }
    return events;
}

Result<Archive> readZip(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::Missing, QStringLiteral("there is no such file"));
    QuaZip zip(path);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdUnzip))
        return damaged(QStringLiteral("it is no zip archive"));
    if (const Result<> sound = checkEntries(zip); !sound)
        return fail(sound.error());
    Result<Manifest> manifest = readManifest(zip);
    if (!manifest)
        return fail(manifest.error());
    Result<QList<RunEvent>> events = readEvents(zip, *manifest);
    if (!events)
        return fail(events.error());
    return Archive{manifest->run, manifest->title, std::move(*events)};
}

} // namespace

Result<Archive> readArchive(const QString &path)
{
    Result<Archive> archive = readZip(path);
    if (!archive)
        archive.error().detail = QStringLiteral("%1 was not imported: %2").arg(path, archive.error().detail);
    return archive;
}

} // namespace engine
