// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/inspectorpane.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/launch/estimatecard.h"
#include "ui/configure/pipeline/effectivemodel.h"
#include "ui/configure/pipeline/problemmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QListView>
#include <QScrollArea>
#include <QUndoView>
#include <QVBoxLayout>

namespace ui {

namespace {

QVBoxLayout *paneLayout(QWidget *pane)
{
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(space(3), space(3), space(3), space(3));
    column->setSpacing(space(2));
    return column;
}

} // namespace

InspectorPane::InspectorPane(ConfigDocument *document, engine::PriceOf priceOf, QWidget *parent) :
    QTabWidget(parent),
    m_document(document),
    m_priceOf(std::move(priceOf)),
    m_effective(new EffectiveModel(document, this)),
    m_filter(new EffectiveFilter(this)),
    m_problems(new ProblemModel(document, this))
{
    setDocumentMode(true);
    m_filter->setSourceModel(m_effective);
    addTab(makeChecks(), tr("Checks && estimate"));
    addTab(makeEffective(), tr("Effective values"));
    addTab(makeHistory(), tr("History"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(100);
    connect(&m_rest, &QTimer::timeout, this, &InspectorPane::refresh);
    connect(document, &ConfigDocument::changed, &m_rest, qOverload<>(&QTimer::start));
    refresh();
}

QWidget *InspectorPane::makeEffective()
{
    auto *pane = new QWidget;
    QVBoxLayout *column = paneLayout(pane);
    auto *search = new SearchField(pane);
    search->setPurpose(tr("Search settings"));
    auto *only = new QCheckBox(tr("Only changed settings"), pane);
    only->setObjectName(QStringLiteral("onlyOverridden"));
    m_table = new TableView(pane);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(false);
    m_table->setAccessibleName(tr("Effective values and where they come from"));
    m_table->horizontalHeader()->setSectionResizeMode(EffectiveModel::Setting, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(EffectiveModel::Value, space(5) * 4);
    m_table->horizontalHeader()->resizeSection(EffectiveModel::Origin, space(5) * 4 - space(3));
    column->addWidget(search);
    column->addWidget(only);
    column->addWidget(m_table, 1);
    connect(search, &SearchField::searchChanged, m_filter, &EffectiveFilter::setWords);
    connect(search, &SearchField::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(only, &QCheckBox::toggled, m_filter, &EffectiveFilter::setOnlyOverridden);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT focusRequested(index.siblingAtColumn(0).data(EffectiveModel::PathRole).toString());
    });
    return pane;
}

QWidget *InspectorPane::makeChecks()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *pane = new QWidget;
    QVBoxLayout *column = paneLayout(pane);
    m_verdict = new Label(Type::Body, Ink::Text, pane);
    m_verdict->setWordWrap(true);
    m_list = new QListView(pane);
    m_list->setModel(m_problems);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Problems"));
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("problems"));
    m_card = new EstimateCard(pane);
    column->addWidget(new SectionHeader(tr("Checks"), pane));
    column->addWidget(m_verdict);
    column->addWidget(m_list);
    column->addSpacing(space(3));
    column->addWidget(new SectionHeader(tr("Estimate"), pane));
    column->addWidget(m_card);
    column->addStretch(1);
    area->setWidget(pane);
    const auto ask = [this](const QModelIndex &index) { Q_EMIT focusRequested(index.data(ProblemModel::PathRole).toString()); };
    connect(m_list, &QListView::clicked, this, ask);
    connect(m_list, &QListView::activated, this, ask);
    return area;
}

QWidget *InspectorPane::makeHistory()
{
    auto *pane = new QWidget;
    QVBoxLayout *column = paneLayout(pane);
    auto *view = new QUndoView(m_document->undoStack(), pane);
    view->setEmptyLabel(tr("As opened"));
    view->setCleanIcon(icon(QStringLiteral("save")));
    view->setAccessibleName(tr("History of edits"));
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setBackgroundRole(QPalette::Window);
    auto *about = new Label(tr("Select a line to return to that state."), Type::Small, Ink::Muted, pane);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addWidget(view, 1);
    return pane;
}

void InspectorPane::refresh()
{
    m_rest.stop();
    m_effective->refresh();
    m_filter->recheck();
    m_problems->refresh();
    const QList<engine::Problem> &found = m_document->resolution().problems;
    const auto count = [&found](engine::Severity severity) {
        return int(std::count_if(found.begin(), found.end(), [severity](const engine::Problem &problem) { return problem.severity == severity; }));
    };
    const int errors = count(engine::Severity::Error);
    m_verdict->setInk(errors > 0 ? Ink::Bad : found.isEmpty() ? Ink::Good : Ink::Muted);
    m_verdict->setText(errors > 0 ? tr("%n error(s): the run cannot start.", nullptr, errors)
            : found.isEmpty()     ? tr("✓ No problems found")
                                  : tr("The run can start; %n note(s).", nullptr, int(found.size())));
    setTabText(0, errors > 0 ? tr("Checks (%1) && estimate").arg(QLocale().toString(errors)) : tr("Checks && estimate"));
    showEstimate();
}

void InspectorPane::setExperience(const engine::PastCalls &past, const QString &accuracy)
{
    m_past = past;
    m_card->setExperience(accuracy);
    showEstimate();
}

void InspectorPane::showEstimate()
{
    fitProblems();
    m_estimate = {};
    if (m_document->canStart()) {
        m_estimate = engine::estimate(m_document->resolution().plan, m_priceOf, m_past);
        m_card->show(m_estimate, m_document->resolution().plan.budget);
    } else {
        m_card->showNothing(tr("Correct the errors to see an estimate."));
    }
    Q_EMIT estimated();
}

void InspectorPane::fitProblems()
{
    int height = 0;
    for (int i = 0; i < m_problems->rowCount(); ++i)
        height += m_list->sizeHintForIndex(m_problems->index(i, 0)).height();
    m_list->setVisible(height > 0);
    const int wanted = std::min(height + 2, space(5) * 11);
    if (m_list->height() != wanted)
        m_list->setFixedHeight(wanted);
    m_list->doItemsLayout();
}

bool InspectorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &InspectorPane::fitProblems, Qt::QueuedConnection);
    return QTabWidget::eventFilter(watched, event);
}

void InspectorPane::stepProblem(int by)
{
    refresh();
    const int rows = m_problems->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const int next = now < 0 ? (by > 0 ? 0 : rows - 1) : (now + by + rows) % rows;
    setCurrentIndex(0);
    m_list->setCurrentIndex(m_problems->index(next, 0));
    Q_EMIT focusRequested(m_problems->index(next, 0).data(ProblemModel::PathRole).toString());
}

} // namespace ui
