// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/document/readwrite.h"

#include <QObject>

namespace engine {
class Engine;
}

namespace ui {

/// Opens dropped or chosen files: imports run archives into the library, reads configurations on another thread. GUI
/// thread; owned by the window.
class FileOpener final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Sets the engine and opens the stored paths.
    void setEngine(engine::Engine *engine);
    /// Opens the files; without an engine stores the paths until setEngine().
    void open(const QStringList &paths);
    [[nodiscard]] static bool isArchive(const QString &path);
    /// Name filter for file dialogs.
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
