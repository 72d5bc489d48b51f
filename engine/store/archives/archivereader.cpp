// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"
#include "engine/base/regularfile.h"
#include "engine/store/archives/archive.h"
#include "engine/store/archives/archiveformat.h"
#include "engine/store/records/runfold.h"

#include "engine/types/events/runeventjson.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <nlohmann/json.hpp>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <algorithm>

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

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MiB").arg(bytes >> 20);
}

/// Error message for a part that unpacks to so much; empty: within the limits.
QString excessOf(const QString &name, qint64 unpacked, qint64 packed, qint64 most)
{
    if (unpacked > most)
        return QStringLiteral("the part \"%1\" would unpack to more than %2").arg(name, most >= (1 << 20) ? megabytes(most) : QStringLiteral("%1 bytes").arg(most));
    if (unpacked > maxFreeBytes && unpacked / maxRatio > packed)
        return QStringLiteral("the part \"%1\" would unpack to more than %2 times its size").arg(name).arg(maxRatio);
    return {};
}

Result<> checkEntries(const QuaZip &zip)
{
    const int count = zip.getEntriesCount();
    if (count <= 0 || count > maxArchiveEntries)
        return damaged(QStringLiteral("it has %1 parts; at most %2 are read").arg(count).arg(maxArchiveEntries));
    const QList<QuaZipFileInfo64> entries = zip.getFileInfoList64();
    if (entries.isEmpty())
        return damaged(QStringLiteral("its list of parts cannot be read"));
    QStringList names;
    for (const QuaZipFileInfo64 &info : entries) {
        const QString name = info.name.left(200);
        if (leavesItsFolder(info.name))
            return damaged(QStringLiteral("the part \"%1\" points out of the archive").arg(name));
        const bool isRead = info.name != archiveConfig && info.name != archiveCandidates; // those two are for people only
        const bool isTooLarge = info.uncompressedSize > quint64(maxEventBytes) || !excessOf(name, qint64(info.uncompressedSize), qint64(info.compressedSize), maxEventBytes).isEmpty();
        if (isRead && isTooLarge)
            return damaged(QStringLiteral("the part \"%1\" would unpack to %2 bytes; at most %3 and %4 times its size are read").arg(name).arg(info.uncompressedSize).arg(maxEventBytes).arg(maxRatio));
        if (names.contains(info.name))
            return damaged(QStringLiteral("the part \"%1\" is there twice").arg(name));
        names.append(info.name);
    }
    return {};
}

/// Lines of an unpacked part, counted while unpacking, since sizes given in the archive
/// are not trusted. Buffered, because QuaZipFile::readLine() would read byte by byte.
class Lines
{
public:
    /// `packed`: its bytes in the archive; `most`: limit of the unpacked bytes.
    Lines(QuaZipFile &file, QString name, qint64 packed, qint64 most) : m_file(file), m_name(std::move(name)), m_packed(packed), m_most(most) { }

    /// The next line without its end; nullopt after the last one, and when excess() has an error.
    std::optional<QByteArray> next()
    {
        qsizetype end = m_buffer.indexOf('\n', m_at);
        while (end < 0) {
            const qsizetype searched = m_buffer.size() - m_at;
            const QByteArray more = m_file.read(1 << 16);
            if (more.isEmpty())
                break;
            if (!count(more.size(), searched + more.size()))
                return {};
            m_buffer.remove(0, m_at);
            m_buffer += more;
            m_at = 0;
            end = m_buffer.indexOf('\n', searched);
        }
        if (end < 0 && m_at == m_buffer.size())
            return {};
        const QByteArray line = m_buffer.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_buffer.size() : end + 1;
        ++m_line;
        return line;
    }

    [[nodiscard]] const QString &excess() const { return m_excess; }
    [[nodiscard]] int number() const { return m_line; }

private:
    bool count(qint64 bytes, qint64 lineBytes)
    {
        m_unpacked += bytes;
        m_excess = excessOf(m_name, m_unpacked, m_packed, m_most);
        if (m_excess.isEmpty() && lineBytes > maxLineBytes)
            m_excess = QStringLiteral("%1, line %2 is longer than %3").arg(m_name).arg(m_line + 1).arg(megabytes(maxLineBytes));
        return m_excess.isEmpty();
    }

    QuaZipFile &m_file;
    QString m_name;
    qint64 m_packed, m_most, m_unpacked = 0;
    QString m_excess;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    int m_line = 0;
};

/// Passes the part on line by line; checks the checksum after the last line.
Result<> readLines(QuaZip &zip, const QString &name, qint64 most, const std::function<Result<>(const QByteArray &, int)> &take)
{
    QuaZipFileInfo64 info;
    if (!zip.setCurrentFile(name, QuaZip::csSensitive) || !zip.getCurrentFileInfo(&info))
        return damaged(name + QStringLiteral(" is missing"));
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(name + QStringLiteral(" cannot be unpacked"));
    Lines lines(file, name, qint64(std::min<quint64>(info.compressedSize, quint64(zip.getIoDevice()->size()))), most);
    while (const std::optional<QByteArray> text = lines.next()) {
        if (Result<> taken = take(*text, lines.number()); !taken)
            return taken;
    }
    if (!lines.excess().isEmpty())
        return damaged(lines.excess());
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
    // Run names are used on the command line and as file names.
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
    qint64 values = 0;
    const Result<> read = readLines(zip, archiveEvents, maxEventBytes, [&](const QByteArray &text, int line) -> Result<> {
        const std::optional<qint64> inLine = jsonValuesIn(text);
        values += inLine.value_or(0);
        if (!inLine || values > maxEventValues)
            return damaged(QStringLiteral("events.jsonl, line %1: it nests too deep or holds too many values (%2 in all lines)").arg(line).arg(maxEventValues));
        Result<RunEvent> event = decodeEvent(text);
        if (!event)
            return place(line, event.error());
        event->run = manifest.run;
        if (const Result<> passed = end.passForeign(*event); !passed)
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
    const auto file = openRegularFile(path);
    if (!file)
        return damaged(QStringLiteral("it cannot be read as a file"));
    QuaZip zip(file->get());
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
