// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pricedialog.h"

#include "engine/config/fields/fields.h"
#include "ui/widgets/inputs.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

PriceDialog::PriceDialog(QWidget *parent) :
    QDialog(parent),
    m_vendor(new ComboBox),
    m_model(new QLineEdit),
    m_input(new DoubleSpinBox),
    m_cached(new DoubleSpinBox),
    m_output(new DoubleSpinBox),
    m_source(new QLineEdit)
{
    setWindowTitle(tr("Price of a model"));
    m_vendor->setEditable(true);
    for (const engine::ServiceInfo &service : engine::serviceInfos()) {
        if (service.leavesMachine)
            m_vendor->addItem(service.kind);
    }
    for (QDoubleSpinBox *field : {m_input, m_cached, m_output}) {
        field->setRange(0, 100'000);
        field->setDecimals(4);
        field->setPrefix(QStringLiteral("$"));
    }
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Provider:"), m_vendor);
    form->addRow(tr("&Model:"), m_model);
    form->addRow(tr("&Input, a million tokens:"), m_input);
    form->addRow(tr("&Cached input:"), m_cached);
    form->addRow(tr("&Output:"), m_output);
    form->addRow(tr("&Source:"), m_source);
    m_model->setObjectName(QStringLiteral("priceModel"));
    m_source->setObjectName(QStringLiteral("priceSource"));
    m_source->setPlaceholderText(tr("for example the provider's price page"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    connect(m_model, &QLineEdit::textChanged, this,
        [ok = buttons->button(QDialogButtonBox::Ok)](const QString &text) { ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_input, &QDoubleSpinBox::valueChanged, m_cached, [this](double usd) { m_cached->setMaximum(std::max(usd, 0.0001)); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

engine::PriceRow PriceDialog::row() const
{
    engine::PriceRow row;
    row.vendor = m_vendor->currentText().trimmed();
    row.model = m_model->text().trimmed();
    row.price.input = m_input->value();
    row.price.cached = m_cached->value() > 0 ? m_cached->value() : m_input->value();
    row.price.output = m_output->value();
    row.price.source = m_source->text().trimmed().isEmpty() ? tr("entered by hand") : m_source->text().trimmed();
    row.asOf = QDate::currentDate().toString(Qt::ISODate);
    row.origin = engine::PriceOrigin::User;
    return row;
}

} // namespace ui
