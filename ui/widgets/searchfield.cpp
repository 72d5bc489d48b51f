// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/style/tokens.h"

#include <QKeyEvent>

namespace ui {

SearchField::SearchField(QWidget *parent) :
    QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_rest.setSingleShot(true);
    m_rest.setInterval(120);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::speak);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            speak();
        else
            m_rest.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::speak);
}

void SearchField::setPurpose(const QString &purpose)
{
    setPlaceholderText(purpose);
    setAccessibleName(purpose);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        speak();
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::speak()
{
    m_rest.stop();
    if (text() == m_spoken)
        return;
    m_spoken = text();
    Q_EMIT searchChanged(m_spoken);
}

} // namespace ui
