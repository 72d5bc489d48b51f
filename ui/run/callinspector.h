// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/events/inspection.h"

#include <QDialog>

class QPlainTextEdit;
class QTabWidget;

namespace engine {
class Engine;
}

namespace ui {

class Label;

/// Dialog for one call: facts, prompt, system prompt and reply. Reads the call when it is created.
class CallInspector final : public QDialog
{
    Q_OBJECT

public:
    CallInspector(engine::Engine *engine, engine::RunId run, engine::CallId call, QWidget *parent);

    void show(const engine::Result<engine::CallInspection> &inspection);
    using QDialog::show;

private:
    QPlainTextEdit *addPage(const QString &title);
    [[nodiscard]] QString failureText(const engine::CallEnd &end) const;
    [[nodiscard]] QString facts(const engine::CallInspection &inspection) const;

    Label *m_facts;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_prompt;
    QPlainTextEdit *m_reply;
    QPlainTextEdit *m_system;
};

} // namespace ui
