// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QPainter;

namespace ui {

/// The names of a chart's curves, each with its line or filling, as switches that show and hide them: wraps where room
/// ends, is reached by Tab and switched by Space. GUI thread; owned by the chart, on whose scene it has no part.
class PlotLegend final : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString name;
        int style = 0;     ///< of the series, as in seriesColor()
        bool band = false; ///< a filling instead of a line

        bool operator==(const Entry &) const = default;
    };

    explicit PlotLegend(QWidget *parent);

    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    void setShown(const QString &name, bool shown);
    /// The same picture elsewhere, for an export; in the coordinates of this widget.
    void draw(QPainter &painter) const;

Q_SIGNALS:
    void toggled(const QString &name, bool shown);

private:
    QList<Entry> m_entries;
    QList<QAbstractButton *> m_buttons;
};

} // namespace ui
