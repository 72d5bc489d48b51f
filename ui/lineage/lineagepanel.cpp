// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/lineagepanel.h"

#include "ui/lineage/lineageview.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

LineagePanel::LineagePanel(OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_tree(new LineageView(run, view, this))
    , m_summary(new Label(Type::Small, Ink::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    auto *line = new QHBoxLayout;
    auto *search = new SearchField(this);
    search->setPurpose(tr("Find in the tree"));
    search->setMaximumWidth(60 * space(1));
    connect(search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_tree->setSearch(text);
        showSummary();
    });
    connect(search, &QLineEdit::returnPressed, m_tree, &LineageView::showNextFound);
    connect(search, &SearchField::leftDownwards, m_tree, qOverload<>(&QWidget::setFocus));
    line->addWidget(search);
    line->addWidget(m_summary, 1);
    QToolButton *byStep = button(QStringLiteral("mutation"), tr("Colour by step"), tr("Colour by step instead of by quality"));
    byStep->setCheckable(true);
    connect(byStep, &QToolButton::toggled, this, [this](bool on) { m_tree->setColouring(on ? LineageView::Colouring::Step : LineageView::Colouring::Score); });
    QToolButton *out = button(QStringLiteral("zoom-out"), tr("Smaller"), tr("Smaller (−)"));
    connect(out, &QToolButton::clicked, this, [this] { m_tree->setZoom(m_tree->zoom() / 1.25); });
    QToolButton *in = button(QStringLiteral("zoom-in"), tr("Larger"), tr("Larger (+)"));
    connect(in, &QToolButton::clicked, this, [this] { m_tree->setZoom(m_tree->zoom() * 1.25); });
    QToolButton *fit = button(QStringLiteral("fullscreen"), tr("Show all"), tr("The whole tree (0)"));
    connect(fit, &QToolButton::clicked, m_tree, &LineageView::fitAll);
    for (QToolButton *one : {byStep, out, in, fit})
        line->addWidget(one);
    layout->addLayout(line);
    layout->addWidget(m_tree, 1);
    layout->setContentsMargins(space(2), space(1), space(2), 0);
    connect(m_tree, &LineageView::changed, this, &LineagePanel::showSummary);
    showSummary();
}

QToolButton *LineagePanel::button(const QString &iconName, const QString &text, const QString &tip)
{
    auto *made = new QToolButton(this);
    made->setIcon(icon(iconName));
    made->setText(text);
    made->setAccessibleName(text);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void LineagePanel::showSummary()
{
    const QString found = m_tree->found() > 0 ? QStringLiteral(" · ") + tr("%n found", nullptr, m_tree->found()) : QString();
    m_summary->setText(m_tree->summary() + found);
}

} // namespace ui
