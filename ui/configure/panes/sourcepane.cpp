// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/sourcepane.h"

#include "engine/document/readwrite.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/panes/codetext.h"
#include "ui/problemtext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <utility>

namespace ui {

SourcePane::SourcePane(ConfigDocument *document, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_text(new CodeText(this)),
    m_state(new Label(Type::Body, Ink::Muted, this)),
    m_apply(new QPushButton(icon(QStringLiteral("check")), tr("Apply"), this)),
    m_discard(new QPushButton(tr("Discard"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(5), space(4), space(5), space(3));
    column->setSpacing(space(2));
    column->addWidget(new Label(tr("Source"), Type::Title, Ink::Text, this));
    auto *about = new Label(tr("The whole configuration as text; unknown keys are kept."), Type::Body, Ink::Muted, this);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    column->addLayout(row);
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("source.state"));
    m_apply->setObjectName(QStringLiteral("source.apply"));
    m_text->setAccessibleName(tr("Configuration as YAML"));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        // QPlainTextEdit also emits textChanged for changes of appearance.
        const QString text = m_text->toPlainText();
        if (text != std::exchange(m_lastText, text))
            setUnapplied(true);
    });
    connect(m_apply, &QPushButton::clicked, this, &SourcePane::apply);
    connect(m_discard, &QPushButton::clicked, this, &SourcePane::discard);
    connect(document, &ConfigDocument::changed, this, [this] {
        if (isVisible() && !m_unapplied)
            load();
    });
    setUnapplied(false);
}

QPlainTextEdit *SourcePane::text() const { return m_text; }

void SourcePane::showEvent(QShowEvent *event)
{
    if (!m_unapplied)
        load();
    QWidget::showEvent(event);
}

void SourcePane::load()
{
    const QString text = QString::fromUtf8(engine::toYaml(m_document->config()));
    if (text == m_text->toPlainText())
        return;
    m_lastText = text;
    const int at = m_text->textCursor().position();
    m_text->setPlainText(text);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min<int>(at, int(text.size())));
    m_text->setTextCursor(cursor);
    m_text->markLine(0);
}

bool SourcePane::applyPending()
{
    if (m_unapplied)
        apply();
    return !m_unapplied;
}

void SourcePane::apply()
{
    const engine::ParsedConfig parsed = engine::parseConfig(m_text->toPlainText().toUtf8());
    for (const engine::Problem &problem : parsed.problems) {
        if (problem.severity != engine::Severity::Error)
            continue;
        m_state->setInk(Ink::Bad);
        m_state->setText(problem.column > 0 ? tr("%1 (column %2)", "sentence with its line, column").arg(problemSentence(problem), QLocale().toString(problem.column))
                                            : problemSentence(problem));
        announce(m_state);
        m_text->markLine(problem.line);
        m_text->moveTo(problem.line, problem.column);
        m_text->setFocus();
        return;
    }
    setUnapplied(false);
    m_text->markLine(0);
    m_document->apply(parsed.config, tr("Edit the source"));
    load();
}

void SourcePane::showPath(const QString &path)
{
    const engine::ParsedConfig parsed = engine::parseConfig(m_text->toPlainText().toUtf8());
    const auto [line, column] = parsed.places.value(path, {1, 1});
    m_text->moveTo(line, column);
    m_text->setFocus();
}

void SourcePane::discard()
{
    setUnapplied(false);
    load();
}

void SourcePane::setUnapplied(bool unapplied)
{
    m_unapplied = unapplied;
    m_apply->setEnabled(unapplied);
    m_discard->setEnabled(unapplied);
    m_state->setInk(Ink::Muted);
    m_state->setText(unapplied ? tr("Not applied yet") : QString());
}

} // namespace ui
