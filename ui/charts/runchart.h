// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curvefeeder.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QActionGroup;
class QLayout;
class QStackedLayout;
class QToolButton;

namespace ui {

class CurveTableModel;
class OpenRun;
class Plot;
class TableView;

/// The charts of the open run: rating or score over evaluations, time or money, as a plot or a table, exported as PNG,
/// SVG and CSV. Redraws only while visible, at most ten times per second and during at most an eighth of the time. GUI
/// thread.
class RunChart final : public QWidget
{
    Q_OBJECT

public:
    RunChart(OpenRun *run, QWidget *parent);

    void setMeasure(ChartMeasure measure);
    void setAxis(ChartAxis axis);
    void setTableShown(bool shown);
    /// Sets the candidate whose rating is drawn in addition to those of the best.
    void setCandidate(engine::CandidateId candidate);
    [[nodiscard]] Plot *plot() const { return m_plot; }
    [[nodiscard]] CurveTableModel *table() const { return m_model; }
    /// Writes the format that the suffix of `path` selects: .png (2×), .svg or .csv. Returns false if the file cannot
    /// be written.
    [[nodiscard]] bool exportTo(const QString &path);

Q_SIGNALS:
    void exportFailed(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupLine();
    void setupPages();
    QToolButton *choice(QLayout *line, QActionGroup *group, const QString &text, const QString &tip, std::function<void()> chosen);
    void schedule();
    void refresh(bool refit);
    void askExport();
    void showPage();
    [[nodiscard]] const ChartContent &feed();

    OpenRun *m_run;
    Plot *m_plot;
    CurveFeeder m_feeder;
    ChartContent m_courses;
    engine::CandidateId m_candidate;
    CurveTableModel *m_model;
    TableView *m_table;
    QStackedLayout *m_pages;
    QToolButton *m_scoreButton;
    QToolButton *m_ratingButton;
    QToolButton *m_candidatesButton;
    QToolButton *m_tableButton;
    QTimer m_soon;
    ChartMeasure m_measure = ChartMeasure::Rating;
    ChartAxis m_axis = ChartAxis::Evaluations;
    bool m_chosen = false; ///< the user selected the measure
    qsizetype m_drawn = -1;
};

} // namespace ui
