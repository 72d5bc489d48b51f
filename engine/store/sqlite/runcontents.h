// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace engine {

struct Call;
struct CallEnd;
class LibraryFile;
struct Match;
struct Parts;
class RunLog;

/// Single records of a run, found by its index without reading the whole log. The index of a run is verified at its first use since the
/// file was opened, and made again when it is damaged. Lives on the file's thread, shorter than the file. Errors: Missing, Damaged, Store.
class RunContents
{
public:
    explicit RunContents(LibraryFile &file) : m_file(file) {}

    [[nodiscard]] Result<QHash<CandidateId, Parts>> contents(const RunId &run, const QList<CandidateId> &candidates);
    [[nodiscard]] Result<QList<Match>> matches(const RunId &run, const QList<CandidateId> &among);
    [[nodiscard]] Result<Call> call(const RunId &run, CallId call);
    [[nodiscard]] Result<CallEnd> callEnd(const RunId &run, CallId call);

private:
    template <typename Body>
    [[nodiscard]] Result<Body> bodyAt(const RunLog &log, quint64 seq);

    LibraryFile &m_file;
};

} // namespace engine
