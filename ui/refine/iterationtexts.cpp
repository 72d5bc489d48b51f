// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/iterationtexts.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/types/plan/parts.h"
#include "ui/compare/diff/worddiff.h"
#include "ui/compare/textpane.h"
#include "ui/style/tokens.h"
#include "ui/widgets/onresult.h"

#include <QTabWidget>

namespace ui {

namespace {

void showDiff(TextPane *pane, const QString &before, const QString &after)
{
    const ShownText shown = shownText(after);
    std::optional<qsizetype> first;
    QList<Mark> marks;
    QList<Omission> omissions;
    if (!before.isEmpty()) {
        const WordDiff diff = diffWords(before, after).value_or(WordDiff());
        for (const Change &change : diff.changes) {
            first = first.value_or(change.b.start);
            if (change.b.length > 0)
                marks.append({shown.toShown(change.b), MarkKind::Added});
            if (change.a.length > 0)
                omissions.append({shown.toShown(change.b.start), before.mid(change.a.start, change.a.length)});
        }
    }
    pane->setShown(shown);
    pane->setMarks(marks, omissions);
    if (first)
        pane->scrollToPlace(*first);
}

} // namespace

IterationTexts::IterationTexts(engine::Engine *engine, QTabWidget *tabs)
    : QObject(tabs)
    , m_engine(engine)
    , m_tabs(tabs)
    , m_output(new TextPane(tabs))
    , m_prompt(new TextPane(tabs))
{
    m_output->setAccessibleName(tr("Output, with its changes against the one before"));
    m_prompt->setAccessibleName(tr("Prompt, with its changes against the one before"));
    tabs->addTab(m_output, tr("Output"));
    tabs->addTab(m_prompt, tr("Prompt"));
    connect(tabs, &QTabWidget::currentChanged, this, &IterationTexts::load);
}

void IterationTexts::show(engine::RunId run, const engine::Iteration &iteration, const engine::Iteration *before)
{
    const auto earlier = before ? std::optional(*before) : std::nullopt;
    if (run == m_run && m_shown == iteration && m_before == earlier)
        return;
    m_run = std::move(run);
    m_shown = iteration;
    m_before = earlier;
    m_loaded = nullptr;
    ++m_asked;
    load();
}

void IterationTexts::clear()
{
    m_shown.reset();
    m_loaded = nullptr;
    ++m_asked;
    m_output->setShown({});
    m_prompt->setShown({});
}

void IterationTexts::load()
{
    auto *const pane = qobject_cast<TextPane *>(m_tabs->currentWidget());
    if (!pane || !m_shown || pane == m_loaded)
        return;
    m_loaded = pane;
    const quint64 asked = ++m_asked;
    const auto read = pane == m_prompt ? &IterationTexts::promptOf : &IterationTexts::textOf;
    (this->*read)(*m_shown, [this, asked, pane, read](const QString &after) {
        if (asked != m_asked)
            return;
        if (!m_before)
            return showDiff(pane, {}, after);
        (this->*read)(*m_before, [this, asked, pane, after](const QString &before) {
            if (asked == m_asked)
                showDiff(pane, before, after);
        });
    });
}

/// Reads the text of the candidate; without a candidate the text of the reply; without both the reason for its absence.
void IterationTexts::textOf(const engine::Iteration &iteration, Receiver receiver)
{
    if (!m_engine || (!iteration.candidate && !iteration.call))
        return receiver(iteration.trouble);
    if (!iteration.candidate)
        return inspect(iteration.call, [receiver](const engine::CallInspection &seen) { receiver(seen.end ? seen.end->text : QString()); });
    onResult(this, m_engine->logs()->contents(m_run, {iteration.candidate}),
        [receiver, id = iteration.candidate](const engine::Result<QHash<engine::CandidateId, engine::Parts>> &texts) {
            receiver(texts ? texts->value(id).text() : QString());
        });
}

void IterationTexts::promptOf(const engine::Iteration &iteration, Receiver receiver)
{
    if (!m_engine || !iteration.call)
        return receiver({});
    inspect(iteration.call, [receiver](const engine::CallInspection &seen) { receiver(seen.prompt); });
}

void IterationTexts::inspect(engine::CallId call, std::function<void(const engine::CallInspection &)> receiver)
{
    onResult(this, m_engine->logs()->inspect(m_run, call), [receiver](const engine::Result<engine::CallInspection> &seen) {
        receiver(seen.value_or(engine::CallInspection()));
    });
}

} // namespace ui
