// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/eventlogpanel.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/types/events/runeventjson.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/openrun.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSet>

namespace ui {

/// Reads the whole events of the selected range from the library, because the rows of the model are shortened.
void EventLogPanel::copyAsJson()
{
    QSet<quint64> wanted;
    for (const int row : m_table->selectedRows())
        wanted.insert(m_table->model()->index(row, 0).data(EventLogModel::SeqRole).toULongLong());
    if (wanted.isEmpty() || !m_engine)
        return;
    const auto [first, last] = std::minmax_element(wanted.begin(), wanted.end());
    onResult(this, m_engine->logs()->events(m_run->run(), *first - 1, int(*last - *first + 1)), [wanted](const engine::Result<QList<engine::RunEvent>> &events) {
        if (!events)
            return;
        QByteArray lines;
        for (const engine::RunEvent &event : *events) {
            if (wanted.contains(event.seq))
                lines += engine::encodeEvent(event) + '\n';
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(lines));
    });
}

} // namespace ui
