// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/changeconfig.h"

#include "ui/configure/document/configdocument.h"

namespace ui {

using namespace std::chrono_literals;

ChangeConfig::ChangeConfig(ConfigDocument *document, engine::RunConfig before, engine::RunConfig after, const QString &text,
    const QString &mergeKey, std::chrono::milliseconds at) :
    QUndoCommand(text),
    m_document(document),
    m_before(std::move(before)),
    m_after(std::move(after)),
    m_mergeKey(mergeKey),
    m_at(at)
{
}

void ChangeConfig::undo() { m_document->take(m_before); }

void ChangeConfig::redo() { m_document->take(m_after); }

bool ChangeConfig::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const ChangeConfig *>(other);
    if (next->m_mergeKey != m_mergeKey || next->m_at - m_at > 1s)
        return false;
    m_after = next->m_after;
    m_at = next->m_at;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace ui
