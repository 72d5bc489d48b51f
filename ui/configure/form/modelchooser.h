// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QObject>

class QToolButton;

namespace engine {
struct ModelInfo;
}

namespace ui {

class FieldEditor;
class Label;
class LineEditor;

/// Lists the models of an endpoint as a menu and as suggestions of the model field. The page sends the request to the
/// engine and passes the result to show(). GUI thread; owned by the field.
class ModelChooser final : public QObject
{
    Q_OBJECT

public:
    /// Adds its button and note to the model field, which must be a LineEditor.
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
