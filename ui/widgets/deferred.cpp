// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/deferred.h"

#include <QVBoxLayout>

#include <utility>

namespace ui {

Deferred::Deferred(Make make, QWidget *parent)
    : QWidget(parent)
    , m_make(std::move(make))
{
    (new QVBoxLayout(this))->setContentsMargins(0, 0, 0, 0);
}

void Deferred::showEvent(QShowEvent *event)
{
    if (const Make make = std::exchange(m_make, {}))
        layout()->addWidget(make(this));
    QWidget::showEvent(event);
}

} // namespace ui
