// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/interface/provider.h"

#include <QObject>

class QToolButton;

namespace ui {

class FieldEditor;
class Label;
class LineEditor;

/// Asks an endpoint for its models and offers them: as a menu at once and as suggestions of the model field. The page
/// asks the engine and brings the answer. GUI thread; owned by the field.
class ModelChooser final : public QObject
{
    Q_OBJECT

public:
    /// Its button and its note become parts of the model field, which has to be a line.
    explicit ModelChooser(FieldEditor *modelField);
    void begin();
    void show(const engine::Result<QList<engine::ModelInfo>> &models);

Q_SIGNALS:
    void listRequested();

private:
    void offer(const QList<engine::ModelInfo> &models);

    LineEditor *m_editor;
    QToolButton *m_button;
    Label *m_state;
};

} // namespace ui
