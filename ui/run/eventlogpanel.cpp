// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/eventlogpanel.h"

#include "ui/delegates/leveldelegate.h"
#include "ui/models/eventlogmodel.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/columnrule.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

namespace ui {

void EventLogFilter::setText(const QString &text)
{
    m_text = text.simplified();
    invalidateFilter();
}

void EventLogFilter::setLowest(int level)
{
    m_lowest = level;
    invalidateFilter();
}

bool EventLogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent); };
    if (cell(0).data(EventLogModel::LevelRole).toInt() < m_lowest)
        return false;
    if (m_text.isEmpty())
        return true;
    const int searched[] = {EventLogModel::Message, EventLogModel::Generator, EventLogModel::Step, EventLogModel::Level};
    return std::any_of(std::begin(searched), std::end(searched),
        [&](int column) { return cell(column).data().toString().contains(m_text, Qt::CaseInsensitive); });
}

EventLogPanel::EventLogPanel(engine::Engine *engine, OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_filter(new EventLogFilter(this))
{
    new QVBoxLayout(this);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(space(2));
    m_filter->setSourceModel(run->log());
    setupLine();
    setupTable();
    connect(run, &OpenRun::changed, this, &EventLogPanel::showCounts);
    connect(run, &OpenRun::closed, this, &EventLogPanel::showCounts);
    showCounts();
}

void EventLogPanel::setupLine()
{
    auto *line = new QHBoxLayout;
    m_search = new SearchField(this);
    connect(m_run, &OpenRun::closed, m_search, &QLineEdit::clear); // the search text belongs to the closed run
    m_search->setPurpose(tr("Filter events"));
    connect(m_search, &SearchField::searchChanged, m_filter, [this](const QString &text) { m_filter->setText(text); showCounts(); });
    m_counts = new Label(Type::Small, Ink::Muted, this);
    m_details = new QToolButton(this);
    m_details->setText(tr("Details"));
    m_details->setIcon(icon(QStringLiteral("detail")));
    m_details->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setCheckable(true);
    m_details->setToolTip(tr("Also show sent calls and rating changes"));
    connect(m_details, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setLowest(int(on ? LogLevel::Detail : LogLevel::Info));
        showCounts();
    });
    m_pauseScroll = new QToolButton(this);
    m_pauseScroll->setText(tr("Follow"));
    m_pauseScroll->setIcon(icon(QStringLiteral("down")));
    m_pauseScroll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pauseScroll->setCheckable(true);
    m_pauseScroll->setChecked(true);
    m_pauseScroll->setToolTip(tr("Scroll to the newest event"));
    connect(m_pauseScroll, &QToolButton::toggled, this, [this](bool on) {
        m_following = on;
        follow();
    });
    for (QToolButton *button : {m_details, m_pauseScroll})
        button->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(m_search, 1);
    line->addWidget(m_counts);
    line->addWidget(m_details);
    line->addWidget(m_pauseScroll);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void EventLogPanel::setupTable()
{
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("eventLog"));
    m_table->setAccessibleName(tr("Event log"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new LevelDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(EventLogModel::Message, QHeaderView::Stretch);
    m_table->horizontalHeader()->moveSection(EventLogModel::Message, 2);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnRule(m_table, wantsColumn);
    setWidths();
    m_inspect = new QAction(icon(QStringLiteral("detail")), tr("Request and reply…"), this);
    connect(m_inspect, &QAction::triggered, this, [this] { Q_EMIT callRequested(currentCall()); });
    m_copyJson = new QAction(icon(QStringLiteral("copy")), tr("Copy as JSON"), this);
    connect(m_copyJson, &QAction::triggered, this, &EventLogPanel::copyAsJson);
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventLogPanel::showMenu);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (currentCall())
            Q_EMIT callRequested(currentCall());
        else if (const quint32 candidate = index.data(EventLogModel::CandidateRole).toUInt())
            Q_EMIT candidateRequested({candidate});
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &EventLogPanel::follow, Qt::QueuedConnection);
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_pauseScroll->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    layout()->addWidget(m_table);
}

void EventLogPanel::setWidths()
{
    const QFontMetrics metrics(ui::font(Type::Figures));
    const std::pair<int, const char *> widths[] = {{EventLogModel::Time, "00:00:00"}, {EventLogModel::Level, "warning xxx"},
        {EventLogModel::Step, "Crossover"}, {EventLogModel::Generator, "ollama llama3.1:8b"}, {EventLogModel::Latency, "0000 ms"},
        {EventLogModel::Tokens, "0000 → 000"}, {EventLogModel::Cost, "$0.0000"}};
    for (const auto &[column, sample] : widths)
        m_table->setColumnWidth(column, metrics.horizontalAdvance(QString::fromUtf8(sample)) + 2 * space(3));
}

/// Decides the visible columns: some columns need a minimum width of the table.
bool EventLogPanel::wantsColumn(int column, int letters)
{
    switch (column) {
    case EventLogModel::Step: return letters >= 165;
    case EventLogModel::Tokens: return letters >= 150;
    case EventLogModel::Generator: return letters >= 100;
    default: return true;
    }
}

void EventLogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

void EventLogPanel::follow()
{
    if (m_following && isVisible())
        m_table->scrollToBottom();
}

void EventLogPanel::showCounts()
{
    const int shown = m_filter->rowCount();
    const quint64 dropped = m_run->log()->dropped();
    QString text = tr("%n event(s)", nullptr, shown);
    if (dropped)
        text += tr(", the newest of %1", "number of events").arg(formatCount(qint64(dropped) + m_run->log()->rowCount()));
    m_counts->setText(text);
}

engine::CallId EventLogPanel::currentCall() const
{
    return {m_table->currentIndex().data(EventLogModel::CallRole).toUInt()};
}

void EventLogPanel::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    m_inspect->setEnabled(bool(currentCall()) && m_engine);
    m_copyJson->setEnabled(m_engine);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_inspect, m_copyJson});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

QByteArray EventLogPanel::saveState() const { return m_columns->saveState(); }
void EventLogPanel::restoreState(const QByteArray &state) { m_columns->restoreState(state); }

} // namespace ui
