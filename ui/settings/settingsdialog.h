// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace ui {

class DefaultsPage;
class GeneralPage;
class StoragePage;

/// The program's settings, applied at once. "Undo changes" goes back to how they were when the dialog opened.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum Page { General, Defaults, Storage };

    explicit SettingsDialog(const AppSettings &settings, QWidget *parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] AppSettings settings() const;

Q_SIGNALS:
    void settingsChanged(const ui::AppSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onChanged();

    AppSettings m_before;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    GeneralPage *m_general;
    DefaultsPage *m_defaults;
    StoragePage *m_storage;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
