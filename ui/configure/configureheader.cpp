// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configureheader.h"

#include "engine/document/problem.h"
#include "ui/configure/configureactions.h"
#include "ui/configure/pipeline/problemmodel.h"
#include "ui/problemtext.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

ConfigureHeader::ConfigureHeader(const ConfigureActions &actions, QWidget *parent) :
    QWidget(parent),
    m_title(new ElidedLabel(Type::Section, Ink::Text, this)),
    m_blocked(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(4), space(2), space(4), space(2));
    row->setSpacing(space(1));
    row->addWidget(m_title, 1);
    m_blocked->setFlat(true);
    m_blocked->setObjectName(QStringLiteral("blocked"));
    connect(m_blocked, &QPushButton::clicked, this, &ConfigureHeader::startRequested);
    row->addWidget(m_blocked);
    addTools(actions);
    auto *start = new QPushButton(actions.start->icon(), actions.start->text(), this);
    start->setObjectName(QStringLiteral("start"));
    setPrimary(start);
    start->setToolTip(tr("Start the run (F5)"));
    connect(start, &QPushButton::clicked, this, &ConfigureHeader::startRequested);
    row->addSpacing(space(2));
    row->addWidget(start);
}

void ConfigureHeader::addTools(const ConfigureActions &actions)
{
    for (QAction *action : {actions.undo, actions.redo, actions.open, actions.save, actions.copyCommand}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        const bool iconOnly = action == actions.undo || action == actions.redo;
        button->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        layout()->addWidget(button);
    }
}

void ConfigureHeader::setTitle(const QString &title) { m_title->setText(title); }

void ConfigureHeader::showBlocked(const engine::Problem *problem)
{
    m_blocked->setVisible(problem);
    if (!problem)
        return;
    m_blocked->setIcon(severityIcon(QStringLiteral("error"), 16, devicePixelRatioF()));
    m_blocked->setText(fontMetrics().elidedText(problemWords(*problem), Qt::ElideRight, space(5) * 14));
    m_blocked->setToolTip(problemSentence(*problem));
    m_blocked->setAccessibleName(tr("Cannot start: %1").arg(problemSentence(*problem)));
}

void ConfigureHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(color(Ink::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace ui
