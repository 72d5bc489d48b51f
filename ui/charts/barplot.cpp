// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barplot.h"

#include "ui/charts/decimate.h"
#include "ui/charts/plotaxes.h"
#include "ui/style/tokens.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace ui {

BarPlot::BarPlot(bool stacked, QWidget *parent)
    : QChartView(parent)
    , m_stacked(stacked)
    , m_bars(stacked ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries(this)) : new QHorizontalBarSeries(this))
    , m_names(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    QChart *chart = this->chart();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setLocalizeNumbers(true);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->addAxis(m_values, Qt::AlignBottom);
    chart->addAxis(m_names, Qt::AlignLeft);
    chart->addSeries(m_bars);
    m_bars->attachAxis(m_values);
    m_bars->attachAxis(m_names);
    m_bars->setBarWidth(0.6);
    m_names->setReverse(true); // first category on top
    m_names->setGridLineVisible(false);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    applyTokens();
}

void BarPlot::applyTokens()
{
    QChart *chart = this->chart();
    setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundBrush(color(Ink::Surface));
    chart->setBackgroundPen(Qt::NoPen);
    chart->setMargins(QMargins(space(1), 0, space(3), space(1)));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setFont(ui::font(Type::Small));
    chart->legend()->setLabelColor(color(Ink::Text));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_values), static_cast<QAbstractAxis *>(m_names)}) {
        axis->setLabelsFont(ui::font(Type::Small));
        axis->setTitleFont(ui::font(Type::Small));
        axis->setLabelsColor(color(axis == m_names ? Ink::Text : Ink::Muted));
        axis->setTitleBrush(color(Ink::Muted));
        axis->setGridLinePen(QPen(color(Ink::Border), 1));
        axis->setLinePen(QPen(color(Ink::Border), 1));
    }
}

void BarPlot::setData(const QStringList &categories, const QList<BarSet> &sets, const QString &axis, int digits, double largest)
{
    m_values->setTitleText(axis);
    if (categories == m_categories && sets == m_sets && digits == m_digits && largest == m_largest)
        return;
    m_categories = categories;
    m_sets = sets;
    m_digits = digits;
    m_largest = largest;
    redraw();
    setAccessibleName(summary());
}

void BarPlot::redraw()
{
    m_bars->clear();
    m_names->clear();
    m_names->append(m_categories);
    for (const BarSet &set : std::as_const(m_sets)) {
        auto *bars = new QBarSet(set.name);
        bars->append(set.values);
        bars->setBrush(seriesColor(set.style));
        bars->setPen(QPen(color(Ink::Surface), 1));
        m_bars->append(bars);
    }
    chart()->legend()->setVisible(m_sets.size() > 1);
    setAxisRange(m_values, 0, std::max(m_largest > 0 ? m_largest : largestValue() * 1.05, 1e-9));
    ticks();
}

double BarPlot::largestValue() const
{
    double largest = 0;
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        double sum = 0;
        for (const BarSet &set : m_sets)
            sum = m_stacked ? sum + set.values.value(i) : std::max(sum, set.values.value(i));
        largest = std::max(largest, sum);
    }
    return largest;
}

void BarPlot::ticks()
{
    const double step = niceStep(m_values->max() - m_values->min(), std::clamp(width() / (space(5) * 4), 2, 8));
    const double least = m_digits == 0 ? std::max(1.0, step) : step; // whole numbers need no fractional ticks
    m_values->setTickInterval(least);
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(std::clamp(int(std::ceil(-std::log10(least))), 0, 6)));
}

QString BarPlot::summary() const
{
    const QLocale locale;
    QStringList parts;
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        QStringList values;
        for (const BarSet &set : m_sets) {
            const QString number = locale.toString(set.values.value(i), 'f', m_digits);
            values << (m_sets.size() > 1 ? tr("%1 %2", "set of bars, value").arg(set.name, number) : number);
        }
        parts << tr("%1: %2", "category, values").arg(m_categories.at(i), values.join(QStringLiteral(", ")));
    }
    return tr("%1. %2", "subject of a chart, all its values").arg(m_subject, parts.join(QStringLiteral("; ")));
}

void BarPlot::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyTokens();
        redraw();
    }
}

void BarPlot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    ticks();
}

} // namespace ui
