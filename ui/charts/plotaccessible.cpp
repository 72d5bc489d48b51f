// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotaccessible.h"

#include "ui/charts/plot.h"

#include <QAccessibleWidget>

namespace ui {

namespace {

class PlotAccessible final : public QAccessibleWidget
{
public:
    explicit PlotAccessible(Plot *plot)
        : QAccessibleWidget(plot, QAccessible::Chart)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto *plot = static_cast<const Plot *>(widget());
        switch (kind) {
        case QAccessible::Name: return plot->summary();
        case QAccessible::Description: return plot->crosshair() < 0 ? Plot::tr("Arrow keys go from point to point; plus, minus and 0 zoom.") : plot->readout();
        default: return QAccessibleWidget::text(kind);
        }
    }
    /// The scene's items say nothing; the table beside the chart does.
    [[nodiscard]] int childCount() const override { return 0; }
};

QAccessibleInterface *makePlotAccessible(const QString &, QObject *object)
{
    auto *plot = qobject_cast<Plot *>(object);
    return plot ? new PlotAccessible(plot) : nullptr;
}

} // namespace

void installPlotAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makePlotAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace ui
