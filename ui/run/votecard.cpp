// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/votecard.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/events/peoplequestion.h"
#include "engine/types/state/runpeople.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>

namespace ui {

namespace {

constexpr int shownLines = 5;

} // namespace

VoteCard::VoteCard(engine::Engine *engine, OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_title(new Label(Type::Section, Ink::Text, this))
{
    setObjectName(QStringLiteral("voteCard"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(4), 0, space(4), 0);
    column->setSpacing(space(2));
    m_title->setText(tr("Which text is better?"));
    column->addWidget(m_title);
    setupTexts(column);
    setupButtons(column);
    QWidget::hide();
}

void VoteCard::setupTexts(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space(2));
    for (const QString &name : {tr("Left text"), tr("Right text")}) {
        auto *text = new QPlainTextEdit(this);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setProperty("userText", true);
        text->setAccessibleName(name);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * shownLines + 2 * space(2));
        row->addWidget(text, 1);
        m_texts.append(text);
    }
    column->addLayout(row);
}

void VoteCard::setupButtons(QVBoxLayout *column)
{
    auto *row = new FlowLayout;
    row->setSpacing(space(2));
    const auto add = [this, row](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(QLatin1StringView(name));
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_left = add(tr("Left is better (1)"), "voteLeft", [this] { vote(engine::Verdict::First); });
    add(tr("Right is better (2)"), "voteRight", [this] { vote(engine::Verdict::Second); });
    add(tr("Equal (0)"), "voteEqual", [this] { vote(engine::Verdict::Tie); });
    add(tr("Skip (S)"), "voteSkip", [this] { decline(); });
    add(tr("Compare in full…"), "voteMore", [this] { Q_EMIT moreRequested(); });
    column->addLayout(row);
}

const engine::PeopleAsked *VoteCard::question() const
{
    if (!m_run->isOpen() || m_run->isLoading())
        return nullptr;
    for (const engine::PeopleAsked &asked : m_run->state().people().open) {
        if (asked.candidates.size() == 2 && !m_answered.contains(asked.question))
            return &asked;
    }
    return nullptr;
}

void VoteCard::open()
{
    if (const engine::PeopleAsked *asked = question()) {
        show(*asked);
        m_left->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT moreRequested();
    }
}

void VoteCard::refresh()
{
    if (!isVisibleTo(parentWidget()))
        return;
    const QList<engine::PeopleAsked> &open = m_run->state().people().open;
    const bool stands = m_run->isOpen() && std::any_of(open.begin(), open.end(), [this](const engine::PeopleAsked &asked) { return asked.question == m_question; });
    if (!stands)
        finish(); // the question was answered elsewhere, or its time is over
}

/// Blind: shows the texts in random order, without any identification.
void VoteCard::show(const engine::PeopleAsked &asked)
{
    if (m_question != asked.question) {
        m_question = asked.question;
        m_shown = asked.candidates;
        if (QRandomGenerator::global()->bounded(2))
            m_shown.swapItemsAt(0, 1);
        m_looking.start();
        QHash<engine::CandidateId, engine::Parts> previews;
        for (const engine::CandidateId id : std::as_const(m_shown)) {
            if (const engine::CandidateState *candidate = m_run->state().candidate(id))
                previews.insert(id, candidate->preview);
        }
        takeTexts(previews);
        if (m_engine)
            onResult(this, m_engine->logs()->contents(m_run->run(), m_shown), [this](const engine::Result<QHash<engine::CandidateId, engine::Parts>> &texts) {
                if (texts)
                    takeTexts(*texts);
            });
    }
    QWidget::show();
}

void VoteCard::takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts)
{
    for (int i = 0; i < m_shown.size() && i < m_texts.size(); ++i) {
        if (const auto text = texts.constFind(m_shown.at(i)); text != texts.cend())
            m_texts.at(i)->setPlainText(harmless(text->text()));
    }
}

void VoteCard::vote(engine::Verdict verdict)
{
    if (m_shown.size() < 2)
        return;
    const engine::Vote vote{.first = m_shown.at(0), .second = m_shown.at(1), .verdict = verdict, .reason = {}, .tookMs = m_looking.elapsed()};
    m_answered.insert(m_question);
    Q_EMIT voted(vote);
    if (m_engine)
        onResult(this, m_engine->runs()->vote(m_run->run(), vote), [this](const engine::Result<engine::MatchId> &match) {
            if (!match)
                Q_EMIT failed(match.error());
        });
    finish();
}

void VoteCard::decline()
{
    m_answered.insert(m_question);
    if (m_engine)
        onResult(this, m_engine->runs()->steer(m_run->run(), engine::Decline{m_question}), [](const engine::Result<> &) { });
    finish();
}

void VoteCard::finish()
{
    const bool focused = isAncestorOf(focusWidget());
    m_question = {};
    m_shown.clear();
    QWidget::hide();
    if (focused)
        Q_EMIT closed();
}

void VoteCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_1: return vote(engine::Verdict::First);
    case Qt::Key_2: return vote(engine::Verdict::Second);
    case Qt::Key_0: return vote(engine::Verdict::Tie);
    case Qt::Key_S: return decline();
    case Qt::Key_Escape: return finish();
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace ui
