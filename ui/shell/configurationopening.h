// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/runconfig.h"

#include <QObject>

class QWidget;

namespace ui {

class NoticeBar;
class Pages;

/// Opens a configuration in the Configure page, after a question about unsaved changes. Also offers to restore the
/// unsaved configuration of the last program run. GUI thread; owned by the window.
class ConfigurationOpening final : public QObject
{
    Q_OBJECT

public:
    ConfigurationOpening(Pages *pages, QWidget *window);

    void open(const engine::RunConfig &config, const QString &fileName);
    void offerRecovered(NoticeBar *notices);

Q_SIGNALS:
    /// Requests to show the Configure page, with the configuration or a file dialog.
    void shown();

private:
    void openNow(const engine::RunConfig &config, const QString &fileName);

    Pages *m_pages;
    QWidget *m_window;
};

} // namespace ui
