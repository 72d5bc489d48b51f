// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/libraryfile.h"

#include "engine/base/log.h"

#include <algorithm>

namespace engine {

namespace {

Error missing(const RunId &run, const char16_t *what, quint32 id)
{
    return {ErrorKind::Missing, QStringLiteral("run %1 has no %2 %3").arg(run.value, QString::fromUtf16(what)).arg(id), {}};
}

} // namespace

/// A run that was not written since the library was opened is not
/// running, even if its log has no end: its process was killed.
Result<QList<RunSummary>> LibraryFile::runs()
{
    const auto lines = m_runs.lines();
    if (!lines)
        return fail(lines.error());
    QList<RunSummary> list;
    const QList<RunRow> rows = m_runs.all();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        list.append(lineOf(*row, *lines));
        if (list.constLast().status != RunStatus::Finished && !m_written.contains(row->run))
            list.last().status = RunStatus::Paused;
    }
    keepMarks();
    std::stable_sort(list.begin(), list.end(), [](const RunSummary &a, const RunSummary &b) { return a.lastMs > b.lastMs; });
    return list;
}

/// A damaged or missing line is made again from the events.
RunSummary LibraryFile::lineOf(const RunRow &row, const QHash<qint64, RunTable::Line> &lines)
{
    const Mark *mark = m_database.marks().find(row.id);
    const auto line = lines.constFind(row.id);
    RunSummary summary = line != lines.constEnd() ? line->summary : RunSummary();
    summary.damage = row.damage;
    if (line == lines.constEnd() || (mark && line->lastSeq != quint64(mark->count))) {
        const Result<Fold> made = fold(row.run);
        if (made) {
            summary = (*made)->summary();
            summary.damage = row.damage;
            healLine(row, **made);
        } else {
            summary.damage = made.error().detail;
        }
    }
    mark = m_database.marks().find(row.id);
    if (mark && mark->broken > 0)
        summary.damage = QStringLiteral("event %1 is damaged; valda check --repair keeps the events before it").arg(mark->broken);
    summary.run = row.run;
    summary.pinned = row.pinned;
    if (!row.title.isEmpty())
        summary.name = row.title;
    return summary;
}

void LibraryFile::healLine(const RunRow &row, const RunFold &fold)
{
    Transaction transaction(m_database);
    Result<> done = transaction.begun();
    if (done)
        done = m_runs.writeSummary(row.id, fold.end().seq, fold.summary());
    if (done)
        done = transaction.commit();
    if (!done)
        qCDebug(logStore).noquote() << done.error().detail; // tried again next time
}

/// On first access: projections that do not match their mark are made again from the events.
Result<> LibraryFile::trustProjections(const RunLog &log)
{
    if (m_trusted.contains(log.row))
        return {};
    const auto matches = [&](const Result<qint64> &digest) {
        const Mark *mark = m_database.marks().find(log.row);
        return digest && mark && mark->digest == *digest;
    };
    const Result<qint64> digest = m_projections.digest(log.row);
    if (!digest && digest.error().kind != ErrorKind::Damaged)
        return fail(digest.error());
    if (!matches(digest)) {
        if (const Result<> made = rebuildAlone(log); !made)
            return noted(log, made);
    }
    m_trusted.insert(log.row);
    return {};
}

Result<RunLog> LibraryFile::trusted(const RunId &run)
{
    Result<RunLog> log = known(run);
    if (!log)
        return log;
    const Result<> sound = trustProjections(*log);
    return sound ? log : fail(sound.error());
}

template <typename Body>
Result<Body> LibraryFile::bodyAt(const RunLog &log, quint64 seq)
{
    const RunId &run = log.run;
    const Result<EventRow> found = m_log.one(log, seq);
    if (!found)
        return fail(noted(log, fail(found.error())).error());
    Result<RunEvent> event = decodeRow(run, *found);
    if (!event)
        return fail(event.error());
    if (Body *body = std::get_if<Body>(&event->body))
        return std::move(*body);
    return fail(ErrorKind::Damaged, QStringLiteral("run %1, event %2 is of another kind than the index says; rebuild the library")
        .arg(run.value).arg(seq));
}

Result<QHash<CandidateId, Parts>> LibraryFile::contents(const RunId &run, const QList<CandidateId> &candidates)
{
    const Result<RunLog> log = trusted(run);
    if (!log)
        return fail(log.error());
    QHash<CandidateId, Parts> texts;
    for (const CandidateId candidate : candidates) {
        const Result<quint64> seq = m_projections.birthOf(log->row, candidate);
        if (!seq)
            return fail(seq.error());
        if (*seq == 0)
            return fail(missing(run, u"candidate", candidate.value));
        Result<CandidateBorn> born = bodyAt<CandidateBorn>(*log, *seq);
        if (!born)
            return fail(born.error());
        texts.insert(candidate, std::move(born->candidate.parts));
    }
    return texts;
}

Result<QList<Match>> LibraryFile::matches(const RunId &run, const QList<CandidateId> &among)
{
    const Result<RunLog> log = trusted(run);
    if (!log)
        return fail(log.error());
    const Result<QList<quint64>> seqs = m_projections.matches(log->row, among);
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

Result<Call> LibraryFile::call(const RunId &run, CallId call)
{
    const Result<RunLog> log = trusted(run);
    if (!log)
        return fail(log.error());
    const Result<quint64> seq = m_projections.startOf(log->row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"call", call.value) : seq.error());
    return bodyAt<CallStarted>(*log, *seq).map([](CallStarted body) { return body.call; });
}

Result<CallEnd> LibraryFile::callEnd(const RunId &run, CallId call)
{
    const Result<RunLog> log = trusted(run);
    if (!log)
        return fail(log.error());
    const Result<quint64> seq = m_projections.endOf(log->row, call);
    if (!seq || *seq == 0)
        return fail(seq ? missing(run, u"finished call", call.value) : seq.error());
    return bodyAt<CallFinished>(*log, *seq).map([](CallFinished body) { return body.end; });
}

} // namespace engine
