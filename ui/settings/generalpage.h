// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/appsettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace ui {

class SectionHeader;

/// Language, theme, zoom, motion and confirmations. Emits changed() after every edit.
class GeneralPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralPage(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const AppSettings &settings() const { return m_settings; }
    void setSettings(const AppSettings &settings);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupFields();
    void read();
    void retranslate();

    AppSettings m_settings;
    SectionHeader *m_lookHeader;
    SectionHeader *m_askHeader;
    QFormLayout *m_form;
    QLabel *m_languageLabel;
    QLabel *m_themeLabel;
    QLabel *m_zoomLabel;
    QLabel *m_motionLabel;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_zoom;
    QComboBox *m_motion;
    QCheckBox *m_askQuit;
    QCheckBox *m_askRemove;
    SectionHeader *m_tellHeader;
    QCheckBox *m_notifications;
};

} // namespace ui
