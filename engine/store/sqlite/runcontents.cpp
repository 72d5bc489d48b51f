// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/runcontents.h"

#include "engine/store/sqlite/libraryfile.h"
#include "engine/types/events/runevent.h"

namespace engine {

namespace {

Error missing(const RunId &run, const char16_t *what, quint32 id)
{
    return {ErrorKind::Missing, QStringLiteral("run %1 has no %2 %3").arg(run.value, QString::fromUtf16(what)).arg(id), {}};
}

} // namespace

template <typename Body>
Result<Body> RunContents::bodyAt(const RunLog &log, quint64 seq)
{
    const RunId &run = log.run;
    const Result<EventRow> found = m_file.m_log.one(log, seq);
    if (!found)
        return fail(m_file.noted(log, fail(found.error())).error());
    Result<RunEvent> event = decodeRow(run, *found);
    if (!event)
        return fail(event.error());
    if (Body *body = std::get_if<Body>(&event->body))
        return std::move(*body);
    return fail(ErrorKind::Damaged, QStringLiteral("run %1, event %2 is of another kind than the index says; rebuild the library")
        .arg(run.value).arg(seq));
}

Result<QHash<CandidateId, Parts>> RunContents::contents(const RunId &run, const QList<CandidateId> &candidates)
{
    const Result<RunLog> log = m_file.trusted(run);
    if (!log)
        return fail(log.error());
    QHash<CandidateId, Parts> contents;
    for (const CandidateId candidate : candidates) {
        const Result<quint64> seq = m_file.m_projections.birthOf(log->row, candidate);
        if (!seq)
            return fail(seq.error());
        if (*seq == 0)
            return fail(missing(run, u"candidate", candidate.value));
        Result<CandidateBorn> born = bodyAt<CandidateBorn>(*log, *seq);
        if (!born)
            return fail(born.error());
        contents.insert(candidate, std::move(born->candidate.parts));
    }
    return contents;
}

Result<QList<Match>> RunContents::matches(const RunId &run, const QList<CandidateId> &among)
{
    const Result<RunLog> log = m_file.trusted(run);
    if (!log)
        return fail(log.error());
    const Result<QList<quint64>> seqs = m_file.m_projections.matches(log->row, among);
    if (!seqs)
        return fail(seqs.error());
    QList<Match> matches;
    for (const quint64 seq : *seqs) {
        Result<MatchJudged> judged = bodyAt<MatchJudged>(*log, seq);
        if (!judged)
            return fail(judged.error());
        matches.append(std::move(judged->match));
    }
    return matches;
}

Result<Call> RunContents::call(const RunId &run, CallId call)
{
    const Result<RunLog> log = m_file.trusted(run);
    if (!log)
        return fail(log.error());
    const Result<quint64> seq = m_file.m_projections.startOf(log->row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"call", call.value) : seq.error());
    return bodyAt<CallStarted>(*log, *seq).map([](CallStarted body) { return body.call; });
}

Result<CallEnd> RunContents::callEnd(const RunId &run, CallId call)
{
    const Result<RunLog> log = m_file.trusted(run);
    if (!log)
        return fail(log.error());
    const Result<quint64> seq = m_file.m_projections.endOf(log->row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"finished call", call.value) : seq.error());
    return bodyAt<CallFinished>(*log, *seq).map([](CallFinished body) { return body.end; });
}

} // namespace engine
