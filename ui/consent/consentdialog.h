// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"

#include <QDialog>

class QListWidget;

namespace ui {

/// Lists what a configuration from another source would do with the user's rights. Cancel is the default button and has
/// the focus; closing the dialog rejects all items. GUI thread.
class ConsentDialog final : public QDialog
{
    Q_OBJECT

public:
    ConsentDialog(QList<engine::ConsentItem> items, QWidget *parent);

    /// The digests of all listed items.
    [[nodiscard]] QStringList digests() const;

private:
    [[nodiscard]] QListWidget *makeList();
    void setupButtons();

    QList<engine::ConsentItem> m_items;
};

} // namespace ui
