// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include "ui/errortext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent) :
    QFrame(parent),
    m_status(new StatusLabel),
    m_text(new Label),
    m_action(new QPushButton),
    m_close(new QToolButton)
{
    setFrameShape(StyledPanel);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), space(2), space(2), space(2));
    row->setSpacing(space(3));
    row->addWidget(m_status, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        m_what();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void NoticeBar::showError(const engine::Error &error)
{
    showMessage(Tone::Bad, errorSentence(error));
    m_error = error;
}

void NoticeBar::showMessage(Tone tone, const QString &sentence)
{
    m_error.reset();
    m_action->hide();
    m_status->setStatus(tone, tone == Tone::Bad ? tr("Error") : tone == Tone::Warn ? tr("Attention") : tr("Note"));
    m_text->setText(sentence);
    show();
    announce(m_text);
}

void NoticeBar::offer(Tone tone, const QString &sentence, const QString &action, std::function<void()> what)
{
    showMessage(tone, sentence);
    m_action->setText(action);
    m_action->show();
    m_what = std::move(what);
}

QString NoticeBar::sentence() const { return isHidden() ? QString() : m_text->text(); }

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::retranslate()
{
    m_close->setText(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    if (m_error && !isHidden())
        showError(engine::Error(*m_error));
}

} // namespace ui
