// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connectdraft.h"

#include <QWizardPage>

class QDoubleSpinBox;

namespace engine {
class Engine;
}

namespace ui {

class Label;
class ModelPicker;
class StatusLabel;

/// Third page of "Connect a model": choice of a model and its price. GUI thread.
class ModelPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit ModelPage(engine::Engine *engine, QWidget *parent = nullptr);

    /// Requests the models of the server, with the key from the draft's variable or the key ring.
    void begin(const ConnectDraft &draft, const engine::GeneratorPlan &asked);
    /// The draft with model and prices.
    [[nodiscard]] ConnectDraft draft() const;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] ModelPicker *picker() const { return m_picker; }

private:
    void setupPrices();
    [[nodiscard]] bool isLocal() const;
    void showPrice();

    ConnectDraft m_draft;
    ModelPicker *m_picker;
    StatusLabel *m_known;
    QWidget *m_own;
    QDoubleSpinBox *m_input;
    QDoubleSpinBox *m_output;
};

} // namespace ui
