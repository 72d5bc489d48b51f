// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace ui {

BusyBar::BusyBar(QWidget *parent) :
    QWidget(parent),
    m_what(new ElidedLabel),
    m_bar(new QProgressBar),
    m_cancel(new QPushButton(tr("Cancel")))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(space(2));
    m_bar->setRange(0, 0);
    m_bar->setMinimumWidth(space(5) * 4);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), space(1), space(3), space(1));
    row->addWidget(m_what, 1);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(500);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        show();
        announce(m_what);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    hide();
}

void BusyBar::begin(const QString &what, bool cancellable)
{
    m_busy = true;
    m_what->setText(what);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(what);
    m_cancel->setVisible(cancellable);
    m_cancel->setEnabled(true);
    if (!isVisible())
        m_delay.start();
}

void BusyBar::setProgress(int done, int of)
{
    m_bar->setRange(0, of);
    m_bar->setValue(done);
}

void BusyBar::end()
{
    m_busy = false;
    m_delay.stop();
    hide();
}

void BusyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    QWidget::changeEvent(event);
}

} // namespace ui
