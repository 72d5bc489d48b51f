// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/defaultspage.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "ui/errortext.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DefaultsPage::DefaultsPage(const engine::RunConfig &defaults, QWidget *parent) :
    QWidget(parent),
    m_defaults(defaults),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_keyHeader(new SectionHeader),
    m_keyExplanation(new Label(Type::Body, Ink::Muted)),
    m_providerLabel(new QLabel),
    m_endpointLabel(new QLabel),
    m_modelLabel(new QLabel),
    m_keyLabel(new QLabel),
    m_connect(new QPushButton(icon(QStringLiteral("model")), {})),
    m_provider(new ComboBox),
    m_endpoint(new QLineEdit),
    m_model(new QLineEdit),
    m_keyEnv(new QLineEdit),
    m_keyStatus(new StatusLabel)
{
    m_explanation->setWordWrap(true);
    m_keyExplanation->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(m_providerLabel, m_provider);
    form->addRow(m_endpointLabel, m_endpoint);
    form->addRow(m_modelLabel, m_model);
    auto *keyForm = new QFormLayout;
    keyForm->addRow(m_keyLabel, m_keyEnv);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addWidget(m_connect, 0, Qt::AlignLeading);
    column->addLayout(form);
    column->addSpacing(space(3));
    column->addWidget(m_keyHeader);
    column->addWidget(m_keyExplanation);
    column->addLayout(keyForm);
    column->addWidget(m_keyStatus);
    column->addStretch(1);
    setupFields();
    retranslate();
    read();
}

void DefaultsPage::setDefaults(const engine::RunConfig &defaults)
{
    m_defaults = defaults;
    read();
}

void DefaultsPage::setupFields()
{
    m_providerLabel->setBuddy(m_provider);
    m_endpointLabel->setBuddy(m_endpoint);
    m_modelLabel->setBuddy(m_model);
    m_keyLabel->setBuddy(m_keyEnv);
    connect(m_connect, &QPushButton::clicked, this, &DefaultsPage::connectRequested);
    connect(m_provider, &QComboBox::activated, this, [this] {
        put(QStringLiteral("generator.provider"), m_provider->currentData().toString());
        read();
    });
    connect(m_endpoint, &QLineEdit::editingFinished, this, [this] { put(QStringLiteral("generator.endpoint"), m_endpoint->text().trimmed()); });
    connect(m_model, &QLineEdit::editingFinished, this, [this] { put(QStringLiteral("generator.model"), m_model->text().trimmed()); });
    connect(m_keyEnv, &QLineEdit::editingFinished, this, [this] { put(QStringLiteral("generator.apiKeyEnv"), m_keyEnv->text().trimmed()); });
    connect(m_keyEnv, &QLineEdit::textChanged, this, &DefaultsPage::showKey);
}

void DefaultsPage::put(const QString &field, const QString &value)
{
    const engine::RunConfig edited = value.isEmpty() ? engine::without(m_defaults, field) : engine::withValue(m_defaults, field, value);
    if (edited == m_defaults)
        return;
    m_defaults = edited;
    showKey();
    Q_EMIT changed();
}

QString DefaultsPage::provider() const { return engine::valueAt(m_defaults, QStringLiteral("generator.provider")).toString(); }

QString DefaultsPage::keyVariable() const
{
    if (!m_keyEnv->text().trimmed().isEmpty())
        return m_keyEnv->text().trimmed();
    return engine::keyVariableOf(provider());
}

void DefaultsPage::read()
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(provider())));
    m_endpoint->setText(engine::valueAt(m_defaults, QStringLiteral("generator.endpoint")).toString());
    m_model->setText(engine::valueAt(m_defaults, QStringLiteral("generator.model")).toString());
    m_keyEnv->setText(engine::valueAt(m_defaults, QStringLiteral("generator.apiKeyEnv")).toString());
    const QString kind = provider();
    const bool overNetwork = engine::serviceKinds().contains(kind);
    m_endpoint->setEnabled(overNetwork);
    m_model->setEnabled(overNetwork);
    m_keyEnv->setEnabled(overNetwork && kind != QLatin1StringView("ollama"));
    showKey();
}

void DefaultsPage::showKey()
{
    const QString variable = keyVariable();
    if (variable.isEmpty() || !m_keyEnv->isEnabled())
        m_keyStatus->setStatus(Tone::Neutral, tr("A key from the keychain is used when there is one."));
    else if (qEnvironmentVariableIsEmpty(variable.toLatin1().constData()))
        m_keyStatus->setStatus(Tone::Warn, tr("%1 is not set.").arg(variable));
    else
        m_keyStatus->setStatus(Tone::Good, tr("%1 is set.").arg(variable));
}

void DefaultsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
}

void DefaultsPage::retranslate()
{
    m_header->setText(tr("Default generator"));
    m_explanation->setText(tr("Every run uses this model unless its own configuration names another one."));
    m_connect->setText(tr("&Connect a model…"));
    m_keyHeader->setText(tr("Key"));
    m_keyExplanation->setText(tr("A key comes from an environment variable that is set before Valda starts, or from the keychain (see Keys); "
                                 "it is never written into a configuration."));
    m_providerLabel->setText(tr("&Provider:"));
    m_endpointLabel->setText(tr("&Server address:"));
    m_modelLabel->setText(tr("&Model:"));
    m_keyLabel->setText(tr("Key from (&variable):"));
    m_endpoint->setPlaceholderText(tr("the provider's address"));
    m_model->setPlaceholderText(tr("for example %1").arg(QStringLiteral("gpt-4o-mini")));
    m_keyEnv->setPlaceholderText(QStringLiteral("OPENAI_API_KEY"));
    m_provider->clear();
    m_provider->addItem(tr("None (set in each run)"), QString());
    for (const QString &kind : engine::providerKinds()) {
        if (kind != QLatin1StringView("replay") && kind != QLatin1StringView("command"))
            m_provider->addItem(providerTitle(kind), kind);
    }
}

} // namespace ui
