// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/plan/parts.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace engine {
class Engine;
}

namespace ui {

class OpenRun;

/// Texts of candidates of the open run, read from the library on request and kept until the run is closed. For programs
/// with several parts, setPart() selects the part whose texts are returned. GUI thread; owned by the page. `engine` may
/// be nullptr: contents then come only through take().
class CandidateTexts final : public QObject
{
    Q_OBJECT

public:
    using Texts = QHash<engine::CandidateId, QString>;

    CandidateTexts(engine::Engine *engine, OpenRun *run, QObject *parent);

    /// Reads the texts that are neither loaded nor being read. Emits arrived() or failed() if there were any.
    void fetch(const QList<engine::CandidateId> &candidates);
    void take(const QHash<engine::CandidateId, engine::Parts> &contents);
    /// Selects the part whose texts are returned; empty: all parts as one text. Emits partChanged() and arrived() if
    /// the part differs.
    void setPart(const QString &name);
    [[nodiscard]] const QString &part() const { return m_part; }
    [[nodiscard]] engine::Parts contents(engine::CandidateId candidate) const { return m_contents.value(candidate); }
    [[nodiscard]] const Texts &all() const { return m_texts; }
    [[nodiscard]] bool has(const QList<engine::CandidateId> &candidates) const;
    /// The text of the candidate; no value while it is not loaded.
    [[nodiscard]] std::optional<QString> find(engine::CandidateId candidate) const;

Q_SIGNALS:
    void partChanged(); ///< emitted before arrived(); all texts have changed
    void arrived();
    void failed(const engine::Error &error);

private:
    engine::Engine *m_engine;
    OpenRun *m_run;
    [[nodiscard]] QString shownText(const engine::Parts &parts) const;

    QHash<engine::CandidateId, engine::Parts> m_contents;
    Texts m_texts; ///< texts of the chosen part
    QString m_part;
    QSet<engine::CandidateId> m_asked;
};

} // namespace ui
