// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/choosepage.h"

#include "ui/connect/cloudguide.h"
#include "ui/widgets/label.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

ChoosePage::ChoosePage(QWidget *parent) :
    QWizardPage(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space(1));
    column->addWidget(new Label(tr("Connect a model"), Type::Title, Ink::Text));
    auto *intro = new Label(tr("All runs can use it. Nothing is contacted before you ask for it."), Type::Body, Ink::Muted);
    intro->setWordWrap(true);
    column->addWidget(intro);
    column->addSpacing(space(3));
    // The order must match ConnectionKind.
    QStringList names;
    for (const CloudGuide &guide : cloudGuides())
        names.append(guide.name);
    add(tr("A server on &this computer"), tr("Ollama, LM Studio, llama-server and others. It costs nothing, and no text leaves this computer."));
    add(tr("A &cloud provider"), tr("%1. You need a key and pay the provider for what you use.", "names of providers").arg(names.join(QStringLiteral(", "))));
    add(tr("Another &server"), tr("Any server with an OpenAI-compatible API: vLLM, a company gateway, a router."));
    add(tr("&No model: the demo"), tr("Built-in samples show how it works. No model is called; it costs nothing."));
    column->addStretch(1);
    m_choices.first()->setChecked(true);
}

void ChoosePage::add(const QString &title, const QString &text)
{
    auto *choice = new QRadioButton(title);
    choice->setAccessibleDescription(text);
    auto *what = new Label(text, Type::Small, Ink::Muted);
    what->setWordWrap(true);
    what->setContentsMargins(space(5) + space(1), 0, 0, space(2));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(choice);
    column->addWidget(what);
    connect(choice, &QRadioButton::toggled, this, [this] { setFinalPage(kind() == ConnectionKind::Demo); });
    m_choices.append(choice);
}

ConnectionKind ChoosePage::kind() const
{
    for (qsizetype index = 0; index < m_choices.size(); ++index) {
        if (m_choices.at(index)->isChecked())
            return ConnectionKind(index);
    }
    return ConnectionKind::Local;
}

int ChoosePage::nextId() const { return kind() == ConnectionKind::Demo ? -1 : QWizardPage::nextId(); }

} // namespace ui
