// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/consentitem.h"

#include <QDialog>

class QListWidget;

namespace ui {

/// Lists word by word what a configuration from elsewhere would do with the person's rights. Cancel is the default button and
/// has the focus; closing the dialog agrees to nothing. GUI thread.
class ConsentDialog final : public QDialog
{
    Q_OBJECT

public:
    ConsentDialog(QList<engine::ConsentItem> items, QWidget *parent);

    /// Of every item that is listed.
    [[nodiscard]] QStringList digests() const;

private:
    [[nodiscard]] QListWidget *makeList();
    void setupButtons();

    QList<engine::ConsentItem> m_items;
};

} // namespace ui
