// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/modelchooser.h"

#include "ui/configure/lineeditors.h"
#include "ui/errortext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace ui {

ModelChooser::ModelChooser(QWidget *parent) :
    QWidget(parent),
    m_button(new QPushButton(icon(QStringLiteral("list")), tr("List the server's models"), this)),
    m_state(new Label(Type::Small, Ink::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    row->addWidget(m_button);
    row->addWidget(m_state, 1);
    m_state->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("listModels"));
    m_state->setObjectName(QStringLiteral("listModels.state"));
    connect(m_button, &QPushButton::clicked, this, &ModelChooser::listRequested);
}

void ModelChooser::setEditor(FieldEditor *modelField) { m_editor = qobject_cast<LineEditor *>(modelField); }

void ModelChooser::setProvider(const QString &provider)
{
    const bool listable = provider != u"offline" && provider != u"replay" && provider != u"command" && provider != u"human";
    if (isVisibleTo(parentWidget()) == listable)
        return;
    setVisible(listable);
    m_state->clear();
}

void ModelChooser::begin()
{
    m_button->setEnabled(false);
    m_state->setInk(Ink::Muted);
    m_state->setText(tr("Asking the server…"));
}

void ModelChooser::show(const engine::Result<QList<engine::ModelInfo>> &models)
{
    m_button->setEnabled(true);
    m_state->setInk(models ? Ink::Muted : Ink::Bad);
    if (!models)
        m_state->setText(errorSentence(models.error()));
    else if (models->isEmpty())
        m_state->setText(tr("The server answers, but offers no model. Load or pull one there, then ask again."));
    else
        m_state->setText(tr("%n model(s) found", nullptr, int(models->size())));
    announce(m_state);
    if (models && !models->isEmpty())
        offer(*models);
}

void ModelChooser::offer(const QList<engine::ModelInfo> &models)
{
    QStringList names;
    for (const engine::ModelInfo &model : models)
        names << model.id;
    if (!m_editor)
        return;
    m_editor->setSuggestions(names);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : names)
        connect(menu->addAction(name), &QAction::triggered, m_editor, [editor = m_editor, name] { Q_EMIT editor->edited(name, false); });
    if (isVisible())
        menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

} // namespace ui
