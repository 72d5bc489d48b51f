// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/presets.h"

#include <QAbstractListModel>

namespace ui {

/// Complete configurations to start from: samples without a model, and templates for models.
class TemplateModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole, OfflineRole, NoteRole };

    explicit TemplateModel(QObject *parent = nullptr);

    /// The first sample that needs no model; "Try without a model" starts it.
    [[nodiscard]] engine::RunConfig sample() const;
    [[nodiscard]] QString sampleTitle() const;
    [[nodiscard]] engine::RunConfig config(const QModelIndex &index) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const engine::Preset *samplePreset() const;

    QList<engine::Preset> m_rows;
};

} // namespace ui
