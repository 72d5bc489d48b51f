// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/steppane.h"

#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

StepPane::StepPane(ConfigDocument *document, const QString &title, const QString &sentence, QWidget *parent) :
    QScrollArea(parent),
    m_document(document)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space(4), space(4), space(4), space(5));
    m_column->setSpacing(space(2));
    auto *heading = new Label(title, Type::Title, Ink::Text);
    auto *about = new Label(sentence, Type::Body, Ink::Muted);
    about->setWordWrap(true);
    m_column->addWidget(heading);
    m_column->addWidget(about);
    m_column->addSpacing(space(2));
    setWidget(content);
    setAccessibleName(title);
}

QWidget *StepPane::addSection(const QString &title, QWidget *content)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, space(3) + space(2), 0, 0);
    column->setSpacing(space(2));
    column->addWidget(new SectionHeader(title));
    column->addWidget(content);
    m_column->addWidget(whole);
    return whole;
}

void StepPane::addWidget(QWidget *content)
{
    m_column->addWidget(content);
}

void StepPane::revealFocus()
{
    QTimer::singleShot(0, this, [this] {
        widget()->layout()->activate();
        widget()->adjustSize();
        if (QWidget *at = QApplication::focusWidget(); at && widget()->isAncestorOf(at))
            ensureWidgetVisible(at, space(5), 4 * space(5));
    });
}

void StepPane::finish() { m_column->addStretch(1); }

} // namespace ui
