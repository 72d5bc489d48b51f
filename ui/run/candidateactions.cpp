// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/candidateactions.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/textdialog.h"
#include "ui/style/tokens.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace ui {

CandidateActions::CandidateActions(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *page)
    : QObject(page)
    , m_engine(engine)
    , m_run(run)
    , m_view(view)
    , m_page(page)
{
    setupActions();
    setupSlots();
    connect(view, &ViewState::currentChanged, this, &CandidateActions::refresh);
    connect(view, &ViewState::comparedChanged, this, &CandidateActions::refresh);
    refresh();
}

QAction *CandidateActions::add(const char *icon, const QString &text)
{
    return new QAction(ui::icon(QLatin1StringView(icon)), text, m_page);
}

void CandidateActions::setupActions()
{
    m_look = add("preview", tr("Quick look"));
    m_detail = add("detail", tr("Show in detail"));
    m_compare = add("compare", tr("Add to compare"));
    m_compare->setCheckable(true);
    m_pin = add("pin", tr("Pin"));
    m_retire = add("retire", tr("Retire"));
    m_retire->setToolTip(tr("Remove the candidate from the population; it stays in the list"));
    m_edit = add("edit", tr("Edit as new…"));
    m_edit->setIconText(tr("Edit…"));
    m_copy = add("copy", tr("Copy text"));
    m_copy->setIconText(tr("Copy"));
    m_add = add("add", tr("Add a text…"));
    m_openCompare = add("compare", tr("Compare"));
    m_look->setShortcut(Qt::Key_Space);
    m_detail->setShortcut(Qt::Key_Return);
    m_compare->setShortcut(Qt::Key_C);
    m_pin->setShortcut(Qt::Key_P);
    for (QAction *action : {m_look, m_detail, m_compare, m_pin})
        action->setShortcutContext(Qt::WidgetShortcut); // single-key shortcuts work in the table only
}

void CandidateActions::setupSlots()
{
    connect(m_look, &QAction::triggered, this, &CandidateActions::quickLook);
    connect(m_detail, &QAction::triggered, this, &CandidateActions::detailRequested);
    connect(m_compare, &QAction::triggered, this, &CandidateActions::toggleComparedRequested);
    connect(m_openCompare, &QAction::triggered, this, &CandidateActions::compareRequested);
    connect(m_pin, &QAction::triggered, this, &CandidateActions::togglePinned);
    connect(m_retire, &QAction::triggered, this, [this] { steer(engine::Retire{.candidate = m_view->current()}); });
    connect(m_add, &QAction::triggered, this, [this] { writeCandidate(firstParts(), {}); });
    connect(m_edit, &QAction::triggered, this,
        [this] { withParts([this](engine::CandidateId parent, const engine::Parts &parts) { writeCandidate(parts, parent); }); });
    connect(m_copy, &QAction::triggered, this,
        [this] { withParts([](engine::CandidateId, const engine::Parts &parts) { QGuiApplication::clipboard()->setText(parts.text()); }); });
}

QList<QAction *> CandidateActions::list() const { return {m_look, m_detail, m_compare, m_pin, m_retire, m_edit, m_copy, m_add}; }

QList<QAction *> CandidateActions::buttons() const { return {m_compare, m_pin, m_retire, m_edit, m_copy}; }

void CandidateActions::refresh()
{
    const engine::CandidateState *candidate = m_run->state().candidate(m_view->current());
    const bool goesOn = m_engine && m_run->isOpen() && m_run->state().status() != engine::RunStatus::Finished;
    const bool changeable = candidate && goesOn;
    const bool pinned = candidate && candidate->pinned;
    for (QAction *one : {m_look, m_detail, m_copy})
        one->setEnabled(candidate);
    showCompare(candidate);
    if (m_pin->data().toBool() != pinned) {
        m_pin->setData(pinned);
        m_pin->setText(pinned ? tr("Unpin") : tr("Pin"));
        m_pin->setIcon(icon(pinned ? QStringLiteral("pinned") : QStringLiteral("pin")));
    }
    m_pin->setEnabled(changeable && candidate->alive);
    m_retire->setEnabled(changeable && candidate->alive);
    m_edit->setEnabled(changeable);
    m_add->setEnabled(goesOn && !m_run->isLoading());
}

void CandidateActions::showCompare(const engine::CandidateState *candidate)
{
    const bool compared = m_view->isCompared(m_view->current());
    const int together = int(m_view->compared().size());
    m_compare->setChecked(compared);
    m_compare->setText(compared ? tr("Remove from compare") : tr("Add to compare"));
    m_compare->setIconText(tr("Compare")); // constant text keeps the width of the button
    m_compare->setEnabled(candidate && (compared || together < ViewState::maxCompared));
    m_openCompare->setText(tr("Compare %n", "button: compare so many candidates", together));
    m_openCompare->setVisible(together >= 2);
}

void CandidateActions::withParts(std::function<void(engine::CandidateId, const engine::Parts &)> use)
{
    const engine::CandidateId candidate = m_view->current();
    if (!candidate || !m_engine)
        return;
    onResult(this, m_engine->logs()->contents(m_run->run(), {candidate}),
        [this, candidate, use = std::move(use)](const engine::Result<QHash<engine::CandidateId, engine::Parts>> &texts) {
            if (texts)
                use(candidate, texts->value(candidate));
            else
                Q_EMIT failed(texts.error());
        });
}

void CandidateActions::quickLook()
{
    withParts([this](engine::CandidateId candidate, const engine::Parts &parts) {
        auto *look = new TextDialog(TextDialog::Purpose::Look, candidateName(candidate), m_page);
        look->setAttribute(Qt::WA_DeleteOnClose);
        look->setParts(parts);
        look->open();
    });
}

void CandidateActions::toggleCompared(const QList<engine::CandidateId> &chosen)
{
    if (chosen.size() > 1 && !m_view->isCompared(m_view->current())) {
        for (const engine::CandidateId candidate : chosen)
            m_view->addCompared(candidate);
    } else if (!m_view->removeCompared(m_view->current())) {
        m_view->addCompared(m_view->current());
    }
    refresh(); // undo the check state that the click has toggled
}

void CandidateActions::togglePinned()
{
    if (!m_pin->isEnabled())
        return;
    const engine::CandidateState *candidate = m_run->state().candidate(m_view->current());
    steer(engine::Pin{.candidate = candidate->id, .pinned = !candidate->pinned});
}

/// Initial parts for a new candidate: the first program if the run's programs have named parts, otherwise empty.
engine::Parts CandidateActions::firstParts() const
{
    const engine::Parts first = m_run->isOpen() ? m_run->plan().program.initialParts() : engine::Parts();
    return first.named.isEmpty() ? engine::Parts() : first;
}

void CandidateActions::writeCandidate(const engine::Parts &parts, engine::CandidateId parent)
{
    const QString title = parent ? tr("A new candidate from %1").arg(candidateName(parent)) : tr("Your own candidate");
    auto *dialog = new TextDialog(TextDialog::Purpose::Write, title, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setParts(parts);
    connect(dialog, &QDialog::accepted, this, [this, dialog, parent] { steer(engine::AddCandidate{.parts = dialog->parts(), .parent = parent}); });
    dialog->open();
}

void CandidateActions::steer(engine::Steering what)
{
    if (!m_engine)
        return;
    onResult(this, m_engine->runs()->steer(m_run->run(), std::move(what)), [this](const engine::Result<> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace ui
