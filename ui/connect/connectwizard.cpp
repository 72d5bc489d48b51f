// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectwizard.h"

#include "engine/facade/connections.h"
#include "engine/facade/engine.h"
#include "ui/connect/choosepage.h"
#include "ui/connect/keydialogs.h"
#include "ui/connect/modelpage.h"
#include "ui/connect/serverpage.h"
#include "ui/style/tokens.h"
#include "ui/widgets/onresult.h"

namespace ui {

namespace {

enum PageId { ChooseId, ServerId, ModelId };

} // namespace

ConnectWizard::ConnectWizard(engine::Engine *engine, const engine::RunConfig &defaults, QWidget *parent) :
    QWizard(parent),
    m_defaults(defaults),
    m_engine(engine),
    m_choose(new ChoosePage),
    m_server(new ServerPage(engine)),
    m_model(new ModelPage(engine))
{
    setWindowTitle(tr("Connect a model"));
    setWizardStyle(ClassicStyle);
    setOption(NoBackButtonOnStartPage);
    setOption(NoDefaultButton, false);
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("Ne&xt"));
    setButtonText(FinishButton, tr("&Finish"));
    setButtonText(CancelButton, tr("Cancel"));
    setPage(ChooseId, m_choose);
    setPage(ServerId, m_server);
    setPage(ModelId, m_model);
    resize(space(5) * 28, space(5) * 24);
    connect(this, &QWizard::currentIdChanged, this, &ConnectWizard::enter);
    connect(m_server, &ServerPage::modelChoiceRequested, this, &QWizard::next);
}

void ConnectWizard::enter(int page)
{
    if (page == ServerId)
        m_server->setKind(m_choose->kind());
    if (page != ModelId)
        return;
    const ConnectDraft draft = m_server->draft();
    if (!draft.key.isEmpty() && m_engine->connections())
        keep(draft, engine::KeyPlace::Keychain);
    else
        m_model->begin(draft, draft.plan());
}

void ConnectWizard::keep(const ConnectDraft &draft, engine::KeyPlace place)
{
    const auto kept = [this, draft, place](const engine::Result<> &done) {
        if (!done && place != engine::KeyPlace::Session)
            return askWhereElse(draft, done.error());
        ConnectDraft known = draft;
        if (done)
            known.keyVariable.clear(); // the key is found by its host
        m_model->begin(known, known.plan());
    };
    onResult(this, m_engine->connections()->setKey(draft.keyAddress, draft.key, place), kept);
}

void ConnectWizard::askWhereElse(const ConnectDraft &draft, const engine::Error &why)
{
    auto *dialog = new KeyPlaceDialog(m_engine->connections(), why, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, draft] { keep(draft, dialog->place()); });
    dialog->open();
}

void ConnectWizard::accept()
{
    if (m_choose->kind() == ConnectionKind::Demo)
        Q_EMIT demoRequested();
    else
        Q_EMIT connected(m_model->draft().appliedTo(m_defaults));
    QWizard::accept();
}

} // namespace ui
