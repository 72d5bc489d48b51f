// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/problem.h"
#include "ui/configure/pipeline/rowsmodel.h"

namespace ui {

class ConfigDocument;

struct PipelineRow {
    QString id; ///< "task", "program", "testing", "seeding" … "evaluators", "population", "budget", "concurrency", "source"
    QString title;
    QString icon;
    QString summary;
    int errors = 0;
    int warnings = 0;
    bool step = false; ///< a step of the recipe, drawn with a connecting line

    bool operator==(const PipelineRow &) const = default;
};

/// The places of a configuration in the order of the data flow, each with a summary line. The places for programs exist
/// only if candidates are measured like programs. GUI thread.
class PipelineModel final : public RowsModel<PipelineRow>
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, IconRole, SummaryRole, ErrorsRole, WarningsRole, StepRole };

    explicit PipelineModel(ConfigDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The place that contains the path: "seeding.count" → "seeding", "stop.target" → "budget", "seed" → "task". It may
    /// be missing from the current rows.
    [[nodiscard]] static QString placeOf(const QString &path);
    void refresh();

private:
    [[nodiscard]] QString summaryOf(const QString &id) const;
    [[nodiscard]] QString stepSummary(const QString &step) const;
    [[nodiscard]] QString budgetSummary() const;
    [[nodiscard]] QString programSummary() const;
    [[nodiscard]] QString testingSummary() const;
    [[nodiscard]] PipelineRow rowFor(const char *id, const QString &title, const char *icon) const;
    [[nodiscard]] QList<PipelineRow> programRows() const;
    [[nodiscard]] QList<PipelineRow> stepRows() const;

    ConfigDocument *m_document;
};

} // namespace ui
