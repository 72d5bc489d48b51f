// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"
#include "engine/config/estimate/pastcalls.h"

#include <QTabWidget>
#include <QTimer>

class QCheckBox;
class QListView;

namespace ui {

class ConfigDocument;
class EffectiveFilter;
class EffectiveModel;
class EstimateCard;
class Label;
class ProblemModel;
class SearchField;
class TableView;

/// Right side of the page: effective values, checks with the estimate, and the history of edits. Updated 100 ms after
/// the last change of the document. GUI thread.
class InspectorPane final : public QTabWidget
{
    Q_OBJECT

public:
    InspectorPane(ConfigDocument *document, engine::PriceOf priceOf, QWidget *parent = nullptr);

    [[nodiscard]] const engine::Estimate &estimate() const { return m_estimate; }
    /// Sets the calls of past runs, on which estimates are based, and a sentence on the accuracy of past estimates.
    void setExperience(const engine::PastCalls &past, const QString &accuracy);
    /// Updates all tabs immediately.
    void refresh();
    /// Selects the next (1) or previous (−1) problem and emits focusRequested().
    void stepProblem(int by);

Q_SIGNALS:
    void focusRequested(const QString &path);
    void estimated();

private:
    QWidget *makeEffective();
    QWidget *makeChecks();
    QWidget *makeHistory();
    void showEstimate();
    void fitProblems();
    bool eventFilter(QObject *watched, QEvent *event) override;

    ConfigDocument *m_document;
    engine::PriceOf m_priceOf;
    engine::PastCalls m_past;
    engine::Estimate m_estimate;
    QTimer m_rest;
    EffectiveModel *m_effective;
    EffectiveFilter *m_filter;
    TableView *m_table = nullptr;
    ProblemModel *m_problems;
    QListView *m_list = nullptr;
    Label *m_verdict = nullptr;
    EstimateCard *m_card = nullptr;
};

} // namespace ui
