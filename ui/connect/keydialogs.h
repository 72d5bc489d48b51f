// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/plan/keyinfo.h"

#include <QDialog>

class QDialogButtonBox;
class QRadioButton;

namespace engine {
class Connections;
}

namespace ui {

class PhraseBox;

/// Asks where to store a key that the keychain rejected. Accepted when that place is ready. GUI thread.
class KeyPlaceDialog final : public QDialog
{
    Q_OBJECT

public:
    KeyPlaceDialog(engine::Connections *connections, const engine::Error &why, QWidget *parent = nullptr);

    [[nodiscard]] engine::KeyPlace place() const;
    void accept() override;

private:
    void showChoice();

    QRadioButton *m_session;
    QRadioButton *m_file;
    PhraseBox *m_phrase;
    QDialogButtonBox *m_buttons;
};

/// Unlocks the file with the encrypted keys. Accepted when it is open. GUI thread.
class UnlockDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit UnlockDialog(engine::Connections *connections, QWidget *parent = nullptr);

    void accept() override;

private:
    PhraseBox *m_phrase;
};

} // namespace ui
