// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/plotaxes.h"

#include "ui/charts/decimate.h"
#include "ui/style/tokens.h"

#include <QChart>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int wantedTicksX = 8;
constexpr int wantedTicksY = 5;

} // namespace

void setAxisRange(QValueAxis *axis, double low, double high)
{
    // Qt Charts creates one item per tick immediately: a tick step for scores would create thousands of items on a
    // range of ratings.
    constexpr double mostTicks = 50;
    if (high - low > mostTicks * axis->tickInterval())
        axis->setTickInterval(high - low);
    axis->setRange(low, high);
}

PlotAxes::PlotAxes(QChart *chart)
    : m_x(new QValueAxis(chart))
    , m_y(new QValueAxis(chart))
{
    chart->addAxis(m_x, Qt::AlignBottom);
    chart->addAxis(m_y, Qt::AlignLeft);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setMinorGridLineVisible(false);
    }
    m_x->setGridLineVisible(false);
}

void PlotAxes::attach(QAbstractSeries *series) const
{
    series->attachAxis(m_x);
    series->attachAxis(m_y);
}

void PlotAxes::setTitles(const QString &x, const QString &y)
{
    m_x->setTitleText(x);
    m_y->setTitleText(y);
}

QString PlotAxes::titleX() const { return m_x->titleText(); }

std::pair<double, double> PlotAxes::rangeX() const { return {m_x->min(), m_x->max()}; }

std::pair<double, double> PlotAxes::rangeY() const { return {m_y->min(), m_y->max()}; }

void PlotAxes::setTicks(int width)
{
    const auto set = [this](QValueAxis *axis, int wanted) {
        const double nice = niceStep(axis->max() - axis->min(), wanted);
        const double step = m_wholeX && axis == m_x ? std::max(1.0, std::ceil(nice)) : nice;
        axis->setTickInterval(step);
        const int decimals = std::clamp(int(std::ceil(-std::log10(step))), 0, 6);
        axis->setLabelFormat(QStringLiteral("%.%1f").arg(decimals));
    };
    set(m_x, std::max(2, std::min(wantedTicksX, width / (space(5) * 4))));
    set(m_y, wantedTicksY);
}

void PlotAxes::applyTokens()
{
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsFont(ui::font(Type::Small));
        axis->setTitleFont(ui::font(Type::Small));
        axis->setLabelsColor(color(Ink::Muted));
        axis->setTitleBrush(color(Ink::Muted));
        axis->setGridLinePen(QPen(color(Ink::Border), 1));
        axis->setLinePen(QPen(color(Ink::Border), 1));
    }
}

} // namespace ui
