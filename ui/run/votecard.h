// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/events/steering.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace engine {
class Engine;
struct PeopleAsked;
}

namespace ui {

class Label;
class OpenRun;

/// Open question to people: two texts without names. Hidden while there is no open question, and until open() is
/// called. GUI thread; owned by the page. If `engine` is nullptr, takeTexts() supplies the texts and votes are only
/// emitted.
class VoteCard final : public QWidget
{
    Q_OBJECT

public:
    VoteCard(engine::Engine *engine, OpenRun *run, QWidget *parent = nullptr);

    /// Shows the oldest open question about two texts.
    void open();
    /// Call after each batch of events.
    void refresh();
    void takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts);

Q_SIGNALS:
    /// The vote that was sent to the engine.
    void voted(engine::Vote vote);
    void failed(engine::Error error);
    /// Requests the blind vote on the compare page.
    void moreRequested();
    /// The card was closed while it had the focus; the page must set the focus elsewhere.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupTexts(QVBoxLayout *column);
    void setupButtons(QVBoxLayout *column);
    [[nodiscard]] const engine::PeopleAsked *question() const;
    void show(const engine::PeopleAsked &question);
    void vote(engine::Verdict verdict);
    void decline();
    void finish();

    engine::Engine *m_engine;
    OpenRun *m_run;
    engine::QuestionId m_question;
    QList<engine::CandidateId> m_shown; ///< left to right
    QSet<engine::QuestionId> m_answered;
    QElapsedTimer m_looking;
    Label *m_title;
    QList<QPlainTextEdit *> m_texts;
    QPushButton *m_left;
};

} // namespace ui
