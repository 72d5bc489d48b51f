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

/// "Connect a model" in three pages: what kind, where, which. Contacts nothing before it is asked to. The result is the
/// generator every run inherits. A typed key goes to the key ring of the engine. GUI thread.
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
    /// The typed key is known for its host from now on: in the keychain, else where the person says. Then the list is asked for.
    void keep(const ConnectDraft &draft, engine::KeyPlace place);
    void askWhereElse(const ConnectDraft &draft, const engine::Error &why);

    engine::RunConfig m_defaults;
    engine::Engine *m_engine;
    ChoosePage *m_choose;
    ServerPage *m_server;
    ModelPage *m_model;
};

} // namespace ui
