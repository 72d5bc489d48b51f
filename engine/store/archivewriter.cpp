// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/archive.h"
#include "engine/base/foreignjson.h"
#include "engine/store/archiveformat.h"

#include "engine/base/newfile.h"
#include "engine/types/jsonwriter.h"
#include "engine/types/runeventjson.h"
#include "engine/types/runstate.h"

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
    out.key(Key("text"));
    out.text(candidate.text);
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

bool put(QuaZip &zip, const QString &name, const std::function<bool(QIODevice &)> &write)
{
    QuaZipNewInfo info(name);
    // The same run makes the same archive: no time of writing.
    info.dateTime = QDateTime(QDate(2000, 1, 1), QTime(0, 0));
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QuaZipFile file(&zip);
    // Level 3: a third of the time of the usual 6 for a tenth more bytes.
    if (!file.open(QIODevice::WriteOnly, info, nullptr, 0, Z_DEFLATED, 3) || !write(file))
        return false;
    file.close();
    return file.getZipError() == ZIP_OK;
}

bool putText(QuaZip &zip, const QString &name, const QByteArray &text)
{
    return put(zip, name, [&](QIODevice &file) { return file.write(text) == text.size(); });
}

bool putEvents(QuaZip &zip, const QList<RunEvent> &events)
{
    return put(zip, archiveEvents, [&](QIODevice &file) {
        QByteArray lines;
        const auto flush = [&] { return file.write(lines) == lines.size(); };
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

} // namespace

Result<> writeArchive(const QString &path, const Archive &archive)
{
    RunState state;
    for (const RunEvent &event : archive.events)
        state.apply(event);
    NewFile file(path);
    if (const Result<> begun = file.begin(); !begun)
        return begun;
    QuaZip zip(file.device());
    zip.setAutoClose(false); // NewFile closes it
    zip.setUtf8Enabled(true);
    const bool written = zip.open(QuaZip::mdCreate) && putText(zip, archiveManifest, manifestOf(archive, state))
        && putText(zip, archiveConfig, configOf(state)) && putEvents(zip, archive.events)
        && putText(zip, archiveCandidates, candidatesOf(archive, state));
    zip.close();
    if (written && zip.getZipError() == ZIP_OK)
        return file.commit();
    return fail(ErrorKind::Store, QStringLiteral("%1 could not be written whole; check the free space").arg(path));
}

} // namespace engine
