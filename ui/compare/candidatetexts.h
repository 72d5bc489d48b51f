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

/// The texts of candidates of the open run, read from the library on request and kept until the run is closed. Of programs
/// with several parts, one part can be chosen: then the texts are those of this part. GUI thread; owned by the page;
/// `engine` may be nullptr: then contents come through take() only.
class CandidateTexts final : public QObject
{
    Q_OBJECT

public:
    using Texts = QHash<engine::CandidateId, QString>;

    CandidateTexts(engine::Engine *engine, OpenRun *run, QObject *parent);

    /// Reads those that are neither here nor being read; arrived() or failed() follows when there were any.
    void fetch(const QList<engine::CandidateId> &candidates);
    void take(const QHash<engine::CandidateId, engine::Parts> &contents);
    /// Chooses the part whose texts are given; empty: all parts as one text. arrived() follows when it changes.
    void setPart(const QString &name);
    [[nodiscard]] const QString &part() const { return m_part; }
    [[nodiscard]] engine::Parts contents(engine::CandidateId candidate) const { return m_contents.value(candidate); }
    [[nodiscard]] const Texts &all() const { return m_texts; }
    [[nodiscard]] bool has(const QList<engine::CandidateId> &candidates) const;
    /// Nothing while it is not here.
    [[nodiscard]] std::optional<QString> find(engine::CandidateId candidate) const;

Q_SIGNALS:
    void partChanged(); ///< before arrived(): all texts are others
    void arrived();
    void failed(const engine::Error &error);

private:
    engine::Engine *m_engine;
    OpenRun *m_run;
    [[nodiscard]] QString shownText(const engine::Parts &parts) const;

    QHash<engine::CandidateId, engine::Parts> m_contents;
    Texts m_texts; ///< of the chosen part
    QString m_part;
    QSet<engine::CandidateId> m_asked;
};

} // namespace ui
