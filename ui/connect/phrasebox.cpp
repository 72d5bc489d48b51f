// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/phrasebox.h"

#include "engine/facade/connections.h"
#include "ui/errortext.h"
#include "ui/style/tokens.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QFormLayout>
#include <QLineEdit>

namespace ui {

namespace {

constexpr int shortestPhrase = 8;

} // namespace

PhraseBox::PhraseBox(engine::Connections *connections, QWidget *parent) :
    QWidget(parent),
    m_connections(connections),
    m_form(new QFormLayout(this)),
    m_phrase(new QLineEdit),
    m_again(new QLineEdit),
    m_status(new StatusLabel)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("&Pass phrase:"), m_phrase);
    m_form->addRow(tr("&Repeat:"), m_again);
    m_form->addRow(m_status);
    setupField(m_phrase, "phrase");
    setupField(m_again, "phraseAgain");
    showState(m_state);
    onResult(this, connections->keyFile(), [this](const engine::Result<engine::KeyFileState> &state) {
        showState(state.value_or(engine::KeyFileState::None));
        Q_EMIT completeChanged();
    });
}

void PhraseBox::setupField(QLineEdit *field, const char *name)
{
    field->setObjectName(QLatin1StringView(name));
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, [this] {
        showState(m_state);
        Q_EMIT completeChanged();
    });
}

void PhraseBox::showState(engine::KeyFileState state)
{
    m_state = state;
    const bool isNew = state == engine::KeyFileState::None;
    m_form->setRowVisible(m_phrase, state != engine::KeyFileState::Open);
    m_form->setRowVisible(m_again, isNew);
    if (state == engine::KeyFileState::Open)
        m_status->setStatus(Tone::Good, tr("The file is open."));
    else if (!isNew)
        m_status->setStatus(Tone::Neutral, tr("Enter the pass phrase of the file."));
    else if (!m_again->text().isEmpty() && m_again->text() != m_phrase->text())
        m_status->setStatus(Tone::Warn, tr("The two phrases differ. Enter them again."));
    else
        m_status->setStatus(Tone::Neutral, tr("At least %n character(s). It cannot be recovered.", nullptr, shortestPhrase));
}

bool PhraseBox::isComplete() const
{
    switch (m_state) {
    case engine::KeyFileState::Open: return true;
    case engine::KeyFileState::Locked: return !m_phrase->text().isEmpty();
    case engine::KeyFileState::None: return m_phrase->text().size() >= shortestPhrase && m_phrase->text() == m_again->text();
    }
    Q_UNREACHABLE();
}

void PhraseBox::unlock(std::function<void()> done)
{
    if (m_state == engine::KeyFileState::Open)
        return done();
    onResult(this, m_connections->unlockKeyFile(m_phrase->text().toUtf8()), [this, done = std::move(done)](const engine::Result<> &unlocked) {
        if (unlocked)
            return done();
        const bool wrong = unlocked.error().kind == engine::ErrorKind::Auth;
        m_status->setStatus(Tone::Bad, wrong ? tr("Wrong pass phrase. Try again.") : errorSentence(unlocked.error()));
        m_phrase->setFocus();
        m_phrase->selectAll();
    });
}

} // namespace ui
