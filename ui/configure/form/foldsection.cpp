// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/foldsection.h"

#include "ui/style/tokens.h"
#include "ui/widgets/keeptype.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

FoldSection::FoldSection(const QString &title, QWidget *content, QWidget *parent) :
    QWidget(parent),
    m_heading(new QToolButton(this)),
    m_content(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    keepType(m_heading, Type::Body);
    column->addWidget(m_heading, 0, Qt::AlignLeading);
    column->addWidget(content);
    content->hide();
    setTitle(title);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
        m_content->setVisible(open);
    });
}

void FoldSection::setOpen(bool open) { m_heading->setChecked(open); }

bool FoldSection::isOpen() const { return m_heading->isChecked(); }

void FoldSection::setTitle(const QString &title)
{
    m_heading->setText(title);
    m_heading->setAccessibleName(title);
}

} // namespace ui
