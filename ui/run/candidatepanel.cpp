// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/candidatepanel.h"

#include "engine/types/plan/planuse.h"
#include "ui/delegates/candidatedelegate.h"
#include "ui/models/candidatefilter.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/columnrule.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace ui {

namespace {

constexpr int restMs = 6'000; ///< ms after the last user input until the order is updated again

} // namespace

CandidatePanel::CandidatePanel(OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_view(view)
    , m_filter(new CandidateFilter(run->candidates(), this))
{
    new QVBoxLayout(this);
    setupLine();
    setupTable();
    applyTokens();
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &CandidatePanel::letGo);
    connect(m_filter, &CandidateFilter::countsChanged, this, [this] {
        showCounts();
        if (CandidateModel::idAt(m_table->currentIndex()) != m_view->current())
            selectCurrent();
    });
    connect(m_search, &SearchField::searchChanged, view, &ViewState::setFilter);
    connect(view, &ViewState::filterChanged, this, [this](const QString &text) {
        if (m_search->text() != text)
            m_search->setText(text);
        m_filter->setQuery(text);
        selectCurrent();
    });
    connect(view, &ViewState::currentChanged, this, &CandidatePanel::selectCurrent);
    connect(run, &OpenRun::changed, m_filter, &CandidateFilter::follow); // update together with the header
    connect(run, &OpenRun::closed, m_search, &QLineEdit::clear);
    connect(run, &OpenRun::opened, this, [this] {
        m_columns->apply();
        m_filter->refresh();
        selectCurrent();
    });
    showCounts();
}

void CandidatePanel::setupLine()
{
    m_line = new QHBoxLayout;
    m_search = new SearchField(this);
    m_search->setPurpose(tr("Filter candidates"));
    m_search->setObjectName(QStringLiteral("candidateFilter"));
    m_search->setToolTip(tr("Words, or field:value, with a minus in front for “not”: step:mutation  rating>1550  gen:3  -is:retired\nFields: %1")
                             .arg(CandidateQuery::fields().join(QStringLiteral(", "))));
    m_counts = new ElidedLabel(Type::Small, Ink::Muted, this);
    m_counts->setObjectName(QStringLiteral("candidateCounts"));
    m_resort = new QPushButton(icon(QStringLiteral("refresh")), QString(), this);
    m_resort->setObjectName(QStringLiteral("resort"));
    m_resort->hide();
    connect(m_resort, &QPushButton::clicked, this, [this] {
        m_filter->setFrozen(false);
        m_filter->refresh();
        m_table->scrollToTop();
    });
    m_line->addWidget(m_search, 1);
    m_line->addWidget(m_resort);
    m_line->addWidget(m_counts);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_line);
}

void CandidatePanel::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setVisible(action->isVisible());
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    m_line->addWidget(button);
}

void CandidatePanel::setupTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("candidates"));
    m_table->setAccessibleName(tr("Candidates"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new CandidateDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CandidateModel::Rank, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->horizontalHeader()->setSectionsClickable(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(CandidateModel::Text, QHeaderView::Stretch);
    header->moveSection(header->visualIndex(CandidateModel::Name), 1);
    header->moveSection(header->visualIndex(CandidateModel::Flags), 2);
    setWidths();
    m_columns = new ColumnRule(m_table, [this](int column, int letters) { return wantsColumn(column, letters); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CandidatePanel::showMenu);
    connect(m_table, &TableView::rowActivated, this, &CandidatePanel::detailRequested);
    connect(m_table->verticalScrollBar(), &QScrollBar::sliderPressed, this, &CandidatePanel::holdStill);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (!m_selecting && current.isValid())
            m_view->setCurrent(CandidateModel::idAt(current));
    });
    connect(m_search, &SearchField::leftDownwards, m_table, [this] { m_table->setFocus(); });
    layout()->addWidget(m_table);
}

void CandidatePanel::setWidths()
{
    const QFontMetrics metrics(ui::font(Type::Figures));
    const auto wide = [&metrics](const char *sample) { return metrics.horizontalAdvance(QString::fromUtf8(sample)) + 2 * space(3); };
    const std::pair<int, const char *> widths[] = {{CandidateModel::Rank, "Rank 0"}, {CandidateModel::Name, "#1234"}, {CandidateModel::Flags, "Flags"},
        {CandidateModel::RatingValue, "1,612 ± 380"}, {CandidateModel::Games, "Games 0"}, {CandidateModel::ScoreValue, "Score 0"},
        {CandidateModel::Step, "Crossover xx"}, {CandidateModel::Generator, "openai gpt-4o mi"}, {CandidateModel::Parents, "#1234 × #1234"},
        {CandidateModel::Generation, "Gen. 00"}, {CandidateModel::Cost, "$0.0000 0"}, {CandidateModel::Born, "00:00:00"}, {CandidateModel::Words, "Words 00"}};
    for (const auto &[column, sample] : widths)
        m_table->setColumnWidth(column, wide(sample));
    m_table->horizontalHeader()->setMinimumSectionSize(space(5) + space(3));
}

void CandidatePanel::applyTokens()
{
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(space(2));
}

void CandidatePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyTokens();
        setWidths();
    }
}

