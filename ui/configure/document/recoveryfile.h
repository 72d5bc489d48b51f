// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

class ConfigDocument;

/// Writes a copy of a document with unsaved changes two seconds after the last edit, and removes it when the document
/// is saved. After a crash the file remains and is offered at the next start. GUI thread; owned by the page.
class RecoveryFile final : public QObject
{
    Q_OBJECT

public:
    RecoveryFile(ConfigDocument *document, QObject *parent);

    /// Marks the existing file as the copy of this document.
    void adopt() { m_written = true; }
    /// Writes or removes the file immediately.
    void settle();

private:
    ConfigDocument *m_document;
    QTimer m_soon;
    bool m_written = false;
};

} // namespace ui
