// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/recoveryfile.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/configfile.h"

#include <QUndoStack>

#include <utility>

namespace ui {

using namespace std::chrono_literals;

RecoveryFile::RecoveryFile(ConfigDocument *document, QObject *parent) :
    QObject(parent),
    m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(2s);
    connect(&m_soon, &QTimer::timeout, this, &RecoveryFile::settle);
    connect(document, &ConfigDocument::changed, &m_soon, qOverload<>(&QTimer::start));
}

void RecoveryFile::settle()
{
    m_soon.stop();
    if (!m_document->undoStack()->isClean()) {
        writeRecovery(m_document->config());
        m_written = true;
    } else if (std::exchange(m_written, false)) {
        removeRecovery();
    }
}

} // namespace ui
