// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakeengine.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

class QAction;

/// The real window on a fake engine with four runs, one of them with events; settings are in a temporary folder.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    void init();
    void cleanup();
    void show(const ui::AppSettings &settings = {}, bool withEngine = true);
    /// Calls `look` for each page with an open run.
    void forEachPage(const std::function<void(const QString &)> &look);
    void forEachDialog(const std::function<void(QWidget &, const QString &)> &look);
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] static bool pressed(QWidget *where, const QString &text);
    /// Saves a picture to the folder VALDA_SHOTS, if set.
    static void shoot(QWidget &widget, const QString &name);

    std::unique_ptr<test::FakeEngine> fake;
    std::unique_ptr<ui::MainWindow> window;
    QTemporaryDir home;
};
