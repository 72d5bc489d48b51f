// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

class QAbstractBarSeries;
class QBarCategoryAxis;
class QValueAxis;

namespace ui {

/// Bars of one colour: one value per category.
struct BarSet {
    QString name;
    int style = 0; ///< index into the series tokens
    QList<double> values;

    bool operator==(const BarSet &) const = default;
};

/// Horizontal bar chart, first category on top; several sets are stacked or drawn side by side. The accessible name
/// contains the values; the page shows the same values as a table. GUI thread.
class BarPlot final : public QChartView
{
    Q_OBJECT

public:
    explicit BarPlot(bool stacked, QWidget *parent = nullptr);

    void setSubject(const QString &subject) { m_subject = subject; }
    /// `digits`: decimals of the values. `largest`: upper end of the value axis; 0 derives it from the data.
    void setData(const QStringList &categories, const QList<BarSet> &sets, const QString &axis, int digits, double largest = 0);
    [[nodiscard]] const QStringList &categories() const { return m_categories; }
    [[nodiscard]] const QList<BarSet> &sets() const { return m_sets; }
    /// Summary for assistive technology: "Calls: seeding: born 12, refused 1; mutation: …".
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTokens();
    void redraw();
    void ticks();
    [[nodiscard]] double largestValue() const;

    bool m_stacked;
    QString m_subject;
    QStringList m_categories;
    QList<BarSet> m_sets;
    int m_digits = 0;
    double m_largest = 0;
    QAbstractBarSeries *m_bars;
    QBarCategoryAxis *m_names;
    QValueAxis *m_values;
};

} // namespace ui
