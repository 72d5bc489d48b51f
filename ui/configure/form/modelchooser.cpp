// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/modelchooser.h"

#include "engine/types/plan/modelinfo.h"
#include "ui/configure/form/lineeditors.h"
#include "ui/errortext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QMenu>
#include <QToolButton>

namespace ui {

ModelChooser::ModelChooser(FieldEditor *modelField) :
    QObject(modelField),
    m_editor(qobject_cast<LineEditor *>(modelField)),
    m_button(new QToolButton(modelField)),
    m_state(new Label(Type::Small, Ink::Muted, modelField))
{
    m_button->setIcon(icon(QStringLiteral("list")));
    m_button->setText(tr("List models"));
    m_button->setToolTip(tr("Ask the server which models it offers"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setObjectName(QStringLiteral("listModels"));
    m_state->setObjectName(QStringLiteral("listModels.state"));
    m_state->setWordWrap(true);
    m_state->hide();
    m_editor->addTool(m_button, m_state);
    connect(m_button, &QToolButton::clicked, this, &ModelChooser::listRequested);
}

void ModelChooser::begin()
{
    m_button->setEnabled(false);
    m_state->setInk(Ink::Muted);
    m_state->setText(tr("Asking the server…"));
    m_state->show();
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
    m_editor->setSuggestions(names);
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &name : names)
        connect(menu->addAction(name), &QAction::triggered, m_editor, [editor = m_editor, name] { Q_EMIT editor->edited(name, false); });
    if (m_button->isVisible())
        menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

} // namespace ui
