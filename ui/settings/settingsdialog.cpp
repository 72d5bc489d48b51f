// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "engine/facade/engine.h"
#include "engine/facade/treasury.h"
#include "ui/models/format.h"
#include "ui/settings/cachepage.h"
#include "ui/settings/capspage.h"
#include "ui/settings/defaultspage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/keyspage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/pricespage.h"
#include "ui/settings/storagepage.h"
#include "ui/widgets/onresult.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>

namespace ui {

SettingsDialog::SettingsDialog(const AppSettings &settings, engine::Engine *engine, QWidget *parent) :
    QDialog(parent),
    m_engine(engine),
    m_before(settings),
    m_pages(new QListWidget),
    m_stack(new QStackedWidget),
    m_general(new GeneralPage(settings)),
    m_defaults(new DefaultsPage(settings.defaults)),
    m_keys(new KeysPage(engine)),
    m_prices(new PricesPage(engine ? engine->treasury() : nullptr)),
    m_caps(new CapsPage({})),
    m_cache(new CachePage(engine ? engine->treasury() : nullptr, settings.defaults)),
    m_network(new NetworkPage(engine ? engine->connections() : nullptr)),
    m_storage(new StoragePage(settings.libraryFolder)),
    m_buttons(new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::Reset))
{
    setupPages();
    setupMoney();
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
        m_cache->setDefaults(m_before.defaults);
        onChanged();
    });
    retranslate();
    m_pages->setCurrentRow(General);
    resize(QSize(space(5) * 44, space(5) * 24).boundedTo(screen()->availableSize()));
    m_buttons->button(QDialogButtonBox::Reset)->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
}

/// In the order of the enumeration Page.
void SettingsDialog::setupPages()
{
    const std::pair<const char *, QWidget *> pages[] = {{"theme", m_general}, {"model", m_defaults}, {"key", m_keys}, {"money", m_prices},
        {"clock", m_caps}, {"archive", m_cache}, {"link", m_network}, {"folder", m_storage}};
    for (const auto &[symbol, page] : pages) {
        m_pages->addItem(new QListWidgetItem(icon(QLatin1StringView(symbol)), {}));
        auto *frame = new QScrollArea; // with a large zoom a page may need more room than the screen has
        frame->setFrameShape(QFrame::NoFrame);
        frame->setFocusPolicy(Qt::NoFocus);
        frame->setWidgetResizable(true);
        frame->setWidget(page);
        page->setAutoFillBackground(false);
        frame->viewport()->setAutoFillBackground(false);
        m_stack->addWidget(frame);
    }
    const auto wizard = [this] {
        close();
        Q_EMIT connectRequested();
    };
    connect(m_defaults, &DefaultsPage::connectRequested, this, wizard);
    connect(m_keys, &KeysPage::connectRequested, this, wizard);
}

void SettingsDialog::setupMoney()
{
    connect(m_cache, &CachePage::changed, this, [this] {
        m_defaults->setDefaults(m_cache->defaults());
        onChanged();
    });
    connect(m_defaults, &DefaultsPage::changed, this, [this] { m_cache->setDefaults(m_defaults->defaults()); });
    engine::Treasury *treasury = m_engine ? m_engine->treasury() : nullptr;
    m_caps->setEnabled(treasury);
    if (!treasury)
        return;
    onResult(this, treasury->caps(), [this](const engine::Result<engine::GlobalCaps> &caps) { m_caps->setCaps(caps.value_or(engine::GlobalCaps())); });
    connect(m_caps, &CapsPage::changed, this, [this, treasury] {
        onResult(this, treasury->setCaps(m_caps->caps()), [this](const engine::Result<> &done) { m_caps->showKept(done); });
    });
    connect(m_caps, &CapsPage::spendingWanted, this, [this, treasury] {
        onResult(this, treasury->spending(), [this](const engine::Result<engine::Spending> &spending) {
            if (spending)
                m_caps->setSpending(*spending);
        });
        onResult(this, treasury->accuracy(), [this](const engine::Result<engine::EstimateAccuracy> &accuracy) {
            m_caps->setExperience(accuracyText(accuracy.value_or(engine::EstimateAccuracy())));
        });
    });
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
    m_pages->item(Keys)->setText(tr("Keys"));
    m_pages->item(Prices)->setText(tr("Prices"));
    m_pages->item(Budgets)->setText(tr("Budgets"));
    m_pages->item(Cache)->setText(tr("Cache of replies"));
    m_pages->item(Network)->setText(tr("Network"));
    m_pages->item(Storage)->setText(tr("Storage"));
    m_pages->setFixedWidth(m_pages->sizeHintForColumn(0) + space(5) * 2);
    m_buttons->button(QDialogButtonBox::Reset)->setText(tr("&Undo changes"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    setMinimumSize(space(5) * 28, space(5) * 19);
}

} // namespace ui
