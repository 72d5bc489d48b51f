// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/votetexts.h"

#include "ui/compare/candidatetexts.h"
#include "ui/compare/comparemarks.h"
#include "ui/compare/diffs.h"
#include "ui/compare/textpane.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

VoteTexts::VoteTexts(const CandidateTexts *texts, QWidget *parent) :
    QSplitter(Qt::Horizontal, parent),
    m_texts(texts),
    m_diffs(new Diffs(this))
{
    setChildrenCollapsible(false);
    for (int i = 0; i < most; ++i) {
        auto *part = new QWidget(this);
        auto *column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space(1));
        auto *name = new Label(Type::Body, Ink::Muted, part);
        auto *pane = new TextPane(part);
        column->addWidget(name);
        column->addWidget(pane, 1);
        addWidget(part);
        setStretchFactor(i, 1);
        m_parts.append(part);
        m_names.append(name);
        m_panes.append(pane);
    }
    connect(m_diffs, &Diffs::changed, this, &VoteTexts::refreshMarks);
}

void VoteTexts::showTexts(const QList<engine::CandidateId> &candidates)
{
    m_shown = candidates;
    arrange();
    const int n = int(m_shown.size());
    for (int i = 0; i < n; ++i) {
        m_names.at(i)->setInk(Ink::Muted);
        m_names.at(i)->setText(tr("Text %1").arg(i + 1));
        m_panes.at(i)->setShown(shownText(m_texts->find(m_shown.at(i)).value_or(tr("Loading…"))));
        m_panes.at(i)->setAccessibleName(tr("Text %1 of %2").arg(i + 1).arg(n));
    }
    refreshMarks();
}

/// Sets equal widths, so that the layout reveals nothing about the candidates.
void VoteTexts::arrange()
{
    const int n = int(m_shown.size());
    for (int i = 0; i < most; ++i)
        m_parts.at(i)->setVisible(i < n);
    setSizes(QList<int>(most, std::max(1, width() / std::max(1, n))));
}

void VoteTexts::setName(int place, const QString &name)
{
    m_names.at(place)->setInk(Ink::Text);
    m_names.at(place)->setText(name);
}

void VoteTexts::toggleDifferences()
{
    m_showDiff = !m_showDiff;
    refreshMarks();
}

void VoteTexts::refreshMarks()
{
    QList<Diffs::Pair> pairs;
    const int n = int(m_shown.size());
    for (int i = 1; m_showDiff && i < n; ++i)
        pairs.append({m_shown.at(i - 1), m_shown.at(i)});
    m_diffs->want(pairs, m_texts->all(), {});
    for (int i = 0; i < n; ++i) {
        const WordDiff *before = m_showDiff && i > 0 ? m_diffs->find(m_shown.at(i - 1), m_shown.at(i)) : nullptr;
        const WordDiff *after = m_showDiff && i == 0 && n > 1 ? m_diffs->find(m_shown.at(0), m_shown.at(1)) : nullptr;
        const ShownText &shown = m_panes.at(i)->shown();
        QList<Mark> marks = before ? sideMarks(*before, true, shown) : after ? sideMarks(*after, false, shown) : QList<Mark>();
        for (Mark &mark : marks)
            mark.kind = MarkKind::Differs; // neither text is the older one
        m_panes.at(i)->setMarks(marks, {});
    }
}

void VoteTexts::toggleExpanded()
{
    const int n = int(m_shown.size());
    const bool alone = std::count_if(m_parts.begin(), m_parts.begin() + n, [](const QWidget *part) { return part->isVisible(); }) < n;
    int focused = 0;
    for (int i = 0; i < n; ++i) {
        if (m_panes.at(i)->hasFocus())
            focused = i;
    }
    for (int i = 0; i < n; ++i)
        m_parts.at(i)->setVisible(alone || i == focused);
}

void VoteTexts::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshMarks();
}

} // namespace ui
