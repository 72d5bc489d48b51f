// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/prior.h"

#include <QWidget>

class QPushButton;

namespace ui {

class ConfigDocument;
class Label;

/// Suggested limits of a refinement from earlier loops, with the reason, and a button that applies them. GUI thread;
/// owned by its pane.
class AdviceBox final : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceBox(ConfigDocument *document, QWidget *parent = nullptr);

    void showAdvice(const engine::RefinementAdvice &advice);
    void showTrouble(const QString &sentence);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void adviceRequested();

private:
    void use();

    ConfigDocument *m_document;
    Label *m_words;
    QPushButton *m_use;
    engine::RefinementAdvice m_advice;
};

} // namespace ui
