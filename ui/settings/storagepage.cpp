// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storagepage.h"

#include "ui/widgets/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace ui {

StoragePage::StoragePage(const QString &folder, QWidget *parent) :
    QWidget(parent),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_folder(new QLineEdit(folder)),
    m_open(new QPushButton),
    m_copy(new QPushButton)
{
    m_explanation->setWordWrap(true);
    m_folder->setReadOnly(true);
    m_open->setEnabled(!folder.isEmpty());
    m_copy->setEnabled(!folder.isEmpty());
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(m_copy);
    row->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_folder->text()); });
    retranslate();
}

void StoragePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StoragePage::retranslate()
{
    m_header->setText(tr("Library"));
    m_explanation->setText(tr("All runs are stored in this folder on this computer."));
    m_folder->setAccessibleName(tr("Folder of the library"));
    m_open->setText(tr("&Open folder"));
    m_copy->setText(tr("&Copy path"));
}

} // namespace ui
