// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/providers/interface/provider.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace engine {
class Engine;
}

namespace ui {

/// A place on this computer where a known server of models listens by default.
struct LocalPlace {
    QString title;    ///< "LM Studio"
    QString provider; ///< kind in configurations
    QString endpoint;
};

struct LocalServer {
    LocalPlace place;
    QStringList models;    ///< ids; none: it runs, but nothing is loaded or pulled
    bool needsKey = false; ///< it answered 401
};

/// The well-known ports on 127.0.0.1 and ::1; OLLAMA_HOST is honoured.
[[nodiscard]] QList<LocalPlace> knownLocalPlaces();

/// Looks for servers on this computer when somebody asks for it, never by itself: asks each place for its list of models
/// (GET, no key, one second). What answers in another shape is not shown. GUI thread.
class LocalScan final : public QObject
{
    Q_OBJECT

public:
    explicit LocalScan(engine::Engine *engine, QObject *parent = nullptr);

    /// For tests and for those who know more places.
    void setPlaces(const QList<LocalPlace> &places) { m_places = places; }
    /// Again from the start; answers of an earlier look are dropped.
    void start();
    [[nodiscard]] bool isRunning() const { return m_waiting > 0; }
    /// At least once, to the end.
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
    QSet<QString> m_taken; ///< ports that have answered already: 127.0.0.1 and ::1 are one server
    int m_waiting = 0;
    int m_look = 0;
};

} // namespace ui
