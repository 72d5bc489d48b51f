// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/provider.h"

#include <QWidget>

class QPushButton;

namespace ui {

class FieldEditor;
class Label;
class LineEditor;

/// Asks an endpoint for its models and offers them: as a menu at once and as suggestions of the model field. The page
/// asks the engine and brings the answer. GUI thread.
class ModelChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelChooser(QWidget *parent = nullptr);

    void setEditor(FieldEditor *modelField);
    /// Hidden for kinds that have no models to list.
    void setProvider(const QString &provider);
    void begin();
    void show(const engine::Result<QList<engine::ModelInfo>> &models);

Q_SIGNALS:
    void listRequested();

private:
    void offer(const QList<engine::ModelInfo> &models);

    QPushButton *m_button;
    Label *m_state;
    LineEditor *m_editor = nullptr;
};

} // namespace ui
