// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/keyinfo.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLineEdit;

namespace engine {
class Connections;
}

namespace ui {

class StatusLabel;

/// Input of the pass phrase of the file with the encrypted keys: one field to open it, two to create it, none while it
/// is open. GUI thread.
class PhraseBox final : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseBox(engine::Connections *connections, QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const;
    /// Opens the file with the entered phrase, then calls `done`; shows the error if that fails.
    void unlock(std::function<void()> done);

Q_SIGNALS:
    void completeChanged();

private:
    void setupField(QLineEdit *field, const char *name);
    void showState(engine::KeyFileState state);

    engine::Connections *m_connections;
    engine::KeyFileState m_state = engine::KeyFileState::None;
    QFormLayout *m_form;
    QLineEdit *m_phrase;
    QLineEdit *m_again;
    StatusLabel *m_status;
};

} // namespace ui
