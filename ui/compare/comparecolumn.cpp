// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparecolumn.h"

#include "ui/compare/overviewstrip.h"
#include "ui/style/tokens.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

CompareColumn::CompareColumn(QWidget *parent) :
    QWidget(parent),
    m_pick(new QToolButton),
    m_remove(new QToolButton),
    m_standing(new ElidedLabel(Type::Body, Ink::Text)),
    m_origin(new ElidedLabel(Type::Small, Ink::Muted)),
    m_pane(new TextPane),
    m_strip(new OverviewStrip(m_pane)),
    m_note(new Label(Type::Small, Ink::Muted)),
    m_facts(new QWidget),
    m_grid(new QGridLayout(m_facts))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupHeader();
    setupBody();
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
}

void CompareColumn::setupHeader()
{
    m_pick->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pick->setIcon(icon(QStringLiteral("down")));
    m_pick->setLayoutDirection(Qt::RightToLeft); // puts the arrow after the name
    m_pick->setFont(ui::font(Type::Section));
    m_pick->setFocusPolicy(Qt::StrongFocus);
    m_remove->setIcon(icon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_pick->setAutoRaise(true);
    connect(m_pick, &QToolButton::clicked, this, &CompareColumn::pickRequested);
    connect(m_remove, &QToolButton::clicked, this, &CompareColumn::removeRequested);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(space(4), space(2), space(2), space(2));
    lines->setSpacing(space(1));
    auto *first = new QHBoxLayout;
    first->setSpacing(space(2));
    first->addWidget(m_pick);
    first->addWidget(m_standing, 1);
    first->addWidget(m_remove);
    lines->addLayout(first);
    lines->addWidget(m_origin);
    static_cast<QVBoxLayout *>(layout())->addLayout(lines);
}

void CompareColumn::setupBody()
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_pane, 1);
    body->addWidget(m_strip);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(body, 1);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(space(4), space(1), space(2), space(1));
    m_note->hide();
    column->addWidget(m_note);
    m_grid->setContentsMargins(space(4), space(2), space(2), space(2));
    m_grid->setHorizontalSpacing(space(3));
    m_grid->setVerticalSpacing(space(1));
    column->addWidget(m_facts);
}

void CompareColumn::setFacts(const ColumnFacts &facts, const QList<bool> &differing, bool onlyDiffering)
{
    m_pick->setText(facts.title);
    m_pick->setToolTip(tr("Choose another candidate"));
    m_pick->setAccessibleName(tr("Candidate %1, choose another").arg(facts.title));
    m_remove->setToolTip(tr("Remove this column"));
    m_remove->setAccessibleName(tr("Remove candidate %1 from the comparison").arg(facts.title));
    m_pane->setAccessibleName(tr("Text of candidate %1").arg(facts.title));
    m_standing->setText(facts.standing);
    m_origin->setText(facts.origin);
    while (m_rows.size() < facts.rows.size()) {
        auto *label = new ElidedLabel(Type::Small, Ink::Muted), *value = new ElidedLabel(Type::Small, Ink::Text);
        value->setProperty("userText", true); // contains names of generators
        m_grid->addWidget(label, int(m_rows.size()), 0);
        m_grid->addWidget(value, int(m_rows.size()), 1);
        m_rows.append(std::pair(label, value));
        label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 10);
    }
    m_shownRows = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool differs = differing.value(i, true);
        const bool shown = i < facts.rows.size() && (differs || !onlyDiffering);
        const auto [label, value] = m_rows.at(i);
        label->setVisible(shown);
        value->setVisible(shown);
        m_shownRows += shown;
        if (!shown)
            continue;
        label->setText(facts.rows.at(i).first);
        value->setText(facts.rows.at(i).second);
        value->setInk(differs ? Ink::Text : Ink::Muted);
    }
    arrangeFacts();
}

void CompareColumn::setFactStripes(int stripes)
{
    m_stripes = stripes;
    arrangeFacts();
}

/// Fills each stripe from top to bottom; the same fact has the same place in every column.
void CompareColumn::arrangeFacts()
{
    const int perStripe = std::max(1, (m_shownRows + m_stripes - 1) / m_stripes);
    int at = 0;
    for (const auto &[label, value] : std::as_const(m_rows)) {
        if (label->isHidden())
            continue;
        const int row = at % perStripe, stripe = at / perStripe;
        m_grid->addWidget(label, row, 2 * stripe);
        m_grid->addWidget(value, row, 2 * stripe + 1);
        ++at;
    }
    for (int stripe = 0; stripe < 2; ++stripe)
        m_grid->setColumnStretch(2 * stripe + 1, stripe < m_stripes ? 1 : 0);
}

void CompareColumn::setText(const std::optional<QString> &text)
{
    if (text == m_text && !m_pane->shown().text.isEmpty())
        return;
    m_text = text;
    m_pane->setShown(text ? shownText(*text) : ShownText());
    const qsizetype leftOut = m_pane->shown().leftOut;
    m_note->setVisible(!text || leftOut || text->isEmpty());
    if (!text)
        m_note->setText(tr("Reading the text…"));
    else if (leftOut)
        m_note->setText(tr("%1 more characters are not shown. Export the text to see all.").arg(QLocale().toString(leftOut)));
    else
        m_note->setText(tr("This text is empty."));
}

void CompareColumn::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void CompareColumn::setOverviewVisible(bool visible)
{
    m_strip->setVisible(visible);
}

void CompareColumn::setFactsVisible(bool visible)
{
    m_facts->setVisible(visible);
}

void CompareColumn::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_pick->setFont(ui::font(Type::Section));
        setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    }
}

void CompareColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Ink::SurfaceRaised));
    painter.setPen(color(Ink::Border));
    painter.drawLine(0, m_pane->y() - 1, width(), m_pane->y() - 1);
    painter.drawLine(0, m_pane->geometry().bottom() + 1, width(), m_pane->geometry().bottom() + 1);
}

} // namespace ui
