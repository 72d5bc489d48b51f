// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotaccessible.h"

#include "ui/charts/plot.h"
#include "ui/charts/plotlegend.h"

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
    /// The legend is the only child. The items of the scene are not accessible; the table beside the chart has the
    /// values.
    [[nodiscard]] int childCount() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override { return index == 0 ? QAccessible::queryAccessibleInterface(legend()) : nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override { return child && child->object() == legend() ? 0 : -1; }

private:
    [[nodiscard]] PlotLegend *legend() const { return static_cast<const Plot *>(widget())->legend(); }
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
