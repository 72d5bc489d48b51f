// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QObject>

class QWidget;

namespace ui {

class NoticeBar;
class Pages;

/// Brings another configuration into the Configure page, after the question what becomes of unsaved changes, and offers
/// what the last session left unsaved. GUI thread; owned by the window.
class ConfigurationOpening final : public QObject
{
    Q_OBJECT

public:
    ConfigurationOpening(Pages *pages, QWidget *window);

    void open(const engine::RunConfig &config, const QString &fileName);
    void offerRecovered(NoticeBar *notices);

Q_SIGNALS:
    /// The Configure page is to be seen: it shows the configuration, or asks for a file name.
    void shown();

private:
    void openNow(const engine::RunConfig &config, const QString &fileName);

    Pages *m_pages;
    QWidget *m_window;
};

} // namespace ui
