// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/modelpage.h"

#include "ui/connect/modelpicker.h"
#include "ui/connect/modeltablemodel.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"

#include <QHBoxLayout>
#include <QWizard>

namespace ui {

ModelPage::ModelPage(engine::Engine *engine, QWidget *parent) :
    QWizardPage(parent),
    m_picker(new ModelPicker(engine)),
    m_known(new StatusLabel),
    m_own(new QWidget),
    m_input(new DoubleSpinBox),
    m_output(new DoubleSpinBox)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space(2));
    column->addWidget(new Label(tr("Pick a model"), Type::Title, Ink::Text));
    auto *intro = new Label(tr("It becomes the default for all runs. A run or a step can use another one."), Type::Body, Ink::Muted);
    intro->setWordWrap(true);
    column->addWidget(intro);
    column->addSpacing(space(2));
    column->addWidget(m_picker, 1);
    column->addWidget(m_known);
    setupPrices();
    connect(m_picker, &ModelPicker::modelChanged, this, [this] {
        showPrice();
        Q_EMIT completeChanged();
    });
    connect(m_picker, &ModelPicker::pricesKnown, this, &ModelPage::showPrice);
    connect(m_picker, &ModelPicker::activated, this, [this] {
        if (isComplete())
            wizard()->accept();
    });
}

void ModelPage::setupPrices()
{
    auto *row = new QHBoxLayout(m_own);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, row](const QString &text, QDoubleSpinBox *field) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        field->setRange(0, 100'000);
        field->setDecimals(4);
        field->setSpecialValueText(tr("unknown", "price"));
        field->setPrefix(QStringLiteral("$"));
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(space(3));
    };
    add(tr("Price of a million tokens: &in"), m_input);
    add(tr("&out"), m_output);
    row->addStretch(1);
    m_input->setObjectName(QStringLiteral("inputPrice"));
    m_output->setObjectName(QStringLiteral("outputPrice"));
    layout()->addWidget(m_own);
    m_own->hide(); // until the price is known to be missing
}

void ModelPage::begin(const ConnectDraft &draft, const engine::GeneratorPlan &asked)
{
    m_draft = draft;
    m_picker->setModel(draft.model);
    m_picker->ask(asked);
    showPrice();
}

bool ModelPage::isLocal() const
{
    const bool cloud = m_picker->model().endsWith(QLatin1StringView("-cloud")); // Ollama forwards these to its cloud
    return m_draft.endpoint.isEmpty() ? m_draft.provider == QLatin1StringView("ollama") && !cloud : isNearby(m_draft.endpoint) && !cloud;
}

void ModelPage::showPrice()
{
    const bool local = isLocal();
    const std::optional<engine::Price> price = m_picker->price();
    m_own->setVisible(!local && !price);
    if (local)
        m_known->setStatus(Tone::Good, tr("Runs on your own machine: free."), QStringLiteral("money"));
    else if (price)
        m_known->setStatus(Tone::Good, tr("%1 in, %2 out per million tokens (%3)", "price, price, where it comes from")
                                           .arg(pricePerMillion(price->input), pricePerMillion(price->output),
                                               price->source.isEmpty() ? tr("price book") : price->source), QStringLiteral("money"));
    else
        m_known->setStatus(Tone::Warn, tr("Price unknown. Enter it, or limit calls or tokens: a money limit cannot count this model."));
}

ConnectDraft ModelPage::draft() const
{
    ConnectDraft draft = m_draft;
    draft.model = m_picker->model();
    if (isLocal() && !m_picker->price()) { // checks and estimates must also use the free price
        draft.inputUsdPerMtok = 0;
        draft.outputUsdPerMtok = 0;
    }
    if (m_own->isVisibleTo(this) && m_input->value() + m_output->value() > 0) {
        draft.inputUsdPerMtok = m_input->value();
        draft.outputUsdPerMtok = m_output->value();
    }
    return draft;
}

bool ModelPage::isComplete() const { return !m_picker->model().isEmpty(); }

} // namespace ui
