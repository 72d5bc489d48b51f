// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QPainter;

namespace ui {

/// Names of the curves of a chart, each with a line or area sample, as buttons that show and hide the curves. Wraps to
/// the available width. Tab moves the focus, Space toggles. GUI thread; child of the chart view, not part of its scene.
class PlotLegend final : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString name;
        int style = 0;     ///< series style as in seriesColor()
        bool band = false; ///< sample is an area instead of a line

        bool operator==(const Entry &) const = default;
    };

    explicit PlotLegend(QWidget *parent);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    void setShown(const QString &name, bool shown);
    /// Draws the legend for an export, in the coordinates of this widget.
    void draw(QPainter &painter) const;

Q_SIGNALS:
    void toggled(const QString &name, bool shown);

private:
    QList<Entry> m_entries;
    QList<QAbstractButton *> m_buttons;
};

} // namespace ui
