// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace engine {
class Engine;
}

namespace ui {

class CachePage;
class CapsPage;
class NetworkPage;
class PricesPage;

class DefaultsPage;
class GeneralPage;
class KeysPage;
class StoragePage;

/// The program's settings; changes apply at once. "Undo changes" restores the settings from the opening of the dialog.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Page { General, Defaults, Keys, Prices, Budgets, Cache, Network, Storage };

    /// `engine` may be nullptr: then the pages on keys, prices, budgets, cache and network are empty.
    explicit SettingsDialog(const AppSettings &settings, engine::Engine *engine = nullptr, QWidget *parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] AppSettings settings() const;

Q_SIGNALS:
    void settingsChanged(const ui::AppSettings &settings);
    /// Requests the wizard "Connect a model"; the dialog closes.
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupPages();
    void setupMoney();
    void retranslate();
    void onChanged();

    engine::Engine *m_engine;
    AppSettings m_before;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    GeneralPage *m_general;
    DefaultsPage *m_defaults;
    KeysPage *m_keys;
    PricesPage *m_prices;
    CapsPage *m_caps;
    CachePage *m_cache;
    NetworkPage *m_network;
    StoragePage *m_storage;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
