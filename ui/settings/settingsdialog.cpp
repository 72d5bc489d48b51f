// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/defaultspage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/storagepage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

SettingsDialog::SettingsDialog(const AppSettings &settings, QWidget *parent) :
    QDialog(parent),
    m_before(settings),
    m_pages(new QListWidget),
    m_stack(new QStackedWidget),
    m_general(new GeneralPage(settings)),
    m_defaults(new DefaultsPage(settings.defaults)),
    m_storage(new StoragePage(settings.libraryFolder)),
    m_buttons(new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::Reset))
{
    for (const char *icon : {"theme", "model", "folder"})
        m_pages->addItem(new QListWidgetItem(ui::icon(QLatin1StringView(icon)), {}));
    for (QWidget *page : {static_cast<QWidget *>(m_general), static_cast<QWidget *>(m_defaults), static_cast<QWidget *>(m_storage)})
        m_stack->addWidget(page);
    auto *row = new QHBoxLayout;
    row->addWidget(m_pages);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_buttons);
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_general, &GeneralPage::changed, this, &SettingsDialog::onChanged);
    connect(m_defaults, &DefaultsPage::changed, this, &SettingsDialog::onChanged);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this, [this] {
        m_general->setSettings(m_before);
        m_defaults->setDefaults(m_before.defaults);
        onChanged();
    });
    retranslate();
    m_pages->setCurrentRow(General);
    m_buttons->button(QDialogButtonBox::Reset)->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

void SettingsDialog::showPage(Page page) { m_pages->setCurrentRow(page); }

AppSettings SettingsDialog::settings() const
{
    AppSettings settings = m_general->settings();
    settings.defaults = m_defaults->defaults();
    return settings;
}

void SettingsDialog::onChanged()
{
    m_buttons->button(QDialogButtonBox::Reset)->setEnabled(settings() != m_before);
    Q_EMIT settingsChanged(settings());
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_pages->item(General)->setText(tr("General"));
    m_pages->item(Defaults)->setText(tr("Default model"));
    m_pages->item(Storage)->setText(tr("Storage"));
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + space(5) * 2);
    m_buttons->button(QDialogButtonBox::Reset)->setText(tr("&Undo changes"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    setMinimumSize(space(5) * 26, space(5) * 17);
}

} // namespace ui
