// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace ui {

class Label;
class MetricMap;
class OpenRun;
class ViewState;

/// The map with the choice of its two metrics. Redraws a few times a second while it is visible. GUI thread; owned by
/// its page.
class MapPanel final : public QWidget
{
    Q_OBJECT

public:
    MapPanel(OpenRun *run, ViewState *view, QWidget *parent);

    [[nodiscard]] MetricMap *map() const { return m_map; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void offerMetrics();
    [[nodiscard]] double valueOf(engine::CandidateId id, const QString &name) const;

    OpenRun *m_run;
    QComboBox *m_x;
    QComboBox *m_y;
    Label *m_summary;
    MetricMap *m_map;
    QTimer m_soon;
};

} // namespace ui
