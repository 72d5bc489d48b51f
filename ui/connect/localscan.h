// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace engine {
class Engine;
struct ModelInfo;
}

namespace ui {

/// The default address of a known model server on this computer.
struct LocalPlace {
    QString title;    ///< "LM Studio"
    QString provider; ///< provider kind in configurations
    QString endpoint;
};

struct LocalServer {
    LocalPlace place;
    QStringList models;    ///< ids; empty: the server runs, but has no model
    bool needsKey = false; ///< the server replied with status 401
};

/// The default ports on 127.0.0.1 and ::1, and the address in OLLAMA_HOST if it is set.
[[nodiscard]] QList<LocalPlace> knownLocalPlaces();

/// Searches for model servers on this computer, only on request: requests the list of models of each place (GET, no
/// key, timeout 1 s). Ignores replies in another format. GUI thread.
class LocalScan final : public QObject
{
    Q_OBJECT

public:
    explicit LocalScan(engine::Engine *engine, QObject *parent = nullptr);

    /// Replaces the places to search, for tests or additional servers.
    void setPlaces(const QList<LocalPlace> &places) { m_places = places; }
    /// Starts a new search; replies to an earlier one are ignored.
    void start();
    [[nodiscard]] bool isRunning() const { return m_waiting > 0; }
    /// Whether a search has finished and none is running.
    [[nodiscard]] bool hasLooked() const { return m_look > 0 && m_waiting == 0; }
    [[nodiscard]] const QList<LocalServer> &found() const { return m_found; }

Q_SIGNALS:
    void serverFound(const ui::LocalServer &server);
    void finished();

private:
    void take(const LocalPlace &place, const engine::Result<QList<engine::ModelInfo>> &models);

    engine::Engine *m_engine;
    QList<LocalPlace> m_places;
    QList<LocalServer> m_found;
    QSet<QString> m_taken; ///< ports of the found servers: 127.0.0.1 and ::1 are the same server
    int m_waiting = 0;
    int m_look = 0;
};

} // namespace ui
