// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/comparebar.h"

#include "ui/style/tokens.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/partchooser.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ui {

CompareBar::CompareBar(QWidget *page) :
    QToolBar(page),
    m_page(page),
    m_base(new ComboBox(this)),
    m_parts(new PartChooser(true, this)),
    m_count(new Label(Type::Figures, Ink::Muted, this))
{
    m_base->addItems({tr("Changes against previous column"), tr("Changes against first column"), tr("Changes against parent"), tr("No markers")});
    m_base->setAccessibleName(tr("Text to compare with"));
    setupActions();
    m_count->setContentsMargins(space(2), 0, space(2), 0);
    addWidget(m_base);
    m_partsPlace = addWidget(m_parts);
    m_partsPlace->setVisible(false);
    connect(m_parts, &PartChooser::partChosen, this, &CompareBar::partChosen);
    setupIgnore();
    addSeparator();
    addActions({m_previous, m_next});
    addWidget(m_count);
    addSeparator();
    addActions({m_swap, m_sync, m_overview});
    addSeparator();
    addActions({m_facts, m_onlyDiffering, m_judges});
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    addActions({m_vote, m_add});
    nameButtons();
    connect(m_base, &QComboBox::currentIndexChanged, this, &CompareBar::optionsChanged);
}

void CompareBar::setParts(const QStringList &names, const QHash<QString, int> &differing)
{
    m_parts->setParts(names, differing);
    m_partsPlace->setVisible(!names.isEmpty());
}

QAction *CompareBar::toggle(const QString &iconName, const QString &text, const QKeySequence &key, bool on)
{
    auto *action = new QAction(icon(iconName), text, m_page);
    action->setCheckable(true);
    action->setChecked(on);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!key.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    m_page->addAction(action);
    return action;
}

QAction *CompareBar::command(const QString &iconName, const QString &text, const QKeySequence &key)
{
    QAction *action = toggle(iconName, text, key, false);
    action->setCheckable(false);
    return action;
}

void CompareBar::setupActions()
{
    m_ignoreCase = toggle({}, tr("Ignore upper and lower case"), {}, false);
    m_ignoreBlanks = toggle({}, tr("Ignore blanks and line ends"), {}, false);
    m_ignorePunctuation = toggle({}, tr("Ignore punctuation"), {}, false);
    m_previous = command(QStringLiteral("up"), tr("Previous difference"), Qt::ALT | Qt::Key_Up);
    m_next = command(QStringLiteral("down"), tr("Next difference"), Qt::ALT | Qt::Key_Down);
    m_swap = command(QStringLiteral("swap"), tr("Swap columns"), Qt::ALT | Qt::Key_Backslash);
    m_sync = toggle(QStringLiteral("link"), tr("Scroll together"), Qt::CTRL | Qt::Key_L, true);
    m_overview = toggle(QStringLiteral("layout"), tr("Overview strip"), Qt::Key_F9, true);
    m_facts = toggle(QStringLiteral("list"), tr("Details"), {}, true);
    m_onlyDiffering = toggle(QStringLiteral("filter"), tr("Differing details only"), {}, false);
    m_judges = toggle(QStringLiteral("evaluation"), tr("Verdicts and your vote"), {}, true);
    m_add = command(QStringLiteral("add"), tr("Add a column"), {});
    m_vote = command(QStringLiteral("vote"), tr("Vote blind"), Qt::ALT | Qt::Key_V);
    connect(m_next, &QAction::triggered, this, &CompareBar::nextRequested);
    connect(m_previous, &QAction::triggered, this, &CompareBar::previousRequested);
    connect(m_swap, &QAction::triggered, this, &CompareBar::swapRequested);
    connect(m_add, &QAction::triggered, this, &CompareBar::addRequested);
    connect(m_vote, &QAction::triggered, this, &CompareBar::voteRequested);
    connect(m_overview, &QAction::toggled, this, &CompareBar::overviewToggled);
    connect(m_onlyDiffering, &QAction::toggled, this, &CompareBar::onlyDifferingToggled);
    connect(m_judges, &QAction::toggled, this, &CompareBar::judgesToggled);
    connect(m_facts, &QAction::toggled, this, [this](bool on) {
        m_onlyDiffering->setEnabled(on);
        Q_EMIT factsToggled(on);
    });
    for (QAction *action : {m_ignoreCase, m_ignoreBlanks, m_ignorePunctuation})
        connect(action, &QAction::toggled, this, &CompareBar::optionsChanged);
}

void CompareBar::setupIgnore()
{
    auto *ignore = new QPushButton(tr("Ignore"), this);
    ignore->setAccessibleName(tr("What to ignore when comparing"));
    auto *menu = new QMenu(ignore);
    menu->addActions({m_ignoreCase, m_ignoreBlanks, m_ignorePunctuation});
    ignore->setMenu(menu);
    addWidget(ignore);
}

void CompareBar::nameButtons()
{
    for (QAction *action : actions()) {
        auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
        if (!button)
            continue;
        button->setFocusPolicy(Qt::StrongFocus);
        if (!action->text().isEmpty())
            button->setAccessibleName(action->text());
        if (action == m_add || action == m_vote)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

CompareBar::Base CompareBar::base() const { return Base(m_base->currentIndex()); }
void CompareBar::setBase(Base base) { m_base->setCurrentIndex(base); }
DiffOptions CompareBar::options() const { return {m_ignoreCase->isChecked(), m_ignoreBlanks->isChecked(), m_ignorePunctuation->isChecked()}; }
bool CompareBar::scrollsTogether() const { return m_sync->isChecked(); }
bool CompareBar::showsOverview() const { return m_overview->isChecked(); }
bool CompareBar::showsFacts() const { return m_facts->isChecked(); }
bool CompareBar::showsOnlyDiffering() const { return m_onlyDiffering->isChecked(); }
void CompareBar::setCount(const QString &text) { m_count->setText(text); }
void CompareBar::setAddable(bool addable) { m_add->setEnabled(addable); }

void CompareBar::setDifferences(bool any)
{
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
}

void CompareBar::setJudged(bool judged)
{
    m_judges->setVisible(judged);
    m_vote->setVisible(judged);
}

bool CompareBar::showsJudges() const { return m_judges->isVisible() && m_judges->isChecked(); }

void CompareBar::setAsked(int questions)
{
    m_vote->setText(questions > 0 ? tr("Vote blind (%n asked)", nullptr, questions) : tr("Vote blind"));
    if (QWidget *button = widgetForAction(m_vote))
        button->setAccessibleName(m_vote->text());
}

} // namespace ui
