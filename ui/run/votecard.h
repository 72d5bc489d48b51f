// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/types/events/runevent.h"
#include "engine/types/events/steering.h"

#include <QElapsedTimer>
#include <QSet>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace engine {
class Engine;
}

namespace ui {

class Label;
class OpenRun;

/// What the run asks people now: two texts without names, one click. Hidden while the run asks nothing, and until it is opened.
/// GUI thread; owned by the page. `engine` may be nullptr: then texts come through takeTexts() and votes are only emitted.
class VoteCard final : public QWidget
{
    Q_OBJECT

public:
    VoteCard(engine::Engine *engine, OpenRun *run, QWidget *parent = nullptr);

    /// Shows the oldest open question on two texts.
    void open();
    /// After each batch of events.
    void refresh();
    void takeTexts(const QHash<engine::CandidateId, engine::Parts> &texts);

Q_SIGNALS:
    /// As sent to the engine.
    void voted(engine::Vote vote);
    void failed(engine::Error error);
    /// The blind vote of the compare page, with everything it offers.
    void moreRequested();
    /// The card is gone: the focus belongs elsewhere.
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
