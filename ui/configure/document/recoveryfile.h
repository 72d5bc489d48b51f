// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

class ConfigDocument;

/// Keeps a copy of a document on disk while it has unsaved changes, two seconds after the last edit, and takes it away
/// when it is saved. A program that ends in between leaves it there to be offered. GUI thread; owned by the page.
class RecoveryFile final : public QObject
{
    Q_OBJECT

public:
    RecoveryFile(ConfigDocument *document, QObject *parent);

    /// The document is what the file holds.
    void adopt() { m_written = true; }
    /// Writes or removes it now.
    void settle();

private:
    ConfigDocument *m_document;
    QTimer m_soon;
    bool m_written = false;
};

} // namespace ui
