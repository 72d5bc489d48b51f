// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/config/document/readwrite.h"

#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

/// Opens what is dropped or chosen: archives of runs go into the library, configurations are read off the GUI thread.
/// GUI thread; owned by the window.
class FileOpener final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens what was kept until now.
    void setEngine(engine::Engine *engine);
    /// Kept while there is no engine.
    void open(const QStringList &paths);
    [[nodiscard]] static bool isArchive(const QString &path);
    /// For file dialogs.
    [[nodiscard]] static QString filter();

Q_SIGNALS:
    void busy(const QString &what);
    void idle();
    void configurationRead(const engine::RunConfig &config, const QString &path);
    void configurationRefused(const QString &path, const QList<engine::Problem> &problems);
    void runImported(const engine::RunId &run);
    void failed(const engine::Error &error);

private:
    void openOne(const QString &path);
    void readConfiguration(const QString &path);
    void importArchive(const QString &path);

    engine::Engine *m_engine = nullptr;
    QStringList m_kept;
};

} // namespace ui