void CandidatePanel::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CandidatePanel::showCounts()
{
    const int all = m_run->candidates()->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setText(m_filter->query().isEmpty() ? tr("%n candidate(s)", nullptr, all)
                                                  : tr("%1 of %2", "hits of all").arg(formatCount(shown), formatCount(all)));
    const bool held = m_filter->isFrozen() && m_filter->isStale();
    m_resort->setText(m_filter->waiting() ? tr("%n new – re-sort", nullptr, m_filter->waiting()) : tr("Order changed – re-sort"));
    m_resort->setVisible(held && m_run->isOpen());
    m_table->horizontalHeader()->setSortIndicatorShown(!held); // hidden while the order is stale
}

QList<engine::CandidateId> CandidatePanel::selected() const
{
    QList<engine::CandidateId> ids;
    for (const int row : m_table->selectedRows())
        ids.append(CandidateModel::idAt(m_filter->index(row, 0)));
    return ids;
}

void CandidatePanel::holdStill()
{
    m_filter->setFrozen(true);
    m_rest.start();
}

/// Unfreezes the order if the table is scrolled to the top; otherwise the timer checks again later.
void CandidatePanel::letGo()
{
    if (m_table->verticalScrollBar()->value() == 0)
        m_filter->setFrozen(false);
    else
        m_rest.start();
}

void CandidatePanel::selectCurrent()
{
    const QModelIndex source = m_run->candidates()->indexOf(m_view->current(), CandidateModel::Text);
    const QModelIndex index = m_filter->mapFromSource(source);
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_selecting = true;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
    m_selecting = false;
}

void CandidatePanel::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    holdStill();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

bool CandidatePanel::key(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key) {
    case Qt::Key_Space: Q_EMIT quickLookRequested(); return true;
    case Qt::Key_C: Q_EMIT compareRequested(); return true;
    case Qt::Key_P: Q_EMIT pinRequested(); return true;
    default: return false;
    }
}

bool CandidatePanel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *press = static_cast<QKeyEvent *>(event);
        holdStill();
        if (watched == m_table && m_table->currentIndex().isValid() && key(press->key(), press->modifiers()))
            return true;
        break;
    }
    case QEvent::Wheel: case QEvent::MouseButtonPress:
        holdStill();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Decides the visible columns: optional columns need width, and columns without values in this run are hidden.
bool CandidatePanel::wantsColumn(int column, int letters) const
{
    switch (column) {
    case CandidateModel::RatingValue: return ranksByVerdicts(m_run->plan());
    case CandidateModel::ScoreValue: return givesScores(m_run->plan());
    case CandidateModel::Step: return letters >= 90;
    case CandidateModel::Generation: return letters >= 110;
    case CandidateModel::Generator: return letters >= 145;
    case CandidateModel::Cost: return letters >= 160;
    case CandidateModel::Games: return letters >= 170 && ranksByVerdicts(m_run->plan());
    case CandidateModel::Parents: return letters >= 215;
    case CandidateModel::Born:
    case CandidateModel::Words: return false;
    default: return true;
    }
}

QByteArray CandidatePanel::saveState() const { return m_columns->saveState(); }
void CandidatePanel::restoreState(const QByteArray &state) { m_columns->restoreState(state); }

} // namespace ui
