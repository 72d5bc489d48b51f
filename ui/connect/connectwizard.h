// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/types/plan/keyinfo.h"
#include "engine/types/plan/runconfig.h"

#include <QWizard>

namespace engine {
class Engine;
}

namespace ui {

class ChoosePage;
struct ConnectDraft;
class ModelPage;
class ServerPage;

/// Wizard "Connect a model" with three pages: kind, server, model. Contacts a server only on request. The result is the
/// generator that every run inherits. A typed key is stored in the key ring of the engine. GUI thread.
class ConnectWizard final : public QWizard
{
    Q_OBJECT

public:
    ConnectWizard(engine::Engine *engine, const engine::RunConfig &defaults, QWidget *parent = nullptr);

    [[nodiscard]] ServerPage *serverPage() const { return m_server; }
    [[nodiscard]] ModelPage *modelPage() const { return m_model; }
    void accept() override;

Q_SIGNALS:
    void connected(const engine::RunConfig &defaults);
    void demoRequested();

private:
    void enter(int page);
    /// Stores the typed key for its host at `place`. If the keychain or the file rejects it, asks for another place.
    /// Then requests the list of models.
    void keep(const ConnectDraft &draft, engine::KeyPlace place);
    void askWhereElse(const ConnectDraft &draft, const engine::Error &why);

    engine::RunConfig m_defaults;
    engine::Engine *m_engine;
    ChoosePage *m_choose;
    ServerPage *m_server;
    ModelPage *m_model;
};

} // namespace ui
