// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/foreignjson.h"
#include "engine/store/archives/archive.h"
#include "engine/store/archives/archiveformat.h"

#include "engine/base/newfile.h"
#include "engine/config/fields/secretvalues.h"
#include "engine/types/events/jsonwriter.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runstate.h"

#include <nlohmann/json.hpp>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace engine {

namespace {

using Key = QLatin1StringView;

QByteArray manifestOf(const Archive &archive, const RunState &state)
{
    nlohmann::ordered_json manifest;
    manifest["formatVersion"] = archiveFormat;
    manifest["valda"] = VALDA_VERSION;
    manifest["run"] = archive.run.value.toStdString();
    manifest["title"] = archive.title.toStdString();
    manifest["events"] = archive.events.size();
    manifest["candidates"] = state.candidates().size();
    return QByteArray::fromStdString(manifest.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + '\n';
}

QByteArray configOf(const RunState &state)
{
    const QByteArray &text = state.config().json;
    const auto json = parseForeignOrderedJson(text);
    return json.is_discarded() ? text : QByteArray::fromStdString(json.dump(2)) + '\n';
}

/// "text", or "parts" with name and text of each.
void writeParts(JsonWriter &out, const Parts &parts)
{
    if (parts.named.isEmpty()) {
        out.key(Key("text"));
        out.text(parts.single);
        return;
    }
    out.key(Key("parts"));
    out.beginArray();
    for (const Part &part : parts.named) {
        out.beginObject();
        out.key(Key("name"));
        out.text(part.name);
        out.key(Key("text"));
        out.text(part.text);
        out.endObject();
    }
    out.endArray();
}

void writeCandidate(JsonWriter &out, const Candidate &candidate, const CandidateState &state)
{
    out.beginObject();
    out.key(Key("id"));
    out.natural(candidate.id.value);
    out.key(Key("step"));
    out.text(toName(candidate.step));
    out.key(Key("generation"));
    out.integer(candidate.generation);
    out.key(Key("parents"));
    out.beginArray();
    for (const CandidateId parent : candidate.parents)
        out.natural(parent.value);
    out.endArray();
    out.key(Key("generator"));
    out.text(candidate.generator);
    out.key(Key("rating"));
    out.number(state.rating.elo);
    out.key(Key("halfWidth"));
    out.number(state.rating.halfWidth);
    out.key(Key("matches"));
    out.integer(state.rating.games);
    if (state.score) {
        out.key(Key("score"));
        out.number(*state.score);
    }
    out.key(Key("alive"));
    out.boolean(state.alive);
    writeParts(out, candidate.parts);
    out.endObject();
}

QByteArray candidatesOf(const Archive &archive, const RunState &state)
{
    QByteArray text = "[\n";
    for (const RunEvent &event : archive.events) {
        const auto *born = std::get_if<CandidateBorn>(&event.body);
        const CandidateState *known = born ? state.candidate(born->candidate.id) : nullptr;
        if (!known)
            continue;
        JsonWriter out;
        writeCandidate(out, born->candidate, *known);
        text += text.size() > 2 ? ",\n" : "";
        text += out.take();
    }
    return text + "\n]\n";
}

/// Weak: without search for repetitions, so that the packed size is at least an eighth.
enum class Packing { Usual, Weak };

bool put(QuaZip &zip, const QString &name, Packing packing, const std::function<bool(QIODevice &)> &write)
{
    QuaZipNewInfo info(name);
    // A constant time: the same run gives the same archive.
    info.dateTime = QDateTime(QDate(2000, 1, 1), QTime(0, 0));
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QuaZipFile file(&zip);
    // Level 3 takes a third of the time of the usual 6, for 10 % more bytes.
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, Z_DEFLATED, 3, false, -MAX_WBITS, 8, packing == Packing::Weak ? Z_HUFFMAN_ONLY : Z_DEFAULT_STRATEGY) || !write(file))
        return false;
    file.close();
    return file.getZipError() == ZIP_OK;
}

bool putText(QuaZip &zip, const QString &name, Packing packing, const QByteArray &text)
{
    return put(zip, name, packing, [&](QIODevice &file) { return file.write(text) == text.size(); });
}

/// Writes the events and counts their bytes.
bool putEvents(QuaZip &zip, Packing packing, const QList<RunEvent> &events, qint64 &bytes)
{
    return put(zip, archiveEvents, packing, [&](QIODevice &file) {
        QByteArray lines;
        const auto flush = [&] {
            bytes += lines.size();
            return bytes <= maxEventBytes && file.write(lines) == lines.size();
        };
        for (const RunEvent &event : events) {
            lines += encodeEvent(event) + '\n';
            if (lines.size() < (1 << 18))
                continue;
            if (!flush())
                return false;
            lines.clear();
        }
        return flush();
    });
}

/// Returns the unpacked bytes of the events; an error when there are more than the reader accepts.
Result<qint64> writeZip(QIODevice &device, Packing packing, const Archive &archive, const RunState &state)
{
    QuaZip zip(&device);
    zip.setAutoClose(false); // NewFile closes the device
    zip.setUtf8Enabled(true);
    qint64 bytes = 0;
    const bool written = zip.open(QuaZip::mdCreate) && putText(zip, archiveManifest, packing, manifestOf(archive, state))
        && putText(zip, archiveConfig, packing, configOf(state)) && putEvents(zip, packing, archive.events, bytes)
        && putText(zip, archiveCandidates, packing, candidatesOf(archive, state));
    zip.close();
    if (bytes > maxEventBytes)
        return fail(ErrorKind::Store, QStringLiteral("the run is too large for an archive: its events take more than %1 MiB; copy the library instead").arg(maxEventBytes >> 20));
    if (written && zip.getZipError() == ZIP_OK)
        return bytes;
    return fail(ErrorKind::Store, QStringLiteral("the archive could not be written whole; check the free space"));
}

} // namespace

Result<> writeArchive(const QString &path, const Archive &given)
{
    Archive archive = given;
    for (RunEvent &event : archive.events) {
        if (auto *started = std::get_if<RunStarted>(&event.body))
            started->config = withoutSecrets(started->config);
        if (auto *resumed = std::get_if<RunResumed>(&event.body))
            resumed->config = withoutSecrets(resumed->config);
    }
    RunState state;
    for (const RunEvent &event : archive.events)
        state.apply(event);
    for (const Packing packing : {Packing::Usual, Packing::Weak}) {
        NewFile file(path);
        if (const Result<> begun = file.begin(); !begun)
            return begun;
        const Result<qint64> bytes = writeZip(*file.device(), packing, archive, state);
        if (!bytes)
            return fail(bytes.error().kind, QStringLiteral("%1 was not written: %2").arg(path, bytes.error().detail));
        // readArchive() refuses an archive with too high a compression ratio.
        const bool tooDense = *bytes > maxFreeBytes && *bytes / (maxRatio / 4) > file.device()->size();
        if (packing == Packing::Weak || !tooDense)
            return file.commit();
    }
    return {};
}

} // namespace engine
