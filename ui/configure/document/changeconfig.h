// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QUndoCommand>

#include <chrono>

namespace ui {

class ConfigDocument;

/// The only undo command: the configuration before and after an edit. Merges with the previous command if both have the
/// same key and are at most one second apart, so that typing is undone in one step.
class ChangeConfig final : public QUndoCommand
{
public:
    ChangeConfig(ConfigDocument *document, engine::RunConfig before, engine::RunConfig after, const QString &text,
        const QString &mergeKey, std::chrono::milliseconds at);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    ConfigDocument *m_document;
    engine::RunConfig m_before, m_after;
    QString m_mergeKey;
    std::chrono::milliseconds m_at;
};

} // namespace ui
